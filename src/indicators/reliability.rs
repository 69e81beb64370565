//! How well the items of an indicator go together: Cronbach's alpha with its interval.
//!
//! Formula: `α = k/(k − 1)·(1 − Σsᵢ²/sₜ²)` over the respondents who answered every item (Cronbach
//! 1951); the 95 % interval is `1 − (1 − α)·F` with the quantiles 0.975 and 0.025 of `F` with `n − 1`
//! and `(n − 1)(k − 1)` degrees of freedom (Feldt 1965). No score depends on it.
//! Degenerate: nothing with fewer than 10 complete respondents or 3 items, or when all totals are
//! the same. A negative alpha is shown as it is: items that pull apart are worth knowing.

use crate::indicators::IndicatorTable;
use crate::indicators::answers::answer_points;
use crate::indicators::measuring::{Delivered, Level};
use crate::indicators::sums::{sample_variance, sum_in_order_of_size};
use crate::methodology::{Condition, Measure};
use crate::vocabulary::{ItemId, SourceId};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

/// The fewest respondents who answered every item.
const MINIMUM_RESPONDENTS: usize = 10;
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
            let rows = complete_rows(delivered, level, source, items, filter);
            if rows.len() < MINIMUM_RESPONDENTS {
                continue;
            }
            if let Some(found) = reliability(&rows) {
                let key = (indicator.id.clone(), level.id(delivered).clone());
                table.reliabilities.insert(key, found);
            }
        }
    }
}

/// The points of the respondents who answered every item; nobody when an item has no scale.
fn complete_rows(
    delivered: &Delivered<'_>,
    level: Level<'_>,
    source: &SourceId,
    items: &[ItemId],
    filter: &[Condition],
) -> Vec<Vec<f64>> {
    let declared = delivered.source(source);
    let rows = delivered.rows(source, level).meeting(filter);
    let mut points_by_row: Vec<Vec<f64>> = vec![Vec::new(); rows.len()];
    for item in items {
        let scale = delivered.scale(declared, item);
        let Some(scale) = scale.filter(|scale| scale.low != scale.high) else {
            return Vec::new();
        };
        let is_reversed = delivered.is_reversed(item);
        for (points, answer) in points_by_row.iter_mut().zip(rows.whole(item.as_str())) {
            points.extend(answer.map(|answer| answer_points(answer, scale, is_reversed)));
        }
    }
    points_by_row.retain(|points| points.len() == items.len());
    points_by_row
}

/// Alpha and its interval; each row is one respondent with a number for every item.
#[expect(
    clippy::cast_precision_loss,
    reason = "respondents and items are far fewer than 2^53"
)]
fn reliability(rows: &[Vec<f64>]) -> Option<Reliability> {
    let items = rows.first()?.len();
    if items < 2 {
        return None;
    }
    let variances: Option<Vec<f64>> = (0..items)
        .map(|item| sample_variance(&rows.iter().map(|row| row[item]).collect::<Vec<_>>()))
        .collect();
    let totals: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
    let total_variance = sample_variance(&totals).filter(|&variance| variance > 0.0)?;
    let (n, k) = (rows.len() as f64, items as f64);
    let alpha = k / (k - 1.0) * (1.0 - sum_in_order_of_size(variances?) / total_variance);
    let spread = FisherSnedecor::new(n - 1.0, (n - 1.0) * (k - 1.0))
        .expect("at least two respondents and two items");
    let end = |quantile| 1.0 - (1.0 - alpha) * spread.inverse_cdf(quantile);
    Some(Reliability {
        n: rows.len() as u64,
        items: items as u64,
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

    fn rows(written: &[&[i32]]) -> Vec<Vec<f64>> {
        let row = |row: &&[i32]| row.iter().map(|&answer| f64::from(answer)).collect();
        written.iter().map(row).collect()
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
        assert_eq!(reliability(&[]), None);
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
