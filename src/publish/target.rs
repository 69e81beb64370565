//! The target: the output folder, proven to be writable and ours before the work begins.
//!
//! A folder that we did not write is not touched, and an output folder is never an input.

use crate::publish::manifest::{FORMS_MANIFEST, GENERATOR, PUBLIC_MANIFEST};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why nothing was written.
#[derive(Debug, Error)]
pub enum PublishError {
    /// The target exists, and nothing shows that we wrote it.
    #[error(
        "{} exists and was not written by tutka, so it is left as it is; choose another folder with --out",
        folder.display()
    )]
    NotOurs {
        /// The folder.
        folder: PathBuf,
    },
    /// The target lies in the programme, or the programme in the target.
    #[error(
        "the output folder {} and the programme {} lie within each other; choose a folder outside the programme with --out",
        folder.display(),
        programme.display()
    )]
    InsideProgramme {
        /// The target.
        folder: PathBuf,
        /// The programme.
        programme: PathBuf,
    },
    /// Another run is writing the same target.
    #[error("another run is writing {}; wait until it is done", folder.display())]
    Busy {
        /// The folder.
        folder: PathBuf,
    },
    /// A file that should be the evaluator's manifest is none.
    #[error("{} is not the manifest.json of an evaluator folder", path.display())]
    NoManifest {
        /// The file.
        path: PathBuf,
    },
    /// A file or folder cannot be read or written.
    #[error("{} cannot be {action}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// What a folder is written for. One kind never takes the place of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// The site, the reports and the data of a run.
    Release,
    /// The forms of a round.
    Forms,
}

impl Output {
    /// The file by which a folder of this kind is known as ours.
    fn manifest(self) -> &'static str {
        match self {
            Self::Release => PUBLIC_MANIFEST,
            Self::Forms => FORMS_MANIFEST,
        }
    }
}

/// An output folder that may be written. While it lives, no other run writes the same folder.
#[derive(Debug)]
pub struct Target {
    folder: PathBuf,
    lock_path: PathBuf,
    // Held for the lock that it carries.
    _lock: File,
}

impl Target {
    /// Proves that `folder` may be written for the programme in `programme`, and takes its lock.
    ///
    /// # Errors
    /// When the folder is not ours, lies within the programme, is being written by another run, or
    /// cannot be written at all.
    pub fn prove(folder: &Path, programme: &Path, output: Output) -> Result<Self, PublishError> {
        let parent = parent_of(folder);
        fs::create_dir_all(&parent).map_err(failed("created", &parent))?;
        let parent = fs::canonicalize(&parent).map_err(failed("opened", &parent))?;
        let name = folder.file_name().ok_or_else(|| PublishError::NotOurs {
            folder: folder.to_owned(),
        })?;
        let folder = parent.join(name);
        let programme = fs::canonicalize(programme).map_err(failed("opened", programme))?;
        if folder.starts_with(&programme) || programme.starts_with(&folder) {
            return Err(PublishError::InsideProgramme { folder, programme });
        }
        let lock_path = beside(&folder, "lock");
        let lock = File::create(&lock_path).map_err(failed("created", &lock_path))?;
        if lock.try_lock().is_err() {
            return Err(PublishError::Busy { folder });
        }
        let target = Self {
            folder,
            lock_path,
            _lock: lock,
        };
        target.recover()?;
        target.refuse_what_is_not_ours(output)?;
        Ok(target)
    }

    /// The folder, as an absolute path.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the new output is built.
    pub(in crate::publish) fn new_folder(&self) -> PathBuf {
        beside(&self.folder, "new")
    }

    /// Where the old output waits to be removed.
    pub(in crate::publish) fn old_folder(&self) -> PathBuf {
        beside(&self.folder, "old")
    }

    /// Clears away what a killed run left beside the target, and puts the old output back if the
    /// run was killed between taking it away and putting the new one there.
    fn recover(&self) -> Result<(), PublishError> {
        let old = self.old_folder();
        if old.exists() && !self.folder.exists() {
            fs::rename(&old, &self.folder).map_err(failed("put back", &old))?;
        }
        for leftover in [old, self.new_folder()] {
            if leftover.exists() {
                fs::remove_dir_all(&leftover).map_err(failed("removed", &leftover))?;
            }
        }
        Ok(())
    }

    fn refuse_what_is_not_ours(&self, output: Output) -> Result<(), PublishError> {
        let is_absent = !self.folder.exists();
        let is_empty =
            || fs::read_dir(&self.folder).is_ok_and(|mut entries| entries.next().is_none());
        if is_absent || is_empty() || is_ours(&self.folder, output) {
            return Ok(());
        }
        Err(PublishError::NotOurs {
            folder: self.folder.clone(),
        })
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        // The lock ends with the file handle; a lock file that stays behind does no harm.
        drop(fs::remove_file(&self.lock_path));
    }
}

/// Whether the folder has a manifest of this kind that names us as its generator.
fn is_ours(folder: &Path, output: Output) -> bool {
    #[derive(serde::Deserialize)]
    struct Signed {
        generator: String,
    }
    fs::read(folder.join(output.manifest()))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Signed>(&bytes).ok())
        .is_some_and(|manifest| manifest.generator == GENERATOR)
}

fn parent_of(folder: &Path) -> PathBuf {
    match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// A hidden neighbour of the target: `.lahti.tutka-new` beside `lahti`.
fn beside(folder: &Path, purpose: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(folder.file_name().unwrap_or_default());
    name.push(".tutka-");
    name.push(purpose);
    folder.with_file_name(name)
}

/// Turns what the system said into an error that says what was tried, and on what.
pub(in crate::publish) fn failed(
    action: &'static str,
    path: &Path,
) -> impl FnOnce(io::Error) -> PublishError {
    let path = path.to_owned();
    move |source| PublishError::Io {
        action,
        path,
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_folders() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let room = tempfile::tempdir().expect("a temporary folder");
        let programme = room.path().join("programme");
        fs::create_dir(&programme).expect("a programme folder");
        let output = room.path().join("out").join("city");
        (room, programme, output)
    }

    #[test]
    fn a_folder_that_is_not_ours_is_refused_and_left_alone() {
        let (_room, programme, output) = two_folders();
        fs::create_dir_all(&output).expect("a folder");
        fs::write(output.join("letter.txt"), "dear").expect("a file");
        let refused = Target::prove(&output, &programme, Output::Release);
        assert!(matches!(refused, Err(PublishError::NotOurs { .. })));
        assert_eq!(
            fs::read(output.join("letter.txt")).ok(),
            Some(b"dear".to_vec())
        );
    }

    #[test]
    fn a_folder_inside_the_programme_is_refused() {
        let (_room, programme, _) = two_folders();
        let refused = Target::prove(&programme.join("output"), &programme, Output::Release);
        assert!(matches!(refused, Err(PublishError::InsideProgramme { .. })));
        let refused = Target::prove(
            programme.parent().expect("a parent"),
            &programme,
            Output::Release,
        );
        assert!(matches!(refused, Err(PublishError::InsideProgramme { .. })));
    }

    #[test]
    fn two_runs_cannot_write_the_same_folder() {
        let (_room, programme, output) = two_folders();
        let first = Target::prove(&output, &programme, Output::Release).expect("a free folder");
        let second = Target::prove(&output, &programme, Output::Release);
        assert!(matches!(second, Err(PublishError::Busy { .. })));
        drop(first);
        assert!(Target::prove(&output, &programme, Output::Release).is_ok());
    }

    #[test]
    fn an_output_taken_away_by_a_killed_run_is_put_back() {
        let (_room, programme, output) = two_folders();
        let old = beside(&output, "old");
        fs::create_dir_all(old.join("public")).expect("a folder");
        fs::write(old.join(PUBLIC_MANIFEST), r#"{"generator":"tutka"}"#).expect("a file");
        let target =
            Target::prove(&output, &programme, Output::Release).expect("an output of ours");
        assert!(target.folder().join(PUBLIC_MANIFEST).is_file());
        assert!(!old.exists());
    }

    #[test]
    fn forms_do_not_take_the_place_of_a_release() {
        let (_room, programme, output) = two_folders();
        fs::create_dir_all(output.join("public")).expect("a folder");
        fs::write(output.join(PUBLIC_MANIFEST), r#"{"generator":"tutka"}"#).expect("a file");
        let refused = Target::prove(&output, &programme, Output::Forms);
        assert!(matches!(refused, Err(PublishError::NotOurs { .. })));
        fs::write(output.join(FORMS_MANIFEST), r#"{"generator":"tutka"}"#).expect("a file");
        assert!(Target::prove(&output, &programme, Output::Forms).is_ok());
    }
}
