//! The results in easy Finnish: words and half rings for a page whose sentences stand in its template.
//!
//! Comes in: the city as everybody may see it. Goes out: the city's dimensions and the names of the
//! units. Easy language is written, never translated, so this page is made in Finnish only.

use crate::reports::views::Scene;
use crate::reports::views::card::{self, MovementKind};
use crate::vocabulary::Language;
use schemars::JsonSchema;
use serde::Serialize;

/// What the page fills into its sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EasyFinnish {
    /// The dimensions of the city.
    pub dimensions: Vec<EasyDimension>,
    /// The names of the units, in their order.
    pub units: Vec<String>,
}

/// A dimension of the city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EasyDimension {
    /// Its name.
    pub name: String,
    /// What it is about, in easy language; absent where the programme has not written it.
    pub about: Option<String>,
    /// The words of the bands; absent where there is no ring.
    pub words: Option<String>,
    /// The ring, spelled; absent where there is none.
    pub ring: Option<String>,
    /// How it moved since the round before.
    pub movement: MovementKind,
}

/// The page of a Finnish report that has a city in it; absent otherwise.
pub(in crate::reports) fn page(scene: &Scene<'_>) -> Option<EasyFinnish> {
    if scene.voice.language() != Language::Fi {
        return None;
    }
    let city = scene.reported.unit(&scene.programme.city.id)?;
    let cards = card::cards(scene, &city.dimensions);
    let dimensions = cards.into_iter().zip(&scene.round.dimensions);
    Some(EasyFinnish {
        dimensions: dimensions
            .map(|(card, declared)| EasyDimension {
                about: scene.voice.optional_text(declared.easy.as_ref()),
                words: card.ring.is_value.then_some(card.words),
                ring: card.ring.is_value.then_some(card.ring.text),
                name: card.name,
                movement: card.movement_kind,
            })
            .collect(),
        units: scene
            .programme
            .units
            .iter()
            .map(|unit| scene.voice.text(&unit.name))
            .collect(),
    })
}
