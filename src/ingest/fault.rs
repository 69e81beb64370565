//! Why a file could not be read.
//!
//! The reason is a word that findings turn into a sentence; what a library said about the file
//! stays out, because it may quote a cell.

use crate::findings::{CellAddress, Code, Finding, Place};

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) enum ReadFault {
    /// It has no content at all.
    Empty,
    /// It is not what it says it is, or parts of it are missing.
    Damaged,
    /// It asks for a password.
    Encrypted,
    /// It is larger than the round allows.
    TooManyBytes,
    /// It unpacks to more than the round allows.
    UnpacksTooLarge,
    /// It has more rows than the round allows.
    TooManyRows,
    /// It has more filled cells than the round allows.
    TooManyCells,
    /// It took longer than the round allows.
    TooSlow,
    /// It is a web page under the name of a table.
    WebPage,
    /// Some of its cells are stored in a way that is not read.
    ShortCells,
    /// A quotation mark in a cell of a text file is never closed, so that rows run into each other.
    OpenQuote {
        /// The row of the cell, from 1.
        row: u32,
        /// Its column, from 1.
        column: u32,
    },
    /// It is neither a workbook nor text.
    UnknownFormat,
}

impl ReadFault {
    /// The finding about a file.
    pub(in crate::ingest) fn finding(self, file: String) -> Finding {
        let place = match self {
            Self::OpenQuote { row, column } => Place::Cell {
                file,
                sheet: None,
                cell: CellAddress { row, column },
            },
            _ => Place::File { file },
        };
        let finding = Finding::new(Code::UnreadableFile, place)
            .with("reason", self.reason())
            .with("remedy", self.remedy());
        match self.limit() {
            Some(limit) => finding.with("limit", limit),
            None => finding,
        }
    }

    /// The word under which findings know the reason.
    pub(in crate::ingest) fn reason(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Damaged => "damaged",
            Self::Encrypted => "encrypted",
            Self::TooManyBytes => "too-many-bytes",
            Self::UnpacksTooLarge => "unpacks-too-large",
            Self::TooManyRows => "too-many-rows",
            Self::TooManyCells => "too-many-cells",
            Self::TooSlow => "too-slow",
            Self::WebPage => "web-page",
            Self::ShortCells => "short-cells",
            Self::OpenQuote { .. } => "open-quote",
            Self::UnknownFormat => "unknown-format",
        }
    }

    /// The word for the way out.
    fn remedy(self) -> &'static str {
        match self {
            Self::Encrypted => "password",
            Self::Empty | Self::WebPage => "export",
            Self::ShortCells => "xlsx",
            Self::OpenQuote { .. } => "quote",
            _ => "save",
        }
    }

    /// The key of the limit that was passed.
    fn limit(self) -> Option<&'static str> {
        match self {
            Self::TooManyBytes => Some("file_bytes"),
            Self::UnpacksTooLarge => Some("unpacked_bytes"),
            Self::TooManyRows => Some("rows"),
            Self::TooManyCells => Some("cells"),
            Self::TooSlow => Some("seconds"),
            _ => None,
        }
    }
}
