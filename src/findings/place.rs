//! Places: where in the delivered files or in the method something was found.
//!
//! Addresses are what a spreadsheet shows: `C6`, never a pair counted from zero.

use std::fmt;
use std::sync::Arc;

/// The address of a cell, both parts counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellAddress {
    /// The row, as the sheet shows it; the line of a table in a text file.
    pub row: u32,
    /// The column: 1 is A.
    pub column: u32,
}

impl CellAddress {
    /// The letters of a column: 1 is `A`, 27 is `AA`.
    #[must_use]
    pub fn column_letters(column: u32) -> String {
        let mut letters = Vec::new();
        let mut rest = column;
        while rest > 0 {
            let letter = u8::try_from((rest - 1) % 26).expect("a remainder of 26 is small");
            letters.push(char::from(b'A' + letter));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().collect()
    }

    /// The letters of the cell's column.
    #[must_use]
    pub fn letters(self) -> String {
        Self::column_letters(self.column)
    }
}

impl fmt::Display for CellAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", Self::column_letters(self.column), self.row)
    }
}

/// Where something was found. File names are relative to the programme, with forward slashes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A whole file, or one that is missing.
    File {
        /// The file.
        file: String,
    },
    /// A sheet of a workbook.
    Sheet {
        /// The file.
        file: String,
        /// The sheet; absent in text files.
        sheet: Option<String>,
    },
    /// A column of a table, at its heading.
    Column {
        /// The file.
        file: String,
        /// The sheet; absent in text files.
        sheet: Option<String>,
        /// The cell of the heading.
        heading: CellAddress,
    },
    /// A cell.
    Cell {
        /// The file.
        file: String,
        /// The sheet; absent in text files.
        sheet: Option<String>,
        /// The cell.
        cell: CellAddress,
    },
    /// A place in a TOML file of the method.
    Method {
        /// The file.
        file: String,
        /// Its whole text, for showing the line.
        text: Arc<str>,
        /// The bytes meant, from and until.
        span: (usize, usize),
    },
}

impl Place {
    /// The file that the place is in.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Self::File { file }
            | Self::Sheet { file, .. }
            | Self::Column { file, .. }
            | Self::Cell { file, .. }
            | Self::Method { file, .. } => file,
        }
    }

    /// The sheet that the place is in, where there is one.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        match self {
            Self::Sheet { sheet, .. } | Self::Column { sheet, .. } | Self::Cell { sheet, .. } => {
                sheet.as_deref()
            }
            Self::File { .. } | Self::Method { .. } => None,
        }
    }

    /// The cell that is meant, where it is one.
    #[must_use]
    pub fn cell(&self) -> Option<CellAddress> {
        match self {
            Self::Column { heading, .. } => Some(*heading),
            Self::Cell { cell, .. } => Some(*cell),
            Self::File { .. } | Self::Sheet { .. } | Self::Method { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        assert_eq!(CellAddress { row: 6, column: 3 }.to_string(), "C6");
        assert_eq!(CellAddress { row: 1, column: 26 }.to_string(), "Z1");
        assert_eq!(
            CellAddress {
                row: 12,
                column: 27
            }
            .to_string(),
            "AA12"
        );
        assert_eq!(
            CellAddress {
                row: 2,
                column: 703
            }
            .to_string(),
            "AAA2"
        );
    }
}
