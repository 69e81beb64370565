//! Percentiles: between the two nearest numbers in order of size, in proportion.
//!
//! Formula: of `n` numbers in order, the one at place `(n − 1)·p/100` from 0, interpolated (Hyndman
//! and Fan 1996, definition 7). Degenerate: of one number every percentile is that number.

/// The percentile of numbers in order of size; `percent` is 0-100.
///
/// # Panics
/// When there are no numbers.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a place among a few thousand numbers"
)]
pub(in crate::scores) fn percentile(sorted: &[f64], percent: f64) -> f64 {
    let last = sorted.len().checked_sub(1).expect("there are numbers");
    let place = last as f64 * percent / 100.0;
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    sorted[below] + (place - place.floor()) * (sorted[above] - sorted[below])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_lies_in_proportion_between_its_neighbours() {
        let sorted = [10.0, 20.0, 40.0, 80.0];
        assert_eq!(percentile(&sorted, 0.0), 10.0);
        // Place 1.5: halfway from 20 to 40.
        assert_eq!(percentile(&sorted, 50.0), 30.0);
        // Place 2.7: seven tenths from 40 to 80.
        assert!((percentile(&sorted, 90.0) - 68.0).abs() < 1e-12);
        assert_eq!(percentile(&sorted, 100.0), 80.0);
        assert_eq!(percentile(&[7.0], 5.0), 7.0);
    }
}
