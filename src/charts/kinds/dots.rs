//! The companion of the radar: one row for each dimension, one lane in it for each voice, on a
//! straight scale of rings. Own and others' views of the same items are drawn likewise, with the
//! distance between them. Every dot is named where it stands, so the chart needs no legend; the
//! bands are light zones behind the rows.

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;

use crate::charts::block::{Block, Frame};
use crate::charts::canvas::Anchor;
use crate::charts::chart::Chart;
use crate::charts::compass::{Pixels, RING_COUNT};
use crate::charts::description;
use crate::charts::dots_view::DotsView;
use crate::charts::elements::{Area, Mark, Words, dyed, line, put, rectangle};
use crate::charts::hatching::lean_of;
use crate::charts::kinds::Format;
use crate::charts::kinds::dots_layout::{DotsLayout, LANE_HEIGHT, Row, ScalePlace};
use crate::charts::legend::{borrowed_mark, hatched_field};
use crate::charts::sheet::units;
use crate::charts::theme::{
    DISC, GAP_WORD, LEGEND, Lettering, OUTER_RING, OWN_LINE, PATCH, POLE, RING, Rim,
    SMALLEST_LETTERS, VALUE, WHOLE, ZONE, voice_of,
};
use crate::charts::typeface::width;
use crate::charts::view::{Speech, zone_spans};
use crate::disclosure::Whose;
use crate::vocabulary::SourceGroup;
use crate::wording::whole;

type Scale = Cartesian2d<RangedCoordf64, RangedCoordf64>;

const MARK_SIZE: f64 = 6.0;
/// How far a name may reach beyond the end of the scale.
const EDGE_ROOM: f64 = 14.0;
/// Distance of a name from its mark.
const BESIDE: f64 = 12.0;
/// Base of a name below the middle of its mark.
const BASE: f64 = 4.6;
/// The same where a line runs beside the mark and the name stands above it.
const ABOVE_LINE: f64 = -4.0;

/// Draws a dot chart.
pub(in crate::charts) fn draw(view: &DotsView, format: Format, speech: Speech<'_>) -> Chart {
    let layout = DotsLayout::new(view, format, speech);
    let sheet = format.sheet(layout.height, |root, page| {
        for ground in &layout.grounds {
            draw_ground(root, view, layout.scale, *ground);
        }
        for height in &layout.separators {
            let ends = vec![
                (format.margin(), *height),
                (format.width() - format.margin(), *height),
            ];
            put(page, &line(ends, RING));
        }
        if let Some((_, bottom)) = layout.grounds.last() {
            draw_ring_numbers(page, layout.scale, *bottom, speech);
        }
        for row in &layout.rows {
            row.words.draw(page);
            dyed(page, row.dimension.colour.as_deref(), || {
                draw_lanes(page, row, layout.scale, view.own, speech);
            });
        }
        for block in &layout.texts {
            block.draw(page);
        }
    });

    let id = format.chart_id(&view.id);
    sheet
        .finish(
            speech.language,
            &id,
            &view.title,
            &description::of_dots(view, speech),
        )
        .with_breaks(layout.separators)
}

fn draw_ground(
    root: &Area<'_, Shift>,
    view: &DotsView,
    place: ScalePlace,
    (top, bottom): (f64, f64),
) {
    let span = (
        units(place.left)..units(place.right),
        units(top)..units(bottom),
    );
    let scale = root.apply_coord_spec(Scale::new(0.0..f64::from(RING_COUNT), 0.0..1.0, span));
    for (index, (zone, end)) in zone_spans(&view.zones).enumerate() {
        let ink = if index % 2 == 0 { DISC } else { ZONE };
        put(&scale, &rectangle([(zone.from, 0.0), (end, 1.0)], ink));
    }
    for ring in 0..=RING_COUNT {
        let ink = if ring == 0 { OUTER_RING } else { RING };
        put(
            &scale,
            &line(vec![(f64::from(ring), 0.0), (f64::from(ring), 1.0)], ink),
        );
    }
}

fn draw_ring_numbers(page: &Area<'_, Pixels>, place: ScalePlace, bottom: f64, speech: Speech<'_>) {
    for ring in 0..=RING_COUNT {
        let words = Words {
            at: (place.x(f64::from(ring)), bottom + 16.0),
            text: whole(speech.language, i64::from(ring)),
            anchor: Anchor::Middle,
            lettering: POLE,
        };
        put(page, &words);
    }
}

fn draw_lanes(
    page: &Area<'_, Pixels>,
    row: &Row<'_>,
    place: ScalePlace,
    own: Option<SourceGroup>,
    speech: Speech<'_>,
) {
    let (dimension, middle) = (row.dimension, middle_of(row, 0));
    if lean_of(dimension.ring).is_some() {
        draw_gap(page, row, place, middle);
    }
    let own_x = dimension.ring.value().filter(|_| own.is_some());
    let own_x = own_x.map(|ring| place.x(ring.value()));
    if let Some(x) = own_x {
        draw_distances(page, row, place, x);
    }
    if let Some(ring) = dimension.ring.value() {
        let at = (place.x(ring.value()), middle);
        let (mark, name) = match (own, dimension.whose) {
            (Some(group), _) => (
                Mark::of(voice_of(group), at, MARK_SIZE + 1.0),
                speech.group(group),
            ),
            (None, Whose::Own) => (
                Mark::of(WHOLE, at, MARK_SIZE + 1.0),
                speech.word("chart-all-sources"),
            ),
            (None, Whose::City) => (
                borrowed_mark(at, MARK_SIZE + 1.0),
                speech.word("chart-city-value"),
            ),
        };
        put(page, &mark);
        let text = format!("{name}\u{a0}{}", speech.ring(ring));
        name_mark(page, (at, None), &text, VALUE, place);
    }
    for (lane, (group, ring)) in dimension.marks.iter().enumerate() {
        let at = (place.x(ring.value()), middle_of(row, lane + 1));
        put(page, &Mark::of(voice_of(*group), at, MARK_SIZE));
        let text = format!("{}\u{a0}{}", speech.group(*group), speech.ring(*ring));
        let lettering = Lettering {
            rim: Rim::Paper,
            ..LEGEND
        };
        name_mark(page, (at, own_x), &text, lettering, place);
    }
}

fn middle_of(row: &Row<'_>, lane: usize) -> f64 {
    row.lanes_top + (lane as f64 + 0.5) * LANE_HEIGHT
}

/// The own view as a line through all lanes, and from it a line to each view of the others.
fn draw_distances(page: &Area<'_, Pixels>, row: &Row<'_>, place: ScalePlace, own_x: f64) {
    let marks = &row.dimension.marks;
    let ends = vec![
        (own_x, middle_of(row, 0)),
        (own_x, middle_of(row, marks.len()) + LANE_HEIGHT / 2.0),
    ];
    put(page, &line(ends, OWN_LINE));
    for (lane, (_, ring)) in marks.iter().enumerate() {
        let y = middle_of(row, lane + 1);
        let ends = vec![(own_x, y), (place.x(ring.value()), y)];
        put(page, &line(ends, OWN_LINE));
    }
}

/// A hatched bar with its words where the value of all sources would be.
fn draw_gap(page: &Area<'_, Pixels>, row: &Row<'_>, place: ScalePlace, middle: f64) {
    let Some(lean) = lean_of(row.dimension.ring) else {
        return;
    };
    let field = Frame {
        left: place.left,
        top: middle - 8.0,
        right: place.right,
        bottom: middle + 8.0,
    };
    hatched_field(page, field, lean);
    let words = Block::at(place.x(2.5), 0.0, Anchor::Middle);
    let words = words.with(&row.dimension.words, GAP_WORD, place.right - place.left);
    let height = words.height();
    let words = words.moved(0.0, middle - height / 2.0);
    let frame = words.frame();
    let patch = [
        (frame.left - 6.0, middle - 7.5),
        (frame.right + 6.0, middle + 7.5),
    ];
    put(page, &rectangle(patch, PATCH));
    words.draw(page);
}

/// Writes a name beside a mark, where there is room before the edge of the picture and, if the mark is
/// held against another place, where no line runs to it.
fn name_mark(
    page: &Area<'_, Pixels>,
    ((at_x, at_y), against): ((f64, f64), Option<f64>),
    text: &str,
    lettering: Lettering,
    place: ScalePlace,
) {
    let (right, left) = (
        (at_x + BESIDE, Anchor::Start, BASE),
        (at_x - BESIDE, Anchor::End, BASE),
    );
    let above = |(x, anchor, _)| (x, anchor, ABOVE_LINE);
    let places = match against {
        Some(own) if at_x < own => vec![left, (own + BESIDE, Anchor::Start, BASE), above(right)],
        Some(own) if at_x > own => vec![right, (own - BESIDE, Anchor::End, BASE), above(left)],
        _ => vec![right, left],
    };
    let length = width(text, lettering);
    let has_room = |(x, anchor, _): &&(f64, Anchor, f64)| match anchor {
        Anchor::Start => x + length <= place.right + EDGE_ROOM,
        _ => x - length >= place.names_from,
    };
    let found = places.iter().find(has_room).copied();
    // A name that finds no room at all ends at the edge, in the smallest letters.
    let edge = (place.right + EDGE_ROOM + 2.0, Anchor::End, BASE);
    let (x, anchor, down) = found.unwrap_or(edge);
    let lettering = Lettering {
        size: found.map_or(SMALLEST_LETTERS, |_| lettering.size),
        ..lettering
    };
    put(
        page,
        &Words {
            at: (x, at_y + down),
            text: text.to_owned(),
            anchor,
            lettering,
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::row_samples::views;
    use crate::charts::samples::{Reader, long_swedish_words, quadrants, with_gaps};
    use crate::charts::view::UnitView;
    use crate::vocabulary::Language;

    fn drawn(view: &UnitView, format: Format, language: Language) -> Chart {
        let reader = Reader::new();
        let speech = reader.speech(language);
        draw(&DotsView::of_unit(view, speech), format, speech)
    }

    #[test]
    fn every_voice_is_named_with_its_ring_where_it_stands() {
        let chart = drawn(&quadrants(), Format::Wide, Language::Fi);
        assert!(chart.svg().contains(">Kaikki lähteet\u{a0}2,5</text>"));
        assert!(chart.svg().contains(">Pöydän jäsenet\u{a0}4,5</text>"));
        assert_eq!(
            chart.svg().matches("<circle").count(),
            4,
            "one disc for each dimension"
        );
    }

    #[test]
    fn a_withheld_value_is_hatched_and_leaves_no_disc() {
        let chart = drawn(&with_gaps(), Format::Wide, Language::Fi);
        assert!(chart.svg().contains("c-hatch"));
        // Two own values, one of the city; the withheld one has none.
        assert_eq!(chart.svg().matches("<circle").count(), 3);
        assert!(chart.svg().contains(">Koko kaupungin arvo\u{a0}3</text>"));
    }

    #[test]
    fn a_line_runs_from_the_own_view_to_each_of_the_others() {
        let reader = Reader::new();
        let chart = draw(&views(), Format::Wide, reader.speech(Language::Fi));
        let lines = chart.svg().lines();
        let lines =
            lines.filter(|line| line.contains("c-axis") && line.contains("stroke-width=\"1.5\""));
        // The own view of the first item, and the three of the others; the second has no own view.
        assert_eq!(lines.count(), 4);
        assert!(chart.svg().contains(">Pöydän jäsenet\u{a0}3,5</text>"));
        assert!(
            chart.description().contains("Asukkaat 0"),
            "{}",
            chart.description()
        );
    }

    #[test]
    fn words_of_zones_stand_over_them_or_are_listed_in_order() {
        let wide = drawn(&quadrants(), Format::Wide, Language::Fi);
        assert!(!wide.svg().contains("Vyöhykkeet"));
        let narrow = drawn(&long_swedish_words(), Format::Narrow, Language::Sv);
        assert!(narrow.svg().contains("Zonerna från vänster till höger"));
    }
}
