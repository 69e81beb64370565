//! Answers as bars that part at the middle of the scale: what lies below it to the left, what lies above
//! it to the right, the middle step across the line, and "don't know" in a field of its own. Every piece
//! is as long as the middle of the step of per cents that is told, so that the drawing tells no more than
//! the table. Fillings tell the classes apart without colour. A view comes in, a chart goes out.

use crate::charts::answers_view::{AnswerRow, AnswersView, Piece, Side, Spread};
use crate::charts::bars_view::Filling;
use crate::charts::block::{Block, Frame};
use crate::charts::canvas::Anchor;
use crate::charts::chart::Chart;
use crate::charts::compass::Pixels;
use crate::charts::elements::{Area, line, put, rectangle};
use crate::charts::kinds::Format;
use crate::charts::kinds::caption::Caption;
use crate::charts::legend::{Sample, answer_field, filled_field, hatched_field};
use crate::charts::theme::{DISC, GAP_VALUE, OUTER_RING, POLE, TABLE_WORD};
use crate::charts::view::Speech;
use crate::wording::percent;

const BAR_HEIGHT: f64 = 18.0;
const ROW_GAP: f64 = 14.0;
const TEXT_ROOM: f64 = 226.0;
/// Room for the words of "don't know" right of its bar.
const WORDS_ROOM: f64 = 62.0;

/// Where bars and "don't know" stand, in pixels.
#[derive(Clone, Copy)]
struct Places {
    left: f64,
    right: f64,
    /// The middle of the scale.
    middle: f64,
    /// Pixels for one per cent.
    step: f64,
    /// The base line of "don't know", and where its longest bar may end.
    apart: (f64, f64),
    apart_step: f64,
}

/// Draws the answers of one survey.
pub(in crate::charts) fn draw(view: &AnswersView, format: Format, speech: Speech<'_>) -> Chart {
    let mut caption = Caption::new(format, &view.heading, &view.subtitle);
    let places = places(view, format);
    let heads = heads(places, format, caption.bottom(), speech);
    let top = heads
        .iter()
        .map(|head| head.frame().bottom)
        .fold(0.0, f64::max)
        + 8.0;
    let room = match format {
        Format::Wide => TEXT_ROOM,
        Format::Narrow => format.width() - 2.0 * format.margin(),
    };
    let (mut rows, mut breaks) = (Vec::new(), Vec::new());
    let mut lowest = top;
    for row in &view.rows {
        let words = Block::at(format.margin(), lowest, Anchor::Start)
            .with(&row.text, TABLE_WORD, room)
            .with(&row.word, GAP_VALUE, room);
        let (bar, bottom) = match format {
            Format::Wide => {
                let height = words.height().max(BAR_HEIGHT);
                (lowest + (height - BAR_HEIGHT) / 2.0, lowest + height)
            }
            Format::Narrow => {
                let bar = words.frame().bottom + 4.0;
                (bar, bar + BAR_HEIGHT)
            }
        };
        rows.push((row, words, bar));
        lowest = bottom + ROW_GAP;
        breaks.push(bottom + ROW_GAP / 2.0);
    }
    let height = caption.close(lowest - ROW_GAP + 6.0, legend(view, speech), &view.notes);

    let sheet = format.sheet(height, |_, page| {
        for head in &heads {
            head.draw(page);
        }
        for (row, words, bar) in &rows {
            words.draw(page);
            draw_row(page, row, *bar, places);
            draw_apart(page, row, *bar, places);
        }
        caption.draw(page);
    });

    sheet
        .finish(
            &format.chart_id(&view.id),
            &view.title,
            &in_words(view, speech),
        )
        .with_breaks(breaks)
}

fn in_words(view: &AnswersView, speech: Speech<'_>) -> String {
    let mut sentences = vec![speech.word("chart-answers-intro")];
    let apart = speech.word("chart-answers-apart");
    for row in &view.rows {
        let mut said = vec![row.word.clone()];
        if let Spread::Classes(pieces) = &row.spread {
            said.extend(pieces.iter().map(|piece| class_words(piece, speech)));
        }
        said.push(format!("{apart} {}", row.no_opinion_words));
        sentences.push(format!("{} {}.", row.text, said.join("; ")));
    }
    sentences.extend(view.notes.iter().cloned());
    sentences.join(" ")
}

fn class_words(piece: &Piece, speech: Speech<'_>) -> String {
    let (from, to) = (
        (piece.from as i64).to_string(),
        percent(speech.language, piece.to as i64),
    );
    let about = [("class", piece.name.as_str()), ("from", &from), ("to", &to)];
    speech.say("spread-class", &about)
}

/// What lies left and right of the middle of the scale, in per cents.
fn reaches(row: &AnswerRow) -> (f64, f64) {
    let Spread::Classes(pieces) = &row.spread else {
        return (0.0, 0.0);
    };
    let of = |is_meant: fn(Side) -> bool| {
        let pieces = pieces.iter().filter(|piece| is_meant(piece.side));
        pieces.map(Piece::middle).sum::<f64>()
    };
    let half = of(|side| side == Side::Middle) / 2.0;
    (
        of(|side| side < Side::Middle) + half,
        of(|side| side > Side::Middle) + half,
    )
}

fn places(view: &AnswersView, format: Format) -> Places {
    let (left, gap, share) = match format {
        Format::Wide => (format.margin() + TEXT_ROOM + 16.0, 22.0, 0.8),
        Format::Narrow => (format.margin() + 1.0, 16.0, 0.76),
    };
    let end = format.width() - format.margin() - WORDS_ROOM;
    let right = left + (end - left - gap) * share;
    let reaches = view.rows.iter().map(reaches);
    let (low, high) = reaches.fold((10.0, 10.0), |(low, high): (f64, f64), one| {
        (low.max(one.0), high.max(one.1))
    });
    let step = (right - left) / (low + high);
    let apart = (right + gap, end);
    let most = view.rows.iter().filter_map(|row| row.no_opinion);
    let most = most.map(|(_, to)| to).fold(10.0, f64::max);
    Places {
        left,
        right,
        middle: left + low * step,
        step,
        apart,
        apart_step: (apart.1 - apart.0) / most,
    }
}

/// The words over the two sides and over "don't know".
fn heads(places: Places, format: Format, top: f64, speech: Speech<'_>) -> Vec<Block> {
    let edge = format.width() - format.margin();
    let half = (places.right - places.left) / 2.0 - 4.0;
    let left = Block::at(places.left, top, Anchor::Start);
    let right = Block::at(places.right, top, Anchor::End);
    let apart = Block::at(places.apart.0, top, Anchor::Start);
    let blocks = vec![
        left.with(&format!("←\u{a0}{}", speech.word("spread-low")), POLE, half),
        right.with(
            &format!("{}\u{a0}→", speech.word("spread-high")),
            POLE,
            half,
        ),
        apart.with(
            &speech.word("chart-answers-apart"),
            POLE,
            edge - places.apart.0,
        ),
    ];
    let tallest = blocks.iter().map(Block::height).fold(0.0, f64::max);
    let stand = |block: Block| {
        let down = tallest - block.height();
        block.moved(0.0, down)
    };
    blocks.into_iter().map(stand).collect()
}

fn legend(view: &AnswersView, speech: Speech<'_>) -> Vec<(Sample, String)> {
    let mut known: Vec<(Side, String)> = Vec::new();
    for row in &view.rows {
        if let Spread::Classes(pieces) = &row.spread {
            for piece in pieces {
                if !known.iter().any(|(_, name)| name == &piece.name) {
                    known.push((piece.side, piece.name.clone()));
                }
            }
        }
    }
    known.sort();
    let mut entries: Vec<(Sample, String)> = known
        .into_iter()
        .map(|(side, name)| (Sample::Answer(side), name))
        .collect();
    if view.rows.iter().any(|row| row.no_opinion.is_some()) {
        let surely = speech.word("chart-answers-at-least");
        entries.push((Sample::Bar(Filling::Solid), surely));
        entries.push((
            Sample::Bar(Filling::Hollow),
            speech.word("chart-answers-at-most"),
        ));
    }
    entries
}

fn draw_row(page: &Area<'_, Pixels>, row: &AnswerRow, top: f64, places: Places) {
    let bottom = top + BAR_HEIGHT;
    let whole = Frame {
        left: places.left,
        top,
        right: places.right,
        bottom,
    };
    match &row.spread {
        Spread::Absent(lean) => hatched_field(page, whole, *lean),
        Spread::Word => {
            let corners = [(whole.left, top), (whole.right, bottom)];
            put(page, &rectangle(corners, DISC));
        }
        Spread::Classes(pieces) => {
            let (low, _) = reaches(row);
            let mut x = places.middle - low * places.step;
            for piece in pieces {
                let right = x + piece.middle() * places.step;
                let field = Frame {
                    left: x,
                    top,
                    right,
                    bottom,
                };
                answer_field(page, field, piece.side);
                x = right;
            }
            let ends = vec![(places.middle, top - 3.0), (places.middle, bottom + 3.0)];
            put(page, &line(ends, OUTER_RING));
        }
    }
}

/// The bar of "don't know": in full as far as it surely reaches, as an outline as far as it may.
fn draw_apart(page: &Area<'_, Pixels>, row: &AnswerRow, top: f64, places: Places) {
    let (left, bottom) = (places.apart.0, top + BAR_HEIGHT);
    let ends = vec![(left, top - 3.0), (left, bottom + 3.0)];
    let mut words_left = left + 6.0;
    if let Some((from, to)) = row.no_opinion {
        let x = |per_cent: f64| left + per_cent * places.apart_step;
        let field = |left: f64, right: f64| Frame {
            left,
            top,
            right,
            bottom,
        };
        filled_field(page, field(left, x(to)), Filling::Hollow);
        if from > 0.0 {
            filled_field(page, field(left, x(from)), Filling::Solid);
        }
        words_left = x(to) + 6.0;
    }
    put(page, &line(ends, OUTER_RING));
    let words = Block::at(words_left, 0.0, Anchor::Start);
    let words = words.with(&row.no_opinion_words, POLE, f64::INFINITY);
    let height = words.height();
    words
        .moved(0.0, top + (BAR_HEIGHT - height) / 2.0)
        .draw(page);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::row_samples::answers;
    use crate::charts::samples::Reader;
    use crate::vocabulary::Language;

    #[test]
    fn pieces_part_at_the_middle_of_the_scale() {
        let view = answers();
        // 2.5 and 12.5 below, 22.5 in the middle, 42.5 and 17.5 above.
        assert_eq!(reaches(&view.rows[0]), (26.25, 71.25));
        assert_eq!(reaches(&view.rows[1]), (0.0, 0.0));
        let places = places(&view, Format::Wide);
        let right = places.middle + 71.25 * places.step;
        assert!((right - places.right).abs() < 1e-9);
    }

    #[test]
    fn what_is_not_told_is_hatched_or_a_word_and_the_rest_is_in_the_description() {
        let reader = Reader::new();
        let chart = draw(&answers(), Format::Narrow, reader.speech(Language::Fi));
        assert!(chart.svg().contains("c-hatch") && chart.svg().contains(">ei näytetä</text>"));
        let text = chart.description();
        assert!(text.contains("askel 4 40–45"), "{text}");
        assert!(text.contains("Ei osaa sanoa 5–10"), "{text}");
    }
}
