//! Why a file could not be read, and how large a file may be.
//!
//! The reason is a word that findings turn into a sentence; what a library said about the file
//! stays out, because it may quote a cell.

/// The most bytes of a delivered file.
pub(in crate::ingest) const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// The most non-empty cells of a delivered file.
pub(in crate::ingest) const MOST_CELLS: u64 = 20_000_000;

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) enum ReadFault {
    /// It has no content at all.
    Empty,
    /// It is not what it says it is, or parts of it are missing.
    Damaged,
    /// It asks for a password.
    Encrypted,
    /// It is larger than the reader takes.
    TooLarge,
    /// It is a web page under the name of a table.
    WebPage,
    /// It is neither a workbook nor text.
    UnknownFormat,
}

impl ReadFault {
    /// The word under which findings know the reason.
    pub(in crate::ingest) fn reason(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Damaged => "damaged",
            Self::Encrypted => "encrypted",
            Self::TooLarge => "too-large",
            Self::WebPage => "web-page",
            Self::UnknownFormat => "unknown-format",
        }
    }
}
