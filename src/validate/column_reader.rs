//! Reads the cells of one declared column: which type, which words, which scale.
//!
//! Comes in: a raw value. Goes out: what became of it — a typed value, a declared code for "no
//! value", or departures. The order of the tests is the same for every column.

use crate::findings::Code;
use crate::ingest::{RawValue, RegisterNames, list_separators, spelling};
use crate::methodology::{Column, ColumnType, Period, Round, Source, fields};
use crate::validate::areas::Areas;
use crate::validate::quotes;
use crate::validate::typing::date::{self, DateOrder};
use crate::validate::typing::scale::{Answer, ScaleReader};
use crate::validate::typing::words::Words;
use crate::validate::typing::{Departure, Typed, number, yes_no};
use crate::vocabulary::{SourceKind, Text};
use std::collections::BTreeSet;

/// What became of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::validate) enum Reading {
    /// It has a value.
    Value(Typed),
    /// It holds a declared code for "no value"; an answer is counted under a name of its own.
    Missing(Option<String>),
    /// It departs from what was expected.
    Wrong(Vec<Departure>),
}

/// A declared column, ready for reading.
#[derive(Clone, Debug)]
pub(in crate::validate) struct ColumnReader<'a> {
    kind: ColumnType,
    words: Words,
    separators: Vec<&'a str>,
    order: DateOrder,
    scale: Option<ScaleReader>,
    missing: &'a BTreeSet<String>,
    areas: &'a Areas,
    period: Period,
    stays_in_period: bool,
    speaks_of_percents: bool,
}

/// Whether a file shows us which of its numbers are per cents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) enum Percents {
    /// It does, or it stores what it shows.
    AreSeen,
    /// It does not.
    AreHidden,
}

/// What all columns of a source share.
#[derive(Clone, Copy, Debug)]
pub(in crate::validate) struct SourceFrame<'a> {
    /// The round.
    pub(in crate::validate) round: &'a Round,
    /// The source.
    pub(in crate::validate) source: &'a Source,
    /// Units and districts on the last day of the source's period.
    pub(in crate::validate) areas: &'a Areas,
    /// The source's words for "no value", as they are compared.
    pub(in crate::validate) missing: &'a BTreeSet<String>,
    /// The sealed names of the members.
    pub(in crate::validate) names: &'a RegisterNames,
}

impl SourceFrame<'_> {
    /// The period of the source, or else of the round.
    pub(in crate::validate) fn period(&self) -> Period {
        self.source.period.unwrap_or(self.round.period)
    }
}

impl<'a> ColumnReader<'a> {
    /// A column of a source, read as the type of the field that it feeds.
    pub(in crate::validate) fn new(
        frame: SourceFrame<'a>,
        column: &'a Column,
        kind: ColumnType,
    ) -> Self {
        let scale = column.scale.as_ref().and_then(|id| {
            let scale = frame.round.scales.iter().find(|scale| &scale.id == id);
            scale.map(ScaleReader::new)
        });
        let field = column.field.as_deref().unwrap_or_default();
        Self {
            kind,
            words: words_of(frame, column),
            separators: match &column.separator {
                Some(separator) => vec![separator.as_str()],
                None => list_separators(frame.source.tool).to_vec(),
            },
            order: DateOrder::of(column.date_order.as_deref()),
            scale,
            missing: frame.missing,
            areas: frame.areas,
            period: frame.period(),
            stays_in_period: stays_in_period(frame.source.kind, field),
            speaks_of_percents: column.heading.as_deref().is_some_and(speaks_of_percents),
        }
    }

    /// Reads a cell.
    pub(in crate::validate) fn read(&self, value: &RawValue) -> Reading {
        if let RawValue::Fault(_) = value {
            return Reading::Wrong(vec![Departure::new(Code::FormulaError)]);
        }
        if *value == RawValue::NoValue {
            return Reading::Missing(None);
        }
        let shown = value.shown();
        if self.missing.contains(&spelling::normalised(&shown)) && *value != RawValue::Unkept {
            return Reading::Missing(None);
        }
        let typed = match self.kind {
            ColumnType::Scale => return self.read_answer(value),
            ColumnType::List => return self.read_list(&shown),
            ColumnType::Category => self.words.code(&shown).map(Typed::Text),
            ColumnType::Count => number::count(value).map(Typed::Whole),
            ColumnType::Number => number::number_or_percents(value).map(Typed::Real),
            ColumnType::Money => number::cents(value).map(Typed::Whole),
            ColumnType::Date => {
                date::day(value, self.order, self.period).map(|day| Typed::Day(day.epoch_days()))
            }
            ColumnType::YesNo => self.read_yes_no(value, &shown),
            ColumnType::District => self.areas.district(&shown).map(Typed::Text),
            ColumnType::Key | ColumnType::Payee => Ok(Typed::Text(shown)),
            ColumnType::OpenText => Ok(Typed::Whole(1)),
            ColumnType::Quote => Ok(Typed::Text(quotes::plain(&shown))),
        };
        match typed {
            Ok(value) => Reading::Value(value),
            Err(departure) => Reading::Wrong(vec![departure]),
        }
    }

    /// What is to be said about a value that is used all the same.
    pub(in crate::validate) fn remark(
        &self,
        typed: &Typed,
        stored: &RawValue,
        percents: Percents,
    ) -> Option<Departure> {
        match (typed, stored) {
            (Typed::Day(day), _) => self.remark_about_day(*day),
            (Typed::Real(share), RawValue::Number(_)) => {
                let is_unclear = percents == Percents::AreHidden
                    && self.speaks_of_percents
                    && *share > 0.0
                    && *share < 1.0;
                is_unclear.then(|| {
                    let shown = crate::ingest::percents(*share).to_string();
                    Departure::new(Code::UnclearPercent).with("percent", shown)
                })
            }
            _ => None,
        }
    }

    fn remark_about_day(&self, day: i32) -> Option<Departure> {
        let inside = self.period.from.epoch_days()..=self.period.until.epoch_days();
        (self.stays_in_period && !inside.contains(&day)).then(|| {
            Departure::new(Code::OutsidePeriod)
                .with("from", self.period.from.to_string())
                .with("until", self.period.until.to_string())
        })
    }

    fn read_answer(&self, value: &RawValue) -> Reading {
        let Some(scale) = &self.scale else {
            // The method is refused when a scale column has no scale; whole numbers are kept here.
            return match number::count(value).map(i32::try_from) {
                Ok(Ok(number)) => Reading::Value(Typed::Answer(number)),
                Ok(Err(_)) => Reading::Wrong(vec![Departure::new(Code::NotACount)]),
                Err(departure) => Reading::Wrong(vec![departure]),
            };
        };
        match scale.answer(value) {
            Ok(Answer::Step(step)) => Reading::Value(Typed::Answer(step)),
            Ok(Answer::None(counts_as)) => Reading::Missing(Some(counts_as)),
            Err(departure) => Reading::Wrong(vec![departure]),
        }
    }

    fn read_list(&self, shown: &str) -> Reading {
        let (codes, departures) = self.words.codes_of_any(shown, &self.separators);
        if !departures.is_empty() {
            Reading::Wrong(departures)
        } else if codes.is_empty() {
            Reading::Missing(None)
        } else {
            Reading::Value(Typed::Text(codes.join("|")))
        }
    }

    /// The code of an option that has a column of its own.
    pub(in crate::validate) fn option(&self, option: &str) -> Result<String, Departure> {
        self.words.code(option)
    }

    /// A column's own words come first: `Pidetty` may stand for yes.
    fn read_yes_no(&self, value: &RawValue, shown: &str) -> Result<Typed, Departure> {
        if !self.words.are_free() {
            match self.words.code(shown).as_deref() {
                Ok("yes") => return Ok(Typed::Whole(1)),
                Ok("no") => return Ok(Typed::Whole(0)),
                _ => {}
            }
        }
        yes_no::yes_no(value)
            .map(Typed::Whole)
            .map_err(|departure| {
                if self.words.are_free() {
                    departure
                } else {
                    self.words.unknown(shown)
                }
            })
    }
}

/// The words that a column declares; without any, the codes that the round or the program itself
/// gives to its field.
fn words_of(frame: SourceFrame<'_>, column: &Column) -> Words {
    if !column.values.is_empty() {
        let pairs = column.values.iter();
        return Words::new(pairs.map(|(word, code)| (word.as_str(), code.as_str())));
    }
    let round = frame.round;
    let field = column.field.as_deref().unwrap_or_default();
    let of_goals = |goals: &[crate::methodology::Goal]| {
        words_of_ids(goals.iter().map(|goal| (goal.id.as_str(), &goal.name)))
    };
    match (frame.source.kind, field) {
        (SourceKind::Survey, _) => Words::default(),
        (_, "goal") => of_goals(&round.goals),
        (_, "focus_area") => of_goals(&round.focus_areas),
        (_, "way") => of_goals(&round.ways),
        (SourceKind::Expert, "dimension") => words_of_ids(
            round
                .dimensions
                .iter()
                .map(|dimension| (dimension.id.as_str(), &dimension.name)),
        ),
        (kind, field) => Words::new(
            fields::codes_of(kind, field)
                .iter()
                .map(|&code| (code, code)),
        ),
    }
}

fn words_of_ids<'t>(named: impl Iterator<Item = (&'t str, &'t Text)>) -> Words {
    let pairs: Vec<(&str, &str)> = named
        .flat_map(|(id, name)| {
            let names = name.spellings().map(move |spelled| (spelled, id));
            [(id, id)].into_iter().chain(names)
        })
        .collect();
    Words::new(pairs)
}

/// Whether a heading says that its numbers are per cents.
fn speaks_of_percents(heading: &str) -> bool {
    let heading = spelling::normalised(heading);
    let words = ["%", "prosent", "procent", "percent", "per cent"];
    words.iter().any(|word| heading.contains(word))
}

/// Whether the days of a field belong to the period of their source. A register of events also
/// plans ahead, and a seat is filled long before; these are not asked.
fn stays_in_period(kind: SourceKind, field: &str) -> bool {
    matches!(
        (kind, field),
        (
            SourceKind::Meetings | SourceKind::Attendance | SourceKind::Budget,
            "date"
        ) | (SourceKind::Training, "date")
            | (SourceKind::Feedback, "received")
    )
}
