//! The monitoring series: counts and shares beside the radar, one column per unit and the city.

use crate::disclosure::{ClearedLine, Shown};
use crate::methodology::{Goal, Line, Series};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::Scene;
use crate::reports::views::measure;
use crate::vocabulary::{Quantity, UnitId};
use schemars::JsonSchema;
use serde::Serialize;

/// A monitoring series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SeriesSection {
    /// The identifier.
    pub id: String,
    /// The title.
    pub name: String,
    /// How it is defined.
    pub about: String,
    /// Its lines over the units and the city.
    pub table: Table,
}

pub(in crate::reports) fn sections(scene: &Scene<'_>) -> Vec<SeriesSection> {
    scene
        .round
        .series
        .iter()
        .map(|series| section(scene, series))
        .filter(|section| !section.table.is_empty())
        .collect()
}

fn section(scene: &Scene<'_>, series: &Series) -> SeriesSection {
    let voice = scene.voice;
    let mut lines = scene.reported.lines.iter();
    let units: Vec<&UnitId> = lines
        .find(|line| line.series == series.id)
        .map(|line| line.values.iter().map(|(unit, _)| unit).collect())
        .unwrap_or_default();
    let is_worth = |cleared: &ClearedLine| units.iter().any(|unit| is_told(cleared, unit));
    let name = voice.text(&series.name);
    SeriesSection {
        id: series.id.as_str().to_owned(),
        about: voice.text(&series.about),
        table: Table {
            finding: None,
            id: format!("series-{}", series.id),
            caption: voice.say(
                "view-caption-series",
                &[
                    ("series", &name),
                    ("period", &voice.period(scene.round.period)),
                ],
            ),
            corner: voice.word("view-column-series"),
            columns: columns(scene, &units),
            groups: plain_first(
                series
                    .lines
                    .iter()
                    .enumerate()
                    .map(|(index, line)| group(scene, (series, index, line), &units, is_worth)),
            ),
            notes: city_only_note(scene, |one| one.series == series.id && is_worth(one)),
        },
        name,
    }
}

/// The lines of all series that `is_meant` chooses, as they stand for one unit beside the city;
/// absent where there are none. A goal, and a focus area of the unit's own, keeps its line when
/// nothing was done for it.
pub(in crate::reports) fn of_unit(
    scene: &Scene<'_>,
    unit: &UnitId,
    (id, caption): (&str, String),
    is_meant: impl Fn(&Line) -> bool,
) -> Option<Table> {
    let round = scene.round;
    let units = [unit, &scene.programme.city.id];
    let is_own = |code: &str| {
        let mut areas = round.focus_areas.iter();
        let own_area = |area: &Goal| area.id.as_str() == code && area.units.contains(unit);
        areas.any(own_area) || round.goals.iter().any(|goal| goal.id.as_str() == code)
    };
    let is_worth =
        |line: &ClearedLine| is_told(line, unit) || line.category.as_deref().is_some_and(is_own);
    let chosen = round.series.iter().flat_map(|series| {
        let lines = series.lines.iter().enumerate();
        lines.map(move |(index, line)| (series, index, line))
    });
    let groups = plain_first(
        chosen
            .filter(|(_, _, line)| is_meant(line))
            .map(|chosen| group(scene, chosen, &units, is_worth)),
    );
    (!groups.is_empty()).then(|| Table {
        finding: None,
        id: id.to_owned(),
        caption,
        corner: scene.voice.word("view-column-series"),
        columns: columns(scene, &units),
        groups,
        notes: city_only_note(scene, |one| {
            let series = round.series.iter().find(|series| series.id == one.series);
            let line = series.and_then(|series| series.lines.get(one.line));
            line.is_some_and(|line| is_meant(line) && (line.by.is_none() || is_worth(one)))
        }),
    })
}

/// What a dash means where one of the shown lines is counted for the whole city only.
fn city_only_note(scene: &Scene<'_>, is_shown: impl Fn(&ClearedLine) -> bool) -> Vec<String> {
    let mut lines = scene.reported.lines.iter();
    let found = lines.any(|line| is_shown(line) && is_of_city_only(scene, line));
    let note = found.then(|| scene.voice.word("view-note-city-only"));
    note.into_iter().collect()
}

/// Whether a line has a value for the city and none for any unit, because its source does not say whose a
/// row is. That a unit has none is then no gap in what is known of it.
fn is_of_city_only(scene: &Scene<'_>, line: &ClearedLine) -> bool {
    let mut values = line.values.iter();
    values.all(|(unit, value)| {
        if scene.is_city(unit) {
            value.is_value()
        } else {
            *value == Shown::NotAssessed
        }
    })
}

fn columns(scene: &Scene<'_>, units: &[&UnitId]) -> Vec<TableColumn> {
    let names = units.iter().map(|unit| scene.unit_short(unit));
    names.map(TableColumn::number).collect()
}

/// The rows of one line: a single one without a heading, or one for each category that is worth
/// telling, under the name of the line.
fn group(
    scene: &Scene<'_>,
    (series, index, line): (&Series, usize, &Line),
    units: &[&UnitId],
    is_worth: impl Fn(&ClearedLine) -> bool,
) -> RowGroup {
    let name = scene.voice.text(&line.name);
    let cleared = scene.reported.lines.iter();
    let cleared = cleared.filter(|one| one.series == series.id && one.line == index);
    if line.by.is_none() {
        let rows = cleared.map(|one| row(scene, name.clone(), one, units));
        return RowGroup::plain(rows.collect());
    }
    let told = cleared.filter(|one| is_worth(one));
    RowGroup {
        rows: told
            .map(|one| row(scene, category(scene, line, one), one, units))
            .collect(),
        head: Some(name),
    }
}

/// Lines without categories come first and stand together.
fn plain_first(groups: impl Iterator<Item = RowGroup>) -> Vec<RowGroup> {
    let (headed, plain): (Vec<_>, Vec<_>) = groups.partition(|group| group.head.is_some());
    let plain = plain.into_iter().flat_map(|group| group.rows).collect();
    let all = std::iter::once(RowGroup::plain(plain)).chain(headed);
    all.filter(|group| !group.rows.is_empty()).collect()
}

/// Whether a line has something to tell of a unit.
fn is_told(line: &ClearedLine, unit: &UnitId) -> bool {
    let mut values = line.values.iter();
    values.any(|(of, value)| of == unit && is_something(*value))
}

/// Whether a value is worth a line of its own: a category in which nothing happened anywhere is
/// left to the data files.
fn is_something(value: Shown<Quantity>) -> bool {
    match value.value() {
        Some(
            Quantity::Count(amount)
            | Quantity::Percent(amount)
            | Quantity::Days(amount)
            | Quantity::Euros(amount)
            | Quantity::TenthsPerThousand(amount),
        ) => amount != 0,
        None => matches!(value, Shown::Withheld),
    }
}

fn row(scene: &Scene<'_>, head: String, cleared: &ClearedLine, units: &[&UnitId]) -> TableRow {
    let of_city_only = is_of_city_only(scene, cleared);
    let cell = |unit: &UnitId| {
        if of_city_only && !scene.is_city(unit) {
            return TableCell::nothing();
        }
        let mut values = cleared.values.iter();
        let found = values.find(|(of, _)| of == unit);
        found.map_or_else(TableCell::nothing, |(_, value)| {
            scene.voice.quantity(*value).cell()
        })
    };
    TableRow {
        head,
        link: None,
        cells: units.iter().map(|unit| cell(unit)).collect(),
    }
}

fn category(scene: &Scene<'_>, line: &Line, cleared: &ClearedLine) -> String {
    let Some(code) = cleared.category.as_deref() else {
        return scene.voice.word("view-category-none");
    };
    let field = line.by.as_deref().unwrap_or_default();
    measure::sources(&line.measure)
        .iter()
        .find_map(|source| measure::code_name(scene, source, field, code))
        .unwrap_or_else(|| code.to_owned())
}
