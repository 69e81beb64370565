//! The disclosure policy of `programme.toml`: who may see what of the people who answered.
//!
//! Comes in: the table `[disclosure]`. Goes out: one policy for each audience, with the defaults
//! filled in. What each number protects from, and where it comes from, stands in `docs/disclosure.md`;
//! the wall holds to it.

use crate::vocabulary::SourceGroup;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The disclosure policy of what is published. A number below the recommended one needs a reason, and each has a
/// floor that no reason passes.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Disclosure {
    /// The fewest respondents for a mean or a score; below 5, and all the more below 3, only with a reason, and never
    /// less than 2.
    pub minimum_respondents: u32,
    /// The fewest answers for telling how they are spread.
    pub minimum_distribution: u32,
    /// The smallest category of members, or of respondents, whose number is shown.
    pub smallest_category: u32,
    /// How near, in per cent, the second largest payee of a sum of money may come to what the largest
    /// got (the p-percent rule).
    pub dominance_percent: u32,
    /// What everybody may see.
    pub public: PublicPolicy,
    /// What the members of a table may see of their own table, beside what everybody may see.
    pub table: TablePolicy,
    /// Why the policy is looser than recommended; printed in the manifest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Default for Disclosure {
    fn default() -> Self {
        Self {
            minimum_respondents: 5,
            minimum_distribution: 10,
            smallest_category: 5,
            dominance_percent: 10,
            public: PublicPolicy::default(),
            table: TablePolicy::default(),
            reason: None,
        }
    }
}

/// A number of the policy: the higher, the less is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PolicyNumber {
    /// The key in `[disclosure]`.
    pub key: &'static str,
    /// What the programme asks for.
    pub value: u32,
    /// What is recommended; less needs a reason.
    pub recommended: u32,
    /// The floor, below which no policy may go.
    pub floor: u32,
}

impl Disclosure {
    /// Every number of the policy, in the order of the file.
    #[must_use]
    pub fn numbers(&self) -> [PolicyNumber; 4] {
        let default = Self::default();
        let number = |key, value, recommended, floor| PolicyNumber {
            key,
            value,
            recommended,
            floor,
        };
        [
            // Three is what statistical offices keep to; of one respondent a mean is the answer itself.
            number(
                "minimum_respondents",
                self.minimum_respondents,
                default.minimum_respondents,
                2,
            ),
            // Below five answers a spread is one of single persons.
            number(
                "minimum_distribution",
                self.minimum_distribution,
                default.minimum_distribution,
                5,
            ),
            number(
                "smallest_category",
                self.smallest_category,
                default.smallest_category,
                3,
            ),
            number(
                "dominance_percent",
                self.dominance_percent,
                default.dominance_percent,
                5,
            ),
        ]
    }

    /// Whether everybody may see single items of a group of which only the group itself is meant to.
    #[must_use]
    pub fn shows_everybody_more(&self) -> bool {
        let meant = PublicPolicy::default().distributions;
        let groups = &mut self.public.distributions.iter();
        groups.any(|group| !meant.contains(group))
    }

    /// The reason that the programme gives for a policy looser than recommended.
    #[must_use]
    pub fn given_reason(&self) -> Option<&str> {
        let reason = self.reason.as_deref().map(str::trim);
        reason.filter(|reason| !reason.is_empty())
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
