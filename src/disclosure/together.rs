//! Indicators taken together, cleared: those of a main goal or of a theme.
//!
//! Comes in: the scores as measured, and those combined again without what is withheld. Goes out:
//! rings and words. A score that needs a withheld answer is withheld; where it rests on answers that
//! are withheld elsewhere, its words follow from its ring alone.

use crate::disclosure::combined::Combined;
use crate::disclosure::withheld::{Withheld, identity};
use crate::disclosure::{ClearedGoal, ClearedTheme, Shown, What, Words, rounding};
use crate::scores::DimensionScore;
use crate::vocabulary::{Ring, UnitId};

/// A unit of a round, with what is withheld of it.
#[derive(Clone, Copy)]
pub(in crate::disclosure) struct Place<'a> {
    pub(in crate::disclosure) combined: &'a Combined<'a>,
    pub(in crate::disclosure) withheld: &'a Withheld,
    pub(in crate::disclosure) city: &'a UnitId,
    pub(in crate::disclosure) unit: &'a UnitId,
}

/// What is told of indicators taken together.
struct Together {
    ring: Shown<Ring>,
    words: Words,
    scored: u32,
    meant: u32,
}

/// The goals of the round in their order; those that no indicator stands for are left out.
pub(in crate::disclosure) fn goals(place: Place<'_>) -> Vec<ClearedGoal> {
    let goals = place.combined.exact.round.goals.iter();
    goals
        .filter_map(|goal| {
            let key = (place.unit.clone(), goal.id.clone());
            let exact = place.combined.exact.scores.goals().get(&key)?;
            let safe = place.combined.scores.goals().get(&key)?;
            let told = place.together(What::Goal(goal.id.clone()), exact, safe)?;
            Some(ClearedGoal {
                goal: goal.id.clone(),
                ring: told.ring,
                words: told.words,
                indicators_scored: told.scored,
                indicators_meant: told.meant,
            })
        })
        .collect()
}

/// The themes of the round in their order; those without an indicator for this level are left out.
pub(in crate::disclosure) fn themes(place: Place<'_>) -> Vec<ClearedTheme> {
    let themes = place.combined.exact.round.themes.iter();
    themes
        .filter_map(|theme| {
            let key = (place.unit.clone(), theme.id.clone());
            let exact = place.combined.exact.scores.themes().get(&key)?;
            let safe = place.combined.scores.themes().get(&key)?;
            let told = place.together(What::Theme(theme.id.clone()), exact, safe)?;
            Some(ClearedTheme {
                theme: theme.id.clone(),
                ring: told.ring,
                words: told.words,
                indicators_scored: told.scored,
                indicators_meant: told.meant,
            })
        })
        .collect()
}

impl Place<'_> {
    fn together(
        &self,
        what: What,
        exact: &DimensionScore,
        safe: &DimensionScore,
    ) -> Option<Together> {
        if exact.indicators.is_empty() {
            return None;
        }
        let identity = identity(self.combined.exact.round, self.unit, what);
        let (ring, words) = if self.withheld.has(&identity) {
            (Shown::Withheld, Words::None)
        } else {
            self.value(identity.what, exact, safe)
        };
        let scored = safe.indicators.iter();
        Some(Together {
            ring,
            words,
            scored: small(scored.filter(|(_, one)| one.score.is_ok()).count()),
            meant: small(exact.indicators.len()),
        })
    }

    fn value(
        &self,
        what: What,
        exact: &DimensionScore,
        safe: &DimensionScore,
    ) -> (Shown<Ring>, Words) {
        let shelters = self.combined.shelters(self.city, self.unit, safe);
        match safe.score {
            Ok(score) => {
                let interval = safe.interval.filter(|_| !shelters);
                let interval = self.combined.told_width(self.unit, &what, interval);
                let bands = &self.combined.exact.round.bands;
                (
                    rounding::ring(safe.score),
                    rounding::words(bands, score, interval),
                )
            }
            Err(_) if exact.score.is_ok() => (Shown::Withheld, Words::None),
            Err(_) => (rounding::ring(safe.score), Words::None),
        }
    }
}

fn small(indicators: usize) -> u32 {
    u32::try_from(indicators).expect("goals and themes have few indicators")
}
