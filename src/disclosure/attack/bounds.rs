//! The bounds of a secret: the least and the most that it can be, given everything published.
//!
//! Comes in: a system, a secret and what the attacker knows. Goes out: an interval, or as much of it as
//! settles the matter. Two true states that agree with everything published and lie far enough apart show
//! that a secret is open; a part of what is published that leaves it too little room shows that it is
//! not. Only what neither settles is solved as a whole.

use crate::disclosure::attack::implied::Implied;
use crate::disclosure::attack::index::{Block, Indexed, IsPublished};
use crate::disclosure::attack::programme::solved;
use crate::disclosure::attack::states::{States, reached_by_moving};
use crate::disclosure::attack::{Knowledge, Openness, Secret};
use std::collections::BTreeSet;

/// What an attacker knows of a secret.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::disclosure) enum Known {
    /// It can lie at least as far apart as these two; shown by states that agree with all facts.
    AtLeast(f64, f64),
    /// It lies between these bounds.
    Between(f64, f64),
    /// Nobody can say: the attacker is given the benefit.
    Undecided,
}

impl Known {
    /// Whether the secret stays as open as it has to.
    pub(in crate::disclosure) fn is_open(self, openness: Openness) -> bool {
        match self {
            Self::AtLeast(low, high) | Self::Between(low, high) => openness.is_met(low, high),
            Self::Undecided => false,
        }
    }

    /// The same for somebody who also knows this. Between two states that agree with all facts every
    /// state on the way does, so that knowledge of the secret itself cuts the ends off and no more.
    pub(in crate::disclosure) fn to(self, knowledge: &Knowledge) -> Self {
        let cut = |low: f64, high: f64| (low.max(knowledge.low), high.min(knowledge.high));
        match self {
            Self::AtLeast(low, high) => {
                let (low, high) = cut(low, high);
                Self::AtLeast(low, high)
            }
            Self::Between(low, high) => {
                let (low, high) = cut(low, high);
                Self::Between(low, high)
            }
            Self::Undecided => Self::Undecided,
        }
    }

    /// Whether the secret stays open to all of its attackers.
    pub(in crate::disclosure) fn is_open_to_all(self, secret: &Secret) -> bool {
        let attackers = &mut secret.attackers.iter();
        attackers.all(|knowledge| self.to(knowledge).is_open(secret.openness))
    }
}

/// So many other units are moved for each number of the city.
const OTHERS: usize = 4;

/// What an outsider finds out about a secret when only some facts are published.
pub(in crate::disclosure) fn known(
    indexed: &Indexed<'_>,
    is_published: IsPublished<'_>,
    secret: &Secret,
    states: &mut States,
) -> Known {
    let system = indexed.system;
    let own = || secret.terms.iter().map(|term| term.0);
    let is_open = |known: Known| known.is_open_to_all(secret);
    let (low, high) = reached_by_moving(system, indexed.touching(own(), is_published), secret);
    let moved = Known::AtLeast(low, high);
    if !matches!(secret.openness, Openness::Counts(_)) && is_open(moved) {
        return moved;
    }
    let shown_by = |states: &States| {
        let (low, high) = states.range(system, is_published, secret);
        Some(Known::AtLeast(low, high)).filter(|known| is_open(*known))
    };
    if let Some(remembered) = shown_by(states) {
        return remembered;
    }
    let range = |unknown: usize| {
        let one = &system.unknowns[unknown];
        (one.low, one.high)
    };
    // What the numbers of its own unit leave to a secret is more than what all numbers leave to it.
    let unit = indexed.unit_of(own(), is_published);
    if let Some((low, high)) = solved(indexed, &unit, &range, secret, states) {
        let between = Known::Between(low, high);
        if !is_open(between) {
            return between;
        }
        if let Some(shown) = shown_by(states) {
            return shown;
        }
    }
    // What the unit can do while all others are what they are, and with a few others who make up for
    // it in the numbers of the city: there may be more ways, and never fewer.
    let alone = touched(indexed, is_published, unit.unknowns.clone());
    if solved(indexed, &alone, &range, secret, states).is_some()
        && let Some(shown) = shown_by(states)
    {
        return shown;
    }
    let implied = Implied::new(indexed, is_published);
    let others = with_others(indexed, is_published, unit.unknowns, &implied);
    let others = touched(indexed, is_published, others);
    if solved(indexed, &others, &range, secret, states).is_some()
        && let Some(shown) = shown_by(states)
    {
        return shown;
    }
    let facts = system.facts.iter().enumerate();
    let binds = facts.map(|(place, fact)| is_published(place) && implied.binds(fact));
    let binds: Vec<bool> = binds.collect();
    let all = indexed.block(own(), &|fact| binds[fact], &|unknown| {
        implied.is_open(unknown)
    });
    let bounds = solved(
        indexed,
        &all,
        &|unknown| implied.of(unknown),
        secret,
        states,
    );
    bounds.map_or(Known::Undecided, |(low, high)| Known::Between(low, high))
}

/// Unknowns that can move, with all published facts about them.
fn touched(
    indexed: &Indexed<'_>,
    is_published: IsPublished<'_>,
    unknowns: BTreeSet<usize>,
) -> Block {
    Block {
        facts: indexed.touching(unknowns.iter().copied(), is_published),
        unknowns,
    }
}

/// These unknowns with a few other units, who can make up for them in the numbers of the city: those that
/// can move most before something published about themselves changes.
fn with_others(
    indexed: &Indexed<'_>,
    is_published: IsPublished<'_>,
    own: BTreeSet<usize>,
    implied: &Implied,
) -> BTreeSet<usize> {
    let of_city = indexed.touching(own.iter().copied(), is_published);
    let of_city = of_city.into_iter().filter(|&fact| indexed.is_of_city(fact));
    let mut free = own.clone();
    let mut others: Vec<BTreeSet<usize>> = Vec::new();
    for fact in of_city {
        let terms = &indexed.system.facts[fact].terms;
        let about = |unit: &&BTreeSet<usize>| terms.iter().any(|term| unit.contains(&term.0));
        let missing = OTHERS.saturating_sub(others.iter().filter(about).count());
        let mut rest: Vec<(f64, f64, usize)> = terms
            .iter()
            .filter(|(unknown, _)| !free.contains(unknown) && implied.is_open(*unknown))
            .map(|&(unknown, times)| {
                let (low, high) = implied.of(unknown);
                let room = room(indexed, is_published, unknown);
                (room * times.abs(), high - low, unknown)
            })
            .collect();
        rest.sort_by(|one, other| {
            let by_room = other.0.total_cmp(&one.0);
            by_room.then(other.1.total_cmp(&one.1))
        });
        for (_, _, unknown) in rest.into_iter().take(missing) {
            let unit = indexed.unit_of([unknown], is_published).unknowns;
            free.extend(unit.iter().copied());
            others.push(unit);
        }
    }
    free
}

/// How far an unknown can move by itself before a published fact about it breaks.
fn room(indexed: &Indexed<'_>, is_published: IsPublished<'_>, unknown: usize) -> f64 {
    let one = &indexed.system.unknowns[unknown];
    let (mut down, mut up) = (one.truth - one.low, one.high - one.truth);
    for &(fact, times) in &indexed.about[unknown] {
        if is_published(fact) {
            let fact = &indexed.system.facts[fact];
            let falls = (fact.truth - fact.low).max(0.0) / times.abs();
            let rises = (fact.high - fact.truth).max(0.0) / times.abs();
            let (fewer, more) = if times > 0.0 {
                (falls, rises)
            } else {
                (rises, falls)
            };
            down = down.min(fewer);
            up = up.min(more);
        }
    }
    down + up
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::attack::{Fact, System, Unknown};

    fn fact(terms: &[(usize, f64)], low: f64, high: f64) -> Fact {
        Fact {
            identity: "2024/city/indicator/D1".parse().unwrap(),
            terms: terms.to_vec(),
            low,
            high,
            truth: f64::midpoint(low, high),
            cost: Some(1),
        }
    }

    fn secret(unknown: usize, openness: Openness) -> Secret {
        Secret {
            identity: "2024/small/indicator/D1".parse().unwrap(),
            terms: vec![(unknown, 1.0)],
            openness,
            attackers: vec![Knowledge::OUTSIDER],
        }
    }

    fn found(system: &System, is_published: &dyn Fn(usize) -> bool, secret: &Secret) -> Known {
        known(
            &Indexed::new(system, &"city".into()),
            is_published,
            secret,
            &mut States::default(),
        )
    }

    /// Tables of 12, 4, 15 and 11, each known but the small one, and the city as a whole.
    fn tables(half_width: f64) -> System {
        let weights = [12.0, 4.0, 15.0, 11.0].map(|n| n / 42.0);
        let truths = [60.0, 80.0, 50.0, 70.0];
        let around = |value: f64| (value - half_width, value + half_width);
        let mut facts: Vec<Fact> = [0, 2, 3]
            .into_iter()
            .map(|table| {
                let (low, high) = around(truths[table]);
                fact(&[(table, 1.0)], low, high)
            })
            .collect();
        let city: f64 = weights.iter().zip(truths).map(|(w, x)| w * x).sum();
        let terms: Vec<(usize, f64)> = weights.into_iter().enumerate().collect();
        let (low, high) = around(city);
        facts.push(fact(&terms, low, high));
        System {
            unknowns: truths
                .map(|truth| Unknown {
                    low: 0.0,
                    high: 100.0,
                    truth,
                })
                .to_vec(),
            facts,
            secrets: Vec::new(),
        }
    }

    #[test]
    fn an_unrounded_total_gives_the_small_table_away() {
        let system = tables(0.0);
        let secret = secret(1, Openness::Width(20.0));
        let Known::Between(low, high) = found(&system, &|_| true, &secret) else {
            panic!("solved");
        };
        assert!((low - 80.0).abs() < 1e-3 && (high - 80.0).abs() < 1e-3);
        // Without the city's value, or without that of another table, nothing is known.
        for withheld in 0..4 {
            let known = found(&system, &|fact| fact != withheld, &secret);
            assert!(known.is_open(secret.openness), "{withheld}: {known:?}");
        }
    }

    #[test]
    fn half_rings_leave_the_small_table_open() {
        let secret = secret(1, Openness::Width(20.0));
        let known = found(&tables(5.0), &|_| true, &secret);
        assert!(known.is_open(secret.openness), "{known:?}");
    }

    #[test]
    fn a_mean_of_four_answers_moves_in_steps_of_a_sixteenth() {
        let mean = Openness::Mean {
            points: 20.0,
            step: 6.25,
        };
        // Between 12.1 and 33 lie 12.5, 18.75, 25 and 31.25, which are less than 20 apart.
        assert!(!mean.is_met(12.1, 33.0));
        assert!(mean.is_met(12.5, 37.5));
    }

    #[test]
    fn counts_need_whole_numbers_between_their_bounds() {
        let three = Openness::Counts(3);
        assert!(three.is_met(0.0, 2.0));
        assert!(three.is_met(0.5, 3.0));
        assert!(!three.is_met(0.5, 2.9));
        assert!(!three.is_met(4.0, 4.0));
    }
}
