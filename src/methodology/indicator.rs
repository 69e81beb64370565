//! Indicators: what is measured, against which goal posts, and how it enters a dimension.

use crate::methodology::Measure;
use crate::vocabulary::{DimensionId, GoalId, IndicatorId, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An indicator of the radar.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Identifier.
    pub id: IndicatorId,
    /// The dimension that it belongs to.
    pub dimension: DimensionId,
    /// The name.
    pub name: Text,
    /// What it measures and how to read it, in a sentence.
    pub about: Text,
    /// How it is computed.
    pub measure: Measure,
    /// The value that counts as the whole goal (100 points), in the measure's own unit; without
    /// it, survey means and shares use the ends of their scale, and other values are shown, not scored.
    pub target: Option<f64>,
    /// Whether more is better.
    #[serde(default)]
    pub direction: Direction,
    /// The weight in its dimension; only the proportions matter.
    #[serde(default = "unit_weight")]
    pub weight: f64,
    /// For whom it is computed.
    #[serde(default = "everybody")]
    pub scope: Vec<Scope>,
    /// How the value of the city is made.
    #[serde(default)]
    pub city: CityFrom,
    /// The goals that it stands for.
    #[serde(default)]
    pub goals: Vec<GoalId>,
    /// Raised whenever its definition changes; values of different versions are not compared.
    #[serde(default = "first_version")]
    pub version: u32,
    /// Where in the city's documents the indicator is grounded, in short.
    pub ground: Option<Text>,
    /// The criterion of the original Co-creation Radar that it stands for; reserved for a city that
    /// knows the twelve criteria, and used in no calculation.
    pub ccr_criterion: Option<Text>,
}

fn unit_weight() -> f64 {
    1.0
}

fn first_version() -> u32 {
    1
}

fn everybody() -> Vec<Scope> {
    vec![Scope::City, Scope::Units]
}

/// Whether more is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better.
    #[default]
    Up,
    /// Less is better.
    Down,
}

/// A level for which an indicator is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The whole city.
    City,
    /// Each table.
    Units,
}

/// How the city's value of an indicator is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CityFrom {
    /// From all rows together, those without a unit included.
    #[default]
    Rows,
    /// The mean of the units, each counting the same.
    Units,
}

/// How indicators become a dimension.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Aggregation {
    /// The mean that is used.
    pub mean: Mean,
    /// The share of a dimension's weight that must be available, 0-1, counted over the indicators
    /// whose scope includes the level scored.
    pub coverage: f64,
    /// The fewest indicators of a dimension.
    pub minimum_indicators: u32,
}

impl Default for Aggregation {
    fn default() -> Self {
        Self {
            mean: Mean::default(),
            coverage: 2.0 / 3.0,
            minimum_indicators: 2,
        }
    }
}

/// A weighted mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mean {
    /// Σ wᵢxᵢ: a weak indicator can be made up by a strong one.
    #[default]
    Arithmetic,
    /// exp(Σ wᵢ ln xᵢ) with scores raised to at least 1: a weak indicator weighs more.
    Geometric,
    /// 1 / Σ wᵢ/xᵢ with scores raised to at least 1: a weak indicator weighs most.
    Harmonic,
}
