//! The command line as people meet it: help, exit codes, what goes to which stream, and the
//! findings of the faults that real files have.

use crate::support::{Room, tutka};
use serde_json::Value;
use std::fs;
use std::process::Output;

/// An export of the Lahti programme that is a text file, into which faults are written.
const FEEDBACK: &str = "2026/data/epalaute_2026.csv";
/// The beginning of its first row of data.
const FIRST_ROW: &str = "2026-10000;1.1.2026 11:46;";
/// The end of its first row of data: the grade of the answer.
const FIRST_GRADE: &str = "ryhmä 4;4\r\n2026-10003;";

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the output is UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the messages are UTF-8")
}

fn answer(arguments: &[&str]) -> Output {
    tutka().args(arguments).output().expect("the binary starts")
}

/// The only finding of severity error, as its machine-readable line.
fn only_error(findings: &[Value]) -> &Value {
    let errors: Vec<&Value> = findings
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .collect();
    assert_eq!(errors.len(), 1, "{errors:#?}");
    errors[0]
}

#[test]
fn help_shows_the_commands_that_work_and_examples_on_standard_output() {
    let help = answer(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    let text = out(&help);
    assert!(
        text.contains("Examples:") && text.contains("Exit codes:"),
        "{text}"
    );
    let commands: Vec<&str> = text
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(
        commands,
        [
            "run", "check", "inspect", "init", "forms", "explain", "schema"
        ]
    );
}

#[test]
fn what_cannot_be_understood_ends_with_2_and_says_so_on_standard_error() {
    let misspelt = answer(&["runn", "datasets/lahti"]);
    assert_eq!(misspelt.status.code(), Some(2));
    assert!(
        err(&misspelt).contains("run"),
        "the nearest command is named"
    );
    assert_eq!(out(&misspelt), "");
    let language = answer(&["run", "datasets/lahti", "--lang", "de"]);
    assert_eq!(language.status.code(), Some(2));
    assert!(
        err(&language).contains("fi, sv, en"),
        "the languages are named"
    );
}

#[test]
fn a_folder_that_is_not_there_ends_with_2_and_is_named() {
    let absent = answer(&["check", "datasets/nowhere"]);
    assert_eq!(absent.status.code(), Some(2));
    let message = err(&absent);
    assert!(message.contains("there is no folder"), "{message}");
    assert!(message.contains("nowhere"), "{message}");
    let misspelt = answer(&["check", "datasets/lathi"]);
    assert_eq!(misspelt.status.code(), Some(2));
    let message = err(&misspelt);
    assert!(
        message.contains("did you mean `datasets/lahti`?"),
        "{message}"
    );
}

#[test]
fn a_round_that_is_not_there_ends_with_2_and_the_nearest_one_is_offered() {
    let room = Room::with_lahti();
    let output = room
        .run_command()
        .args(["--round", "2025"])
        .output()
        .expect("the binary starts");
    assert_eq!(output.status.code(), Some(2));
    let message = err(&output);
    assert!(message.contains("2023, 2024, 2026"), "{message}");
    assert!(message.contains("did you mean `--round 202"), "{message}");
    assert!(!room.out().exists());
}

#[test]
fn a_run_ends_with_the_page_to_open_and_is_quiet_in_a_pipe() {
    let room = Room::with_lahti();
    let output = room.run();
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let page = room.out().join("public").join("index.html");
    assert_eq!(
        out(&output).lines().last(),
        Some(page.to_string_lossy().as_ref())
    );
    assert!(page.is_file());
    assert!(
        !err(&output).contains('\u{1b}'),
        "no colours, no moving line"
    );
}

#[test]
fn the_lahti_programme_is_usable_and_its_warnings_alone_end_with_0() {
    let (code, findings) = Room::with_lahti().check();
    let errors: Vec<&Value> = findings
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(code, Some(0));
}

#[test]
fn an_unknown_key_is_told_with_its_place_and_the_nearest_key() {
    let room = Room::with_lahti();
    room.replace("2026/round.toml", "report_date", "raport_date");
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    let codes: Vec<&Value> = findings.iter().map(|finding| &finding["code"]).collect();
    assert_eq!(codes, ["unknown-key"]);
    let unknown = &findings[0];
    assert_eq!(unknown["file"], "2026/round.toml");
    assert_eq!(unknown["heading"], "raport_date");
    assert_eq!(unknown["fix"], "write `report_date`, or remove the key");
    let cell = unknown["cell"].as_str().expect("a line and a column");
    assert!(cell.ends_with(":1"), "{cell}");
}

#[test]
fn a_missing_file_is_told_once_with_its_path() {
    let room = Room::with_lahti();
    fs::remove_file(room.programme().join("2026/data/kokoukset_2026.xlsx")).expect("the file");
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    let finding = only_error(&findings);
    assert_eq!(finding["code"], "missing-file");
    assert_eq!(finding["file"], "2026/data/kokoukset_2026.xlsx");
}

#[test]
fn a_missing_column_is_told_with_the_heading_that_is_wanted_and_the_nearest_one() {
    let room = Room::with_lahti();
    room.replace(FEEDBACK, ";Vastattu;", ";Vastatu;");
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    let finding = only_error(&findings);
    assert_eq!(finding["code"], "missing-column");
    assert_eq!(finding["heading"], "Vastattu");
    assert_eq!(finding["file"], FEEDBACK);
    let fix = finding["fix"].as_str().expect("a way out");
    assert!(fix.contains("Vastatu"), "{fix}");
}

#[test]
fn a_text_in_a_number_column_is_told_with_its_cell() {
    let room = Room::with_lahti();
    room.replace(
        FEEDBACK,
        FIRST_GRADE,
        &FIRST_GRADE.replace(";4\r", ";n/a\r"),
    );
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    let finding = only_error(&findings);
    assert_eq!(finding["code"], "not-a-number");
    assert_eq!(finding["file"], FEEDBACK);
    assert_eq!(finding["cell"], "J2");
    assert_eq!(finding["heading"], "Arvosana vastauksesta");
    assert_eq!(finding["message"], "expected a number, found `n/a`");
}

#[test]
fn an_impossible_date_is_told_with_its_cell() {
    let room = Room::with_lahti();
    room.replace(FEEDBACK, FIRST_ROW, "2026-10000;31.3.3025 11:46;");
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    let finding = only_error(&findings);
    assert_eq!(finding["code"], "impossible-date");
    assert_eq!(finding["cell"], "B2");
    assert_eq!(finding["heading"], "Saapunut");
    let message = finding["message"].as_str().expect("a message");
    assert!(message.contains("3025"), "{message}");
}

#[test]
fn findings_as_text_go_to_standard_error_in_the_language_of_the_programme() {
    let room = Room::with_lahti();
    room.replace("2026/round.toml", "report_date", "raport_date");
    let output = tutka()
        .arg("check")
        .arg(room.programme())
        .output()
        .expect("the binary starts");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out(&output), "");
    let text = err(&output);
    assert!(
        text.contains("virhe[unknown-key]: tuntematon avain `raport_date`"),
        "{text}"
    );
    assert!(
        text.contains("korjaus: kirjoita `report_date` tai poista avain"),
        "{text}"
    );
    assert!(text.trim_end().ends_with("1 virhe"), "{text}");
}

#[test]
fn a_json_line_has_the_fields_of_the_contract_and_no_others() {
    let room = Room::with_lahti();
    room.replace("2026/round.toml", "report_date", "raport_date");
    let known = [
        "code", "severity", "file", "sheet", "cell", "heading", "message", "expected", "fix",
        "count", "more",
    ];
    let (_, findings) = room.check();
    assert!(!findings.is_empty());
    for finding in &findings {
        for key in finding.as_object().expect("a finding is an object").keys() {
            assert!(known.contains(&key.as_str()), "{key}");
        }
    }
}

#[test]
fn a_code_is_explained_on_standard_output_in_the_language_asked_for() {
    let explained = answer(&["explain", "not-a-number", "--lang", "fi"]);
    assert_eq!(explained.status.code(), Some(0));
    let page = out(&explained);
    assert!(page.starts_with("# `not-a-number`\n"), "{page}");
    assert!(page.contains("virhe[not-a-number]: "), "{page}");
    assert_eq!(err(&explained), "");
}

#[test]
fn a_code_that_is_misspelt_ends_with_2_and_the_nearest_one_is_offered() {
    let misspelt = answer(&["explain", "not-a-nubmer"]);
    assert_eq!(misspelt.status.code(), Some(2));
    assert_eq!(out(&misspelt), "");
    let message = err(&misspelt);
    assert!(
        message.contains("did you mean `not-a-number`?"),
        "{message}"
    );
    let strange = answer(&["explain", "weather"]);
    assert_eq!(strange.status.code(), Some(2));
    assert!(err(&strange).contains("there is no finding or measure `weather`"));
}

#[test]
fn a_measure_is_explained_with_its_formula_and_its_degenerate_cases() {
    let explained = answer(&["explain", "item-mean", "--lang", "en"]);
    assert_eq!(explained.status.code(), Some(0));
    let page = out(&explained);
    assert!(page.contains("100·(mean − low)/(high − low)"), "{page}");
    assert!(page.contains("Degenerate cases"), "{page}");
}

#[test]
fn an_indicator_is_explained_down_to_the_cells_for_the_evaluator_alone() {
    let ask = |word: &str, language: &str| {
        answer(&[
            "explain",
            word,
            "--programme",
            "datasets/lahti",
            "--lang",
            language,
        ])
    };
    let explained = ask("d4.3", "en");
    assert_eq!(explained.status.code(), Some(0), "{}", err(&explained));
    let page = out(&explained);
    assert!(page.contains("For the evaluator"), "{page}");
    assert!(page.contains("2026/data/"), "{page}");
    assert!(page.contains(" › "), "{page}");
    assert!(page.contains("Where it enters the radar"), "{page}");
    let misspelt = ask("D4.33", "fi");
    assert_eq!(misspelt.status.code(), Some(2));
    assert!(
        err(&misspelt).contains("did you mean `D4.3`?"),
        "{}",
        err(&misspelt)
    );
    let changes = ask("changes", "fi");
    assert!(
        out(&changes).contains("Menetelmän muutokset"),
        "{}",
        out(&changes)
    );
}
