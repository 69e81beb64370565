//! What a query of the method says about a unit.
//!
//! Formula: the query's own `value`; or `numerator / denominator`, times 100 for points and times
//! 1 000 per residents. Unit: as the measure declares.
//! Degenerate: a unit without a row, a value that is no number, or nothing below the line has no
//! value. Where the query reads a survey its rows are people, and `n` is never taken for more than
//! the people who answered there: few of them are protected whatever the query says.

use crate::indicators::measuring::Measuring;
use crate::indicators::{Measured, Value};
use crate::methodology::{Gives, tables_of_query};
use crate::vocabulary::SourceKind;

/// `n` is what the query gives as `n`.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    query: &str,
    gives: Gives,
) -> Value {
    let delivered = measuring.delivered();
    let sources = tables_of_query(query);
    let answers: Vec<u64> = sources
        .iter()
        .filter(|source| delivered.source(source).kind == SourceKind::Survey)
        .map(|source| measuring.all_rows(source).len() as u64)
        .collect();
    let mut value = Value {
        people: !answers.is_empty(),
        ..Value::nothing(measured(gives), sources)
    };
    let unit = measuring.level().id(delivered);
    let row = delivered
        .query_answers()
        .get(query)
        .and_then(|answer| answer.as_ref().ok())
        .and_then(|rows| rows.get(unit));
    let Some(row) = row else {
        return value;
    };
    value.n = answers.into_iter().chain([row.n]).min().unwrap_or(row.n);
    value.fraction = row.fraction.filter(|&(_, below)| below > 0.0);
    let by_fraction = |(above, below): (f64, f64)| times(gives) * above / below;
    value.amount = row.value.or(value.fraction.map(by_fraction));
    value
}

fn measured(gives: Gives) -> Measured {
    match gives {
        Gives::Points => Measured::Points,
        Gives::Share => Measured::Share,
        Gives::Count => Measured::Count,
        Gives::Days => Measured::Days,
        Gives::Cents => Measured::Cents,
        Gives::PerThousand => Measured::PerThousand,
    }
}

fn times(gives: Gives) -> f64 {
    match gives {
        Gives::Points => 100.0,
        Gives::PerThousand => 1_000.0,
        Gives::Share | Gives::Count | Gives::Days | Gives::Cents => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use crate::findings::Code;
    use crate::indicators::example::{Example, register, survey};
    use crate::indicators::{Measured, Value};
    use polars::prelude::df;

    const PER_MEETING: &str = "kind = 'sql'\ngives = 'count'\nquery = '''\n\
        SELECT unit, SUM(headcount) / COUNT(*) AS value, COUNT(*) AS n FROM events GROUP BY unit\n\
        UNION ALL SELECT 'city' AS unit, SUM(headcount) / COUNT(*) AS value, COUNT(*) AS n FROM events'''";

    fn measured(example: Example, measure: &str, unit: &str) -> Value {
        let table = example.indicator("1", "", measure).compute();
        table.values()[&("1".into(), unit.into())].clone()
    }

    fn events() -> Example {
        let frame = df!(
            "unit" => [Some("north"), Some("north"), Some("south"), None],
            "headcount" => [10i64, 20, 7, 100],
        );
        Example::new().with(register("events", "events", &["headcount"]), frame)
    }

    #[test]
    fn a_query_gives_each_unit_its_row_and_the_city_its_own() {
        let value = measured(events(), PER_MEETING, "north");
        assert_eq!((value.amount, value.n), (Some(15.0), 2));
        assert_eq!(value.measured, Measured::Count);
        assert_eq!(value.sources, ["events".into()]);
        assert!(!value.people);
        // 137 over four rows; the row of nobody counts for the city because the query says so.
        let city = measured(events(), PER_MEETING, "city");
        assert_eq!((city.amount, city.n), (Some(34.25), 4));
    }

    #[test]
    fn a_fraction_is_divided_and_nothing_below_the_line_is_no_value() {
        let measure = "kind = 'sql'\ngives = 'per-thousand'\nquery = 'SELECT unit, \
            SUM(headcount) AS numerator, SUM(headcount) * 20 AS denominator, COUNT(*) AS n \
            FROM events GROUP BY unit'";
        let value = measured(events(), measure, "north");
        assert_eq!(
            (value.amount, value.fraction),
            (Some(50.0), Some((30.0, 600.0)))
        );
        let nothing = measure.replace("* 20", "* 0");
        let value = measured(events(), &nothing, "north");
        assert_eq!((value.amount, value.fraction, value.n), (None, None, 2));
    }

    #[test]
    fn people_stay_people_and_no_query_makes_more_of_them() {
        let frame = df!(
            "unit" => ["north", "north", "south"],
            "task" => [5, 4, 1],
            "task?" => [None::<&str>; 3],
        );
        let example = Example::new().with(survey("self", "residents", &["task"]), frame);
        let measure = "kind = 'sql'\ngives = 'points'\nquery = 'SELECT unit, \
            (AVG(task) - 1) * 25 AS value, 1000 AS n FROM self GROUP BY unit'";
        let value = measured(example, measure, "north");
        assert!(value.people);
        assert_eq!((value.amount, value.n), (Some(87.5), 2));
    }

    #[test]
    fn the_order_of_rows_does_not_matter_even_where_the_query_takes_the_first() {
        let measure = "kind = 'sql'\ngives = 'count'\n\
            query = 'SELECT unit, FIRST(headcount) AS value, COUNT(*) AS n FROM events GROUP BY unit'";
        let forwards = measured(events(), measure, "north");
        let backwards = measured(events().with_rows_reversed(), measure, "north");
        assert!(forwards.amount.is_some());
        assert_eq!(forwards, backwards);
    }

    #[test]
    fn a_query_that_fails_is_found_under_its_indicator_and_has_no_value() {
        let because = |select: &str| {
            let measure =
                format!("kind = 'sql'\ngives = 'count'\nquery = \"SELECT {select} FROM events\"");
            let (table, findings) = events()
                .indicator("9", "", &measure)
                .compute_with_findings();
            assert_eq!(table.values()[&("9".into(), "north".into())].amount, None);
            let failed = findings
                .iter()
                .find(|found| found.code == Code::FailedQuery);
            failed.map(|found| found.facts["because"].clone())
        };
        let engine = because("unit, LOWER(headcount) AS value, 1 AS n");
        assert_eq!(engine.as_deref(), Some("engine"));
        let unit = because("'west' AS unit, 1 AS value, 1 AS n");
        assert_eq!(unit.as_deref(), Some("unknown-unit"));
        let twice = because("'north' AS unit, 1 AS value, 1 AS n");
        assert_eq!(twice.as_deref(), Some("two-rows"));
        let count = because("unit, 1 AS value, 0 - 1 AS n");
        assert_eq!(count.as_deref(), Some("no-count"));
    }
}
