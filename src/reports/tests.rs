//! The whole site, made from an invented release of the programme that comes with the source.

use crate::charts;
use crate::disclosure::{ClearedRelease, sample};
use crate::findings::Findings;
use crate::methodology::{self, Methodology, OwnTemplates};
use crate::reports::views::{Report, YearlyReview};
use crate::reports::{Pages, TemplateSet, compose};
use crate::vocabulary::Language;
use crate::wording::Catalogue;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

struct Made {
    methodology: Methodology,
    release: ClearedRelease,
    pages: Pages,
}

/// Made once for all tests, because drawing takes its time.
static MADE: LazyLock<Made> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets/lahti");
    let methodology = methodology::load(&folder, &mut Findings::new())
        .expect("the programme can be read")
        .expect("the programme has no mistakes");
    let release = sample::invented(&methodology);
    let pages = made_from(&methodology, &release);
    Made {
        methodology,
        release,
        pages,
    }
});

fn made_from(methodology: &Methodology, release: &ClearedRelease) -> Pages {
    let catalogue = Catalogue::built_in();
    let charts = charts::draw(methodology, &catalogue, &Language::ALL, release);
    let templates = TemplateSet::new(&OwnTemplates::default()).expect("they are well formed");
    compose(
        methodology,
        &catalogue,
        release,
        &charts,
        &Language::ALL,
        &templates,
        &[],
    )
    .expect("the templates can be filled in")
}

/// Every HTML page with its path, as a browser reads it: without the escapes of letters.
fn html() -> impl Iterator<Item = (&'static str, String)> {
    MADE.pages
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, content)| {
            let page = std::str::from_utf8(content).expect("pages are UTF-8");
            (path, page.replace("&#x2f;", "/").replace("&#x27;", "'"))
        })
}

/// The values of an attribute, wherever it stands.
fn values<'a>(page: &'a str, attribute: &str) -> impl Iterator<Item = &'a str> {
    let opening = format!(" {attribute}=\"");
    let parts: Vec<_> = page.split(opening.as_str()).skip(1).collect();
    parts
        .into_iter()
        .filter_map(|rest| rest.split_once('"').map(|(value, _)| value))
}

/// The path that a relative link from a page leads to.
fn destination(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_to_a_place_that_exists() {
    let mut others: BTreeSet<String> = crate::reports::views::TABLES
        .iter()
        .flat_map(|name| ["data", "data/excel"].map(|folder| format!("public/{folder}/{name}.csv")))
        .collect();
    for language in Language::ALL {
        for cleared in &MADE.release.public().reported().units {
            let unit = &cleared.unit;
            for kind in ["png", "svg"] {
                let folder = format!("public/{}/charts", language.code());
                others.insert(format!("{folder}/radar-{unit}.{kind}"));
            }
        }
    }
    for name in ["manifest.json", "datapackage.json", "dcat.jsonld"] {
        others.insert(format!("public/{name}"));
    }
    for (path, page) in html() {
        for link in values(&page, "href").filter(|link| !link.starts_with("https://")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() {
                path.to_owned()
            } else {
                destination(path, file)
            };
            let content = MADE.pages.get(&target);
            assert!(
                content.is_some() || others.contains(&target),
                "{path} links to {target}, which is not there"
            );
            if !anchor.is_empty() {
                let there = content.map(String::from_utf8_lossy).unwrap_or_default();
                assert!(
                    values(&there, "id").any(|id| id == anchor),
                    "{path} links to {link}, which has no such place"
                );
            }
        }
    }
}

#[test]
fn no_page_asks_for_anything_outside_its_folder_or_runs_a_script_but_its_own() {
    // One text for every page, so that a content policy can name it by one hash.
    let script = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/report_templates/assets/site.js"
    ));
    let script = format!("<script>\n{}\n</script>", script.trim_end());
    for (path, page) in html() {
        // A block of JSON-LD is data for search engines, which no browser runs.
        let page = page.replace("<script type=\"application/ld+json\">", "");
        assert_eq!(
            page.matches(&script).count(),
            1,
            "{path} has not its script"
        );
        assert!(!page.contains("<button"), "{path} has a button without it");
        let page = page.replace(&script, "");
        assert!(!page.contains("<script"), "{path} has a script");
        assert!(!page.contains("@import"), "{path} imports a style");
        assert_eq!(values(&page, "src").count(), 0, "{path} asks for a file");
        for asset in page.split("url(\"").skip(1) {
            let (file, _) = asset.split_once('"').expect("the style closes its quotes");
            if file.starts_with("data:") {
                continue;
            }
            let file = destination(path, file);
            assert!(MADE.pages.get(&file).is_some(), "{path} asks for {file}");
        }
    }
}

#[test]
fn every_page_says_what_it_is_and_where_it_stands() {
    let catalogue = Catalogue::built_in();
    for (path, page) in html() {
        let language = Language::ALL
            .into_iter()
            .find(|one| page.contains(&format!("<html lang=\"{}\">", one.code())))
            .unwrap_or_else(|| panic!("{path} has no language"));
        let report = Report::new(
            &MADE.methodology,
            &catalogue,
            language,
            MADE.release.public(),
        );
        let cover = report.cover;
        let notice = cover.notice.expect("the programme has a notice");
        for said in [&notice, &cover.model, &cover.status, &cover.report_date] {
            assert!(page.contains(said.as_str()), "{path} lacks `{said}`");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        let title = page.split("<title>").nth(1).unwrap_or_default();
        assert!(!title.starts_with(" –"), "{path} has no title");
    }
}

#[test]
fn no_identifier_stands_twice_on_a_page() {
    for (path, page) in html() {
        let mut seen = BTreeSet::new();
        for id in values(&page, "id") {
            assert!(seen.insert(id), "{path} has two places called {id}");
        }
    }
}

#[test]
fn every_language_has_the_same_pages() {
    let pages = |language: Language| {
        let folder = format!("public/{}/", language.code());
        html()
            .filter_map(|(path, _)| path.strip_prefix(&folder).map(str::to_owned))
            // Easy Finnish is a language of its own, with one page and a test of its own.
            .filter(|path| path != "selko.html")
            .map(|path| path.replace(&format!("-{}.html", language.code()), ".html"))
            .collect::<Vec<_>>()
    };
    assert_eq!(pages(Language::Fi), pages(Language::Sv));
    assert_eq!(pages(Language::Fi), pages(Language::En));
    assert!(pages(Language::Fi).contains(&"units/lahti.html".to_owned()));
}

#[test]
fn single_survey_items_stand_only_on_the_page_of_their_own_table() {
    let with_items: Vec<_> = html()
        .filter(|(_, page)| page.contains("id=\"items-"))
        .map(|(path, _)| path)
        .collect();
    assert!(!with_items.is_empty());
    assert!(with_items.iter().all(|path| path.starts_with("tables/")));
}

#[test]
fn a_value_that_is_withheld_is_a_word_and_never_a_number() {
    let catalogue = Catalogue::built_in();
    let report = Report::new(
        &MADE.methodology,
        &catalogue,
        Language::Fi,
        MADE.release.public(),
    );
    let withheld: Vec<_> = report
        .units
        .iter()
        .flat_map(|unit| &unit.cards)
        .filter(|card| card.ring.text == catalogue.word(Language::Fi, "withheld"))
        .collect();
    assert!(!withheld.is_empty());
    for card in withheld {
        assert!(!card.ring.is_value && card.ring.halves.is_none());
        assert_eq!(card.words, card.ring.text);
        assert_eq!(card.ring_of_five, card.ring.text);
    }
}

#[test]
fn the_same_release_gives_the_same_bytes() {
    let again = made_from(&MADE.methodology, &MADE.release);
    assert!(again == MADE.pages);
}

#[test]
fn every_table_is_given_its_handout_in_every_language_on_two_pages() {
    for unit in MADE.release.tables().keys() {
        for language in Language::ALL {
            let path = format!("tables/{unit}/handout-2026-{}.pdf", language.code());
            let content = MADE.pages.get(&path).expect("the handout is printed");
            let text = String::from_utf8_lossy(content);
            assert_eq!(text.matches("/Type/Page/").count(), 2, "{path}");
        }
    }
}

#[test]
fn every_table_has_a_yearly_review_beside_its_page_in_every_language_and_the_city_has_none() {
    for language in Language::ALL {
        let folder = format!("public/{}/units", language.code());
        let reviews: Vec<_> = MADE
            .pages
            .iter()
            .filter_map(|(path, _)| path.strip_prefix(&folder)?.strip_prefix("/yearly-review-"))
            .collect();
        let of = |unit| format!("{unit}-2026-{}.pdf", language.code());
        let units = ["etelainen", "itainen", "keskusta", "pohjoinen"];
        assert_eq!(reviews, units.map(of));
        for unit in units {
            let (_, page) = html()
                .find(|(path, _)| *path == format!("{folder}/{unit}.html"))
                .expect("the table has a page");
            let link = format!("yearly-review-{}", of(unit));
            assert!(values(&page, "href").any(|href| href == link), "{unit}");
        }
    }
}

#[test]
fn a_yearly_review_tells_every_indicator_of_its_table_once() {
    let catalogue = Catalogue::built_in();
    let public = MADE.release.public();
    for unit in public.reported().units.iter().skip(1) {
        let (methodology, language) = (&MADE.methodology, Language::Fi);
        let review = YearlyReview::new(methodology, &catalogue, language, public, &unit.unit);
        let chapters = [&review.work, &review.views, &review.development];
        let told: usize = chapters
            .into_iter()
            .flatten()
            .flat_map(|chapter| &chapter.tables)
            .filter(|table| table.id.starts_with("measured-"))
            .map(|table| table.groups[0].rows.len())
            .sum();
        let there = unit.dimensions.iter().map(|one| one.indicators.len());
        assert_eq!(told, there.sum::<usize>());
        assert!(review.work.len() > 5, "{:?}", review.work);
    }
}

#[test]
fn the_report_in_one_file_asks_for_nothing_and_leads_nowhere_inside_the_site() {
    let whole: Vec<_> = html()
        .filter(|(path, _)| path.contains("/kit/report-"))
        .collect();
    assert_eq!(whole.len(), Language::ALL.len());
    for (path, page) in whole {
        for asset in page.split("url(\"").skip(1) {
            assert!(asset.starts_with("data:font/woff2;base64,"), "{path}");
        }
        for link in values(&page, "href") {
            let is_inside = link.starts_with('#');
            assert!(is_inside || link.starts_with("https://"), "{path}: {link}");
        }
        for unit in &MADE.release.public().reported().units {
            assert!(
                page.contains(&format!("id=\"unit-{}\"", unit.unit)),
                "{path}"
            );
        }
    }
}

#[test]
fn a_text_to_paste_says_its_finding_its_period_its_scale_and_that_the_data_are_invented() {
    let catalogue = Catalogue::built_in();
    for language in Language::ALL {
        let public = MADE.release.public();
        let report = Report::new(&MADE.methodology, &catalogue, language, public);
        let kit = report.hand_over.expect("the public release has a city");
        let path = format!("public/{}/kit/{}", language.code(), kit.texts_file);
        let file = MADE.pages.get(&path).expect("the texts are written");
        let file = String::from_utf8_lossy(file);
        let notice = report.cover.notice.expect("the programme has a notice");
        assert_eq!(kit.texts.len(), report.units.len());
        for (text, unit) in kit.texts.iter().zip(&report.units) {
            assert!(text.headline.ends_with(&unit.headline), "{}", text.headline);
            for pasted in [text.web.join(" "), text.agenda.join(" ")] {
                assert!(pasted.contains(&report.cover.period), "{pasted}");
                assert!(
                    pasted.contains(&catalogue.word(language, "kit-reading")),
                    "{pasted}"
                );
                assert!(pasted.contains(&notice), "{pasted}");
            }
            assert!(text.slide.contains(&notice));
            assert!(
                text.web
                    .iter()
                    .chain(&text.agenda)
                    .all(|said| file.contains(said))
            );
        }
    }
}

#[test]
fn the_page_in_easy_finnish_is_there_in_finnish_only_and_the_overview_leads_to_it() {
    let easy: Vec<_> = html()
        .filter(|(path, _)| path.ends_with("selko.html"))
        .collect();
    let [(path, page)] = easy.as_slice() else {
        panic!("there is one such page");
    };
    assert_eq!(*path, "public/fi/selko.html");
    assert!(page.contains("Kehä: <strong>"));
    let overviews: Vec<_> = html()
        .filter(|(_, page)| page.contains("fi/selko.html\"") || page.contains("\"selko.html\""))
        .map(|(path, _)| path)
        .collect();
    assert!(overviews.contains(&"public/fi/index.html"), "{overviews:?}");
}
