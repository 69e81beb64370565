//! The identity of a number: which round, which unit, and what it says of it.
//!
//! Comes in: identifiers of the method. Goes out: a key by which a published number is found again
//! in the system that is attacked, in the record and in the ledger of earlier releases. The number
//! itself stands elsewhere.

use crate::vocabulary::{
    DimensionId, GoalId, IndicatorId, ItemId, RoundId, SeriesId, SourceGroup, SourceId, ThemeId,
    UnitId,
};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Which number is meant. Its text, `2024/itainen/indicator/D4.1`, names it for good.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    /// The round whose answers it tells of.
    pub round: RoundId,
    /// The unit, or the city.
    pub unit: UnitId,
    /// What it says of the unit.
    pub what: What,
}

/// What a number says of a unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The score of a dimension.
    Dimension(DimensionId),
    /// The mark of a source group on a dimension.
    Mark(DimensionId, SourceGroup),
    /// How a dimension moved since the round before.
    Movement(DimensionId),
    /// What the words for one of these tell beyond its ring: how far its uncertainty reaches.
    Words(Box<What>),
    /// The score of the indicators that stand for a main goal.
    Goal(GoalId),
    /// The score of the indicators of a theme.
    Theme(ThemeId),
    /// The score, or the amount, of an indicator.
    Indicator(IndicatorId),
    /// The mean answer to a survey item.
    Item(SourceId, ItemId),
    /// How the answers to a survey item are spread.
    Spread(SourceId, ItemId),
    /// How many said "don't know" to a survey item.
    NoOpinion(SourceId, ItemId),
    /// How many answered a survey.
    Response(SourceId),
    /// A value of a monitoring series: the series, the place of the line and its category.
    Line(SeriesId, usize, Option<String>),
}

/// A text that is no identity.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not the identity of a number")]
pub struct NotAnIdentity(String);

impl What {
    /// The kind of number, as the record and the ledger name it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Dimension(_) => "dimension",
            Self::Mark(..) => "mark",
            Self::Movement(_) => "movement",
            Self::Words(_) => "words",
            Self::Goal(_) => "goal",
            Self::Theme(_) => "theme",
            Self::Indicator(_) => "indicator",
            Self::Item(..) => "item",
            Self::Spread(..) => "spread",
            Self::NoOpinion(..) => "no-opinion",
            Self::Response(_) => "response",
            Self::Line(..) => "line",
        }
    }

    /// What is meant within its kind: an indicator, or a survey and its item.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Dimension(dimension) | Self::Movement(dimension) => dimension.to_string(),
            Self::Mark(dimension, group) => format!("{dimension}/{}", group.key()),
            Self::Words(of) => format!("{}/{}", of.kind(), of.id()),
            Self::Goal(goal) => goal.to_string(),
            Self::Theme(theme) => theme.to_string(),
            Self::Indicator(indicator) => indicator.to_string(),
            Self::Item(source, item)
            | Self::Spread(source, item)
            | Self::NoOpinion(source, item) => format!("{source}/{item}"),
            Self::Response(source) => source.to_string(),
            Self::Line(series, line, None) => format!("{series}/{}", line + 1),
            Self::Line(series, line, Some(category)) => {
                format!("{series}/{}/{category}", line + 1)
            }
        }
    }

    fn read(kind: &str, id: &str) -> Option<Self> {
        let two = || id.split_once('/');
        Some(match kind {
            "dimension" => Self::Dimension(id.into()),
            "movement" => Self::Movement(id.into()),
            "mark" => {
                let (dimension, key) = id.rsplit_once('/')?;
                let group = SourceGroup::ALL
                    .into_iter()
                    .find(|group| group.key() == key)?;
                Self::Mark(dimension.into(), group)
            }
            "words" => two()
                .and_then(|(kind, id)| Self::read(kind, id))
                .map(|of| Self::Words(Box::new(of)))?,
            "goal" => Self::Goal(id.into()),
            "theme" => Self::Theme(id.into()),
            "indicator" => Self::Indicator(id.into()),
            "item" => two().map(|(source, item)| Self::Item(source.into(), item.into()))?,
            "spread" => two().map(|(source, item)| Self::Spread(source.into(), item.into()))?,
            "no-opinion" => {
                two().map(|(source, item)| Self::NoOpinion(source.into(), item.into()))?
            }
            "response" => Self::Response(id.into()),
            "line" => {
                let (series, rest) = two()?;
                let (line, category) = match rest.split_once('/') {
                    Some((line, category)) => (line, Some(category.to_owned())),
                    None => (rest, None),
                };
                let line = line.parse::<usize>().ok()?.checked_sub(1)?;
                Self::Line(series.into(), line, category)
            }
            _ => return None,
        })
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { round, unit, what } = self;
        write!(f, "{round}/{unit}/{}/{}", what.kind(), what.id())
    }
}

impl FromStr for Identity {
    type Err = NotAnIdentity;

    /// Reads what `Display` wrote.
    fn from_str(text: &str) -> Result<Self, NotAnIdentity> {
        let mut parts = text.splitn(4, '/');
        let mut next = || parts.next().filter(|part| !part.is_empty());
        let mut read = || {
            let (round, unit) = (next()?.into(), next()?.into());
            let what = What::read(next()?, next()?)?;
            Some(Self { round, unit, what })
        };
        read().ok_or_else(|| NotAnIdentity(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_identity_is_read_back_from_its_text() {
        let all = [
            What::Dimension("D1".into()),
            What::Mark("D1".into(), SourceGroup::Members),
            What::Movement("D1".into()),
            What::Goal("G1".into()),
            What::Theme("T1".into()),
            What::Indicator("D4.1".into()),
            What::Item("self".into(), "task".into()),
            What::Spread("self".into(), "task".into()),
            What::NoOpinion("self".into(), "task".into()),
            What::Words(Box::new(What::Dimension("D1".into()))),
            What::Words(Box::new(What::Goal("G1".into()))),
            What::Response("self".into()),
            What::Line("activity".into(), 0, None),
            What::Line("activity".into(), 2, Some("a/b".to_owned())),
        ];
        for what in all {
            let identity = Identity {
                round: "2024".into(),
                unit: "north".into(),
                what,
            };
            assert_eq!(identity.to_string().parse(), Ok(identity));
        }
    }

    #[test]
    fn what_is_no_identity_is_refused() {
        for text in [
            "",
            "2024/north",
            "2024/north/mood/D1",
            "2024/north/line/a/0",
        ] {
            assert!(text.parse::<Identity>().is_err(), "{text}");
        }
    }
}
