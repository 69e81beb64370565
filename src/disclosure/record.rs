//! The record: what became of every number for every audience, and by which rule. It stays in the
//! evaluator's folder.
//!
//! Comes in: the releases as they are published, what is withheld and why, and what the attack found
//! out. Goes out: three tables for the evaluator. No reason crosses to any other reader.

use crate::disclosure::attack::Known;
use crate::disclosure::evaluator::exact;
use crate::disclosure::protection::{Attack, Cost, Protected};
use crate::disclosure::recording::{Entry, entries};
use crate::disclosure::{AudienceRelease, EvaluatorTable, Readers};
use crate::methodology::Methodology;
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
    /// Worked out from what is shown, and from nothing else.
    FromShown,
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
            Self::FromShown => "from-shown",
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
            Self::PublicMatter | Self::FromShown => "shown",
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
    let mut rows: Vec<(String, Entry)> = Vec::new();
    for (readers, release) in releases {
        let audience = readers.to_string();
        let noted = entries(methodology, protected, release);
        rows.extend(noted.into_iter().map(|entry| (audience.clone(), entry)));
    }
    rows.sort();
    rows.dedup();
    vec![
        record(&rows),
        summary(&rows, &protected.costs),
        attacks(&protected.attacks),
    ]
}

fn record(rows: &[(String, Entry)]) -> EvaluatorTable {
    let header = ["audience", "round", "unit", "what", "id", "outcome", "rule"];
    let rows = rows.iter().map(|(audience, entry)| {
        vec![
            audience.clone(),
            entry.round.to_string(),
            entry.unit.to_string(),
            entry.kind.to_owned(),
            entry.id.clone(),
            entry.rule.outcome().to_owned(),
            entry.rule.key().to_owned(),
        ]
    });
    EvaluatorTable::new(NAME, &header, rows.collect())
}

/// How many numbers each rule touched, by audience, and what complementary suppression cost.
fn summary(rows: &[(String, Entry)], costs: &[Cost]) -> EvaluatorTable {
    let mut counts: BTreeMap<(&str, &str, Rule), u64> = BTreeMap::new();
    for (audience, entry) in rows {
        let key = (audience.as_str(), entry.kind, entry.rule);
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
