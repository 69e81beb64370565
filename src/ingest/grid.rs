//! A sheet as the file stores it: rows of non-empty cells and the regions that are merged.
//!
//! Comes in: cells in any order. Goes out: cells by row and column, in memory for what is used and
//! not for what a file claims to use. What the cells mean is not known here.

use crate::ingest::hidden::Hidden;
use crate::ingest::raw::{RawCell, RawRow, RawValue};

/// A sheet before its headings are known.
#[derive(Clone, Debug, Default)]
pub(in crate::ingest) struct Grid {
    /// The name of the sheet; absent in text files.
    pub(in crate::ingest) sheet: Option<String>,
    /// The rows that have a non-empty cell, from top to bottom.
    pub(in crate::ingest) rows: Vec<RawRow>,
    /// The merged regions.
    pub(in crate::ingest) merged: Vec<MergedRegion>,
    /// What is hidden.
    pub(in crate::ingest) hidden: Hidden,
    /// Whether the file may show a share as per cents without our seeing it.
    pub(in crate::ingest) hides_percents: bool,
}

/// A merged region; all numbers from 1, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct MergedRegion {
    /// The first row and the last one.
    pub(in crate::ingest) rows: (u32, u32),
    /// The first column and the last one.
    pub(in crate::ingest) columns: (u32, u32),
}

impl Grid {
    /// An empty sheet.
    pub(in crate::ingest) fn new(sheet: Option<String>) -> Self {
        Self {
            sheet,
            ..Self::default()
        }
    }

    /// Adds a cell, both numbers from 1; whether it begins a row.
    pub(in crate::ingest) fn put(&mut self, row: u32, column: u32, value: RawValue) -> bool {
        let cell = RawCell { column, value };
        // Most rows of a table are as long as the one above.
        let length = match self.rows.last_mut() {
            Some(last) if last.row == row => {
                last.cells.push(cell);
                return false;
            }
            Some(last) => last.cells.len(),
            None => 0,
        };
        let mut cells = Vec::with_capacity(length);
        cells.push(cell);
        self.rows.push(RawRow { row, cells });
        true
    }

    /// Puts rows and cells in order, for files that do not keep it; a cell that stands twice keeps
    /// its last value.
    pub(in crate::ingest) fn sort(&mut self) {
        let in_order = self.rows.is_sorted_by(|one, other| one.row < other.row);
        if !in_order {
            self.rows.sort_by_key(|row| row.row);
            let mut joined: Vec<RawRow> = Vec::with_capacity(self.rows.len());
            for row in self.rows.drain(..) {
                match joined.last_mut() {
                    Some(last) if last.row == row.row => last.cells.extend(row.cells),
                    _ => joined.push(row),
                }
            }
            self.rows = joined;
        }
        for row in &mut self.rows {
            if !row
                .cells
                .is_sorted_by(|one, other| one.column < other.column)
            {
                row.cells.reverse();
                row.cells.sort_by_key(|cell| cell.column);
                row.cells.dedup_by_key(|cell| cell.column);
            }
        }
    }

    /// The number of non-empty cells.
    pub(in crate::ingest) fn cell_count(&self) -> u64 {
        self.rows.iter().map(|row| row.cells.len() as u64).sum()
    }

    /// The row with this number, if it has a cell.
    pub(in crate::ingest) fn row(&self, number: u32) -> Option<&RawRow> {
        self.rows
            .binary_search_by_key(&number, |row| row.row)
            .ok()
            .map(|index| &self.rows[index])
    }

    /// The value of a cell, where the cell is not empty.
    pub(in crate::ingest) fn value(&self, row: u32, column: u32) -> Option<&RawValue> {
        self.row(row)?.value(column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_in_any_order_end_up_by_row_and_column_with_their_last_value() {
        let mut grid = Grid::new(None);
        for (row, column, number) in [(2, 2, 4.0), (1, 3, 1.0), (2, 1, 3.0), (2, 2, 5.0)] {
            grid.put(row, column, RawValue::Number(number));
        }
        grid.sort();
        let cells: Vec<_> = grid
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().map(|cell| (row.row, cell.column)))
            .collect();
        assert_eq!(cells, [(1, 3), (2, 1), (2, 2)]);
        assert_eq!(grid.value(2, 2), Some(&RawValue::Number(5.0)));
    }
}
