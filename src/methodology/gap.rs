//! Gaps: which same-worded items of two instruments are held against each other.

use crate::vocabulary::{DimensionId, ItemId, SourceId};
use schemars::JsonSchema;
use serde::Deserialize;

/// An item that a group answered about its own work, and others about the same work in the same
/// words. The difference between the two is a result of its dimension; it enters no score.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The dimension that shows it.
    pub dimension: DimensionId,
    /// The item, which every survey named here asks.
    pub item: ItemId,
    /// The survey of those who look at their own work.
    pub own: SourceId,
    /// The surveys of the others; each makes a gap of its own.
    pub others: Vec<SourceId>,
}
