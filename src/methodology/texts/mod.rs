//! The evaluator's own words: `texts/<language>/<section>.md` in the folder of a round.
//!
//! Comes in: Markdown files. Goes out: prose by language and section, in which every number is a
//! placeholder, or findings with the line. No number is known here; reports put them in.

mod markdown;
mod placeholder;
mod prose;
mod section;

pub use placeholder::{Placeholder, PlaceholderKind, Subject};
pub use prose::{Block, Inline, Prose};
pub use section::Section;

use crate::findings::{Code, Finding, Findings, Place};
use crate::methodology::file::{self, MethodFile, MethodologyError};
use crate::methodology::keys::with_known;
use crate::methodology::texts::placeholder::Known;
use crate::methodology::{Programme, Round};
use crate::vocabulary::Language;
use std::collections::BTreeMap;
use std::path::Path;

/// The folder of a round in which the texts stand.
const TEXTS_FOLDER: &str = "texts";

/// What the evaluator and the tables wrote in one round, by language and section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    prose: BTreeMap<(Language, Section), Prose>,
}

impl Texts {
    /// What was written in this language for this section. There is no falling back on another
    /// language: a reply in a language that its table did not choose would be ours, not theirs.
    #[must_use]
    pub fn prose(&self, language: Language, section: &Section) -> Option<&Prose> {
        self.prose.get(&(language, section.clone()))
    }
}

/// Reads the texts of a round from the folder of its programme.
pub(in crate::methodology) fn read(
    folder: &Path,
    programme: &Programme,
    round: &Round,
    findings: &mut Findings,
) -> Result<(Texts, Vec<MethodFile>), MethodologyError> {
    let own = format!("{}/{TEXTS_FOLDER}", round.id);
    let folder = folder.join(&own);
    let mut texts = Texts::default();
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok((texts, files));
    }
    let known = Known { programme, round };
    for name in file::names_below(&folder)? {
        let path = format!("{own}/{name}");
        let Some(key) = named(&name, &path, programme, round, findings) else {
            continue;
        };
        let Some((file, text)) = file::read_if_text(&folder.join(&name), &path, findings)? else {
            continue;
        };
        files.push(file);
        let prose = markdown::read(&path, &text, &known, findings);
        if !prose.is_empty() {
            texts.prose.insert(key, prose);
        }
    }
    Ok((texts, files))
}

/// The language and the section that a file is named after.
fn named(
    name: &str,
    path: &str,
    programme: &Programme,
    round: &Round,
    findings: &mut Findings,
) -> Option<(Language, Section)> {
    let sections = Section::all(programme, round);
    let found = name.split_once('/').and_then(|(language, file)| {
        let language = Language::from_code(language)?;
        let section = sections.iter().find(|one| one.file_name() == file)?;
        Some((language, section.clone()))
    });
    if found.is_none() {
        let language = name.split('/').next().and_then(Language::from_code);
        let language = language.unwrap_or(programme.languages[0]);
        let known: Vec<String> = sections
            .iter()
            .map(|one| format!("{}/{}", language.code(), one.file_name()))
            .collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let place = Place::File {
            file: path.to_owned(),
        };
        let finding = Finding::new(Code::UnknownSection, place);
        findings.push(with_known(finding, name, &known));
    }
    found
}
