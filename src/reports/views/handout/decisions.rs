//! The decisions of a table and what became of them, by goal.
//!
//! Comes in: counts of decisions by goal, owner and state. Goes out: a sentence and a table. The
//! texts of decisions are not among cleared values, and so not here either.

use crate::disclosure::{ClearedAction, ClearedUnit};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::{Scene, measure};
use crate::vocabulary::SourceId;
use std::collections::{BTreeMap, BTreeSet};

/// The states of a decision that every round knows, in the order of their lives.
const STATES: [&str; 4] = ["done", "underway", "not-started", "dropped"];

/// How many decisions there were, in a sentence; absent where none were delivered.
pub(in crate::reports) fn decided(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let all = number(unit.actions.iter());
    (all > 0).then(|| scene.voice.count("handout-decided", all, &[]))
}

/// One row for each goal in the order of the round, one column for each state that occurs, and who
/// answers for them.
pub(in crate::reports) fn table(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<Table> {
    let voice = scene.voice;
    let actions = &unit.actions;
    if actions.is_empty() {
        return None;
    }
    let states = states(actions);
    let mut columns: Vec<TableColumn> = states
        .iter()
        .map(|state| {
            let name = state_in_words(scene, &actions[0].source, state);
            TableColumn::number(name)
        })
        .collect();
    columns.push(TableColumn::words(voice.word("handout-column-owner")));
    let row = |head: String, of: &[&ClearedAction]| TableRow {
        head,
        link: None,
        cells: states
            .iter()
            .map(|state| {
                let alike = of.iter().filter(|action| &action.state == state);
                match number(alike.copied()) {
                    0 => TableCell::nothing(),
                    count => TableCell::plain(voice.whole(count)),
                }
            })
            .chain([TableCell::plain(owners(scene, of))])
            .collect(),
    };
    let rows = goals(scene, actions).into_iter().map(|(goal, of)| {
        let name = goal.map_or_else(
            || voice.word("handout-no-goal"),
            |goal| code_in_words(scene, &of[0].source, "goal", goal),
        );
        row(name, &of)
    });
    Some(Table {
        finding: None,
        id: format!("decisions-{}", unit.unit),
        caption: voice.word("handout-decisions-caption"),
        corner: voice.word("handout-column-goal"),
        columns,
        groups: vec![RowGroup::plain(rows.collect())],
        notes: vec![],
    })
}

/// The states that occur: the known ones in their order, then others, then none.
pub(in crate::reports) fn states(actions: &[ClearedAction]) -> Vec<Option<String>> {
    let mut occurring: Vec<Option<String>> = actions
        .iter()
        .map(|action| action.state.clone())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let place = |state: &Option<String>| {
        let known = |state: &String| STATES.iter().position(|known| known == state);
        state
            .as_ref()
            .map_or(usize::MAX, |state| known(state).unwrap_or(STATES.len()))
    };
    occurring.sort_by_key(place);
    occurring
}

/// The decisions by goal: the goals of the round in their order, then other codes, then none.
fn goals<'a>(
    scene: &Scene<'_>,
    actions: &'a [ClearedAction],
) -> Vec<(Option<&'a str>, Vec<&'a ClearedAction>)> {
    let mut by_goal: BTreeMap<Option<&str>, Vec<&ClearedAction>> = BTreeMap::new();
    for action in actions {
        by_goal
            .entry(action.goal.as_deref())
            .or_default()
            .push(action);
    }
    let place = |goal: Option<&str>| {
        let mut listed = scene.round.goals.iter();
        goal.map_or(usize::MAX, |goal| {
            listed
                .position(|known| known.id.as_str() == goal)
                .unwrap_or(scene.round.goals.len())
        })
    };
    let mut ordered: Vec<_> = by_goal.into_iter().collect();
    ordered.sort_by_key(|(goal, _)| place(*goal));
    ordered
}

fn owners(scene: &Scene<'_>, actions: &[&ClearedAction]) -> String {
    let mut by_owner: BTreeMap<&str, i64> = BTreeMap::new();
    for action in actions {
        if let Some(owner) = action.owner.as_deref() {
            *by_owner.entry(owner).or_insert(0) += number([*action].into_iter());
        }
    }
    let named: Vec<String> = by_owner
        .into_iter()
        .map(|(owner, count)| {
            let name = code_in_words(scene, &actions[0].source, "owner", owner);
            let count = scene.voice.whole(count);
            format!("{name} {count}")
        })
        .collect();
    if named.is_empty() {
        TableCell::nothing().text
    } else {
        named.join(", ")
    }
}

/// What a code is called, or the code itself where it is called nothing.
pub(in crate::reports) fn code_in_words(
    scene: &Scene<'_>,
    source: &SourceId,
    field: &str,
    code: &str,
) -> String {
    measure::code_name(scene, source, field, code).unwrap_or_else(|| code.to_owned())
}

/// How far a decision has come.
pub(in crate::reports) fn state_in_words(
    scene: &Scene<'_>,
    source: &SourceId,
    state: &Option<String>,
) -> String {
    state.as_ref().map_or_else(
        || scene.voice.word("handout-state-unknown"),
        |state| code_in_words(scene, source, "state", state),
    )
}

/// How many decisions these are.
pub(in crate::reports) fn number<'a>(actions: impl Iterator<Item = &'a ClearedAction>) -> i64 {
    let all: u64 = actions.map(|action| action.count).sum();
    i64::try_from(all).expect("a table decides a countable number of things")
}
