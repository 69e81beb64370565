//! How long csv takes to read, beside polars' own csv reader on the same file.
//!
//! In: nothing; files of several sizes are generated. Out: a line for each with both times and their
//! ratio; the aim is at most 5. `cargo run --release` in this folder.

use polars::prelude::{CsvParseOptions, CsvReadOptions, SerReader};
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use tutka::findings::Findings;
use tutka::ingest;
use tutka::methodology::Round;

const COLUMNS: usize = 12;
const SIZES: [usize; 3] = [20_000, 80_000, 300_000];

/// Each time is the best of so many.
const RUNS: usize = 5;

fn main() {
    let room = tempfile::tempdir().expect("a temporary folder");
    for rows in SIZES {
        let path = room.path().join(format!("{rows}.csv"));
        std::fs::write(&path, text(rows)).expect("a writable file");
        let ours = best(|| read(&path));
        let theirs = best(|| read_by_polars(&path));
        let cells = (rows + 1) * COLUMNS;
        println!(
            "{cells} cells: tutka {ours:.3} s, polars {theirs:.3} s, ratio {:.2}",
            ours / theirs
        );
    }
}

fn best(mut work: impl FnMut() -> usize) -> f64 {
    let times = (0..RUNS).map(|_| {
        let started = Instant::now();
        black_box(work());
        started.elapsed().as_secs_f64()
    });
    times.fold(f64::INFINITY, f64::min)
}

/// From the file to kept cells with their places, as a source of a round.
fn read(path: &Path) -> usize {
    let bytes = std::fs::read(path).expect("a readable file");
    let round = round();
    let mut findings = Findings::new();
    let source = &round.sources[0].id;
    let raw = ingest::read_bytes(&round, source, ("2026/bench.csv", bytes), &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    let rows = raw.sheets().iter().flat_map(|sheet| &sheet.rows);
    rows.map(|row| row.cells.len()).sum()
}

/// From the file to a data frame, with types guessed by polars and as many threads as it takes.
fn read_by_polars(path: &Path) -> usize {
    let frame = CsvReadOptions::default()
        .with_parse_options(CsvParseOptions::default().with_separator(b';'))
        .try_into_reader_with_file_path(Some(path.to_owned()))
        .expect("a readable file")
        .finish()
        .expect("csv");
    frame.height() * frame.width()
}

fn round() -> Round {
    let columns = (0..COLUMNS)
        .map(|column| format!("{{ heading = 'Heading {column}', field = 'field-{column}' }},\n"));
    let text = format!(
        "id = '2026'\nname = {{ en = 'Bench' }}\nkind = 'monitoring'\n\
         status = {{ decision = 'draft' }}\nreport_date = 2026-12-01\n\
         period = {{ from = 2026-01-01, until = 2026-12-31 }}\nterm = '2026'\n\
         dimensions = []\nbands = []\nindicators = []\n\
         [[sources]]\nid = 'bench'\nname = {{ en = 'Bench' }}\nkind = 'survey'\n\
         group = 'residents'\nfiles = ['bench.*']\ncolumns = [\n{}]\n",
        columns.collect::<String>()
    );
    toml::from_str(&text).expect("the round of the bench is written right")
}

/// A third numbers, a third words of a scale, a third texts that differ.
fn text(rows: usize) -> String {
    let mut text = String::new();
    let headings = (0..COLUMNS).map(|column| format!("Heading {column}"));
    text.push_str(&headings.collect::<Vec<_>>().join(";"));
    for row in 0..rows {
        text.push('\n');
        for column in 0..COLUMNS {
            let separator = if column == 0 { "" } else { ";" };
            let _ = match column % 3 {
                0 => write!(text, "{separator}{}", row * 7 % 1000),
                1 => {
                    let words = ["agree", "disagree", "cannot say", "agree fully"];
                    write!(text, "{separator}{}", words[(row + column) % 4])
                }
                _ => write!(text, "{separator}answer {row}-{column}"),
            };
        }
    }
    text
}
