//! How many rows and cells of a file may still be read.
//!
//! Comes in: the limits of a round. Goes out: a count that ends with the fault of the file. Cells
//! beyond the corner of the largest sheet that a spreadsheet program knows are damage.

use crate::ingest::fault::ReadFault;
use crate::ingest::grid::Grid;
use crate::ingest::raw::RawValue;
use crate::methodology::Limits;

/// The most rows of a sheet in xlsx and ods.
const ROWS_OF_A_SHEET: u32 = 1_048_576;

/// The most columns of a sheet in xlsx and ods.
const COLUMNS_OF_A_SHEET: u32 = 16_384;

/// The room that is left for a file.
#[derive(Clone, Copy, Debug)]
pub(in crate::ingest) struct Room {
    rows: u64,
    cells: u64,
}

impl Room {
    /// The room for a file that has not been begun.
    pub(in crate::ingest) fn of(limits: Limits) -> Self {
        Self {
            rows: limits.rows,
            cells: limits.cells,
        }
    }

    /// Puts a cell of a sheet into its grid; row and column from 0.
    pub(in crate::ingest) fn put(
        &mut self,
        grid: &mut Grid,
        (row, column): (u32, u32),
        value: RawValue,
    ) -> Result<(), ReadFault> {
        if row >= ROWS_OF_A_SHEET || column >= COLUMNS_OF_A_SHEET {
            return Err(ReadFault::Damaged);
        }
        self.put_line(grid, (row + 1, column + 1), value)
    }

    /// Puts a cell of a text file into its grid; row and column from 1.
    pub(in crate::ingest) fn put_line(
        &mut self,
        grid: &mut Grid,
        (row, column): (u32, u32),
        value: RawValue,
    ) -> Result<(), ReadFault> {
        self.cells = self.cells.checked_sub(1).ok_or(ReadFault::TooManyCells)?;
        if grid.put(row, column, value) {
            self.rows = self.rows.checked_sub(1).ok_or(ReadFault::TooManyRows)?;
        }
        Ok(())
    }

    /// Refuses sheets that would take more memory than all cells that may be read, because some kinds
    /// of file can only be read as whole rectangles.
    pub(in crate::ingest) fn allows_rectangles(self, cells: u64) -> Result<(), ReadFault> {
        if cells > self.cells {
            Err(ReadFault::TooManyCells)
        } else {
            Ok(())
        }
    }
}
