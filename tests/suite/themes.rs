//! A round whose dimension has themes, one within the other: the pages, the evaluator's tables and
//! the wall know them, and a theme weighs as one.

use crate::support::Room;

const THEMES: &str = "[[themes]]
id = \"residents-say\"
dimension = \"D1\"
name = { fi = \"Asukkaiden kokemus\", sv = \"Invånarnas upplevelse\", en = \"What residents say\" }

[[themes]]
id = \"influence\"
dimension = \"D1\"
within = \"residents-say\"
name = { fi = \"Vaikuttaminen\", sv = \"Påverkan\", en = \"Influence\" }

";

/// Lahti with `D1.1` in the outer theme and `D1.2` in the inner one.
fn with_themes() -> Room {
    let room = Room::with_lahti();
    let first = "[[indicators]]\nid = \"D1.1\"\n";
    room.replace("2026/round.toml", first, &format!("{THEMES}{first}"));
    for (id, theme) in [("D1.1", "residents-say"), ("D1.2", "influence")] {
        let line = format!("id = \"{id}\"\ndimension = \"D1\"\n");
        let new = format!("{line}theme = \"{theme}\"\n");
        room.replace("2026/round.toml", &line, &new);
    }
    room
}

/// The cells of a csv file by heading, row by row.
fn rows(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv_lines(text);
    let header = reader.remove(0);
    let named = |cells: Vec<String>| header.iter().cloned().zip(cells).collect();
    reader.into_iter().map(named).collect()
}

/// The evaluator's tables of numbers quote nothing, so that a comma parts two cells.
fn csv_lines(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let cells = |line: &str| line.split(',').map(str::to_owned).collect();
    text.lines().map(cells).collect()
}

#[test]
fn a_theme_is_scored_shown_and_weighs_as_one_indicator() {
    let room = with_themes();
    let output = room.run();
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let written = room.written();
    let text = |path: &str| String::from_utf8_lossy(&written[path]).into_owned();
    let page = text("public/fi/dimensions/D1.html");
    assert!(
        page.contains("Asukkaiden kokemus – Vaikuttaminen"),
        "the inner theme is named"
    );
    assert!(page.contains("Teema kokonaisuutena"));
    assert!(text("public/fi/method.html").contains("muodostaa teeman"));

    let themes = rows(&text("evaluator/themes.csv"));
    let city = themes.iter().filter(|row| row["unit"] == "lahti");
    let city: Vec<(&str, f64)> = city
        .map(|row| {
            (
                row["theme"].as_str(),
                row["points"].parse().expect("points"),
            )
        })
        .collect();
    let indicators = rows(&text("evaluator/indicators.csv"));
    let points = |id: &str| -> f64 {
        let row = indicators
            .iter()
            .find(|row| row["round"] == "2026" && row["unit"] == "lahti" && row["indicator"] == id);
        row.expect("the indicator")["points"]
            .parse()
            .expect("points")
    };
    let share = |id: &str| -> f64 {
        let row = indicators
            .iter()
            .find(|row| row["round"] == "2026" && row["unit"] == "lahti" && row["indicator"] == id);
        row.expect("the indicator")["weight"]
            .parse()
            .expect("a share")
    };
    let by_name: std::collections::BTreeMap<&str, f64> = city.into_iter().collect();
    assert!((by_name["influence"] - points("D1.2")).abs() < 1e-6);
    let both = (points("D1.1") + points("D1.2")) / 2.0;
    assert!((by_name["residents-say"] - both).abs() < 1e-6);
    // The two share what one indicator beside them has alone.
    assert!((share("D1.1") + share("D1.2") - share("D1.3")).abs() < 1e-5);
    let record = text("evaluator/disclosure-record.csv");
    assert!(
        record.contains(",theme,influence,"),
        "the wall has an identity for it"
    );
}

#[test]
fn a_theme_of_another_dimension_or_around_itself_is_refused_with_its_line() {
    let room = with_themes();
    room.replace(
        "2026/round.toml",
        "within = \"residents-say\"",
        "within = \"influence\"",
    );
    let old = "id = \"D2.1\"\ndimension = \"D2\"\n";
    room.replace(
        "2026/round.toml",
        old,
        &format!("{old}theme = \"influence\"\n"),
    );
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    let found: Vec<(&str, &str)> = findings
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().unwrap_or_default();
            (text("code"), text("message"))
        })
        .collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(
        found.iter().all(|(code, message)| {
            *code == "unknown-reference" && message.contains("influence")
        })
    );
}
