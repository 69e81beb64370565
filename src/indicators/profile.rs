//! The profile of a survey: how many of each class answered, beside the residents of that class.
//!
//! Comes in: surveys that are no census of members, and the first population reference of the round.
//! Goes out: a line for each class of each variable that both know. Nothing is weighted here.

use crate::indicators::measures::is_census_of_members;
use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::indicators::reference::residents_by_class;
use crate::vocabulary::{SourceId, SourceKind, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// The respondents and the residents of one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileLine {
    /// The survey.
    pub source: SourceId,
    /// The unit; the city is one too.
    pub unit: UnitId,
    /// The variable: a field of the survey that the reference has counts for.
    pub variable: String,
    /// The class.
    pub class: String,
    /// Respondents who told this class.
    pub respondents: u64,
    /// Residents of this class; 0 for a class that the reference does not have.
    pub residents: i64,
}

/// The profiles of all surveys, by source, unit, variable and class.
pub(in crate::indicators) fn collect(delivered: &Delivered<'_>) -> Vec<ProfileLine> {
    let sources = &delivered.round.sources;
    let reference = sources
        .iter()
        .find(|source| source.kind == SourceKind::Population);
    let Some(reference) = reference else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for source in sources {
        if source.kind != SourceKind::Survey || is_census_of_members(source) {
            continue;
        }
        let fields = source
            .columns
            .iter()
            .filter_map(|column| column.field.as_deref());
        let fields: BTreeSet<&str> = fields.collect();
        for level in delivered.levels() {
            if matches!(level, Level::Unit(_)) && source.unit_from.is_none() {
                continue;
            }
            let measuring = Measuring::new(delivered, level);
            for &variable in &fields {
                let residents = residents_by_class(&measuring, &reference.id, variable);
                if residents.is_empty() {
                    continue;
                }
                let told = respondents(&measuring, &source.id, variable);
                let classes: BTreeSet<&String> = residents.keys().chain(told.keys()).collect();
                lines.extend(classes.into_iter().map(|class| ProfileLine {
                    source: source.id.clone(),
                    unit: level.id(delivered).clone(),
                    variable: variable.to_owned(),
                    class: class.clone(),
                    respondents: told.get(class).copied().unwrap_or(0),
                    residents: residents.get(class).copied().unwrap_or(0),
                }));
            }
        }
    }
    lines
}

fn respondents(
    measuring: &Measuring<'_>,
    source: &SourceId,
    variable: &str,
) -> BTreeMap<String, u64> {
    let mut told = BTreeMap::new();
    for part in measuring.all_rows(source).in_parts() {
        for class in part.texts(variable).into_iter().flatten() {
            match told.get_mut(class) {
                Some(count) => *count += 1,
                None => {
                    told.insert(class.to_owned(), 1);
                }
            }
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register, survey};
    use polars::prelude::df;

    #[test]
    fn every_class_stands_beside_its_residents_whether_anybody_of_it_answered_or_not() {
        let residents = df!(
            "unit" => ["north", "north", "south"],
            "task" => [1, 2, 3],
            "task?" => [None::<&str>; 3],
            "gender" => [Some("f"), Some("other"), None],
        );
        let population = df!(
            "unit" => ["north", "north", "south"],
            "variable" => ["gender"; 3],
            "class" => ["f", "m", "f"],
            "count" => [60i64, 40, 10],
        );
        let reference = register("population", "population", &["variable", "class", "count"]);
        let table = Example::new()
            .with(
                survey("residents", "residents", &["task"]).and("gender"),
                residents,
            )
            .with(reference, population)
            .compute();
        let lines: Vec<(&str, &str, u64, i64)> = table
            .profile()
            .iter()
            .map(|line| {
                (
                    line.unit.as_str(),
                    line.class.as_str(),
                    line.respondents,
                    line.residents,
                )
            })
            .collect();
        let expected = [
            ("north", "f", 1, 60),
            ("north", "m", 0, 40),
            ("north", "other", 1, 0),
            ("south", "f", 0, 10),
            ("city", "f", 1, 70),
            ("city", "m", 0, 40),
            ("city", "other", 1, 0),
        ];
        assert_eq!(lines, expected);
    }
}
