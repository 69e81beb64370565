//! How an indicator is made, in words: the formula behind a measure for readers.
//!
//! Comes in: a measure of the method. Goes out: a sentence. No number is computed here.

use crate::methodology::forms::heading_key;
use crate::methodology::{Condition, Measure, Part, tables_of_query};
use crate::reports::views::Scene;
use crate::reports::views::target::whole;
use crate::vocabulary::{ItemId, SourceId};
use std::collections::BTreeMap;

/// The sources that a measure reads, in the order in which they are named.
pub(in crate::reports) fn sources(measure: &Measure) -> Vec<SourceId> {
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
        | Measure::ExpertScore { source } => vec![source.clone()],
        Measure::Attended { source, members } => vec![source.clone(), members.clone()],
        Measure::Representativeness {
            source, population, ..
        }
        | Measure::PerThousand {
            source, population, ..
        } => vec![source.clone(), population.clone()],
        Measure::MeanOf { parts } => {
            let mut all = Vec::new();
            for source in parts.iter().flat_map(|part| sources(&part.measure)) {
                if !all.contains(&source) {
                    all.push(source);
                }
            }
            all
        }
        Measure::Sql { query, .. } => tables_of_query(query),
    }
}

/// What a code of a source's field is called: a goal, focus area or way of the round, or what the
/// column calls it for readers, or else the word of the file, which is in the main language.
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
    let columns = || {
        let columns = scene.source(source).columns.iter();
        columns.filter(|column| column.field.as_deref() == Some(field))
    };
    let label = || {
        let label = columns().find_map(|column| column.labels.get(code))?;
        Some(scene.voice.text(label))
    };
    let word = || {
        let mut values = columns().flat_map(|column| &column.values);
        let (word, _) = values.find(|(_, meaning)| meaning.as_str() == code)?;
        Some(scene.voice.words_of(scene.programme.languages[0], word))
    };
    listed.or_else(label).or_else(word)
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
        | Measure::ExpertScore { .. }
        | Measure::Sql { .. } => None,
    }
}

fn sentence(scene: &Scene<'_>, measure: &Measure) -> String {
    plain_sentence(measure)
        .map(|(key, fields)| quoting_headings(scene, key, &fields))
        .or_else(|| share_sentence(scene, measure))
        .or_else(|| composed_sentence(scene, measure))
        .expect("every measure has a sentence of one of the three kinds")
}

/// A message in which nothing is filled in but headings.
fn quoting_headings(
    scene: &Scene<'_>,
    key: &str,
    fields: &[(&'static str, &SourceId, &str)],
) -> String {
    let headings: Vec<_> = fields
        .iter()
        .map(|(name, source, field)| (*name, quoted(scene, source, field)))
        .collect();
    let arguments: Vec<_> = headings
        .iter()
        .map(|(name, heading)| (*name, heading.as_str()))
        .collect();
    scene.voice.say(key, &arguments)
}

/// The sentence of a measure that is a share of rows or of money.
fn share_sentence(scene: &Scene<'_>, measure: &Measure) -> Option<String> {
    let voice = scene.voice;
    Some(match measure {
        Measure::Share { source, having, .. } => {
            let having = spoken(scene, source, having);
            voice.say("measure-share", &[("having", &having)])
        }
        Measure::MoneyShare { source, having, .. } => {
            let having = spoken(scene, source, having);
            voice.say("measure-money-share", &[("having", &having)])
        }
        Measure::ShareWithinDays {
            source,
            from,
            to,
            days,
            ..
        } => {
            let key = if *days < 0 {
                "measure-days-before"
            } else {
                "measure-days-within"
            };
            let (from, to) = (quoted(scene, source, from), quoted(scene, source, to));
            voice.count(key, days.abs(), &[("from", &from), ("to", &to)])
        }
        Measure::Variety {
            source,
            field,
            at_least,
            ..
        } => {
            let field = quoted(scene, source, field);
            voice.count(
                "measure-variety",
                i64::from(*at_least),
                &[("field", &field)],
            )
        }
        _ => return None,
    })
}

/// The sentence of a measure that is made of several things.
fn composed_sentence(scene: &Scene<'_>, measure: &Measure) -> Option<String> {
    let voice = scene.voice;
    let all_quoted = |source, fields: &[String]| {
        let names: Vec<_> = fields
            .iter()
            .map(|field| quoted(scene, source, field))
            .collect();
        voice.list(&names)
    };
    Some(match measure {
        Measure::ItemMean { items, .. } => {
            voice.say("measure-item-mean", &[("items", &item_texts(scene, items))])
        }
        Measure::Representativeness {
            source, variables, ..
        } => {
            let variables = all_quoted(source, variables);
            voice.say("measure-representativeness", &[("variables", &variables)])
        }
        Measure::Checklist { source, fields, .. } => {
            let fields = all_quoted(source, fields);
            voice.say("measure-checklist", &[("fields", &fields)])
        }
        Measure::Outcomes {
            source,
            field,
            weights,
            minimum,
            ..
        } => {
            let weights = spoken_weights(scene, source, field, weights);
            let minimum = i64::from(*minimum);
            voice.count("measure-outcomes", minimum, &[("weights", &weights)])
        }
        Measure::MeanOf { parts } => {
            let parts: Vec<_> = parts.iter().map(|part| voice.text(&part.name)).collect();
            voice.say("measure-mean-of", &[("parts", &parts.join("; "))])
        }
        _ => return None,
    })
}

/// A message and the headings that it quotes: the argument's name, the source and the field.
type PlainSentence<'a> = (&'static str, Vec<(&'static str, &'a SourceId, &'a str)>);

/// The sentence of a measure that needs nothing but the headings of its fields.
fn plain_sentence(measure: &Measure) -> Option<PlainSentence<'_>> {
    Some(match measure {
        Measure::Attended { .. } => ("measure-attended", vec![]),
        Measure::DistrictCoverage { .. } => ("measure-districts", vec![]),
        Measure::Count { .. } => ("measure-count", vec![]),
        Measure::ExpertScore { .. } => ("measure-expert", vec![]),
        Measure::Sql { .. } => ("measure-sql", vec![]),
        Measure::PerThousand { source, amount, .. } => {
            ("measure-per-thousand", vec![("field", source, amount)])
        }
        Measure::Sum { source, field, .. } => ("measure-sum", vec![("field", source, field)]),
        Measure::Ratio {
            source,
            numerator,
            denominator,
            ..
        } => (
            "measure-ratio",
            vec![("above", source, numerator), ("below", source, denominator)],
        ),
        Measure::MedianDays {
            source, from, to, ..
        } => (
            "measure-median-days",
            vec![("from", source, from), ("to", source, to)],
        ),
        Measure::ItemMean { .. }
        | Measure::Share { .. }
        | Measure::MoneyShare { .. }
        | Measure::ShareWithinDays { .. }
        | Measure::Representativeness { .. }
        | Measure::Checklist { .. }
        | Measure::Outcomes { .. }
        | Measure::Variety { .. }
        | Measure::MeanOf { .. } => return None,
    })
}

/// The outcomes with their weights, the heaviest first.
fn spoken_weights(
    scene: &Scene<'_>,
    source: &SourceId,
    field: &str,
    weights: &BTreeMap<String, f64>,
) -> String {
    let mut weights: Vec<_> = weights.iter().collect();
    weights.sort_by(|one, other| other.1.total_cmp(one.1));
    let said: Vec<_> = weights
        .into_iter()
        .map(|(code, weight)| {
            let name = code_name(scene, source, field, code).unwrap_or_else(|| code.clone());
            let weight = scene.voice.percent(whole(*weight * 100.0));
            scene
                .voice
                .say("measure-weight", &[("outcome", &name), ("weight", &weight)])
        })
        .collect();
    scene.voice.list(&said)
}

/// The parts of a mean with their own formulas; empty for every other measure.
pub(in crate::reports) fn parts(measure: &Measure) -> &[Part] {
    match measure {
        Measure::MeanOf { parts } => parts,
        _ => &[],
    }
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

/// The heading of a field, in quotation marks.
fn quoted(scene: &Scene<'_>, source: &SourceId, field: &str) -> String {
    scene.voice.quoted(&heading(scene, source, field))
}

/// What a field is called: the heading that the source itself uses, which is in the main language; in
/// another one the heading of our own forms, where they ask for the field.
pub(in crate::reports) fn heading(scene: &Scene<'_>, source: &SourceId, field: &str) -> String {
    let (voice, main) = (scene.voice, scene.programme.languages[0]);
    let source = scene.source(source);
    let own_form = heading_key(source.kind, field);
    if voice.language() != main && voice.has(&own_form) {
        return voice.word(&own_form);
    }
    let mut columns = source.columns.iter();
    columns
        .find(|column| column.field.as_deref() == Some(field))
        .and_then(|column| column.heading.as_deref())
        .map_or_else(|| field.to_owned(), |heading| voice.words_of(main, heading))
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
    let field = quoted(scene, source, &condition.field);
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
