//! The bounds of a secret: the least and the most that it can be, given everything published.
//!
//! Comes in: a system, a secret and what the attacker knows. Goes out: an interval. Two true states
//! that agree with everything published and lie far enough apart settle most secrets without solving
//! anything; the rest are two linear programmes over the facts that hang together with the secret.
//! Nothing here depends on time: a programme that is not solved counts as solved by the attacker.

use crate::disclosure::attack::{Knowledge, Openness, Secret, System, Terms};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions};
use std::collections::BTreeSet;

/// Room for the rounding of floating-point numbers in facts without width.
const TOLERANCE: f64 = 1e-7;

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
}

/// What an attacker finds out about a secret when only some facts are published.
pub(in crate::disclosure) fn known(
    system: &System,
    is_published: &dyn Fn(usize) -> bool,
    secret: &Secret,
    knowledge: &Knowledge,
) -> Known {
    let mut bounds: Vec<(f64, f64)> = system
        .unknowns
        .iter()
        .map(|unknown| (unknown.low, unknown.high))
        .collect();
    for &(unknown, known) in &knowledge.bounds {
        bounds[unknown] = known;
    }
    let published: Vec<usize> = (0..system.facts.len())
        .filter(|&fact| is_published(fact))
        .collect();
    let linked = linked(system, &published, &secret.terms, &bounds);
    let (low, high) = reached_by_moving(system, &linked, secret, &bounds);
    if secret.openness.is_met(low, high) && matches!(secret.openness, Openness::Points(_)) {
        return Known::AtLeast(low, high);
    }
    let solve = |direction| optimum(system, &linked, secret, &bounds, direction);
    match (
        solve(OptimizationDirection::Minimize),
        solve(OptimizationDirection::Maximize),
    ) {
        (Some(low), Some(high)) => Known::Between(low, high),
        _ => Known::Undecided,
    }
}

/// The facts that hang together with some unknowns; what cannot move ties nothing together.
fn linked(
    system: &System,
    published: &[usize],
    terms: &Terms,
    bounds: &[(f64, f64)],
) -> Vec<usize> {
    let is_open = |unknown: usize| bounds[unknown].1 - bounds[unknown].0 > TOLERANCE;
    let mut reached: BTreeSet<usize> = terms.iter().map(|&(unknown, _)| unknown).collect();
    let mut rest: Vec<usize> = published.to_vec();
    let mut linked = Vec::new();
    loop {
        let (touching, others): (Vec<usize>, Vec<usize>) = rest.into_iter().partition(|&fact| {
            let terms = &system.facts[fact].terms;
            terms
                .iter()
                .any(|&(unknown, _)| is_open(unknown) && reached.contains(&unknown))
        });
        if touching.is_empty() {
            linked.sort_unstable();
            return linked;
        }
        for &fact in &touching {
            let terms = &system.facts[fact].terms;
            reached.extend(terms.iter().map(|&(unknown, _)| unknown));
        }
        linked.extend(touching);
        rest = others;
    }
}

/// How far the secret can be moved from what it is by moving its own unknowns towards their bounds
/// and nothing else: the two ends are states that agree with every fact.
fn reached_by_moving(
    system: &System,
    linked: &[usize],
    secret: &Secret,
    bounds: &[(f64, f64)],
) -> (f64, f64) {
    let truth: f64 = value(&secret.terms, |unknown| system.unknowns[unknown].truth);
    let end = |goes_up: bool| {
        let goal = |unknown: usize, coefficient: f64| {
            let (low, high) = bounds[unknown];
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

/// The least or the most that the secret can be; `None` when the solver gives up.
fn optimum(
    system: &System,
    linked: &[usize],
    secret: &Secret,
    bounds: &[(f64, f64)],
    direction: OptimizationDirection,
) -> Option<f64> {
    let mut problem = Problem::new(direction);
    let mut used: BTreeSet<usize> = secret.terms.iter().map(|term| term.0).collect();
    for &fact in linked {
        used.extend(system.facts[fact].terms.iter().map(|term| term.0));
    }
    let variables: std::collections::BTreeMap<usize, microlp::Variable> = used
        .into_iter()
        .map(|unknown| {
            let own = secret.terms.iter().find(|term| term.0 == unknown);
            let weight = own.map_or(0.0, |term| term.1);
            (unknown, problem.add_var(weight, bounds[unknown]))
        })
        .collect();
    for &fact in linked {
        let fact = &system.facts[fact];
        let form: Vec<(microlp::Variable, f64)> = fact
            .terms
            .iter()
            .map(|&(unknown, coefficient)| (variables[&unknown], coefficient))
            .collect();
        if fact.low.is_finite() {
            let low = fact.low - TOLERANCE;
            problem.add_constraint(form.as_slice(), ComparisonOp::Ge, low);
        }
        if fact.high.is_finite() {
            let high = fact.high + TOLERANCE;
            problem.add_constraint(form.as_slice(), ComparisonOp::Le, high);
        }
    }
    let solution = problem.solve_with(SolveOptions::default()).ok()?;
    let solution = solution.into_solution().ok()?;
    Some(solution.objective())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::attack::{Attacker, Fact, Unknown};

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
            attackers: Vec::new(),
        }
    }

    fn outsider() -> Knowledge {
        Knowledge {
            attacker: Attacker::Outsider,
            bounds: Vec::new(),
        }
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
        let secret = secret(1, Openness::Points(20.0));
        let Known::Between(low, high) = known(&system, &|_| true, &secret, &outsider()) else {
            panic!("solved");
        };
        assert!((low - 80.0).abs() < 1e-3 && (high - 80.0).abs() < 1e-3);
        // Without the city's value, or without that of another table, nothing is known.
        for withheld in 0..4 {
            let known = known(&system, &|fact| fact != withheld, &secret, &outsider());
            assert!(known.is_open(secret.openness), "{withheld}: {known:?}");
        }
    }

    #[test]
    fn half_rings_leave_the_small_table_open() {
        let secret = secret(1, Openness::Points(20.0));
        let known = known(&tables(5.0), &|_| true, &secret, &outsider());
        assert!(known.is_open(secret.openness), "{known:?}");
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
