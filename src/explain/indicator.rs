//! The page about an indicator, and the one about a dimension.
//!
//! Comes in: a round with everything that can be told about it. Goes out: text.

use crate::disclosure::{ClearedDimension, Shown, Words};
use crate::explain::Told;
use crate::explain::page::Page;
use crate::explain::steps::{cells, no_score_key, score_lines, steps};
use crate::indicators::Trace;
use crate::methodology::Indicator;
use crate::scores::{DimensionScore, IndicatorScore};
use crate::vocabulary::{BandId, DimensionId, IndicatorId, Text, UnitId};
use crate::wording;

/// How the method page words an indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Definition {
    /// The formula in words.
    pub formula: String,
    /// The parts of a mean with their formulas.
    pub parts: Vec<(String, String)>,
    /// Target, scope, sources, goals, grounds and version, as word and meaning.
    pub facts: Vec<(String, String)>,
}

/// The page about an indicator.
///
/// # Panics
/// When the round has no such indicator; `named` says which it has.
#[must_use]
pub fn indicator(told: &Told<'_>, id: &IndicatorId, definition: &Definition) -> String {
    let mut page = Page::new(told.catalogue, told.language);
    let mut indicators = told.round.indicators.iter();
    let indicator = indicators
        .find(|one| &one.id == id)
        .expect("the word was found among the indicators of the round");
    begin(&mut page, told, id.as_str(), &indicator.name);
    page.heading("explain-definition");
    page.line(1, indicator.about.in_language(told.language));
    page.heading("explain-formula");
    page.line(1, &definition.formula);
    for (name, text) in &definition.parts {
        page.line(2, &format!("{name}: {text}"));
    }
    let kind = indicator.measure.kind();
    let line = page.say("explain-see-measure", &[("measure", kind)]);
    page.line(1, &line);
    page.heading("explain-sources");
    for (name, text) in &definition.facts {
        page.line(1, &format!("{name}: {text}"));
    }
    page.heading("explain-numbers");
    for unit in units(told) {
        unit_numbers(&mut page, told, indicator, unit);
    }
    page.heading("explain-radar");
    for unit in units(told) {
        enters(&mut page, told, indicator, unit);
    }
    page.finish()
}

/// The page about a dimension: its score for every unit, made of its indicators.
///
/// # Panics
/// When the round has no such dimension; `named` says which it has.
#[must_use]
pub fn dimension(told: &Told<'_>, id: &DimensionId) -> String {
    let mut page = Page::new(told.catalogue, told.language);
    let mut dimensions = told.round.dimensions.iter();
    let declared = dimensions
        .find(|one| &one.id == id)
        .expect("the word was found among the dimensions of the round");
    begin(&mut page, told, id.as_str(), &declared.name);
    page.heading("explain-definition");
    page.line(1, declared.about.in_language(told.language));
    page.heading("explain-numbers");
    for unit in units(told) {
        let Some(score) = told.scores.dimensions().get(&(unit.clone(), id.clone())) else {
            continue;
        };
        page.line(1, &unit_name(told, unit));
        for (indicator, one) in &score.indicators {
            let line = match one.score {
                Ok(points) => contribution(&page, indicator, points.points(), one.weight),
                Err(reason) => format!("{indicator}: {}", page.word(no_score_key(reason))),
            };
            page.line(2, &line);
        }
        dimension_line(&mut page, told, id, unit, score);
        page.blank();
    }
    page.finish()
}

fn begin(page: &mut Page<'_>, told: &Told<'_>, id: &str, name: &Text) {
    page.title(&format!("{id} {}", name.in_language(told.language)));
    let round = told.round.name.in_language(told.language);
    let line = page.say("explain-evaluator-only", &[("round", round)]);
    page.line(0, &line);
}

/// The units in their order, then the city.
fn units<'a>(told: &Told<'a>) -> impl Iterator<Item = &'a UnitId> + use<'a> {
    let programme = told.methodology.programme();
    let units = programme.units.iter().map(|unit| &unit.id);
    units.chain([&programme.city.id])
}

fn unit_name(told: &Told<'_>, id: &UnitId) -> String {
    let programme = told.methodology.programme();
    let unit = programme.units.iter().find(|unit| &unit.id == id);
    let name = unit.map_or(&programme.city.name, |unit| &unit.short);
    name.in_language(told.language).to_owned()
}

fn scored<'a>(
    told: &Told<'a>,
    indicator: &Indicator,
    unit: &UnitId,
) -> Option<(&'a DimensionScore, &'a IndicatorScore)> {
    let key = (unit.clone(), indicator.dimension.clone());
    let dimension = told.scores.dimensions().get(&key)?;
    let mut indicators = dimension.indicators.iter();
    let (_, score) = indicators.find(|(id, _)| id == &indicator.id)?;
    Some((dimension, score))
}

fn unit_numbers(page: &mut Page<'_>, told: &Told<'_>, indicator: &Indicator, unit: &UnitId) {
    let mut traces = told.traces.iter();
    let own = |trace: &&Trace| trace.indicator == indicator.id && &trace.unit == unit;
    let (Some(trace), Some((_, score))) = (traces.find(own), scored(told, indicator, unit)) else {
        return;
    };
    page.line(1, &unit_name(told, unit));
    steps(page, told, indicator, trace);
    score_lines(page, indicator, score);
    cells(page, trace);
    page.blank();
}

fn enters(page: &mut Page<'_>, told: &Told<'_>, indicator: &Indicator, unit: &UnitId) {
    let Some((dimension, score)) = scored(told, indicator, unit) else {
        return;
    };
    page.line(1, &unit_name(told, unit));
    if let Ok(points) = score.score {
        let line = contribution(page, &indicator.id, points.points(), score.weight);
        page.line(2, &line);
    }
    dimension_line(page, told, &indicator.dimension, unit, dimension);
}

fn contribution(page: &Page<'_>, id: &IndicatorId, points: f64, weight: f64) -> String {
    let (added, points) = (page.number(points * weight), page.number(points));
    let weight = page.number(weight);
    page.say(
        "explain-contribution",
        &[
            ("indicator", id.as_str()),
            ("points", &points),
            ("weight", &weight),
            ("added", &added),
        ],
    )
}

/// The dimension's exact score, and what everybody sees of it.
fn dimension_line(
    page: &mut Page<'_>,
    told: &Told<'_>,
    id: &DimensionId,
    unit: &UnitId,
    score: &DimensionScore,
) {
    let coverage = page.number(score.coverage);
    let line = match score.score {
        Ok(points) => {
            let points = page.number(points.points());
            let words = [
                ("dimension", id.as_str()),
                ("points", points.as_str()),
                ("coverage", coverage.as_str()),
            ];
            page.say("explain-dimension", &words)
        }
        Err(reason) => format!("{id}: {}", page.word(no_score_key(reason))),
    };
    page.line(2, &line);
    let cleared = told.public.unit(unit).and_then(|unit| unit.dimension(id));
    if let Some(cleared) = cleared {
        let shown = shown(page, told, cleared);
        let line = page.say("explain-public", &[("shown", &shown)]);
        page.line(2, &line);
    }
}

fn shown(page: &Page<'_>, told: &Told<'_>, cleared: &ClearedDimension) -> String {
    let ring = match cleared.ring {
        Shown::Value(ring) => wording::ring(told.language, ring),
        Shown::Withheld => return page.word("withheld"),
        Shown::NotAssessed | Shown::NotScored => return page.word("not-assessed"),
    };
    let name = |id: &BandId| {
        let mut bands = told.round.bands.iter();
        let band = bands.find(|band| &band.id == id);
        band.map_or_else(
            || id.to_string(),
            |band| band.name.in_language(told.language).to_owned(),
        )
    };
    let words = match &cleared.words {
        Words::One(band) => name(band),
        Words::Two(lower, upper) => format!("{} – {}", name(lower), name(upper)),
        Words::NotCertain => page.word("not-certain"),
        Words::None => String::new(),
    };
    page.say("explain-ring", &[("ring", &ring), ("words", &words)])
}
