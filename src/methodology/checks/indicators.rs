//! Checks of indicators and monitoring series.
//!
//! Comes in: a round in its programme. Goes out: findings. What a measure asks of its source is
//! checked in `measures`.

use crate::findings::{Code, Findings};
use crate::methodology::checks::measures::{CODED, check_measure, fields_of, fitting};
use crate::methodology::checks::{
    RoundCheck, RoundInProgramme, check_filled, check_reference, check_unique, outside,
};
use crate::methodology::spans::{KeyPath, at};
use crate::methodology::{ColumnType, Line, Measure};

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] = &[
    check_ids,
    check_references,
    check_numbers,
    check_measures,
    check_series,
];

fn check_ids(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let indicators = here.round.indicators.iter().enumerate();
    let ids = indicators.map(|(index, indicator)| {
        let path = at!["indicators", index, "id"];
        (indicator.id.as_str(), path)
    });
    check_unique(here.spans, "indicator", ids, findings);
}

fn check_references(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let dimensions = here.round.dimensions.iter();
    let dimensions: Vec<&str> = dimensions.map(|dimension| dimension.id.as_str()).collect();
    let goals = here.goals();
    for (index, indicator) in here.round.indicators.iter().enumerate() {
        let path = at!["indicators", index];
        let found = ("dimension", indicator.dimension.as_str());
        check_reference(
            here.spans,
            &path.then("dimension"),
            found,
            &dimensions,
            findings,
        );
        for (position, goal) in indicator.goals.iter().enumerate() {
            let path = path.then("goals").then(position);
            check_reference(here.spans, &path, ("goal", goal.as_str()), &goals, findings);
        }
        check_filled(
            here.spans,
            &path.then("scope"),
            &indicator.scope,
            "scope",
            findings,
        );
    }
}

fn check_numbers(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (index, indicator) in here.round.indicators.iter().enumerate() {
        let path = at!["indicators", index];
        if indicator.weight <= 0.0 {
            outside(
                here.spans,
                &path.then("weight"),
                indicator.weight,
                "positive",
                findings,
            );
        }
        check_target(here, indicator.target, &path, findings);
        if indicator.version == 0 {
            outside(here.spans, &path.then("version"), 0, "positive", findings);
        }
    }
}

/// A target is a goal post that is divided by, so it lies above 0.
pub(in crate::methodology::checks) fn check_target(
    here: &RoundInProgramme<'_>,
    target: Option<f64>,
    path: &KeyPath,
    findings: &mut Findings,
) {
    if let Some(target) = target.filter(|target| *target <= 0.0) {
        outside(
            here.spans,
            &path.then("target"),
            target,
            "positive",
            findings,
        );
    }
}

fn check_measures(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (index, indicator) in here.round.indicators.iter().enumerate() {
        let path = at!["indicators", index, "measure"];
        check_measure(here, &indicator.measure, &path, findings);
    }
}

fn check_series(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let series = here.round.series.iter().enumerate();
    let ids = series.map(|(index, series)| (series.id.as_str(), at!["series", index, "id"]));
    check_unique(here.spans, "series", ids, findings);
    for (series_index, series) in here.round.series.iter().enumerate() {
        let path = at!["series", series_index, "lines"];
        check_filled(here.spans, &path, &series.lines, "lines", findings);
        for (index, line) in series.lines.iter().enumerate() {
            let path = path.then(index);
            check_measure(here, &line.measure, &path.then("measure"), findings);
            check_line_by(here, line, &path, findings);
        }
    }
}

/// A line is parted by a category whose values are declared, so that unused ones show as 0.
fn check_line_by(
    here: &RoundInProgramme<'_>,
    line: &Line,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let Some(by) = &line.by else { return };
    if let Measure::Sql { .. } = line.measure {
        let finding = here
            .spans
            .finding(Code::RefusedQuery, &path.then("by"))
            .quoting(by);
        findings.push(finding.with("because", "parted-line"));
        return;
    }
    let source = line.measure.source();
    let source = source.and_then(|id| here.round.source(id));
    let Some(source) = source else { return };
    let fields = fields_of(source);
    let path = path.then("by");
    let Some(field) = fields.get(by.as_str()) else {
        let known: Vec<&str> = fields.keys().copied().collect();
        check_reference(here.spans, &path, ("declared-field", by), &known, findings);
        return;
    };
    if !matches!(field.column_type, ColumnType::Category | ColumnType::List) {
        let finding = here.spans.finding(Code::WrongField, &path).quoting(by);
        let finding = finding.with("measure", "by").with("wanted", "category");
        findings.push(finding.with("known", fitting(&fields, &CODED)));
    } else if field.column.is_some_and(|column| column.values.is_empty()) {
        let finding = here.spans.finding(Code::MissingKey, &path).quoting(by);
        let example = "values = { \"…\" = \"…\" }";
        findings.push(finding.with("key", "values").with("example", example));
    }
}
