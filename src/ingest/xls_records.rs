//! The records of an xls workbook that calamine does not tell: what is hidden on its sheets, and how
//! large the rectangles are that they fill in memory, all at once.
//!
//! Comes in: the bytes of a file. Goes out: hidden rows and columns by the place of the sheet, and a
//! number of cells. Two cells in opposite corners of a sheet take memory for all cells between
//! them, which is noticed here before it is done. Source of the records: Microsoft, [MS-XLS], 2.4.

use crate::ingest::fault::ReadFault;
use crate::ingest::hidden::Hidden;
use cfb::CompoundFile;
use std::io::{Cursor, Read};
use std::iter;

/// The cells of the largest sheet of an xls workbook; one that declares more is damaged.
const CELLS_OF_A_SHEET: u64 = 65_536 * 256;

/// What the records say.
#[derive(Debug, Default, PartialEq)]
pub(in crate::ingest) struct XlsRecords {
    /// What is hidden, in the order in which the workbook names its sheets.
    pub(in crate::ingest) hidden: Vec<Hidden>,
    /// The cells of the rectangles around the values and around the formulas of all sheets.
    pub(in crate::ingest) cells: u64,
}

/// Reads the records of a workbook; without a stream of them there are none.
pub(in crate::ingest) fn read(bytes: &[u8]) -> Result<XlsRecords, ReadFault> {
    // This also refuses a file whose chains of sectors never end.
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| ReadFault::Damaged)?;
    let path = ["Workbook", "Book"].iter().find_map(|name| {
        let mut entries = file.walk();
        let found = entries.find(|one| one.is_stream() && one.name().eq_ignore_ascii_case(name));
        found.map(|one| one.path().to_owned())
    });
    let Some(path) = path else {
        return Ok(XlsRecords::default());
    };
    let mut stream = Vec::new();
    file.open_stream(path)
        .and_then(|mut content| content.read_to_end(&mut stream))
        .map_err(|_| ReadFault::Damaged)?;
    let mut found = XlsRecords::default();
    for (kind, record) in records(&stream) {
        match kind {
            END => break,
            SHEET => {
                let place = number(record, 0, 4).and_then(|place| usize::try_from(place).ok());
                let sheet = place.and_then(|place| stream.get(place..));
                let (hidden, cells) = of_sheet(sheet.ok_or(ReadFault::Damaged)?)?;
                found.hidden.push(hidden);
                found.cells = found.cells.saturating_add(cells);
            }
            _ => {}
        }
    }
    Ok(found)
}

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const SHEET: u16 = 0x0085;
const COLUMNS: u16 = 0x007D;
const ROW: u16 = 0x0208;
const SIZE: u16 = 0x0200;
const FORMULA: u16 = 0x0006;
const TEXT_OF_FORMULA: u16 = 0x0207;
const SEVERAL_NUMBERS: u16 = 0x00BD;

/// Label, rich text, shared text, number, short number, truth or error: each begins with its place.
const VALUES: [u16; 6] = [0x0204, 0x00D6, 0x00FD, 0x0203, 0x027E, 0x0205];

fn of_sheet(stream: &[u8]) -> Result<(Hidden, u64), ReadFault> {
    let mut hidden = Hidden::default();
    let (mut values, mut formulas) = (Rectangle::default(), Rectangle::default());
    // A chart in the sheet has records of its own, between a beginning and an end.
    let mut depth = 0_u32;
    for (kind, record) in records(stream) {
        let half = |at| number(record, at, 2);
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth > 1 => {}
            SIZE if declares_too_much(record) => return Err(ReadFault::Damaged),
            COLUMNS if half(8).is_some_and(|flags| flags & 1 != 0) => {
                if let (Some(from), Some(until)) = (half(0), half(2)) {
                    hidden.add_columns(from + 1, until + 1);
                }
            }
            ROW if half(12).is_some_and(|flags| flags & 0x20 != 0) => {
                if let Some(row) = half(0) {
                    hidden.add_rows(row + 1, row + 1);
                }
            }
            // The text of a formula stands where the last formula stood, or else in the corner.
            TEXT_OF_FORMULA if formulas.ends.is_none() => values.widen(Some(0), Some(0)),
            FORMULA => {
                formulas.widen(half(0), half(2));
                values.widen(half(0), half(2));
            }
            SEVERAL_NUMBERS => {
                values.widen(half(0), half(2));
                values.widen(half(0), half(record.len().saturating_sub(2)));
            }
            _ if VALUES.contains(&kind) => values.widen(half(0), half(2)),
            _ => {}
        }
    }
    Ok((hidden, values.cells().saturating_add(formulas.cells())))
}

/// Whether a sheet says that it is larger than a sheet can be; the library believes it.
fn declares_too_much(record: &[u8]) -> bool {
    let (rows, columns) = match record.len() {
        10 => ((0, 2, 2), (4, 6)),
        _ => ((0, 4, 4), (8, 10)),
    };
    let (first, after, size) = rows;
    let first_row = number(record, first, size).unwrap_or(0);
    let after_row = number(record, after, size).unwrap_or(0);
    let after_column = number(record, columns.1, 2).unwrap_or(0);
    if after_row == 0 || after_column == 0 {
        return false;
    }
    let cells = u64::from(after_row) * u64::from(after_column);
    first_row >= after_row || cells > CELLS_OF_A_SHEET
}

/// The kinds of the records with their content, until the first that is cut off.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    iter::from_fn(move || {
        let (head, after) = rest.split_at_checked(4)?;
        let kind = u16::from_le_bytes([head[0], head[1]]);
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (record, after) = after.split_at_checked(length)?;
        rest = after;
        Some((kind, record))
    })
}

/// A number of two or four bytes, the lowest first.
fn number(record: &[u8], at: usize, bytes: usize) -> Option<u32> {
    let bytes = record.get(at..at + bytes)?.iter().rev();
    Some(bytes.fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

/// The smallest rectangle around cells.
#[derive(Default)]
struct Rectangle {
    ends: Option<[(u32, u32); 2]>,
}

impl Rectangle {
    fn widen(&mut self, row: Option<u32>, column: Option<u32>) {
        let (Some(row), Some(column)) = (row, column) else {
            return;
        };
        let [rows, columns] = self.ends.unwrap_or([(row, row), (column, column)]);
        let with = |(first, last): (u32, u32), one: u32| (first.min(one), last.max(one));
        self.ends = Some([with(rows, row), with(columns, column)]);
    }

    fn cells(&self) -> u64 {
        let length = |(first, last)| u64::from(last - first) + 1;
        self.ends
            .map_or(0, |[rows, columns]| length(rows) * length(columns))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::workbook::{self, WorkbookFormat};
    use crate::methodology::Limits;
    use std::io::Write;

    const HIDDEN: &[u8] = include_bytes!("../../fuzz/corpus/workbook/hidden.xls");

    fn fault_of(bytes: &[u8]) -> Option<ReadFault> {
        workbook::read(bytes, WorkbookFormat::Xls, Limits::default()).err()
    }

    /// A workbook of one sheet with these records.
    fn workbook_with(records: &[(u16, Vec<u8>)]) -> Vec<u8> {
        let mut stream = Vec::new();
        let mut put = |kind: u16, content: &[u8]| {
            stream.extend(kind.to_le_bytes());
            let length = u16::try_from(content.len()).expect("a short record");
            stream.extend(length.to_le_bytes());
            stream.extend(content);
        };
        let begin = [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        put(BEGIN, &begin);
        // The sheet follows after 20 bytes of beginning, 13 of its own mention and 4 of the end.
        put(SHEET, &[37, 0, 0, 0, 0, 0, 1, 0, b'A']);
        put(END, &[]);
        put(BEGIN, &begin);
        for (kind, content) in records {
            put(*kind, content);
        }
        put(END, &[]);
        // A stream below this length is kept elsewhere in the file.
        stream.resize(5000, 0);
        let version = cfb::Version::V3;
        let file = CompoundFile::create_with_version(version, Cursor::new(Vec::new()));
        let mut file = file.expect("a file");
        let mut content = file.create_stream("Workbook").expect("a stream");
        content.write_all(&stream).expect("content");
        drop(content);
        file.into_inner().into_inner()
    }

    fn number_at(row: u16, column: u16) -> (u16, Vec<u8>) {
        let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
        (0x0203, [place, 7.0_f64.to_le_bytes().to_vec()].concat())
    }

    #[test]
    fn the_hidden_row_and_column_of_the_first_sheet_are_found() {
        let found = read(HIDDEN).expect("a workbook");
        let first = &found.hidden[0];
        let rows: Vec<u32> = (1..=4).filter(|&row| first.has_row(row)).collect();
        let columns: Vec<u32> = (1..=3).filter(|&column| first.has_column(column)).collect();
        assert_eq!((rows, columns), (vec![3], vec![3]));
        assert_eq!(found.hidden[1], Hidden::default());
        // Three columns by four rows, and one cell on the other sheet.
        assert_eq!(found.cells, 13);
    }

    #[test]
    fn two_cells_far_apart_on_a_small_sheet_do_not_fill_the_memory() {
        let small = workbook_with(&[number_at(0, 0), number_at(9, 4)]);
        assert_eq!(read(&small).map(|found| found.cells), Ok(50));
        assert_eq!(fault_of(&small), None);
        let bomb = workbook_with(&[number_at(0, 0), number_at(u16::MAX, u16::MAX)]);
        assert_eq!(fault_of(&bomb), Some(ReadFault::TooManyCells));
    }

    #[test]
    fn a_sheet_that_declares_more_than_a_sheet_can_hold_is_damaged() {
        let size = |first: u32, after: u32, columns: u16| {
            let columns = [[0, 0], columns.to_le_bytes(), [0, 0]].concat();
            let rows = [first.to_le_bytes(), after.to_le_bytes()].concat();
            workbook_with(&[(SIZE, [rows, columns].concat()), number_at(0, 0)])
        };
        assert_eq!(fault_of(&size(0, 1, 1)), None);
        assert_eq!(fault_of(&size(0, 65_536, 256)), None);
        assert_eq!(fault_of(&size(0, 0, 0)), None);
        for bytes in [size(0, u32::MAX, u16::MAX), size(9, 3, 256)] {
            assert_eq!(fault_of(&bytes), Some(ReadFault::Damaged));
        }
    }

    #[test]
    fn a_chain_of_sectors_that_never_ends_is_damage() {
        let number = |at: usize| {
            let number = number(HIDDEN, at, 4).expect("the file is long enough");
            usize::try_from(number).expect("a small number")
        };
        let (directory, table) = (number(48), number(76));
        let mut endless = HIDDEN.to_vec();
        let entry = (table + 1) * 512 + directory * 4;
        let itself = u32::try_from(directory).expect("a small number");
        endless[entry..entry + 4].copy_from_slice(&itself.to_le_bytes());
        assert_eq!(fault_of(&endless), Some(ReadFault::Damaged));
    }
}
