//! The files that are published beside the pages, and what is in them.

use crate::reports::voice::Voice;
use serde::Serialize;

/// A file that readers can take with them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DataFile {
    /// Its path inside the public folder.
    pub path: String,
    /// What it is called on the page.
    pub name: String,
    /// What is in it.
    pub about: String,
}

/// The files and the stem of their messages.
const FILES: [(&str, &str); 5] = [
    ("data/dimensions.csv", "dimensions"),
    ("data/indicators.csv", "indicators"),
    ("data/series.csv", "series"),
    ("data/responses.csv", "responses"),
    ("manifest.json", "manifest"),
];

pub(in crate::reports) fn files(voice: Voice<'_>) -> Vec<DataFile> {
    FILES
        .into_iter()
        .map(|(path, stem)| DataFile {
            path: path.to_owned(),
            name: voice.word(&format!("view-file-{stem}")),
            about: voice.word(&format!("view-file-{stem}-about")),
        })
        .collect()
}
