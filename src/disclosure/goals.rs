//! The main goals of a unit, cleared.
//!
//! Comes in: the scores as measured, and those combined again without what is withheld. Goes out:
//! rings and words. A goal whose score needs a withheld answer is withheld; where it rests on answers
//! that are withheld elsewhere, its words follow from its ring alone.

use crate::disclosure::combined::Combined;
use crate::disclosure::withheld::{Withheld, identity};
use crate::disclosure::{ClearedGoal, Shown, What, Words, rounding};
use crate::scores::DimensionScore;
use crate::vocabulary::{Ring, UnitId};

/// The goals of the round in their order; those that no indicator stands for are left out.
pub(in crate::disclosure) fn cleared(
    combined: &Combined<'_>,
    withheld: &Withheld,
    city: &UnitId,
    unit: &UnitId,
) -> Vec<ClearedGoal> {
    let round = combined.exact.round;
    let goals = round.goals.iter();
    goals
        .filter_map(|goal| {
            let key = (unit.clone(), goal.id.clone());
            let exact = combined.exact.scores.goals().get(&key)?;
            let safe = combined.scores.goals().get(&key)?;
            if exact.indicators.is_empty() {
                return None;
            }
            let is_withheld = withheld.has(&identity(round, unit, What::Goal(goal.id.clone())));
            let (ring, words) = if is_withheld {
                (Shown::Withheld, Words::None)
            } else {
                value(combined, (city, unit), exact, safe)
            };
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
    combined: &Combined<'_>,
    (city, unit): (&UnitId, &UnitId),
    exact: &DimensionScore,
    safe: &DimensionScore,
) -> (Shown<Ring>, Words) {
    let shelters = safe
        .indicators
        .iter()
        .any(|(indicator, _)| combined.rests_on_hidden(city, unit, indicator));
    match safe.score {
        Ok(score) => {
            let interval = safe.interval.filter(|_| !shelters);
            let bands = &combined.exact.round.bands;
            (
                rounding::ring(safe.score),
                rounding::words(bands, score, interval),
            )
        }
        Err(_) if exact.score.is_ok() => (Shown::Withheld, Words::None),
        Err(_) => (rounding::ring(safe.score), Words::None),
    }
}

fn small(indicators: usize) -> u32 {
    u32::try_from(indicators).expect("a goal has few indicators")
}
