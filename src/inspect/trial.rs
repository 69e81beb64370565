//! Tries a drafted mapping out on its file, with the reader and the checks themselves.
//!
//! Comes in: a draft. Goes out: TOML that both of them accept for this file: a column that gives an
//! error is read as less, and a table that cannot be read at all is left out.

use crate::findings::{Code, Findings, Place, Severity};
use crate::ingest::{self, IngestError};
use crate::inspect::mapping::Draft;
use crate::methodology::{Programme, Round};
use crate::validate;
use std::path::Path;

/// A draft settles after a few turns: each column can only be lowered twice.
const MOST_TURNS: usize = 12;

/// A programme without units, in which a mapping can be tried.
const PROGRAMME: &str = r#"
name = { en = "-" }
languages = ["en"]
model = { en = "-" }
units = []
[city]
id = "city"
name = { en = "-" }
[publisher]
name = { en = "-" }
licence = { name = "-", url = "https://example.org" }
"#;

/// A round in the folder of the file itself.
const ROUND: &str = r#"
id = "."
name = { en = "-" }
kind = "monitoring"
status = { decision = "draft" }
report_date = 2000-12-31
period = { from = 2000-01-01, until = 2000-12-31 }
term = "-"
dimensions = []
bands = []
indicators = []
"#;

/// The mapping that the file accepts; empty when none does.
///
/// # Errors
/// When the disk does not give the file a second time.
///
/// # Panics
/// When a drafted mapping is no TOML, which would be a mistake of ours.
pub(in crate::inspect) fn settle(
    path: &Path,
    draft: &mut Draft<'_>,
) -> Result<String, IngestError> {
    let programme: Programme = toml::from_str(PROGRAMME).expect("the programme is written right");
    let folder = path.parent().unwrap_or(Path::new(""));
    let name = path
        .file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy();
    for _ in 0..MOST_TURNS {
        let mapping = draft.render();
        let mut round: Round =
            toml::from_str(&with_sources(&mapping)).expect("a drafted mapping is TOML");
        for source in &mut round.sources {
            source.files = vec![name.clone().into_owned()];
        }
        let mut findings = Findings::new();
        let raw = ingest::read(folder, &round, &mut findings)?;
        validate::try_out(&programme, &round, &raw, &mut findings);
        if !is_changed(draft, &findings) {
            return Ok(mapping);
        }
    }
    Ok(draft.render())
}

fn with_sources(mapping: &str) -> String {
    if mapping.contains("[[sources]]") {
        format!("{ROUND}{mapping}")
    } else {
        format!("{ROUND}sources = []\n")
    }
}

/// Changes the draft where it gave errors; whether there was anything to change.
fn is_changed(draft: &mut Draft<'_>, findings: &Findings) -> bool {
    let mut is_changed = false;
    for finding in findings.iter() {
        let is_personal = finding.code == Code::PersonalColumn;
        if !is_personal && finding.code.severity() != Severity::Error {
            continue;
        }
        let Some(table) = draft.table_of(finding.place.sheet()) else {
            continue;
        };
        if finding.code == Code::NoteBelow
            && let Some(cell) = finding.place.cell()
            && draft.end_before(table, cell.row)
        {
            return true;
        }
        is_changed |= match column_of(&finding.place) {
            Some(column) if is_personal => draft.drop_as_personal(table, column),
            Some(column) => draft.lower(table, column),
            None => draft.leave_out(table),
        };
    }
    is_changed
}

fn column_of(place: &Place) -> Option<u32> {
    place.cell().map(|cell| cell.column)
}
