//! The activity calendar: a column of blocks for each month, one block for each event, one strip for
//! each unit. What became of an event is told by how its block is filled, never by colour. A view comes
//! in, a chart goes out.

use crate::charts::bars_view::Filling;
use crate::charts::block::{Block, Frame};
use crate::charts::calendar_view::{CalendarView, Month, Strip};
use crate::charts::canvas::Anchor;
use crate::charts::chart::Chart;
use crate::charts::compass::Pixels;
use crate::charts::elements::{Area, line, put};
use crate::charts::kinds::Format;
use crate::charts::kinds::caption::Caption;
use crate::charts::legend::{Sample, crossed_field, filled_field};
use crate::charts::theme::{NOTE, OUTER_RING, POLE, SMALL_NAME, VALUE};
use crate::charts::typeface::width;
use crate::charts::view::Speech;
use crate::disclosure::ClearedEvents;
use crate::wording::whole;

/// The height of the tallest column, in pixels.
const TALLEST: f64 = 120.0;
const BLOCK: std::ops::RangeInclusive<f64> = 3.5..=10.0;
const NUMBER_ROOM: f64 = 18.0;
const STRIP_GAP: f64 = 16.0;
/// A column is never wider than this, so that blocks look like blocks.
const WIDEST: f64 = 30.0;

/// A strip and where its base line stands.
struct Laid<'a> {
    strip: &'a Strip,
    name: Block,
    total: Block,
    base: f64,
}

/// Draws a calendar.
pub(in crate::charts) fn draw(view: &CalendarView, format: Format, speech: Speech<'_>) -> Chart {
    let mut caption = Caption::new(format, &view.title, &speech.word("chart-calendar-measure"));
    let (margin, inner) = (format.margin(), format.width() - 2.0 * format.margin());
    let column = inner / view.months.len().max(1) as f64;
    let block = block_height(view);
    let (mut laid, mut breaks) = (Vec::new(), Vec::new());
    let mut lowest = caption.bottom();
    let months_height = month_words(view, column, 0.0, margin, speech)
        .iter()
        .map(Block::height)
        .fold(0.0, f64::max);
    for strip in &view.strips {
        if !laid.is_empty() {
            breaks.push(lowest - 1.0);
        }
        let name = Block::at(margin, lowest, Anchor::Start);
        // The heading names a unit that stands alone.
        let name = if view.strips.len() > 1 {
            name.with(&strip.name, SMALL_NAME, inner)
        } else {
            name
        };
        let total = Block::at(margin, name.frame().bottom, Anchor::Start);
        let total = total.with(&strip.total, NOTE, inner);
        let tallest = strip.counts.iter().map(|one| one.listed).max().unwrap_or(0);
        let base = total.frame().bottom + NUMBER_ROOM + tallest as f64 * block + 4.0;
        lowest = base + 5.0 + months_height + STRIP_GAP;
        laid.push(Laid {
            strip,
            name,
            total,
            base,
        });
    }
    let height = caption.close(lowest - STRIP_GAP, legend(view, speech), &view.notes);

    let sheet = format.sheet(height, |_, page| {
        for one in &laid {
            one.name.draw(page);
            one.total.draw(page);
            let ends = vec![(margin, one.base), (margin + inner, one.base)];
            put(page, &line(ends, OUTER_RING));
            for (index, counts) in one.strip.counts.iter().enumerate() {
                let middle = margin + (index as f64 + 0.5) * column;
                draw_month(page, *counts, (middle, one.base), (column, block), speech);
            }
            for words in month_words(view, column, one.base + 5.0, margin, speech) {
                words.draw(page);
            }
        }
        caption.draw(page);
    });

    sheet
        .finish(
            speech.language,
            &format.chart_id(&view.id),
            &view.title,
            &in_words(view, speech),
        )
        .with_breaks(breaks)
}

fn in_words(view: &CalendarView, speech: Speech<'_>) -> String {
    let mut sentences = vec![speech.word("chart-calendar-intro")];
    for strip in &view.strips {
        let months: Vec<String> = view
            .months
            .iter()
            .zip(&strip.counts)
            .filter(|(_, counts)| counts.listed > 0)
            .map(|(month, counts)| {
                let numbers = [("part", counts.held), ("whole", counts.listed)];
                let numbers = numbers.map(|(key, number)| (key, number.to_string()));
                let numbers: Vec<(&str, &str)> = numbers
                    .iter()
                    .map(|(key, text)| (*key, text.as_str()))
                    .collect();
                format!(
                    "{} {} {}",
                    month.name,
                    month.year,
                    speech.say("view-of", &numbers)
                )
            })
            .collect();
        let months = if months.is_empty() {
            String::new()
        } else {
            format!(" {}.", months.join("; "))
        };
        sentences.push(format!("{}: {}.{months}", strip.name, strip.total));
    }
    sentences.extend(view.notes.iter().cloned());
    sentences.join(" ")
}

/// The height of a block, with the gap above it: the same in every strip, so that strips can be held
/// against each other.
fn block_height(view: &CalendarView) -> f64 {
    let counts = view.strips.iter().flat_map(|strip| &strip.counts);
    let most = counts.map(|one| one.listed).max().unwrap_or(0).max(1);
    (TALLEST / most as f64).clamp(*BLOCK.start(), *BLOCK.end())
}

fn legend(view: &CalendarView, speech: Speech<'_>) -> Vec<(Sample, String)> {
    let has = |what: fn(&ClearedEvents) -> u64| {
        let mut counts = view.strips.iter().flat_map(|strip| &strip.counts);
        counts.any(|one| what(one) > 0)
    };
    let mut entries = vec![(
        Sample::Bar(Filling::Solid),
        speech.word("chart-calendar-held"),
    )];
    if has(open) {
        entries.push((
            Sample::Bar(Filling::Hollow),
            speech.word("chart-calendar-open"),
        ));
    }
    if has(|one| one.cancelled) {
        entries.push((Sample::Crossed, speech.word("chart-calendar-cancelled")));
    }
    entries
}

/// Events that were neither held nor cancelled.
fn open(counts: &ClearedEvents) -> u64 {
    counts.listed.saturating_sub(counts.held + counts.cancelled)
}

/// The column of a month, from the base line upwards: held, open, cancelled; over it how many were held.
fn draw_month(
    page: &Area<'_, Pixels>,
    counts: ClearedEvents,
    (middle, base): (f64, f64),
    (column, block): (f64, f64),
    speech: Speech<'_>,
) {
    let half = ((column - 6.0) / 2.0).min(WIDEST / 2.0);
    let field = |place: u64| Frame {
        left: middle - half,
        top: base - (place + 1) as f64 * block - 1.0,
        right: middle + half,
        bottom: base - place as f64 * block - 2.0,
    };
    let (held, all_but_cancelled) = (counts.held, counts.held + open(&counts));
    for place in 0..counts.listed {
        if place < held {
            filled_field(page, field(place), Filling::Solid);
        } else if place < all_but_cancelled {
            filled_field(page, field(place), Filling::Hollow);
        } else {
            crossed_field(page, field(place));
        }
    }
    if counts.listed > 0 {
        let number = i64::try_from(held).expect("a city holds a countable number of events");
        let top = field(counts.listed - 1).top - 17.0;
        let words = Block::at(middle, top, Anchor::Middle);
        words
            .with(&whole(speech.language, number), VALUE, f64::INFINITY)
            .draw(page);
    }
}

/// The months under a strip: their short names, or their numbers where the names find no room; the year
/// under the first month of each year.
fn month_words(
    view: &CalendarView,
    column: f64,
    top: f64,
    margin: f64,
    speech: Speech<'_>,
) -> Vec<Block> {
    let widest = view.months.iter().map(|month| width(&month.short, POLE));
    let do_names_fit = widest.fold(0.0, f64::max) <= column - 4.0;
    let is_one_year =
        view.months.first().map(|one| one.year) == view.months.last().map(|one| one.year);
    let text = |month: &Month| {
        if do_names_fit {
            month.short.clone()
        } else {
            whole(speech.language, i64::from(month.month))
        }
    };
    let mut words = Vec::new();
    for (index, month) in view.months.iter().enumerate() {
        let middle = margin + (index as f64 + 0.5) * column;
        let block = Block::at(middle, top, Anchor::Middle).with(&text(month), POLE, f64::INFINITY);
        let bottom = block.frame().bottom;
        words.push(block);
        if !is_one_year && (index == 0 || month.month == 1) {
            let left = middle - column / 2.0 + 2.0;
            let year = Block::at(left, bottom, Anchor::Start);
            words.push(year.with(&month.year.to_string(), POLE, f64::INFINITY));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::row_samples::calendar;
    use crate::charts::samples::Reader;
    use crate::vocabulary::Language;

    #[test]
    fn every_event_is_a_block_filled_by_what_became_of_it() {
        let reader = Reader::new();
        let chart = draw(&calendar(10), Format::Wide, reader.speech(Language::Fi));
        let rectangles = |piece: &str| {
            let lines = chart.svg().lines();
            lines
                .filter(|line| line.starts_with("<rect") && line.contains(piece))
                .count()
        };
        // Each of ten months: three held, one still open, one cancelled; and one of each in the legend.
        assert_eq!(rectangles("c-whole\" fill=\"#12436d\""), 31);
        assert_eq!(rectangles("fill=\"#ffffff\""), 22);
        assert!(chart.svg().contains(">maalis</text>"));
        assert!(
            chart.description().contains("maaliskuu 2030 3 / 5"),
            "{}",
            chart.description()
        );
    }

    #[test]
    fn months_are_numbers_where_their_names_find_no_room_and_years_are_told() {
        let reader = Reader::new();
        let chart = draw(&calendar(16), Format::Narrow, reader.speech(Language::Fi));
        assert!(!chart.svg().contains(">maalis</text>"));
        assert!(chart.svg().contains(">2030</text>") && chart.svg().contains(">2031</text>"));
    }
}
