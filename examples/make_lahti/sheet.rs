//! A sheet before it is spelled as a workbook, an OpenDocument file or text.
//!
//! Cells are what the tools keep: text, numbers, days, moments.

use chrono::{NaiveDate, NaiveDateTime};

/// A cell.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A day with a time.
    Moment(NaiveDateTime),
}

impl Cell {
    /// A whole number.
    pub(crate) fn count(count: i64) -> Self {
        Self::Number(f64::from(
            i32::try_from(count).expect("counts here are small"),
        ))
    }

    /// A day, or an empty cell.
    pub(crate) fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

/// Cells that are merged into their first one: rows and columns counted from 0.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Merged {
    /// The first and the last row.
    pub(crate) rows: (u32, u32),
    /// The first and the last column.
    pub(crate) columns: (u16, u16),
}

/// A sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// Its name.
    pub(crate) name: String,
    /// Its rows.
    pub(crate) rows: Vec<Vec<Cell>>,
    /// Its merged cells.
    pub(crate) merged: Vec<Merged>,
}

impl Sheet {
    /// A sheet with a row of headings.
    pub(crate) fn with_headings(name: &str, headings: &[&str]) -> Self {
        let mut sheet = Self {
            name: name.to_owned(),
            ..Self::default()
        };
        sheet.add_texts(headings);
        sheet
    }

    /// Adds a row of texts.
    pub(crate) fn add_texts(&mut self, texts: &[&str]) {
        self.rows
            .push(texts.iter().map(|&text| Cell::from(text)).collect());
    }

    /// How many rows there are.
    pub(crate) fn row_count(&self) -> u32 {
        u32::try_from(self.rows.len()).expect("a sheet is short")
    }
}

/// A day as people in Finland write it: `3.2.2026`.
pub(crate) fn finnish_day(day: NaiveDate) -> String {
    day.format("%-d.%-m.%Y").to_string()
}
