//! The marks of an attendance matrix.
//!
//! Comes in: a table whose columns are meetings. Goes out: what each mark probably means, by the
//! words that coordinators use; a mark that is not known is left for a person to decide.

use crate::ingest::{LookedTable, spelling};
use std::collections::BTreeMap;

/// The longest mark, in letters.
const LONGEST_MARK: usize = 12;

const MEANINGS: [(&str, &[&str]); 5] = [
    (
        "present",
        &[
            "x",
            "1",
            "l",
            "p",
            "k",
            "+",
            "läsnä",
            "paikalla",
            "kyllä",
            "närvarande",
            "ja",
            "present",
            "yes",
            "✓",
        ],
    ),
    (
        "deputy",
        &[
            "v",
            "vj",
            "vara",
            "varajäsen",
            "ersättare",
            "s",
            "deputy",
            "d",
        ],
    ),
    (
        "remote",
        &[
            "e t",
            "et",
            "etä",
            "etänä",
            "teams",
            "t",
            "distans",
            "på distans",
            "r",
            "remote",
            "online",
        ],
    ),
    (
        "absent",
        &[
            "e",
            "0",
            "poissa",
            "este",
            "ei",
            "frånvarande",
            "f",
            "nej",
            "a",
            "absent",
            "no",
        ],
    ),
    ("vacant", &["-", "täyttämättä", "avoin", "vakant", "vacant"]),
];

/// Whether a table looks like seats by meetings.
pub(in crate::inspect) fn is_matrix(table: &LookedTable) -> bool {
    let meetings = table
        .columns
        .iter()
        .filter(|column| column.meeting.is_some());
    let mut rest = table
        .columns
        .iter()
        .filter(|column| column.meeting.is_none());
    meetings.clone().count() > 1
        && rest.any(|column| column.callable_as.is_some() && column.personal.is_none())
        && meetings
            .flat_map(|column| &column.cells)
            .all(|(_, mark)| mark.shown().chars().count() <= LONGEST_MARK)
}

/// The marks of a matrix with their meanings; no meaning where the mark is not known.
pub(in crate::inspect) fn marks_of(table: &LookedTable) -> BTreeMap<String, Option<&'static str>> {
    let meetings = table
        .columns
        .iter()
        .filter(|column| column.meeting.is_some());
    let cells = meetings.flat_map(|column| &column.cells);
    cells
        .map(|(_, mark)| {
            let mark = mark.shown();
            let meaning = meaning_of(&mark);
            (mark, meaning)
        })
        .collect()
}

/// What a mark probably means.
pub(in crate::inspect) fn meaning_of(mark: &str) -> Option<&'static str> {
    let mark = spelling::normalised(mark);
    let found = MEANINGS
        .iter()
        .find(|(_, marks)| marks.contains(&mark.as_str()));
    found.map(|(meaning, _)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_of_coordinators_are_known_and_others_are_left_open() {
        assert_eq!(meaning_of("X"), Some("present"));
        assert_eq!(meaning_of("et"), Some("remote"));
        assert_eq!(meaning_of("-"), Some("vacant"));
        assert_eq!(meaning_of("ö"), None);
    }
}
