//! The attack: what a reader can work out about a value that is withheld.
//!
//! Comes in: unknown numbers, the facts that are published about them, and secrets. Goes out: how
//! narrowly each secret is known. A fact is a linear form of the unknowns and the interval that it
//! is known to lie in; exact numbers are intervals without width. What is published and how it
//! follows from people stands in `linked`.

mod alternative;
mod bounds;
mod implied;
mod index;
#[cfg(test)]
mod laws;
mod otherwise;
mod possible;
mod programme;
mod seen;
mod states;

pub(in crate::disclosure) use bounds::{Known, known};
pub(in crate::disclosure) use index::Indexed;
pub(in crate::disclosure) use possible::{
    CountSecret, Counts, Guarded, Told, Wobbly, fewest_possible,
};
pub(in crate::disclosure) use states::States;

use crate::disclosure::Identity;

/// A linear form of unknowns: places in the list of unknowns, and coefficients.
pub(in crate::disclosure) type Terms = Vec<(usize, f64)>;

/// A number that readers do not know, within the bounds that everybody knows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::disclosure) struct Unknown {
    /// The least that it can be.
    pub(in crate::disclosure) low: f64,
    /// The most that it can be.
    pub(in crate::disclosure) high: f64,
    /// What it is.
    pub(in crate::disclosure) truth: f64,
}

/// A published number.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::disclosure) struct Fact {
    /// Which number.
    pub(in crate::disclosure) identity: Identity,
    /// How it follows from the unknowns.
    pub(in crate::disclosure) terms: Terms,
    /// The least that the form can be, as published.
    pub(in crate::disclosure) low: f64,
    /// The most that it can be.
    pub(in crate::disclosure) high: f64,
    /// What the form is.
    pub(in crate::disclosure) truth: f64,
    /// What its readers lose when it is withheld; absent when it can no longer be withheld.
    pub(in crate::disclosure) cost: Option<u32>,
}

/// Who attacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::disclosure) enum Attacker {
    /// Somebody who did not answer.
    Outsider,
    /// Somebody who knows the own answer.
    Member,
    /// Two who answered and pool what they know.
    TwoMembers,
}

impl Attacker {
    /// The word in the record.
    pub(in crate::disclosure) fn key(self) -> &'static str {
        match self {
            Self::Outsider => "outsider",
            Self::Member => "member",
            Self::TwoMembers => "two-members",
        }
    }
}

/// What an attacker knows of a secret beside the facts, because the own answer is in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::disclosure) struct Knowledge {
    /// Who knows it.
    pub(in crate::disclosure) attacker: Attacker,
    /// The least that the secret can be.
    pub(in crate::disclosure) low: f64,
    /// The most that it can be.
    pub(in crate::disclosure) high: f64,
}

impl Knowledge {
    /// Somebody who did not answer knows nothing.
    pub(in crate::disclosure) const OUTSIDER: Self = Self {
        attacker: Attacker::Outsider,
        low: f64::NEG_INFINITY,
        high: f64::INFINITY,
    };
}

/// How wide open a secret has to stay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::disclosure) enum Openness {
    /// So much between its bounds.
    Width(f64),
    /// So many points between the lowest and the highest mean that answers can have between its bounds:
    /// the mean of a group moves in steps of this size.
    Mean { points: f64, step: f64 },
    /// So many whole numbers between its bounds.
    Counts(u32),
}

impl Openness {
    /// Whether an interval is as open as this.
    pub(in crate::disclosure) fn is_met(self, low: f64, high: f64) -> bool {
        const TOLERANCE: f64 = 1e-6;
        match self {
            Self::Width(width) => high - low >= width - TOLERANCE,
            Self::Mean { points, step } => {
                let first = ((low - TOLERANCE) / step).ceil() * step;
                let last = ((high + TOLERANCE) / step).floor() * step;
                last - first >= points - TOLERANCE
            }
            Self::Counts(counts) => {
                let whole = (high + TOLERANCE).floor() - (low - TOLERANCE).ceil() + 1.0;
                whole >= f64::from(counts)
            }
        }
    }
}

/// A value that is withheld.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::disclosure) struct Secret {
    /// Which value.
    pub(in crate::disclosure) identity: Identity,
    /// How it follows from the unknowns.
    pub(in crate::disclosure) terms: Terms,
    /// How open it has to stay.
    pub(in crate::disclosure) openness: Openness,
    /// What each attacker knows beside the facts.
    pub(in crate::disclosure) attackers: Vec<Knowledge>,
}

/// Unknowns that hang together through facts, with the secrets about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::disclosure) struct System {
    /// The unknowns.
    pub(in crate::disclosure) unknowns: Vec<Unknown>,
    /// What is published about them.
    pub(in crate::disclosure) facts: Vec<Fact>,
    /// What must not be found out.
    pub(in crate::disclosure) secrets: Vec<Secret>,
}
