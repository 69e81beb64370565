//! What changed in the method since the round before, as a table for readers.
//!
//! Comes in: the method of two rounds. Goes out: a table, or nothing where there is no earlier
//! round or nothing changed. Results are not looked at.

use crate::methodology::{MethodChange, changes};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::Scene;

/// Keys whose values are words of the method's files and say nothing to a reader.
const SPELLED_FOR_MACHINES: [&str; 10] = [
    "direction",
    "reversed",
    "scope",
    "city",
    "kind",
    "group",
    "recruitment",
    "mean",
    "measure_kind",
    "verdicts",
];

/// The changes since the round before the reported one.
pub(in crate::reports) fn table(scene: &Scene<'_>) -> Option<Table> {
    let voice = scene.voice;
    let rounds = scene.methodology.rounds();
    let now = rounds.iter().position(|round| round.id == scene.round.id)?;
    let before = &rounds[now.checked_sub(1)?];
    let found = changes(scene.programme, before, scene.round, voice.language());
    if found.is_empty() {
        return None;
    }
    let mut groups: Vec<RowGroup> = Vec::new();
    for one in &found {
        let head = voice.word(&format!("change-of-{}", one.changed.key()));
        match groups
            .last_mut()
            .filter(|group| group.head.as_ref() == Some(&head))
        {
            Some(group) => group.rows.push(row(scene, one)),
            None => groups.push(RowGroup {
                head: Some(head),
                rows: vec![row(scene, one)],
            }),
        }
    }
    Some(Table {
        finding: None,
        id: "method-changes".to_owned(),
        caption: voice.say(
            "change-caption",
            &[
                ("before", &voice.text(&before.name)),
                ("now", &voice.text(&scene.round.name)),
            ],
        ),
        corner: voice.word("change-corner"),
        columns: [
            "change-column-what",
            "change-column-before",
            "change-column-after",
            "change-column-effect",
        ]
        .into_iter()
        .map(|key| TableColumn::words(voice.word(key)))
        .collect(),
        groups,
        notes: vec![voice.word("change-note")],
    })
}

fn row(scene: &Scene<'_>, one: &MethodChange) -> TableRow {
    let voice = scene.voice;
    let value = |text: &str| {
        if text.is_empty() || SPELLED_FOR_MACHINES.contains(&one.what) {
            TableCell::nothing()
        } else {
            TableCell::plain(text.to_owned())
        }
    };
    TableRow {
        head: if one.name.is_empty() {
            voice.word(&format!("change-of-{}", one.changed.key()))
        } else {
            one.name.clone()
        },
        link: None,
        cells: vec![
            TableCell::plain(voice.word(&format!("change-what-{}", one.what))),
            value(&one.before),
            value(&one.after),
            if one.breaks {
                TableCell::plain(voice.word("change-breaks"))
            } else {
                TableCell::nothing()
            },
        ],
    }
}
