//! What stands around a chart of rows: heading and subtitle above, legend and notes below. Words come
//! in, places and the height of the picture go out. What stands between is drawn by the kinds of charts.

use crate::charts::block::Block;
use crate::charts::canvas::Anchor;
use crate::charts::compass::Pixels;
use crate::charts::elements::Area;
use crate::charts::kinds::Format;
use crate::charts::legend::{Alignment, Legend, Sample};
use crate::charts::theme::{HEADING, NOTE};

const BELOW_HEADING: f64 = 12.0;
const ABOVE_LEGEND: f64 = 10.0;
const ABOVE_NOTE: f64 = 8.0;
const FOOT: f64 = 12.0;

/// Heading, legend and notes of a picture.
#[derive(Clone, Debug)]
pub(in crate::charts) struct Caption {
    format: Format,
    heading: Block,
    legend: Legend,
    legend_top: f64,
    notes: Vec<Block>,
}

impl Caption {
    /// The heading with its subtitle, at the head of the picture.
    pub(in crate::charts) fn new(format: Format, heading: &str, subtitle: &str) -> Self {
        let inner = format.width() - 2.0 * format.margin();
        Self {
            format,
            heading: Block::at(format.margin(), 10.0, Anchor::Start)
                .with(heading, HEADING, inner)
                .with(subtitle, NOTE, inner),
            legend: Legend::new(Vec::new(), inner, Alignment::Left),
            legend_top: 0.0,
            notes: Vec::new(),
        }
    }

    /// Where the drawing may begin.
    pub(in crate::charts) fn bottom(&self) -> f64 {
        self.heading.frame().bottom + BELOW_HEADING
    }

    /// Puts legend and notes under the lowest point of the drawing, and gives the height of the
    /// picture.
    pub(in crate::charts) fn close(
        &mut self,
        lowest: f64,
        legend: Vec<(Sample, String)>,
        notes: &[String],
    ) -> f64 {
        let inner = self.format.width() - 2.0 * self.format.margin();
        let mut lowest = lowest;
        if !legend.is_empty() {
            self.legend = Legend::new(legend, inner, Alignment::Left);
            self.legend_top = lowest + ABOVE_LEGEND;
            lowest = self.legend_top + self.legend.height();
        }
        for note in notes {
            let block = Block::at(self.format.margin(), lowest + ABOVE_NOTE, Anchor::Start);
            let block = block.with(note, NOTE, inner);
            lowest = block.frame().bottom;
            self.notes.push(block);
        }
        (lowest + FOOT).ceil()
    }

    /// Draws heading, legend and notes.
    pub(in crate::charts) fn draw(&self, page: &Area<'_, Pixels>) {
        let margin = self.format.margin();
        self.heading.draw(page);
        self.legend
            .draw(page, margin, self.format.width() - margin, self.legend_top);
        for note in &self.notes {
            note.draw(page);
        }
    }
}
