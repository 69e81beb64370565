//! How much each choice matters: first-order and total sensitivity.
//!
//! Formulas: with the points `a` and `b` of two independent ways, and `cᵢ` of the first way with
//! choice `i` from the second, the first-order effect is `1 − mean((b − cᵢ)²)/(2V)`, the share of
//! the variance `V` that the choice explains alone, and the total effect `mean((a − cᵢ)²)/(2V)`, the
//! share that it has a part in (Jansen 1999; Saltelli et al. 2010, table 2). They are estimates: a
//! first-order effect of nothing may come out a little below 0.

use crate::indicators::sum_in_order_of_size;
use crate::scores::uncertainty::choices::Choice;

/// The effect of one choice, as shares of the variance of the points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The choice.
    pub choice: Choice,
    /// What the choice explains alone.
    pub first_order: f64,
    /// What it explains alone and together with the others.
    pub total: f64,
}

/// The effects of the four choices on one dimension of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// The standard deviation of the points over the ways of calculating.
    pub deviation: f64,
    /// The effects, in the order of [`Choice::ALL`].
    pub effects: [Effect; 4],
}

/// The effects, from rows of `a`, `b` and the four `cᵢ`; nothing where the points do not vary.
pub(in crate::scores) fn effects(rows: &[[f64; 6]]) -> Option<Sensitivity> {
    let points: Vec<f64> = rows.iter().flat_map(|row| [row[0], row[1]]).collect();
    let centre = mean(points.iter().copied());
    let variance = mean(points.iter().map(|point| (point - centre).powi(2)));
    // Below this, what is left of the variance is rounding.
    if variance < 1e-18 {
        return None;
    }
    let half_square = |from: usize, to: usize| {
        mean(rows.iter().map(|row| (row[from] - row[to]).powi(2))) / (2.0 * variance)
    };
    let effects = Choice::ALL.map(|choice| {
        let swapped = 2 + choice as usize;
        Effect {
            choice,
            first_order: 1.0 - half_square(1, swapped),
            total: half_square(0, swapped),
        }
    });
    Some(Sensitivity {
        deviation: variance.sqrt(),
        effects,
    })
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand numbers")]
fn mean(numbers: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = numbers.len();
    sum_in_order_of_size(numbers) / count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_two_choices_splits_the_variance_between_them() {
        // Points 3x + y with x and y each 0 or 1, over all sixteen pairs of ways: the variances are
        // 9/4 and 1/4, so the shares are 0.9 and 0.1, and nothing is shared.
        let bits = [0.0, 1.0];
        let mut rows = Vec::new();
        for x in bits {
            for y in bits {
                for other_x in bits {
                    for other_y in bits {
                        let points = |x: f64, y: f64| 3.0 * x + y;
                        let one = points(x, y);
                        let swapped = [points(other_x, y), points(x, other_y), one, one];
                        let [a, b, c, d] = swapped;
                        rows.push([one, points(other_x, other_y), a, b, c, d]);
                    }
                }
            }
        }
        let found = effects(&rows).unwrap();
        assert!((found.deviation - 2.5_f64.sqrt()).abs() < 1e-12);
        for (effect, expected) in found.effects.iter().zip([0.9, 0.1, 0.0, 0.0]) {
            assert!((effect.first_order - expected).abs() < 1e-12, "{effect:?}");
            assert!((effect.total - expected).abs() < 1e-12, "{effect:?}");
        }
    }

    #[test]
    fn points_that_never_move_have_no_effects() {
        assert_eq!(effects(&[[50.0; 6], [50.0; 6]]), None);
    }
}
