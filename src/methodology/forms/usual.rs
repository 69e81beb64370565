//! The usual columns of each kind of source, in the order in which a form has them.
//!
//! Comes in: a kind of source. Goes out: its fields with the codes that they can have, the columns
//! that only serve whoever fills the form, and how the unit of a row is asked for. Their words are
//! messages of the catalogue under the keys that are made here.

use crate::methodology::{Source, fields};
use crate::vocabulary::{SourceGroup, SourceKind, Tool};

/// How a form asks whose a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitQuestion {
    /// By the name of the unit.
    Unit,
    /// By a district of the city.
    District,
    /// Not at all: the source is about the whole city.
    Nobody,
}

/// A list of codes that the words of a form stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeList {
    /// Its name in the keys of the catalogue.
    pub name: &'static str,
    /// The codes, in the order in which they are offered.
    pub codes: &'static [&'static str],
}

/// Columns with personal data, which are dropped as they are read.
#[must_use]
pub fn personal_columns(kind: SourceKind) -> &'static [&'static str] {
    match kind {
        SourceKind::Members => &["last-name", "first-name"],
        SourceKind::Expert => &["assessor"],
        _ => &[],
    }
}

/// Columns that serve whoever fills the form, and are not read.
#[must_use]
pub fn own_columns(kind: SourceKind) -> &'static [&'static str] {
    match kind {
        SourceKind::Meetings => &["place"],
        SourceKind::Events => &["remarks"],
        SourceKind::Actions | SourceKind::Recommendations => &["what"],
        SourceKind::Statements => &["matter"],
        SourceKind::Budget => &["voucher", "explanation"],
        SourceKind::Communications | SourceKind::Training => &["title"],
        SourceKind::Plans => &["area", "office"],
        SourceKind::Expert => &["grounds"],
        _ => &[],
    }
}

/// The fields that a form of this kind usually has: all of them, but for the district by which a
/// message of feedback finds its unit. A survey has those that its round asks for.
pub fn usual_fields(kind: SourceKind) -> impl Iterator<Item = &'static str> {
    let all = fields::of_kind(kind).iter().map(|&(field, _)| field);
    all.filter(move |&field| {
        kind != SourceKind::Survey && (kind, field) != (SourceKind::Feedback, "district")
    })
}

/// Whether a row without this field is of no use.
#[must_use]
pub fn is_required(kind: SourceKind, field: &str) -> bool {
    let required: &[&str] = match kind {
        SourceKind::Members => &["seat"],
        SourceKind::Meetings => &["date"],
        SourceKind::Attendance => &["seat", "date", "mark"],
        SourceKind::Events => &["date", "state"],
        SourceKind::Themes => &["theme", "direction"],
        SourceKind::Actions | SourceKind::Recommendations => &["state"],
        SourceKind::Budget => &["date", "category", "amount", "kind"],
        SourceKind::Feedback => &["received"],
        SourceKind::Plans => &["plan"],
        SourceKind::Population => &["variable", "class", "count"],
        SourceKind::Expert => &["dimension", "score"],
        SourceKind::Quotes => &["quote", "approved_by", "approved"],
        _ => &[],
    };
    required.contains(&field)
}

/// How the form of a source asks whose a row is: as the source says, or else, on our own forms, as
/// is usual for its kind.
#[must_use]
pub fn unit_question(source: &Source) -> UnitQuestion {
    match &source.unit_from {
        Some(way) if way.district.is_some() => UnitQuestion::District,
        Some(_) => UnitQuestion::Unit,
        None if source.tool != Some(Tool::Tutka) => UnitQuestion::Nobody,
        None => match (source.kind, source.group) {
            (SourceKind::Survey, SourceGroup::Residents) | (SourceKind::Feedback, _) => {
                UnitQuestion::District
            }
            (SourceKind::Survey, SourceGroup::Members | SourceGroup::Partners) => {
                UnitQuestion::Unit
            }
            (
                SourceKind::Survey
                | SourceKind::Plans
                | SourceKind::Recommendations
                | SourceKind::Training
                | SourceKind::Expert,
                _,
            ) => UnitQuestion::Nobody,
            _ => UnitQuestion::Unit,
        },
    }
}

const MARK: CodeList = CodeList {
    name: "mark",
    codes: &["present", "remote", "deputy", "absent", "vacant"],
};

const AGE_CLASS: CodeList = CodeList {
    name: "age-class",
    codes: &["13-17", "18-29", "30-49", "50-64", "65+"],
};
const GENDER: CodeList = CodeList {
    name: "gender",
    codes: &["female", "male", "other"],
};
const STATE_OF_ACTION: CodeList = CodeList {
    name: "progress",
    codes: &["done", "underway", "not-started", "dropped"],
};

/// The codes that a field usually has; nothing where the round, the programme or nobody gives them.
#[must_use]
pub fn code_list(kind: SourceKind, field: &str) -> Option<CodeList> {
    let list = |name, codes| Some(CodeList { name, codes });
    match (kind, field) {
        (SourceKind::Members | SourceKind::Survey, "age_class") => Some(AGE_CLASS),
        (SourceKind::Members | SourceKind::Survey, "gender") => Some(GENDER),
        (SourceKind::Members, "role") => list("member-role", &["member", "deputy"]),
        (SourceKind::Members | SourceKind::Survey, "background") => {
            list("background", &["new", "continuing"])
        }
        (SourceKind::Members | SourceKind::Survey, "community") => list(
            "community",
            &["resident", "association", "company", "school", "parish"],
        ),
        (SourceKind::Survey, "role") => list("staff-role", &["supervisor", "employee"]),
        (SourceKind::Meetings, "kind") => {
            list("meeting", &["meeting", "planning", "cooperation", "chairs"])
        }
        (SourceKind::Attendance, "mark") => Some(MARK),
        (SourceKind::Events, "kind") => list(
            "event",
            &[
                "residents-evening",
                "workshop",
                "happening",
                "hearing",
                "dialogue",
                "participatory-budgeting",
                "other",
            ],
        ),
        (SourceKind::Events, "state") => list("event-state", &["planned", "held", "cancelled"]),
        (SourceKind::Events, "role") => list(
            "table-role",
            &["organises", "enables", "partner", "supports"],
        ),
        (SourceKind::Events, "partners") => list(
            "partner",
            &[
                "city-services",
                "decision-makers",
                "companies",
                "associations",
                "schools",
                "parishes",
                "wellbeing-county",
                "projects",
                "networks",
            ],
        ),
        (SourceKind::Events, "target_groups") => list(
            "target-group",
            &[
                "children",
                "young",
                "families",
                "elderly",
                "students",
                "immigrants",
                "special-groups",
                "everybody",
            ],
        ),
        (SourceKind::Themes, "theme") => list(
            "theme",
            &[
                "information",
                "influence",
                "cooperation",
                "events",
                "communication",
                "meetings",
                "money",
            ],
        ),
        (SourceKind::Themes, "direction") => list("direction", &["success", "develop"]),
        (SourceKind::Themes, "origin") => list("origin", &["open-answer", "workshop"]),
        (SourceKind::Actions | SourceKind::Recommendations, "state") => Some(STATE_OF_ACTION),
        (SourceKind::Actions | SourceKind::Recommendations, "owner") => {
            list("owner", &["table", "city"])
        }
        (SourceKind::Statements, "kind") => {
            list("statement", &["statement", "position", "initiative"])
        }
        (SourceKind::Statements, "outcome") => {
            list("outcome", &["heeded", "partly", "not-heeded", "pending"])
        }
        (SourceKind::Statements, "recipient") => list(
            "recipient",
            &["council", "city-board", "committee", "office", "other"],
        ),
        (SourceKind::Budget, "category") => list(
            "budget",
            &[
                "activity-money",
                "meeting-fees",
                "purchased-services",
                "joint-activity",
            ],
        ),
        (SourceKind::Budget, "kind") => list("entry", &["appropriation", "expense"]),
        (SourceKind::Feedback, "topic") => list(
            "topic",
            &[
                "streets",
                "parks",
                "transport",
                "schools",
                "leisure",
                "planning",
                "other",
            ],
        ),
        (SourceKind::Feedback, "kind") => {
            list("feedback", &["praise", "complaint", "idea", "question"])
        }
        (SourceKind::Communications, "channel") => list(
            "channel",
            &["web", "social-media", "email", "newspaper", "event"],
        ),
        (SourceKind::Communications, "kind") => {
            list("content", &["invitation", "results", "effects", "news"])
        }
        (SourceKind::Plans, "plan") => list("plan", &["own", "part-of-other", "none"]),
        (SourceKind::Population, "variable") => {
            list("variable", &["total", "age_class", "gender", "district"])
        }
        (SourceKind::Population, "class") => list(
            "class",
            &[
                "total", "13-17", "18-29", "30-49", "50-64", "65+", "female", "male", "other",
            ],
        ),
        (SourceKind::Quotes, "origin") => list("said", &["self-assessment", "workshop", "event"]),
        (SourceKind::Quotes, "language") => list("language", &["fi", "sv", "en"]),
        _ => None,
    }
}

/// The key of the usual name of a column in the catalogue.
#[must_use]
pub fn heading_key(kind: SourceKind, column: &str) -> String {
    format!("form-column-{}-{}", kind.key(), column.replace('_', "-"))
}

/// The key of the word for a code in the catalogue.
#[must_use]
pub fn word_key(list: CodeList, code: &str) -> String {
    let code = code.replace('_', "-").replace('+', "-or-more");
    format!("form-word-{}-{code}", list.name)
}
