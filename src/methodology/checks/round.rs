//! Checks of what a round is: its name, period and term, its dimensions, bands and goals.
//!
//! Comes in: a round in its programme. Goes out: findings. Sources and indicators have files of
//! their own.

use crate::findings::{Code, Findings};
use crate::methodology::checks::{
    RoundCheck, RoundInProgramme, check_file_name, check_reference, check_unique, outside, unusable,
};
use crate::methodology::spans::{KeyPath, at};
use crate::methodology::{Decision, Goal, Period};

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] = &[
    check_name,
    check_status,
    check_periods,
    check_term,
    check_dimensions,
    check_quadrants,
    check_bands,
    check_aggregation,
    check_goals,
];

/// The round is called as its folder is.
fn check_name(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let id = here.round.id.as_str();
    if id == here.folder {
        check_file_name(here.spans, &at!["id"], id, findings);
    } else {
        findings.push(unusable(here.spans, &at!["id"], id, "not-the-folder"));
    }
}

/// An approved report says by whom and when.
fn check_status(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let status = &here.round.status;
    let missing = [
        ("by", status.by.is_none(), "by = { fi = \"…\" }"),
        ("date", status.date.is_none(), "date = 2026-01-31"),
    ];
    if status.decision == Decision::Approved {
        for (key, _, example) in missing.into_iter().filter(|(_, lacks, _)| *lacks) {
            let finding = here.spans.finding(Code::MissingKey, &at!["status"]);
            findings.push(finding.with("key", key).with("example", example));
        }
    }
}

fn check_periods(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let sources = here.round.sources.iter().enumerate();
    let of_sources = sources.filter_map(|(index, source)| {
        let period = source.period?;
        Some((period, at!["sources", index, "period"]))
    });
    let of_round = std::iter::once((here.round.period, at!["period"]));
    for (Period { from, until }, path) in of_round.chain(of_sources) {
        if until < from {
            let finding = here
                .spans
                .finding(Code::ReversedPeriod, &path.then("until"));
            let finding = finding.quoting(until.to_string());
            findings.push(finding.with("from", from.to_string()));
        }
    }
}

/// The term is declared, and was in office on some day of the period.
fn check_term(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let terms = &here.programme.terms;
    let Some(term) = terms.iter().find(|term| term.id == here.round.term) else {
        let known: Vec<&str> = terms.iter().map(|term| term.id.as_str()).collect();
        let found = ("term", here.round.term.as_str());
        check_reference(here.spans, &at!["term"], found, &known, findings);
        return;
    };
    let period = here.round.period;
    if term.until < period.from || period.until < term.from {
        findings.push(
            here.spans
                .finding(Code::TermOutsidePeriod, &at!["term"])
                .quoting(term.id.as_str())
                .with("from", term.from.to_string())
                .with("until", term.until.to_string()),
        );
    }
}

fn check_dimensions(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let dimensions = &here.round.dimensions;
    if dimensions.len() < 3 {
        let path = at!["dimensions"];
        outside(
            here.spans,
            &path,
            dimensions.len(),
            "three-dimensions",
            findings,
        );
    }
    let ids = dimensions.iter().enumerate();
    let ids = ids.map(|(index, dimension)| (dimension.id.as_str(), at!["dimensions", index, "id"]));
    let ids: Vec<(&str, KeyPath)> = ids.collect();
    for (id, path) in &ids {
        check_file_name(here.spans, path, id, findings);
    }
    check_unique(here.spans, "dimension", ids, findings);
    for (index, dimension) in dimensions.iter().enumerate() {
        let mut indicators = here.round.indicators.iter();
        if !indicators.any(|indicator| indicator.dimension == dimension.id) {
            let path = at!["dimensions", index, "id"];
            let finding = here.spans.finding(Code::DimensionWithoutIndicators, &path);
            findings.push(finding.quoting(dimension.id.as_str()));
        }
    }
}

/// Either every dimension has a quadrant of its own or none has one.
fn check_quadrants(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let mut taken = Vec::new();
    let dimensions = &here.round.dimensions;
    let is_used = dimensions
        .iter()
        .any(|dimension| dimension.quadrant.is_some());
    for (index, dimension) in dimensions.iter().enumerate() {
        let path = at!["dimensions", index];
        match dimension.quadrant {
            Some(quadrant) => taken.push((format!("{quadrant:?}"), path.then("quadrant"))),
            None if is_used => {
                let finding = here.spans.finding(Code::MissingKey, &path);
                let finding = finding.with("key", "quadrant");
                findings.push(finding.with("example", "quadrant = \"upper-left\""));
            }
            None => {}
        }
    }
    let taken: Vec<(&str, KeyPath)> = taken
        .iter()
        .map(|(quadrant, path)| (quadrant.as_str(), path.clone()))
        .collect();
    check_unique(here.spans, "quadrant", taken, findings);
}

/// Bands begin at 0 and ascend, and their cut-offs lie between half rings.
fn check_bands(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let bands = &here.round.bands;
    if bands.len() < 2 {
        outside(
            here.spans,
            &at!["bands"],
            bands.len(),
            "two-bands",
            findings,
        );
    }
    let ids = bands.iter().enumerate();
    let ids = ids.map(|(index, band)| (band.id.as_str(), at!["bands", index, "id"]));
    check_unique(here.spans, "band", ids, findings);
    let mut last = None;
    for (index, band) in bands.iter().enumerate() {
        let path = at!["bands", index, "from"];
        match last {
            None if band.from != 0 => {
                outside(here.spans, &path, band.from, "first-band-zero", findings);
            }
            None => {}
            Some(below) if band.from <= below => {
                outside(here.spans, &path, band.from, "ascending", findings);
            }
            Some(_) => check_cut_off(here, &path, band.from, findings),
        }
        last = Some(band.from);
    }
}

/// A half ring stands for ten points, five to each side of a multiple of ten.
fn check_cut_off(
    here: &RoundInProgramme<'_>,
    path: &KeyPath,
    cut_off: u32,
    findings: &mut Findings,
) {
    let allowed: Vec<u32> = (5..100).step_by(10).collect();
    if !allowed.contains(&cut_off) {
        let shown: Vec<String> = allowed.iter().map(ToString::to_string).collect();
        let finding = here.spans.finding(Code::CutOffInsideRing, path);
        let finding = finding.quoting(cut_off.to_string());
        findings.push(finding.with("known", shown.join(", ")));
    }
}

fn check_aggregation(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let aggregation = &here.round.aggregation;
    if !(0.0..=1.0).contains(&aggregation.coverage) {
        let path = at!["aggregation", "coverage"];
        outside(here.spans, &path, aggregation.coverage, "share", findings);
    }
    if aggregation.minimum_indicators == 0 {
        let path = at!["aggregation", "minimum_indicators"];
        outside(here.spans, &path, 0, "positive", findings);
    }
}

/// Goals, focus areas and ways have codes of their own, and name units that exist.
fn check_goals(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let lists: [(&'static str, &[Goal], &'static str); 3] = [
        ("goals", &here.round.goals, "goal"),
        ("focus_areas", &here.round.focus_areas, "focus-area"),
        ("ways", &here.round.ways, "way"),
    ];
    for (key, goals, declares) in lists {
        let ids = goals.iter().enumerate();
        let ids = ids.map(|(index, goal)| (goal.id.as_str(), at![key, index, "id"]));
        check_unique(here.spans, declares, ids, findings);
        for (index, goal) in goals.iter().enumerate() {
            for (position, unit) in goal.units.iter().enumerate() {
                let path = at![key, index, "units", position];
                let found = ("unit", unit.as_str());
                check_reference(here.spans, &path, found, &here.units(), findings);
            }
        }
    }
}

impl<'a> RoundInProgramme<'a> {
    /// The identifiers of the units, without the city.
    pub(in crate::methodology::checks) fn units(&self) -> Vec<&'a str> {
        let units = self.programme.units.iter();
        units.map(|unit| unit.id.as_str()).collect()
    }

    /// The identifiers of the units and of the city.
    pub(in crate::methodology::checks) fn units_and_city(&self) -> Vec<&'a str> {
        let mut all = self.units();
        all.push(self.programme.city.id.as_str());
        all
    }

    /// The codes of goals, focus areas and ways together.
    pub(in crate::methodology::checks) fn goals(&self) -> Vec<&'a str> {
        let goals = self.round.goals.iter();
        let goals = goals.chain(&self.round.focus_areas).chain(&self.round.ways);
        goals.map(|goal| goal.id.as_str()).collect()
    }
}
