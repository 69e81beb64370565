//! Laws of measuring, as properties: they hold for any answers, not only for chosen ones.

use crate::findings::Code;
use crate::indicators::Value;
use crate::indicators::example::{Example, days, register, survey};
use polars::prelude::df;
use proptest::prelude::*;

const SELF: &str = "kind = 'item-mean'\nsource = 'self'\nitems = ['task', 'heard']";

type Answers = Vec<(usize, Option<i32>, Option<i32>)>;

fn answers() -> impl Strategy<Value = Answers> {
    let answer = || proptest::option::of(1..=5);
    proptest::collection::vec((0_usize..2, answer(), answer()), 1..25)
}

fn members(answers: &Answers) -> Example {
    let units: Vec<&str> = answers
        .iter()
        .map(|&(unit, ..)| ["north", "south"][unit])
        .collect();
    let task: Vec<Option<i32>> = answers.iter().map(|&(_, task, _)| task).collect();
    let heard: Vec<Option<i32>> = answers.iter().map(|&(.., heard)| heard).collect();
    let why = |answers: &[Option<i32>]| -> Vec<Option<&str>> {
        answers
            .iter()
            .map(|answer| answer.is_none().then_some("blank"))
            .collect()
    };
    let frame = df!(
        "unit" => units,
        "task" => &task,
        "task?" => why(&task),
        "heard" => &heard,
        "heard?" => why(&heard),
    );
    Example::new()
        .with(survey("self", "members", &["task", "heard"]), frame)
        .invited("self", "north", 20)
        .invited("self", "south", 20)
}

fn same_bits(one: &Value, other: &Value) -> bool {
    let bits = |number: Option<f64>| number.map(f64::to_bits);
    bits(one.amount) == bits(other.amount)
        && bits(one.interval) == bits(other.interval)
        && one == other
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_rows_does_not_matter_to_the_last_bit(answers in answers()) {
        for unit in ["north", "south", "city"] {
            let forwards = members(&answers).measure(SELF, unit);
            let backwards = members(&answers).with_rows_reversed().measure(SELF, unit);
            prop_assert!(same_bits(&forwards, &backwards));
        }
    }

    #[test]
    fn a_better_answer_never_lowers_the_value(answers in answers(), which in 0_usize..25) {
        let mut better = answers.clone();
        let row = which % better.len();
        better[row].1 = better[row].1.map(|answer| (answer + 1).min(5));
        for unit in ["north", "south", "city"] {
            let before = members(&answers).measure(SELF, unit).amount;
            let after = members(&better).measure(SELF, unit).amount;
            prop_assert!(after >= before);
        }
    }

    #[test]
    fn a_row_without_answers_changes_nothing(answers in answers()) {
        let mut longer = answers.clone();
        longer.push((0, None, None));
        let before = members(&answers).measure(SELF, "north");
        let after = members(&longer).measure(SELF, "north");
        prop_assert!(same_bits(&before, &after));
    }

    #[test]
    fn a_value_lies_within_its_range(answers in answers()) {
        if let Some(points) = members(&answers).measure(SELF, "city").amount {
            prop_assert!((0.0..=100.0).contains(&points));
        }
    }
}

/// Every measure of registers, over the sources of `registers`.
const MEASURES: [&str; 15] = [
    "kind = 'share'\nsource = 'events'\nhaving = [{ field = 'accessible', is = ['yes'] }]",
    "kind = 'share-within-days'\nsource = 'events'\nfrom = 'date'\nto = 'results_published'\ndays = 30",
    "kind = 'median-days'\nsource = 'events'\nfrom = 'date'\nto = 'results_published'",
    "kind = 'checklist'\nsource = 'events'\nfields = ['step_1', 'step_2', 'step_3']",
    "kind = 'variety'\nsource = 'events'\nfield = 'partners'\nat_least = 2",
    "kind = 'district-coverage'\nsource = 'events'",
    "kind = 'sum'\nsource = 'events'\nfield = 'headcount'",
    "kind = 'per-thousand'\nsource = 'events'\namount = 'headcount'\npopulation = 'population'",
    "kind = 'ratio'\nsource = 'training'\nnumerator = 'participants'\ndenominator = 'target'",
    "kind = 'money-share'\nsource = 'budget'\namount = 'amount'\nhaving = [{ field = 'goal', is = ['G1'] }]",
    "kind = 'sum'\nsource = 'budget'\nfield = 'amount'",
    "kind = 'outcomes'\nsource = 'statements'\nfield = 'outcome'\nweights = { heeded = 1.0, partly = 0.3 }",
    "kind = 'expert-score'\nsource = 'expert'",
    "kind = 'attended'\nsource = 'attendance'\nmembers = 'members'",
    "kind = 'representativeness'\nsource = 'members'\npopulation = 'population'\nvariables = ['gender']",
];

/// Registers of three rows, or of four, the last of which has no value but its unit.
fn registers(rows: usize) -> Example {
    let upto = |full: &[Option<i64>]| -> Vec<Option<i64>> { full[..rows].to_vec() };
    let texts =
        |full: &[Option<&'static str>]| -> Vec<Option<&'static str>> { full[..rows].to_vec() };
    let unit = vec!["north"; rows];
    let head = |example: Example, id: &str, kind: &str, fields: &[&str], frame| {
        example.with(register(id, kind, fields), frame)
    };
    let events = df!(
        "unit" => unit.clone(),
        "date" => days(&["2026-01-01", "2026-02-01", "2026-03-01", ""][..rows]),
        "results_published" => days(&["2026-01-11", "2026-05-01", "2026-03-08", ""][..rows]),
        "accessible" => upto(&[Some(1), Some(0), Some(1), None]),
        "step_1" => upto(&[Some(1), Some(0), Some(1), None]),
        "step_2" => upto(&[Some(1), Some(1), None, None]),
        "step_3" => upto(&[Some(0), Some(1), None, None]),
        "partners" => texts(&[Some("a|b"), Some("a"), Some("b|c"), None]),
        "district" => texts(&[Some("Shore"), Some("Shore"), None, None]),
        "headcount" => upto(&[Some(10), Some(25), Some(7), None]),
    );
    let training = df!(
        "unit" => unit.clone(),
        "participants" => upto(&[Some(10), Some(5), Some(3), None]),
        "target" => upto(&[Some(20), Some(5), Some(7), None]),
    );
    let budget = df!(
        "unit" => unit.clone(),
        "amount" => upto(&[Some(10_001), Some(20_050), Some(-33), None]),
        "goal" => texts(&[Some("G1"), Some("G2"), Some("G1"), None]),
    );
    let statements = df!(
        "unit" => unit.clone(),
        "outcome" => texts(&[Some("heeded"), Some("partly"), Some("pending"), None]),
    );
    let expert = df!(
        "unit" => unit.clone(),
        "dimension" => texts(&[Some("D1"), Some("D1"), Some("D1"), None]),
        "score" => [Some(33.3), Some(44.4), Some(0.1), None][..rows].to_vec(),
    );
    let attendance = df!(
        "unit" => unit.clone(),
        "seat" => texts(&[Some("1"), Some("2"), Some("1"), None]),
        "date" => days(&["2026-01-15", "2026-01-15", "2026-02-15", ""][..rows]),
        "mark" => texts(&[Some("present"), Some("absent"), Some("remote"), None]),
    );
    let members = df!(
        "unit" => ["north"; 3],
        "seat" => ["1", "2", "3"],
        "gender" => ["f", "f", "m"],
    );
    let population = df!(
        "unit" => ["north"; 3],
        "variable" => ["total", "gender", "gender"],
        "class" => [None, Some("f"), Some("m")],
        "count" => [1_000i64, 510, 490],
    );
    let reference = ["variable", "class", "count"];
    let mut example = Example::new();
    example = head(example, "events", "events", &["district"], events);
    example = head(example, "training", "training", &["target"], training);
    example = head(example, "budget", "budget", &["amount"], budget);
    example = head(
        example,
        "statements",
        "statements",
        &["outcome"],
        statements,
    );
    example = head(example, "expert", "expert", &["score"], expert);
    example = head(example, "attendance", "attendance", &["seat"], attendance);
    example = head(example, "members", "members", &["seat"], members);
    head(example, "population", "population", &reference, population)
}

#[test]
fn no_measure_depends_on_the_order_of_rows() {
    for measure in MEASURES {
        let forwards = registers(3).measure(measure, "north");
        assert!(forwards.amount.is_some(), "{measure}");
        let backwards = registers(3).with_rows_reversed().measure(measure, "north");
        assert!(same_bits(&forwards, &backwards), "{measure}");
    }
}

#[test]
fn a_row_without_values_never_acts_as_zero() {
    for measure in MEASURES {
        let without = registers(3).measure(measure, "north");
        let with = registers(4).measure(measure, "north");
        assert!(same_bits(&without, &with), "{measure}");
    }
}

#[test]
fn an_indicator_that_nothing_could_be_measured_for_is_found_once_with_its_units() {
    let frame = df!("unit" => ["north"], "state" => ["held"]);
    let held = "kind = 'share'\nsource = 'events'\nhaving = [{ field = 'state', is = ['held'] }]";
    let (table, findings) = Example::new()
        .with(register("events", "events", &["state"]), frame)
        .indicator("D1.6", "", held)
        .compute_with_findings();
    let found: Vec<_> = findings.iter().collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, Code::NothingToMeasure);
    assert_eq!(found[0].facts["units"], "south");
    assert_eq!(found[0].facts["source"], "events");
    assert_eq!(
        table.values()[&("D1.6".into(), "north".into())].amount,
        Some(1.0)
    );
    assert_eq!(
        table.values()[&("D1.6".into(), "south".into())].amount,
        None
    );
}

#[test]
fn scope_and_the_making_of_the_city_are_followed() {
    let frame = df!(
        "unit" => ["north", "north", "north", "south"],
        "accessible" => [1i64, 1, 1, 0],
    );
    let share = "kind = 'share'\nsource = 'events'\n\
                 having = [{ field = 'accessible', is = ['yes'] }]";
    let table = Example::new()
        .with(register("events", "events", &["accessible"]), frame)
        .indicator("rows", "", share)
        .indicator("units", "city = 'units'", share)
        .indicator("city-only", "scope = ['city']\ncity = 'units'", share)
        .indicator("units-only", "scope = ['units']", share)
        .compute();
    let amount = |indicator: &str, unit: &str| {
        let key = (indicator.into(), unit.into());
        table.values().get(&key).map(|value| value.amount)
    };
    assert_eq!(amount("rows", "city"), Some(Some(0.75)));
    assert_eq!(amount("units", "city"), Some(Some(0.5)));
    assert_eq!(amount("city-only", "city"), Some(Some(0.5)));
    assert_eq!(amount("city-only", "north"), None);
    assert_eq!(amount("units-only", "north"), Some(Some(1.0)));
    assert_eq!(amount("units-only", "city"), None);
}

#[test]
fn a_scale_moved_and_stretched_gives_the_same_points() {
    // 1-5 answered as 0-100 in steps of 25 is the same answer on another ruler.
    let narrow = df!(
        "unit" => ["north"; 3],
        "task" => [1, 3, 4],
        "task?" => [None::<&str>; 3],
    );
    let one_item = "kind = 'item-mean'\nsource = 'self'\nitems = ['task']";
    let example = || Example::new().invited("self", "north", 4);
    let on_five = example()
        .with(survey("self", "members", &["task"]), narrow)
        .measure(one_item, "north");
    let wide = df!(
        "unit" => ["north"; 3],
        "task" => [0, 50, 75],
        "task?" => [None::<&str>; 3],
    );
    let on_hundred = example()
        .on_a_scale_of_hundred()
        .with(survey("self", "members", &["task"]), wide)
        .measure(one_item, "north");
    assert_eq!(on_five.amount, on_hundred.amount);
    assert_eq!(on_five.interval, on_hundred.interval);
    let turned = example()
        .reversed("task")
        .with(
            survey("self", "members", &["task"]),
            df!("unit" => ["north"; 3], "task" => [5, 3, 2], "task?" => [None::<&str>; 3]),
        )
        .measure(one_item, "north");
    assert_eq!(on_five.amount, turned.amount);
}
