//! **The wall.** Unprotected numbers come in; what goes out is rounded, or it is withheld.
//!
//! Comes in: the indicators and scores of every round. Goes out: a `ClearedRelease`, which only
//! this stage can make. Everything past this stage takes its numbers from there and from nowhere
//! else. The reasons for withholding stay in the evaluator's record. Undecided means withheld.

mod actions;
mod attack;
mod audience;
mod calendar;
mod cleared;
mod cleared_results;
mod combined;
mod complement;
mod dominance;
mod earlier;
mod evaluator;
mod evaluator_changes;
mod evaluator_lineage;
mod evaluator_samples;
mod evaluator_together;
mod evaluator_uncertainty;
mod gaps;
mod identity;
mod items;
mod ledger;
mod lines;
mod linked;
mod linked_counts;
mod linked_facts;
mod linked_movements;
mod linked_words;
mod no_opinion;
mod protection;
mod quotes;
mod record;
mod recording;
mod rounding;
#[cfg(test)]
pub(crate) mod sample;
mod small_count;
mod spread;
mod subject_numbers;
mod together;
mod verdicts;
mod ways;
mod withheld;

pub use cleared::{
    AudienceRelease, Basis, ClearedAction, ClearedDimension, ClearedIndicator, ClearedItem,
    ClearedLine, ClearedQuote, ClearedRelease, ClearedResponse, ClearedRound, ClearedUnit,
    EvaluatorTable, Mark, Movement, Shown, Whose, Words,
};
pub use cleared_results::{
    Because, ClearedCalendar, ClearedEvents, ClearedGoal, ClearedTheme, ClearedVerdict, Judged,
    SeriesBreak, Verdict,
};
pub use earlier::{ledger_of_lines, ledger_of_release};
pub use identity::{Identity, NotAnIdentity, What};
pub use ledger::{Ledger, Published, Readers};
pub use spread::{AnswerClass, ClassShare, ClearedSpread, SpreadWord};

pub use gaps::ClearedGap;
pub use no_opinion::ClearedNoOpinion;
pub use subject_numbers::{Subject, SubjectNumbers};

use crate::disclosure::ways::Ways;
use crate::findings::FindingText;
use crate::indicators::{IndicatorTable, Trace};
use crate::methodology::{Methodology, Round};
use crate::scores::Scoreboard;
use std::collections::BTreeMap;
use thiserror::Error;

/// What one round measured and scored: exact, and not to be seen by anybody but the evaluator.
#[derive(Clone, Copy, Debug)]
pub struct Unprotected<'a> {
    /// The round.
    pub round: &'a Round,
    /// What was measured.
    pub table: &'a IndicatorTable,
    /// What was scored.
    pub scores: &'a Scoreboard,
    /// From which cells.
    pub traces: &'a [Trace],
}

/// Withheld values that what earlier releases told gives away.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("these withheld values can be worked out from what was published before: {}", paths.join("; "))]
pub struct Recovered {
    /// Each value and the published numbers that lead to it, by their identities.
    pub paths: Vec<String>,
}

/// Clears the rounds for every audience, and attacks what would be published.
///
/// `rounds` are the rounds up to the reported one, oldest first; `findings` are the findings in
/// words, which go to the evaluator and nowhere else; `ledger` is what earlier releases told and
/// kept back.
///
/// # Errors
/// When a withheld value can be worked out and withholding more does not help, because what leads to
/// it was published before.
///
/// # Panics
/// When `rounds` is empty: there is nothing to release then, and the caller knows it.
pub fn protect(
    methodology: &Methodology,
    rounds: &[Unprotected<'_>],
    findings: &[FindingText],
    ledger: &Ledger,
) -> Result<ClearedRelease, Recovered> {
    assert!(
        !rounds.is_empty(),
        "a release is made of at least one round"
    );
    let (protected, mut evaluator) = rayon::join(
        || protection::protect(methodology, rounds, ledger),
        || exact_tables(methodology, rounds, findings),
    );
    let protected = protected?;
    let cleared = |ways: &[Ways]| {
        protection::releases(methodology, &protected.combined, ways, &protected.withheld)
    };
    let without_ways = cleared(&[]);
    let (_, public) = without_ways
        .first()
        .expect("the public release is made first");
    let ways: Vec<Ways> = rounds
        .iter()
        .zip(public.rounds())
        .map(|(one, cleared)| ways::of_cleared(methodology, one.round, cleared))
        .collect();
    let releases = cleared(&ways);
    evaluator.extend(record::tables(methodology, &protected, &releases));
    let mut public = None;
    let mut tables = BTreeMap::new();
    for (readers, release) in releases {
        match readers {
            Readers::Public => public = Some(release),
            Readers::Table(unit) => {
                tables.insert(unit, release);
            }
        }
    }
    let public = public.expect("the public release is made first");
    Ok(ClearedRelease::new(public, tables, evaluator))
}

/// What the evaluator reads of the rounds as they are; nothing of it depends on what is withheld.
fn exact_tables(
    methodology: &Methodology,
    rounds: &[Unprotected<'_>],
    findings: &[FindingText],
) -> Vec<EvaluatorTable> {
    let mut tables = evaluator::tables(rounds, findings);
    tables.extend(evaluator_uncertainty::tables(methodology, rounds));
    tables.extend(evaluator_samples::tables(rounds));
    tables.push(gaps::table(rounds));
    tables.push(evaluator_changes::table(methodology, rounds));
    tables.push(evaluator_together::goals(rounds));
    tables.extend(evaluator_together::themes(rounds));
    tables.push(evaluator_lineage::table(rounds));
    tables
}
