//! Which cleared numbers are about money, attendance or reach.
//!
//! Comes in: a cleared round and its method. Goes out: the cleared numbers of the lines and indicators
//! whose measure is about the subject. Nothing is measured here and nothing is cleared: what a line is
//! about follows from its measure alone.

use crate::disclosure::{ClearedIndicator, ClearedRound, ClearedUnit, Shown};
use crate::methodology::{Measure, Round};
use crate::vocabulary::{IndicatorId, Quantity, SourceKind, Text, UnitId};

/// What numbers can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Sums of money: what was granted and what was spent.
    Money,
    /// The share of seats that were attended.
    Attendance,
    /// People reached, over the residents.
    Reach,
}

impl Subject {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Money, Self::Attendance, Self::Reach];

    /// The subject in the names of pictures, tables and messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Money => "budget",
            Self::Attendance => "attendance",
            Self::Reach => "reach",
        }
    }

    /// The most lines that one picture tells apart.
    fn most(self) -> usize {
        match self {
            Self::Money => 3,
            Self::Attendance | Self::Reach => 1,
        }
    }

    fn is_meant(self, round: &Round, measure: &Measure) -> bool {
        match (self, measure) {
            (Self::Money, Measure::Sum { source, .. }) => {
                let declared = round.source(source);
                declared.is_some_and(|one| one.kind == SourceKind::Budget)
            }
            (Self::Attendance, Measure::Attended { .. }) => true,
            (Self::Reach, Measure::PerThousand { .. }) => true,
            _ => false,
        }
    }
}

/// A line of numbers with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectNumbers {
    /// The name of the line or of the indicator.
    pub name: Text,
    /// The values, as they were cleared.
    pub values: Vec<(UnitId, Shown<Quantity>)>,
}

impl SubjectNumbers {
    /// The value of a unit; nothing where the line is not meant for it.
    #[must_use]
    pub fn of(&self, unit: &UnitId) -> Option<Shown<Quantity>> {
        let found = self.values.iter().find(|(of, _)| of == unit);
        found.map(|(_, value)| *value)
    }
}

impl ClearedRound {
    /// The numbers about a subject: the lines of the monitoring series without those by category, or
    /// else the first indicator about it. Empty where the method has none.
    #[must_use]
    pub fn numbers(&self, round: &Round, subject: Subject) -> Vec<SubjectNumbers> {
        let mut found = Vec::new();
        for series in &round.series {
            for (index, line) in series.lines.iter().enumerate() {
                let is_plain = line.by.is_none() && subject.is_meant(round, &line.measure);
                let mut cleared = self.lines.iter();
                let cleared = cleared.find(|one| one.series == series.id && one.line == index);
                if let (true, Some(cleared)) = (is_plain, cleared) {
                    found.push(SubjectNumbers {
                        name: line.name.clone(),
                        values: cleared.values.clone(),
                    });
                }
            }
        }
        if found.is_empty() {
            let mut indicators = round.indicators.iter();
            let indicator = indicators.find(|one| subject.is_meant(round, &one.measure));
            found.extend(indicator.map(|indicator| SubjectNumbers {
                name: indicator.name.clone(),
                values: self.of_indicator(&indicator.id),
            }));
        }
        found.truncate(subject.most());
        found.retain(|line| line.values.iter().any(|(_, value)| value.is_value()));
        found
    }

    fn of_indicator(&self, id: &IndicatorId) -> Vec<(UnitId, Shown<Quantity>)> {
        let value = |unit: &ClearedUnit| {
            let mut all = unit.dimensions.iter().flat_map(|one| &one.indicators);
            all.find(|one| &one.indicator == id).map(shown_quantity)
        };
        let units = self.units.iter();
        units
            .filter_map(|unit| Some((unit.unit.clone(), value(unit)?)))
            .collect()
    }
}

fn shown_quantity(cleared: &ClearedIndicator) -> Shown<Quantity> {
    match cleared.quantity {
        Some(quantity) => Shown::Value(quantity),
        None if cleared.basis.n.is_none() => Shown::Withheld,
        None => Shown::NotAssessed,
    }
}
