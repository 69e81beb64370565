//! The themes of coded notes: how many name each as a success and how many as something to develop.
//!
//! Comes in: the rows of sources of the kind `themes`. Goes out: counts by unit, source and theme.
//! The notes themselves are never read, so none can be handed on. The direction of a note is the
//! code `success` or `develop`; a note without one, or without a theme, is in no count.

use crate::indicators::measuring::Delivered;
use crate::vocabulary::{SourceId, SourceKind, UnitId};
use std::collections::BTreeMap;

/// How often a theme was named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ThemeCount {
    /// Notes that name it as a success.
    pub success: u64,
    /// Notes that name it as something to develop.
    pub develop: u64,
}

/// The counts by unit (the city included, with the notes of nobody's table), source and theme.
pub(in crate::indicators) fn count(
    delivered: &Delivered<'_>,
) -> BTreeMap<(UnitId, SourceId, String), ThemeCount> {
    let mut counts: BTreeMap<_, ThemeCount> = BTreeMap::new();
    let sources = delivered.round.sources.iter();
    for source in sources.filter(|source| source.kind == SourceKind::Themes) {
        for level in delivered.levels() {
            let rows = delivered.rows(&source.id, level);
            let directions = rows.texts("direction");
            for (theme, direction) in rows.texts("theme").into_iter().zip(directions) {
                let (Some(theme), Some(direction)) = (theme, direction) else {
                    continue;
                };
                let unit = level.id(delivered).clone();
                let key = (unit, source.id.clone(), theme.to_owned());
                let count = counts.entry(key).or_default();
                match direction {
                    "success" => count.success += 1,
                    "develop" => count.develop += 1,
                    _ => {}
                }
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn notes_are_counted_by_theme_and_direction_and_those_of_nobody_only_for_the_city() {
        let frame = df!(
            "unit" => [Some("north"), Some("north"), Some("north"), None, Some("north")],
            "theme" => [Some("money"), Some("money"), Some("news"), Some("money"), None],
            "direction" => [Some("success"), Some("develop"), Some("other"), Some("develop"), Some("success")],
        );
        let list = register("themes", "themes", &["theme", "direction"]);
        let table = Example::new().with(list, frame).compute();
        let of = |unit: &str, theme: &str| {
            let key = (unit.into(), "themes".into(), theme.to_owned());
            table
                .themes()
                .get(&key)
                .map(|count| (count.success, count.develop))
        };
        assert_eq!(of("north", "money"), Some((1, 1)));
        assert_eq!(of("north", "news"), Some((0, 0)));
        assert_eq!(of("city", "money"), Some((1, 2)));
        assert_eq!(of("south", "money"), None);
    }
}
