//! How well the items of an indicator go together: Cronbach's alpha with its interval.
//!
//! Formula: `α = k/(k − 1)·(1 − Σsᵢ²/sₜ²)` over the respondents who answered every item (Cronbach
//! 1951); the 95 % interval is `1 − (1 − α)·F` with the quantiles 0.975 and 0.025 of `F` with `n − 1`
//! and `(n − 1)(k − 1)` degrees of freedom (Feldt 1965). No score depends on it.
//! Degenerate: nothing with fewer than 10 complete respondents or 3 items, or when all totals are
//! the same. A negative alpha is shown as it is: items that pull apart are worth knowing.

use crate::indicators::IndicatorTable;
use crate::indicators::item_posts::ItemPosts;
use crate::indicators::measuring::{Delivered, Level};
use crate::indicators::sums::sum_in_order_of_size;
use crate::methodology::{Condition, Measure};
use crate::vocabulary::{ItemId, SourceId};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

/// The fewest respondents who answered every item.
const MINIMUM_RESPONDENTS: u64 = 10;
/// The fewest items.
const MINIMUM_ITEMS: usize = 3;

/// Cronbach's alpha of some items.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    /// Respondents who answered every item.
    pub n: u64,
    /// Items.
    pub items: u64,
    /// Alpha; at most 1, and below 0 when the items pull apart.
    pub alpha: f64,
    /// The lower end of the 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Puts the reliability of every mean of survey items into the table, for each unit with enough
/// respondents and for all respondents together.
pub(in crate::indicators) fn collect(delivered: &Delivered<'_>, table: &mut IndicatorTable) {
    for indicator in &delivered.round.indicators {
        let Measure::ItemMean {
            source,
            items,
            filter,
        } = &indicator.measure
        else {
            continue;
        };
        if items.len() < MINIMUM_ITEMS {
            continue;
        }
        for level in delivered.levels() {
            let spread = spread_of(delivered, level, source, items, filter);
            if spread.n < MINIMUM_RESPONDENTS {
                continue;
            }
            if let Some(found) = reliability(&spread) {
                let key = (indicator.id.clone(), level.id(delivered).clone());
                table.reliabilities.insert(key, found);
            }
        }
    }
}

/// What the variances of items and of totals follow from. Answers are put on a common ruler of whole
/// numbers, so that sums are exact and the order of rows cannot matter.
#[derive(Clone, Debug, Default)]
struct Spread {
    /// Respondents who answered every item.
    n: u64,
    /// The sum and the sum of squares of each item.
    items: Vec<(i128, i128)>,
    /// The same of the totals.
    totals: (i128, i128),
}

impl Spread {
    fn of(items: usize) -> Self {
        Self {
            items: vec![(0, 0); items],
            ..Self::default()
        }
    }

    fn add(&mut self, answers: &[i64]) {
        self.n += 1;
        let mut total = 0;
        for ((sum, squares), &answer) in self.items.iter_mut().zip(answers) {
            let answer = i128::from(answer);
            *sum += answer;
            *squares += answer * answer;
            total += answer;
        }
        self.totals.0 += total;
        self.totals.1 += total * total;
    }

    /// The sample variance `(nΣx² − (Σx)²)/(n(n − 1))`.
    #[expect(
        clippy::cast_precision_loss,
        reason = "the numerator is exact before it is rounded once"
    )]
    fn variance(&self, (sum, squares): (i128, i128)) -> Option<f64> {
        let n = i128::from(self.n);
        (n > 1).then(|| (n * squares - sum * sum) as f64 / (n * (n - 1)) as f64)
    }
}

/// The spread of the respondents who answered every item; nobody when an item has no scale.
fn spread_of(
    delivered: &Delivered<'_>,
    level: Level<'_>,
    source: &SourceId,
    items: &[ItemId],
    filter: &[Condition],
) -> Spread {
    let declared = delivered.source(source);
    let mut spread = Spread::of(items.len());
    let posts: Option<Vec<ItemPosts>> = items
        .iter()
        .map(|item| delivered.posts(declared, item))
        .collect();
    let Some(posts) = posts else {
        return spread;
    };
    let ruler = posts
        .iter()
        .map(ItemPosts::goal)
        .fold(1, least_common_multiple);
    for part in delivered.rows(source, level).meeting(filter).in_parts() {
        let answers: Vec<Vec<Option<i64>>> =
            items.iter().map(|item| part.whole(item.as_str())).collect();
        for row in 0..part.len() {
            let complete: Option<Vec<i64>> = (posts.iter().zip(&answers))
                .map(|(posts, answers)| Some(posts.reached(answers[row]?) * (ruler / posts.goal())))
                .collect();
            if let Some(complete) = complete {
                spread.add(&complete);
            }
        }
    }
    spread
}

fn least_common_multiple(one: i64, other: i64) -> i64 {
    let (mut divisor, mut rest) = (one, other);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    one / divisor * other
}

/// Alpha and its interval. Stretching the ruler changes neither.
#[expect(
    clippy::cast_precision_loss,
    reason = "respondents and items are far fewer than 2^53"
)]
fn reliability(spread: &Spread) -> Option<Reliability> {
    if spread.items.len() < 2 {
        return None;
    }
    let variances: Option<Vec<f64>> = spread
        .items
        .iter()
        .map(|&sums| spread.variance(sums))
        .collect();
    let total_variance = spread
        .variance(spread.totals)
        .filter(|&variance| variance > 0.0)?;
    let (n, k) = (spread.n as f64, spread.items.len() as f64);
    let alpha = k / (k - 1.0) * (1.0 - sum_in_order_of_size(variances?) / total_variance);
    let quantiles = FisherSnedecor::new(n - 1.0, (n - 1.0) * (k - 1.0))
        .expect("at least two respondents and two items");
    let end = |quantile| 1.0 - (1.0 - alpha) * quantiles.inverse_cdf(quantile);
    Some(Reliability {
        n: spread.n,
        items: spread.items.len() as u64,
        alpha,
        low: end(0.975),
        high: end(0.025),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::example::{Example, survey};
    use polars::prelude::df;

    fn rows(written: &[&[i64]]) -> Spread {
        let mut spread = Spread::of(written.first().map_or(0, |row| row.len()));
        for row in written {
            spread.add(row);
        }
        spread
    }

    #[test]
    fn scales_of_different_length_share_a_ruler() {
        assert_eq!([4, 10, 3].into_iter().fold(1, least_common_multiple), 60);
        assert_eq!(least_common_multiple(1, 4), 4);
    }

    #[test]
    fn six_rows_of_four_items_give_the_alpha_and_interval_of_the_third_vector() {
        let found = reliability(&rows(&[
            &[5, 4, 4, 5],
            &[4, 4, 3, 4],
            &[3, 3, 2, 3],
            &[5, 5, 4, 4],
            &[2, 3, 2, 2],
            &[4, 3, 4, 4],
        ]))
        .unwrap();
        assert!((found.alpha - 0.930_693).abs() < 5e-7);
        assert!((found.low - 0.752_130).abs() < 5e-7);
        assert!((found.high - 0.989_218).abs() < 5e-7);
    }

    #[test]
    fn items_that_pull_apart_have_a_negative_alpha() {
        let found = reliability(&rows(&[&[1, 4], &[2, 1], &[3, 2]])).unwrap();
        // Variances 1 and 7/3, of the totals 5, 3, 5 it is 4/3: 2·(1 − (10/3)/(4/3)) = −3.
        assert!((found.alpha + 3.0).abs() < 1e-12);
    }

    #[test]
    fn totals_that_are_all_the_same_say_nothing() {
        assert_eq!(reliability(&rows(&[&[1, 5], &[3, 3], &[5, 1]])), None);
        assert_eq!(reliability(&rows(&[])), None);
    }

    fn ten_respondents(complete: usize) -> IndicatorTable {
        let answers = |shift: i32| -> Vec<Option<i32>> {
            let answer = |row: usize| 1 + (row as i32 + shift) % 5;
            (0..10)
                .map(|row| (row < complete).then(|| answer(row)))
                .collect()
        };
        let reasons: Vec<Option<&str>> = (0..10)
            .map(|row| (row >= complete).then_some("blank"))
            .collect();
        let frame = df!(
            "unit" => ["north"; 10],
            "a" => answers(0), "a?" => reasons.clone(),
            "b" => answers(0), "b?" => reasons.clone(),
            "c" => answers(1), "c?" => reasons,
        );
        Example::new()
            .with(survey("self", "members", &["a", "b", "c"]), frame)
            .indicator(
                "1",
                "",
                "kind = 'item-mean'\nsource = 'self'\nitems = ['a', 'b', 'c']",
            )
            .compute()
    }

    #[test]
    fn ten_complete_respondents_are_enough_and_nine_are_too_few() {
        let found = ten_respondents(10);
        let units: Vec<&str> = found
            .reliabilities()
            .keys()
            .map(|(_, unit)| unit.as_str())
            .collect();
        assert_eq!(units, ["city", "north"]);
        assert!(ten_respondents(9).reliabilities().is_empty());
    }
}
