//! LimeSurvey: headings as codes, as full text, or both; each part of a question has a column.
//!
//! Comes in: `Q2[SQ001]` or `Q2_SQ001` (codes), `Question [part]` (full text), or
//! `Q2[SQ001]. Question [part]` (both). A multi-select has a column for each option with `Y`/`N` or
//! yes/no in the survey's language, `N/A` where it was not shown, and `[other]` with free text.
//! In anonymised mode every date of the tool is 1 January 1980. Goes out: code, text and part as
//! names; that date as no value. Sources: `getFieldCode`, `getFieldText` and `SurveyObj` of
//! LimeSurvey.

use crate::ingest::raw::{RawRow, RawValue};
use crate::ingest::spelling;
use crate::ingest::tools::{Adapter, ToolNames, bracketed, lowest, one_row};
use crate::vocabulary::Tool;
use std::collections::BTreeMap;

/// The columns in which the tool writes a date of its own.
const DATES: &[&str] = &[
    "submitdate",
    "startdate",
    "datestamp",
    "date submitted",
    "date started",
    "date last action",
    "lähetyspäivä",
    "lähetyspäivämäärä",
    "aloituspäivä",
    "datum inskickat",
];

/// The day that stands for every date of an anonymised survey.
const ANONYMISED: &str = "1980-01-01";

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::Limesurvey,
    marks: &[
        "submitdate",
        "lastpage",
        "startlanguage",
        "seed",
        "startdate",
        "datestamp",
        "response id",
        "date submitted",
        "last page",
        "start language",
        "date started",
        "date last action",
        "vastauksen id",
        "vastaus-id",
        "lähetyspäivä",
        "lähetyspäivämäärä",
        "viimeinen sivu",
        "aloituskieli",
        "svars-id",
        "datum inskickat",
        "sista sidan",
        "startspråk",
    ],
    other_marks: &[],
    own: &[
        "id",
        "refurl",
        "interviewtime",
        "referrer url",
        "total time",
        "aloituspäivä",
        "siemen",
    ],
    own_beginnings: &[
        "group time: ",
        "question time: ",
        "grouptime",
        "questiontime",
    ],
    personal: &[
        "ipaddr",
        "ip address",
        "token",
        "access code",
        "access token",
        "firstname",
        "lastname",
        "email",
        "first name",
        "last name",
        "email address",
    ],
    personal_endings: &[],
    separators: &[";"],
    heading_rows: one_row,
    names,
    tidy,
};

fn names(rows: &[String]) -> ToolNames {
    let heading = lowest(rows);
    let mut names = ToolNames::default();
    add_names(&mut names, heading);
    if let Some((code, text)) = code_and_text(heading) {
        names.add_name(code);
        names.add_name(text);
        add_names(&mut names, code);
        add_names(&mut names, text);
    }
    names
}

/// The names that a code or a text gives by its brackets, or a code by its last underscore.
fn add_names(names: &mut ToolNames, heading: &str) {
    if let Some((question, part)) = bracketed(heading) {
        names.add_part(question, part);
        if is_code(question) && is_code(part) {
            names.add_name(&format!("{question}_{part}"));
        } else {
            names.add_name(part);
        }
    } else if is_code(heading)
        && let Some((question, part)) = heading.rsplit_once('_')
    {
        names.add_name(&format!("{question}[{part}]"));
        names.add_part(question, part);
    }
}

/// `Q2[SQ001]. Question [part]`: the code before the first point, and the text behind it.
fn code_and_text(heading: &str) -> Option<(&str, &str)> {
    let (code, text) = heading.split_once(". ")?;
    let bare = code.replace(['[', ']'], "");
    (is_code(&bare) && !bare.bytes().all(|byte| byte.is_ascii_digit())).then_some((code, text))
}

fn is_code(text: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '#';
    !text.is_empty() && text.chars().all(is_plain)
}

fn tidy(headings: &BTreeMap<u32, String>, row: &mut RawRow) {
    for cell in &mut row.cells {
        let is_date = headings
            .get(&cell.column)
            .is_some_and(|heading| DATES.contains(&spelling::normalised(heading).as_str()));
        if is_date && cell.value.shown().starts_with(ANONYMISED) {
            cell.value = RawValue::NoValue;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::raw::RawCell;

    fn names_of(heading: &str) -> ToolNames {
        names(&[heading.to_owned()])
    }

    #[test]
    fn a_part_is_known_by_code_by_text_and_by_both() {
        let code = names_of("Q2[SQ001]");
        assert_eq!(code.names, ["Q2_SQ001"]);
        assert_eq!(code.option_of(&["q2".to_owned()]), Some("SQ001"));
        assert_eq!(names_of("Q2_SQ001").names, ["Q2[SQ001]"]);
        let text = names_of("Arvioi väitteitä (ks. [1])  [Minua kuullaan]");
        assert_eq!(text.names, ["Minua kuullaan"]);
        let both = names_of("Q2[SQ001]. Arvioi väitteitä [Minua kuullaan]");
        for name in ["Q2[SQ001]", "Q2_SQ001", "Minua kuullaan"] {
            assert!(both.names.iter().any(|known| known == name), "{both:?}");
        }
        assert_eq!(
            both.option_of(&["arvioi väitteitä".to_owned()]),
            Some("Minua kuullaan")
        );
        assert_eq!(names_of("1. Kysymys"), ToolNames::default());
    }

    #[test]
    fn the_comment_beside_an_option_is_not_the_option() {
        let comment = names_of("Mistä kuulit? [Netistä][Comment]");
        assert_eq!(comment.option_of(&["mistä kuulit?".to_owned()]), None);
    }

    #[test]
    fn the_date_of_an_anonymised_survey_is_no_value_and_other_dates_stay() {
        let headings = [
            (1, "Date submitted".to_owned()),
            (2, "Syntymäpäivä".to_owned()),
        ];
        let text = |text: &str| RawValue::Text(text.into());
        let mut row = RawRow {
            row: 2,
            cells: vec![
                RawCell {
                    column: 1,
                    value: text("1980-01-01 00:00:00"),
                },
                RawCell {
                    column: 2,
                    value: text("1980-01-01 00:00:00"),
                },
            ],
        };
        tidy(&headings.into(), &mut row);
        assert_eq!(row.cells[0].value, RawValue::NoValue);
        assert_eq!(row.cells[1].value, text("1980-01-01 00:00:00"));
    }
}
