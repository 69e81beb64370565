//! The bounds of a secret: the least and the most that it can be, given everything published.
//!
//! Comes in: a system, a secret and what the attacker knows. Goes out: an interval. Two true states
//! that agree with everything published and lie far enough apart settle most secrets without solving
//! anything; the rest are two linear programmes over the facts that hang together with the secret.
//! Nothing here depends on time: a programme that is not solved counts as solved by the attacker.

use crate::disclosure::attack::{Knowledge, Openness, Secret, System, Terms, Unknown};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions};
use std::collections::{BTreeMap, BTreeSet};

/// Room for the rounding of floating-point numbers in facts without width.
const TOLERANCE: f64 = 1e-7;

/// Room for what the solver adds to that.
const ROOM: f64 = 1e-6;

/// What an attacker knows of a secret.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::disclosure) enum Known {
    /// It can lie at least as far apart as these two; shown by states that agree with all facts.
    AtLeast(f64, f64),
    /// It lies between these bounds, and reaches both.
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

/// A fact about so many unknowns is one of a unit, and not of the city.
const SHORT: usize = 32;

/// So many groups of other units are moved for each number of the city.
const OTHERS: usize = 4;

/// So many states are remembered.
const MOST_STATES: usize = 64;

/// States of the unknowns that were found to agree with everything published at some time, newest
/// last. What one secret was solved for often shows that another one is open as well.
#[derive(Debug, Default)]
pub(in crate::disclosure) struct States {
    found: Vec<Vec<f64>>,
}

impl States {
    fn add(&mut self, state: Vec<f64>) {
        if self.found.len() == MOST_STATES {
            self.found.remove(0);
        }
        self.found.push(state);
    }

    /// The least and the most that a secret is in the states that agree with everything published,
    /// the true one among them.
    fn range(
        &self,
        system: &System,
        is_published: &dyn Fn(usize) -> bool,
        secret: &Secret,
    ) -> (f64, f64) {
        let truth = value(&secret.terms, |unknown| system.unknowns[unknown].truth);
        let mut range = (truth, truth);
        for state in &self.found {
            let at = value(&secret.terms, |unknown| state[unknown]);
            let is_wider = at < range.0 || at > range.1;
            if is_wider && agrees(system, is_published, state) {
                range = (range.0.min(at), range.1.max(at));
            }
        }
        range
    }
}

/// Whether a state agrees with every published fact.
fn agrees(system: &System, is_published: &dyn Fn(usize) -> bool, state: &[f64]) -> bool {
    let mut facts = system.facts.iter().enumerate();
    facts.all(|(place, fact)| {
        let at = value(&fact.terms, |unknown| state[unknown]);
        let fits = fact.low - ROOM <= at && at <= fact.high + ROOM;
        fits || !is_published(place)
    })
}

/// A system whose facts can be found by the unknowns that they are about.
pub(in crate::disclosure) struct Indexed<'a> {
    /// The system.
    pub(in crate::disclosure) system: &'a System,
    /// The facts about each unknown, and how far it moves each of them.
    pub(in crate::disclosure) about: Vec<Vec<(usize, f64)>>,
}

impl<'a> Indexed<'a> {
    /// Notes for every unknown which facts it moves.
    pub(in crate::disclosure) fn new(system: &'a System) -> Self {
        let mut about = vec![Vec::new(); system.unknowns.len()];
        for (fact, one) in system.facts.iter().enumerate() {
            for &(unknown, times) in &one.terms {
                about[unknown].push((fact, times));
            }
        }
        Self { system, about }
    }

    /// The facts about a secret.
    pub(in crate::disclosure) fn facts_about(&self, terms: &Terms) -> BTreeSet<usize> {
        self.touching(terms.iter().map(|term| term.0), &|_| true)
    }

    /// Those of them that are about few others.
    fn short_facts(&self, terms: &Terms) -> BTreeSet<usize> {
        let facts = self.facts_about(terms).into_iter();
        facts
            .filter(|&fact| self.system.facts[fact].terms.len() <= SHORT)
            .collect()
    }

    /// The published facts about some unknowns.
    fn touching(
        &self,
        unknowns: impl IntoIterator<Item = usize>,
        is_published: &dyn Fn(usize) -> bool,
    ) -> BTreeSet<usize> {
        let facts = unknowns
            .into_iter()
            .flat_map(|unknown| &self.about[unknown]);
        let facts = facts.map(|&(fact, _)| fact);
        facts.filter(|&fact| is_published(fact)).collect()
    }
}

/// What an outsider finds out about a secret when only some facts are published.
pub(in crate::disclosure) fn known(
    indexed: &Indexed<'_>,
    is_published: &dyn Fn(usize) -> bool,
    secret: &Secret,
    states: &mut States,
) -> Known {
    let system = indexed.system;
    let own = secret.terms.iter().map(|term| term.0);
    let touching: Vec<usize> = indexed.touching(own, is_published).into_iter().collect();
    let (low, high) = reached_by_moving(system, &touching, secret);
    let moved = Known::AtLeast(low, high);
    if !matches!(secret.openness, Openness::Counts(_)) && moved.is_open_to_all(secret) {
        return moved;
    }
    let (low, high) = states.range(system, is_published, secret);
    let remembered = Known::AtLeast(low, high);
    if remembered.is_open_to_all(secret) {
        return remembered;
    }
    let near = near(indexed, &secret.terms);
    let with_others = with_others(indexed, &secret.terms, near.clone());
    for free in [near, with_others] {
        let own = free.iter().copied();
        let touching: Vec<usize> = indexed.touching(own, is_published).into_iter().collect();
        if let Known::Between(low, high) = solved(system, &touching, &free, secret, states) {
            // What does not move here could move as well: the secret is at least as open as this.
            let nearby = Known::AtLeast(low, high);
            if nearby.is_open_to_all(secret) {
                return nearby;
            }
        }
    }
    let (facts, unknowns) = linked(indexed, is_published, &secret.terms);
    solved(system, &facts, &unknowns, secret, states)
}

/// The bounds of a secret when these unknowns can move and all others are what they are.
fn solved(
    system: &System,
    facts: &[usize],
    free: &BTreeSet<usize>,
    secret: &Secret,
    states: &mut States,
) -> Known {
    let mut solve = |direction| {
        let (bound, state) = optimum(system, (facts, free), secret, direction)?;
        states.add(state);
        Some(bound)
    };
    match (
        solve(OptimizationDirection::Minimize),
        solve(OptimizationDirection::Maximize),
    ) {
        (Some(low), Some(high)) => Known::Between(low, high),
        _ => Known::Undecided,
    }
}

/// The unknowns of a secret with those that short facts tie to it: the other groups of its unit.
fn near(indexed: &Indexed<'_>, terms: &Terms) -> BTreeSet<usize> {
    let mut near: BTreeSet<usize> = terms.iter().map(|term| term.0).collect();
    for fact in indexed.short_facts(terms) {
        let terms = indexed.system.facts[fact].terms.iter();
        near.extend(terms.map(|term| term.0));
    }
    near
}

/// These unknowns with a few groups of other units, who can make up for them in the numbers of the city.
fn with_others(indexed: &Indexed<'_>, terms: &Terms, mut near: BTreeSet<usize>) -> BTreeSet<usize> {
    let short = indexed.short_facts(terms);
    for fact in indexed.facts_about(terms).difference(&short) {
        let mut others = indexed.system.facts[*fact].terms.clone();
        others.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
        near.extend(others.iter().take(OTHERS).map(|term| term.0));
    }
    near
}

/// The facts that hang together with some unknowns, and all unknowns in them that can move: what cannot
/// ties nothing together.
fn linked(
    indexed: &Indexed<'_>,
    is_published: &dyn Fn(usize) -> bool,
    terms: &Terms,
) -> (Vec<usize>, BTreeSet<usize>) {
    let unknowns = &indexed.system.unknowns;
    let is_open = |unknown: usize| unknowns[unknown].high - unknowns[unknown].low > TOLERANCE;
    let mut reached: BTreeSet<usize> = BTreeSet::new();
    let mut linked: BTreeSet<usize> = BTreeSet::new();
    let mut next: Vec<usize> = terms.iter().map(|&(unknown, _)| unknown).collect();
    while let Some(unknown) = next.pop() {
        if !is_open(unknown) || !reached.insert(unknown) {
            continue;
        }
        for fact in indexed.touching([unknown], is_published) {
            if linked.insert(fact) {
                let terms = &indexed.system.facts[fact].terms;
                next.extend(terms.iter().map(|term| term.0));
            }
        }
    }
    (linked.into_iter().collect(), reached)
}

/// How far the secret can be moved from what it is by moving its own unknowns towards their bounds
/// and nothing else: the two ends are states that agree with every fact.
fn reached_by_moving(system: &System, linked: &[usize], secret: &Secret) -> (f64, f64) {
    let truth: f64 = value(&secret.terms, |unknown| system.unknowns[unknown].truth);
    let end = |goes_up: bool| {
        let goal = |unknown: usize, coefficient: f64| {
            let Unknown { low, high, .. } = system.unknowns[unknown];
            if (coefficient > 0.0) == goes_up {
                high
            } else {
                low
            }
        };
        let way = |unknown: usize| {
            let own = secret.terms.iter().find(|term| term.0 == unknown)?;
            Some(goal(unknown, own.1) - system.unknowns[unknown].truth)
        };
        let mut share: f64 = 1.0;
        for &fact in linked {
            let fact = &system.facts[fact];
            let moved: f64 = value(&fact.terms, |unknown| way(unknown).unwrap_or(0.0));
            let room = if moved > 0.0 {
                (fact.high - fact.truth).max(0.0)
            } else {
                (fact.truth - fact.low).max(0.0)
            };
            if moved.abs() > 1e-12 {
                share = share.min(room / moved.abs());
            }
        }
        let moved: f64 = value(&secret.terms, |unknown| way(unknown).unwrap_or(0.0));
        truth + share * moved
    };
    (end(false), end(true))
}

fn value(terms: &Terms, of: impl Fn(usize) -> f64) -> f64 {
    terms
        .iter()
        .map(|&(unknown, coefficient)| coefficient * of(unknown))
        .sum()
}

/// The least or the most that the secret can be, and a state in which it is that, when only some
/// unknowns can move; `None` when the solver gives up.
fn optimum(
    system: &System,
    (facts, free): (&[usize], &BTreeSet<usize>),
    secret: &Secret,
    direction: OptimizationDirection,
) -> Option<(f64, Vec<f64>)> {
    let mut problem = Problem::new(direction);
    let variables: BTreeMap<usize, microlp::Variable> = free
        .iter()
        .map(|&unknown| {
            let own = secret.terms.iter().find(|term| term.0 == unknown);
            let weight = own.map_or(0.0, |term| term.1);
            let Unknown { low, high, .. } = system.unknowns[unknown];
            (unknown, problem.add_var(weight, (low, high)))
        })
        .collect();
    let is_fixed = |unknown: usize| !free.contains(&unknown);
    let truth = |unknown: usize| system.unknowns[unknown].truth;
    let fixed = |terms: &Terms| {
        value(terms, |unknown| {
            if is_fixed(unknown) {
                truth(unknown)
            } else {
                0.0
            }
        })
    };
    for &fact in facts {
        let fact = &system.facts[fact];
        let form: Vec<(microlp::Variable, f64)> = fact
            .terms
            .iter()
            .filter(|(unknown, _)| !is_fixed(*unknown))
            .map(|&(unknown, coefficient)| (variables[&unknown], coefficient))
            .collect();
        let others = fixed(&fact.terms);
        if fact.low.is_finite() {
            let low = fact.low - others - TOLERANCE;
            problem.add_constraint(form.as_slice(), ComparisonOp::Ge, low);
        }
        if fact.high.is_finite() {
            let high = fact.high - others + TOLERANCE;
            problem.add_constraint(form.as_slice(), ComparisonOp::Le, high);
        }
    }
    let solution = problem.solve_with(SolveOptions::default()).ok()?;
    let solution = solution.into_solution().ok()?;
    let mut state: Vec<f64> = system.unknowns.iter().map(|one| one.truth).collect();
    for (&unknown, &variable) in &variables {
        state[unknown] = solution.var_value(variable);
    }
    Some((solution.objective() + fixed(&secret.terms), state))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::attack::Fact;

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
            &Indexed::new(system),
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
