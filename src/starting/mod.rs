//! Starting: a new programme, or the next round of one.
//!
//! Comes in: a folder, and the languages or the round to go on from. Goes out: `programme.toml` and
//! `round.toml` that a person goes on writing. What they say is judged by `methodology`, as if a
//! person had written all of it; no delivered file is opened here.

mod decisions;
mod from_template;
mod moving;
mod next_round;

pub use from_template::{FIRST_ROUND, new_programme};
pub use next_round::next_round;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What was started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// The files that were written, the first one to open first.
    pub files: Vec<PathBuf>,
    /// What has to be decided anew: the line of the first file, and the comment that stands there.
    pub decisions: Vec<(usize, String)>,
}

/// Why nothing was started.
#[derive(Debug, Error)]
pub enum StartError {
    /// The folder has something in it.
    #[error("the folder {} is not empty; a programme or a round starts in a folder of its own", .0.display())]
    NotEmpty(PathBuf),
    /// The folder is no programme.
    #[error("the folder {} has no programme.toml", .0.display())]
    NoProgramme(PathBuf),
    /// The programme has no such round.
    #[error("the programme has no round `{asked}`: there is no {}", path.display())]
    NoRound {
        /// The round asked for.
        asked: String,
        /// The file that it would have.
        path: PathBuf,
    },
    /// The name of the new round cannot be the name of a folder everywhere.
    #[error("`{0}` cannot be the name of a round: use letters, digits, - and _")]
    UnusableName(String),
    /// A file is not TOML.
    #[error("{} cannot be read as TOML; `tutka check` says where", .0.display())]
    NotToml(PathBuf),
    /// The machine cannot read or write a file or a folder.
    #[error("cannot open {}", path.display())]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        #[source]
        reason: io::Error,
    },
}

/// Says which path failed.
fn failed(path: &Path) -> impl FnOnce(io::Error) -> StartError {
    let path = path.to_owned();
    |reason| StartError::Disk { path, reason }
}

/// Makes sure of a folder that is not there yet or has nothing in it.
fn prove_empty(folder: &Path) -> Result<(), StartError> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(failed(folder)(error)),
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(StartError::NotEmpty(folder.to_owned())),
        },
    }
}

/// Writes files below a folder, and the folders that they need.
fn write(folder: &Path, files: &[(&str, &str)]) -> Result<Vec<PathBuf>, StartError> {
    let mut written = Vec::new();
    for (name, text) in files {
        let path = name
            .split('/')
            .fold(folder.to_owned(), |at, part| at.join(part));
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(failed(parent))?;
        fs::write(&path, text).map_err(failed(&path))?;
        written.push(path);
    }
    Ok(written)
}
