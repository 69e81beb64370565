//! Bars, one group for each unit, all from one base line. The numbers stand in a column of their own,
//! so that no bar is too long for its words; fillings tell the lines apart without colour. A view comes
//! in, a chart goes out.

use crate::charts::bars_view::{Bar, BarRow, BarsView};
use crate::charts::block::{Block, Frame};
use crate::charts::canvas::Anchor;
use crate::charts::chart::Chart;
use crate::charts::compass::Pixels;
use crate::charts::elements::{Area, line, put, rectangle};
use crate::charts::hatching::Lean;
use crate::charts::kinds::Format;
use crate::charts::kinds::caption::Caption;
use crate::charts::legend::{Sample, filled_field, hatched_field};
use crate::charts::theme::{CITY_LINE, DISC, GAP_VALUE, OUTER_RING, POLE, SMALL_NAME, VALUE};
use crate::charts::typeface::width;
use crate::charts::view::Speech;

const BAR_HEIGHT: f64 = 15.0;
const BAR_STEP: f64 = 21.0;
const ROW_GAP: f64 = 13.0;
const NAME_ROOM: f64 = 150.0;
const NAME_HEIGHT: f64 = 20.0;

/// Where the bars stand, in pixels.
#[derive(Clone, Copy)]
struct Scale {
    left: f64,
    right: f64,
    end: f64,
}

impl Scale {
    fn x(self, length: f64) -> f64 {
        self.left + (self.right - self.left) * length / self.end
    }
}

/// Draws a chart of bars.
pub(in crate::charts) fn draw(view: &BarsView, format: Format, speech: Speech<'_>) -> Chart {
    let mut caption = Caption::new(format, &view.title, &view.measure);
    let scale = scale(view, format);
    let city_room = if view.city.is_some() { 22.0 } else { 0.0 };
    let top = caption.bottom() + city_room;
    let mut tops = Vec::new();
    let mut lowest = top;
    for row in &view.rows {
        tops.push(lowest);
        let bars = row.bars.len() as f64 * BAR_STEP;
        lowest += ROW_GAP
            + match format {
                Format::Wide => bars,
                Format::Narrow => bars + NAME_HEIGHT,
            };
    }
    let legend = view
        .lines
        .iter()
        .map(|(filling, name)| (Sample::Bar(*filling), name.clone()));
    let height = caption.close(lowest, legend.collect(), &view.notes);

    let sheet = format.sheet(height, |_, page| {
        for (row, top) in view.rows.iter().zip(&tops) {
            draw_row(page, row, *top, format, scale);
        }
        if let Some((value, text)) = &view.city {
            draw_city(
                page,
                (*value, text),
                (top - 4.0, lowest - ROW_GAP + 4.0),
                scale,
            );
        }
        caption.draw(page);
    });

    sheet.finish(
        &format.chart_id(view.id),
        &view.title,
        &in_words(view, speech),
    )
}

fn in_words(view: &BarsView, speech: Speech<'_>) -> String {
    let mut sentences = vec![
        speech.word("chart-bars-intro"),
        format!("{}.", view.measure),
    ];
    for row in &view.rows {
        let values: Vec<String> = row
            .bars
            .iter()
            .enumerate()
            .map(|(index, bar)| match view.lines.get(index) {
                Some((_, name)) => format!("{name} {}", bar.value),
                None => bar.value.clone(),
            })
            .collect();
        sentences.push(format!("{}: {}.", row.name, values.join("; ")));
    }
    sentences.extend(view.city.iter().map(|(_, text)| format!("{text}.")));
    sentences.extend(view.notes.iter().cloned());
    sentences.join(" ")
}

fn scale(view: &BarsView, format: Format) -> Scale {
    let values = view.rows.iter().flat_map(|row| &row.bars);
    let widest = values
        .map(|bar| width(&bar.value, VALUE))
        .fold(0.0, f64::max);
    let left = match format {
        Format::Wide => format.margin() + NAME_ROOM,
        Format::Narrow => format.margin() + 1.0,
    };
    Scale {
        left,
        right: format.width() - format.margin() - widest - 12.0,
        end: view.end,
    }
}

fn draw_row(page: &Area<'_, Pixels>, row: &BarRow, top: f64, format: Format, scale: Scale) {
    let bars = row.bars.len() as f64 * BAR_STEP;
    let name_room = match format {
        Format::Wide => NAME_ROOM - 10.0,
        Format::Narrow => format.width() - 2.0 * format.margin(),
    };
    let name =
        Block::at(format.margin(), top, Anchor::Start).with(&row.name, SMALL_NAME, name_room);
    let (name, first) = match format {
        Format::Wide => {
            let down = (bars - name.height()) / 2.0;
            (name.moved(0.0, down), top)
        }
        Format::Narrow => (name, top + NAME_HEIGHT),
    };
    name.draw(page);
    let base = vec![(scale.left, first - 3.0), (scale.left, first + bars + 3.0)];
    put(page, &line(base, OUTER_RING));
    for (index, bar) in row.bars.iter().enumerate() {
        let middle = first + (index as f64 + 0.5) * BAR_STEP;
        draw_bar(page, bar, middle, scale);
        let lettering = if bar.length.is_some() {
            VALUE
        } else {
            GAP_VALUE
        };
        let value = Block::at(format.width() - format.margin(), 0.0, Anchor::End);
        let value = value.with(&bar.value, lettering, f64::INFINITY);
        let height = value.height();
        value.moved(0.0, middle - height / 2.0).draw(page);
    }
}

fn draw_bar(page: &Area<'_, Pixels>, bar: &Bar, middle: f64, scale: Scale) {
    let (top, bottom) = (middle - BAR_HEIGHT / 2.0, middle + BAR_HEIGHT / 2.0);
    let track = [(scale.left, top), (scale.right, bottom)];
    put(page, &rectangle(track, DISC));
    let Some(length) = bar.length else {
        let field = Frame {
            left: scale.left,
            top,
            right: scale.right,
            bottom,
        };
        hatched_field(page, field, Lean::Falling);
        return;
    };
    // A bar of nothing has no edge that could be taken for one of something.
    if length > 0.0 {
        let field = Frame {
            left: scale.left,
            top,
            right: scale.x(length),
            bottom,
        };
        filled_field(page, field, bar.filling);
    }
}

/// A line across all rows with the value of the city over it.
fn draw_city(
    page: &Area<'_, Pixels>,
    (value, text): (f64, &str),
    (top, bottom): (f64, f64),
    scale: Scale,
) {
    let x = scale.x(value);
    put(page, &line(vec![(x, top), (x, bottom)], CITY_LINE));
    let half = width(text, POLE) / 2.0;
    let middle = x.max(scale.left + half);
    let block = Block::at(middle, top - 18.0, Anchor::Middle);
    block.with(text, POLE, f64::INFINITY).draw(page);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::bars_view::Filling;
    use crate::charts::row_samples::{bars, money};
    use crate::charts::samples::Reader;
    use crate::vocabulary::Language;

    #[test]
    fn a_bar_is_as_long_as_its_value_and_an_absent_one_is_hatched_in_words() {
        let reader = Reader::new();
        let chart = draw(&bars(), Format::Wide, reader.speech(Language::Fi));
        let widths: Vec<f64> = chart
            .svg()
            .lines()
            .filter(|line| line.starts_with("<rect") && line.contains("c-whole"))
            .map(|line| {
                let start = line.find(" width=\"").unwrap() + 8;
                line[start..].split('"').next().unwrap().parse().unwrap()
            })
            .collect();
        // 84 and 42 of 100; the third is withheld.
        assert_eq!(widths.len(), 2);
        assert!((widths[0] - 2.0 * widths[1]).abs() < 0.02, "{widths:?}");
        assert!(chart.svg().contains("c-hatch") && chart.svg().contains(">ei näytetä</text>"));
    }

    #[test]
    fn two_lines_are_told_apart_by_filling_and_named_in_the_legend() {
        let reader = Reader::new();
        let chart = draw(&money(), Format::Narrow, reader.speech(Language::Sv));
        assert!(chart.svg().contains(">Beviljade verksamhetspengar</text>"));
        assert!(
            chart
                .description()
                .contains("Beviljade verksamhetspengar 5")
        );
        let fillings: Vec<Filling> = money().lines.iter().map(|line| line.0).collect();
        assert_eq!(fillings, [Filling::Hollow, Filling::Solid]);
    }
}
