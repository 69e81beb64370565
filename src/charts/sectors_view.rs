//! What the radar of indicators shows: every indicator of a unit on a spoke of its own, in the sector
//! of its dimension. A view of the unit and its cleared indicators come in, plain values go out.

use crate::charts::compass::halfway;
use crate::charts::view::{Speech, UnitView};
use crate::disclosure::{ClearedIndicator, ClearedUnit, Shown};
use crate::methodology::{Methodology, Round};
use crate::vocabulary::{Ring, RoundId, UnitId};

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct SpokeView {
    /// Its number: that of the dimension, a full stop, and its place.
    pub(in crate::charts) label: String,
    /// Its name.
    pub(in crate::charts) name: String,
    /// Direction of its spoke, in degrees clockwise from the top.
    pub(in crate::charts) bearing: f64,
    /// The cleared value.
    pub(in crate::charts) ring: Shown<Ring>,
    /// The ring as it is written, or the word for its absence.
    pub(in crate::charts) value: String,
}

/// One dimension.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Sector {
    /// Its number, from 1.
    pub(in crate::charts) number: usize,
    /// Its name.
    pub(in crate::charts) name: String,
    /// Where it begins, in degrees clockwise from the top.
    pub(in crate::charts) from: f64,
    /// How far it reaches, in degrees clockwise.
    pub(in crate::charts) turn: f64,
    /// The indicators, clockwise.
    pub(in crate::charts) spokes: Vec<SpokeView>,
}

impl Sector {
    /// The share of a spoke, in degrees.
    pub(in crate::charts) fn step(&self) -> f64 {
        self.turn / self.spokes.len().max(1) as f64
    }
}

/// The indicators of a unit.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct SectorsView {
    /// The unit.
    pub(in crate::charts) unit: UnitId,
    /// Its name.
    pub(in crate::charts) name: String,
    /// Its own colour, if it has one.
    pub(in crate::charts) colour: Option<String>,
    /// The name of the round.
    pub(in crate::charts) round: String,
    /// The dimensions, in the order of the method.
    pub(in crate::charts) sectors: Vec<Sector>,
    /// What stands under the picture.
    pub(in crate::charts) notes: Vec<String>,
}

impl SectorsView {
    /// The indicators of a unit of the reported round; nothing where a dimension of its view has none.
    pub(in crate::charts) fn new(
        (methodology, round): (&Methodology, &RoundId),
        unit: &ClearedUnit,
        view: &UnitView,
        speech: Speech<'_>,
    ) -> Option<Self> {
        let round = methodology
            .round(round)
            .expect("a release has only rounds of its method");
        let cleared = round.dimensions.iter();
        let cleared = cleared.filter_map(|dimension| unit.dimension(&dimension.id));
        let mut sectors = Vec::new();
        for (place, (dimension, cleared)) in view.dimensions.iter().zip(cleared).enumerate() {
            let (from, turn) = stretch(view, place);
            let count = cleared.indicators.len();
            let spokes = cleared.indicators.iter().enumerate();
            sectors.push(Sector {
                number: place + 1,
                name: dimension.name.clone(),
                from,
                turn,
                spokes: spokes
                    .map(|(index, one)| SpokeView {
                        label: format!("{}.{}", place + 1, index + 1),
                        name: indicator_name(round, one, speech),
                        bearing: (from + turn * (index as f64 + 0.5) / count as f64)
                            .rem_euclid(360.0),
                        ring: one.ring,
                        value: value(one.ring, speech),
                    })
                    .collect(),
            });
        }
        let is_drawn = sectors.len() > 1 && sectors.iter().all(|sector| !sector.spokes.is_empty());
        is_drawn.then(|| Self {
            unit: view.unit.clone(),
            name: view.name.clone(),
            colour: view.colour.clone(),
            round: view.round.clone(),
            sectors,
            notes: view.notice.iter().cloned().collect(),
        })
    }
}

/// Where the sector of a dimension begins and how far it reaches: halfway to its neighbours.
fn stretch(view: &UnitView, place: usize) -> (f64, f64) {
    let own = view.dimensions[place].bearing;
    let others = view.dimensions.iter().map(|one| one.bearing);
    let turn_to = |other: f64| {
        let turn = (other - own).rem_euclid(360.0);
        if turn == 0.0 { 360.0 } else { turn }
    };
    let after = others.clone().map(turn_to).fold(360.0, f64::min);
    let before = others
        .map(|other| 360.0 - turn_to(other))
        .map(|turn| if turn == 0.0 { 360.0 } else { turn })
        .fold(360.0, f64::min);
    let from = halfway(own - before, own);
    (from, (before + after) / 2.0)
}

fn indicator_name(round: &Round, cleared: &ClearedIndicator, speech: Speech<'_>) -> String {
    let mut all = round.indicators.iter();
    let found = all.find(|indicator| indicator.id == cleared.indicator);
    found.map_or_else(
        || cleared.indicator.to_string(),
        |indicator| speech.text(&indicator.name),
    )
}

fn value(ring: Shown<Ring>, speech: Speech<'_>) -> String {
    match ring {
        Shown::Value(ring) => speech.ring(ring),
        Shown::Withheld => speech.word("withheld"),
        Shown::NotAssessed => speech.word("not-assessed"),
        Shown::NotScored => speech.word("view-not-scored"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{five_without_axes, quadrants};

    #[test]
    fn the_sector_of_a_quadrant_is_a_quarter() {
        let view = quadrants();
        let stretches: Vec<(f64, f64)> = (0..4).map(|place| stretch(&view, place)).collect();
        assert_eq!(
            stretches,
            [(270.0, 90.0), (0.0, 90.0), (90.0, 90.0), (180.0, 90.0)]
        );
    }

    #[test]
    fn sectors_fill_the_circle_however_many_there_are() {
        let view = five_without_axes();
        let turns: f64 = (0..5).map(|place| stretch(&view, place).1).sum();
        assert!((turns - 360.0).abs() < 1e-9);
        assert_eq!(stretch(&view, 0), (324.0, 72.0));
    }
}
