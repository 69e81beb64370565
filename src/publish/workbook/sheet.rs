//! A sheet for each of the evaluator's tables: frozen headings, filters, numbers as numbers.
//!
//! Comes in: a table. Goes out: a sheet of the workbook. Headings are worded in the main language,
//! with the heading of the csv file as a note; identifiers stay as they are in every file.

use crate::publish::workbook::columns::{Look, look};
use crate::publish::workbook::{Rows, Speaker, sheet_name};
use rust_xlsxwriter::{
    ConditionalFormatDataBar, ConditionalFormatDataBarDirection, ConditionalFormatType, Format,
    FormatAlign, FormatBorder, IgnoreError, Note, Workbook, Worksheet, XlsxError,
};

/// The colour of headings and bars.
const HEADING: u32 = 0x12436d;
const BAR: u32 = 0x9fc3e3;

/// Adds the sheet of a table.
pub(in crate::publish::workbook) fn add<'a>(
    workbook: &'a mut Workbook,
    speaker: Speaker<'_>,
    table: Rows<'_>,
) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(speaker, table.name))?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_paper_size(9);
    sheet.set_row_height(0, 32)?;
    let last_row = index(table.rows.len());
    let last_column = column(table.header.len().saturating_sub(1));
    for (position, heading) in table.header.iter().enumerate() {
        let cells = table.rows.iter().map(|row| row[position].as_str());
        let look = look(heading, cells.clone());
        let place = column(position);
        write_heading(sheet, speaker, place, heading)?;
        let format = cell_format(look);
        for (line, cell) in cells.clone().enumerate() {
            write_cell(sheet, (index(line + 1), place), cell, look, &format)?;
        }
        let worded = speaker.word_or(&format!("workbook-column-{heading}"), heading);
        sheet.set_column_width(place, width(&worded, cells, look))?;
        if look == Look::Points && heading == "points" && last_row > 0 {
            sheet.add_conditional_format(1, place, last_row, place, &bar())?;
        }
    }
    set_heights(sheet, table)?;
    if last_row > 0 {
        sheet.autofilter(0, 0, last_row, last_column)?;
        let everything = (1, 0, last_row, last_column);
        let (top, left, bottom, right) = everything;
        sheet.ignore_error_range(top, left, bottom, right, IgnoreError::NumberStoredAsText)?;
    }
    Ok(sheet)
}

/// A bar over the whole scale, so that bars of different sheets can be compared.
pub(in crate::publish::workbook) fn bar() -> ConditionalFormatDataBar {
    ConditionalFormatDataBar::new()
        .set_fill_color(BAR)
        .set_solid_fill(true)
        .set_border_off(true)
        .set_direction(ConditionalFormatDataBarDirection::LeftToRight)
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 100)
}

/// The format of headings.
pub(in crate::publish::workbook) fn heading_format() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(0xffffff)
        .set_background_color(HEADING)
        .set_border_bottom(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

fn write_heading(
    sheet: &mut Worksheet,
    speaker: Speaker<'_>,
    place: u16,
    heading: &str,
) -> Result<(), XlsxError> {
    let key = format!("workbook-column-{heading}");
    let worded = speaker.word_or(&key, heading);
    sheet.write_string_with_format(0, place, &worded, &heading_format())?;
    let about = speaker.word_or(&format!("{key}-about"), "");
    let text = if about.is_empty() {
        heading.to_owned()
    } else {
        format!("{about} ({heading})")
    };
    let note = Note::new(text).set_author("tutka").add_author_prefix(false);
    sheet.insert_note(0, place, &note)?;
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, place): (u32, u16),
    cell: &str,
    look: Look,
    format: &Format,
) -> Result<(), XlsxError> {
    if cell.is_empty() {
        return Ok(());
    }
    match cell.parse::<f64>() {
        Ok(number) if look.is_number() => {
            sheet.write_number_with_format(row, place, number, format)?;
        }
        _ => {
            sheet.write_string_with_format(row, place, cell, format)?;
        }
    }
    Ok(())
}

fn cell_format(look: Look) -> Format {
    let format = Format::new()
        .set_num_format(look.number_format())
        .set_align(FormatAlign::Top);
    if look == Look::Prose {
        format.set_text_wrap()
    } else {
        format
    }
}

/// Makes room for wrapped words, which no program does by itself when it opens a file.
fn set_heights(sheet: &mut Worksheet, table: Rows<'_>) -> Result<(), XlsxError> {
    let headings = table.header.iter().enumerate();
    let prose: Vec<usize> = headings
        .filter(|(position, heading)| {
            let cells = table.rows.iter().map(|row| row[*position].as_str());
            look(heading, cells) == Look::Prose
        })
        .map(|(position, _)| position)
        .collect();
    for (line, row) in table.rows.iter().enumerate() {
        let letters = prose.iter().map(|position| row[*position].chars().count());
        // Letters are of different widths, so a line is taken to hold a few less than its column.
        let lines = letters.max().unwrap_or(0).div_ceil(54).max(1);
        let height = 15.0 * f64::from(index(lines));
        sheet.set_row_height(index(line + 1), height)?;
    }
    Ok(())
}

/// The width in letters: that of the longest cell, between what a heading needs and what still
/// leaves room for the columns beside it.
fn width<'a>(heading: &str, cells: impl Iterator<Item = &'a str>, look: Look) -> f64 {
    let words = heading.split(' ').map(|word| word.chars().count()).max();
    // The arrow of the filter hides the end of a heading.
    let least = words.unwrap_or(0) + 4;
    let longest = match look {
        Look::Prose => 60,
        Look::Words => cells
            .map(|cell| cell.chars().count() + 1)
            .max()
            .unwrap_or(0),
        _ => 11,
    };
    f64::from(u32::try_from(longest.max(least).min(60)).expect("sixty is a small number"))
}

fn index(row: usize) -> u32 {
    u32::try_from(row).expect("tables have fewer than a million rows")
}

fn column(position: usize) -> u16 {
    u16::try_from(position).expect("tables have few columns")
}
