//! The mean of survey items.
//!
//! Formula: each item `100·(mean − low)/(high − low)` between the ends of its scale, or up to its own
//! target where it has one, turned around when the item is reversed; then the mean of the items, each counting the same, whatever the
//! number of its answers. Unit: points, 0-100.
//! Source: method of summated ratings (Likert 1932), with the ends of the scale as goal posts.
//! Where the method wants the survey raked and the cells allow it, each answer counts by its weight.
//! Degenerate: "don't know" and blanks are no answers; an item without answers is left out; without
//! any answer there is no value.

use crate::indicators::answers::{answers, weighted_points};
use crate::indicators::interval::{half_width, slope};
use crate::indicators::measuring::Measuring;
use crate::indicators::rows::Rows;
use crate::indicators::sums::mean;
use crate::indicators::{Measured, Value};
use crate::methodology::{Condition, Source};
use crate::vocabulary::{ItemId, SourceGroup, SourceId};

/// `n` is the number of people who answered at least one of the items.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    source: &SourceId,
    items: &[ItemId],
    filter: &[Condition],
) -> Value {
    let delivered = measuring.delivered();
    let declared = delivered.source(source);
    let rows = measuring.rows(source, filter);
    let weights = measuring.weights(declared, &rows);
    let item_points: Vec<f64> = items
        .iter()
        .filter_map(|item| match &weights {
            None => answers(delivered, declared, &rows, item)?.points,
            Some(weights) => raked_points(measuring, declared, &rows, weights, item),
        })
        .collect();
    let population = measuring.population(source, filter);
    let n = rows
        .in_parts()
        .map(|part| how_many_answered(&part, items))
        .sum();
    let mut value = measuring.value(source, Measured::Points, n, mean(&item_points));
    value.people = true;
    value.population = population;
    if is_census_of_members(declared) {
        let respondents = respondent_points(measuring, declared, &rows, items);
        value.interval = census_interval(declared, &respondents, population);
        if let (Some(_), Some(population)) = (value.interval, population) {
            // Who answered fewest items is moved furthest by one of them.
            let fewest = fewest_answers(&rows, items).max(1) as f64;
            value.interval_slope = slope(respondents.len() as u64, population) / fewest;
        }
    }
    value
}

/// The points of an item with every answer weighted.
pub(in crate::indicators) fn raked_points(
    measuring: &Measuring<'_>,
    source: &Source,
    rows: &Rows<'_>,
    weights: &[f64],
    item: &ItemId,
) -> Option<f64> {
    let delivered = measuring.delivered();
    let posts = delivered.posts(source, item)?;
    weighted_points(rows, weights, item, |answer| {
        (posts.reached(answer), posts.goal())
    })
}

/// How many rows have an answer to at least one of the items.
fn how_many_answered(rows: &Rows<'_>, items: &[ItemId]) -> usize {
    let mut has_answered = vec![false; rows.len()];
    for item in items {
        for (has, answer) in has_answered.iter_mut().zip(rows.whole(item.as_str())) {
            *has |= answer.is_some();
        }
    }
    has_answered.into_iter().filter(|&has| has).count()
}

/// The fewest items that anybody who answered one has answered.
fn fewest_answers(rows: &Rows<'_>, items: &[ItemId]) -> usize {
    let mut answered = vec![0_usize; rows.len()];
    for item in items {
        for (all, answer) in answered.iter_mut().zip(rows.whole(item.as_str())) {
            *all += usize::from(answer.is_some());
        }
    }
    let answered = answered.into_iter().filter(|&items| items > 0);
    answered.min().unwrap_or(0)
}

/// The mean points of each respondent over the items that they answered; those who answered none
/// are left out.
fn respondent_points(
    measuring: &Measuring<'_>,
    source: &Source,
    rows: &Rows<'_>,
    items: &[ItemId],
) -> Vec<f64> {
    let points = points_of_rows(measuring, source, rows, items);
    points.into_iter().flatten().collect()
}

/// The mean points of each row over the items that it has answers to.
pub(in crate::indicators) fn points_of_rows(
    measuring: &Measuring<'_>,
    source: &Source,
    rows: &Rows<'_>,
    items: &[ItemId],
) -> Vec<Option<f64>> {
    let delivered = measuring.delivered();
    let mut points_by_row: Vec<Vec<f64>> = vec![Vec::new(); rows.len()];
    for item in items {
        let Some(posts) = delivered.posts(source, item) else {
            continue;
        };
        for (points, answer) in points_by_row.iter_mut().zip(rows.whole(item.as_str())) {
            points.extend(answer.map(|answer| posts.points(answer)));
        }
    }
    points_by_row.iter().map(|points| mean(points)).collect()
}

/// The interval of the answers of an attempted census of members. Nobody else has one: those who
/// chose to answer are no sample of those who did not.
pub(in crate::indicators) fn census_interval(
    source: &Source,
    respondents: &[f64],
    population: Option<u64>,
) -> Option<f64> {
    population
        .filter(|_| is_census_of_members(source))
        .and_then(|population| half_width(respondents, population))
}

/// Whether a source is a survey that every member was asked to answer.
pub(in crate::indicators) fn is_census_of_members(source: &Source) -> bool {
    source.is_census() && source.group == SourceGroup::Members
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, survey};
    use polars::prelude::df;

    const TWO_ITEMS: &str = "kind = 'item-mean'\nsource = 'self'\nitems = ['task', 'heard']";

    fn twelve_members() -> Example {
        let frame = df!(
            "unit" => ["north"; 12],
            "task" => [5, 4, 4, 3, 5, 2, 4, 4, 3, 5, 4, 3],
            "task?" => [None::<&str>; 12],
        );
        Example::new()
            .with(survey("self", "members", &["task"]), frame)
            .invited("self", "north", 20)
    }

    #[test]
    fn twelve_answers_of_twenty_members_give_the_points_and_interval_of_the_first_vector() {
        let one_item = "kind = 'item-mean'\nsource = 'self'\nitems = ['task']";
        let value = twelve_members().measure(one_item, "north");
        // Mean 3.833333 on 1-5.
        assert!((value.amount.unwrap() - 70.8333).abs() < 5e-5);
        assert!((value.interval.unwrap() - 9.4176).abs() < 5e-5);
        assert_eq!((value.n, value.population), (12, Some(20)));
        assert!(value.people);
    }

    #[test]
    fn an_item_with_a_target_is_measured_by_how_much_of_it_is_reached() {
        let one_item = "kind = 'item-mean'\nsource = 'self'\nitems = ['task']";
        let value = twelve_members()
            .aiming_at("task", 4)
            .measure(one_item, "north");
        // Three steps to the goal: eight answers of 4 and 5 reach 3 of 3, three of 3 reach 2 and one
        // of 2 reaches 1, so 31 of 36.
        assert!((value.amount.unwrap() - 100.0 * 31.0 / 36.0).abs() < 1e-9);
        assert!(value.interval.is_some_and(|width| width > 0.0));
    }

    #[test]
    fn each_item_counts_the_same_and_missing_answers_are_left_out() {
        let frame = df!(
            "unit" => ["north", "north", "north", "south"],
            "task" => [Some(5), Some(3), None, None],
            "task?" => [None, None, Some("dont-know"), Some("blank")],
            "heard" => [Some(2), None, None, None],
            "heard?" => [None, Some("blank"), Some("blank"), Some("blank")],
        );
        let example = Example::new().with(survey("self", "residents", &["task", "heard"]), frame);
        let north = example.measure(TWO_ITEMS, "north");
        // Items 75 and 25; two people answered something.
        assert_eq!((north.amount, north.n), (Some(50.0), 2));
        assert_eq!(north.interval, None);
        let south = example.measure(TWO_ITEMS, "south");
        assert_eq!((south.amount, south.n), (None, 0));
    }

    #[test]
    fn only_respondents_who_meet_the_condition_are_counted() {
        let frame = df!(
            "unit" => ["north", "north", "north"],
            "role" => [Some("lead"), Some("staff"), None],
            "task" => [5, 1, 1],
            "task?" => [None::<&str>; 3],
        );
        let example = Example::new().with(survey("self", "staff", &["task"]), frame);
        let leads = "kind = 'item-mean'\nsource = 'self'\nitems = ['task']\n\
                     where = [{ field = 'role', is = ['lead'] }]";
        let value = example.measure(leads, "north");
        assert_eq!((value.amount, value.n), (Some(100.0), 1));
    }
}
