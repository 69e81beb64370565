//! A source mapping to paste into `round.toml`.
//!
//! Comes in: the tables of a file and what their columns probably are. Goes out: TOML that reads
//! them. It is cautious: a column with cells that speak against its type is read as free text, which
//! counts and keeps nothing, until a person has decided.

use crate::ingest::{LookedColumn, LookedTable, RawValue};
use crate::inspect::names::{identifier, quoted, unused};
use crate::inspect::{ColumnKind, Guess, kind, marks};
use crate::vocabulary::{Language, Tool};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The guesses of a table's columns, with the rows that speak against each.
pub(in crate::inspect) type Guesses = Vec<(Guess, Vec<u32>)>;

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
    guesses: &'a [Guesses],
    treated: BTreeMap<(usize, u32), Treatment>,
    personal: BTreeSet<(usize, u32)>,
    left_out: BTreeSet<usize>,
}

impl<'a> Draft<'a> {
    /// The first draft of a file's tables; sheets without rows, and among several
    /// those with a single column, are left out.
    pub(in crate::inspect) fn new(
        file: &'a str,
        language: Language,
        tables: &'a [LookedTable],
        guesses: &'a [Guesses],
    ) -> Self {
        let is_note = |table: &LookedTable| {
            let fewest = if tables.len() > 1 { 2 } else { 1 };
            let callable = table.columns.iter();
            table.rows == 0 || callable.filter(|one| one.callable_as.is_some()).count() < fewest
        };
        let notes = (0..tables.len()).filter(|&index| is_note(&tables[index]));
        Self {
            file,
            language,
            tables,
            guesses,
            treated: BTreeMap::new(),
            personal: BTreeSet::new(),
            left_out: notes.collect(),
        }
    }

    /// The table on a sheet.
    pub(in crate::inspect) fn table_of(&self, sheet: Option<&str>) -> Option<usize> {
        let mut kept = (0..self.tables.len()).filter(|index| !self.left_out.contains(index));
        kept.find(|&index| self.tables[index].sheet.as_deref() == sheet)
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
            let sheet = table.sheet.as_deref().filter(|_| kept.len() > 1);
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
        } else if tool == Some(Tool::Open311) {
            self.feedback_parts(index)
        } else {
            self.survey_parts(index, shared)
        };
        let code = self.language.code();
        let name = table.sheet.as_deref().unwrap_or(self.file);
        let mut text = format!(
            "[[sources]]\nid = \"{id}\"\nname = {{ {code} = {} }}\nkind = \"{}\"\ngroup = \"{}\"\n",
            quoted(name),
            parts.kind,
            parts.group
        );
        if let Some(tool) = tool {
            let _ = writeln!(text, "tool = \"{}\"", tool.key());
        }
        let _ = writeln!(text, "files = [{}]", quoted(&format!("data/{}", self.file)));
        if let Some(sheet) = &table.sheet {
            let _ = writeln!(text, "sheets = [{}]", quoted(sheet));
        }
        let _ = writeln!(text, "heading_row = {}", table.heading_row);
        if table.heading_rows > 1 {
            let _ = writeln!(text, "heading_rows = {}", table.heading_rows);
        }
        if let Some((_, words)) = &table.ends_before {
            let _ = writeln!(text, "ends_before = {}", quoted(words));
        }
        if parts.kind == "survey" {
            text.push_str("recruitment = \"self-selected\"\n");
        }
        if let Some((first, last)) = parts.years {
            let _ = writeln!(
                text,
                "period = {{ from = {first:04}-01-01, until = {last:04}-12-31 }}"
            );
        }
        for (key, words) in [
            ("personal", &parts.personal),
            ("ignored", &parts.ignored),
            ("missing", &parts.missing),
        ] {
            if !words.is_empty() {
                let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
                let _ = writeln!(text, "{key} = [{}]", words.join(", "));
            }
        }
        text.push_str(&parts.rest);
        if !parts.columns.is_empty() {
            let _ = writeln!(text, "columns = [\n{}]", parts.columns);
        }
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
            if column.is_of_tool || heading.is_empty() || is_meeting {
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
            let group = table.option_groups.iter().find(|group| {
                group.repetitions.contains(&column.number)
                    || group
                        .options
                        .iter()
                        .any(|(number, _)| *number == column.number)
            });
            if let Some(group) = group {
                let columns = group.options.iter().map(|(number, _)| *number);
                let fails = columns
                    .clone()
                    .any(|one| self.treatment(index, one) > Treatment::AsGuessed);
                if !done.insert(&group.question) {
                    continue;
                }
                if fails {
                    parts.ignored.push(group.question.clone());
                    continue;
                }
                let options: Vec<&str> =
                    group.options.iter().map(|(_, one)| one.as_str()).collect();
                let name = unused(&mut fields, &identifier(&group.question, '_'), '_');
                parts.add(
                    &group.question,
                    &format!("field = \"{name}\", type = \"list\", {}", values(&options)),
                );
                continue;
            }
            if guess.kind == ColumnKind::Key {
                let heading = column.callable_as.clone().unwrap_or_default();
                push_once(&mut parts.ignored, &heading);
                continue;
            }
            let is_sure = (against.is_empty() || !guess.missing.is_empty())
                && self.treatment(index, column.number) == Treatment::AsGuessed;
            let name = identifier(&column.statement, '_');
            if let (ColumnKind::Scale, Some(ends), true) = (guess.kind, guess.scale, is_sure) {
                let item = unused(&mut shared.names, &name, '_');
                fields.insert(item.clone());
                let scale = shared.scale(ends, guess);
                shared.add_item(&item, self.language, &column.statement);
                let heading = column.callable_as.clone().unwrap_or_default();
                parts.add(&heading, &format!("item = \"{item}\", scale = \"{scale}\""));
            } else {
                let name = unused(&mut fields, &name, '_');
                shared.names.insert(name.clone());
                parts.add_field(column, guess, &name, is_sure);
            }
        }
        parts
    }

    fn feedback_parts(&self, index: usize) -> Parts {
        let mut parts = Parts::of_kind("feedback", "registers");
        for (heading, field) in [
            ("requested_datetime", "received"),
            ("updated_datetime", "answered"),
            ("service_name", "topic"),
        ] {
            let columns = self.tables[index].columns.iter();
            let mut found = columns.filter(|column| column.callable_as.as_deref() == Some(heading));
            if found.next().is_some() {
                let order = if field == "topic" {
                    ""
                } else {
                    ", date_order = \"ymd\""
                };
                parts.add(heading, &format!("field = \"{field}\"{order}"));
            }
        }
        for (column, (guess, _)) in self.sort_out(index, &mut parts) {
            let heading = column.callable_as.clone().unwrap_or_default();
            push_once(&mut parts.ignored, &heading);
            parts.widen(guess.years);
        }
        let days = self.tables[index].columns.iter().zip(&self.guesses[index]);
        for (column, _) in days.filter(|(column, _)| column.heading.ends_with("_datetime")) {
            let days = column.cells.iter().map(|(_, day)| day);
            parts.widen(kind::years(days, "ymd"));
        }
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
        parts.rest = format!(
            "matrix = {{ date_row = {date_row}, seat = {}, marks = {{ {} }}{order} }}\n",
            quoted(&seat.unwrap_or_default()),
            known.join(", ")
        );
        parts
    }
}

/// What the tables of a file share: their scales, their items, and names that are taken.
#[derive(Default)]
struct Shared {
    scales: Vec<(String, String)>,
    items: String,
    names: BTreeSet<String>,
    sources: BTreeSet<String>,
}

impl Shared {
    /// The scale with these ends and words; a new one if there is none yet.
    fn scale(&mut self, (low, high): (i32, i32), guess: &Guess) -> String {
        let mut body = format!("low = {low}\nhigh = {high}\n");
        if !guess.steps.is_empty() {
            let steps = guess.steps.iter().map(|(value, word)| {
                format!("  {{ value = {value}, words = [{}] }},\n", quoted(word))
            });
            let _ = write!(body, "steps = [\n{}]\n", steps.collect::<String>());
        }
        if !guess.no_answer.is_empty() {
            let missing = guess.no_answer.iter().map(|(name, words)| {
                let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
                format!(
                    "  {{ counts_as = \"{name}\", words = [{}] }},\n",
                    words.join(", ")
                )
            });
            let _ = write!(body, "missing = [\n{}]\n", missing.collect::<String>());
        }
        if let Some((name, _)) = self.scales.iter().find(|(_, other)| *other == body) {
            return name.clone();
        }
        let name = format!("scale_{}", self.scales.len() + 1);
        self.scales.push((name.clone(), body));
        name
    }

    fn scales_as_toml(&self) -> String {
        let scales = self.scales.iter();
        scales
            .map(|(name, body)| format!("[[scales]]\nid = \"{name}\"\n{body}\n"))
            .collect()
    }

    fn add_item(&mut self, item: &str, language: Language, statement: &str) {
        let code = language.code();
        let statement = quoted(statement);
        let _ = write!(
            self.items,
            "[[items]]\nid = \"{item}\"\ntext = {{ {code} = {statement} }}\n\n"
        );
    }
}

/// The parts of one source.
struct Parts {
    kind: &'static str,
    group: &'static str,
    personal: Vec<String>,
    ignored: Vec<String>,
    missing: Vec<String>,
    years: Option<(i32, i32)>,
    rest: String,
    columns: String,
}

impl Parts {
    fn of_kind(kind: &'static str, group: &'static str) -> Self {
        Self {
            kind,
            group,
            personal: Vec::new(),
            ignored: Vec::new(),
            missing: Vec::new(),
            years: None,
            rest: String::new(),
            columns: String::new(),
        }
    }

    fn add(&mut self, heading: &str, rest: &str) {
        let _ = writeln!(
            self.columns,
            "  {{ heading = {}, {rest} }},",
            quoted(heading)
        );
    }

    fn add_field(&mut self, column: &LookedColumn, guess: &Guess, name: &str, is_sure: bool) {
        let heading = column.callable_as.clone().unwrap_or_default();
        let kind = if is_sure {
            guess.kind
        } else {
            ColumnKind::OpenText
        };
        let mut rest = format!("field = \"{name}\", type = \"{}\"", kind.as_str());
        if kind == ColumnKind::List {
            let separator = guess.separator.unwrap_or(";");
            let options: Vec<&str> = guess.options.iter().map(String::as_str).collect();
            let _ = write!(
                rest,
                ", separator = {}, {}",
                quoted(separator),
                values(&options)
            );
        }
        if kind == ColumnKind::Date {
            if let Some(order) = guess.date_order {
                let _ = write!(rest, ", date_order = \"{order}\"");
            }
            self.widen(guess.years);
        }
        if is_sure {
            for word in &guess.missing {
                push_once(&mut self.missing, word);
            }
        }
        self.add(&heading, &rest);
    }

    fn widen(&mut self, years: Option<(i32, i32)>) {
        if let Some((first, last)) = years {
            let (from, until) = self.years.unwrap_or((first, last));
            self.years = Some((from.min(first), until.max(last)));
        }
    }
}

/// The options of a list with a code for each; what else people wrote is one more.
fn values(options: &[&str]) -> String {
    let mut codes: BTreeSet<String> = BTreeSet::from(["other".to_owned()]);
    let mut pairs: Vec<String> = options
        .iter()
        .map(|option| {
            let code = unused(&mut codes, &identifier(option, '-'), '-');
            format!("{} = \"{code}\"", quoted(option))
        })
        .collect();
    pairs.push("\"*\" = \"other\"".to_owned());
    format!("values = {{ {} }}", pairs.join(", "))
}

fn push_once(list: &mut Vec<String>, word: &str) {
    if !list.iter().any(|known| known == word) {
        list.push(word.to_owned());
    }
}
