//! Where everything on a dot chart stands. In the wide format the names stand left of one common
//! ground; on a phone every row has its name above and a ground of its own. A view comes in, places
//! go out; nothing is drawn here.

use crate::charts::block::Block;
use crate::charts::canvas::Anchor;
use crate::charts::compass::RING_COUNT;
use crate::charts::dots_view::DotsView;
use crate::charts::kinds::Format;
use crate::charts::theme::{BAND_WORD, GAP_WORD, HEADING, Lettering, NAME, NOTE, POLE, SMALL_NAME};
use crate::charts::typeface::widest_word;
use crate::charts::view::{DimensionView, Speech, zone_spans};

/// Height of the lane of one voice.
pub(in crate::charts) const LANE_HEIGHT: f64 = 21.0;
const ROW_PADDING: f64 = 10.0;
/// Room between the names of the rows and the scale.
const BESIDE_NAMES: f64 = 22.0;

/// One dimension: its words and where its lanes begin.
#[derive(Clone, Debug)]
pub(in crate::charts) struct Row<'a> {
    /// What the row shows.
    pub(in crate::charts) dimension: &'a DimensionView,
    /// Name and words of the band.
    pub(in crate::charts) words: Block,
    /// Upper edge of the first lane.
    pub(in crate::charts) lanes_top: f64,
}

/// Where the scale of rings stands, in pixels.
#[derive(Clone, Copy, Debug)]
pub(in crate::charts) struct ScalePlace {
    /// Ring 0.
    pub(in crate::charts) left: f64,
    /// Ring 5.
    pub(in crate::charts) right: f64,
    /// How far to the left a name may reach.
    pub(in crate::charts) names_from: f64,
}

impl ScalePlace {
    fn of(format: Format) -> Self {
        let right = format.width() - format.margin() - 10.0;
        match format {
            Format::Wide => Self {
                left: 252.0,
                right,
                names_from: 252.0 - BESIDE_NAMES + 4.0,
            },
            Format::Narrow => Self {
                left: format.margin() + 2.0,
                right,
                names_from: 4.0,
            },
        }
    }

    /// A ring in pixels.
    pub(in crate::charts) fn x(self, ring: f64) -> f64 {
        self.left + (self.right - self.left) * ring / f64::from(RING_COUNT)
    }
}

/// The places of a dot chart, in pixels.
#[derive(Clone, Debug)]
pub(in crate::charts) struct DotsLayout<'a> {
    /// Height of the picture.
    pub(in crate::charts) height: f64,
    /// The scale.
    pub(in crate::charts) scale: ScalePlace,
    /// Heading, words of the zones, notes.
    pub(in crate::charts) texts: Vec<Block>,
    /// The rows, in the order of the method.
    pub(in crate::charts) rows: Vec<Row<'a>>,
    /// Upper and lower edges of the grounds.
    pub(in crate::charts) grounds: Vec<(f64, f64)>,
    /// Heights of the lines between rows.
    pub(in crate::charts) separators: Vec<f64>,
}

impl<'a> DotsLayout<'a> {
    /// Lays a dot chart out.
    pub(in crate::charts) fn new(view: &'a DotsView, format: Format, speech: Speech<'_>) -> Self {
        let inner = format.width() - 2.0 * format.margin();
        let subtitle = format!("{} · {}", view.round, speech.word("chart-dots-scale"));
        let heading = Block::at(format.margin(), 10.0, Anchor::Start)
            .with(&view.heading, HEADING, inner)
            .with(&subtitle, NOTE, inner);
        let scale = ScalePlace::of(format);
        let are_zones_named = format == Format::Wide && zone_words_fit(view, scale);
        let mut texts = Vec::new();
        let mut top = heading.frame().bottom + 10.0;
        if are_zones_named {
            let zones = zone_words(view, scale, top);
            top = zones
                .iter()
                .map(|zone| zone.frame().bottom)
                .fold(top, f64::max)
                + 6.0;
            texts.extend(zones);
        }
        texts.push(heading);
        let mut layout = Self {
            height: 0.0,
            scale,
            texts,
            rows: Vec::new(),
            grounds: Vec::new(),
            separators: Vec::new(),
        };
        let mut lowest = match format {
            Format::Wide => layout.add_rows_beside_names(view, top),
            Format::Narrow => layout.add_rows_under_names(view, top, inner),
        } + 26.0;
        let names: Vec<&str> = view.zones.iter().map(|zone| zone.name.as_str()).collect();
        let zones =
            (!are_zones_named).then(|| speech.say("chart-zones", &[("list", &names.join(", "))]));
        for note in zones.iter().chain(&view.notes) {
            let block =
                Block::at(format.margin(), lowest + 6.0, Anchor::Start).with(note, NOTE, inner);
            lowest = block.frame().bottom;
            layout.texts.push(block);
        }
        layout.height = (lowest + 12.0).ceil();
        layout
    }

    fn add_rows_beside_names(&mut self, view: &'a DotsView, top: f64) -> f64 {
        let margin = Format::Wide.margin();
        let room = self.scale.left - margin - BESIDE_NAMES;
        let ground_top = top;
        let mut top = top;
        for (index, dimension) in view.rows.iter().enumerate() {
            if index > 0 {
                self.separators.push(top);
            }
            let words = Block::at(margin, top + ROW_PADDING, Anchor::Start)
                .with(&dimension.name, NAME, room)
                .with(&dimension.words, lettering_of(dimension), room);
            let (lanes, height) = (lanes_height(dimension), words.height());
            let row_height = lanes.max(height);
            let lanes_top = top + ROW_PADDING + (row_height - lanes) / 2.0;
            let words = words.moved(0.0, (row_height - height) / 2.0);
            self.rows.push(Row {
                dimension,
                words,
                lanes_top,
            });
            top += row_height + 2.0 * ROW_PADDING;
        }
        self.grounds.push((ground_top, top));
        top
    }

    fn add_rows_under_names(&mut self, view: &'a DotsView, top: f64, room: f64) -> f64 {
        let mut top = top;
        let mut bottom = top;
        for dimension in &view.rows {
            let words = Block::at(Format::Narrow.margin(), top, Anchor::Start)
                .with(&dimension.name, SMALL_NAME, room)
                .with(&dimension.words, lettering_of(dimension), room);
            let ground_top = words.frame().bottom + 4.0;
            let lanes_top = ground_top + 4.0;
            bottom = lanes_top + lanes_height(dimension) + 4.0;
            self.grounds.push((ground_top, bottom));
            self.rows.push(Row {
                dimension,
                words,
                lanes_top,
            });
            top = bottom + 14.0;
        }
        bottom
    }
}

fn lettering_of(dimension: &DimensionView) -> Lettering {
    if dimension.ring.value().is_some() {
        BAND_WORD
    } else {
        GAP_WORD
    }
}

fn lanes_height(dimension: &DimensionView) -> f64 {
    (1 + dimension.marks.len()) as f64 * LANE_HEIGHT
}

const ZONE_PADDING: f64 = 6.0;

fn zone_words_fit(view: &DotsView, scale: ScalePlace) -> bool {
    zone_spans(&view.zones).all(|(zone, end)| {
        widest_word(&zone.name, POLE) <= scale.x(end) - scale.x(zone.from) - ZONE_PADDING
    })
}

/// The words of the bands above their zones, standing on a common base.
fn zone_words(view: &DotsView, scale: ScalePlace, top: f64) -> Vec<Block> {
    let blocks: Vec<Block> = zone_spans(&view.zones)
        .map(|(zone, end)| {
            let (left, right) = (scale.x(zone.from), scale.x(end));
            let block = Block::at((left + right) / 2.0, top, Anchor::Middle);
            block.with(&zone.name, POLE, right - left - ZONE_PADDING)
        })
        .collect();
    let tallest = blocks.iter().map(Block::height).fold(0.0, f64::max);
    let stand = |block: Block| {
        let down = tallest - block.height();
        block.moved(0.0, down)
    };
    blocks.into_iter().map(stand).collect()
}
