//! The words of the field as types: identifiers, languages, scores, rings and kinds of source.
//!
//! Comes in: nothing. Goes out: small values that every stage shares.
//! Nothing here knows a file, a stage or a city.

mod checksum;
mod day;
mod ids;
mod language;
mod quantity;
mod score;
mod source;
mod tool;

pub use checksum::sha256;
pub use day::Day;
pub use ids::{
    BandId, DimensionId, GoalId, IndicatorId, ItemId, RoundId, ScaleId, SeriesId, SourceId, TermId,
    ThemeId, UnitId,
};
pub use language::{Language, Text};
pub use quantity::Quantity;
pub use score::{Ring, Score};
pub use source::{SourceGroup, SourceKind};
pub use tool::Tool;
