//! Checks of themes: where they lie, and what lies in them.
//!
//! Comes in: a round in its programme. Goes out: findings. A theme and all that lies in it belong to
//! one dimension, and no theme lies within itself.

use crate::findings::{Code, Findings};
use crate::methodology::Theme;
use crate::methodology::checks::{
    RoundCheck, RoundInProgramme, check_file_name, check_reference, check_unique, outside,
};
use crate::methodology::spans::at;
use crate::vocabulary::DimensionId;

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] =
    &[check_ids, check_places, check_indicators, check_filled];

fn check_ids(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let themes = here.round.themes.iter().enumerate();
    let ids = themes.map(|(index, theme)| (theme.id.as_str(), at!["themes", index, "id"]));
    let ids: Vec<_> = ids.collect();
    for (id, path) in &ids {
        check_file_name(here.spans, path, id, findings);
    }
    check_unique(here.spans, "theme", ids, findings);
}

fn check_places(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let dimensions = here.round.dimensions.iter();
    let dimensions: Vec<&str> = dimensions.map(|dimension| dimension.id.as_str()).collect();
    for (index, theme) in here.round.themes.iter().enumerate() {
        let path = at!["themes", index];
        let found = ("dimension", theme.dimension.as_str());
        let place = path.then("dimension");
        check_reference(here.spans, &place, found, &dimensions, findings);
        if let Some(within) = &theme.within {
            let known = in_dimension(here, &theme.dimension);
            let known: Vec<&str> = known
                .filter(|other| !here.round.lies_within(Some(&other.id), &theme.id))
                .map(|other| other.id.as_str())
                .collect();
            let place = path.then("within");
            check_reference(
                here.spans,
                &place,
                ("theme", within.as_str()),
                &known,
                findings,
            );
        }
        if theme.weight <= 0.0 {
            let place = path.then("weight");
            outside(here.spans, &place, theme.weight, "positive", findings);
        }
    }
}

fn in_dimension<'a>(
    here: &RoundInProgramme<'a>,
    dimension: &DimensionId,
) -> impl Iterator<Item = &'a Theme> {
    let themes = here.round.themes.iter();
    themes.filter(move |theme| &theme.dimension == dimension)
}

fn check_indicators(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (index, indicator) in here.round.indicators.iter().enumerate() {
        let Some(theme) = &indicator.theme else {
            continue;
        };
        let known: Vec<&str> = in_dimension(here, &indicator.dimension)
            .map(|theme| theme.id.as_str())
            .collect();
        let place = at!["indicators", index, "theme"];
        check_reference(
            here.spans,
            &place,
            ("theme", theme.as_str()),
            &known,
            findings,
        );
    }
}

fn check_filled(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (index, theme) in here.round.themes.iter().enumerate() {
        let mut indicators = here.round.indicators.iter();
        if !indicators.any(|one| here.round.lies_within(one.theme.as_ref(), &theme.id)) {
            let path = at!["themes", index, "id"];
            let finding = here.spans.finding(Code::ThemeWithoutIndicators, &path);
            findings.push(finding.quoting(theme.id.as_str()));
        }
    }
}
