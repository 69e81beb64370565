//! Clearing a round for one audience: everybody, or the members of one table.
//!
//! What too few people said is taken out first, and the scores are combined again without it, so
//! that nothing that is shown depends on it.

use crate::disclosure::record::{Record, Rule};
use crate::disclosure::small_count::{rests_on_too_few, too_few, withheld};
use crate::disclosure::{
    Basis, ClearedDimension, ClearedIndicator, ClearedItem, ClearedLine, ClearedResponse,
    ClearedRound, ClearedUnit, Ledger, Mark, Movement, Published, Shown, Unprotected, What, Whose,
    Words, rounding,
};
use crate::disclosure::{actions, calendar, gaps, goals, quotes, verdicts};
use crate::indicators::IndicatorTable;
use crate::methodology::{Dimension, Methodology, Recruitment, Round};
use crate::scores::{self, Change, DimensionScore, IndicatorScore, Robustness, Scoreboard};
use crate::vocabulary::{DimensionId, IndicatorId, Score, SourceGroup, SourceId, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// Who reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::disclosure) enum Audience {
    /// Everybody.
    Public,
    /// The members of one table, about their own table.
    Table(UnitId),
}

impl Audience {
    fn key(&self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Table(_) => "table",
        }
    }
}

/// A round beside its twin from which the answers of too few people were taken out.
pub(in crate::disclosure) struct Protected<'a> {
    exact: Unprotected<'a>,
    withheld: BTreeSet<(IndicatorId, UnitId)>,
    safe_table: IndicatorTable,
    safe_scores: Scoreboard,
    safe_ways: BTreeMap<(UnitId, DimensionId), Robustness>,
}

/// Takes the answers of too few people out of every round and combines the scores again.
pub(in crate::disclosure) fn without_small_counts<'a>(
    methodology: &Methodology,
    rounds: &[Unprotected<'a>],
    ledger: &Ledger,
    record: &mut Record,
) -> Vec<Protected<'a>> {
    let minimum = methodology.programme().disclosure.minimum_respondents;
    let mut protected: Vec<Protected<'a>> = Vec::new();
    for &exact in rounds {
        let mut withheld = withheld(exact.table, minimum);
        for (indicator, unit) in &withheld {
            let what = ("indicator", indicator.as_str());
            for audience in ["public", "table"] {
                record.withheld(audience, &exact.round.id, unit, what, Rule::SmallCount);
            }
        }
        withheld.extend(withheld_before(ledger, exact.round));
        let safe_table = exact.table.without(&withheld);
        let before = protected
            .last()
            .map(|before| (before.exact.round, &before.safe_table));
        let safe_scores = scores::combine(methodology, exact.round, &safe_table, before);
        let safe_ways = scores::robustness(methodology, exact.round, &safe_table);
        protected.push(Protected {
            exact,
            withheld,
            safe_table,
            safe_scores,
            safe_ways,
        });
    }
    protected
}

/// The indicators that an earlier release of the round withheld from anybody.
fn withheld_before(ledger: &Ledger, round: &Round) -> impl Iterator<Item = (IndicatorId, UnitId)> {
    let entries = ledger.entries();
    entries.filter_map(|(_, identity, published)| match &identity.what {
        What::Indicator(indicator)
            if identity.round == round.id && *published == Published::Withheld =>
        {
            Some((indicator.clone(), identity.unit.clone()))
        }
        _ => None,
    })
}

/// One round as the audience may see it.
pub(in crate::disclosure) fn clear(
    methodology: &Methodology,
    protected: &Protected<'_>,
    audience: &Audience,
    record: &mut Record,
) -> ClearedRound {
    let programme = methodology.programme();
    let units: Vec<&UnitId> = match audience {
        Audience::Public => std::iter::once(&programme.city.id)
            .chain(programme.units.iter().map(|unit| &unit.id))
            .collect(),
        Audience::Table(own) => vec![own],
    };
    let mut clearing = Clearing {
        city: &programme.city.id,
        minimum: programme.disclosure.minimum_respondents,
        round: protected.exact.round,
        protected,
        audience,
        record,
    };
    ClearedRound {
        round: protected.exact.round.id.clone(),
        units: units.into_iter().map(|unit| clearing.unit(unit)).collect(),
        lines: match audience {
            Audience::Public => clearing.lines(),
            Audience::Table(_) => Vec::new(),
        },
    }
}

/// What the clearing of one round for one audience needs to know.
struct Clearing<'a> {
    city: &'a UnitId,
    minimum: u32,
    round: &'a Round,
    protected: &'a Protected<'a>,
    audience: &'a Audience,
    record: &'a mut Record,
}

impl Clearing<'_> {
    fn unit(&mut self, unit: &UnitId) -> ClearedUnit {
        let round = self.round;
        let exact = self.protected.exact;
        let mut cleared = ClearedUnit {
            unit: unit.clone(),
            dimensions: round
                .dimensions
                .iter()
                .map(|dimension| self.dimension(unit, dimension))
                .collect(),
            responses: self.responses(unit),
            items: match self.audience {
                Audience::Public => Vec::new(),
                Audience::Table(_) => self.items(unit),
            },
            gaps: gaps::cleared(
                exact.table.gaps(),
                unit,
                self.minimum,
                (self.audience.key(), &round.id),
                self.record,
            ),
            actions: actions::cleared(exact.table, self.city, unit),
            goals: goals::cleared(round, exact.scores, &self.protected.safe_scores, unit),
            calendar: calendar::cleared(round, exact.table, unit),
            verdicts: Vec::new(),
            quotes: match self.audience {
                Audience::Public => quotes::cleared(exact.table, unit),
                Audience::Table(_) => Vec::new(),
            },
        };
        cleared.verdicts = verdicts::cleared(round, exact.table, &cleared);
        cleared
    }

    fn dimension(&mut self, unit: &UnitId, dimension: &Dimension) -> ClearedDimension {
        let key = (unit.clone(), dimension.id.clone());
        let exact = scored(self.protected.exact.scores, &key.0, dimension);
        let safe = scored(&self.protected.safe_scores, &key.0, dimension);
        let (ring, words, whose) = self.dimension_value(unit, dimension, exact, safe);
        let movement = match ring {
            Shown::Value(_) if whose == Whose::Own => {
                movement(self.protected.safe_scores.changes().get(&key))
            }
            _ => Movement::Unknown,
        };
        ClearedDimension {
            dimension: dimension.id.clone(),
            ring,
            stays_in_ten: self.stays_in_ten(unit, dimension, &words, whose),
            words,
            whose,
            movement,
            indicators_scored: count(safe.indicators.iter().filter(|(_, one)| one.score.is_ok())),
            indicators_meant: count(exact.indicators.iter()),
            marks: marks(exact, safe),
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
        &mut self,
        unit: &UnitId,
        dimension: &Dimension,
        exact: &DimensionScore,
        safe: &DimensionScore,
    ) -> (Shown<crate::vocabulary::Ring>, Words, Whose) {
        if let Ok(score) = safe.score {
            let words = self.words(score, safe);
            return (rounding::ring(safe.score), words, Whose::Own);
        }
        if exact.score.is_ok() {
            let what = ("dimension", dimension.id.as_str());
            let (audience, round) = (self.audience.key(), &self.round.id);
            self.record
                .withheld(audience, round, unit, what, Rule::RestsOnWithheld);
            return (Shown::Withheld, Words::None, Whose::Own);
        }
        let city = scored(&self.protected.safe_scores, self.city, dimension);
        match city.score {
            Ok(score) if unit != self.city => (
                rounding::ring(city.score),
                self.words(score, city),
                Whose::City,
            ),
            _ => (rounding::ring(safe.score), Words::None, Whose::Own),
        }
    }

    /// In how many of ten ways of calculating the words stay, whoever's they are; the ways use
    /// nothing that is withheld.
    fn stays_in_ten(
        &self,
        unit: &UnitId,
        dimension: &Dimension,
        words: &Words,
        whose: Whose,
    ) -> Option<u8> {
        let unit = match whose {
            Whose::Own => unit,
            Whose::City => self.city,
        };
        let key = (unit.clone(), dimension.id.clone());
        let ways = self.protected.safe_ways.get(&key)?;
        rounding::stays_in_ten(&self.round.bands, words, ways.points())
    }

    fn words(&self, score: Score, of: &DimensionScore) -> Words {
        rounding::words(&self.round.bands, score, of.interval)
    }

    fn indicator(
        &self,
        unit: &UnitId,
        id: &IndicatorId,
        indicator: &IndicatorScore,
    ) -> ClearedIndicator {
        let value = &indicator.value;
        let is_withheld = self
            .protected
            .withheld
            .contains(&(id.clone(), unit.clone()));
        let (ring, words) = match indicator.score {
            _ if is_withheld => (Shown::Withheld, Words::None),
            Ok(score) => (
                rounding::ring(indicator.score),
                rounding::words(&self.round.bands, score, value.interval),
            ),
            Err(_) => (rounding::ring(indicator.score), Words::None),
        };
        let is_survey_of_people = value.people;
        let n = (!is_withheld).then_some(value.n);
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
                    .filter(|_| is_survey_of_people)
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

    /// Who answered. The number of answers of a census is no secret; of other surveys it is shown
    /// only when it is large enough.
    fn responses(&mut self, unit: &UnitId) -> Vec<ClearedResponse> {
        let mut responses = Vec::new();
        for source in &self.round.sources {
            let key = (source.id.clone(), unit.clone());
            let Some(response) = self.protected.exact.table.responses().get(&key) else {
                continue;
            };
            let census = source.recruitment == Some(Recruitment::Census);
            let n = (census || !too_few(response.n, self.minimum)).then_some(response.n);
            if n.is_none() {
                let what = ("response", source.id.as_str());
                let (audience, round) = (self.audience.key(), &self.round.id);
                self.record
                    .withheld(audience, round, unit, what, Rule::SmallCount);
            }
            responses.push(ClearedResponse {
                source: source.id.clone(),
                basis: Basis {
                    n,
                    population: response.population,
                    response_percent: n
                        .and_then(|n| rounding::response_percent(n, response.population)),
                },
            });
        }
        responses
    }

    /// The items that the table's own members answered.
    fn items(&mut self, unit: &UnitId) -> Vec<ClearedItem> {
        let mut items = Vec::new();
        for source in &self.round.sources {
            for item in &self.round.items {
                let key = (source.id.clone(), item.id.clone(), unit.clone());
                let Some(answers) = self.protected.exact.table.items().get(&key) else {
                    continue;
                };
                let answered: u64 = answers.counts.values().sum();
                let ring = if too_few(answered, self.minimum) {
                    let (audience, round) = (self.audience.key(), &self.round.id);
                    let what = ("item", item.id.as_str());
                    self.record
                        .withheld(audience, round, unit, what, Rule::SmallCount);
                    Shown::Withheld
                } else {
                    answers
                        .points
                        .and_then(Score::new)
                        .map_or(Shown::NotAssessed, |score| rounding::ring(Ok(score)))
                };
                items.push(ClearedItem {
                    source: SourceId::clone(&source.id),
                    item: item.id.clone(),
                    ring,
                });
            }
        }
        items
    }

    /// The monitoring series, the values of one line together.
    fn lines(&mut self) -> Vec<ClearedLine> {
        let mut lines: Vec<ClearedLine> = Vec::new();
        for value in self.protected.exact.table.lines() {
            let shown = if rests_on_too_few(&value.value, self.minimum) {
                let (audience, round) = (self.audience.key(), &self.round.id);
                let what = ("line", value.series.as_str());
                self.record
                    .withheld(audience, round, &value.unit, what, Rule::SmallCount);
                Shown::Withheld
            } else {
                rounding::quantity(&value.value).map_or(Shown::NotAssessed, Shown::Value)
            };
            let same = |line: &&mut ClearedLine| {
                line.series == value.series
                    && line.line == value.line
                    && line.category == value.category
            };
            match lines.last_mut().filter(same) {
                Some(line) => line.values.push((value.unit.clone(), shown)),
                None => lines.push(ClearedLine {
                    series: value.series.clone(),
                    line: value.line,
                    category: value.category.clone(),
                    values: vec![(value.unit.clone(), shown)],
                }),
            }
        }
        lines
    }
}

fn scored<'a>(board: &'a Scoreboard, unit: &UnitId, dimension: &Dimension) -> &'a DimensionScore {
    board
        .dimensions()
        .get(&(unit.clone(), dimension.id.clone()))
        .expect("the scores stage scores every dimension for every unit")
}

/// The marks of the source groups: shown where the group has a score without withheld answers.
fn marks(exact: &DimensionScore, safe: &DimensionScore) -> Vec<Mark> {
    SourceGroup::ALL
        .into_iter()
        .filter_map(|group| {
            if let Some(&(score, indicators)) = safe.groups.get(&group) {
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
fn movement(change: Option<&Change>) -> Movement {
    match change {
        None | Some(Change::NoEarlierRound) => Movement::NoEarlierRound,
        Some(Change::Broken) => Movement::Broken,
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
