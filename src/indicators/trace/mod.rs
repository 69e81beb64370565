//! From an indicator back to the cells that it was made of, and the numbers on the way.
//!
//! Comes in: the checked dataset of a round. Goes out: a `Trace` for every indicator and unit: which
//! cells were counted, as ranges, and the steps between them and the value. For the evaluator
//! alone: nothing here is protected, and nothing here is ever a free text or a name.

mod cells;
mod reads;

pub use cells::{CellRanges, ReadCells};

use crate::indicators::answers::answers;
use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::indicators::rows::codes;
use crate::indicators::trace::reads::{Read, reads};
use crate::indicators::{Compared, ItemAnswers, Value, measures};
use crate::methodology::{CityFrom, Direction, Indicator, Measure, Methodology, Round, Scope};
use crate::validate::Dataset;
use crate::vocabulary::{IndicatorId, ItemId, SourceId, UnitId};
use std::collections::BTreeMap;

/// A step between the cells and the value of an indicator.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The answers to a survey item.
    Item(SourceId, ItemId, ItemAnswers),
    /// How many counted rows hold each code of a field; codes of the method only.
    Codes(SourceId, String, BTreeMap<String, u64>),
    /// One of the boxes or variables that are averaged, measured alone.
    Alone(SourceId, String, Value),
    /// A variable of the members held against the residents: the source, the field, and both.
    Compared(SourceId, String, Compared),
    /// A part of a mean of other measures, by its place, before it is scored.
    Part(usize, Value),
}

/// How one indicator was made for one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The unit; the city is one too.
    pub unit: UnitId,
    /// Whether the value is the mean of the units' values and not made from rows.
    pub is_mean_of_units: bool,
    /// The steps, in the order in which they are taken.
    pub steps: Vec<Step>,
    /// The cells of the counted rows, by source.
    pub cells: Vec<ReadCells>,
}

/// The traces of every indicator of a round: the units in their order, then the city.
#[must_use]
pub fn trace(methodology: &Methodology, round: &Round, dataset: &Dataset) -> Vec<Trace> {
    let delivered = Delivered::new(methodology.programme(), round, dataset);
    let mut traces = Vec::new();
    for indicator in &round.indicators {
        for level in delivered.levels() {
            let scope = match level {
                Level::City => Scope::City,
                Level::Unit(_) => Scope::Units,
            };
            if indicator.scope.contains(&scope) {
                traces.push(one(&delivered, indicator, level));
            }
        }
    }
    traces
}

fn one(delivered: &Delivered<'_>, indicator: &Indicator, level: Level<'_>) -> Trace {
    let measuring = Measuring::new(delivered, level).for_dimension(&indicator.dimension);
    let is_city = matches!(level, Level::City);
    let read = reads(&measuring, &indicator.measure);
    Trace {
        indicator: indicator.id.clone(),
        unit: level.id(delivered).clone(),
        is_mean_of_units: is_city && indicator.city == CityFrom::Units,
        steps: steps(&measuring, &indicator.measure),
        cells: read
            .iter()
            .map(|read| {
                let rows = measuring.rows(&read.source, &read.conditions);
                let table = delivered.dataset.table(&read.source);
                cells::of_rows(read, table, rows.numbers_in_frame())
            })
            .collect(),
    }
}

fn steps(measuring: &Measuring<'_>, measure: &Measure) -> Vec<Step> {
    match measure {
        Measure::ItemMean {
            source,
            items,
            filter,
        } => {
            let declared = measuring.delivered().source(source);
            let rows = measuring.rows(source, filter);
            let of = |item: &ItemId| {
                let answers = answers(measuring.delivered(), declared, &rows, item)?;
                Some(Step::Item(source.clone(), item.clone(), answers))
            };
            items.iter().filter_map(of).collect()
        }
        Measure::Outcomes {
            source,
            field,
            filter,
            ..
        } => codes_of(measuring, source, field, filter)
            .into_iter()
            .collect(),
        Measure::Share {
            source,
            filter,
            having,
        } => {
            let fields = having.iter().map(|condition| condition.field.as_str());
            fields
                .filter_map(|field| codes_of(measuring, source, field, filter))
                .collect()
        }
        Measure::Representativeness {
            source,
            population,
            variables,
            worst,
            ..
        } => {
            let of = |variable: &String| {
                let compared =
                    measures::compared(measuring, (source, population), variable, *worst)?;
                Some(Step::Compared(source.clone(), variable.clone(), compared))
            };
            variables.iter().filter_map(of).collect()
        }
        Measure::Checklist { source, fields, .. } => {
            alone(measuring, source, measure, fields, |measure, field| {
                if let Measure::Checklist { fields, .. } = measure {
                    *fields = vec![field.to_owned()];
                }
            })
        }
        Measure::MeanOf { parts } => {
            let part = |(index, part): (usize, &crate::methodology::Part)| {
                let value = measures::measure(measuring, &part.measure);
                let target = part.target;
                let value = measures::with_contributions(measuring, value, target, Direction::Up);
                Step::Part(index, value)
            };
            parts.iter().enumerate().map(part).collect()
        }
        _ => Vec::new(),
    }
}

/// The measure once for each of its boxes or variables, as if there were no other.
fn alone(
    measuring: &Measuring<'_>,
    source: &SourceId,
    measure: &Measure,
    names: &[String],
    narrow: fn(&mut Measure, &str),
) -> Vec<Step> {
    let one = |name: &String| {
        let mut narrowed = measure.clone();
        narrow(&mut narrowed, name);
        let value = measures::measure(measuring, &narrowed);
        Step::Alone(source.clone(), name.clone(), value)
    };
    names.iter().map(one).collect()
}

/// How often each declared code stands in a field of the counted rows; nothing for a field whose
/// words are not codes of the method, because they could be anything.
fn codes_of(
    measuring: &Measuring<'_>,
    source: &SourceId,
    field: &str,
    filter: &[crate::methodology::Condition],
) -> Option<Step> {
    let declared = measuring.delivered().source(source).columns.iter();
    let mut declared = declared.filter(|column| column.field.as_deref() == Some(field));
    if declared.all(|column| column.values.is_empty()) {
        return None;
    }
    let mut counts = BTreeMap::new();
    for text in measuring.rows(source, filter).texts(field) {
        for code in text.into_iter().flat_map(codes) {
            *counts.entry(code.to_owned()).or_insert(0) += 1;
        }
    }
    (!counts.is_empty()).then(|| Step::Codes(source.clone(), field.to_owned(), counts))
}

/// A source as far as a measure reads it.
impl Read {
    fn fields_and_conditions(&self) -> impl Iterator<Item = &str> {
        let fields = self.fields.iter().map(String::as_str);
        let conditions = self.conditions.iter();
        fields.chain(conditions.map(|condition| condition.field.as_str()))
    }
}
