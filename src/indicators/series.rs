//! The monitoring series: tables of counts and shares beside the radar.
//!
//! Comes in: the series of the method. Goes out: a value for every line, category and unit, those
//! with nothing to count included, so that a table has no holes.

use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::indicators::rows::{Cell, codes};
use crate::indicators::{LineValue, measures};
use crate::methodology::{Condition, Goal, Line, Measure, Source};
use std::collections::BTreeSet;

/// Every line in the order of the method; within a line its categories in declared order, and for
/// each the units in their order, then the city.
pub(in crate::indicators) fn lines(delivered: &Delivered<'_>) -> Vec<LineValue> {
    let mut values = Vec::new();
    for series in &delivered.round.series {
        for (index, line) in series.lines.iter().enumerate() {
            for category in categories(delivered, line) {
                for level in delivered.levels() {
                    let mut measuring = Measuring::new(delivered, level);
                    if let (Some(field), Some(code)) = (&line.by, &category) {
                        measuring = measuring.narrowed_to(is_code(field, code));
                    }
                    values.push(LineValue {
                        series: series.id.clone(),
                        line: index,
                        category: category.clone(),
                        unit: level.id(delivered).clone(),
                        value: measures::measure(&measuring, &line.measure),
                    });
                }
            }
        }
    }
    values
}

/// Rows that carry a code in a field.
pub(in crate::indicators) fn is_code(field: &str, code: &str) -> Condition {
    Condition {
        field: field.to_owned(),
        is: Some(vec![code.to_owned()]),
        is_not: None,
        present: None,
        at_least: None,
    }
}

/// The categories of a line: a single `None` for a line without `by`.
///
/// Codes of goals, focus areas or ways of participation come in the order of the method, used or
/// not; other codes follow in the order of their letters.
pub(in crate::indicators) fn categories(
    delivered: &Delivered<'_>,
    line: &Line,
) -> Vec<Option<String>> {
    let Some(field) = &line.by else {
        return vec![None];
    };
    let Some(source) = source_of(&line.measure) else {
        return vec![None];
    };
    let source = delivered.source(source);
    let known = known_codes(delivered, source, field);
    let listed = declared_list(delivered, field, &known);
    let rest = known.into_iter().filter(|code| !listed.contains(code));
    listed.iter().cloned().chain(rest).map(Some).collect()
}

fn source_of(measure: &Measure) -> Option<&crate::vocabulary::SourceId> {
    match measure {
        Measure::MeanOf { parts } => parts.first().and_then(|part| source_of(&part.measure)),
        simple => simple.source(),
    }
}

/// The codes of a column: those that its values declare, or else those that stand in it.
fn known_codes(delivered: &Delivered<'_>, source: &Source, field: &str) -> BTreeSet<String> {
    let declared: BTreeSet<String> = source
        .columns
        .iter()
        .filter(|column| column.field.as_deref() == Some(field))
        .flat_map(|column| column.values.values().cloned())
        .collect();
    if !declared.is_empty() {
        return declared;
    }
    let mut seen = BTreeSet::new();
    for cell in delivered.rows(&source.id, Level::City).cells(field) {
        match cell {
            Cell::Text(text) => {
                for code in codes(text) {
                    if !seen.contains(code) {
                        seen.insert(code.to_owned());
                    }
                }
            }
            Cell::Whole(number) => {
                seen.insert(number.to_string());
            }
            Cell::Empty | Cell::Number(_) | Cell::Day(_) => {}
        }
    }
    seen
}

/// The codes of the list of the method that a column refers to: the list named like the field,
/// or else the first one that shares a code with it; nothing when there is none.
fn declared_list(delivered: &Delivered<'_>, field: &str, known: &BTreeSet<String>) -> Vec<String> {
    let round = delivered.round;
    let lists: [(&str, &[Goal]); 3] = [
        ("goal", &round.goals),
        ("focus_area", &round.focus_areas),
        ("way", &round.ways),
    ];
    let shares_a_code = |goals: &[Goal]| goals.iter().any(|goal| known.contains(goal.id.as_str()));
    lists
        .iter()
        .find(|(name, goals)| *name == field && !goals.is_empty())
        .or_else(|| lists.iter().find(|(_, goals)| shares_a_code(goals)))
        .map(|(_, goals)| goals.iter().map(|goal| goal.id.to_string()).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn a_line_by_focus_area_lists_every_declared_area_for_every_unit() {
        let frame = df!(
            "unit" => [Some("north"), Some("north"), None],
            "focus_area" => [Some("F2"), Some("other"), Some("F2")],
        );
        let table = Example::new()
            .focus_areas(&["F2", "F1"])
            .series("kind = 'count'\nsource = 'events'", Some("focus_area"))
            .with(register("events", "events", &["focus_area"]), frame)
            .compute();
        let lines: Vec<(&str, &str, Option<f64>)> = table
            .lines()
            .iter()
            .map(|line| {
                let category = line.category.as_deref().unwrap_or_default();
                (category, line.unit.as_str(), line.value.amount)
            })
            .collect();
        let expected = [
            ("F2", "north", Some(1.0)),
            ("F2", "south", Some(0.0)),
            ("F2", "city", Some(2.0)),
            ("F1", "north", Some(0.0)),
            ("F1", "south", Some(0.0)),
            ("F1", "city", Some(0.0)),
            ("other", "north", Some(1.0)),
            ("other", "south", Some(0.0)),
            ("other", "city", Some(1.0)),
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_line_without_categories_has_one_value_for_each_unit_and_the_city() {
        let frame = df!("unit" => ["south", "south"], "kind" => ["a", "b"]);
        let table = Example::new()
            .series("kind = 'count'\nsource = 'events'", None)
            .with(register("events", "events", &["kind"]), frame)
            .compute();
        let amounts: Vec<Option<f64>> =
            table.lines().iter().map(|line| line.value.amount).collect();
        assert_eq!(amounts, [Some(0.0), Some(2.0), Some(2.0)]);
    }
}
