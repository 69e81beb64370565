//! The summary: the city in short.

use crate::disclosure::ClearedUnit;
use crate::reports::views::Scene;
use crate::reports::views::card::{self, DimensionCard};
use crate::reports::views::verdict::{self, Verdicts};
use serde::Serialize;

/// The city in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The finding, in a line.
    pub headline: String,
    /// What the result is for and how it is to be read.
    pub lead: String,
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

/// The finding of a unit in a line: which dimensions are furthest out and which furthest in, by
/// their shown rings. Dimensions are compared with each other, never units.
pub(in crate::reports) fn headline(scene: &Scene<'_>, unit: &ClearedUnit) -> String {
    let voice = scene.voice;
    let shown: Vec<_> = unit
        .dimensions
        .iter()
        .filter_map(|dimension| Some((dimension.ring.value()?, dimension)))
        .collect();
    let rings = || shown.iter().map(|(ring, _)| *ring);
    let (Some(inner), Some(outer)) = (rings().min(), rings().max()) else {
        return voice.word("view-headline-none");
    };
    if inner == outer {
        return voice.say("view-headline-even", &[("ring", &voice.bare_ring(inner))]);
    }
    let names = |wanted| {
        let names: Vec<String> = shown
            .iter()
            .filter(|(ring, _)| *ring == wanted)
            .map(|(_, dimension)| scene.dimension_name(&dimension.dimension))
            .collect();
        voice.list(&names)
    };
    voice.say(
        "view-headline",
        &[("outer", &names(outer)), ("inner", &names(inner))],
    )
}
