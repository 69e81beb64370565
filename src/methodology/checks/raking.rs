//! Checks of raking: a survey that is no census, a population reference, and variables of the survey.
//!
//! Comes in: a round in its programme. Goes out: findings.

use crate::findings::{Code, Findings};
use crate::methodology::checks::measures::{fields_of, fitting};
use crate::methodology::checks::{RoundCheck, RoundInProgramme, check_filled, check_reference};
use crate::methodology::spans::at;
use crate::methodology::{ColumnType, Recruitment};
use crate::vocabulary::{SourceGroup, SourceKind};

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] = &[check_raking];

/// Types whose cells are classes.
const CLASSES: [ColumnType; 2] = [ColumnType::Category, ColumnType::District];

fn check_raking(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let populations = here.round.sources.iter();
    let populations = populations.filter(|source| source.kind == SourceKind::Population);
    let populations: Vec<&str> = populations.map(|source| source.id.as_str()).collect();
    for (index, source) in here.round.sources.iter().enumerate() {
        let Some(raking) = &source.raking else {
            continue;
        };
        let path = at!["sources", index, "raking"];
        let is_census = source.group == SourceGroup::Members
            && matches!(source.recruitment, None | Some(Recruitment::Census));
        if source.kind != SourceKind::Survey || is_census {
            let finding = here.spans.finding(Code::WrongSource, &path);
            let finding = finding.quoting(source.id.as_str());
            let finding = finding.with("measure", "raking").with("wanted", "survey");
            findings.push(finding.with("known", ""));
            continue;
        }
        let found = ("source", raking.population.as_str());
        let place = path.then("population");
        check_reference(here.spans, &place, found, &populations, findings);
        let place = path.then("variables");
        check_filled(here.spans, &place, &raking.variables, "variables", findings);
        let fields = fields_of(source);
        let known: Vec<&str> = fields.keys().copied().collect();
        for (position, variable) in raking.variables.iter().enumerate() {
            let place = place.then(position);
            let Some(field) = fields.get(variable.as_str()) else {
                let found = ("declared-field", variable.as_str());
                check_reference(here.spans, &place, found, &known, findings);
                continue;
            };
            if !CLASSES.contains(&field.column_type) {
                let finding = here.spans.finding(Code::WrongField, &place);
                let finding = finding.quoting(variable).with("measure", "raking");
                let finding = finding.with("wanted", "category");
                findings.push(finding.with("known", fitting(&fields, &CLASSES)));
            }
        }
    }
}
