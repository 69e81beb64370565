//! How long csv takes to read, beside polars' own csv reader on the same file.
//!
//! In: nothing; files of several sizes are generated. Out: a line for each with both times and their
//! ratio; the aim is at most 5. `benches/run` runs it with the other benches of the reader.

#[path = "../../generated/mod.rs"]
mod generated;

use crate::generated::{COLUMNS, best_in_turn, read, text};
use polars::prelude::{CsvParseOptions, CsvReadOptions, SerReader};
use std::path::Path;

const SIZES: [usize; 3] = [20_000, 80_000, 300_000];

fn main() {
    let room = tempfile::tempdir().expect("a temporary folder");
    for rows in SIZES {
        let path = room.path().join(format!("{rows}.csv"));
        std::fs::write(&path, text(rows)).expect("a writable file");
        let mut by_us = || read(std::fs::read(&path).expect("a readable file"), &path);
        let mut by_polars = || read_by_polars(&path);
        let [ours, theirs] = best_in_turn([&mut by_us, &mut by_polars]);
        let cells = (rows + 1) * COLUMNS;
        println!(
            "{cells} cells: tutka {ours:.3} s, polars {theirs:.3} s, ratio {:.2}",
            ours / theirs
        );
    }
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
