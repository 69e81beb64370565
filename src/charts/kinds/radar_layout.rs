//! Where everything on a radar stands: the largest circle for which all words fit beside it without
//! touching. A view comes in, places go out; nothing is drawn here.

use crate::charts::block::{Block, Frame};
use crate::charts::canvas::Anchor;
use crate::charts::compass::{Rings, Spot, sine_cosine};
use crate::charts::kinds::Format;
use crate::charts::legend::Legend;
use crate::charts::theme::{BAND_WORD, GAP_WORD, HEADING, NAME, NOTE, POLE, SMALL_NAME};
use crate::charts::typeface::widest_word;
use crate::charts::view::{DimensionView, Poles, UnitView};

/// Radius of the badge with the number of a dimension.
pub(in crate::charts) const BADGE_RADIUS: f64 = 10.5;
/// Distance of a badge's middle from the outermost ring.
const BADGE_DISTANCE: f64 = 20.0;
/// Distance of a label from the outermost ring, with the badge between them.
const BESIDE_BADGE: f64 = 39.0;
const POLE_DISTANCE: f64 = 9.0;
/// Distance of the words of the key from the left margin.
const KEY_INDENT: f64 = 32.0;
const BLOCK_GAP: f64 = 6.0;
const SMALLEST_NARROW_RADIUS: f64 = 102.0;

/// The places of a radar, in pixels of the finished picture.
#[derive(Clone, Debug)]
pub(in crate::charts) struct RadarLayout {
    /// Height of the picture.
    pub(in crate::charts) height: f64,
    /// The rings.
    pub(in crate::charts) rings: Rings,
    /// Words around the rings: poles, names, words of bands.
    pub(in crate::charts) labels: Vec<Block>,
    /// Heading, key and notes.
    pub(in crate::charts) texts: Vec<Block>,
    /// Middle and number of every badge, on the rings and in the key.
    pub(in crate::charts) badges: Vec<((f64, f64), usize)>,
    /// Upper edge of the legend.
    pub(in crate::charts) legend_top: f64,
}

impl RadarLayout {
    /// Lays a radar out. The subtitle stands under the heading.
    pub(in crate::charts) fn new(
        view: &UnitView,
        format: Format,
        subtitle: &str,
        legend: &Legend,
    ) -> Self {
        let (middle, inner) = (format.width() / 2.0, format.width() - 2.0 * format.margin());
        let heading = Block::at(format.margin(), 10.0, Anchor::Start)
            .with(&view.name, HEADING, inner)
            .with(subtitle, NOTE, inner);
        let (radius, labels) = largest_circle(view, format);
        let (highest, lowest) = heights_around(view, radius, &labels);
        let centre = (middle, heading.frame().bottom + 14.0 - highest);
        let rings = Rings { centre, radius };
        let badge = |(place, dimension): (usize, &DimensionView)| {
            (badge_point(rings, dimension.bearing), place + 1)
        };
        let mut layout = Self {
            height: centre.1 + lowest,
            rings,
            labels: labels
                .into_iter()
                .map(|block| block.moved(centre.0, centre.1))
                .collect(),
            texts: vec![heading],
            badges: view.dimensions.iter().enumerate().map(badge).collect(),
            legend_top: 0.0,
        };
        if format == Format::Narrow {
            layout.add_key(view, inner - KEY_INDENT);
        }
        layout.legend_top = layout.height + 18.0;
        layout.height = layout.legend_top + legend.height();
        if let Some(notice) = &view.notice {
            let note = Block::at(format.margin(), layout.height + 12.0, Anchor::Start);
            let note = note.with(notice, NOTE, inner);
            layout.height = note.frame().bottom;
            layout.texts.push(note);
        }
        layout.height = (layout.height + 12.0).ceil();
        layout
    }

    /// The key under a narrow radar: badge, name and words of every dimension.
    fn add_key(&mut self, view: &UnitView, room: f64) {
        let margin = Format::Narrow.margin();
        for (place, dimension) in view.dimensions.iter().enumerate() {
            let top = self.height + 12.0;
            let block = Block::at(margin + KEY_INDENT, top, Anchor::Start);
            let words = label(block, dimension, SMALL_NAME, room);
            self.badges
                .push(((margin + BADGE_RADIUS + 2.0, top + 9.0), place + 1));
            self.height = words.frame().bottom;
            self.texts.push(words);
        }
    }
}

/// Upper and lower edge of circle, badges and labels, from the middle of the circle.
fn heights_around(view: &UnitView, radius: f64, labels: &[Block]) -> (f64, f64) {
    let circle = Rings {
        centre: (0.0, 0.0),
        radius,
    };
    let badges = view
        .dimensions
        .iter()
        .map(|dimension| badge_point(circle, dimension.bearing).1);
    let edges: Vec<(f64, f64)> = badges
        .map(|y| (y - BADGE_RADIUS, y + BADGE_RADIUS))
        .chain(
            labels
                .iter()
                .map(|block| (block.frame().top, block.frame().bottom)),
        )
        .collect();
    let highest = edges.iter().map(|edge| edge.0).fold(-radius, f64::min);
    (
        highest,
        edges.iter().map(|edge| edge.1).fold(radius, f64::max),
    )
}

fn badge_point(rings: Rings, bearing: f64) -> (f64, f64) {
    let outside = Rings {
        radius: rings.radius + BADGE_DISTANCE,
        ..rings
    };
    outside.point(Spot { bearing, ring: 5.0 })
}

/// Name and words of a dimension, added to a block.
fn label(
    block: Block,
    dimension: &DimensionView,
    name: crate::charts::theme::Lettering,
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

/// The largest radius for which the words fit, and the words around a circle whose middle is the
/// origin. If even the smallest circle is too large, words are broken and the smallest is taken.
fn largest_circle(view: &UnitView, format: Format) -> (f64, Vec<Block>) {
    let (largest, smallest) = match format {
        Format::Wide => (196, 116),
        Format::Narrow => (128, SMALLEST_NARROW_RADIUS as u32),
    };
    for radius in (smallest..=largest).rev().step_by(2) {
        let radius = f64::from(radius);
        if let Some(blocks) = blocks_that_fit(view, format, radius) {
            return (radius, blocks);
        }
    }
    let radius = f64::from(smallest);
    (
        radius,
        push_apart(blocks_around(view, format, radius), radius),
    )
}

fn blocks_that_fit(view: &UnitView, format: Format, radius: f64) -> Option<Vec<Block>> {
    let limit = format.width() / 2.0 - format.margin();
    if words_would_break(view, format, radius) {
        return None;
    }
    let blocks = blocks_around(view, format, radius);
    let frames: Vec<Frame> = blocks.iter().map(Block::frame).collect();
    let is_inside = frames
        .iter()
        .all(|frame| frame.left >= -limit - 0.5 && frame.right <= limit + 0.5);
    let is_outside_circle = frames
        .iter()
        .all(|frame| frame.distance((0.0, 0.0)) >= radius + 4.0);
    (is_inside && is_outside_circle && badges_are_free(view, radius, &frames) && !any_near(&frames))
        .then_some(blocks)
}

fn any_near(frames: &[Frame]) -> bool {
    frames.iter().enumerate().any(|(index, frame)| {
        frames[index + 1..]
            .iter()
            .any(|other| frame.is_near(other, BLOCK_GAP))
    })
}

fn badges_are_free(view: &UnitView, radius: f64, frames: &[Frame]) -> bool {
    let circle = Rings {
        centre: (0.0, 0.0),
        radius,
    };
    view.dimensions.iter().all(|dimension| {
        let badge = badge_point(circle, dimension.bearing);
        frames
            .iter()
            .all(|frame| frame.distance(badge) >= BADGE_RADIUS + 2.0)
    })
}

/// Whether a word would have to be cut at a place its writer did not allow.
fn words_would_break(view: &UnitView, format: Format, radius: f64) -> bool {
    match format {
        Format::Narrow => false,
        Format::Wide => {
            let side = side_room(format, radius + POLE_DISTANCE);
            let is_too_wide = |dimension: &DimensionView| {
                let words = widest_word(&dimension.words, BAND_WORD);
                let widest = widest_word(&dimension.name, NAME).max(words);
                widest > label_room(format, radius, dimension.bearing)
            };
            view.poles
                .as_ref()
                .is_some_and(|poles| widest_side_word(poles) > side)
                || view.dimensions.iter().any(is_too_wide)
        }
    }
}

fn widest_side_word(poles: &Poles) -> f64 {
    widest_word(&poles.left, POLE).max(widest_word(&poles.right, POLE))
}

/// Room between a point at this distance from the middle line and the edge of the picture.
fn side_room(format: Format, distance: f64) -> f64 {
    format.width() / 2.0 - format.margin() - distance
}

fn label_anchor(bearing: f64) -> Anchor {
    let (sine, _) = sine_cosine(bearing);
    if sine > 0.3 {
        Anchor::Start
    } else if sine < -0.3 {
        Anchor::End
    } else {
        Anchor::Middle
    }
}

fn label_room(format: Format, radius: f64, bearing: f64) -> f64 {
    let (sine, _) = sine_cosine(bearing);
    match label_anchor(bearing) {
        Anchor::Middle => 300.0,
        Anchor::Start | Anchor::End => {
            side_room(format, (radius + BESIDE_BADGE) * sine.abs()).min(230.0)
        }
    }
}

/// The words around a circle whose middle is the origin: poles first, then (in the wide format) the
/// dimensions.
fn blocks_around(view: &UnitView, format: Format, radius: f64) -> Vec<Block> {
    let mut blocks = view
        .poles
        .as_ref()
        .map_or_else(Vec::new, |poles| pole_blocks(poles, format, radius));
    if format == Format::Wide {
        for dimension in &view.dimensions {
            let (sine, cosine) = sine_cosine(dimension.bearing);
            let point = (
                (radius + BESIDE_BADGE) * sine,
                -(radius + BESIDE_BADGE) * cosine,
            );
            let room = label_room(format, radius, dimension.bearing);
            let block = label(
                Block::at(point.0, 0.0, label_anchor(dimension.bearing)),
                dimension,
                NAME,
                room,
            );
            let top = point.1 - block.height() * (1.0 + cosine) / 2.0;
            blocks.push(block.moved(0.0, top));
        }
    }
    blocks
}

fn pole_blocks(poles: &Poles, format: Format, radius: f64) -> Vec<Block> {
    let side = radius + POLE_DISTANCE;
    let across = match format {
        Format::Wide => 250.0,
        Format::Narrow => 190.0,
    };
    let top = Block::at(0.0, 0.0, Anchor::Middle).with(&poles.top, POLE, across);
    let top_height = top.height();
    let bottom = Block::at(0.0, side, Anchor::Middle).with(&poles.bottom, POLE, across);
    let mut blocks = vec![top.moved(0.0, -side - top_height)];
    if do_sides_fit(poles, format) {
        let beside = |text: &str, anchor: Anchor, x: f64| {
            let block = Block::at(x, 0.0, anchor).with(text, POLE, side_room(format, side));
            let height = block.height();
            block.moved(0.0, -height / 2.0)
        };
        blocks.push(beside(&poles.right, Anchor::Start, side));
        blocks.push(beside(&poles.left, Anchor::End, -side));
    } else {
        let (edge, top) = (
            side_room(format, 0.0),
            bottom.frame().bottom + BLOCK_GAP + 2.0,
        );
        let (left, right) = (format!("← {}", poles.left), format!("{} →", poles.right));
        let room = edge - BLOCK_GAP;
        blocks.push(Block::at(-edge, top, Anchor::Start).with(&left, POLE, room));
        blocks.push(Block::at(edge, top, Anchor::End).with(&right, POLE, room));
    }
    blocks.push(bottom);
    blocks
}

/// Whether the words of the side poles find room beside a narrow circle that is still large enough;
/// if not, they stand under it with arrows.
fn do_sides_fit(poles: &Poles, format: Format) -> bool {
    match format {
        Format::Wide => true,
        Format::Narrow => {
            widest_side_word(poles) <= side_room(format, SMALLEST_NARROW_RADIUS + POLE_DISTANCE)
        }
    }
}

/// Moves blocks that touch an earlier one away from the middle, upwards above it and downwards
/// below it.
fn push_apart(blocks: Vec<Block>, radius: f64) -> Vec<Block> {
    let mut placed: Vec<Block> = Vec::new();
    for mut block in blocks {
        let down = if block.frame().top + block.height() / 2.0 < 0.0 {
            -2.0
        } else {
            2.0
        };
        let is_free = |block: &Block| {
            let frame = block.frame();
            placed
                .iter()
                .all(|other| !frame.is_near(&other.frame(), BLOCK_GAP))
                && frame.distance((0.0, 0.0)) >= radius + 4.0
        };
        while !is_free(&block) {
            block = block.moved(0.0, down);
        }
        placed.push(block);
    }
    placed
}
