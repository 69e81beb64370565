//! What the sources say beside all of them together: on the large radar a bar on each spoke from the
//! lowest source to the highest, and under it one small radar for each group, named where it stands.
//! So many outlines over each other could not be told apart. A view comes in; words are not made here.

use plotters::coord::Shift;

use crate::charts::block::Block;
use crate::charts::canvas::Anchor;
use crate::charts::compass::{Pixels, RING_COUNT, Rings, Spot};
use crate::charts::elements::{Area, Mark, circle, line, outline, put};
use crate::charts::kinds::Format;
use crate::charts::kinds::radar_outline::{draw_outline, spot};
use crate::charts::legend::{Sample, draw_sample};
use crate::charts::theme::{
    DISC, Ink, LEGEND, NOTE, OUTER_RING, RING, SPAN, SPOKE, WHOLE_BEHIND, voice_of,
};
use crate::charts::view::{DimensionView, Speech, UnitView};
use crate::vocabulary::SourceGroup;

/// Half the width of the bar from the lowest source to the highest, in pixels.
const SPAN_HALF: f64 = 8.0;
const MARK_SIZE: f64 = 4.5;
const SAMPLE_ROOM: f64 = 24.0;
const ROW_GAP: f64 = 14.0;

/// The range of the sources of a dimension; absent where fewer than two have a ring, which is no range.
pub(in crate::charts) fn span_of(dimension: &DimensionView) -> Option<(f64, f64)> {
    lowest_and_highest(dimension).filter(|_| dimension.marks.len() > 1)
}

/// The lowest and the highest ring of the sources of a dimension; absent where none has one.
pub(in crate::charts) fn lowest_and_highest(dimension: &DimensionView) -> Option<(f64, f64)> {
    let rings = dimension.marks.iter().map(|mark| mark.1.value());
    let (low, high) = rings.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), ring| {
        (low.min(ring), high.max(ring))
    });
    (low <= high).then_some((low, high))
}

/// The bars from the lowest source to the highest, one on each spoke.
pub(in crate::charts) fn draw_spans(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings) {
    for dimension in &view.dimensions {
        let Some((low, high)) = span_of(dimension) else {
            continue;
        };
        let bearing = dimension.bearing;
        let end = |ring: f64| rings.point(Spot { bearing, ring });
        put(page, &outline(capsule(end(low), end(high), bearing), SPAN));
    }
}

/// A bar with round ends between two points of a spoke.
fn capsule(inner: (f64, f64), outer: (f64, f64), bearing: f64) -> Vec<(f64, f64)> {
    let cap = |centre: (f64, f64), from: f64| {
        let around = Rings {
            centre,
            radius: SPAN_HALF,
        };
        (0..=12).map(move |step| {
            around.point(Spot {
                bearing: from + 15.0 * f64::from(step),
                ring: f64::from(RING_COUNT),
            })
        })
    };
    cap(outer, bearing - 90.0)
        .chain(cap(inner, bearing + 90.0))
        .collect()
}

/// One small radar.
#[derive(Clone, Debug)]
struct Cell {
    group: SourceGroup,
    /// Middle of the circle, from the upper left corner of the strip.
    centre: (f64, f64),
    name: Block,
}

/// The small radars of a unit, in rows.
#[derive(Clone, Debug)]
pub(in crate::charts) struct SourceStrip {
    heading: Block,
    cells: Vec<Cell>,
    radius: f64,
    /// Height in pixels; 0 where no group has a mark.
    pub(in crate::charts) height: f64,
}

impl SourceStrip {
    /// Lays the small radars out, from the upper left corner of the picture.
    pub(in crate::charts) fn new(view: &UnitView, format: Format, speech: Speech<'_>) -> Self {
        let (columns, widest, radius) = match format {
            Format::Wide => (6, 128.0, 42.0),
            Format::Narrow => (3, 128.0, 42.0),
        };
        let groups = view.groups();
        let inner = format.width() - 2.0 * format.margin();
        let heading = Block::at(format.margin(), 0.0, Anchor::Start);
        let mut strip = Self {
            heading: heading.clone(),
            cells: Vec::new(),
            radius,
            height: 0.0,
        };
        if groups.is_empty() {
            return strip;
        }
        strip.heading = heading.with(&speech.word("chart-radar-sources"), NOTE, inner);
        strip.height = strip.heading.height();
        // Rows as equally full as they can be.
        let rows = groups.len().div_ceil(columns);
        let columns = groups.len().div_ceil(rows);
        for row in groups.chunks(columns) {
            let width = (inner / columns as f64).min(widest);
            let left = (format.width() - width * row.len() as f64) / 2.0;
            let middle = strip.height + ROW_GAP + radius;
            let top = middle + radius + SAMPLE_ROOM;
            for (column, group) in row.iter().enumerate() {
                let x = left + (column as f64 + 0.5) * width;
                let name = Block::at(x, top, Anchor::Middle);
                let name = name.with(&speech.group(*group), LEGEND, width - 6.0);
                strip.height = strip.height.max(name.frame().bottom);
                strip.cells.push(Cell {
                    group: *group,
                    centre: (x, middle),
                    name,
                });
            }
        }
        strip
    }

    /// Draws the small radars, from `top` downwards.
    pub(in crate::charts) fn draw(
        &self,
        root: &Area<'_, Shift>,
        page: &Area<'_, Pixels>,
        view: &UnitView,
        top: f64,
    ) {
        self.heading.clone().moved(0.0, top).draw(page);
        for cell in &self.cells {
            let rings = Rings {
                centre: (cell.centre.0, cell.centre.1 + top),
                radius: self.radius,
            };
            draw_small_ground(page, view, rings);
            let small = root.apply_coord_spec(rings);
            draw_small_values(&small, view, cell.group);
            let at = (
                rings.centre.0,
                rings.centre.1 + self.radius + SAMPLE_ROOM / 2.0 + 2.0,
            );
            let sample = Sample::Outline(voice_of(cell.group));
            draw_sample(page, sample, at.0 - sample.width() / 2.0, at.1);
            cell.name.clone().moved(0.0, top).draw(page);
        }
    }
}

fn draw_small_ground(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings) {
    put(page, &circle(rings.centre, rings.radius, DISC));
    put(page, &circle(rings.centre, rings.radius * 0.6, RING));
    put(page, &circle(rings.centre, rings.radius, OUTER_RING));
    for dimension in &view.dimensions {
        let end = Spot {
            bearing: dimension.bearing,
            ring: f64::from(RING_COUNT),
        };
        put(page, &line(vec![rings.centre, rings.point(end)], SPOKE));
    }
}

fn draw_small_values(rings: &Area<'_, Rings>, view: &UnitView, group: SourceGroup) {
    let whole: Vec<Option<Spot>> = view
        .clockwise()
        .iter()
        .map(|spoke| spot(spoke, spoke.own_ring().map(|ring| ring.value())))
        .collect();
    // An open line has no inside.
    let is_closed = whole.iter().all(Option::is_some);
    let behind = Ink {
        fill: WHOLE_BEHIND.fill.filter(|_| is_closed),
        ..WHOLE_BEHIND
    };
    draw_outline(rings, &whole, behind);
    draw_group(rings, view, group, MARK_SIZE);
}

/// The marks of a group and, where it has one, its outline.
pub(in crate::charts) fn draw_group(
    rings: &Area<'_, Rings>,
    view: &UnitView,
    group: SourceGroup,
    mark_size: f64,
) {
    let (spokes, voice) = (view.clockwise(), voice_of(group));
    if has_outline(view, group) {
        let values: Vec<Option<Spot>> = spokes
            .iter()
            .map(|spoke| {
                spot(
                    spoke,
                    spoke.own_ring().and_then(|_| group_ring(spoke, group)),
                )
            })
            .collect();
        draw_outline(rings, &values, voice.outline());
    }
    for spoke in spokes {
        if let Some(at) = spot(spoke, group_ring(spoke, group)) {
            put(rings, &Mark::of(voice, at, mark_size));
        }
    }
}

fn group_ring(dimension: &DimensionView, group: SourceGroup) -> Option<f64> {
    dimension
        .marks
        .iter()
        .find(|mark| mark.0 == group)
        .map(|mark| mark.1.value())
}

/// A group has an outline only where every spoke with a value has a mark of the group, and there
/// are two or more.
fn has_outline(view: &UnitView, group: SourceGroup) -> bool {
    let assessed: Vec<&DimensionView> = view
        .dimensions
        .iter()
        .filter(|dimension| dimension.own_ring().is_some())
        .collect();
    assessed.len() > 1
        && assessed
            .iter()
            .all(|dimension| group_ring(dimension, group).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{Reader, five_without_axes, quadrants};
    use crate::vocabulary::Language;

    #[test]
    fn a_group_has_an_outline_only_where_every_assessed_spoke_has_its_mark() {
        let view = quadrants();
        assert!(
            has_outline(&view, SourceGroup::Members) && has_outline(&view, SourceGroup::Residents)
        );
        assert!(
            !has_outline(&view, SourceGroup::Staff) && !has_outline(&view, SourceGroup::Registers)
        );
    }

    #[test]
    fn a_bar_reaches_from_the_lowest_source_to_the_highest() {
        let view = quadrants();
        // Members 2.5, residents 2 and registers 3.5.
        assert_eq!(span_of(&view.dimensions[0]), Some((2.0, 3.5)));
        assert_eq!(span_of(&five_without_axes().dimensions[0]), None);
        // A spoke straight up: the bar ends eight pixels beyond its outer value.
        let points = capsule((0.0, -40.0), (0.0, -70.0), 0.0);
        let highest = points.iter().map(|point| point.1).fold(0.0, f64::min);
        let lowest = points.iter().map(|point| point.1).fold(-100.0, f64::max);
        assert!((highest + 78.0).abs() < 1e-9 && (lowest + 32.0).abs() < 1e-9);
    }

    #[test]
    fn small_radars_stand_in_one_row_on_paper_and_in_rows_of_three_on_a_phone() {
        let (reader, view) = (Reader::new(), quadrants());
        let speech = reader.speech(Language::Fi);
        let rows = |format| {
            let strip = SourceStrip::new(&view, format, speech);
            let mut rows: Vec<i64> = strip
                .cells
                .iter()
                .map(|cell| cell.centre.1 as i64)
                .collect();
            rows.dedup();
            rows.len()
        };
        // Members, residents, staff and registers.
        assert_eq!((rows(Format::Wide), rows(Format::Narrow)), (1, 2));
        let none = SourceStrip::new(&five_without_axes(), Format::Wide, speech);
        assert_eq!(none.height, 0.0);
    }
}
