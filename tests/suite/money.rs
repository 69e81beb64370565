//! Sums of money that one payee dominates, from the files to the published data and back: who knows
//! everything that is published does not find out what the largest payee got.

use crate::invented::City;
use crate::said::rows;
use crate::support::Room;
use microlp::{ComparisonOp, OptimizationDirection, Problem};
use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

/// Euros by table, category and payee. The rent of the second table goes to one payee alone; without the
/// total of rents, or of the table, it is one subtraction away.
const LEDGER: [(usize, &str, &str, u32); 12] = [
    (0, "rent", "Hall", 1_400),
    (0, "rent", "Club", 1_200),
    (0, "rent", "Barn", 900),
    (1, "rent", "Hall", 5_000),
    (2, "rent", "Hall", 2_000),
    (2, "rent", "Club", 1_900),
    (2, "rent", "Barn", 800),
    (0, "food", "Cafe", 700),
    (0, "food", "Shop", 650),
    (0, "food", "Baker", 400),
    (1, "food", "", 300),
    (2, "food", "", 250),
];

/// An invented city with a ledger, whose totals by category are shown for every table and the city.
fn with_ledger(folder: &Path) {
    let city = City {
        units: 3,
        rounds: 1,
        indicators: 6,
        members: (12, 12),
        residents: 0,
        seed: 1,
    };
    city.write(folder);
    let mut ledger = "table,category,payee,euros\n".to_owned();
    for (table, category, payee, euros) in LEDGER {
        ledger.push_str(&format!("Table {table},{category},{payee},{euros}\n"));
    }
    fs::write(folder.join("2026/data/ledger.csv"), ledger).expect("a writable file");
    let mut round = OpenOptions::new()
        .append(true)
        .open(folder.join("2026/round.toml"))
        .expect("a round");
    let sum = "measure = { kind = 'sum', source = 'ledger', field = 'amount' }";
    write!(
        round,
        "[[sources]]\nid = 'ledger'\nname = {{ en = 'Ledger' }}\nkind = 'budget'\ngroup = 'registers'\n\
         files = ['data/ledger.csv']\nunit_from = {{ column = 'table' }}\ncolumns = [\
         {{ heading = 'category', field = 'category', values = {{ 'rent' = 'rent', 'food' = 'food' }} }}, \
         {{ heading = 'payee', field = 'payee' }}, {{ heading = 'euros', field = 'amount' }}]\n\
         [[series]]\nid = 'money'\nname = {{ en = 'Money' }}\nabout = {{ en = 'Invented.' }}\nlines = [\
         {{ name = {{ en = 'All' }}, {sum} }}, {{ name = {{ en = 'By kind' }}, by = 'category', {sum} }}]\n"
    )
    .expect("a writable file");
}

/// What is published of the money: whole euros by category and unit, or nothing.
type Published = BTreeMap<(String, String), Option<f64>>;

fn published(room: &Room) -> Published {
    let series = fs::read_to_string(room.out().join("public/data/series.csv")).expect("data");
    let mut published = Published::new();
    for row in rows(&series) {
        let row: BTreeMap<String, String> = row.into_iter().collect();
        if row["series"] == "money" {
            assert_eq!(
                row["state"] == "withheld",
                row["value"].is_empty(),
                "{row:?}"
            );
            let key = (row["category"].clone(), row["unit"].clone());
            published.insert(key, row["value"].parse().ok());
        }
    }
    published
}

fn counts(table: usize, category: &str, (of_category, of_unit): (&str, &str)) -> bool {
    (of_category.is_empty() || of_category == category)
        && (of_unit == "city" || of_unit == format!("t{table}"))
}

/// The least and the most that a withheld sum can be, in euros, for who knows all that is published.
fn bounds(published: &Published, secret: (&str, &str)) -> (f64, f64) {
    let solved = [
        OptimizationDirection::Minimize,
        OptimizationDirection::Maximize,
    ]
    .map(|direction| {
        let mut problem = Problem::new(direction);
        let mut cells = Vec::new();
        for table in 0..3 {
            for category in ["rent", "food"] {
                let weight = f64::from(u8::from(counts(table, category, secret)));
                cells.push((table, category, problem.add_var(weight, (0.0, 1e6))));
            }
        }
        for ((category, unit), euros) in published {
            let Some(euros) = euros else { continue };
            let form = cells
                .iter()
                .filter(|(table, kind, _)| counts(*table, kind, (category, unit)));
            let form: Vec<_> = form.map(|&(_, _, variable)| (variable, 1.0)).collect();
            problem.add_constraint(form.as_slice(), ComparisonOp::Ge, euros - 0.5);
            problem.add_constraint(form.as_slice(), ComparisonOp::Le, euros + 0.5);
        }
        let solution = problem
            .solve()
            .expect("the true sums agree with what is told");
        solution.into_solution().expect("a bound").objective()
    });
    (solved[0], solved[1])
}

#[test]
fn what_one_payee_got_alone_cannot_be_worked_out_from_any_total() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    with_ledger(folder.path());
    let room = Room::with(folder.path());
    let output = room.run();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let published = published(&room);
    let told = |category: &str, unit: &str| published[&(category.to_owned(), unit.to_owned())];
    assert_eq!(told("rent", "t1"), None, "one payee got all of it");
    assert_eq!(
        told("food", "t0"),
        Some(1_750.0),
        "three payees, none of whom got nearly all"
    );
    assert_eq!(
        told("food", "t1"),
        Some(300.0),
        "the city's own money has no payee"
    );
    // Ten per cent of the largest part to either side.
    let (least, most) = bounds(&published, ("rent", "t1"));
    assert!(most - least >= 2.0 * 500.0 - 1.0, "{least} to {most} euros");
    let told = published.values().filter(|euros| euros.is_some()).count();
    assert!(
        told >= 7,
        "only {told} of {} sums are told",
        published.len()
    );
    let record =
        fs::read_to_string(room.out().join("evaluator/disclosure-record.csv")).expect("a record");
    let rules = |rule: &str| {
        record
            .lines()
            .filter(|row| row.contains(",money/") && row.ends_with(rule))
            .count()
    };
    assert!(rules(",withheld,dominance") >= 1, "{record}");
    assert!(
        rules(",withheld,complement") >= 1,
        "a total would have given it away: {record}"
    );
}

#[test]
fn the_same_ledger_with_one_total_more_would_have_told() {
    let mut published = Published::new();
    for (category, unit) in [("", "t0"), ("", "t1"), ("food", "t1"), ("", "city")] {
        let rows = LEDGER
            .iter()
            .filter(|(table, kind, _, _)| counts(*table, kind, (category, unit)));
        let euros: u32 = rows.map(|row| row.3).sum();
        published.insert(
            (category.to_owned(), unit.to_owned()),
            Some(f64::from(euros)),
        );
    }
    let (least, most) = bounds(&published, ("rent", "t1"));
    assert!(
        most - least <= 2.0 && (least..=most).contains(&5_000.0),
        "{least} to {most} euros"
    );
}
