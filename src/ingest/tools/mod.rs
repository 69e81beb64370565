//! Adapters: how each survey or feedback tool writes its exports.
//!
//! Comes in: the headings of a table and the tool that its source declares. Goes out: other names
//! of a column, options that have a column of their own, the tool's own columns, and cells in which
//! the tool writes something that is no value. Only the words are translated; addresses stay.

mod go_vocal;
mod google_forms;
mod kobotoolbox;
mod limesurvey;
mod mark;
mod microsoft_forms;
mod open311;
mod surveymonkey;
mod tutka;
mod webropol;

pub(in crate::ingest) use mark::as_mark;

use crate::ingest::grid::Grid;
use crate::ingest::raw::RawRow;
use crate::ingest::spelling;
use crate::vocabulary::Tool;
use std::collections::BTreeMap;

/// What parts the options of a list where neither the round nor a tool says.
const USUAL_SEPARATOR: &[&str] = &[";"];

/// How one tool writes its exports. Headings stand in the form in which they are compared.
pub(in crate::ingest) struct Adapter {
    /// The tool.
    tool: Tool,
    /// Headings by which its exports are known: `FEWEST_MARKS` of them, where a column that has
    /// none of them proves nothing.
    marks: &'static [&'static str],
    /// Columns that the tool adds and an evaluation does not need.
    own: &'static [&'static str],
    /// How the headings of further columns of its own begin.
    own_beginnings: &'static [&'static str],
    /// Columns with personal data that the tool adds.
    personal: &'static [&'static str],
    /// How the headings of further personal columns end.
    personal_endings: &'static [&'static str],
    /// What may part the options of a list in one cell; the first that gives known words is taken.
    separators: &'static [&'static str],
    /// How many rows the headings take that begin in this row.
    heading_rows: fn(&Grid, u32) -> u32,
    /// The names of a column, from the rows of its heading, top to bottom.
    names: fn(&[String]) -> ToolNames,
    /// Changes cells in which the tool writes something else than the value; headings by column.
    tidy: fn(&BTreeMap<u32, String>, &mut RawRow),
}

/// How many of its marks a table must have to be known as a tool's.
const FEWEST_MARKS: usize = 2;

const ADAPTERS: [&Adapter; 9] = [
    &microsoft_forms::ADAPTER,
    &webropol::ADAPTER,
    &limesurvey::ADAPTER,
    &google_forms::ADAPTER,
    &kobotoolbox::ADAPTER,
    &surveymonkey::ADAPTER,
    &go_vocal::ADAPTER,
    &open311::ADAPTER,
    &tutka::ADAPTER,
];

/// What a column may be called beside its heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ingest) struct ToolNames {
    /// Other names of the column: its code, or the statement without the question above it.
    pub(in crate::ingest) names: Vec<String>,
    /// The questions that the column may answer in part, each with the option or statement.
    pub(in crate::ingest) parts: Vec<Part>,
}

/// One option of a question, in a column of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct Part {
    /// The question.
    pub(in crate::ingest) question: String,
    /// The option.
    pub(in crate::ingest) option: String,
}

impl ToolNames {
    /// The option that the column is of one of these questions, which are normalised.
    pub(in crate::ingest) fn option_of(&self, questions: &[String]) -> Option<&str> {
        let mut parts = self.parts.iter();
        let part = parts.find(|part| questions.contains(&spelling::normalised(&part.question)));
        part.map(|part| part.option.as_str())
    }

    /// Everything that the column or its question may be called.
    pub(in crate::ingest) fn all(&self) -> impl Iterator<Item = &str> {
        let questions = self.parts.iter().map(|part| &part.question);
        self.names.iter().chain(questions).map(String::as_str)
    }

    fn add_name(&mut self, name: &str) {
        let name = name.trim();
        if !name.is_empty() && !self.names.iter().any(|known| known == name) {
            self.names.push(name.to_owned());
        }
    }

    fn add_part(&mut self, question: &str, option: &str) {
        let (question, option) = (question.trim(), option.trim());
        if !question.is_empty() && !option.is_empty() {
            self.parts.push(Part {
                question: question.to_owned(),
                option: option.to_owned(),
            });
        }
    }
}

impl Adapter {
    /// The adapter of a tool.
    pub(in crate::ingest) fn of(tool: Tool) -> &'static Self {
        let found = ADAPTERS.into_iter().find(|adapter| adapter.tool == tool);
        found.expect("every tool has an adapter, as a test holds")
    }

    /// How many rows the headings take that begin in this row.
    pub(in crate::ingest) fn heading_rows(&self, grid: &Grid, first: u32) -> u32 {
        (self.heading_rows)(grid, first)
    }

    /// The names of a column, from the rows of its heading.
    pub(in crate::ingest) fn names(&self, rows: &[String]) -> ToolNames {
        (self.names)(rows)
    }

    /// Whether the tool adds a column with this heading, for its own use or with personal data.
    pub(in crate::ingest) fn adds(&self, heading: &str) -> bool {
        self.adds_personal(heading) || {
            let heading = spelling::normalised(heading);
            let mut beginnings = self.own_beginnings.iter();
            self.own.contains(&heading.as_str())
                || beginnings.any(|beginning| heading.starts_with(beginning))
        }
    }

    /// Whether the tool adds a column with this heading, with personal data.
    pub(in crate::ingest) fn adds_personal(&self, heading: &str) -> bool {
        let heading = spelling::normalised(heading);
        let mut endings = self.personal_endings.iter();
        self.personal.contains(&heading.as_str()) || endings.any(|end| heading.ends_with(end))
    }

    /// Changes the cells of a row in which the tool writes something else than the value.
    pub(in crate::ingest) fn tidy(&self, headings: &BTreeMap<u32, String>, row: &mut RawRow) {
        (self.tidy)(headings, row);
    }
}

/// What may part the options of a list in one cell of an export.
#[must_use]
pub fn list_separators(tool: Option<Tool>) -> &'static [&'static str] {
    tool.map_or(USUAL_SEPARATOR, |tool| Adapter::of(tool).separators)
}

/// The tool that probably wrote a table, and the headings that it is known by: the tool with the
/// most of its marks among the headings, and at least two. Nobody but a person decides it.
#[must_use]
pub fn tool_of<'a>(headings: &[&'a str]) -> Option<(Tool, Vec<&'a str>)> {
    let mut best: Option<(Tool, Vec<&'a str>)> = None;
    for adapter in ADAPTERS {
        let is_mark = |heading: &str| {
            let heading = spelling::normalised(heading);
            adapter.marks.contains(&heading.as_str())
        };
        let known: Vec<&str> = headings
            .iter()
            .copied()
            .filter(|one| is_mark(one))
            .collect();
        // The only mark of Google Forms is its first column.
        let is_enough = if adapter.tool == Tool::GoogleForms {
            headings.first().is_some_and(|first| is_mark(first))
        } else {
            known.len() >= FEWEST_MARKS
        };
        let most = best.as_ref().map_or(0, |(_, marks)| marks.len());
        if is_enough && known.len() > most {
            best = Some((adapter.tool, known));
        }
    }
    best
}

/// The headings of most tools take one row.
fn one_row(_: &Grid, _: u32) -> u32 {
    1
}

/// Most tools write values as they are.
fn as_written(_: &BTreeMap<u32, String>, _: &mut RawRow) {}

/// The last heading row, which holds the column's own text.
fn lowest(rows: &[String]) -> &str {
    rows.last().map_or("", String::as_str)
}

/// `Question [part]`: the question and what stands in the last brackets.
fn bracketed(heading: &str) -> Option<(&str, &str)> {
    let inside = heading.trim_end().strip_suffix(']')?;
    let open = inside.rfind('[')?;
    Some((inside[..open].trim_end(), inside[open + 1..].trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_has_an_adapter_that_compares_normalised_headings() {
        for tool in Tool::ALL {
            let adapter = Adapter::of(tool);
            let words = [
                adapter.marks,
                adapter.own,
                adapter.own_beginnings,
                adapter.personal,
                adapter.personal_endings,
            ];
            for word in words.into_iter().flatten() {
                let spaced = word.trim_end();
                assert_eq!(spelling::normalised(word), spaced, "{}", tool.name());
            }
            assert!(!adapter.separators.is_empty());
        }
    }

    #[test]
    fn a_tool_is_known_by_two_of_its_own_headings_and_never_by_one() {
        let (tool, known_by) =
            tool_of(&["Response ID", "Seed", "Olen kuullut pöydistä"]).expect("it is known");
        assert_eq!(tool, Tool::Limesurvey);
        assert_eq!(known_by, ["Response ID", "Seed"]);
        assert_eq!(tool_of(&["Seed", "Kysymys"]), None);
        let google = tool_of(&["Aikaleima", "Kysymys"]).map(|(tool, _)| tool);
        assert_eq!(google, Some(Tool::GoogleForms));
        assert_eq!(tool_of(&["Kysymys", "Aikaleima"]), None);
    }
}
