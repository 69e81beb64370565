//! Checks of the rule of what succeeded and what to develop.
//!
//! Comes in: a round in its programme. Goes out: findings. Nothing is judged here.

use crate::findings::Findings;
use crate::methodology::checks::{
    RoundCheck, RoundInProgramme, check_reference, check_unique, outside,
};
use crate::methodology::spans::{KeyPath, at};
use crate::vocabulary::BandId;

/// The checks, in the order of the keys.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] = &[check_bands, check_numbers];

/// The bands are declared, and none of them is in both lists.
fn check_bands(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let rule = &here.round.verdicts;
    let bands = here.round.bands.iter();
    let known: Vec<&str> = bands.map(|band| band.id.as_str()).collect();
    let lists: [(&str, &Option<Vec<BandId>>); 2] =
        [("succeeded", &rule.succeeded), ("develop", &rule.develop)];
    let named: Vec<(&str, KeyPath)> = lists
        .iter()
        .flat_map(|(key, bands)| {
            let bands = bands.iter().flatten().enumerate();
            bands.map(|(index, band)| (band.as_str(), at!["verdicts", *key, index]))
        })
        .collect();
    for (band, path) in &named {
        check_reference(here.spans, path, ("band", band), &known, findings);
    }
    check_unique(here.spans, "band", named, findings);
}

fn check_numbers(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let rule = &here.round.verdicts;
    if rule.gap == 0 || rule.gap > 100 {
        let path = at!["verdicts", "gap"];
        outside(here.spans, &path, rule.gap, "points-above-nought", findings);
    }
    let is_majority = rule.agreement > 0.5 && rule.agreement <= 1.0;
    if !is_majority {
        let path = at!["verdicts", "agreement"];
        outside(here.spans, &path, rule.agreement, "majority", findings);
    }
}
