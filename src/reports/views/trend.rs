//! The rounds side by side for one unit: the table behind the trend picture.

use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::{Scene, finding};
use crate::vocabulary::UnitId;

/// The rings of a unit over the rounds, oldest first; absent while there is only one round.
pub(in crate::reports) fn trend(scene: &Scene<'_>, unit: &UnitId) -> Option<Table> {
    let voice = scene.voice;
    let rounds = scene.release.rounds();
    if rounds.len() < 2 {
        return None;
    }
    let methods: Vec<_> = rounds
        .iter()
        .map(|cleared| {
            scene
                .methodology
                .round(&cleared.round)
                .expect("a release holds rounds of its own programme")
        })
        .collect();
    let rows = scene
        .round
        .dimensions
        .iter()
        .map(|dimension| TableRow {
            head: voice.text(&dimension.name),
            link: None,
            cells: rounds
                .iter()
                .map(|round| {
                    round
                        .unit(unit)
                        .and_then(|cleared| cleared.dimension(&dimension.id))
                        .map_or_else(TableCell::nothing, |cleared| {
                            voice.ring(cleared.ring).cell()
                        })
                })
                .collect(),
        })
        .collect();
    // The first round of all has nothing before it that a series could break from.
    let notes = methods
        .iter()
        .skip(1)
        .filter_map(|round| {
            let reason = voice.optional_text(round.comparability.break_reason.as_ref())?;
            Some(voice.say(
                "view-note-break",
                &[("round", &voice.text(&round.name)), ("reason", &reason)],
            ))
        })
        .collect();
    Some(Table {
        finding: finding::of_rounds(scene, unit),
        id: format!("trend-table-{unit}"),
        caption: voice.say("view-caption-trend", &[("unit", &scene.unit_name(unit))]),
        corner: voice.word("view-column-dimension"),
        columns: methods
            .iter()
            .map(|round| TableColumn::number(voice.text(&round.name)))
            .collect(),
        groups: vec![RowGroup::plain(rows)],
        notes,
    })
}
