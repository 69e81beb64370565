//! The companion of the radar: one row for each dimension, one lane in it for each voice, on a
//! straight scale of rings. Every dot is named where it stands, so the chart needs no legend; the
//! bands are light zones behind the rows.

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};

use crate::charts::block::{Block, Frame};
use crate::charts::canvas::{Anchor, Canvas, Sheet, units};
use crate::charts::chart::Chart;
use crate::charts::compass::{Pixels, RING_COUNT};
use crate::charts::description;
use crate::charts::dots_view::DotsView;
use crate::charts::elements::{Area, Mark, Words, line, put, rectangle};
use crate::charts::hatching::lean_of;
use crate::charts::kinds::Format;
use crate::charts::kinds::dots_layout::{DotsLayout, LANE_HEIGHT, Row, ScalePlace};
use crate::charts::legend::{borrowed_mark, hatched_field};
use crate::charts::theme::{
    DISC, GAP_WORD, LEGEND, Lettering, OUTER_RING, PATCH, POLE, RING, Rim, VALUE, WHOLE, ZONE,
    voice_of,
};
use crate::charts::typeface::width;
use crate::charts::view::{Speech, zone_spans};
use crate::disclosure::Whose;
use crate::wording::whole;

type Scale = Cartesian2d<RangedCoordf64, RangedCoordf64>;

const MARK_SIZE: f64 = 6.0;
/// How far a name may reach beyond the end of the scale.
const EDGE_ROOM: f64 = 14.0;

/// Draws a dot chart.
pub(in crate::charts) fn draw(view: &DotsView, format: Format, speech: Speech<'_>) -> Chart {
    let layout = DotsLayout::new(view, format, speech);
    let mut sheet = Sheet::new(format.width(), layout.height);
    let root: DrawingArea<Canvas<'_>, Shift> = Canvas::on(&mut sheet).into_drawing_area();
    let page = root.apply_coord_spec(Pixels);
    for ground in &layout.grounds {
        draw_ground(&root, view, layout.scale, *ground);
    }
    for height in &layout.separators {
        let ends = vec![
            (format.margin(), *height),
            (format.width() - format.margin(), *height),
        ];
        put(&page, &line(ends, RING));
    }
    if let Some((_, bottom)) = layout.grounds.last() {
        draw_ring_numbers(&page, layout.scale, *bottom, speech);
    }
    for row in &layout.rows {
        row.words.draw(&page);
        draw_lanes(&page, row, layout.scale, speech);
    }
    for block in &layout.texts {
        block.draw(&page);
    }
    drop((page, root));

    let id = format.chart_id(&view.id);
    sheet.finish(&id, &view.title, &description::of_dots(view, speech))
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

fn draw_lanes(page: &Area<'_, Pixels>, row: &Row<'_>, place: ScalePlace, speech: Speech<'_>) {
    let middle_of = |lane: usize| row.lanes_top + (lane as f64 + 0.5) * LANE_HEIGHT;
    let (dimension, middle) = (row.dimension, middle_of(0));
    if lean_of(dimension.ring).is_some() {
        draw_gap(page, row, place, middle);
    }
    if let Some(ring) = dimension.ring.value() {
        let at = (place.x(ring.value()), middle);
        let (mark, name) = match dimension.whose {
            Whose::Own => (Mark::of(WHOLE, at, MARK_SIZE + 1.0), "chart-all-sources"),
            Whose::City => (borrowed_mark(at, MARK_SIZE + 1.0), "chart-city-value"),
        };
        put(page, &mark);
        let text = format!("{}\u{a0}{}", speech.word(name), speech.ring(ring));
        name_mark(page, at, &text, VALUE, place);
    }
    for (lane, (group, ring)) in dimension.marks.iter().enumerate() {
        let at = (place.x(ring.value()), middle_of(lane + 1));
        put(page, &Mark::of(voice_of(*group), at, MARK_SIZE));
        let text = format!("{}\u{a0}{}", speech.group(*group), speech.ring(*ring));
        name_mark(
            page,
            at,
            &text,
            Lettering {
                rim: Rim::Paper,
                ..LEGEND
            },
            place,
        );
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

/// Writes a name beside a mark: to its right where there is room before the edge of the picture, else
/// to its left.
fn name_mark(
    page: &Area<'_, Pixels>,
    at: (f64, f64),
    text: &str,
    lettering: Lettering,
    place: ScalePlace,
) {
    let is_room_right = at.0 + 12.0 + width(text, lettering) <= place.right + EDGE_ROOM;
    let (x, anchor) = if is_room_right {
        (at.0 + 12.0, Anchor::Start)
    } else {
        (at.0 - 12.0, Anchor::End)
    };
    put(
        page,
        &Words {
            at: (x, at.1 + 4.6),
            text: text.to_owned(),
            anchor,
            lettering,
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;
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
    fn words_of_zones_stand_over_them_or_are_listed_in_order() {
        let wide = drawn(&quadrants(), Format::Wide, Language::Fi);
        assert!(!wide.svg().contains("Vyöhykkeet"));
        let narrow = drawn(&long_swedish_words(), Format::Narrow, Language::Sv);
        assert!(narrow.svg().contains("Zonerna från vänster till höger"));
    }
}
