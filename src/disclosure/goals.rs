//! The main goals of a unit, cleared.
//!
//! Comes in: the scores as measured, and those combined again without the answers of too few
//! people. Goes out: rings and words. A goal whose score needs a withheld answer is withheld.

use crate::disclosure::{ClearedGoal, Shown, Words, rounding};
use crate::methodology::Round;
use crate::scores::{DimensionScore, Scoreboard};
use crate::vocabulary::UnitId;

/// The goals of the round in their order; those that no indicator stands for are left out.
/// `safe` are the scores without withheld answers.
pub(in crate::disclosure) fn cleared(
    round: &Round,
    exact: &Scoreboard,
    safe: &Scoreboard,
    unit: &UnitId,
) -> Vec<ClearedGoal> {
    let goals = round.goals.iter();
    goals
        .filter_map(|goal| {
            let key = (unit.clone(), goal.id.clone());
            let (exact, safe) = (exact.goals().get(&key)?, safe.goals().get(&key)?);
            if exact.indicators.is_empty() {
                return None;
            }
            let (ring, words) = value(round, exact, safe);
            let is_scored = |score: &&DimensionScore| {
                let scored = score.indicators.iter();
                scored.filter(|(_, one)| one.score.is_ok()).count()
            };
            Some(ClearedGoal {
                goal: goal.id.clone(),
                ring,
                words,
                indicators_scored: small(is_scored(&safe)),
                indicators_meant: small(exact.indicators.len()),
            })
        })
        .collect()
}

fn value(
    round: &Round,
    exact: &DimensionScore,
    safe: &DimensionScore,
) -> (Shown<crate::vocabulary::Ring>, Words) {
    match safe.score {
        Ok(score) => (
            rounding::ring(safe.score),
            rounding::words(&round.bands, score, safe.interval),
        ),
        Err(_) if exact.score.is_ok() => (Shown::Withheld, Words::None),
        Err(_) => (rounding::ring(safe.score), Words::None),
    }
}

fn small(indicators: usize) -> u32 {
    u32::try_from(indicators).expect("a goal has few indicators")
}
