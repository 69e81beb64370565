//! The measures: one file each, with its formula, its degenerate cases and a hand-made example.
//!
//! Comes in: what a measure may know. Goes out: a value with what it rests on.
//! Here stands only which measure is computed where, and how contributions become points.

mod attended;
mod checklist;
mod count;
mod district_coverage;
mod expert_score;
mod item_mean;
mod mean_of;
mod median_days;
mod money_share;
mod outcomes;
mod per_thousand;
mod ratio;
mod representativeness;
mod share;
mod share_within_days;
mod sql;
mod sum;
mod variety;

pub(in crate::indicators) use item_mean::{is_census_of_members, points_of_rows, raked_points};
pub use representativeness::Compared;
pub(in crate::indicators) use representativeness::compared;

use crate::indicators::Value;
use crate::indicators::goal_post::{reached, stretch};
use crate::indicators::measuring::Measuring;
use crate::methodology::{Direction, Measure};

/// What a measure gives for one unit or the city.
pub(in crate::indicators) fn measure(measuring: &Measuring<'_>, measure: &Measure) -> Value {
    match measure {
        Measure::ItemMean {
            source,
            items,
            filter,
        } => item_mean::measure(measuring, source, items, filter),
        Measure::Share {
            source,
            filter,
            having,
        } => share::measure(measuring, source, filter, having),
        Measure::ShareWithinDays {
            source,
            from,
            to,
            days,
            as_of,
            filter,
        } => {
            let deadline = share_within_days::Deadline {
                from,
                to,
                days: *days,
                as_of: *as_of,
            };
            share_within_days::measure(measuring, source, &deadline, filter)
        }
        Measure::Attended { source, members } => attended::measure(measuring, source, members),
        Measure::Representativeness {
            source,
            population,
            variables,
            worst,
            cut_off,
        } => {
            let posts = representativeness::Posts {
                worst: *worst,
                cut_off: *cut_off,
            };
            representativeness::measure(measuring, source, population, variables, posts)
        }
        Measure::Checklist {
            source,
            fields,
            filter,
        } => checklist::measure(measuring, source, fields, filter),
        Measure::Outcomes {
            source,
            field,
            weights,
            minimum,
            filter,
        } => {
            let outcomes = outcomes::Outcomes {
                field,
                weights,
                minimum: *minimum,
            };
            outcomes::measure(measuring, source, &outcomes, filter)
        }
        Measure::DistrictCoverage { source, filter } => {
            district_coverage::measure(measuring, source, filter)
        }
        Measure::Variety {
            source,
            field,
            at_least,
            filter,
        } => variety::measure(measuring, source, field, *at_least, filter),
        _ => measure_amount(measuring, measure),
    }
}

/// The measures of amounts, and those that are made of others.
fn measure_amount(measuring: &Measuring<'_>, measure: &Measure) -> Value {
    match measure {
        Measure::MoneyShare {
            source,
            amount,
            filter,
            having,
        } => money_share::measure(measuring, source, amount, filter, having),
        Measure::PerThousand {
            source,
            amount,
            population,
            filter,
        } => per_thousand::measure(measuring, source, amount, population, filter),
        Measure::Ratio {
            source,
            numerator,
            denominator,
            filter,
        } => ratio::measure(measuring, source, numerator, denominator, filter),
        Measure::MedianDays {
            source,
            from,
            to,
            filter,
        } => median_days::measure(measuring, source, from, to, filter),
        Measure::Count { source, filter } => count::measure(measuring, source, filter),
        Measure::Sum {
            source,
            field,
            filter,
        } => sum::measure(measuring, source, field, filter),
        Measure::MeanOf { parts } => mean_of::measure(measuring, parts),
        Measure::ExpertScore { source } => expert_score::measure(measuring, source),
        Measure::Sql { query, gives } => sql::measure(measuring, query, *gives),
        Measure::ItemMean { .. }
        | Measure::Share { .. }
        | Measure::ShareWithinDays { .. }
        | Measure::Attended { .. }
        | Measure::Representativeness { .. }
        | Measure::Checklist { .. }
        | Measure::Outcomes { .. }
        | Measure::DistrictCoverage { .. }
        | Measure::Variety { .. } => unreachable!("`measure` has measured these itself"),
    }
}

/// The same value with the contributions of its source groups, and the half-width of its interval,
/// in points against a target.
///
/// A simple measure is one contribution of its own source's group; a mean of parts has its
/// contributions already, in points, and they are scored like the mean itself.
pub(in crate::indicators) fn with_contributions(
    measuring: &Measuring<'_>,
    mut value: Value,
    target: Option<f64>,
    direction: Direction,
) -> Value {
    let points =
        |amount: f64| reached(amount, value.measured, target, direction).map(|one| one.points);
    let groups = if value.groups.is_empty() {
        let group = value
            .sources
            .first()
            .map(|source| measuring.delivered().source(source).group);
        let contribution = value.amount.and_then(points);
        group.zip(contribution).into_iter().collect()
    } else {
        value
            .groups
            .iter()
            .filter_map(|(&group, &amount)| points(amount).map(|points| (group, points)))
            .collect()
    };
    let factor = stretch(value.measured, target, direction);
    value.groups = groups;
    value.interval = value.interval.map(|half_width| half_width * factor);
    value.interval_slope *= factor;
    value
}
