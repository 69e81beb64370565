//! What the reader makes of whole files, and the smallest input for each finding that it makes.

use crate::ingest::fixture::{Delivery, fact, lines, real_file, round};
use crate::ingest::{ColumnPurpose, RawSheet, RawSource, RawValue};
use crate::methodology::Round;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

const EVENTS: &str = r#"
    [[sources]]
    id = "events"
    name = { en = "Events" }
    kind = "events"
    group = "registers"
    files = ["data/events.*"]
    columns = [
        { heading = "Päivä", field = "date" },
        { heading = "Osallistujia", field = "headcount" },
    ]
"#;

fn events(more: &str) -> Round {
    round(&format!("{EVENTS}{more}"))
}

fn only_source(round: &Round, delivery: &Delivery) -> (RawSource, Vec<String>) {
    let (raw, findings) = delivery.read(round);
    let source = raw.source(&round.sources[0].id).cloned();
    (source.expect("the source was read"), lines(&findings))
}

/// The kept cells of a sheet: row, column and what is shown.
fn kept(sheet: &RawSheet) -> Vec<(u32, u32, String)> {
    let cells = sheet.rows.iter().flat_map(|row| {
        row.cells
            .iter()
            .map(|cell| (row.row, cell.column, cell.value.shown()))
    });
    cells.collect()
}

fn expected(cells: &[(u32, u32, &str)]) -> Vec<(u32, u32, String)> {
    cells
        .iter()
        .map(|&(row, column, text)| (row, column, text.to_owned()))
        .collect()
}

fn save(workbook: &mut Workbook, delivery: &Delivery, name: &str) {
    let bytes = workbook
        .save_to_buffer()
        .expect("the workbook can be saved");
    delivery.put(name, &bytes);
}

#[test]
fn a_text_file_gives_its_cells_with_title_rows_and_notes_counted() {
    let text = "Tapahtumat 2026;\n;\nPäivä;Osallistujia\n1.3.2026;20\n;\n2.3.2026;15\n\
                Yhteensä;35\nTulostettu;1.4.2026\n";
    let delivery = Delivery::with("data/events.csv", text);
    let round = events("ends_before = \"yhteensä\"");
    let (source, findings) = only_source(&round, &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    let sheet = &source.sheets()[0];
    let cells = [
        (4, 1, "1.3.2026"),
        (4, 2, "20"),
        (6, 1, "2.3.2026"),
        (6, 2, "15"),
    ];
    assert_eq!(kept(sheet), expected(&cells));
    assert_eq!((sheet.heading_row, sheet.outside_cells), (3, 5));
    let file = &source.files()[0];
    assert_eq!(file.name, "2026/data/events.csv");
    assert_eq!(file.delimiter, Some(';'));
    assert_eq!(file.encoding.as_deref(), Some("UTF-8"));
    assert_eq!(file.bytes, text.len() as u64);
    assert_eq!(file.sha256.len(), 64);
}

#[test]
fn a_workbook_that_does_not_begin_at_its_corner_keeps_its_addresses() {
    let delivery = Delivery::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Kevät").expect("a name");
    sheet.write(4, 2, "Päivä").expect("a cell");
    sheet.write(4, 3, "Osallistujia").expect("a cell");
    let day = Format::new().set_num_format("d.m.yyyy");
    let date = ExcelDateTime::from_ymd(2026, 3, 1).expect("a day");
    sheet.write_with_format(6, 2, &date, &day).expect("a cell");
    sheet.write(6, 3, 20).expect("a cell");
    save(&mut workbook, &delivery, "data/events.xlsx");
    let (source, findings) = only_source(&events(""), &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    let sheet = &source.sheets()[0];
    assert_eq!(kept(sheet), expected(&[(7, 3, "2026-03-01"), (7, 4, "20")]));
    assert_eq!(sheet.sheet.as_deref(), Some("Kevät"));
    assert_eq!(sheet.heading_row, 5);
    assert_eq!(source.files()[0].format, "xlsx");
}

#[test]
fn a_workbook_with_the_epoch_of_1904_gives_the_days_that_it_shows() {
    let delivery = Delivery::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, ["Päivä", "Osallistujia"])
        .expect("headings");
    let day = Format::new().set_num_format("d.m.yyyy");
    // 44 620 days after 1 January 1904 is 1 March 2026.
    sheet.write_with_format(1, 0, 44_620, &day).expect("a cell");
    save(&mut workbook, &delivery, "data/plain.xlsx");
    let bytes = std::fs::read(delivery.path("data/plain.xlsx")).expect("the workbook is there");
    delivery.put("data/events.xlsx", &with_epoch_of_1904(&bytes));
    let (source, _) = only_source(&events(""), &delivery);
    assert_eq!(kept(&source.sheets()[0]), expected(&[(2, 1, "2026-03-01")]));
}

/// The same workbook with the switch that Excel for the Mac used to set.
fn with_epoch_of_1904(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook is a zip file");
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).expect("the part is there");
        let name = part.name().expect("a name").into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content)
            .expect("the part can be read");
        if name == "xl/workbook.xml" {
            let text = String::from_utf8(content).expect("xml is text");
            assert!(text.contains("<workbookPr "), "the switch has its place");
            content = text
                .replace("<workbookPr ", "<workbookPr date1904=\"1\" ")
                .into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        to.start_file(name, options).expect("a part can be begun");
        to.write_all(&content).expect("a part can be written");
    }
    to.finish()
        .expect("the zip file can be closed")
        .into_inner()
}

#[test]
fn merged_headings_stand_over_every_column_that_they_cover() {
    let delivery = Delivery::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    sheet
        .merge_range(0, 0, 1, 0, "Päivä", &plain)
        .expect("a merged heading");
    sheet
        .merge_range(0, 1, 0, 2, "Osallistujia", &plain)
        .expect("a merged heading");
    sheet
        .write_row(1, 1, ["naisia", "miehiä"])
        .expect("headings");
    sheet
        .write_row(2, 0, ["1.3.2026", "12", "8"])
        .expect("a row");
    save(&mut workbook, &delivery, "data/events.xlsx");
    let round = round(
        &EVENTS
            .replace(
                "heading = \"Osallistujia\"",
                "heading = \"Osallistujia naisia\"",
            )
            .replace(
                "files =",
                "heading_rows = 2\nignored = [\"Osallistujia miehiä\"]\nfiles =",
            ),
    );
    let (source, findings) = only_source(&round, &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    let sheet = &source.sheets()[0];
    assert_eq!(kept(sheet), expected(&[(3, 1, "1.3.2026"), (3, 2, "12")]));
    let headings: Vec<_> = sheet
        .columns
        .iter()
        .map(|column| column.heading_cells)
        .collect();
    assert_eq!(headings, [1, 2, 1]);
}

#[test]
fn upper_headings_of_a_text_file_are_carried_only_to_find_a_declared_heading() {
    let text = "Päivä;Osallistujia;;Muuta\n;naisia;miehiä;\n1.3.2026;12;8;kahvit\n";
    let delivery = Delivery::with("data/events.csv", text);
    let tables = EVENTS
        .replace("\"Osallistujia\"", "\"Osallistujia miehiä\"")
        .replace(
            "files =",
            "heading_rows = 2\nignored = [\"Osallistujia naisia\", \"Muuta\"]\nfiles =",
        );
    let (source, findings) = only_source(&round(&tables), &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    let cells = [(3, 1, "1.3.2026"), (3, 3, "8")];
    assert_eq!(kept(&source.sheets()[0]), expected(&cells));
}

#[test]
fn time_stamps_of_a_member_survey_end_at_the_reader() {
    let survey = r#"
        [[items]]
        id = "heard"
        text = { fi = "Minua kuullaan" }

        [[sources]]
        id = "members"
        name = { en = "Members" }
        kind = "survey"
        group = "members"
        files = ["data/survey.xlsx"]
        columns = [{ item = "heard", scale = "five" }]
    "#;
    let delivery = Delivery::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, ["Valmis", "Minua kuullaan"])
        .expect("headings");
    let moment = ExcelDateTime::parse_from_str("2026-03-01 17:45:10").expect("a moment");
    let format = Format::new().set_num_format("d.m.yyyy hh:mm");
    sheet
        .write_with_format(1, 0, &moment, &format)
        .expect("a cell");
    sheet.write(1, 1, 5).expect("a cell");
    save(&mut workbook, &delivery, "data/survey.xlsx");
    let (raw, findings) = delivery.read(&round(survey));
    assert_eq!(lines(&findings), ["personal-column Sheet1 A1"]);
    assert_eq!(fact(&findings, "because").as_deref(), Some("timestamp"));
    assert!(!format!("{raw:?}").contains("second"));
}

/// A spreadsheet of LibreOffice with an empty row and column at its corner, a repeated blank row,
/// a cell that counts twice, a day and a sum of money.
fn open_document() -> Vec<u8> {
    use std::io::{Cursor, Write};
    const CONTENT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Taulu"><table:table-row><table:table-cell/></table:table-row><table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>Päivä</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Osallistujia</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="4"/></table:table-row><table:table-row><table:table-cell/><table:table-cell office:value-type="date" office:date-value="2026-03-01"><text:p>1.3.2026</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="20"><text:p>20</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell office:value-type="date" office:date-value="2026-03-02T17:30:00"><text:p>2.3.2026</text:p></table:table-cell><table:table-cell office:value-type="currency" office:value="15"><text:p>15 €</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    let parts = [
        ("mimetype", mimetype),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", CONTENT),
    ];
    for (name, content) in parts {
        file.start_file(name, stored).expect("a part can be begun");
        file.write_all(content.as_bytes())
            .expect("a part can be written");
    }
    file.finish()
        .expect("the zip file can be closed")
        .into_inner()
}

#[test]
fn an_open_document_keeps_its_addresses_and_its_days() {
    let delivery = Delivery::new();
    delivery.put("data/events.ods", &open_document());
    let (source, findings) = only_source(&events(""), &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(source.files()[0].format, "ods");
    let cells = [
        (6, 2, "2026-03-01"),
        (6, 3, "20"),
        (7, 2, "2026-03-02 17:30"),
        (7, 3, "15"),
        (8, 2, "2026-03-02 17:30"),
        (8, 3, "15"),
    ];
    assert_eq!(kept(&source.sheets()[0]), expected(&cells));
    assert_eq!(source.sheets()[0].heading_row, 2);
}

#[test]
fn a_missing_file_names_the_nearest_one() {
    let delivery = Delivery::with("data/event.csv", "Päivä;Osallistujia\n1.3.2026;20\n");
    let (raw, findings) = delivery.read(&events(""));
    assert_eq!(lines(&findings), ["missing-file"]);
    assert_eq!(fact(&findings, "nearest").as_deref(), Some("event.csv"));
    assert!(
        raw.sources()
            .values()
            .all(|source| source.sheets().is_empty())
    );
    let nothing = Delivery::new();
    assert_eq!(lines(&nothing.read(&events("")).1), ["missing-file"]);
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let reason = |bytes: &[u8]| {
        let delivery = Delivery::new();
        delivery.put("data/events.xlsx", bytes);
        let (_, findings) = delivery.read(&events(""));
        assert_eq!(lines(&findings), ["unreadable-file"]);
        fact(&findings, "reason").expect("a reason")
    };
    assert_eq!(reason(b""), "empty");
    assert_eq!(reason(b"PK\x03\x04 and then nothing of use"), "damaged");
    assert_eq!(reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 short"), "damaged");
    assert_eq!(reason(b"<html><table></table></html>"), "web-page");
    assert_eq!(
        reason(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x01"),
        "unknown-format"
    );
}

#[test]
fn a_workbook_cut_off_anywhere_is_a_finding_and_never_a_panic() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet
        .write_row(0, 0, ["Päivä", "Osallistujia"])
        .expect("headings");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    for length in (4..bytes.len()).step_by(397) {
        let delivery = Delivery::new();
        delivery.put("data/events.xlsx", &bytes[..length]);
        let (_, findings) = delivery.read(&events(""));
        assert_eq!(lines(&findings), ["unreadable-file"], "{length} bytes");
    }
}

#[test]
fn a_table_without_rows_is_empty() {
    for text in ["\n \n", "Päivä;Osallistujia\n", "Päivä;Osallistujia\n;\n"] {
        let delivery = Delivery::with("data/events.csv", text);
        let (_, findings) = only_source(&events(""), &delivery);
        assert_eq!(findings, ["empty-source"], "{text:?}");
    }
}

#[test]
fn sheets_are_found_by_name_or_by_their_headings() {
    let workbook = |names: &[&str]| {
        let delivery = Delivery::new();
        let mut workbook = Workbook::new();
        workbook
            .add_worksheet()
            .set_name("Ohje")
            .expect("a name")
            .write(0, 0, "Täytä")
            .expect("a cell");
        for name in names {
            let sheet = workbook.add_worksheet();
            sheet.set_name(*name).expect("a name");
            sheet
                .write_row(0, 0, ["Päivä", "Osallistujia"])
                .expect("headings");
            sheet.write_row(1, 0, ["1.3.2026", "20"]).expect("a row");
        }
        save(&mut workbook, &delivery, "data/events.xlsx");
        delivery
    };
    let (source, findings) = only_source(&events(""), &workbook(&["Kevät"]));
    assert_eq!(findings, ["unread-sheet Ohje"]);
    assert_eq!(source.reported_cells(), 1);
    let (_, findings) = only_source(&events(""), &workbook(&["Kevät", "Syksy"]));
    assert_eq!(findings, ["several-sheets", "unread-sheet Ohje"]);
    let both = events("sheets = [\"Kevät\", \"Syksy\"]");
    let (source, findings) = only_source(&both, &workbook(&["Kevät", "SYKSY"]));
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!((source.sheets().len(), source.ignored_cells()), (2, 1));
    let (_, findings) = only_source(&both, &workbook(&["Kevät", "Sykksy"]));
    assert_eq!(findings, ["missing-sheet `Syksy`"]);
}

#[test]
fn headings_that_are_not_there_are_said_once() {
    let delivery = Delivery::with("data/events.csv", "Date;Headcount\n1.3.2026;20\n");
    let (raw, findings) = delivery.read(&events(""));
    assert_eq!(lines(&findings), ["headings-not-found"]);
    assert_eq!(
        fact(&findings, "expected").as_deref(),
        Some("Päivä; Osallistujia")
    );
    let source = raw.sources().values().next().expect("the source");
    assert_eq!(source.reported_cells(), 4);
}

#[test]
fn a_missing_column_names_the_nearest_heading_and_is_never_guessed() {
    let delivery = Delivery::with("data/events.csv", "Päivä;Osalistujia\n1.3.2026;20\n");
    let (raw, findings) = delivery.read(&events(""));
    assert_eq!(lines(&findings), ["missing-column", "undeclared-column B1"]);
    assert_eq!(fact(&findings, "nearest").as_deref(), Some("Osalistujia"));
    assert_eq!(fact(&findings, "nearest-cell").as_deref(), Some("B1"));
    let sheet = &raw.sources().values().next().expect("the source").sheets()[0];
    assert_eq!(sheet.columns[1].purpose, ColumnPurpose::Reported);
}

#[test]
fn an_optional_column_may_be_absent_and_a_wanted_one_may_not_stand_twice() {
    let optional = EVENTS.replace(
        "field = \"headcount\"",
        "field = \"headcount\", optional = true",
    );
    let delivery = Delivery::with("data/events.csv", "Päivä\n1.3.2026\n");
    let (_, findings) = only_source(&round(&optional), &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    let twice = "Päivä;Osallistujia;OSALLISTUJIA;Osallistujia\n1.3.2026;20;;21\n";
    let delivery = Delivery::with("data/events.csv", twice);
    let (_, findings) = only_source(&events(""), &delivery);
    assert_eq!(findings, ["repeated-heading D1", "undeclared-column D1"]);
}

#[test]
fn ignored_and_personal_columns_are_gone_and_counted() {
    let text = "Päivä;Osallistujia;Järjestäjän nimi;Huom\n1.3.2026;20;Maija;hyvin meni\n";
    let delivery = Delivery::with("data/events.csv", text);
    let round = events("ignored = [\"huom\"]\npersonal = [\"Järjestäjän nimi\"]");
    let (source, findings) = only_source(&round, &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    let sheet = &source.sheets()[0];
    assert_eq!(kept(sheet).len(), 2);
    assert!(
        sheet.columns[2..]
            .iter()
            .all(|column| column.purpose == ColumnPurpose::Ignored && column.cells == 1)
    );
}

#[test]
fn personal_columns_that_nobody_declared_are_named_without_their_values() {
    let text = "Päivä;Osallistujia;Yhteys;Tunnus\n\
                1.3.2026;20;a.b@example.org;131052-308T\n2.3.2026;3;c@example.org;-\n";
    let delivery = Delivery::with("data/events.csv", text);
    let (raw, findings) = delivery.read(&events(""));
    assert_eq!(
        lines(&findings),
        ["personal-column C1", "personal-column D1"]
    );
    assert_eq!(fact(&findings, "because").as_deref(), Some("e-mail"));
    assert!(!format!("{raw:?}{findings:?}").contains("example.org"));
    assert!(!format!("{raw:?}{findings:?}").contains("131052"));
}

#[test]
fn free_text_is_known_to_be_there_and_not_kept() {
    let named = EVENTS.replace(
        "columns = [",
        "columns = [ { heading = \"Nimi\", field = \"name\" },",
    );
    let text = "Nimi;Päivä;Osallistujia\nMaijan kotibileet;1.3.2026;20\n";
    let delivery = Delivery::with("data/events.csv", text);
    let (source, findings) = only_source(&round(&named), &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    let name = source.sheets()[0].rows[0].value(1);
    assert_eq!(name, Some(&RawValue::Unkept));
}

#[test]
fn several_files_of_one_source_are_read_in_the_order_of_their_names() {
    let delivery = Delivery::new();
    let text = |day: &str| format!("Päivä,Osallistujia\n{day},20\n");
    delivery.put("data/events.b.csv", text("2.3.2026").as_bytes());
    delivery.put("data/events.a.csv", text("1.3.2026").as_bytes());
    delivery.put("data/~$events.a.csv", b"locked");
    let (source, findings) = only_source(&events(""), &delivery);
    assert!(findings.is_empty(), "{findings:?}");
    let names: Vec<_> = source
        .files()
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(names, ["2026/data/events.a.csv", "2026/data/events.b.csv"]);
    assert_eq!(source.files()[0].delimiter, Some(','));
}

#[test]
fn real_files_of_every_format_are_read() {
    let files = [
        ("date.xlsb", "xlsb"),
        ("missing-values.xls", "xls"),
        ("texty-dates.xls", "xls"),
        ("rdfval.xlsx", "xlsx"),
        ("starwars.csv", "text"),
        ("lime_sealuzh.csv", "text"),
    ];
    for (name, format) in files {
        let Some(bytes) = real_file(name) else {
            eprintln_skip(name);
            return;
        };
        let delivery = Delivery::new();
        delivery.put(&format!("data/events.{name}"), &bytes);
        let (source, findings) = only_source(&events(""), &delivery);
        assert_eq!(source.files()[0].format, format, "{name}");
        assert!(source.reported_cells() > 0, "{name}");
        assert!(
            findings.iter().all(|line| {
                line.starts_with("headings-not-found") || line.starts_with("unread-sheet")
            }),
            "{name}: {findings:?}"
        );
    }
}

#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn eprintln_skip(name: &str) {
    eprintln!("skipped: {name} is not beside the repository");
}

#[test]
fn hidden_cells_of_the_binary_formats_are_read_and_named() {
    let round = round(
        r#"
        [[sources]]
        id = "events"
        name = { en = "Events" }
        kind = "events"
        group = "registers"
        files = ["data/hidden.*"]
        sheets = ["Osallistujat"]
        ignored = ["Tapahtuma"]
        columns = [
            { heading = "Osallistujia", field = "headcount" },
            { heading = "Huomautus", field = "note", type = "open-text" },
        ]
        "#,
    );
    for (name, bytes) in [
        (
            "data/hidden.xls",
            include_bytes!("../../fuzz/corpus/workbook/hidden.xls").as_slice(),
        ),
        (
            "data/hidden.xlsb",
            include_bytes!("../../fuzz/corpus/workbook/hidden.xlsb").as_slice(),
        ),
    ] {
        let delivery = Delivery::new();
        delivery.put(name, bytes);
        let (source, lines) = only_source(&round, &delivery);
        assert_eq!(source.sheets()[0].rows.len(), 3, "{name}");
        assert_eq!(
            lines,
            [
                "hidden-cells Osallistujat C1",
                "hidden-cells Osallistujat A3"
            ],
            "{name}"
        );
    }
}
