//! How much the scores depend on choices that could have been made otherwise.
//!
//! Comes in: a round and its indicators with the answers behind them. Goes out: for each dimension
//! of each unit the points of a thousand other ways of calculating, how much each of four choices
//! matters, and the score without each indicator. None of it ever decides a score or a word.
//! Every way is scored by the tree of the dimension, as the real scores are.

mod choices;
mod effects;
mod model;
mod percentile;

pub use choices::{Choice, SEED};
pub use effects::{Effect, Sensitivity};

use crate::indicators::IndicatorTable;
use crate::methodology::{Methodology, Programme, Round};
use crate::scores::uncertainty::choices::{Origins, way};
use crate::scores::uncertainty::effects::effects;
use crate::scores::uncertainty::model::Model;
use crate::scores::uncertainty::percentile::percentile;
use crate::vocabulary::{DimensionId, IndicatorId, Ring, Score, UnitId};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// How many ways of calculating are drawn.
pub const DRAWS: u64 = 1_000;

/// How many pairs of ways the effects of the choices are estimated from; each needs six scorings.
const PAIRS: u64 = 1_000;

/// The points of one dimension of one unit in many ways of calculating.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// The points of the ways in which the dimension could be scored, in order of size; never none.
    points: Vec<f64>,
}

impl Robustness {
    /// The points of all ways, in order of size.
    #[must_use]
    pub fn points(&self) -> &[f64] {
        &self.points
    }

    /// The points that so many per cent of the ways stay at or below, 0-100.
    #[must_use]
    pub fn percentile(&self, percent: f64) -> f64 {
        percentile(&self.points, percent)
    }
}

/// The points of every dimension of every unit in [`DRAWS`] ways of calculating.
///
/// A way draws anew whom the silent members would have resembled, the weights, the mean, and the rule
/// for answers. A dimension that is not scored in any way is left out.
#[must_use]
pub fn robustness(
    methodology: &Methodology,
    round: &Round,
    table: &IndicatorTable,
) -> BTreeMap<(UnitId, DimensionId), Robustness> {
    robustness_of_round(methodology.programme(), round, table)
}

/// The points of every dimension of every unit in [`DRAWS`] ways of calculating it from the rings of its
/// indicators, and from nothing else.
///
/// A way draws the weights and the mean anew. A dimension that is not scored in any way is left out.
#[must_use]
pub fn robustness_of_rings(
    methodology: &Methodology,
    round: &Round,
    rings: &BTreeMap<(IndicatorId, UnitId), Ring>,
) -> BTreeMap<(UnitId, DimensionId), Robustness> {
    in_many_ways(&Model::of_rings(methodology.programme(), round, rings))
}

fn robustness_of_round(
    programme: &Programme,
    round: &Round,
    table: &IndicatorTable,
) -> BTreeMap<(UnitId, DimensionId), Robustness> {
    in_many_ways(&Model::new(programme, round, table))
}

fn in_many_ways(model: &Model<'_>) -> BTreeMap<(UnitId, DimensionId), Robustness> {
    // Each draw has random numbers of its own, so that it does not matter which thread takes it.
    let draws: Vec<Vec<Option<f64>>> = (0..DRAWS)
        .into_par_iter()
        .map(|draw| model.points(&way(model, Origins::all_from(draw))))
        .collect();
    model
        .keys()
        .enumerate()
        .filter_map(|(cell, key)| {
            let mut points: Vec<f64> = draws.iter().filter_map(|draw| draw[cell]).collect();
            points.sort_by(f64::total_cmp);
            (!points.is_empty()).then(|| (key.clone(), Robustness { points }))
        })
        .collect()
}

/// How much each choice matters for every dimension of every unit. A dimension whose points no choice
/// moves, or that some ways cannot score, is left out.
#[must_use]
pub fn sensitivity(
    methodology: &Methodology,
    round: &Round,
    table: &IndicatorTable,
) -> BTreeMap<(UnitId, DimensionId), Sensitivity> {
    sensitivity_of_round(methodology.programme(), round, table)
}

fn sensitivity_of_round(
    programme: &Programme,
    round: &Round,
    table: &IndicatorTable,
) -> BTreeMap<(UnitId, DimensionId), Sensitivity> {
    let model = Model::new(programme, round, table);
    let points = |origins| model.points(&way(&model, origins));
    let families: Vec<[Vec<Option<f64>>; 6]> = (0..PAIRS)
        .into_par_iter()
        .map(|pair| {
            let (one, other) = (2 * pair, 2 * pair + 1);
            let swapped =
                Choice::ALL.map(|choice| points(Origins::all_from(one).with(choice, other)));
            let [answers, weights, mean, rule] = swapped;
            let both = [one, other].map(|draw| points(Origins::all_from(draw)));
            let [first, second] = both;
            [first, second, answers, weights, mean, rule]
        })
        .collect();
    model
        .keys()
        .enumerate()
        .filter_map(|(cell, key)| {
            let columns: Option<Vec<[f64; 6]>> = families
                .iter()
                .map(|family| {
                    let mut row = [0.0; 6];
                    for (to, from) in row.iter_mut().zip(family) {
                        *to = from[cell]?;
                    }
                    Some(row)
                })
                .collect();
            Some((key.clone(), effects(&columns?)?))
        })
        .collect()
}

/// The scores that every dimension of every unit would have without one of its indicators, for each
/// scored indicator in the order of the method; absent where too few would be left.
#[must_use]
pub fn without_each_indicator(
    methodology: &Methodology,
    round: &Round,
    table: &IndicatorTable,
) -> Vec<((UnitId, DimensionId), IndicatorId, Option<Score>)> {
    Model::new(methodology.programme(), round, table).without_each_indicator()
}

#[cfg(test)]
mod tests;
