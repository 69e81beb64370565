//! Many ways of calculating a dimension, from what everybody may see.
//!
//! Comes in: a cleared round. Goes out: the points of its dimensions in many ways. Nothing but cleared rings
//! comes in, so that in how many ways the words stay tells nothing that they do not tell themselves. The
//! evaluator's own ways stand in `evaluator_uncertainty`, and draw the answers as well.

use crate::disclosure::ClearedRound;
use crate::methodology::{Methodology, Round};
use crate::scores::{self, Robustness};
use crate::vocabulary::{DimensionId, UnitId};
use std::collections::BTreeMap;

/// In how many ways of calculating a dimension of a unit keeps its word.
pub(in crate::disclosure) type Ways = BTreeMap<(UnitId, DimensionId), Robustness>;

/// The ways of calculating a round from the rings of its indicators.
pub(in crate::disclosure) fn of_cleared(
    methodology: &Methodology,
    round: &Round,
    cleared: &ClearedRound,
) -> Ways {
    let mut rings = BTreeMap::new();
    for unit in &cleared.units {
        for indicator in unit.dimensions.iter().flat_map(|one| &one.indicators) {
            if let Some(ring) = indicator.ring.value() {
                rings.insert((indicator.indicator.clone(), unit.unit.clone()), ring);
            }
        }
    }
    scores::robustness_of_rings(methodology, round, &rings)
}
