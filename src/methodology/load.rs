//! The verb of this stage: reads a programme and its rounds, and refuses what does not add up.
//!
//! Comes in: the folder. Goes out: a methodology in which every reference resolves, or findings.
//! A file with mistakes in its TOML is not looked at further, so that one slip of the pen does not
//! bring a page of findings; the other files are.

use crate::findings::{Code, Findings};
use crate::methodology::file::{self, TomlFile, TomlFiles};
use crate::methodology::forms;
use crate::methodology::keys::{FoundText, check_keys};
use crate::methodology::spans::{Spans, at};
use crate::methodology::texts;
use crate::methodology::{MethodFile, Methodology, MethodologyError, Programme, Round};
use crate::methodology::{checks, published};
use crate::vocabulary::Language;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;
use toml::de::DeTable;

/// A file of the method as a value of its type, with the places of its keys.
pub(in crate::methodology) struct Mirrored<T> {
    /// What the file says.
    pub(in crate::methodology) value: T,
    /// Where it says it.
    pub(in crate::methodology) spans: Spans,
    /// Where its texts for readers stand.
    pub(in crate::methodology) texts: Vec<FoundText>,
}

/// Reads a programme and its rounds.
///
/// `None` when anything was found that refuses the method; every finding is in `findings` then.
///
/// # Errors
/// When there is no such folder, it is no programme or it cannot be read.
pub fn load(
    folder: &Path,
    findings: &mut Findings,
) -> Result<Option<Methodology>, MethodologyError> {
    let mut found = Findings::new();
    let files = file::read(folder, &mut found)?;
    match of_files(files, found, findings) {
        Some(methodology) => with_files_beside(folder, methodology, findings),
        None => Ok(None),
    }
}

/// The methodology with what lies in files beside the rounds: the evaluator's own texts, and what
/// earlier releases told.
fn with_files_beside(
    folder: &Path,
    mut methodology: Methodology,
    findings: &mut Findings,
) -> Result<Option<Methodology>, MethodologyError> {
    let mut found = Findings::new();
    for round in &methodology.rounds {
        let (own, read) = texts::read(folder, &methodology.programme, round, &mut found)?;
        methodology.texts.insert(round.id.clone(), own);
        methodology.files.extend(read);
    }
    let names = methodology.rounds.iter().map(|round| round.id.as_str());
    let published = published::read(folder, names, &mut found)?;
    methodology.published = published.lines;
    methodology.files.extend(published.files);
    let refused = found.has_errors();
    findings.absorb(found);
    Ok((!refused).then_some(methodology))
}

/// Reads a programme and its rounds from texts that are already in memory: the text of
/// `programme.toml`, and of each round the name of its folder and the text of its `round.toml`.
///
/// `None` when anything was found that refuses the method; every finding is in `findings` then. The
/// evaluator's own texts for the reports are left out.
#[must_use]
pub fn load_texts(
    programme: &str,
    rounds: &[(&str, &str)],
    findings: &mut Findings,
) -> Option<Methodology> {
    let files = TomlFiles {
        programme: Some(TomlFile::of_text("programme.toml", programme)),
        rounds: rounds
            .iter()
            .map(|(name, text)| {
                let path = format!("{name}/round.toml");
                ((*name).to_owned(), Some(TomlFile::of_text(&path, text)))
            })
            .collect(),
    };
    of_files(files, Findings::new(), findings)
}

fn of_files(files: TomlFiles, mut found: Findings, findings: &mut Findings) -> Option<Methodology> {
    let programme = files
        .programme
        .as_ref()
        .and_then(|file| mirror::<Programme>(file, &mut found));
    let mut rounds: Vec<(&str, Mirrored<Round>)> = Vec::new();
    for (name, file) in &files.rounds {
        let round = file
            .as_ref()
            .and_then(|file| mirror::<Round>(file, &mut found));
        rounds.extend(round.map(|round| (name.as_str(), round)));
    }
    if let Some(programme) = &programme {
        for (_, round) in &mut rounds {
            forms::complete(&programme.value, &mut round.value);
        }
        checks::check_programme(programme, &mut found);
        for (name, round) in &rounds {
            checks::check_round(programme, name, round, &mut found);
        }
    }
    let refused = found.has_errors();
    findings.absorb(found);
    let programme = programme.filter(|_| !refused && !rounds.is_empty())?;
    let rounds = rounds.into_iter().map(|(_, round)| with_places(round));
    let mut rounds: Vec<Round> = rounds.collect();
    rounds.sort_by_key(|round| (round.period.from, round.period.until, round.id.clone()));
    let round_files = files.rounds.into_iter().filter_map(|(_, file)| file);
    let files: Vec<MethodFile> = files
        .programme
        .into_iter()
        .chain(round_files)
        .map(|file| file.file)
        .collect();
    Some(Methodology {
        programme: programme.value,
        rounds,
        published: Vec::new(),
        texts: BTreeMap::new(),
        files,
    })
}

/// The round whose exceptions know where they stand, because what an exception matches is known
/// long after the text of the file is gone.
fn with_places(mirrored: Mirrored<Round>) -> Round {
    let mut round = mirrored.value;
    for (index, exception) in round.exceptions.iter_mut().enumerate() {
        let path = at!["exceptions", index];
        let finding = mirrored.spans.finding(Code::UnusedException, &path);
        exception.place = Some(finding.place);
    }
    round
}

/// The main language of a programme, even of one whose files do not add up, so that its owners can
/// be told so in their own language; `None` when it cannot be made out.
#[must_use]
pub fn main_language(folder: &Path) -> Option<Language> {
    let text = file::programme_text(folder)?;
    let (table, _) = DeTable::parse_recoverable(&text);
    let languages = table.get_ref().get("languages")?.get_ref().as_array()?;
    let first = languages.first()?.get_ref().as_str()?;
    Language::from_code(first)
}

/// Reads one file as the type that mirrors it.
fn mirror<T: JsonSchema + DeserializeOwned>(
    file: &TomlFile,
    findings: &mut Findings,
) -> Option<Mirrored<T>> {
    let mut found = Findings::new();
    let mirrored = mirror_text(&file.file.path, &file.text, &mut found);
    let refused = found.has_errors();
    findings.absorb(found);
    mirrored.filter(|_| !refused)
}

fn mirror_text<T: JsonSchema + DeserializeOwned>(
    path: &str,
    text: &std::sync::Arc<str>,
    findings: &mut Findings,
) -> Option<Mirrored<T>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let spans = Spans::of(path, text, table.get_ref());
    for error in &errors {
        let finding = spans.finding_at(Code::TomlSyntax, error.span().unwrap_or_default());
        findings.push(finding.with("reason", reason(error.message())));
    }
    if !errors.is_empty() {
        return None;
    }
    let texts = check_keys::<T>(table.get_ref(), &spans, findings);
    if findings.has_errors() {
        return None;
    }
    match T::deserialize(toml::de::Deserializer::from(table)) {
        Ok(value) => Some(Mirrored {
            value,
            spans,
            texts,
        }),
        Err(error) => {
            let finding = spans.finding_at(Code::TomlSyntax, error.span().unwrap_or_default());
            findings.push(finding.with("reason", error.message()));
            None
        }
    }
}

/// The usual mistakes under a word that the texts of findings know in every language; others as
/// the parser describes them, in English.
fn reason(message: &str) -> &str {
    const USUAL: [(&str, &str); 6] = [
        ("duplicate key", "duplicate-key"),
        ("string values must be quoted", "unquoted"),
        ("unclosed table", "unclosed-table"),
        ("unclosed array", "unclosed-array"),
        ("invalid basic string", "unclosed-text"),
        ("invalid date", "no-such-day"),
    ];
    USUAL
        .iter()
        .find(|(beginning, _)| message.starts_with(beginning))
        .map_or(message, |(_, word)| word)
}
