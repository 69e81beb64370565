//! A source mapping to paste into `round.toml`.
//!
//! Comes in: the tables of a file and what their columns probably are. Goes out: TOML that reads
//! them. It is cautious: a column with cells that speak against its type is read as free text, which
//! counts and keeps nothing, until a person has decided.

use crate::ingest::{LookedColumn, LookedTable, OptionGroup, RawValue};
use crate::inspect::joined::DraftedTables;
use crate::inspect::names::{identifier, quoted, unused};
use crate::inspect::parts::{Parts, Shared, push_once, values};
use crate::inspect::register::{self, Register};
use crate::inspect::register_values::quoted_pairs;
use crate::inspect::{ColumnKind, Guess, kind, marks};
use crate::vocabulary::{Language, SourceKind};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The guesses of a table's columns, with the rows that speak against each.
pub(in crate::inspect) type Guesses = Vec<(Guess, Vec<u32>)>;

/// Kinds of columns that alone make no table to evaluate.
const TEXTS: [ColumnKind; 3] = [ColumnKind::OpenText, ColumnKind::Key, ColumnKind::Empty];

/// How much of a column the mapping reads; what fails is lowered by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Treatment {
    AsGuessed,
    OpenText,
    Ignored,
}

/// A mapping while it is tried out.
pub(in crate::inspect) struct Draft<'a> {
    file: &'a str,
    language: Language,
    tables: &'a [LookedTable],
    sheets: &'a [Vec<String>],
    guesses: &'a [Guesses],
    treated: BTreeMap<(usize, u32), Treatment>,
    personal: BTreeSet<(usize, u32)>,
    left_out: BTreeSet<usize>,
    ends: BTreeMap<usize, String>,
}

impl<'a> Draft<'a> {
    /// The first draft of a file's tables; sheets without rows, and among several
    /// those with a single column, are left out.
    pub(in crate::inspect) fn new(
        file: &'a str,
        language: Language,
        drafted: DraftedTables<'a>,
    ) -> Self {
        let DraftedTables {
            tables,
            sheets,
            guesses,
        } = drafted;
        let is_note = |table: &LookedTable| {
            let fewest = if tables.len() > 1 { 2 } else { 1 };
            let callable = table.columns.iter();
            table.rows == 0 || callable.filter(|one| one.callable_as.is_some()).count() < fewest
        };
        // A code list beside the answers: every column is somebody's text.
        let is_text = |guesses: &Guesses| {
            let mut kinds = guesses.iter().map(|(guess, _)| guess.kind);
            tables.len() > 1 && kinds.all(|kind| TEXTS.contains(&kind))
        };
        let notes =
            (0..tables.len()).filter(|&index| is_note(&tables[index]) || is_text(&guesses[index]));
        Self {
            file,
            language,
            tables,
            sheets,
            guesses,
            treated: BTreeMap::new(),
            personal: BTreeSet::new(),
            left_out: notes.collect(),
            ends: BTreeMap::new(),
        }
    }

    /// The table on a sheet.
    pub(in crate::inspect) fn table_of(&self, sheet: Option<&str>) -> Option<usize> {
        let mut kept = (0..self.tables.len()).filter(|index| !self.left_out.contains(index));
        kept.find(|&index| match sheet {
            Some(sheet) => self.sheets[index].iter().any(|own| own == sheet),
            None => self.sheets[index].is_empty(),
        })
    }

    /// Reads less of a column than before; whether that is possible.
    pub(in crate::inspect) fn lower(&mut self, table: usize, column: u32) -> bool {
        let treatment = self.treatment(table, column);
        let lower = match treatment {
            Treatment::AsGuessed => Treatment::OpenText,
            Treatment::OpenText => Treatment::Ignored,
            Treatment::Ignored => return false,
        };
        self.treated.insert((table, column), lower);
        true
    }

    /// Drops a column as personal data; whether it was not dropped before.
    pub(in crate::inspect) fn drop_as_personal(&mut self, table: usize, column: u32) -> bool {
        self.personal.insert((table, column))
    }

    /// Ends a table before a row that is a note; whether it did not end there before.
    pub(in crate::inspect) fn end_before(&mut self, table: usize, row: u32) -> bool {
        const WORDS: usize = 3;
        let cells = self.tables[table]
            .columns
            .iter()
            .flat_map(|column| &column.cells);
        let note = cells
            .filter(|(number, _)| *number == row)
            .map(|(_, value)| value.shown())
            .next();
        let words: Option<Vec<String>> = note.map(|note| {
            note.split_whitespace()
                .take(WORDS)
                .map(str::to_owned)
                .collect()
        });
        match words {
            Some(words) if !self.ends.contains_key(&table) => {
                self.ends.insert(table, words.join(" "));
                true
            }
            _ => false,
        }
    }

    /// Leaves a table out of the mapping; whether it was in it.
    pub(in crate::inspect) fn leave_out(&mut self, table: usize) -> bool {
        self.left_out.insert(table)
    }

    fn treatment(&self, table: usize, column: u32) -> Treatment {
        let lowered = self.treated.get(&(table, column));
        lowered.copied().unwrap_or(Treatment::AsGuessed)
    }

    /// The mapping as TOML; empty when no table is in it.
    pub(in crate::inspect) fn render(&self) -> String {
        let mut shared = Shared::default();
        let mut sources = String::new();
        let stem = self
            .file
            .rsplit_once('.')
            .map_or(self.file, |(name, _)| name);
        let kept: Vec<usize> = (0..self.tables.len())
            .filter(|index| !self.left_out.contains(index))
            .collect();
        for &index in &kept {
            let table = &self.tables[index];
            let is_one_of_several = kept.len() > 1 && self.sheets[index].len() == 1;
            let sheet = table.sheet.as_deref().filter(|_| is_one_of_several);
            let name = sheet.map_or_else(|| stem.to_owned(), |sheet| format!("{stem} {sheet}"));
            let id = unused(&mut shared.sources, &identifier(&name, '_'), '_');
            sources.push_str(&self.source(index, &id, &mut shared));
            sources.push('\n');
        }
        format!("{}{}{}", shared.scales_as_toml(), shared.items, sources)
            .trim_end()
            .to_owned()
            + "\n"
    }

    fn source(&self, index: usize, id: &str, shared: &mut Shared) -> String {
        let table = &self.tables[index];
        let tool = table.tool.as_ref().map(|(tool, _)| *tool);
        let parts = if marks::is_matrix(table) {
            self.matrix_parts(index)
        } else if let Some(register) = register::recognised(table, &self.guesses[index]) {
            self.register_parts(index, &register)
        } else {
            self.survey_parts(index, shared)
        };
        let mut text = format!("[[sources]]\nid = \"{id}\"\n");
        let mut add = |key: &str, value: &str| {
            let _ = writeln!(text, "{key} = {value}");
        };
        let sheets = &self.sheets[index];
        let name = match sheets.as_slice() {
            [sheet] => quoted(sheet),
            _ => quoted(self.file),
        };
        add("name", &format!("{{ {} = {name} }}", self.language.code()));
        add("kind", &quoted(parts.kind));
        add("group", &quoted(parts.group));
        if let Some(tool) = tool {
            add("tool", &quoted(tool.key()));
        }
        add(
            "files",
            &format!("[{}]", quoted(&format!("data/{}", self.file))),
        );
        if !sheets.is_empty() {
            let sheets: Vec<String> = sheets.iter().map(|sheet| quoted(sheet)).collect();
            add("sheets", &format!("[{}]", sheets.join(", ")));
        }
        add("heading_row", &table.heading_row.to_string());
        if table.heading_rows > 1 {
            add("heading_rows", &table.heading_rows.to_string());
        }
        let end = table.ends_before.as_ref().map(|(_, words)| words);
        if let Some(words) = self.ends.get(&index).or(end) {
            add("ends_before", &quoted(words));
        }
        if parts.kind == "survey" {
            add("recruitment", &quoted("self-selected"));
        }
        text.push_str(&parts.as_toml());
        text
    }

    /// The columns of a table that are personal or left unread; the others are given back.
    fn sort_out(
        &self,
        index: usize,
        parts: &mut Parts,
    ) -> Vec<(&'a LookedColumn, &'a (Guess, Vec<u32>))> {
        let table = &self.tables[index];
        let mut rest = Vec::new();
        for (column, guess) in table.columns.iter().zip(&self.guesses[index]) {
            let place = (index, column.number);
            let heading = column.callable_as.as_ref().unwrap_or(&column.heading);
            let is_left = guess.0.kind == ColumnKind::Empty
                || column.callable_as.is_none()
                || self.treatment(place.0, place.1) == Treatment::Ignored;
            let is_meeting = guess.0.kind == ColumnKind::Meeting;
            if heading.is_empty() || is_meeting {
                continue;
            }
            if column.is_of_tool && guess.0.kind == ColumnKind::Tool {
                continue;
            }
            if column.personal.is_some() || self.personal.contains(&place) {
                push_once(&mut parts.personal, heading);
            } else if guess.0.kind == ColumnKind::Option {
                rest.push((column, guess));
            } else if is_left {
                push_once(&mut parts.ignored, heading);
            } else {
                rest.push((column, guess));
            }
        }
        rest
    }

    fn survey_parts(&self, index: usize, shared: &mut Shared) -> Parts {
        let table = &self.tables[index];
        let mut parts = Parts::of_kind("survey", "residents");
        let mut fields: BTreeSet<String> = ["unit", "district"].map(str::to_owned).into();
        let mut done = BTreeSet::new();
        for (column, (guess, against)) in self.sort_out(index, &mut parts) {
            let heading = column.callable_as.clone().unwrap_or_default();
            let name = identifier(&column.statement, '_');
            let is_sure = (against.is_empty() || !guess.missing.is_empty())
                && self.treatment(index, column.number) == Treatment::AsGuessed;
            if let Some(group) = group_of(table, column.number) {
                if done.insert(&group.question) {
                    self.add_group(index, group, &mut fields, &mut parts);
                }
            } else if guess.kind == ColumnKind::Key {
                push_once(&mut parts.ignored, &heading);
            } else if let (ColumnKind::Scale, Some(ends), true) = (guess.kind, guess.scale, is_sure)
            {
                let item = unused(&mut shared.names, &name, '_');
                fields.insert(item.clone());
                let scale = shared.scale(ends, guess);
                shared.add_item(&item, self.language, &column.statement);
                parts.add(&heading, &format!("item = \"{item}\", scale = \"{scale}\""));
            } else {
                let name = unused(&mut fields, &name, '_');
                shared.names.insert(name.clone());
                let kind = if is_sure {
                    guess.kind
                } else {
                    ColumnKind::OpenText
                };
                parts.add_field(&heading, (guess, kind), &name);
            }
        }
        parts
    }

    /// A question whose options have a column each; ignored when one of them fails.
    fn add_group(
        &self,
        index: usize,
        group: &OptionGroup,
        fields: &mut BTreeSet<String>,
        parts: &mut Parts,
    ) {
        let mut columns = group.options.iter().map(|(number, _)| *number);
        if columns.any(|one| self.treatment(index, one) > Treatment::AsGuessed) {
            parts.ignored.push(group.question.clone());
            return;
        }
        let options: Vec<&str> = group.options.iter().map(|(_, one)| one.as_str()).collect();
        let name = unused(fields, &identifier(&group.question, '_'), '_');
        let values = values(&options);
        parts.add(
            &group.question,
            &format!("field = \"{name}\", type = \"list\", {values}"),
        );
    }

    /// A line for a file with a sheet for each unit, to be turned on by whoever knows the units.
    fn units_by_sheet(&self, index: usize) -> String {
        let sheets = &self.sheets[index];
        if sheets.len() < 2 {
            return String::new();
        }
        let pairs: Vec<(&String, String)> = sheets
            .iter()
            .map(|sheet| (sheet, identifier(sheet, '-')))
            .collect();
        format!("# unit_from = {{ sheets = {} }}\n", quoted_pairs(&pairs))
    }

    fn register_parts(&self, index: usize, register: &Register) -> Parts {
        let group = match register.kind {
            SourceKind::Expert => "experts",
            _ => "registers",
        };
        let mut parts = Parts::of_kind(register.kind.key(), group);
        let columns = self.sort_out(index, &mut parts);
        let is_whole = |column| self.treatment(index, column) == Treatment::AsGuessed;
        register.fill(&mut parts, columns, is_whole);
        parts
    }

    fn matrix_parts(&self, index: usize) -> Parts {
        let table = &self.tables[index];
        let mut parts = Parts::of_kind("attendance", "registers");
        let mut meetings = table
            .columns
            .iter()
            .filter_map(|column| column.meeting.as_ref());
        let date_row = meetings
            .clone()
            .next()
            .map_or(table.heading_row, |(row, _)| *row);
        let days: Vec<&RawValue> = meetings.clone().map(|(_, day)| day).collect();
        parts.widen(kind::years(days.into_iter(), "dmy"));
        let is_written = meetings.any(|(_, day)| matches!(day, RawValue::Text(_)));
        let mut seat = None;
        for (column, _) in self.sort_out(index, &mut parts) {
            let heading = column.callable_as.clone().unwrap_or_default();
            if seat.is_none() {
                seat = Some(heading);
            } else {
                push_once(&mut parts.ignored, &heading);
            }
        }
        let marks = marks::marks_of(table);
        let known = marks.iter().filter_map(|(mark, meaning)| {
            let meaning = (*meaning)?;
            Some(format!("{} = \"{meaning}\"", quoted(mark)))
        });
        let known: Vec<String> = known.collect();
        parts.missing.extend(
            marks
                .iter()
                .filter(|(_, meaning)| meaning.is_none())
                .map(|(mark, _)| mark.clone()),
        );
        let order = if is_written {
            ", date_order = \"dmy\""
        } else {
            ""
        };
        parts.rest = self.units_by_sheet(index);
        let _ = writeln!(
            parts.rest,
            "matrix = {{ date_row = {date_row}, seat = {}, marks = {{ {} }}{order} }}",
            quoted(&seat.unwrap_or_default()),
            known.join(", ")
        );
        parts
    }
}

/// The question that a column is an option of, or a repetition.
fn group_of(table: &LookedTable, column: u32) -> Option<&OptionGroup> {
    let is_of = |group: &&OptionGroup| {
        let mut options = group.options.iter();
        group.repetitions.contains(&column) || options.any(|(number, _)| *number == column)
    };
    table.option_groups.iter().find(is_of)
}
