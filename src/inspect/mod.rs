//! Says what is in a file that no round has declared yet.
//!
//! Comes in: the path of a file. Goes out: an `Inspection` with its tables, the likely type of every
//! column with the cells that speak against it, and a mapping to paste into `round.toml`. Nothing
//! is declared by it: a person reads it and decides. Values of answers and of people stay out.

mod joined;
mod kind;
mod list;
mod mapping;
mod marks;
mod names;
mod parts;
mod register;
mod register_values;
mod report;
mod scale;
mod trial;

pub use kind::{ColumnKind, Guess};
pub use report::report;

use crate::findings::{CellAddress, Code, Finding, Findings, Place};
use crate::ingest::{self, IngestError, LookedColumn, LookedTable};
use crate::inspect::joined::DraftedTables;
use crate::inspect::mapping::Draft;
use crate::vocabulary::Language;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How many cells that speak against a type, or rows that stand twice, are named.
const NAMED_CELLS: usize = 5;

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Inspection {
    /// The name of the file.
    pub file: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// `xlsx`, `xlsb`, `xls`, `ods` or `text`.
    pub format: &'static str,
    /// How its letters are coded, in text files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What parts its columns, in text files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// What it is a form for, where `tutka forms` wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<InspectedForm>,
    /// Its tables, one for each sheet with cells.
    pub tables: Vec<InspectedTable>,
    /// Tables of TOML for `round.toml` that read them; empty for a form, which needs none.
    pub mapping: String,
}

/// What a form was written for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InspectedForm {
    /// The identifier of the source.
    pub source: String,
    /// The identifier of the round.
    pub round: String,
}

/// A table of a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InspectedTable {
    /// The name of its sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The first and the last cell of the table, headings included: `A3:F20`.
    pub range: String,
    /// The tool that probably wrote it, as `round.toml` names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool: Option<&'static str>,
    /// The same by its own name.
    #[serde(skip)]
    pub tool_name: Option<&'static str>,
    /// The headings that the tool is known by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub known_by: Vec<String>,
    /// The kind of register that it probably is, as `round.toml` names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub register: Option<&'static str>,
    /// The headings that the register is known by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub register_known_by: Vec<String>,
    /// The first row of its headings.
    pub heading_row: u32,
    /// How many rows its headings take.
    pub heading_rows: u32,
    /// Whether they look like headings; else the first row was taken for them.
    pub has_headings: bool,
    /// Its last row of data.
    pub last_row: u32,
    /// How many rows of data have a cell.
    pub rows: u64,
    /// How many cells stand above its headings.
    pub cells_above: u64,
    /// The row of sums or notes below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_before: Option<u32>,
    /// Whether it looks like attendance: seats by meetings.
    pub is_matrix: bool,
    /// The first rows that repeat an earlier row in every cell that is not personal.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub repeated_rows: Vec<u32>,
    /// Questions whose options have a column each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub multi_selects: Vec<MultiSelect>,
    /// Its columns.
    pub columns: Vec<InspectedColumn>,
}

/// A question whose options have a column each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MultiSelect {
    /// The question.
    pub question: String,
    /// The cells of the headings of its options.
    pub cells: Vec<String>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InspectedColumn {
    /// The cell of its heading.
    pub cell: String,
    /// Its heading.
    pub heading: String,
    /// The question or statement without what the tool writes around it.
    pub statement: String,
    /// How many cells are filled; 0 in personal columns, whose values are not kept.
    pub filled: usize,
    /// What its cells probably are.
    #[serde(flatten)]
    pub guess: Guess,
    /// How many cells speak against it.
    #[serde(skip_serializing_if = "is_zero")]
    pub against_count: usize,
    /// The first of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<String>,
    /// Why it is personal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal: Option<&'static str>,
    /// Whether another column has the same heading, so that a round cannot name it.
    #[serde(skip_serializing_if = "is_false")]
    pub is_repeated: bool,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_false(truth: &bool) -> bool {
    !*truth
}

/// Looks into a file; a file that cannot be read is a finding and gives nothing.
///
/// # Errors
/// When the disk does not give the file.
pub fn inspect(
    path: &Path,
    language: Language,
    findings: &mut Findings,
) -> Result<Option<Inspection>, IngestError> {
    let look = ingest::look(path)?;
    let tables = match &look.tables {
        Ok(tables) => tables,
        Err(reason) => {
            let place = Place::File { file: look.name };
            findings.push(Finding::new(Code::UnreadableFile, place).with("reason", *reason));
            return Ok(None);
        }
    };
    if tables.is_empty() {
        let place = Place::File { file: look.name };
        findings.push(Finding::new(Code::EmptySource, place));
        return Ok(None);
    }
    let guessed: Vec<Vec<(Guess, Vec<u32>)>> = tables.iter().map(guesses_of).collect();
    let mapping = match &look.form {
        Some(_) => String::new(),
        None => drafted(path, &look.name, language, tables)?,
    };
    let pairs = tables.iter().zip(guessed);
    let tables_inspected = pairs.map(|(table, guessed)| inspected(table, guessed));
    Ok(Some(Inspection {
        tables: tables_inspected.collect(),
        file: look.name,
        bytes: look.bytes,
        format: look.format,
        encoding: look.encoding,
        delimiter: look.delimiter,
        form: look
            .form
            .map(|(source, round)| InspectedForm { source, round }),
        mapping,
    }))
}

/// The lines that read the tables of a file, tried out on it.
fn drafted(
    path: &Path,
    file: &str,
    language: Language,
    tables: &[LookedTable],
) -> Result<String, IngestError> {
    let (joined, sheets) = joined::joined(tables);
    let guesses: Vec<Vec<(Guess, Vec<u32>)>> = joined.iter().map(guesses_of).collect();
    let drafted = DraftedTables {
        tables: &joined,
        sheets: &sheets,
        guesses: &guesses,
    };
    trial::settle(path, &mut Draft::new(file, language, drafted))
}

fn guesses_of(table: &LookedTable) -> Vec<(Guess, Vec<u32>)> {
    let tool = table.tool.as_ref().map(|(tool, _)| *tool);
    let is_option = |column: &LookedColumn| {
        let mut groups = table.option_groups.iter();
        groups.any(|group| {
            group
                .options
                .iter()
                .any(|(number, _)| *number == column.number)
        })
    };
    let is_matrix = marks::is_matrix(table);
    let columns = table.columns.iter();
    columns
        .map(|column| {
            if is_matrix && column.meeting.is_some() {
                (Guess::of_kind(ColumnKind::Meeting, column), Vec::new())
            } else if is_option(column) {
                (Guess::of_kind(ColumnKind::Option, column), Vec::new())
            } else {
                kind::guess(column, tool)
            }
        })
        .collect()
}

fn inspected(table: &LookedTable, guessed: Vec<(Guess, Vec<u32>)>) -> InspectedTable {
    let at = |row: u32, column: u32| CellAddress { row, column }.to_string();
    let is_matrix = marks::is_matrix(table);
    let register = match is_matrix {
        true => None,
        false => register::recognised(table, &guessed),
    };
    let last_heading_row = table.heading_row + table.heading_rows - 1;
    let columns = table.columns.iter().zip(guessed);
    let columns: Vec<InspectedColumn> = columns
        .map(|(column, (guess, against))| InspectedColumn {
            cell: at(last_heading_row, column.number),
            heading: column.heading.clone(),
            statement: column.statement.clone(),
            filled: column.cells.len(),
            guess,
            against_count: against.len(),
            against: against
                .iter()
                .take(NAMED_CELLS)
                .map(|&row| at(row, column.number))
                .collect(),
            personal: column.personal,
            is_repeated: column.callable_as.is_none() && !column.heading.is_empty(),
        })
        .collect();
    let numbers = table.columns.iter().map(|column| column.number);
    let (first, last) = (numbers.clone().min(), numbers.max());
    InspectedTable {
        sheet: table.sheet.clone(),
        range: format!(
            "{}:{}",
            at(table.heading_row, first.unwrap_or(1)),
            at(table.last_row, last.unwrap_or(1))
        ),
        tool: table.tool.as_ref().map(|(tool, _)| tool.key()),
        tool_name: table.tool.as_ref().map(|(tool, _)| tool.name()),
        known_by: table
            .tool
            .iter()
            .flat_map(|(_, known)| known.clone())
            .collect(),
        register: register.as_ref().map(|register| register.kind.key()),
        register_known_by: register.map_or_else(Vec::new, |register| register.known_by),
        heading_row: table.heading_row,
        heading_rows: table.heading_rows,
        has_headings: table.has_headings,
        last_row: table.last_row,
        rows: table.rows,
        cells_above: table.cells_above,
        ends_before: table.ends_before.as_ref().map(|(row, _)| *row),
        is_matrix,
        repeated_rows: repeated_rows(table, &columns),
        multi_selects: multi_selects(table, last_heading_row),
        columns,
    }
}

fn multi_selects(table: &LookedTable, heading_row: u32) -> Vec<MultiSelect> {
    let groups = table.option_groups.iter();
    let groups = groups.map(|group| MultiSelect {
        question: group.question.clone(),
        cells: group
            .options
            .iter()
            .map(|&(column, _)| {
                let row = heading_row;
                CellAddress { row, column }.to_string()
            })
            .collect(),
    });
    groups.collect()
}

/// Rows that say the same as an earlier one, numbers of rows and the tool's own columns left aside.
/// A table with few columns has such rows by nature.
fn repeated_rows(table: &LookedTable, columns: &[InspectedColumn]) -> Vec<u32> {
    const FEWEST_CELLS: usize = 4;
    let mut rows: BTreeMap<u32, Vec<(u32, String)>> = BTreeMap::new();
    for (column, inspected) in table.columns.iter().zip(columns) {
        if column.is_of_tool || inspected.guess.kind == ColumnKind::Key {
            continue;
        }
        for (row, value) in &column.cells {
            let cells = rows.entry(*row).or_default();
            cells.push((column.number, value.shown()));
        }
    }
    let mut seen = BTreeSet::new();
    let repeated = rows
        .into_iter()
        .filter(|(_, cells)| cells.len() >= FEWEST_CELLS)
        .filter_map(|(row, cells)| (!seen.insert(cells)).then_some(row));
    repeated.collect()
}
