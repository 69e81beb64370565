//! Monitoring series and responses, cleared.
//!
//! Comes in: counts and amounts of a round. Goes out: the same for one audience. Registers of public
//! matters are shown as they are; what counts people is withheld where the rules say so.

use crate::disclosure::withheld::{Withheld, identity};
use crate::disclosure::{Basis, ClearedLine, ClearedResponse, Shown, Unprotected, What, rounding};
use crate::indicators::{Measured, Value};
use crate::vocabulary::{Quantity, UnitId};

/// Who answered, as far as the wall tells it.
pub(in crate::disclosure) fn responses(
    exact: &Unprotected<'_>,
    withheld: &Withheld,
    unit: &UnitId,
) -> Vec<ClearedResponse> {
    let mut responses = Vec::new();
    for source in &exact.round.sources {
        let key = (source.id.clone(), unit.clone());
        let Some(response) = exact.table.responses().get(&key) else {
            continue;
        };
        let what = What::Response(source.id.clone());
        let n = (!withheld.has(&identity(exact.round, unit, what))).then_some(response.n);
        responses.push(ClearedResponse {
            source: source.id.clone(),
            basis: Basis {
                n,
                population: response.population,
                response_percent: n
                    .and_then(|n| rounding::response_percent(n, response.population)),
            },
        });
    }
    responses
}

/// The monitoring series, the values of one line together.
pub(in crate::disclosure) fn cleared(
    exact: &Unprotected<'_>,
    withheld: &Withheld,
) -> Vec<ClearedLine> {
    let mut lines: Vec<ClearedLine> = Vec::new();
    for value in exact.table.lines() {
        let what = What::Line(value.series.clone(), value.line, value.category.clone());
        let shown = if withheld.has(&identity(exact.round, &value.unit, what)) {
            Shown::Withheld
        } else if value.value.people {
            // People are counted, and a share of them has no quantity of its own.
            people(&value.value)
        } else {
            rounding::quantity(&value.value).map_or(Shown::NotAssessed, Shown::Value)
        };
        let same = |line: &&mut ClearedLine| {
            line.series == value.series
                && line.line == value.line
                && line.category == value.category
        };
        match lines.last_mut().filter(same) {
            Some(line) => line.values.push((value.unit.clone(), shown)),
            None => lines.push(ClearedLine {
                series: value.series.clone(),
                line: value.line,
                category: value.category.clone(),
                values: vec![(value.unit.clone(), shown)],
            }),
        }
    }
    lines
}

/// How many people are counted; other amounts that rest on people are shown as rings only.
fn people(value: &Value) -> Shown<Quantity> {
    match (value.measured, i64::try_from(value.n)) {
        (Measured::Count, Ok(count)) => Shown::Value(Quantity::Count(count)),
        _ => Shown::NotAssessed,
    }
}
