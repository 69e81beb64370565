//! Writes down in the programme what a release told and kept back. The only place that writes into a
//! programme, and only when the evaluator asks for it.
//!
//! Comes in: the ledger of the release. Goes out: `<round>/published/<date of the report>.csv`. A
//! list that is there is never changed; what is the same is not written twice.

use crate::disclosure::{Ledger, Published};
use crate::methodology::{RELEASE_HEADINGS, RELEASES_FOLDER, Round};
use crate::publish::target::{PublishError, failed};
use std::fs;
use std::path::{Path, PathBuf};

/// Writes down a release of a round; the file that says it, which may have been there before.
///
/// # Errors
/// When the folder of the round cannot be read or written.
pub fn record_release(
    programme: &Path,
    round: &Round,
    ledger: &Ledger,
) -> Result<PathBuf, PublishError> {
    let folder = programme.join(round.id.as_str()).join(RELEASES_FOLDER);
    fs::create_dir_all(&folder).map_err(failed("created", &folder))?;
    let list = list_of(ledger);
    let mut number = 1;
    loop {
        let name = match number {
            1 => format!("{}.csv", round.report_date),
            again => format!("{}-{again}.csv", round.report_date),
        };
        let file = folder.join(name);
        if !file.exists() {
            // Whoever stops the program now finds the old lists and no half of a new one.
            let beside = folder.join(".new");
            fs::write(&beside, &list).map_err(failed("written", &beside))?;
            fs::rename(&beside, &file).map_err(failed("put in place", &file))?;
            return Ok(file);
        }
        if fs::read(&file).map_err(failed("read", &file))? == list {
            return Ok(file);
        }
        number += 1;
    }
}

fn list_of(ledger: &Ledger) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut write = |cells: [&str; 4]| {
        writer
            .write_record(cells)
            .expect("writing to memory does not fail");
    };
    write(RELEASE_HEADINGS);
    for (readers, identity, published) in ledger.entries() {
        let (state, value) = match published {
            Published::Shown(value) => ("shown", value.as_str()),
            Published::Withheld => ("withheld", ""),
        };
        write([&readers.to_string(), &identity.to_string(), state, value]);
    }
    writer
        .into_inner()
        .expect("writing to memory does not fail")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::Readers;

    const ROUND: &str = r#"
        id = "2026"
        name = { en = "2026" }
        kind = "monitoring"
        status = { decision = "draft" }
        report_date = 2026-12-01
        period = { from = 2026-01-01, until = 2026-10-31 }
        term = "2025"
        bands = []
        dimensions = []
        sources = []
        indicators = []
    "#;

    fn ledger(published: Published) -> Ledger {
        let mut ledger = Ledger::default();
        let number = "2026/north/dimension/D1".parse().expect("an identity");
        ledger.note(Readers::Public, number, published);
        ledger
    }

    #[test]
    fn each_other_release_has_a_list_of_its_own_and_none_is_ever_changed() {
        let room = tempfile::tempdir().expect("a temporary folder");
        let round: Round = toml::from_str(ROUND).expect("a round");
        let record = |published: Published| {
            let file = record_release(room.path(), &round, &ledger(published));
            let file = file.expect("a writable folder");
            let text = fs::read_to_string(&file).expect("a list");
            let name = file.file_name().expect("a name").to_string_lossy();
            (name.into_owned(), text)
        };
        let shown = || Published::Shown("3.5".to_owned());
        let first = record(Published::Withheld);
        assert_eq!(first.0, "2026-12-01.csv");
        assert_eq!(
            first.1,
            "readers,number,state,value\npublic,2026/north/dimension/D1,withheld,\n"
        );
        assert_eq!(record(shown()).0, "2026-12-01-2.csv");
        assert_eq!(record(Published::Withheld), first);
        assert!(record(shown()).1.ends_with(",shown,3.5\n"));
        let folder = fs::read_dir(room.path().join("2026/published")).expect("a folder");
        assert_eq!(folder.count(), 2);
    }
}
