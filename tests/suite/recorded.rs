//! Every number of a release has its row in the record of the wall.
//!
//! The release is walked through as data, so that a number of a new kind fails here until somebody says by
//! which rows of the record it is told.

use crate::cleared_numbers::as_data;
use crate::numbers::run;
use serde_json::Value;
use std::collections::BTreeMap;
use tutka::disclosure::{AudienceRelease, ClearedUnit};

/// How a number of a unit stands in the record.
enum Row {
    /// It has a row of this kind.
    Own(&'static str),
    /// It is told by the row of the number beside it.
    Beside,
}

/// Where numbers stand in a unit, and by which rows they are recorded.
const NUMBERS: &[(&str, Row)] = &[
    ("dimensions.ring", Row::Own("dimension")),
    ("dimensions.stays_in_ten", Row::Own("ways")),
    ("dimensions.indicators_scored", Row::Own("indicators")),
    ("dimensions.indicators_meant", Row::Beside),
    ("dimensions.marks.ring", Row::Own("mark")),
    ("dimensions.marks.indicators", Row::Own("indicators")),
    ("dimensions.indicators.ring", Row::Own("indicator")),
    ("dimensions.indicators.quantity.amount", Row::Beside),
    ("dimensions.indicators.basis.n", Row::Own("basis")),
    ("dimensions.indicators.basis.population", Row::Beside),
    ("dimensions.indicators.basis.response_percent", Row::Beside),
    ("responses.basis.n", Row::Own("response")),
    ("responses.basis.population", Row::Beside),
    ("responses.basis.response_percent", Row::Beside),
    ("items.ring", Row::Own("item")),
    ("items.spread", Row::Own("spread")),
    ("items.no_opinion", Row::Own("no-opinion")),
    // The views of a gap are items, most of which stand among the items already.
    ("gaps.own_ring", Row::Beside),
    ("gaps.other_ring", Row::Beside),
    ("gaps.difference", Row::Own("gap")),
    ("goals.ring", Row::Own("goal")),
    ("goals.indicators_scored", Row::Own("indicators")),
    ("goals.indicators_meant", Row::Beside),
    ("themes.ring", Row::Own("theme")),
    ("themes.indicators_scored", Row::Own("indicators")),
    ("themes.indicators_meant", Row::Beside),
    ("calendar.ways.listed", Row::Own("events")),
    ("calendar.ways.held", Row::Beside),
    ("calendar.ways.cancelled", Row::Beside),
    // The year and the month, which say when.
    ("calendar.months", Row::Beside),
    ("calendar.months.listed", Row::Own("events")),
    ("calendar.months.held", Row::Beside),
    ("calendar.months.cancelled", Row::Beside),
    ("actions.count", Row::Own("decisions")),
    ("verdicts.because.mentions.of_these", Row::Own("mentions")),
    ("verdicts.because.mentions.all", Row::Beside),
];

/// Counts how often a number stands at each path of a part of a unit.
fn count(path: &str, value: &Value, counts: &mut BTreeMap<String, usize>) {
    let name = path.rsplit('.').next().unwrap_or_default();
    match value {
        // Of how many is not told where it is withheld, and then the record says so.
        Value::Null if name != "n" => {}
        Value::Null | Value::Number(_) => *counts.entry(path.to_owned()).or_default() += 1,
        // A number that is shown or withheld; a decision has a state of its own.
        Value::Object(fields) if fields.contains_key("state") && fields.len() <= 2 => {
            *counts.entry(path.to_owned()).or_default() += 1;
        }
        Value::Object(fields) => {
            let is_of_city = fields.get("whose") == Some(&Value::from("city"));
            for (field, value) in fields {
                // What stands in for a unit's own value is the city's, and is recorded there.
                let is_borrowed = is_of_city && field != "marks" && field != "indicators";
                if !is_borrowed {
                    let dot = if path.is_empty() { "" } else { "." };
                    count(&format!("{path}{dot}{field}"), value, counts);
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| count(path, value, counts)),
        Value::Bool(_) | Value::String(_) => {}
    }
}

/// How many rows of each kind the record must have of a unit.
fn rows_of(unit: &ClearedUnit) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    count("", &as_data(unit), &mut counts);
    let mut rows = BTreeMap::new();
    for (path, times) in counts {
        let known = NUMBERS.iter().find(|(known, _)| *known == path);
        let (_, row) = known.unwrap_or_else(|| panic!("nobody says how {path} is recorded"));
        if let Row::Own(kind) = row {
            *rows.entry(*kind).or_default() += times;
        }
    }
    // An item may be asked about in a gap and not be shown by itself; a gap is one row for each pair.
    rows.remove("item");
    rows
}

#[test]
fn every_number_of_every_audience_has_its_row_in_the_record() {
    let (run, written) = run();
    let record = &written.files["evaluator/disclosure-record.csv"];
    let mut recorded: BTreeMap<[String; 4], usize> = BTreeMap::new();
    for row in csv::Reader::from_reader(record.as_slice()).records() {
        let row = row.expect("a row");
        let key = [0, 1, 2, 3].map(|column| row[column].to_owned());
        *recorded.entry(key).or_default() += 1;
    }
    let tables = run.release.tables().iter();
    let tables = tables.map(|(unit, release)| (format!("table/{unit}"), release));
    let all: Vec<(String, &AudienceRelease)> =
        std::iter::once(("public".to_owned(), run.release.public()))
            .chain(tables)
            .collect();
    let mut held = 0;
    for (audience, release) in all {
        for round in release.rounds() {
            for unit in &round.units {
                let lines = round.lines.iter().flat_map(|line| &line.values);
                let lines = lines.filter(|(of, _)| *of == unit.unit).count();
                let mut rows = rows_of(unit);
                rows.extend((lines > 0).then_some(("line", lines)));
                for (kind, rows) in rows {
                    let key = [
                        audience.clone(),
                        round.round.to_string(),
                        unit.unit.to_string(),
                        kind.to_owned(),
                    ];
                    assert_eq!(recorded.get(&key), Some(&rows), "{key:?}");
                    held += rows;
                }
            }
        }
    }
    assert!(
        held > 3_000,
        "the release of Lahti has many numbers: {held}"
    );
}
