//! The counts that each attacker must think possible.
//!
//! Comes in: other answers of a group under which nothing published would change. Goes out: how many
//! values the count of a class of answers still has for an outsider, a member and two members. How
//! such answers are found stands in `possible`.

use crate::disclosure::attack::possible::{CountSecret, Guarded};
use std::collections::BTreeSet;

/// A count has to have so many possible values.
pub(in crate::disclosure) const ENOUGH: usize = 3;

/// The counts found possible so far, by attacker and class.
pub(in crate::disclosure) struct Seen<'a> {
    secret: &'a CountSecret,
    n: u64,
    /// What each attacker knows to be there at least, by step.
    attackers: Vec<Vec<u64>>,
    /// The counts of each class that each attacker must think possible.
    values: Vec<Vec<BTreeSet<u64>>>,
}

impl<'a> Seen<'a> {
    /// An outsider, every member and every two members of the group, with the counts as they are.
    pub(in crate::disclosure) fn new(secret: &'a CountSecret, now: &[u64]) -> Self {
        let steps = now.len();
        let mut attackers: Vec<Vec<u64>> = vec![vec![0; steps]];
        for one in 0..steps {
            let mut known = vec![0; steps];
            known[one] = 1;
            attackers.push(known.clone());
            for other in one..steps {
                let mut both = known.clone();
                both[other] += 1;
                attackers.push(both);
            }
        }
        let is_there =
            |known: &Vec<u64>| known.iter().zip(now).all(|(known, count)| known <= count);
        attackers.retain(is_there);
        let values = vec![vec![BTreeSet::new(); secret.classes.len()]; attackers.len()];
        let mut seen = Self {
            secret,
            n: now.iter().sum(),
            attackers,
            values,
        };
        seen.note(now);
        seen
    }

    /// Whether counts would show any attacker a value that is still missing.
    pub(in crate::disclosure) fn learns_from(&self, counts: &[u64]) -> bool {
        let of_class = |class: &Vec<usize>| class.iter().map(|&step| counts[step]).sum::<u64>();
        let all = self.attackers.iter().zip(&self.values);
        match self.secret.guarded {
            Guarded::Counts => {
                let mut all = all;
                all.any(|(known, values)| {
                    let is_new = |(class, values): (&Vec<usize>, &BTreeSet<u64>)| {
                        values.len() < ENOUGH && !values.contains(&of_class(class))
                    };
                    agrees(counts, known) && self.secret.classes.iter().zip(values).any(is_new)
                })
            }
            Guarded::OneMind => {
                let mut classes = self.secret.classes.iter().zip(&self.values[0]);
                classes.any(|(class, values)| Some(&of_class(class)) < values.first())
            }
        }
    }

    /// Notes counts under which nothing published would change.
    pub(in crate::disclosure) fn note(&mut self, counts: &[u64]) {
        for (known, values) in self.attackers.iter().zip(&mut self.values) {
            if agrees(counts, known) {
                for (class, values) in self.secret.classes.iter().zip(values) {
                    values.insert(class.iter().map(|&step| counts[step]).sum());
                }
            }
        }
    }

    /// The fewest values of a class for any attacker.
    pub(in crate::disclosure) fn fewest(&self) -> usize {
        match self.secret.guarded {
            Guarded::Counts => self.fewest_counts(),
            Guarded::OneMind => self.one_mind(),
        }
    }

    fn fewest_counts(&self) -> usize {
        let of_attacker = |(known, values): (&Vec<u64>, &Vec<BTreeSet<u64>>)| {
            let others = self.n - known.iter().sum::<u64>();
            let thinkable = usize::try_from(others + 1).map_or(ENOUGH, |most| most.min(ENOUGH));
            let of_class = |values: &BTreeSet<u64>| {
                if values.len() >= thinkable {
                    ENOUGH
                } else {
                    values.len()
                }
            };
            values.iter().map(of_class).min()
        };
        let all = self.attackers.iter().zip(&self.values);
        all.filter_map(of_attacker).min().unwrap_or(ENOUGH)
    }

    /// Whether an outsider can think of two people or more outside every class.
    fn one_mind(&self) -> usize {
        let is_open =
            |values: &BTreeSet<u64>| values.first().is_some_and(|least| least + 1 < self.n);
        if self.n < ENOUGH as u64 || self.values[0].iter().all(is_open) {
            ENOUGH
        } else {
            1
        }
    }
}

/// Whether counts hold everybody whose answer an attacker knows.
fn agrees(counts: &[u64], known: &[u64]) -> bool {
    counts
        .iter()
        .zip(known)
        .all(|(count, known)| count >= known)
}
