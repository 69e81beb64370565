//! What the checks make of whole tables, and the smallest input for each finding that they make.

use crate::findings::{Code, Findings};
use crate::ingest::fixture::{Delivery, fact, lines, programme, real_file, round};
use crate::methodology::Round;
use crate::validate::{Accounting, Dataset, Table, check_round};
use polars::prelude::DataFrame;

/// A source of a kind with these columns and settings.
fn source(kind: &str, more: &str) -> Round {
    round(&format!(
        r#"
        [[scales]]
        id = "agreement"
        low = 1
        high = 5
        steps = [{{ value = 1, words = ["Eri mieltä"] }}, {{ value = 5, words = ["Samaa mieltä"] }}]
        missing = [{{ counts_as = "dont-know", words = ["En osaa sanoa"] }}]

        [[items]]
        id = "heard"
        text = {{ fi = "Minua kuullaan", sv = "Jag blir hörd" }}

        [[goals]]
        id = "T1"
        name = {{ fi = "Osallisuus" }}

        [[sources]]
        id = "source"
        name = {{ en = "Source" }}
        kind = "{kind}"
        group = "registers"
        files = ["data.*"]
        {more}
        "#
    ))
}

fn check(round: &Round, delivery: &Delivery) -> (Dataset, Findings) {
    let (raw, mut findings) = delivery.read(round);
    let dataset = check_round(&programme(), round, &raw, &mut findings);
    for table in dataset.tables().values() {
        let accounting = table.accounting();
        assert!(accounting.is_complete(), "{accounting:?}");
    }
    (dataset, findings)
}

fn check_text(round: &Round, text: &str) -> (Table, Findings) {
    let (dataset, findings) = check(round, &Delivery::with("data.csv", text));
    let table = dataset.table(&round.sources[0].id).clone();
    (table, findings)
}

/// A column of a frame as text, one word for each row; `-` where there is nothing.
fn column(frame: &DataFrame, name: &str) -> String {
    let column = frame.column(name).expect("the frame has the column");
    let cells = (0..frame.height()).map(|row| {
        let value = column.get(row).expect("the row is there");
        if value.is_null() {
            "-".to_owned()
        } else {
            value.str_value().into_owned()
        }
    });
    cells.collect::<Vec<_>>().join(" ")
}

const SURVEY: &str = r#"
    unit_from = { column = "Pöytä" }
    columns = [
        { item = "heard", scale = "agreement" },
        { heading = "Rooli", field = "role", values = { "Jäsen" = "member", "Vara, jäsen" = "deputy" } },
        { heading = "Asuinalue", field = "district", optional = true },
    ]
"#;

#[test]
fn a_survey_becomes_steps_reasons_codes_and_units() {
    let text = "Pöytä;Minua kuullaan;Rooli\n\
                Pohjoinen;5 - Samaa mieltä;jäsen\n\
                POH;En osaa sanoa;Vara, jäsen\n\
                Koko kaupunki;;Jäsen\n\
                Eteläinen  kumppanuuspöytä;2;-\n";
    let (table, findings) = check_text(
        &source("survey", &format!("missing = [\"-\"]{SURVEY}")),
        text,
    );
    assert!(findings.is_empty(), "{:?}", lines(&findings));
    let frame = table.frame();
    assert_eq!(
        frame.get_column_names(),
        ["unit", "heard", "heard?", "role", "district"]
    );
    assert_eq!(column(frame, "unit"), "north north - south");
    assert_eq!(column(frame, "heard"), "5 - - 2");
    assert_eq!(column(frame, "heard?"), "- dont-know blank -");
    assert_eq!(column(frame, "role"), "member deputy member -");
    assert_eq!(column(frame, "district"), "- - - -");
    let rows: Vec<_> = table.rows().iter().map(|origin| origin.row).collect();
    assert_eq!(rows, [2, 3, 4, 5]);
    let origin = &table.sheets()[0];
    assert_eq!(origin.file, "2026/data.csv");
    assert_eq!(origin.columns["heard"], [2]);
    assert_eq!(origin.columns["unit"], [1]);
    // 3 headings and 11 cells: all used but the two declared codes for "no value".
    let expected = Accounting {
        cells: 14,
        used: 12,
        missing: 2,
        ..Accounting::default()
    };
    assert_eq!(table.accounting(), expected);
}

#[test]
fn every_wrong_cell_of_a_survey_is_found_at_its_address() {
    let text = "Pöytä;Jag blir hörd;Rooli;Asuinalue\n\
                Pohjoinen;7;Jäsen;Laune\n\
                Läntinen;3,5;Jasen;Kytola\n\
                Pohjoinen;n/a;Matti Meikäläinen;Muualla\n";
    let (table, findings) = check_text(&source("survey", SURVEY), text);
    let expected = [
        "out-of-scale B2 `7`",
        "out-of-scale B3 `3,5`",
        "unknown-unit A3 `Läntinen`",
        "unknown-district D4 `Muualla`",
        "unknown-word C3 `Jasen`",
        "unknown-word B4 `n/a`",
        "unknown-word C4",
    ];
    assert_eq!(lines(&findings), expected);
    assert_eq!(column(table.frame(), "district"), "Laune Kytölä -");
    assert_eq!(table.accounting().reported, 7);
    let near = findings
        .iter()
        .find(|finding| finding.found.as_deref() == Some("Jasen"));
    let near = near.expect("the near miss is quoted");
    assert_eq!(near.heading.as_deref(), Some("Rooli"));
    assert_eq!(near.facts["nearest"], "Jäsen");
    assert_eq!(near.facts["known"], "Jäsen; Vara, jäsen");
}

#[test]
fn a_district_belongs_to_its_unit_on_the_last_day_of_the_period() {
    let settings = r#"
        unit_from = { district = "Alue" }
        columns = [{ heading = "Alue", field = "district" }]
    "#;
    let text = "Alue\nKytölä\nMukkula\nLaune\n";
    let (table, findings) = check_text(&source("feedback", settings), text);
    assert!(findings.is_empty(), "{:?}", lines(&findings));
    assert_eq!(column(table.frame(), "unit"), "south north south");
    let earlier = format!("period = {{ from = 2024-01-01, until = 2024-12-31 }}{settings}");
    let (table, _) = check_text(&source("feedback", &earlier), text);
    assert_eq!(column(table.frame(), "unit"), "north north south");
}

const EVENTS: &str = r#"
    columns = [
        { heading = "Nimi", field = "name", optional = true },
        { heading = "Päivä", field = "date", required = true },
        { heading = "Osallistujia", field = "headcount", optional = true },
        { heading = "Tavoite", field = "goal", optional = true },
        { heading = "Kumppanit", field = "partners", optional = true, separator = "," },
        { heading = "Kohderyhmät", field = "target_groups", optional = true, separator = ",", values = { "Lapset, nuoret" = "young", "*" = "other" } },
        { heading = "Esteetön", field = "accessible", optional = true },
    ]
"#;

#[test]
fn a_register_is_typed_column_by_column() {
    let text = "Nimi\tPäivä\tOsallistujia\tTavoite\tKumppanit\tEsteetön\tKohderyhmät\n\
                Iltapäivä\t1.3.2026\t1 200\tosallisuus\tseura, koulu\tx\tlapset, nuoret\n\
                \t2026-12-24\t\tt1\t\tei\tLapset, nuoret, isovanhemmat, kummit\n";
    let (table, findings) = check_text(&source("events", EVENTS), text);
    assert!(findings.is_empty(), "{:?}", lines(&findings));
    let frame = table.frame();
    assert_eq!(column(frame, "unit"), "- -");
    assert_eq!(column(frame, "name"), "1 -");
    assert_eq!(column(frame, "date"), "2026-03-01 2026-12-24");
    assert_eq!(column(frame, "headcount"), "1200 -");
    assert_eq!(column(frame, "goal"), "T1 T1");
    assert_eq!(column(frame, "partners"), "seura|koulu -");
    assert_eq!(column(frame, "accessible"), "1 0");
    assert_eq!(column(frame, "target_groups"), "young young|other");
}

#[test]
fn every_wrong_cell_of_a_register_is_found_at_its_address() {
    let text = "Päivä;Osallistujia;Tavoite;Esteetön\n\
                31.2.2026;noin 20;T2;osittain\n\
                31.3.3025;-3;T1;\n\
                keväällä;2,5;;\n\
                ;20;;\n";
    let (table, findings) = check_text(&source("events", EVENTS), text);
    let expected = [
        "not-a-number B2 `noin 20`",
        "not-a-count B3 `-3`",
        "not-a-count B4 `2,5`",
        "not-a-date A4 `keväällä`",
        "impossible-date A2 `31.2.2026`",
        "impossible-date A3 `31.3.3025`",
        "unknown-word C2 `T2`",
        "unknown-word D2 `osittain`",
        "missing-value A5",
    ];
    assert_eq!(lines(&findings), expected);
    assert_eq!(column(table.frame(), "headcount"), "- - - 20");
    assert_eq!(table.accounting().reported, 8);
}

#[test]
fn money_is_kept_in_cents_and_a_day_outside_the_period_is_a_warning() {
    let settings = r#"
        columns = [
            { heading = "Pvm", field = "date" },
            { heading = "Summa", field = "amount" },
        ]
    "#;
    let text = "Pvm;Summa\n15.1.2026;1 234,50 €\n31.12.2025;\u{2212}0,07\n";
    let (table, findings) = check_text(&source("budget", settings), text);
    assert_eq!(lines(&findings), ["outside-period A3 `31.12.2025`"]);
    assert_eq!(fact(&findings, "from").as_deref(), Some("2026-01-01"));
    assert!(!findings.has_errors());
    assert_eq!(column(table.frame(), "amount"), "123450 -7");
    assert_eq!(column(table.frame(), "date"), "2026-01-15 2025-12-31");
}

#[test]
fn a_key_that_two_rows_share_names_the_twin_and_not_the_key() {
    let settings = r#"columns = [
        { heading = "ID", field = "id", type = "key" },
        { item = "heard", scale = "agreement" },
    ]"#;
    let text = "ID;Minua kuullaan\n17;5\n18;4\n17;3\n";
    let (_, findings) = check_text(&source("survey", settings), text);
    assert_eq!(lines(&findings), ["duplicate-key A4"]);
    assert_eq!(fact(&findings, "twin").as_deref(), Some("A2"));
}

#[test]
fn a_seat_stands_once_for_each_role_and_holder() {
    let settings = r#"
        unit_from = { column = "Pöytä" }
        columns = [
            { heading = "Paikka", field = "seat" },
            { heading = "Rooli", field = "role", values = { "Jäsen" = "member", "Vara" = "deputy" } },
            { heading = "Alkaen", field = "from" },
        ]
    "#;
    let text = "Pöytä;Paikka;Rooli;Alkaen\n\
                POH;1;Jäsen;1.1.2026\nPOH;1;Vara;1.1.2026\nPOH;1;Jäsen;1.6.2026\n\
                Eteläinen;1;Jäsen;1.1.2026\n;2;Jäsen;1.1.2026\nPOH;1;Jäsen;1.6.2026\n";
    let (_, findings) = check_text(&source("members", settings), text);
    assert_eq!(lines(&findings), ["missing-value A6", "duplicate-key B7"]);
    assert_eq!(
        findings
            .iter()
            .nth(1)
            .map(|twin| twin.facts["twin"].as_str()),
        Some("B4")
    );
}

const MATRIX: &str = r#"
    heading_rows = 2
    unit_from = { column = "Pöytä" }
    ignored = ["Yhteensä"]
    matrix = { date_row = 3, seat = "Paikka", marks = { "x" = "present", "v" = "deputy", "-" = "absent" } }
"#;

#[test]
fn an_attendance_matrix_gives_a_row_for_each_seat_at_each_meeting_of_its_unit() {
    let text = "Osallistuminen 2026;;;;;\n\
                Pöytä;Paikka;Kevät;;;Yhteensä\n\
                ;;14.1.2026;11.2.2026;11.3.2026;\n\
                POH;1;x;;;1\n\
                POH;2;;v;;1\n\
                Eteläinen;1;;X;-;1\n";
    let (table, findings) = check_text(&source("attendance", MATRIX), text);
    assert!(findings.is_empty(), "{:?}", lines(&findings));
    let frame = table.frame();
    assert_eq!(column(frame, "unit"), "north north north north south south");
    assert_eq!(column(frame, "seat"), "1 1 2 2 1 1");
    assert_eq!(
        column(frame, "date"),
        "2026-01-14 2026-02-11 2026-01-14 2026-02-11 2026-02-11 2026-03-11"
    );
    assert_eq!(
        column(frame, "mark"),
        "present absent absent deputy present absent"
    );
    assert_eq!(table.sheets()[0].columns["mark"], [3, 4, 5]);
    // The title, the column of sums with its heading: ignored. Everything else is used.
    let expected = Accounting {
        cells: 21,
        used: 16,
        ignored: 5,
        ..Accounting::default()
    };
    assert_eq!(table.accounting(), expected);
}

#[test]
fn a_wrong_mark_a_wrong_day_and_a_row_without_a_seat_are_found() {
    let text = "Osallistuminen 2026;;;\n\
                Pöytä;Paikka;Kevät;\n\
                ;;14.1.2026;kesäkuu\n\
                POH;1;X;x\n\
                POH;2;poissa;\n\
                POH;;x;\n";
    let (table, findings) = check_text(&source("attendance", MATRIX), text);
    let expected = ["not-a-date D3", "unknown-mark C5", "missing-value B6"];
    assert_eq!(lines(&findings), expected);
    assert_eq!(column(table.frame(), "mark"), "present");
}

#[test]
fn more_answers_than_people_are_found_for_each_unit() {
    let members = SURVEY.replace("unit_from", "recruitment = \"census\"\nunit_from");
    let members = source("survey", &members);
    let mut members = members;
    members.sources[0].group = crate::vocabulary::SourceGroup::Members;
    let answer = "POH;5;Jäsen\n";
    let text = |answers: usize| format!("Pöytä;Minua kuullaan;Rooli\n{}", answer.repeat(answers));
    let (dataset, findings) = check(&members, &Delivery::with("data.csv", &text(3)));
    assert!(findings.is_empty(), "{:?}", lines(&findings));
    let invited = dataset.invited(&members.sources[0].id).expect("a census");
    assert_eq!(invited.city, Some(6));
    let (_, findings) = check_text(&members, &text(4));
    assert_eq!(lines(&findings), ["more-answers-than-people"]);
    assert_eq!(fact(&findings, "unit").as_deref(), Some("Pohjoinen"));
    assert_eq!(fact(&findings, "answers").as_deref(), Some("4"));
    assert_eq!(fact(&findings, "invited").as_deref(), Some("3"));
}

#[test]
fn a_failed_formula_is_found_and_the_unit_of_a_sheet_may_be_missing() {
    let delivery = Delivery::new();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for name in ["Pohjoinen", "Keskinen"] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).expect("a name");
        sheet
            .write_row(0, 0, ["Päivä", "Osallistujia"])
            .expect("headings");
        sheet.write(1, 0, "1.3.2026").expect("a cell");
        let formula = rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!");
        sheet.write(1, 1, formula).expect("a cell");
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    delivery.put("data.xlsx", &bytes);
    let by_sheet = "sheets = [\"Pohjoinen\", \"Keskinen\"]\n\
                    unit_from = { sheets = { Pohjoinen = \"north\" } }";
    let round = source("events", &format!("{by_sheet}{EVENTS}"));
    let (dataset, findings) = check(&round, &delivery);
    let expected = [
        "unknown-unit Keskinen `Keskinen`",
        "formula-error Keskinen B2 `#DIV/0!`",
        "formula-error Pohjoinen B2 `#DIV/0!`",
    ];
    assert_eq!(lines(&findings), expected);
    let table = dataset.table(&round.sources[0].id);
    assert_eq!(column(table.frame(), "unit"), "north -");
}

#[test]
fn a_source_without_a_file_has_an_empty_table_with_all_its_columns() {
    let round = source("events", EVENTS);
    let (dataset, findings) = check(&round, &Delivery::new());
    assert_eq!(lines(&findings), ["missing-file"]);
    let frame = dataset.table(&round.sources[0].id).frame();
    assert_eq!(frame.height(), 0);
    assert_eq!(frame.width(), 8);
}

/// The faults that people make, each put into a clean table at a place of its own: the finding has
/// the exact address, and the sum of the cells is whole (which `check` asserts).
#[test]
fn every_fault_put_into_a_clean_table_is_found_at_its_place() {
    let heading = "Nimi;Päivä;Osallistujia;Tavoite";
    let clean = |row: usize| format!("Tapahtuma {row};{}.3.2026;{row};T1", row + 1);
    let faults: [(usize, &str, &str); 7] = [
        (1, "31.2.2026", "impossible-date"),
        (1, "", "missing-value"),
        (1, "n/a", "not-a-date"),
        (2, "3,5", "not-a-count"),
        (2, "n/a", "not-a-number"),
        (2, "-1", "not-a-count"),
        (3, "T9", "unknown-word"),
    ];
    for titles in 0..3 {
        for blank_after in 1..5 {
            for (column, written, code) in faults {
                for faulty in 1..=5 {
                    let mut lines_of_file = vec!["Raportti;;;".to_owned(); titles];
                    lines_of_file.push(heading.to_owned());
                    let mut address = String::new();
                    for row in 1..=5 {
                        let mut cells: Vec<String> =
                            clean(row).split(';').map(str::to_owned).collect();
                        if row == faulty {
                            cells[column] = written.to_owned();
                            let letter = ["A", "B", "C", "D"][column];
                            address = format!("{letter}{}", lines_of_file.len() + 1);
                        }
                        lines_of_file.push(cells.join(";"));
                        if row == blank_after {
                            lines_of_file.push(";;;".to_owned());
                        }
                    }
                    let text = lines_of_file.join("\r\n");
                    let (table, findings) = check_text(&source("events", EVENTS), &text);
                    let found: Vec<_> = findings
                        .iter()
                        .map(|finding| {
                            let cell = finding.place.cell().expect("a cell");
                            (finding.code.as_str(), cell.to_string())
                        })
                        .collect();
                    assert_eq!(found, [(code, address)], "{text}");
                    assert_eq!(table.frame().height(), 5);
                    let cells = 4 + titles + 5 * 4 - usize::from(written.is_empty());
                    assert_eq!(table.accounting().cells, cells as u64);
                }
            }
        }
    }
}

const COMMUNITY_SURVEY: &str = r#"
    [[scales]]
    id = "five"
    low = 1
    high = 5

    [[scales]]
    id = "eleven"
    low = 0
    high = 10

    [[items]]
    id = "enjoy"
    text = { en = "Please rate how much you enjoy using R on a scale of 1 to 5, where 1 is you don't enjoy it at all, and 5 is that you enjoy it a great deal." }

    [[items]]
    id = "recommend"
    text = { en = "How likely are you to recommend R to a colleague, friend, or family member?" }

    [[sources]]
    id = "community"
    name = { en = "Community survey" }
    kind = "survey"
    group = "residents"
    files = ["survey.*"]
    period = { from = 2019-12-01, until = 2020-02-01 }
    columns = [
        { heading = "Timestamp", field = "day", type = "date", date_order = "mdy" },
        { item = "enjoy", scale = "five" },
        { item = "recommend", scale = "eleven" },
        { heading = "How would you rate your level of experience using R?", field = "level", values = { "Beginner" = "beginner", "Intermediate" = "intermediate", "Expert" = "expert", "None" = "none" } },
        { heading = "What applications do you use R for most? (check all that apply)", field = "uses", type = "list", separator = ", ", optional = true },
    ]
"#;

#[test]
fn a_real_survey_gives_the_same_table_from_its_workbook_and_from_its_csv() {
    let files = ["rcs19en.xlsx", "rcs19en.csv"].map(real_file);
    let [Some(workbook), Some(csv)] = files else {
        skip("rcs19en");
        return;
    };
    let round = round(COMMUNITY_SURVEY);
    let read = |name: &str, bytes: &[u8]| {
        let delivery = Delivery::new();
        delivery.put(name, bytes);
        let (dataset, findings) = check(&round, &delivery);
        let cells: Vec<_> = findings
            .iter()
            .filter(|finding| finding.code != Code::UndeclaredColumn)
            .map(|finding| {
                (
                    finding.code,
                    finding.place.cell().map(|cell| cell.to_string()),
                )
            })
            .collect();
        (dataset.table(&round.sources[0].id).clone(), cells)
    };
    let (from_workbook, findings_of_workbook) = read("survey.xlsx", &workbook);
    let (from_csv, findings_of_csv) = read("survey.csv", &csv);
    assert!(from_workbook.frame().equals_missing(from_csv.frame()));
    assert_eq!(from_workbook.frame().height(), 1838);
    assert_eq!(from_workbook.accounting(), from_csv.accounting());
    assert_eq!(findings_of_workbook, findings_of_csv);
    // Somebody wrote an essay under "Other"; the question has no word for the rest here.
    let essay = (Code::UnknownWord, Some("Q1245".to_owned()));
    assert_eq!(findings_of_csv, [essay]);
    // Counted with another program in the csv file: 1 272 answers of 5, 1 107 of 10.
    let count = |name: &str, step: i32| {
        let answers = from_csv
            .frame()
            .column(name)
            .and_then(|column| column.i32().cloned());
        let answers = answers.expect("a scale item is a column of steps");
        answers
            .iter()
            .filter(|&answer| answer == Some(step))
            .count()
    };
    assert_eq!((count("enjoy", 5), count("recommend", 10)), (1272, 1107));
}

#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn skip(name: &str) {
    eprintln!("skipped: {name} is not beside the repository");
}
