//! Spells sheets as an xlsx workbook with a fixed time of making.

use crate::Outcome;
use crate::sheet::{Cell, Sheet};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::path::Path;

/// Writes a workbook.
pub(crate) fn write(path: &Path, sheets: &[Sheet]) -> Outcome {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 11, 2)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for sheet in sheets {
        let page = workbook.add_worksheet();
        page.set_name(&sheet.name)?;
        fill(page, sheet)?;
    }
    workbook.save(path)?;
    Ok(())
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let days = Format::new().set_num_format("d.m.yyyy");
    let moments = Format::new().set_num_format("m/d/yy h:mm:ss");
    let plain = Format::new();
    for merged in &sheet.merged {
        let ((top, bottom), (left, right)) = (merged.rows, merged.columns);
        page.merge_range(top, left, bottom, right, "", &plain)?;
    }
    for (row, cells) in (0u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    page.write_string(row, column, text)?;
                }
                Cell::Number(number) => {
                    page.write_number(row, column, *number)?;
                }
                Cell::Day(day) => {
                    page.write_datetime_with_format(row, column, excel_day(*day)?, &days)?;
                }
                Cell::Moment(moment) => {
                    let moment = excel_moment(*moment)?;
                    page.write_datetime_with_format(row, column, moment, &moments)?;
                }
            }
        }
    }
    Ok(())
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).expect("the years are of this century");
    let small = |number: u32| u8::try_from(number).expect("months and days are small");
    ExcelDateTime::from_ymd(year, small(day.month()), small(day.day()))
}

fn excel_moment(moment: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let small = |number: u32| u8::try_from(number).expect("hours and minutes are small");
    excel_day(moment.date())?.and_hms(
        u16::from(small(moment.hour())),
        small(moment.minute()),
        f64::from(moment.second()),
    )
}
