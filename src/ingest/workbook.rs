//! Workbooks: xlsx, xls, xlsb and ods, cell by cell.
//!
//! Comes in: the bytes of a file. Goes out: one grid per sheet, with the addresses that the
//! spreadsheet program shows. The only file that knows calamine; nothing is judged here.

use crate::ingest::fault::{MOST_CELLS, ReadFault};
use crate::ingest::grid::{Grid, MergedRegion};
use crate::ingest::raw::RawValue;
use crate::ingest::spelling;
use crate::vocabulary::Day;
use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, OdsError, Range, Reader, SheetType, Xls,
    XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

type Bytes<'a> = Cursor<&'a [u8]>;

/// The kinds of workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) enum WorkbookFormat {
    /// Excel since 2007.
    Xlsx,
    /// Excel since 2007, binary.
    Xlsb,
    /// Excel before 2007.
    Xls,
    /// OpenDocument.
    Ods,
}

impl WorkbookFormat {
    /// The usual ending of its file names.
    pub(in crate::ingest) fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
        }
    }

    /// The kind of workbook that the bytes are, whatever the file is called.
    pub(in crate::ingest) fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Some(Self::Xls);
        }
        if !bytes.starts_with(b"PK") {
            return None;
        }
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        if holds(b"opendocument.spreadsheet") {
            Some(Self::Ods)
        } else if holds(b"xl/workbook.bin") {
            Some(Self::Xlsb)
        } else {
            Some(Self::Xlsx)
        }
    }
}

/// The sheets of a workbook, in its own order.
pub(in crate::ingest) fn read(
    bytes: &[u8],
    format: WorkbookFormat,
) -> Result<Vec<Grid>, ReadFault> {
    // Some damaged files make the library panic; the damage then ends with the file.
    let sheets = catch_unwind(AssertUnwindSafe(|| match format {
        WorkbookFormat::Xlsx => read_xlsx(bytes),
        WorkbookFormat::Xlsb => read_xlsb(bytes),
        WorkbookFormat::Xls => read_xls(bytes),
        WorkbookFormat::Ods => read_ods(bytes),
    }));
    let mut sheets = sheets.unwrap_or(Err(ReadFault::Damaged))?;
    for sheet in &mut sheets {
        sheet.sort();
    }
    Ok(sheets)
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Grid>, ReadFault> {
    let fault = |error: XlsxError| match error {
        XlsxError::Password => ReadFault::Encrypted,
        _ => ReadFault::Damaged,
    };
    let mut workbook: Xlsx<Bytes<'_>> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = Vec::new();
    let mut room = MOST_CELLS;
    for name in worksheet_names(&workbook) {
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(fault)?;
        let mut grid = Grid::new(Some(name.clone()));
        grid.merged = merged.iter().map(region).collect();
        // Cell by cell, because a sheet may claim a hundred times the cells that it uses.
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(fault)?;
        while let Some(cell) = cells.next_cell().map_err(fault)? {
            if let Some(value) = raw_value_by_reference(cell.get_value()) {
                room = room.checked_sub(1).ok_or(ReadFault::TooLarge)?;
                put(&mut grid, cell.get_position(), value);
            }
        }
        sheets.push(grid);
    }
    Ok(sheets)
}

fn read_xlsb(bytes: &[u8]) -> Result<Vec<Grid>, ReadFault> {
    let fault = |error: XlsbError| match error {
        XlsbError::Password => ReadFault::Encrypted,
        _ => ReadFault::Damaged,
    };
    let mut workbook: Xlsb<Bytes<'_>> = Xlsb::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = Vec::new();
    let mut room = MOST_CELLS;
    for name in worksheet_names(&workbook) {
        let mut grid = Grid::new(Some(name.clone()));
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(fault)?;
        while let Some(cell) = cells.next_cell().map_err(fault)? {
            if let Some(value) = raw_value_by_reference(cell.get_value()) {
                room = room.checked_sub(1).ok_or(ReadFault::TooLarge)?;
                put(&mut grid, cell.get_position(), value);
            }
        }
        sheets.push(grid);
    }
    Ok(sheets)
}

fn read_xls(bytes: &[u8]) -> Result<Vec<Grid>, ReadFault> {
    // A workbook of the newer kind with a password is wrapped in a file of the older kind.
    let is_locked = holds_wide(bytes, "EncryptedPackage");
    let fault = |error: XlsError| match error {
        XlsError::Password => ReadFault::Encrypted,
        _ if is_locked => ReadFault::Encrypted,
        _ => ReadFault::Damaged,
    };
    let mut workbook: Xls<Bytes<'_>> = Xls::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = Vec::new();
    for name in worksheet_names(&workbook) {
        let range = workbook.worksheet_range(&name).map_err(fault)?;
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(fault)?;
        let mut grid = grid_of_range(name, &range);
        grid.merged = merged.iter().map(region).collect();
        sheets.push(grid);
    }
    Ok(sheets)
}

fn read_ods(bytes: &[u8]) -> Result<Vec<Grid>, ReadFault> {
    let fault = |error: OdsError| match error {
        OdsError::Password => ReadFault::Encrypted,
        OdsError::CellLimitExceeded { .. } => ReadFault::TooLarge,
        _ => ReadFault::Damaged,
    };
    let mut workbook: Ods<Bytes<'_>> = Ods::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = Vec::new();
    for name in worksheet_names(&workbook) {
        let range = workbook.worksheet_range(&name).map_err(fault)?;
        sheets.push(grid_of_range(name, &range));
    }
    Ok(sheets)
}

fn worksheet_names<'a, R: Reader<Bytes<'a>>>(workbook: &R) -> Vec<String> {
    workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect()
}

fn grid_of_range(name: String, range: &Range<Data>) -> Grid {
    let mut grid = Grid::new(Some(name));
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        // The iterator counts from the first used cell, the sheet from its corner.
        let place = (
            first_row + u32::try_from(row).expect("a sheet has fewer than 2^32 rows"),
            first_column + u32::try_from(column).expect("a sheet has fewer than 2^32 columns"),
        );
        if let Some(value) = raw_value(value) {
            put(&mut grid, place, value);
        }
    }
    grid
}

fn put(grid: &mut Grid, (row, column): (u32, u32), value: RawValue) {
    grid.put(row + 1, column + 1, value);
}

fn region(dimensions: &Dimensions) -> MergedRegion {
    MergedRegion {
        rows: (dimensions.start.0 + 1, dimensions.end.0 + 1),
        columns: (dimensions.start.1 + 1, dimensions.end.1 + 1),
    }
}

fn raw_value_by_reference(stored: &DataRef<'_>) -> Option<RawValue> {
    match stored {
        DataRef::String(text) => written(text),
        DataRef::SharedString(text) => written(text),
        other => raw_value(&Data::from(other.clone())),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a whole number in a sheet is a 64-bit float to begin with"
)]
fn raw_value(stored: &Data) -> Option<RawValue> {
    match stored {
        Data::Empty => None,
        Data::Int(number) => Some(RawValue::Number(*number as f64)),
        Data::Float(number) => Some(RawValue::Number(*number)),
        Data::String(text) | Data::DurationIso(text) => written(text),
        Data::Bool(truth) => Some(RawValue::Truth(*truth)),
        Data::DateTime(serial) => Some(moment_of_serial(serial)),
        Data::DateTimeIso(text) => moment_of_iso(text).or_else(|| written(text)),
        Data::Error(error) => Some(RawValue::Fault(error.to_string())),
    }
}

fn written(text: &str) -> Option<RawValue> {
    (!spelling::is_blank(text)).then(|| RawValue::Text(text.into()))
}

/// The day and time of an Excel serial number, in the epoch of its workbook; the bare number where
/// it is a length of time or lies outside the calendar.
fn moment_of_serial(serial: &ExcelDateTime) -> RawValue {
    let moment = serial
        .is_datetime()
        .then(|| serial.as_datetime())
        .flatten()
        .and_then(moment);
    moment.unwrap_or(RawValue::Number(serial.as_f64()))
}

fn moment_of_iso(text: &str) -> Option<RawValue> {
    let day =
        || NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|day| day.and_time(NaiveTime::MIN));
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f")
        .or_else(|_| day())
        .ok()
        .and_then(moment)
}

fn moment(moment: NaiveDateTime) -> Option<RawValue> {
    let day = Day::new(moment.year(), moment.month(), moment.day())?;
    let second = moment.num_seconds_from_midnight();
    Some(RawValue::Moment { day, second })
}

fn holds_wide(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}
