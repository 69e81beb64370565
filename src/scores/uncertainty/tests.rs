//! Promises of the ways of calculating, on a small made-up round. Tests only.

use crate::indicators::AnswerRule;
use crate::indicators::example::{Example, register, survey};
use crate::methodology::Mean;
use crate::scores::combine_rounds;
use crate::scores::uncertainty::choices::{Origins, Way, way};
use crate::scores::uncertainty::model::Model;
use crate::scores::uncertainty::{Choice, robustness_of_round, sensitivity_of_round};
use polars::prelude::df;

const TASK: &str = "kind = 'item-mean'\nsource = 'self'\nitems = ['task', 'heard']";
const TOLD: &str = "kind = 'item-mean'\nsource = 'residents'\nitems = ['told']";
const EVENTS: &str = "kind = 'share'\nsource = 'events'\n\
                      having = [{ field = 'accessible', is = ['yes'] }]";

fn example(asked: u32) -> Example {
    let members = df!(
        "unit" => ["north"; 8],
        "task" => [5, 4, 4, 2, 5, 3, 4, 1], "task?" => [None::<&str>; 8],
        "heard" => [4, 4, 5, 2, 3, 3, 5, 2], "heard?" => [None::<&str>; 8],
    );
    let residents = df!(
        "unit" => ["north"; 6],
        "told" => [1, 2, 2, 3, 4, 5], "told?" => [None::<&str>; 6],
    );
    let events = df!("unit" => ["north"; 4], "accessible" => [1i64, 1, 1, 0]);
    Example::new()
        .with(survey("self", "members", &["task", "heard"]), members)
        .with(survey("residents", "residents", &["told"]), residents)
        .with(register("events", "events", &["accessible"]), events)
        .invited("self", "north", asked)
        .indicator("1", "", TASK)
        .indicator("2", "weight = 2.0", TOLD)
        .indicator("3", "", EVENTS)
}

fn band(example: &Example) -> Vec<f64> {
    let (programme, round, table) = example.measured();
    let found = robustness_of_round(&programme, &round, &table);
    found[&("north".into(), "D1".into())].points().to_vec()
}

#[test]
fn the_declared_way_gives_the_real_scores_to_the_last_bit() {
    let (programme, round, table) = example(12).measured();
    let model = Model::new(&programme, &round, &table);
    let declared = Way {
        times: table.respondents().as_answered(),
        factors: vec![1.0; 3],
        theme_factors: Vec::new(),
        mean: Mean::Arithmetic,
        rule: AnswerRule::Mean,
    };
    let board = combine_rounds(&programme, &round, &table, None);
    let mut scored = 0;
    for (key, points) in model.keys().zip(model.points(&declared)) {
        let real = board.dimensions()[key]
            .score
            .ok()
            .map(|score| score.points().to_bits());
        assert_eq!(points.map(f64::to_bits), real);
        scored += usize::from(real.is_some());
    }
    assert_eq!(scored, 2, "the north and the city");
}

#[test]
fn a_thousand_ways_lie_around_the_score_and_differ() {
    let points = band(&example(12));
    assert_eq!(points.len(), 1_000);
    let distinct: std::collections::BTreeSet<u64> =
        points.iter().map(|one| one.to_bits()).collect();
    assert!(distinct.len() > 900);
    // Task and heard 62.5 + ... = 62.5, told 45.83, events 75, weights 1, 2, 1.
    let lowest = points[0];
    let highest = points[999];
    assert!(lowest > 35.0 && lowest < 52.0, "{lowest}");
    assert!(highest > 60.0 && highest < 75.0, "{highest}");
}

#[test]
fn neither_threads_nor_the_order_of_rows_and_indicators_change_a_bit() {
    let once = band(&example(12));
    let alone = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .expect("a pool of one thread");
    assert_eq!(alone.install(|| band(&example(12))), once);
    assert_eq!(band(&example(12).with_rows_reversed()), once);
    let (programme, mut round, table) = example(12).measured();
    round.indicators.reverse();
    let turned = robustness_of_round(&programme, &round, &table);
    assert_eq!(turned[&("north".into(), "D1".into())].points(), once);
}

#[test]
fn the_answers_of_a_whole_census_and_of_residents_are_never_drawn() {
    let (programme, round, table) = example(8).measured();
    let model = Model::new(&programme, &round, &table);
    for draw in 0..20 {
        let drawn = way(&model, Origins::all_from(draw));
        assert_eq!(drawn.times, table.respondents().as_answered());
    }
    let found = sensitivity_of_round(&programme, &round, &table);
    let answers = found[&("north".into(), "D1".into())].effects[Choice::Answers as usize];
    assert_eq!((answers.choice, answers.total), (Choice::Answers, 0.0));
}

#[test]
fn every_choice_has_a_part_and_the_parts_are_at_least_the_whole() {
    let (programme, round, table) = example(14).measured();
    let found = sensitivity_of_round(&programme, &round, &table);
    let effects = found[&("north".into(), "D1".into())].effects;
    assert!(
        effects.iter().all(|effect| effect.total > 0.0),
        "{effects:?}"
    );
    let totals: f64 = effects.iter().map(|effect| effect.total).sum();
    assert!(totals > 0.95, "{effects:?}");
    for effect in effects {
        assert!(effect.first_order < effect.total + 0.1, "{effect:?}");
    }
}

#[test]
fn without_an_indicator_the_others_share_its_weight() {
    let (programme, round, table) = example(8).measured();
    let found = Model::new(&programme, &round, &table).without_each_indicator();
    let without: Vec<(String, Option<f64>)> = found
        .into_iter()
        .filter(|((unit, _), _, _)| unit.as_str() == "north")
        .map(|(_, indicator, score)| (indicator.to_string(), score.map(|score| score.points())))
        .collect();
    // Members (28/8 − 1)/4 and (28/8 − 1)/4: 62.5. Residents (17/6 − 1)/4: 45.8333. Events: 75.
    let expected = [
        ("1", (2.0 * 45.833_333 + 75.0) / 3.0),
        ("2", (62.5 + 75.0) / 2.0),
        ("3", (62.5 + 2.0 * 45.833_333) / 3.0),
    ];
    assert_eq!(without.len(), 3);
    for ((id, points), (expected_id, expected)) in without.iter().zip(expected) {
        assert_eq!(id, expected_id);
        assert!((points.expect("two are enough") - expected).abs() < 1e-5);
    }
}
