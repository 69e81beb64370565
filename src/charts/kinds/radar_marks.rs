//! What lies on top of a radar's lines: ring numbers, marks of voices, words in gaps and the
//! numbered badges. Marks that share a place stand beside each other across their spoke, so that
//! none hides another.

use crate::charts::block::Block;
use crate::charts::canvas::Anchor;
use crate::charts::compass::{Pixels, RING_COUNT, Rings, Spot, halfway, sine_cosine};
use crate::charts::elements::{Area, Mark, Words, circle, put, rectangle};
use crate::charts::hatching::lean_of;
use crate::charts::kinds::radar_surround::BADGE_RADIUS;
use crate::charts::legend::borrowed_mark;
use crate::charts::theme::{BADGE, BADGE_NUMBER, GAP_WORD, PATCH, RING_NUMBER, WHOLE, voice_of};
use crate::charts::view::{DimensionView, Speech, UnitView};
use crate::disclosure::Whose;
use crate::vocabulary::{Ring, SourceGroup};
use crate::wording::whole;

const MARK_SIZE: f64 = 6.0;
/// Distance between the middles of marks that share a place.
const FAN_STEP: f64 = 15.0;

/// The numbers of the rings, on one line from the middle outwards.
pub(in crate::charts) fn draw_ring_numbers(
    page: &Area<'_, Pixels>,
    view: &UnitView,
    rings: Rings,
    speech: Speech<'_>,
) {
    let spokes = view.clockwise();
    // With axes the numbers stand beside the upper one; without, between the first two spokes,
    // where no mark can be.
    let (bearing, anchor, aside) = match (view.poles.is_some(), spokes.as_slice()) {
        (false, [first, second, ..]) => {
            (halfway(first.bearing, second.bearing), Anchor::Middle, 0.0)
        }
        _ => (0.0, Anchor::Start, 5.0),
    };
    for number in 0..=RING_COUNT {
        let ring = f64::from(number);
        let (x, y) = rings.point(Spot { bearing, ring });
        let words = Words {
            at: (x + aside, y + 4.3),
            text: whole(speech.language, i64::from(number)),
            anchor,
            lettering: RING_NUMBER,
        };
        put(page, &words);
    }
}

/// The marks of the groups, and over them the mark of all sources.
pub(in crate::charts) fn draw_marks(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings) {
    for dimension in &view.dimensions {
        for (group, ring, aside) in fanned_marks(dimension) {
            let at = beside(rings, dimension.bearing, ring.value(), aside);
            put(page, &Mark::of(voice_of(group), at, MARK_SIZE));
        }
        let point = |ring: Ring| beside(rings, dimension.bearing, ring.value(), 0.0);
        if let Some(ring) = dimension.ring.value() {
            match dimension.whose {
                Whose::Own => put(page, &Mark::of(WHOLE, point(ring), MARK_SIZE + 0.5)),
                Whose::City => put(page, &borrowed_mark(point(ring), MARK_SIZE + 0.5)),
            }
        }
    }
}

/// A place on a ring, some pixels clockwise from the spoke. So near the middle that the ring is
/// shorter than the fan, the place is straight across the spoke.
fn beside(rings: Rings, bearing: f64, ring: f64, aside: f64) -> (f64, f64) {
    let distance = rings.radius * ring / f64::from(RING_COUNT);
    if distance >= 3.0 * FAN_STEP {
        let turned = bearing + aside / distance * 180.0 / std::f64::consts::PI;
        return rings.point(Spot {
            bearing: turned,
            ring,
        });
    }
    let (sine, cosine) = sine_cosine(bearing);
    let (x, y) = rings.point(Spot { bearing, ring });
    (x + aside * cosine, y + aside * sine)
}

/// Every mark of a spoke with its distance from the spoke in pixels. Marks on the same ring stand
/// side by side; the spoke itself is kept for the value of all sources if that lies on the same
/// ring.
fn fanned_marks(dimension: &DimensionView) -> Vec<(SourceGroup, Ring, f64)> {
    let whole = dimension.ring.value();
    let mut fanned = Vec::new();
    for (index, (group, ring)) in dimension.marks.iter().enumerate() {
        let is_together = |mark: &&(SourceGroup, Ring)| mark.1 == *ring;
        let place = dimension.marks[..index].iter().filter(is_together).count();
        let together = dimension.marks.iter().filter(is_together).count();
        let aside = if whole == Some(*ring) {
            beside_the_spoke(place)
        } else {
            (place as f64 - (together as f64 - 1.0) / 2.0) * FAN_STEP
        };
        fanned.push((*group, *ring, aside));
    }
    fanned
}

/// To one side, to the other, then farther out.
fn beside_the_spoke(place: usize) -> f64 {
    let step = (place / 2 + 1) as f64 * FAN_STEP;
    if place.is_multiple_of(2) { step } else { -step }
}

/// The words of a dimension without a value, on a patch of paper in its sector.
pub(in crate::charts) fn draw_gap_words(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings) {
    for dimension in &view.dimensions {
        if lean_of(dimension.ring).is_none() {
            continue;
        }
        let (bearing, ring) = (dimension.bearing, free_ring(dimension));
        let (x, y) = rings.point(Spot { bearing, ring });
        let block = Block::at(x, 0.0, Anchor::Middle);
        let block = block.with(&dimension.words, GAP_WORD, 0.75 * rings.radius);
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

/// The place on a spoke, in rings, that is farthest from its marks; the outer half first, where
/// words have room.
fn free_ring(dimension: &DimensionView) -> f64 {
    let distance = |ring: f64| {
        let from_mark = |mark: &(SourceGroup, Ring)| (mark.1.value() - ring).abs();
        let distances = dimension.marks.iter().map(from_mark);
        distances.fold(f64::INFINITY, f64::min).min(1.1)
    };
    let mut best = 2.9;
    for ring in [3.3, 2.5, 3.7, 2.1, 4.1, 1.7] {
        if distance(ring) > distance(best) {
            best = ring;
        }
    }
    best
}

/// A badge with the number of a dimension.
pub(in crate::charts) fn draw_badge(page: &Area<'_, Pixels>, at: (f64, f64), number: usize) {
    put(page, &circle(at, BADGE_RADIUS, BADGE));
    let words = Words {
        at: (at.0, at.1 + 4.4),
        text: number.to_string(),
        anchor: Anchor::Middle,
        lettering: BADGE_NUMBER,
    };
    put(page, &words);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{dimension, halves};
    use crate::disclosure::Shown;

    fn with_marks(whole: u8, marks: &[(SourceGroup, u8)]) -> DimensionView {
        let mut view = dimension(
            "Luottamus",
            0.0,
            Shown::Value(halves(whole)),
            "hyvällä tiellä",
        );
        view.marks = marks
            .iter()
            .map(|(group, ring)| (*group, halves(*ring)))
            .collect();
        view
    }

    #[test]
    fn marks_on_the_same_ring_stand_apart() {
        use SourceGroup::{Members, Registers, Residents};
        let asides = |view: &DimensionView| -> Vec<f64> {
            fanned_marks(view)
                .into_iter()
                .map(|(_, _, aside)| aside)
                .collect()
        };
        let alone = with_marks(6, &[(Members, 4), (Residents, 7)]);
        assert_eq!(asides(&alone), [0.0, 0.0]);
        let pair = with_marks(6, &[(Members, 4), (Residents, 4)]);
        assert_eq!(asides(&pair), [-FAN_STEP / 2.0, FAN_STEP / 2.0]);
        let crowd = with_marks(6, &[(Members, 6), (Residents, 6), (Registers, 6)]);
        assert_eq!(asides(&crowd), [FAN_STEP, -FAN_STEP, 2.0 * FAN_STEP]);
    }

    #[test]
    fn a_mark_beside_its_spoke_stays_on_its_ring() {
        let rings = Rings {
            centre: (0.0, 0.0),
            radius: 200.0,
        };
        let (x, y) = beside(rings, 0.0, 3.0, 2.0 * FAN_STEP);
        assert!(((x * x + y * y).sqrt() - 120.0).abs() < 1e-9 && x > 29.0 && y < 0.0);
        // Ring 0.5 is 20 pixels from the middle: there the mark goes straight across.
        assert_eq!(beside(rings, 0.0, 0.5, FAN_STEP), (FAN_STEP, -20.0));
    }

    #[test]
    fn words_in_a_gap_keep_away_from_marks() {
        use SourceGroup::Residents;
        assert_eq!(free_ring(&with_marks(0, &[])), 2.9);
        let beside = free_ring(&with_marks(0, &[(Residents, 6)]));
        assert!((beside - 3.0).abs() >= 1.0, "{beside}");
    }
}
