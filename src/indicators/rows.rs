//! Rows: the rows of a source that something is measured on, and their cells by field.
//!
//! Comes in: a frame and the numbers of its rows. Goes out: the cells of a field, row by row, and
//! the rows that meet conditions. A field that the source does not have is empty in every row.
//! A row may stand in the selection more than once.

use crate::indicators::condition::{Truth, all_of};
use crate::methodology::{ColumnType, Condition, Source, fields};
use polars::prelude::{DataFrame, DataType};
use std::sync::Arc;

/// How many rows are looked at together where only counts of them are kept.
const ROWS_TOGETHER: usize = 16_384;

/// One cell of a typed table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::indicators) enum Cell<'a> {
    /// No value.
    Empty,
    /// A category, key, district, or list of codes joined by `|`.
    Text(&'a str),
    /// A count, cents, yes (1) or no (0), or an answer on a scale.
    Whole(i64),
    /// A number.
    Number(f64),
    /// A day, as days since 1 January 1970.
    Day(i32),
}

impl<'a> Cell<'a> {
    /// A place in an order of cells: any order does, as long as it is always the same.
    fn sort_key(self) -> (u8, &'a str, u64) {
        match self {
            Self::Empty => (0, "", 0),
            Self::Text(text) => (1, text, 0),
            Self::Whole(number) => (2, "", number.cast_unsigned()),
            Self::Number(number) => (3, "", number.to_bits()),
            Self::Day(day) => (4, "", i64::from(day).cast_unsigned()),
        }
    }
}

/// Some rows of one source.
#[derive(Clone, Debug)]
pub(in crate::indicators) struct Rows<'a> {
    source: &'a Source,
    frame: &'a DataFrame,
    selected: Arc<[usize]>,
}

impl<'a> Rows<'a> {
    pub(in crate::indicators) fn new(
        source: &'a Source,
        frame: &'a DataFrame,
        selected: Arc<[usize]>,
    ) -> Self {
        Self {
            source,
            frame,
            selected,
        }
    }

    /// The same rows a few thousand at a time, for what is counted: the memory that counting needs
    /// is then that of a part, however many rows there are.
    pub(in crate::indicators) fn in_parts(&self) -> impl Iterator<Item = Self> {
        self.selected.chunks(ROWS_TOGETHER).map(|part| Self {
            selected: Arc::from(part),
            ..self.clone()
        })
    }

    /// How many rows there are.
    pub(in crate::indicators) fn len(&self) -> usize {
        self.selected.len()
    }

    /// The numbers of the rows in the frame of their source.
    pub(in crate::indicators) fn numbers_in_frame(&self) -> &[usize] {
        &self.selected
    }

    /// The numbers of the rows in the frame, sorted by what stands in the rows. Rows that follow each
    /// other by chance are the same in every field.
    pub(in crate::indicators) fn numbers_in_order_of_content(&self) -> Vec<usize> {
        let mut fields: Vec<&str> = self
            .frame
            .get_column_names()
            .into_iter()
            .map(|name| name.as_str())
            .collect();
        fields.sort_unstable();
        let columns: Vec<Vec<Cell<'a>>> =
            fields.into_iter().map(|field| self.cells(field)).collect();
        let mut places: Vec<usize> = (0..self.len()).collect();
        places.sort_by(|&one, &other| {
            let of_row = |row: usize| columns.iter().map(move |cells| cells[row].sort_key());
            of_row(one).cmp(of_row(other))
        });
        places
            .into_iter()
            .map(|place| self.selected[place])
            .collect()
    }

    /// The rows that meet every condition; a row whose field is empty meets none that asks for it.
    pub(in crate::indicators) fn meeting(self, conditions: &[Condition]) -> Self {
        if conditions.is_empty() {
            return self;
        }
        let met = self.tested(conditions);
        let selected = self
            .selected
            .iter()
            .zip(met)
            .filter(|&(_, truth)| truth == Truth::Met)
            .map(|(&row, _)| row)
            .collect();
        Self { selected, ..self }
    }

    /// What each row says to the conditions together.
    pub(in crate::indicators) fn tested(&self, conditions: &[Condition]) -> Vec<Truth> {
        all_of(self, conditions)
    }

    /// Whether a field holds money, which is kept in cents.
    pub(in crate::indicators) fn is_money(&self, field: &str) -> bool {
        let declared = self
            .source
            .columns
            .iter()
            .find(|column| column.field.as_deref() == Some(field));
        let column_type = match declared {
            Some(column) => fields::type_of_column(self.source.kind, column),
            None => fields::type_of(self.source.kind, field),
        };
        column_type == Some(ColumnType::Money)
    }

    /// The cells of a field.
    ///
    /// # Panics
    /// When the frame has a column of a type that its contract does not know.
    pub(in crate::indicators) fn cells(&self, field: &str) -> Vec<Cell<'a>> {
        let Ok(column) = self.frame.column(field) else {
            return vec![Cell::Empty; self.len()];
        };
        let series = column.as_materialized_series();
        match series.dtype() {
            DataType::String => {
                let texts = series.str().expect("the type was looked at");
                self.gather(
                    |row| texts.get(row).filter(|text| !text.is_empty()),
                    Cell::Text,
                )
            }
            DataType::Int64 => {
                let numbers = series.i64().expect("the type was looked at");
                self.gather(|row| numbers.get(row), Cell::Whole)
            }
            DataType::Int32 => {
                let answers = series.i32().expect("the type was looked at");
                self.gather(|row| answers.get(row).map(i64::from), Cell::Whole)
            }
            DataType::Float64 => {
                let numbers = series.f64().expect("the type was looked at");
                self.gather(|row| numbers.get(row), Cell::Number)
            }
            DataType::Date => {
                let days = series.date().expect("the type was looked at").physical();
                self.gather(|row| days.get(row), Cell::Day)
            }
            DataType::Null => vec![Cell::Empty; self.len()],
            other => panic!("the contract of typed tables has no columns of type {other}"),
        }
    }

    fn gather<T>(
        &self,
        value: impl Fn(usize) -> Option<T>,
        cell: impl Fn(T) -> Cell<'a>,
    ) -> Vec<Cell<'a>> {
        self.selected
            .iter()
            .map(|&row| value(row).map_or(Cell::Empty, &cell))
            .collect()
    }

    /// The texts of a field; nothing where it is empty or no text.
    pub(in crate::indicators) fn texts(&self, field: &str) -> Vec<Option<&'a str>> {
        let text = |cell| match cell {
            Cell::Text(text) => Some(text),
            _ => None,
        };
        self.cells(field).into_iter().map(text).collect()
    }

    /// The whole numbers of a field: counts, cents, yes (1) or no (0), answers.
    pub(in crate::indicators) fn whole(&self, field: &str) -> Vec<Option<i64>> {
        let whole = |cell| match cell {
            Cell::Whole(number) => Some(number),
            _ => None,
        };
        self.cells(field).into_iter().map(whole).collect()
    }

    /// The numbers of a field, whole ones included.
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts and cents of a city are far below 2^53"
    )]
    pub(in crate::indicators) fn numbers(&self, field: &str) -> Vec<Option<f64>> {
        let number = |cell| match cell {
            Cell::Number(number) => Some(number),
            Cell::Whole(number) => Some(number as f64),
            _ => None,
        };
        self.cells(field).into_iter().map(number).collect()
    }

    /// The days of a field, as days since 1 January 1970.
    pub(in crate::indicators) fn days(&self, field: &str) -> Vec<Option<i64>> {
        let day = |cell| match cell {
            Cell::Day(day) => Some(i64::from(day)),
            _ => None,
        };
        self.cells(field).into_iter().map(day).collect()
    }
}

/// The codes of a list cell; a category is a list of one.
pub(in crate::indicators) fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').filter(|code| !code.is_empty())
}
