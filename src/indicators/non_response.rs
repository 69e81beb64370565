//! Non-response bounds: where the mean of everybody asked would lie, whatever the silent think.
//!
//! Formula, in points: `n·x/N` when all who did not answer would have chosen the worst step, and
//! `(n·x + (N − n)·100)/N` when they would have chosen the best (Manski 2003, Partial Identification
//! of Probability Distributions, 1.2). Unlike an interval, the bounds take nothing for granted.

/// The lower and the upper bound, in points, of the mean of everybody asked.
///
/// `points` is the mean of those `answered` out of `population`. Both are the mean itself when
/// everybody answered. Absent when nobody was asked, and when more answered than were asked.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "people asked are far fewer than 2^53"
)]
pub fn non_response_bounds(points: f64, answered: u64, population: u64) -> Option<(f64, f64)> {
    if population == 0 || answered > population {
        return None;
    }
    let seen = answered as f64 / population as f64;
    let silent = (population - answered) as f64 / population as f64;
    Some((seen * points, seen * points + 100.0 * silent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_answers_of_twenty_leave_forty_points_open() {
        // Mean 3.833333 on 1-5 is 70.8333 points: (12·3.8333 + 8)/20 = 2.70 and
        // (12·3.8333 + 40)/20 = 4.30, which are 42.5 and 82.5 points.
        let (low, high) = non_response_bounds(70.0 + 5.0 / 6.0, 12, 20).unwrap();
        assert!((low - 42.5).abs() < 1e-9);
        assert!((high - 82.5).abs() < 1e-9);
    }

    #[test]
    fn the_width_is_the_share_of_those_who_did_not_answer() {
        let widths = [5, 8, 10, 12, 15, 18].map(|answered| {
            let (low, high) = non_response_bounds(60.0, answered, 20).unwrap();
            (high - low).round()
        });
        assert_eq!(widths, [75.0, 60.0, 50.0, 40.0, 25.0, 10.0]);
    }

    #[test]
    fn everybody_leaves_nothing_open_and_too_many_say_nothing() {
        assert_eq!(non_response_bounds(60.0, 20, 20), Some((60.0, 60.0)));
        assert_eq!(non_response_bounds(60.0, 0, 20), Some((0.0, 100.0)));
        assert_eq!(non_response_bounds(60.0, 21, 20), None);
        assert_eq!(non_response_bounds(60.0, 0, 0), None);
    }
}
