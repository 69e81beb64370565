//! Checks of declared gaps: surveys that really ask the same item.
//!
//! Comes in: a round in its programme. Goes out: findings.

use crate::findings::{Code, Findings};
use crate::methodology::checks::{
    RoundCheck, RoundInProgramme, check_filled, check_reference, check_unique,
};
use crate::methodology::spans::{KeyPath, at};
use crate::methodology::{Gap, Source};
use crate::vocabulary::{SourceId, SourceKind};

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] = &[check_gaps];

fn check_gaps(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let dimensions = here.round.dimensions.iter();
    let dimensions: Vec<&str> = dimensions.map(|dimension| dimension.id.as_str()).collect();
    for (index, gap) in here.round.gaps.iter().enumerate() {
        let path = at!["gaps", index];
        let found = ("dimension", gap.dimension.as_str());
        let place = path.then("dimension");
        check_reference(here.spans, &place, found, &dimensions, findings);
        check_surveys(here, gap, &path, findings);
    }
}

fn check_surveys(here: &RoundInProgramme<'_>, gap: &Gap, path: &KeyPath, findings: &mut Findings) {
    let others = path.then("others");
    check_filled(here.spans, &others, &gap.others, "others", findings);
    let listed = gap.others.iter().enumerate();
    let mut named = vec![(&gap.own, path.then("own"))];
    named.extend(listed.map(|(index, other)| (other, others.then(index))));
    let names = named.iter().map(|(id, path)| (id.as_str(), path.clone()));
    check_unique(here.spans, "source", names, findings);
    for (id, place) in &named {
        check_survey(here, gap, id, place, findings);
    }
}

fn check_survey(
    here: &RoundInProgramme<'_>,
    gap: &Gap,
    id: &SourceId,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let surveys = here.round.sources.iter();
    let surveys = surveys.filter(|source| source.kind == SourceKind::Survey);
    let surveys: Vec<&Source> = surveys.collect();
    let Some(survey) = surveys.iter().find(|source| &source.id == id) else {
        let known: Vec<&str> = surveys.iter().map(|source| source.id.as_str()).collect();
        check_reference(here.spans, path, ("source", id.as_str()), &known, findings);
        return;
    };
    let asked = survey
        .columns
        .iter()
        .filter_map(|column| column.item.as_ref());
    let asked: Vec<&str> = asked.map(|item| item.as_str()).collect();
    if !asked.contains(&gap.item.as_str()) {
        let finding = here.spans.finding(Code::UnknownReference, path);
        let finding = finding
            .quoting(gap.item.as_str())
            .with("declares", "declared-field")
            .with("known", asked.join(", "));
        findings.push(finding);
    }
}
