//! The first two sheets: what the workbook is and where to look, and the reported round at a glance.
//!
//! Comes in: the evaluator's tables. Goes out: a cover with links to every sheet, and an overview
//! of points, answers, findings and what was withheld. Only counts of rows are made here.

use crate::disclosure::EvaluatorTable;
use crate::publish::workbook::sheet::{bar, heading_format};
use crate::publish::workbook::{Rows, Speaker, sheet_name};
use crate::wording::{self, Argument};
use rust_xlsxwriter::{Format, FormatAlign, Url, Workbook, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// The sheets that are not tables, by the keys of their names.
const OVERVIEW: &str = "overview";
const NOTES: &str = "notes";

/// The width of a column of words, and of one of numbers, in letters.
const WORDS: f64 = 34.0;
const NUMBERS: f64 = 18.0;

/// Adds the cover: what this is, for whom, and what each sheet holds.
pub(in crate::publish::workbook) fn add_notes(
    workbook: &mut Workbook,
    speaker: Speaker<'_>,
    sheets: &[Rows<'_>],
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(speaker, NOTES))?;
    sheet.set_screen_gridlines(false);
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_column_width(0, WORDS)?;
    sheet.set_column_width(1, 90.0)?;
    let mut row = write_title(sheet, speaker, "workbook-title")?;
    for (key, value) in facts(speaker) {
        sheet.write_string_with_format(row, 0, speaker.word(key), &label())?;
        sheet.write_string_with_format(row, 1, value, &prose())?;
        row += 1;
    }
    row += 1;
    for key in ["workbook-secret", "workbook-numbers", "workbook-headings"] {
        sheet.merge_range(row, 0, row, 1, &speaker.word(key), &prose())?;
        sheet.set_row_height(row, 34)?;
        row += 1;
    }
    row += 1;
    write_headings(
        sheet,
        row,
        &[
            speaker.word("workbook-column-sheet"),
            speaker.word("workbook-column-about"),
        ],
    )?;
    let names = std::iter::once(OVERVIEW).chain(sheets.iter().map(|sheet| sheet.name));
    for name in names {
        row += 1;
        let title = sheet_name(speaker, name);
        let place = format!("internal:'{}'!A1", title.replace('\'', "''"));
        let link = Format::new().set_hyperlink().set_align(FormatAlign::Top);
        let url = Url::new(place).set_text(&title);
        sheet.write_url_with_format(row, 0, url, &link)?;
        let about = speaker.word_or(&format!("workbook-sheet-{name}-about"), "");
        // No program makes room for wrapped words by itself when it opens a file.
        let lines = u32::try_from(about.chars().count().div_ceil(84).max(1));
        let lines = lines.expect("a sentence has few lines");
        sheet.set_row_height(row, 15.0 * f64::from(lines))?;
        sheet.write_string_with_format(row, 1, about, &prose())?;
    }
    Ok(())
}

/// What the workbook is about, as labels and words.
fn facts(speaker: Speaker<'_>) -> Vec<(&'static str, String)> {
    let programme = speaker.methodology.programme();
    let round = speaker.methodology.newest();
    let language = speaker.language();
    let day = |day| wording::day(speaker.catalogue, language, day);
    let (from, until) = (day(round.period.from), day(round.period.until));
    let period = [
        ("from", Argument::Text(from.as_str())),
        ("until", Argument::Text(until.as_str())),
    ];
    let notice = programme.notice.as_ref();
    let mut facts = vec![
        (
            "workbook-programme",
            programme.name.in_language(language).to_owned(),
        ),
        (
            "workbook-round",
            round.name.in_language(language).to_owned(),
        ),
        ("workbook-period", speaker.say("view-period", &period)),
        ("workbook-report-date", day(round.report_date)),
    ];
    if let Some(notice) = notice {
        let text = notice.in_language(language).to_owned();
        facts.push(("workbook-notice", text));
    }
    facts
}

/// Adds the overview of the reported round.
pub(in crate::publish::workbook) fn add_overview(
    workbook: &mut Workbook,
    speaker: Speaker<'_>,
    tables: &[EvaluatorTable],
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(speaker, OVERVIEW))?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_column_width(0, WORDS)?;
    sheet.set_column_range_width(1, 12, NUMBERS)?;
    let mut row = write_title(sheet, speaker, "workbook-sheet-overview")?;
    row = write_points(sheet, speaker, tables, row)?;
    row = write_responses(sheet, speaker, tables, row)?;
    let findings = counted(tables, "findings", &["severity", "code"]);
    let headings = ["workbook-column-severity", "workbook-column-code"];
    row = write_counts(sheet, speaker, ("findings", &headings), &findings, row)?;
    let withheld = counted(tables, "disclosure-record", &["audience", "rule"]);
    let headings = ["workbook-column-audience", "workbook-column-rule"];
    let record = "disclosure-record";
    write_counts(sheet, speaker, (record, &headings), &withheld, row)?;
    Ok(())
}

/// Points of the reported round: a row for each unit, a column for each dimension, with bars.
fn write_points(
    sheet: &mut Worksheet,
    speaker: Speaker<'_>,
    tables: &[EvaluatorTable],
    row: u32,
) -> Result<u32, XlsxError> {
    let round = speaker.methodology.newest();
    let scores = cells(
        tables,
        "scores",
        ["round", "unit", "dimension", "points", "no_score"],
    );
    let mut headings = vec![speaker.word("workbook-column-unit")];
    headings.extend(round.dimensions.iter().map(|dimension| {
        let name = dimension.name.in_language(speaker.language());
        format!("{} {name}", dimension.id)
    }));
    write_section(sheet, speaker, "scores", row)?;
    write_headings(sheet, row + 1, &headings)?;
    sheet.set_row_height(row + 1, 48)?;
    let programme = speaker.methodology.programme();
    let units = programme.units.iter().map(|unit| &unit.id);
    let mut line = row + 1;
    for unit in std::iter::once(&programme.city.id).chain(units) {
        line += 1;
        sheet.write_string(line, 0, speaker.unit(unit.as_str()))?;
        for (place, dimension) in (1u16..).zip(&round.dimensions) {
            let key = [round.id.as_str(), unit.as_str(), dimension.id.as_str()];
            let Some(found) = scores.iter().find(|cells| cells[..3] == key) else {
                continue;
            };
            match found[3].parse::<f64>() {
                Ok(points) => sheet.write_number_with_format(line, place, points, &tenths())?,
                Err(_) => sheet.write_string(line, place, found[4])?,
            };
        }
    }
    let last = u16::try_from(round.dimensions.len()).expect("a radar has few dimensions");
    sheet.add_conditional_format(row + 2, 1, line, last, &bar())?;
    Ok(line + 2)
}

/// Answers to the surveys of the reported round.
fn write_responses(
    sheet: &mut Worksheet,
    speaker: Speaker<'_>,
    tables: &[EvaluatorTable],
    row: u32,
) -> Result<u32, XlsxError> {
    let round = speaker.methodology.newest();
    let wanted = ["round", "source", "unit", "respondents", "asked"];
    let responses = cells(tables, "responses", wanted);
    write_section(sheet, speaker, "responses", row)?;
    let headings = ["source", "unit", "respondents", "asked"]
        .map(|heading| speaker.word(&format!("workbook-column-{heading}")));
    write_headings(sheet, row + 1, &headings)?;
    let mut line = row + 1;
    for found in responses
        .iter()
        .filter(|cells| cells[0] == round.id.as_str())
    {
        line += 1;
        let source = round.sources.iter().find(|one| one.id.as_str() == found[1]);
        let name = source.map_or(found[1], |one| one.name.in_language(speaker.language()));
        sheet.write_string(line, 0, name)?;
        sheet.write_string(line, 1, speaker.unit(found[2]))?;
        for (place, cell) in [(2, found[3]), (3, found[4])] {
            if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(line, place, number)?;
            }
        }
    }
    Ok(line + 2)
}

/// How many rows of a table there are by two of its columns.
fn write_counts(
    sheet: &mut Worksheet,
    speaker: Speaker<'_>,
    (table, headings): (&str, &[&str; 2]),
    counts: &BTreeMap<[String; 2], u32>,
    row: u32,
) -> Result<u32, XlsxError> {
    write_section(sheet, speaker, table, row)?;
    let [first, second] = headings.map(|key| speaker.word(key));
    let headings = [first, second, speaker.word("workbook-column-count")];
    write_headings(sheet, row + 1, &headings)?;
    let mut line = row + 1;
    for ([first, second], count) in counts {
        line += 1;
        sheet.write_string(line, 0, first)?;
        sheet.write_string(line, 1, second)?;
        sheet.write_number(line, 2, *count)?;
    }
    if counts.is_empty() {
        line += 1;
        sheet.write_string(line, 0, speaker.word("workbook-nothing"))?;
    }
    Ok(line + 2)
}

fn counted(tables: &[EvaluatorTable], name: &str, by: &[&str; 2]) -> BTreeMap<[String; 2], u32> {
    let mut counts = BTreeMap::new();
    for found in cells(tables, name, *by) {
        *counts.entry(found.map(str::to_owned)).or_insert(0) += 1;
    }
    counts
}

/// The cells of some columns of a table, row by row.
///
/// # Panics
/// When there is no such table or column: both are ours.
fn cells<'a, const N: usize>(
    tables: &'a [EvaluatorTable],
    name: &str,
    columns: [&str; N],
) -> Vec<[&'a str; N]> {
    let table = tables.iter().find(|table| table.name() == name);
    let table = table.expect("the wall spells this table for every evaluator");
    let positions = columns.map(|column| {
        let position = table.header().iter().position(|heading| heading == column);
        position.expect("the overview asks for columns that the table has")
    });
    let rows = table.rows().iter();
    rows.map(|row| positions.map(|position| row[position].as_str()))
        .collect()
}

fn write_title(sheet: &mut Worksheet, speaker: Speaker<'_>, key: &str) -> Result<u32, XlsxError> {
    let format = Format::new().set_bold().set_font_size(16);
    sheet.write_string_with_format(0, 0, speaker.word(key), &format)?;
    sheet.set_row_height(0, 26)?;
    Ok(2)
}

fn write_section(
    sheet: &mut Worksheet,
    speaker: Speaker<'_>,
    table: &str,
    row: u32,
) -> Result<(), XlsxError> {
    let format = Format::new().set_bold().set_font_size(13);
    sheet.write_string_with_format(row, 0, sheet_name(speaker, table), &format)?;
    Ok(())
}

fn write_headings(sheet: &mut Worksheet, row: u32, headings: &[String]) -> Result<(), XlsxError> {
    for (place, heading) in (0u16..).zip(headings) {
        sheet.write_string_with_format(row, place, heading, &heading_format())?;
    }
    Ok(())
}

fn label() -> Format {
    Format::new().set_bold().set_align(FormatAlign::Top)
}

fn prose() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn tenths() -> Format {
    Format::new().set_num_format("0.0")
}
