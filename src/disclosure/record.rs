//! The record: what became of every number for every audience, and by which rule. It stays in the
//! evaluator's folder.
//!
//! Comes in: the releases as they are published, what is withheld and why, and what the attack found
//! out. Goes out: three tables for the evaluator. No reason crosses to any other reader.

use crate::disclosure::attack::Known;
use crate::disclosure::combined::Combined;
use crate::disclosure::evaluator::exact;
use crate::disclosure::protection::{Attack, Cost, Protected};
use crate::disclosure::small_count::too_few;
use crate::disclosure::withheld::identity;
use crate::disclosure::{
    AudienceRelease, ClearedItem, ClearedRound, ClearedUnit, EvaluatorTable, Identity, Readers,
    Shown, What, Whose, Words, items,
};
use crate::methodology::Methodology;
use crate::vocabulary::{ItemId, SourceId};
use std::collections::BTreeMap;

/// The rules by which a number is shown, made coarser or withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::disclosure) enum Rule {
    /// Fewer respondents than the policy asks for.
    SmallCount,
    /// A number of members that is too small.
    SmallCategory,
    /// A sum of money that would tell too much of what its largest payee got.
    Dominance,
    /// A score that would rest on withheld indicators, and has too few others.
    RestsOnWithheld,
    /// A number that would leave fewer than three counts of a class of answers open.
    TellsCounts,
    /// A number that would give a withheld one away, and costs the readers least.
    Complement,
    /// A number that follows from people's answers in a way that the attack cannot take apart.
    Undecided,
    /// Withheld in an earlier release of the round.
    EarlierRelease,
    /// Too few answers for telling how they are spread.
    TooFewForSpread,
    /// Answers of nearly one mind, or classes that would add up to too few counts: only the word.
    WordOnly,
    /// Per cents in steps that leave at least three counts open.
    StepsOfPercent,
    /// Steps of the scale taken together.
    Merged,
    /// People's answers as half rings.
    HalfRing,
    /// Words that tell how far the uncertainty of answers reaches.
    Words,
    /// Registers of public matters.
    PublicMatter,
    /// Too little data, which protects nobody.
    NotAssessed,
}

impl Rule {
    fn key(self) -> &'static str {
        match self {
            Self::SmallCount => "small-count",
            Self::SmallCategory => "small-category",
            Self::Dominance => "dominance",
            Self::RestsOnWithheld => "rests-on-withheld",
            Self::TellsCounts => "tells-counts",
            Self::Complement => "complement",
            Self::Undecided => "undecided",
            Self::EarlierRelease => "earlier-release",
            Self::TooFewForSpread => "too-few-for-spread",
            Self::WordOnly => "word-only",
            Self::StepsOfPercent => "steps-of-per-cent",
            Self::Merged => "merged-classes",
            Self::HalfRing => "half-ring",
            Self::Words => "words",
            Self::PublicMatter => "public-matter",
            Self::NotAssessed => "too-little-data",
        }
    }

    /// What the rule did to the number.
    fn outcome(self) -> &'static str {
        match self {
            Self::SmallCount
            | Self::SmallCategory
            | Self::Dominance
            | Self::RestsOnWithheld
            | Self::TellsCounts
            | Self::Complement
            | Self::Undecided
            | Self::EarlierRelease
            | Self::TooFewForSpread => "withheld",
            Self::WordOnly | Self::Words => "word",
            Self::Merged => "merged",
            Self::StepsOfPercent | Self::HalfRing => "rounded",
            Self::PublicMatter => "shown",
            Self::NotAssessed => "not-assessed",
        }
    }
}

/// The name of the record itself.
pub(in crate::disclosure) const NAME: &str = "disclosure-record";

/// The tables of the record.
pub(in crate::disclosure) fn tables(
    methodology: &Methodology,
    protected: &Protected<'_>,
    releases: &[(Readers, AudienceRelease)],
) -> Vec<EvaluatorTable> {
    let mut rows: Vec<(String, Identity, Rule)> = Vec::new();
    for (readers, release) in releases {
        for (round, combined) in release.rounds().iter().zip(&protected.combined) {
            let recording = Recording {
                methodology,
                protected,
                combined,
            };
            let audience = readers.to_string();
            let noted = recording.round(round);
            let noted = noted
                .into_iter()
                .map(|(identity, rule)| (audience.clone(), identity, rule));
            rows.extend(noted);
        }
    }
    rows.sort();
    rows.dedup();
    vec![
        record(&rows),
        summary(&rows, &protected.costs),
        attacks(&protected.attacks),
    ]
}

fn record(rows: &[(String, Identity, Rule)]) -> EvaluatorTable {
    let header = ["audience", "round", "unit", "what", "id", "outcome", "rule"];
    let rows = rows.iter().map(|(audience, identity, rule)| {
        vec![
            audience.clone(),
            identity.round.to_string(),
            identity.unit.to_string(),
            identity.what.kind().to_owned(),
            identity.what.id(),
            rule.outcome().to_owned(),
            rule.key().to_owned(),
        ]
    });
    EvaluatorTable::new(NAME, &header, rows.collect())
}

/// How many numbers each rule touched, by audience, and what complementary suppression cost.
fn summary(rows: &[(String, Identity, Rule)], costs: &[Cost]) -> EvaluatorTable {
    let mut counts: BTreeMap<(&str, &str, Rule), u64> = BTreeMap::new();
    for (audience, identity, rule) in rows {
        let key = (audience.as_str(), identity.what.kind(), *rule);
        *counts.entry(key).or_insert(0) += 1;
    }
    let header = [
        "audience", "what", "outcome", "rule", "numbers", "cost", "optimal",
    ];
    let mut all: Vec<Vec<String>> = counts
        .into_iter()
        .map(|((audience, what, rule), count)| {
            let plain = [audience, what, rule.outcome(), rule.key()];
            let mut row: Vec<String> = plain.map(str::to_owned).to_vec();
            row.extend([count.to_string(), String::new(), String::new()]);
            row
        })
        .collect();
    for cost in costs {
        let names: Vec<String> = cost.withheld.iter().map(ToString::to_string).collect();
        let is_optimal = if cost.is_optimal { "yes" } else { "no" };
        all.push(vec![
            "everybody".to_owned(),
            names.join(" "),
            "withheld".to_owned(),
            "complementary-suppression".to_owned(),
            cost.withheld.len().to_string(),
            cost.cost.to_string(),
            is_optimal.to_owned(),
        ]);
    }
    EvaluatorTable::new("disclosure-summary", &header, all)
}

/// What every attacker knows of every secret in the end.
fn attacks(attacks: &[Attack]) -> EvaluatorTable {
    let header = ["secret", "attacker", "lowest", "highest", "found_by"];
    let mut rows: Vec<Vec<String>> = attacks
        .iter()
        .map(|attack| {
            let (low, high, by) = match attack.known {
                Known::AtLeast(low, high) => (exact(low), exact(high), "two-states"),
                Known::Between(low, high) => (exact(low), exact(high), "linear-programme"),
                Known::Undecided => (String::new(), String::new(), "undecided"),
            };
            vec![
                attack.identity.to_string(),
                attack.attacker.key().to_owned(),
                low,
                high,
                by.to_owned(),
            ]
        })
        .collect();
    rows.sort();
    EvaluatorTable::new("disclosure-attack", &header, rows)
}

/// The recording of one round for one audience.
struct Recording<'a> {
    methodology: &'a Methodology,
    protected: &'a Protected<'a>,
    combined: &'a Combined<'a>,
}

type Noted = Vec<(Identity, Rule)>;

impl Recording<'_> {
    fn round(&self, round: &ClearedRound) -> Noted {
        let mut noted = Noted::new();
        for unit in &round.units {
            self.unit(unit, &mut noted);
        }
        for line in &round.lines {
            for (unit, shown) in &line.values {
                let what = What::Line(line.series.clone(), line.line, line.category.clone());
                let identity = identity(self.combined.exact.round, unit, what);
                let rule = self.rule(&identity, shown, Rule::PublicMatter);
                noted.push((identity, rule));
            }
        }
        noted
    }

    fn unit(&self, unit: &ClearedUnit, noted: &mut Noted) {
        let round = self.combined.exact.round;
        let people = self.combined.exact.table.people();
        for dimension in &unit.dimensions {
            if dimension.whose == Whose::Own {
                let what = What::Dimension(dimension.dimension.clone());
                self.words(unit, what.clone(), &dimension.words, noted);
                self.note(unit, what, &dimension.ring, Rule::HalfRing, noted);
            }
            for mark in &dimension.marks {
                let what = What::Mark(dimension.dimension.clone(), mark.group);
                self.note(unit, what, &mark.ring, Rule::HalfRing, noted);
            }
            for indicator in &dimension.indicators {
                let of_people = people.score(&indicator.indicator, &unit.unit).is_some();
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
                self.words(unit, what.clone(), &indicator.words, noted);
                self.note(unit, what, &ring, shown, noted);
            }
        }
        for goal in &unit.goals {
            let what = What::Goal(goal.goal.clone());
            self.words(unit, what.clone(), &goal.words, noted);
            self.note(unit, what, &goal.ring, Rule::HalfRing, noted);
        }
        for theme in &unit.themes {
            let what = What::Theme(theme.theme.clone());
            self.words(unit, what.clone(), &theme.words, noted);
            self.note(unit, what, &theme.ring, Rule::HalfRing, noted);
        }
        for response in &unit.responses {
            let what = What::Response(response.source.clone());
            let identity = identity(round, &unit.unit, what);
            let rule = self.protected.withheld.rule(&identity);
            noted.push((identity, rule.unwrap_or(Rule::PublicMatter)));
        }
        for item in &unit.items {
            let what = What::Item(item.source.clone(), item.item.clone());
            self.note(unit, what, &item.ring, Rule::HalfRing, noted);
            self.spread(unit, item, noted);
            self.no_opinion(unit, item, noted);
        }
        for gap in &unit.gaps {
            for (source, ring) in gap.views() {
                let what = What::Item(source.clone(), gap.item.clone());
                self.note(unit, what, &ring, Rule::HalfRing, noted);
            }
        }
    }

    /// Words beside a ring; those that are withheld have become those of the ring alone.
    fn words(&self, unit: &ClearedUnit, of: What, words: &Words, noted: &mut Noted) {
        let what = What::Words(Box::new(of));
        let shown = match words {
            Words::None => Shown::NotAssessed,
            _ => Shown::Value(()),
        };
        let identity = identity(self.combined.exact.round, &unit.unit, what);
        let withheld = self.protected.withheld.rule(&identity);
        let rule = withheld.unwrap_or_else(|| self.rule(&identity, &shown, Rule::Words));
        noted.push((identity, rule));
    }

    /// How many said "don't know" is told beside the spread, and where enough people were asked.
    fn no_opinion(&self, unit: &ClearedUnit, item: &ClearedItem, noted: &mut Noted) {
        let Some(shown) = &item.no_opinion else {
            return;
        };
        let what = |of: fn(SourceId, ItemId) -> What| of(item.source.clone(), item.item.clone());
        let round = self.combined.exact.round;
        let spread = identity(round, &unit.unit, what(What::Spread));
        let identity = identity(round, &unit.unit, what(What::NoOpinion));
        let known = |identity| self.protected.withheld.rule(identity);
        let rule = match shown {
            Shown::Withheld => known(&identity)
                .or_else(|| known(&spread))
                .unwrap_or(Rule::TooFewForSpread),
            shown => self.rule(&identity, shown, Rule::StepsOfPercent),
        };
        noted.push((identity, rule));
    }

    fn note<T>(
        &self,
        unit: &ClearedUnit,
        what: What,
        shown: &Shown<T>,
        when_shown: Rule,
        noted: &mut Noted,
    ) {
        let identity = identity(self.combined.exact.round, &unit.unit, what);
        let rule = self.rule(&identity, shown, when_shown);
        noted.push((identity, rule));
    }

    fn rule<T>(&self, identity: &Identity, shown: &Shown<T>, when_shown: Rule) -> Rule {
        match shown {
            Shown::Value(_) => when_shown,
            Shown::NotAssessed | Shown::NotScored => Rule::NotAssessed,
            Shown::Withheld => {
                let known = self.protected.withheld.rule(identity);
                known.unwrap_or(match identity.what {
                    What::Item(..) => Rule::SmallCount,
                    _ => Rule::RestsOnWithheld,
                })
            }
        }
    }

    fn spread(&self, unit: &ClearedUnit, item: &ClearedItem, noted: &mut Noted) {
        let Some(spread) = &item.spread else { return };
        let exact = &self.combined.exact;
        let what = What::Spread(item.source.clone(), item.item.clone());
        let identity = identity(exact.round, &unit.unit, what);
        let key = (item.source.clone(), item.item.clone(), unit.unit.clone());
        let answers = &exact.table.items()[&key];
        let policy = &self.methodology.programme().disclosure;
        let rule = match spread {
            Shown::Value(told) if told.classes.is_empty() => Rule::WordOnly,
            Shown::Value(told) if told.classes.len() < answers.counts.len() => Rule::Merged,
            Shown::Value(_) => Rule::StepsOfPercent,
            Shown::Withheld if too_few(items::answered(answers), policy.minimum_distribution) => {
                Rule::TooFewForSpread
            }
            other => self.rule(&identity, other, Rule::StepsOfPercent),
        };
        noted.push((identity, rule));
    }
}
