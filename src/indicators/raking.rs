//! Raking: weights that bring the make-up of those who answered to that of the residents.
//!
//! Formula: iterative proportional fitting (Deming & Stephan 1940). Every weight begins at 1; for one
//! variable after the other the weights of each class are multiplied by `Nq / Σw`, where `q` is the
//! share of the class among the residents and `N` the number of those who told their class, until no
//! class of any variable is off by more than `10⁻¹²·N`, and at most 1 000 times. At the end weights
//! are divided by their mean. Who tells no class of a variable, or one that the reference does not
//! have, is not moved by that variable.
//! Degenerate: with fewer than 200 answers, or fewer than 10 in a class that has residents, or without
//! a reference, nobody is weighted; nor when the weights do not settle. Raking makes no sample of
//! people who chose to answer, so there is no margin of error with it either.

use crate::findings::{Code, Finding, Findings, Place};
use crate::indicators::IndicatorTable;
use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::indicators::reference::residents_by_class;
use crate::indicators::rows::Rows;
use crate::indicators::sums::sum_in_order_of_size;
use crate::methodology::Raking;
use crate::vocabulary::{SourceId, UnitId};
use std::collections::BTreeMap;

const MINIMUM_ANSWERS: u64 = 200;
const MINIMUM_IN_CLASS: u64 = 10;
const MOST_ROUNDS: u32 = 1_000;
const SETTLED: f64 = 1e-12;

/// The classes of one respondent, in the order of the variables.
type Classes = Vec<Option<String>>;

/// Residents by class, for each variable in its order.
type Margins = Vec<BTreeMap<String, i64>>;

/// The weights of one survey at one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Raked {
    weights: BTreeMap<Classes, f64>,
    /// Respondents.
    pub n: u64,
    /// How many times all variables were gone through.
    pub rounds: u32,
    /// The smallest weight; the mean is 1.
    pub smallest: f64,
    /// The largest weight.
    pub largest: f64,
    /// How many equally weighted answers the weighted ones are worth, `(Σw)²/Σw²` (Kish 1965).
    pub effective_n: f64,
}

/// Why nobody is weighted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRaked {
    /// Fewer than 200 answers.
    FewAnswers(u64),
    /// Fewer than 10 answers in a class that has residents.
    SmallClass {
        /// The variable.
        variable: String,
        /// The class.
        class: String,
    },
    /// The reference has nothing on a variable.
    NoReference(String),
    /// The weights do not settle.
    Unsettled,
}

/// What became of each raking that the method asks for, by survey and unit.
pub type Rakings = BTreeMap<(SourceId, UnitId), Result<Raked, NotRaked>>;

/// Weights every survey that the method wants raked, for each unit that it speaks of and the city.
pub(in crate::indicators) fn all(delivered: &Delivered<'_>) -> Rakings {
    let mut rakings = Rakings::new();
    for source in &delivered.round.sources {
        let Some(raking) = &source.raking else {
            continue;
        };
        for level in delivered.levels() {
            if matches!(level, Level::Unit(_)) && source.unit_from.is_none() {
                continue;
            }
            let rows = delivered.rows(&source.id, level);
            let measuring = Measuring::new(delivered, level);
            let margins = raking
                .variables
                .iter()
                .map(|variable| residents_by_class(&measuring, &raking.population, variable))
                .collect();
            let key = (source.id.clone(), level.id(delivered).clone());
            let answers = counted(&rows, &raking.variables);
            rakings.insert(key, rake(raking, &answers, &margins));
        }
    }
    rakings
}

/// Notes the surveys that are not weighted although the method asks for it, with why.
pub(in crate::indicators) fn report(
    delivered: &Delivered<'_>,
    table: &IndicatorTable,
    findings: &mut Findings,
) {
    for source in &delivered.round.sources {
        let mut why: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for ((of, unit), raking) in table.rakings() {
            if let (true, Err(not)) = (of == &source.id, raking) {
                why.entry(not.key()).or_default().push(unit.to_string());
            }
        }
        for (because, units) in why {
            let place = Place::File {
                file: format!("{}/round.toml", delivered.round.id),
            };
            findings.push(
                Finding::new(Code::NotRaked, place)
                    .under(source.id.as_str())
                    .with("source", source.id.as_str())
                    .with("because", because)
                    .with("units", units.join(", ")),
            );
        }
    }
}

impl NotRaked {
    /// The word under which findings and tables know the reason.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::FewAnswers(_) => "few-answers",
            Self::SmallClass { .. } => "small-class",
            Self::NoReference(_) => "no-reference",
            Self::Unsettled => "unsettled",
        }
    }
}

impl Raked {
    /// The weight of each row.
    pub(in crate::indicators) fn weights(&self, rows: &Rows<'_>, variables: &[String]) -> Vec<f64> {
        classes(rows, variables)
            .iter()
            .map(|classes| self.weights.get(classes).copied().unwrap_or(1.0))
            .collect()
    }
}

/// The weighted share `Σwa / Σwb` of whole numbers by row. Rows of one weight are added up as whole
/// numbers first, so that the order of rows cannot matter.
#[expect(
    clippy::cast_precision_loss,
    reason = "answers are far fewer than 2^53"
)]
pub(in crate::indicators) fn weighted_ratio(
    rows: impl Iterator<Item = (f64, i64, i64)>,
) -> Option<f64> {
    let mut by_weight: BTreeMap<u64, (i64, i64)> = BTreeMap::new();
    for (weight, above, below) in rows {
        let sums = by_weight.entry(weight.to_bits()).or_insert((0, 0));
        sums.0 += above;
        sums.1 += below;
    }
    let sum = |take: fn(&(i64, i64)) -> i64| {
        let parts = by_weight.iter();
        sum_in_order_of_size(parts.map(|(&bits, sums)| f64::from_bits(bits) * take(sums) as f64))
    };
    let (above, below) = (sum(|sums| sums.0), sum(|sums| sums.1));
    (below > 0.0).then(|| above / below)
}

fn classes(rows: &Rows<'_>, variables: &[String]) -> Vec<Classes> {
    let mut classes: Vec<Classes> = vec![Vec::new(); rows.len()];
    for variable in variables {
        for (classes, class) in classes.iter_mut().zip(rows.texts(variable)) {
            classes.push(class.map(ToOwned::to_owned));
        }
    }
    classes
}

fn counted(rows: &Rows<'_>, variables: &[String]) -> BTreeMap<Classes, u64> {
    let mut counts = BTreeMap::new();
    for part in rows.in_parts() {
        for classes in classes(&part, variables) {
            *counts.entry(classes).or_insert(0) += 1;
        }
    }
    counts
}

#[expect(
    clippy::cast_precision_loss,
    reason = "answers and residents are far fewer than 2^53"
)]
fn rake(
    raking: &Raking,
    answers: &BTreeMap<Classes, u64>,
    margins: &Margins,
) -> Result<Raked, NotRaked> {
    let n: u64 = answers.values().sum();
    if n < MINIMUM_ANSWERS {
        return Err(NotRaked::FewAnswers(n));
    }
    for (place, residents) in margins.iter().enumerate() {
        check_margin(&raking.variables[place], place, answers, residents)?;
    }
    let cells: Vec<(&Classes, f64)> = answers
        .iter()
        .map(|(classes, &count)| (classes, count as f64))
        .collect();
    let mut weights = vec![1.0; cells.len()];
    let rounds = settle(&cells, margins, &mut weights).ok_or(NotRaked::Unsettled)?;
    let sum = |power: i32| {
        let parts = cells.iter().zip(&weights);
        sum_in_order_of_size(parts.map(|((_, count), weight)| count * f64::powi(*weight, power)))
    };
    let mean = sum(1) / n as f64;
    for weight in &mut weights {
        *weight /= mean;
    }
    let parts = cells.iter().zip(&weights);
    let squares = sum_in_order_of_size(parts.map(|((_, count), weight)| count * weight * weight));
    Ok(Raked {
        n,
        rounds,
        smallest: weights.iter().copied().fold(f64::INFINITY, f64::min),
        largest: weights.iter().copied().fold(0.0, f64::max),
        effective_n: (n as f64).powi(2) / squares,
        weights: cells
            .iter()
            .map(|&(classes, _)| classes.clone())
            .zip(weights)
            .collect(),
    })
}

/// Whether every class that has residents has answers enough.
fn check_margin(
    variable: &str,
    place: usize,
    answers: &BTreeMap<Classes, u64>,
    residents: &BTreeMap<String, i64>,
) -> Result<(), NotRaked> {
    let lived_in = residents.iter().filter(|&(_, &count)| count > 0);
    let mut has_any = false;
    for (class, _) in lived_in {
        has_any = true;
        let in_class = answers.iter();
        let in_class = in_class.filter(|(classes, _)| classes[place].as_ref() == Some(class));
        if in_class.map(|(_, &count)| count).sum::<u64>() < MINIMUM_IN_CLASS {
            return Err(NotRaked::SmallClass {
                variable: variable.to_owned(),
                class: class.clone(),
            });
        }
    }
    if has_any {
        Ok(())
    } else {
        Err(NotRaked::NoReference(variable.to_owned()))
    }
}

/// Goes through the variables until all margins fit; the number of rounds, or nothing when they
/// never do.
fn settle(cells: &[(&Classes, f64)], margins: &Margins, weights: &mut [f64]) -> Option<u32> {
    for round in 1..=MOST_ROUNDS {
        for (place, residents) in margins.iter().enumerate() {
            fit(cells, place, residents, weights);
        }
        let off = margins.iter().enumerate();
        let off = off.map(|(place, residents)| furthest_off(cells, place, residents, weights));
        if off.fold(0.0, f64::max) <= SETTLED {
            return Some(round);
        }
    }
    None
}

/// The weighted sum of each class of a variable, and the sum that it should have.
#[expect(
    clippy::cast_precision_loss,
    reason = "residents are far fewer than 2^53"
)]
fn sums<'a>(
    cells: &[(&Classes, f64)],
    place: usize,
    residents: &'a BTreeMap<String, i64>,
    weights: &[f64],
) -> BTreeMap<&'a str, (f64, f64)> {
    let everybody: i64 = residents.values().filter(|&&count| count > 0).sum();
    let with_class = |class: &str| {
        let mine = cells.iter().zip(weights);
        let mine = mine.filter(move |((classes, _), _)| classes[place].as_deref() == Some(class));
        mine.map(|((_, count), weight)| (count, weight))
            .fold((0.0, 0.0), |(plain, weighted), (count, weight)| {
                (plain + count, weighted + count * weight)
            })
    };
    let found: BTreeMap<&str, (i64, f64, f64)> = residents
        .iter()
        .filter(|&(_, &count)| count > 0)
        .map(|(class, &count)| {
            let (plain, weighted) = with_class(class);
            (class.as_str(), (count, plain, weighted))
        })
        .collect();
    let told: f64 = found.values().map(|&(_, plain, _)| plain).sum();
    found
        .into_iter()
        .map(|(class, (count, _, weighted))| {
            let wanted = told * count as f64 / everybody as f64;
            (class, (weighted, wanted))
        })
        .collect()
}

fn fit(
    cells: &[(&Classes, f64)],
    place: usize,
    residents: &BTreeMap<String, i64>,
    weights: &mut [f64],
) {
    let sums = sums(cells, place, residents, weights);
    for ((classes, _), weight) in cells.iter().zip(weights) {
        let own = classes[place].as_deref().and_then(|class| sums.get(class));
        if let Some((weighted, wanted)) = own {
            *weight *= wanted / weighted;
        }
    }
}

/// How far the worst class of a variable is off, as a share of those who told their class.
fn furthest_off(
    cells: &[(&Classes, f64)],
    place: usize,
    residents: &BTreeMap<String, i64>,
    weights: &[f64],
) -> f64 {
    let sums = sums(cells, place, residents, weights);
    let all: f64 = sums.values().map(|&(_, wanted)| wanted).sum();
    let off = sums.values();
    off.map(|&(weighted, wanted)| (weighted - wanted).abs() / all)
        .fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(variables: &[&str]) -> Raking {
        Raking {
            population: "population".into(),
            variables: variables.iter().map(|&name| name.to_owned()).collect(),
        }
    }

    fn cell(classes: &[&str]) -> Classes {
        let class = |&class: &&str| (class != "-").then(|| class.to_owned());
        classes.iter().map(class).collect()
    }

    fn answers(cells: &[(&[&str], u64)]) -> BTreeMap<Classes, u64> {
        let cells = cells.iter();
        cells
            .map(|&(classes, count)| (cell(classes), count))
            .collect()
    }

    fn margin(classes: &[(&str, i64)]) -> BTreeMap<String, i64> {
        let classes = classes.iter();
        classes
            .map(|&(class, count)| (class.to_owned(), count))
            .collect()
    }

    #[test]
    fn one_variable_is_settled_at_once_with_the_weights_of_the_cells() {
        // 150 women and 50 men of a half-and-half city: 100/150 and 100/50.
        let answers = answers(&[(&["f"], 150), (&["m"], 50)]);
        let halves = vec![margin(&[("f", 5_000), ("m", 5_000)])];
        let raked = rake(&asked(&["gender"]), &answers, &halves).unwrap();
        assert_eq!(raked.rounds, 1);
        assert!((raked.weights[&cell(&["f"])] - 2.0 / 3.0).abs() < 1e-12);
        assert!((raked.weights[&cell(&["m"])] - 2.0).abs() < 1e-12);
        // 200²/(150·4/9 + 50·4) = 150.
        assert!((raked.effective_n - 150.0).abs() < 1e-9);
        assert_eq!(
            (raked.n, raked.smallest < 1.0, raked.largest),
            (200, true, 2.0)
        );
    }

    #[test]
    fn two_variables_settle_on_both_margins_and_keep_the_odds_between_them() {
        let answers = answers(&[
            (&["f", "young"], 40),
            (&["f", "old"], 80),
            (&["m", "young"], 30),
            (&["m", "old"], 60),
        ]);
        let margins = vec![
            margin(&[("f", 510), ("m", 490)]),
            margin(&[("young", 300), ("old", 700)]),
        ];
        let raked = rake(&asked(&["gender", "age"]), &answers, &margins).unwrap();
        // Gender and age are independent among the answers (odds 40·60 = 80·30), so the settled
        // cells are products of the margins: 210·0.51·0.30 of 40 answers, and so on.
        for (classes, share, count) in [
            (["f", "young"], 0.51 * 0.30, 40.0),
            (["f", "old"], 0.51 * 0.70, 80.0),
            (["m", "young"], 0.49 * 0.30, 30.0),
            (["m", "old"], 0.49 * 0.70, 60.0),
        ] {
            let by_hand = 210.0 * share / count;
            assert!((raked.weights[&cell(&classes)] - by_hand).abs() < 1e-9);
        }
    }

    #[test]
    fn who_tells_no_class_keeps_a_weight_of_its_own() {
        let answers = answers(&[(&["f"], 150), (&["m"], 50), (&["-"], 20), (&["other"], 4)]);
        let halves = vec![margin(&[("f", 1), ("m", 1)])];
        let raked = rake(&asked(&["gender"]), &answers, &halves).unwrap();
        assert!((raked.weights[&cell(&["-"])] - 1.0).abs() < 1e-12);
        assert!((raked.weights[&cell(&["other"])] - 1.0).abs() < 1e-12);
        assert!((raked.weights[&cell(&["m"])] - 2.0).abs() < 1e-12);
    }

    #[test]
    fn too_few_answers_small_classes_and_a_missing_reference_are_reasons_not_to() {
        let halves = vec![margin(&[("f", 1), ("m", 1)])];
        let why = |cells: &[(&[&str], u64)], margins: &Margins| {
            rake(&asked(&["gender"]), &answers(cells), margins)
                .unwrap_err()
                .key()
        };
        assert_eq!(why(&[(&["f"], 150), (&["m"], 49)], &halves), "few-answers");
        assert_eq!(why(&[(&["f"], 195), (&["m"], 9)], &halves), "small-class");
        assert_eq!(why(&[(&["f"], 300)], &halves), "small-class");
        assert_eq!(
            why(&[(&["f"], 150), (&["m"], 50)], &vec![margin(&[])]),
            "no-reference"
        );
    }

    #[test]
    fn margins_that_no_weights_can_meet_do_not_settle() {
        // All women are young and all men old: half women and a third young cannot both be.
        let answers = answers(&[(&["f", "young"], 100), (&["m", "old"], 100)]);
        let margins = vec![
            margin(&[("f", 1), ("m", 1)]),
            margin(&[("young", 1), ("old", 2)]),
        ];
        let raked = rake(&asked(&["gender", "age"]), &answers, &margins);
        assert_eq!(raked, Err(NotRaked::Unsettled));
    }

    #[test]
    fn a_weighted_share_does_not_depend_on_the_order_of_rows() {
        let rows = [(0.1, 1, 1), (0.3, 0, 1), (0.7, 3, 4), (0.1, 2, 2)];
        let forwards = weighted_ratio(rows.into_iter());
        let backwards = weighted_ratio(rows.into_iter().rev());
        assert_eq!(forwards.map(f64::to_bits), backwards.map(f64::to_bits));
        // (0.3 + 2.1) / (0.3 + 0.3 + 2.8).
        assert!((forwards.unwrap() - 2.4 / 3.4).abs() < 1e-12);
    }
}
