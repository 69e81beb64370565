//! The disclosure policy of `programme.toml`: who may see what of the people who answered.
//!
//! Comes in: the table `[disclosure]`. Goes out: one policy for each audience, with the defaults
//! filled in. What each number protects from, and where it comes from, stands in `docs/disclosure.md`;
//! the wall holds to it.

use crate::vocabulary::SourceGroup;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The disclosure policy of what is published. Every number has a floor that cannot be passed.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Disclosure {
    /// The fewest respondents for a mean or a score; never less than 3.
    pub minimum_respondents: u32,
    /// The fewest answers for telling how they are spread.
    pub minimum_distribution: u32,
    /// The smallest category of members, or of respondents, whose number is shown.
    pub smallest_category: u32,
    /// What everybody may see.
    pub public: PublicPolicy,
    /// What the members of a table may see of their own table, beside what everybody may see.
    pub table: TablePolicy,
    /// Why the policy is looser than the recommended 5 respondents; printed in the manifest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Default for Disclosure {
    fn default() -> Self {
        Self {
            minimum_respondents: 5,
            minimum_distribution: 10,
            smallest_category: 5,
            public: PublicPolicy::default(),
            table: TablePolicy::default(),
            reason: None,
        }
    }
}

/// What everybody may see of single survey items.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct PublicPolicy {
    /// The groups of people whose single items are shown, as a mean and as how the answers are
    /// spread.
    pub distributions: Vec<SourceGroup>,
}

impl Default for PublicPolicy {
    fn default() -> Self {
        Self {
            distributions: vec![SourceGroup::Residents],
        }
    }
}

/// What a table may see of its own survey items.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TablePolicy {
    /// The groups of people whose answers are also shown as how they are spread.
    pub distributions: Vec<SourceGroup>,
}

impl Default for TablePolicy {
    fn default() -> Self {
        Self {
            distributions: vec![SourceGroup::Members, SourceGroup::Residents],
        }
    }
}
