//! Attendance as a matrix: a row for each seat, a column for each meeting, a mark where they meet.
//!
//! Comes in: a raw sheet with its meeting columns. Goes out: one row of the table for each seat at
//! each meeting. An empty cell is an absence, except in a column where the unit has no mark at all:
//! that meeting was not this unit's, or it has not been held.

use crate::findings::{Code, Findings};
use crate::ingest::{ColumnPurpose, RawRow, RawSheet, RawValue, spelling};
use crate::methodology::{ColumnType, Matrix};
use crate::validate::accounts::Fate;
use crate::validate::areas::Owner;
use crate::validate::column_reader::SourceFrame;
use crate::validate::frame::FieldValue;
use crate::validate::owner::Ownership;
use crate::validate::plan::TablePlan;
use crate::validate::report::{self, ReadAs};
use crate::validate::rows::{self, TableReader};
use crate::validate::typing::Typed;
use crate::validate::typing::date::{self, DateOrder};
use crate::validate::typing::words;
use std::collections::{BTreeMap, BTreeSet};

/// The mark of a seat whose cell is empty.
const ABSENT: &str = "absent";

/// The places of the fields that a matrix fills.
#[derive(Clone, Copy, Debug)]
pub(in crate::validate) struct MatrixFields {
    seat: usize,
    date: usize,
    mark: usize,
}

impl MatrixFields {
    /// Adds the fields of a matrix to the plan of its table.
    pub(in crate::validate) fn add_to(plan: &mut TablePlan<'_>) -> Self {
        Self {
            seat: plan.field("seat", ColumnType::Category, false),
            date: plan.field("date", ColumnType::Date, false),
            mark: plan.field("mark", ColumnType::Category, false),
        }
    }
}

/// A seat: its row, its owner, and its values in the columns that are no meetings.
struct Seat<'r> {
    row: &'r RawRow,
    owner: Owner,
    values: Vec<FieldValue>,
}

/// Reads a sheet that is a matrix.
pub(in crate::validate) fn read_sheet(
    reader: &mut TableReader<'_>,
    sheet: &RawSheet,
    matrix: &Matrix,
    fields: MatrixFields,
) {
    let meetings = read_meetings(reader, sheet, matrix);
    let meeting_columns: Vec<u32> = meetings.keys().copied().collect();
    let seat_columns = sheet
        .columns
        .iter()
        .filter_map(|column| match &column.purpose {
            ColumnPurpose::Read(uses) if uses.gives_seat => Some(column.number),
            _ => None,
        });
    let seat_columns: Vec<u32> = seat_columns.collect();
    let more = BTreeMap::from([
        ("seat".to_owned(), seat_columns.clone()),
        ("date".to_owned(), meeting_columns.clone()),
        ("mark".to_owned(), meeting_columns),
    ]);
    let sheet_index = reader.add_sheet(sheet, more);
    let marks: BTreeMap<String, &str> = matrix
        .marks
        .iter()
        .map(|(mark, meaning)| (spelling::normalised(mark), meaning.as_str()))
        .collect();
    let seat_column = seat_columns.first().copied();
    let seats = read_seats(reader, sheet, seat_column, fields);
    let mut marked: BTreeSet<(Owner, u32)> = BTreeSet::new();
    let mut found: BTreeMap<(usize, u32), FieldValue> = BTreeMap::new();
    for (index, seat) in seats.iter().enumerate() {
        for cell in &seat.row.cells {
            let Some(day) = meetings.get(&cell.column) else {
                continue;
            };
            let address = (sheet, seat.row.row, cell.column);
            let (mark, fate) = read_mark(
                reader.frame,
                (matrix, &marks),
                address,
                &cell.value,
                reader.findings,
            );
            // The marks of a meeting without a day belong to no row; its heading is reported.
            reader
                .accounting
                .add(if day.is_some() { fate } else { Fate::Reported });
            marked.insert((seat.owner.clone(), cell.column));
            found.insert((index, cell.column), mark);
        }
    }
    for (index, seat) in seats.into_iter().enumerate() {
        reader.check_row((sheet, seat.row), sheet_index, &seat.owner, &seat.values);
        for (&column, day) in &meetings {
            let Some(day) = day.filter(|_| marked.contains(&(seat.owner.clone(), column))) else {
                continue;
            };
            let mark = found
                .remove(&(index, column))
                .unwrap_or_else(|| FieldValue::Value(Typed::Text(ABSENT.to_owned())));
            if !matches!(mark, FieldValue::Value(_)) {
                continue;
            }
            let mut values = seat.values.clone();
            values[fields.date] = FieldValue::Value(Typed::Day(day));
            values[fields.mark] = mark;
            reader.add_row(seat.row, sheet_index, &seat.owner, values);
        }
    }
}

/// The day of each meeting column; nothing where it is no day, which is a finding.
fn read_meetings(
    reader: &mut TableReader<'_>,
    sheet: &RawSheet,
    matrix: &Matrix,
) -> BTreeMap<u32, Option<i32>> {
    let order = DateOrder::of(matrix.date_order.as_deref());
    let mut meetings = BTreeMap::new();
    for column in &sheet.columns {
        let ColumnPurpose::Meeting(value) = &column.purpose else {
            continue;
        };
        let day = match date::day(value, order, reader.frame.period()) {
            Ok(day) => Some(day.epoch_days()),
            Err(departure) => {
                let read_as = ReadAs {
                    source: reader.frame.source.kind,
                    column: ColumnType::Date,
                };
                let address = (sheet, sheet.meeting_row, column.number);
                reader
                    .findings
                    .push(report::departure(address, departure, value, read_as));
                None
            }
        };
        meetings.insert(column.number, day);
    }
    meetings
}

/// The seats of a matrix. Marks in a row without a seat are reported.
fn read_seats<'r>(
    reader: &mut TableReader<'_>,
    sheet: &'r RawSheet,
    seat_column: Option<u32>,
    fields: MatrixFields,
) -> Vec<Seat<'r>> {
    let ownership = Ownership::of(reader.frame, sheet, reader.findings);
    let columns = rows::columns_that_are_read(sheet);
    let is_meeting = |column: u32| !columns.contains_key(&column);
    let mut seats = Vec::new();
    for row in &sheet.rows {
        let name = seat_column
            .and_then(|column| row.value(column))
            .map(|value| value.shown());
        let Some(name) = name else {
            if let Some(column) = seat_column {
                reader
                    .findings
                    .push(report::missing_value(sheet, row.row, column));
            }
            row.cells
                .iter()
                .for_each(|_| reader.accounting.add(Fate::Reported));
            continue;
        };
        let (owner, fate_of_owner) = ownership.owner(reader.frame, (sheet, row), reader.findings);
        let mut values = reader.empty_values(sheet);
        values[fields.seat] = FieldValue::Value(Typed::Text(name));
        for cell in row.cells.iter().filter(|cell| !is_meeting(cell.column)) {
            let uses = columns[&cell.column];
            let of_owner = fate_of_owner.filter(|_| uses.gives_unit);
            let of_seat = uses.gives_seat.then_some(Fate::Used);
            let of_fields = if uses.gives_seat {
                None
            } else {
                reader.read_cell((sheet, row.row), cell, Some(uses), &mut values)
            };
            let fate = of_owner.max(of_seat).max(of_fields);
            reader.accounting.add(fate.unwrap_or(Fate::Reported));
        }
        seats.push(Seat { row, owner, values });
    }
    seats
}

fn read_mark(
    frame: SourceFrame<'_>,
    (matrix, marks): (&Matrix, &BTreeMap<String, &str>),
    address: (&RawSheet, u32, u32),
    value: &RawValue,
    findings: &mut Findings,
) -> (FieldValue, Fate) {
    let shown = spelling::normalised(&value.shown());
    if let Some(meaning) = marks.get(&shown) {
        return (
            FieldValue::Value(Typed::Text((*meaning).to_owned())),
            Fate::Used,
        );
    }
    if frame.missing.contains(&shown) {
        return (FieldValue::Missing(None), Fate::Missing);
    }
    let known = matrix.marks.keys().map(String::as_str).collect();
    let departure = words::unknown_word(Code::UnknownMark, &value.shown(), known);
    let read_as = ReadAs {
        source: frame.source.kind,
        column: ColumnType::Category,
    };
    findings.push(report::departure(address, departure, value, read_as));
    (FieldValue::Nothing, Fate::Reported)
}
