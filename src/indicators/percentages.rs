//! Whole per cents that add up to 100, by the method of the largest remainder (Hamilton).
//!
//! Each part gets the whole per cents that it has in full; those that are left go one by one to the
//! parts with the largest rest, the first of equal ones first. Nothing gets more than one per cent
//! away from its exact share, and a part of nobody stays 0.

/// The per cents of each part; all 0 when there is nothing to share out.
#[must_use]
pub fn whole_percentages(counts: &[u64]) -> Vec<u64> {
    let all: u128 = counts.iter().map(|&count| u128::from(count)).sum();
    if all == 0 {
        return vec![0; counts.len()];
    }
    let hundredfold = |count: u64| 100 * u128::from(count);
    let mut parts: Vec<u128> = counts
        .iter()
        .map(|&count| hundredfold(count) / all)
        .collect();
    let left = 100 - parts.iter().sum::<u128>();
    let mut by_rest: Vec<usize> = (0..counts.len()).collect();
    by_rest.sort_by_key(|&part| std::cmp::Reverse(hundredfold(counts[part]) % all));
    let left = usize::try_from(left).expect("fewer per cents are left than there are parts");
    for &part in by_rest.iter().take(left) {
        parts[part] += 1;
    }
    let small = |part: u128| u64::try_from(part).expect("a part is at most a hundred");
    parts.into_iter().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn thirds_add_up_to_a_hundred_and_unused_steps_keep_their_place() {
        assert_eq!(whole_percentages(&[1, 1, 1]), [34, 33, 33]);
        // 12 answers 1, 0, 3, 5, 3: 8.3, 0, 25, 41.7, 25 per cent.
        assert_eq!(whole_percentages(&[1, 0, 3, 5, 3]), [8, 0, 25, 42, 25]);
        assert_eq!(whole_percentages(&[0, 0]), [0, 0]);
        assert!(whole_percentages(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn per_cents_add_up_and_lie_within_one_of_their_share(
            counts in proptest::collection::vec(0_u64..5_000, 1..9),
        ) {
            let all: u64 = counts.iter().sum();
            let parts = whole_percentages(&counts);
            prop_assert_eq!(parts.iter().sum::<u64>(), if all == 0 { 0 } else { 100 });
            for (&count, &part) in counts.iter().zip(&parts) {
                prop_assert!((part * all).abs_diff(100 * count) < all.max(1));
            }
        }
    }
}
