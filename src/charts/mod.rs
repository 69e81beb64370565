//! Cleared numbers as pictures: radar, dot chart and trend, as SVG with a title and the same values
//! in words.
//!
//! Comes in: a release for one audience, the method's names, the catalogue. Goes out: `Charts`.
//! Nothing here can name a score or an answer; no file is written and no number is rounded.

mod block;
mod canvas;
mod chart;
mod compass;
mod description;
mod dots_view;
mod elements;
mod files;
mod hatching;
mod kinds;
mod legend;
mod marker;
mod raster;
mod release_charts;
#[cfg(test)]
mod samples;
mod stylesheet;
mod theme;
mod typeface;
mod view;

pub use chart::{Chart, Charts};
pub use files::files;
pub use raster::png;
pub use release_charts::ReleaseCharts;
pub use stylesheet::dark_rules;
pub use typeface::{REGULAR_FONT, SEMI_BOLD_FONT};

use crate::charts::dots_view::DotsView;
use crate::charts::kinds::{Format, dots, radar, trend};
use crate::charts::view::{Speech, UnitView};
use crate::disclosure::{AudienceRelease, ClearedRelease};
use crate::methodology::Methodology;
use crate::vocabulary::Language;
use crate::wording::Catalogue;
use rayon::prelude::*;

/// Draws the pictures of every audience in every language.
///
/// For each unit of the reported round with at least three dimensions: `radar-UNIT`, `dots-UNIT`
/// and, where the release has more than one round, `trend-UNIT`. For each dimension of a release
/// with more than one unit: `dimension-DIMENSION`. Each also as `…-narrow`, drawn anew for 340
/// pixels.
#[must_use]
pub fn draw(
    methodology: &Methodology,
    catalogue: &Catalogue,
    languages: &[Language],
    release: &ClearedRelease,
) -> ReleaseCharts {
    let wanted: Vec<_> = languages
        .iter()
        .flat_map(|&language| {
            let tables = release.tables().iter();
            let tables = tables.map(move |(unit, own)| (language, Some(unit), own));
            std::iter::once((language, None, release.public())).chain(tables)
        })
        .collect();
    let drawn: Vec<_> = wanted
        .into_par_iter()
        .map(|(language, unit, audience)| {
            let speech = Speech {
                catalogue,
                language,
            };
            (language, unit, draw_audience(methodology, audience, speech))
        })
        .collect();
    let mut charts = ReleaseCharts::default();
    for (language, unit, drawn) in drawn {
        match unit {
            None => charts.add_public(language, drawn),
            Some(unit) => charts.add_table(unit.clone(), language, drawn),
        }
    }
    charts
}

fn draw_audience(
    methodology: &Methodology,
    release: &AudienceRelease,
    speech: Speech<'_>,
) -> Charts {
    let mut charts = Charts::default();
    for unit in &release.reported().units {
        let view = UnitView::new(methodology, release, unit, speech);
        draw_unit(&mut charts, &view, speech);
    }
    let reported = release.reported();
    let round = methodology
        .round(&reported.round)
        .expect("a release has only rounds of its method");
    if reported.units.len() > 1 {
        for dimension in &round.dimensions {
            let view = DotsView::of_dimension(methodology, release, (round, dimension), speech);
            for format in Format::ALL {
                charts.add(dots::draw(&view, format, speech));
            }
        }
    }
    charts
}

fn draw_unit(charts: &mut Charts, view: &UnitView, speech: Speech<'_>) {
    if view.dimensions.len() < 3 {
        return;
    }
    let dots_view = DotsView::of_unit(view, speech);
    for format in Format::ALL {
        charts.add(radar::draw(view, format, speech));
        charts.add(dots::draw(&dots_view, format, speech));
        if view.rounds.len() > 1 {
            charts.add(trend::draw(view, format, speech));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use resvg::usvg::roxmltree::{Document, Node};

    use super::*;
    use crate::charts::samples::{
        Reader, five_without_axes, long_swedish_words, many_long_names, quadrants,
        three_with_a_gap, with_gaps,
    };
    use crate::charts::theme::{Lettering, Rim, SMALLEST_LETTERS, TEXT, Weight};
    use crate::charts::typeface::width;

    /// Every kind of chart in every format, for units with and without gaps, axes and long words.
    fn all_charts() -> Vec<Chart> {
        let reader = Reader::new();
        let mut views = vec![
            (quadrants(), Language::Fi),
            (with_gaps(), Language::Fi),
            (long_swedish_words(), Language::Sv),
            (five_without_axes(), Language::En),
            (three_with_a_gap(), Language::En),
        ];
        views.extend((3..=10).map(|count| (many_long_names(count), Language::Sv)));
        let mut charts = Vec::new();
        for (view, language) in &views {
            let mut drawn = Charts::default();
            draw_unit(&mut drawn, view, reader.speech(*language));
            assert_eq!(drawn.len(), 6);
            charts.extend(drawn.iter().cloned());
        }
        charts
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
                assert!(
                    node.attribute("transform").is_none() && node.attribute("rotate").is_none()
                );
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
        let both: Vec<Vec<Chart>> = (0..2).map(|_| all_charts()).collect();
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
}
