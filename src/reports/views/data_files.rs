//! The files that are published beside the pages, and what is in them.

use crate::reports::views::Scene;
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

pub(in crate::reports) fn files(scene: &Scene<'_>) -> Vec<DataFile> {
    let voice = scene.voice;
    let named = |path: String, stem: &str| DataFile {
        path,
        name: voice.word(&format!("view-file-{stem}")),
        about: voice.word(&format!("view-file-{stem}-about")),
    };
    let data = FILES
        .into_iter()
        .map(|(path, stem)| named(path.to_owned(), stem));
    std::iter::once(named(annual_report_path(scene), "report"))
        .chain(data)
        .collect()
}

/// Where the annual report in this language lies inside the public folder.
fn annual_report_path(scene: &Scene<'_>) -> String {
    format!(
        "annual-report-{}-{}.pdf",
        scene.round.id,
        scene.voice.language().code()
    )
}
