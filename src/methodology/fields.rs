//! Fields: the names and types of the columns that each kind of source can have.
//!
//! Comes in: a kind of source and the name of a field. Goes out: what its cells are.
//! Measures ask for fields by these names; reading the cells themselves is no matter of this file.

use crate::methodology::{Column, ColumnType};
use crate::vocabulary::SourceKind;

type Fields = &'static [(&'static str, ColumnType)];

use ColumnType::{
    Category, Count, Date, District, Key, List, Money, Number, OpenText, Payee, Quote, Scale, YesNo,
};

const SURVEY: Fields = &[("district", District)];

const MEMBERS: Fields = &[
    ("seat", Key),
    ("term", Category),
    ("role", Category),
    ("from", Date),
    ("until", Date),
    ("age_class", Category),
    ("gender", Category),
    ("district", District),
    ("background", Category),
    ("community", Category),
];

const MEETINGS: Fields = &[("date", Date), ("kind", Category), ("memo_published", Date)];

const ATTENDANCE: Fields = &[("seat", Category), ("date", Date), ("mark", Category)];

const EVENTS: Fields = &[
    ("name", OpenText),
    ("date", Date),
    ("district", District),
    ("kind", Category),
    ("state", Category),
    ("way", Category),
    ("role", Category),
    ("focus_area", Category),
    ("goal", Category),
    ("headcount", Count),
    ("partners", List),
    ("target_groups", List),
    ("step_1", YesNo),
    ("step_2", YesNo),
    ("step_3", YesNo),
    ("step_4", YesNo),
    ("step_5", YesNo),
    ("step_6", YesNo),
    ("step_7", YesNo),
    ("accessible", YesNo),
    ("non_digital", YesNo),
    ("results_published", Date),
];

const THEMES: Fields = &[
    ("theme", Category),
    ("direction", Category),
    ("origin", Category),
];

const ACTIONS: Fields = &[
    ("decided", Date),
    ("goal", Category),
    ("state", Category),
    ("owner", Category),
];

const STATEMENTS: Fields = &[
    ("kind", Category),
    ("asked", Date),
    ("given", Date),
    ("decision_day", Date),
    ("outcome", Category),
    ("reasoned", YesNo),
    ("recipient", Category),
    ("section", Category),
];

const BUDGET: Fields = &[
    ("date", Date),
    ("category", Category),
    ("amount", Money),
    ("goal", Category),
    ("focus_area", Category),
    ("kind", Category),
    ("payee", Payee),
];

const FEEDBACK: Fields = &[
    ("received", Date),
    ("answered", Date),
    ("wants_reply", YesNo),
    ("topic", Category),
    ("kind", Category),
    ("rating", Number),
    ("district", District),
];

const COMMUNICATIONS: Fields = &[
    ("date", Date),
    ("channel", Category),
    ("kind", Category),
    ("published", Date),
];

const PLANS: Fields = &[("plan", Category)];

const RECOMMENDATIONS: Fields = &[("given", Date), ("state", Category), ("owner", Category)];

const TRAINING: Fields = &[("date", Date), ("participants", Count), ("target", Count)];

const POPULATION: Fields = &[
    ("variable", Category),
    ("class", Category),
    ("count", Count),
];

const EXPERT: Fields = &[("dimension", Category), ("score", Number)];

/// Who approved is only known to be there: that is a person too.
const QUOTES: Fields = &[
    ("quote", Quote),
    ("approved_by", OpenText),
    ("approved", Date),
    ("origin", Category),
    ("language", Category),
    ("names_checked", YesNo),
];

/// Every field that a kind of source can have, beside `unit`; a survey can have others as well.
#[must_use]
pub fn of_kind(kind: SourceKind) -> &'static [(&'static str, ColumnType)] {
    match kind {
        SourceKind::Survey => SURVEY,
        SourceKind::Members => MEMBERS,
        SourceKind::Meetings => MEETINGS,
        SourceKind::Attendance => ATTENDANCE,
        SourceKind::Events => EVENTS,
        SourceKind::Themes => THEMES,
        SourceKind::Actions => ACTIONS,
        SourceKind::Statements => STATEMENTS,
        SourceKind::Budget => BUDGET,
        SourceKind::Feedback => FEEDBACK,
        SourceKind::Communications => COMMUNICATIONS,
        SourceKind::Plans => PLANS,
        SourceKind::Recommendations => RECOMMENDATIONS,
        SourceKind::Training => TRAINING,
        SourceKind::Population => POPULATION,
        SourceKind::Expert => EXPERT,
        SourceKind::Quotes => QUOTES,
    }
}

/// The fields without which a kind of source is of no use: every row has them.
#[must_use]
pub fn always_needed(kind: SourceKind) -> &'static [&'static str] {
    match kind {
        SourceKind::Quotes => &["quote", "approved_by", "approved"],
        _ => &[],
    }
}

/// What the cells of a field are in this kind of source; `None` when the kind has no such field.
/// In a survey a field of any other name is a category.
#[must_use]
pub fn type_of(kind: SourceKind, field: &str) -> Option<ColumnType> {
    let fixed = of_kind(kind)
        .iter()
        .find_map(|&(name, column_type)| (name == field).then_some(column_type));
    match kind {
        SourceKind::Survey => fixed.or(Some(Category)),
        _ => fixed,
    }
}

/// What the cells of a declared column are: what the column says itself, else `scale` for a
/// survey item, else what its field is. `None` when the kind has no such field.
#[must_use]
pub fn type_of_column(kind: SourceKind, column: &Column) -> Option<ColumnType> {
    if kind == SourceKind::Quotes {
        // What guards the people in a quote hangs on the types, so they cannot be declared away.
        return type_of(kind, column.field.as_deref()?);
    }
    match (column.kind, &column.item, &column.field) {
        (Some(declared), _, _) => Some(declared),
        (None, Some(_), _) => Some(Scale),
        (None, None, Some(field)) => type_of(kind, field),
        (None, None, None) => None,
    }
}

/// The codes that the program itself reads in a category field; empty where the round is free to
/// choose its own codes.
#[must_use]
pub fn codes_of(kind: SourceKind, field: &str) -> &'static [&'static str] {
    match (kind, field) {
        (SourceKind::Members, "role") => &["member", "deputy"],
        (SourceKind::Quotes, "language") => &["fi", "sv", "en"],
        (SourceKind::Attendance, "mark") => &["present", "deputy", "remote", "absent", "vacant"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_of_approved_quotes_cannot_be_declared_away() {
        let column: Column = toml::from_str(
            "heading = 'Hyväksyjä'
field = 'approved_by'
type = 'category'",
        )
        .expect("a column");
        let kind = type_of_column(SourceKind::Quotes, &column);
        assert_eq!(kind, Some(ColumnType::OpenText));
    }

    #[test]
    fn a_register_has_only_its_own_fields_and_a_survey_any_category() {
        assert_eq!(
            type_of(SourceKind::Events, "headcount"),
            Some(ColumnType::Count)
        );
        assert_eq!(type_of(SourceKind::Events, "head_count"), None);
        assert_eq!(
            type_of(SourceKind::Survey, "role"),
            Some(ColumnType::Category)
        );
        assert_eq!(
            type_of(SourceKind::Survey, "district"),
            Some(ColumnType::District)
        );
    }
}
