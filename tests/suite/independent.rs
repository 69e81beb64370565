//! The statistics held against an implementation that shares nothing with the program: a script in
//! `tests/independent`, whose numbers are stored beside it, so that no test needs Python.

use crate::support::root;
use std::collections::BTreeMap;
use tutka::findings::Findings;
use tutka::indicators::{AnswerRule, IndicatorTable, non_response_bounds};
use tutka::methodology::{Mean, Methodology};
use tutka::{indicators, ingest, methodology, scores, validate};

/// How far a number may lie from that of the other implementation.
const NEAR: f64 = 1e-9;

/// The weights and means of the script, in the order of the indicators.
const WAYS: [(Mean, [f64; 9]); 2] = [
    (
        Mean::Arithmetic,
        [0.5, 1.5, 1.0, 0.9, 1.1, 0.7, 1.3, 0.6, 1.4],
    ),
    (
        Mean::Geometric,
        [1.2, 0.8, 0.55, 1.45, 1.0, 0.95, 0.75, 1.25, 1.05],
    ),
];

fn measured() -> (Methodology, IndicatorTable) {
    measured_in("programme")
}

fn measured_in(folder: &str) -> (Methodology, IndicatorTable) {
    let programme = root().join("tests/independent").join(folder);
    let mut findings = Findings::new();
    let methodology = methodology::load(&programme, &mut findings)
        .expect("a readable programme")
        .expect("a method without faults");
    let round = methodology.newest();
    let raw = ingest::read(&programme, round, &mut findings).expect("readable sources");
    let dataset = validate::check(&methodology, round, &raw, &mut findings);
    assert!(!findings.has_errors());
    let table = indicators::compute(&methodology, round, &dataset, &mut findings);
    (methodology, table)
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let path = root().join("tests/independent").join(file);
    let mut reader = csv::Reader::from_path(path).expect("a stored file");
    reader
        .records()
        .map(|record| record.expect("a row").iter().map(str::to_owned).collect())
        .collect()
}

/// The stored numbers of one statistic: unit, identifier, number.
fn expected(what: &str) -> Vec<(String, String, f64)> {
    let chosen: Vec<_> = rows("expected.csv")
        .into_iter()
        .filter(|row| row[0] == what)
        .map(|row| {
            let number = row[3].parse().expect("a number");
            (row[1].clone(), row[2].clone(), number)
        })
        .collect();
    assert!(!chosen.is_empty(), "{what} is stored");
    chosen
}

/// Every stored number of a statistic has one of ours beside it.
fn assert_same(what: &str, ours: impl Fn(&str, &str) -> Option<f64>) {
    for (unit, id, theirs) in expected(what) {
        let number = ours(&unit, &id).unwrap_or_else(|| panic!("{what} of {id} at {unit}"));
        let distance = (number - theirs).abs();
        assert!(
            distance < NEAR,
            "{what} of {id} at {unit}: {number} and {theirs}"
        );
    }
}

#[test]
fn means_and_shares_of_answers_are_those_of_the_other_implementation() {
    let (_, table) = measured();
    assert_same("amount", |unit, id| {
        table.values().get(&(id.into(), unit.into()))?.amount
    });
    let respondents = table.respondents();
    assert_same("two-best", |unit, id| {
        let again = respondents.remeasuring(&id.into(), &unit.into())?;
        again.amount(&respondents.as_answered(), AnswerRule::TwoBestSteps)
    });
}

#[test]
fn intervals_of_a_census_are_those_of_the_other_implementation() {
    let (_, table) = measured();
    let interval = |unit: &str, id: &str| table.values()[&(id.into(), unit.into())].interval;
    assert_same("half-width", interval);
    // Nine of twenty is below 60 %: there is none, in either implementation.
    assert_eq!(interval("west", "1"), None);
    assert!(
        !expected("half-width")
            .iter()
            .any(|(unit, _, _)| unit == "west")
    );
}

#[test]
fn non_response_bounds_are_those_of_the_other_implementation() {
    let (_, table) = measured();
    let bounds = |unit: &str, item: &str| {
        let answers = &table.items()[&("members".into(), item.into(), unit.into())];
        let response = &table.responses()[&("members".into(), unit.into())];
        let answered = answers.counts.values().sum();
        non_response_bounds(answers.points?, answered, response.population?)
    };
    assert_same("lowest", |unit, item| Some(bounds(unit, item)?.0));
    assert_same("highest", |unit, item| Some(bounds(unit, item)?.1));
}

#[test]
fn alpha_and_its_interval_are_those_of_the_other_implementation() {
    let (_, table) = measured();
    let found = |unit: &str, id: &str| table.reliabilities().get(&(id.into(), unit.into()));
    assert_same("alpha", |unit, id| Some(found(unit, id)?.alpha));
    assert_same("alpha-low", |unit, id| Some(found(unit, id)?.low));
    assert_same("alpha-high", |unit, id| Some(found(unit, id)?.high));
    // Neither implementation has one that the other has not.
    assert_eq!(table.reliabilities().len(), expected("alpha").len());
}

#[test]
fn dimensions_are_those_of_the_other_implementation_under_other_weights_and_means_too() {
    let (methodology, table) = measured();
    let programme = methodology.programme().clone();
    let same = |what: &str, round: &methodology::Round| {
        let points = scored(&methodology, round, &table);
        assert_eq!(points.len(), 3 * (programme.units.len() + 1));
        assert_same(what, |unit, id| {
            points.get(&(unit.to_owned(), id.to_owned())).copied()
        });
    };
    same("dimension", methodology.newest());
    for (number, (mean, factors)) in WAYS.into_iter().enumerate() {
        let mut round = methodology.newest().clone();
        round.aggregation.mean = mean;
        for (indicator, factor) in round.indicators.iter_mut().zip(factors) {
            indicator.weight *= factor;
        }
        same(&format!("way-{number}"), &round);
    }
}

fn scored(
    methodology: &Methodology,
    round: &methodology::Round,
    table: &IndicatorTable,
) -> BTreeMap<(String, String), f64> {
    scores::combine(methodology, round, table, None)
        .dimensions()
        .iter()
        .filter_map(|((unit, dimension), found)| {
            let points = found.score.ok()?.points();
            Some(((unit.to_string(), dimension.to_string()), points))
        })
        .collect()
}

#[test]
fn the_robustness_band_is_that_of_another_simulation_with_other_random_numbers() {
    let (methodology, table) = measured();
    let found = scores::robustness(&methodology, methodology.newest(), &table);
    let spread = scores::sensitivity(&methodology, methodology.newest(), &table);
    let stored = rows("simulated.csv");
    assert_eq!(stored.len(), 9);
    for row in stored {
        let number = |column: usize| row[column].parse::<f64>().expect("a number");
        let key = (row[0].as_str().into(), row[1].as_str().into());
        let ways = &found[&key];
        // The median lies in the gap between the two rules for answers, where nothing is near.
        for (percent, theirs) in [(5.0, number(2)), (95.0, number(4))] {
            let ours = ways.percentile(percent);
            assert!(
                (ours - theirs).abs() < 2.0,
                "{row:?}: {ours} at {percent} %"
            );
        }
        let deviation = spread[&key].deviation;
        assert!(
            (deviation / number(5) - 1.0).abs() < 0.1,
            "{row:?}: {deviation}"
        );
    }
}

#[test]
fn weighted_answers_are_those_of_the_other_implementation() {
    let (_, table) = measured_in("raked");
    assert_same("raked", |unit, id| {
        table.values()[&(id.into(), unit.into())].amount
    });
    let raked = table.rakings()[&("residents".into(), "city".into())]
        .as_ref()
        .expect("six hundred answers are enough");
    assert_same("weight", |_, id| match id {
        "smallest" => Some(raked.smallest),
        "largest" => Some(raked.largest),
        _ => Some(raked.effective_n),
    });
    // A table has about 150 answers, which are too few to weight.
    let north = &table.rakings()[&("residents".into(), "north".into())];
    assert_eq!(
        north.as_ref().err().map(|not| not.key()),
        Some("few-answers")
    );
}
