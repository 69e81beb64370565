//! The pictures of units, and what templates are told about them.
//!
//! Comes in: charts and the names that views have for them. Goes out: pictures by name, and their
//! titles, descriptions and sizes. Nothing is drawn here.

use crate::charts::Charts;
use crate::reports::pdf::Picture;
use crate::reports::views::UnitSection;
use serde_json::{Map, Value, json};

/// The wide pictures of units, as far as they were drawn.
pub(in crate::reports::pdf) fn of_units<'a>(
    charts: &'a Charts,
    units: &[UnitSection],
) -> Vec<Picture<'a>> {
    units
        .iter()
        .flat_map(|unit| [&unit.charts.radar, &unit.charts.dots, &unit.charts.trend])
        .filter_map(|id| charts.get(id))
        .map(|chart| Picture {
            name: chart.id(),
            svg: chart.svg(),
        })
        .collect()
}

/// What there is to know about pictures, by name.
pub(in crate::reports::pdf) fn facts(
    charts: &Charts,
    pictures: &[Picture<'_>],
) -> Map<String, Value> {
    pictures
        .iter()
        .filter_map(|picture| charts.get(picture.name))
        .map(|chart| {
            let facts = json!({
                "title": chart.title(),
                "description": chart.description(),
                "width": chart.width(),
                "height": chart.height(),
            });
            (chart.id().to_owned(), facts)
        })
        .collect()
}
