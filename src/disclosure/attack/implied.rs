//! What single facts imply for single unknowns, before anything is solved.
//!
//! Comes in: a system and which of its facts are published. Goes out: bounds of every unknown, and
//! whether a fact still says anything within them. Unknowns that are pinned and facts that say
//! nothing tie nothing together, so that a system falls apart into blocks.

use crate::disclosure::attack::index::{Indexed, IsPublished};
use crate::disclosure::attack::programme::TOLERANCE;
use crate::disclosure::attack::{Fact, Terms};

/// Every fact is looked at so often: what one implies makes another one imply more.
const SWEEPS: usize = 4;

/// An unknown that can move by no more than this is pinned.
const PINNED: f64 = 1e-5;

/// The bounds of every unknown.
pub(in crate::disclosure) struct Implied {
    bounds: Vec<(f64, f64)>,
}

impl Implied {
    /// Looks at every published fact in turn: what it leaves to each of its unknowns when all others
    /// are as low, or as high, as they can be.
    pub(in crate::disclosure) fn new(indexed: &Indexed<'_>, is_published: IsPublished<'_>) -> Self {
        let unknowns = indexed.system.unknowns.iter();
        let bounds = unknowns.map(|one| (one.low, one.high)).collect();
        let mut implied = Self { bounds };
        let facts = indexed.system.facts.iter().enumerate();
        let facts = facts.filter(|(place, _)| is_published(*place));
        let facts: Vec<&Fact> = facts.map(|(_, fact)| fact).collect();
        for _ in 0..SWEEPS {
            for fact in &facts {
                implied.narrow(fact);
            }
        }
        // The rounding of floating-point numbers never shuts the truth out.
        for ((low, high), one) in implied.bounds.iter_mut().zip(&indexed.system.unknowns) {
            *low = low.min(one.truth);
            *high = high.max(one.truth);
        }
        implied
    }

    fn narrow(&mut self, fact: &Fact) {
        let (least, most) = self.range(&fact.terms);
        for &(unknown, times) in &fact.terms {
            let (low, high) = self.bounds[unknown];
            let own = (times * low).min(times * high);
            let own = (own, (times * low).max(times * high));
            // What is left to this unknown by all others at their ends.
            let most_own = fact.high + TOLERANCE - (least - own.0);
            let least_own = fact.low - TOLERANCE - (most - own.1);
            let (from, to) = if times > 0.0 {
                (least_own / times, most_own / times)
            } else {
                (most_own / times, least_own / times)
            };
            self.bounds[unknown] = (low.max(from), high.min(to));
        }
    }

    /// The bounds of an unknown.
    pub(in crate::disclosure) fn of(&self, unknown: usize) -> (f64, f64) {
        self.bounds[unknown]
    }

    /// Whether an unknown can move.
    pub(in crate::disclosure) fn is_open(&self, unknown: usize) -> bool {
        let (low, high) = self.bounds[unknown];
        high - low > PINNED
    }

    /// The least and the most that a form can be.
    pub(in crate::disclosure) fn range(&self, terms: &Terms) -> (f64, f64) {
        let mut range = (0.0, 0.0);
        for &(unknown, times) in terms {
            let (low, high) = self.bounds[unknown];
            range.0 += (times * low).min(times * high);
            range.1 += (times * low).max(times * high);
        }
        range
    }

    /// Whether a fact says more than these bounds.
    pub(in crate::disclosure) fn binds(&self, fact: &Fact) -> bool {
        let (least, most) = self.range(&fact.terms);
        least < fact.low - TOLERANCE || most > fact.high + TOLERANCE
    }
}
