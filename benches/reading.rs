//! How fast delivered files are read, and how much memory that takes.
//!
//! In: nothing; files of several sizes are generated. Out: lines with cells per second, the ratio to
//! calamine alone on the same file, and the peak memory of a process of its own for each file.
//! `cargo bench --bench reading`; the aims are 1.5 times calamine, and memory by the cells used.

use calamine::{Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use tutka::findings::Findings;
use tutka::ingest;
use tutka::methodology::Round;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const COLUMNS: usize = 12;
const SIZES: [usize; 3] = [2_000, 20_000, 80_000];

/// Each time is the best of so many.
const RUNS: usize = 5;

#[expect(
    clippy::print_stdout,
    reason = "what a bench has to say goes to the terminal"
)]
fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let [word, file] = asked.as_slice()
        && word == "measure"
    {
        println!("{}", memory_of(Path::new(file)));
        return;
    }
    let room = tempfile::tempdir().expect("a temporary folder");
    for rows in SIZES {
        let file = write(room.path(), &format!("{rows}.csv"), text(rows).as_bytes());
        println!("{}", told(&file, rows, &time_of(&file)));
    }
    for rows in SIZES {
        let file = write(room.path(), &format!("{rows}.xlsx"), &workbook(rows));
        let ours = time_of(&file);
        println!("{}", told(&file, rows, &ours));
        let bytes = std::fs::read(&file).expect("a readable file");
        let cell_by_cell = best(|| black_box(cells_by_calamine(&bytes)));
        let as_range = best(|| black_box(range_by_calamine(&bytes)));
        println!(
            "    calamine alone: cell by cell {:.3} s (ratio {:.2}), as a range {:.3} s (ratio {:.2})",
            cell_by_cell,
            ours / cell_by_cell,
            as_range,
            ours / as_range
        );
    }
    let boastful = write(room.path(), "boastful.xlsx", &boastful(&workbook(2_003)));
    println!(
        "a sheet that declares 835 225 rows and uses 2 003: {}",
        memory_by_a_process(&boastful)
    );
}

fn told(file: &Path, rows: usize, seconds: &f64) -> String {
    let size = std::fs::metadata(file).expect("a file").len();
    let cells = (rows + 1) * COLUMNS;
    format!(
        "{:>12}: {cells} cells, {:.1} MB: {seconds:.3} s, {:.1} million cells per second; {}",
        file.file_name().unwrap_or_default().to_string_lossy(),
        megabytes(size),
        to_float(cells) / seconds / 1e6,
        memory_by_a_process(file)
    )
}

#[expect(
    clippy::cast_precision_loss,
    reason = "sizes of files are far below 2^53"
)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

#[expect(
    clippy::cast_precision_loss,
    reason = "numbers of cells are far below 2^53"
)]
fn to_float(number: usize) -> f64 {
    number as f64
}

/// What the same program says about a file when it does nothing else.
fn memory_by_a_process(file: &Path) -> String {
    let this = std::env::current_exe().expect("a program knows itself");
    let output = Command::new(this).arg("measure").arg(file).output();
    let said = output.expect("the program starts").stdout;
    String::from_utf8_lossy(&said).trim().to_owned()
}

/// Peak memory above what the program and the bytes of the file take, from Linux's own count.
fn memory_of(file: &Path) -> String {
    let bytes = std::fs::read(file).expect("a readable file");
    let Some(before) = memory_line("VmRSS:") else {
        return "memory is measured on Linux only".to_owned();
    };
    let cells = read(bytes.clone(), file);
    let peak = memory_line("VmHWM:").unwrap_or(before) - before;
    format!(
        "peak memory {:.1} MB beside the file, {:.0} bytes per cell",
        megabytes(peak),
        megabytes(peak) * 1e6 / to_float(cells.max(1))
    )
}

fn memory_line(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(name))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

fn time_of(file: &Path) -> f64 {
    let bytes = std::fs::read(file).expect("a readable file");
    best(|| black_box(read(bytes.clone(), file)))
}

fn best<T>(mut work: impl FnMut() -> T) -> f64 {
    let times = (0..RUNS).map(|_| {
        let (on_processor, started) = (processor_time(), Instant::now());
        drop(work());
        let elapsed = started.elapsed().as_secs_f64();
        match (on_processor, processor_time()) {
            (Some(before), Some(after)) => after - before,
            _ => elapsed,
        }
    });
    times.fold(f64::INFINITY, f64::min)
}

/// Seconds that this thread was on a processor, where Linux counts them: other programs on the
/// machine then make no difference.
fn processor_time() -> Option<f64> {
    let counts = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds: u64 = counts.split_whitespace().next()?.parse().ok()?;
    let microseconds = u32::try_from(nanoseconds / 1_000).ok()?;
    Some(f64::from(microseconds) / 1e6)
}

/// Reads a file as a source; how many cells were kept.
fn read(bytes: Vec<u8>, file: &Path) -> usize {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let round = round();
    let mut findings = Findings::new();
    let source = &round.sources[0].id;
    let raw = ingest::read_bytes(&round, source, (&name, bytes), &mut findings);
    assert!(findings.is_empty(), "{findings:?}");
    let rows = raw.sheets().iter().flat_map(|sheet| &sheet.rows);
    rows.map(|row| row.cells.len()).sum()
}

fn cells_by_calamine(bytes: &[u8]) -> usize {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let name = workbook.sheet_names()[0].clone();
    let mut cells = workbook.worksheet_cells_reader(&name).expect("a sheet");
    let mut count = 0;
    while let Some(cell) = cells.next_cell().expect("a cell") {
        black_box(cell);
        count += 1;
    }
    count
}

fn range_by_calamine(bytes: &[u8]) -> usize {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let name = workbook.sheet_names()[0].clone();
    let range = workbook.worksheet_range(&name).expect("a sheet");
    range.used_cells().count()
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
fn cell(row: usize, column: usize) -> String {
    match column % 3 {
        0 => (row * 7 % 1000).to_string(),
        1 => ["agree", "disagree", "cannot say", "agree fully"][(row + column) % 4].to_owned(),
        _ => format!("answer {row}-{column}"),
    }
}

fn text(rows: usize) -> String {
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

fn workbook(rows: usize) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for column in 0..COLUMNS {
        let number = u16::try_from(column).expect("few columns");
        let heading = format!("Heading {column}");
        sheet.write(0, number, heading).expect("a cell");
        for row in 0..rows {
            let place = u32::try_from(row + 1).expect("few rows");
            let text = cell(row, column);
            match text.parse::<f64>() {
                Ok(value) => sheet.write(place, number, value),
                Err(_) => sheet.write(place, number, text),
            }
            .expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// The same workbook, claiming to use a hundred times its rows.
fn boastful(bytes: &[u8]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(bytes)).expect("a packed file");
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut content = String::new();
        part.read_to_string(&mut content).expect("xml is text");
        let declared = content.replace(
            "<dimension ref=\"A1:L2004\"/>",
            "<dimension ref=\"A1:L835225\"/>",
        );
        assert_eq!(declared != content, name == "xl/worksheets/sheet1.xml");
        to.start_file(name, SimpleFileOptions::default())
            .expect("a part");
        to.write_all(declared.as_bytes()).expect("a part");
    }
    to.finish().expect("a packed file").into_inner()
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a writable file");
    path
}
