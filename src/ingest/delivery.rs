//! The delivered files: which of them a round names, and their bytes.
//!
//! Comes in: the programme's folder and the file names of a source. Goes out: the files found,
//! sorted, with size and checksum. A missing file is a finding; a disk that fails is an error.

use crate::findings::{Code, Finding, Findings, Place};
use crate::ingest::IngestError;
use crate::ingest::spelling;
use crate::methodology::{Limits, Round, Source};
use crate::vocabulary::sha256;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

/// A file of a source, as it lies on the disk.
#[derive(Debug)]
pub(in crate::ingest) struct DeliveredFile {
    /// Its content; nothing when it is larger than the reader takes.
    pub(in crate::ingest) bytes: Option<Vec<u8>>,
    /// Its size.
    pub(in crate::ingest) size: u64,
    /// Its SHA-256, in hexadecimal digits; empty when the content was not read.
    pub(in crate::ingest) sha256: String,
}

/// The names of the files that a source asks for, relative to the programme and sorted. What is
/// not there becomes a finding.
pub(in crate::ingest) fn file_names(
    folder: &Path,
    round: &Round,
    source: &Source,
    findings: &mut Findings,
) -> Result<Vec<String>, IngestError> {
    let mut names = BTreeSet::new();
    for pattern in &source.files {
        let pattern = format!("{}/{}", round.id, pattern.replace('\\', "/"));
        let (parent, file_pattern) = pattern.rsplit_once('/').unwrap_or(("", &pattern));
        let present = list_files(folder, parent)?;
        let matching: Vec<&String> = present
            .iter()
            .filter(|name| matches_pattern(name, file_pattern))
            .collect();
        if matching.is_empty() {
            let mut finding = Finding::new(
                Code::MissingFile,
                Place::File {
                    file: pattern.clone(),
                },
            );
            let offered = present.iter().map(String::as_str);
            if let Some(nearest) = spelling::nearest(file_pattern, offered) {
                finding = finding.with("nearest", nearest);
            }
            findings.push(finding);
        }
        names.extend(matching.iter().map(|name| format!("{parent}/{name}")));
    }
    Ok(names.into_iter().collect())
}

/// Reads a file.
pub(in crate::ingest) fn read(
    folder: &Path,
    name: &str,
    limits: Limits,
) -> Result<DeliveredFile, IngestError> {
    let failed = |cause| IngestError::File {
        file: name.to_owned(),
        cause,
    };
    let path = path_of(folder, name);
    let size = fs::metadata(&path).map_err(failed)?.len();
    if size > limits.file_bytes {
        return Ok(DeliveredFile {
            bytes: None,
            size,
            sha256: String::new(),
        });
    }
    let bytes = fs::read(&path).map_err(failed)?;
    Ok(DeliveredFile {
        size: bytes.len() as u64,
        sha256: sha256(&bytes),
        bytes: Some(bytes),
    })
}

/// The names of the files in a folder of the programme; none when there is no such folder.
fn list_files(folder: &Path, parent: &str) -> Result<Vec<String>, IngestError> {
    let failed = |cause| IngestError::Folder {
        folder: parent.to_owned(),
        cause,
    };
    let entries = match fs::read_dir(path_of(folder, parent)) {
        Ok(entries) => entries,
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(Vec::new());
        }
        Err(error) => return Err(failed(error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // Excel leaves `~$name.xlsx` beside a workbook that somebody has open.
        if entry.path().is_file() && !name.starts_with('.') && !name.starts_with("~$") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn path_of(folder: &Path, name: &str) -> std::path::PathBuf {
    name.split('/')
        .fold(folder.to_owned(), |path, part| path.join(part))
}

/// Whether a file name fits a pattern in which `*` stands for any part.
fn matches_pattern(name: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in middle {
        match rest.find(part) {
            Some(start) => rest = &rest[start + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_part_of_a_file_name() {
        assert!(matches_pattern("kysely-ita.xlsx", "kysely-*.xlsx"));
        assert!(matches_pattern("kysely.xlsx", "kysely.xlsx"));
        assert!(matches_pattern("a-b-c.csv", "*-b*"));
        assert!(!matches_pattern("kysely.xlsx", "kysely-*.xlsx"));
        assert!(!matches_pattern("kysely.xlsx.bak", "kysely*.xlsx"));
        assert!(!matches_pattern("aa", "a*aa"));
    }
}
