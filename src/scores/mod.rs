//! Brings indicators to one scale and combines them into dimensions.
//!
//! Comes in: the indicator tables of a round and of the round before. Goes out: a `Scoreboard`,
//! which only this stage can make. There is no overall index and no ranking, and no rows of data
//! are looked at here.

mod availability;
mod change;
mod dimension;
#[cfg(test)]
mod example;
#[cfg(test)]
mod laws;
mod means;
mod normalise;
mod scoreboard;
mod uncertainty;

pub use scoreboard::{BreakReason, Change, DimensionScore, IndicatorScore, NoScore, Scoreboard};
pub use uncertainty::{
    Choice, DRAWS, Effect, Robustness, SEED, Sensitivity, robustness, sensitivity,
    without_each_indicator,
};

use crate::indicators::IndicatorTable;
use crate::methodology::{Indicator, Methodology, Programme, Round, Scope};
use crate::vocabulary::UnitId;

/// Scores every dimension of a round for every unit and the city, and says how each moved since
/// the round before.
///
/// An indicator whose value is not in the table counts as one without data: its weight stays
/// below the line of the coverage.
#[must_use]
pub fn combine(
    methodology: &Methodology,
    round: &Round,
    table: &IndicatorTable,
    before: Option<(&Round, &IndicatorTable)>,
) -> Scoreboard {
    combine_rounds(methodology.programme(), round, table, before)
}

fn combine_rounds(
    programme: &Programme,
    round: &Round,
    table: &IndicatorTable,
    before: Option<(&Round, &IndicatorTable)>,
) -> Scoreboard {
    let mut board = Scoreboard::default();
    for (unit, level) in levels(programme) {
        for dimension in &round.dimensions {
            let key = (unit.clone(), dimension.id.clone());
            let now = dimension::score(round, table, &dimension.id, unit, level);
            let change = match before {
                None => Change::NoEarlierRound,
                Some((round_before, table_before)) => {
                    let then =
                        dimension::score(round_before, table_before, &dimension.id, unit, level);
                    change::between(programme, unit, (round, &now), (round_before, &then))
                }
            };
            board.changes.insert(key.clone(), change);
            board.dimensions.insert(key, now);
        }
        for goal in &round.goals {
            let belongs = |indicator: &Indicator| indicator.goals.contains(&goal.id);
            let score = dimension::score_of(round, table, (unit, level), &belongs);
            board.goals.insert((unit.clone(), goal.id.clone()), score);
        }
    }
    board
}

/// The tables and the city, each with the level that the scope of indicators speaks of.
fn levels(programme: &Programme) -> impl Iterator<Item = (&UnitId, Scope)> {
    programme
        .units
        .iter()
        .map(|unit| (&unit.id, Scope::Units))
        .chain([(&programme.city.id, Scope::City)])
}
