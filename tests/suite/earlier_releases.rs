//! What was withheld stays withheld when a round is released again, and nothing but the evaluator's
//! own word writes into a programme.

use crate::support::{Room, files};
use std::fs;

const ANSWERS: &str = "2024/data/results-survey482915.csv";
const RELEASE: &str = "2024/published/2024-11-29.csv";

/// Reports the round 2024, with these arguments more.
fn run_2024(room: &Room, more: &[&str]) -> String {
    let output = room
        .run_command()
        .args(["--round", "2024"])
        .args(more)
        .output()
        .expect("the binary starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).expect("paths are UTF-8")
}

/// Three more members of the table with four answers answer after all.
fn add_answers_of_the_small_table(room: &Room) {
    let path = room.programme().join(ANSWERS);
    let mut reader = csv::Reader::from_path(&path).expect("the answers of 2024");
    let headings = reader.byte_headers().expect("headings").clone();
    let rows: Vec<csv::ByteRecord> = reader
        .byte_records()
        .map(|row| row.expect("a row"))
        .collect();
    let is_eastern = |row: &&csv::ByteRecord| {
        let mut cells = row.iter();
        cells.any(|cell| String::from_utf8_lossy(cell).starts_with("Itäi"))
    };
    let late: Vec<&csv::ByteRecord> = rows.iter().filter(is_eastern).take(3).collect();
    assert_eq!(late.len(), 3, "the eastern table has answers");
    let mut writer = csv::Writer::from_path(&path).expect("a writable file");
    writer.write_byte_record(&headings).expect("a row");
    for row in rows.iter().chain(late) {
        writer.write_byte_record(row).expect("a row");
    }
    writer.flush().expect("a written file");
}

/// The line of the indicator D4.1 of the eastern table in 2024, in the published data.
fn eastern_line(room: &Room) -> String {
    let data = fs::read_to_string(room.out().join("public/data/indicators.csv")).expect("data");
    let mut lines = data
        .lines()
        .filter(|line| line.starts_with("2024,unit,itainen,") && line.contains(",D4.1,"));
    lines.next().expect("the indicator").to_owned()
}

#[test]
fn a_value_that_was_withheld_stays_withheld_when_more_answers_arrive() {
    let recorded = Room::with_lahti();
    run_2024(&recorded, &["--record-release"]);
    let never_recorded = Room::with_lahti();
    for room in [&recorded, &never_recorded] {
        add_answers_of_the_small_table(room);
        run_2024(room, &[]);
    }
    let line = eastern_line(&never_recorded);
    assert!(
        !line.contains(",withheld,"),
        "seven answers are shown: {line}"
    );
    let line = eastern_line(&recorded);
    assert!(line.contains(",,withheld,"), "{line}");
}

#[test]
fn only_a_recorded_release_is_written_into_the_programme_and_only_once() {
    let room = Room::with_lahti();
    let as_given = files(&room.programme());
    run_2024(&room, &[]);
    assert_eq!(files(&room.programme()), as_given);
    for _ in 0..2 {
        let said = run_2024(&room, &["--record-release"]);
        assert!(said.trim_end().ends_with(RELEASE), "{said}");
    }
    let mut now = files(&room.programme());
    let list = now.remove(RELEASE).expect("the list of the release");
    assert_eq!(now, as_given, "nothing else was written");
    let list = String::from_utf8(list).expect("the list is text");
    assert!(list.starts_with("readers,number,state,value\n"));
    assert!(list.contains("\npublic,2024/itainen/indicator/D4.1,withheld,\n"));
    assert!(
        list.lines()
            .any(|line| line.starts_with("table/pohjoinen,2024/"))
    );
}

#[test]
fn a_list_that_somebody_edited_stops_the_run() {
    let room = Room::with_lahti();
    let list = room.programme().join(RELEASE);
    fs::create_dir_all(list.parent().expect("a folder")).expect("a folder");
    fs::write(&list, "readers,number,state,value\npublic,2024,withheld,\n").expect("a file");
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    assert_eq!(findings[0]["code"], "unreadable-release");
    assert_eq!(findings[0]["cell"], "B2");
}

/// The mean of an item in points, as the evaluator knows it.
fn exact_points(room: &Room, unit: &str, item: &str) -> f64 {
    let path = room.out().join("evaluator/answers.csv");
    let mut reader = csv::Reader::from_path(path).expect("the evaluator's answers");
    let rows = reader.deserialize().map(|row| row.expect("a row of text"));
    let mut rows = rows.filter(|row: &std::collections::BTreeMap<String, String>| {
        row["round"] == "2024"
            && row["unit"] == unit
            && row["source"] == "member_survey"
            && row["item"] == item
    });
    rows.next().expect("the item")["points"]
        .parse()
        .expect("points")
}

#[test]
fn a_small_mean_that_an_earlier_release_told_ends_the_run_and_names_the_path() {
    let room = Room::with_lahti();
    run_2024(&room, &[]);
    let before = files(&room.out());
    let ring = (exact_points(&room, "itainen", "trust") / 10.0).round() / 2.0;
    let list = room.programme().join(RELEASE);
    fs::create_dir_all(list.parent().expect("a folder")).expect("a folder");
    let number = "2024/itainen/item/member_survey/trust";
    let text = format!("readers,number,state,value\ntable/itainen,{number},shown,{ring}\n");
    fs::write(&list, text).expect("a file");
    let output = room.run_command().args(["--round", "2024"]).output();
    let output = output.expect("the binary starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(&format!("{number} ←")), "{said}");
    assert_eq!(files(&room.out()), before, "nothing was written");
}
