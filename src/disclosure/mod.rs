//! **The wall.** Unprotected numbers come in; what goes out is rounded, or it is withheld.
//!
//! Comes in: the indicators and scores of every round. Goes out: a `ClearedRelease`, which only
//! this stage can make. Everything past this stage takes its numbers from there and from nowhere
//! else. The reasons for withholding stay in the evaluator's record. Undecided means withheld.

mod actions;
mod audience;
mod calendar;
mod cleared;
mod cleared_results;
mod earlier;
mod evaluator;
mod evaluator_goals;
mod evaluator_lineage;
mod evaluator_samples;
mod evaluator_uncertainty;
mod gaps;
mod goals;
mod identity;
mod ledger;
mod quotes;
mod record;
mod rounding;
#[cfg(test)]
pub(crate) mod sample;
mod small_count;
mod verdicts;

pub use cleared::{
    AudienceRelease, Basis, ClearedAction, ClearedDimension, ClearedIndicator, ClearedItem,
    ClearedLine, ClearedQuote, ClearedRelease, ClearedResponse, ClearedRound, ClearedUnit,
    EvaluatorTable, Mark, Movement, Shown, Whose, Words,
};
pub use cleared_results::{
    Because, ClearedCalendar, ClearedEvents, ClearedGoal, ClearedVerdict, Judged, Verdict,
};

pub use earlier::{ledger_of_lines, ledger_of_release};
pub use identity::{Identity, NotAnIdentity, What};
pub use ledger::{Ledger, Published, Readers};

pub use gaps::ClearedGap;

use crate::disclosure::audience::{Audience, Protected};
use crate::disclosure::record::Record;
use crate::findings::FindingText;
use crate::indicators::{IndicatorTable, Trace};
use crate::methodology::{Methodology, Round};
use crate::scores::Scoreboard;

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

/// Clears the rounds for every audience.
///
/// `rounds` are the rounds up to the reported one, oldest first; `findings` are the findings in
/// words, which go to the evaluator and nowhere else; `ledger` is what earlier releases told and
/// kept back.
///
/// # Panics
/// When `rounds` is empty: there is nothing to release then, and the caller knows it.
#[must_use]
pub fn protect(
    methodology: &Methodology,
    rounds: &[Unprotected<'_>],
    findings: &[FindingText],
    ledger: &Ledger,
) -> ClearedRelease {
    assert!(
        !rounds.is_empty(),
        "a release is made of at least one round"
    );
    let mut record = Record::default();
    let protected = audience::without_small_counts(methodology, rounds, ledger, &mut record);
    let clear = |audience: &Audience, record: &mut Record| {
        AudienceRelease::new(
            protected
                .iter()
                .map(|round: &Protected<'_>| audience::clear(methodology, round, audience, record))
                .collect(),
        )
    };
    let public = clear(&Audience::Public, &mut record);
    let tables = methodology
        .programme()
        .units
        .iter()
        .map(|unit| {
            let audience = Audience::Table(unit.id.clone());
            (unit.id.clone(), clear(&audience, &mut record))
        })
        .collect();
    let mut evaluator = evaluator::tables(rounds, findings);
    evaluator.extend(evaluator_uncertainty::tables(methodology, rounds));
    evaluator.extend(evaluator_samples::tables(rounds));
    evaluator.push(gaps::table(rounds));
    evaluator.push(evaluator_goals::table(rounds));
    evaluator.push(evaluator_lineage::table(rounds));
    evaluator.push(record.into_table());
    ClearedRelease::new(public, tables, evaluator)
}
