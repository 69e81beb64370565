//! Opens what was delivered for a round and copies it cell by cell, with its place.
//!
//! Comes in: the programme's folder and a round. Goes out: a `RawRound`, and findings about files,
//! sheets, headings and columns. It judges no value: a text in a number column is a text there.

mod delivery;
mod encoding;
mod fault;
#[cfg(test)]
pub(crate) mod fixture;
mod grid;
mod heading;
mod inflection;
mod open;
mod open_text;
mod personal;
mod raw;
mod register_names;
mod sheets;
pub mod spelling;
mod table;
#[cfg(test)]
mod tests;
mod text_file;
mod tools;
mod wanted;
mod workbook;

pub use open_text::{PersonalInText, personal_in};
pub use raw::{
    ColumnPurpose, ColumnUse, RawCell, RawColumn, RawFile, RawRound, RawRow, RawSheet, RawSource,
    RawValue,
};
pub use register_names::RegisterNames;

pub use tools::{list_separators, tool_of};

use crate::findings::{Code, Finding, Findings, Place};
use crate::methodology::{Round, Source};
use std::io;
use std::path::Path;
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
    let mut raw = RawRound::default();
    for source in &round.sources {
        let delivered = read_source(folder, round, source, findings)?;
        raw.names.join(&delivered.names);
        raw.sources.insert(source.id.clone(), delivered);
    }
    Ok(raw)
}

fn read_source(
    folder: &Path,
    round: &Round,
    source: &Source,
    findings: &mut Findings,
) -> Result<RawSource, IngestError> {
    let wanted = wanted::WantedHeadings::of(round, source);
    let mut raw = RawSource::default();
    for name in delivery::file_names(folder, round, source, findings)? {
        let file = delivery::read(folder, &name)?;
        let opened = open::open(&file, source, &wanted);
        raw.files.push(RawFile {
            name: file.name.clone(),
            bytes: file.size,
            sha256: file.sha256,
            format: opened.format,
            encoding: opened.encoding,
            delimiter: opened.delimiter,
        });
        match opened.grids {
            Ok(grids) => {
                sheets::take(&mut raw, grids, (&name, source, &wanted), findings);
            }
            Err(fault) => findings.push(
                Finding::new(Code::UnreadableFile, Place::File { file: name })
                    .with("reason", fault.reason()),
            ),
        }
    }
    Ok(raw)
}
