//! What an attacker finds out about numbers of members that are withheld.
//!
//! Comes in: a release of an invented city. Every withheld number is looked for in the tables that add up to what
//! is told: its least and its greatest value in whole numbers of members.

use crate::invented::City;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use tutka::disclosure::{ClearedRelease, Shown};
use tutka::vocabulary::Quantity;

/// A number of members that is withheld has three possible values, whatever is told beside it.
pub(crate) fn attack_numbers(release: &ClearedRelease, city: City) -> usize {
    let mut attacked = 0;
    for round in release.public().rounds() {
        let ages = ["young", "middle", "old"];
        let mut direction = [
            OptimizationDirection::Minimize,
            OptimizationDirection::Maximize,
        ];
        let mut secrets = Vec::new();
        for line in &round.lines {
            for (unit, shown) in &line.values {
                if *shown == Shown::Withheld {
                    secrets.push((line.category.clone(), unit.as_str().to_owned()));
                }
            }
        }
        for secret in &secrets {
            let range = direction.each_mut().map(|direction| {
                let mut problem = Problem::new(*direction);
                let counts =
                    |(category, unit): &(Option<String>, String), age: &str, table: usize| {
                        category.as_deref().is_none_or(|category| category == age)
                            && (unit == "city" || *unit == format!("t{table}"))
                    };
                let mut variables = Vec::new();
                for table in 0..city.units {
                    for age in ages {
                        let weight = if counts(secret, age, table) { 1.0 } else { 0.0 };
                        variables.push((age, table, problem.add_integer_var(weight, (0, 1_000))));
                    }
                }
                for line in &round.lines {
                    for (unit, shown) in &line.values {
                        let Some(Quantity::Count(count)) = shown.value() else {
                            continue;
                        };
                        let place = (line.category.clone(), unit.as_str().to_owned());
                        let form: Vec<(Variable, f64)> = variables
                            .iter()
                            .filter(|(age, table, _)| counts(&place, age, *table))
                            .map(|&(_, _, variable)| (variable, 1.0))
                            .collect();
                        problem.add_constraint(form.as_slice(), ComparisonOp::Eq, count as f64);
                    }
                }
                let mut options = SolveOptions::default();
                options.node_limit = Some(400);
                let solved = problem.solve_with(options).ok()?.into_solution().ok()?;
                Some(solved.objective().round())
            });
            let [Some(least), Some(most)] = range else {
                panic!("{city:?}, {secret:?}: the true numbers agree with what is told");
            };
            assert!(
                most - least >= 2.0,
                "{city:?}, {secret:?}: {least} to {most}"
            );
            attacked += 1;
        }
    }
    attacked
}
