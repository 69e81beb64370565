//! Reads the TOML files of a programme: `programme.toml` and the `round.toml` of every round.
//!
//! Comes in: the folder of the programme. Goes out: the texts with their checksums, in order of
//! path. What the texts say is judged elsewhere; this is the only file here that touches the disk.

use crate::findings::{Code, Finding, Findings, Place};
use crate::vocabulary::sha256;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;

/// Why a programme cannot be opened at all.
#[derive(Debug, Error)]
pub enum MethodologyError {
    /// There is no such folder.
    #[error("there is no folder {}", .0.display())]
    NoFolder(PathBuf),
    /// The folder is no programme.
    #[error("the folder {} has no programme.toml", .0.display())]
    NoProgramme(PathBuf),
    /// The programme has no round.
    #[error("no folder in {} has a round.toml", .0.display())]
    NoRound(PathBuf),
    /// The machine cannot read a file or a folder.
    #[error("cannot read {}: {reason}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        #[source]
        reason: std::io::Error,
    },
}

/// A TOML file of the method, for the record of what a run has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodFile {
    /// Its path in the programme, with forward slashes.
    pub path: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A TOML file with its text.
pub(in crate::methodology) struct TomlFile {
    /// The file.
    pub(in crate::methodology) file: MethodFile,
    /// Its text.
    pub(in crate::methodology) text: Arc<str>,
}

/// The files of a programme.
pub(in crate::methodology) struct TomlFiles {
    /// `programme.toml`; absent when it is no text.
    pub(in crate::methodology) programme: Option<TomlFile>,
    /// The name of each round's folder with its `round.toml`; absent when it is no text.
    pub(in crate::methodology) rounds: Vec<(String, Option<TomlFile>)>,
}

/// Reads every TOML file of a programme.
pub(in crate::methodology) fn read(
    folder: &Path,
    findings: &mut Findings,
) -> Result<TomlFiles, MethodologyError> {
    if !folder.is_dir() {
        return Err(MethodologyError::NoFolder(folder.to_owned()));
    }
    let programme = folder.join("programme.toml");
    if !programme.is_file() {
        return Err(MethodologyError::NoProgramme(folder.to_owned()));
    }
    let names = round_folders(folder)?;
    if names.is_empty() {
        return Err(MethodologyError::NoRound(folder.to_owned()));
    }
    let programme = read_file(&programme, "programme.toml".to_owned(), findings)?;
    let mut rounds = Vec::new();
    for name in names {
        let path = folder.join(&name).join("round.toml");
        let file = read_file(&path, format!("{name}/round.toml"), findings)?;
        rounds.push((name, file));
    }
    Ok(TomlFiles { programme, rounds })
}

/// The files in a folder and in the folders below it, as paths from it with forward slashes, in
/// alphabetical order. Hidden files, such as those that file managers leave behind, are none of them.
pub(in crate::methodology) fn names_below(folder: &Path) -> Result<Vec<String>, MethodologyError> {
    let mut names = Vec::new();
    let unreadable = |reason| MethodologyError::Unreadable {
        path: folder.to_owned(),
        reason,
    };
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if entry.path().is_dir() {
            let below = names_below(&entry.path())?;
            names.extend(below.into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Reads a file that has to be text, and records it under a name.
pub(in crate::methodology) fn read_text(
    path: &Path,
    name: &str,
) -> Result<(MethodFile, String), MethodologyError> {
    let (file, bytes) = read_bytes(path, name)?;
    let text = String::from_utf8(bytes).map_err(|_| MethodologyError::Unreadable {
        path: path.to_owned(),
        reason: std::io::Error::new(std::io::ErrorKind::InvalidData, "it is not UTF-8 text"),
    })?;
    Ok((file, text))
}

/// The text of `programme.toml`, where it can be read.
pub(in crate::methodology) fn programme_text(folder: &Path) -> Option<String> {
    std::fs::read_to_string(folder.join("programme.toml")).ok()
}

/// The names of the folders that hold a `round.toml`, in alphabetical order.
fn round_folders(folder: &Path) -> Result<Vec<String>, MethodologyError> {
    let unreadable = |reason| MethodologyError::Unreadable {
        path: folder.to_owned(),
        reason,
    };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if entry.path().join("round.toml").is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn read_file(
    path: &Path,
    name: String,
    findings: &mut Findings,
) -> Result<Option<TomlFile>, MethodologyError> {
    let read = read_if_text(path, &name, findings)?;
    Ok(read.map(|(file, text)| TomlFile {
        file,
        text: text.into(),
    }))
}

impl TomlFile {
    /// A file with this path and this text.
    pub(in crate::methodology) fn of_text(path: &str, text: &str) -> Self {
        Self {
            file: MethodFile {
                path: path.to_owned(),
                sha256: sha256(text.as_bytes()),
                bytes: u64::try_from(text.len()).expect("a file is smaller than 2^64 bytes"),
            },
            text: text.into(),
        }
    }
}

/// Reads a file of the programme, or finds that it is no text: an editor that saves in another
/// encoding than UTF-8 shows up here.
pub(in crate::methodology) fn read_if_text(
    path: &Path,
    name: &str,
    findings: &mut Findings,
) -> Result<Option<(MethodFile, String)>, MethodologyError> {
    let (file, bytes) = read_bytes(path, name)?;
    if let Ok(text) = String::from_utf8(bytes) {
        return Ok(Some((file, text)));
    }
    let place = Place::File {
        file: name.to_owned(),
    };
    findings.push(Finding::new(Code::UnreadableFile, place).with("reason", "not-utf-8"));
    Ok(None)
}

/// Reads a file whatever it holds, and records it under a name.
pub(in crate::methodology) fn read_bytes(
    path: &Path,
    name: &str,
) -> Result<(MethodFile, Vec<u8>), MethodologyError> {
    let bytes = std::fs::read(path).map_err(|reason| MethodologyError::Unreadable {
        path: path.to_owned(),
        reason,
    })?;
    let file = MethodFile {
        path: name.to_owned(),
        sha256: sha256(&bytes),
        bytes: u64::try_from(bytes.len()).expect("a file is smaller than 2^64 bytes"),
    };
    Ok((file, bytes))
}
