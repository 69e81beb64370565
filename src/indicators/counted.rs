//! Takes numbers of people and sums of money apart: which rows each of them counts.
//!
//! Comes in: the series, the indicators and the surveys of a round. Goes out: cells of rows that are counted by the
//! same numbers, by unit, with how much they come to. Everything that adds up does so over cells: tables
//! to the city, categories to their total, a condition to what it is a part of. The wall attacks what it
//! publishes with these; nothing is protected here.

use crate::indicators::condition::Truth;
use crate::indicators::measuring::{Delivered, Level};
use crate::indicators::rows::Rows;
use crate::indicators::series;
use crate::methodology::{CityFrom, Condition, Measure, Source};
use crate::vocabulary::{IndicatorId, SeriesId, SourceId, SourceKind, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A number that counts rows or sums their money.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counting {
    /// A line of a monitoring series: the series, the place of the line and its category.
    Line(SeriesId, usize, Option<String>),
    /// An indicator: a number, or what stands above the line of a share.
    Indicator(IndicatorId),
    /// How many answered the survey itself.
    Response,
}

/// Rows of one source and unit that are counted by the same numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct CountedCell {
    /// The source.
    pub source: SourceId,
    /// The unit; absent for rows of the city that belong to none.
    pub unit: Option<UnitId>,
    /// The numbers that count these rows.
    pub counted_by: BTreeSet<Counting>,
    /// How many rows there are, or their money in cents.
    pub amount: f64,
    /// How the money is parted between those who got it, in cents, by a number that stands for each;
    /// empty for rows of people, and for money that the city spent on itself.
    pub payees: BTreeMap<usize, f64>,
}

/// The field of a budget that says who got the money.
const PAYEE: &str = "payee";

/// The rows that one number counts, and what of them it adds up.
struct Asked<'a> {
    counting: Counting,
    source: &'a SourceId,
    conditions: Vec<Condition>,
    /// The money field; absent where rows are counted.
    money: Option<&'a str>,
}

/// The cells of a round: of surveys, of registers of members, and of budgets that say who got the money.
pub(in crate::indicators) fn collect(delivered: &Delivered<'_>) -> Vec<CountedCell> {
    let mut asked: Vec<Asked<'_>> = Vec::new();
    for series in &delivered.round.series {
        for (place, line) in series.lines.iter().enumerate() {
            for category in series::categories(delivered, line) {
                let counting = Counting::Line(series.id.clone(), place, category.clone());
                let narrowing = line.by.as_ref().zip(category);
                let narrowing = narrowing.map(|(field, code)| series::is_code(field, &code));
                asked.extend(asks(&line.measure, counting, narrowing));
            }
        }
    }
    for indicator in &delivered.round.indicators {
        if indicator.city == CityFrom::Rows {
            let counting = Counting::Indicator(indicator.id.clone());
            asked.extend(asks(&indicator.measure, counting, None));
        }
    }
    let surveys = delivered.round.sources.iter();
    let surveys = surveys.filter(|source| source.may_hide_how_many_answered());
    asked.extend(surveys.map(|source| Asked {
        counting: Counting::Response,
        source: &source.id,
        conditions: Vec::new(),
        money: None,
    }));
    let mut cells = Vec::new();
    for source in &delivered.round.sources {
        let own = asked.iter().filter(|one| one.source == &source.id);
        let own: Vec<&Asked<'_>> = own.filter(|one| is_counted(source, one)).collect();
        if !own.is_empty() {
            cells.extend(of_source(delivered, source, &own));
        }
    }
    cells
}

/// What a measure counts; nothing for one that does not count.
fn asks(measure: &Measure, counting: Counting, narrowing: Option<Condition>) -> Option<Asked<'_>> {
    let (source, conditions, money) = match measure {
        Measure::Count { source, filter } => (source, filter.clone(), None),
        Measure::Share {
            source,
            filter,
            having,
        } => (source, [filter.as_slice(), having].concat(), None),
        Measure::Sum {
            source,
            field,
            filter,
        } => (source, filter.clone(), Some(field.as_str())),
        _ => return None,
    };
    Some(Asked {
        counting,
        source,
        conditions: conditions.into_iter().chain(narrowing).collect(),
        money,
    })
}

/// Rows of people are counted; money is where it is known who got it.
fn is_counted(source: &Source, asked: &Asked<'_>) -> bool {
    match source.kind {
        SourceKind::Survey | SourceKind::Members => asked.money.is_none(),
        SourceKind::Budget => {
            let fields = &mut source.columns.iter();
            asked.money.is_some() && fields.any(|column| column.field.as_deref() == Some(PAYEE))
        }
        _ => false,
    }
}

fn of_source(delivered: &Delivered<'_>, source: &Source, asked: &[&Asked<'_>]) -> Vec<CountedCell> {
    let everybody = delivered.rows(&source.id, Level::City);
    let mut unit_of: BTreeMap<usize, &UnitId> = BTreeMap::new();
    for level in delivered.unit_levels() {
        let rows = delivered.rows(&source.id, level);
        let own = rows.numbers_in_frame().iter();
        unit_of.extend(own.map(|&row| (row, level.id(delivered))));
    }
    let mut counted_by: Vec<Vec<usize>> = vec![Vec::new(); everybody.len()];
    for (number, one) in asked.iter().enumerate() {
        let truths = everybody.tested(&one.conditions);
        let met = counted_by.iter_mut().zip(truths);
        for (counted_by, _) in met.filter(|(_, truth)| *truth == Truth::Met) {
            counted_by.push(number);
        }
    }
    let amounts = amounts(&everybody, asked);
    let payees = payees(&everybody, source);
    let mut cells: BTreeMap<(Option<&UnitId>, Vec<usize>), CountedCell> = BTreeMap::new();
    for (place, counted_by) in counted_by.into_iter().enumerate() {
        if counted_by.is_empty() {
            continue;
        }
        let row = everybody.numbers_in_frame()[place];
        let unit = unit_of.get(&row).copied();
        let counting = |number: &usize| asked[*number].counting.clone();
        let cell = cells
            .entry((unit, counted_by))
            .or_insert_with_key(|(_, numbers)| CountedCell {
                source: source.id.clone(),
                unit: unit.cloned(),
                counted_by: numbers.iter().map(counting).collect(),
                amount: 0.0,
                payees: BTreeMap::new(),
            });
        cell.amount += amounts[place];
        if let Some(payee) = payees[place] {
            *cell.payees.entry(payee).or_default() += amounts[place];
        }
    }
    cells.into_values().collect()
}

/// What each row adds: one, or its money. A budget has one money field.
#[expect(
    clippy::cast_precision_loss,
    reason = "cents of a city are far below 2^53"
)]
fn amounts(rows: &Rows<'_>, asked: &[&Asked<'_>]) -> Vec<f64> {
    match asked.iter().find_map(|one| one.money) {
        None => vec![1.0; rows.len()],
        Some(field) => {
            let cents = rows.whole(field).into_iter();
            cents.map(|cents| cents.unwrap_or(0) as f64).collect()
        }
    }
}

/// A number for whoever got the money of each row; nothing where nobody is named.
fn payees(rows: &Rows<'_>, source: &Source) -> Vec<Option<usize>> {
    if source.kind != SourceKind::Budget {
        return vec![None; rows.len()];
    }
    let names = rows.texts(PAYEE);
    let all: BTreeSet<&str> = names.iter().copied().flatten().collect();
    let number: BTreeMap<&str, usize> = all.into_iter().zip(0..).collect();
    let numbered = names.into_iter().map(|name| name.map(|name| number[name]));
    numbered.collect()
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn people_of_a_unit_who_are_counted_by_the_same_numbers_are_one_cell() {
        let frame = df!(
            "unit" => [Some("north"), Some("north"), Some("north"), None],
            "age_class" => ["young", "old", "old", "young"],
        );
        let table = Example::new()
            .with(register("members", "members", &["age_class"]), frame)
            .series("kind = 'count'\nsource = 'members'", Some("age_class"))
            .indicator("all", "", "kind = 'count'\nsource = 'members'")
            .compute();
        let cells: Vec<(Option<&str>, usize, f64)> = table
            .counted()
            .iter()
            .map(|cell| {
                let unit = cell.unit.as_ref().map(|unit| unit.as_str());
                (unit, cell.counted_by.len(), cell.amount)
            })
            .collect();
        // The total and the own age class count each of them; nobody is in two cells.
        assert_eq!(
            cells,
            [
                (None, 2, 1.0),
                (Some("north"), 2, 2.0),
                (Some("north"), 2, 1.0)
            ]
        );
    }
}
