//! Queries of the method, run once each over the typed tables of the round.
//!
//! Comes in: the measures of a round and its dataset. Goes out: for each query its rows by unit, or
//! why it has none. Tables are handed over with their rows in an order made from their content, so
//! that the order of a file cannot matter; the engine keeps no result and reads no file.
//! Which unit of value the rows are in is the measure's matter.

use crate::findings::{Code, Finding, Findings, Place};
use crate::indicators::measuring::{Delivered, Level};
use crate::methodology::{Measure, Round, tables_of_query};
use crate::vocabulary::UnitId;
use polars::prelude::{DataFrame, DataType, IdxCa, IntoLazy, NamedFrom, PolarsResult};
use polars::sql::SQLContext;
use std::collections::BTreeMap;

/// What a query says about one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::indicators) struct QueryRow {
    /// The value, where the query gives one itself.
    pub(in crate::indicators) value: Option<f64>,
    /// Numerator and denominator, where it gives those.
    pub(in crate::indicators) fraction: Option<(f64, f64)>,
    /// The rows or people that it rests on.
    pub(in crate::indicators) n: u64,
}

/// Why a query has no rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::indicators) enum QueryFault {
    /// The engine cannot run it; its reason, in English.
    Engine(String),
    /// It names a unit that the programme does not know.
    UnknownUnit(String),
    /// It has two rows for one unit.
    TwoRows(String),
    /// A number of rows that is none: negative, broken or missing.
    NoCount(String),
}

/// The rows of one query by unit.
pub(in crate::indicators) type QueryAnswer = Result<BTreeMap<UnitId, QueryRow>, QueryFault>;

/// The answers to every query of the round, by the text of the query.
pub(in crate::indicators) fn run_all(delivered: &Delivered<'_>) -> BTreeMap<String, QueryAnswer> {
    let mut answers = BTreeMap::new();
    for (_, query) in queries_of(delivered.round) {
        if !answers.contains_key(query) {
            answers.insert(query.to_owned(), run(delivered, query));
        }
    }
    answers
}

/// Says which queries failed, under the indicator or series that they stand in.
pub(in crate::indicators) fn report_failed(delivered: &Delivered<'_>, findings: &mut Findings) {
    for (owner, query) in queries_of(delivered.round) {
        let Some(Err(fault)) = delivered.query_answers().get(query) else {
            continue;
        };
        let (because, reason) = match fault {
            QueryFault::Engine(reason) => ("engine", reason),
            QueryFault::UnknownUnit(unit) => ("unknown-unit", unit),
            QueryFault::TwoRows(unit) => ("two-rows", unit),
            QueryFault::NoCount(unit) => ("no-count", unit),
        };
        let place = Place::File {
            file: format!("{}/round.toml", delivered.round.id),
        };
        findings.push(
            Finding::new(Code::FailedQuery, place)
                .under(owner)
                .with("indicator", owner)
                .with("because", because)
                .with("reason", reason.as_str()),
        );
    }
}

/// Every query with the indicator or series that it stands in, in the order of the method.
fn queries_of(round: &Round) -> Vec<(&str, &str)> {
    let mut all = Vec::new();
    for indicator in &round.indicators {
        collect(indicator.id.as_str(), &indicator.measure, &mut all);
    }
    for series in &round.series {
        for line in &series.lines {
            collect(series.id.as_str(), &line.measure, &mut all);
        }
    }
    all
}

fn collect<'a>(owner: &'a str, measure: &'a Measure, all: &mut Vec<(&'a str, &'a str)>) {
    match measure {
        Measure::Sql { query, .. } => all.push((owner, query)),
        Measure::MeanOf { parts } => {
            for part in parts {
                collect(owner, &part.measure, all);
            }
        }
        _ => {}
    }
}

fn run(delivered: &Delivered<'_>, query: &str) -> QueryAnswer {
    let found =
        found_by(delivered, query).map_err(|error| QueryFault::Engine(first_line(&error)))?;
    rows_by_unit(delivered, &found)
}

/// The engine speaks in several lines, of which the first says what is wrong.
fn first_line(error: &polars::prelude::PolarsError) -> String {
    const LONGEST: usize = 200;
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.chars().take(LONGEST).collect()
}

fn found_by(delivered: &Delivered<'_>, query: &str) -> PolarsResult<DataFrame> {
    let mut context = SQLContext::new();
    for source in tables_of_query(query) {
        let rows = delivered.rows(&source, Level::City);
        let order: Vec<u32> = rows
            .numbers_in_order_of_content()
            .into_iter()
            .map(|row| u32::try_from(row).expect("polars counts rows in 32 bits here"))
            .collect();
        let order = IdxCa::new("order".into(), order);
        let frame = delivered.dataset.table(&source).frame().take(&order)?;
        context.register(source.as_str(), frame.lazy());
    }
    context.execute(query)?.collect()
}

fn rows_by_unit(delivered: &Delivered<'_>, found: &DataFrame) -> QueryAnswer {
    let units = column(found, "unit", &DataType::String)?;
    let units = units.str().expect("it was made a column of texts");
    let number = |name| -> Result<Vec<Option<f64>>, QueryFault> {
        if found.column(name).is_err() {
            return Ok(vec![None; found.height()]);
        }
        let numbers = column(found, name, &DataType::Float64)?;
        let numbers = numbers.f64().expect("it was made a column of numbers");
        Ok(numbers.iter().map(finite).collect())
    };
    let (values, counts) = (number("value")?, number("n")?);
    let (above, below) = (number("numerator")?, number("denominator")?);
    let mut rows = BTreeMap::new();
    for (row, unit) in units.iter().enumerate() {
        // Rows that belong to no unit are not the city's: they are nobody's.
        let Some(unit) = unit else { continue };
        let id = known_unit(delivered, unit)?;
        let n = counts[row]
            .and_then(whole)
            .ok_or_else(|| QueryFault::NoCount(unit.to_owned()))?;
        let answer = QueryRow {
            value: values[row],
            fraction: above[row].zip(below[row]),
            n,
        };
        if rows.insert(id, answer).is_some() {
            return Err(QueryFault::TwoRows(unit.to_owned()));
        }
    }
    Ok(rows)
}

fn column(
    found: &DataFrame,
    name: &str,
    kind: &DataType,
) -> Result<polars::prelude::Column, QueryFault> {
    found
        .column(name)
        .and_then(|column| column.strict_cast(kind))
        .map_err(|error| QueryFault::Engine(first_line(&error)))
}

fn known_unit(delivered: &Delivered<'_>, name: &str) -> Result<UnitId, QueryFault> {
    delivered
        .levels()
        .map(|level| level.id(delivered))
        .find(|id| id.as_str() == name)
        .cloned()
        .ok_or_else(|| QueryFault::UnknownUnit(name.to_owned()))
}

/// A number to twelve significant digits: what the engine adds up in several threads may differ
/// from run to run in the last ones.
fn finite(number: Option<f64>) -> Option<f64> {
    let number = number.filter(|number| number.is_finite())?;
    format!("{number:.11e}").parse().ok()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it was looked at: not negative, whole, and far below 2^53"
)]
fn whole(number: f64) -> Option<u64> {
    const MOST: f64 = 9_007_199_254_740_992.0;
    ((0.0..MOST).contains(&number) && number.fract() == 0.0).then_some(number as u64)
}
