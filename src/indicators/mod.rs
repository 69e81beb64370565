//! Turns data into indicators: shares, means, counts, and the answers behind them.
//!
//! Comes in: the checked dataset of one round. Goes out: an `IndicatorTable`, which only this stage
//! can make. Scores, weights and dimensions must not live here; a target is used only where a
//! measure is itself a mean of scored parts, and to put contributions of source groups into points.

mod actions;
mod answers;
mod calendar;
mod city;
mod condition;
mod correlations;
mod counted;
#[cfg(test)]
pub(crate) mod example;
mod gaps;
mod goal_line;
mod goal_post;
mod interval;
mod item_posts;
#[cfg(test)]
mod laws;
mod makeup;
mod measures;
mod measuring;
mod non_response;
mod people;
mod percentages;
mod profile;
mod queries;
mod quotes;
mod raking;
mod reference;
mod reliability;
mod remeasuring;
mod respondents;
mod rows;
mod series;
mod sums;
mod table;
mod themes;
mod trace;

pub use actions::ActionKey;
pub use calendar::{Calendar, EventCount};
pub use correlations::Correlation;
pub use counted::{CountedCell, Counting};
pub use gaps::{GapValue, View};
pub use goal_post::{Reached, between, reached};
pub use measures::Compared;
pub use non_response::non_response_bounds;
pub use people::{Asked, CellAnswers, People, PeopleCell, PeopleForm};
pub use percentages::whole_percentages;
pub use profile::ProfileLine;
pub use quotes::Quote;
pub use raking::{NotRaked, Raked, Rakings};
pub use reliability::Reliability;
pub use remeasuring::{AnswerRule, Remeasuring, Times};
pub use respondents::{AskedGroup, Respondents};
pub use sums::sum_in_order_of_size;
pub use table::{IndicatorTable, ItemAnswers, LineValue, Measured, Response, Value};
pub use themes::ThemeCount;
pub use trace::{CellRanges, ReadCells, Step, Trace, trace};

use crate::findings::{Code, Finding, Findings, Place};
use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::methodology::{CityFrom, Indicator, Methodology, Programme, Round, Scope};
use crate::validate::Dataset;

/// Measures every indicator of a round for every unit that it is meant for.
///
/// An indicator that no row could be used for has a value without an amount, and one finding
/// names the units that this happened to.
#[must_use]
pub fn compute(
    methodology: &Methodology,
    round: &Round,
    dataset: &Dataset,
    findings: &mut Findings,
) -> IndicatorTable {
    compute_round(methodology.programme(), round, dataset, findings)
}

fn compute_round(
    programme: &Programme,
    round: &Round,
    dataset: &Dataset,
    findings: &mut Findings,
) -> IndicatorTable {
    let delivered = Delivered::new(programme, round, dataset);
    queries::report_failed(&delivered, findings);
    let mut table = IndicatorTable {
        rakings: delivered.rakings().clone(),
        ..IndicatorTable::default()
    };
    raking::report(&delivered, &table, findings);
    for indicator in &round.indicators {
        let values = indicator_values(&delivered, indicator);
        report_nothing_to_measure(round, indicator, &values, findings);
        for (level, value) in values {
            let key = (indicator.id.clone(), level.id(&delivered).clone());
            table.values.insert(key, value);
        }
    }
    answers::collect(&delivered, &mut table);
    table.gaps = gaps::collect(&delivered, &table);
    table.profile = profile::collect(&delivered);
    table.correlations = correlations::collect(&delivered);
    table.actions = actions::count(&delivered);
    table.themes = themes::count(&delivered);
    table.calendar = calendar::count(&delivered);
    table.quotes = quotes::collect(&delivered);
    table.lines = series::lines(&delivered);
    reliability::collect(&delivered, &mut table);
    table.respondents = respondents::collect(&delivered);
    table.people = makeup::collect(&delivered);
    table.counted = counted::collect(&delivered);
    table
}

/// The values of one indicator: the units in their order, then the city, as far as in scope.
fn indicator_values<'a>(
    delivered: &'a Delivered<'a>,
    indicator: &Indicator,
) -> Vec<(Level<'a>, Value)> {
    let for_level = |level: Level<'a>| {
        let measuring = Measuring::new(delivered, level).for_dimension(&indicator.dimension);
        let value = measures::measure(&measuring, &indicator.measure);
        let value =
            measures::with_contributions(&measuring, value, indicator.target, indicator.direction);
        (level, value)
    };
    let is_for = |scope| indicator.scope.contains(&scope);
    let needs_units = is_for(Scope::Units) || indicator.city == CityFrom::Units;
    let units: Vec<(Level<'a>, Value)> = if needs_units {
        delivered.unit_levels().map(for_level).collect()
    } else {
        Vec::new()
    };
    let city = is_for(Scope::City).then(|| match indicator.city {
        CityFrom::Rows => for_level(Level::City),
        CityFrom::Units => (
            Level::City,
            city::mean_of_units(units.iter().map(|(_, value)| value)),
        ),
    });
    let mut values = if is_for(Scope::Units) {
        units
    } else {
        Vec::new()
    };
    values.extend(city);
    values
}

fn report_nothing_to_measure(
    round: &Round,
    indicator: &Indicator,
    values: &[(Level<'_>, Value)],
    findings: &mut Findings,
) {
    let empty: Vec<&Level<'_>> = values
        .iter()
        .filter(|(_, value)| value.amount.is_none() && value.n == 0)
        .map(|(level, _)| level)
        .collect();
    if empty.is_empty() {
        return;
    }
    let units: Vec<&str> = empty.iter().map(|level| level.key()).collect();
    let sources: Vec<&str> = values
        .first()
        .map(|(_, value)| value.sources.iter().map(|source| source.as_str()).collect())
        .unwrap_or_default();
    let place = Place::File {
        file: format!("{}/round.toml", round.id),
    };
    findings.push(
        Finding::new(Code::NothingToMeasure, place)
            .under(indicator.id.as_str())
            .with("indicator", indicator.id.as_str())
            .with("source", sources.join(", "))
            .with("units", units.join(", ")),
    );
}
