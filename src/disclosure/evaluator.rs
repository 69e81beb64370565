//! The evaluator's own tables: exact scores, indicators, answers and findings.
//!
//! Nothing is withheld from the evaluator, who has the data. These tables are text already, so
//! that no later stage can take a number out of them.

use crate::disclosure::{EvaluatorTable, Unprotected};
use crate::findings::FindingText;
use crate::indicators::{ItemAnswers, Measured, Value, whole_percentages};
use crate::methodology::{Period, Round};
use crate::scores::NoScore;
use crate::vocabulary::{IndicatorId, Score};

/// All tables of the evaluator except the disclosure record.
pub(in crate::disclosure) fn tables(
    rounds: &[Unprotected<'_>],
    findings: &[FindingText],
) -> Vec<EvaluatorTable> {
    vec![
        scores(rounds),
        indicators(rounds),
        answers(rounds),
        responses(rounds),
        series(rounds),
        found(findings),
    ]
}

fn scores(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        "dimension",
        "points",
        "no_score",
        "half_width",
        "coverage",
        "sources",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for ((unit, dimension), score) in one.scores.dimensions() {
            let sources: Vec<String> = score
                .groups
                .iter()
                .map(|(group, (points, indicators))| {
                    format!("{}: {} ({indicators})", group.key(), exact(points.points()))
                })
                .collect();
            rows.push(vec![
                one.round.id.to_string(),
                unit.to_string(),
                dimension.to_string(),
                points(score.score),
                reason(score.score).to_owned(),
                score.interval.map(exact).unwrap_or_default(),
                exact(score.coverage),
                sources.join("; "),
            ]);
        }
    }
    EvaluatorTable::new("scores", &header, rows)
}

fn indicators(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        "dimension",
        "indicator",
        "points",
        "no_score",
        "capped",
        "weight",
        "amount",
        "measured",
        "numerator",
        "denominator",
        "n",
        "population",
        "half_width",
        "sources",
        "response",
        "period_from",
        "period_until",
        "version",
        "below_cut_off",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for ((unit, dimension), score) in one.scores.dimensions() {
            for (id, indicator) in &score.indicators {
                let mut row = vec![
                    one.round.id.to_string(),
                    unit.to_string(),
                    dimension.to_string(),
                    id.to_string(),
                    points(indicator.score),
                    reason(indicator.score).to_owned(),
                    if indicator.capped { "yes" } else { "no" }.to_owned(),
                    exact(indicator.weight),
                ];
                row.extend(measured(&indicator.value));
                row.extend(background(one.round, id, &indicator.value));
                rows.push(row);
            }
        }
    }
    EvaluatorTable::new("indicators", &header, rows)
}

/// Response rate, first and last day of the sources, version of the indicator, and what lies below
/// its cut-off.
#[expect(
    clippy::cast_precision_loss,
    reason = "people asked are far fewer than 2^53"
)]
fn background(round: &Round, id: &IndicatorId, value: &Value) -> Vec<String> {
    let asked = value.population.filter(|&asked| value.people && asked > 0);
    let periods: Vec<Period> = round
        .sources
        .iter()
        .filter(|source| value.sources.contains(&source.id))
        .map(|source| source.period.unwrap_or(round.period))
        .collect();
    let from = periods.iter().map(|period| period.from).min();
    let until = periods.iter().map(|period| period.until).max();
    let declared = round.indicators.iter().find(|one| &one.id == id);
    vec![
        asked
            .map(|asked| exact(value.n as f64 / asked as f64))
            .unwrap_or_default(),
        from.map(|day| day.to_string()).unwrap_or_default(),
        until.map(|day| day.to_string()).unwrap_or_default(),
        declared
            .map(|indicator| indicator.version.to_string())
            .unwrap_or_default(),
        value.below_cut_off.join("; "),
    ]
}

/// Amount, unit, numerator, denominator, n, population, half-width and sources of a value.
fn measured(value: &Value) -> Vec<String> {
    let sources: Vec<&str> = value.sources.iter().map(|source| source.as_str()).collect();
    vec![
        value.amount.map(exact).unwrap_or_default(),
        unit_key(value.measured).to_owned(),
        value
            .fraction
            .map(|(above, _)| exact(above))
            .unwrap_or_default(),
        value
            .fraction
            .map(|(_, below)| exact(below))
            .unwrap_or_default(),
        value.n.to_string(),
        value
            .population
            .map(|all| all.to_string())
            .unwrap_or_default(),
        value.interval.map(exact).unwrap_or_default(),
        sources.join("; "),
    ]
}

fn answers(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        "source",
        "item",
        "points",
        "answers",
        "no_opinion",
        "not_applicable",
        "blank",
        "distribution",
        "percentages",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for ((source, item, unit), given) in one.table.items() {
            let steps: Vec<String> = given
                .counts
                .iter()
                .map(|(step, count)| format!("{step}: {count}"))
                .collect();
            rows.push(vec![
                one.round.id.to_string(),
                unit.to_string(),
                source.to_string(),
                item.to_string(),
                given.points.map(exact).unwrap_or_default(),
                given.counts.values().sum::<u64>().to_string(),
                given.no_opinion.to_string(),
                given.not_applicable.to_string(),
                given.blank.to_string(),
                steps.join("; "),
                percentages(given),
            ]);
        }
    }
    EvaluatorTable::new("answers", &header, rows)
}

/// The distribution in whole per cents that add up to 100; unused steps keep their place, and those
/// without an opinion and blanks are no part of it.
fn percentages(given: &ItemAnswers) -> String {
    let counts: Vec<u64> = given.counts.values().copied().collect();
    let per_cents = whole_percentages(&counts);
    let steps = given.counts.keys().zip(per_cents);
    let steps: Vec<String> = steps
        .map(|(step, part)| format!("{step}: {part} %"))
        .collect();
    steps.join("; ")
}

fn responses(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = ["round", "source", "unit", "respondents", "asked"];
    let mut rows = Vec::new();
    for one in rounds {
        for ((source, unit), response) in one.table.responses() {
            rows.push(vec![
                one.round.id.to_string(),
                source.to_string(),
                unit.to_string(),
                response.n.to_string(),
                response
                    .population
                    .map(|asked| asked.to_string())
                    .unwrap_or_default(),
            ]);
        }
    }
    EvaluatorTable::new("responses", &header, rows)
}

fn series(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "series",
        "line",
        "category",
        "unit",
        "amount",
        "measured",
        "numerator",
        "denominator",
        "n",
        "population",
        "half_width",
        "sources",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for line in one.table.lines() {
            let mut row = vec![
                one.round.id.to_string(),
                line.series.to_string(),
                (line.line + 1).to_string(),
                line.category.clone().unwrap_or_default(),
                line.unit.to_string(),
            ];
            row.extend(measured(&line.value));
            rows.push(row);
        }
    }
    EvaluatorTable::new("series", &header, rows)
}

fn found(findings: &[FindingText]) -> EvaluatorTable {
    let header = [
        "code", "severity", "file", "sheet", "cell", "heading", "message", "expected", "fix",
        "count", "accepted",
    ];
    let rows = findings
        .iter()
        .map(|finding| {
            vec![
                finding.code.clone(),
                finding.severity.clone(),
                finding.file.clone(),
                finding.sheet.clone().unwrap_or_default(),
                finding.cell.clone().unwrap_or_default(),
                finding.heading.clone().unwrap_or_default(),
                finding.message.clone(),
                finding.expected.clone(),
                finding.fix.clone(),
                finding.count.to_string(),
                finding.accepted.clone().unwrap_or_default(),
            ]
        })
        .collect();
    EvaluatorTable::new("findings", &header, rows)
}

pub(in crate::disclosure) fn points(score: Result<Score, NoScore>) -> String {
    score.map(|score| exact(score.points())).unwrap_or_default()
}

pub(in crate::disclosure) fn reason(score: Result<Score, NoScore>) -> &'static str {
    match score {
        Ok(_) => "",
        Err(NoScore::NoData) => "no-data",
        Err(NoScore::NoTarget) => "no-target",
        Err(NoScore::TooFewIndicators) => "too-few-indicators",
        Err(NoScore::OutOfScope) => "out-of-scope",
    }
}

fn unit_key(measured: Measured) -> &'static str {
    match measured {
        Measured::Points => "points",
        Measured::Share => "share",
        Measured::Count => "count",
        Measured::Days => "days",
        Measured::Cents => "cents",
        Measured::PerThousand => "per-thousand",
    }
}

/// Six decimals: enough to check a calculation by hand, and the same on every machine.
pub(in crate::disclosure) fn exact(number: f64) -> String {
    format!("{number:.6}")
}
