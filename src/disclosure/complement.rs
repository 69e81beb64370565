//! Complementary suppression: what else has to be withheld, at the least cost to the readers.
//!
//! Comes in: what every published number costs when it is withheld, and an attack that says whether
//! a set of withheld numbers is enough. Goes out: the cheapest set that is.
//! Method: an implicit hitting set. Each time the attack succeeds, the published numbers that it
//! needed are reduced to a smallest set of accomplices, one of which has to go; an integer programme
//! then finds the cheapest set that takes one out of every set of accomplices found so far. When the
//! attack fails on it, no cheaper set can be safe (Moreno-Centeno and Karp 2013, Operations Research
//! 61; for tables Fischetti and Salazar-González 2000, Management Science 46).

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions};
use std::collections::BTreeSet;

/// The integer programme may open so many nodes; beyond it, the cheapest accomplice of every set is
/// taken, which is safe and may cost more.
const MOST_NODES: u64 = 2_000;

/// Sets of accomplices are searched so often before everything that helps is withheld.
const MOST_ROUNDS: usize = 500;

/// What an attack found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::disclosure) enum Attacked {
    /// Every secret stays open.
    Failed,
    /// Secrets are found out; for each, the published numbers that had a part in it.
    Succeeded(Vec<BTreeSet<usize>>),
}

/// The cheapest set of numbers that has to be withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::disclosure) struct Cheapest {
    /// The numbers.
    pub(in crate::disclosure) withheld: BTreeSet<usize>,
    /// What they cost together.
    pub(in crate::disclosure) cost: u64,
    /// Whether nothing cheaper is safe.
    pub(in crate::disclosure) is_optimal: bool,
}

/// The cheapest set of numbers after whose withholding the attack fails. `cost` is absent for
/// numbers that can no longer be withheld; `None` when the attack succeeds with these alone.
pub(in crate::disclosure) fn cheapest(
    cost: &dyn Fn(usize) -> Option<u32>,
    attack: &dyn Fn(&BTreeSet<usize>) -> Attacked,
) -> Option<Cheapest> {
    let mut accomplices: Vec<BTreeSet<usize>> = Vec::new();
    let mut chosen = Chosen::default();
    for _ in 0..MOST_ROUNDS {
        let Attacked::Succeeded(found) = attack(&chosen.numbers) else {
            let price = |&number: &usize| u64::from(cost(number).unwrap_or(0));
            return Some(Cheapest {
                cost: chosen.numbers.iter().map(price).sum(),
                withheld: chosen.numbers,
                is_optimal: chosen.is_optimal,
            });
        };
        for involved in found {
            let smallest: BTreeSet<usize> = involved
                .into_iter()
                .filter(|&number| cost(number).is_some() && !chosen.numbers.contains(&number))
                .collect();
            if smallest.is_empty() {
                return None;
            }
            if !accomplices.contains(&smallest) {
                accomplices.push(smallest);
            }
        }
        chosen = hitting(&accomplices, cost);
    }
    None
}

/// Numbers that take one out of every set.
struct Chosen {
    numbers: BTreeSet<usize>,
    is_optimal: bool,
}

impl Default for Chosen {
    fn default() -> Self {
        Self {
            numbers: BTreeSet::new(),
            is_optimal: true,
        }
    }
}

/// The cheapest numbers for all sets; sets that have no number in common are solved apart.
fn hitting(sets: &[BTreeSet<usize>], cost: &dyn Fn(usize) -> Option<u32>) -> Chosen {
    let mut all = Chosen::default();
    for block in blocks(sets) {
        let chosen = solved(&block, cost).unwrap_or_else(|| greedy(&block, cost));
        all.numbers.extend(chosen.numbers);
        all.is_optimal &= chosen.is_optimal;
    }
    all
}

/// Sets that hang together through the numbers that they share.
fn blocks(sets: &[BTreeSet<usize>]) -> Vec<Vec<BTreeSet<usize>>> {
    let mut blocks: Vec<(BTreeSet<usize>, Vec<BTreeSet<usize>>)> = Vec::new();
    for set in sets {
        let (touching, rest) = blocks
            .into_iter()
            .partition(|(numbers, _)| !numbers.is_disjoint(set));
        blocks = rest;
        let mut block = (set.clone(), vec![set.clone()]);
        let touching: Vec<(BTreeSet<usize>, Vec<BTreeSet<usize>>)> = touching;
        for (numbers, sets) in touching {
            block.0.extend(numbers);
            block.1.extend(sets);
        }
        blocks.push(block);
    }
    blocks.into_iter().map(|(_, sets)| sets).collect()
}

fn solved(sets: &[BTreeSet<usize>], cost: &dyn Fn(usize) -> Option<u32>) -> Option<Chosen> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let numbers: BTreeSet<usize> = sets.iter().flatten().copied().collect();
    let variables: Vec<(usize, microlp::Variable)> = numbers
        .into_iter()
        .enumerate()
        .map(|(place, number)| {
            // Among sets of equal cost, the one with the first numbers is taken.
            let tie = f64::from(u32::try_from(place).unwrap_or(u32::MAX)) * 1e-5;
            let price = f64::from(cost(number).unwrap_or(u32::MAX)) + tie;
            (number, problem.add_binary_var(price))
        })
        .collect();
    for set in sets {
        let form: Vec<(microlp::Variable, f64)> = variables
            .iter()
            .filter(|(number, _)| set.contains(number))
            .map(|&(_, variable)| (variable, 1.0))
            .collect();
        problem.add_constraint(form.as_slice(), ComparisonOp::Ge, 1.0);
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(MOST_NODES);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let is_optimal = solution.status() == microlp::SolutionStatus::Optimal;
    let numbers = variables
        .iter()
        .filter(|&&(_, variable)| solution.var_value(variable) > 0.5)
        .map(|&(number, _)| number)
        .collect();
    Some(Chosen {
        numbers,
        is_optimal,
    })
}

fn greedy(sets: &[BTreeSet<usize>], cost: &dyn Fn(usize) -> Option<u32>) -> Chosen {
    let mut numbers = BTreeSet::new();
    for set in sets {
        if set.is_disjoint(&numbers) {
            numbers.extend(set.iter().copied().min_by_key(|&number| cost(number)));
        }
    }
    Chosen {
        numbers,
        is_optimal: false,
    }
}

/// The smallest part of `involved` with which an attack still succeeds: numbers are left out one
/// after the other, the dearest last, as long as it does.
pub(in crate::disclosure) fn smallest(
    involved: &BTreeSet<usize>,
    cost: &dyn Fn(usize) -> Option<u32>,
    succeeds_with: &dyn Fn(&BTreeSet<usize>) -> bool,
) -> BTreeSet<usize> {
    let mut order: Vec<usize> = involved.iter().copied().collect();
    order.sort_by_key(|&number| (cost(number), number));
    let mut rest = involved.clone();
    // Most have no part in it: many at once are left out first, and single ones in the end.
    let mut at_once = order.len().div_ceil(2).max(1);
    loop {
        for some in order.chunks(at_once) {
            let without: BTreeSet<usize> = rest
                .iter()
                .copied()
                .filter(|number| !some.contains(number))
                .collect();
            if succeeds_with(&without) {
                rest = without;
            }
        }
        if at_once == 1 {
            break;
        }
        order.retain(|number| rest.contains(number));
        at_once = at_once.div_ceil(2);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret is out when any of these sets is published as a whole.
    fn attack(recipes: &[&[usize]]) -> impl Fn(&BTreeSet<usize>) -> Attacked {
        let recipes: Vec<BTreeSet<usize>> = recipes
            .iter()
            .map(|recipe| recipe.iter().copied().collect())
            .collect();
        move |withheld| {
            let open = recipes.iter().find(|recipe| recipe.is_disjoint(withheld));
            open.map_or(Attacked::Failed, |recipe| {
                Attacked::Succeeded(vec![recipe.clone()])
            })
        }
    }

    #[test]
    fn the_cheapest_set_takes_one_accomplice_out_of_every_recipe() {
        // Two numbers of cost 3 hit everything; the one of cost 5 that stands in all recipes is
        // cheaper than both.
        let costs = [3, 3, 5];
        let cost = |number: usize| Some(costs[number]);
        let found = cheapest(&cost, &attack(&[&[0, 2], &[1, 2]])).expect("there is a way");
        assert_eq!(found.withheld, BTreeSet::from([2]));
        assert_eq!((found.cost, found.is_optimal), (5, true));
    }

    #[test]
    fn nothing_is_withheld_when_the_attack_fails() {
        let found = cheapest(&|_| Some(1), &attack(&[])).expect("nothing to do");
        assert_eq!((found.withheld.len(), found.cost), (0, 0));
    }

    #[test]
    fn what_cannot_be_taken_back_any_more_is_no_way_out() {
        let cost = |number: usize| (number > 0).then_some(1);
        assert_eq!(cheapest(&cost, &attack(&[&[0]])), None);
        let found = cheapest(&cost, &attack(&[&[0, 1]])).expect("one can still go");
        assert_eq!(found.withheld, BTreeSet::from([1]));
    }

    #[test]
    fn the_smallest_set_of_accomplices_has_no_one_to_spare() {
        let involved = BTreeSet::from([0, 1, 2, 3]);
        let succeeds = |rest: &BTreeSet<usize>| rest.contains(&1) && rest.contains(&3);
        let found = smallest(&involved, &|_| Some(1), &succeeds);
        assert_eq!(found, BTreeSet::from([1, 3]));
    }
}
