//! The summary: the city in short.

use crate::disclosure::{ClearedUnit, Words};
use crate::methodology::{Recruitment, Section};
use crate::reports::views::Scene;
use crate::reports::views::card::{self, DimensionCard};
use crate::reports::views::own_words::{self, OwnBlock};
use crate::reports::views::verdict::{self, Named, Verdicts};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The city in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Summary {
    /// The finding, in a line.
    pub headline: String,
    /// What the result is for and how it is to be read.
    pub lead: String,
    /// How sure the words are: in which dimensions they would stay if they were calculated otherwise, and in
    /// which they could change; absent where no dimension has words.
    pub sureness: Option<String>,
    /// How many answered each survey, and what an open survey cannot tell; absent without surveys.
    pub answers: Option<String>,
    /// What to develop next: of the list below, the first of each dimension.
    pub next: Vec<Named>,
    /// The evaluator's own summary.
    pub own_words: Option<Vec<OwnBlock>>,
    /// The dimensions of the city.
    pub cards: Vec<DimensionCard>,
    /// What succeeded and what to develop.
    pub verdicts: Verdicts,
    /// A note under the radar, such as that the placement of the dimensions is an interpretation.
    pub figure_note: Option<String>,
}

pub(in crate::reports) fn summary(scene: &Scene<'_>) -> Option<Summary> {
    let city = scene.reported.unit(&scene.programme.city.id)?;
    let verdicts = verdict::verdicts(scene, city);
    Some(Summary {
        headline: headline(scene, city),
        lead: lead(scene),
        sureness: sureness(scene, city),
        answers: answers(scene, city),
        next: first_of_each_dimension(&verdicts.develop),
        own_words: own_words::of(scene, &Section::Overview),
        cards: card::cards(scene, &city.dimensions),
        verdicts,
        figure_note: figure_note(scene),
    })
}

/// What the result is for, and the words from the weakest to the best, so that a word says how good it is.
fn lead(scene: &Scene<'_>) -> String {
    let voice = scene.voice;
    let bands = scene.round.bands.iter();
    let words: Vec<String> = bands
        .map(|band| voice.quoted(&voice.text(&band.name)))
        .collect();
    let scale = voice.say("view-lead-words", &[("list", &voice.list(&words))]);
    format!("{} {scale}", voice.word("view-lead"))
}

/// How many answered each survey; where one was open to everybody, what that means.
fn answers(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let voice = scene.voice;
    let told = unit.responses.iter().filter_map(|one| {
        let survey = voice.text(&scene.source(&one.source).name);
        let words = [("survey", &*survey), ("answers", &*voice.basis(one.basis)?)];
        Some(voice.say("view-answers-of", &words))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return None;
    }
    let mut sentences = vec![voice.say("view-answers", &[("list", &told.join("; "))])];
    let mut sources = unit.responses.iter().map(|one| scene.source(&one.source));
    if sources.any(|source| source.recruitment == Some(Recruitment::SelfSelected)) {
        sentences.push(voice.word("method-limit-self-selected"));
    }
    Some(sentences.join(" "))
}

/// In which dimensions the words stay in ten of ten ways of calculating, and in which they do not,
/// with how many ways they stay in.
fn sureness(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let voice = scene.voice;
    let counted = unit
        .dimensions
        .iter()
        .filter_map(|one| Some((scene.dimension_name(&one.dimension), one.stays_in_ten?)));
    let (sure, unsure): (Vec<_>, Vec<_>) = counted.partition(|(_, ways)| *ways == 10);
    let sure: Vec<String> = sure.into_iter().map(|(name, _)| name).collect();
    let unsure = unsure.into_iter().map(|(name, ways)| match ways {
        0 => voice.say("view-sure-in-no-way", &[("name", &name)]),
        ways => voice.count("view-sure-in-ways", ways.into(), &[("name", &name)]),
    });
    let (sure, unsure) = (voice.list(&sure), voice.list(&unsure.collect::<Vec<_>>()));
    let arguments = [("sure", sure.as_str()), ("unsure", unsure.as_str())];
    match (sure.is_empty(), unsure.is_empty()) {
        (true, true) => None,
        (false, true) => Some(voice.word("view-sure-in-all")),
        (false, false) => Some(voice.say("view-sure-in-part", &arguments)),
        (true, false) => Some(voice.say("view-sure-in-none", &arguments[1..])),
    }
}

/// What stands first of each dimension; a theme of open answers belongs to none.
fn first_of_each_dimension(list: &[Named]) -> Vec<Named> {
    let mut seen = BTreeSet::new();
    let in_dimensions = list.iter().filter(|one| one.dimension_id.is_some());
    in_dimensions
        .filter(|one| seen.insert(one.dimension_id.clone()))
        .cloned()
        .collect()
}

pub(in crate::reports) fn figure_note(scene: &Scene<'_>) -> Option<String> {
    scene
        .voice
        .optional_text(scene.round.axes.as_ref()?.note.as_ref())
}

/// The finding of a unit in a line: its dimensions by their words, the best words first.
/// Dimensions with the same words are not told apart, since half a ring is not a finding.
pub(in crate::reports) fn headline(scene: &Scene<'_>, unit: &ClearedUnit) -> String {
    let voice = scene.voice;
    let dimensions = unit.dimensions.iter();
    let named: Vec<(String, &Words)> = dimensions
        .map(|dimension| (scene.dimension_name(&dimension.dimension), &dimension.words))
        .collect();
    let groups = by_words(scene, &named);
    match groups.as_slice() {
        [] => voice.word("view-headline-none"),
        [only] if only.len() == unit.dimensions.len() => {
            let words = voice.bands(only[0].1, &scene.round.bands);
            voice.say("view-headline-all", &[("words", &words)])
        }
        several => spoken(scene, several),
    }
}

/// Named things by their words, the best words first; absent where none of them has words.
pub(in crate::reports) fn finding(scene: &Scene<'_>, named: &[(String, &Words)]) -> Option<String> {
    let groups = by_words(scene, named);
    (!groups.is_empty()).then(|| spoken(scene, &groups))
}

/// Things with the same words together, the best words first; things without words are left out.
fn by_words<'a, 'b>(
    scene: &Scene<'_>,
    named: &'b [(String, &'a Words)],
) -> Vec<Vec<(&'b str, &'a Words)>> {
    let mut shown: Vec<_> = named
        .iter()
        .filter_map(|(name, words)| Some((merit(scene, words)?, (name.as_str(), *words))))
        .collect();
    shown.sort_by_key(|(merit, _)| std::cmp::Reverse(*merit));
    shown
        .chunk_by(|one, next| one.0 == next.0)
        .map(|group| group.iter().map(|(_, thing)| *thing).collect())
        .collect()
}

fn spoken(scene: &Scene<'_>, groups: &[Vec<(&str, &Words)>]) -> String {
    let voice = scene.voice;
    let part = |group: &Vec<(&str, &Words)>| {
        let names: Vec<String> = group.iter().map(|(name, _)| (*name).to_owned()).collect();
        let words = voice.sentence_case(&voice.bands(group[0].1, &scene.round.bands));
        let arguments = [("words", &*words), ("names", &*voice.list(&names))];
        voice.say("view-headline-part", &arguments)
    };
    groups.iter().map(part).collect::<Vec<_>>().join(" ")
}

/// The place of words among all words: two words lie between their two bands, and what is not
/// certain comes last; absent where there is nothing to say.
fn merit(scene: &Scene<'_>, words: &Words) -> Option<usize> {
    let place = |id| scene.round.bands.iter().position(|band| &band.id == id);
    match words {
        Words::One(band) => Some(2 * place(band)? + 1),
        Words::Two(lower, _) => Some(2 * place(lower)? + 2),
        Words::NotCertain => Some(0),
        Words::None => None,
    }
}
