//! SurveyMonkey: two rows of headings, the question above and the option or statement below.
//!
//! Comes in: the question over the first of its columns and nothing over the rest; below it
//! `Response`, `Open-Ended Response`, or an option or statement. An option of a multi-select holds
//! its own text where it was chosen and nothing where not; `Other (please specify)` holds free text.
//! Goes out: the question, the statement and the option as names of their columns.

use crate::ingest::grid::Grid;
use crate::ingest::spelling;
use crate::ingest::tools::{Adapter, ToolNames, as_written};
use crate::vocabulary::Tool;

/// What stands below a question that has only one column.
const ONLY_COLUMN: &[&str] = &[
    "response",
    "open-ended response",
    "vastaus",
    "avoin vastaus",
    "svar",
    "öppet svar",
    "öppna svar",
];

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::Surveymonkey,
    marks: &[
        "respondent id",
        "respondentid",
        "collector id",
        "collectorid",
        "start date",
        "startdate",
        "end date",
        "enddate",
        "date created",
        "date modified",
        "custom data 1",
    ],
    other_marks: &["response", "open-ended response"],
    own: &[],
    own_beginnings: &["custom data"],
    personal: &[
        "ip address",
        "ipaddress",
        "email address",
        "emailaddress",
        "first name",
        "firstname",
        "last name",
        "lastname",
    ],
    personal_endings: &[],
    separators: &[";", ","],
    heading_rows,
    names,
    tidy: as_written,
};

/// Two, unless somebody has taken the second row out: below the number of the respondent it has
/// nothing.
fn heading_rows(grid: &Grid, first: u32) -> u32 {
    let column = grid.row(first).and_then(|row| row.cells.first());
    let lower = grid.row(first + 1);
    match (column, lower) {
        (Some(cell), Some(lower)) if lower.value(cell.column).is_none() => 2,
        _ => 1,
    }
}

fn names(rows: &[String]) -> ToolNames {
    let mut names = ToolNames::default();
    if let [.., question, part] = rows {
        if ONLY_COLUMN.contains(&spelling::normalised(part).as_str()) {
            names.add_name(question);
        } else {
            names.add_name(part);
            names.add_part(question, part);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_of(question: &str, part: &str) -> ToolNames {
        names(&[question.to_owned(), part.to_owned()])
    }

    #[test]
    fn a_column_is_known_by_its_question_or_by_its_part() {
        assert_eq!(names_of("Ikä", "Response").names, ["Ikä"]);
        assert_eq!(
            names_of("Mitä muuta?", "Avoin vastaus").names,
            ["Mitä muuta?"]
        );
        let part = names_of("Mihin osallistuit?", "Työpaja");
        assert_eq!(part.names, ["Työpaja"]);
        assert_eq!(
            part.option_of(&["mihin osallistuit?".to_owned()]),
            Some("Työpaja")
        );
    }
}
