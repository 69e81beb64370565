//! Text files: csv and tsv, cell by cell.
//!
//! Comes in: the bytes of a file and a way to say how many declared headings a grid has. Goes out:
//! one grid with the rows that a spreadsheet program would show, the encoding and the delimiter.
//! The only file that knows the csv crate.

use crate::ingest::encoding;
use crate::ingest::fault::ReadFault;
use crate::ingest::grid::Grid;
use crate::ingest::raw::RawValue;
use crate::ingest::room::Room;
use crate::ingest::spelling;
use crate::methodology::Limits;

/// The delimiters that are tried; of equally good ones the first is taken.
const DELIMITERS: [u8; 3] = [b';', b',', b'\t'];

/// The most cells of a line, as in a sheet; a longer one is no row of a table.
const CELLS_OF_A_LINE: usize = 16_384;

/// A table with more columns than this has no answer with as many delimiters in one line.
const WIDE: usize = 4;

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
    limits: Limits,
    agreement: impl Fn(&Grid) -> usize,
) -> Result<TextFile, ReadFault> {
    let decoded = encoding::decode(bytes)?;
    if is_web_page(&decoded.text) {
        return Err(ReadFault::WebPage);
    }
    if has_endless_line(&decoded.text) {
        return Err(ReadFault::TooManyCells);
    }
    let mut best = (DELIMITERS[0], (0, 0));
    for delimiter in DELIMITERS {
        let preview = parse(
            &decoded.text,
            delimiter,
            Some(PREVIEW_ROWS),
            Room::of(limits),
        )?;
        let merit = (agreement(&preview), preview.cell_count());
        if merit > best.1 {
            best = (delimiter, merit);
        }
    }
    Ok(TextFile {
        grid: parse(&decoded.text, best.0, None, Room::of(limits))?,
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

/// Whether a line has more cells than a sheet has columns, which would take memory for nothing.
fn has_endless_line(text: &str) -> bool {
    let long = text
        .split('\n')
        .filter(|line| line.len() >= CELLS_OF_A_LINE);
    let mut counts = long.map(|line| {
        let parting = line.bytes().filter(|byte| DELIMITERS.contains(byte));
        parting.count()
    });
    counts.any(|cells| cells >= CELLS_OF_A_LINE)
}

fn parse(
    text: &str,
    delimiter: u8,
    most_rows: Option<usize>,
    mut room: Room,
) -> Result<Grid, ReadFault> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    // A preview with the wrong delimiter says nothing about quotation marks.
    let mut quotes = most_rows.is_none().then(|| OpenQuotes::of(text, delimiter));
    let mut grid = Grid::new(None);
    let mut row = 0;
    let mut record = csv::StringRecord::new();
    for _ in 0..most_rows.unwrap_or(usize::MAX) {
        if !reader
            .read_record(&mut record)
            .map_err(|_| ReadFault::Damaged)?
        {
            break;
        }
        let start = record.position().map_or(0, csv::Position::byte);
        row += 1 + blank_lines_before(text, usize::try_from(start).unwrap_or(usize::MAX));
        if let Some(quotes) = &mut quotes {
            quotes.look_at(&record, row)?;
        }
        for (column, cell) in (1..).zip(&record) {
            if !spelling::is_blank(cell) {
                room.put_line(&mut grid, (row, column), RawValue::Text(cell.into()))?;
            }
        }
    }
    quotes.map_or(Ok(()), OpenQuotes::finish)?;
    Ok(grid)
}

/// Quotation marks that are opened and never closed: the lines behind them run into one cell, and
/// their rows would be lost.
struct OpenQuotes {
    delimiter: char,
    /// Whether the text has any quotation marks, and whether their number is odd.
    has_any: bool,
    is_odd: bool,
    /// The most cells of a row so far.
    width: usize,
    /// The cell with several lines in the last row.
    last: Option<ReadFault>,
}

impl OpenQuotes {
    fn of(text: &str, delimiter: u8) -> Self {
        let marks = memchr::memchr_iter(b'"', text.as_bytes()).count();
        Self {
            delimiter: char::from(delimiter),
            has_any: marks > 0,
            is_odd: marks % 2 == 1,
            width: 0,
            last: None,
        }
    }

    /// Refuses a cell that has swallowed rows: one of its lines is parted like a row of the table.
    fn look_at(&mut self, record: &csv::StringRecord, row: u32) -> Result<(), ReadFault> {
        if !self.has_any {
            return Ok(());
        }
        self.last = None;
        for (column, cell) in (1..).zip(record) {
            if memchr::memchr(b'\n', cell.as_bytes()).is_none() {
                continue;
            }
            let fault = ReadFault::OpenQuote { row, column };
            self.last.get_or_insert(fault);
            let parts = |line: &str| line.matches(self.delimiter).count() + 1;
            let is_row = |line: &str| parts(line) >= self.width.max(2);
            // In a narrow table an answer of several lines may look like a row by chance.
            if (self.is_odd || self.width > WIDE) && cell.lines().skip(1).any(is_row) {
                return Err(fault);
            }
        }
        self.width = self.width.max(record.len());
        Ok(())
    }

    /// Refuses a text whose last cell was never closed.
    fn finish(self) -> Result<(), ReadFault> {
        match self.last {
            Some(fault) if self.is_odd => Err(fault),
            _ => Ok(()),
        }
    }
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
        let grid = parse(text, b';', None, Room::of(Limits::default())).expect("it is csv");
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
            Limits::default(),
            headings,
        )
        .expect("it is text");
        assert_eq!(file.delimiter, '\t');
        assert_eq!(file.encoding, "UTF-8");
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_does_not_swallow_the_rest() {
        let parsed = parse(
            "a;b\n1;\"two\n3;4\n5;6\n",
            b';',
            None,
            Room::of(Limits::default()),
        );
        let at = |row, column| Some(ReadFault::OpenQuote { row, column });
        assert_eq!(parsed.err(), at(2, 2));
        // The mark of the next answer closes it, after two rows were swallowed.
        let text = "a;b;c;d;e\n1;\"2;3;4;5\n1;2;3;4;5\n1;2;\"three\";4;5\n1;2;3;4;5\n";
        let swallowed = parse(text, b';', None, Room::of(Limits::default()));
        assert_eq!(swallowed.err(), at(2, 2));
        let answers = "a;b;c;d;e\n1;\"two; or\nthree; or four\";3;4;5\n";
        assert!(parse(answers, b';', None, Room::of(Limits::default())).is_ok());
        let inches = parse("a;b\n1;5\" nail\n", b';', None, Room::of(Limits::default()));
        assert!(inches.is_ok());
    }

    #[test]
    fn a_web_page_is_not_taken_for_a_table() {
        let page = read(
            b"<HTML><table><tr><td>1</td></tr></table>",
            Limits::default(),
            |_| 0,
        );
        assert_eq!(page.err(), Some(ReadFault::WebPage));
    }

    #[test]
    fn a_file_past_a_limit_of_its_round_is_refused_before_it_is_read_to_the_end() {
        let limits = |rows, cells| Limits {
            rows,
            cells,
            ..Limits::default()
        };
        let read_with = |limits| read(b"a;b\n1;2\n3;4\n", limits, |_| 0).err();
        assert_eq!(read_with(limits(3, 6)), None);
        assert_eq!(read_with(limits(2, 6)), Some(ReadFault::TooManyRows));
        assert_eq!(read_with(limits(3, 5)), Some(ReadFault::TooManyCells));
        let endless = ";".repeat(CELLS_OF_A_LINE);
        let found = read(endless.as_bytes(), Limits::default(), |_| 0).err();
        assert_eq!(found, Some(ReadFault::TooManyCells));
    }
}
