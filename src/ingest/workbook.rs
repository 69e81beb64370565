//! Workbooks: xlsx, xls, xlsb and ods, cell by cell.
//!
//! Comes in: the bytes of a file. Goes out: one grid per sheet, with the addresses that the
//! spreadsheet program shows. The only file that knows calamine; nothing is judged here.

use crate::ingest::fault::ReadFault;
use crate::ingest::grid::{Grid, MergedRegion};
use crate::ingest::hidden::{self, Hidden};
use crate::ingest::packed::Packed;
use crate::ingest::raw::RawValue;
use crate::ingest::room::Room;
use crate::ingest::xlsb_records::{self, XlsbRecords};
use crate::ingest::{guard, percent, rectangle, spelling, xls_records};
use crate::methodology::Limits;
use crate::vocabulary::Day;
use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, OdsError, Range, Reader, SheetType,
    SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

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
    limits: Limits,
) -> Result<Vec<Grid>, ReadFault> {
    let room = Room::of(limits);
    // Some damaged files make the libraries panic; the damage then ends with the file.
    let mut sheets = match format {
        WorkbookFormat::Xls => guard::catching(|| read_xls(bytes, room))?,
        _ => read_packed(bytes, format, limits)?,
    };
    for sheet in &mut sheets {
        sheet.sort();
        sheet.hides_percents = format != WorkbookFormat::Xlsx;
    }
    Ok(sheets)
}

fn read_packed(
    bytes: &[u8],
    format: WorkbookFormat,
    limits: Limits,
) -> Result<Vec<Grid>, ReadFault> {
    let mut packed = Packed::measure(bytes, limits.unpacked_bytes)?;
    let room = Room::of(limits);
    let (mut sheets, hidden) = match format {
        WorkbookFormat::Ods => {
            room.allows_rectangles(rectangle::of_ods(&mut packed))?;
            let sheets = guard::catching(|| read_ods(bytes, room))?;
            (sheets, hidden::of_ods(&mut packed))
        }
        WorkbookFormat::Xlsb => {
            let records = xlsb_records::of_xlsb(&mut packed)?;
            let sheets = guard::catching(|| read_xlsb(bytes, room, &records))?;
            let hidden = records
                .into_iter()
                .map(|(name, sheet)| (name, sheet.hidden));
            (sheets, hidden.collect())
        }
        WorkbookFormat::Xlsx | WorkbookFormat::Xls => {
            let known = KnownOfXlsx {
                percents: percent::styles_of(&mut packed),
                unmerged: hidden::unmerged_of_xlsx(&mut packed),
            };
            let sheets = guard::catching(|| read_xlsx(bytes, room, &known))?;
            (sheets, hidden::of_xlsx(&mut packed))
        }
    };
    hide(&mut sheets, hidden);
    Ok(sheets)
}

/// Tells the sheets which of their rows and columns are hidden.
fn hide(sheets: &mut [Grid], mut hidden: BTreeMap<String, Hidden>) {
    for sheet in sheets {
        if let Some(mut found) = sheet.sheet.as_ref().and_then(|name| hidden.remove(name)) {
            found.is_whole = sheet.hidden.is_whole;
            sheet.hidden = found;
        }
    }
}

/// What is known of an xlsx workbook before its cells are read.
struct KnownOfXlsx {
    /// The styles that show per cents.
    percents: BTreeSet<usize>,
    /// The sheets without merged cells, which need not be searched for them.
    unmerged: BTreeSet<String>,
}

fn read_xlsx(bytes: &[u8], mut room: Room, known: &KnownOfXlsx) -> Result<Vec<Grid>, ReadFault> {
    let fault = |error: XlsxError| match error {
        XlsxError::Password => ReadFault::Encrypted,
        _ => ReadFault::Damaged,
    };
    let mut workbook: Xlsx<Bytes<'_>> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = empty_sheets(&workbook);
    for grid in &mut sheets {
        let name = grid.sheet.clone().unwrap_or_default();
        if !known.unmerged.contains(&name) {
            let merged = workbook.merge_cells_by_sheet_name(&name).map_err(fault)?;
            grid.merged = merged.iter().map(region).collect();
        }
        // Cell by cell, because a sheet may claim a hundred times the cells that it uses.
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(fault)?;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(fault)? {
            if let Some(value) = raw_value_by_reference(cell.get_value()) {
                let value = match value {
                    RawValue::Number(share) if known.percents.contains(&style) => {
                        RawValue::Percent(share)
                    }
                    other => other,
                };
                room.put(grid, cell.get_position(), value)?;
            }
        }
    }
    Ok(sheets)
}

fn read_xlsb(
    bytes: &[u8],
    mut room: Room,
    records: &BTreeMap<String, XlsbRecords>,
) -> Result<Vec<Grid>, ReadFault> {
    let fault = |error: XlsbError| match error {
        XlsbError::Password => ReadFault::Encrypted,
        _ => ReadFault::Damaged,
    };
    let mut workbook: Xlsb<Bytes<'_>> = Xlsb::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = empty_sheets(&workbook);
    for grid in &mut sheets {
        let name = grid.sheet.clone().unwrap_or_default();
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(fault)?;
        while let Some(cell) = cells.next_cell().map_err(fault)? {
            if let Some(value) = raw_value_by_reference(cell.get_value()) {
                room.put(grid, cell.get_position(), value)?;
            }
        }
        let failed = records
            .get(&name)
            .into_iter()
            .flat_map(|sheet| &sheet.failed);
        for &(place, shown) in failed {
            room.put(grid, place, RawValue::Fault(shown.into()))?;
        }
    }
    Ok(sheets)
}

fn read_xls(bytes: &[u8], mut room: Room) -> Result<Vec<Grid>, ReadFault> {
    // A workbook of the newer kind with a password is wrapped in a file of the older kind.
    let is_locked = holds_wide(bytes, "EncryptedPackage");
    let fault = |error: XlsError| match error {
        XlsError::Password => ReadFault::Encrypted,
        _ if is_locked => ReadFault::Encrypted,
        _ => ReadFault::Damaged,
    };
    let records = xls_records::read(bytes)?;
    room.allows_rectangles(records.cells)?;
    let mut workbook: Xls<Bytes<'_>> = Xls::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = empty_sheets(&workbook);
    let names = workbook.sheets_metadata().iter().map(|sheet| &sheet.name);
    hide(&mut sheets, names.cloned().zip(records.hidden).collect());
    for grid in &mut sheets {
        let name = grid.sheet.clone().unwrap_or_default();
        let range = workbook.worksheet_range(&name).map_err(fault)?;
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(fault)?;
        grid.merged = merged.iter().map(region).collect();
        put_range(grid, &range, &mut room)?;
    }
    Ok(sheets)
}

fn read_ods(bytes: &[u8], mut room: Room) -> Result<Vec<Grid>, ReadFault> {
    let fault = |error: OdsError| match error {
        OdsError::Password => ReadFault::Encrypted,
        OdsError::CellLimitExceeded { .. } => ReadFault::TooManyCells,
        _ => ReadFault::Damaged,
    };
    let mut workbook: Ods<Bytes<'_>> = Ods::new(Cursor::new(bytes)).map_err(fault)?;
    let mut sheets = empty_sheets(&workbook);
    for grid in &mut sheets {
        let name = grid.sheet.clone().unwrap_or_default();
        let range = workbook.worksheet_range(&name).map_err(fault)?;
        put_range(grid, &range, &mut room)?;
    }
    Ok(sheets)
}

/// The sheets with cells, by name, before any cell is read.
fn empty_sheets<'a, R: Reader<Bytes<'a>>>(workbook: &R) -> Vec<Grid> {
    let sheets = workbook.sheets_metadata().iter();
    sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| {
            let mut grid = Grid::new(Some(sheet.name.clone()));
            grid.hidden.is_whole = sheet.visible != SheetVisible::Visible;
            grid
        })
        .collect()
}

fn put_range(grid: &mut Grid, range: &Range<Data>, room: &mut Room) -> Result<(), ReadFault> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        // The iterator counts from the first used cell, the sheet from its corner.
        let place = (
            first_row + u32::try_from(row).expect("a sheet has fewer than 2^32 rows"),
            first_column + u32::try_from(column).expect("a sheet has fewer than 2^32 columns"),
        );
        if let Some(value) = raw_value(value) {
            room.put(grid, place, value)?;
        }
    }
    Ok(())
}

fn region(dimensions: &Dimensions) -> MergedRegion {
    let one_more = |number: u32| number.saturating_add(1);
    MergedRegion {
        rows: (one_more(dimensions.start.0), one_more(dimensions.end.0)),
        columns: (one_more(dimensions.start.1), one_more(dimensions.end.1)),
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
        Data::String(text) => written(text),
        Data::DurationIso(text) => time_of_iso(text).or_else(|| written(text)),
        Data::Bool(truth) => Some(RawValue::Truth(*truth)),
        Data::DateTime(serial) => Some(moment_of_serial(serial)),
        Data::DateTimeIso(text) => moment_of_iso(text).or_else(|| written(text)),
        Data::Error(error) => Some(RawValue::Fault(error.to_string().into())),
    }
}

fn written(text: &str) -> Option<RawValue> {
    (!spelling::is_blank(text)).then(|| RawValue::Text(text.into()))
}

/// The day and time of an Excel serial number, in the epoch of its workbook. A serial number below
/// one is a time of day; with a length of time it is shown in hours and minutes too. The bare number
/// is kept where it lies outside the calendar.
fn moment_of_serial(serial: &ExcelDateTime) -> RawValue {
    let number = serial.as_f64();
    if !serial.is_datetime() || (0.0..1.0).contains(&number) {
        return time_of_days(number).unwrap_or(RawValue::Number(number));
    }
    let moment = serial.as_datetime().and_then(moment);
    moment.unwrap_or(RawValue::Number(number))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number of seconds lies between zero and the largest of 32 bits"
)]
fn time_of_days(days: f64) -> Option<RawValue> {
    let seconds = (days * 86_400.0).round();
    let fits = (0.0..=f64::from(u32::MAX)).contains(&seconds);
    fits.then_some(RawValue::Time {
        seconds: seconds as u32,
    })
}

/// The length of `PT17H30M00S`, which is how ods stores a time of day.
fn time_of_iso(text: &str) -> Option<RawValue> {
    let mut rest = text.strip_prefix("PT")?;
    let mut days = 0.0;
    for (unit, share) in [('H', 24.0), ('M', 1_440.0), ('S', 86_400.0)] {
        if let Some((number, after)) = rest.split_once(unit) {
            days += number.parse::<f64>().ok()? / share;
            rest = after;
        }
    }
    rest.is_empty().then(|| time_of_days(days)).flatten()
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
