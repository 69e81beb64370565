//! Where everything on a radar stands: heading, circle, words around it, key, legend and notice.
//! A view comes in, places go out; nothing is drawn here.

use crate::charts::block::Block;
use crate::charts::canvas::Anchor;
use crate::charts::compass::Rings;
use crate::charts::kinds::Format;
use crate::charts::kinds::radar_sources::SourceStrip;
use crate::charts::kinds::radar_surround::{BADGE_RADIUS, Naming, Surround, badges, with_label};
use crate::charts::legend::Legend;
use crate::charts::theme::{HEADING, NOTE, SMALL_NAME};
use crate::charts::view::UnitView;

/// Distance of the words of the key from its left edge.
const KEY_INDENT: f64 = 32.0;
const COLUMN_GAP: f64 = 24.0;

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
    /// Upper edge of the key, where the names of the dimensions stand in one.
    pub(in crate::charts) key_top: Option<f64>,
    /// Upper edge of the legend.
    pub(in crate::charts) legend_top: f64,
    /// Upper edge of the small radars of the sources.
    pub(in crate::charts) sources_top: f64,
}

impl RadarLayout {
    /// Lays a radar out. The subtitle stands under the heading.
    pub(in crate::charts) fn new(
        view: &UnitView,
        format: Format,
        subtitle: &str,
        (legend, strip): (&Legend, &SourceStrip),
    ) -> Self {
        let (margin, inner) = (format.margin(), format.width() - 2.0 * format.margin());
        let heading = Block::at(margin, 10.0, Anchor::Start)
            .with(&view.name, HEADING, inner)
            .with(subtitle, NOTE, inner);
        let surround = Surround::largest(view, format);
        let (highest, lowest) = surround.heights(view);
        let centre = (
            format.width() / 2.0,
            heading.frame().bottom + 14.0 - highest,
        );
        let rings = Rings {
            centre,
            radius: surround.radius,
        };
        let labels = surround
            .blocks
            .into_iter()
            .map(|block| block.moved(centre.0, centre.1));
        let mut layout = Self {
            height: centre.1 + lowest,
            rings,
            labels: labels.collect(),
            texts: vec![heading],
            badges: badges(view, rings).zip(1..).collect(),
            key_top: None,
            legend_top: 0.0,
            sources_top: 0.0,
        };
        if surround.naming == Naming::Key {
            layout.key_top = Some(layout.height + 12.0);
            layout.add_key(view, format);
        }
        layout.legend_top = layout.height + 18.0;
        layout.height = layout.legend_top + legend.height();
        if strip.height > 0.0 {
            layout.sources_top = layout.height + 16.0;
            layout.height = layout.sources_top + strip.height;
        }
        if let Some(notice) = &view.notice {
            let note = Block::at(margin, layout.height + 12.0, Anchor::Start);
            let note = note.with(notice, NOTE, inner);
            layout.height = note.frame().bottom;
            layout.texts.push(note);
        }
        layout.height = (layout.height + 12.0).ceil();
        layout
    }

    /// The key under the circle: badge, name and words of every dimension.
    fn add_key(&mut self, view: &UnitView, format: Format) {
        let columns = match format {
            Format::Wide => 2,
            Format::Narrow => 1,
        };
        let (margin, inner) = (format.margin(), format.width() - 2.0 * format.margin());
        let width = (inner - (columns - 1) as f64 * COLUMN_GAP) / columns as f64;
        for (row, dimensions) in view.dimensions.chunks(columns).enumerate() {
            let top = self.height + 12.0;
            for (column, dimension) in dimensions.iter().enumerate() {
                let left = margin + column as f64 * (width + COLUMN_GAP);
                let block = Block::at(left + KEY_INDENT, top, Anchor::Start);
                let words = with_label(block, dimension, SMALL_NAME, width - KEY_INDENT);
                let number = row * columns + column + 1;
                self.badges
                    .push(((left + BADGE_RADIUS + 2.0, top + 9.0), number));
                self.height = self.height.max(words.frame().bottom);
                self.texts.push(words);
            }
        }
    }
}
