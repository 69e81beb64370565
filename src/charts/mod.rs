//! Cleared numbers as pictures: radar, dot chart and trend, as SVG with a title and the same values in words.
//!
//! Comes in: a release for one audience, the method's names, the catalogue. Goes out: `Charts`.
//! Nothing here can name a score or an answer; no file is written and no number is rounded.

mod block;
mod canvas;
mod chart;
mod compass;
mod description;
mod elements;
mod hatching;
mod kinds;
mod legend;
mod marker;
mod raster;
#[cfg(test)]
mod samples;
mod stylesheet;
mod theme;
mod typeface;
mod view;

pub use chart::{Chart, Charts};
pub use raster::png;
pub use stylesheet::dark_rules;
pub use typeface::{REGULAR_FONT, SEMI_BOLD_FONT};

use crate::charts::kinds::{Format, dots, radar, trend};
use crate::charts::view::{Speech, UnitView};
use crate::disclosure::AudienceRelease;
use crate::methodology::Methodology;
use crate::vocabulary::Language;
use crate::wording::Catalogue;

/// Draws every picture of a release in one language.
///
/// For each unit of the reported round with at least three dimensions: `radar-UNIT`, `dots-UNIT` and, where the release
/// has more than one round, `trend-UNIT`; each also as `…-narrow`, drawn anew for 340 pixels.
#[must_use]
pub fn draw(
    methodology: &Methodology,
    release: &AudienceRelease,
    catalogue: &Catalogue,
    language: Language,
) -> Charts {
    let speech = Speech {
        catalogue,
        language,
    };
    let mut charts = Charts::default();
    for unit in &release.reported().units {
        let view = UnitView::new(methodology, release, unit, speech);
        for format in Format::ALL {
            draw_unit(&mut charts, &view, format, speech);
        }
    }
    charts
}

fn draw_unit(charts: &mut Charts, view: &UnitView, format: Format, speech: Speech<'_>) {
    if view.dimensions.len() < 3 {
        return;
    }
    charts.add(radar::draw(view, format, speech));
    charts.add(dots::draw(view, format, speech));
    if view.rounds.len() > 1 {
        charts.add(trend::draw(view, format, speech));
    }
}
