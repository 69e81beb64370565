//! What every page is told about itself, and what all pages of a language share.
//!
//! Comes in: one language of a report with its pictures. Goes out: the context of a template. Which
//! pages there are is decided elsewhere.

use crate::charts::{Charts, dark_rules};
use crate::reports::pages::Pages;
use crate::reports::templates::{Value, context, serial};
use crate::reports::views::{CoverLogo, Report};
use crate::vocabulary::Language;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use std::collections::BTreeMap;

/// The files that pages ask for, beside their own text.
const ASSETS: [(&str, &[u8]); 3] = [
    (
        "Inter-Regular.woff2",
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/report_templates/fonts/Inter-Regular.woff2"
        )),
    ),
    (
        "Inter-SemiBold.woff2",
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/report_templates/fonts/Inter-SemiBold.woff2"
        )),
    ),
    (
        "OFL.txt",
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/report_templates/fonts/OFL.txt"
        )),
    ),
];

/// Where the style of a page finds its two fonts.
#[derive(Serialize)]
struct Fonts {
    regular: String,
    semi_bold: String,
}

impl Fonts {
    /// Beside the pages.
    fn in_folder(root: &str) -> Self {
        let file = |(name, _): (&str, &[u8])| format!("{root}assets/{name}");
        Self {
            regular: file(ASSETS[0]),
            semi_bold: file(ASSETS[1]),
        }
    }

    /// Inside the page.
    fn inside() -> Self {
        let data = |(_, content): (&str, &[u8])| {
            format!("data:font/woff2;base64,{}", STANDARD.encode(content))
        };
        Self {
            regular: data(ASSETS[0]),
            semi_bold: data(ASSETS[1]),
        }
    }
}

/// Adds the files that pages ask for.
pub(in crate::reports) fn add_assets(pages: &mut Pages, folder: &str) {
    for (name, content) in ASSETS {
        pages.add(format!("{folder}/assets/{name}"), content.to_vec());
    }
}

/// The colour of headings and links where the programme chose none; 9.9:1 on white.
const DEFAULT_ACCENT: &str = "#12436d";

/// One language of the site: what it says and what it shows.
pub(in crate::reports) struct Edition<'a> {
    pub(in crate::reports) language: Language,
    pub(in crate::reports) report: &'a Report,
    pub(in crate::reports) charts: &'a Charts,
}

/// A language that a page can be read in.
#[derive(Serialize)]
pub(in crate::reports) struct LanguageLink {
    pub(in crate::reports) code: &'static str,
    pub(in crate::reports) name: String,
    pub(in crate::reports) href: String,
    pub(in crate::reports) is_current: bool,
}

/// An entry of the navigation.
#[derive(Serialize)]
pub(in crate::reports) struct NavigationEntry {
    pub(in crate::reports) name: String,
    pub(in crate::reports) href: String,
    pub(in crate::reports) is_current: bool,
    pub(in crate::reports) is_section: bool,
}

/// What every page is told about itself.
#[derive(Serialize)]
pub(in crate::reports) struct PageFrame {
    pub(in crate::reports) title: String,
    pub(in crate::reports) description: String,
    /// The way to the folder of fonts and data.
    pub(in crate::reports) root: String,
    /// The way to the pages of the language; absent where there are none.
    pub(in crate::reports) home: Option<String>,
    fonts: Fonts,
    /// The logo as an address that holds the picture itself, where there is one.
    logo: Option<String>,
    accent: String,
    dark_accent: String,
    chart_rules: String,
    pub(in crate::reports) languages: Vec<LanguageLink>,
    pub(in crate::reports) navigation: Vec<NavigationEntry>,
    /// Where the page will stand on the web, where that is known.
    pub(in crate::reports) address: Option<String>,
    /// The picture that is shown beside a link to the page, where its address is known.
    pub(in crate::reports) picture: Option<String>,
}

impl PageFrame {
    /// The frame of a page that stands in a folder of a site.
    pub(in crate::reports) fn new(
        report: &Report,
        title: &str,
        description: &str,
        root: &str,
    ) -> Self {
        Self {
            title: title.to_owned(),
            description: description.to_owned(),
            fonts: Fonts::in_folder(root),
            root: root.to_owned(),
            home: None,
            logo: report.cover.logo.as_ref().map(logo),
            accent: accent(report),
            dark_accent: dark_accent(report),
            chart_rules: dark_rules(
                report
                    .units
                    .iter()
                    .filter_map(|unit| unit.colour.as_deref()),
            ),
            languages: Vec::new(),
            navigation: Vec::new(),
            address: None,
            picture: None,
        }
    }

    /// The same frame for a page that asks for nothing outside itself.
    pub(in crate::reports) fn self_contained(self) -> Self {
        Self {
            fonts: Fonts::inside(),
            ..self
        }
    }
}

/// What all pages of an edition share, made ready for the templates once.
pub(in crate::reports) struct Shared<'a> {
    pub(in crate::reports) edition: &'a Edition<'a>,
    report: Value,
    labels: Value,
    charts: Value,
    described: Value,
}

impl<'a> Shared<'a> {
    pub(in crate::reports) fn new(edition: &'a Edition<'a>) -> Self {
        let drawings: BTreeMap<&str, &str> = edition
            .charts
            .iter()
            .map(|chart| (chart.id(), chart.svg()))
            .collect();
        let descriptions: BTreeMap<&str, &str> = edition
            .charts
            .iter()
            .map(|chart| (chart.id(), chart.description()))
            .collect();
        Self {
            edition,
            report: serial(edition.report),
            labels: serial(&edition.report.labels),
            charts: serial(drawings),
            described: serial(descriptions),
        }
    }

    pub(in crate::reports) fn context(&self, frame: &PageFrame, own: Value) -> Value {
        let shared = context! {
            report => self.report.clone(),
            labels => self.labels.clone(),
            charts => self.charts.clone(),
            described => self.described.clone(),
            page => serial(frame),
        };
        context! { ..shared, ..own }
    }
}

fn logo(logo: &CoverLogo) -> String {
    let kind = if logo.file.ends_with(".svg") {
        "svg+xml"
    } else {
        "png"
    };
    let content = STANDARD.encode(&logo.content);
    format!("data:image/{kind};base64,{content}")
}

/// The link from a page to the same page in one language.
pub(in crate::reports) fn language_link(
    one: &Edition<'_>,
    current: &Edition<'_>,
    href: String,
) -> LanguageLink {
    LanguageLink {
        code: one.language.code(),
        name: one.report.labels["language_name"].clone(),
        href,
        is_current: one.language == current.language,
    }
}

fn accent(report: &Report) -> String {
    report
        .cover
        .accent
        .clone()
        .unwrap_or_else(|| DEFAULT_ACCENT.to_owned())
}

/// On a dark page the accent is mixed with white, which keeps its hue and brings its contrast up.
fn dark_accent(report: &Report) -> String {
    format!("color-mix(in srgb, {} 40%, #ffffff)", accent(report))
}
