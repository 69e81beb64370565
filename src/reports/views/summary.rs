//! The summary: the city in short.

use crate::disclosure::{ClearedUnit, Words};
use crate::methodology::Section;
use crate::reports::views::Scene;
use crate::reports::views::card::{self, DimensionCard};
use crate::reports::views::own_words::{self, OwnBlock};
use crate::reports::views::verdict::{self, Verdicts};
use schemars::JsonSchema;
use serde::Serialize;

/// The city in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Summary {
    /// The finding, in a line.
    pub headline: String,
    /// What the result is for and how it is to be read.
    pub lead: String,
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
    Some(Summary {
        headline: headline(scene, city),
        lead: scene.voice.word("view-lead"),
        own_words: own_words::of(scene, &Section::Overview),
        cards: card::cards(scene, &city.dimensions),
        verdicts: verdict::verdicts(scene, city),
        figure_note: figure_note(scene),
    })
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
