//! Rows inside and below a table that are no data: headings once more, totals, notes; and cells of
//! the data that are hidden or merged.
//!
//! Comes in: a grid whose headings were found. Goes out: the rows that are not read, each either
//! left out as declared or named by a finding. No row disappears without one of the two.

use crate::findings::{CellAddress, Code, Finding, Findings, Place};
use crate::ingest::grid::{Grid, MergedRegion};
use crate::ingest::raw::{RawRow, RawValue};
use crate::ingest::spelling;
use crate::methodology::Source;
use std::collections::{BTreeMap, BTreeSet};

/// Words that begin a row of totals, as they are compared.
const TOTALS: &[&str] = &[
    "yhteensä",
    "yht",
    "yht.",
    "kaikki yhteensä",
    "summa",
    "loppusumma",
    "välisumma",
    "keskiarvo",
    "totalt",
    "summa totalt",
    "sammanlagt",
    "delsumma",
    "medelvärde",
    "medeltal",
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sum",
    "average",
    "mean",
];

/// The most bytes of such a word with what may stand around it.
const LONGEST_TOTAL: usize = 40;

/// What becomes of a row that is no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) enum Beside {
    /// The round leaves it out.
    Declared,
    /// A finding names it.
    Reported,
}

/// A table whose rows are looked through.
pub(in crate::ingest) struct RowsBeside<'a> {
    /// The source that the table belongs to.
    pub(in crate::ingest) source: &'a Source,
    /// The file, relative to the programme.
    pub(in crate::ingest) file: &'a str,
    /// The first row of the headings and the last one.
    pub(in crate::ingest) headings: (u32, u32),
    /// The first row of the data, and the row in which they have ended.
    pub(in crate::ingest) data: (u32, u32),
    /// The columns that are read.
    pub(in crate::ingest) columns: &'a BTreeSet<u32>,
}

impl RowsBeside<'_> {
    /// The rows that are no data.
    pub(in crate::ingest) fn find(
        &self,
        grid: &Grid,
        findings: &mut Findings,
    ) -> BTreeMap<u32, Beside> {
        let mut beside = BTreeMap::new();
        let skipped: Vec<String> = self
            .source
            .skip_rows
            .iter()
            .map(|words| spelling::normalised(words))
            .collect();
        let headings = self.heading_rows(grid);
        let data = || {
            let rows = grid.rows.iter();
            rows.filter(|row| (self.data.0..self.data.1).contains(&row.row))
        };
        for row in data() {
            if self.begins_with_one_of(row, &skipped) {
                beside.insert(row.row, Beside::Declared);
            } else if Self::repeats_headings(row, &headings) {
                findings.push(self.at_first_cell(grid, row, Code::HeadingRowAgain));
                beside.insert(row.row, Beside::Reported);
            } else if let Some(word) = self.totals_word(row) {
                let finding = self.at_first_cell(grid, row, Code::TotalsRow);
                findings.push(finding.quoting(&word).with("word", word));
                beside.insert(row.row, Beside::Reported);
            }
        }
        for row in self.notes_below(data().collect()) {
            beside.entry(row.row).or_insert_with(|| {
                findings.push(self.at_first_cell(grid, row, Code::NoteBelow));
                Beside::Reported
            });
        }
        self.report_merged(grid, &beside, findings);
        self.report_hidden(grid, &beside, findings);
        beside
    }

    fn begins_with_one_of(&self, row: &RawRow, words: &[String]) -> bool {
        !words.is_empty()
            && row.cells.first().is_some_and(|cell| {
                let shown = spelling::normalised(&cell.value.shown());
                words.iter().any(|words| shown.starts_with(words))
            })
    }

    /// Whether every cell of the row says what one of the heading rows says in its column, and at
    /// least two of them do.
    fn repeats_headings(row: &RawRow, headings: &[BTreeMap<u32, String>]) -> bool {
        headings.iter().any(|headings| {
            let says_the_same = |column: u32, value: &RawValue| {
                let RawValue::Text(text) = value else {
                    return false;
                };
                headings
                    .get(&column)
                    .is_some_and(|heading| spelling::normalised(text) == *heading)
            };
            row.cells.len() >= 2.min(headings.len())
                && row
                    .cells
                    .iter()
                    .all(|cell| says_the_same(cell.column, &cell.value))
        })
    }

    /// What each heading row says, by column, as it is compared.
    fn heading_rows(&self, grid: &Grid) -> Vec<BTreeMap<u32, String>> {
        let (first, last) = self.headings;
        let rows = (first..=last).filter_map(|row| grid.row(row));
        let normalised = rows.map(|row| {
            let cells = row.cells.iter();
            let said = cells.map(|cell| (cell.column, spelling::normalised(&cell.value.shown())));
            said.collect()
        });
        normalised.collect()
    }

    /// The word that makes a row look like a total, unless a column of the source declares it.
    fn totals_word(&self, row: &RawRow) -> Option<String> {
        let cell = row.cells.first()?;
        let RawValue::Text(text) = &cell.value else {
            return None;
        };
        // Asked of every row, and most begin with a number or with more than a word.
        if text.len() > LONGEST_TOTAL || text.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let word = spelling::normalised(text);
        let bare = word.trim_end_matches([':', ' ']);
        let is_declared = || {
            let words = self
                .source
                .columns
                .iter()
                .flat_map(|column| column.values.keys());
            let mut words = words.chain(&self.source.missing);
            words.any(|declared| spelling::normalised(declared) == word)
        };
        (TOTALS.contains(&bare) && !is_declared()).then(|| text.trim().to_owned())
    }

    /// The rows at the end of the sheet, after an empty one, with a single text each, where the
    /// rows of the table have more.
    fn notes_below<'g>(&self, data: Vec<&'g RawRow>) -> Vec<&'g RawRow> {
        let is_note = |row: &RawRow| matches!(row.cells.as_slice(), [only] if matches!(only.value, RawValue::Text(_)));
        let notes = data.iter().rev().take_while(|row| is_note(row)).count();
        let (table, notes) = data.split_at(data.len() - notes);
        let after_a_gap = match (table.last(), notes.first()) {
            (Some(last), Some(first)) => first.row > last.row + 1,
            _ => false,
        };
        let usual = table.iter().map(|row| row.cells.len()).min().unwrap_or(0);
        if self.columns.len() < 2 || usual < 2 {
            return Vec::new();
        }
        if after_a_gap {
            return notes.to_vec();
        }
        // The note may begin further down: the last gap parts it from the table.
        let gap = notes.windows(2).position(|two| two[1].row > two[0].row + 1);
        gap.map_or_else(Vec::new, |gap| notes[gap + 1..].to_vec())
    }

    /// Merged cells of the data: the rows below the first have nothing stored.
    fn report_merged(&self, grid: &Grid, beside: &BTreeMap<u32, Beside>, findings: &mut Findings) {
        for region in &grid.merged {
            let (first, last) = region.rows;
            let (column, _) = region.columns;
            let is_data =
                first >= self.data.0 && first < self.data.1 && !beside.contains_key(&first);
            let is_read = self
                .columns
                .range(column..=region.columns.1)
                .next()
                .is_some();
            if is_data && is_read && last > first && grid.value(first, column).is_some() {
                let finding = Finding::new(Code::MergedCells, self.cell(grid, first, column));
                findings.push(finding.with("region", region_in_words(*region)));
            }
        }
    }

    /// Hidden sheets, columns and rows that have values.
    fn report_hidden(&self, grid: &Grid, beside: &BTreeMap<u32, Beside>, findings: &mut Findings) {
        let data = || {
            let rows = grid.rows.iter();
            rows.filter(|row| {
                (self.data.0..self.data.1).contains(&row.row) && !beside.contains_key(&row.row)
            })
        };
        if grid.hidden.is_whole {
            let place = Place::Sheet {
                file: self.file.to_owned(),
                sheet: grid.sheet.clone(),
            };
            let finding = Finding::new(Code::HiddenCells, place).with("hidden", "sheet");
            findings.push(finding.with("cells", grid.cell_count().to_string()));
        }
        if grid.hidden.has_rows() {
            for row in data().filter(|row| grid.hidden.has_row(row.row)) {
                let finding = self.at_first_cell(grid, row, Code::HiddenCells);
                findings.push(finding.with("hidden", "row"));
            }
        }
        let mut hidden: BTreeMap<u32, u64> = BTreeMap::new();
        if grid.hidden.has_columns() {
            for cell in data().flat_map(|row| &row.cells) {
                if grid.hidden.has_column(cell.column) {
                    *hidden.entry(cell.column).or_default() += 1;
                }
            }
        }
        for (column, cells) in hidden {
            let place = Place::Column {
                file: self.file.to_owned(),
                sheet: grid.sheet.clone(),
                heading: CellAddress {
                    row: self.headings.1,
                    column,
                },
            };
            let heading = grid.value(self.headings.1, column).map(RawValue::shown);
            let mut finding = Finding::new(Code::HiddenCells, place)
                .with("hidden", "column")
                .with("cells", cells.to_string());
            if let Some(heading) = heading {
                finding = finding.under(heading);
            }
            findings.push(finding);
        }
    }

    fn at_first_cell(&self, grid: &Grid, row: &RawRow, code: Code) -> Finding {
        let column = row.cells.first().map_or(1, |cell| cell.column);
        Finding::new(code, self.cell(grid, row.row, column))
    }

    fn cell(&self, grid: &Grid, row: u32, column: u32) -> Place {
        Place::Cell {
            file: self.file.to_owned(),
            sheet: grid.sheet.clone(),
            cell: CellAddress { row, column },
        }
    }
}

fn region_in_words(region: MergedRegion) -> String {
    let corner = |row, column| CellAddress { row, column };
    let first = corner(region.rows.0, region.columns.0);
    let last = corner(region.rows.1, region.columns.1);
    format!("{first}:{last}")
}
