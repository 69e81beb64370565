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

/// The codes that a field usually has, by kind of source and field.
const USUAL_CODES: &[(&[SourceKind], &str, CodeList)] = &[
    (
        &[SourceKind::Members, SourceKind::Survey],
        "age_class",
        codes("age-class", &["13-17", "18-29", "30-49", "50-64", "65+"]),
    ),
    (
        &[SourceKind::Members, SourceKind::Survey],
        "gender",
        codes("gender", &["female", "male", "other"]),
    ),
    (
        &[SourceKind::Members, SourceKind::Survey],
        "background",
        codes("background", &["new", "continuing"]),
    ),
    (
        &[SourceKind::Members, SourceKind::Survey],
        "community",
        codes(
            "community",
            &["resident", "association", "company", "school", "parish"],
        ),
    ),
    (
        &[SourceKind::Members],
        "role",
        codes("member-role", &["member", "deputy"]),
    ),
    (
        &[SourceKind::Survey],
        "role",
        codes("staff-role", &["supervisor", "employee"]),
    ),
    (
        &[SourceKind::Meetings],
        "kind",
        codes("meeting", &["meeting", "planning", "cooperation", "chairs"]),
    ),
    (
        &[SourceKind::Attendance],
        "mark",
        codes("mark", &["present", "remote", "deputy", "absent", "vacant"]),
    ),
    (
        &[SourceKind::Events],
        "kind",
        codes(
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
    ),
    (
        &[SourceKind::Events],
        "state",
        codes("event-state", &["planned", "held", "cancelled"]),
    ),
    (
        &[SourceKind::Events],
        "role",
        codes(
            "table-role",
            &["organises", "enables", "partner", "supports"],
        ),
    ),
    (
        &[SourceKind::Events],
        "partners",
        codes(
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
    ),
    (
        &[SourceKind::Events],
        "target_groups",
        codes(
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
    ),
    (
        &[SourceKind::Themes],
        "theme",
        codes(
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
    ),
    (
        &[SourceKind::Themes],
        "direction",
        codes("direction", &["success", "develop"]),
    ),
    (
        &[SourceKind::Themes],
        "origin",
        codes("origin", &["open-answer", "workshop"]),
    ),
    (
        &[SourceKind::Actions, SourceKind::Recommendations],
        "state",
        codes("progress", &["done", "underway", "not-started", "dropped"]),
    ),
    (
        &[SourceKind::Actions, SourceKind::Recommendations],
        "owner",
        codes("owner", &["table", "city"]),
    ),
    (
        &[SourceKind::Statements],
        "kind",
        codes("statement", &["statement", "position", "initiative"]),
    ),
    (
        &[SourceKind::Statements],
        "outcome",
        codes("outcome", &["heeded", "partly", "not-heeded", "pending"]),
    ),
    (
        &[SourceKind::Statements],
        "recipient",
        codes(
            "recipient",
            &["council", "city-board", "committee", "office", "other"],
        ),
    ),
    (
        &[SourceKind::Budget],
        "category",
        codes(
            "budget",
            &[
                "activity-money",
                "meeting-fees",
                "purchased-services",
                "joint-activity",
            ],
        ),
    ),
    (
        &[SourceKind::Budget],
        "kind",
        codes("entry", &["appropriation", "expense"]),
    ),
    (
        &[SourceKind::Feedback],
        "topic",
        codes(
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
    ),
    (
        &[SourceKind::Feedback],
        "kind",
        codes("feedback", &["praise", "complaint", "idea", "question"]),
    ),
    (
        &[SourceKind::Communications],
        "channel",
        codes(
            "channel",
            &["web", "social-media", "email", "newspaper", "event"],
        ),
    ),
    (
        &[SourceKind::Communications],
        "kind",
        codes("content", &["invitation", "results", "effects", "news"]),
    ),
    (
        &[SourceKind::Plans],
        "plan",
        codes("plan", &["own", "part-of-other", "none"]),
    ),
    (
        &[SourceKind::Population],
        "variable",
        codes("variable", &["total", "age_class", "gender", "district"]),
    ),
    (
        &[SourceKind::Population],
        "class",
        codes(
            "class",
            &[
                "total", "13-17", "18-29", "30-49", "50-64", "65+", "female", "male", "other",
            ],
        ),
    ),
    (
        &[SourceKind::Quotes],
        "origin",
        codes("said", &["self-assessment", "workshop", "event"]),
    ),
    (
        &[SourceKind::Quotes],
        "language",
        codes("language", &["fi", "sv", "en"]),
    ),
];

const fn codes(name: &'static str, codes: &'static [&'static str]) -> CodeList {
    CodeList { name, codes }
}

/// The codes that a field usually has; nothing where the round, the programme or nobody gives them.
#[must_use]
pub fn code_list(kind: SourceKind, field: &str) -> Option<CodeList> {
    let mut usual = USUAL_CODES.iter();
    let found = usual.find(|(kinds, name, _)| kinds.contains(&kind) && *name == field);
    found.map(|(_, _, list)| *list)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Language;
    use crate::wording::Catalogue;

    #[test]
    fn every_usual_column_and_code_has_its_words() {
        let catalogue = Catalogue::built_in();
        let mut keys: Vec<String> = Vec::new();
        for (kinds, field, list) in USUAL_CODES {
            for &kind in *kinds {
                assert!(
                    kind == SourceKind::Survey || fields::type_of(kind, field).is_some(),
                    "{field} is a field of its kind"
                );
                let fixed = fields::codes_of(kind, field);
                assert!(
                    fixed.iter().all(|code| list.codes.contains(code)),
                    "{field}"
                );
            }
            keys.extend(list.codes.iter().map(|code| word_key(*list, code)));
        }
        for kind in SourceKind::ALL {
            let columns = own_columns(kind).iter().chain(personal_columns(kind));
            keys.extend(columns.map(|column| heading_key(kind, column)));
            keys.extend(usual_fields(kind).map(|field| heading_key(kind, field)));
        }
        for key in keys {
            assert!(catalogue.has(Language::Fi, &key), "{key}");
        }
    }
}
