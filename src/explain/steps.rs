//! The steps from cells to the value of an indicator, and from the value to its score.
//!
//! Comes in: a trace and a score. Goes out: lines of a page. No number is made here but the share
//! that an indicator contributes to its dimension.

use crate::explain::Told;
use crate::explain::page::Page;
use crate::indicators::{CellRanges, Measured, Step, Trace, Value};
use crate::methodology::{Indicator, Measure};
use crate::scores::{IndicatorScore, NoScore};
use crate::vocabulary::SourceId;

/// So many ranges are printed; lineage.csv has them all.
const SHOWN_RANGES: usize = 8;

/// The steps of a trace, each on a line.
pub(in crate::explain) fn steps(
    page: &mut Page<'_>,
    told: &Told<'_>,
    indicator: &Indicator,
    trace: &Trace,
) {
    if trace.is_mean_of_units {
        let line = page.word("explain-mean-of-units");
        page.line(2, &line);
    }
    for step in &trace.steps {
        let line = match step {
            Step::Item(source, item, answers) => {
                let counts: Vec<String> = answers
                    .counts
                    .iter()
                    .map(|(step, count)| format!("{step}: {}", page.count(*count)))
                    .collect();
                let points = answers.points.map(|points| page.number(points));
                page.say(
                    "explain-step-item",
                    &[
                        ("item", item.as_str()),
                        ("source", source.as_str()),
                        ("counts", &counts.join(", ")),
                        ("no-opinion", &page.count(answers.no_opinion)),
                        ("blank", &page.count(answers.blank)),
                        ("points", &points.unwrap_or_else(|| "–".to_owned())),
                    ],
                )
            }
            Step::Codes(source, field, counts) => {
                let counts: Vec<String> = counts
                    .iter()
                    .map(|(code, count)| format!("{code} {}", page.count(*count)))
                    .collect();
                let heading = heading(told, source, field);
                let words = [("field", heading.as_str()), ("counts", &counts.join(", "))];
                page.say("explain-step-codes", &words)
            }
            Step::Alone(source, field, value) => {
                let heading = heading(told, source, field);
                let value = value_line(page, value);
                let words = [("field", heading.as_str()), ("value", &value)];
                page.say("explain-step-alone", &words)
            }
            Step::Compared(source, field, compared) => {
                let classes: Vec<String> = compared
                    .classes
                    .iter()
                    .map(|(code, members, residents)| format!("{code} {members}/{residents}"))
                    .collect();
                page.say(
                    "explain-step-compared",
                    &[
                        ("field", heading(told, source, field).as_str()),
                        ("classes", &classes.join(", ")),
                        ("dissimilarity", &page.number(compared.dissimilarity)),
                        ("expected", &page.number(compared.expected)),
                        ("points", &page.number(compared.points)),
                    ],
                )
            }
            Step::Part(index, value) => {
                let name = part_name(told, indicator, *index);
                let value = value_line(page, value);
                page.say("explain-step-part", &[("part", &name), ("value", &value)])
            }
        };
        page.line(2, &line);
    }
}

fn part_name(told: &Told<'_>, indicator: &Indicator, index: usize) -> String {
    match &indicator.measure {
        Measure::MeanOf { parts } => parts
            .get(index)
            .map(|part| part.name.in_language(told.language).to_owned())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

/// The heading under which the files have a field, or the name of the field.
fn heading(told: &Told<'_>, source: &SourceId, field: &str) -> String {
    let source = told.round.source(source);
    let mut columns = source.into_iter().flat_map(|one| &one.columns);
    let column = columns.find(|column| column.field.as_deref() == Some(field));
    let heading = column.and_then(|column| column.heading.clone());
    heading.unwrap_or_else(|| field.to_owned())
}

/// A value with what it rests on: amount, fraction, n of N.
pub(in crate::explain) fn value_line(page: &Page<'_>, value: &Value) -> String {
    let Some(amount) = value.amount else {
        return page.word("explain-no-value");
    };
    let unit = match value.measured {
        Measured::Points => "points",
        Measured::Share => "share",
        Measured::Count => "count",
        Measured::Days => "days",
        Measured::Cents => "cents",
        Measured::PerThousand => "per-thousand",
    };
    let unit = page.word(&format!("explain-unit-{unit}"));
    let mut line = format!("{} {unit}", page.number(amount));
    if let Some((above, below)) = value.fraction {
        line.push_str(&format!(
            " = {} / {}",
            page.number(above),
            page.number(below)
        ));
    }
    let n = page.count(value.n);
    let rests = match value.population {
        Some(all) => page.say("explain-n-of", &[("n", &n), ("all", &page.count(all))]),
        None => page.say("explain-n", &[("n", &n)]),
    };
    let interval = value.interval.map(|half| {
        let half = page.number(half);
        page.say("explain-half-width", &[("half", &half)])
    });
    [Some(line), Some(rests), interval]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ")
}

/// From the value to points, and from points to what they add to the dimension.
pub(in crate::explain) fn score_lines(
    page: &mut Page<'_>,
    indicator: &Indicator,
    score: &IndicatorScore,
) {
    let value = value_line(page, &score.value);
    let line = page.say("explain-value", &[("value", &value)]);
    page.line(2, &line);
    let line = match score.score {
        Ok(points) => {
            let (points, weight) = (page.number(points.points()), page.number(score.weight));
            let words = [("points", points.as_str()), ("weight", weight.as_str())];
            page.say("explain-score", &words)
        }
        Err(reason) => page.word(no_score_key(reason)),
    };
    page.line(2, &line);
    if let Some(target) = indicator.target {
        let target = page.number(target);
        let line = page.say("explain-target", &[("target", &target)]);
        page.line(2, &line);
    }
    if score.capped {
        let line = page.word("explain-capped");
        page.line(2, &line);
    }
}

/// Why there is no score.
pub(in crate::explain) fn no_score_key(reason: NoScore) -> &'static str {
    match reason {
        NoScore::NoData => "explain-no-data",
        NoScore::NoTarget => "explain-no-target",
        NoScore::TooFewIndicators => "explain-too-few",
        NoScore::OutOfScope => "explain-out-of-scope",
    }
}

/// The cells that were counted, as file › sheet › ranges.
pub(in crate::explain) fn cells(page: &mut Page<'_>, trace: &Trace) {
    for read in &trace.cells {
        for sheet in &read.sheets {
            let place = place(sheet);
            let rows = page.count(sheet.rows);
            let key = if sheet.is_exact {
                "explain-cells"
            } else {
                "explain-cells-around"
            };
            let line = page.say(key, &[("place", &place), ("rows", &rows)]);
            page.line(2, &line);
        }
    }
}

fn place(sheet: &CellRanges) -> String {
    let more = sheet.ranges.len().saturating_sub(SHOWN_RANGES);
    let shown: Vec<&str> = sheet
        .ranges
        .iter()
        .take(SHOWN_RANGES)
        .map(String::as_str)
        .collect();
    let mut ranges = shown.join(", ");
    if more > 0 {
        ranges.push_str(&format!(", … (+{more})"));
    }
    let parts = [
        Some(sheet.file.as_str()),
        sheet.sheet.as_deref(),
        Some(&ranges),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" › ")
}
