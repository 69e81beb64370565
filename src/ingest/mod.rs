//! Opens what was delivered for a round and copies it cell by cell, with its place.
//!
//! Comes in: the programme's folder and a round. Goes out: a `RawRound`, and findings about files,
//! sheets, headings and columns. It judges no value: a text in a number column is a text there.

mod delivery;
mod encoding;
mod fault;
#[cfg(test)]
pub(crate) mod fixture;
mod form;
mod grid;
mod guard;
mod heading;
mod heading_rows;
mod hidden;
mod inflection;
mod look;
mod look_options;
mod look_table;
mod open;
mod open_text;
mod packed;
mod percent;
mod personal;
mod raw;
mod rectangle;
mod register_names;
mod room;
mod rows_beside;
mod sheets;
pub mod spelling;
mod table;
#[cfg(test)]
mod tests;
mod text_file;
mod tools;
mod wanted;
mod workbook;
mod xls_records;
mod xlsb_records;

pub use guard::panic_is_caught;
pub use open_text::{PersonalInText, personal_in};
pub use raw::{
    ColumnPurpose, ColumnUse, RawCell, RawColumn, RawFile, RawRound, RawRow, RawSheet, RawSource,
    RawValue, percents,
};
pub use register_names::RegisterNames;

pub use look::{Look, LookedColumn, LookedTable, OptionGroup, look};
pub use tools::{list_separators, tool_of};

use crate::findings::Findings;
use crate::methodology::{Round, Source};
use crate::vocabulary::SourceId;
use rayon::prelude::*;
use std::io;
use std::path::Path;
use std::sync::Arc;
use thiserror::Error;

/// The disk did not give what it has.
#[derive(Debug, Error)]
pub enum IngestError {
    /// A folder cannot be listed.
    #[error("the folder {folder} cannot be listed")]
    Folder {
        /// The folder, relative to the programme.
        folder: String,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// The system gives no thread to read a file on.
    #[error("the file {file} cannot be read: the system gives no more threads")]
    Thread {
        /// The file, relative to the programme.
        file: String,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A file cannot be opened or read.
    #[error("the file {file} cannot be read")]
    File {
        /// The file, relative to the programme.
        file: String,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
}

/// Reads every file that a round names. Missing, damaged and unexpected files are findings.
///
/// # Errors
/// When the disk fails on a file or folder that is there.
pub fn read(
    folder: &Path,
    round: &Round,
    findings: &mut Findings,
) -> Result<RawRound, IngestError> {
    // Side by side, and gathered in the order of the method.
    let sources = round.sources.par_iter().map(|source| {
        let mut found = Findings::new();
        let delivered = read_source(folder, round, source, &mut found);
        (source, delivered, found)
    });
    let mut raw = RawRound::default();
    for (source, delivered, found) in sources.collect::<Vec<_>>() {
        findings.absorb(found);
        let delivered = delivered?;
        raw.names.join(&delivered.names);
        raw.sources.insert(source.id.clone(), delivered);
    }
    Ok(raw)
}

/// Reads one file that is already in memory, as it would be delivered for a source of the round.
/// It may have any name and any content; limits of bytes and time are not asked.
///
/// # Panics
/// When the round has no such source.
pub fn read_bytes(
    round: &Round,
    source: &SourceId,
    (name, bytes): (&str, Vec<u8>),
    findings: &mut Findings,
) -> RawSource {
    let source = round
        .source(source)
        .expect("the caller names a source of the round");
    let wanted = wanted::WantedHeadings::of(round, source);
    let file = delivery::DeliveredFile {
        size: bytes.len() as u64,
        sha256: String::new(),
        bytes: Some(bytes),
    };
    let (size, sha256) = (file.size, file.sha256.clone());
    let opened = open::open(&file, source, &wanted, round.limits);
    let mut raw = RawSource::default();
    take_file(
        &mut raw,
        (name, size, sha256),
        opened,
        (source, &wanted),
        findings,
    );
    raw
}

fn read_source(
    folder: &Path,
    round: &Round,
    source: &Source,
    findings: &mut Findings,
) -> Result<RawSource, IngestError> {
    let wanted = Arc::new(wanted::WantedHeadings::of(round, source));
    let shared_source = Arc::new(source.clone());
    let mut raw = RawSource::default();
    for name in delivery::file_names(folder, round, source, findings)? {
        let file = delivery::read(folder, &name, round.limits)?;
        let (size, sha256) = (file.size, file.sha256.clone());
        let (source_of_file, headings) = (Arc::clone(&shared_source), Arc::clone(&wanted));
        let limits = round.limits;
        let opened = guard::in_time(limits.seconds, move || {
            open::open(&file, &source_of_file, &headings, limits)
        });
        let opened = opened
            .map_err(|cause| IngestError::Thread {
                file: name.clone(),
                cause,
            })?
            .unwrap_or_else(open::OpenedFile::unread);
        take_file(
            &mut raw,
            (&name, size, sha256),
            opened,
            (source, &wanted),
            findings,
        );
    }
    Ok(raw)
}

/// Adds what was opened to its source: a line for the manifest, and its tables.
fn take_file(
    raw: &mut RawSource,
    (name, bytes, sha256): (&str, u64, String),
    opened: open::OpenedFile,
    (source, wanted): (&Source, &wanted::WantedHeadings),
    findings: &mut Findings,
) {
    raw.files.push(RawFile {
        name: name.to_owned(),
        bytes,
        sha256,
        format: opened.format,
        encoding: opened.encoding,
        delimiter: opened.delimiter,
    });
    match opened.grids {
        Ok(grids) => sheets::take(raw, grids, (name, source, wanted), findings),
        Err(fault) => findings.push(fault.finding(name.to_owned())),
    }
}
