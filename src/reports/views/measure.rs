//! How an indicator is made, in words: the formula behind a measure for readers.
//!
//! Comes in: a measure of the method. Goes out: a sentence. No number is computed here.

use crate::methodology::{Condition, Indicator, Measure, Part};
use crate::reports::views::Scene;
use crate::vocabulary::{ItemId, SourceId};

/// The sources that a measure reads, in the order in which they are named.
pub(in crate::reports) fn sources(measure: &Measure) -> Vec<&SourceId> {
    match measure {
        Measure::ItemMean { source, .. }
        | Measure::Share { source, .. }
        | Measure::ShareWithinDays { source, .. }
        | Measure::Checklist { source, .. }
        | Measure::Outcomes { source, .. }
        | Measure::DistrictCoverage { source, .. }
        | Measure::Variety { source, .. }
        | Measure::MoneyShare { source, .. }
        | Measure::Ratio { source, .. }
        | Measure::MedianDays { source, .. }
        | Measure::Count { source, .. }
        | Measure::Sum { source, .. }
        | Measure::ExpertScore { source } => vec![source],
        Measure::Attended { source, members } => vec![source, members],
        Measure::Representativeness {
            source, population, ..
        }
        | Measure::PerThousand {
            source, population, ..
        } => vec![source, population],
        Measure::MeanOf { parts } => {
            let mut all = Vec::new();
            for source in parts.iter().flat_map(|part| sources(&part.measure)) {
                if !all.contains(&source) {
                    all.push(source);
                }
            }
            all
        }
    }
}

/// What a code of a source's field is called: a goal, focus area or way of the round, or the word
/// that the source itself uses.
pub(in crate::reports) fn code_name(
    scene: &Scene<'_>,
    source: &SourceId,
    field: &str,
    code: &str,
) -> Option<String> {
    let round = scene.round;
    let listed = round
        .goals
        .iter()
        .chain(&round.focus_areas)
        .chain(&round.ways)
        .find(|goal| goal.id.as_str() == code)
        .map(|goal| scene.goal_name(goal));
    listed.or_else(|| {
        scene
            .source(source)
            .columns
            .iter()
            .filter(|column| column.field.as_deref() == Some(field))
            .flat_map(|column| &column.values)
            .find(|(_, meaning)| meaning.as_str() == code)
            .map(|(word, _)| word.clone())
    })
}

/// The formula in a sentence or two, with what is counted and what is left out.
pub(in crate::reports) fn formula(scene: &Scene<'_>, measure: &Measure) -> String {
    let sentence = sentence(scene, measure);
    match filter(measure) {
        Some((source, conditions)) if !conditions.is_empty() => {
            let only = scene.voice.say(
                "measure-only",
                &[("conditions", &spoken(scene, source, conditions))],
            );
            format!("{sentence} {only}")
        }
        _ => sentence,
    }
}

fn filter(measure: &Measure) -> Option<(&SourceId, &[Condition])> {
    match measure {
        Measure::ItemMean { source, filter, .. }
        | Measure::Share { source, filter, .. }
        | Measure::ShareWithinDays { source, filter, .. }
        | Measure::Checklist { source, filter, .. }
        | Measure::Outcomes { source, filter, .. }
        | Measure::DistrictCoverage { source, filter }
        | Measure::Variety { source, filter, .. }
        | Measure::MoneyShare { source, filter, .. }
        | Measure::PerThousand { source, filter, .. }
        | Measure::Ratio { source, filter, .. }
        | Measure::MedianDays { source, filter, .. }
        | Measure::Count { source, filter }
        | Measure::Sum { source, filter, .. } => Some((source, filter)),
        Measure::Attended { .. }
        | Measure::Representativeness { .. }
        | Measure::MeanOf { .. }
        | Measure::ExpertScore { .. } => None,
    }
}

fn sentence(scene: &Scene<'_>, measure: &Measure) -> String {
    let voice = scene.voice;
    let heading = |source, field| voice.quoted(&heading(scene, source, field));
    match measure {
        Measure::ItemMean { items, .. } => {
            voice.say("measure-item-mean", &[("items", &item_texts(scene, items))])
        }
        Measure::Share { source, having, .. } => voice.say(
            "measure-share",
            &[("having", &spoken(scene, source, having))],
        ),
        Measure::ShareWithinDays {
            source,
            from,
            to,
            days,
            ..
        } => {
            let arguments = [("from", heading(source, from)), ("to", heading(source, to))];
            let arguments = arguments
                .each_ref()
                .map(|(name, text)| (*name, text.as_str()));
            let key = if *days < 0 {
                "measure-days-before"
            } else {
                "measure-days-within"
            };
            voice.count(key, days.abs(), &arguments)
        }
        Measure::Attended { .. } => voice.word("measure-attended"),
        Measure::Representativeness {
            source, variables, ..
        } => {
            let names: Vec<_> = variables.iter().map(|name| heading(source, name)).collect();
            voice.say(
                "measure-representativeness",
                &[("variables", &voice.list(&names))],
            )
        }
        Measure::Checklist { source, fields, .. } => {
            let names: Vec<_> = fields.iter().map(|name| heading(source, name)).collect();
            voice.say("measure-checklist", &[("fields", &voice.list(&names))])
        }
        Measure::Outcomes {
            source,
            field,
            weights,
            minimum,
            ..
        } => {
            let mut weights: Vec<_> = weights.iter().collect();
            weights.sort_by(|one, other| other.1.total_cmp(one.1));
            let weights: Vec<_> = weights
                .into_iter()
                .map(|(code, weight)| {
                    let name =
                        code_name(scene, source, field, code).unwrap_or_else(|| code.clone());
                    let weight = voice.percent(whole(*weight * 100.0));
                    voice.say("measure-weight", &[("outcome", &name), ("weight", &weight)])
                })
                .collect();
            voice.count(
                "measure-outcomes",
                i64::from(*minimum),
                &[("weights", &voice.list(&weights))],
            )
        }
        Measure::DistrictCoverage { .. } => voice.word("measure-districts"),
        Measure::Variety {
            source,
            field,
            at_least,
            ..
        } => voice.count(
            "measure-variety",
            i64::from(*at_least),
            &[("field", &heading(source, field))],
        ),
        Measure::MoneyShare { source, having, .. } => voice.say(
            "measure-money-share",
            &[("having", &spoken(scene, source, having))],
        ),
        Measure::PerThousand { source, amount, .. } => voice.say(
            "measure-per-thousand",
            &[("field", &heading(source, amount))],
        ),
        Measure::Ratio {
            source,
            numerator,
            denominator,
            ..
        } => voice.say(
            "measure-ratio",
            &[
                ("above", &heading(source, numerator)),
                ("below", &heading(source, denominator)),
            ],
        ),
        Measure::MedianDays {
            source, from, to, ..
        } => voice.say(
            "measure-median-days",
            &[
                ("from", &heading(source, from)),
                ("to", &heading(source, to)),
            ],
        ),
        Measure::Count { .. } => voice.word("measure-count"),
        Measure::Sum { source, field, .. } => {
            voice.say("measure-sum", &[("field", &heading(source, field))])
        }
        Measure::MeanOf { parts } => {
            let parts: Vec<_> = parts.iter().map(|part| voice.text(&part.name)).collect();
            voice.say("measure-mean-of", &[("parts", &parts.join("; "))])
        }
        Measure::ExpertScore { .. } => voice.word("measure-expert"),
    }
}

/// The parts of a mean with their own formulas; empty for every other measure.
pub(in crate::reports) fn parts(measure: &Measure) -> &[Part] {
    match measure {
        Measure::MeanOf { parts } => parts,
        _ => &[],
    }
}

/// The target in the measure's own unit; absent when there is none.
pub(in crate::reports) fn target(scene: &Scene<'_>, indicator: &Indicator) -> Option<String> {
    part_target(scene, &indicator.measure, indicator.target?)
}

pub(in crate::reports) fn part_target(
    scene: &Scene<'_>,
    measure: &Measure,
    target: f64,
) -> Option<String> {
    let voice = scene.voice;
    Some(match measure {
        Measure::Share { .. }
        | Measure::ShareWithinDays { .. }
        | Measure::Attended { .. }
        | Measure::Checklist { .. }
        | Measure::Outcomes { .. }
        | Measure::DistrictCoverage { .. }
        | Measure::Variety { .. }
        | Measure::MoneyShare { .. }
        | Measure::Ratio { .. } => voice.percent(whole(target * 100.0)),
        Measure::MedianDays { .. } => voice.count("quantity-days", whole(target), &[]),
        Measure::PerThousand { .. } => {
            voice.count("measure-target-per-thousand", whole(target), &[])
        }
        Measure::Count { .. } | Measure::Sum { .. } => voice.whole(whole(target)),
        Measure::ItemMean { .. }
        | Measure::Representativeness { .. }
        | Measure::MeanOf { .. }
        | Measure::ExpertScore { .. } => voice.count("measure-target-points", whole(target), &[]),
    })
}

/// A number of the method to the nearest whole, for spelling.
#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers of a method are far below the limits of i64"
)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

fn item_texts(scene: &Scene<'_>, items: &[ItemId]) -> String {
    let texts: Vec<String> = items
        .iter()
        .map(|id| {
            let item = scene
                .round
                .items
                .iter()
                .find(|item| &item.id == id)
                .expect("the method refers to its own items");
            scene.voice.quoted(&scene.voice.text(&item.text))
        })
        .collect();
    texts.join("; ")
}

/// The heading that the source itself uses for a field, or the field where it has none.
fn heading(scene: &Scene<'_>, source: &SourceId, field: &str) -> String {
    scene
        .source(source)
        .columns
        .iter()
        .find(|column| column.field.as_deref() == Some(field))
        .and_then(|column| column.heading.clone())
        .unwrap_or_else(|| field.to_owned())
}

fn spoken(scene: &Scene<'_>, source: &SourceId, conditions: &[Condition]) -> String {
    let all: Vec<String> = conditions
        .iter()
        .map(|condition| one(scene, source, condition))
        .collect();
    scene.voice.list(&all)
}

fn one(scene: &Scene<'_>, source: &SourceId, condition: &Condition) -> String {
    let voice = scene.voice;
    let field = voice.quoted(&heading(scene, source, &condition.field));
    let names = |codes: &[String]| {
        let names: Vec<String> = codes
            .iter()
            .map(|code| {
                code_name(scene, source, &condition.field, code).unwrap_or_else(|| code.clone())
            })
            .collect();
        names.join(" / ")
    };
    if let Some(codes) = &condition.is {
        return voice.say("measure-is", &[("field", &field), ("codes", &names(codes))]);
    }
    if let Some(codes) = &condition.is_not {
        return voice.say(
            "measure-is-not",
            &[("field", &field), ("codes", &names(codes))],
        );
    }
    if let Some(least) = condition.at_least {
        let least = voice.whole(whole(least));
        return voice.say("measure-at-least", &[("field", &field), ("least", &least)]);
    }
    let key = if condition.present == Some(false) {
        "measure-absent"
    } else {
        "measure-present"
    };
    voice.say(key, &[("field", &field)])
}
