//! The interval of an attempted census: what the answers of those who answered say about all.
//!
//! Formula: `t₀.₉₇₅,ₙ₋₁ · √((1 − n/N)·s²/n)`, the t-interval of a mean with the correction for a
//! finite population and the sample variance `s²` (Cochran 1977, Sampling Techniques, 2.8).
//! It takes the missing as missing at random, so it is made only when at least 60 % answered.

use crate::indicators::sums::sample_variance;
use statrs::distribution::{ContinuousCDF, StudentsT};

/// How far the half-width of `n` respondents out of `population` moves for each point of the deviations
/// of their points from their mean, taken as the root of the sum of their squares.
#[expect(
    clippy::cast_precision_loss,
    reason = "a census of members has a few dozen people"
)]
pub(in crate::indicators) fn slope(n: u64, population: u64) -> f64 {
    if n < 2 || n > population {
        return 0.0;
    }
    let unseen = (population - n) as f64 / population as f64;
    let freedom = (n - 1) as f64;
    let quantile = StudentsT::new(0.0, 1.0, freedom)
        .expect("at least one degree of freedom")
        .inverse_cdf(0.975);
    quantile * (unseen / n as f64 / freedom).sqrt()
}

/// The half-width, in points, of the 95 % interval of the mean of `points`, one number for each
/// respondent out of `population` people.
///
/// Absent with fewer than two respondents, below a response of 60 %, and when more answered than
/// were asked; 0 when everybody answered.
#[expect(
    clippy::cast_precision_loss,
    reason = "a census of members has a few dozen people"
)]
pub(in crate::indicators) fn half_width(points: &[f64], population: u64) -> Option<f64> {
    let n = points.len() as u64;
    if n < 2 || n > population || 5 * n < 3 * population {
        return None;
    }
    let variance = sample_variance(points)?;
    let deviations = (variance * (n - 1) as f64).sqrt();
    Some(slope(n, population) * deviations)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers on 1-5 in points.
    fn points(answers: &[i32]) -> Vec<f64> {
        answers
            .iter()
            .map(|&answer| f64::from(answer - 1) * 25.0)
            .collect()
    }

    #[test]
    fn twelve_of_twenty_members_have_the_half_width_calculated_by_hand() {
        // Mean 3.833333, sd 0.937437, SE with correction 0.171152, t with 11 degrees 2.200985:
        // 2.200985 · 0.171152 · 25 = 9.4176.
        let answers = points(&[5, 4, 4, 3, 5, 2, 4, 4, 3, 5, 4, 3]);
        let width = half_width(&answers, 20).expect("60 % answered");
        assert!((width - 9.4176).abs() < 5e-5, "{width}");
    }

    #[test]
    fn an_answer_that_moves_by_a_step_moves_the_half_width_by_its_slope_at_most() {
        let answers: [i32; 12] = [5, 4, 4, 3, 5, 2, 4, 4, 3, 5, 4, 3];
        let width = |answers: &[i32]| half_width(&points(answers), 20).expect("60 % answered");
        for place in 0..answers.len() {
            for answer in 1..=5 {
                let mut others = answers;
                others[place] = answer;
                let moved = 25.0 * f64::from((answer - answers[place]).abs());
                let change = (width(&others) - width(&answers)).abs();
                assert!(change <= slope(12, 20) * moved + 1e-9, "{place} {answer}");
            }
        }
    }

    #[test]
    fn nothing_is_uncertain_when_everybody_answered() {
        assert_eq!(half_width(&points(&[1, 5, 3]), 3), Some(0.0));
    }

    #[test]
    fn no_interval_is_claimed_for_low_response_or_a_single_answer() {
        assert_eq!(half_width(&points(&[4; 11]), 20), None);
        assert_eq!(half_width(&points(&[4]), 1), None);
        assert_eq!(half_width(&points(&[4, 5, 4]), 2), None);
    }

    #[test]
    fn widths_for_a_standard_deviation_of_one_agree_with_the_table() {
        // n answers half at one end and half at the other of mean ± 1 have sd √(n/(n−1)); divided
        // by it, the width is that of sd 1: 10.0 for 12 and 3.9 for 18 of 20.
        for (n, expected) in [(12, 10.0), (18, 3.9)] {
            let mut answers = vec![25.0; n / 2];
            answers.extend(vec![75.0; n / 2]);
            let freedom = f64::from(u32::try_from(n - 1).expect("small"));
            let of_sd_one = half_width(&answers, 20).expect("60 % answered")
                / ((freedom + 1.0) / freedom).sqrt();
            assert!((of_sd_one - expected).abs() < 0.05, "{n}: {of_sd_one}");
        }
    }
}
