//! What the benches of the reader share: files to read, the round that reads them, and the clock.
//!
//! In: a number of rows. Out: text that the same number always gives, and times of the processor,
//! so that other programs on the machine make little difference.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;
use tutka::findings::Findings;
use tutka::ingest;
use tutka::methodology::Round;

/// The columns of every file.
pub(crate) const COLUMNS: usize = 12;

/// Each time is the best of so many.
const RUNS: usize = 9;

/// Seconds of the processor that each work takes, all threads together. They take turns, so that a
/// busy machine is busy for all of them.
pub(crate) fn best_in_turn<const N: usize>(mut works: [&mut dyn FnMut() -> usize; N]) -> [f64; N] {
    let mut best = [f64::INFINITY; N];
    for _ in 0..RUNS {
        for (work, best) in works.iter_mut().zip(&mut best) {
            *best = best.min(seconds_of(work));
        }
    }
    best
}

fn seconds_of(work: &mut dyn FnMut() -> usize) -> f64 {
    let (on_processor, started) = (processor_time(), Instant::now());
    black_box(work());
    let elapsed = started.elapsed().as_secs_f64();
    match (on_processor, processor_time()) {
        (Some(before), Some(after)) => after - before,
        _ => elapsed,
    }
}

/// Seconds that the threads of this program were on a processor, where Linux counts them.
fn processor_time() -> Option<f64> {
    let threads = std::fs::read_dir("/proc/self/task").ok()?;
    let counts = threads.map(|thread| {
        let counts = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        counts.split_whitespace().next()?.parse::<u64>().ok()
    });
    let nanoseconds = counts.sum::<Option<u64>>()?;
    let microseconds = u32::try_from(nanoseconds / 1_000).ok()?;
    Some(f64::from(microseconds) / 1e6)
}

/// Reads a file as a source of a round; how many cells were kept.
pub(crate) fn read(bytes: Vec<u8>, file: &Path) -> usize {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let round = round();
    let mut findings = Findings::new();
    let source = &round.sources[0].id;
    let raw = ingest::read_bytes(&round, source, (&name, bytes), &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    let rows = raw.sheets().iter().flat_map(|sheet| &sheet.rows);
    rows.map(|row| row.cells.len()).sum()
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

/// A cell of the files: a third numbers, a third words of a scale, a third texts that differ.
pub(crate) fn cell(row: usize, column: usize) -> String {
    match column % 3 {
        0 => (row * 7 % 1000).to_string(),
        1 => ["agree", "disagree", "cannot say", "agree fully"][(row + column) % 4].to_owned(),
        _ => format!("answer {row}-{column}"),
    }
}

/// A text file with semicolons.
pub(crate) fn text(rows: usize) -> String {
    let mut text = String::new();
    let headings = (0..COLUMNS).map(|column| format!("Heading {column}"));
    text.push_str(&headings.collect::<Vec<_>>().join(";"));
    for row in 0..rows {
        text.push('\n');
        for column in 0..COLUMNS {
            let separator = if column == 0 { "" } else { ";" };
            let _ = write!(text, "{separator}{}", cell(row, column));
        }
    }
    text
}
