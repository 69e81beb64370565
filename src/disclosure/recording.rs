//! What became of every number of a release, number by number, and by which rule.
//!
//! Comes in: a release as it is published, what is withheld and why. Goes out: an entry for each number that
//! its readers are told, or are told that they are not told. No number stands here, and nothing is decided.

use crate::disclosure::combined::Combined;
use crate::disclosure::protection::Protected;
use crate::disclosure::record::Rule;
use crate::disclosure::small_count::too_few;
use crate::disclosure::withheld::identity;
use crate::disclosure::{
    AudienceRelease, Because, ClearedDimension, ClearedIndicator, ClearedItem, ClearedRound,
    ClearedUnit, ClearedVerdict, Identity, Judged, Movement, Shown, What, Whose, Words, items,
};
use crate::methodology::Methodology;
use crate::vocabulary::{ItemId, RoundId, SourceId, UnitId};

/// What became of one number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::disclosure) struct Entry {
    /// The round.
    pub(in crate::disclosure) round: RoundId,
    /// The unit, or the city.
    pub(in crate::disclosure) unit: UnitId,
    /// The kind of number.
    pub(in crate::disclosure) kind: &'static str,
    /// Which number of its kind.
    pub(in crate::disclosure) id: String,
    /// What was done to it.
    pub(in crate::disclosure) rule: Rule,
}

/// The entries of all rounds of a release.
pub(in crate::disclosure) fn entries(
    methodology: &Methodology,
    protected: &Protected<'_>,
    release: &AudienceRelease,
) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut before: Option<&ClearedRound> = None;
    for (round, combined) in release.rounds().iter().zip(&protected.combined) {
        let mut recording = Recording {
            methodology,
            protected,
            combined,
            before,
            entries: Vec::new(),
        };
        recording.round(round);
        entries.extend(recording.entries);
        before = Some(round);
    }
    entries
}

/// The recording of one round.
struct Recording<'a> {
    methodology: &'a Methodology,
    protected: &'a Protected<'a>,
    combined: &'a Combined<'a>,
    before: Option<&'a ClearedRound>,
    entries: Vec<Entry>,
}

impl Recording<'_> {
    fn round(&mut self, round: &ClearedRound) {
        for unit in &round.units {
            self.unit(unit);
            self.answers(unit);
            self.public_matters(unit);
        }
        for line in &round.lines {
            for (unit, shown) in &line.values {
                let what = What::Line(line.series.clone(), line.line, line.category.clone());
                self.note(unit, what, shown, Rule::PublicMatter);
            }
        }
    }

    fn unit(&mut self, unit: &ClearedUnit) {
        for dimension in &unit.dimensions {
            self.dimension(&unit.unit, dimension);
            for indicator in &dimension.indicators {
                self.indicator(&unit.unit, indicator);
            }
        }
        for goal in &unit.goals {
            let what = What::Goal(goal.goal.clone());
            self.words(&unit.unit, what.clone(), &goal.words);
            self.rests_on(&unit.unit, &what);
            self.note(&unit.unit, what, &goal.ring, Rule::HalfRing);
        }
        for theme in &unit.themes {
            let what = What::Theme(theme.theme.clone());
            self.words(&unit.unit, what.clone(), &theme.words);
            self.rests_on(&unit.unit, &what);
            self.note(&unit.unit, what, &theme.ring, Rule::HalfRing);
        }
    }

    fn dimension(&mut self, unit: &UnitId, dimension: &ClearedDimension) {
        let id = &dimension.dimension;
        if dimension.whose == Whose::Own {
            let what = What::Dimension(id.clone());
            self.words(unit, what.clone(), &dimension.words);
            self.rests_on(unit, &what);
            self.note(unit, what, &dimension.ring, Rule::HalfRing);
            self.movement(unit, dimension);
            if dimension.stays_in_ten.is_some() {
                self.add(unit, "ways", id.to_string(), Rule::FromShown);
            }
        }
        for mark in &dimension.marks {
            let what = What::Mark(id.clone(), mark.group);
            self.rests_on(unit, &what);
            self.note(unit, what, &mark.ring, Rule::HalfRing);
        }
    }

    fn indicator(&mut self, unit: &UnitId, indicator: &ClearedIndicator) {
        let people = self.combined.exact.table.people();
        let of_people = people.score(&indicator.indicator, unit).is_some();
        let shown = if of_people {
            Rule::HalfRing
        } else {
            Rule::PublicMatter
        };
        let what = What::Indicator(indicator.indicator.clone());
        // A quantity without a target is shown as it is.
        let ring = match indicator.ring {
            Shown::NotScored => Shown::Value(crate::vocabulary::Ring::OUTERMOST),
            ring => ring,
        };
        self.basis(unit, indicator);
        self.words(unit, what.clone(), &indicator.words);
        self.note(unit, what, &ring, shown);
    }

    /// On how many people or rows an indicator rests. It is withheld with the indicator, with the number who
    /// answered its survey, and where it would give that of another unit away.
    fn basis(&mut self, unit: &UnitId, indicator: &ClearedIndicator) {
        let known = |what| self.known(unit, what);
        let rule = if indicator.basis.n.is_some() {
            Rule::PublicMatter
        } else {
            let own = known(What::Indicator(indicator.indicator.clone()));
            let mut surveys = indicator.sources.iter();
            own.or_else(|| surveys.find_map(|one| known(What::Response(one.clone()))))
                .unwrap_or(Rule::Complement)
        };
        self.add(unit, "basis", indicator.indicator.to_string(), rule);
    }

    /// How a dimension moved, where there is something to compare it with.
    fn movement(&mut self, unit: &UnitId, dimension: &ClearedDimension) {
        let id = &dimension.dimension;
        let what = What::Movement(id.clone());
        let rule = match dimension.movement {
            Movement::NoEarlierRound | Movement::Broken => return,
            Movement::Better | Movement::Worse | Movement::Same => Rule::Words,
            Movement::Unknown => self.known(unit, what.clone()).unwrap_or_else(|| {
                let before = self.before.and_then(|before| before.unit(unit));
                let before = before.and_then(|before| before.dimension(id));
                let mut rings = before.into_iter().chain([dimension]);
                if rings.any(|one| one.ring == Shown::Withheld) {
                    Rule::RestsOnWithheld
                } else {
                    Rule::NotAssessed
                }
            }),
        };
        self.add(unit, what.kind(), what.id(), rule);
    }

    /// On how many indicators a score rests: those that are shown, counted.
    fn rests_on(&mut self, unit: &UnitId, what: &What) {
        let id = format!("{}/{}", what.kind(), what.id());
        self.add(unit, "indicators", id, Rule::FromShown);
    }

    /// What people answered, statement by statement.
    fn answers(&mut self, unit: &ClearedUnit) {
        for response in &unit.responses {
            let what = What::Response(response.source.clone());
            let rule = self.known(&unit.unit, what.clone());
            let rule = rule.unwrap_or(Rule::PublicMatter);
            self.add(&unit.unit, what.kind(), what.id(), rule);
        }
        for item in &unit.items {
            let what = What::Item(item.source.clone(), item.item.clone());
            self.note(&unit.unit, what, &item.ring, Rule::HalfRing);
            self.spread(unit, item);
            self.no_opinion(unit, item);
        }
        for gap in &unit.gaps {
            for (source, ring) in gap.views() {
                let what = What::Item(source.clone(), gap.item.clone());
                self.note(&unit.unit, what, &ring, Rule::HalfRing);
            }
            let id = format!("{}/{}/{}", gap.own, gap.other, gap.item);
            let rule = match gap.difference {
                Shown::Value(_) => Rule::FromShown,
                Shown::Withheld => Rule::RestsOnWithheld,
                Shown::NotAssessed | Shown::NotScored => Rule::NotAssessed,
            };
            self.add(&unit.unit, "gap", id, rule);
        }
    }

    /// Events, decisions and coded notes, which are counted as they are.
    fn public_matters(&mut self, unit: &ClearedUnit) {
        const NONE: &str = "-";
        let mut counted = |kind, id| self.add(&unit.unit, kind, id, Rule::PublicMatter);
        for (way, _) in &unit.calendar.ways {
            let way = way.as_ref().map_or(NONE, |way| way.as_str());
            counted("events", format!("way/{way}"));
        }
        for (year, month, _) in &unit.calendar.months {
            counted("events", format!("month/{year}-{month:02}"));
        }
        for action in &unit.actions {
            let codes = [&action.goal, &action.owner, &action.state];
            let [goal, owner, state] = codes.map(|code| code.as_deref().unwrap_or(NONE));
            counted(
                "decisions",
                format!("{}/{goal}/{owner}/{state}", action.source),
            );
        }
        for verdict in &unit.verdicts {
            if let ClearedVerdict {
                about: Judged::Theme(source, code),
                because: Because::Mentions { .. },
                ..
            } = verdict
            {
                counted("mentions", format!("{source}/{code}"));
            }
        }
    }

    /// Words beside a ring; those that are withheld have become those of the ring alone.
    fn words(&mut self, unit: &UnitId, of: What, words: &Words) {
        let what = What::Words(Box::new(of));
        let rule = self.known(unit, what.clone()).unwrap_or(match words {
            Words::None => Rule::NotAssessed,
            _ => Rule::Words,
        });
        self.add(unit, what.kind(), what.id(), rule);
    }

    /// How many said "don't know" is told beside the spread, and where enough people were asked.
    fn no_opinion(&mut self, unit: &ClearedUnit, item: &ClearedItem) {
        let Some(shown) = &item.no_opinion else {
            return;
        };
        let what = |of: fn(SourceId, ItemId) -> What| of(item.source.clone(), item.item.clone());
        let rule = match shown {
            Shown::Withheld => self
                .known(&unit.unit, what(What::NoOpinion))
                .or_else(|| self.known(&unit.unit, what(What::Spread)))
                .unwrap_or(Rule::TooFewForSpread),
            Shown::Value(_) => Rule::StepsOfPercent,
            Shown::NotAssessed | Shown::NotScored => Rule::NotAssessed,
        };
        let what = what(What::NoOpinion);
        self.add(&unit.unit, what.kind(), what.id(), rule);
    }

    fn spread(&mut self, unit: &ClearedUnit, item: &ClearedItem) {
        let Some(spread) = &item.spread else { return };
        let key = (item.source.clone(), item.item.clone(), unit.unit.clone());
        let answers = &self.combined.exact.table.items()[&key];
        let policy = &self.methodology.programme().disclosure;
        let what = What::Spread(item.source.clone(), item.item.clone());
        let rule = match spread {
            Shown::Value(told) if told.classes.is_empty() => Rule::WordOnly,
            Shown::Value(told) if told.classes.len() < answers.counts.len() => Rule::Merged,
            Shown::Withheld if too_few(items::answered(answers), policy.minimum_distribution) => {
                Rule::TooFewForSpread
            }
            other => self.rule(&unit.unit, &what, other, Rule::StepsOfPercent),
        };
        self.add(&unit.unit, what.kind(), what.id(), rule);
    }

    /// A number that is told as the rule says, where it is told.
    fn note<T>(&mut self, unit: &UnitId, what: What, shown: &Shown<T>, when_shown: Rule) {
        let rule = self.rule(unit, &what, shown, when_shown);
        self.add(unit, what.kind(), what.id(), rule);
    }

    fn rule<T>(&self, unit: &UnitId, what: &What, shown: &Shown<T>, when_shown: Rule) -> Rule {
        match shown {
            Shown::Value(_) => when_shown,
            Shown::NotAssessed | Shown::NotScored => Rule::NotAssessed,
            Shown::Withheld => self.known(unit, what.clone()).unwrap_or(match what {
                What::Item(..) => Rule::SmallCount,
                _ => Rule::RestsOnWithheld,
            }),
        }
    }

    /// By which rule a number is withheld by itself.
    fn known(&self, unit: &UnitId, what: What) -> Option<Rule> {
        let identity: Identity = identity(self.combined.exact.round, unit, what);
        self.protected.withheld.rule(&identity)
    }

    fn add(&mut self, unit: &UnitId, kind: &'static str, id: String, rule: Rule) {
        self.entries.push(Entry {
            round: self.combined.exact.round.id.clone(),
            unit: unit.clone(),
            kind,
            id,
            rule,
        });
    }
}
