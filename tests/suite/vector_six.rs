//! Vector E.6 of the method: four tables, one of them small, and their unrounded total; and the same tables in
//! half rings.

use crate::invented::City;
use crate::measured::Measured;
use crate::support::Room;
use std::fs;
use std::path::Path;
use tutka::disclosure::{ClearedUnit, Shown};

/// Four tables of 12, 4, 15 and 11 members, all of one kind, who all answer.
fn vector_six(folder: &Path) {
    let city = City {
        units: 4,
        rounds: 1,
        indicators: 6,
        members: (12, 12),
        residents: 0,
        seed: 6,
    };
    city.write(folder);
    let (mut register, mut answers) = ("table,seat,age\n".to_owned(), "table,role".to_owned());
    for item in 0..6 {
        answers.push_str(&format!(",i{item}"));
    }
    answers.push('\n');
    for (table, members) in [12, 4, 15, 11].into_iter().enumerate() {
        for seat in 0..members {
            register.push_str(&format!("Table {table},{seat},old\n"));
            answers.push_str(&format!("Table {table},member"));
            for item in 0..6 {
                answers.push_str(&format!(",{}", 1 + (seat + item + table) % 5));
            }
            answers.push('\n');
        }
    }
    fs::write(folder.join("2026/data/register.csv"), register).expect("a writable file");
    fs::write(folder.join("2026/data/members.csv"), answers).expect("a writable file");
}

#[test]
fn an_unrounded_total_is_withheld_with_the_small_table_or_with_the_next_smallest() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    vector_six(folder.path());
    let room = Room::with(folder.path());
    assert!(room.run().status.success());
    let series = fs::read_to_string(room.out().join("public/data/series.csv")).expect("data");
    let of = |unit: &str| -> Vec<&str> {
        let rows = series
            .lines()
            .filter(|row| row.contains(&format!(",{unit},")));
        let rows = rows.filter(|row| row.contains(",All,") || row.contains(",old,"));
        rows.collect()
    };
    let is_withheld = |unit: &str| of(unit).iter().all(|row| row.contains("withheld"));
    let is_shown = |unit: &str| of(unit).iter().all(|row| row.contains("shown"));
    assert!(is_withheld("t1"), "{series}");
    assert!(is_shown("t0") && is_shown("t2"), "{series}");
    // Of the eleven and the total of 42, the eleven are the smaller loss.
    assert!(is_withheld("t3") && is_shown("city"), "{series}");
}

#[test]
fn the_same_tables_in_half_rings_withhold_nothing_more() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    vector_six(folder.path());
    let release = Measured::new(folder.path())
        .protected()
        .expect("nothing is out");
    let round = release.public().reported();
    let hidden = |unit: &ClearedUnit| -> Vec<String> {
        let indicators = unit
            .dimensions
            .iter()
            .flat_map(|dimension| &dimension.indicators);
        let hidden = indicators.filter(|indicator| indicator.ring == Shown::Withheld);
        hidden
            .map(|indicator| indicator.indicator.to_string())
            .collect()
    };
    for unit in &round.units {
        let expected = if unit.unit.as_str() == "t1" { 4 } else { 0 };
        assert_eq!(
            hidden(unit).len(),
            expected,
            "{}: {:?}",
            unit.unit,
            hidden(unit)
        );
    }
}
