//! How fast delivered files are read, and how much memory that takes.
//!
//! In: nothing; files of several sizes are generated. Out: lines with cells per second, the ratio to
//! calamine alone on the same file, and the peak memory of a process of its own for each file.
//! `benches/run`; the aims are 1.5 times calamine, and memory by the cells used.

mod generated;

use crate::generated::{COLUMNS, best_in_turn, cell, read, text};
use calamine::{Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use std::hint::black_box;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const SIZES: [usize; 3] = [2_000, 20_000, 80_000];

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
        let bytes = std::fs::read(&file).expect("a readable file");
        let [ours] = best_in_turn([&mut || read(bytes.clone(), &file)]);
        println!("{}", told(&file, rows, &ours));
    }
    for rows in SIZES {
        let file = write(room.path(), &format!("{rows}.xlsx"), &workbook(rows));
        let bytes = std::fs::read(&file).expect("a readable file");
        let [ours, cell_by_cell, as_range] = best_in_turn([
            &mut || read(bytes.clone(), &file),
            &mut || cells_by_calamine(&bytes),
            &mut || range_by_calamine(&bytes),
        ]);
        println!("{}", told(&file, rows, &ours));
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
