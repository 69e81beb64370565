//! The inner score (0-100) and what is shown of it: the ring (0-5, in halves).
//!
//! A `Score` is exact and stays behind the wall; a `Ring` is coarse enough to be published.

use serde::{Serialize, Serializer};
use std::fmt;

/// A score: 0 (nothing of the goal reached) to 100 (the goal reached), finite.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Score(f64);

impl Score {
    /// The score, or `None` when `points` is not a number from 0 to 100.
    ///
    /// A rounding error of up to 1e-9 outside the range is taken back into it.
    #[must_use]
    pub fn new(points: f64) -> Option<Self> {
        let within = (-1e-9..=100.0 + 1e-9).contains(&points);
        within.then(|| Self(points.clamp(0.0, 100.0)))
    }

    /// The points, 0-100.
    #[must_use]
    pub fn points(self) -> f64 {
        self.0
    }
}

/// A ring value in halves: 0, 0.5, … 5. One half ring is 10 points of score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ring(u8);

impl Ring {
    /// The outermost ring.
    pub const OUTERMOST: Self = Self(10);

    /// The half ring nearest to a score; a score exactly between two goes to the outer one,
    /// so that the cut-offs of the bands (25, 55, 75) fall between half rings.
    #[must_use]
    pub fn nearest(score: Score) -> Self {
        let halves = (0..=10u8)
            .rev()
            .find(|&halves| score.points() >= f64::from(halves) * 10.0 - 5.0);
        Self(halves.expect("every score is at least -5"))
    }

    /// A ring from its number of half steps, 0-10.
    #[must_use]
    pub fn from_halves(halves: u8) -> Option<Self> {
        (halves <= 10).then_some(Self(halves))
    }

    /// The number of half steps, 0-10.
    #[must_use]
    pub fn halves(self) -> u8 {
        self.0
    }

    /// The ring as a number from 0 to 5.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 2.0
    }

    /// The middle of the scores that this ring stands for, 0-100.
    #[must_use]
    pub fn points(self) -> f64 {
        f64::from(self.0) * 10.0
    }
}

impl fmt::Display for Ring {
    /// For machines: `3.5`, `4.0`. The spelling for readers is made in `wording`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}.{}",
            self.0 / 2,
            if self.0.is_multiple_of(2) { 0 } else { 5 }
        )
    }
}

impl Serialize for Ring {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_the_nearest_half_and_a_tie_goes_outwards() {
        let ring = |points| Score::new(points).map(|score| Ring::nearest(score).value());
        assert_eq!(ring(70.8333), Some(3.5));
        assert_eq!(ring(75.0), Some(4.0));
        assert_eq!(ring(74.999), Some(3.5));
        assert_eq!(ring(0.0), Some(0.0));
        assert_eq!(ring(100.0), Some(5.0));
        assert_eq!(ring(100.1), None);
    }
}
