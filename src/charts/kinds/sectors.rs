//! The radar of indicators: the richer twin of the radar. Every indicator has a spoke in the sector of
//! its dimension and a number that leads to its name below. Neighbours of one dimension are joined; a
//! value that is missing leaves a gap and never counts as zero. A view comes in, a chart goes out.

use crate::charts::block::Block;
use crate::charts::canvas::Anchor;
use crate::charts::chart::Chart;
use crate::charts::compass::{Pixels, RING_COUNT, Rings, Spot};
use crate::charts::elements::{Area, Mark, Strokes, Words, circle, dyed, line, outline, put};
use crate::charts::hatching::{Lean, hatch};
use crate::charts::kinds::Format;
use crate::charts::kinds::caption::Caption;
use crate::charts::kinds::radar_marks::draw_badge;
use crate::charts::kinds::radar_surround::BADGE_RADIUS;
use crate::charts::legend::Sample;
use crate::charts::sectors_view::{Sector, SectorsView, SpokeView};
use crate::charts::theme::{
    DISC, GAP_VALUE, HATCH, HATCH_EDGE, OUTER_RING, POLE_AXIS, RING, RING_NUMBER, SMALL_NAME,
    SPOKE, SPOKE_LABEL, TABLE_WORD, VALUE, WHOLE,
};
use crate::charts::typeface::width;
use crate::charts::view::Speech;
use crate::disclosure::Shown;
use crate::wording::whole;

const MARK_SIZE: f64 = 5.0;
/// The smallest radius of the circle, in pixels.
const SMALLEST: u32 = 64;
/// Distance of the middle of a number from the outermost ring.
const LABEL_DISTANCE: f64 = 17.0;
/// How much farther out a number stands that would touch another one.
const LABEL_STEP: f64 = 15.0;
const COLUMN_GAP: f64 = 28.0;
const NUMBER_ROOM: f64 = 36.0;
const VALUE_ROOM: f64 = 84.0;

/// The numbers around the circle, from its middle, and the farthest of them.
struct Ringed<'a> {
    labels: Vec<(Block, &'a SpokeView)>,
    badges: Vec<((f64, f64), usize)>,
    /// Half of the height that all of it takes.
    reach: f64,
    /// Half of its width.
    breadth: f64,
    radius: f64,
}

/// Draws the indicators of a unit.
pub(in crate::charts) fn draw(view: &SectorsView, format: Format, speech: Speech<'_>) -> Chart {
    let subtitle = format!("{} · {}", view.round, speech.word("chart-radar-scale"));
    let mut caption = Caption::new(format, &view.name, &subtitle);
    let ringed = largest(view, format);
    let rings = Rings {
        centre: (format.width() / 2.0, caption.bottom() + ringed.reach),
        radius: ringed.radius,
    };
    let key_top = rings.centre.1 + ringed.reach + 12.0;
    let (key, lowest) = key(view, format, key_top);
    let height = caption.close(lowest, legend(view, speech), &view.notes);

    let sheet = format.sheet(height, |root, page| {
        let area = root.apply_coord_spec(rings);
        draw_ground(page, &area, view, rings);
        dyed(page, view.colour.as_deref(), || {
            for sector in &view.sectors {
                draw_sector(&area, sector);
            }
            caption.draw(page);
        });
        draw_ring_numbers(page, view, rings, speech);
        for (block, _) in &ringed.labels {
            block
                .clone()
                .moved(rings.centre.0, rings.centre.1)
                .draw(page);
        }
        for ((x, y), number) in &ringed.badges {
            draw_badge(page, (x + rings.centre.0, y + rings.centre.1), *number);
        }
        for block in &key {
            block.draw(page);
        }
    });

    let about = [("unit", view.name.as_str()), ("round", view.round.as_str())];
    sheet
        .finish(
            speech.language,
            &format.chart_id(&format!("sectors-{}", view.unit)),
            &speech.say("chart-sectors-title", &about),
            &in_words(view, speech),
        )
        .with_breaks(vec![key_top - 4.0])
}

fn in_words(view: &SectorsView, speech: Speech<'_>) -> String {
    let mut sentences = vec![speech.word("chart-sectors-intro")];
    for sector in &view.sectors {
        let values: Vec<String> = sector
            .spokes
            .iter()
            .map(|spoke| format!("{} {}", spoke.name, spoke.value))
            .collect();
        sentences.push(format!("{}: {}.", sector.name, values.join("; ")));
    }
    sentences.extend(view.notes.iter().cloned());
    sentences.join(" ")
}

/// The largest circle whose numbers stay inside the picture.
fn largest(view: &SectorsView, format: Format) -> Ringed<'_> {
    let widest: u32 = match format {
        Format::Wide => 190,
        Format::Narrow => 112,
    };
    let room = format.width() / 2.0 - 2.0;
    let radii = (SMALLEST..=widest).rev().step_by(4);
    let mut trials = radii.map(|radius| ringed(view, f64::from(radius)));
    let found = trials.find(|one| one.breadth <= room);
    found.unwrap_or_else(|| ringed(view, f64::from(SMALLEST)))
}

/// Places every number at the end of its spoke; one that would touch another moves outwards. The
/// numbers of the dimensions stand outside them.
fn ringed(view: &SectorsView, radius: f64) -> Ringed<'_> {
    let at = |distance: f64, bearing: f64| {
        let around = Rings {
            centre: (0.0, 0.0),
            radius: distance,
        };
        around.point(Spot {
            bearing,
            ring: f64::from(RING_COUNT),
        })
    };
    let mut labels: Vec<(Block, &SpokeView)> = Vec::new();
    let mut farthest = radius + LABEL_DISTANCE;
    for spoke in view.sectors.iter().flat_map(|sector| &sector.spokes) {
        let mut distance = radius + LABEL_DISTANCE;
        let block = loop {
            let (x, y) = at(distance, spoke.bearing);
            let block = Block::at(x, y, Anchor::Middle).with(&spoke.label, SPOKE_LABEL, 100.0);
            let block = block.clone().moved(0.0, -block.height() / 2.0);
            let is_near = |one: &(Block, &SpokeView)| one.0.frame().is_near(&block.frame(), 1.5);
            if !labels.iter().any(is_near) {
                break block;
            }
            distance += LABEL_STEP;
        };
        farthest = farthest.max(distance);
        labels.push((block, spoke));
    }
    let beyond = farthest + LABEL_DISTANCE + BADGE_RADIUS;
    let badges = view
        .sectors
        .iter()
        .map(|sector| (at(beyond, sector.from + sector.turn / 2.0), sector.number))
        .collect::<Vec<_>>();
    let reach = badges
        .iter()
        .map(|((_, y), _)| y.abs() + BADGE_RADIUS + 2.0)
        .fold(farthest + 10.0, f64::max);
    let frames = labels.iter().map(|(block, _)| block.frame());
    let of_labels = frames.map(|frame| frame.right.max(-frame.left));
    let of_badges = badges.iter().map(|((x, _), _)| x.abs() + BADGE_RADIUS);
    let breadth = of_labels.chain(of_badges).fold(radius, f64::max);
    Ringed {
        labels,
        badges,
        reach,
        breadth,
        radius,
    }
}

/// Names and values under the circle, and their lower edge.
fn key(view: &SectorsView, format: Format, top: f64) -> (Vec<Block>, f64) {
    let columns = match format {
        Format::Wide => 2,
        Format::Narrow => 1,
    };
    let (margin, inner) = (format.margin(), format.width() - 2.0 * format.margin());
    let room = (inner - (columns - 1) as f64 * COLUMN_GAP) / columns as f64;
    let lines: usize = view
        .sectors
        .iter()
        .map(|sector| sector.spokes.len() + 2)
        .sum();
    let (mut blocks, mut lowest) = (Vec::new(), top);
    let (mut column, mut filled, mut y) = (0, 0, top);
    for sector in &view.sectors {
        let own = sector.spokes.len() + 2;
        // The column ends where both sides come closest to the same length.
        if column + 1 < columns && filled > 0 && (2 * filled + own) * columns > 2 * lines {
            (column, y) = (column + 1, top);
        }
        filled += own;
        let left = margin + column as f64 * (room + COLUMN_GAP);
        let heading = format!("{}\u{a0}{}", sector.number, sector.name);
        let heading = Block::at(left, y + 6.0, Anchor::Start).with(&heading, SMALL_NAME, room);
        y = heading.frame().bottom + 4.0;
        blocks.push(heading);
        for spoke in &sector.spokes {
            let number = Block::at(left, y, Anchor::Start);
            let name_room = room - NUMBER_ROOM - VALUE_ROOM;
            let name = Block::at(left + NUMBER_ROOM, y, Anchor::Start);
            let name = name.with(&spoke.name, TABLE_WORD, name_room);
            let lettering = match spoke.ring {
                Shown::Value(_) => VALUE,
                Shown::Withheld | Shown::NotAssessed | Shown::NotScored => GAP_VALUE,
            };
            let value = Block::at(left + room, y, Anchor::End);
            let value = value.with(&spoke.value, lettering, VALUE_ROOM);
            y += name.height().max(value.height()) + 3.0;
            blocks.push(number.with(&spoke.label, SPOKE_LABEL, NUMBER_ROOM));
            blocks.push(name);
            blocks.push(value);
        }
        y += 4.0;
        lowest = lowest.max(y);
    }
    (blocks, lowest)
}

fn legend(view: &SectorsView, speech: Speech<'_>) -> Vec<(Sample, String)> {
    let spokes = || view.sectors.iter().flat_map(|sector| &sector.spokes);
    let mut entries = vec![(Sample::Outline(WHOLE), speech.word("chart-sectors-value"))];
    for (lean, key) in [
        (Lean::Rising, "chart-not-assessed"),
        (Lean::Falling, "chart-withheld"),
    ] {
        if spokes().any(|spoke| lean_of_spoke(spoke.ring) == Some(lean)) {
            entries.push((Sample::Hatched(lean), speech.word(key)));
        }
    }
    entries
}

/// How the place of an absent value is hatched. What is shown elsewhere and not scored is no gap.
fn lean_of_spoke<T>(shown: Shown<T>) -> Option<Lean> {
    match shown {
        Shown::Value(_) | Shown::NotScored => None,
        Shown::Withheld => Some(Lean::Falling),
        Shown::NotAssessed => Some(Lean::Rising),
    }
}

fn draw_ground(page: &Area<'_, Pixels>, area: &Area<'_, Rings>, view: &SectorsView, rings: Rings) {
    put(page, &circle(rings.centre, rings.radius, DISC));
    for sector in &view.sectors {
        for spoke in &sector.spokes {
            let Some(lean) = lean_of_spoke(spoke.ring) else {
                continue;
            };
            let wedge = wedge(rings, spoke.bearing - sector.step() / 2.0, sector.step());
            let ends = hatch(&wedge, 6.0, lean);
            put(page, &Strokes { ends, ink: HATCH });
            put(page, &outline(wedge, HATCH_EDGE));
        }
    }
    for ring in 1..=RING_COUNT {
        let ink = if ring == RING_COUNT { OUTER_RING } else { RING };
        let radius = rings.radius * f64::from(ring) / f64::from(RING_COUNT);
        put(page, &circle(rings.centre, radius, ink));
    }
    let ray = |bearing: f64| {
        let spot = |ring: f64| Spot { bearing, ring };
        vec![spot(0.0), spot(f64::from(RING_COUNT))]
    };
    for sector in &view.sectors {
        for spoke in &sector.spokes {
            put(area, &line(ray(spoke.bearing), SPOKE));
        }
        put(area, &line(ray(sector.from), POLE_AXIS));
    }
}

/// The part of the disc that belongs to a spoke, as a polygon.
fn wedge(rings: Rings, from: f64, turn: f64) -> Vec<(f64, f64)> {
    let steps = (turn / 3.0).ceil().max(1.0);
    let arc = (0..=steps as u32).map(|step| {
        rings.point(Spot {
            bearing: from + turn * f64::from(step) / steps,
            ring: f64::from(RING_COUNT),
        })
    });
    std::iter::once(rings.centre).chain(arc).collect()
}

/// Joins neighbouring values of one dimension, and marks each of them.
fn draw_sector(area: &Area<'_, Rings>, sector: &Sector) {
    let mut run: Vec<Spot> = Vec::new();
    let mut runs: Vec<Vec<Spot>> = Vec::new();
    for spoke in &sector.spokes {
        match spoke.ring.value() {
            Some(ring) => run.push(Spot {
                bearing: spoke.bearing,
                ring: ring.value(),
            }),
            None => runs.push(std::mem::take(&mut run)),
        }
    }
    runs.push(run);
    for run in runs {
        if run.len() > 1 {
            put(area, &line(run.clone(), WHOLE.outline()));
        }
        for at in run {
            put(area, &Mark::of(WHOLE, at, MARK_SIZE));
        }
    }
}

/// The numbers of the rings, on the line where the first sector by the clock begins.
fn draw_ring_numbers(
    page: &Area<'_, Pixels>,
    view: &SectorsView,
    rings: Rings,
    speech: Speech<'_>,
) {
    let from = view
        .sectors
        .iter()
        .map(|sector| sector.from.rem_euclid(360.0));
    let bearing = from.fold(360.0, f64::min).rem_euclid(360.0);
    for number in 1..=RING_COUNT {
        let ring = f64::from(number);
        let (x, y) = rings.point(Spot { bearing, ring });
        let text = whole(speech.language, i64::from(number));
        let half = width(&text, RING_NUMBER) / 2.0;
        let words = Words {
            at: (x - half, y + 4.3),
            text,
            anchor: Anchor::Start,
            lettering: RING_NUMBER,
        };
        put(page, &words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::row_samples::sectors;
    use crate::charts::samples::Reader;
    use crate::vocabulary::Language;

    #[test]
    fn neighbours_of_one_dimension_are_joined_and_nothing_crosses_a_gap() {
        let reader = Reader::new();
        let chart = draw(&sectors(9), Format::Wide, reader.speech(Language::Fi));
        // Each of four sectors has nine spokes; the fourth is withheld, the seventh not scored.
        let marks = chart.svg().matches("r=\"5\"").count();
        assert_eq!(marks, 4 * 7);
        let lines = chart.svg().lines();
        let joined: Vec<usize> = lines
            .filter(|line| line.starts_with("<path") && line.contains("c-own"))
            .map(|line| line.matches('L').count())
            .collect();
        // 1-3, 5-6 and 8-9 in each sector, and the line of the legend.
        assert_eq!(
            joined,
            [[2, 1, 1]; 4]
                .concat()
                .into_iter()
                .chain([1])
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn the_description_names_every_indicator_with_its_value_or_its_absence() {
        let reader = Reader::new();
        let chart = draw(&sectors(9), Format::Narrow, reader.speech(Language::Fi));
        let text = chart.description();
        assert!(
            text.contains("ei näytetä") && text.contains("ei pisteytetä"),
            "{text}"
        );
        assert_eq!(text.matches("Kuulluksi tuleminen").count(), 12);
    }

    #[test]
    fn numbers_never_touch_however_many_there_are() {
        for count in [3, 9, 14] {
            let (view, reader) = (sectors(count), Reader::new());
            for radius in [90.0, 190.0] {
                let ringed = ringed(&view, radius);
                for (index, (one, _)) in ringed.labels.iter().enumerate() {
                    for (other, _) in &ringed.labels[index + 1..] {
                        assert!(!one.frame().is_near(&other.frame(), 1.0));
                    }
                }
            }
            let chart = draw(&view, Format::Narrow, reader.speech(Language::Sv));
            assert!(chart.height() > 400.0);
        }
    }
}
