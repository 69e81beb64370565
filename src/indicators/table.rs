//! The indicator table: what every indicator measured, for every unit it is meant for.
//!
//! Made only by `indicators`. Values are exact and unprotected; nothing here is scaled by targets
//! or weighted.

use crate::indicators::{
    ActionKey, Calendar, Correlation, CountedCell, GapValue, People, ProfileLine, Quote, Rakings,
    Reliability, Respondents, ThemeCount,
};
use crate::vocabulary::{IndicatorId, ItemId, SeriesId, SourceGroup, SourceId, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// The unit of a measured value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measured {
    /// Points from 0 to 100: a mean of survey items, or of scored parts.
    Points,
    /// A share from 0 to 1.
    Share,
    /// A number of things.
    Count,
    /// Days.
    Days,
    /// Money, in cents.
    Cents,
    /// Per 1 000 residents.
    PerThousand,
}

/// A measured value with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// The value, in the unit `measured`; absent when no row could be used.
    pub amount: Option<f64>,
    /// The unit of the value.
    pub measured: Measured,
    /// How many rows (answers, events, messages) it rests on.
    pub n: u64,
    /// Of how many (members asked, seats), where that is known.
    pub population: Option<u64>,
    /// Whether the rows are people who answered, so that few of them must be protected.
    pub people: bool,
    /// The half-width, in points, of the 95 % interval of the answers, for a census of members.
    pub interval: Option<f64>,
    /// How far the half-width moves at most for each point that one answer moves; for several answers, for
    /// each point of the root of the sum of their squares. 0 without an interval.
    pub interval_slope: f64,
    /// Numerator and denominator of shares, for the record.
    pub fraction: Option<(f64, f64)>,
    /// What each source group contributed, in points, for the marks on the spokes; more than one
    /// only for a mean of parts.
    pub groups: BTreeMap<SourceGroup, f64>,
    /// The sources read.
    pub sources: Vec<SourceId>,
    /// The variables of a mean that lie below their own cut-off, which the mean would hide.
    pub below_cut_off: Vec<String>,
}

impl Value {
    /// A value that nothing was found for: no amount, no rows.
    #[must_use]
    pub fn nothing(measured: Measured, sources: Vec<SourceId>) -> Self {
        Self {
            amount: None,
            measured,
            n: 0,
            population: None,
            people: false,
            interval: None,
            interval_slope: 0.0,
            fraction: None,
            groups: BTreeMap::new(),
            sources,
            below_cut_off: Vec::new(),
        }
    }
}

/// The answers to one survey item by one group of people.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemAnswers {
    /// Answers by step of the scale, lowest step first; unused steps are there with 0.
    pub counts: BTreeMap<i32, u64>,
    /// "Don't know".
    pub no_opinion: u64,
    /// "Does not concern me".
    pub not_applicable: u64,
    /// Empty cells.
    pub blank: u64,
    /// The mean in points, 0-100, turned around when the item is reversed; absent without answers.
    pub points: Option<f64>,
}

/// A line of a monitoring series for one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct LineValue {
    /// The series.
    pub series: SeriesId,
    /// The index of the line in the series.
    pub line: usize,
    /// The code of the line's category, for a line with `by`.
    pub category: Option<String>,
    /// The unit.
    pub unit: UnitId,
    /// What was measured.
    pub value: Value,
}

/// How many answered a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Response {
    /// Respondents.
    pub n: u64,
    /// People asked, where that is known.
    pub population: Option<u64>,
}

/// Everything measured in one round. Made only by `indicators`.
#[derive(Clone, Debug, Default)]
pub struct IndicatorTable {
    pub(in crate::indicators) values: BTreeMap<(IndicatorId, UnitId), Value>,
    pub(in crate::indicators) items: BTreeMap<(SourceId, ItemId, UnitId), ItemAnswers>,
    pub(in crate::indicators) responses: BTreeMap<(SourceId, UnitId), Response>,
    pub(in crate::indicators) lines: Vec<LineValue>,
    pub(in crate::indicators) reliabilities: BTreeMap<(IndicatorId, UnitId), Reliability>,
    pub(in crate::indicators) respondents: Respondents,
    pub(in crate::indicators) people: People,
    pub(in crate::indicators) counted: Vec<CountedCell>,
    pub(in crate::indicators) actions: BTreeMap<ActionKey, u64>,
    pub(in crate::indicators) themes: BTreeMap<(UnitId, SourceId, String), ThemeCount>,
    pub(in crate::indicators) calendar: Calendar,
    pub(in crate::indicators) quotes: Vec<Quote>,
    pub(in crate::indicators) gaps: Vec<GapValue>,
    pub(in crate::indicators) rakings: Rakings,
    pub(in crate::indicators) profile: Vec<ProfileLine>,
    pub(in crate::indicators) correlations: Vec<Correlation>,
}

impl IndicatorTable {
    /// The same table without the values of these indicators and units.
    #[must_use]
    pub fn without(&self, withheld: &BTreeSet<(IndicatorId, UnitId)>) -> Self {
        let mut rest = self.clone();
        rest.values.retain(|key, _| !withheld.contains(key));
        rest.reliabilities.retain(|key, _| !withheld.contains(key));
        rest.respondents = rest.respondents.without(withheld);
        rest
    }

    /// A table of ready values, for the tests of later stages.
    #[cfg(test)]
    pub(crate) fn for_tests(values: BTreeMap<(IndicatorId, UnitId), Value>) -> Self {
        Self {
            values,
            ..Self::default()
        }
    }

    /// The values by indicator and unit (the city's unit included); absent where out of scope.
    #[must_use]
    pub fn values(&self) -> &BTreeMap<(IndicatorId, UnitId), Value> {
        &self.values
    }

    /// The answers by survey, item and unit.
    #[must_use]
    pub fn items(&self) -> &BTreeMap<(SourceId, ItemId, UnitId), ItemAnswers> {
        &self.items
    }

    /// The number of respondents by survey and unit.
    #[must_use]
    pub fn responses(&self) -> &BTreeMap<(SourceId, UnitId), Response> {
        &self.responses
    }

    /// The reliability of the means of several items, by indicator and unit; the city's is that of
    /// all respondents together. Absent where there are too few respondents or items.
    #[must_use]
    pub fn reliabilities(&self) -> &BTreeMap<(IndicatorId, UnitId), Reliability> {
        &self.reliabilities
    }

    /// The answers behind the values, for measuring them again with other respondents.
    #[must_use]
    pub fn respondents(&self) -> &Respondents {
        &self.respondents
    }

    /// How the values follow from what groups of people answered.
    #[must_use]
    pub fn people(&self) -> &People {
        &self.people
    }

    /// The rows behind numbers of people and sums of money, by the numbers that count them.
    #[must_use]
    pub fn counted(&self) -> &[CountedCell] {
        &self.counted
    }

    /// The monitoring series, in the order of the method and of the units (the city last).
    #[must_use]
    pub fn lines(&self) -> &[LineValue] {
        &self.lines
    }

    /// How often each theme of coded notes was named, by unit (the city's included) and source.
    #[must_use]
    pub fn themes(&self) -> &BTreeMap<(UnitId, SourceId, String), ThemeCount> {
        &self.themes
    }

    /// The events of the yearly calendar, counted.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The approved quotes of the tables and of the city.
    #[must_use]
    pub fn quotes(&self) -> &[Quote] {
        &self.quotes
    }

    /// What became of the weighting of each survey that the method wants raked, by unit.
    #[must_use]
    pub fn rakings(&self) -> &Rakings {
        &self.rakings
    }

    /// Who answered beside who lives there, by survey, unit, variable and class.
    #[must_use]
    pub fn profile(&self) -> &[ProfileLine] {
        &self.profile
    }

    /// How the indicators of each survey go together over its respondents.
    #[must_use]
    pub fn correlations(&self) -> &[Correlation] {
        &self.correlations
    }

    /// The gaps between own and others' view, in the order of the method and of the units (the city
    /// last).
    #[must_use]
    pub fn gaps(&self) -> &[GapValue] {
        &self.gaps
    }

    /// The decisions of the tables, counted by what they agree in.
    #[must_use]
    pub fn actions(&self) -> &BTreeMap<ActionKey, u64> {
        &self.actions
    }
}
