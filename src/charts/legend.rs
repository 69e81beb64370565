//! The legend under a picture: samples of line and mark, each with its word, in as many rows as the
//! width needs. Which samples belong to a picture is decided by the kinds of charts.

use crate::charts::answers_view::Side;
use crate::charts::bars_view::Filling;
use crate::charts::block::{Block, Frame};
use crate::charts::canvas::Anchor;
use crate::charts::compass::Pixels;
use crate::charts::elements::{Area, Mark, Strokes, line, outline, put, rectangle};
use crate::charts::hatching::{Lean, hatch};
use crate::charts::theme::{
    EARLIER_LINE, FULL, HATCH, HATCH_EDGE, HOLLOW, Ink, LEGEND, LOWER_FULL, LOWER_HOLLOW,
    LOWER_STROKES, MIDDLE, PAPER, SPAN, STROKES, Voice, WHOLE,
};
use crate::charts::typeface::width;

/// What a sample looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) enum Sample {
    /// A line with a mark in its middle.
    Outline(Voice),
    /// The hollow mark of a value that is the city's and not the unit's own.
    Borrowed,
    /// The bar from the lowest source to the highest.
    Span,
    /// The line of the earlier round.
    Earlier,
    /// A hatched field.
    Hatched(Lean),
    /// A field filled like a bar.
    Bar(Filling),
    /// A crossed field.
    Crossed,
    /// A class of answers.
    Answer(Side),
}

const LINE_WIDTH: f64 = 36.0;
const MARK_WIDTH: f64 = 14.0;
const BAR_WIDTH: f64 = 22.0;
const SAMPLE_GAP: f64 = 8.0;
const ENTRY_GAP: f64 = 24.0;
const ROW_HEIGHT: f64 = 23.0;
const MARK_SIZE: f64 = 5.5;

/// Samples with their words.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Legend {
    rows: Vec<Vec<(Sample, String)>>,
    alignment: Alignment,
}

impl Sample {
    /// Width in pixels.
    pub(in crate::charts) fn width(self) -> f64 {
        match self {
            Self::Borrowed => MARK_WIDTH,
            Self::Bar(_) | Self::Crossed | Self::Answer(_) => BAR_WIDTH,
            Self::Outline(_) | Self::Span | Self::Earlier | Self::Hatched(_) => LINE_WIDTH,
        }
    }
}

/// How the rows of a legend stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Alignment {
    /// Every row in the middle of the width.
    Centred,
    /// Every row from the left edge.
    Left,
}

impl Legend {
    /// Fills rows with entries so that none is wider than `limit` pixels; an entry wider than that
    /// has a row of its own.
    pub(in crate::charts) fn new(
        entries: Vec<(Sample, String)>,
        limit: f64,
        alignment: Alignment,
    ) -> Self {
        let mut rows: Vec<Vec<(Sample, String)>> = Vec::new();
        for entry in entries {
            match rows.last_mut() {
                Some(row) if row_width(row) + ENTRY_GAP + entry_width(&entry) <= limit => {
                    row.push(entry)
                }
                _ => rows.push(vec![entry]),
            }
        }
        Self { rows, alignment }
    }

    /// Height in pixels; 0 without entries.
    pub(in crate::charts) fn height(&self) -> f64 {
        self.rows.len() as f64 * ROW_HEIGHT
    }

    /// Draws the rows between `left` and `right`, from `top` downwards.
    pub(in crate::charts) fn draw(&self, page: &Area<'_, Pixels>, left: f64, right: f64, top: f64) {
        for (index, row) in self.rows.iter().enumerate() {
            let middle = top + (index as f64 + 0.5) * ROW_HEIGHT;
            let mut x = match self.alignment {
                Alignment::Centred => (left + right - row_width(row)) / 2.0,
                Alignment::Left => left,
            };
            for entry in row {
                draw_sample(page, entry.0, x, middle);
                let words = Block::at(x + entry.0.width() + SAMPLE_GAP, 0.0, Anchor::Start);
                let words = words.with(&entry.1, LEGEND, f64::INFINITY);
                let height = words.height();
                words.moved(0.0, middle - height / 2.0).draw(page);
                x += entry_width(entry) + ENTRY_GAP;
            }
        }
    }
}

fn entry_width(entry: &(Sample, String)) -> f64 {
    entry.0.width() + SAMPLE_GAP + width(&entry.1, LEGEND)
}

fn row_width(row: &[(Sample, String)]) -> f64 {
    let gaps = row.len().saturating_sub(1) as f64 * ENTRY_GAP;
    row.iter().map(entry_width).sum::<f64>() + gaps
}

/// Draws a sample from its left edge on, around a height.
pub(in crate::charts) fn draw_sample(
    page: &Area<'_, Pixels>,
    sample: Sample,
    left: f64,
    middle: f64,
) {
    let ends = vec![(left, middle), (left + sample.width(), middle)];
    let at = (left + sample.width() / 2.0, middle);
    match sample {
        Sample::Outline(voice) => {
            put(page, &line(ends, voice.outline()));
            put(page, &Mark::of(voice, at, MARK_SIZE));
        }
        Sample::Borrowed => put(page, &borrowed_mark(at, MARK_SIZE)),
        Sample::Span => put(page, &outline(bar(left, middle), SPAN)),
        Sample::Earlier => put(page, &line(ends, EARLIER_LINE)),
        Sample::Hatched(lean) => hatched_field(page, field_around(at, LINE_WIDTH - 8.0), lean),
        Sample::Bar(filling) => filled_field(page, field_around(at, BAR_WIDTH), filling),
        Sample::Crossed => crossed_field(page, field_around(at, BAR_WIDTH)),
        Sample::Answer(side) => answer_field(page, field_around(at, BAR_WIDTH), side),
    }
}

/// A lying bar with cut corners, as large as the line of a sample.
fn bar(left: f64, middle: f64) -> Vec<(f64, f64)> {
    let (right, half, cut) = (left + LINE_WIDTH, 6.0, 3.0);
    vec![
        (left + cut, middle - half),
        (right - cut, middle - half),
        (right, middle - half + cut),
        (right, middle + half - cut),
        (right - cut, middle + half),
        (left + cut, middle + half),
        (left, middle + half - cut),
        (left, middle - half + cut),
    ]
}

/// The mark of a value that is the city's: the shape of all sources, hollow.
pub(in crate::charts) fn borrowed_mark<Place>(at: Place, size: f64) -> Mark<Place> {
    let solid = WHOLE.mark();
    Mark {
        ink: Ink {
            // Not drawn in a unit's own colour, because the value is not its own.
            class: "c-whole c-borrowed",
            fill: Some(PAPER),
            stroke: solid.fill,
            stroke_width: 2.0,
            ..solid
        },
        ..Mark::of(WHOLE, at, size)
    }
}

fn field_around((x, y): (f64, f64), width: f64) -> Frame {
    Frame {
        left: x - width / 2.0,
        top: y - 6.0,
        right: x + width / 2.0,
        bottom: y + 6.0,
    }
}

/// A rectangle filled like a bar. Its edge lies inside the field.
pub(in crate::charts) fn filled_field(page: &Area<'_, Pixels>, field: Frame, filling: Filling) {
    if filling == Filling::Solid {
        let corners = [(field.left, field.top), (field.right, field.bottom)];
        put(page, &rectangle(corners, FULL));
        return;
    }
    let inner = inside(field);
    put(
        page,
        &rectangle(
            [(inner.left, inner.top), (inner.right, inner.bottom)],
            HOLLOW,
        ),
    );
    if filling == Filling::Hatched {
        let ends = hatch(&corners(inner), 5.0, Lean::Rising);
        put(page, &Strokes { ends, ink: STROKES });
    }
}

/// A rectangle filled like a class of answers: the ends of the scale in full, what lies between hatched
/// towards its end, the middle empty.
pub(in crate::charts) fn answer_field(page: &Area<'_, Pixels>, field: Frame, side: Side) {
    let (ink, strokes) = match side {
        Side::Lowest => (LOWER_FULL, None),
        Side::Low => (LOWER_HOLLOW, Some((LOWER_STROKES, Lean::Falling))),
        Side::Middle => (MIDDLE, None),
        Side::High => (HOLLOW, Some((STROKES, Lean::Rising))),
        Side::Highest => (FULL, None),
    };
    let inner = inside(field);
    if inner.left >= inner.right {
        // Narrower than its own edge: the edge would be longer than what is told, and a full field would be gone.
        let ends = [(field.left, field.top), (field.right, field.bottom)];
        let colour = ink.stroke.or(ink.fill).unwrap_or(PAPER);
        put(page, &rectangle(ends, Ink::surface(ink.class, colour)));
        return;
    }
    let ends = [(inner.left, inner.top), (inner.right, inner.bottom)];
    put(page, &rectangle(ends, ink));
    if let Some((ink, lean)) = strokes {
        let ends = hatch(&corners(inner), 5.0, lean);
        put(page, &Strokes { ends, ink });
    }
}

/// A rectangle crossed out. Its edge lies inside the field.
pub(in crate::charts) fn crossed_field(page: &Area<'_, Pixels>, field: Frame) {
    let inner = inside(field);
    let (left, top, right, bottom) = (inner.left, inner.top, inner.right, inner.bottom);
    put(page, &rectangle([(left, top), (right, bottom)], HOLLOW));
    let ends = vec![(left, top), (right, bottom), (left, bottom), (right, top)];
    put(page, &Strokes { ends, ink: STROKES });
}

/// The field without half the width of its edge.
fn inside(field: Frame) -> Frame {
    let half = HOLLOW.stroke_width / 2.0;
    Frame {
        left: field.left + half,
        top: field.top + half,
        right: (field.right - half).max(field.left + half),
        bottom: (field.bottom - half).max(field.top + half),
    }
}

fn corners(field: Frame) -> Vec<(f64, f64)> {
    vec![
        (field.left, field.top),
        (field.right, field.top),
        (field.right, field.bottom),
        (field.left, field.bottom),
    ]
}

/// A rectangle of hatching with its edge.
pub(in crate::charts) fn hatched_field(page: &Area<'_, Pixels>, field: Frame, lean: Lean) {
    let corners = corners(field);
    put(
        page,
        &Strokes {
            ends: hatch(&corners, 5.0, lean),
            ink: HATCH,
        },
    );
    put(page, &outline(corners, HATCH_EDGE));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::kinds::Format;
    use crate::charts::theme::voice_of;
    use crate::vocabulary::SourceGroup;

    #[test]
    fn a_piece_that_is_narrower_than_its_edge_is_as_long_as_it_is_told() {
        let field = Frame {
            left: 10.0,
            top: 10.0,
            right: 10.7,
            bottom: 28.0,
        };
        for side in [
            Side::Lowest,
            Side::Low,
            Side::Middle,
            Side::High,
            Side::Highest,
        ] {
            let sheet = Format::Wide.sheet(40.0, |_, page| answer_field(page, field, side));
            let drawn: Vec<&str> = sheet.body().lines().collect();
            assert_eq!(drawn.len(), 1, "{side:?}");
            let is_whole = r#"<rect x="10" y="10" width="0.7" height="18""#;
            assert!(
                drawn[0].starts_with(is_whole) && !drawn[0].contains("stroke"),
                "{drawn:?}"
            );
        }
    }

    #[test]
    fn rows_are_filled_but_never_overfilled() {
        let entries: Vec<(Sample, String)> = SourceGroup::ALL
            .into_iter()
            .map(|group| {
                (
                    Sample::Outline(voice_of(group)),
                    "Pöydän jäsenet".to_owned(),
                )
            })
            .collect();
        let legend = Legend::new(entries.clone(), 330.0, Alignment::Left);
        assert!(legend.rows.len() > 1);
        assert!(legend.rows.iter().all(|row| row_width(row) <= 330.0));
        assert_eq!(legend.rows.iter().map(Vec::len).sum::<usize>(), 6);
        assert_eq!(
            Legend::new(entries, 10_000.0, Alignment::Left).rows.len(),
            1
        );
    }
}
