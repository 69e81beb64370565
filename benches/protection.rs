//! How long it takes to protect and attack a release: 60 tables, 24 indicators and five rounds.
//!
//! In: nothing; an invented city is written to a temporary folder. Out: how long everything that the
//! audiences read took to be made safe, and how much was withheld by which rule.
//! `cargo bench --bench protection`; the aim is 5 seconds for each of the three audiences on two cores.
//! `cargo bench --bench protection -- 20 2` measures a city of 20 tables and 2 rounds instead.

#[path = "../tests/suite/invented.rs"]
mod invented;
#[path = "../tests/suite/measured.rs"]
mod measured;

use invented::City;
use measured::Measured;
use std::collections::BTreeMap;
use std::time::Instant;

/// The public, the tables, the evaluator.
const AUDIENCES: f64 = 3.0;

#[expect(
    clippy::print_stdout,
    reason = "what a bench has to say goes to the terminal"
)]
fn main() {
    let mut sizes = std::env::args()
        .skip(1)
        .filter_map(|size| size.parse().ok());
    let (units, rounds) = (sizes.next().unwrap_or(60), sizes.next().unwrap_or(5));
    let city = City {
        units,
        rounds,
        indicators: 24,
        members: (3, 14),
        residents: 120,
        seed: 5,
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    city.write(folder.path());
    let measured = Measured::new(folder.path());
    let started = Instant::now();
    let release = measured.protected().expect("nothing was published before");
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{units} tables, 24 indicators, {rounds} rounds: {seconds:.1} seconds, {:.1} for each audience",
        seconds / AUDIENCES
    );
    let record = release.evaluator().iter();
    let record = record.filter(|table| table.name() == "disclosure-record");
    let mut rules: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for row in record.flat_map(|table| table.rows()) {
        *rules.entry((&row[5], &row[6])).or_default() += 1;
    }
    for ((outcome, rule), numbers) in rules {
        println!("{outcome} by {rule}: {numbers}");
    }
}
