//! Google Forms: a text file from the form itself, or a sheet that collects its answers.
//!
//! Comes in: `Timestamp` in the language of the form's owner, then a column for each question; a row
//! of a grid is headed `Question [row]`. Choices of a multi-select stand in one cell, parted by a
//! comma in Google Sheets and by a semicolon in the form's own text file; options may contain
//! either. Goes out: the row of a grid as a name of its column.

use crate::ingest::tools::{Adapter, ToolNames, as_written, bracketed, lowest, one_row};
use crate::vocabulary::Tool;

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::GoogleForms,
    marks: &[
        "timestamp",
        "aikaleima",
        "tidstämpel",
        "tidsstämpel",
        "zeitstempel",
        "horodateur",
        "marca temporal",
        "ajatempel",
        "sygnatura czasowa",
        "tijdstempel",
    ],
    other_marks: &[],
    own: &["score", "pisteet", "poäng"],
    own_beginnings: &[],
    personal: &[
        "username",
        "email address",
        "käyttäjänimi",
        "sähköpostiosoite",
        "användarnamn",
        "e-postadress",
    ],
    personal_endings: &[],
    separators: &[";", ","],
    heading_rows: one_row,
    names,
    tidy: as_written,
};

fn names(rows: &[String]) -> ToolNames {
    let mut names = ToolNames::default();
    if let Some((question, row)) = bracketed(lowest(rows)) {
        names.add_name(row);
        names.add_part(question, row);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_of_a_grid_is_a_name_of_its_column() {
        let named = names(&["Miten hyvin toimii? [Tiedonkulku]".to_owned()]);
        assert_eq!(named.names, ["Tiedonkulku"]);
        assert_eq!(names(&["Mikä toimii?".to_owned()]), ToolNames::default());
    }
}
