//! The targets of the method, spelled in the unit of their measure.

use crate::methodology::{Gives, Indicator, Measure};
use crate::reports::views::Scene;

/// The target in the measure's own unit; absent when there is none.
pub(in crate::reports) fn target(scene: &Scene<'_>, indicator: &Indicator) -> Option<String> {
    part_target(scene, &indicator.measure, indicator.target?)
}

pub(in crate::reports) fn part_target(
    scene: &Scene<'_>,
    measure: &Measure,
    target: f64,
) -> Option<String> {
    let voice = scene.voice;
    Some(match measure {
        Measure::Share { .. }
        | Measure::ShareWithinDays { .. }
        | Measure::Attended { .. }
        | Measure::Checklist { .. }
        | Measure::Outcomes { .. }
        | Measure::DistrictCoverage { .. }
        | Measure::Variety { .. }
        | Measure::MoneyShare { .. }
        | Measure::Ratio { .. }
        | Measure::Sql {
            gives: Gives::Share,
            ..
        } => voice.percent(whole(target * 100.0)),
        Measure::MedianDays { .. }
        | Measure::Sql {
            gives: Gives::Days, ..
        } => voice.count("quantity-days", whole(target), &[]),
        Measure::PerThousand { .. }
        | Measure::Sql {
            gives: Gives::PerThousand,
            ..
        } => voice.count("measure-target-per-thousand", whole(target), &[]),
        Measure::Sql {
            gives: Gives::Cents,
            ..
        } => voice.whole(whole(target / 100.0)),
        Measure::Count { .. }
        | Measure::Sum { .. }
        | Measure::Sql {
            gives: Gives::Count,
            ..
        } => voice.whole(whole(target)),
        Measure::ItemMean { .. }
        | Measure::Representativeness { .. }
        | Measure::MeanOf { .. }
        | Measure::ExpertScore { .. }
        | Measure::Sql {
            gives: Gives::Points,
            ..
        } => voice.count("measure-target-points", whole(target), &[]),
    })
}

/// A number of the method to the nearest whole, for spelling.
#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers of a method are far below the limits of i64"
)]
pub(in crate::reports) fn whole(number: f64) -> i64 {
    number.round() as i64
}
