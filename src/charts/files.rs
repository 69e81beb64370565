//! Charts as files of their own, for whoever pastes them into slides, agendas and web systems.
//!
//! Comes in: the charts of the public. Goes out: every chart as SVG, and the radars as PNG, by
//! path. The drawings for narrow screens stay in the pages that they were made for.

use crate::charts::{ReleaseCharts, png};
use crate::vocabulary::Language;
use rayon::prelude::*;

/// How many pixels of a PNG stand for one of the drawing: enough for a slide.
const PNG_SCALE: f32 = 2.0;

/// The files by path in the output folder: `public/fi/charts/radar-lahti.svg`.
#[must_use]
pub fn files(charts: &ReleaseCharts, languages: &[Language]) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut bitmaps = Vec::new();
    for &language in languages {
        let drawn = charts
            .public(language)
            .into_iter()
            .flat_map(|all| all.iter());
        for chart in drawn.filter(|chart| !chart.is_narrow()) {
            let path = format!("public/{}/charts/{}", language.code(), chart.id());
            files.push((format!("{path}.svg"), chart.svg().as_bytes().to_vec()));
            if chart.id().starts_with("radar-") {
                bitmaps.push((format!("{path}.png"), chart));
            }
        }
    }
    let painted = bitmaps
        .into_par_iter()
        .map(|(path, chart)| (path, png(chart.svg(), PNG_SCALE)));
    files.extend(painted.collect::<Vec<_>>());
    files
}
