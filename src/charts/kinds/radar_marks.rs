//! What lies on top of a radar's lines: ring numbers, the marks of all sources, words in gaps and the
//! numbered badges. A view comes in; values and words were made before.

use crate::charts::block::Block;
use crate::charts::canvas::Anchor;
use crate::charts::compass::{Pixels, RING_COUNT, Rings, Spot, halfway};
use crate::charts::elements::{Area, Mark, Words, circle, put, rectangle};
use crate::charts::hatching::lean_of;
use crate::charts::kinds::radar_sources::lowest_and_highest;
use crate::charts::kinds::radar_surround::BADGE_RADIUS;
use crate::charts::legend::borrowed_mark;
use crate::charts::theme::{BADGE, BADGE_NUMBER, GAP_WORD, PATCH, RING_NUMBER, WHOLE};
use crate::charts::view::{DimensionView, Speech, UnitView};
use crate::disclosure::Whose;
use crate::wording::whole;

const MARK_SIZE: f64 = 6.5;
/// The room right of the upright axis in which the numbers of the rings stand.
const NUMBERS: f64 = 22.0;

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

/// The marks of all sources.
pub(in crate::charts) fn draw_marks(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings) {
    for dimension in &view.dimensions {
        let Some(ring) = dimension.ring.value() else {
            continue;
        };
        let at = rings.point(Spot {
            bearing: dimension.bearing,
            ring: ring.value(),
        });
        match dimension.whose {
            Whose::Own => put(page, &Mark::of(WHOLE, at, MARK_SIZE)),
            Whose::City => put(page, &borrowed_mark(at, MARK_SIZE)),
        }
    }
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
        let block = beside_the_axis(block.moved(0.0, y - height / 2.0), rings.centre.0);
        let frame = block.frame();
        let corners = [
            (frame.left - 5.0, frame.top - 2.0),
            (frame.right + 5.0, frame.bottom + 2.0),
        ];
        put(page, &rectangle(corners, PATCH));
        block.draw(page);
    }
}

/// The block moved sideways, away from the numbers beside the upright axis.
fn beside_the_axis(block: Block, axis: f64) -> Block {
    let frame = block.frame();
    let middle = (frame.left + frame.right) / 2.0;
    let over = if middle > axis + 1.0 {
        (axis + NUMBERS - frame.left).max(0.0)
    } else if middle < axis - 1.0 {
        (axis - frame.right).min(0.0)
    } else {
        0.0
    };
    block.moved(over, 0.0)
}

/// The place on a spoke, in rings, that is farthest from its sources; the outer half first,
/// where words have room.
fn free_ring(dimension: &DimensionView) -> f64 {
    let distance = |ring: f64| {
        lowest_and_highest(dimension).map_or(1.1, |(low, high)| {
            (low - ring).max(ring - high).clamp(0.0, 1.1)
        })
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
    use crate::vocabulary::SourceGroup;

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
    fn words_in_a_gap_keep_away_from_marks() {
        use SourceGroup::Residents;
        assert_eq!(free_ring(&with_marks(0, &[])), 2.9);
        let beside = free_ring(&with_marks(0, &[(Residents, 6)]));
        assert!((beside - 3.0).abs() >= 1.0, "{beside}");
    }
}
