//! The evaluator's tables of uncertainty: bounds, reliability, robustness and what drives it.
//!
//! Comes in: the rounds as measured and scored. Goes out: text, like all tables of the evaluator.
//! None of it decides a word that anybody else reads, and nothing of it is published.

use crate::disclosure::evaluator::exact;
use crate::disclosure::{EvaluatorTable, Unprotected};
use crate::indicators::{IndicatorTable, non_response_bounds};
use crate::methodology::{CityFrom, Indicator, Measure, Methodology, Round};
use crate::scores::{self, Choice, DRAWS, SEED};
use crate::vocabulary::{ItemId, Score, SourceId, UnitId};

/// All tables of uncertainty.
pub(in crate::disclosure) fn tables(
    methodology: &Methodology,
    rounds: &[Unprotected<'_>],
) -> Vec<EvaluatorTable> {
    vec![
        uncertainty(methodology, rounds),
        reliability(rounds),
        robustness(methodology, rounds),
        sensitivity(methodology, rounds),
        without_each_indicator(methodology, rounds),
    ]
}

/// The non-response bounds of every census: of each item, and of each mean of items of everybody.
fn uncertainty(methodology: &Methodology, rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        "what",
        "id",
        "source",
        "points",
        "n",
        "population",
        "lowest",
        "highest",
        "half_width",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for ((source, item, unit), answers) in one.table.items() {
            let Some((low, high)) = item_bounds(one.round, one.table, source, item, unit) else {
                continue;
            };
            let n: u64 = answers.counts.values().sum();
            let asked = one.table.responses()[&(source.clone(), unit.clone())].population;
            rows.push(vec![
                one.round.id.to_string(),
                unit.to_string(),
                "item".to_owned(),
                item.to_string(),
                source.to_string(),
                answers.points.map(exact).unwrap_or_default(),
                n.to_string(),
                asked.map(|asked| asked.to_string()).unwrap_or_default(),
                exact(low),
                exact(high),
                String::new(),
            ]);
        }
        for indicator in &one.round.indicators {
            rows.extend(indicator_rows(methodology, one, indicator));
        }
    }
    EvaluatorTable::new("uncertainty", &header, rows)
}

fn indicator_rows(
    methodology: &Methodology,
    one: &Unprotected<'_>,
    indicator: &Indicator,
) -> Vec<Vec<String>> {
    let Measure::ItemMean { source, .. } = &indicator.measure else {
        return Vec::new();
    };
    let values = one.table.values().iter();
    values
        .filter(|((id, _), _)| id == &indicator.id)
        .filter_map(|((_, unit), value)| {
            let (low, high) = mean_bounds(methodology, one, indicator, unit)?;
            Some(vec![
                one.round.id.to_string(),
                unit.to_string(),
                "indicator".to_owned(),
                indicator.id.to_string(),
                source.to_string(),
                value.amount.map(exact).unwrap_or_default(),
                value.n.to_string(),
                value
                    .population
                    .map(|asked| asked.to_string())
                    .unwrap_or_default(),
                exact(low),
                exact(high),
                value.interval.map(exact).unwrap_or_default(),
            ])
        })
        .collect()
}

/// The bounds of a mean of items of everybody asked: the mean of the bounds of its items, and for a
/// city made of units the mean of those of its units. Nothing where some of them have none.
fn mean_bounds(
    methodology: &Methodology,
    one: &Unprotected<'_>,
    indicator: &Indicator,
    unit: &UnitId,
) -> Option<(f64, f64)> {
    let programme = methodology.programme();
    if unit == &programme.city.id && indicator.city == CityFrom::Units {
        let units = programme.units.iter();
        return mean_of_bounds(
            units.map(|unit| mean_bounds(methodology, one, indicator, &unit.id)),
        );
    }
    match &indicator.measure {
        Measure::ItemMean {
            source,
            items,
            filter,
        } if filter.is_empty() => mean_of_bounds(
            items
                .iter()
                .map(|item| item_bounds(one.round, one.table, source, item, unit)),
        ),
        _ => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "items and units are few")]
fn mean_of_bounds(bounds: impl Iterator<Item = Option<(f64, f64)>>) -> Option<(f64, f64)> {
    let bounds: Vec<(f64, f64)> = bounds.collect::<Option<_>>()?;
    let count = bounds.len() as f64;
    let low: f64 = bounds.iter().map(|(low, _)| low).sum();
    let high: f64 = bounds.iter().map(|(_, high)| high).sum();
    (!bounds.is_empty()).then(|| (low / count, high / count))
}

/// The bounds of an item of a census; nothing for other surveys, whose silent are not counted.
fn item_bounds(
    round: &Round,
    table: &IndicatorTable,
    source: &SourceId,
    item: &ItemId,
    unit: &UnitId,
) -> Option<(f64, f64)> {
    let declared = round.source(source)?;
    let response = table.responses().get(&(source.clone(), unit.clone()))?;
    let population = response.population.filter(|_| declared.is_census())?;
    let answers = table
        .items()
        .get(&(source.clone(), item.clone(), unit.clone()))?;
    let answered = answers.counts.values().sum();
    // Without any answer the whole scale is open, whatever the mean would have been.
    non_response_bounds(answers.points.unwrap_or(0.0), answered, population)
}

fn reliability(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "indicator",
        "unit",
        "items",
        "n",
        "alpha",
        "low",
        "high",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for ((indicator, unit), found) in one.table.reliabilities() {
            rows.push(vec![
                one.round.id.to_string(),
                indicator.to_string(),
                unit.to_string(),
                found.items.to_string(),
                found.n.to_string(),
                exact(found.alpha),
                exact(found.low),
                exact(found.high),
            ]);
        }
    }
    EvaluatorTable::new("reliability", &header, rows)
}

fn robustness(methodology: &Methodology, rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        "dimension",
        "points",
        "percentile_5",
        "median",
        "percentile_95",
        "scored_ways",
        "ways",
        "seed",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        let found = scores::robustness(methodology, one.round, one.table);
        for (key, ways) in found {
            let real = one.scores.dimensions()[&key].score;
            rows.push(vec![
                one.round.id.to_string(),
                key.0.to_string(),
                key.1.to_string(),
                real.map(|score| exact(score.points())).unwrap_or_default(),
                exact(ways.percentile(5.0)),
                exact(ways.percentile(50.0)),
                exact(ways.percentile(95.0)),
                ways.points().len().to_string(),
                DRAWS.to_string(),
                SEED.to_string(),
            ]);
        }
    }
    EvaluatorTable::new("robustness", &header, rows)
}

fn sensitivity(methodology: &Methodology, rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let mut header = vec!["round", "unit", "dimension", "deviation"];
    let names: Vec<String> = Choice::ALL
        .iter()
        .flat_map(|choice| {
            let key = choice.key();
            [format!("{key}_first_order"), format!("{key}_total")]
        })
        .collect();
    header.extend(names.iter().map(String::as_str));
    let mut rows = Vec::new();
    for one in rounds {
        let found = scores::sensitivity(methodology, one.round, one.table);
        for ((unit, dimension), sensitivity) in found {
            let mut row = vec![
                one.round.id.to_string(),
                unit.to_string(),
                dimension.to_string(),
                exact(sensitivity.deviation),
            ];
            for effect in &sensitivity.effects {
                row.push(exact(effect.first_order));
                row.push(exact(effect.total));
            }
            rows.push(row);
        }
    }
    EvaluatorTable::new("sensitivity", &header, rows)
}

fn without_each_indicator(methodology: &Methodology, rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = ["round", "unit", "dimension", "without", "points", "change"];
    let mut rows = Vec::new();
    for one in rounds {
        let found = scores::without_each_indicator(methodology, one.round, one.table);
        for (key, indicator, score) in found {
            let real = one.scores.dimensions()[&key].score.ok();
            let change = score
                .zip(real)
                .map(|(without, real)| without.points() - real.points());
            rows.push(vec![
                one.round.id.to_string(),
                key.0.to_string(),
                key.1.to_string(),
                indicator.to_string(),
                score.map(Score::points).map(exact).unwrap_or_default(),
                change.map(exact).unwrap_or_default(),
            ]);
        }
    }
    EvaluatorTable::new("without-one-indicator", &header, rows)
}
