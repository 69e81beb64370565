//! Holds a published folder against what the inputs give.
//!
//! Comes in: the manifest of the run that wrote the folder, and everything built anew. Goes out: each
//! file that differs. Nothing is written; the evaluator's own folder is not published and not
//! compared.

use crate::methodology::Methodology;
use crate::publish::manifest::Provenance;
use crate::publish::target::{PublishError, failed};
use crate::publish::{Bundle, manifest};
use crate::vocabulary::{Language, RoundId};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders that people outside the evaluation receive.
const PUBLISHED: [&str; 2] = ["public", "tables"];

/// What an evaluator's manifest says of the run that wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenRun {
    /// The output folder that the manifest lies in.
    pub folder: PathBuf,
    /// The version of the program.
    pub version: String,
    /// The round that was reported.
    pub round: RoundId,
    /// The languages that were written.
    pub languages: Vec<Language>,
    inputs: BTreeMap<String, String>,
}

/// How a file, or what it was made from, departs from what is expected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// The folder was written by another version of the program.
    Version(String),
    /// An input has changed, come or gone since.
    Input(String),
    /// The file is there with other bytes.
    Content(String),
    /// The file is not there.
    Missing(String),
    /// The file is none that these inputs give.
    Added(String),
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(version) => write!(f, "written by tutka {version}"),
            Self::Input(path) => write!(f, "input changed since: {path}"),
            Self::Content(path) => write!(f, "differs: {path}"),
            Self::Missing(path) => write!(f, "missing: {path}"),
            Self::Added(path) => write!(f, "added: {path}"),
        }
    }
}

#[derive(Deserialize)]
struct Manifest {
    version: String,
    round: RoundId,
    languages: Vec<Language>,
    inputs: Vec<Input>,
}

#[derive(Deserialize)]
struct Input {
    path: String,
    sha256: String,
}

/// Reads the manifest in an evaluator's folder.
///
/// # Errors
/// When it cannot be read, or is not the evaluator's manifest of a run.
pub fn read_manifest(path: &Path) -> Result<WrittenRun, PublishError> {
    let no_manifest = || PublishError::NoManifest {
        path: path.to_owned(),
    };
    let text = fs::read(path).map_err(failed("read", path))?;
    let manifest: Manifest = serde_json::from_slice(&text).map_err(|_| no_manifest())?;
    let resolved = fs::canonicalize(path).map_err(failed("opened", path))?;
    let folder = resolved.parent().and_then(Path::parent);
    Ok(WrittenRun {
        folder: folder.ok_or_else(no_manifest)?.to_owned(),
        version: manifest.version,
        round: manifest.round,
        languages: manifest.languages,
        inputs: manifest
            .inputs
            .into_iter()
            .map(|input| (input.path, input.sha256))
            .collect(),
    })
}

/// Each published file in `folder` that is not what was built, with the changed inputs before them;
/// nothing when every file is. What else may have changed is told only when a file differs.
///
/// # Errors
/// When the folder cannot be read.
pub fn differences(
    (folder, written): (&Path, &WrittenRun),
    methodology: &Methodology,
    mut bundle: Bundle,
    provenance: &Provenance,
) -> Result<Vec<Difference>, PublishError> {
    manifest::add(&mut bundle, methodology, provenance);
    let mut there = BTreeSet::new();
    for audience in PUBLISHED {
        collect(&folder.join(audience), audience, &mut there)?;
    }
    let mut found = BTreeSet::new();
    for (path, content) in bundle.files() {
        let is_published = PUBLISHED
            .iter()
            .any(|audience| path.starts_with(&format!("{audience}/")));
        if !is_published {
            continue;
        }
        if !there.remove(path) {
            found.insert(Difference::Missing(path.to_owned()));
        } else if file_bytes(folder, path)? != content {
            found.insert(Difference::Content(path.to_owned()));
        }
    }
    found.extend(there.into_iter().map(Difference::Added));
    if !found.is_empty() {
        found.extend(changes_before(written, provenance));
    }
    Ok(found.into_iter().collect())
}

fn changes_before(written: &WrittenRun, provenance: &Provenance) -> Vec<Difference> {
    let now: BTreeMap<&str, &str> = provenance
        .inputs
        .iter()
        .map(|input| (input.path.as_str(), input.sha256.as_str()))
        .collect();
    let paths: BTreeSet<&str> = written
        .inputs
        .keys()
        .map(String::as_str)
        .chain(now.keys().copied())
        .collect();
    let mut changes: Vec<Difference> = paths
        .into_iter()
        .filter(|path| written.inputs.get(*path).map(String::as_str) != now.get(path).copied())
        .map(|path| Difference::Input(path.to_owned()))
        .collect();
    if written.version != env!("CARGO_PKG_VERSION") {
        changes.push(Difference::Version(written.version.clone()));
    }
    changes
}

fn file_bytes(folder: &Path, path: &str) -> Result<Vec<u8>, PublishError> {
    let file = folder.join(path);
    fs::read(&file).map_err(failed("read", &file))
}

fn collect(folder: &Path, prefix: &str, there: &mut BTreeSet<String>) -> Result<(), PublishError> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).map_err(failed("listed", folder))? {
        let entry = entry.map_err(failed("listed", folder))?;
        let path = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &path, there)?;
        } else {
            there.insert(path);
        }
    }
    Ok(())
}
