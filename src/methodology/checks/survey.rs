//! Checks of survey items and answering scales.
//!
//! Comes in: a round in its programme. Goes out: findings. Which source asks which item is checked
//! with the sources.

use crate::findings::Findings;
use crate::methodology::Scale;
use crate::methodology::checks::{
    RoundCheck, RoundInProgramme, check_choice, check_unique, outside,
};
use crate::methodology::spans::{KeyPath, at};
use std::collections::BTreeSet;

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] = &[check_items, check_scales];

/// Under which names an answer that is no step of its scale can be counted.
const COUNTED_AS: [&str; 2] = ["dont-know", "not-applicable"];

/// Items have identifiers of their own; their versions are counted from 1.
fn check_items(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let items = &here.round.items;
    let ids = items.iter().enumerate();
    let ids = ids.map(|(index, item)| (item.id.as_str(), at!["items", index, "id"]));
    check_unique(here.spans, "item", ids, findings);
    for (index, item) in items.iter().enumerate() {
        if item.version == 0 {
            let path = at!["items", index, "version"];
            outside(here.spans, &path, 0, "positive", findings);
        }
    }
}

fn check_scales(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let scales = &here.round.scales;
    let ids = scales.iter().enumerate();
    let ids = ids.map(|(index, scale)| (scale.id.as_str(), at!["scales", index, "id"]));
    check_unique(here.spans, "scale", ids, findings);
    for (index, scale) in scales.iter().enumerate() {
        let path = at!["scales", index];
        if scale.high <= scale.low {
            outside(
                here.spans,
                &path.then("high"),
                scale.high,
                "above-low",
                findings,
            );
        }
        check_steps(here, scale, &path, findings);
        check_words(here, scale, &path, findings);
    }
}

fn check_steps(
    here: &RoundInProgramme<'_>,
    scale: &Scale,
    path: &KeyPath,
    findings: &mut Findings,
) {
    for (index, step) in scale.steps.iter().enumerate() {
        let path = path.then("steps").then(index).then("value");
        if !(scale.low..=scale.high).contains(&step.value) {
            outside(here.spans, &path, step.value, "within-scale", findings);
        }
    }
    for (index, missing) in scale.missing.iter().enumerate() {
        let path = path.then("missing").then(index).then("counts_as");
        check_choice(here.spans, &path, &missing.counts_as, &COUNTED_AS, findings);
    }
}

/// A word of an answer means one step, or one way of not answering.
fn check_words(
    here: &RoundInProgramme<'_>,
    scale: &Scale,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let mut words: Vec<(String, KeyPath)> = Vec::new();
    let steps = scale.steps.iter().map(|step| step.spellings().collect());
    let missing = scale
        .missing
        .iter()
        .map(|missing| missing.spellings().collect());
    let steps = steps.enumerate();
    let steps = steps.map(|(index, list)| (path.then("steps").then(index), list));
    let missing = missing.enumerate();
    let missing = missing.map(|(index, list)| (path.then("missing").then(index), list));
    let lists: Vec<(KeyPath, Vec<&str>)> = steps.chain(missing).collect();
    for (owner, list) in lists {
        let mut own = BTreeSet::new();
        for (index, word) in list.into_iter().enumerate() {
            let word = word.trim().to_lowercase();
            // A word that two languages share may stand twice with its own step.
            if own.insert(word.clone()) {
                words.push((word, owner.then("words").then(index)));
            }
        }
    }
    let seen = words
        .iter()
        .map(|(word, place)| (word.as_str(), place.clone()));
    check_unique(here.spans, "answer", seen, findings);
}
