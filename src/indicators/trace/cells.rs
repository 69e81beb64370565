//! Cells as ranges that a spreadsheet program understands.
//!
//! Comes in: rows of a typed table and the fields that were read. Goes out: files, sheets and
//! ranges such as `C2:E16`. What stands in the cells is not looked at.

use crate::findings::CellAddress;
use crate::indicators::trace::reads::Read;
use crate::validate::Table;
use crate::vocabulary::SourceId;
use std::collections::{BTreeMap, BTreeSet};

/// More ranges than this are told as one that goes around them all.
const MOST_RANGES: usize = 60;

/// Ranges of one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRanges {
    /// The file, relative to the programme, with forward slashes.
    pub file: String,
    /// The sheet; absent in text files.
    pub sheet: Option<String>,
    /// The ranges, by columns and then by rows; a single cell is `C2`.
    pub ranges: Vec<String>,
    /// The rows that were counted.
    pub rows: u64,
    /// Whether the ranges hold nothing but counted rows; otherwise they go around them.
    pub is_exact: bool,
}

/// The cells of one source that were counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadCells {
    /// The source.
    pub source: SourceId,
    /// The fields that were read, those of conditions included.
    pub fields: Vec<String>,
    /// The cells, by file and sheet.
    pub sheets: Vec<CellRanges>,
}

/// The cells of these rows, by sheet.
pub(in crate::indicators::trace) fn of_rows(
    read: &Read,
    table: &Table,
    rows: &[usize],
) -> ReadCells {
    let mut fields: Vec<String> = Vec::new();
    for field in read.fields_and_conditions() {
        if !fields.iter().any(|known| known == field) {
            fields.push(field.to_owned());
        }
    }
    let mut by_sheet: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
    for origin in rows.iter().filter_map(|&row| table.rows().get(row)) {
        by_sheet.entry(origin.sheet).or_default().insert(origin.row);
    }
    let sheets = by_sheet.into_iter().map(|(index, rows)| {
        let sheet = &table.sheets()[index];
        // A query may read any column of its tables.
        let is_read = |field: &String| fields.is_empty() || fields.contains(field);
        let columns: BTreeSet<u32> = sheet
            .columns
            .iter()
            .filter(|(field, _)| is_read(field))
            .flat_map(|(_, columns)| columns.iter().copied())
            .collect();
        let (ranges, is_exact) = ranges(&runs(&columns), &runs(&rows));
        CellRanges {
            file: sheet.file.clone(),
            sheet: sheet.sheet.clone(),
            ranges,
            rows: u64::try_from(rows.len()).expect("rows are counted in 64 bits"),
            is_exact,
        }
    });
    ReadCells {
        source: read.source.clone(),
        sheets: sheets.collect(),
        fields,
    }
}

/// Numbers that follow each other, as first and last.
fn runs(numbers: &BTreeSet<u32>) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}

fn ranges(columns: &[(u32, u32)], rows: &[(u32, u32)]) -> (Vec<String>, bool) {
    let around = |runs: &[(u32, u32)]| match (runs.first(), runs.last()) {
        (Some(&(first, _)), Some(&(_, last))) => vec![(first, last)],
        _ => Vec::new(),
    };
    let is_exact = columns.len() * rows.len() <= MOST_RANGES;
    let rows = if is_exact {
        rows.to_vec()
    } else {
        around(rows)
    };
    let mut ranges = Vec::new();
    for &(first_column, last_column) in columns {
        for &(first_row, last_row) in &rows {
            let cell = |row, column| CellAddress { row, column }.to_string();
            let (from, until) = (cell(first_row, first_column), cell(last_row, last_column));
            ranges.push(if from == until {
                from
            } else {
                format!("{from}:{until}")
            });
        }
    }
    (ranges, is_exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_become_one_range_and_gaps_part_them() {
        let columns = runs(&BTreeSet::from([3, 4, 5, 28]));
        let rows = runs(&BTreeSet::from([2, 3, 4, 9]));
        let (told, is_exact) = ranges(&columns, &rows);
        assert_eq!(told, ["C2:E4", "C9:E9", "AB2:AB4", "AB9"]);
        assert!(is_exact);
    }

    #[test]
    fn very_many_ranges_become_one_around_them_and_say_so() {
        let rows: BTreeSet<u32> = (1..=200).map(|row| 2 * row).collect();
        let (told, is_exact) = ranges(&[(1, 1)], &runs(&rows));
        assert_eq!(told, ["A2:A400"]);
        assert!(!is_exact);
        assert_eq!(ranges(&[], &[]), (vec![], true));
    }
}
