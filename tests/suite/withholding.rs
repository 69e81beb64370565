//! What too few people said leaves no trace in what is published: the four answers of one table in
//! 2024 can be other answers, and no published byte changes.

use crate::invented::City;
use crate::measured::Measured;
use crate::support::Room;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

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

#[test]
fn a_policy_of_two_respondents_needs_a_reason_which_the_manifests_print() {
    let room = Room::with_lahti();
    let path = room.programme().join("programme.toml");
    let as_given = fs::read_to_string(&path).expect("a programme");
    let with_policy = |policy: &str| {
        let changed = as_given.replace("minimum_respondents = 5\n", policy);
        assert_ne!(changed, as_given);
        fs::write(&path, changed).expect("a writable file");
        room.run()
    };
    let refused = with_policy("minimum_respondents = 2\n");
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("[policy-without-reason]"));
    assert!(!room.out().exists());

    let reason = "The council decided so, 12 §";
    let given = with_policy(&format!("minimum_respondents = 2\nreason = \"{reason}\"\n"));
    assert!(given.status.success());
    for manifest in ["public/manifest.json", "evaluator/manifest.json"] {
        let manifest: serde_json::Value =
            serde_json::from_str(&text(&room, manifest)).expect("JSON");
        let policy = &manifest["disclosure"];
        assert_eq!(policy["minimum_respondents"], 2, "{manifest:#}");
        assert_eq!(policy["reason"], reason);
    }
    let record = text(&room, "evaluator/disclosure-record.csv");
    assert!(!record.contains(",small-count\n"));
    // Four people are enough now, and still no count of their answers is known.
    assert!(record.contains("public,2024,itainen,indicator,D4.1,"));
    assert!(record.contains(",tells-counts\n"));
}

/// The answers of the members of 2024, as rows.
struct MemberSurvey {
    rows: Vec<csv::StringRecord>,
}

/// The statements of the survey, and the answers to them from 1 to 5.
const STATEMENTS: std::ops::RangeInclusive<usize> = 6..=19;
const STEPS: [&str; 5] = [
    "Täysin eri mieltä",
    "Jokseenkin eri mieltä",
    "Ei samaa eikä eri mieltä",
    "Jokseenkin samaa mieltä",
    "Täysin samaa mieltä",
];

impl MemberSurvey {
    fn read(room: &Room) -> Self {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_path(room.programme().join(ANSWERS))
            .expect("the answers of 2024");
        let rows = reader.records().collect::<Result<_, _>>();
        Self {
            rows: rows.expect("rows of one width"),
        }
    }

    fn write(&self, room: &Room) {
        let mut writer = csv::Writer::from_path(room.programme().join(ANSWERS)).expect("a file");
        for row in &self.rows {
            writer.write_record(row).expect("a writable file");
        }
        writer.flush().expect("a writable file");
    }

    /// The same survey in which the small table gave other answers to every statement, drawn among all
    /// that have the same sum, so that the means of the city stay as they are.
    fn with_other_answers(&self, draw: &mut impl FnMut(usize) -> usize) -> Self {
        let mut rows = self.rows.clone();
        for statement in STATEMENTS {
            let own = |row: &csv::StringRecord| {
                let step = STEPS.iter().position(|step| *step == &row[statement]);
                step.filter(|_| &row[5] == "Itäinen")
            };
            let given: Vec<usize> = rows.iter().filter_map(own).collect();
            let sum: usize = given.iter().sum();
            let others: Vec<Vec<usize>> = (0..5_usize.pow(given.len() as u32))
                .map(|code| {
                    let digit = |place| code / 5_usize.pow(place as u32) % 5;
                    (0..given.len()).map(digit).collect()
                })
                .filter(|steps: &Vec<usize>| steps.iter().sum::<usize>() == sum)
                .collect();
            let mut chosen = others[draw(others.len())].iter();
            for row in &mut rows {
                if own(row).is_some() {
                    let step = STEPS[*chosen.next().expect("one step for each answer")];
                    let cells = row.iter().enumerate();
                    let cells = cells.map(|(at, cell)| if at == statement { step } else { cell });
                    *row = cells.collect();
                }
            }
        }
        Self { rows }
    }
}

/// What everybody reads but the small table itself; and of it, what the city's own numbers of 2024 are.
fn read_by_others(room: &Room) -> (Value, Value) {
    let release = Measured::new(&room.programme())
        .protected()
        .expect("nothing was published before");
    let public = serde_json::to_value(release.public()).expect("a release is data");
    let others = release.tables().iter();
    let others = others.filter(|(unit, _)| unit.as_str() != "itainen");
    let others: Vec<Value> = others
        .map(|(_, own)| serde_json::to_value(own).expect("a release is data"))
        .collect();
    let of_2024 = |entry: &&Value| entry["round"] == "2024";
    let round = public["rounds"].as_array().expect("rounds").iter();
    let round = round.clone().find(of_2024).expect("the round of 2024");
    let units = round["units"].as_array().expect("units");
    let city = units.iter().find(|unit| unit["unit"] == "lahti");
    let city = city.expect("the city").clone();
    (city, json!([public, others]))
}

#[test]
fn drawn_answers_of_four_people_tell_others_nothing() {
    let as_given = Room::with_lahti();
    let survey = MemberSurvey::read(&as_given);
    let (city, before) = read_by_others(&as_given);
    let mut state = 20_240_u64;
    let mut draw = |choices: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) as usize % choices
    };
    let mut compared = 0;
    for _ in 0..DRAWS {
        let room = Room::with_lahti();
        survey.with_other_answers(&mut draw).write(&room);
        let (city_then, then) = read_by_others(&room);
        // What the city as a whole reads may change with the answers of anybody.
        if city_then == city {
            assert_eq!(then, before);
            compared += 1;
        }
    }
    assert!(
        compared * 2 >= DRAWS,
        "only {compared} of {DRAWS} could be compared"
    );
}

const DRAWS: usize = 8;

/// How many answered the survey of residents, as everybody reads it: in the city, then in each table.
fn residents_who_answered(folder: &Path) -> Vec<Option<u64>> {
    let release = Measured::new(folder).protected().expect("a first release");
    let units = release.public().reported().units.iter();
    units
        .map(|unit| {
            let mut surveys = unit.responses.iter();
            let residents = surveys.find(|one| one.source.as_str() == "residents");
            residents.expect("a survey of residents").basis.n
        })
        .collect()
}

#[test]
fn how_many_residents_answered_at_one_table_does_not_follow_from_the_others() {
    let city = City {
        units: 4,
        rounds: 1,
        indicators: 6,
        members: (20, 20),
        residents: 30,
        seed: 9,
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    city.write(folder.path());
    assert_eq!(
        residents_who_answered(folder.path()),
        [Some(120), Some(30), Some(30), Some(30), Some(30)]
    );
    // Of the first table only three stay; 93 − 3 · 30 would tell so.
    let path = folder.path().join("2026/data/residents.csv");
    let answers = fs::read_to_string(&path).expect("the answers of residents");
    let mut of_the_first = 0;
    let kept = answers.split_inclusive('\n').filter(|line| {
        let is_first = line.split(',').any(|cell| cell.trim() == "Table 0");
        of_the_first += usize::from(is_first);
        !is_first || of_the_first <= 3
    });
    let kept: String = kept.collect();
    assert_eq!(of_the_first, 30);
    fs::write(&path, kept).expect("a writable file");
    let told = residents_who_answered(folder.path());
    assert_eq!(told[0], Some(93));
    assert_eq!(told[1], None, "three are too few");
    let hidden = told[2..].iter().filter(|n| n.is_none()).count();
    assert_eq!(hidden, 1, "one other table, and no more: {told:?}");
}
