//! States of the world that agree with what is published: each is a proof that the secret can be what it
//! is there.
//!
//! Comes in: a system, and states that a linear programme came to. Goes out: how far apart a secret
//! lies in those of them that agree with everything published. A state is kept as how far it is from
//! the true one, with the facts that it breaks: where none of them is published, it agrees, as facts about
//! what is not moved hold as they do in truth.

use crate::disclosure::attack::index::{Indexed, IsPublished};
use crate::disclosure::attack::{Secret, System, Terms, Unknown};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// Room for what the solver adds to the tolerance of facts.
const ROOM: f64 = 1e-6;

/// So many states are remembered for each unknown.
const MOST_STATES: usize = 32;

/// A state of the unknowns.
#[derive(Debug)]
struct State {
    /// How far each unknown is from what it is in truth; those that are not here are true.
    moved: BTreeMap<usize, f64>,
    /// The facts that do not hold in it.
    breaks: Vec<usize>,
}

/// States that were found to agree with what was published at some time, newest last, by the unknowns
/// that are moved in them. What one secret was solved for often shows that another one is open as well.
#[derive(Debug, Default)]
pub(in crate::disclosure) struct States {
    found: BTreeMap<usize, VecDeque<Rc<State>>>,
}

impl States {
    /// Remembers a state, given by how far unknowns are moved from what they are.
    pub(in crate::disclosure) fn add(
        &mut self,
        indexed: &Indexed<'_>,
        moved: impl IntoIterator<Item = (usize, f64)>,
    ) {
        let moved: BTreeMap<usize, f64> = moved.into_iter().filter(|one| one.1 != 0.0).collect();
        let mut by_fact: BTreeMap<usize, f64> = BTreeMap::new();
        for (&unknown, way) in &moved {
            for (fact, times) in &indexed.about[unknown] {
                *by_fact.entry(*fact).or_default() += times * way;
            }
        }
        let facts = &indexed.system.facts;
        let breaks = by_fact.into_iter().filter(|&(fact, way)| {
            let at = facts[fact].truth + way;
            !(facts[fact].low - ROOM <= at && at <= facts[fact].high + ROOM)
        });
        let breaks = breaks.map(|(fact, _)| fact).collect();
        let state = Rc::new(State { moved, breaks });
        for &unknown in state.moved.keys() {
            let of_unknown = self.found.entry(unknown).or_default();
            if of_unknown.len() == MOST_STATES {
                of_unknown.pop_front();
            }
            of_unknown.push_back(Rc::clone(&state));
        }
    }

    /// The least and the most that a secret is in the states that agree with everything published,
    /// the true one among them.
    pub(in crate::disclosure) fn range(
        &self,
        system: &System,
        is_published: IsPublished<'_>,
        secret: &Secret,
    ) -> (f64, f64) {
        let truth = value(&secret.terms, |unknown| system.unknowns[unknown].truth);
        let mut range = (truth, truth);
        let own = secret.terms.iter();
        for state in own.filter_map(|term| self.found.get(&term.0)).flatten() {
            let way = |unknown| state.moved.get(&unknown).copied().unwrap_or(0.0);
            let at = truth + value(&secret.terms, way);
            let is_wider = at < range.0 || at > range.1;
            if is_wider && !state.breaks.iter().any(|&fact| is_published(fact)) {
                range = (range.0.min(at), range.1.max(at));
            }
        }
        range
    }
}

/// How far the secret can be moved from what it is by moving its own unknowns towards their bounds
/// and nothing else: the two ends are states that agree with every fact about them.
pub(in crate::disclosure) fn reached_by_moving(
    system: &System,
    touching: impl IntoIterator<Item = usize> + Clone,
    secret: &Secret,
) -> (f64, f64) {
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
        for fact in touching.clone() {
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

/// What a linear form comes to.
pub(in crate::disclosure) fn value(terms: &Terms, of: impl Fn(usize) -> f64) -> f64 {
    terms
        .iter()
        .map(|&(unknown, coefficient)| coefficient * of(unknown))
        .sum()
}
