//! The trend: one small panel for each dimension with its rings round by round. Only neighbouring
//! rounds that can be compared are joined; a break is marked, and a value that is withheld,
//! borrowed from the city or not assessed is said to be so under its round.

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;

use crate::charts::block::{Block, Frame};
use crate::charts::canvas::Anchor;
use crate::charts::chart::Chart;
use crate::charts::compass::{Pixels, RING_COUNT};
use crate::charts::description;
use crate::charts::elements::{Area, Mark, Words, dyed, line, put, rectangle};
use crate::charts::hatching::lean_of;
use crate::charts::kinds::Format;
use crate::charts::legend::{borrowed_mark, hatched_field};
use crate::charts::sheet::units;
use crate::charts::theme::{
    BREAK_LINE, DISC, HEADING, NOTE, OUTER_RING, POLE, RING, RING_NUMBER, SMALL_NAME, VALUE, WHOLE,
    ZONE,
};
use crate::charts::typeface::width;
use crate::charts::view::{
    DimensionView, Moment, Speech, UnitView, is_comparable, own_value, zone_spans,
};
use crate::disclosure::{Movement, Shown, Whose};

type Scale = Cartesian2d<RangedCoordf64, RangedCoordf64>;

const PLOT_HEIGHT: f64 = 118.0;
const PANEL_GAP: f64 = 28.0;
const SCALE_ROOM: f64 = 20.0;
const BREAK_WORD_HEIGHT: f64 = 20.0;
const MARK_SIZE: f64 = 5.5;

/// One panel: its words and where its plot stands.
struct Panel<'a> {
    dimension: &'a DimensionView,
    name: Block,
    plot: Frame,
    rounds: Vec<Block>,
    bottom: f64,
}

/// Draws the trend of a unit over its rounds.
pub(in crate::charts) fn draw(view: &UnitView, format: Format, speech: Speech<'_>) -> Chart {
    let inner = format.width() - 2.0 * format.margin();
    let heading = Block::at(format.margin(), 10.0, Anchor::Start)
        .with(&view.name, HEADING, inner)
        .with(&speech.word("chart-trend-scale"), NOTE, inner)
        .with(&zone_words(view, speech), NOTE, inner);
    let panels = panels(view, format, heading.frame().bottom + 16.0, speech);
    let lowest = panels
        .iter()
        .map(|panel| panel.bottom)
        .fold(heading.frame().bottom, f64::max);
    let note = view.notice.as_ref().map(|notice| {
        Block::at(format.margin(), lowest + 14.0, Anchor::Start).with(notice, NOTE, inner)
    });
    let height = note.as_ref().map_or(lowest, |note| note.frame().bottom) + 12.0;

    let sheet = format.sheet(height.ceil(), |root, page| {
        for block in [&heading].into_iter().chain(&note) {
            block.draw(page);
        }
        dyed(page, view.colour.as_deref(), || {
            for panel in &panels {
                draw_panel(root, page, (view, panel), speech);
            }
        });
    });

    let title = speech.say("chart-trend-title", &[("unit", &view.name)]);
    sheet.finish(
        speech.language,
        &format.chart_id(&format!("trend-{}", view.unit)),
        &title,
        &description::of_trend(view, speech),
    )
}

/// The words of the bands, in the order in which they lie over each other.
fn zone_words(view: &UnitView, speech: Speech<'_>) -> String {
    let names: Vec<&str> = view.zones.iter().map(|zone| zone.name.as_str()).collect();
    speech.say("chart-zones-upwards", &[("list", &names.join(", "))])
}

fn panels<'a>(view: &'a UnitView, format: Format, top: f64, speech: Speech<'_>) -> Vec<Panel<'a>> {
    let columns = match format {
        Format::Wide => 2,
        Format::Narrow => 1,
    };
    let width = (format.width() - 2.0 * format.margin() - (columns - 1) as f64 * PANEL_GAP)
        / columns as f64;
    let mut panels: Vec<Panel<'a>> = Vec::new();
    let mut top = top;
    for row in view.dimensions.chunks(columns) {
        let names: Vec<Block> = row
            .iter()
            .enumerate()
            .map(|(column, dimension)| {
                let place = panels.len() + column + 1;
                let left = format.margin() + column as f64 * (width + PANEL_GAP);
                let text = format!("{place}\u{a0}{}", dimension.name);
                Block::at(left, top, Anchor::Start).with(&text, SMALL_NAME, width)
            })
            .collect();
        // Plots of a row share their height on the page, however long the names above them are.
        let plot_top = names
            .iter()
            .map(|name| name.frame().bottom)
            .fold(top, f64::max)
            + BREAK_WORD_HEIGHT;
        let mut bottom = plot_top;
        for (column, (dimension, name)) in row.iter().zip(names).enumerate() {
            let left = format.margin() + column as f64 * (width + PANEL_GAP) + SCALE_ROOM;
            let right = format.margin() + column as f64 * (width + PANEL_GAP) + width;
            let plot = Frame {
                left,
                top: plot_top,
                right,
                bottom: plot_top + PLOT_HEIGHT,
            };
            let rounds = round_words(view, dimension, plot, speech);
            let lowest = rounds
                .iter()
                .map(|block| block.frame().bottom)
                .fold(plot.bottom, f64::max);
            bottom = bottom.max(lowest);
            panels.push(Panel {
                dimension,
                name,
                plot,
                rounds,
                bottom: lowest,
            });
        }
        top = bottom + 22.0;
    }
    panels
}

/// The middle of a round's column.
fn column_middle(plot: Frame, place: usize, count: usize) -> f64 {
    plot.left + (plot.right - plot.left) * (place as f64 + 0.5) / count as f64
}

/// The name of every round under its column, with the word for an absent or borrowed value.
fn round_words(
    view: &UnitView,
    dimension: &DimensionView,
    plot: Frame,
    speech: Speech<'_>,
) -> Vec<Block> {
    let count = view.rounds.len();
    let room = (plot.right - plot.left) / count as f64 - 6.0;
    view.rounds
        .iter()
        .zip(&dimension.history)
        .enumerate()
        .map(|(place, (round, moment))| {
            let block = Block::at(
                column_middle(plot, place, count),
                plot.bottom + 5.0,
                Anchor::Middle,
            );
            let block = block.with(round, POLE, room);
            match remark(*moment, speech) {
                Some(remark) => block.with(&format!("({remark})"), POLE, room),
                None => block,
            }
        })
        .collect()
}

fn remark(moment: Moment, speech: Speech<'_>) -> Option<String> {
    match (moment.ring, moment.whose) {
        (Some(Shown::Value(_)), Whose::Own) => None,
        (Some(Shown::Value(_)), Whose::City) => Some(speech.word("chart-city-short")),
        (Some(Shown::Withheld), _) => Some(speech.word("withheld")),
        (Some(Shown::NotAssessed | Shown::NotScored), _) => Some(speech.word("not-assessed")),
        (None, _) => Some(speech.word("chart-absent")),
    }
}

fn draw_panel(
    root: &Area<'_, Shift>,
    page: &Area<'_, Pixels>,
    (view, panel): (&UnitView, &Panel<'_>),
    speech: Speech<'_>,
) {
    let (plot, history) = (panel.plot, &panel.dimension.history);
    let count = history.len();
    let span = (
        units(plot.left)..units(plot.right),
        units(plot.bottom)..units(plot.top),
    );
    let scale = root.apply_coord_spec(Scale::new(
        -0.5..count as f64 - 0.5,
        0.0..f64::from(RING_COUNT),
        span,
    ));
    panel.name.draw(page);
    let columns = scale.get_x_range();
    for (index, (zone, end)) in zone_spans(&view.zones).enumerate() {
        let ink = if index % 2 == 0 { DISC } else { ZONE };
        let corners = [(columns.start, zone.from), (columns.end, end)];
        put(&scale, &rectangle(corners, ink));
    }
    for (place, moment) in history.iter().enumerate() {
        if let Some(lean) = moment.ring.and_then(lean_of) {
            let middle = column_middle(plot, place, count);
            let field = Frame {
                left: middle - 13.0,
                top: plot.top,
                right: middle + 13.0,
                bottom: plot.bottom,
            };
            hatched_field(page, field, lean);
        }
    }
    draw_grid(&scale, page, plot, speech);
    draw_breaks(page, plot, history, speech);
    draw_line(&scale, history);
    draw_values(&scale, page, panel, speech);
    for block in &panel.rounds {
        block.draw(page);
    }
}

fn draw_values(
    scale: &Area<'_, Scale>,
    page: &Area<'_, Pixels>,
    panel: &Panel<'_>,
    speech: Speech<'_>,
) {
    let (plot, history) = (panel.plot, &panel.dimension.history);
    for (place, moment) in history.iter().enumerate() {
        let Some(ring) = moment.ring.and_then(|shown| shown.value()) else {
            continue;
        };
        let at = (place as f64, ring.value());
        match moment.whose {
            Whose::Own => put(scale, &Mark::of(WHOLE, at, MARK_SIZE)),
            Whose::City => put(scale, &borrowed_mark(at, MARK_SIZE)),
        }
        let height = plot.bottom - (plot.bottom - plot.top) * ring.value() / f64::from(RING_COUNT);
        // A number over a mark on the outermost ring would leave the plot.
        let base_line = if ring.value() > 4.0 {
            height + 19.0
        } else {
            height - 9.5
        };
        let words = Words {
            at: (column_middle(plot, place, history.len()), base_line),
            text: speech.ring(ring),
            anchor: Anchor::Middle,
            lettering: VALUE,
        };
        put(page, &words);
    }
}

fn draw_grid(scale: &Area<'_, Scale>, page: &Area<'_, Pixels>, plot: Frame, speech: Speech<'_>) {
    let span = scale.get_x_range();
    for ring in 0..=RING_COUNT {
        let y = f64::from(ring);
        let ink = if ring == 0 { OUTER_RING } else { RING };
        put(scale, &line(vec![(span.start, y), (span.end, y)], ink));
        let height = plot.bottom - (plot.bottom - plot.top) * y / f64::from(RING_COUNT);
        let text = crate::wording::whole(speech.language, i64::from(ring));
        put(
            page,
            &Words {
                at: (plot.left - 7.0, height + 4.3),
                text,
                anchor: Anchor::End,
                lettering: RING_NUMBER,
            },
        );
    }
}

/// A line at every break, with its words unless those of the break before it are too near.
fn draw_breaks(page: &Area<'_, Pixels>, plot: Frame, history: &[Moment], speech: Speech<'_>) {
    let (count, text) = (history.len(), speech.word("chart-break"));
    let half = width(&text, POLE) / 2.0;
    let mut free_from = plot.left - SCALE_ROOM;
    for (place, moment) in history.iter().enumerate().skip(1) {
        if moment.movement != Movement::Broken {
            continue;
        }
        let x = (column_middle(plot, place - 1, count) + column_middle(plot, place, count)) / 2.0;
        put(
            page,
            &line(vec![(x, plot.top - 3.0), (x, plot.bottom)], BREAK_LINE),
        );
        if x - half >= free_from {
            let (at, anchor) = ((x, plot.top - 8.0), Anchor::Middle);
            put(
                page,
                &Words {
                    at,
                    text: text.clone(),
                    anchor,
                    lettering: POLE,
                },
            );
            free_from = x + half + 6.0;
        }
    }
}

/// Joins the values of neighbouring rounds that can be compared; nothing crosses a break or an
/// absent value.
fn draw_line(scale: &Area<'_, Scale>, history: &[Moment]) {
    let mut run: Vec<(f64, f64)> = Vec::new();
    let mut runs: Vec<Vec<(f64, f64)>> = Vec::new();
    for (place, moment) in history.iter().enumerate() {
        if !is_comparable(moment.movement) {
            runs.push(std::mem::take(&mut run));
        }
        match own_value(*moment) {
            Some(ring) => run.push((place as f64, ring.value())),
            None => runs.push(std::mem::take(&mut run)),
        }
    }
    runs.push(run);
    for run in runs.into_iter().filter(|run| run.len() > 1) {
        put(scale, &line(run, WHOLE.outline()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{Reader, with_gaps};
    use crate::vocabulary::Language;

    #[test]
    fn no_line_crosses_a_break_or_an_absent_value() {
        let view = with_gaps();
        let chart = draw(&view, Format::Wide, Reader::new().speech(Language::Fi));
        let joined: Vec<usize> = chart
            .svg()
            .lines()
            .filter(|line| line.contains("<path") && line.contains("c-whole"))
            .map(|line| line.matches('L').count())
            .collect();
        // Two rounds before the break, two before the withheld one, nothing beside a value that is
        // not assessed or the city's, and all three of the last dimension.
        assert_eq!(joined, [1, 1, 2]);
        assert_eq!(chart.svg().matches("sarja katkeaa</text>").count(), 1);
    }

    #[test]
    fn words_of_breaks_close_to_each_other_do_not_collide() {
        let mut view = with_gaps();
        view.rounds = (2024..2031).map(|year| format!("Syksy {year}")).collect();
        let broken = Moment {
            movement: Movement::Broken,
            ..view.dimensions[0].history[0]
        };
        view.dimensions[0].history = vec![broken; 7];
        let chart = draw(&view, Format::Narrow, Reader::new().speech(Language::Fi));
        assert_eq!(chart.svg().matches("class=\"c-break\"").count(), 6);
        let words = chart.svg().matches("sarja katkeaa</text>").count();
        assert!((1..6).contains(&words), "{words}");
    }

    #[test]
    fn absences_are_said_in_words_under_their_round() {
        let chart = draw(
            &with_gaps(),
            Format::Narrow,
            Reader::new().speech(Language::Fi),
        );
        for words in ["(ei näytetä)", "(ei arvioitu)", "(koko"] {
            assert!(chart.svg().contains(words), "{words}");
        }
        assert!(
            chart.description().contains("Syksy 2030 ei näytetä"),
            "{}",
            chart.description()
        );
    }
}
