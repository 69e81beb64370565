//! The evaluator's own words in the reports: numbers come from what was cleared, and only from there.

use crate::support::Room;
use std::fs;

fn write(room: &Room, file: &str, text: &str) {
    let path = room.programme().join(file);
    fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a writable folder");
    fs::write(path, text).expect("a writable file");
}

#[test]
fn a_placeholder_tells_no_more_than_the_rest_of_the_report() {
    let room = Room::with_lahti();
    write(
        &room,
        "2024/texts/fi/unit-itainen.md",
        "# Jäsenten näkemys\n\n1. Oma arvio: {{ ring itainen D4.1 }}.\n2. Koko kaupungin: \
         {{ ring lahti D4.1 }} ja *{{ words lahti D4.1 }}*.\n",
    );
    let output = room
        .run_command()
        .args(["--round", "2024"])
        .output()
        .expect("the binary starts");
    assert!(output.status.success());
    let page = fs::read_to_string(room.out().join("public/fi/units/itainen.html"))
        .expect("the page of the unit");
    let words = page
        .split_once("class=\"own-words\"")
        .and_then(|(_, rest)| rest.split_once("</section>"))
        .map(|(words, _)| words)
        .expect("a section for the evaluator's words");
    assert!(words.contains("<h3>Jäsenten näkemys</h3>"), "{words}");
    assert!(words.contains("<li>Oma arvio: ei näytetä.</li>"), "{words}");
    let city =
        fs::read_to_string(room.out().join("public/data/indicators.csv")).expect("the open data");
    let row = city
        .lines()
        .find(|line| line.starts_with("2024,city,lahti,") && line.contains(",D4.1,"))
        .expect("the city's indicator");
    let ring = row.split(',').nth(7).expect("a ring").replace(".0", "");
    let expected = format!("Koko kaupungin: {} ja <em>", ring.replace('.', ","));
    assert!(words.contains(&expected), "{expected} in {words}");
}

#[test]
fn a_text_is_told_in_its_own_language_and_in_no_other() {
    let room = Room::with_lahti();
    write(
        &room,
        "2026/texts/sv/overview.md",
        "Året var bordens <b>första</b>.\n",
    );
    let (code, findings) = room.check();
    assert_eq!(code, Some(1), "HTML in a text is refused");
    assert_eq!(
        findings.last().map(|one| one["code"].clone()),
        Some("markup-not-allowed".into())
    );
    write(
        &room,
        "2026/texts/sv/overview.md",
        "Året var bordens första & bästa.\n",
    );
    let output = room
        .run_command()
        .args(["--lang", "fi,sv"])
        .output()
        .expect("the binary starts");
    assert!(output.status.success());
    let page = |language: &str| {
        fs::read_to_string(room.out().join(format!("public/{language}/index.html")))
            .expect("the overview")
    };
    assert!(page("sv").contains("Året var bordens första &amp; bästa."));
    assert!(!page("sv").contains("Vuosi 2026 on uusien"));
    assert!(!page("fi").contains("Året var"));
}
