//! Laws of combining, as properties: they hold for any scores and weights.

use crate::methodology::Mean;
use crate::scores::example::Example;
use crate::vocabulary::Score;
use proptest::prelude::*;

type Scores = Vec<(f64, f64)>;

/// Points and weights of a handful of indicators.
fn scores() -> impl Strategy<Value = Scores> {
    proptest::collection::vec((0.0..=100.0_f64, 0.1..10.0_f64), 2..8)
}

fn means() -> impl Strategy<Value = Mean> {
    prop_oneof![
        Just(Mean::Arithmetic),
        Just(Mean::Geometric),
        Just(Mean::Harmonic)
    ]
}

fn example(mean: Mean, scores: &Scores) -> Example {
    let mut example = Example::new().averaged_by(mean);
    for (index, &(points, weight)) in scores.iter().enumerate() {
        let id = index.to_string();
        example = example
            .indicator(&id, "D1", &format!("weight = {weight:?}"))
            .points(&id, "north", points);
    }
    example
}

/// The same indicators, every other one in a theme that weighs as much as all that lies in it.
fn in_themes(mean: Mean, scores: &Scores) -> Example {
    let weight: f64 = scores.iter().step_by(2).map(|&(_, weight)| weight).sum();
    let mut example = Example::new()
        .averaged_by(mean)
        .with_themes_averaged_by(mean)
        .theme("T1", "D1", &format!("weight = {weight:?}"));
    for (index, &(points, weight)) in scores.iter().enumerate() {
        let id = index.to_string();
        let theme = if index % 2 == 0 { "theme = 'T1'\n" } else { "" };
        example = example
            .indicator(&id, "D1", &format!("{theme}weight = {weight:?}"))
            .points(&id, "north", points);
    }
    example
}

fn points(example: &Example) -> f64 {
    let scored = example.scored("north", "D1");
    scored
        .score
        .map(Score::points)
        .expect("every indicator is there")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_indicators_does_not_matter_to_the_last_bit(
        mean in means(),
        scores in scores(),
    ) {
        for round in [example, in_themes] {
            let forwards = points(&round(mean, &scores));
            let backwards = points(&round(mean, &scores).turned_around());
            prop_assert_eq!(forwards.to_bits(), backwards.to_bits());
        }
    }

    #[test]
    fn themes_that_weigh_what_lies_in_them_change_no_arithmetic_mean(scores in scores()) {
        let flat = points(&example(Mean::Arithmetic, &scores));
        let parted = points(&in_themes(Mean::Arithmetic, &scores));
        prop_assert!((flat - parted).abs() < 1e-9);
    }

    #[test]
    fn the_order_of_units_does_not_matter_to_the_last_bit(
        mean in means(),
        scores in scores(),
        other in 0.0..=100.0_f64,
    ) {
        let both = example(mean, &scores).points("0", "south", other);
        let listed = both.scored("north", "D1");
        let turned = both.with_units_turned_around().scored("north", "D1");
        prop_assert_eq!(listed, turned);
    }

    #[test]
    fn weights_times_ten_change_nothing(mean in means(), scores in scores()) {
        let once = points(&example(mean, &scores));
        let ten_times = points(&example(mean, &scores).with_weights_times(10.0));
        prop_assert!((once - ten_times).abs() < 1e-9);
    }

    #[test]
    fn a_better_indicator_never_lowers_the_score(
        mean in means(),
        scores in scores(),
        which in 0_usize..8,
        by in 0.0..50.0_f64,
    ) {
        let mut better = scores.clone();
        let index = which % better.len();
        better[index].0 = (better[index].0 + by).min(100.0);
        for round in [example, in_themes] {
            let before = points(&round(mean, &scores));
            let after = points(&round(mean, &better));
            prop_assert!(after >= before - 1e-9);
        }
    }

    #[test]
    fn a_mean_lies_between_its_worst_and_its_best_score(mean in means(), scores in scores()) {
        let floor = if mean == Mean::Arithmetic { 0.0 } else { 1.0 };
        let floored = scores.iter().map(|&(points, _)| points.max(floor));
        let worst = floored.clone().fold(f64::INFINITY, f64::min);
        let best = floored.fold(0.0, f64::max);
        let mean = points(&example(mean, &scores));
        prop_assert!(mean >= worst - 1e-9 && mean <= best + 1e-9);
    }

    #[test]
    fn a_missing_indicator_never_acts_as_zero(mean in means(), scores in scores()) {
        // A light indicator without data leaves the score as it was.
        let without = example(mean, &scores);
        let with = example(mean, &scores).indicator("missing", "D1", "weight = 0.05");
        prop_assert_eq!(points(&without).to_bits(), points(&with).to_bits());
    }

    #[test]
    fn another_unit_changes_nothing(scores in scores(), other in 0.0..=100.0_f64) {
        let alone = example(Mean::Arithmetic, &scores);
        let beside = alone.clone().points("0", "south", other);
        prop_assert_eq!(points(&alone).to_bits(), points(&beside).to_bits());
    }
}
