//! The names of the pictures that belong to a view. Nothing is drawn or looked up here.

use crate::vocabulary::UnitId;
use schemars::JsonSchema;
use serde::Serialize;

/// The pictures of a unit. A picture may be absent from the charts; then its place stays empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnitCharts {
    /// The radar, drawn for wide places.
    pub radar: String,
    /// The radar, drawn for a phone.
    pub radar_narrow: String,
    /// The dots with their intervals, drawn for wide places.
    pub dots: String,
    /// The dots, drawn for a phone.
    pub dots_narrow: String,
    /// The trend over the rounds, drawn for wide places.
    pub trend: String,
    /// The trend, drawn for a phone.
    pub trend_narrow: String,
    /// The radar of indicators; its drawing for a phone has the same name with `-narrow`.
    pub sectors: String,
    /// Own and others' views, likewise.
    pub views: String,
    /// The yearly calendar, likewise.
    pub calendar: String,
}

impl UnitCharts {
    pub(in crate::reports) fn of(unit: &UnitId) -> Self {
        Self {
            radar: format!("radar-{unit}"),
            radar_narrow: format!("radar-{unit}-narrow"),
            dots: format!("dots-{unit}"),
            dots_narrow: format!("dots-{unit}-narrow"),
            trend: format!("trend-{unit}"),
            trend_narrow: format!("trend-{unit}-narrow"),
            sectors: format!("sectors-{unit}"),
            views: format!("views-{unit}"),
            calendar: format!("calendar-{unit}"),
        }
    }
}
