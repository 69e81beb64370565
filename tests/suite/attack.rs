//! An attacker who was written without looking at the wall tries to find out what small tables said,
//! from the published files alone: every sum of answers that fits all published rings is tried.
//!
//! The programme is the Lahti one with tables made small in several ways.

use crate::support::Room;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const ANSWERS: &str = "2024/data/results-survey482915.csv";

/// The items that members are the only ones to contribute to the mark of a dimension with.
const SINGLE_ITEMS: [(&str, &str); 3] = [
    ("D1", "common_influence"),
    ("D2", "common_listening"),
    ("D3", "common_services"),
];

/// Leaves so many answers of each of these tables.
fn leave(room: &Room, tables: &[(&str, usize)]) {
    let path = room.programme().join(ANSWERS);
    let text = fs::read_to_string(&path).expect("the answers of 2024");
    let mut left: BTreeMap<String, usize> = tables
        .iter()
        .map(|&(table, count)| (format!("\"{table}\""), count))
        .collect();
    let kept: String = text
        .split_inclusive('\n')
        .filter(|line| {
            let table = line.split(',').nth(5).unwrap_or_default();
            match left.get_mut(table) {
                Some(0) => false,
                Some(count) => {
                    *count -= 1;
                    true
                }
                None => true,
            }
        })
        .collect();
    fs::write(&path, kept).expect("a writable file");
}

fn rows(room: &Room, file: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(room.out().join(file)).expect("a written table");
    reader
        .deserialize()
        .map(|row| row.expect("a row of text"))
        .collect()
}

/// What a half ring leaves possible for a sum of `n` answers, each 0 to 4 above the worst.
fn sums(n: usize, ring: Option<f64>) -> BTreeSet<usize> {
    let fits = |sum: &usize| {
        let points = 25.0 * *sum as f64 / n.max(1) as f64;
        ring.is_none_or(|ring| {
            let middle = 20.0 * ring;
            points >= middle - 5.0 - 1e-9 && points < middle + 5.0 + 1e-9
        })
    };
    (0..=4 * n).filter(fits).collect()
}

fn tries_every_sum(room: &Room) -> usize {
    let dimensions = rows(room, "public/data/dimensions.csv");
    let answers = rows(room, "evaluator/answers.csv");
    let mut tried = 0;
    for (dimension, item) in SINGLE_ITEMS {
        let ring_of = |unit: &str| -> Option<f64> {
            let row = dimensions.iter().find(|row| {
                row["round"] == "2024"
                    && row["unit"] == unit
                    && row["dimension"] == dimension
                    && row["source"] == "members"
            });
            row.and_then(|row| row["ring"].parse().ok())
        };
        let counts: BTreeMap<&str, Vec<usize>> = answers
            .iter()
            .filter(|row| {
                row["round"] == "2024" && row["source"] == "member_survey" && row["item"] == item
            })
            .map(|row| {
                let steps = row["distribution"].split("; ");
                let steps = steps.map(|step| step.split(": ").nth(1).expect("a count"));
                let counts = steps
                    .map(|count| count.parse().expect("a number"))
                    .collect();
                (row["unit"].as_str(), counts)
            })
            .collect();
        let n_of = |unit: &str| counts[unit].iter().sum::<usize>();
        let tables: Vec<&str> = counts
            .keys()
            .copied()
            .filter(|unit| *unit != "lahti")
            .collect();
        let city = sums(n_of("lahti"), ring_of("lahti"));
        for secret in tables
            .iter()
            .copied()
            .filter(|table| (1..5).contains(&n_of(table)))
        {
            assert_eq!(ring_of(secret), None, "{secret} is too small to be shown");
            let mut others = BTreeSet::from([0]);
            for table in tables.iter().filter(|table| **table != secret) {
                let own = sums(n_of(table), ring_of(table));
                others = others
                    .iter()
                    .flat_map(|sum| own.iter().map(move |one| sum + one))
                    .collect();
            }
            let n = n_of(secret);
            let given: Vec<usize> = counts[secret]
                .iter()
                .enumerate()
                .flat_map(|(step, &count)| std::iter::repeat_n(step, count))
                .collect();
            for known in 0..=2.min(n.saturating_sub(1)) {
                let choices = [&given[..known], &given[n - known..]];
                for own in choices.map(|own| own.iter().sum::<usize>()) {
                    let possible: Vec<usize> = (own..=own + 4 * (n - known))
                        .filter(|sum| others.iter().any(|rest| city.contains(&(sum + rest))))
                        .collect();
                    let range = possible.first().zip(possible.last());
                    let (lowest, highest) = range.expect("the true sum is possible");
                    let width = highest - lowest;
                    let points = 25.0 * width as f64 / n as f64;
                    assert!(
                        points >= 20.0,
                        "{secret}, {item}: {known} who know their answers find it to {points} points"
                    );
                    tried += 1;
                }
            }
        }
    }
    tried
}

#[test]
fn nobody_finds_the_mean_of_a_small_table_to_within_twenty_points() {
    let ways: [&[(&str, usize)]; 3] = [
        &[],
        &[("Eteläinen", 3), ("Itäinen", 2)],
        &[("Keskusta", 4), ("Eteläinen", 4), ("Pohjoinen", 5)],
    ];
    for tables in ways {
        let room = Room::with_lahti();
        leave(&room, tables);
        let output = room.run();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(tries_every_sum(&room) >= 10);
    }
}
