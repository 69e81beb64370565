//! The tables beside the charts of activity: money, attendance and reach over the units, and the months
//! of one unit.
//!
//! Comes in: cleared numbers and calendars. Goes out: tables. Nothing is calculated here.

use crate::disclosure::{ClearedUnit, Shown, Subject, SubjectNumbers};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::{Scene, finding};
use crate::vocabulary::{Quantity, UnitId};

/// The numbers about a subject, one row for each unit that is seen; absent where there are none.
pub(in crate::reports) fn numbers(
    scene: &Scene<'_>,
    subject: Subject,
    units: &[&ClearedUnit],
) -> Option<Table> {
    let voice = scene.voice;
    let lines = scene.reported.numbers(scene.round, subject);
    let cell = |unit: &UnitId, line: &SubjectNumbers| {
        line.of(unit)
            .map_or_else(TableCell::nothing, |value| voice.quantity(value).cell())
    };
    let rows = units.iter().map(|unit| TableRow {
        head: scene.unit_name(&unit.unit),
        link: None,
        cells: lines.iter().map(|line| cell(&unit.unit, line)).collect(),
    });
    (!lines.is_empty()).then(|| Table {
        finding: units
            .first()
            .and_then(|unit| finding::of_numbers(scene, subject, unit)),
        id: format!("results-{}", subject.key()),
        caption: voice.say(
            &format!("results-caption-{}", subject.key()),
            &[("period", &voice.period(scene.round.period))],
        ),
        corner: voice.word("view-column-unit"),
        columns: lines
            .iter()
            .map(|line| TableColumn::number(voice.text(&line.name)))
            .collect(),
        groups: vec![RowGroup::plain(rows.collect())],
        notes: vec![voice.word("view-note-no-ranking")],
    })
}

/// The yearly calendar of one unit, month by month; absent where it has no event.
pub(in crate::reports) fn months(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<Table> {
    let voice = scene.voice;
    let number = |count: u64| {
        let count = i64::try_from(count).expect("a city holds a countable number of events");
        voice.quantity(Shown::Value(Quantity::Count(count))).cell()
    };
    let months = unit.calendar.months.iter();
    let rows: Vec<TableRow> = months
        .map(|(year, month, events)| TableRow {
            head: format!(
                "{} {year}",
                voice.sentence_case(&voice.word(&format!("month-{month}")))
            ),
            link: None,
            cells: [events.listed, events.held, events.cancelled]
                .map(number)
                .to_vec(),
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        finding: finding::of_calendar(scene, unit),
        id: format!("months-{}", unit.unit),
        caption: voice.say(
            "view-caption-months",
            &[("unit", &scene.unit_name(&unit.unit))],
        ),
        corner: voice.word("results-corner-months"),
        columns: ["listed", "held", "cancelled"]
            .map(|column| TableColumn::number(voice.word(&format!("view-column-{column}"))))
            .to_vec(),
        groups: vec![RowGroup::plain(rows)],
        notes: Vec::new(),
    })
}
