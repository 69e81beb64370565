//! What too few people said leaves no trace in what is published: the four answers of one table in
//! 2024 can be other answers, and no published byte changes.

use crate::support::Room;
use std::collections::BTreeMap;
use std::fs;

const ANSWERS: &str = "2024/data/results-survey482915.csv";

/// Two of the four answers of the small table to one item become other answers; their sum stays, so
/// the city's values stay as well.
fn change_answers_of_the_small_table(room: &Room) {
    let path = room.programme().join(ANSWERS);
    let text = fs::read_to_string(&path).expect("the answers of 2024");
    let changed: Vec<String> = text
        .split_inclusive('\n')
        .map(|line| {
            if line.starts_with("\"16\",") {
                line.replacen("Jokseenkin samaa mieltä", "Täysin samaa mieltä", 1)
            } else if line.starts_with("\"58\",") {
                line.replacen("Jokseenkin samaa mieltä", "Ei samaa eikä eri mieltä", 1)
            } else {
                line.to_owned()
            }
        })
        .collect();
    let changed = changed.concat();
    assert_ne!(changed, text, "two answers were changed");
    fs::write(&path, changed).expect("a writable file");
}

fn published(room: &Room) -> BTreeMap<String, Vec<u8>> {
    let mut files = room.written();
    files.retain(|path, _| !path.starts_with("evaluator/"));
    files
}

fn text(room: &Room, file: &str) -> String {
    fs::read_to_string(room.out().join(file)).expect("a written text")
}

#[test]
fn other_answers_of_four_people_change_no_published_byte() {
    let as_given = Room::with_lahti();
    assert!(as_given.run().status.success());
    let otherwise = Room::with_lahti();
    change_answers_of_the_small_table(&otherwise);
    assert!(otherwise.run().status.success());
    assert_ne!(
        text(&as_given, "evaluator/answers.csv"),
        text(&otherwise, "evaluator/answers.csv"),
        "the evaluator sees the difference"
    );
    let (before, after) = (published(&as_given), published(&otherwise));
    let differing: Vec<_> = before
        .keys()
        .filter(|path| before.get(*path) != after.get(*path))
        .collect();
    assert!(differing.is_empty(), "these files differ: {differing:?}");
}

#[test]
fn a_table_with_four_answers_is_withheld_and_the_record_says_by_which_rule() {
    let room = Room::with_lahti();
    assert!(room.run().status.success());
    let indicators = text(&room, "public/data/indicators.csv");
    let of_the_members: Vec<_> = indicators
        .lines()
        .filter(|line| line.starts_with("2024,unit,itainen,") && line.contains(",D4.1,"))
        .collect();
    assert_eq!(of_the_members.len(), 1);
    assert!(
        of_the_members[0].contains(",,withheld,"),
        "{}",
        of_the_members[0]
    );
    let record = text(&room, "evaluator/disclosure-record.csv");
    assert!(record.contains("public,2024,itainen,indicator,D4.1,withheld,small-count\n"));
}
