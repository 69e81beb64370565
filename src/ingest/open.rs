//! Opens one delivered file, by what its bytes are and not by what it is called.
//!
//! Comes in: the bytes. Goes out: its sheets as grids, or why it cannot be read, with the format,
//! encoding and delimiter that were found, for the manifest.

use crate::ingest::delivery::DeliveredFile;
use crate::ingest::fault::ReadFault;
use crate::ingest::grid::Grid;
use crate::ingest::heading;
use crate::ingest::text_file;
use crate::ingest::wanted::WantedHeadings;
use crate::ingest::workbook::{self, WorkbookFormat};
use crate::methodology::{Limits, Source};

/// A file that was looked into.
pub(in crate::ingest) struct OpenedFile {
    /// What its content is.
    pub(in crate::ingest) format: &'static str,
    /// How its letters are coded, in text files.
    pub(in crate::ingest) encoding: Option<String>,
    /// What parts its columns, in text files.
    pub(in crate::ingest) delimiter: Option<char>,
    /// Its sheets.
    pub(in crate::ingest) grids: Result<Vec<Grid>, ReadFault>,
}

impl OpenedFile {
    /// A file that was not looked into to the end.
    pub(in crate::ingest) fn unread(fault: ReadFault) -> Self {
        Self {
            format: "unknown",
            encoding: None,
            delimiter: None,
            grids: Err(fault),
        }
    }
}

/// Opens a file of a source.
pub(in crate::ingest) fn open(
    file: &DeliveredFile,
    source: &Source,
    wanted: &WantedHeadings,
    limits: Limits,
) -> OpenedFile {
    let without_text = |format, grids| OpenedFile {
        format,
        encoding: None,
        delimiter: None,
        grids,
    };
    let bytes = match &file.bytes {
        Some(bytes) if bytes.is_empty() => return without_text("text", Err(ReadFault::Empty)),
        Some(bytes) => bytes,
        None => return without_text("unknown", Err(ReadFault::TooManyBytes)),
    };
    if let Some(format) = WorkbookFormat::of(bytes) {
        return without_text(format.name(), workbook::read(bytes, format, limits));
    }
    let agreement = |grid: &Grid| {
        heading::locate(grid, source, wanted).map_or(0, |agreement| agreement.matched)
    };
    match text_file::read(bytes, limits, agreement) {
        Ok(text) => OpenedFile {
            format: "text",
            encoding: Some(text.encoding),
            delimiter: Some(text.delimiter),
            grids: Ok(vec![text.grid]),
        },
        Err(fault) => without_text("unknown", Err(fault)),
    }
}
