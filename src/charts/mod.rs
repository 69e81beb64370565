//! Cleared numbers as pictures: radar, dot chart and trend, as SVG with a title and the same values
//! in words.
//!
//! Comes in: a release for one audience, the method's names, the catalogue. Goes out: `Charts`.
//! Nothing here can name a score or an answer; no file is written and no number is rounded.

mod answers_view;
mod bars_view;
mod block;
mod calendar_view;
mod canvas;
mod chart;
mod compass;
mod description;
mod dots_view;
mod elements;
mod files;
mod gaps_view;
mod hatching;
mod kinds;
mod legend;
mod marker;
mod piece;
mod raster;
mod release_charts;
#[cfg(test)]
mod row_samples;
#[cfg(test)]
mod samples;
mod sectors_view;
mod sheet;
mod stylesheet;
#[cfg(test)]
mod tests;
mod theme;
mod typeface;
mod view;

pub use chart::{Chart, Charts};
pub use files::files;
pub use piece::Piece;
pub use raster::png;
pub use release_charts::ReleaseCharts;
pub use stylesheet::dark_rules;
pub use typeface::{REGULAR_FONT, SEMI_BOLD_FONT};

use crate::charts::answers_view::AnswersView;
use crate::charts::bars_view::BarsView;
use crate::charts::calendar_view::CalendarView;
use crate::charts::dots_view::DotsView;
use crate::charts::kinds::{Format, answers, bars, calendar, dots, radar, sectors, trend};
use crate::charts::sectors_view::SectorsView;
use crate::charts::view::{Speech, UnitView};
use crate::disclosure::{AudienceRelease, ClearedRelease};
use crate::methodology::Methodology;
use crate::vocabulary::Language;
use crate::wording::Catalogue;
use rayon::prelude::*;

/// Draws the pictures of every audience in every language.
///
/// For each unit of the reported round with at least three dimensions: `radar-UNIT`, `dots-UNIT`
/// and, where the release has more than one round, `trend-UNIT`. For each unit, as far as it has them:
/// `items-SURVEY-UNIT` (how statements were answered), `sectors-UNIT` (its indicators), `views-UNIT` (own and others' views) and `calendar-UNIT`. In a
/// release with more than one unit: `dimension-DIMENSION` and `gaps-DIMENSION`, `calendar`, `budget`,
/// `attendance` and `reach`. Each also as `…-narrow`, drawn anew for 320 pixels.
#[must_use]
pub fn draw(
    methodology: &Methodology,
    catalogue: &Catalogue,
    languages: &[Language],
    release: &ClearedRelease,
) -> ReleaseCharts {
    let wanted: Vec<_> = languages
        .iter()
        .flat_map(|&language| {
            let tables = release.tables().iter();
            let tables = tables.map(move |(unit, own)| (language, Some(unit), own));
            std::iter::once((language, None, release.public())).chain(tables)
        })
        .collect();
    let drawn: Vec<_> = wanted
        .into_par_iter()
        .map(|(language, unit, audience)| {
            let speech = Speech {
                catalogue,
                language,
            };
            (language, unit, draw_audience(methodology, audience, speech))
        })
        .collect();
    let mut charts = ReleaseCharts::default();
    for (language, unit, drawn) in drawn {
        match unit {
            None => charts.add_public(language, drawn),
            Some(unit) => charts.add_table(unit.clone(), language, drawn),
        }
    }
    charts
}

fn draw_audience(
    methodology: &Methodology,
    release: &AudienceRelease,
    speech: Speech<'_>,
) -> Charts {
    let mut charts = Charts::default();
    let reported = release.reported();
    for unit in &reported.units {
        let view = UnitView::new(methodology, release, unit, speech);
        draw_unit(&mut charts, &view, speech);
        let indicators = SectorsView::new((methodology, &reported.round), unit, &view, speech);
        let views = DotsView::gaps_of_unit(methodology, release, unit, speech);
        let events = CalendarView::of_unit(methodology, release, unit, speech);
        let surveys = AnswersView::of_unit(methodology, release, unit, speech);
        for format in Format::ALL {
            let surveys = surveys.iter();
            let surveys = surveys.map(|view| answers::draw(view, format, speech));
            surveys.for_each(|chart| charts.add(chart));
            let drawn = [
                indicators
                    .as_ref()
                    .map(|view| sectors::draw(view, format, speech)),
                views.as_ref().map(|view| dots::draw(view, format, speech)),
                events
                    .as_ref()
                    .map(|view| calendar::draw(view, format, speech)),
            ];
            drawn
                .into_iter()
                .flatten()
                .for_each(|chart| charts.add(chart));
        }
    }
    if reported.units.len() > 1 {
        draw_all_units(&mut charts, methodology, release, speech);
    }
    charts
}

/// The pictures in which the units stand beside each other.
fn draw_all_units(
    charts: &mut Charts,
    methodology: &Methodology,
    release: &AudienceRelease,
    speech: Speech<'_>,
) {
    let round = methodology
        .round(&release.reported().round)
        .expect("a release has only rounds of its method");
    let mut rows = Vec::new();
    for dimension in &round.dimensions {
        let about = (round, dimension);
        rows.push(DotsView::of_dimension(methodology, release, about, speech));
        rows.extend(DotsView::gaps_of_dimension(
            methodology,
            release,
            about,
            speech,
        ));
    }
    let events = CalendarView::of_all(methodology, release, speech);
    let numbers = BarsView::all(methodology, release, speech);
    for format in Format::ALL {
        let rows = rows.iter().map(|view| dots::draw(view, format, speech));
        let events = events
            .iter()
            .map(|view| calendar::draw(view, format, speech));
        let numbers = numbers.iter().map(|view| bars::draw(view, format, speech));
        rows.chain(events)
            .chain(numbers)
            .for_each(|chart| charts.add(chart));
    }
}

fn draw_unit(charts: &mut Charts, view: &UnitView, speech: Speech<'_>) {
    if view.dimensions.len() < 3 {
        return;
    }
    let dots_view = DotsView::of_unit(view, speech);
    for format in Format::ALL {
        charts.add(radar::draw(view, format, speech));
        charts.add(dots::draw(&dots_view, format, speech));
        if view.rounds.len() > 1 {
            charts.add(trend::draw(view, format, speech));
        }
    }
}
