//! Text files: csv and tsv, cell by cell.
//!
//! Comes in: the bytes of a file and a way to say how many declared headings a grid has. Goes out:
//! one grid with the rows that a spreadsheet program would show, the encoding and the delimiter.
//! The only file that knows the csv crate.

use crate::ingest::encoding;
use crate::ingest::fault::{MOST_CELLS, ReadFault};
use crate::ingest::grid::Grid;
use crate::ingest::raw::RawValue;
use crate::ingest::spelling;

/// The delimiters that are tried; of equally good ones the first is taken.
const DELIMITERS: [u8; 3] = [b';', b',', b'\t'];

/// How many rows are read to choose the delimiter.
const PREVIEW_ROWS: usize = 60;

/// A text file as a grid.
#[derive(Debug)]
pub(in crate::ingest) struct TextFile {
    /// The cells.
    pub(in crate::ingest) grid: Grid,
    /// How its letters are coded.
    pub(in crate::ingest) encoding: String,
    /// What parts its columns.
    pub(in crate::ingest) delimiter: char,
}

/// Reads a text file. `agreement` says how many of the declared headings a grid has: the delimiter
/// with the most is taken, and among equals the one that parts the rows into more cells.
pub(in crate::ingest) fn read(
    bytes: &[u8],
    agreement: impl Fn(&Grid) -> usize,
) -> Result<TextFile, ReadFault> {
    let decoded = encoding::decode(bytes)?;
    if is_web_page(&decoded.text) {
        return Err(ReadFault::WebPage);
    }
    let mut best = (DELIMITERS[0], (0, 0));
    for delimiter in DELIMITERS {
        let preview = parse(&decoded.text, delimiter, PREVIEW_ROWS)?;
        let merit = (agreement(&preview), preview.cell_count());
        if merit > best.1 {
            best = (delimiter, merit);
        }
    }
    Ok(TextFile {
        grid: parse(&decoded.text, best.0, usize::MAX)?,
        encoding: decoded.encoding,
        delimiter: char::from(best.0),
    })
}

/// Some tools save an HTML table under the name of a spreadsheet.
fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(14).collect();
    let start = start.to_lowercase();
    ["<!doctype html", "<html", "<table", "<?xml"]
        .iter()
        .any(|mark| start.starts_with(mark))
}

fn parse(text: &str, delimiter: u8, most_rows: usize) -> Result<Grid, ReadFault> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut grid = Grid::new(None);
    let mut room = MOST_CELLS;
    let mut row = 0;
    let mut last_has_lines = false;
    for record in reader.records().take(most_rows) {
        let record = record.map_err(|_| ReadFault::Damaged)?;
        last_has_lines = record.iter().any(|cell| cell.contains('\n'));
        let start = record.position().map_or(0, csv::Position::byte);
        row += 1 + blank_lines_before(text, usize::try_from(start).unwrap_or(usize::MAX));
        for (column, cell) in (1..).zip(&record) {
            if !spelling::is_blank(cell) {
                room = room.checked_sub(1).ok_or(ReadFault::TooLarge)?;
                grid.put(row, column, RawValue::Text(cell.into()));
            }
        }
    }
    // A quotation mark that is never closed takes the rest of the file into one cell.
    let is_unclosed = last_has_lines && !text.matches('"').count().is_multiple_of(2);
    if is_unclosed {
        return Err(ReadFault::Damaged);
    }
    Ok(grid)
}

/// The empty lines before a record, which the csv reader passes over and a spreadsheet shows.
/// Line breaks inside quotes do not count: a record is one row however many lines it takes.
fn blank_lines_before(text: &str, start: usize) -> u32 {
    let bytes = text.as_bytes();
    let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let start = start.min(bytes.len());
    let before = bytes[..start]
        .iter()
        .rev()
        .take_while(|b| is_break(b))
        .count();
    let after = bytes[start..].iter().take_while(|b| is_break(b)).count();
    let breaks = &text[start - before..start + after];
    let lines = breaks.matches('\n').count() + breaks.matches('\r').count()
        - breaks.matches("\r\n").count();
    let ends_a_record = usize::from(start - before > 0);
    u32::try_from(lines.saturating_sub(ends_a_record)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, usize)> {
        let grid = parse(text, b';', usize::MAX).expect("it is csv");
        grid.rows
            .iter()
            .map(|row| (row.row, row.cells.len()))
            .collect()
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        assert_eq!(rows("a;b\n1;2\n"), [(1, 2), (2, 2)]);
        assert_eq!(rows("\r\n\r\na;b\r\n\r\n1;2\r\n"), [(3, 2), (5, 2)]);
        assert_eq!(
            rows("a;b\n\"two\n\nlines\";2\n3;4"),
            [(1, 2), (2, 2), (3, 2)]
        );
        assert_eq!(rows("a;b\n ; \n1;"), [(1, 2), (3, 1)]);
    }

    #[test]
    fn the_delimiter_is_the_one_that_finds_the_headings() {
        let wanted = ["Pöytä, alue", "Määrä"].map(|heading| RawValue::Text(heading.into()));
        let headings = |grid: &Grid| {
            let first = grid.rows.iter().take(1).flat_map(|row| &row.cells);
            first.filter(|cell| wanted.contains(&cell.value)).count()
        };
        let file = read(
            "Pöytä, alue\tMäärä\nIta, Etela, Lansi\t3\n".as_bytes(),
            headings,
        )
        .expect("it is text");
        assert_eq!(file.delimiter, '\t');
        assert_eq!(file.encoding, "UTF-8");
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_does_not_swallow_the_rest() {
        let parsed = parse("a;b\n1;\"two\n3;4\n5;6\n", b';', usize::MAX);
        assert_eq!(parsed.err(), Some(ReadFault::Damaged));
        let inches = parse("a;b\n1;5\" nail\n", b';', usize::MAX);
        assert!(inches.is_ok());
    }

    #[test]
    fn a_web_page_is_not_taken_for_a_table() {
        let page = read(b"<HTML><table><tr><td>1</td></tr></table>", |_| 0);
        assert_eq!(page.err(), Some(ReadFault::WebPage));
    }
}
