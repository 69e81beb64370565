//! The columns of a typed table while rows are added, and the polars frame that they become.
//!
//! Comes in: typed values row by row. Goes out: a frame with exactly the columns and kinds that the
//! header of `dataset` promises, also when it has no rows.

use crate::methodology::ColumnType;
use crate::validate::areas::Owner;
use crate::validate::typing::Typed;
use polars::prelude::{Column, DataFrame, DataType, NamedFrom, Series};

/// Why an answered item has no step.
pub(in crate::validate) const BLANK: &str = "blank";

/// What a row has in one field.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::validate) enum FieldValue {
    /// The file has no such column, or its cell departs from what was expected.
    #[default]
    Nothing,
    /// The cell is empty.
    Blank,
    /// The cell holds a declared code for "no value", counted under this name in a survey item.
    Missing(Option<String>),
    /// The cell has a value.
    Value(Typed),
}

/// One field of the table.
#[derive(Clone, Debug)]
struct FrameField {
    name: String,
    kind: ColumnType,
    values: Vec<FieldValue>,
}

/// A table under construction.
#[derive(Clone, Debug)]
pub(in crate::validate) struct FrameBuilder {
    units: Vec<Option<String>>,
    fields: Vec<FrameField>,
}

impl FrameBuilder {
    /// A table with these fields, in this order.
    pub(in crate::validate) fn new<'a>(
        fields: impl IntoIterator<Item = (&'a str, ColumnType)>,
    ) -> Self {
        let fields = fields.into_iter().map(|(name, kind)| FrameField {
            name: name.to_owned(),
            kind,
            values: Vec::new(),
        });
        Self {
            units: Vec::new(),
            fields: fields.collect(),
        }
    }

    /// Adds a row; the values stand in the order of the fields.
    ///
    /// # Panics
    /// When there are more or fewer values than fields, which is our own mistake.
    pub(in crate::validate) fn push(&mut self, owner: &Owner, values: Vec<FieldValue>) {
        assert_eq!(values.len(), self.fields.len(), "a row has every field");
        self.units
            .push(owner.as_ref().map(|unit| unit.as_str().to_owned()));
        for (field, value) in self.fields.iter_mut().zip(values) {
            field.values.push(value);
        }
    }

    /// The frame.
    ///
    /// # Panics
    /// When two fields share a name, which the plan of the table rules out.
    pub(in crate::validate) fn finish(self) -> DataFrame {
        let height = self.units.len();
        let mut columns = vec![Column::new("unit".into(), self.units)];
        for field in self.fields {
            columns.extend(field.into_columns());
        }
        DataFrame::new(height, columns).expect("the fields have one length and different names")
    }
}

impl FrameField {
    fn into_columns(self) -> Vec<Column> {
        let name = self.name.as_str();
        match self.kind {
            ColumnType::Category
            | ColumnType::List
            | ColumnType::District
            | ColumnType::Key
            | ColumnType::Payee
            | ColumnType::Quote => {
                let texts: Vec<Option<&str>> = self.typed(|typed| match typed {
                    Typed::Text(text) => Some(text.as_str()),
                    _ => None,
                });
                vec![Column::new(name.into(), texts)]
            }
            ColumnType::Count | ColumnType::Money | ColumnType::YesNo | ColumnType::OpenText => {
                let wholes: Vec<Option<i64>> = self.typed(|typed| match typed {
                    Typed::Whole(number) => Some(*number),
                    _ => None,
                });
                vec![Column::new(name.into(), wholes)]
            }
            ColumnType::Number => {
                let numbers: Vec<Option<f64>> = self.typed(|typed| match typed {
                    Typed::Real(number) => Some(*number),
                    _ => None,
                });
                vec![Column::new(name.into(), numbers)]
            }
            ColumnType::Date => {
                let days: Vec<Option<i32>> = self.typed(|typed| match typed {
                    Typed::Day(day) => Some(*day),
                    _ => None,
                });
                let days = Series::new(name.into(), days)
                    .cast(&DataType::Date)
                    .expect("days since 1970 are what a polars date is");
                vec![Column::from(days)]
            }
            ColumnType::Scale => self.answers(),
        }
    }

    fn answers(&self) -> Vec<Column> {
        let steps: Vec<Option<i32>> = self.typed(|typed| match typed {
            Typed::Answer(step) => Some(*step),
            _ => None,
        });
        let reasons: Vec<Option<&str>> = self
            .values
            .iter()
            .map(|value| match value {
                FieldValue::Blank | FieldValue::Missing(None) => Some(BLANK),
                FieldValue::Missing(Some(counts_as)) => Some(counts_as.as_str()),
                FieldValue::Nothing | FieldValue::Value(_) => None,
            })
            .collect();
        vec![
            Column::new(self.name.as_str().into(), steps),
            Column::new(format!("{}?", self.name).into(), reasons),
        ]
    }

    fn typed<'s, T>(&'s self, take: impl Fn(&'s Typed) -> Option<T>) -> Vec<Option<T>> {
        self.values
            .iter()
            .map(|value| match value {
                FieldValue::Value(typed) => take(typed),
                _ => None,
            })
            .collect()
    }
}
