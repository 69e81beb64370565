//! Webropol: numbered questions, options and statements in columns of their own.
//!
//! Comes in: `4. Question`, `4.1 Statement`, `4. Question: Statement`, or two rows of headings with
//! the question above its options; an option of a multi-select holds 1 where it was chosen and 0 or
//! nothing where not. The vendor does not describe its exports; other layouts are mapped by their
//! headings. Goes out: the question or statement without its number, and what part it is of which
//! question.

use crate::ingest::grid::Grid;
use crate::ingest::tools::{Adapter, ToolNames, as_written, lowest};
use crate::vocabulary::Tool;

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::Webropol,
    marks: &[
        "vastaaja",
        "vastaajan tunnus",
        "vastaajanro",
        "vastaaja nro",
        "vastausaika",
        "vastaus lähetetty",
        "lähetysaika",
        "julkinen linkki",
        "respondent",
        "respondent id",
        "respondentti",
        "response time",
        "respondentnummer",
        "svarstid",
    ],
    other_marks: &[],
    own: &["vastaajaryhmä"],
    own_beginnings: &[],
    personal: &["sähköposti", "ip-osoite", "ip address", "email", "e-post"],
    personal_endings: &[],
    separators: &[";", ","],
    heading_rows,
    names,
    tidy: as_written,
};

/// Two rows where the second one only names options: its first column is empty, and it has a cell
/// under a gap of the first row.
fn heading_rows(grid: &Grid, first: u32) -> u32 {
    let (Some(upper), Some(lower)) = (grid.row(first), grid.row(first + 1)) else {
        return 1;
    };
    let begins_later = match (upper.cells.first(), lower.cells.first()) {
        (Some(above), Some(below)) => below.column > above.column,
        _ => false,
    };
    let fills_gap = lower
        .cells
        .iter()
        .any(|cell| upper.value(cell.column).is_none());
    if begins_later && fills_gap { 2 } else { 1 }
}

fn names(rows: &[String]) -> ToolNames {
    let mut names = ToolNames::default();
    let own = lowest(rows);
    let plain = without_number(own);
    names.add_name(plain);
    if let [.., upper, lower] = rows {
        for question in [upper.as_str(), without_number(upper)] {
            names.add_part(question, without_number(lower));
        }
        return names;
    }
    for (at, mark) in own.match_indices(": ") {
        let (question, part) = (&own[..at], &own[at + mark.len()..]);
        names.add_name(part);
        names.add_part(question, part);
        names.add_part(without_number(question), part);
    }
    names
}

/// The text behind a number such as `4.`, `4.1` or `12.3.`.
fn without_number(heading: &str) -> &str {
    let text = heading.trim();
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let number = &text[..text.len() - rest.len()];
    let is_short = number.split('.').all(|part| part.len() <= 3);
    let is_number = is_short
        && number.contains('.')
        && number.starts_with(|first: char| first.is_ascii_digit());
    if is_number && rest.starts_with(char::is_whitespace) {
        rest.trim_start()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_of(heading: &str) -> ToolNames {
        names(&[heading.to_owned()])
    }

    #[test]
    fn a_question_is_known_without_its_number() {
        assert_eq!(names_of("4.1 Minua kuullaan.").names, ["Minua kuullaan."]);
        assert_eq!(names_of("12. Tyytyväisyys").names, ["Tyytyväisyys"]);
        assert_eq!(names_of("2 vai 3?").names, ["2 vai 3?"]);
        assert_eq!(
            names_of("1.1.2026 pidetty ilta").names,
            ["1.1.2026 pidetty ilta"]
        );
    }

    #[test]
    fn an_option_is_known_with_its_question() {
        let named = names_of("3. Mistä sait tiedon?: Netistä: sosiaalinen media");
        let question = ["mistä sait tiedon?".to_owned()];
        assert_eq!(
            named.option_of(&question),
            Some("Netistä: sosiaalinen media")
        );
        let two = names(&["3. Mistä sait tiedon?".to_owned(), "Netistä".to_owned()]);
        assert_eq!(two.option_of(&question), Some("Netistä"));
    }
}
