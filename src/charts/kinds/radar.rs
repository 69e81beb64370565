//! The radar: rings 0-5, one spoke for each dimension, a straight closed outline, marks for the groups of sources.
//! A dimension without a value is a gap with hatching and words, never a zero; the area means nothing and is hardly
//! tinted (see the method's chapter on the figure). Which values may be seen was decided long before.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};

use crate::charts::block::Block;
use crate::charts::canvas::{Anchor, Canvas, Sheet};
use crate::charts::chart::Chart;
use crate::charts::compass::{Pixels, RING_COUNT, Rings, Spot, halfway, sine_cosine};
use crate::charts::description;
use crate::charts::elements::{Area, Mark, Strokes, Words, circle, line, outline, put, rectangle};
use crate::charts::hatching::{Lean, hatch};
use crate::charts::kinds::Format;
use crate::charts::kinds::radar_layout::{BADGE_RADIUS, RadarLayout};
use crate::charts::legend::{Alignment, Legend, Sample, borrowed_mark};
use crate::charts::theme::{
    BADGE, BADGE_NUMBER, DISC, EARLIER_LINE, GAP_WORD, HATCH, HATCH_EDGE, Ink, OUTER_RING, PATCH,
    POLE_AXIS, RING, RING_NUMBER, SPOKE, TINT, Voice, WHOLE, voice,
};
use crate::charts::view::{DimensionView, Speech, UnitView};
use crate::disclosure::{Shown, Whose};
use crate::vocabulary::{Ring, SourceGroup};

const MARK_SIZE: f64 = 6.0;
/// Distance between the middles of marks that share a place.
const FAN_STEP: f64 = 15.0;

/// Draws the radar of a unit.
pub(in crate::charts) fn draw(view: &UnitView, format: Format, speech: Speech<'_>) -> Chart {
    let alignment = match format {
        Format::Wide => Alignment::Centred,
        Format::Narrow => Alignment::Left,
    };
    let inner = format.width() - 2.0 * format.margin();
    let legend = Legend::new(legend_entries(view, speech), inner, alignment);
    let subtitle = format!("{} · {}", view.round, speech.word("chart-radar-scale"));
    let layout = RadarLayout::new(view, format, &subtitle, &legend);

    let mut sheet = Sheet::new(format.width(), layout.height);
    let root: DrawingArea<Canvas<'_>, Shift> = Canvas::on(&mut sheet).into_drawing_area();
    let page = root.apply_coord_spec(Pixels);
    let rings = root.apply_coord_spec(layout.rings);
    draw_ground(&rings, &page, view, layout.rings);
    draw_values(&rings, view);
    draw_ring_numbers(&page, view, layout.rings, speech);
    draw_marks(&page, view, layout.rings);
    draw_gap_words(&page, view, layout.rings);
    for block in layout.labels.iter().chain(&layout.texts) {
        block.draw(&page);
    }
    for (at, number) in &layout.badges {
        draw_badge(&page, *at, *number);
    }
    legend.draw(
        &page,
        format.margin(),
        format.width() - format.margin(),
        layout.legend_top,
    );
    drop((page, rings, root));

    let title = speech.say(
        "chart-radar-title",
        &[("unit", &view.name), ("round", &view.round)],
    );
    sheet.finish(
        &format.chart_id("radar", view.unit.as_str()),
        &title,
        &description::of_radar(view, speech),
    )
}

fn legend_entries(view: &UnitView, speech: Speech<'_>) -> Vec<(Sample, String)> {
    let mut entries = Vec::new();
    if view
        .dimensions
        .iter()
        .any(|dimension| dimension.own_ring().is_some())
    {
        entries.push((Sample::Outline(WHOLE), speech.word("chart-all-sources")));
    }
    for group in view.groups() {
        let voice = voice_of(group);
        let sample = if has_outline(view, group) {
            Sample::Outline(voice)
        } else {
            Sample::Mark(voice)
        };
        entries.push((sample, speech.group(group)));
    }
    let has_city = |dimension: &DimensionView| {
        dimension.whose == Whose::City && dimension.ring.value().is_some()
    };
    if view.dimensions.iter().any(has_city) {
        entries.push((Sample::Borrowed, speech.word("chart-city-value")));
    }
    if view
        .dimensions
        .iter()
        .any(|dimension| dimension.earlier.is_some())
    {
        let earlier = view.rounds.iter().rev().nth(1).map_or("", String::as_str);
        entries.push((
            Sample::Earlier,
            speech.say("chart-earlier-round", &[("round", earlier)]),
        ));
    }
    for (lean, key) in [
        (Lean::Rising, "chart-not-assessed"),
        (Lean::Falling, "chart-withheld"),
    ] {
        if view
            .dimensions
            .iter()
            .any(|dimension| lean_of(dimension.ring) == Some(lean))
        {
            entries.push((Sample::Hatched(lean), speech.word(key)));
        }
    }
    entries
}

/// The voice of a group: its place in the fixed order, so that a colour means the same in every picture.
pub(in crate::charts) fn voice_of(group: SourceGroup) -> Voice {
    voice(
        SourceGroup::ALL
            .iter()
            .position(|other| *other == group)
            .expect("the list has every group"),
    )
}

/// How the place of an absent value is hatched; a shown value is not.
pub(in crate::charts) fn lean_of<T>(shown: Shown<T>) -> Option<Lean> {
    match shown {
        Shown::Value(_) => None,
        Shown::Withheld => Some(Lean::Falling),
        Shown::NotAssessed | Shown::NotScored => Some(Lean::Rising),
    }
}

/// The dimensions in clockwise order.
fn clockwise(view: &UnitView) -> Vec<&DimensionView> {
    let mut spokes: Vec<&DimensionView> = view.dimensions.iter().collect();
    spokes.sort_by(|one, other| one.bearing.total_cmp(&other.bearing));
    spokes
}

fn group_ring(dimension: &DimensionView, group: SourceGroup) -> Option<f64> {
    dimension
        .marks
        .iter()
        .find(|mark| mark.0 == group)
        .map(|mark| mark.1.value())
}

/// A group has an outline only where every spoke with a value has a mark of the group, and there are two or more.
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

fn draw_ground(
    rings: &Area<'_, Rings>,
    page: &Area<'_, Pixels>,
    view: &UnitView,
    circle_of: Rings,
) {
    let centre = Spot {
        bearing: 0.0,
        ring: 0.0,
    };
    put(rings, &circle(centre, circle_of.radius, DISC));
    let spokes = clockwise(view);
    for (place, dimension) in spokes.iter().enumerate() {
        if let Some(lean) = lean_of(dimension.ring) {
            let before = spokes[(place + spokes.len() - 1) % spokes.len()].bearing;
            let after = spokes[(place + 1) % spokes.len()].bearing;
            let sector = sector(
                circle_of,
                halfway(before, dimension.bearing),
                halfway(dimension.bearing, after),
            );
            put(
                page,
                &Strokes {
                    ends: hatch(&sector, 8.0, lean),
                    ink: HATCH,
                },
            );
            put(page, &outline(sector, HATCH_EDGE));
        }
    }
    for ring in 1..=RING_COUNT {
        let ink = if ring == RING_COUNT { OUTER_RING } else { RING };
        put(
            rings,
            &circle(
                centre,
                circle_of.radius * f64::from(ring) / f64::from(RING_COUNT),
                ink,
            ),
        );
    }
    if view.poles.is_some() {
        for bearing in [0.0, 90.0] {
            let ends = vec![
                Spot { bearing, ring: 5.0 },
                Spot {
                    bearing: bearing + 180.0,
                    ring: 5.0,
                },
            ];
            put(rings, &line(ends, POLE_AXIS));
        }
    }
    for dimension in &spokes {
        let bearing = dimension.bearing;
        put(
            rings,
            &line(vec![centre, Spot { bearing, ring: 5.0 }], SPOKE),
        );
    }
}

/// A sector of the circle as a polygon, from one bearing clockwise to another.
fn sector(rings: Rings, from: f64, to: f64) -> Vec<(f64, f64)> {
    let turn = (to - from).rem_euclid(360.0);
    let steps = (turn / 3.0).ceil().max(1.0);
    let arc = (0..=steps as u32).map(|step| {
        let bearing = from + turn * f64::from(step) / steps;
        rings.point(Spot {
            bearing,
            ring: f64::from(RING_COUNT),
        })
    });
    std::iter::once(rings.centre).chain(arc).collect()
}

fn draw_values(rings: &Area<'_, Rings>, view: &UnitView) {
    let spokes = clockwise(view);
    let whole: Vec<Option<Spot>> = spokes
        .iter()
        .map(|spoke| spot(spoke, spoke.own_ring().map(|ring| ring.value())))
        .collect();
    if whole.iter().all(Option::is_some) {
        put(
            rings,
            &outline(whole.iter().flatten().copied().collect(), TINT),
        );
    }
    let earlier: Vec<Option<Spot>> = spokes
        .iter()
        .map(|spoke| spot(spoke, spoke.earlier.map(|ring| ring.value())))
        .collect();
    draw_outline(rings, &earlier, EARLIER_LINE);
    for group in view
        .groups()
        .into_iter()
        .filter(|group| has_outline(view, *group))
    {
        let values: Vec<Option<Spot>> = spokes
            .iter()
            .map(|spoke| {
                spot(
                    spoke,
                    spoke.own_ring().and_then(|_| group_ring(spoke, group)),
                )
            })
            .collect();
        draw_outline(rings, &values, voice_of(group).outline());
    }
    draw_outline(rings, &whole, WHOLE.outline());
}

fn spot(dimension: &DimensionView, ring: Option<f64>) -> Option<Spot> {
    ring.map(|ring| Spot {
        bearing: dimension.bearing,
        ring,
    })
}

/// Joins neighbouring values; a missing one leaves a gap and never counts as zero.
fn draw_outline(rings: &Area<'_, Rings>, values: &[Option<Spot>], ink: Ink) {
    if values.iter().all(Option::is_some) {
        put(
            rings,
            &outline(values.iter().flatten().copied().collect(), ink),
        );
        return;
    }
    for run in runs(values) {
        put(rings, &line(run, ink));
    }
}

/// The stretches of two or more neighbouring values around the circle, where at least one value is missing.
fn runs(values: &[Option<Spot>]) -> Vec<Vec<Spot>> {
    let gap = values.iter().position(Option::is_none).unwrap_or_default();
    let around = (1..=values.len()).map(|step| values[(gap + step) % values.len()]);
    let mut runs = vec![Vec::new()];
    for value in around {
        match (value, runs.last_mut()) {
            (Some(spot), Some(run)) => run.push(spot),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

fn draw_ring_numbers(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings, speech: Speech<'_>) {
    let spokes = clockwise(view);
    // With axes the numbers stand beside the upper one; without, between the first two spokes, where no mark can be.
    let (bearing, anchor, aside) = match (view.poles.is_some(), spokes.as_slice()) {
        (false, [first, second, ..]) => {
            (halfway(first.bearing, second.bearing), Anchor::Middle, 0.0)
        }
        _ => (0.0, Anchor::Start, 5.0),
    };
    for ring in 0..=RING_COUNT {
        let (x, y) = rings.point(Spot {
            bearing,
            ring: f64::from(ring),
        });
        let text = crate::wording::whole(speech.language, i64::from(ring));
        put(
            page,
            &Words {
                at: (x + aside, y + 4.3),
                text,
                anchor,
                lettering: RING_NUMBER,
            },
        );
    }
}

fn draw_marks(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings) {
    for dimension in &view.dimensions {
        let whole = dimension.ring.value();
        for (group, ring) in dimension.marks.iter().rev() {
            let together: Vec<SourceGroup> = dimension
                .marks
                .iter()
                .filter(|mark| mark.1 == *ring)
                .map(|mark| mark.0)
                .collect();
            let place = together
                .iter()
                .position(|other| other == group)
                .expect("the mark is one of its own kind");
            let aside = fan(place, together.len(), whole == Some(*ring));
            let (x, y) = rings.point(Spot {
                bearing: dimension.bearing,
                ring: ring.value(),
            });
            let (sine, cosine) = sine_cosine(dimension.bearing);
            put(
                page,
                &Mark::of(
                    voice_of(*group),
                    (x + aside * cosine, y + aside * sine),
                    MARK_SIZE,
                ),
            );
        }
        if let Some(ring) = whole {
            let at = rings.point(Spot {
                bearing: dimension.bearing,
                ring: ring.value(),
            });
            match dimension.whose {
                Whose::Own => put(page, &Mark::of(WHOLE, at, MARK_SIZE + 0.5)),
                Whose::City => put(page, &borrowed_mark(at, MARK_SIZE + 0.5)),
            }
        }
    }
}

/// How far beside its spoke a mark stands that shares its ring with others: marks alternate to both sides, and the
/// spoke itself is kept for the value of all sources if that lies there too.
fn fan(place: usize, together: usize, is_middle_taken: bool) -> f64 {
    if is_middle_taken {
        let step = (place / 2 + 1) as f64 * FAN_STEP;
        if place.is_multiple_of(2) { step } else { -step }
    } else {
        (place as f64 - (together as f64 - 1.0) / 2.0) * FAN_STEP
    }
}

/// The words of a dimension without a value, on a patch of paper in its sector.
fn draw_gap_words(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings) {
    for dimension in view
        .dimensions
        .iter()
        .filter(|dimension| lean_of(dimension.ring).is_some())
    {
        let (x, y) = rings.point(Spot {
            bearing: dimension.bearing,
            ring: free_ring(dimension),
        });
        let block =
            Block::at(x, 0.0, Anchor::Middle).with(&dimension.words, GAP_WORD, 0.75 * rings.radius);
        let height = block.height();
        let block = block.moved(0.0, y - height / 2.0);
        let frame = block.frame();
        let corners = [
            (frame.left - 5.0, frame.top - 2.0),
            (frame.right + 5.0, frame.bottom + 2.0),
        ];
        put(page, &rectangle(corners, PATCH));
        block.draw(page);
    }
}

/// The place on a spoke, in rings, that is farthest from its marks; the outer half, where words have room.
fn free_ring(dimension: &DimensionView) -> f64 {
    let distance = |ring: f64| {
        let from_mark = |mark: &(SourceGroup, Ring)| (mark.1.value() - ring).abs();
        dimension
            .marks
            .iter()
            .map(from_mark)
            .fold(f64::INFINITY, f64::min)
            .min(1.1)
    };
    let places = [3.1, 3.5, 2.7, 3.9, 2.3, 4.2, 1.9];
    places
        .into_iter()
        .reduce(|best, ring| {
            if distance(ring) > distance(best) {
                ring
            } else {
                best
            }
        })
        .unwrap_or(3.1)
}

fn draw_badge(page: &Area<'_, Pixels>, at: (f64, f64), number: usize) {
    put(page, &circle(at, BADGE_RADIUS, BADGE));
    let words = Words {
        at: (at.0, at.1 + 4.4),
        text: number.to_string(),
        anchor: Anchor::Middle,
        lettering: BADGE_NUMBER,
    };
    put(page, &words);
}
