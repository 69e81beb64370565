//! The workbook for one file: a title, how to use it, and a row for each place.
//!
//! Comes in: rows in words. Goes out: the bytes of an xlsx file, the same for the same rows.

use crate::annotations::Row;
use crate::vocabulary::{Day, Language};
use crate::wording::Catalogue;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Url, Workbook, Worksheet, XlsxError,
};

/// The row of the headings, from 0.
const HEADINGS: u32 = 3;

/// The columns with their widths, by the name of their heading.
const COLUMNS: [(&str, f64); 7] = [
    ("severity", 12.0),
    ("sheet", 18.0),
    ("cell", 14.0),
    ("heading", 32.0),
    ("message", 44.0),
    ("expected", 44.0),
    ("fix", 60.0),
];

/// Writes a workbook with a title, made on a day.
pub(in crate::annotations) fn write(
    catalogue: &Catalogue,
    language: Language,
    (title, date): (&str, Day),
    rows: &[Row],
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The day of the round's report, because the same findings give the same bytes.
    let created = ExcelDateTime::from_ymd(
        u16::try_from(date.year()).unwrap_or(1980),
        u8::try_from(date.month()).unwrap_or(1),
        u8::try_from(date.day()).unwrap_or(1),
    )?;
    let properties = DocProperties::new()
        .set_title(title)
        .set_author("tutka")
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(catalogue.word(language, "annotation-sheet"))?;
    write_head(sheet, catalogue, language, title)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (index, row) in (HEADINGS + 1..).zip(rows) {
        let whole_file = || catalogue.word(language, "annotation-whole-file");
        let texts = [
            &row.severity,
            row.sheet.as_deref().unwrap_or_default(),
            "",
            row.heading.as_deref().unwrap_or_default(),
            &row.message,
            &row.expected,
            &row.fix,
        ];
        for (column, text) in (0..).zip(texts) {
            sheet.write_string_with_format(index, column, text, &wrapped)?;
        }
        let cell = row.cell.clone().unwrap_or_else(whole_file);
        match &row.link {
            Some(link) => {
                let url = Url::new(format!("file:///{link}")).set_text(&cell);
                sheet.write_url(index, 2, url)?;
            }
            None => {
                sheet.write_string_with_format(index, 2, &cell, &wrapped)?;
            }
        }
    }
    workbook.save_to_buffer()
}

fn write_head(
    sheet: &mut Worksheet,
    catalogue: &Catalogue,
    language: Language,
    title: &str,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let large = Format::new().set_bold().set_font_size(14);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.write_string_with_format(0, 0, title, &large)?;
    let introduction = catalogue.word(language, "annotation-intro");
    sheet.merge_range(1, 0, 1, 6, &introduction, &wrapped)?;
    sheet.set_row_height(1, 48)?;
    for (column, (name, width)) in (0..).zip(COLUMNS) {
        let heading = catalogue.word(language, &format!("annotation-column-{name}"));
        sheet.write_string_with_format(HEADINGS, column, &heading, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(HEADINGS + 1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
