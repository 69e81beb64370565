//! How long a thousand ways of calculating take for 60 units and 40 indicators.
//!
//! In: nothing; a programme with invented answers is written to a temporary folder. Out: lines with
//! times. `cargo bench --bench ways_of_calculating`; the aim is below one second on two cores.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;
use tutka::findings::Findings;
use tutka::{indicators, ingest, methodology, scores, validate};

const UNITS: usize = 60;
const DIMENSIONS: usize = 4;
const INDICATORS: usize = 40;
const SEATS: usize = 20;
const ANSWERED: usize = 14;
const RESIDENTS: usize = 50;
const ITEMS_OF_AN_INDICATOR: usize = 2;

#[expect(
    clippy::print_stdout,
    reason = "what a bench has to say goes to the terminal"
)]
fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write_programme(folder.path());
    let mut findings = Findings::new();
    let methodology = methodology::load(folder.path(), &mut findings)
        .expect("a readable programme")
        .expect("a method without faults");
    let round = methodology.newest();
    let raw = ingest::read(folder.path(), round, &mut findings).expect("readable sources");
    let dataset = validate::check(&methodology, round, &raw, &mut findings);
    assert!(!findings.has_errors(), "the invented answers are sound");
    let table = indicators::compute(&methodology, round, &dataset, &mut findings);

    println!(
        "{UNITS} units, {INDICATORS} indicators, {} ways",
        scores::DRAWS
    );
    for run in 1..=5 {
        let started = Instant::now();
        let found = scores::robustness(&methodology, round, &table);
        let seconds = started.elapsed().as_secs_f64();
        assert_eq!(found.len(), (UNITS + 1) * DIMENSIONS);
        println!("robustness, run {run}: {seconds:.3} s");
    }
    let started = Instant::now();
    let found = scores::sensitivity(&methodology, round, &table);
    let seconds = started.elapsed().as_secs_f64();
    println!("sensitivity of {} dimensions: {seconds:.3} s", found.len());
}

/// Half of the indicators from a census of members, half from residents who answered as they liked.
fn write_programme(folder: &Path) {
    let mut programme = "name = { en = 'Bench' }\nlanguages = ['en']\nmodel = { en = 'Bench' }\n\
         city = { id = 'city', name = { en = 'City' } }\n\
         publisher = { name = { en = 'Bench' }, licence = { name = 'CC BY 4.0', url = \
         'https://creativecommons.org/licenses/by/4.0/' } }\n"
        .to_owned();
    let _ = writeln!(
        programme,
        "[[terms]]\nid = '2025'\nfrom = 2025-01-01\nuntil = 2027-12-31\nseats = {SEATS}"
    );
    for unit in 0..UNITS {
        let name = format!("{{ en = 'Unit {unit}' }}");
        let _ = writeln!(
            programme,
            "[[units]]\nid = 'u{unit}'\nname = {name}\nshort = {name}"
        );
    }
    let data = folder.join("2026/data");
    std::fs::create_dir_all(&data).expect("a writable folder");
    std::fs::write(folder.join("programme.toml"), programme).expect("a writable file");
    std::fs::write(folder.join("2026/round.toml"), round()).expect("a writable file");
    let members = answers("members", ANSWERED);
    std::fs::write(data.join("members.csv"), members).expect("a writable file");
    let residents = answers("residents", RESIDENTS);
    std::fs::write(data.join("residents.csv"), residents).expect("a writable file");
}

fn round() -> String {
    let mut round = "id = '2026'\nname = { en = '2026' }\nkind = 'monitoring'\n\
         status = { decision = 'draft' }\nreport_date = 2026-12-01\n\
         period = { from = 2026-01-01, until = 2026-10-31 }\nterm = '2025'\n\
         scales = [{ id = 'agreement', low = 1, high = 5 }]\n"
        .to_owned();
    for (band, from) in [("low", 0), ("fair", 25), ("good", 55), ("high", 75)] {
        let _ = writeln!(
            round,
            "[[bands]]\nid = '{band}'\nfrom = {from}\nname = {{ en = '{band}' }}"
        );
    }
    for dimension in 0..DIMENSIONS {
        let _ = writeln!(
            round,
            "[[dimensions]]\nid = 'D{dimension}'\nname = {{ en = 'D{dimension}' }}\n\
             about = {{ en = 'Invented.' }}"
        );
    }
    for (survey, recruitment) in [("members", "census"), ("residents", "self-selected")] {
        let columns: Vec<String> = items(survey)
            .iter()
            .map(|item| format!("{{ item = '{item}', heading = '{item}', scale = 'agreement' }}"))
            .collect();
        let _ = writeln!(
            round,
            "[[sources]]\nid = '{survey}'\nname = {{ en = '{survey}' }}\nkind = 'survey'\n\
             group = '{survey}'\nfiles = ['data/{survey}.csv']\nrecruitment = '{recruitment}'\n\
             unit_from = {{ column = 'unit' }}\ncolumns = [{}]",
            columns.join(", ")
        );
        for item in items(survey) {
            let _ = writeln!(
                round,
                "[[items]]\nid = '{item}'\ntext = {{ en = '{item}' }}"
            );
        }
    }
    for indicator in 0..INDICATORS {
        let survey = ["members", "residents"][indicator % 2];
        let items: Vec<String> = items(survey)
            .chunks(ITEMS_OF_AN_INDICATOR)
            .nth(indicator / 2)
            .expect("every indicator has items")
            .iter()
            .map(|item| format!("'{item}'"))
            .collect();
        let _ = writeln!(
            round,
            "[[indicators]]\nid = 'I{indicator}'\ndimension = 'D{}'\n\
             name = {{ en = 'I{indicator}' }}\nabout = {{ en = 'Invented.' }}\n\
             measure = {{ kind = 'item-mean', source = '{survey}', items = [{}] }}",
            indicator % DIMENSIONS,
            items.join(", ")
        );
    }
    round
}

fn items(survey: &str) -> Vec<String> {
    (0..INDICATORS / 2 * ITEMS_OF_AN_INDICATOR)
        .map(|item| format!("{survey}{item}"))
        .collect()
}

/// Answers 1-5 that differ from person to person and from item to item.
fn answers(survey: &str, people: usize) -> String {
    let items = items(survey);
    let mut text = format!("unit,{}\n", items.join(","));
    for unit in 0..UNITS {
        for person in 0..people {
            let row: Vec<String> = (0..items.len())
                .map(|item| {
                    (1 + (unit * 7 + person * 3 + item * item + person * item) % 5).to_string()
                })
                .collect();
            let _ = writeln!(text, "u{unit},{}", row.join(","));
        }
    }
    text
}
