//! The themes of a dimension as groups of rows: what lies in each, and the theme as a whole.
//!
//! Comes in: the dimension and a row for each indicator. Goes out: groups of rows, the indicators
//! that lie directly in the dimension first.

use crate::disclosure::ClearedDimension;
use crate::methodology::{Dimension, Indicator, Theme};
use crate::reports::table::{RowGroup, TableCell, TableRow};
use crate::reports::views::Scene;
use crate::vocabulary::UnitId;

/// The rows of a dimension by theme. A theme within another is called by both names.
pub(in crate::reports) fn groups(
    scene: &Scene<'_>,
    dimension: &Dimension,
    seen: &[(UnitId, &ClearedDimension)],
    row: impl Fn(&Indicator) -> TableRow,
) -> Vec<RowGroup> {
    let own = scene.round.indicators.iter();
    let own: Vec<&Indicator> = own.filter(|one| one.dimension == dimension.id).collect();
    let direct: Vec<TableRow> = own
        .iter()
        .filter(|indicator| indicator.theme.is_none())
        .map(|indicator| row(indicator))
        .collect();
    let mut groups = vec![RowGroup::plain(direct)];
    let themes = scene.round.themes.iter();
    for theme in themes.filter(|theme| theme.dimension == dimension.id) {
        let inside = own
            .iter()
            .filter(|one| one.theme.as_ref() == Some(&theme.id));
        let whole = TableRow {
            head: scene.voice.word("view-theme-together"),
            link: None,
            cells: seen
                .iter()
                .map(|(unit, _)| cell(scene, unit, theme))
                .collect(),
        };
        groups.push(RowGroup {
            head: Some(name(scene, theme)),
            rows: std::iter::once(whole)
                .chain(inside.map(|indicator| row(indicator)))
                .collect(),
        });
    }
    groups.retain(|group| !group.rows.is_empty());
    groups
}

fn name(scene: &Scene<'_>, theme: &Theme) -> String {
    let around = scene.round.themes_around(Some(&theme.id));
    let names: Vec<String> = around
        .iter()
        .rev()
        .map(|theme| scene.voice.text(&theme.name))
        .collect();
    names.join(" – ")
}

fn cell(scene: &Scene<'_>, unit: &UnitId, theme: &Theme) -> TableCell {
    let found = scene.reported.unit(unit);
    let found = found.and_then(|unit| unit.themes.iter().find(|one| one.theme == theme.id));
    found.map_or_else(TableCell::nothing, |told| {
        let words = scene.voice.bands(&told.words, &scene.round.bands);
        let note = (!words.is_empty()).then_some(words);
        scene.voice.ring(told.ring).cell().with_note(note)
    })
}
