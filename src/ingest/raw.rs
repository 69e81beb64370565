//! What was delivered, cell by cell, before anybody has judged it.
//!
//! Made only by `ingest`. A cell keeps what the file stores; cells of ignored, personal and
//! undeclared columns are counted and gone, and free text is only known to be there.

use crate::ingest::register_names::RegisterNames;
use crate::vocabulary::{Day, SourceId};
use std::collections::BTreeMap;

/// Everything that was read for one round.
#[derive(Clone, Debug, Default)]
pub struct RawRound {
    pub(in crate::ingest) sources: BTreeMap<SourceId, RawSource>,
    pub(in crate::ingest) names: RegisterNames,
}

impl RawRound {
    /// What was read for a source; nothing when the round has no such source.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&RawSource> {
        self.sources.get(id)
    }

    /// The sources, by identifier.
    #[must_use]
    pub fn sources(&self) -> &BTreeMap<SourceId, RawSource> {
        &self.sources
    }

    /// The sealed names of the registers of members: of this round, and of those that it was told.
    #[must_use]
    pub fn names(&self) -> &RegisterNames {
        &self.names
    }

    /// Tells this round the names of earlier rounds, whose members may be spoken of.
    #[must_use]
    pub fn with_names_of(mut self, earlier: &RegisterNames) -> Self {
        self.names.join(earlier);
        self
    }
}

/// What was read for one source.
#[derive(Clone, Debug, Default)]
pub struct RawSource {
    pub(in crate::ingest) files: Vec<RawFile>,
    pub(in crate::ingest) sheets: Vec<RawSheet>,
    pub(in crate::ingest) ignored_cells: u64,
    pub(in crate::ingest) reported_cells: u64,
    pub(in crate::ingest) names: RegisterNames,
}

impl RawSource {
    /// The files, sorted by name, the unreadable ones included.
    #[must_use]
    pub fn files(&self) -> &[RawFile] {
        &self.files
    }

    /// The tables that were found, in the order of files and sheets.
    #[must_use]
    pub fn sheets(&self) -> &[RawSheet] {
        &self.sheets
    }

    /// Cells of sheets that the round did not ask for.
    #[must_use]
    pub fn ignored_cells(&self) -> u64 {
        self.ignored_cells
    }

    /// Cells of sheets that could not be taken, and that a finding names.
    #[must_use]
    pub fn reported_cells(&self) -> u64 {
        self.reported_cells
    }
}

/// A delivered file, for the manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawFile {
    /// Its name, relative to the programme, with forward slashes.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256, in lower-case hexadecimal digits; empty for a file too large to be read.
    pub sha256: String,
    /// What its content is: `xlsx`, `xls`, `xlsb`, `ods`, `text` or `unknown`.
    pub format: &'static str,
    /// How its letters are coded; absent in workbooks.
    pub encoding: Option<String>,
    /// What parts its columns; absent in workbooks.
    pub delimiter: Option<char>,
}

/// A table on one sheet.
#[derive(Clone, Debug)]
pub struct RawSheet {
    /// The file, relative to the programme.
    pub file: String,
    /// The sheet; absent in text files.
    pub sheet: Option<String>,
    /// The row of the headings; the last of them where they take several.
    pub heading_row: u32,
    /// The row with the days of the meetings, in an attendance matrix; the headings' elsewhere.
    pub meeting_row: u32,
    /// The columns that have a heading or a cell, from left to right.
    pub columns: Vec<RawColumn>,
    /// The rows with at least one cell that was kept, from top to bottom.
    pub rows: Vec<RawRow>,
    /// Cells above the headings and below the table.
    pub outside_cells: u64,
    /// Cells of rows that were not read, and that a finding names.
    pub reported_cells: u64,
    /// Whether the file may show a share as per cents without our seeing it.
    pub hides_percents: bool,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct RawColumn {
    /// Its number: 1 is A.
    pub number: u32,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// The non-empty cells of its heading.
    pub heading_cells: u64,
    /// Its non-empty cells below the heading.
    pub cells: u64,
    /// What becomes of it.
    pub purpose: ColumnPurpose,
}

/// What becomes of a column.
#[derive(Clone, Debug, PartialEq)]
pub enum ColumnPurpose {
    /// It is read.
    Read(ColumnUse),
    /// It is one meeting of an attendance matrix; the value is the meeting's day as stored.
    Meeting(RawValue),
    /// It was left out because the round says so, or because it holds nothing.
    Ignored,
    /// It was left out, and a finding says so.
    Reported,
}

/// What a column is read for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnUse {
    /// Places in the source's list of columns.
    pub columns: Vec<usize>,
    /// Whether it says whose the row is.
    pub gives_unit: bool,
    /// Whether it names the seat of an attendance matrix.
    pub gives_seat: bool,
    /// The option of a list that the column stands for; its cells are then true or false.
    pub option: Option<String>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct RawRow {
    /// The row as the sheet shows it.
    pub row: u32,
    /// Its non-empty cells in the columns that are kept, from left to right.
    pub cells: Vec<RawCell>,
}

impl RawRow {
    /// The value in a column, if its cell is not empty.
    #[must_use]
    pub fn value(&self, column: u32) -> Option<&RawValue> {
        self.cells
            .binary_search_by_key(&column, |cell| cell.column)
            .ok()
            .map(|index| &self.cells[index].value)
    }
}

/// A non-empty cell.
#[derive(Clone, Debug, PartialEq)]
pub struct RawCell {
    /// The column: 1 is A.
    pub column: u32,
    /// What the file stores.
    pub value: RawValue,
}

/// What a file stores in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum RawValue {
    /// Text, also where it looks like a number.
    Text(Box<str>),
    /// A number.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// A day with a time.
    Moment {
        /// The day.
        day: Day,
        /// Seconds since midnight.
        second: u32,
    },
    /// A share that is shown as per cents: 0.45 for 45 %.
    Percent(f64),
    /// A time of day, or a length of time.
    Time {
        /// Seconds.
        seconds: u32,
    },
    /// An error value of the spreadsheet program, such as `#DIV/0!`.
    Fault(Box<str>),
    /// There is a free text, and it is not kept.
    Unkept,
    /// The tool that wrote the file writes something here that stands for no value.
    NoValue,
}

impl RawValue {
    /// The value as a reader of the sheet would see it; an ISO day for days, nothing for free text.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            // A byte order mark is no letter of the first heading.
            Self::Text(text) => text
                .trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}')
                .to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Truth(true) => "TRUE".to_owned(),
            Self::Truth(false) => "FALSE".to_owned(),
            Self::Moment { day, second: 0 } => day.to_string(),
            Self::Moment { day, second } => {
                format!("{day} {:02}:{:02}", second / 3600, second / 60 % 60)
            }
            Self::Percent(share) => format!("{} %", percents(*share)),
            Self::Time { seconds } => {
                let (minutes, second) = (seconds / 60, seconds % 60);
                let time = format!("{}:{:02}", minutes / 60, minutes % 60);
                if second == 0 {
                    time
                } else {
                    format!("{time}:{second:02}")
                }
            }
            Self::Fault(fault) => fault.to_string(),
            Self::Unkept | Self::NoValue => String::new(),
        }
    }
}

/// A share as per cents, without what binary fractions add: 0.07 is 7 and not 7.000000000000001.
#[must_use]
pub fn percents(share: f64) -> f64 {
    (share * 1e12).round() / 1e10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_as_a_reader_of_the_sheet_sees_it() {
        let time = |seconds| RawValue::Time { seconds }.shown();
        assert_eq!(RawValue::Percent(0.07).shown(), "7 %");
        assert_eq!(RawValue::Percent(0.4525).shown(), "45.25 %");
        assert_eq!(time(17 * 3600 + 1800), "17:30");
        assert_eq!(time(26 * 3600 + 5), "26:00:05");
    }
}
