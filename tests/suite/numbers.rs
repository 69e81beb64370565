//! No number stands in any output that the wall did not clear for its readers, and one that is planted there
//! is found.

use crate::accounted::{Run, Written};
use crate::cleared_numbers::{Cleared, Number, as_data};
use crate::number_words::number;
use crate::said::{Piece, reads_pdf, rows};
use crate::support::Room;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// One run for all tests of this file.
pub(crate) fn run() -> &'static (Run, Written) {
    static RUN: OnceLock<(Run, Written)> = OnceLock::new();
    RUN.get_or_init(|| {
        let run = Run::of(Room::with_lahti());
        let written = Written::new(run.room.written());
        (run, written)
    })
}

#[test]
#[expect(
    clippy::print_stderr,
    reason = "who runs the tests is told what was skipped"
)]
fn no_output_has_a_number_that_was_not_cleared_for_its_readers() {
    if !reads_pdf() {
        eprintln!("skipped for PDF files: there is no pdftotext");
    }
    let (run, written) = run();
    let found = run.unaccounted(written);
    assert!(found.is_empty(), "{found:#?}");
}

/// The exact mean of an item that too few people answered, as its table would read it.
fn exact_mean(written: &Written) -> String {
    let answers = String::from_utf8_lossy(&written.files["evaluator/answers.csv"]).into_owned();
    let mut means = rows(&answers).into_iter().filter_map(|row| {
        let row: BTreeMap<String, String> = row.into_iter().collect();
        let is_small =
            row["round"] == "2024" && row["unit"] == "itainen" && row["source"] == "member_survey";
        let points: f64 = row["points"].parse().ok()?;
        (is_small && points % 10.0 != 0.0).then_some(points / 20.0)
    });
    format!("{:.2}", means.next().expect("a mean between half rings"))
}

#[test]
fn an_exact_mean_is_found_wherever_in_the_output_it_is_planted() {
    let (run, written) = run();
    let mean = exact_mean(written);
    let with_comma = mean.replace('.', ",");
    let planted = [
        (
            "public/fi/units/itainen.html",
            "</h1>",
            format!("</h1><p>Luottamus {with_comma}</p>"),
        ),
        (
            "public/fi/units/itainen.html",
            "<h1",
            format!("<h1 title=\"{with_comma}\""),
        ),
        (
            "public/fi/units/itainen.html",
            "<h1",
            format!("<h1 data-points=\"{mean}\""),
        ),
        (
            "public/sv/units/itainen.html",
            "</desc>",
            format!(" {with_comma}</desc>"),
        ),
        ("public/en/index.html", "</h1>", format!(": {mean}</h1>")),
        (
            "public/fi/charts/dots-itainen.svg",
            "</title>",
            format!(" {with_comma}</title>"),
        ),
        (
            "public/datapackage.json",
            "\"bytes\": ",
            format!("\"mean\": {mean}, \"bytes\": "),
        ),
        (
            "public/data/responses.csv",
            "member_survey,",
            format!("member_survey,{mean}"),
        ),
        (
            "public/fi/kit/texts-2026-fi.txt",
            "Otsikko",
            format!("Otsikko {with_comma}"),
        ),
        (
            "tables/itainen/index.html",
            "</h1>",
            format!("</h1><b>{with_comma}</b>"),
        ),
    ];
    for (path, old, new) in planted {
        let text = String::from_utf8_lossy(&written.files[path]).into_owned();
        assert!(text.contains(old), "{path} has a place for it");
        let text = text.replacen(old, &new, 1);
        let found = run.unaccounted_in(path, text.as_bytes(), written);
        assert!(!found.is_empty(), "{new} in {path}");
    }
    let page = Piece {
        place: "pdf".to_owned(),
        text: format!("Luottamus\n{with_comma}"),
    };
    let found = run.unaccounted_among(&[page], "public/annual-report-2026-fi.pdf", written);
    assert_eq!(found.len(), 1);
}

#[test]
fn a_share_is_found_where_only_a_count_of_the_same_size_was_cleared() {
    let (run, written) = run();
    let path = "public/fi/units/itainen.html";
    let cleared = run.cleared_for(path);
    let only_a_count = cleared.other.difference(&cleared.percent).copied();
    let mut whole =
        only_a_count.filter(|number| number % 10_000 == 0 && (60_000..900_000).contains(number));
    let count = whole.next().expect("a count") / 10_000;
    let said = |text: String| {
        let piece = Piece {
            place: "p ".to_owned(),
            text,
        };
        run.unaccounted_among(&[piece], path, written)
    };
    assert!(said(format!("{count} vastausta")).is_empty());
    assert_eq!(said(format!("{count} % vastaajista")).len(), 1);
    assert_eq!(said(format!("{count} prosenttia")).len(), 1);
}

/// The columns of the data whose numbers are cleared ones.
const OF_RESULTS: &[&str] = &[
    "ring",
    "own_ring",
    "other_ring",
    "difference",
    "quantity",
    "n",
    "population",
    "response_percent",
    "indicators_scored",
    "indicators_meant",
];

/// The part of a cleared unit that a row of a table is about.
fn part(table: &str, row: &BTreeMap<String, String>, unit: &Value) -> Value {
    let among = |list: &Value, ids: &[(&str, &str)]| -> Option<Value> {
        let parts = list.as_array().into_iter().flatten();
        let mut parts = parts.filter(|part| {
            ids.iter()
                .all(|(field, column)| part[*field] == *row[*column])
        });
        parts.next().cloned()
    };
    let dimension = || among(&unit["dimensions"], &[("dimension", "dimension")]);
    let found = match table {
        "dimensions" if row["source"] == "all" => dimension().map(|mut own| {
            for nested in ["marks", "indicators"] {
                own[nested] = Value::Null;
            }
            own
        }),
        "dimensions" => dimension().and_then(|own| among(&own["marks"], &[("group", "source")]))
            .map(|mark| serde_json::json!({"ring": mark["ring"], "indicators_scored": mark["indicators"]})),
        "indicators" => dimension().and_then(|own| among(&own["indicators"], &[("indicator", "indicator")])),
        "goals" => among(&unit["goals"], &[("goal", "goal")]),
        "responses" => among(&unit["responses"], &[("source", "survey")]),
        _ => among(&unit["gaps"], &[("item", "item"), ("own", "own_survey"), ("other", "other_survey")]),
    };
    found.unwrap_or_else(|| panic!("{table} has a row of nothing: {row:?}"))
}

/// Numbers in rows of the data that are not those of the row's own round, unit and subject.
fn foreign_numbers(run: &Run, table: &str, text: &str) -> Vec<String> {
    let mut foreign = Vec::new();
    for row in rows(text) {
        let row: BTreeMap<String, String> = row.into_iter().collect();
        let round = run
            .release
            .public()
            .rounds()
            .iter()
            .find(|round| round.round.as_str() == row["round"]);
        let unit = round.and_then(|round| round.unit(&row["unit"].as_str().into()));
        let mut own = Cleared::default();
        own.take_in(
            "",
            &part(table, &row, &as_data(&unit.expect("a unit of the release"))),
        );
        for column in OF_RESULTS
            .iter()
            .filter(|column| row.get(**column).is_some_and(|cell| !cell.is_empty()))
        {
            let number = number(&row[*column], true).expect("a number");
            if !own.other.contains(&number) && !own.percent.contains(&number) {
                foreign.push(format!("{table}, {column}: {row:?}"));
            }
        }
    }
    foreign
}

#[test]
fn a_row_of_the_open_data_tells_the_numbers_of_its_own_subject_and_no_others() {
    let (run, written) = run();
    for table in ["dimensions", "indicators", "goals", "gaps", "responses"] {
        let text = |path: String| String::from_utf8_lossy(&written.files[&path]).into_owned();
        let plain = text(format!("public/data/{table}.csv"));
        let foreign = foreign_numbers(run, table, &plain);
        assert!(foreign.is_empty(), "{foreign:#?}");
        // The tables for spreadsheets tell the same in another spelling.
        let spelled = |text: &str| -> Vec<Option<Number>> {
            let cells = rows(text).into_iter().flatten();
            let cells = cells.filter(|(column, _)| OF_RESULTS.contains(&column.as_str()));
            cells
                .map(|(_, cell)| number(&cell.replace(',', "."), true))
                .collect()
        };
        assert_eq!(
            spelled(&plain),
            spelled(&text(format!("public/data/excel/{table}.csv")))
        );
    }
}

#[test]
fn a_ring_of_another_unit_in_a_row_of_the_open_data_is_found() {
    let (run, written) = run();
    let text = String::from_utf8_lossy(&written.files["public/data/indicators.csv"]).into_owned();
    let row = text
        .lines()
        .find(|row| row.starts_with("2024,unit,itainen,") && row.contains(",D4.1,"));
    let told = row
        .expect("the row")
        .replace(",,withheld,", ",3.5,withheld,");
    let changed = text.replace(row.expect("the row"), &told);
    assert_eq!(foreign_numbers(run, "indicators", &changed).len(), 1);
}
