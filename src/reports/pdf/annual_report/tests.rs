//! The annual report of a programme that shares nothing with any city: three units, five dimensions, English.

use super::*;
use crate::charts::Charts;
use crate::reports::SpokenValue;
use crate::reports::pdf::PdfTemplates;
use crate::reports::pdf::words::WORD_PREFIX;
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::{
    Cover, DimensionCard, DimensionSection, IndicatorMethod, IndicatorSection, MethodNote,
    MovementKind, NamedPart, OwnBlock, OwnInline, Report, ResultsSection, SeriesSection,
    SourceNote, SpokenMark, Summary, UnitCharts, UnitSection, Verdicts,
};
use crate::reports::voice::Voice;
use crate::vocabulary::{Day, Language, RoundId};
use crate::wording::Catalogue;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const DIMENSIONS: [&str; 5] = ["Voice", "Access", "Trust", "Learning", "Follow-up"];
const UNITS: [(&str, &str); 3] = [
    ("town", "Whole town"),
    ("hill", "Hill ward"),
    ("bay", "Bay ward"),
];

fn text(words: &str) -> String {
    words.to_owned()
}

fn table(id: &str, columns: &[TableColumn], heads: &[&str]) -> Table {
    let row = |head: &&str| TableRow {
        head: text(head),
        link: None,
        cells: columns
            .iter()
            .map(|_| TableCell::strong(text("3.5")).with_note(Some(text("note"))))
            .collect(),
    };
    Table {
        finding: None,
        id: text(id),
        caption: format!("Table {id}"),
        corner: text("Head"),
        columns: columns.to_vec(),
        groups: vec![RowGroup {
            head: Some(text("Group")),
            rows: heads.iter().map(row).collect(),
        }],
        notes: vec![text("A note.")],
    }
}

fn numbers(count: usize) -> Vec<TableColumn> {
    (0..count)
        .map(|index| TableColumn::number(format!("Column {index}")))
        .collect()
}

fn ring() -> SpokenValue {
    SpokenValue {
        text: text("3.5"),
        is_value: true,
        halves: Some(7),
    }
}

fn card(number: usize, name: &str) -> DimensionCard {
    DimensionCard {
        id: name.to_lowercase(),
        number,
        name: text(name),
        about: text("What is asked."),
        ring: ring(),
        ring_of_five: text("3.5 / 5"),
        words: text("well on its way"),
        movement: text("first round"),
        movement_kind: MovementKind::Unsaid,
        whose: None,
        coverage: text("2 of 2 indicators"),
        stays: None,
        marks: vec![SpokenMark {
            group: text("residents"),
            name: text("Residents"),
            ring: ring(),
            basis: text("2 indicators"),
        }],
    }
}

fn cards() -> Vec<DimensionCard> {
    DIMENSIONS
        .iter()
        .enumerate()
        .map(|(index, name)| card(index + 1, name))
        .collect()
}

fn unit((id, name): (&str, &str)) -> UnitSection {
    UnitSection {
        own_words: None,
        reply: Some(vec![OwnBlock::List {
            is_numbered: true,
            entries: vec![vec![OwnBlock::Paragraph {
                content: vec![OwnInline::Link {
                    address: "https://example.org".to_owned(),
                    content: vec![OwnInline::Strong {
                        content: vec![OwnInline::Text {
                            text: "#set text(red)".to_owned(),
                        }],
                    }],
                }],
            }]],
        }]),
        id: text(id),
        name: text(name),
        short: text(name),
        is_city: id == "town",
        about: None,
        colour: None,
        headline: text("Trust is furthest out."),
        focus_areas: vec![],
        cards: cards(),
        verdicts: Verdicts::default(),
        dimensions: table("dimensions", &numbers(3), &DIMENSIONS),
        marks: None,
        indicators: table("indicators", &numbers(3), &["First", "Second"]),
        grounds: table("grounds", &numbers(3), &["First", "Second"]),
        responses: None,
        trend: None,
        views: None,
        months: None,
        items: vec![],
        quotes: Vec::new(),
        city_note: None,
        figure_note: None,
        review: None,
        charts: UnitCharts {
            radar: format!("radar-{id}"),
            radar_narrow: format!("radar-{id}-narrow"),
            dots: format!("dots-{id}"),
            dots_narrow: format!("dots-{id}-narrow"),
            trend: format!("trend-{id}"),
            trend_narrow: format!("trend-{id}-narrow"),
            sectors: "sectors".to_owned(),
            views: "views".to_owned(),
            calendar: "calendar-unit".to_owned(),
        },
    }
}

fn dimension(number: usize, name: &str) -> DimensionSection {
    let fact = |name: &str| NamedPart {
        name: text(name),
        text: text("80%"),
    };
    let definition = IndicatorSection {
        method: IndicatorMethod {
            id: text("first"),
            name: text("First"),
            about: text("What it measures."),
            formula: text("A share."),
            parts: vec![fact("Part")],
            facts: vec![fact("Target")],
        },
        values: vec![],
    };
    DimensionSection {
        own_words: None,
        id: name.to_lowercase(),
        number,
        name: text(name),
        about: text("What is asked."),
        poles: None,
        headline: None,
        units: table("units", &numbers(3), &["Hill ward", "Bay ward"]),
        indicators: table("indicators", &numbers(3), &["First", "Second"]),
        gaps: None,
        definitions: vec![definition],
    }
}

fn cover() -> Cover {
    Cover {
        address: None,
        supervision: None,
        tasks: Vec::new(),
        programme: text("Bay town panels"),
        city: text("Bay town"),
        round: text("Spring 2019"),
        kind: text("Yearly monitoring"),
        period: text("1 January 2019 – 30 April 2019"),
        is_draft: true,
        status: text("Draft"),
        report_date: text("2 May 2019"),
        report_day: text("2019-05-02"),
        notice: None,
        publisher: text("Bay town council"),
        contact: None,
        licence: text("CC BY 4.0"),
        licence_url: text("https://creativecommons.org/licenses/by/4.0/"),
        model: text("After a public model."),
        logo: None,
        accent: Some(text("#5b2a86")),
    }
}

fn method() -> MethodNote {
    MethodNote {
        own_words: None,
        round_note: None,
        break_reason: None,
        changes: None,
        bands: table("bands", &numbers(2), &["low", "high"]),
        aggregation: vec![text("A mean.")],
        privacy: vec![text("Five answers at least.")],
        limits: vec![text("An overall picture.")],
        terms: vec![],
        groups: vec![],
        sources: vec![SourceNote {
            name: text("Survey"),
            facts: vec![],
            note: None,
        }],
        lists: vec![],
    }
}

fn labels(language: &str) -> BTreeMap<String, String> {
    let language = Language::from_code(language).expect("one of ours");
    Voice::new(&Catalogue::built_in(), language).labels()
}

fn report(language: &str, round: &str) -> Report {
    Report {
        language: text(language),
        labels: labels(language),
        cover: Cover {
            round: text(round),
            ..cover()
        },
        summary: Some(Summary {
            own_words: None,
            headline: text("Trust is furthest out."),
            lead: text("An overall picture."),
            sureness: Some(text(
                "The words stay the same in nearly all ways of calculating.",
            )),
            answers: None,
            next: Vec::new(),
            cards: cards(),
            verdicts: Verdicts::default(),
            figure_note: None,
        }),
        units: UNITS.into_iter().map(unit).collect(),
        dimensions: DIMENSIONS
            .iter()
            .enumerate()
            .map(|(index, name)| dimension(index + 1, name))
            .collect(),
        series: vec![SeriesSection {
            id: text("activity"),
            name: text("Activity"),
            about: text("What was done."),
            table: table("series", &numbers(7), &["Meetings"]),
        }],
        results: ResultsSection::default(),
        method: method(),
        data_files: vec![],
        dataset: String::new(),
        hand_over: None,
        easy: None,
    }
}

/// What `use_it` makes of the report, printed without pictures.
fn with_annual<T>(report: &Report, use_it: impl FnOnce(AnnualReport<'_>) -> T) -> T {
    use_it(AnnualReport {
        edition: PrintedEdition {
            report,
            charts: &Charts::default(),
            round: &RoundId::from("2019"),
            date: Day::new(2019, 5, 2).expect("a real day"),
            catalogue: &Catalogue::built_in(),
            templates: &PdfTemplates::built_in(),
        },
        attached: &[],
    })
}

fn printed(report: &Report) -> Result<Vec<u8>, PdfError> {
    with_annual(report, |annual| annual.print())
}

#[test]
fn a_programme_of_another_shape_is_printed_in_every_language_and_twice_alike() {
    for language in Language::ALL {
        let report = report(language.code(), "Spring 2019");
        let first = printed(&report).expect("the report is printed");
        let second = printed(&report).expect("the report is printed");
        assert!(first == second, "{}", language.code());
    }
}

#[test]
fn words_of_the_data_are_never_read_as_markup() {
    let plain = printed(&report("en", "= #panic() $x$ *b* [page]"));
    assert!(plain.is_ok(), "{plain:?}");
}

#[test]
fn the_path_names_the_round_and_the_language() {
    let report = report("sv", "Spring 2019");
    let path = with_annual(&report, |annual| annual.path());
    assert_eq!(path, "public/annual-report-2019-sv.pdf");
}

/// Every template below `report_templates/pdf`, with its path there.
fn templates_on_disk() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("report_templates/pdf");
    let mut found = Vec::new();
    for folder in ["", "parts/"] {
        for entry in fs::read_dir(root.join(folder)).expect("the folder exists") {
            let path = entry.expect("the folder can be read").path();
            if path.is_file() {
                let name = path.file_name().and_then(|name| name.to_str());
                let content = fs::read_to_string(&path).expect("templates are text");
                found.push((format!("{folder}{}", name.expect("plain names")), content));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_template_on_disk_is_built_in_as_it_stands_there() {
    let built_in: Vec<_> = PdfTemplates::built_in()
        .iter()
        .map(|(name, content)| (name.to_owned(), content.to_owned()))
        .collect();
    assert_eq!(templates_on_disk(), built_in);
}

#[test]
fn the_templates_use_every_fixed_word_and_no_other() {
    let used: BTreeSet<String> = templates_on_disk()
        .iter()
        .flat_map(|(_, content)| content.split("words.").skip(1))
        .map(|after| {
            after
                .chars()
                .take_while(|letter| letter.is_ascii_alphabetic() || *letter == '-')
                .collect()
        })
        .filter(|name: &String| !name.is_empty() && name != "page")
        .collect();
    let catalogue = Catalogue::built_in();
    let known: BTreeSet<String> = catalogue
        .keys(Language::Fi)
        .filter_map(|key| key.strip_prefix(WORD_PREFIX))
        .map(str::to_owned)
        .collect();
    assert_eq!(used, known);
}
