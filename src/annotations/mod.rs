//! What the people who deliver files have to put right: a workbook for each faulty file.
//!
//! Comes in: findings in delivered files, already in words. Goes out: workbooks as bytes, by name.
//! They hold places and sentences, never a copy of the data.

mod folder;
mod link;
mod workbook;

use crate::findings::{FindingGroup, Findings, Place, spell_group};
use crate::methodology::{self, Methodology, MethodologyError, Round, Source};
use crate::vocabulary::{Day, Language};
use crate::wording::{Argument, Catalogue};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why no workbooks were made.
#[derive(Debug, Error)]
pub enum AnnotationError {
    /// The method could not be read.
    #[error(transparent)]
    Methodology(#[from] MethodologyError),
    /// The folder lies within the programme, where its files could be taken for deliveries.
    #[error("the folder {} lies within the programme; choose one outside it with --annotate", folder.display())]
    InsideProgramme {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder has something in it.
    #[error("the folder {} is not empty, and nothing in it is overwritten; choose another one with --annotate", folder.display())]
    NotEmpty {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder or a file in it cannot be written.
    #[error("{} cannot be written", folder.display())]
    Folder {
        /// The folder or file.
        folder: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A workbook cannot be made.
    #[error("the workbook {name} cannot be made")]
    Workbook {
        /// Its name.
        name: String,
        /// What the library said.
        #[source]
        cause: rust_xlsxwriter::XlsxError,
    },
}

/// For whom and where the workbooks are made.
#[derive(Clone, Copy, Debug)]
struct Annotated<'a> {
    /// The method, which says who delivers what in which language.
    methodology: &'a Methodology,
    /// The folder of the programme, as an absolute path.
    programme: &'a Path,
    /// The folder into which the workbooks will be written, as an absolute path.
    folder: &'a Path,
    /// The language where a source names none.
    language: Language,
}

/// A row of a workbook.
struct Row {
    severity: String,
    sheet: Option<String>,
    /// The cell that is meant; absent where the whole file or sheet is.
    cell: Option<String>,
    /// What opens the place.
    link: Option<String>,
    heading: Option<String>,
    message: String,
    expected: String,
    fix: String,
}

/// Writes a workbook for each faulty file into a new folder, for whoever delivers it; the paths of
/// the workbooks. A method that does not add up has no deliveries to speak of, and gives none.
///
/// # Errors
/// When the folder is not new or empty or lies in the programme, or something cannot be written.
pub fn annotate(
    programme: &Path,
    folder: &Path,
    (catalogue, language): (&Catalogue, Language),
    findings: &Findings,
) -> Result<Vec<PathBuf>, AnnotationError> {
    let folder = folder::prove(folder, programme)?;
    let Some(methodology) = methodology::load(programme, &mut Findings::new())? else {
        return Ok(Vec::new());
    };
    let annotated = Annotated {
        methodology: &methodology,
        programme: &std::fs::canonicalize(programme).unwrap_or_else(|_| programme.to_owned()),
        folder: &folder,
        language,
    };
    let workbooks = workbooks(annotated, catalogue, findings)?;
    folder::write(&folder, &workbooks)
}

/// A workbook for each delivered file in which something was found, by its name.
fn workbooks(
    annotated: Annotated<'_>,
    catalogue: &Catalogue,
    findings: &Findings,
) -> Result<BTreeMap<String, Vec<u8>>, AnnotationError> {
    let mut files: BTreeMap<&str, Vec<FindingGroup<'_>>> = BTreeMap::new();
    for group in findings.groups() {
        if !matches!(group.first.place, Place::Method { .. }) && has_owner(annotated, &group) {
            files
                .entry(group.first.place.file())
                .or_default()
                .push(group);
        }
    }
    let mut workbooks = BTreeMap::new();
    for (file, groups) in files {
        let (language, date) = reader_of(annotated, file);
        let rows: Vec<Row> = groups
            .iter()
            .flat_map(|group| rows_of(annotated, catalogue, language, group))
            .collect();
        let ending = catalogue.word(language, "annotation-file-ending");
        let name = format!("{}_{ending}.xlsx", file.replace(['/', '\\', '*'], "_"));
        let arguments = [("file", Argument::Text(base_name(file)))];
        let title = catalogue.say(language, "annotation-title", &arguments);
        let bytes = workbook::write(catalogue, language, (&title, date), &rows);
        let failed = |cause| AnnotationError::Workbook {
            name: name.clone(),
            cause,
        };
        workbooks.insert(name.clone(), bytes.map_err(failed)?);
    }
    Ok(workbooks)
}

/// A file of the method is the evaluator's own business.
fn has_owner(annotated: Annotated<'_>, group: &FindingGroup<'_>) -> bool {
    let file = group.first.place.file();
    let mut of_method = annotated.methodology.files().iter();
    of_method.all(|known| known.path != file)
}

fn base_name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

/// The language of whoever delivers a file, and the date of the round that it belongs to.
fn reader_of(annotated: Annotated<'_>, file: &str) -> (Language, Day) {
    let rounds = annotated.methodology.rounds();
    let round = rounds.iter().find(|round| {
        file.split_once('/')
            .is_some_and(|(folder, _)| folder == round.id.as_str())
    });
    let round = round.unwrap_or_else(|| annotated.methodology.newest());
    let language = source_of(round, file).and_then(|source| source.language);
    (language.unwrap_or(annotated.language), round.report_date)
}

/// The source that names a file, with or without `*` in its name.
fn source_of<'a>(round: &'a Round, file: &str) -> Option<&'a Source> {
    let inside = file.split_once('/').map_or(file, |(_, inside)| inside);
    let fits = |pattern: &String| {
        let pattern = pattern.replace('\\', "/");
        match pattern.split_once('*') {
            Some((before, after)) => inside.starts_with(before) && inside.ends_with(after),
            None => pattern == inside,
        }
    };
    let mut sources = round.sources.iter();
    sources.find(|source| source.files.iter().any(fits))
}

/// One row for each place, because each is to be put right on its own.
fn rows_of(
    annotated: Annotated<'_>,
    catalogue: &Catalogue,
    language: Language,
    group: &FindingGroup<'_>,
) -> Vec<Row> {
    let one_by_one = group.all.iter().map(|finding| {
        let alone = FindingGroup {
            first: finding,
            all: vec![finding],
        };
        let text = spell_group(catalogue, language, &alone);
        let link = link::to_place(annotated.programme, annotated.folder, &finding.place);
        let severity = format!("severity-{}", finding.code.severity().as_str());
        Row {
            severity: catalogue.word(language, &severity),
            sheet: text.sheet,
            cell: text.cell,
            link,
            heading: text.heading,
            message: text.message,
            expected: text.expected,
            fix: text.fix,
        }
    });
    one_by_one.collect()
}
