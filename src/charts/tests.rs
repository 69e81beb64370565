//! What every picture promises, held against made-up views with the longest words and against the
//! programme that comes with the source, in all languages.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use resvg::usvg::roxmltree::{Document, Node};

use crate::charts::row_samples::{self, bars, money};
use crate::charts::samples::{
    Reader, five_without_axes, long_swedish_words, many_long_names, quadrants, three_with_a_gap,
    with_gaps,
};
use crate::charts::theme::{Lettering, Rim, SMALLEST_LETTERS, TEXT, Weight};
use crate::charts::typeface::width;
use crate::charts::*;
use crate::disclosure::sample;
use crate::findings::Findings;
use crate::methodology;

/// Every kind of chart in every format, for units with and without gaps, axes and long words, with the
/// words of every language.
fn all_charts() -> &'static [Chart] {
    static DRAWN: LazyLock<Vec<Chart>> = LazyLock::new(|| {
        let mut charts = drawn_samples();
        charts.extend(drawn_example());
        charts
    });
    &DRAWN
}

fn drawn_samples() -> Vec<Chart> {
    let reader = Reader::new();
    let mut views = vec![
        quadrants(),
        with_gaps(),
        long_swedish_words(),
        five_without_axes(),
        three_with_a_gap(),
    ];
    views.extend((3..=10).map(many_long_names));
    let mut charts = Vec::new();
    for language in Language::ALL {
        let speech = reader.speech(language);
        for view in &views {
            let mut drawn = Charts::default();
            draw_unit(&mut drawn, view, speech);
            assert_eq!(drawn.len(), 6);
            charts.extend(drawn.iter().cloned());
        }
        for format in Format::ALL {
            let sectors = [3, 9, 14].map(row_samples::sectors);
            charts.extend(sectors.map(|view| sectors::draw(&view, format, speech)));
            let months = [1, 10, 16].map(row_samples::calendar);
            charts.extend(months.map(|view| calendar::draw(&view, format, speech)));
            charts.extend([bars(), money()].map(|view| bars::draw(&view, format, speech)));
            let views = row_samples::views();
            charts.push(dots::draw(&views, format, speech));
            charts.push(answers::draw(&row_samples::answers(), format, speech));
        }
    }
    charts
}

/// The pictures of an invented release of the programme that comes with the source, in every language.
fn drawn_example() -> Vec<Chart> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets/lahti");
    let methodology = methodology::load(&folder, &mut Findings::new())
        .expect("the programme can be read")
        .expect("the programme has no mistakes");
    let release = sample::invented(&methodology);
    let catalogue = Catalogue::built_in();
    let drawn = draw(&methodology, &catalogue, &Language::ALL, &release);
    let public = Language::ALL
        .iter()
        .filter_map(|&language| drawn.public(language));
    public.flat_map(|charts| charts.iter().cloned()).collect()
}

#[test]
fn the_example_has_every_kind_of_picture() {
    let drawn: BTreeSet<&str> = all_charts().iter().map(Chart::id).collect();
    for id in [
        "radar-lahti",
        "sectors-lahti",
        "dots-lahti",
        "trend-lahti",
        "views-pohjoinen",
        "gaps-D1",
        "dimension-D1",
        "budget",
        "attendance",
        "reach",
        "calendar",
        "calendar-pohjoinen",
    ] {
        assert!(drawn.contains(id), "{id}");
        assert!(drawn.contains(format!("{id}-narrow").as_str()), "{id}");
    }
}

fn texts<'a>(document: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    document
        .descendants()
        .filter(|node| node.has_tag_name("text") || node.tag_name().name() == "text")
        .collect()
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// Left, top, right and bottom of a line of text, letters without accents and descenders.
fn letters_box(node: Node<'_, '_>) -> (f64, f64, f64, f64) {
    let weight = if node.attribute("font-weight").is_some() {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let size = number(node, "font-size");
    let lettering = Lettering {
        class: "",
        size,
        weight,
        fill: TEXT,
        rim: Rim::None,
    };
    let width = width(node.text().unwrap(), lettering);
    let (x, y) = (number(node, "x"), number(node, "y"));
    let left = match node.attribute("text-anchor") {
        None => x,
        Some("middle") => x - width / 2.0,
        Some(_) => x - width,
    };
    (left, y - 0.72 * size, left + width, y)
}

#[test]
fn every_picture_begins_with_its_title_and_its_description() {
    for chart in all_charts() {
        let document = Document::parse(chart.svg()).unwrap();
        let root = document.root_element();
        let names: Vec<&str> = root
            .children()
            .filter(Node::is_element)
            .map(|node| node.tag_name().name())
            .take(2)
            .collect();
        assert_eq!(names, ["title", "desc"], "{}", chart.id());
        assert!(
            !chart.title().is_empty() && chart.description().len() > 60,
            "{}",
            chart.id()
        );
        let title = root.first_element_child().unwrap();
        assert_eq!(title.text(), Some(chart.title()));
        assert_eq!(root.attribute("role"), Some("img"));
        assert_eq!(root.attribute("aria-labelledby"), title.attribute("id"));
    }
}

#[test]
fn no_two_pictures_of_a_page_share_an_identifier() {
    let reader = Reader::new();
    let mut drawn = Charts::default();
    draw_unit(&mut drawn, &quadrants(), reader.speech(Language::Fi));
    let mut seen = BTreeSet::new();
    for chart in drawn.iter() {
        let document = Document::parse(chart.svg()).unwrap();
        for id in document
            .descendants()
            .filter_map(|node| node.attribute("id"))
        {
            assert!(seen.insert(id.to_owned()), "{id}");
        }
    }
    assert_eq!(
        seen.len(),
        12,
        "a title and a description for each of six pictures"
    );
}

#[test]
fn letters_are_level_large_enough_and_inside_the_picture() {
    for chart in all_charts() {
        let document = Document::parse(chart.svg()).unwrap();
        for node in texts(&document) {
            assert!(number(node, "font-size") >= SMALLEST_LETTERS);
            assert!(node.attribute("transform").is_none() && node.attribute("rotate").is_none());
            let (left, top, right, bottom) = letters_box(node);
            let is_inside = left >= 0.0
                && top >= 0.0
                && right <= chart.width()
                && bottom <= chart.height() - 4.0;
            assert!(is_inside, "{:?} leaves {}", node.text(), chart.id());
        }
    }
}

#[test]
fn no_words_lie_over_other_words() {
    for chart in all_charts() {
        let document = Document::parse(chart.svg()).unwrap();
        let texts = texts(&document);
        for (index, one) in texts.iter().enumerate() {
            let (left, top, right, bottom) = letters_box(*one);
            for other in &texts[index + 1..] {
                let (l, t, r, b) = letters_box(*other);
                let is_over = left < r && l < right && top < b && t < bottom;
                assert!(
                    !is_over,
                    "{:?} over {:?} in {}",
                    one.text(),
                    other.text(),
                    chart.id()
                );
            }
        }
    }
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    let both: Vec<Vec<Chart>> = (0..2).map(|_| drawn_samples()).collect();
    assert_eq!(both[0], both[1]);
}

#[test]
fn every_colour_of_a_picture_is_written_into_it() {
    for chart in all_charts() {
        let document = Document::parse(chart.svg()).unwrap();
        for shape in document
            .descendants()
            .filter(|node| node.has_attribute("class"))
            .skip(1)
        {
            let paints = [shape.attribute("fill"), shape.attribute("stroke")];
            let is_painted = paints.iter().flatten().any(|paint| paint.starts_with('#'));
            assert!(
                is_painted && !shape.has_attribute("style"),
                "{}",
                chart.id()
            );
        }
    }
}

#[test]
fn no_letter_lies_where_a_picture_may_be_cut() {
    for chart in all_charts() {
        let document = Document::parse(chart.svg()).unwrap();
        let breaks = chart.breaks();
        assert!(breaks.is_sorted(), "{}", chart.id());
        for cut in breaks {
            assert!((0.0..=chart.height()).contains(cut), "{}", chart.id());
            for text in texts(&document) {
                // With accents and descenders.
                let (baseline, size) = (number(text, "y"), number(text, "font-size"));
                let (top, bottom) = (baseline - 0.95 * size, baseline + 0.22 * size);
                assert!(
                    bottom <= *cut || top >= *cut,
                    "{}: {:?} lies at {cut}",
                    chart.id(),
                    text.text()
                );
            }
        }
    }
}

#[test]
fn every_word_of_a_cut_picture_stands_in_one_part_of_it() {
    let cut = all_charts()
        .iter()
        .filter(|chart| !chart.breaks().is_empty());
    let mut parts_seen = 0;
    for chart in cut {
        let edges = [&[0.0], chart.breaks(), &[chart.height()]].concat();
        let parts: Vec<String> = edges
            .windows(2)
            .map(|edges| chart.part("part", (edges[0], edges[1])).svg().to_owned())
            .collect();
        let words = |svg: &str| -> Vec<String> {
            let document = Document::parse(svg).expect("well-formed");
            let texts = texts(&document);
            texts
                .iter()
                .filter_map(|text| Some(text.text()?.to_owned()))
                .collect()
        };
        let mut whole = words(chart.svg());
        let mut in_parts: Vec<String> = parts.iter().flat_map(|part| words(part)).collect();
        whole.sort();
        in_parts.sort();
        assert_eq!(in_parts, whole, "{}", chart.id());
        let shapes = |svg: &str| svg.lines().filter(|line| !line.starts_with("</g>")).count();
        assert!(
            parts.iter().all(|part| shapes(part) < shapes(chart.svg())),
            "{}: a part holds everything",
            chart.id()
        );
        // Whatever can be measured in a part can be measured in the whole, at the same place.
        let drawn: BTreeSet<&str> = chart.svg().lines().collect();
        let marks = |part: &'_ str| part.lines().skip(2).all(|line| drawn.contains(line));
        assert!(
            parts.iter().all(|part| marks(part)),
            "{}: a part has a mark of its own",
            chart.id()
        );
        parts_seen += parts.len();
    }
    assert!(parts_seen > 100, "{parts_seen}");
}
