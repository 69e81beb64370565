//! Sums of floating-point numbers that do not depend on the order in which the numbers come.
//!
//! Counts of answers and cents are summed as integers and need none of this.

/// The sum, added up from the smallest number to the largest; 0 for none.
///
/// The same numbers give the same bits whatever order they come in.
#[must_use]
pub fn sum_in_order_of_size(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    sorted.into_iter().sum()
}

/// The mean; nothing for no numbers. Independent of their order.
#[expect(
    clippy::cast_precision_loss,
    reason = "there are far fewer than 2^53 numbers"
)]
pub(in crate::indicators) fn mean(numbers: &[f64]) -> Option<f64> {
    let count = numbers.len();
    (count > 0).then(|| sum_in_order_of_size(numbers.iter().copied()) / count as f64)
}

/// The sample variance `Σ(x − x̄)²/(n − 1)`; nothing for fewer than two numbers. Independent of
/// their order.
#[expect(
    clippy::cast_precision_loss,
    reason = "there are far fewer than 2^53 numbers"
)]
pub(in crate::indicators) fn sample_variance(numbers: &[f64]) -> Option<f64> {
    let centre = mean(numbers).filter(|_| numbers.len() > 1)?;
    let squares = numbers.iter().map(|number| (number - centre).powi(2));
    Some(sum_in_order_of_size(squares) / (numbers.len() - 1) as f64)
}

/// `above / below` for counts; nothing when there is nothing below the line.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts and cents of a city are far below 2^53"
)]
pub(in crate::indicators) fn ratio(above: i64, below: i64) -> Option<f64> {
    (below > 0).then(|| above as f64 / below as f64)
}

/// Both parts of a ratio, for the record.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts and cents of a city are far below 2^53"
)]
pub(in crate::indicators) fn fraction(above: i64, below: i64) -> Option<(f64, f64)> {
    (below > 0).then_some((above as f64, below as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_the_same_to_the_last_bit_in_any_order() {
        let forwards = [0.1, 0.2, 0.3, 1e16, -1e16];
        let backwards = [-1e16, 1e16, 0.3, 0.2, 0.1];
        assert_eq!(
            sum_in_order_of_size(forwards).to_bits(),
            sum_in_order_of_size(backwards).to_bits()
        );
        assert_eq!(sum_in_order_of_size([]), 0.0);
    }

    #[test]
    fn nothing_has_no_mean_and_no_ratio() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[1.0, 4.0]), Some(2.5));
        assert_eq!(ratio(0, 0), None);
        assert_eq!(ratio(-1, 4), Some(-0.25));
    }
}
