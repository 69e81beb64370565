//! Kinds of source, and the groups of people or registers whose view a source gives.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What one row of a source is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// One respondent with answers on scales.
    Survey,
    /// One seat of a table with its holder's term and background classes.
    Members,
    /// One meeting.
    Meetings,
    /// One seat at one meeting; also read from a members-by-dates matrix.
    Attendance,
    /// One event, planned or held.
    Events,
    /// One coded open answer or workshop note.
    Themes,
    /// One decision taken because of an earlier round.
    Actions,
    /// One statement, position or initiative of a table.
    Statements,
    /// One appropriation or ledger line.
    Budget,
    /// One message of feedback.
    Feedback,
    /// One piece of communication.
    Communications,
    /// One organisational unit and its participation plan.
    Plans,
    /// One recommendation of an earlier evaluation.
    Recommendations,
    /// One training.
    Training,
    /// One reference count of residents.
    Population,
    /// One expert's score for a dimension.
    Expert,
    /// One quote that a person approved for publishing.
    Quotes,
}

impl SourceKind {
    /// Every kind, in the order in which they are listed.
    pub const ALL: [Self; 17] = [
        Self::Survey,
        Self::Members,
        Self::Meetings,
        Self::Attendance,
        Self::Events,
        Self::Themes,
        Self::Actions,
        Self::Statements,
        Self::Budget,
        Self::Feedback,
        Self::Communications,
        Self::Plans,
        Self::Recommendations,
        Self::Training,
        Self::Population,
        Self::Expert,
        Self::Quotes,
    ];

    /// The name used in the method's files and in the message catalogue.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Members => "members",
            Self::Meetings => "meetings",
            Self::Attendance => "attendance",
            Self::Events => "events",
            Self::Themes => "themes",
            Self::Actions => "actions",
            Self::Statements => "statements",
            Self::Budget => "budget",
            Self::Feedback => "feedback",
            Self::Communications => "communications",
            Self::Plans => "plans",
            Self::Recommendations => "recommendations",
            Self::Training => "training",
            Self::Population => "population",
            Self::Expert => "expert",
            Self::Quotes => "quotes",
        }
    }
}

/// Whose view a source gives. The radar shows a mark for each group.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum SourceGroup {
    /// Members of the tables about their own work.
    Members,
    /// Residents.
    Residents,
    /// Staff of the city.
    Staff,
    /// Associations, companies and other partners.
    Partners,
    /// Registers: what was done, counted by the city.
    Registers,
    /// Experts.
    Experts,
}

impl SourceGroup {
    /// Every group, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Members,
        Self::Residents,
        Self::Staff,
        Self::Partners,
        Self::Registers,
        Self::Experts,
    ];

    /// The name used in data files and in the message catalogue.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Residents => "residents",
            Self::Staff => "staff",
            Self::Partners => "partners",
            Self::Registers => "registers",
            Self::Experts => "experts",
        }
    }
}
