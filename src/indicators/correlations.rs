//! How the indicators of one survey go together: Pearson's correlation over the respondents.
//!
//! Formula: `r = (nΣxy − ΣxΣy)/√((nΣx² − (Σx)²)(nΣy² − (Σy)²))`, where x and y are the mean points of
//! a respondent over the items of each indicator that they answered. Unit: −1 to 1. Points are taken to
//! a millionth, so that sums are whole numbers and the order of rows cannot matter.
//! Degenerate: nothing with fewer than 10 respondents who answered both, or where one of the two is the
//! same for all. Between indicators of different sources nobody has both, and four tables are too few
//! to correlate anything over.

use crate::indicators::measures::points_of_rows;
use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::methodology::{Indicator, Measure, Source};
use crate::vocabulary::{IndicatorId, ItemId, SourceId, SourceKind};

const MINIMUM_RESPONDENTS: i128 = 10;
const MILLION: f64 = 1e6;

/// How two indicators of a survey go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlation {
    /// The survey.
    pub source: SourceId,
    /// The two indicators, in the order of the method.
    pub indicators: (IndicatorId, IndicatorId),
    /// Respondents who answered something of both.
    pub n: u64,
    /// Pearson's r.
    pub r: f64,
}

/// Exact sums over the respondents of a pair.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    n: i128,
    x: i128,
    y: i128,
    xx: i128,
    yy: i128,
    xy: i128,
}

/// The correlations of every pair of unfiltered item means of a survey, over all its respondents.
pub(in crate::indicators) fn collect(delivered: &Delivered<'_>) -> Vec<Correlation> {
    let surveys = delivered.round.sources.iter();
    surveys
        .filter(|source| source.kind == SourceKind::Survey)
        .flat_map(|source| of_survey(delivered, source))
        .collect()
}

fn of_survey(delivered: &Delivered<'_>, source: &Source) -> Vec<Correlation> {
    let asked: Vec<(&Indicator, &[ItemId])> = delivered
        .round
        .indicators
        .iter()
        .filter_map(|indicator| match &indicator.measure {
            Measure::ItemMean {
                source: of,
                items,
                filter,
            } if of == &source.id && filter.is_empty() => Some((indicator, items.as_slice())),
            _ => None,
        })
        .collect();
    let pairs: Vec<(usize, usize)> = (0..asked.len())
        .flat_map(|one| (one + 1..asked.len()).map(move |other| (one, other)))
        .collect();
    if pairs.is_empty() {
        return Vec::new();
    }
    let measuring = Measuring::new(delivered, Level::City);
    let mut sums = vec![Sums::default(); pairs.len()];
    for part in delivered.rows(&source.id, Level::City).in_parts() {
        let points: Vec<Vec<Option<i128>>> = asked
            .iter()
            .map(|(_, items)| points_of_rows(&measuring, source, &part, items))
            .map(|points| {
                points
                    .into_iter()
                    .map(|one| one.map(to_millionths))
                    .collect()
            })
            .collect();
        for (sums, &(one, other)) in sums.iter_mut().zip(&pairs) {
            for (x, y) in points[one].iter().zip(&points[other]) {
                if let (Some(x), Some(y)) = (x, y) {
                    sums.add(*x, *y);
                }
            }
        }
    }
    pairs
        .iter()
        .zip(sums)
        .filter_map(|(&(one, other), sums)| {
            Some(Correlation {
                source: source.id.clone(),
                indicators: (asked[one].0.id.clone(), asked[other].0.id.clone()),
                n: u64::try_from(sums.n).ok()?,
                r: sums.correlation()?,
            })
        })
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "points are at most a hundred"
)]
fn to_millionths(points: f64) -> i128 {
    i128::from((points * MILLION).round() as i64)
}

impl Sums {
    fn add(&mut self, x: i128, y: i128) {
        self.n += 1;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "each part is exact before it is rounded once"
    )]
    fn correlation(self) -> Option<f64> {
        if self.n < MINIMUM_RESPONDENTS {
            return None;
        }
        let spread_x = (self.n * self.xx - self.x * self.x) as f64;
        let spread_y = (self.n * self.yy - self.y * self.y) as f64;
        let together = (self.n * self.xy - self.x * self.y) as f64;
        (spread_x > 0.0 && spread_y > 0.0)
            .then(|| (together / (spread_x.sqrt() * spread_y.sqrt())).clamp(-1.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(i128, i128)]) -> Option<f64> {
        let mut sums = Sums::default();
        for &(x, y) in pairs {
            sums.add(x, y);
        }
        sums.correlation()
    }

    #[test]
    fn ten_pairs_correlate_as_calculated_by_hand() {
        // x = 1 … 10, y = x but the last two exchanged: Σxy = 385 − 1, so
        // r = (10·384 − 55²)/(10·385 − 55²) = 815/825.
        let mut pairs: Vec<(i128, i128)> = (1..=10).map(|x| (x, x)).collect();
        pairs[8].1 = 10;
        pairs[9].1 = 9;
        assert!((of(&pairs).unwrap() - 815.0 / 825.0).abs() < 1e-12);
        let turned: Vec<(i128, i128)> = (1..=10).map(|x| (x, 11 - x)).collect();
        assert_eq!(of(&turned), Some(-1.0));
    }

    #[test]
    fn nine_pairs_are_too_few_and_what_does_not_vary_correlates_with_nothing() {
        let nine: Vec<(i128, i128)> = (1..=9).map(|x| (x, x)).collect();
        assert_eq!(of(&nine), None);
        let flat: Vec<(i128, i128)> = (1..=12).map(|x| (x, 5)).collect();
        assert_eq!(of(&flat), None);
    }
}
