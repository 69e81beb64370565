//! A programme's folder for tests: files written as people would deliver them, and a round that
//! declares them. Lives only in test builds.

use crate::findings::Findings;
use crate::ingest::{self, RawRound};
use crate::methodology::{Programme, Round};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with one round called `2026`.
pub(crate) struct Delivery {
    folder: TempDir,
}

impl Delivery {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Self { folder }
    }

    /// A folder with one text file.
    pub(crate) fn with(name: &str, text: &str) -> Self {
        let delivery = Self::new();
        delivery.put(name, text.as_bytes());
        delivery
    }

    /// Adds a file to the round's folder.
    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        let parent = path.parent().expect("a file of the round has a folder");
        fs::create_dir_all(parent).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }

    /// Where a file of the round lies.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("2026").join(name)
    }

    /// Reads what a round declares.
    pub(crate) fn read(&self, round: &Round) -> (RawRound, Findings) {
        let mut findings = Findings::new();
        let raw = ingest::read(self.folder.path(), round, &mut findings)
            .expect("the temporary folder can be read");
        (raw, findings)
    }
}

/// A file of the real exports, unless the folder is not there.
pub(crate) fn real_file(name: &str) -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/real")
        .join(name);
    fs::read(path).ok()
}

/// A round with these tables in TOML: items, scales, goals and sources.
pub(crate) fn round(tables: &str) -> Round {
    let text = format!(
        r#"
        id = "2026"
        name = {{ en = "Round 2026" }}
        kind = "monitoring"
        status = {{ decision = "draft" }}
        report_date = 2026-12-01
        period = {{ from = 2026-01-01, until = 2026-12-31 }}
        term = "2026"
        dimensions = []
        bands = []
        indicators = []
        {tables}
        "#
    );
    toml::from_str(&text).expect("the round of the test is written right")
}

/// A programme with two units, a district that moved from one to the other in 2025, and a term of
/// three seats.
pub(crate) fn programme() -> Programme {
    toml::from_str(
        r#"
        name = { en = "Test" }
        languages = ["en"]
        model = { en = "A test" }
        publisher = { name = { en = "Nobody" }, licence = { name = "CC0", url = "https://example.org" } }
        city = { id = "city", name = { fi = "Koko kaupunki" }, aliases = ["Kaikki"] }
        terms = [{ id = "2026", from = 2026-01-01, until = 2029-12-31, seats = 3 }]

        [[units]]
        id = "north"
        name = { fi = "Pohjoinen kumppanuuspöytä" }
        short = { fi = "Pohjoinen" }
        aliases = ["POH"]
        districts = [{ name = "Mukkula" }, { name = "Kytölä", until = 2025-05-31 }]

        [[units]]
        id = "south"
        name = { fi = "Eteläinen kumppanuuspöytä" }
        short = { fi = "Eteläinen" }
        districts = [{ name = "Laune" }, { name = "Kytölä", aliases = ["Kytola"], from = 2025-06-01 }]
        "#,
    )
    .expect("the programme of the test is written right")
}

/// Findings as lines to compare: code, place, and what was quoted.
pub(crate) fn lines(findings: &Findings) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let mut line = finding.code.as_str().to_owned();
            if let Some(sheet) = finding.place.sheet() {
                line = format!("{line} {sheet}");
            }
            if let Some(cell) = finding.place.cell() {
                line = format!("{line} {cell}");
            }
            match &finding.found {
                Some(found) => format!("{line} `{found}`"),
                None => line,
            }
        })
        .collect()
}

/// A fact of the only finding.
pub(crate) fn fact(findings: &Findings, name: &str) -> Option<String> {
    let only = findings.iter().next()?;
    only.facts.get(name).cloned()
}
