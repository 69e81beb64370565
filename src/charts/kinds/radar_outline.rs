//! Outlines on a circle of rings: straight between neighbouring values, open where one is missing.
//! Values come in, lines go out; which values may be seen was decided long before.

use crate::charts::compass::{Rings, Spot};
use crate::charts::elements::{Area, line, outline, put};
use crate::charts::theme::Ink;
use crate::charts::view::DimensionView;

/// The spot of a ring on the spoke of a dimension.
pub(in crate::charts) fn spot(dimension: &DimensionView, ring: Option<f64>) -> Option<Spot> {
    ring.map(|ring| Spot {
        bearing: dimension.bearing,
        ring,
    })
}

/// Joins neighbouring values; a missing one leaves a gap and never counts as zero.
pub(in crate::charts) fn draw_outline(rings: &Area<'_, Rings>, values: &[Option<Spot>], ink: Ink) {
    if values.iter().all(Option::is_some) {
        put(
            rings,
            &outline(values.iter().flatten().copied().collect(), ink),
        );
        return;
    }
    for run in runs(values) {
        put(rings, &line(run, ink));
    }
}

/// The stretches of two or more neighbouring values around the circle, where at least one value is
/// missing.
fn runs(values: &[Option<Spot>]) -> Vec<Vec<Spot>> {
    let gap = values.iter().position(Option::is_none).unwrap_or_default();
    let around = (1..=values.len()).map(|step| values[(gap + step) % values.len()]);
    let mut runs = vec![Vec::new()];
    for value in around {
        match (value, runs.last_mut()) {
            (Some(spot), Some(run)) => run.push(spot),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}
