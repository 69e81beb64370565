//! The answers to survey items: how many chose each step, and what that is in points.
//!
//! Comes in: the rows of surveys. Goes out: counts of answers and numbers of respondents by unit.
//! Means are made from the counts, which are integers, so that the order of rows cannot matter.

use crate::indicators::item_posts::ItemPosts;
use crate::indicators::measuring::{Delivered, Level};
use crate::indicators::raking::weighted_ratio;
use crate::indicators::rows::Rows;
use crate::indicators::{IndicatorTable, ItemAnswers, Response};
use crate::methodology::{Scale, Source};
use crate::vocabulary::{ItemId, SourceKind};
use std::collections::BTreeMap;

/// Puts the respondents and the item answers of every survey into the table.
pub(in crate::indicators) fn collect(delivered: &Delivered<'_>, table: &mut IndicatorTable) {
    let surveys = delivered
        .round
        .sources
        .iter()
        .filter(|source| source.kind == SourceKind::Survey);
    for source in surveys {
        for level in delivered.levels() {
            // A survey of the whole city says nothing about single units, not even "nobody".
            if matches!(level, Level::Unit(_)) && source.unit_from.is_none() {
                continue;
            }
            let rows = delivered.rows(&source.id, level);
            let unit = level.id(delivered);
            let response = Response {
                n: u64::try_from(rows.len()).expect("rows are counted in 64 bits"),
                population: delivered.invited(&source.id, level),
            };
            let key = (source.id.clone(), unit.clone());
            table.responses.insert(key, response);
            for item in items_of(source) {
                let Some(answers) = answers(delivered, source, &rows, item) else {
                    continue;
                };
                let key = (source.id.clone(), item.clone(), unit.clone());
                table.items.insert(key, answers);
            }
        }
    }
}

fn items_of(source: &Source) -> impl Iterator<Item = &ItemId> {
    source
        .columns
        .iter()
        .filter_map(|column| column.item.as_ref())
}

/// The answers that the rows give to an item; nothing when the source does not ask it on a scale.
pub(in crate::indicators) fn answers(
    delivered: &Delivered<'_>,
    source: &Source,
    rows: &Rows<'_>,
    item: &ItemId,
) -> Option<ItemAnswers> {
    let scale = delivered.scale(source, item)?;
    let mut counts = steps(scale);
    let mut no_opinion = 0;
    let mut not_applicable = 0;
    let mut blank = 0;
    let reason_field = format!("{item}?");
    for part in rows.in_parts() {
        let given = part.whole(item.as_str());
        for (answer, reason) in given.into_iter().zip(part.texts(&reason_field)) {
            match (answer.and_then(|answer| i32::try_from(answer).ok()), reason) {
                (Some(answer), _) => *counts.entry(answer).or_insert(0) += 1,
                (None, Some("dont-know")) => no_opinion += 1,
                (None, Some("not-applicable")) => not_applicable += 1,
                (None, Some(_)) => blank += 1,
                // Neither answer nor reason: the file of this row did not ask the item.
                (None, None) => {}
            }
        }
    }
    let posts = delivered.posts(source, item);
    let points = posts.and_then(|posts| mean_points(&counts, &posts));
    Some(ItemAnswers {
        counts,
        no_opinion,
        not_applicable,
        blank,
        points,
    })
}

/// The points of an item, weighted where the survey is raked, by a rule that puts each answer over
/// the most that it could be. Nothing without answers.
pub(in crate::indicators) fn weighted_points(
    rows: &Rows<'_>,
    weights: &[f64],
    item: &ItemId,
    rule: impl Fn(i64) -> (i64, i64),
) -> Option<f64> {
    let given = rows.whole(item.as_str()).into_iter().zip(weights);
    let rated = given.filter_map(|(answer, &weight)| {
        let (above, most) = rule(answer?);
        Some((weight, above, most))
    });
    weighted_ratio(rated).map(|share| 100.0 * share)
}

/// Every step of the scale with no answers yet.
pub(in crate::indicators) fn steps(scale: &Scale) -> BTreeMap<i32, u64> {
    if scale.steps.is_empty() {
        return (scale.low..=scale.high).map(|step| (step, 0)).collect();
    }
    scale
        .steps
        .iter()
        .map(|step| step.value)
        .chain([scale.low, scale.high])
        .map(|step| (step, 0))
        .collect()
}

/// The mean points of the answers between the goal posts of the item; nothing without answers.
fn mean_points(counts: &BTreeMap<i32, u64>, posts: &ItemPosts) -> Option<f64> {
    let mut answers: i64 = 0;
    let mut reached: i64 = 0;
    for (&step, &count) in counts {
        let count = i64::try_from(count).expect("answers are counted in 63 bits");
        answers += count;
        reached += count * posts.reached(step.into());
    }
    crate::indicators::sums::ratio(reached, answers * posts.goal()).map(|share| 100.0 * share)
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, survey};
    use polars::prelude::df;
    use std::collections::BTreeMap;

    #[test]
    fn unused_steps_stay_and_each_way_of_not_answering_is_counted_apart() {
        let frame = df!(
            "unit" => ["north", "north", "north", "north", "south"],
            "heard" => [Some(5), None, None, None, Some(2)],
            "heard?" => [None, Some("dont-know"), Some("blank"), Some("not-applicable"), None],
        );
        let table = Example::new()
            .with(survey("residents", "residents", &["heard"]), frame)
            .compute();
        let north = &table.items()[&("residents".into(), "heard".into(), "north".into())];
        let counts = BTreeMap::from([(1, 0), (2, 0), (3, 0), (4, 0), (5, 1)]);
        assert_eq!(north.counts, counts);
        let none = (north.no_opinion, north.not_applicable, north.blank);
        assert_eq!(none, (1, 1, 1));
        assert_eq!(north.points, Some(100.0));
        let city = &table.items()[&("residents".into(), "heard".into(), "city".into())];
        // (5 + 2) / 2 = 3.5 on 1-5.
        assert_eq!(city.points, Some(62.5));
        let responses: Vec<u64> = table.responses().values().map(|one| one.n).collect();
        assert_eq!(responses, [5, 4, 1]);
    }

    #[test]
    fn a_reversed_item_is_turned_around() {
        let frame = df!(
            "unit" => ["north", "north"],
            "ignored" => [1, 2],
            "ignored?" => [None::<&str>, None],
        );
        let table = Example::new()
            .reversed("ignored")
            .with(survey("residents", "residents", &["ignored"]), frame)
            .compute();
        let north = &table.items()[&("residents".into(), "ignored".into(), "north".into())];
        // Mean 1.5: 12.5 points of agreement, 87.5 of its opposite.
        assert_eq!(north.points, Some(87.5));
    }
}
