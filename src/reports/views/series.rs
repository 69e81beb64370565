//! The monitoring series: counts and shares beside the radar, one column per unit and the city.

use crate::disclosure::{ClearedLine, Shown};
use crate::methodology::{Line, Series};
use crate::reports::table::{RowGroup, Table, TableColumn, TableRow};
use crate::reports::views::Scene;
use crate::reports::views::measure;
use crate::vocabulary::Quantity;
use serde::Serialize;

/// A monitoring series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    let lines: Vec<&ClearedLine> = scene
        .reported
        .lines
        .iter()
        .filter(|line| line.series == series.id)
        .collect();
    let columns: Vec<TableColumn> = lines
        .first()
        .map(|line| {
            line.values
                .iter()
                .map(|(unit, _)| TableColumn::number(scene.unit_short(unit)))
                .collect()
        })
        .unwrap_or_default();
    let name = voice.text(&series.name);
    SeriesSection {
        id: series.id.as_str().to_owned(),
        about: voice.text(&series.about),
        table: Table {
            id: format!("series-{}", series.id),
            caption: voice.say(
                "view-caption-series",
                &[
                    ("series", &name),
                    ("period", &voice.period(scene.round.period)),
                ],
            ),
            corner: voice.word("view-column-series"),
            columns,
            groups: groups(scene, series, &lines),
            notes: vec![],
        },
        name,
    }
}

/// Lines without categories come first and stand together. Lines by category stand under the name of their line; lines without one stand together.
fn groups(scene: &Scene<'_>, series: &Series, lines: &[&ClearedLine]) -> Vec<RowGroup> {
    let mut plain = Vec::new();
    let mut groups = Vec::new();
    for (index, line) in series.lines.iter().enumerate() {
        let name = scene.voice.text(&line.name);
        let rows = lines.iter().filter(|cleared| cleared.line == index);
        if line.by.is_none() {
            plain.extend(rows.map(|cleared| row(scene, name.clone(), cleared)));
        } else {
            let rows = rows
                .filter(|cleared| cleared.values.iter().any(|(_, value)| is_something(*value)))
                .map(|cleared| row(scene, category(scene, line, cleared), cleared))
                .collect();
            groups.push(RowGroup {
                head: Some(name),
                rows,
            });
        }
    }
    groups.insert(0, RowGroup::plain(plain));
    groups.retain(|group| !group.rows.is_empty());
    groups
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

fn row(scene: &Scene<'_>, head: String, cleared: &ClearedLine) -> TableRow {
    TableRow {
        head,
        link: None,
        cells: cleared
            .values
            .iter()
            .map(|(_, value)| scene.voice.quantity(*value).cell())
            .collect(),
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
