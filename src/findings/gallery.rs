//! The gallery of findings: for every code the smallest change to a programme without a fault that
//! provokes it, with the exact text that its owner reads.
//!
//! Comes in: the texts in `gallery/`, which are built in. Goes out: cases, which the tests put
//! before the real program and which the pages about the codes show. Nothing is run here.

use crate::findings::Code;
use crate::vocabulary::Language;
use std::collections::BTreeMap;

/// The programme without a fault that every case begins with: paths and contents.
pub const CLEAN_PROGRAMME: [(&str, &str); 4] = [
    (
        "programme.toml",
        include_str!("gallery/clean/programme.toml"),
    ),
    (
        "2026/round.toml",
        include_str!("gallery/clean/2026/round.toml"),
    ),
    (
        "2026/data/members.csv",
        include_str!("gallery/clean/2026/data/members.csv"),
    ),
    (
        "2026/data/events.csv",
        include_str!("gallery/clean/2026/data/events.csv"),
    ),
];

/// A small faulty programme and what is said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// What is changed in the programme without a fault.
    pub steps: Vec<Step>,
    /// What `tutka check` says, by language.
    pub says: BTreeMap<Language, String>,
}

/// A change to the programme without a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Whole lines of a file become others.
    Lines {
        /// The file, relative to the programme.
        file: String,
        /// The lines that stand there.
        old: String,
        /// The lines in their place; may be empty.
        new: String,
    },
    /// A text file is written.
    Text {
        /// The file, relative to the programme.
        file: String,
        /// Its content.
        text: String,
    },
    /// A workbook is written.
    Workbook {
        /// The file, relative to the programme.
        file: String,
        /// Its sheets.
        sheets: Vec<CaseSheet>,
    },
    /// A file of bytes is written.
    Bytes {
        /// The file, relative to the programme.
        file: String,
        /// Its content in hexadecimal digits, with line breaks.
        digits: String,
    },
}

/// A sheet of a workbook in a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseSheet {
    /// Its name.
    pub name: String,
    /// Its rows of cells. A cell that begins with `=` is a failing formula.
    pub rows: Vec<Vec<String>>,
    /// What else is done to it: `@hide row 3`, `@hide column B`, `@merge A2:A3`.
    pub marks: Vec<String>,
}

/// The cases of a code, the plainest one first.
///
/// # Panics
/// When the text of the code in the gallery cannot be read, which a test would have shown.
#[must_use]
pub fn gallery_of(code: Code) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for (head, body) in blocks(code.gallery()) {
        let (what, name) = head.split_once(' ').unwrap_or((head, ""));
        if what == "case" {
            cases.push(Case::default());
            continue;
        }
        let case = cases.last_mut().expect("a block belongs to a case");
        match (what, Language::from_code(name)) {
            ("says", Some(language)) => {
                case.says.insert(language, body.trim_end().to_owned());
            }
            ("change", _) => case.steps.push(lines_step(name, body)),
            ("file", _) => case.steps.push(Step::Text {
                file: name.to_owned(),
                text: body.to_owned(),
            }),
            ("workbook", _) => case.steps.push(Step::Workbook {
                file: name.to_owned(),
                sheets: sheets(body),
            }),
            ("bytes", _) => case.steps.push(Step::Bytes {
                file: name.to_owned(),
                digits: body.to_owned(),
            }),
            _ => panic!("the gallery knows no block `{head}`"),
        }
    }
    cases
}

/// Heads (what follows `=== `) with the text up to the next head.
fn blocks(text: &str) -> Vec<(&str, &str)> {
    let mut blocks = Vec::new();
    let mut rest = text.strip_prefix("=== ");
    while let Some(block) = rest {
        let (head, after) = block.split_once('\n').unwrap_or((block, ""));
        let end = if after.starts_with("=== ") {
            Some(0)
        } else {
            after.find("\n=== ").map(|end| end + 1)
        };
        let body = &after[..end.unwrap_or(after.len())];
        blocks.push((head, body));
        rest = end.and_then(|end| after[end..].strip_prefix("=== "));
    }
    blocks
}

fn lines_step(file: &str, body: &str) -> Step {
    let changed = body.strip_prefix("---\n").unwrap_or(body);
    let (old, new) = changed
        .split_once("+++\n")
        .expect("a change has old and new lines");
    Step::Lines {
        file: file.to_owned(),
        old: old.to_owned(),
        new: new.to_owned(),
    }
}

fn sheets(body: &str) -> Vec<CaseSheet> {
    let mut sheets: Vec<CaseSheet> = Vec::new();
    for line in body.lines() {
        let name = line
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'));
        if let Some(name) = name {
            sheets.push(CaseSheet {
                name: name.to_owned(),
                ..CaseSheet::default()
            });
            continue;
        }
        let sheet = sheets.last_mut().expect("a row belongs to a sheet");
        if line.starts_with('@') {
            sheet.marks.push(line.to_owned());
        } else {
            let cells = line.split(';').map(ToOwned::to_owned);
            sheet.rows.push(cells.collect());
        }
    }
    sheets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_case_with_a_change_and_what_is_said_in_every_language() {
        for &code in Code::ALL {
            let cases = gallery_of(code);
            assert!(!cases.is_empty(), "{} has no case", code.as_str());
            for case in cases {
                assert!(!case.steps.is_empty(), "{}", code.as_str());
                let languages: Vec<Language> = case.says.keys().copied().collect();
                assert_eq!(languages.len(), Language::ALL.len(), "{}", code.as_str());
                let named = format!("[{}]: ", code.as_str());
                assert!(case.says.values().all(|said| said.contains(&named)));
            }
        }
    }

    #[test]
    fn blocks_keep_their_lines_and_empty_ones_are_empty() {
        let text = "=== case\n=== change a.toml\n---\nold\n+++\n=== says en\nsaid\n";
        let expected = [
            ("case", ""),
            ("change a.toml", "---\nold\n+++\n"),
            ("says en", "said\n"),
        ];
        assert_eq!(blocks(text), expected);
    }
}
