//! The pages of the public site.
//!
//! Comes in: views and pictures. Goes out: pages by path. Which pages there are, and how they find
//! each other, is decided here; what they look like stands in the templates.

use crate::reports::frame::{self, Edition, NavigationEntry, PageFrame, Shared, language_link};
use crate::reports::hand_over;
use crate::reports::pages::Pages;
use crate::reports::site_map;
use crate::reports::templates::{PageTemplates, TemplateError, Value, context, serial};
use crate::reports::views::Report;

/// The page in easy Finnish, which is the only one that not every language has.
const EASY_PAGE: &str = "selko.html";

/// The page of main goals and activity, for rounds that have any.
const GOALS_PAGE: &str = "goals.html";

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
            let text = fill(&shared, templates, editions, &sheet, &ways)?;
            pages.add(format!("public/{code}/{}", sheet.path), text);
        }
    }
    if let Some(first) = editions.first() {
        let ways = Ways {
            root: String::new(),
            home: format!("{}/", first.language.code()),
        };
        let text = fill(
            &Shared::new(first),
            templates,
            editions,
            &overview(first.report),
            &ways,
        )?;
        pages.add("public/index.html".to_owned(), text);
    }
    if let Some(map) = site_map::site_map(editions) {
        pages.add("public/sitemap.xml".to_owned(), map.into_bytes());
    }
    hand_over::add(pages, templates, editions)?;
    frame::add_assets(pages, "public");
    Ok(())
}

/// The ways from a page to other places.
struct Ways {
    root: String,
    home: String,
}

/// Fills in a page of the public site.
fn fill(
    shared: &Shared<'_>,
    templates: &PageTemplates,
    editions: &[Edition<'_>],
    sheet: &Sheet<'_>,
    ways: &Ways,
) -> Result<Vec<u8>, TemplateError> {
    let report = shared.edition.report;
    let links = editions
        .iter()
        .filter(|one| sheet.path != EASY_PAGE || one.report.easy.is_some())
        .map(|one| {
            let href = format!("{}{}/{}", ways.root, one.language.code(), sheet.path);
            language_link(one, shared.edition, href)
        })
        .collect();
    let site = report.cover.address.as_deref();
    let code = shared.edition.language.code();
    let mut frame = PageFrame::new(report, &sheet.title, &sheet.description, &ways.root);
    frame.home = Some(ways.home.clone());
    frame.languages = links;
    frame.navigation = navigation(report, sheet, &ways.home);
    frame.address = site.map(|site| format!("{site}{code}/{}", sheet.path));
    frame.picture = site.and_then(|site| {
        let city = report.units.iter().find(|unit| unit.is_city)?;
        let radar = &city.charts.radar;
        Some(format!("{site}{code}/charts/{radar}.png"))
    });
    let context = shared.context(&frame, sheet.own.clone());
    Ok(templates.fill(sheet.template, context)?.into_bytes())
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
    sheets.extend(report.hand_over.as_ref().map(|kit| Sheet {
        path: hand_over::PAGE.to_owned(),
        template: "pages/kit.html",
        title: report.labels["kit"].clone(),
        description: report.labels["kit_about"].clone(),
        section: Section::Data,
        own: context! { kit => serial(kit) },
    }));
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
