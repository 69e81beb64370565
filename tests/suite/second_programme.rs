//! A programme that shares nothing with Lahti: five dimensions, three units, English, and a real
//! export of a survey tool that is read once as a workbook and once as csv.

use crate::support::{Room, real_exports, root};
use std::collections::BTreeMap;
use std::fs;

/// Runs the programme on one of the two files; nothing when the real exports are not there.
fn run_on(file: &str, ending: &str) -> Option<BTreeMap<String, Vec<u8>>> {
    let Some(real) = real_exports() else {
        skip();
        return None;
    };
    let room = Room::with(&root().join("tests/programmes/r-community"));
    let data = room.programme().join("2019/data");
    fs::create_dir_all(&data).expect("a folder");
    fs::copy(real.join(file), data.join(format!("answers.{ending}"))).expect("a real export");
    let output = room.run();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(room.written())
}

#[test]
fn a_real_export_gives_the_same_scores_as_workbook_and_as_csv() {
    let (Some(workbook), Some(text)) =
        (run_on("rcs19en.xlsx", "xlsx"), run_on("rcs19en.csv", "csv"))
    else {
        return;
    };
    for file in [
        "evaluator/scores.csv",
        "evaluator/indicators.csv",
        "evaluator/answers.csv",
        "public/data/dimensions.csv",
        "public/data/indicators.csv",
    ] {
        assert!(workbook[file].len() > 200, "{file} has content");
        assert!(workbook[file] == text[file], "{file} differs");
    }
}

#[test]
fn a_reversed_item_is_listed_in_the_report_and_no_other_one() {
    let Some(written) = run_on("rcs19en.csv", "csv") else {
        return;
    };
    let pages = written.iter().filter(|(path, _)| path.ends_with(".html"));
    let telling: Vec<String> = pages
        .map(|(_, page)| String::from_utf8_lossy(page).into_owned())
        .filter(|page| page.contains("These statements are reversed"))
        .collect();
    assert!(!telling.is_empty());
    for page in telling {
        let from = page
            .find("These statements are reversed")
            .expect("it is there");
        let sentence = page[from..].split("</").next().unwrap_or_default();
        assert!(
            sentence.contains("How difficult it was to learn R"),
            "{sentence}"
        );
        assert!(!sentence.contains("recommend"), "{sentence}");
    }
}

#[test]
fn the_scores_of_the_real_export_are_those_counted_by_hand() {
    let Some(written) = run_on("rcs19en.csv", "csv") else {
        return;
    };
    let scores = String::from_utf8(written["evaluator/answers.csv"].clone()).expect("UTF-8");
    // 1 798 people answered how much they enjoy R: 3, 17, 65, 441 and 1 272 of them from 1 to 5.
    // (17·25 + 65·50 + 441·75 + 1272·100) / 1798 = 91.1846 points.
    let enjoy = scores
        .lines()
        .find(|line| line.starts_with("2019,everybody,answers,enjoy,"))
        .expect("the item of the whole community");
    assert!(enjoy.contains("91.184650"), "{enjoy}");
    assert!(
        enjoy.contains("1: 3; 2: 17; 3: 65; 4: 441; 5: 1272"),
        "{enjoy}"
    );
}

#[test]
fn nothing_of_another_city_is_in_its_pages() {
    let Some(written) = run_on("rcs19en.csv", "csv") else {
        return;
    };
    assert!(written.contains_key("public/en/index.html"));
    for (path, content) in &written {
        let text = String::from_utf8_lossy(content);
        for word in ["Lahti", "kumppanuus", "Yhteisö"] {
            assert!(!text.contains(word), "{path} says {word}");
        }
    }
}

#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn skip() {
    eprintln!("skipped: ../shared/real is not beside this checkout");
}
