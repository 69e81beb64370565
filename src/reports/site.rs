//! The pages of the public site, and the page of each table.
//!
//! Comes in: views and pictures. Goes out: pages by path. Which pages there are, and how they find
//! each other, is decided here; what they look like stands in the templates.

use crate::charts::{Charts, dark_rules};
use crate::reports::pages::Pages;
use crate::reports::site_map;
use crate::reports::templates::{PageTemplates, TemplateError, Value, context, serial};
use crate::reports::views::Report;
use crate::vocabulary::{Language, RoundId};
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

/// The colour of headings and links where the programme chose none; 9.9:1 on white.
const DEFAULT_ACCENT: &str = "#12436d";

/// The page in easy Finnish, which is the only one that not every language has.
const EASY_PAGE: &str = "selko.html";

/// The page of main goals and activity, for rounds that have any.
const GOALS_PAGE: &str = "goals.html";

/// One language of the site: what it says and what it shows.
pub(in crate::reports) struct Edition<'a> {
    pub(in crate::reports) language: Language,
    pub(in crate::reports) report: &'a Report,
    pub(in crate::reports) charts: &'a Charts,
}

/// A page that is to be filled in.
struct Sheet<'a> {
    /// Its path inside the pages of its language.
    path: String,
    template: &'a str,
    title: String,
    description: String,
    section: Section,
    /// What only this page is told, by name.
    own: Value,
}

/// The entry of the navigation that a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Overview,
    Units,
    Dimensions,
    Goals,
    Method,
    Data,
}

#[derive(Serialize)]
struct LanguageLink {
    code: &'static str,
    name: String,
    href: String,
    is_current: bool,
}

#[derive(Serialize)]
struct NavigationEntry {
    name: String,
    href: String,
    is_current: bool,
    is_section: bool,
}

/// What every page is told about itself.
#[derive(Serialize)]
struct PageFrame {
    title: String,
    description: String,
    /// The way to the folder of fonts and data.
    root: String,
    /// The way to the pages of the language; absent where there are none.
    home: Option<String>,
    accent: String,
    dark_accent: String,
    chart_rules: String,
    languages: Vec<LanguageLink>,
    navigation: Vec<NavigationEntry>,
    /// Where the page will stand on the web, where that is known.
    address: Option<String>,
    /// The picture that is shown beside a link to the page, where its address is known.
    picture: Option<String>,
}

/// Adds the public site in every language; the overview in the first language is also the page to
/// begin with.
pub(in crate::reports) fn add_public(
    pages: &mut Pages,
    templates: &PageTemplates,
    editions: &[Edition<'_>],
) -> Result<(), TemplateError> {
    for edition in editions {
        let code = edition.language.code();
        let shared = Shared::new(edition);
        for sheet in sheets(edition.report) {
            let depth = sheet.path.matches('/').count();
            let ways = Ways {
                root: "../".repeat(depth + 1),
                home: "../".repeat(depth),
            };
            let text = shared.fill(templates, editions, &sheet, &ways)?;
            pages.add(format!("public/{code}/{}", sheet.path), text);
        }
    }
    if let Some(first) = editions.first() {
        let ways = Ways {
            root: String::new(),
            home: format!("{}/", first.language.code()),
        };
        let text = Shared::new(first).fill(templates, editions, &overview(first.report), &ways)?;
        pages.add("public/index.html".to_owned(), text);
    }
    if let Some(map) = site_map::site_map(editions) {
        pages.add("public/sitemap.xml".to_owned(), map.into_bytes());
    }
    for (name, content) in ASSETS {
        pages.add(format!("public/assets/{name}"), content.to_vec());
    }
    Ok(())
}

/// Adds the page of one table in every language; the first language has the plain name.
pub(in crate::reports) fn add_table(
    pages: &mut Pages,
    templates: &PageTemplates,
    folder: &str,
    round: &RoundId,
    editions: &[Edition<'_>],
) -> Result<(), TemplateError> {
    let file = |index: usize, language: Language| {
        if index == 0 {
            "index.html".to_owned()
        } else {
            format!("index.{}.html", language.code())
        }
    };
    for (index, edition) in editions.iter().enumerate() {
        let report = edition.report;
        let Some(unit) = report.units.first() else {
            continue;
        };
        let links = editions
            .iter()
            .enumerate()
            .map(|(other, one)| language_link(one, edition, file(other, one.language)))
            .collect();
        let frame = PageFrame {
            title: unit.name.clone(),
            description: unit.headline.clone(),
            root: String::new(),
            home: None,
            accent: accent(report),
            dark_accent: dark_accent(report),
            chart_rules: dark_rules(),
            languages: links,
            navigation: Vec::new(),
            address: None,
            picture: None,
        };
        let shared = Shared::new(edition);
        let own = context! {
            unit => serial(unit),
            handout => format!("handout-{round}-{}.pdf", edition.language.code()),
        };
        let text = templates.fill("pages/table.html", shared.context(&frame, own))?;
        pages.add(
            format!("{folder}/{}", file(index, edition.language)),
            text.into_bytes(),
        );
    }
    for (name, content) in ASSETS {
        pages.add(format!("{folder}/assets/{name}"), content.to_vec());
    }
    Ok(())
}

/// The ways from a page to other places.
struct Ways {
    root: String,
    home: String,
}

/// What all pages of an edition share, made ready for the templates once.
struct Shared<'a> {
    edition: &'a Edition<'a>,
    report: Value,
    labels: Value,
    charts: Value,
}

impl<'a> Shared<'a> {
    fn new(edition: &'a Edition<'a>) -> Self {
        let drawings: BTreeMap<&str, &str> = edition
            .charts
            .iter()
            .map(|chart| (chart.id(), chart.svg()))
            .collect();
        Self {
            edition,
            report: serial(edition.report),
            labels: serial(&edition.report.labels),
            charts: serial(drawings),
        }
    }

    fn context(&self, frame: &PageFrame, own: Value) -> Value {
        let shared = context! {
            report => self.report.clone(),
            labels => self.labels.clone(),
            charts => self.charts.clone(),
            page => serial(frame),
        };
        context! { ..shared, ..own }
    }

    fn fill(
        &self,
        templates: &PageTemplates,
        editions: &[Edition<'_>],
        sheet: &Sheet<'_>,
        ways: &Ways,
    ) -> Result<Vec<u8>, TemplateError> {
        let report = self.edition.report;
        let links = editions
            .iter()
            .filter(|one| sheet.path != EASY_PAGE || one.report.easy.is_some())
            .map(|one| {
                let href = format!("{}{}/{}", ways.root, one.language.code(), sheet.path);
                language_link(one, self.edition, href)
            })
            .collect();
        let site = report.cover.address.as_deref();
        let code = self.edition.language.code();
        let frame = PageFrame {
            title: sheet.title.clone(),
            description: sheet.description.clone(),
            root: ways.root.clone(),
            home: Some(ways.home.clone()),
            accent: accent(report),
            dark_accent: dark_accent(report),
            chart_rules: dark_rules(),
            languages: links,
            navigation: navigation(report, sheet, &ways.home),
            address: site.map(|site| format!("{site}{code}/{}", sheet.path)),
            picture: site.and_then(|site| {
                let city = report.units.iter().find(|unit| unit.is_city)?;
                let radar = &city.charts.radar;
                Some(format!("{site}{code}/charts/{radar}.png"))
            }),
        };
        let context = self.context(&frame, sheet.own.clone());
        Ok(templates.fill(sheet.template, context)?.into_bytes())
    }
}

/// The paths of the pages of one language, from the folder of the language.
pub(in crate::reports) fn paths(report: &Report) -> Vec<String> {
    sheets(report).into_iter().map(|sheet| sheet.path).collect()
}

fn sheets(report: &Report) -> Vec<Sheet<'static>> {
    let mut sheets = vec![overview(report)];
    sheets.extend(report.units.iter().map(|unit| Sheet {
        path: format!("units/{}.html", unit.id),
        template: "pages/unit.html",
        title: unit.name.clone(),
        description: unit.headline.clone(),
        section: Section::Units,
        own: context! { unit => serial(unit) },
    }));
    sheets.extend(report.dimensions.iter().map(|dimension| Sheet {
        path: format!("dimensions/{}.html", dimension.id),
        template: "pages/dimension.html",
        title: dimension.name.clone(),
        description: dimension.about.clone(),
        section: Section::Dimensions,
        own: context! { dimension => serial(dimension) },
    }));
    sheets.extend(report.easy.as_ref().map(|easy| Sheet {
        path: EASY_PAGE.to_owned(),
        template: "pages/selko.html",
        title: report.labels["easy"].clone(),
        description: report.labels["easy_about"].clone(),
        section: Section::Overview,
        own: context! { easy => serial(easy) },
    }));
    if !report.results.is_empty() {
        sheets.push(Sheet {
            path: GOALS_PAGE.to_owned(),
            template: "pages/goals.html",
            title: report.labels["goals"].clone(),
            description: report.labels["goals_about"].clone(),
            section: Section::Goals,
            own: context! { results => serial(&report.results) },
        });
    }
    sheets.push(Sheet {
        path: "method.html".to_owned(),
        template: "pages/method.html",
        title: report.labels["method"].clone(),
        description: report.labels["method_about"].clone(),
        section: Section::Method,
        own: context! { method => serial(&report.method) },
    });
    sheets.push(Sheet {
        path: "accessibility.html".to_owned(),
        template: "pages/accessibility.html",
        title: report.labels["accessibility_statement"].clone(),
        description: report.labels["accessibility_about"].clone(),
        section: Section::Method,
        own: context! {},
    });
    sheets.push(Sheet {
        path: "data.html".to_owned(),
        template: "pages/data.html",
        title: report.labels["data"].clone(),
        description: report.labels["data_about"].clone(),
        section: Section::Data,
        own: context! {},
    });
    sheets
}

fn overview(report: &Report) -> Sheet<'static> {
    let city = report.units.iter().find(|unit| unit.is_city);
    Sheet {
        path: "index.html".to_owned(),
        template: "pages/overview.html",
        title: report.cover.round.clone(),
        description: report.summary.as_ref().map_or_else(
            || report.cover.programme.clone(),
            |one| one.headline.clone(),
        ),
        section: Section::Overview,
        own: context! {
            summary => serial(&report.summary),
            city => serial(city),
        },
    }
}

fn navigation(report: &Report, sheet: &Sheet<'_>, home: &str) -> Vec<NavigationEntry> {
    let first_unit = report
        .units
        .first()
        .map(|unit| format!("units/{}.html", unit.id));
    let first_dimension = report
        .dimensions
        .first()
        .map(|dimension| format!("dimensions/{}.html", dimension.id));
    let goals = (!report.results.is_empty()).then(|| GOALS_PAGE.to_owned());
    [
        (Section::Overview, "overview", Some("index.html".to_owned())),
        (Section::Units, "units", first_unit),
        (Section::Dimensions, "dimensions", first_dimension),
        (Section::Goals, "goals", goals),
        (Section::Method, "method", Some("method.html".to_owned())),
        (Section::Data, "data", Some("data.html".to_owned())),
    ]
    .into_iter()
    .filter_map(|(section, label, path)| {
        let path = path?;
        Some(NavigationEntry {
            name: report.labels[label].clone(),
            href: format!("{home}{path}"),
            is_current: path == sheet.path,
            is_section: section == sheet.section,
        })
    })
    .collect()
}

fn language_link(one: &Edition<'_>, current: &Edition<'_>, href: String) -> LanguageLink {
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
