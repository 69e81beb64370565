//! The results beside the radar: main goals, ways of participation, the yearly calendar, decisions.
//!
//! Comes in: cleared goals, calendars and decisions of every unit that is seen. Goes out: tables
//! over the units in their fixed order. Nothing is calculated here.

use crate::disclosure::{ClearedEvents, ClearedUnit, Subject};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::handout::decisions;
use crate::reports::views::{Scene, activity, finding, tables};
use crate::vocabulary::GoalId;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The page of goals and activity; each part is absent where the round has nothing for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ResultsSection {
    /// The main goals over the units.
    pub goals: Option<Table>,
    /// Which indicators stand for each goal.
    pub stands_for: Vec<GoalIndicators>,
    /// The ways of participation over the units.
    pub ways: Option<Table>,
    /// The months over the units.
    pub months: Option<Table>,
    /// The money of the units.
    pub money: Option<Table>,
    /// Attendance at the meetings of the units.
    pub attendance: Option<Table>,
    /// People reached, over the residents of the units.
    pub reach: Option<Table>,
    /// The decisions of earlier rounds over the units.
    pub decisions: Option<Table>,
}

/// A goal and the indicators that stand for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct GoalIndicators {
    /// The goal.
    pub name: String,
    /// Name and place, inside the pages of a language, of each indicator.
    pub indicators: Vec<(String, String)>,
}

impl ResultsSection {
    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let tables = [
            &self.goals,
            &self.ways,
            &self.months,
            &self.money,
            &self.attendance,
            &self.reach,
            &self.decisions,
        ];
        tables.into_iter().all(Option::is_none)
    }
}

pub(in crate::reports) fn section(scene: &Scene<'_>) -> ResultsSection {
    over(scene, &scene.reported.units.iter().collect::<Vec<_>>())
}

/// The results of some units, in the order given.
pub(in crate::reports) fn over(scene: &Scene<'_>, units: &[&ClearedUnit]) -> ResultsSection {
    ResultsSection {
        goals: goals(scene, units),
        stands_for: stands_for(scene),
        ways: ways(scene, units),
        months: months(scene, units),
        money: activity::numbers(scene, Subject::Money, units),
        attendance: activity::numbers(scene, Subject::Attendance, units),
        reach: activity::numbers(scene, Subject::Reach, units),
        decisions: decided(scene, units),
    }
}

fn table(
    scene: &Scene<'_>,
    units: &[&ClearedUnit],
    (id, finding): (&str, Option<String>),
    rows: Vec<TableRow>,
    notes: &[&str],
) -> Option<Table> {
    let voice = scene.voice;
    (!rows.is_empty()).then(|| Table {
        finding,
        id: format!("results-{id}"),
        caption: voice.say(
            &format!("results-caption-{id}"),
            &[("period", &voice.period(scene.round.period))],
        ),
        corner: voice.word(&format!("results-corner-{id}")),
        columns: units
            .iter()
            .map(|unit| TableColumn::number(scene.unit_short(&unit.unit)))
            .collect(),
        groups: vec![RowGroup::plain(rows)],
        notes: notes.iter().map(|key| voice.word(key)).collect(),
    })
}

/// The name of a goal or of a way of participation.
pub(in crate::reports) fn goal_name(scene: &Scene<'_>, id: &GoalId) -> String {
    let listed = scene.round.goals.iter().chain(&scene.round.ways);
    let found = listed.into_iter().find(|goal| &goal.id == id);
    found.map_or_else(|| id.to_string(), |goal| scene.voice.text(&goal.name))
}

/// The goals that some unit has indicators for, in the order of the round.
fn goals(scene: &Scene<'_>, units: &[&ClearedUnit]) -> Option<Table> {
    let voice = scene.voice;
    let of = |unit: &ClearedUnit, id: &GoalId| {
        let goal = unit.goals.iter().find(|goal| &goal.goal == id)?;
        let words = voice.bands(&goal.words, &scene.round.bands);
        let note = (!words.is_empty()).then_some(words);
        Some(voice.ring(goal.ring).cell().with_note(note))
    };
    let rows = scene.round.goals.iter().filter_map(|goal| {
        let cells: Vec<Option<TableCell>> = units.iter().map(|unit| of(unit, &goal.id)).collect();
        cells.iter().any(Option::is_some).then(|| TableRow {
            head: voice.text(&goal.name),
            link: None,
            cells: cells
                .into_iter()
                .map(|cell| cell.unwrap_or_else(TableCell::nothing))
                .collect(),
        })
    });
    let notes = ["results-note-goals", "view-note-no-ranking"];
    // A table over units is about the first of them.
    let finding = units
        .first()
        .and_then(|unit| finding::of_goals(scene, unit));
    table(scene, units, ("goals", finding), rows.collect(), &notes)
}

fn stands_for(scene: &Scene<'_>) -> Vec<GoalIndicators> {
    let goals = scene.round.goals.iter();
    goals
        .map(|goal| {
            let indicators = scene.round.indicators.iter();
            let own = indicators.filter(|indicator| indicator.goals.contains(&goal.id));
            GoalIndicators {
                name: scene.voice.text(&goal.name),
                indicators: own
                    .map(|indicator| {
                        let page = tables::page_of_dimension(&indicator.dimension);
                        let place = tables::place_of_indicator(&indicator.id);
                        let name = scene.voice.text(&indicator.name);
                        (name, format!("{page}#{place}"))
                    })
                    .collect(),
            }
        })
        .filter(|goal| !goal.indicators.is_empty())
        .collect()
}

/// What became of events, as "held / in the calendar".
fn events(scene: &Scene<'_>, events: ClearedEvents) -> TableCell {
    if events.listed == 0 {
        return TableCell::nothing();
    }
    let voice = scene.voice;
    let (part, whole) = (voice.counted(events.held), voice.counted(events.listed));
    let of = voice.say("view-of", &[("part", &part), ("whole", &whole)]);
    // The two numbers stay on one line, however narrow the column.
    TableCell::plain(of.replace(' ', "\u{a0}"))
}

fn ways(scene: &Scene<'_>, units: &[&ClearedUnit]) -> Option<Table> {
    let codes: Vec<Option<GoalId>> = {
        let listed = scene.round.ways.iter().map(|way| Some(way.id.clone()));
        let others = units
            .iter()
            .any(|unit| unit.calendar.ways.iter().any(|way| way.0.is_none()));
        listed.chain(others.then_some(None)).collect()
    };
    let has_events = units.iter().any(|unit| !unit.calendar.months.is_empty());
    if !has_events || scene.round.ways.is_empty() {
        return None;
    }
    let row = |code: &Option<GoalId>| TableRow {
        head: code.as_ref().map_or_else(
            || scene.voice.word("view-category-none"),
            |id| goal_name(scene, id),
        ),
        link: None,
        cells: units
            .iter()
            .map(|unit| {
                let mut ways = unit.calendar.ways.iter();
                let found = ways.find(|(way, _)| way == code);
                found.map_or_else(TableCell::nothing, |(_, count)| events(scene, *count))
            })
            .collect(),
    };
    let rows = codes.iter().map(row).collect();
    let finding = ways_finding(scene, units);
    table(
        scene,
        units,
        ("ways", finding),
        rows,
        &["results-note-events"],
    )
}

/// In how many of the round's ways the whole city held something, and in which it did not.
fn ways_finding(scene: &Scene<'_>, units: &[&ClearedUnit]) -> Option<String> {
    let voice = scene.voice;
    let city = units.iter().find(|unit| scene.is_city(&unit.unit))?;
    let ways: Vec<(&GoalId, &ClearedEvents)> = city
        .calendar
        .ways
        .iter()
        .filter_map(|(way, count)| Some((way.as_ref()?, count)))
        .collect();
    if ways.iter().all(|(_, count)| count.listed == 0) {
        return None;
    }
    let empty = ways.iter().filter(|(_, count)| count.held == 0);
    let empty: Vec<String> = empty
        .map(|(way, _)| voice.quoted(&goal_name(scene, way)))
        .collect();
    Some(if empty.is_empty() {
        voice.word("results-ways-all")
    } else {
        voice.say("results-ways-missing", &[("ways", &voice.list(&empty))])
    })
}

fn months(scene: &Scene<'_>, units: &[&ClearedUnit]) -> Option<Table> {
    let months: BTreeSet<(i32, u32)> = units
        .iter()
        .flat_map(|unit| unit.calendar.months.iter())
        .map(|&(year, month, _)| (year, month))
        .collect();
    let years: BTreeSet<i32> = months.iter().map(|&(year, _)| year).collect();
    let name = |year: i32, month: u32| {
        let month = scene.voice.word(&format!("month-{month}"));
        let month = scene.voice.sentence_case(&month);
        if years.len() > 1 {
            format!("{month} {year}")
        } else {
            month
        }
    };
    let row = |&(year, month): &(i32, u32)| TableRow {
        head: name(year, month),
        link: None,
        cells: units
            .iter()
            .map(|unit| {
                let mut months = unit.calendar.months.iter();
                let found = months.find(|one| (one.0, one.1) == (year, month));
                found.map_or_else(TableCell::nothing, |one| events(scene, one.2))
            })
            .collect(),
    };
    let rows = months.iter().map(row).collect();
    let finding = units
        .first()
        .and_then(|unit| finding::of_calendar(scene, unit));
    table(
        scene,
        units,
        ("months", finding),
        rows,
        &["results-note-events"],
    )
}

fn decided(scene: &Scene<'_>, units: &[&ClearedUnit]) -> Option<Table> {
    let actions = units.iter().flat_map(|unit| unit.actions.iter());
    let actions: Vec<_> = actions.cloned().collect();
    let row = |state: &Option<String>| TableRow {
        head: decisions::state_in_words(scene, &actions[0].source, state),
        link: None,
        cells: units
            .iter()
            .map(|unit| {
                let alike = unit.actions.iter().filter(|one| &one.state == state);
                match decisions::number(alike) {
                    0 => TableCell::nothing(),
                    count => TableCell::plain(scene.voice.whole(count)),
                }
            })
            .collect(),
    };
    let rows = decisions::states(&actions).iter().map(row).collect();
    let finding = units
        .first()
        .and_then(|unit| finding::of_decisions(scene, unit));
    table(
        scene,
        units,
        ("decisions", finding),
        rows,
        &["results-note-decisions"],
    )
}
