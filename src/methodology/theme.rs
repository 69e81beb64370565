//! Themes: groups of indicators between a dimension and its indicators, as deep as a method wants.

use crate::methodology::Round;
use crate::vocabulary::{DimensionId, Text, ThemeId};
use schemars::JsonSchema;
use serde::Deserialize;

/// A group of indicators within a dimension. It is scored as one and enters the dimension, or the
/// theme around it, with its own weight, however many indicators it has.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Identifier.
    pub id: ThemeId,
    /// The dimension that it belongs to.
    pub dimension: DimensionId,
    /// The theme around it; absent: it lies directly in the dimension.
    pub within: Option<ThemeId>,
    /// The name.
    pub name: Text,
    /// What it is about, in a sentence for readers.
    pub about: Option<Text>,
    /// The weight beside its siblings, themes and indicators alike; only the proportions matter.
    #[serde(default = "unit_weight")]
    pub weight: f64,
}

fn unit_weight() -> f64 {
    1.0
}

impl Round {
    /// One of the round's themes.
    #[must_use]
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| &theme.id == id)
    }

    /// Whether a theme is this one or lies within it, at any depth.
    #[must_use]
    pub fn lies_within(&self, innermost: Option<&ThemeId>, outer: &ThemeId) -> bool {
        let around = self.themes_around(innermost);
        around.into_iter().any(|theme| &theme.id == outer)
    }

    /// A theme and those around it, the innermost first. A theme that is declared within itself is
    /// named once.
    pub fn themes_around<'a>(&'a self, innermost: Option<&'a ThemeId>) -> Vec<&'a Theme> {
        let mut around: Vec<&Theme> = Vec::new();
        let mut next = innermost;
        while let Some(theme) = next.and_then(|id| self.theme(id)) {
            if around.iter().any(|one| one.id == theme.id) {
                break;
            }
            around.push(theme);
            next = theme.within.as_ref();
        }
        around
    }
}
