//! The companion of the radar: one row for each dimension, one lane in it for each voice, on a straight scale of rings.
//! Every dot is named where it stands, so the chart needs no legend; the bands are light zones behind the rows.

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};

use crate::charts::block::{Block, Frame};
use crate::charts::canvas::{Anchor, Canvas, Sheet, units};
use crate::charts::chart::Chart;
use crate::charts::compass::{Pixels, RING_COUNT};
use crate::charts::description;
use crate::charts::elements::{Area, Mark, Words, line, put, rectangle};
use crate::charts::kinds::Format;
use crate::charts::kinds::radar::{lean_of, voice_of};
use crate::charts::legend::{borrowed_mark, hatched_field};
use crate::charts::theme::{
    BAND_WORD, DISC, GAP_WORD, HEADING, LEGEND, Lettering, NAME, NOTE, OUTER_RING, PATCH, POLE,
    RING, Rim, SMALL_NAME, VALUE, WHOLE, ZONE,
};
use crate::charts::typeface::width;
use crate::charts::view::{DimensionView, Speech, UnitView};
use crate::disclosure::Whose;

type Scale = Cartesian2d<RangedCoordf64, RangedCoordf64>;

const LANE_HEIGHT: f64 = 21.0;
const ROW_PADDING: f64 = 10.0;
const MARK_SIZE: f64 = 6.0;

/// One row: its words and where it stands.
struct Row<'a> {
    dimension: &'a DimensionView,
    words: Block,
    lanes_top: f64,
    bottom: f64,
}

/// Where the scale of rings stands, in pixels.
#[derive(Clone, Copy)]
struct ScalePlace {
    left: f64,
    right: f64,
}

impl ScalePlace {
    fn of(format: Format) -> Self {
        let right = format.width() - format.margin() - 10.0;
        match format {
            Format::Wide => Self { left: 252.0, right },
            Format::Narrow => Self {
                left: format.margin() + 10.0,
                right,
            },
        }
    }

    fn x(self, ring: f64) -> f64 {
        self.left + (self.right - self.left) * ring / f64::from(RING_COUNT)
    }
}

/// Draws the dot chart of a unit.
pub(in crate::charts) fn draw(view: &UnitView, format: Format, speech: Speech<'_>) -> Chart {
    let inner = format.width() - 2.0 * format.margin();
    let place = ScalePlace::of(format);
    let subtitle = format!("{} · {}", view.round, speech.word("chart-dots-scale"));
    let heading = Block::at(format.margin(), 10.0, Anchor::Start)
        .with(&view.name, HEADING, inner)
        .with(&subtitle, NOTE, inner);
    let zones = zone_words(view, place, heading.frame().bottom + 10.0);
    let rows_top = zones
        .iter()
        .map(|block| block.frame().bottom)
        .fold(heading.frame().bottom, f64::max)
        + 6.0;
    let rows = rows(view, format, place, rows_top);
    let rows_bottom = rows.last().map_or(rows_top, |row| row.bottom);
    let note = view.notice.as_ref().map(|notice| {
        Block::at(format.margin(), rows_bottom + 34.0, Anchor::Start).with(notice, NOTE, inner)
    });
    let height = note
        .as_ref()
        .map_or(rows_bottom + 28.0, |note| note.frame().bottom)
        + 12.0;

    let mut sheet = Sheet::new(format.width(), height.ceil());
    let root: DrawingArea<Canvas<'_>, Shift> = Canvas::on(&mut sheet).into_drawing_area();
    let page = root.apply_coord_spec(Pixels);
    let span = (
        units(place.left)..units(place.right),
        units(rows_top)..units(rows_bottom),
    );
    let scale = root.apply_coord_spec(Scale::new(0.0..f64::from(RING_COUNT), 0.0..1.0, span));
    draw_ground(&scale, &page, view, (rows_bottom, place), speech);
    for block in zones.iter().chain([&heading]).chain(&note) {
        block.draw(&page);
    }
    for (index, row) in rows.iter().enumerate() {
        if index > 0 && format == Format::Wide {
            let top = row.lanes_top.min(row.words.frame().top) - ROW_PADDING;
            put(
                &page,
                &line(
                    vec![
                        (format.margin(), top),
                        (format.width() - format.margin(), top),
                    ],
                    RING,
                ),
            );
        }
        row.words.draw(&page);
        draw_lanes(&page, row, place, speech);
    }
    drop((page, scale, root));

    let title = speech.say(
        "chart-dots-title",
        &[("unit", &view.name), ("round", &view.round)],
    );
    sheet.finish(
        &format.chart_id("dots", view.unit.as_str()),
        &title,
        &description::of_dots(view, speech),
    )
}

/// The words of the bands above their zones, standing on a common base.
fn zone_words(view: &UnitView, place: ScalePlace, top: f64) -> Vec<Block> {
    let blocks: Vec<Block> = view
        .zones
        .iter()
        .enumerate()
        .map(|(index, zone)| {
            let end = view
                .zones
                .get(index + 1)
                .map_or(f64::from(RING_COUNT), |next| next.from);
            let (left, right) = (place.x(zone.from), place.x(end));
            Block::at((left + right) / 2.0, top, Anchor::Middle).with(
                &zone.name,
                POLE,
                right - left - 6.0,
            )
        })
        .collect();
    let tallest = blocks.iter().map(Block::height).fold(0.0, f64::max);
    blocks
        .into_iter()
        .map(|block| {
            let down = tallest - block.height();
            block.moved(0.0, down)
        })
        .collect()
}

fn rows<'a>(view: &'a UnitView, format: Format, place: ScalePlace, top: f64) -> Vec<Row<'a>> {
    let mut top = top + ROW_PADDING;
    let mut rows = Vec::new();
    for (index, dimension) in view.dimensions.iter().enumerate() {
        let (name, limit) = match format {
            Format::Wide => (NAME, place.left - format.margin() - 22.0),
            Format::Narrow => (SMALL_NAME, format.width() - 2.0 * format.margin()),
        };
        let band = if dimension.ring.value().is_some() {
            BAND_WORD
        } else {
            GAP_WORD
        };
        let numbered = format!("{}\u{a0}{}", index + 1, dimension.name);
        let rim = |lettering: Lettering| Lettering {
            rim: Rim::Paper,
            ..lettering
        };
        let words = Block::at(format.margin(), top, Anchor::Start);
        let words = match format {
            Format::Wide => words
                .with(&numbered, name, limit)
                .with(&dimension.words, band, limit),
            Format::Narrow => {
                words
                    .with(&numbered, rim(name), limit)
                    .with(&dimension.words, rim(band), limit)
            }
        };
        let lanes = lane_count(dimension) as f64 * LANE_HEIGHT;
        let (lanes_top, bottom) = match format {
            Format::Wide => {
                let height = lanes.max(words.height());
                (top + (height - lanes) / 2.0, top + height)
            }
            Format::Narrow => (
                words.frame().bottom + 3.0,
                words.frame().bottom + 3.0 + lanes,
            ),
        };
        let words = match format {
            Format::Wide => {
                let down = (bottom - top - words.height()) / 2.0;
                words.moved(0.0, down)
            }
            Format::Narrow => words,
        };
        top = bottom + 2.0 * ROW_PADDING;
        rows.push(Row {
            dimension,
            words,
            lanes_top,
            bottom: bottom + ROW_PADDING,
        });
    }
    rows
}

fn lane_count(dimension: &DimensionView) -> usize {
    1 + dimension.marks.len()
}

fn draw_ground(
    scale: &Area<'_, Scale>,
    page: &Area<'_, Pixels>,
    view: &UnitView,
    (bottom, place): (f64, ScalePlace),
    speech: Speech<'_>,
) {
    for (index, zone) in view.zones.iter().enumerate() {
        let end = view
            .zones
            .get(index + 1)
            .map_or(f64::from(RING_COUNT), |next| next.from);
        let ink = if index % 2 == 0 { DISC } else { ZONE };
        put(scale, &rectangle([(zone.from, 0.0), (end, 1.0)], ink));
    }
    for ring in 0..=RING_COUNT {
        let x = f64::from(ring);
        put(
            scale,
            &line(
                vec![(x, 0.0), (x, 1.0)],
                if ring == 0 { OUTER_RING } else { RING },
            ),
        );
        let text = crate::wording::whole(speech.language, i64::from(ring));
        put(
            page,
            &Words {
                at: (place.x(x), bottom + 16.0),
                text,
                anchor: Anchor::Middle,
                lettering: POLE,
            },
        );
    }
}

fn draw_lanes(page: &Area<'_, Pixels>, row: &Row<'_>, place: ScalePlace, speech: Speech<'_>) {
    let middle_of = |lane: usize| row.lanes_top + (lane as f64 + 0.5) * LANE_HEIGHT;
    let middle = middle_of(0);
    if let Some(lean) = lean_of(row.dimension.ring) {
        let field = Frame {
            left: place.left,
            top: middle - 8.0,
            right: place.right,
            bottom: middle + 8.0,
        };
        hatched_field(page, field, lean);
        let words = Block::at(place.x(2.5), middle - 8.5, Anchor::Middle).with(
            &row.dimension.words,
            GAP_WORD,
            300.0,
        );
        let frame = words.frame();
        put(
            page,
            &rectangle(
                [
                    (frame.left - 6.0, frame.top + 1.0),
                    (frame.right + 6.0, frame.bottom - 1.0),
                ],
                PATCH,
            ),
        );
        words.draw(page);
    }
    if let Some(ring) = row.dimension.ring.value() {
        let at = (place.x(ring.value()), middle);
        let (mark, name) = match row.dimension.whose {
            Whose::Own => (
                Mark::of(WHOLE, at, MARK_SIZE + 1.0),
                speech.word("chart-all-sources"),
            ),
            Whose::City => (
                borrowed_mark(at, MARK_SIZE + 1.0),
                speech.word("chart-city-value"),
            ),
        };
        put(page, &mark);
        let text = format!("{} {}", name, speech.ring(ring));
        name_mark(page, at, &text, VALUE, place);
    }
    for (lane, (group, ring)) in row.dimension.marks.iter().enumerate() {
        let at = (place.x(ring.value()), middle_of(lane + 1));
        put(page, &Mark::of(voice_of(*group), at, MARK_SIZE));
        let text = format!("{} {}", speech.group(*group), speech.ring(*ring));
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

/// Writes a name beside a mark: to its right where there is room on the scale, else to its left.
fn name_mark(
    page: &Area<'_, Pixels>,
    at: (f64, f64),
    text: &str,
    lettering: Lettering,
    place: ScalePlace,
) {
    let is_room_right = at.0 + 12.0 + width(text, lettering) <= place.right + 4.0;
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
