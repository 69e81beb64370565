//! Tests of the adapters: a small export of each tool, read with the lines of `round.toml` that
//! stand beside it. The exports of all survey tools hold the same three answers.

use crate::findings::Findings;
use crate::ingest::fixture::{Delivery, lines, programme, round};
use crate::validate::{Table, check_round};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports")
}

/// A text file as the workbook that the tool would write: numbers and times become such.
fn as_workbook(text: &[u8]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let moment = Format::new().set_num_format("mm/dd/yyyy hh:mm:ss");
    let sheet = workbook.add_worksheet();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text);
    for (row, record) in (0..).zip(reader.records()) {
        let record = record.expect("the export is csv");
        for (column, cell) in (0..).zip(&record).filter(|(_, cell)| !cell.is_empty()) {
            let written = if let Ok(number) = cell.parse::<f64>() {
                sheet.write(row, column, number)
            } else if let Ok(time) = ExcelDateTime::parse_from_str(cell) {
                sheet.write_with_format(row, column, &time, &moment)
            } else {
                sheet.write(row, column, cell)
            };
            written.expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// The table that an export becomes, and what is found.
fn read(export: &str, as_file: &str, tables: &str) -> (Table, Vec<String>) {
    let bytes = fs::read(folder().join(export)).expect("the export is there");
    let tables = fs::read_to_string(folder().join(tables)).expect("the lines are there");
    let delivery = Delivery::new();
    let is_workbook = as_file.ends_with(".xlsx");
    let bytes = if is_workbook {
        as_workbook(&bytes)
    } else {
        bytes
    };
    delivery.put(&format!("data/{as_file}"), &bytes);
    let round = round(&tables);
    let (raw, mut findings): (_, Findings) = delivery.read(&round);
    let dataset = check_round(&programme(), &round, &raw, &mut findings);
    let table = dataset.table(&round.sources[0].id).clone();
    let accounting = table.accounting();
    assert!(accounting.is_complete(), "{export}: {accounting:?}");
    assert_eq!(
        accounting.cells,
        cells_of(&bytes),
        "{export}: every cell has a fate"
    );
    (table, lines(&findings))
}

/// The filled cells of an export, counted without the reader: in a workbook by its own xml.
fn cells_of(bytes: &[u8]) -> u64 {
    if bytes.starts_with(b"PK") {
        let archive = zip::ZipArchive::new(Cursor::new(bytes));
        let mut xml = String::new();
        archive
            .expect("a workbook")
            .by_name("xl/worksheets/sheet1.xml")
            .expect("its only sheet")
            .read_to_string(&mut xml)
            .expect("text");
        return xml.matches("<v>").count() as u64;
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let has_semicolons = text.lines().any(|line| line.matches(';').count() > 3);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if has_semicolons { b';' } else { b',' })
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let filled = |cells: &csv::StringRecord| cells.iter().filter(|cell| !cell.is_empty()).count();
    let records = reader.records().map(|record| record.expect("csv"));
    records.map(|record| filled(&record) as u64).sum()
}

/// A column as text, one word for each row; `-` where there is nothing.
fn column(table: &Table, name: &str) -> String {
    let column = table.frame().column(name).expect("the table has the field");
    let cells = (0..table.frame().height()).map(|row| {
        let value = column.get(row).expect("the row is there");
        if value.is_null() {
            "-".to_owned()
        } else {
            value.str_value().into_owned()
        }
    });
    cells.collect::<Vec<_>>().join(" ")
}

/// The three answers that every survey export holds.
fn assert_the_three_answers(export: &str, as_file: &str, tables: &str) -> Table {
    let (table, findings) = read(export, as_file, tables);
    assert!(findings.is_empty(), "{export}: {findings:?}");
    assert_eq!(column(&table, "heard"), "5 - -", "{export}");
    assert_eq!(column(&table, "heard?"), "- dont-know blank", "{export}");
    assert_eq!(column(&table, "trust"), "2 5 -", "{export}");
    assert_eq!(column(&table, "trust?"), "- - not-applicable", "{export}");
    assert_eq!(
        column(&table, "channels"),
        "social|post event -",
        "{export}"
    );
    table
}

#[test]
fn each_survey_tool_gives_the_same_three_answers() {
    for (export, as_file, tables) in [
        (
            "microsoft-forms.csv",
            "microsoft-forms.xlsx",
            "microsoft-forms.toml",
        ),
        ("webropol.csv", "webropol.csv", "webropol.toml"),
        ("webropol-two-rows.csv", "webropol.csv", "webropol.toml"),
        (
            "limesurvey-codes.csv",
            "limesurvey-codes.csv",
            "limesurvey-codes.toml",
        ),
        ("google-forms.csv", "google-forms.csv", "google-forms.toml"),
        (
            "google-forms-semicolon.csv",
            "google-forms.csv",
            "google-forms.toml",
        ),
        ("kobotoolbox.csv", "kobotoolbox.csv", "kobotoolbox.toml"),
        ("surveymonkey.csv", "surveymonkey.csv", "surveymonkey.toml"),
    ] {
        assert_the_three_answers(export, as_file, tables);
    }
}

#[test]
fn the_date_of_an_anonymised_limesurvey_is_no_value() {
    let export = "limesurvey-texts.csv";
    let table = assert_the_three_answers(export, export, "limesurvey-texts.toml");
    assert_eq!(column(&table, "submitted"), "- - -");
    assert_eq!(
        table.accounting().missing,
        3 + 2 + 3,
        "dates, answers, options not shown"
    );
}

#[test]
fn go_vocal_gives_back_what_its_exporter_hid_behind_an_apostrophe() {
    let table = assert_the_three_answers("go-vocal.csv", "go-vocal.xlsx", "go-vocal.toml");
    assert_eq!(column(&table, "change"), "-2.0 1.0 -");
    assert_eq!(column(&table, "district"), "Mukkula Laune Laune");
}

#[test]
fn an_open311_message_is_answered_when_it_was_closed() {
    let (table, findings) = read("open311.csv", "open311.csv", "open311.toml");
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(
        column(&table, "received"),
        "2026-03-02 2026-03-03 2026-03-03"
    );
    assert_eq!(column(&table, "answered"), "2026-03-05 - 2026-03-03");
    assert_eq!(column(&table, "topic"), "lights parks lights");
    assert_eq!(table.accounting().missing, 1);
}

#[test]
fn an_attendance_matrix_gives_a_row_for_each_seat_at_each_meeting() {
    let export = "attendance-matrix.csv";
    let (table, findings) = read(export, export, "attendance-matrix.toml");
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(column(&table, "seat"), "P1 P1 P2 P2 P3 P3");
    assert_eq!(
        column(&table, "mark"),
        "present remote absent present vacant vacant"
    );
}

#[test]
fn without_the_tool_the_same_file_says_which_headings_are_near() {
    let tables = fs::read_to_string(folder().join("limesurvey-texts.toml")).expect("the lines");
    let round = round(&tables.replace("tool = \"limesurvey\"\n", ""));
    let bytes = fs::read(folder().join("limesurvey-texts.csv")).expect("the export");
    let delivery = Delivery::new();
    delivery.put("data/limesurvey-texts.csv", &bytes);
    let (_, findings) = delivery.read(&round);
    let found = lines(&findings);
    assert!(
        found.iter().any(
            |line| line.starts_with("headings-not-found") || line.starts_with("missing-column")
        ),
        "{found:?}"
    );
}

#[test]
fn an_option_that_the_round_does_not_declare_is_found_once_at_its_heading() {
    let tables = fs::read_to_string(folder().join("webropol.toml")).expect("the lines");
    let round =
        round(&tables.replace("\"Kerro Pois!\" = \"event\"", "\"Kerro Pios!\" = \"event\""));
    let bytes = fs::read(folder().join("webropol.csv")).expect("the export");
    let delivery = Delivery::new();
    delivery.put("data/webropol.csv", &bytes);
    let (raw, mut findings) = delivery.read(&round);
    let dataset = check_round(&programme(), &round, &raw, &mut findings);
    assert_eq!(lines(&findings), ["unknown-word G1 `Kerro Pois!`"]);
    let finding = findings.iter().next().expect("one finding");
    assert_eq!(
        finding.facts.get("nearest").map(String::as_str),
        Some("Kerro Pios!")
    );
    let accounting = dataset.table(&round.sources[0].id).accounting();
    assert!(
        accounting.is_complete() && accounting.reported == 1,
        "{accounting:?}"
    );
}
