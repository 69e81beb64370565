//! How long the indicators of a whole country take: 311 municipalities of five units each, and one,
//! two and five million answers in one survey.
//!
//! In: nothing; a programme with invented answers is written to a temporary folder. Out: a line for
//! each number of answers, with the time per million for reading, checking and measuring, and how
//! much memory measuring took beside the checked data. `cargo bench --bench country`; the aim is
//! that the time per million does not grow, and that the memory of measuring is bounded by the
//! number of units and not by that of answers.

use std::fmt::Write as _;
use std::io::BufWriter;
use std::path::Path;
use std::time::Instant;
use tutka::findings::Findings;
use tutka::{indicators, ingest, methodology, validate};

const MUNICIPALITIES: usize = 311;
const UNITS_OF_EACH: usize = 5;
const ITEMS: usize = 10;
const MILLION: usize = 1_000_000;

#[expect(
    clippy::print_stdout,
    reason = "what a bench has to say goes to the terminal"
)]
fn main() {
    println!(
        "{MUNICIPALITIES} municipalities, {} units, {} indicators",
        MUNICIPALITIES * UNITS_OF_EACH,
        ITEMS + 1
    );
    for millions in [1, 2, 5] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        write_programme(folder.path(), millions * MILLION / ITEMS);
        let mut findings = Findings::new();
        let methodology = methodology::load(folder.path(), &mut findings)
            .expect("a readable programme")
            .expect("a method without faults");
        let round = methodology.newest();
        let started = Instant::now();
        let raw = ingest::read(folder.path(), round, &mut findings).expect("readable sources");
        let read = started.elapsed().as_secs_f64();
        let started = Instant::now();
        let dataset = validate::check(&methodology, round, &raw, &mut findings);
        let checked = started.elapsed().as_secs_f64();
        assert!(!findings.has_errors(), "the invented answers are sound");
        let before = start_counting_memory();
        let started = Instant::now();
        let table = indicators::compute(&methodology, round, &dataset, &mut findings);
        let measured = started.elapsed().as_secs_f64();
        let most = memory("VmHWM:");
        // Held until here, so that measuring has no memory of it to use again.
        drop(raw);
        assert_eq!(
            table.values().len(),
            (MUNICIPALITIES * UNITS_OF_EACH + 1) * (ITEMS + 1)
        );
        let per_million = |seconds: f64| seconds / millions as f64;
        let beside = before.zip(most).map_or_else(
            || "not known on this system".to_owned(),
            |(before, most)| format!("{} MB", most.saturating_sub(before) / 1024),
        );
        println!(
            "{millions} million answers, seconds per million: reading {:.2}, checking {:.2}, \
             measuring {:.2}; memory of measuring: {beside}",
            per_million(read),
            per_million(checked),
            per_million(measured)
        );
    }
}

/// What the process holds now, in kB, with the record of the most it held begun anew.
fn start_counting_memory() -> Option<u64> {
    // Linux forgets the record when a 5 is written here; elsewhere there is nothing to count.
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    memory("VmRSS:")
}

fn memory(line: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|text| text.strip_prefix(line))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

fn write_programme(folder: &Path, respondents: usize) {
    let mut programme = "name = { en = 'Bench' }\nlanguages = ['en']\nmodel = { en = 'Bench' }\n\
         city = { id = 'country', name = { en = 'Country' } }\n\
         publisher = { name = { en = 'Bench' }, licence = { name = 'CC BY 4.0', url = \
         'https://creativecommons.org/licenses/by/4.0/' } }\n\
         [[terms]]\nid = '2025'\nfrom = 2025-01-01\nuntil = 2027-12-31\nseats = 20\n"
        .to_owned();
    for municipality in 0..MUNICIPALITIES {
        for unit in 0..UNITS_OF_EACH {
            let name = format!("{{ en = 'Unit {municipality}-{unit}' }}");
            let _ = writeln!(
                programme,
                "[[units]]\nid = 'm{municipality}-{unit}'\nname = {name}\nshort = {name}"
            );
        }
    }
    let data = folder.join("2026/data");
    std::fs::create_dir_all(&data).expect("a writable folder");
    std::fs::write(folder.join("programme.toml"), programme).expect("a writable file");
    std::fs::write(folder.join("2026/round.toml"), round()).expect("a writable file");
    let file = std::fs::File::create(data.join("residents.csv")).expect("a writable file");
    write_answers(BufWriter::new(file), respondents).expect("a writable file");
}

fn round() -> String {
    let mut round = "id = '2026'\nname = { en = '2026' }\nkind = 'monitoring'\n\
         status = { decision = 'draft' }\nreport_date = 2026-12-01\n\
         period = { from = 2026-01-01, until = 2026-10-31 }\nterm = '2025'\n\
         scales = [{ id = 'agreement', low = 1, high = 5 }]\n\
         bands = [{ id = 'low', from = 0, name = { en = 'low' } }, { id = 'high', from = 55, name = { en = 'high' } }]\n"
        .to_owned();
    for dimension in 0..3 {
        let _ = writeln!(
            round,
            "[[dimensions]]\nid = 'D{dimension}'\nname = {{ en = 'D{dimension}' }}\n\
             about = {{ en = 'Invented.' }}"
        );
    }
    let columns: Vec<String> = (0..ITEMS)
        .map(|item| format!("{{ item = 'i{item}', heading = 'i{item}', scale = 'agreement' }}"))
        .collect();
    let _ = writeln!(
        round,
        "[[sources]]\nid = 'residents'\nname = {{ en = 'Residents' }}\nkind = 'survey'\n\
         group = 'residents'\nfiles = ['data/residents.csv']\nrecruitment = 'self-selected'\n\
         unit_from = {{ column = 'unit' }}\ncolumns = [{}]",
        columns.join(", ")
    );
    for item in 0..ITEMS {
        let _ = writeln!(
            round,
            "[[items]]\nid = 'i{item}'\ntext = {{ en = 'i{item}' }}"
        );
    }
    let all: Vec<String> = (0..ITEMS).map(|item| format!("'i{item}'")).collect();
    let mut indicator = |id: usize, items: &str| {
        let _ = writeln!(
            round,
            "[[indicators]]\nid = 'I{id}'\ndimension = 'D{}'\nname = {{ en = 'I{id}' }}\n\
             about = {{ en = 'Invented.' }}\n\
             measure = {{ kind = 'item-mean', source = 'residents', items = [{items}] }}",
            id % 3
        );
    };
    for (id, item) in all.iter().enumerate() {
        indicator(id, item);
    }
    indicator(ITEMS, &all.join(", "));
    round
}

/// Answers 1-5 that differ from person to person and from item to item.
fn write_answers(mut file: impl std::io::Write, respondents: usize) -> std::io::Result<()> {
    let headings: Vec<String> = (0..ITEMS).map(|item| format!("i{item}")).collect();
    writeln!(file, "unit,{}", headings.join(","))?;
    for person in 0..respondents {
        let unit = (person * 7919) % (MUNICIPALITIES * UNITS_OF_EACH);
        write!(file, "m{}-{}", unit / UNITS_OF_EACH, unit % UNITS_OF_EACH)?;
        for item in 0..ITEMS {
            write!(
                file,
                ",{}",
                1 + (unit + person * 3 + item * item + person * item / 7) % 5
            )?;
        }
        writeln!(file)?;
    }
    file.flush()
}
