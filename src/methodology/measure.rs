//! Measures: how a number is made from the rows of a source.
//!
//! Here stands only what a round can ask for; the formulas are in `indicators/measures`.
//! A field is a column of the typed table, by the name that the source's kind gives it.

use crate::vocabulary::{ItemId, SourceId, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How a number is made.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Measure {
    /// The mean of survey items, each put on 0-100 between the ends of its scale.
    ItemMean {
        /// The survey.
        source: SourceId,
        /// The items; each counts the same.
        items: Vec<ItemId>,
        /// Which respondents are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The share of rows that meet a condition.
    Share {
        /// The source.
        source: SourceId,
        /// Which rows are counted at all.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
        /// Which of them meet the condition.
        having: Vec<Condition>,
    },
    /// The share of rows whose second day follows the first within so many days.
    ShareWithinDays {
        /// The source.
        source: SourceId,
        /// The day on which the time begins.
        from: String,
        /// The day on which it ends; an empty cell counts as not yet.
        to: String,
        /// The most days, the last one included; negative: at least so many days before.
        days: i64,
        /// The day on which the data were taken: rows that had less than `days` by then are left out.
        as_of: Option<crate::vocabulary::Day>,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// Attended seats over filled seats, by the dates of the meetings; a seat counts once,
    /// whether its member or its deputy came.
    Attended {
        /// The attendance source.
        source: SourceId,
        /// The members register, which says which seats were filled on a day.
        members: SourceId,
    },
    /// How near the make-up of the members is to that of the residents: per variable
    /// `D = ½Σ|p−q|`, scored between the goal posts `best` and `worst`, then the mean.
    Representativeness {
        /// The members register.
        source: SourceId,
        /// The population reference.
        population: SourceId,
        /// The variables compared: columns of the register that the reference has counts for.
        variables: Vec<String>,
        /// How many times the random-draw mean of D scores 0; the random-draw mean scores 100.
        #[serde(default = "thrice")]
        worst: f64,
        /// The points below which a variable is told by name beside the mean, which would hide it.
        #[serde(default = "quarter")]
        cut_off: f64,
    },
    /// The mean over rows of the share of boxes that are ticked.
    Checklist {
        /// The source.
        source: SourceId,
        /// The yes-or-no fields of the list.
        fields: Vec<String>,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The mean weight of the outcomes of rows.
    Outcomes {
        /// The source.
        source: SourceId,
        /// The category field that holds the outcome.
        field: String,
        /// The weight of each outcome, 0-1; rows with another outcome are counted apart.
        weights: BTreeMap<String, f64>,
        /// The fewest rows with a weighted outcome for a score; with fewer, only counts are shown.
        #[serde(default)]
        minimum: u32,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The share of a unit's districts that appear in the source.
    DistrictCoverage {
        /// The source; it needs a `district` field.
        source: SourceId,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The share of rows whose list holds at least so many different codes.
    Variety {
        /// The source.
        source: SourceId,
        /// The list field.
        field: String,
        /// The fewest different codes.
        at_least: u32,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The share of the money whose rows meet a condition.
    MoneyShare {
        /// The source.
        source: SourceId,
        /// The money field.
        amount: String,
        /// Which rows are counted at all.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
        /// Which of them meet the condition.
        having: Vec<Condition>,
    },
    /// The sum of a count over the residents, per 1 000.
    PerThousand {
        /// The source.
        source: SourceId,
        /// The count field.
        amount: String,
        /// The population reference.
        population: SourceId,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The sum of one count over the sum of another.
    Ratio {
        /// The source.
        source: SourceId,
        /// The count above the line.
        numerator: String,
        /// The count below the line.
        denominator: String,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The median of the days between two days.
    MedianDays {
        /// The source.
        source: SourceId,
        /// The day on which the time begins.
        from: String,
        /// The day on which it ends; rows without it are left out.
        to: String,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// How many rows there are.
    Count {
        /// The source.
        source: SourceId,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The sum of a count or money field.
    Sum {
        /// The source.
        source: SourceId,
        /// The field.
        field: String,
        /// Which rows are counted.
        #[serde(default, rename = "where")]
        filter: Vec<Condition>,
    },
    /// The mean of other measures, each scored against its own target first.
    MeanOf {
        /// The parts; those without data are left out.
        parts: Vec<Part>,
    },
    /// The mean of experts' scores (0-100) for the dimension.
    ExpertScore {
        /// The source.
        source: SourceId,
    },
    /// What one SQL query over the typed tables of the round answers, for what no measure covers.
    /// The tables are the sources, by identifier; the columns their fields, beside `unit`.
    Sql {
        /// One `SELECT`. It gives a row for each unit, and one for the city under the city's
        /// identifier, with the columns `unit`, `n` (the rows or people that the value rests on), and
        /// either `value` or `numerator` and `denominator`. Money is in cents, yes is 1 and no is 0.
        query: String,
        /// The unit of the value.
        gives: Gives,
    },
}

/// The unit of what a query gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Gives {
    /// Points from 0 to 100; a numerator over a denominator is multiplied by 100.
    Points,
    /// A share from 0 to 1.
    Share,
    /// A number of things.
    Count,
    /// Days.
    Days,
    /// Money, in cents.
    Cents,
    /// Per 1 000 residents; a numerator over a denominator is multiplied by 1 000.
    PerThousand,
}

impl Measure {
    /// Which rows are counted: every condition must hold.
    #[must_use]
    pub fn filter(&self) -> &[Condition] {
        match self {
            Self::ItemMean { filter, .. }
            | Self::Share { filter, .. }
            | Self::ShareWithinDays { filter, .. }
            | Self::Checklist { filter, .. }
            | Self::Outcomes { filter, .. }
            | Self::DistrictCoverage { filter, .. }
            | Self::Variety { filter, .. }
            | Self::MoneyShare { filter, .. }
            | Self::PerThousand { filter, .. }
            | Self::Ratio { filter, .. }
            | Self::MedianDays { filter, .. }
            | Self::Count { filter, .. }
            | Self::Sum { filter, .. } => filter,
            Self::Attended { .. }
            | Self::Representativeness { .. }
            | Self::MeanOf { .. }
            | Self::ExpertScore { .. }
            | Self::Sql { .. } => &[],
        }
    }

    /// The word under which the round asks for the measure.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::ItemMean { .. } => "item-mean",
            Self::Share { .. } => "share",
            Self::ShareWithinDays { .. } => "share-within-days",
            Self::Attended { .. } => "attended",
            Self::Representativeness { .. } => "representativeness",
            Self::Checklist { .. } => "checklist",
            Self::Outcomes { .. } => "outcomes",
            Self::DistrictCoverage { .. } => "district-coverage",
            Self::Variety { .. } => "variety",
            Self::MoneyShare { .. } => "money-share",
            Self::PerThousand { .. } => "per-thousand",
            Self::Ratio { .. } => "ratio",
            Self::MedianDays { .. } => "median-days",
            Self::Count { .. } => "count",
            Self::Sum { .. } => "sum",
            Self::MeanOf { .. } => "mean-of",
            Self::ExpertScore { .. } => "expert-score",
            Self::Sql { .. } => "sql",
        }
    }

    /// The source whose rows are counted; none for a mean of other measures and for a query, which
    /// may read several.
    #[must_use]
    pub fn source(&self) -> Option<&SourceId> {
        match self {
            Self::ItemMean { source, .. }
            | Self::Share { source, .. }
            | Self::ShareWithinDays { source, .. }
            | Self::Attended { source, .. }
            | Self::Representativeness { source, .. }
            | Self::Checklist { source, .. }
            | Self::Outcomes { source, .. }
            | Self::DistrictCoverage { source, .. }
            | Self::Variety { source, .. }
            | Self::MoneyShare { source, .. }
            | Self::PerThousand { source, .. }
            | Self::Ratio { source, .. }
            | Self::MedianDays { source, .. }
            | Self::Count { source, .. }
            | Self::Sum { source, .. }
            | Self::ExpertScore { source } => Some(source),
            Self::MeanOf { .. } | Self::Sql { .. } => None,
        }
    }
}

fn quarter() -> f64 {
    25.0
}

fn thrice() -> f64 {
    3.0
}

/// One of the measures of a mean.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What the part measures, for the method page.
    pub name: Text,
    /// How it is computed.
    pub measure: Measure,
    /// The value that counts as the whole goal, as for an indicator.
    pub target: Option<f64>,
}

/// A condition on a field. Exactly one of the tests is given.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The field.
    pub field: String,
    /// The value is one of these codes.
    pub is: Option<Vec<String>>,
    /// The value is none of these codes; an empty cell is none of them.
    pub is_not: Option<Vec<String>>,
    /// Whether there is a value.
    pub present: Option<bool>,
    /// The number or answer is at least this.
    pub at_least: Option<f64>,
}
