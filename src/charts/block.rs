//! Blocks of words: lines under each other with their frame, so that places can be tried before
//! anything is drawn. Texts and widths come in, frames and drawn words go out. Which block stands
//! where is decided by the kinds of charts.

use crate::charts::canvas::Anchor;
use crate::charts::compass::Pixels;
use crate::charts::elements::{Area, Words, put};
use crate::charts::theme::Lettering;
use crate::charts::typeface::{CAPITAL_HEIGHT, LINE_SPACING, width, wrap};

/// A rectangle of the page, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Frame {
    /// Left edge.
    pub(in crate::charts) left: f64,
    /// Upper edge.
    pub(in crate::charts) top: f64,
    /// Right edge.
    pub(in crate::charts) right: f64,
    /// Lower edge.
    pub(in crate::charts) bottom: f64,
}

impl Frame {
    /// Whether the two frames come closer to each other than `gap` pixels.
    pub(in crate::charts) fn is_near(&self, other: &Self, gap: f64) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom + gap
            && other.top < self.bottom + gap
    }

    /// Distance from a point to the nearest point of the frame; 0 inside it.
    pub(in crate::charts) fn distance(&self, (x, y): (f64, f64)) -> f64 {
        let dx = (self.left - x).max(x - self.right).max(0.0);
        let dy = (self.top - y).max(y - self.bottom).max(0.0);
        (dx * dx + dy * dy).sqrt()
    }
}

/// Words in one or several lines.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Block {
    lines: Vec<(String, Lettering)>,
    anchor: Anchor,
    x: f64,
    top: f64,
}

impl Block {
    /// An empty block whose lines start, end or have their middle at `x`.
    pub(in crate::charts) fn at(x: f64, top: f64, anchor: Anchor) -> Self {
        Self {
            lines: Vec::new(),
            anchor,
            x,
            top,
        }
    }

    /// The block with a text added under what it has, broken to fit `limit` pixels.
    pub(in crate::charts) fn with(mut self, text: &str, lettering: Lettering, limit: f64) -> Self {
        self.lines.extend(
            wrap(text, lettering, limit)
                .into_iter()
                .map(|line| (line, lettering)),
        );
        self
    }

    /// Height in pixels; 0 without lines.
    pub(in crate::charts) fn height(&self) -> f64 {
        self.lines
            .iter()
            .map(|(_, lettering)| lettering.size * LINE_SPACING)
            .sum()
    }

    /// Width of the longest line in pixels.
    pub(in crate::charts) fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|(text, lettering)| width(text, *lettering))
            .fold(0.0, f64::max)
    }

    /// The frame around all lines.
    pub(in crate::charts) fn frame(&self) -> Frame {
        let width = self.width();
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Frame {
            left,
            top: self.top,
            right: left + width,
            bottom: self.top + self.height(),
        }
    }

    /// The same block elsewhere.
    pub(in crate::charts) fn moved(mut self, right: f64, down: f64) -> Self {
        self.x += right;
        self.top += down;
        self
    }

    /// Draws the lines.
    pub(in crate::charts) fn draw(&self, page: &Area<'_, Pixels>) {
        let mut top = self.top;
        for (text, lettering) in &self.lines {
            let height = lettering.size * LINE_SPACING;
            let base_line = top + (height + lettering.size * CAPITAL_HEIGHT) / 2.0;
            put(
                page,
                &Words {
                    at: (self.x, base_line),
                    text: text.clone(),
                    anchor: self.anchor,
                    lettering: *lettering,
                },
            );
            top += height;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::theme::{LEGEND, NAME};

    #[test]
    fn the_frame_follows_the_anchor() {
        let block = |anchor| {
            Block::at(100.0, 10.0, anchor)
                .with("Asukkaat", LEGEND, 200.0)
                .frame()
        };
        let width = width("Asukkaat", LEGEND);
        assert_eq!(block(Anchor::Start).left, 100.0);
        assert_eq!(block(Anchor::End).right, 100.0);
        assert!((block(Anchor::Middle).left - (100.0 - width / 2.0)).abs() < 1e-9);
        assert_eq!(block(Anchor::Start).bottom, 10.0 + 13.0 * 1.25);
    }

    #[test]
    fn lines_add_up() {
        let block = Block::at(0.0, 0.0, Anchor::Start)
            .with("Yksi", NAME, 100.0)
            .with("kaksi", LEGEND, 100.0);
        assert_eq!(block.height(), 15.0 * 1.25 + 13.0 * 1.25);
    }

    #[test]
    fn nearness_counts_the_gap() {
        let frame = |left| Frame {
            left,
            top: 0.0,
            right: left + 10.0,
            bottom: 10.0,
        };
        assert!(!frame(0.0).is_near(&frame(14.0), 4.0));
        assert!(frame(0.0).is_near(&frame(13.0), 4.0));
        assert_eq!(frame(3.0).distance((0.0, 14.0)), 5.0);
    }
}
