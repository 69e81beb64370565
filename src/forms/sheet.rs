//! A table to fill: headings that are locked, cells that are not, drop-downs and plain words beside
//! every cell.
//!
//! Comes in: a form and where the words of its lists stand. Goes out: a filled-in worksheet.

use crate::forms::Office;
use crate::forms::definition::{Answer, Form, FormColumn};
use crate::forms::hidden::HiddenSheet;
use crate::forms::workbook::{DARK, height_of};
use crate::methodology::forms::hidden_sheet;
use crate::wording::shortened;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, ProtectionOptions, Worksheet, XlsxError,
};

/// The last row with drop-downs and notes, from 0. More rows can be written without them.
const LAST_ROW: u32 = 2000;

/// How many meetings an attendance sheet has room for.
const MEETINGS: u16 = 24;

/// The longest note beside a cell, and the longest title of one, in letters.
const LONGEST_NOTE: usize = 255;
const LONGEST_TITLE: usize = 32;

/// A column as it stands on the sheet: an option of a list has one of its own.
struct SheetColumn<'a> {
    column: &'a FormColumn,
    heading: String,
    answer: Answer,
}

/// Writes a table with a row for each respondent or thing.
pub(in crate::forms) fn write_rows(
    worksheet: &mut Worksheet,
    office: Office<'_>,
    form: &Form<'_>,
    hidden: &HiddenSheet,
) -> Result<(), XlsxError> {
    let columns = columns_of(form);
    write_headings(worksheet, &columns)?;
    for (number, column) in (0..).zip(&columns) {
        worksheet.set_column_format(number, &cell_format(office, column.answer))?;
        let validation = validation(office, column, hidden)?;
        worksheet.add_data_validation(1, number, LAST_ROW, number, &validation)?;
    }
    finish(worksheet, 0)
}

/// Writes the table of the unit at this place: a row for each seat, a column for each meeting.
pub(in crate::forms) fn write_matrix(
    worksheet: &mut Worksheet,
    office: Office<'_>,
    form: &Form<'_>,
    (hidden, unit): (&HiddenSheet, usize),
) -> Result<(), XlsxError> {
    let columns = columns_of(form);
    write_headings(worksheet, &columns)?;
    let programme = office.methodology.programme();
    let mut terms = programme.terms.iter();
    let seats = terms.find(|term| term.id == office.round.term);
    let seats = seats.map_or(0, |term| term.seats);
    let name = programme.units[unit].name.in_language(office.language);
    let fixed = bordered().set_background_color(Color::RGB(0x00f0_f3f6));
    let fixed_columns = u16::try_from(columns.len()).unwrap_or(u16::MAX);
    for (number, column) in (0..).zip(&columns) {
        let is_unit = column.column.what == hidden_sheet::UNIT;
        let is_seat = column.column.what == hidden_sheet::SEAT;
        for seat in 1..=seats {
            if is_unit {
                worksheet.write_with_format(seat, number, name, &fixed)?;
            } else if is_seat {
                worksheet.write_with_format(seat, number, seat, &fixed)?;
            }
        }
        if !is_unit && !is_seat {
            worksheet.set_column_format(number, &cell_format(office, column.answer))?;
            let validation = validation(office, column, hidden)?;
            worksheet.add_data_validation(1, number, seats.max(1), number, &validation)?;
        }
    }
    let last = fixed_columns + MEETINGS - 1;
    let day = Format::new()
        .set_unlocked()
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00ff_f4d6))
        .set_num_format(office.word("form-date-format"))
        .set_align(FormatAlign::Top);
    let mark = cell_format(office, Answer::Choice);
    for number in fixed_columns..=last {
        worksheet.write_blank(0, number, &day)?;
        worksheet.set_column_format(number, &mark)?;
        worksheet.set_column_width(number, 16)?;
    }
    let heading = office.word("form-column-meeting");
    let meeting = dated(note(&heading, &office.word("form-help-meeting"))?, office)?;
    worksheet.add_data_validation(0, fixed_columns, 0, last, &meeting)?;
    if let Some(range) = hidden.range(hidden_sheet::MARKS) {
        let heading = office.word("form-column-attendance-mark");
        let marks = note(&heading, &office.word("form-help-choice"))?;
        let marks = listed(marks, office, &range)?;
        worksheet.add_data_validation(1, fixed_columns, seats.max(1), last, &marks)?;
    }
    finish(worksheet, fixed_columns)
}

fn columns_of<'a>(form: &'a Form<'_>) -> Vec<SheetColumn<'a>> {
    let columns = form.columns.iter().flat_map(|column| {
        let plain = SheetColumn {
            column,
            heading: column.heading.clone(),
            answer: column.answer,
        };
        if column.answer != Answer::Options {
            return vec![plain];
        }
        let options = form.lists.get(&column.list).into_iter().flatten();
        let options = options.map(|option| SheetColumn {
            column,
            heading: format!("{}: {}", column.heading, option.word()),
            answer: Answer::Options,
        });
        options.collect()
    });
    columns.collect()
}

fn write_headings(worksheet: &mut Worksheet, columns: &[SheetColumn<'_>]) -> Result<(), XlsxError> {
    let mut height: f64 = 34.0;
    for (number, column) in (0..).zip(columns) {
        let width = width_of(column.answer, &column.heading);
        let unread = matches!(column.answer, Answer::Own | Answer::Personal);
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin);
        let heading = if unread {
            let ground = Color::RGB(0x00d9_dfe4);
            heading.set_background_color(ground)
        } else {
            heading
                .set_background_color(DARK)
                .set_font_color(Color::White)
        };
        worksheet.write_with_format(0, number, &column.heading, &heading)?;
        worksheet.set_column_width(number, f64::from(width))?;
        let letters = usize::from(width.saturating_sub(3));
        height = height.max(height_of(&column.heading, letters));
    }
    worksheet.set_row_height(0, height)?;
    Ok(())
}

fn width_of(answer: Answer, heading: &str) -> u8 {
    let longest_word = heading.split_whitespace().map(|word| word.chars().count());
    let longest_word = u8::try_from(longest_word.max().unwrap_or(0)).unwrap_or(30);
    let usual = match answer {
        Answer::Choice | Answer::OpenChoice => 26,
        Answer::Options | Answer::YesNo | Answer::Count | Answer::Number => 13,
        Answer::Date | Answer::Money | Answer::Key => 14,
        Answer::Text | Answer::Personal | Answer::Approver => 20,
        Answer::Own => 32,
        Answer::OpenText | Answer::Quote => 44,
    };
    usual.max(longest_word.saturating_add(3)).min(60)
}

fn bordered() -> Format {
    Format::new()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x00c3_ccd4))
        .set_align(FormatAlign::Top)
}

fn cell_format(office: Office<'_>, answer: Answer) -> Format {
    let format = bordered().set_unlocked();
    match answer {
        Answer::Date => format.set_num_format(office.word("form-date-format")),
        Answer::Money => format.set_num_format("#,##0.00"),
        Answer::Count => format.set_num_format("0"),
        // What is typed as text stays text: 1/2 is no day here.
        Answer::Text | Answer::Key | Answer::Own | Answer::Personal => {
            format.set_num_format("@").set_text_wrap()
        }
        _ => format.set_text_wrap(),
    }
}

/// The drop-down or rule of a column, with a note in plain words beside its cells.
fn validation(
    office: Office<'_>,
    column: &SheetColumn<'_>,
    hidden: &HiddenSheet,
) -> Result<DataValidation, XlsxError> {
    let key = match column.answer {
        Answer::Choice | Answer::OpenChoice => "form-help-choice",
        Answer::Options => "form-help-option",
        Answer::YesNo => "form-help-yes-no",
        Answer::Date => "form-help-date",
        Answer::Count => "form-help-count",
        Answer::Number => "form-help-number",
        Answer::Money => "form-help-money",
        Answer::Key => "form-help-key",
        Answer::Text | Answer::OpenText => "form-help-text",
        Answer::Quote => "form-help-quote",
        Answer::Approver => "form-help-approver",
        Answer::Own => "form-help-own",
        Answer::Personal => "form-help-personal",
    };
    let mut words = office.word(key);
    if column.column.is_required {
        words = format!("{words} {}", office.word("form-must"));
    }
    let noted = note(&column.heading, &words)?;
    let range = hidden.range(&column.column.list);
    match (column.answer, range) {
        (Answer::Options, _) => {
            let chosen = office.word("form-word-chosen");
            let noted = noted.allow_list_strings(&[chosen])?;
            refusing(noted, office, "form-error-choice")
        }
        (Answer::OpenChoice, Some(range)) => {
            let listed = listed(noted, office, &range)?;
            Ok(listed.set_error_style(DataValidationErrorStyle::Information))
        }
        (_, Some(range)) => listed(noted, office, &range),
        (Answer::Date, None) => dated(noted, office),
        (Answer::Count, None) => {
            let rule = DataValidationRule::GreaterThanOrEqualTo(0);
            refusing(noted.allow_whole_number(rule), office, "form-error-number")
        }
        (Answer::Number | Answer::Money, None) => {
            let rule = DataValidationRule::Between(-1e12, 1e12);
            refusing(
                noted.allow_decimal_number(rule),
                office,
                "form-error-number",
            )
        }
        _ => Ok(noted.allow_any_value()),
    }
}

/// A note with a title, both as long as the file format allows.
fn note(title: &str, words: &str) -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .set_input_title(shortened(title, LONGEST_TITLE))?
        .set_input_message(shortened(words, LONGEST_NOTE))
}

fn listed(
    noted: DataValidation,
    office: Office<'_>,
    range: &str,
) -> Result<DataValidation, XlsxError> {
    let noted = noted.allow_list_formula(Formula::new(range));
    refusing(noted, office, "form-error-choice")
}

fn dated(noted: DataValidation, office: Office<'_>) -> Result<DataValidation, XlsxError> {
    let first = ExcelDateTime::from_ymd(1990, 1, 1)?;
    let last = ExcelDateTime::from_ymd(2100, 12, 31)?;
    let noted = noted.allow_date(DataValidationRule::Between(first, last));
    refusing(noted, office, "form-error-date")
}

fn refusing(
    noted: DataValidation,
    office: Office<'_>,
    key: &str,
) -> Result<DataValidation, XlsxError> {
    noted
        .set_error_title(office.word("form-error-title"))?
        .set_error_message(office.word(key))
}

/// Frozen headings, protection against slips, and a page that prints.
fn finish(worksheet: &mut Worksheet, frozen_columns: u16) -> Result<(), XlsxError> {
    worksheet.set_freeze_panes(1, frozen_columns)?;
    worksheet.set_selection(1, frozen_columns, 1, frozen_columns)?;
    worksheet.set_landscape();
    worksheet.set_paper_size(9);
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.protect_with_options(&ProtectionOptions {
        insert_rows: true,
        delete_rows: true,
        format_columns: true,
        format_rows: true,
        sort: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}
