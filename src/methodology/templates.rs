//! The templates that a programme puts in the place of the built-in ones.
//!
//! Comes in: a folder laid out like `report_templates`. Goes out: its texts by name. Whether a name
//! replaces anything, and whether the text is well formed, is known by the reports.

use crate::methodology::file::{self, MethodFile, MethodologyError};
use std::collections::BTreeMap;
use std::path::Path;

/// The folder of a programme in which its own templates are looked for.
const TEMPLATES_FOLDER: &str = "templates";

/// A city's own templates, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnTemplates {
    texts: BTreeMap<String, String>,
    files: Vec<MethodFile>,
}

impl OwnTemplates {
    /// Templates that were not read from a folder: none, or those of a test.
    #[must_use]
    pub fn of(texts: BTreeMap<String, String>) -> Self {
        Self {
            texts,
            files: Vec::new(),
        }
    }

    /// The texts by name: `pages/overview.html`, `pdf/handout.typ`.
    #[must_use]
    pub fn texts(&self) -> &BTreeMap<String, String> {
        &self.texts
    }

    /// The files that were read, with their checksums.
    #[must_use]
    pub fn files(&self) -> &[MethodFile] {
        &self.files
    }
}

/// Reads a city's own templates: those of `asked`, or else those in the programme, if it has any.
///
/// # Errors
/// When the folder that was asked for is not there, or a file cannot be read or is no text.
pub fn own_templates(
    programme: &Path,
    asked: Option<&Path>,
) -> Result<OwnTemplates, MethodologyError> {
    let own = programme.join(TEMPLATES_FOLDER);
    let folder = match asked {
        Some(folder) if !folder.is_dir() => {
            return Err(MethodologyError::NoFolder(folder.to_owned()));
        }
        Some(folder) => folder,
        None if own.is_dir() => &own,
        None => return Ok(OwnTemplates::default()),
    };
    let mut templates = OwnTemplates::default();
    for name in file::names_below(folder)? {
        let recorded = format!("{TEMPLATES_FOLDER}/{name}");
        let (file, text) = file::read_text(&folder.join(&name), &recorded)?;
        templates.files.push(file);
        templates.texts.insert(name, text);
    }
    Ok(templates)
}
