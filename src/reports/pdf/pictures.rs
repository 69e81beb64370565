//! The pictures of units, and what templates are told about them.
//!
//! Comes in: charts and the names that views have for them. Goes out: pictures by name, and their
//! titles, descriptions and sizes. Nothing is drawn here.

use crate::charts::Charts;
use crate::disclosure::Subject;
use crate::reports::pdf::Picture;
use crate::reports::views::UnitSection;
use serde_json::{Map, Value, json};

/// All wide pictures; those for phones stay in the pages that they were drawn for.
pub(in crate::reports::pdf) fn wide(charts: &Charts) -> Vec<Picture<'_>> {
    let wide = charts.iter().filter(|chart| !chart.is_narrow());
    wide.map(|chart| Picture {
        name: chart.id(),
        svg: chart.svg(),
    })
    .collect()
}

/// The wide pictures of one unit, and those in which all units stand beside each other.
pub(in crate::reports::pdf) fn of_unit<'a>(
    charts: &'a Charts,
    unit: &UnitSection,
) -> Vec<Picture<'a>> {
    let names = &unit.charts;
    let own = [
        &names.radar,
        &names.dots,
        &names.trend,
        &names.sectors,
        &names.views,
        &names.calendar,
    ];
    let is_shown = |picture: &Picture<'_>| {
        own.iter().any(|name| *name == picture.name)
            || Subject::ALL.iter().any(|one| one.key() == picture.name)
    };
    wide(charts).into_iter().filter(is_shown).collect()
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
                "breaks": chart.breaks(),
            });
            (chart.id().to_owned(), facts)
        })
        .collect()
}
