//! An inspection as a text for people.
//!
//! Comes in: an inspection and the message catalogue. Goes out: lines for a terminal, then the
//! mapping. It words and arranges, and finds nothing out.

use crate::inspect::{ColumnKind, InspectedColumn, InspectedTable, Inspection};
use crate::vocabulary::Language;
use crate::wording::{Argument, Catalogue, shortened};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The longest heading that is printed whole, in letters.
const LONGEST_HEADING: usize = 60;

/// The text of an inspection.
#[must_use]
pub fn report(catalogue: &Catalogue, language: Language, inspection: &Inspection) -> String {
    let words = Words {
        catalogue,
        language,
    };
    let mut text = format!("{}\n  {}\n", inspection.file, words.file(inspection));
    for table in &inspection.tables {
        text.push('\n');
        words.table(table, &mut text);
    }
    text.push('\n');
    if let Some(form) = &inspection.form {
        let arguments = [
            ("source", Argument::Text(form.source.as_str())),
            ("round", Argument::Text(form.round.as_str())),
        ];
        text.push_str(&words.say("inspect-form", &arguments));
    } else if inspection.mapping.trim().is_empty() {
        text.push_str(&words.word("inspect-no-mapping"));
    } else {
        text.push_str(&words.word("inspect-mapping"));
        text.push_str("\n\n");
        text.push_str(inspection.mapping.trim_end());
        text.push_str("\n\n");
        text.push_str(&words.word("inspect-decide"));
    }
    text
}

struct Words<'a> {
    catalogue: &'a Catalogue,
    language: Language,
}

impl Words<'_> {
    fn word(&self, key: &str) -> String {
        self.catalogue.word(self.language, key)
    }

    fn say(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.catalogue.say(self.language, key, arguments)
    }

    fn count(&self, key: &str, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.say(key, &[("count", Argument::Count(count))])
    }

    fn file(&self, inspection: &Inspection) -> String {
        let bytes = inspection.bytes.to_string();
        let size = self.say("inspect-bytes", &[("bytes", Argument::Text(&bytes))]);
        match (&inspection.encoding, inspection.delimiter) {
            (Some(encoding), Some(delimiter)) => {
                let mark = match delimiter {
                    '\t' => self.word("inspect-tab"),
                    other => format!("`{other}`"),
                };
                let arguments = [
                    ("encoding", Argument::Text(encoding)),
                    ("delimiter", Argument::Text(&mark)),
                    ("size", Argument::Text(&size)),
                ];
                self.say("inspect-text-file", &arguments)
            }
            _ => {
                let arguments = [
                    ("format", Argument::Text(inspection.format)),
                    ("size", Argument::Text(&size)),
                ];
                self.say("inspect-workbook", &arguments)
            }
        }
    }

    fn table(&self, table: &InspectedTable, text: &mut String) {
        let rows = table.rows.to_string();
        let heading_rows = match table.heading_rows {
            1 => table.heading_row.to_string(),
            rows => format!("{}–{}", table.heading_row, table.heading_row + rows - 1),
        };
        let arguments = [
            (
                "sheet",
                Argument::Text(table.sheet.as_deref().unwrap_or_default()),
            ),
            (
                "has-sheet",
                Argument::Text(if table.sheet.is_some() { "yes" } else { "no" }),
            ),
            ("range", Argument::Text(&table.range)),
            ("headings", Argument::Text(&heading_rows)),
            ("rows", Argument::Text(&rows)),
        ];
        text.push_str(&self.say("inspect-table", &arguments));
        text.push('\n');
        for line in self.notes(table) {
            let _ = writeln!(text, "  {line}");
        }
        let kinds: Vec<String> = table
            .columns
            .iter()
            .map(|column| self.kind(column))
            .collect();
        let width = kinds
            .iter()
            .map(|kind| kind.chars().count())
            .max()
            .unwrap_or(0);
        for (column, kind) in table.columns.iter().zip(&kinds) {
            let pad = " ".repeat(width - kind.chars().count());
            let _ = writeln!(
                text,
                "  {:>5}  {kind}{pad}  {:>6}  {}",
                column.cell,
                column.filled,
                on_one_line(&column.statement)
            );
            for line in self.remarks(column) {
                let _ = writeln!(text, "         {line}");
            }
        }
    }

    /// What is said about a table before its columns.
    fn notes(&self, table: &InspectedTable) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(tool) = table.tool_name {
            let known: Vec<&str> = table.known_by.iter().take(4).map(String::as_str).collect();
            let known = known.join(", ");
            let arguments = [
                ("tool", Argument::Text(tool)),
                ("known", Argument::Text(&known)),
            ];
            lines.push(self.say("inspect-tool", &arguments));
        }
        if let Some(register) = table.register {
            let known = table.register_known_by.iter().take(4);
            let known = known.map(String::as_str).collect::<Vec<_>>().join(", ");
            let register = self.word(&format!("inspect-register-{register}"));
            let arguments = [
                ("register", Argument::Text(&register)),
                ("known", Argument::Text(&known)),
            ];
            lines.push(self.say("inspect-register", &arguments));
        }
        if table.is_matrix {
            lines.push(self.word("inspect-matrix"));
        }
        if !table.has_headings {
            lines.push(self.word("inspect-no-headings"));
        }
        if table.cells_above > 0 {
            let cells = usize::try_from(table.cells_above).unwrap_or(usize::MAX);
            lines.push(self.count("inspect-above", cells));
        }
        if let Some(row) = table.ends_before {
            let row = row.to_string();
            lines.push(self.say("inspect-below", &[("row", Argument::Text(&row))]));
        }
        if !table.repeated_rows.is_empty() {
            let rows = table.repeated_rows.iter().take(5).map(ToString::to_string);
            let named = rows.collect::<Vec<_>>().join(", ");
            let count = i64::try_from(table.repeated_rows.len()).unwrap_or(i64::MAX);
            let arguments = [
                ("count", Argument::Count(count)),
                ("rows", Argument::Text(&named)),
            ];
            lines.push(self.say("inspect-repeated-rows", &arguments));
        }
        let no_answer: BTreeSet<&str> = table
            .columns
            .iter()
            .flat_map(|column| column.guess.no_answer.values().flatten())
            .map(String::as_str)
            .collect();
        if !no_answer.is_empty() {
            let words = no_answer.into_iter().collect::<Vec<_>>().join("; ");
            lines.push(self.say("inspect-no-answer", &[("words", Argument::Text(&words))]));
        }
        for group in &table.multi_selects {
            let cells = match group.cells.as_slice() {
                [first, .., last] => format!("{first}–{last}"),
                other => other.join(", "),
            };
            let arguments = [
                ("question", Argument::Text(&group.question)),
                ("cells", Argument::Text(&cells)),
            ];
            lines.push(self.say("inspect-multi-select", &arguments));
        }
        lines
    }

    fn kind(&self, column: &InspectedColumn) -> String {
        let kind = self.word(&format!("inspect-kind-{}", column.guess.kind.as_str()));
        match (column.guess.kind, column.guess.scale) {
            (ColumnKind::Scale, Some((low, high))) => format!("{kind} {low}–{high}"),
            _ => kind,
        }
    }

    /// What is said below a column.
    fn remarks(&self, column: &InspectedColumn) -> Vec<String> {
        let guess = &column.guess;
        let mut lines = Vec::new();
        if let Some(reason) = column.personal {
            let reason = self.word(&format!("fact-because-{reason}"));
            lines.push(self.say("inspect-personal", &[("reason", Argument::Text(&reason))]));
        }
        if column.is_repeated && guess.kind != ColumnKind::Empty {
            lines.push(self.word("inspect-repeated-heading"));
        }
        if let Some(separator) = guess.separator {
            let mark = match separator {
                " " => self.word("inspect-space"),
                other => format!("`{other}`"),
            };
            let count = i64::try_from(guess.distinct).unwrap_or(i64::MAX);
            let arguments = [
                ("count", Argument::Count(count)),
                ("mark", Argument::Text(&mark)),
            ];
            lines.push(self.say("inspect-list", &arguments));
        }
        if guess.kind == ColumnKind::Category {
            lines.push(self.count("inspect-category", guess.distinct));
        }
        if !guess.marks.is_empty() {
            let marks = guess.marks.iter();
            let words = marks.map(|(mark, meaning)| {
                let meaning = self.word(&format!("inspect-mark-{meaning}"));
                format!("`{mark}` = {meaning}")
            });
            let words = words.collect::<Vec<_>>().join(", ");
            let has_no = guess.marks.values().any(|meaning| *meaning == "no");
            let key = if has_no {
                "inspect-marks"
            } else {
                "inspect-marks-without-no"
            };
            lines.push(self.say(key, &[("marks", Argument::Text(&words))]));
        }
        if guess.order_is_open
            && let Some(order) = guess.date_order
        {
            lines.push(self.say("inspect-date-order", &[("order", Argument::Text(order))]));
        }
        if column.against_count > 0 {
            let cells = column.against.join(", ");
            let count = i64::try_from(column.against_count).unwrap_or(i64::MAX);
            let arguments = [
                ("count", Argument::Count(count)),
                ("cells", Argument::Text(&cells)),
            ];
            lines.push(self.say("inspect-against", &arguments));
        }
        if !guess.missing.is_empty() {
            let words = guess.missing.join("; ");
            lines.push(self.say("inspect-missing", &[("words", Argument::Text(&words))]));
        }
        lines
    }
}

/// A heading on one line, cut where it is too long for a table.
fn on_one_line(heading: &str) -> String {
    let line = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    shortened(&line, LONGEST_HEADING)
}
