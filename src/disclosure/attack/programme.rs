//! The linear programmes of the attack: the least and the most that a secret can be.
//!
//! Comes in: a secret, the facts that have to hold, and the unknowns that can move; all others are what
//! they are. Goes out: two bounds, and the two states in which they are reached. Nothing here depends on
//! time; what the solver gives up on has no bounds.

use crate::disclosure::attack::index::{Block, Indexed};
use crate::disclosure::attack::states::{States, value};
use crate::disclosure::attack::{Secret, Terms};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions};
use std::collections::BTreeMap;

/// Room for the rounding of floating-point numbers in facts without width.
pub(in crate::disclosure) const TOLERANCE: f64 = 1e-7;

/// The least and the most that a secret can be; the states in which it is that are remembered. `range`
/// gives the bounds of an unknown. `None` when the solver gives up.
pub(in crate::disclosure) fn solved(
    indexed: &Indexed<'_>,
    block: &Block,
    range: &dyn Fn(usize) -> (f64, f64),
    secret: &Secret,
    states: &mut States,
) -> Option<(f64, f64)> {
    let mut solve = |direction| optimum(indexed, block, range, secret, (direction, states));
    let low = solve(OptimizationDirection::Minimize)?;
    let high = solve(OptimizationDirection::Maximize)?;
    Some((low, high))
}

fn optimum(
    indexed: &Indexed<'_>,
    block: &Block,
    range: &dyn Fn(usize) -> (f64, f64),
    secret: &Secret,
    (direction, states): (OptimizationDirection, &mut States),
) -> Option<f64> {
    let unknowns = &indexed.system.unknowns;
    let mut problem = Problem::new(direction);
    let variables: BTreeMap<usize, microlp::Variable> = block
        .unknowns
        .iter()
        .map(|&unknown| {
            let own = secret.terms.iter().find(|term| term.0 == unknown);
            let weight = own.map_or(0.0, |term| term.1);
            (unknown, problem.add_var(weight, range(unknown)))
        })
        .collect();
    let fixed = |terms: &Terms| {
        value(terms, |unknown| {
            if variables.contains_key(&unknown) {
                0.0
            } else {
                unknowns[unknown].truth
            }
        })
    };
    for &fact in &block.facts {
        let fact = &indexed.system.facts[fact];
        let form: Vec<(microlp::Variable, f64)> = fact
            .terms
            .iter()
            .filter_map(|(unknown, times)| Some((*variables.get(unknown)?, *times)))
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
    let moved = variables.iter().map(|(&unknown, &variable)| {
        let way = solution.var_value(variable) - unknowns[unknown].truth;
        (unknown, way)
    });
    states.add(indexed, moved);
    Some(solution.objective() + fixed(&secret.terms))
}
