//! `tutka forms` before the real binary: a form for every source in every language, a folder that is
//! whole and ours, and nobody else's folder touched.

use crate::support::{Room, files, tutka};
use std::fs;
use std::process::Output;

fn forms(room: &Room) -> Output {
    let mut command = tutka();
    command.arg("forms").arg(room.programme());
    command.arg("--out").arg(room.out());
    command.output().expect("the binary starts")
}

#[test]
fn every_source_has_its_form_and_every_survey_its_paper() {
    let room = Room::with_the_smallest();
    let output = forms(&room);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let written = files(&room.out());
    let names: Vec<&str> = written.keys().map(String::as_str).collect();
    let expected = [
        "en/events-2026-en.xlsx",
        "en/members-2026-en.xlsx",
        "en/paper/members-2026-en-large-print.pdf",
        "en/paper/members-2026-en-paper.xlsx",
        "en/paper/members-2026-en.pdf",
        "forms.json",
    ];
    assert_eq!(names, expected);
    let said = String::from_utf8(output.stdout).expect("paths are UTF-8");
    assert_eq!(said.lines().count(), expected.len() - 1);
    assert_eq!(output.stderr, b"", "it is quiet in a pipe");
    let again = forms(&room);
    assert_eq!(again.status.code(), Some(0));
    assert_eq!(
        files(&room.out()),
        written,
        "the same method gives the same bytes"
    );
}

#[test]
fn a_folder_that_is_not_ours_is_left_alone() {
    let room = Room::with_the_smallest();
    fs::create_dir_all(room.out()).expect("a folder");
    fs::write(room.out().join("letter.txt"), "dear").expect("a file");
    let output = forms(&room);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(files(&room.out()).len(), 1);
}

#[test]
fn a_form_that_nobody_filled_is_found_and_not_taken_for_answers() {
    let room = Room::with_the_smallest();
    assert_eq!(forms(&room).status.code(), Some(0));
    let form = fs::read(room.out().join("en/events-2026-en.xlsx")).expect("the form");
    fs::write(room.programme().join("2026/data/events.csv"), form).expect("a file");
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    let codes: Vec<_> = findings.iter().map(|one| one["code"].as_str()).collect();
    assert_eq!(codes, [Some("empty-source")]);
}

#[test]
fn inspect_says_that_a_file_is_a_form_and_needs_no_mapping() {
    let room = Room::with_the_smallest();
    assert_eq!(forms(&room).status.code(), Some(0));
    let form = room.out().join("en/members-2026-en.xlsx");
    let output = tutka()
        .args(["inspect", "--format", "json"])
        .arg(form)
        .output()
        .expect("the binary starts");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(told["form"]["source"], "members");
    assert_eq!(told["form"]["round"], "2026");
    assert_eq!(told["mapping"], "");
    let tables = told["tables"].as_array().expect("the tables");
    assert_eq!(
        tables.len(),
        1,
        "neither the cover nor the hidden sheet is one"
    );
}
