//! Indicators written as queries in `round.toml`, through the real binary.

use crate::support::{Room, root};

const COUNTED: &str = "measure = { kind = \"count\", source = \"events\", \
    where = [{ field = \"headcount\", at_least = 1 }] }";

/// The programme of the gallery with its indicator of events as a query.
fn with_query(query: &str) -> Room {
    let room = Room::with(&root().join("src/findings/gallery/clean"));
    let measure = format!("measure = {{ kind = 'sql', gives = 'count', query = \"{query}\" }}");
    room.replace("2026/round.toml", COUNTED, &measure);
    room
}

fn row_of_events(room: &Room) -> String {
    let output = room.run();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let table = room.written()["evaluator/indicators.csv"].clone();
    let table = String::from_utf8(table).expect("UTF-8");
    let row = table.lines().find(|line| line.contains(",held,"));
    row.expect("the indicator of events").to_owned()
}

#[test]
fn a_query_gives_the_value_of_the_measure_that_says_the_same() {
    let counted = Room::with(&root().join("src/findings/gallery/clean"));
    let asked = with_query(
        "SELECT 'town' AS unit, COUNT(*) AS value, COUNT(*) AS n FROM events WHERE headcount >= 1",
    );
    let row = row_of_events(&counted);
    assert_eq!(row_of_events(&asked), row);
    // Two events, both with visitors, against a target of ten.
    assert!(
        row.contains("20.000000") && row.contains(",2.000000,count,"),
        "{row}"
    );
}

#[test]
fn a_fraction_and_a_named_part_of_a_query_are_understood() {
    let room = with_query(
        "WITH seen AS (SELECT e.headcount AS visitors FROM events e) SELECT 'town' AS unit, \
         SUM(visitors) AS numerator, COUNT(*) AS denominator, COUNT(*) AS n FROM seen",
    );
    let row = row_of_events(&room);
    assert!(row.contains(",count,"), "{row}");
}

#[test]
fn unknown_tables_and_columns_are_found_in_the_method_before_any_data() {
    let found = |query: &str| {
        let (code, findings) = with_query(query).check();
        assert_eq!(code, Some(1), "{query}");
        assert_eq!(findings.len(), 1, "{findings:?}");
        let text = |key: &str| findings[0][key].as_str().unwrap_or_default().to_owned();
        assert_eq!(text("file"), "2026/round.toml");
        assert!(text("cell").starts_with("75:"), "{findings:?}");
        (text("code"), text("message") + &text("fix"))
    };
    let (code, said) = found("SELECT 'town' AS unit, COUNT(*) AS value, COUNT(*) AS n FROM evnts");
    assert_eq!(code, "unknown-reference");
    assert!(
        said.contains("evnts") && said.contains("`events`"),
        "{said}"
    );
    let select = |column: &str| {
        format!("SELECT 'town' AS unit, SUM({column}) AS value, COUNT(*) AS n FROM events e")
    };
    for wrong in ["headcont", "e.headcont"] {
        let (code, said) = found(&select(wrong));
        assert_eq!(code, "unknown-reference");
        assert!(said.contains("`headcount`"), "{said}");
    }
    for refused in [
        "DROP TABLE events",
        "CREATE TABLE more AS SELECT * FROM events",
        "SELECT 'town' AS unit, 1 AS value, 1 AS n FROM read_csv('/etc/passwd')",
        "SELECT 'town' AS unit, 1 AS value, 1 AS n; SELECT 2",
        "SELECT 'town' AS unit, 1 AS value FROM events",
    ] {
        assert_eq!(found(refused).0, "refused-query", "{refused}");
    }
}
