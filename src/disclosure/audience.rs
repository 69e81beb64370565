//! Clearing a round for one audience: everybody, or the members of one table.
//!
//! Comes in: a round without what is withheld. Goes out: rings, words and movements. What is withheld
//! was decided before; here it is only left out, and nothing that is shown beside it depends on it.

use crate::disclosure::combined::Combined;
use crate::disclosure::small_count::{rests_on_too_few, too_few};
use crate::disclosure::together::{self, Place};
use crate::disclosure::ways::Ways;
use crate::disclosure::withheld::{Withheld, identity, is_sample};
use crate::disclosure::{
    Basis, ClearedDimension, ClearedIndicator, ClearedRound, ClearedUnit, Mark, Movement, Readers,
    SeriesBreak, Shown, What, Whose, Words, actions, items, lines, rounding,
};
use crate::disclosure::{calendar, gaps, quotes, verdicts};
use crate::indicators::Value;
use crate::methodology::{Dimension, Methodology, Round};
use crate::scores::{Change, DimensionScore, IndicatorScore, Scoreboard};
use crate::vocabulary::{IndicatorId, Ring, Score, SourceGroup, SourceId, UnitId};

/// Everything that clearing a round takes.
#[derive(Clone, Copy)]
pub(in crate::disclosure) struct Clearing<'a> {
    /// The method.
    pub(in crate::disclosure) methodology: &'a Methodology,
    /// The round.
    pub(in crate::disclosure) combined: &'a Combined<'a>,
    /// The round before it.
    pub(in crate::disclosure) before: Option<&'a Combined<'a>>,
    /// In how many ways of calculating the words stay; empty until the end.
    pub(in crate::disclosure) ways: &'a Ways,
    /// What is withheld.
    pub(in crate::disclosure) withheld: &'a Withheld,
    /// Who reads.
    pub(in crate::disclosure) readers: &'a Readers,
}

impl<'a> Clearing<'a> {
    /// The round as its readers may see it.
    pub(in crate::disclosure) fn round(&self) -> ClearedRound {
        let programme = self.methodology.programme();
        let units: Vec<&UnitId> = match self.readers {
            Readers::Public => std::iter::once(&programme.city.id)
                .chain(programme.units.iter().map(|unit| &unit.id))
                .collect(),
            Readers::Table(own) => vec![own],
        };
        ClearedRound {
            round: self.method().id.clone(),
            units: units.into_iter().map(|unit| self.unit(unit)).collect(),
            lines: match self.readers {
                Readers::Public => lines::cleared(&self.combined.exact, self.withheld),
                Readers::Table(_) => Vec::new(),
            },
        }
    }

    fn method(&self) -> &'a Round {
        self.combined.exact.round
    }

    fn city(&self) -> &'a UnitId {
        &self.methodology.programme().city.id
    }

    fn place(&self, unit: &'a UnitId) -> Place<'a> {
        Place {
            combined: self.combined,
            withheld: self.withheld,
            city: self.city(),
            unit,
        }
    }

    fn is_withheld(&self, unit: &UnitId, what: What) -> bool {
        self.withheld.has(&identity(self.method(), unit, what))
    }

    fn unit(&self, unit: &UnitId) -> ClearedUnit {
        let policy = &self.methodology.programme().disclosure;
        let exact = &self.combined.exact;
        let mut cleared = ClearedUnit {
            unit: unit.clone(),
            dimensions: self
                .method()
                .dimensions
                .iter()
                .map(|dimension| self.dimension(unit, dimension))
                .collect(),
            responses: lines::responses(exact, self.withheld, unit),
            items: items::cleared(
                (policy, self.readers),
                exact.round,
                exact.table,
                self.withheld,
                (self.city(), unit),
            ),
            gaps: gaps::cleared(exact, self.withheld, policy.minimum_respondents, unit),
            actions: actions::cleared(exact.table, self.city(), unit),
            goals: together::goals(self.place(unit)),
            themes: together::themes(self.place(unit)),
            calendar: calendar::cleared(exact.round, exact.table, unit),
            verdicts: Vec::new(),
            quotes: match self.readers {
                Readers::Public => quotes::cleared(exact.table, unit),
                Readers::Table(_) => Vec::new(),
            },
        };
        cleared.verdicts = verdicts::cleared(exact.round, exact.table, &cleared);
        cleared
    }

    fn dimension(&self, unit: &UnitId, dimension: &Dimension) -> ClearedDimension {
        let exact = scored(self.combined.exact.scores, unit, dimension);
        let safe = scored(&self.combined.scores, unit, dimension);
        let (ring, words, whose) = self.dimension_value(unit, dimension, exact, safe);
        let movement = match ring {
            Shown::Value(ring) if whose == Whose::Own => self.movement(unit, dimension, ring),
            _ => Movement::Unknown,
        };
        ClearedDimension {
            dimension: dimension.id.clone(),
            ring,
            stays_in_ten: self.stays_in_ten(unit, dimension, &words, whose),
            words,
            whose,
            movement,
            break_reason: match self
                .combined
                .scores
                .changes()
                .get(&(unit.clone(), dimension.id.clone()))
            {
                Some(&Change::Broken(reason)) if movement == Movement::Broken => {
                    Some(SeriesBreak::from(reason))
                }
                _ => None,
            },
            indicators_scored: count(safe.indicators.iter().filter(|(_, one)| one.score.is_ok())),
            indicators_meant: count(exact.indicators.iter()),
            marks: self.marks(unit, dimension, exact, safe),
            indicators: exact
                .indicators
                .iter()
                .map(|(id, indicator)| self.indicator(unit, id, indicator))
                .collect(),
        }
    }

    /// The unit's own value; where it has too few indicators the city's; where it would rest on
    /// withheld answers, nothing.
    fn dimension_value(
        &self,
        unit: &UnitId,
        dimension: &Dimension,
        exact: &DimensionScore,
        safe: &DimensionScore,
    ) -> (Shown<Ring>, Words, Whose) {
        let is_withheld = self.is_withheld(unit, What::Dimension(dimension.id.clone()));
        if let Ok(score) = safe.score
            && !is_withheld
        {
            let words = self.words(unit, dimension, score, safe);
            return (rounding::ring(safe.score), words, Whose::Own);
        }
        if exact.score.is_ok() {
            return (Shown::Withheld, Words::None, Whose::Own);
        }
        let city = scored(&self.combined.scores, self.city(), dimension);
        let what = What::Dimension(dimension.id.clone());
        match city.score {
            Ok(score) if unit != self.city() && !self.is_withheld(self.city(), what) => (
                rounding::ring(city.score),
                self.words(self.city(), dimension, score, city),
                Whose::City,
            ),
            _ => (rounding::ring(safe.score), Words::None, Whose::Own),
        }
    }

    fn shelters(&self, unit: &UnitId, dimension: &Dimension) -> bool {
        let score = scored(&self.combined.scores, unit, dimension);
        self.combined.shelters(self.city(), unit, score)
    }

    /// In how many of ten ways of calculating the words stay, whoever's they are.
    fn stays_in_ten(
        &self,
        unit: &UnitId,
        dimension: &Dimension,
        words: &Words,
        whose: Whose,
    ) -> Option<u8> {
        let unit = match whose {
            Whose::Own => unit,
            Whose::City => self.city(),
        };
        let ways = self.ways.get(&(unit.clone(), dimension.id.clone()))?;
        rounding::stays_in_ten(&self.method().bands, words, ways.points())
    }

    fn words(
        &self,
        unit: &UnitId,
        dimension: &Dimension,
        score: Score,
        of: &DimensionScore,
    ) -> Words {
        let what = What::Dimension(dimension.id.clone());
        let interval = of.interval.filter(|_| !self.shelters(unit, dimension));
        let interval = self.combined.told_width(unit, &what, interval);
        rounding::words(&self.method().bands, score, interval)
    }

    fn indicator(
        &self,
        unit: &UnitId,
        id: &IndicatorId,
        indicator: &IndicatorScore,
    ) -> ClearedIndicator {
        let value = &indicator.value;
        let is_withheld = self.is_withheld(unit, What::Indicator(id.clone()));
        let shelters = self.combined.rests_on_hidden(self.city(), unit, id);
        let (ring, words) = match indicator.score {
            _ if is_withheld => (Shown::Withheld, Words::None),
            Ok(score) => {
                let what = What::Indicator(id.clone());
                let interval = value.interval.filter(|_| !shelters);
                let interval = self.combined.told_width(unit, &what, interval);
                (
                    rounding::ring(indicator.score),
                    rounding::words(&self.method().bands, score, interval),
                )
            }
            Err(_) => (rounding::ring(indicator.score), Words::None),
        };
        let n = (!is_withheld && self.tells_n(unit, id, value)).then_some(value.n);
        ClearedIndicator {
            indicator: id.clone(),
            ring,
            words,
            quantity: if is_withheld {
                None
            } else {
                rounding::quantity(value)
            },
            basis: Basis {
                n,
                population: value.population,
                response_percent: n
                    .filter(|_| value.people)
                    .and_then(|n| rounding::response_percent(n, value.population)),
            },
            sources: value.sources.clone(),
            below_cut_off: if is_withheld {
                Vec::new()
            } else {
                value.below_cut_off.clone()
            },
        }
    }

    /// Whether it is told on how many an indicator rests. It says how many answered its surveys: nothing
    /// where that is withheld, and nothing of the city where a unit's own would be what the others leave.
    fn tells_n(&self, unit: &UnitId, indicator: &IndicatorId, value: &Value) -> bool {
        let is_secret = |source: &&SourceId| is_sample(self.method(), source);
        let samples: Vec<&SourceId> = value.sources.iter().filter(is_secret).collect();
        if !value.people || samples.is_empty() {
            return true;
        }
        let minimum = self.methodology.programme().disclosure.minimum_respondents;
        let table = self.combined.exact.table;
        let answered = |source: &SourceId, unit: &UnitId| {
            let response = table.responses().get(&(source.clone(), unit.clone()));
            response.map_or(0, |response| response.n)
        };
        // A mean of parts rests on the fewest that answered one of them. Where that is a census, which
        // is no secret, it says nothing about the others.
        let is_small = |unit: &UnitId| {
            let value = table.values().get(&(indicator.clone(), unit.clone()));
            let rests = value.is_some_and(|value| rests_on_too_few(value, minimum));
            let censuses = value.into_iter().flat_map(|value| &value.sources);
            let mut censuses = censuses.filter(|source| !samples.contains(source));
            let is_census = censuses.any(|source| too_few(answered(source, unit), minimum))
                && samples
                    .iter()
                    .all(|source| !too_few(answered(source, unit), minimum));
            rests && !is_census
        };
        let mut units = self.methodology.programme().units.iter();
        let adds_up = unit == self.city() && units.any(|one| is_small(&one.id));
        let is_told = |source: &SourceId| !self.is_withheld(unit, What::Response(source.clone()));
        !adds_up && samples.into_iter().all(is_told)
    }

    /// The marks of the source groups: shown where the group has a score without withheld answers.
    fn marks(
        &self,
        unit: &UnitId,
        dimension: &Dimension,
        exact: &DimensionScore,
        safe: &DimensionScore,
    ) -> Vec<Mark> {
        SourceGroup::ALL
            .into_iter()
            .filter_map(|group| {
                let what = What::Mark(dimension.id.clone(), group);
                let shown = safe.groups.get(&group);
                if let Some(&(score, indicators)) = shown.filter(|_| !self.is_withheld(unit, what))
                {
                    return Some(Mark {
                        group,
                        ring: rounding::ring(Ok(score)),
                        indicators,
                    });
                }
                exact.groups.get(&group).map(|&(_, indicators)| Mark {
                    group,
                    ring: Shown::Withheld,
                    indicators,
                })
            })
            .collect()
    }

    /// A change in words: only a change greater than the uncertainty is called one.
    fn movement(&self, unit: &UnitId, dimension: &Dimension, ring: Ring) -> Movement {
        if self.is_withheld(unit, What::Movement(dimension.id.clone())) {
            return Movement::Unknown;
        }
        let key = (unit.clone(), dimension.id.clone());
        let change = self.combined.scores.changes().get(&key);
        let then = self
            .before
            .map(|before| (before, scored(&before.scores, unit, dimension)));
        let sheltered = self.shelters(unit, dimension)
            || then.is_some_and(|(before, score)| before.shelters(self.city(), unit, score));
        match change {
            Some(Change::Compared { shares, of, .. }) if sheltered => {
                let then = then.and_then(|(_, score)| score.score.ok());
                match then {
                    Some(then) if shares.len() == *of => between_rings(Ring::nearest(then), ring),
                    _ => Movement::Unknown,
                }
            }
            _ => movement(change),
        }
    }
}

fn scored<'a>(board: &'a Scoreboard, unit: &UnitId, dimension: &Dimension) -> &'a DimensionScore {
    board
        .dimensions()
        .get(&(unit.clone(), dimension.id.clone()))
        .expect("the scores stage scores every dimension for every unit")
}

/// A change as far as it can be seen in the two rings: one half ring may be rounding.
fn between_rings(then: Ring, now: Ring) -> Movement {
    const NOTICEABLE: u8 = 2;
    if now.halves().abs_diff(then.halves()) < NOTICEABLE {
        Movement::Same
    } else if now > then {
        Movement::Better
    } else {
        Movement::Worse
    }
}

/// A change in words: only a change greater than the uncertainty is called one.
fn movement(change: Option<&Change>) -> Movement {
    match change {
        None | Some(Change::NoEarlierRound) => Movement::NoEarlierRound,
        Some(Change::Broken(_)) => Movement::Broken,
        Some(Change::NotAssessed) => Movement::Unknown,
        Some(&Change::Compared {
            points,
            uncertainty,
            ..
        }) => {
            // A change of less than half a ring cannot be seen in what is published.
            let noticeable = uncertainty.max(5.0);
            if points > noticeable {
                Movement::Better
            } else if points < -noticeable {
                Movement::Worse
            } else {
                Movement::Same
            }
        }
    }
}

fn count<T>(things: impl Iterator<Item = T>) -> u32 {
    u32::try_from(things.count()).expect("a dimension has few indicators")
}
