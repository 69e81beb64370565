//! What an attacker finds out about groups that are too small to be shown.
//!
//! Of every such group the attacker looks for whole numbers of answers, as low and as high as can be, that agree with
//! everything anybody is shown (`answers_known`). Answers found are a proof that the group stays open; what is
//! not found counts as found out. The attacker may also have answered, alone or with somebody else.

use crate::answers_known::{Attacker, Group, ROLES};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::{BTreeMap, BTreeSet};

impl Attacker<'_> {
    /// The groups that hang together with some through what is known.
    fn linked(&self, secret: &[Group]) -> BTreeSet<Group> {
        let mut linked: BTreeSet<Group> = secret.iter().copied().collect();
        loop {
            let touched = self.facts.iter().map(|fact| &fact.form);
            let touched = touched.filter(|form| form.keys().any(|group| linked.contains(group)));
            let more: BTreeSet<Group> = touched.flat_map(|form| form.keys().copied()).collect();
            let before = linked.len();
            linked.extend(more);
            if linked.len() == before {
                return linked;
            }
        }
    }

    /// The lowest or the highest sum of answers in whole numbers that agrees with everything known.
    fn extreme(
        &self,
        secret: &[Group],
        (least, most): (u32, u32),
        direction: OptimizationDirection,
    ) -> Option<f64> {
        let mut problem = Problem::new(direction);
        let variables: BTreeMap<Group, Variable> = self
            .linked(secret)
            .into_iter()
            .map(|group| {
                let most = 4 * i32::try_from(self.answers[&group].len()).expect("few people");
                let weight = f64::from(u8::from(secret.contains(&group)));
                (group, problem.add_integer_var(weight, (0, most)))
            })
            .collect();
        let sum: Vec<(Variable, f64)> =
            secret.iter().map(|group| (variables[group], 1.0)).collect();
        problem.add_constraint(sum.as_slice(), ComparisonOp::Ge, f64::from(least));
        problem.add_constraint(sum.as_slice(), ComparisonOp::Le, f64::from(most));
        for fact in self
            .facts
            .iter()
            .filter(|fact| fact.form.keys().any(|group| variables.contains_key(group)))
        {
            let form = fact
                .form
                .iter()
                .map(|(group, &times)| (variables[group], times));
            let form: Vec<(Variable, f64)> = form.collect();
            if fact.low.is_finite() {
                problem.add_constraint(form.as_slice(), ComparisonOp::Ge, fact.low - 1e-7);
            }
            if fact.high.is_finite() {
                problem.add_constraint(form.as_slice(), ComparisonOp::Le, fact.high);
            }
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(400);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        Some(solution.objective().round())
    }

    /// The groups that are too small to be shown: those with a role among members, and whole tables.
    pub(crate) fn secrets(&self) -> BTreeSet<Vec<Group>> {
        let roles = |group: &Group| -> Vec<Group> {
            let all = ROLES.into_iter().map(|role| Group { role, ..*group });
            all.filter(|group| self.answers.contains_key(group))
                .collect()
        };
        let of_members = self
            .answers
            .keys()
            .filter(|group| group.survey == "members");
        let tables = self.answers.keys().map(roles);
        let all = of_members.map(|group| vec![*group]).chain(tables);
        all.filter(|secret| self.given(secret).len() < 5).collect()
    }

    /// The answers of a secret, lowest first.
    pub(crate) fn given(&self, secret: &[Group]) -> Vec<u32> {
        let mut given: Vec<u32> = secret
            .iter()
            .flat_map(|group| self.answers[group].clone())
            .collect();
        given.sort_unstable();
        given
    }

    /// Finds a secret to within twenty points, if that can be done: how, and to how many points.
    pub(crate) fn finds(&self, secret: &[Group]) -> Option<String> {
        let given = self.given(secret);
        let n = given.len();
        for known in 0..=2.min(n - 1) {
            for own in [&given[..known], &given[n - known..]] {
                let own: u32 = own.iter().sum();
                let others = u32::try_from(n - known).expect("few people");
                let bounds = (own, own + 4 * others);
                let find = |direction| self.extreme(secret, bounds, direction);
                let range = find(OptimizationDirection::Minimize)
                    .zip(find(OptimizationDirection::Maximize));
                let points = 25.0 * range.map_or(0.0, |(least, most)| most - least) / n as f64;
                if points < 20.0 - 1e-9 {
                    return Some(format!(
                        "{known} who know their answers find {secret:?} to {points} points"
                    ));
                }
            }
        }
        None
    }
}
