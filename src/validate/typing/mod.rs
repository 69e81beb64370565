//! Typing: from what a file stores to a number, a day, a code or an answer. One place for each.
//!
//! Comes in: a raw value. Goes out: a typed value, or the departure from what was expected.
//! Places and headings are added by the caller; nothing is guessed.

pub(in crate::validate) mod date;
pub(in crate::validate) mod number;
pub(in crate::validate) mod scale;
pub(in crate::validate) mod words;
pub(in crate::validate) mod yes_no;

use crate::findings::Code;
use crate::ingest::RawValue;

/// A value of a typed table.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::validate) enum Typed {
    /// A code, a key, a district, or codes joined by `|`.
    Text(String),
    /// A count, cents, or yes (1) and no (0).
    Whole(i64),
    /// A number.
    Real(f64),
    /// Days since 1 January 1970.
    Day(i32),
    /// A step of a scale.
    Answer(i32),
}

/// How a cell departs from what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::validate) struct Departure {
    /// What was found.
    pub(in crate::validate) code: Code,
    /// The facts of the finding.
    pub(in crate::validate) facts: Vec<(&'static str, String)>,
}

impl Departure {
    /// A departure without facts.
    pub(in crate::validate) fn new(code: Code) -> Self {
        Self {
            code,
            facts: Vec::new(),
        }
    }

    /// The same with one more fact.
    pub(in crate::validate) fn with(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }
}

/// The word under which findings know how a value is stored.
pub(in crate::validate) fn stored_as(value: &RawValue) -> &'static str {
    match value {
        RawValue::Text(_) | RawValue::Unkept | RawValue::NoValue => "text",
        RawValue::Number(_) => "number",
        RawValue::Truth(_) => "truth",
        RawValue::Moment { .. } => "date",
        RawValue::Percent(_) => "percent",
        RawValue::Time { .. } => "time",
        RawValue::Fault(_) => "error",
    }
}
