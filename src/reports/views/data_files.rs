//! The files that are published beside the pages, what is in them, and the data set that they are.

use crate::reports::views::Scene;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

/// A file that readers can take with them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DataFile {
    /// Its path inside the public folder.
    pub path: String,
    /// What it is called on the page.
    pub name: String,
    /// What is in it.
    pub about: String,
    /// The path of the same table for a spreadsheet program; absent for what is no table.
    pub spreadsheet: Option<String>,
}

/// The tables and the stem of their messages.
pub(in crate::reports) const TABLES: [&str; 11] = [
    "dimensions",
    "indicators",
    "series",
    "responses",
    "goals",
    "gaps",
    "ways",
    "calendar",
    "rounds",
    "codes",
    "columns",
];

/// The files that are no tables, and the stem of their messages.
const DESCRIPTIONS: [(&str, &str); 3] = [
    ("datapackage.json", "package"),
    ("dcat.jsonld", "dcat"),
    ("manifest.json", "manifest"),
];

pub(in crate::reports) fn files(scene: &Scene<'_>) -> Vec<DataFile> {
    let voice = scene.voice;
    let named = |path: String, stem: &str| DataFile {
        path,
        name: voice.word(&format!("view-file-{stem}")),
        about: voice.word(&format!("view-file-{stem}-about")),
        spreadsheet: None,
    };
    let table = |name: &str| DataFile {
        path: format!("data/{name}.csv"),
        name: voice.word(&format!("data-table-{name}")),
        about: voice.word(&format!("data-table-{name}-about")),
        spreadsheet: Some(format!("data/excel/{name}.csv")),
    };
    let descriptions = DESCRIPTIONS
        .into_iter()
        .map(|(path, stem)| named(path.to_owned(), stem));
    std::iter::once(named(annual_report_path(scene), "report"))
        .chain(TABLES.into_iter().map(table))
        .chain(descriptions)
        .collect()
}

/// The data set as search engines read it: a schema.org `Dataset`, with addresses relative to the
/// page, which lies one folder below the files. Spelled as JSON that ends no element of a page.
pub(in crate::reports) fn dataset(scene: &Scene<'_>) -> String {
    let (voice, programme, round) = (scene.voice, scene.programme, scene.round);
    let first = scene.methodology.rounds().first().unwrap_or(round);
    let programme_name = voice.text(&programme.name);
    let rounds = scene.methodology.rounds().iter();
    let rounds: Vec<_> = rounds.map(|one| voice.text(&one.name)).collect();
    let arguments = [
        ("programme", programme_name.as_str()),
        ("rounds", &rounds.join(", ")),
    ];
    let mut about = voice.say("data-set-about", &arguments);
    if let Some(notice) = voice.optional_text(programme.notice.as_ref()) {
        about = format!("{about} {notice}");
    }
    let publisher = json!({
        "@type": "Organization",
        "name": voice.text(&programme.publisher.name),
    });
    let dataset = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": voice.say("data-set-title", &arguments),
        "description": about,
        "inLanguage": voice.language().code(),
        "keywords": voice.word("data-set-keywords"),
        "version": round.id.as_str(),
        "datePublished": round.report_date.to_string(),
        "temporalCoverage": format!("{}/{}", first.period.from, round.period.until),
        "spatialCoverage": { "@type": "Place", "name": voice.text(&programme.city.name) },
        "license": programme.publisher.licence.url,
        "creator": publisher,
        "publisher": publisher,
        "isAccessibleForFree": true,
        "variableMeasured": measured(scene),
        "distribution": downloads(scene),
    });
    dataset.to_string().replace('<', "\\u003c")
}

/// The dimensions as what the data set measures.
fn measured(scene: &Scene<'_>) -> Vec<Value> {
    let voice = scene.voice;
    let dimensions = scene.round.dimensions.iter();
    dimensions
        .map(|dimension| {
            json!({
                "@type": "PropertyValue",
                "name": voice.text(&dimension.name),
                "description": voice.text(&dimension.about),
                "minValue": 0,
                "maxValue": 5,
            })
        })
        .collect()
}

/// The tables as what can be fetched.
fn downloads(scene: &Scene<'_>) -> Vec<Value> {
    let voice = scene.voice;
    TABLES
        .iter()
        .map(|name| {
            json!({
                "@type": "DataDownload",
                "name": voice.word(&format!("data-table-{name}")),
                "encodingFormat": "text/csv",
                "contentUrl": format!("../data/{name}.csv"),
            })
        })
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
