//! The folder of the workbooks: new or empty, and outside the programme.
//!
//! Comes in: workbooks as bytes. Goes out: files on the disk. Nothing that is there is overwritten,
//! because somebody may have written into an earlier workbook.

use crate::annotations::AnnotationError;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder as an absolute path, created where it is not there.
///
/// # Errors
/// When it lies within the programme, has something in it, or cannot be created.
pub(in crate::annotations) fn prove(
    folder: &Path,
    programme: &Path,
) -> Result<PathBuf, AnnotationError> {
    let failed = |cause| AnnotationError::Folder {
        folder: folder.to_owned(),
        cause,
    };
    let programme = fs::canonicalize(programme).map_err(failed)?;
    let absolute = std::path::absolute(folder).map_err(failed)?;
    // Refused before it is created, also where a part of the way is not there yet.
    let existing = absolute.ancestors().find(|path| path.exists());
    let existing = existing.and_then(|path| fs::canonicalize(path).ok());
    if existing.is_some_and(|path| path.starts_with(&programme)) {
        return Err(AnnotationError::InsideProgramme {
            folder: folder.to_owned(),
        });
    }
    fs::create_dir_all(&absolute).map_err(failed)?;
    let mut entries = fs::read_dir(&absolute).map_err(failed)?;
    if entries.next().is_some() {
        return Err(AnnotationError::NotEmpty {
            folder: folder.to_owned(),
        });
    }
    fs::canonicalize(&absolute).map_err(failed)
}

/// Writes the workbooks into a folder that was proven; their paths, in order.
///
/// # Errors
/// When a file cannot be written.
pub(in crate::annotations) fn write(
    folder: &Path,
    workbooks: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<PathBuf>, AnnotationError> {
    let written = workbooks.iter().map(|(name, bytes)| {
        let path = folder.join(name);
        let failed = |cause: io::Error| AnnotationError::Folder {
            folder: path.clone(),
            cause,
        };
        fs::write(&path, bytes).map_err(failed)?;
        Ok(path)
    });
    written.collect()
}
