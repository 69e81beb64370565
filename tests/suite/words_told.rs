//! What words for a score tell: an attacker who knows the formula of the interval, how many were asked and who
//! answered tries every way in which a table can have answered an item.
//!
//! Written without looking at the wall. The cities are invented, and everybody was asked.

use crate::invented::City;
use crate::measured::Measured;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tutka::disclosure::{ClearedIndicator, ClearedRelease, Words};
use tutka::vocabulary::Ring;

/// How many of each table were asked.
const ASKED: usize = 15;

/// The 97.5 per cent points of Student's distribution with 8 to 12 degrees of freedom, from a printed table.
const STUDENT: [f64; 5] = [2.306, 2.262, 2.228, 2.201, 2.179];

/// How many chose each of five steps.
type Counts = [usize; 5];

fn mean_and_half_width(counts: &Counts) -> (f64, f64) {
    let n = counts.iter().sum::<usize>();
    let points = |step: usize| 25.0 * step as f64;
    let sum: f64 = (0..5).map(|step| points(step) * counts[step] as f64).sum();
    let mean = sum / n as f64;
    let squares: f64 = (0..5)
        .map(|step| counts[step] as f64 * (points(step) - mean).powi(2))
        .sum();
    let unseen = 1.0 - n as f64 / ASKED as f64;
    let width = STUDENT[n - 9] * (unseen * squares / (n - 1) as f64 / n as f64).sqrt();
    (mean, width)
}

/// The band of some points, in a method with one cut-off at 55.
fn is_high(points: f64) -> bool {
    points >= 55.0
}

/// What would be said of these answers: the half ring, and the bands at the ends of the interval.
fn said(counts: &Counts) -> (i64, bool, bool) {
    let (mean, width) = mean_and_half_width(counts);
    let half_ring = ((mean + 5.0) / 10.0 + 1e-9).floor() as i64;
    (half_ring, is_high(mean - width), is_high(mean + width))
}

/// Every way in which `n` people can answer.
fn all_counts(n: usize) -> Vec<Counts> {
    let mut all = vec![(0, [0; 5])];
    for step in 0..4 {
        all = all
            .into_iter()
            .flat_map(|(used, counts)| {
                (0..=n - used).map(move |more| {
                    let mut counts: Counts = counts;
                    counts[step] = more;
                    (used + more, counts)
                })
            })
            .collect();
    }
    let last = |(used, mut counts): (usize, Counts)| {
        counts[4] = n - used;
        counts
    };
    all.into_iter().map(last).collect()
}

/// The fewest values that the count of those who disagree, are neutral or agree can have, for somebody who may
/// have answered, alone or with somebody else.
fn fewest(possible: &[Counts], truth: &Counts) -> usize {
    let mut known: Vec<Counts> = vec![[0; 5]];
    for one in 0..5 {
        for other in 0..6 {
            let mut own: Counts = [0; 5];
            own[one] += 1;
            if other < 5 {
                own[other] += 1;
            }
            known.push(own);
        }
    }
    let is_there = |own: &&Counts| own.iter().zip(truth).all(|(own, all)| own <= all);
    let classes: [&[usize]; 3] = [&[0, 1], &[2], &[3, 4]];
    let values = |own: &Counts, class: &[usize]| {
        let agreeing = possible
            .iter()
            .filter(|counts| own.iter().zip(*counts).all(|(own, all)| own <= all));
        let values: BTreeSet<usize> = agreeing
            .map(|counts| class.iter().map(|&step| counts[step]).sum())
            .collect();
        values.len()
    };
    let known: Vec<&Counts> = known.iter().filter(is_there).collect();
    known
        .iter()
        .flat_map(|own| classes.map(|class| values(own, class)))
        .min()
        .expect("an attacker")
}

fn answers(programme: &Path) -> BTreeMap<(usize, usize), Counts> {
    let mut answers = BTreeMap::new();
    let path = programme.join("2026/data/members.csv");
    for row in csv::Reader::from_path(path).expect("answers").records() {
        let row = row.expect("a row");
        let unit: usize = row[0]
            .trim_start_matches("Table ")
            .parse()
            .expect("a table");
        for item in 0..6 {
            let step: usize = row[2 + item].parse().expect("an answer");
            let counts: &mut Counts = answers.entry((unit, item)).or_default();
            counts[step - 1] += 1;
        }
    }
    answers
}

fn with_everybody_asked(city: City, folder: &Path) {
    city.write(folder);
    let path = folder.join("2026/round.toml");
    let round = fs::read_to_string(&path).expect("a round");
    let units: String = (0..city.units)
        .map(|unit| format!(", t{unit} = {ASKED}"))
        .collect();
    let asked = format!(
        "recruitment = 'census'\ninvited = {{ city = {}{units} }}",
        ASKED * city.units
    );
    fs::write(path, round.replace("recruitment = 'census'", &asked)).expect("a writable file");
}

/// Whether the words for an indicator are those of its ring alone; only the evaluator's record tells.
fn are_plain(release: &ClearedRelease, unit: &str, indicator: &str) -> bool {
    let mut tables = release.evaluator().iter();
    let record = tables
        .find(|table| table.name() == "disclosure-record")
        .expect("a record");
    let id = format!("indicator/{indicator}");
    record
        .rows()
        .iter()
        .any(|row| row[2] == unit && row[3] == "words" && row[4] == id && row[5] == "withheld")
}

fn agrees(shown: &ClearedIndicator, is_plain: bool, counts: &Counts) -> bool {
    let (half_ring, low, high) = said(counts);
    let ring = shown.ring.value().map(Ring::halves).map(i64::from);
    let words = match (low, high) {
        (false, false) => Words::One("low".into()),
        (true, true) => Words::One("high".into()),
        _ => Words::Two("low".into(), "high".into()),
    };
    ring.is_none_or(|ring| ring == half_ring && (is_plain || words == shown.words))
}

#[test]
fn words_leave_three_counts_open_and_would_not_have_without_the_attack() {
    let (mut attacked, mut would_tell) = (0, 0);
    for seed in 1..=12 {
        let city = City {
            units: 3,
            rounds: 1,
            indicators: 6,
            members: (9, 13),
            residents: 0,
            seed,
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        with_everybody_asked(city, folder.path());
        let release = Measured::new(folder.path())
            .protected()
            .expect("nothing is out");
        let answers = answers(folder.path());
        let round = release.public().reported();
        for unit in round
            .units
            .iter()
            .filter(|unit| unit.unit.as_str() != "city")
        {
            let number: usize = unit.unit.as_str()[1..].parse().expect("a table");
            for indicator in unit.dimensions.iter().flat_map(|one| &one.indicators) {
                // Indicators of one item of everybody.
                let item = match indicator.indicator.as_str() {
                    "I0" => 0,
                    "I3" => 3,
                    "I4" => 4,
                    _ => continue,
                };
                let truth = answers[&(number, item)];
                let n = truth.iter().sum();
                let is_plain =
                    are_plain(&release, unit.unit.as_str(), indicator.indicator.as_str());
                let possible = |is_plain| -> Vec<Counts> {
                    let all = all_counts(n).into_iter();
                    all.filter(|counts| agrees(indicator, is_plain, counts))
                        .collect()
                };
                assert!(
                    possible(is_plain).contains(&truth),
                    "{city:?}: the true answers agree"
                );
                let open = fewest(&possible(is_plain), &truth);
                assert!(
                    open >= 3,
                    "{city:?}, {}, {}: {open}",
                    unit.unit,
                    indicator.indicator
                );
                attacked += 1;
                let as_told: Vec<Counts> = all_counts(n)
                    .into_iter()
                    .filter(|counts| said(counts) == said(&truth))
                    .collect();
                would_tell += usize::from(fewest(&as_told, &truth) < 3);
            }
        }
    }
    assert!(attacked >= 100, "{attacked}");
    assert!(
        would_tell >= 1,
        "words with intervals would have told too much of some table"
    );
}
