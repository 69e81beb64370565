//! The dataset: typed, complete tables whose rows and columns still know where they came from.
//!
//! Made only by `validate`. Each source is one polars frame; the kinds of its columns are:
//! a category, key or district is a string; a list is a string of codes joined by `|`; a count,
//! money (in cents) and yes-or-no (1, 0) are 64-bit integers; a number is a 64-bit float; a day is a
//! polars date; a survey item is a 32-bit integer on its own scale, beside a string column
//! `<item>?` that says why there is no answer (`blank`, `dont-know`, `not-applicable`; null where
//! there is one, or where the row's file does not have the question); free text is 1 where there is
//! any; an approved quote is a string.
//! Every frame has a string column `unit` (null: nobody's, or the whole city).

use crate::vocabulary::{SourceId, UnitId};
use polars::prelude::DataFrame;
use std::collections::BTreeMap;

/// Where a row came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowOrigin {
    /// The index of the sheet in `Table::sheets`.
    pub sheet: usize,
    /// The row as the sheet shows it.
    pub row: u32,
}

/// A sheet that rows came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SheetOrigin {
    /// The file, relative to the programme, with forward slashes.
    pub file: String,
    /// The sheet; absent in text files.
    pub sheet: Option<String>,
    /// The column number (1 is A) of every field that was read here; a matrix has one per meeting.
    pub columns: BTreeMap<String, Vec<u32>>,
}

/// What became of the non-empty cells of a source. The first is the sum of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accounting {
    /// Cells that are not empty.
    pub cells: u64,
    /// Cells whose value was used.
    pub used: u64,
    /// Cells that were declared ignored, or that stand above or below the table.
    pub ignored: u64,
    /// Cells that hold a declared code for "no value".
    pub missing: u64,
    /// Cells that a finding names.
    pub reported: u64,
}

/// One source as a typed table.
#[derive(Clone, Debug)]
pub struct Table {
    pub(in crate::validate) frame: DataFrame,
    pub(in crate::validate) rows: Vec<RowOrigin>,
    pub(in crate::validate) sheets: Vec<SheetOrigin>,
    pub(in crate::validate) accounting: Accounting,
}

impl Table {
    /// The rows, as a frame.
    #[must_use]
    pub fn frame(&self) -> &DataFrame {
        &self.frame
    }

    /// The origin of each row of the frame, in the same order.
    #[must_use]
    pub fn rows(&self) -> &[RowOrigin] {
        &self.rows
    }

    /// The sheets that rows came from.
    #[must_use]
    pub fn sheets(&self) -> &[SheetOrigin] {
        &self.sheets
    }

    /// What became of the cells.
    #[must_use]
    pub fn accounting(&self) -> Accounting {
        self.accounting
    }
}

/// How many people were asked, by unit; `city` is everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invited {
    /// By unit.
    pub units: BTreeMap<UnitId, u32>,
    /// Everybody, where it is known.
    pub city: Option<u32>,
}

/// The checked data of one round. Made only by `validate`.
#[derive(Clone, Debug)]
pub struct Dataset {
    pub(in crate::validate) tables: BTreeMap<SourceId, Table>,
    pub(in crate::validate) invited: BTreeMap<SourceId, Invited>,
}

impl Dataset {
    /// The table of a source.
    ///
    /// # Panics
    /// When the source is not of this round: the method was checked to name only declared sources.
    #[must_use]
    pub fn table(&self, source: &SourceId) -> &Table {
        self.tables
            .get(source)
            .expect("the method names only declared sources, and each has a table")
    }

    /// The tables, by source.
    #[must_use]
    pub fn tables(&self) -> &BTreeMap<SourceId, Table> {
        &self.tables
    }

    /// How many people a survey asked; nothing for registers and open surveys.
    #[must_use]
    pub fn invited(&self, source: &SourceId) -> Option<&Invited> {
        self.invited.get(source)
    }

    /// A dataset made of ready frames, without origins, for the tests of later stages.
    #[cfg(test)]
    pub(crate) fn for_tests(
        frames: BTreeMap<SourceId, DataFrame>,
        invited: BTreeMap<SourceId, Invited>,
    ) -> Self {
        let table = |frame| Table {
            frame,
            rows: Vec::new(),
            sheets: Vec::new(),
            accounting: Accounting::default(),
        };
        Self {
            tables: frames
                .into_iter()
                .map(|(source, frame)| (source, table(frame)))
                .collect(),
            invited,
        }
    }
}
