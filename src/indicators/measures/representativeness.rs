//! Representativeness: how near the make-up of the members is to that of the residents.
//!
//! Formula: per variable the dissimilarity `D = ½Σ|p − q|` of members and residents over its
//! classes (Duncan & Duncan 1955), scored between two goal posts: 100 at `E[D]`, what a random
//! draw of as many members would give on average, and 0 at `worst` times that; then the mean of
//! the variables. Unit: points, 0-100.
//! `E[D] = ½Σ E|X/n − q|` with X binomial, exact by de Moivre's closed form of the mean absolute
//! deviation: `E|X − nq| = 2ν(1 − q)·P(X = ν)`, `ν = ⌊nq⌋ + 1` (Diaconis & Zabell 1991).
//! A variable below its own cut-off is named beside the mean, which would hide it.
//! Degenerate: members without a class are left out of that variable; a variable that the reference
//! or the members have nothing on is left out; where there is but one class everybody fits.

use crate::indicators::goal_post::between;
use crate::indicators::measuring::Measuring;
use crate::indicators::reference::residents_by_class;
use crate::indicators::sums::{mean, sum_in_order_of_size};
use crate::indicators::{Measured, Value};
use crate::vocabulary::SourceId;
use statrs::distribution::{Binomial, Discrete};
use std::collections::{BTreeMap, BTreeSet};

/// What the distance of a variable is held against.
#[derive(Clone, Copy, Debug)]
pub(in crate::indicators) struct Posts {
    /// How many times the random-draw mean scores 0.
    pub(in crate::indicators) worst: f64,
    /// The points below which a variable is told by name.
    pub(in crate::indicators) cut_off: f64,
}

/// `n` is the number of members in office on the last day of the round's period.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    members: &SourceId,
    population: &SourceId,
    variables: &[String],
    posts: Posts,
) -> Value {
    let scored: Vec<(&String, f64)> = variables
        .iter()
        .filter_map(|variable| {
            let compared = compared(measuring, (members, population), variable, posts.worst)?;
            Some((variable, compared.points))
        })
        .collect();
    let scores: Vec<f64> = scored.iter().map(|&(_, points)| points).collect();
    let below = scored.iter().filter(|(_, points)| *points < posts.cut_off);
    let in_office = in_office(measuring, members).len();
    Value {
        sources: vec![members.clone(), population.clone()],
        below_cut_off: below.map(|&(variable, _)| variable.clone()).collect(),
        ..measuring.value(members, Measured::Points, in_office, mean(&scores))
    }
}

/// One variable of the members beside the same of the residents.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Members and residents by class, in the order of the codes.
    pub classes: Vec<(String, i64, i64)>,
    /// `D`, the dissimilarity of the two, 0-1.
    pub dissimilarity: f64,
    /// `E[D]`, what a random draw of as many members would give on average, 0-1.
    pub expected: f64,
    /// The points of the variable, 0-100.
    pub points: f64,
}

/// Holds a variable of the members against the residents; nothing without members or residents.
pub(in crate::indicators) fn compared(
    measuring: &Measuring<'_>,
    (members, population): (&SourceId, &SourceId),
    variable: &str,
    worst: f64,
) -> Option<Compared> {
    let residents = residents_by_class(measuring, population, variable);
    let members = members_by_class(measuring, members, variable);
    by_class(&members, &residents, worst)
}

/// The rows of the members, deputies left aside, who held a seat on the last day of the period.
fn in_office(measuring: &Measuring<'_>, members: &SourceId) -> Vec<usize> {
    let rows = measuring.all_rows(members);
    let day = i64::from(measuring.last_day().epoch_days());
    let roles = rows.texts("role");
    let (from, until) = (rows.days("from"), rows.days("until"));
    (0..rows.len())
        .filter(|&row| {
            roles[row].is_none_or(|role| role == "member")
                && from[row].is_none_or(|from| from <= day)
                && until[row].is_none_or(|until| day <= until)
        })
        .collect()
}

fn members_by_class(
    measuring: &Measuring<'_>,
    members: &SourceId,
    variable: &str,
) -> BTreeMap<String, i64> {
    let classes = measuring.all_rows(members).texts(variable);
    let mut counts = BTreeMap::new();
    for row in in_office(measuring, members) {
        if let Some(class) = classes[row] {
            *counts.entry(class.to_owned()).or_insert(0) += 1;
        }
    }
    counts
}

fn by_class(
    members: &BTreeMap<String, i64>,
    residents: &BTreeMap<String, i64>,
    worst: f64,
) -> Option<Compared> {
    let member_count: i64 = members.values().sum();
    let resident_count: i64 = residents.values().sum();
    if member_count <= 0 || resident_count <= 0 {
        return None;
    }
    let classes: BTreeSet<&String> = members.keys().chain(residents.keys()).collect();
    let differences = classes.iter().map(|&class| {
        let p = share(members.get(class), member_count);
        let q = share(residents.get(class), resident_count);
        (p - q).abs()
    });
    let dissimilarity = sum_in_order_of_size(differences) / 2.0;
    let shares: Vec<f64> = residents
        .values()
        .map(|count| share(Some(count), resident_count))
        .collect();
    let expected = random_draw_mean(u64::try_from(member_count).ok()?, &shares);
    let count = |counts: &BTreeMap<String, i64>, class| counts.get(class).copied().unwrap_or(0);
    Some(Compared {
        classes: classes
            .into_iter()
            .map(|class| {
                (
                    class.clone(),
                    count(members, class),
                    count(residents, class),
                )
            })
            .collect(),
        dissimilarity,
        expected,
        points: between(dissimilarity, worst * expected, expected).points,
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "there are far fewer than 2^53 residents"
)]
fn share(count: Option<&i64>, of: i64) -> f64 {
    count.map_or(0.0, |&count| count as f64 / of as f64)
}

/// The mean of D over random draws of `n` members from classes with these shares.
fn random_draw_mean(n: u64, shares: &[f64]) -> f64 {
    let deviations = shares
        .iter()
        .map(|&share| mean_absolute_deviation(n, share));
    sum_in_order_of_size(deviations) / 2.0
}

/// `E|X/n − q|` for X binomial with n draws and probability q; 0 when q is 0 or 1.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "members are few, and their expected number is neither negative nor above n"
)]
fn mean_absolute_deviation(n: u64, q: f64) -> f64 {
    if q <= 0.0 || q >= 1.0 {
        return 0.0;
    }
    let above = ((n as f64 * q).floor() as u64 + 1).min(n);
    let draws = Binomial::new(q, n).expect("q lies between 0 and 1");
    2.0 * above as f64 * (1.0 - q) * draws.pmf(above) / n as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    const RESIDENTS: [f64; 4] = [0.14, 0.28, 0.30, 0.28];

    #[test]
    fn random_draws_differ_from_the_residents_by_the_exact_sum_over_the_binomial() {
        // ½ΣₖΣ C(n,k)qᵏ(1−q)ⁿ⁻ᵏ|k/n − q| added up term by term, outside this program. A simulation
        // gave 0.176, 0.153 and 0.076.
        for (n, expected) in [
            (15, 0.176_123_224_145),
            (20, 0.152_499_018_369),
            (80, 0.076_032_499_597),
        ] {
            let mean = random_draw_mean(n, &RESIDENTS);
            assert!((mean - expected).abs() < 1e-11, "{n}: {mean}");
        }
    }

    #[test]
    fn a_single_draw_has_the_mean_deviation_calculated_by_hand() {
        // X is 0 or 1 with even chances: |X − ½| is always ½.
        assert!((mean_absolute_deviation(1, 0.5) - 0.5).abs() < 1e-12);
        // n = 2, q = 0.3: 0.49·0.3 + 0.42·0.2 + 0.09·0.7 = 0.294.
        assert!((mean_absolute_deviation(2, 0.3) - 0.294).abs() < 1e-12);
        assert_eq!(mean_absolute_deviation(20, 1.0), 0.0);
    }

    #[test]
    fn being_as_near_as_a_random_draw_is_full_points_and_thrice_as_far_is_none() {
        let residents = counts(&[("a", 14), ("b", 28), ("c", 30), ("d", 28)]);
        // p = (.10, .25, .40, .25): D = 0.10, nearer than the random 0.153.
        let near = counts(&[("a", 2), ("b", 5), ("c", 8), ("d", 5)]);
        let points = |members| by_class(members, &residents, 3.0).map(|one| one.points);
        assert_eq!(points(&near), Some(100.0));
        // Everybody of class a: D = 0.86, beyond 3 · 0.153.
        let far = counts(&[("a", 20)]);
        assert_eq!(points(&far), Some(0.0));
        // p = (0, .5, .3, .2): D = 0.22 lies between 0.1529 and 0.4588.
        let between = counts(&[("b", 10), ("c", 6), ("d", 4)]);
        let expected = random_draw_mean(20, &RESIDENTS);
        let compared = by_class(&between, &residents, 3.0).unwrap();
        assert!((compared.dissimilarity - 0.22).abs() < 1e-12);
        assert!((compared.expected - expected).abs() < 1e-12);
        assert_eq!(compared.classes.len(), 4);
        let by_hand = 100.0 * (3.0 * expected - 0.22) / (2.0 * expected);
        assert!((compared.points - by_hand).abs() < 1e-9);
        assert_eq!(points(&counts(&[])), None);
    }

    fn counts(classes: &[(&str, i64)]) -> BTreeMap<String, i64> {
        classes
            .iter()
            .map(|&(class, count)| (class.to_owned(), count))
            .collect()
    }

    #[test]
    fn a_variable_below_its_cut_off_is_told_beside_the_mean_that_hides_it() {
        let members = df!(
            "unit" => ["north"; 20],
            "gender" => [["f"; 10], ["m"; 10]].concat(),
            "age_class" => ["old"; 20],
        );
        let population = df!(
            "unit" => ["north"; 4],
            "variable" => ["gender", "gender", "age_class", "age_class"],
            "class" => ["f", "m", "young", "old"],
            "count" => [500i64, 500, 500, 500],
        );
        let fields = ["variable", "class", "count"];
        let example = Example::new()
            .with(
                register("members", "members", &["gender", "age_class"]),
                members,
            )
            .with(register("population", "population", &fields), population);
        let measure = "kind = 'representativeness'\nsource = 'members'\n\
                       population = 'population'\nvariables = ['gender', 'age_class']";
        let value = example.measure(measure, "north");
        // Gender fits (100), nobody is young (0): the mean of 50 alone would look fair.
        assert_eq!(value.amount, Some(50.0));
        assert_eq!(value.below_cut_off, ["age_class"]);
        let lax = example.measure(&format!("{measure}\ncut_off = 0.0"), "north");
        assert!(lax.below_cut_off.is_empty());
    }

    #[test]
    fn a_variable_without_reference_is_left_out_and_deputies_are_not_counted() {
        let members = df!(
            "unit" => ["north"; 3],
            "role" => ["member", "member", "deputy"],
            "gender" => ["f", "m", "m"],
            "age_class" => ["13-29", "30-", "30-"],
        );
        let population = df!(
            "unit" => ["north"; 2],
            "variable" => ["gender"; 2],
            "class" => ["f", "m"],
            "count" => [500i64, 500],
        );
        let member_fields = ["role", "gender", "age_class"];
        let reference_fields = ["variable", "class", "count"];
        let example = Example::new()
            .with(register("members", "members", &member_fields), members)
            .with(
                register("population", "population", &reference_fields),
                population,
            );
        let measure = "kind = 'representativeness'\nsource = 'members'\n\
                       population = 'population'\nvariables = ['gender', 'age_class']";
        let value = example.measure(measure, "north");
        assert_eq!((value.amount, value.n), (Some(100.0), 2));
        assert_eq!(example.measure(measure, "south").amount, None);
    }
}
