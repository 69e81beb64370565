//! Exceptions: findings that the evaluator accepts, each with a reason.

use crate::findings::{Finding, Place};
use schemars::JsonSchema;
use serde::Deserialize;

/// A finding that is accepted at a place. The cell stays out of the results as it would without the
/// exception; the finding no longer refuses the data and is kept in the evaluator's record.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The code of the finding: `out-of-scale`.
    pub finding: String,
    /// The delivered file, relative to the round's folder.
    pub file: String,
    /// The sheet; absent: every sheet of the file.
    pub sheet: Option<String>,
    /// The cells (`C6`) or whole columns (`C`); empty: everywhere in the file or sheet.
    #[serde(default)]
    pub cells: Vec<String>,
    /// Why it is accepted, for the evaluator's record.
    pub reason: String,
    /// Where it stands in `round.toml`, for the finding that it matches nothing.
    #[serde(skip)]
    #[schemars(skip)]
    pub place: Option<Place>,
}

impl Exception {
    /// Whether a finding is the one that is meant. `round` is the name of the round's folder.
    #[must_use]
    pub fn is_about(&self, round: &str, finding: &Finding) -> bool {
        let file = format!("{round}/{}", self.file.replace('\\', "/"));
        let cell = finding.place.cell();
        let is_the_cell = |named: &String| {
            cell.is_some_and(|cell| {
                let named = named.trim();
                named.eq_ignore_ascii_case(&cell.to_string())
                    || named.eq_ignore_ascii_case(&cell.letters())
            })
        };
        finding.code.as_str() == self.finding
            && finding.place.file() == file
            && (self.sheet.is_none() || self.sheet.as_deref() == finding.place.sheet())
            && (self.cells.is_empty() || self.cells.iter().any(is_the_cell))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{CellAddress, Code};

    fn exception(more: &str) -> Exception {
        let text =
            format!("finding = 'out-of-scale'\nfile = 'data/a.xlsx'\nreason = 'agreed'\n{more}");
        toml::from_str(&text).expect("the exception is written right")
    }

    #[test]
    fn an_exception_is_about_its_code_file_sheet_and_cells_only() {
        let at = |code, file: &str, row, column| {
            Finding::new(
                code,
                Place::Cell {
                    file: file.to_owned(),
                    sheet: Some("S".to_owned()),
                    cell: CellAddress { row, column },
                },
            )
        };
        let found = at(Code::OutOfScale, "2026/data/a.xlsx", 6, 3);
        for (more, is_about) in [
            ("", true),
            ("sheet = 'S'", true),
            ("sheet = 'T'", false),
            ("cells = ['B2', 'c6']", true),
            ("cells = ['C']", true),
            ("cells = ['C7', 'D']", false),
        ] {
            assert_eq!(exception(more).is_about("2026", &found), is_about, "{more}");
        }
        let other_code = at(Code::NotANumber, "2026/data/a.xlsx", 6, 3);
        assert!(!exception("").is_about("2026", &other_code));
        let other_round = at(Code::OutOfScale, "2024/data/a.xlsx", 6, 3);
        assert!(!exception("").is_about("2026", &other_round));
    }
}
