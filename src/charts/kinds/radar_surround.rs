//! The words around a radar: the largest circle for which they all fit beside it without touching.
//! Where the names of the dimensions find no room, the circle keeps its numbered badges and the
//! names go into a key. A view comes in, blocks around a circle whose middle is the origin go out.

use crate::charts::block::{Block, Frame};
use crate::charts::canvas::Anchor;
use crate::charts::compass::{RING_COUNT, Rings, Spot, sine_cosine};
use crate::charts::kinds::Format;
use crate::charts::theme::{BAND_WORD, GAP_WORD, Lettering, NAME, POLE};
use crate::charts::typeface::widest_word;
use crate::charts::view::{DimensionView, Poles, UnitView};

/// Radius of the badge with the number of a dimension.
pub(in crate::charts) const BADGE_RADIUS: f64 = 10.5;
/// Distance of a badge's middle from the outermost ring.
const BADGE_DISTANCE: f64 = 20.0;
/// Distance of a name from the outermost ring, with the badge between them.
const BESIDE_BADGE: f64 = 39.0;
const POLE_DISTANCE: f64 = 9.0;
const BLOCK_GAP: f64 = 6.0;
/// Below this radius in pixels the words in the gaps of a narrow radar would find no room.
const SMALLEST_NARROW: u32 = 94;

/// Where the names of the dimensions stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Naming {
    /// Beside their badges.
    Beside,
    /// In a key under the circle.
    Key,
}

/// A circle around the origin and the words outside it.
#[derive(Clone, Debug)]
pub(in crate::charts) struct Surround {
    /// Radius of the outermost ring in pixels.
    pub(in crate::charts) radius: f64,
    /// Where the names of the dimensions stand.
    pub(in crate::charts) naming: Naming,
    /// Poles, and names if they stand beside the circle.
    pub(in crate::charts) blocks: Vec<Block>,
}

impl Surround {
    /// The largest circle with its words.
    pub(in crate::charts) fn largest(view: &UnitView, format: Format) -> Self {
        let (trials, smallest) = match format {
            Format::Wide => (
                vec![(Naming::Beside, 136..=184), (Naming::Key, 136..=180)],
                136,
            ),
            Format::Narrow => (vec![(Naming::Key, SMALLEST_NARROW..=120)], SMALLEST_NARROW),
        };
        for (naming, radii) in trials {
            for radius in radii.rev().step_by(2) {
                let trial = Trial {
                    view,
                    format,
                    naming,
                    radius: f64::from(radius),
                };
                let blocks = trial.blocks();
                if trial.keeps_words_whole() && trial.is_clear(&blocks) {
                    return Self {
                        radius: trial.radius,
                        naming,
                        blocks,
                    };
                }
            }
        }
        let (naming, radius) = (Naming::Key, f64::from(smallest));
        let trial = Trial {
            view,
            format,
            naming,
            radius,
        };
        Self {
            radius,
            naming,
            blocks: trial.push_outwards(trial.blocks()),
        }
    }

    /// Upper and lower edge of circle, badges and words, from the middle of the circle.
    pub(in crate::charts) fn heights(&self, view: &UnitView) -> (f64, f64) {
        let badges = badges(
            view,
            Rings {
                centre: (0.0, 0.0),
                radius: self.radius,
            },
        );
        let edges: Vec<(f64, f64)> = badges
            .map(|(_, y)| (y - BADGE_RADIUS, y + BADGE_RADIUS))
            .chain(
                self.blocks
                    .iter()
                    .map(|block| (block.frame().top, block.frame().bottom)),
            )
            .collect();
        let highest = edges.iter().map(|edge| edge.0).fold(-self.radius, f64::min);
        (
            highest,
            edges.iter().map(|edge| edge.1).fold(self.radius, f64::max),
        )
    }
}

/// The middles of the badges, in the order of the method.
pub(in crate::charts) fn badges(view: &UnitView, rings: Rings) -> impl Iterator<Item = (f64, f64)> {
    let outside = Rings {
        radius: rings.radius + BADGE_DISTANCE,
        ..rings
    };
    let ring = f64::from(RING_COUNT);
    let bearings = view.dimensions.iter().map(|dimension| dimension.bearing);
    bearings.map(move |bearing| outside.point(Spot { bearing, ring }))
}

/// A block with the name and the words of a dimension added.
pub(in crate::charts) fn with_label(
    block: Block,
    dimension: &DimensionView,
    name: Lettering,
    limit: f64,
) -> Block {
    let words = if dimension.ring.value().is_some() {
        BAND_WORD
    } else {
        GAP_WORD
    };
    block
        .with(&dimension.name, name, limit)
        .with(&dimension.words, words, limit)
}

/// One radius that is tried.
struct Trial<'a> {
    view: &'a UnitView,
    format: Format,
    naming: Naming,
    radius: f64,
}

impl Trial<'_> {
    /// Half of the width that words may use.
    fn half_width(&self) -> f64 {
        self.format.width() / 2.0 - self.format.margin()
    }

    /// Poles first, then the names if they stand beside the circle.
    fn blocks(&self) -> Vec<Block> {
        let mut blocks = self
            .view
            .poles
            .as_ref()
            .map_or_else(Vec::new, |poles| self.poles(poles));
        if self.naming == Naming::Beside {
            blocks.extend(
                self.view
                    .dimensions
                    .iter()
                    .map(|dimension| self.name(dimension)),
            );
        }
        blocks
    }

    fn name(&self, dimension: &DimensionView) -> Block {
        let (sine, cosine) = sine_cosine(dimension.bearing);
        let distance = self.radius + BESIDE_BADGE;
        let block = Block::at(distance * sine, 0.0, name_anchor(dimension.bearing));
        let block = with_label(block, dimension, NAME, self.name_room(dimension.bearing));
        // A name above the circle ends at its point, one below begins there, others are between.
        let top = -distance * cosine - block.height() * (1.0 + cosine) / 2.0;
        block.moved(0.0, top)
    }

    fn name_room(&self, bearing: f64) -> f64 {
        let (sine, _) = sine_cosine(bearing);
        match name_anchor(bearing) {
            Anchor::Middle => 300.0,
            Anchor::Start | Anchor::End => {
                let distance = (self.radius + BESIDE_BADGE) * sine.abs();
                (self.half_width() - distance).min(230.0)
            }
        }
    }

    fn poles(&self, poles: &Poles) -> Vec<Block> {
        let side = self.radius + POLE_DISTANCE;
        let across = match self.format {
            Format::Wide => 250.0,
            Format::Narrow => 190.0,
        };
        let top = Block::at(0.0, 0.0, Anchor::Middle).with(&poles.top, POLE, across);
        let bottom = Block::at(0.0, side, Anchor::Middle).with(&poles.bottom, POLE, across);
        let top_height = top.height();
        let sides = if self.do_sides_fit(poles) {
            self.poles_beside(poles, side)
        } else {
            self.poles_under(poles, bottom.frame().bottom + BLOCK_GAP + 2.0)
        };
        let mut blocks = vec![top.moved(0.0, -side - top_height), bottom];
        blocks.extend(sides);
        blocks
    }

    /// Whether the words of the side poles find room beside a narrow circle of a decent size.
    fn do_sides_fit(&self, poles: &Poles) -> bool {
        match self.format {
            Format::Wide => true,
            Format::Narrow => {
                let side = f64::from(SMALLEST_NARROW) + POLE_DISTANCE;
                widest_side_word(poles) <= self.half_width() - side
            }
        }
    }

    fn poles_beside(&self, poles: &Poles, side: f64) -> [Block; 2] {
        let room = self.half_width() - side;
        let beside = |text: &str, anchor: Anchor, x: f64| {
            let block = Block::at(x, 0.0, anchor).with(text, POLE, room);
            let height = block.height();
            block.moved(0.0, -height / 2.0)
        };
        [
            beside(&poles.right, Anchor::Start, side),
            beside(&poles.left, Anchor::End, -side),
        ]
    }

    fn poles_under(&self, poles: &Poles, top: f64) -> [Block; 2] {
        let edge = self.half_width();
        let (left, right) = (format!("← {}", poles.left), format!("{} →", poles.right));
        [
            Block::at(-edge, top, Anchor::Start).with(&left, POLE, edge - BLOCK_GAP),
            Block::at(edge, top, Anchor::End).with(&right, POLE, edge - BLOCK_GAP),
        ]
    }

    /// Whether no word has to be cut at a place its writer did not allow.
    fn keeps_words_whole(&self) -> bool {
        let side = self.half_width() - self.radius - POLE_DISTANCE;
        let poles = self.view.poles.as_ref();
        let is_pole_whole =
            poles.is_none_or(|poles| !self.do_sides_fit(poles) || widest_side_word(poles) <= side);
        let is_name_whole = |dimension: &DimensionView| {
            let words = widest_word(&dimension.words, BAND_WORD);
            let widest = widest_word(&dimension.name, NAME).max(words);
            widest <= self.name_room(dimension.bearing)
        };
        is_pole_whole
            && (self.naming == Naming::Key || self.view.dimensions.iter().all(is_name_whole))
    }

    /// Whether all blocks are inside the picture, off the circle and apart from each other.
    fn is_clear(&self, blocks: &[Block]) -> bool {
        let limit = self.half_width() + 0.5;
        blocks.iter().enumerate().all(|(index, block)| {
            let frame = block.frame();
            frame.left >= -limit && frame.right <= limit && self.is_free(&frame, &blocks[..index])
        })
    }

    fn is_free(&self, frame: &Frame, others: &[Block]) -> bool {
        let circle = Rings {
            centre: (0.0, 0.0),
            radius: self.radius,
        };
        frame.distance(circle.centre) >= self.radius + 4.0
            && badges(self.view, circle).all(|badge| frame.distance(badge) >= BADGE_RADIUS + 2.0)
            && others
                .iter()
                .all(|other| !frame.is_near(&other.frame(), BLOCK_GAP))
    }

    /// Moves blocks that touch something upwards above the middle and downwards below it.
    fn push_outwards(&self, blocks: Vec<Block>) -> Vec<Block> {
        let mut placed: Vec<Block> = Vec::new();
        for mut block in blocks {
            let middle = block.frame().top + block.height() / 2.0;
            let down = if middle < 0.0 { -2.0 } else { 2.0 };
            while !self.is_free(&block.frame(), &placed) {
                block = block.moved(0.0, down);
            }
            placed.push(block);
        }
        placed
    }
}

fn widest_side_word(poles: &Poles) -> f64 {
    widest_word(&poles.left, POLE).max(widest_word(&poles.right, POLE))
}

fn name_anchor(bearing: f64) -> Anchor {
    let (sine, _) = sine_cosine(bearing);
    if sine > 0.3 {
        Anchor::Start
    } else if sine < -0.3 {
        Anchor::End
    } else {
        Anchor::Middle
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{long_swedish_words, many_long_names, quadrants};

    #[test]
    fn names_stand_beside_the_circle_as_long_as_they_find_room() {
        for view in [quadrants(), long_swedish_words()] {
            let surround = Surround::largest(&view, Format::Wide);
            assert_eq!(surround.naming, Naming::Beside);
            assert!(surround.radius >= 136.0, "{}", surround.radius);
        }
        assert_eq!(
            Surround::largest(&many_long_names(8), Format::Wide).naming,
            Naming::Key
        );
        assert_eq!(
            Surround::largest(&quadrants(), Format::Narrow).naming,
            Naming::Key
        );
    }

    #[test]
    fn a_pole_gives_way_to_a_badge_on_its_axis() {
        let mut view = quadrants();
        view.dimensions[0].bearing = 0.0;
        let surround = Surround::largest(&view, Format::Narrow);
        let trial = Trial {
            view: &view,
            format: Format::Narrow,
            naming: Naming::Key,
            radius: surround.radius,
        };
        let blocks = &surround.blocks;
        let is_free = |index: usize| trial.is_free(&blocks[index].frame(), &blocks[..index]);
        assert!((0..blocks.len()).all(is_free));
    }

    #[test]
    fn long_words_of_side_poles_stand_under_a_narrow_circle_with_arrows() {
        let view = long_swedish_words();
        let (narrow, wide) = (Format::Narrow, Format::Wide);
        let widths = |format| Surround::largest(&view, format).blocks[2].width();
        assert!(
            widths(narrow) > widths(wide),
            "the arrow makes the word longer"
        );
        assert!(Surround::largest(&view, narrow).radius > 110.0);
    }
}
