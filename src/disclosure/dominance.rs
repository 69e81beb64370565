//! The rule of dominance: a sum of money that would tell too much of what its largest payee got.
//!
//! Comes in: how a sum is parted between those who got it. Goes out: whether it may be shown.
//! Source: the p-percent rule of official statistics (Hundepool et al. 2012, Statistical Disclosure
//! Control, section 4.2; in use at Eurostat). The second largest payee takes the own part off the sum;
//! what is left may not tell the largest part to within p per cent. Money that the city spends on itself
//! has no payee and is a public matter.

use crate::indicators::CountedCell;
use std::collections::BTreeMap;

/// What each payee got of some cells together, the largest part first.
pub(in crate::disclosure) fn payees(cells: &[CountedCell], places: &[usize]) -> Vec<f64> {
    let mut parts: BTreeMap<usize, f64> = BTreeMap::new();
    for &place in places {
        for (&payee, cents) in &cells[place].payees {
            *parts.entry(payee).or_default() += cents;
        }
    }
    let mut parts: Vec<f64> = parts.into_values().map(f64::abs).collect();
    parts.sort_by(|one, other| other.total_cmp(one));
    parts
}

/// Whether the second largest payee could tell the largest part to within so many per cent.
pub(in crate::disclosure) fn is_dominated(parts: &[f64], percent: u32) -> bool {
    let Some(&largest) = parts.first() else {
        return false;
    };
    let others: f64 = parts.iter().skip(2).sum();
    others < largest * f64::from(percent) / 100.0
}

/// How wide a withheld sum has to stay: by so many per cent of the largest part to either side.
pub(in crate::disclosure) fn width(parts: &[f64], percent: u32) -> f64 {
    let largest = parts.first().copied().unwrap_or(0.0);
    2.0 * largest * f64::from(percent) / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_largest_payee_must_not_tell_the_largest_part_to_within_ten_per_cent() {
        // 1 000 and 400 euros; the others' 90 are less than a tenth of 1 000, 110 are more.
        assert!(is_dominated(&[1_000.0, 400.0, 90.0], 10));
        assert!(!is_dominated(&[1_000.0, 400.0, 60.0, 50.0], 10));
        // With one payee the sum is the part, with two each takes the own one off.
        assert!(is_dominated(&[1_000.0], 10));
        assert!(is_dominated(&[1_000.0, 1_000.0], 10));
        // Money of the city's own has no payee.
        assert!(!is_dominated(&[], 10));
    }

    #[test]
    fn a_withheld_sum_stays_open_by_so_many_per_cent_of_the_largest_part_to_either_side() {
        assert!((width(&[1_000.0, 400.0], 10) - 200.0).abs() < 1e-9);
    }
}
