//! What earlier releases of the rounds told and kept back, as written down in the programme.
//!
//! Comes in: the csv files in `<round>/published/`. Goes out: their lines as text, with their places,
//! and findings about lines that cannot be read. What a line means is known by the wall.

use crate::findings::{CellAddress, Code, Finding, Findings, Place};
use crate::methodology::file::{self, MethodFile, MethodologyError};
use std::path::Path;

/// The folder of a round in which its releases are written down.
pub const RELEASES_FOLDER: &str = "published";

/// The headings of a list of published numbers.
pub const RELEASE_HEADINGS: [&str; 4] = ["readers", "number", "state", "value"];

/// A number of an earlier release, as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedLine {
    /// The file, relative to the programme.
    pub file: String,
    /// The row, counted from 1 with the headings.
    pub row: u32,
    /// To whom.
    pub readers: String,
    /// Which number.
    pub number: String,
    /// `shown` or `withheld`.
    pub state: String,
    /// What was shown; empty for what was withheld.
    pub value: String,
}

impl PublishedLine {
    /// The finding that this line cannot be read, under the heading of a cell.
    #[must_use]
    pub fn unreadable(&self, heading: usize) -> Finding {
        unreadable(&self.file, self.row, heading)
    }
}

/// Everything written down about earlier releases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::methodology) struct PublishedLines {
    /// The numbers, by file and row.
    pub(in crate::methodology) lines: Vec<PublishedLine>,
    /// The files, with their checksums.
    pub(in crate::methodology) files: Vec<MethodFile>,
}

/// Reads what was written down for these rounds.
pub(in crate::methodology) fn read<'a>(
    folder: &Path,
    rounds: impl Iterator<Item = &'a str>,
    findings: &mut Findings,
) -> Result<PublishedLines, MethodologyError> {
    let mut all = PublishedLines::default();
    for round in rounds {
        let releases = folder.join(round).join(RELEASES_FOLDER);
        if !releases.is_dir() {
            continue;
        }
        for name in file::names_below(&releases)? {
            let recorded = format!("{round}/{RELEASES_FOLDER}/{name}");
            let (file, text) = file::read_text(&releases.join(&name), &recorded)?;
            read_lines(&file.path, &text, &mut all.lines, findings);
            all.files.push(file);
        }
    }
    Ok(all)
}

fn read_lines(file: &str, text: &str, lines: &mut Vec<PublishedLine>, findings: &mut Findings) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    for (row, record) in (1..).zip(reader.records()) {
        let cells: Option<Vec<String>> = record
            .ok()
            .map(|record| record.iter().map(str::to_owned).collect());
        match (row, cells.as_deref()) {
            (1, Some(headings)) if headings == RELEASE_HEADINGS => {}
            (2.., Some([readers, number, state, value])) => lines.push(PublishedLine {
                file: file.to_owned(),
                row,
                readers: readers.clone(),
                number: number.clone(),
                state: state.clone(),
                value: value.clone(),
            }),
            _ => findings.push(unreadable(file, row, 0)),
        }
    }
}

fn unreadable(file: &str, row: u32, heading: usize) -> Finding {
    let place = Place::Cell {
        file: file.to_owned(),
        sheet: None,
        cell: CellAddress {
            row,
            column: u32::try_from(heading + 1).expect("a list has few columns"),
        },
    };
    Finding::new(Code::UnreadableRelease, place).under(RELEASE_HEADINGS[heading])
}
