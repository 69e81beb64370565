//! A round made ready to be scored in many ways.
//!
//! Comes in: the round and its table. Goes out: the points of every dimension of every unit in any
//! way of calculating. Nothing random stands here, and every mean is that of the tree that the real
//! scores come from.

use crate::indicators::{IndicatorTable, Measured, Remeasuring, Respondents};
use crate::methodology::{Aggregation, Indicator, Programme, Round, Scope};
use crate::scores::NoScore;
use crate::scores::levels;
use crate::scores::normalise::{normalise, normalise_amount};
use crate::scores::tree::{Over, Part, Tree};
use crate::scores::uncertainty::choices::Way;
use crate::vocabulary::{DimensionId, IndicatorId, Ring, Score, UnitId};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A round made ready to be scored.
pub(in crate::scores) struct Model<'a> {
    round: &'a Round,
    respondents: Cow<'a, Respondents>,
    in_order_of_name: Vec<usize>,
    themes_in_order_of_name: Vec<usize>,
    cells: Vec<Cell<'a>>,
}

/// One dimension of one unit.
struct Cell<'a> {
    key: (UnitId, DimensionId),
    tree: Tree,
    entries: Vec<Entry<'a>>,
}

/// One indicator of a dimension, at one unit.
struct Entry<'a> {
    /// Its place in the method.
    place: usize,
    indicator: &'a Indicator,
    /// The score that the real scores are made of.
    as_measured: Result<Score, NoScore>,
    /// How it is measured again, where a survey says something about it.
    remeasuring: Option<(&'a Remeasuring, Measured)>,
}

impl<'a> Model<'a> {
    /// The round as it was measured, with the answers behind it.
    pub(in crate::scores) fn new(
        programme: &Programme,
        round: &'a Round,
        table: &'a IndicatorTable,
    ) -> Self {
        let entry = |place: usize, indicator: &'a Indicator, unit: &UnitId| {
            let value = table.values().get(&(indicator.id.clone(), unit.clone()));
            let again = table.respondents().remeasuring(&indicator.id, unit);
            Entry {
                place,
                indicator,
                as_measured: match value {
                    Some(value) => normalise(indicator, value).score,
                    None => normalise_amount(indicator, Measured::Points, None).score,
                },
                remeasuring: again.zip(value.map(|value| value.measured)),
            }
        };
        Self::of_entries(programme, round, Cow::Borrowed(table.respondents()), &entry)
    }

    /// The round as far as the rings of its indicators tell of it, with nobody's answers behind them.
    pub(in crate::scores) fn of_rings(
        programme: &Programme,
        round: &'a Round,
        rings: &BTreeMap<(IndicatorId, UnitId), Ring>,
    ) -> Self {
        let entry = |place: usize, indicator: &'a Indicator, unit: &UnitId| {
            let ring = rings.get(&(indicator.id.clone(), unit.clone()));
            let score = ring.and_then(|ring| Score::new(ring.points()));
            Entry {
                place,
                indicator,
                as_measured: score.ok_or(NoScore::NoData),
                remeasuring: None,
            }
        };
        Self::of_entries(programme, round, Cow::Owned(Respondents::default()), &entry)
    }

    fn of_entries(
        programme: &Programme,
        round: &'a Round,
        respondents: Cow<'a, Respondents>,
        entry: &dyn Fn(usize, &'a Indicator, &UnitId) -> Entry<'a>,
    ) -> Self {
        let mut in_order_of_name: Vec<usize> = (0..round.indicators.len()).collect();
        in_order_of_name.sort_by_key(|&place| &round.indicators[place].id);
        let cells = levels(programme)
            .flat_map(|(unit, level)| {
                let dimensions = round.dimensions.iter();
                dimensions.map(move |dimension| cell(round, &dimension.id, (unit, level), entry))
            })
            .collect();
        let mut themes_in_order_of_name: Vec<usize> = (0..round.themes.len()).collect();
        themes_in_order_of_name.sort_by_key(|&place| &round.themes[place].id);
        Self {
            round,
            respondents,
            in_order_of_name,
            themes_in_order_of_name,
            cells,
        }
    }

    /// What is scored, in the order of `points`.
    pub(in crate::scores) fn keys(&self) -> impl Iterator<Item = &(UnitId, DimensionId)> {
        self.cells.iter().map(|cell| &cell.key)
    }

    /// The answers that the values rest on.
    pub(in crate::scores) fn respondents(&self) -> &Respondents {
        &self.respondents
    }

    /// The places of the indicators in the method, in the order of their identifiers.
    pub(in crate::scores) fn indicators_in_order_of_name(&self) -> &[usize] {
        &self.in_order_of_name
    }

    /// The places of the themes in the method, in the order of their identifiers.
    pub(in crate::scores) fn themes_in_order_of_name(&self) -> &[usize] {
        &self.themes_in_order_of_name
    }

    /// The points of every dimension of every unit, calculated in this way.
    pub(in crate::scores) fn points(&self, way: &Way) -> Vec<Option<f64>> {
        let rule = Aggregation {
            mean: way.mean,
            theme_mean: way.mean,
            ..self.round.aggregation.clone()
        };
        self.cells
            .iter()
            .map(|cell| {
                let parts: Vec<Part> = cell
                    .entries
                    .iter()
                    .map(|entry| entry.calculated(way))
                    .collect();
                let tree = cell.tree.with_theme_weights_times(&way.theme_factors);
                tree.score(&rule, &parts).ok().map(Score::points)
            })
            .collect()
    }

    /// The scores without one indicator at a time.
    pub(in crate::scores) fn without_each_indicator(
        &self,
    ) -> Vec<((UnitId, DimensionId), IndicatorId, Option<Score>)> {
        let mut all = Vec::new();
        for cell in &self.cells {
            for left_out in cell
                .entries
                .iter()
                .filter(|entry| entry.as_measured.is_ok())
            {
                let parts: Vec<Part> = cell
                    .entries
                    .iter()
                    .map(|entry| match entry.place == left_out.place {
                        true => Part::LEFT_OUT,
                        false => entry.as_declared(),
                    })
                    .collect();
                let score = cell.tree.score(&self.round.aggregation, &parts).ok();
                all.push((cell.key.clone(), left_out.indicator.id.clone(), score));
            }
        }
        all
    }
}

fn cell<'a>(
    round: &'a Round,
    dimension: &DimensionId,
    (unit, level): (&UnitId, Scope),
    entry: &dyn Fn(usize, &'a Indicator, &UnitId) -> Entry<'a>,
) -> Cell<'a> {
    let over = Over::Dimension(dimension);
    let own: Vec<(usize, &Indicator)> = round
        .indicators
        .iter()
        .enumerate()
        .filter(|(_, one)| over.holds(round, one) && one.scope.contains(&level))
        .collect();
    let indicators: Vec<&Indicator> = own.iter().map(|&(_, indicator)| indicator).collect();
    let entries = own.into_iter();
    let entries = entries.map(|(place, indicator)| entry(place, indicator, unit));
    Cell {
        key: (unit.clone(), dimension.clone()),
        tree: Tree::new(round, over, &indicators),
        entries: entries.collect(),
    }
}

impl Entry<'_> {
    fn as_declared(&self) -> Part {
        Part {
            weight: self.indicator.weight,
            score: self.as_measured,
        }
    }

    fn calculated(&self, way: &Way) -> Part {
        let score = match self.remeasuring {
            Some((again, measured)) => {
                let amount = again.amount(&way.times, way.rule);
                normalise_amount(self.indicator, measured, amount).score
            }
            None => self.as_measured,
        };
        Part {
            weight: self.indicator.weight * way.factors[self.place],
            score,
        }
    }
}
