//! Goal posts: from a measured value to points, between fixed ends that no data can move.
//!
//! Posts are scale ends and targets, never the best and worst of the units at hand: of four units
//! one would then always score 0 and one 100 (Nardo et al. 2008, OECD/JRC handbook on composite
//! indicators, distance to a reference).

use crate::indicators::Measured;
use crate::methodology::Direction;

/// Points reached between goal posts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// 0 at the worse post, 100 at the better one.
    pub points: f64,
    /// Whether the value lay beyond a post and was taken back to it.
    pub is_capped: bool,
}

/// Linear between the posts and cut off beyond them: `100·(value − worst)/(best − worst)`.
///
/// `best` may be the smaller number. When both posts are the same, everything has reached it.
#[must_use]
pub fn between(value: f64, worst: f64, best: f64) -> Reached {
    let span = best - worst;
    if span == 0.0 {
        return Reached {
            points: 100.0,
            is_capped: false,
        };
    }
    let points = 100.0 * ((value - worst) / span);
    Reached {
        points: points.clamp(0.0, 100.0),
        is_capped: !(-1e-9..=100.0 + 1e-9).contains(&points),
    }
}

/// The points of a measured value; nothing when it needs a target and has none.
///
/// * Points `x` and shares (`x = 100·share`): `x` itself; with a target, `100·min(1, x/target)`.
///   Where less is better, the mirror image: `100 − x`; with a target,
///   `100·min(1, (100 − x)/(100 − target))`.
/// * Everything else needs a target: `100·min(1, value/target)`; where less is better,
///   `100·min(1, target/value)`, and 100 for a value of 0.
#[must_use]
pub fn reached(
    amount: f64,
    measured: Measured,
    target: Option<f64>,
    direction: Direction,
) -> Option<Reached> {
    let percent = match measured {
        Measured::Points => 1.0,
        Measured::Share => 100.0,
        Measured::Count | Measured::Days | Measured::Cents | Measured::PerThousand => {
            return target.map(|target| of_target(amount, target, direction));
        }
    };
    let target = target.map(|target| target * percent);
    Some(match direction {
        Direction::Up => between(amount * percent, 0.0, target.unwrap_or(100.0)),
        Direction::Down => between(amount * percent, 100.0, target.unwrap_or(0.0)),
    })
}

fn of_target(amount: f64, target: f64, direction: Direction) -> Reached {
    match direction {
        Direction::Up => between(amount, 0.0, target),
        Direction::Down if amount <= target => Reached {
            points: 100.0,
            is_capped: amount < target,
        },
        Direction::Down => between(target / amount, 0.0, 1.0),
    }
}

/// How many points one point of a mean or share is worth against its target: the factor for the
/// half-width of an interval.
pub(in crate::indicators) fn stretch(
    measured: Measured,
    target: Option<f64>,
    direction: Direction,
) -> f64 {
    let percent = match measured {
        Measured::Points => 1.0,
        Measured::Share => 100.0,
        Measured::Count | Measured::Days | Measured::Cents | Measured::PerThousand => return 1.0,
    };
    let span = match (target, direction) {
        (None, _) => 100.0,
        (Some(target), Direction::Up) => target * percent,
        (Some(target), Direction::Down) => 100.0 - target * percent,
    };
    if span > 0.0 { 100.0 / span } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(
        amount: f64,
        measured: Measured,
        target: Option<f64>,
        direction: Direction,
    ) -> Option<f64> {
        reached(amount, measured, target, direction).map(|reached| reached.points)
    }

    #[test]
    fn a_value_beyond_a_post_is_taken_back_to_it() {
        // The numbers of COINr's own test: -1 between 0 and 10 gives 0.
        let below = between(-1.0, 0.0, 10.0);
        assert_eq!((below.points, below.is_capped), (0.0, true));
        let above = between(12.0, 0.0, 10.0);
        assert_eq!((above.points, above.is_capped), (100.0, true));
        let at = between(10.0, 0.0, 10.0);
        assert_eq!((at.points, at.is_capped), (100.0, false));
        assert_eq!(between(0.4, 0.6, 0.2).points.round(), 50.0);
        assert_eq!(between(3.0, 5.0, 5.0).points, 100.0);
    }

    #[test]
    fn points_and_shares_have_the_ends_of_their_scale() {
        use Direction::{Down, Up};
        use Measured::{Points, Share};
        assert_eq!(points(62.5, Points, None, Up), Some(62.5));
        assert_eq!(points(62.5, Points, None, Down), Some(37.5));
        assert_eq!(points(0.25, Share, None, Up), Some(25.0));
        assert_eq!(points(0.25, Share, None, Down), Some(75.0));
        assert_eq!(points(0.4, Share, Some(0.8), Up), Some(50.0));
        assert_eq!(points(60.0, Points, Some(20.0), Down), Some(50.0));
        assert_eq!(points(10.0, Points, Some(20.0), Down), Some(100.0));
    }

    #[test]
    fn other_values_are_scored_against_a_target_or_not_at_all() {
        use Direction::{Down, Up};
        assert_eq!(points(30.0, Measured::Count, None, Up), None);
        assert_eq!(
            points(30.0, Measured::PerThousand, Some(40.0), Up),
            Some(75.0)
        );
        assert_eq!(points(10.0, Measured::Days, Some(5.0), Down), Some(50.0));
        assert_eq!(points(0.0, Measured::Days, Some(5.0), Down), Some(100.0));
    }

    #[test]
    fn an_interval_is_stretched_like_its_score() {
        assert_eq!(stretch(Measured::Points, Some(80.0), Direction::Up), 1.25);
        assert_eq!(stretch(Measured::Share, Some(0.5), Direction::Up), 2.0);
        assert_eq!(stretch(Measured::Points, None, Direction::Down), 1.0);
        assert_eq!(stretch(Measured::Points, Some(20.0), Direction::Down), 1.25);
    }
}
