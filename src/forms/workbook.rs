//! A form as a workbook: the cover, a sheet for each table, and the hidden sheet.
//!
//! Comes in: a form. Goes out: the bytes of an xlsx file, the same for the same method. What stands on
//! the sheets is decided in `cover`, `definition` and `hidden`.

use crate::forms::Office;
use crate::forms::cover::{self, Line};
use crate::forms::definition::{Form, Shape};
use crate::forms::hidden::HiddenSheet;
use crate::forms::sheet;
use crate::methodology::forms::hidden_sheet;
use crate::vocabulary::Day;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

/// What a workbook of a survey is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::forms) enum Purpose {
    /// Whoever is asked fills it in.
    Answering,
    /// Somebody types what others answered on paper.
    Typing,
}

/// The colour of headings, dark enough for white letters.
pub(in crate::forms) const DARK: Color = Color::RGB(0x0012_436d);

/// The longest name of a sheet.
const LONGEST_SHEET_NAME: usize = 31;

/// Writes the workbook of a form.
pub(in crate::forms) fn write(
    office: Office<'_>,
    form: &Form<'_>,
    purpose: Purpose,
) -> Result<Vec<u8>, XlsxError> {
    let cover_name = sheet_name(&office.word("form-sheet-cover"));
    let tables = table_names(office, form);
    let hidden = HiddenSheet::of(office, form, (&cover_name, &tables));
    let mut workbook = Workbook::new();
    set_properties(&mut workbook, office, form, purpose)?;
    let cover_sheet = workbook.add_worksheet();
    cover_sheet.set_name(&cover_name)?;
    let first_table = tables.first().map_or("", String::as_str);
    write_cover(cover_sheet, office, form, (first_table, purpose))?;
    for (index, table) in tables.iter().enumerate() {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(table)?;
        match form.shape {
            Shape::Rows => sheet::write_rows(worksheet, office, form, &hidden)?,
            Shape::Matrix => sheet::write_matrix(worksheet, office, form, (&hidden, index))?,
        }
        // Screen readers say the heading of a cell where a sheet names its row of headings so.
        let quoted = table.replace('\'', "''");
        workbook.define_name(
            format!("'{quoted}'!ColumnTitle"),
            &format!("='{quoted}'!$A$1"),
        )?;
    }
    write_hidden(workbook.add_worksheet(), &hidden)?;
    workbook.save_to_buffer()
}

/// The names of the sheets with tables: one, or for a matrix one for each unit.
fn table_names(office: Office<'_>, form: &Form<'_>) -> Vec<String> {
    match form.shape {
        Shape::Rows => {
            let key = format!("form-sheet-{}", form.source.kind.key());
            vec![sheet_name(&office.word(&key))]
        }
        Shape::Matrix => {
            let units = office.methodology.programme().units.iter();
            units
                .map(|unit| sheet_name(unit.short.in_language(office.language)))
                .collect()
        }
    }
}

/// A text without the signs that the name of a sheet cannot have.
fn sheet_name(text: &str) -> String {
    let allowed = text.chars().filter(|sign| !"[]:*?/\\'".contains(*sign));
    allowed.take(LONGEST_SHEET_NAME).collect()
}

fn set_properties(
    workbook: &mut Workbook,
    office: Office<'_>,
    form: &Form<'_>,
    purpose: Purpose,
) -> Result<(), XlsxError> {
    let publisher = &office.methodology.programme().publisher;
    // The day of the round's report, because the same method gives the same bytes.
    let properties = DocProperties::new()
        .set_title(cover::title(office, form, purpose))
        .set_subject(cover::subject(office))
        .set_author(publisher.name.in_language(office.language))
        .set_keywords(cover::code(office, form))
        .set_creation_datetime(&moment(office.round.report_date)?);
    workbook.set_properties(&properties);
    Ok(())
}

/// A day as a workbook stores it.
pub(in crate::forms) fn moment(day: Day) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(1980),
        u8::try_from(day.month()).unwrap_or(1),
        u8::try_from(day.day()).unwrap_or(1),
    )
}

fn write_cover(
    worksheet: &mut Worksheet,
    office: Office<'_>,
    form: &Form<'_>,
    (table, purpose): (&str, Purpose),
) -> Result<(), XlsxError> {
    let title = Format::new()
        .set_bold()
        .set_font_size(18)
        .set_font_color(DARK)
        .set_text_wrap();
    let heading = Format::new()
        .set_bold()
        .set_font_size(13)
        .set_font_color(DARK)
        .set_align(FormatAlign::Bottom);
    let text = Format::new()
        .set_font_size(11)
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    // No wider than a printed page: some programs print a cover at its full width.
    worksheet.set_column_width(0, 70)?;
    worksheet.write_with_format(0, 0, cover::title(office, form, purpose), &title)?;
    worksheet.write_with_format(1, 0, cover::subject(office), &text)?;
    let mut row = 2;
    let lines = cover::how_to_fill(office, form, (table, purpose));
    for line in lines.into_iter().chain(cover::promises(office, form)) {
        match line {
            Line::Heading(words) => {
                worksheet.set_row_height(row, 28)?;
                worksheet.write_with_format(row, 0, words, &heading)?;
            }
            Line::Paragraph(words) => {
                worksheet.set_row_height(row, height_of(&words, 72))?;
                worksheet.write_with_format(row, 0, words, &text)?;
            }
        }
        row += 1;
    }
    worksheet.write_with_format(row + 1, 0, cover::code(office, form), &text)?;
    worksheet.set_screen_gridlines(false);
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_paper_size(9);
    worksheet.protect();
    worksheet.set_active(true);
    Ok(())
}

/// The height of a text that is wrapped in a column of this many letters, in points.
pub(in crate::forms) fn height_of(text: &str, letters: usize) -> f64 {
    let lines = text.chars().count().div_ceil(letters.max(1)).max(1);
    15.0 * f64::from(u32::try_from(lines).unwrap_or(20).min(20)) + 3.0
}

fn write_hidden(worksheet: &mut Worksheet, hidden: &HiddenSheet) -> Result<(), XlsxError> {
    worksheet.set_name(hidden_sheet::MARK)?;
    for (row, texts) in (0..).zip(&hidden.rows) {
        for (column, text) in (0..).zip(texts) {
            if !text.is_empty() {
                worksheet.write_string(row, column, text)?;
            }
        }
    }
    worksheet.protect();
    worksheet.set_hidden(true);
    Ok(())
}
