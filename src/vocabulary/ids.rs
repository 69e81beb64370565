//! Identifiers: short names that a programme gives to its units, dimensions, indicators and so on.
//!
//! One type per idea, so that a unit can never stand where a dimension is meant.
//! Whether an identifier is declared is decided in `methodology`, not here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier as written in the programme.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(written: &str) -> Self {
                Self(written.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier!(
    /// A unit: one partnership table, or the whole city. Also the name of its folder and page.
    UnitId
);
identifier!(
    /// A round: one evaluation, and the name of its folder.
    RoundId
);
identifier!(
    /// A dimension of the radar.
    DimensionId
);
identifier!(
    /// An indicator, the leaf of the radar that is scored.
    IndicatorId
);
identifier!(
    /// A source: one delivered file or set of files.
    SourceId
);
identifier!(
    /// A survey item: one question with one wording, shared by every instrument that asks it.
    ItemId
);
identifier!(
    /// An answering scale.
    ScaleId
);
identifier!(
    /// A theme: a group of indicators within a dimension.
    ThemeId
);
identifier!(
    /// A goal or focus area of the action plan in force.
    GoalId
);
identifier!(
    /// A band: the word for a range of scores.
    BandId
);
identifier!(
    /// A monitoring series.
    SeriesId
);
identifier!(
    /// A term of office of the tables.
    TermId
);
