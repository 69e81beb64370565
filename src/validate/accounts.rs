//! What became of every non-empty cell of a source: used, ignored, missing or reported.
//!
//! Comes in: the fate of each cell. Goes out: the sum that the manifest prints. A cell without a
//! fate is our own mistake and stops a debug build.

use crate::ingest::{ColumnPurpose, RawSheet, RawSource};
use crate::validate::dataset::Accounting;

/// What became of a cell. Of several uses of one cell the greatest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::validate) enum Fate {
    /// It holds a declared code for "no value".
    Missing,
    /// Its value was used.
    Used,
    /// A finding names it.
    Reported,
}

/// Starts the account of a source with the cells that no row reader sees: sheets that were not
/// read, headings, rows outside the tables, and columns that were left out.
pub(in crate::validate) fn open(raw: &RawSource) -> Accounting {
    let mut accounting = Accounting {
        ignored: raw.ignored_cells(),
        reported: raw.reported_cells(),
        ..Accounting::default()
    };
    for sheet in raw.sheets() {
        accounting.ignored += sheet.outside_cells;
        accounting.reported += sheet.reported_cells;
        for column in &sheet.columns {
            match column.purpose {
                ColumnPurpose::Read(_) | ColumnPurpose::Meeting(_) => {
                    accounting.used += column.heading_cells;
                }
                ColumnPurpose::Ignored => {
                    accounting.ignored += column.heading_cells + column.cells;
                }
                ColumnPurpose::Reported => {
                    accounting.reported += column.heading_cells + column.cells;
                }
            }
        }
    }
    accounting.cells = raw.ignored_cells() + raw.reported_cells();
    accounting.cells += raw.sheets().iter().map(cells_of_sheet).sum::<u64>();
    accounting
}

fn cells_of_sheet(sheet: &RawSheet) -> u64 {
    let columns = sheet
        .columns
        .iter()
        .map(|column| column.heading_cells + column.cells);
    sheet.outside_cells + sheet.reported_cells + columns.sum::<u64>()
}

impl Accounting {
    /// Adds the fate of one cell.
    pub(in crate::validate) fn add(&mut self, fate: Fate) {
        match fate {
            Fate::Missing => self.missing += 1,
            Fate::Used => self.used += 1,
            Fate::Reported => self.reported += 1,
        }
    }

    /// Whether every cell has exactly one fate.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.cells == self.used + self.ignored + self.missing + self.reported
    }
}
