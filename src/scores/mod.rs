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
mod tree;
mod uncertainty;

pub use scoreboard::{BreakReason, Change, DimensionScore, IndicatorScore, NoScore, Scoreboard};
pub use uncertainty::{
    Choice, DRAWS, Effect, Robustness, SEED, Sensitivity, robustness, robustness_of_rings,
    sensitivity, without_each_indicator,
};

use crate::indicators::IndicatorTable;
use crate::methodology::{Methodology, Programme, Round, Scope};
use crate::scores::tree::Over;
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
            let over = Over::Dimension(&dimension.id);
            let now = dimension::score(round, table, over, (unit, level));
            let change = match before {
                None => Change::NoEarlierRound,
                Some((round_before, table_before)) => {
                    let then = dimension::score(round_before, table_before, over, (unit, level));
                    let of = (unit, &dimension.id);
                    change::between(programme, of, (round, &now), (round_before, &then))
                }
            };
            board.changes.insert(key.clone(), change);
            board.dimensions.insert(key, now);
        }
        for theme in &round.themes {
            let score = dimension::score(round, table, Over::Theme(&theme.id), (unit, level));
            board.themes.insert((unit.clone(), theme.id.clone()), score);
        }
        for goal in &round.goals {
            let score = dimension::score(round, table, Over::Goal(&goal.id), (unit, level));
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
