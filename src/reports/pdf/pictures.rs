//! The pictures of units as they are printed, and what templates are told about them.
//!
//! Comes in: charts and the names that views have for them. Goes out: pictures by name, cut into pieces where they
//! may go on over a page, with their titles, descriptions and sizes. Nothing is drawn here.

use crate::charts::{Chart, Charts, Piece};
use crate::disclosure::Subject;
use crate::reports::views::UnitSection;
use serde_json::{Map, Value, json};

/// Pixels of a picture on a millimetre of paper: a pixel is printed as three quarters of a point.
const PIXELS_PER_MILLIMETRE: f64 = 72.0 / 25.4 / 0.75;

/// What a page begins or ends with is never a small part of a picture: from its first piece and its last one a reader
/// sees what it is about. Those between may be small, so that little room stays empty at the end of a page.
const SMALLEST_FIRST: f64 = 70.0 * PIXELS_PER_MILLIMETRE;
const SMALLEST_BETWEEN: f64 = 20.0 * PIXELS_PER_MILLIMETRE;
const SMALLEST_LAST: f64 = 45.0 * PIXELS_PER_MILLIMETRE;

/// Charts as a document prints them.
pub(in crate::reports::pdf) struct Printed<'a> {
    /// Their pieces.
    pub(in crate::reports::pdf) pictures: Vec<Piece<'a>>,
    /// What there is to know about charts, by name.
    pub(in crate::reports::pdf) facts: Map<String, Value>,
}

/// All wide charts; those for phones stay in the pages that they were drawn for.
pub(in crate::reports::pdf) fn wide(charts: &Charts) -> Printed<'_> {
    printed(charts.iter().filter(|chart| !chart.is_narrow()))
}

/// The wide charts of one unit, and those in which all units stand beside each other.
pub(in crate::reports::pdf) fn of_unit<'a>(charts: &'a Charts, unit: &UnitSection) -> Printed<'a> {
    let names = &unit.charts;
    let own = [
        &names.radar,
        &names.dots,
        &names.trend,
        &names.sectors,
        &names.views,
        &names.calendar,
    ];
    let is_shown = |chart: &&Chart| {
        own.iter().any(|name| *name == chart.id())
            || Subject::ALL.iter().any(|one| one.key() == chart.id())
    };
    printed(charts.iter().filter(is_shown))
}

/// The radar as it stands beside the dimensions of a table: the narrow one without its key and without the small
/// radars of the sources, in two pieces of which the second is the legend.
pub(in crate::reports::pdf) fn circle_and_legend(radar: &Chart) -> (Vec<Piece<'_>>, Value) {
    let edges = [&[0.0], radar.breaks(), &[radar.height()]].concat();
    let mut pictures = Vec::new();
    let mut facts = json!({ "description": radar.description(), "width": radar.width() });
    for (piece, place) in [("circle", 0), ("legend", 2)] {
        if let Some(&[from, until]) = edges.get(place..place + 2) {
            let part = radar.part(piece, (from, until));
            facts[piece] = json!({ "name": part.name(), "height": until - from });
            pictures.push(part);
        }
    }
    (pictures, facts)
}

fn printed<'a>(charts: impl Iterator<Item = &'a Chart>) -> Printed<'a> {
    let mut printed = Printed {
        pictures: Vec::new(),
        facts: Map::new(),
    };
    for chart in charts {
        let ends = ends(chart);
        let mut pieces = Vec::new();
        let mut from = 0.0;
        for (&until, number) in ends.iter().zip(1_u32..) {
            let piece = match ends.len() {
                1 => chart.whole(),
                _ => chart.part(&number.to_string(), (from, until)),
            };
            pieces.push(json!({ "name": piece.name(), "height": until - from }));
            printed.pictures.push(piece);
            from = until;
        }
        let facts = json!({
            "title": chart.title(),
            "description": chart.description(),
            "width": chart.width(),
            "pieces": pieces,
        });
        printed.facts.insert(chart.id().to_owned(), facts);
    }
    printed
}

/// Where the pieces of a chart end: cut where no letter and no mark is.
fn ends(chart: &Chart) -> Vec<f64> {
    let mut ends = Vec::new();
    let mut from = 0.0;
    for &end in chart.breaks() {
        let smallest = if ends.is_empty() {
            SMALLEST_FIRST
        } else {
            SMALLEST_BETWEEN
        };
        if end - from >= smallest && chart.height() - end >= SMALLEST_LAST {
            ends.push(end);
            from = end;
        }
    }
    ends.push(chart.height());
    ends
}
