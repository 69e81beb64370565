//! The rule by which a report names what succeeded and what to develop.
//!
//! Here stands only what a round can ask for. The wall judges by it, on cleared values alone.

use crate::methodology::Band;
use crate::vocabulary::BandId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What succeeded and what to develop, decided by the round and by nobody's hand.
///
/// A dimension or an indicator is judged by its words first. A dimension that its words leave between
/// the two lists is judged by its change since the round before. Statements that two surveys asked
/// are judged by the gap between own and others' view, and themes by how often they were named.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct VerdictRule {
    /// The bands that count as a success; absent: the highest band.
    pub succeeded: Option<Vec<BandId>>,
    /// The bands that are to be developed; absent: the lower half of the bands.
    pub develop: Option<Vec<BandId>>,
    /// Whether a change greater than the uncertainty decides where the words do not.
    pub change: ChangeRule,
    /// The smallest gap, in points of 0-100, by which one's own view must be better than that of
    /// others for a thing to be developed; 20 points are one ring.
    pub gap: u32,
    /// The fewest coded notes that name a theme before it is listed; 0: themes are not listed.
    pub mentions: u32,
    /// The share, above 0.5, of the notes on a theme that must point the same way.
    pub agreement: f64,
}

impl Default for VerdictRule {
    fn default() -> Self {
        Self {
            succeeded: None,
            develop: None,
            change: ChangeRule::default(),
            gap: 20,
            mentions: 5,
            agreement: 0.75,
        }
    }
}

impl VerdictRule {
    /// The bands of `bands`, lowest first, that count as a success.
    #[must_use]
    pub fn succeeded_bands<'a>(&self, bands: &'a [Band]) -> Vec<&'a Band> {
        match &self.succeeded {
            Some(named) => of_these(bands, named),
            None => bands.last().into_iter().collect(),
        }
    }

    /// The bands of `bands`, lowest first, that are to be developed.
    #[must_use]
    pub fn develop_bands<'a>(&self, bands: &'a [Band]) -> Vec<&'a Band> {
        match &self.develop {
            Some(named) => of_these(bands, named),
            None => bands.iter().take(bands.len() / 2).collect(),
        }
    }

    /// The least agreement on a theme, in whole per cent.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the agreement was checked to lie between 0.5 and 1"
    )]
    pub fn agreement_percent(&self) -> i64 {
        (self.agreement * 100.0).round() as i64
    }
}

fn of_these<'a>(bands: &'a [Band], named: &[BandId]) -> Vec<&'a Band> {
    let is_named = |band: &&Band| named.contains(&band.id);
    bands.iter().filter(is_named).collect()
}

/// Whether changes are judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeRule {
    /// Better is a success, worse is to be developed, where the words say neither.
    #[default]
    Decides,
    /// A change decides nothing.
    Ignored,
}
