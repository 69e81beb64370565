//! A dimension of one unit in words: the card that the overview and the unit pages show.

use crate::disclosure::{ClearedDimension, Movement, SeriesBreak, Whose};
use crate::methodology::Quadrant;
use crate::reports::views::Scene;
use crate::reports::voice::SpokenValue;
use crate::vocabulary::DimensionId;
use schemars::JsonSchema;
use serde::Serialize;

/// A dimension of one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DimensionCard {
    /// The dimension's identifier, the name of its page.
    pub id: String,
    /// Its number in the fixed order, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// What it asks.
    pub about: String,
    /// The ring, or the words in its place.
    pub ring: SpokenValue,
    /// "3,5 out of 5"; the words in its place where there is no ring.
    pub ring_of_five: String,
    /// The words of the bands; the words in its place where there is no score.
    pub words: String,
    /// How it moved since the round before.
    pub movement: String,
    /// The same for choosing a sign.
    pub movement_kind: MovementKind,
    /// Said when the value is the city's and not the unit's own.
    pub whose: Option<String>,
    /// How many of the indicators meant for this level could be scored.
    pub coverage: String,
    /// In how many of ten ways of calculating the words stay; absent where there are none.
    pub stays: Option<String>,
    /// What each source group alone says.
    pub marks: Vec<SpokenMark>,
}

/// The direction of a movement, for choosing a sign beside its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MovementKind {
    /// Better.
    Better,
    /// Worse.
    Worse,
    /// No change beyond the uncertainty.
    Same,
    /// Nothing can be said.
    Unsaid,
}

/// What one source group says about a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpokenMark {
    /// The key of the group, which chooses its marker.
    pub group: String,
    /// The name of the group.
    pub name: String,
    /// Its ring.
    pub ring: SpokenValue,
    /// On how many indicators it rests.
    pub basis: String,
}

pub(in crate::reports) fn cards(
    scene: &Scene<'_>,
    dimensions: &[ClearedDimension],
) -> Vec<DimensionCard> {
    dimensions
        .iter()
        .map(|dimension| card(scene, dimension))
        .collect()
}

fn card(scene: &Scene<'_>, cleared: &ClearedDimension) -> DimensionCard {
    let voice = scene.voice;
    let (index, dimension) = scene
        .round
        .dimensions
        .iter()
        .enumerate()
        .find(|(_, dimension)| dimension.id == cleared.dimension)
        .expect("the release has the dimensions of its round");
    let ring = voice.ring(cleared.ring);
    let words = spoken_words(scene, cleared, &ring);
    DimensionCard {
        id: dimension.id.as_str().to_owned(),
        number: index + 1,
        name: voice.text(&dimension.name),
        about: voice.text(&dimension.about),
        ring_of_five: if ring.is_value {
            voice.say("view-ring-of-five", &[("ring", &ring.text)])
        } else {
            ring.text.clone()
        },
        ring,
        words,
        movement: spoken_movement(scene, cleared),
        movement_kind: match cleared.movement {
            Movement::Better => MovementKind::Better,
            Movement::Worse => MovementKind::Worse,
            Movement::Same => MovementKind::Same,
            Movement::NoEarlierRound | Movement::Broken | Movement::Unknown => MovementKind::Unsaid,
        },
        whose: (cleared.whose == Whose::City).then(|| voice.word("view-value-of-city")),
        coverage: voice.count(
            if cleared.indicators_scored == cleared.indicators_meant {
                "view-coverage-whole"
            } else {
                "view-coverage"
            },
            i64::from(cleared.indicators_scored),
            &[("meant", &voice.whole(cleared.indicators_meant.into()))],
        ),
        stays: cleared.stays_in_ten.map(|ways| stays(scene, ways)),
        marks: cleared
            .marks
            .iter()
            .map(|mark| SpokenMark {
                group: mark.group.key().to_owned(),
                name: voice.word(&format!("group-{}", mark.group.key())),
                ring: voice.ring(mark.ring),
                basis: voice.count("view-indicators", mark.indicators.into(), &[]),
            })
            .collect(),
    }
}

/// The movement in words; where the series breaks for a reason that no note of the round tells, with
/// the reason.
fn spoken_movement(scene: &Scene<'_>, cleared: &ClearedDimension) -> String {
    let voice = scene.voice;
    let reason = cleared.break_reason.and_then(|reason| match reason {
        SeriesBreak::Declared => None,
        SeriesBreak::Area => Some("view-break-area"),
        SeriesBreak::Population => Some("view-break-population"),
        SeriesBreak::Definitions => Some("view-break-definitions"),
    });
    let movement = voice.word(movement_key(cleared.movement));
    match reason {
        None => movement,
        Some(reason) => {
            let reason = voice.word(reason);
            let words = [("movement", movement.as_str()), ("reason", reason.as_str())];
            voice.say("view-movement-because", &words)
        }
    }
}

fn stays(scene: &Scene<'_>, ways: u8) -> String {
    match ways {
        0 => scene.voice.word("view-stays-in-none"),
        10 => scene.voice.word("view-stays-in-all"),
        ways => scene.voice.count("view-stays", ways.into(), &[]),
    }
}

/// The words of the bands, or what stands in their place.
pub(in crate::reports) fn spoken_words(
    scene: &Scene<'_>,
    cleared: &ClearedDimension,
    ring: &SpokenValue,
) -> String {
    let words = scene.voice.bands(&cleared.words, &scene.round.bands);
    if words.is_empty() {
        ring.text.clone()
    } else {
        words
    }
}

pub(in crate::reports) fn movement_key(movement: Movement) -> &'static str {
    match movement {
        Movement::NoEarlierRound => "view-movement-first",
        Movement::Broken => "view-movement-broken",
        Movement::Unknown => "view-movement-unknown",
        Movement::Better => "view-movement-better",
        Movement::Worse => "view-movement-worse",
        Movement::Same => "view-movement-same",
    }
}

/// The poles between which a dimension lies: "community · short and medium term"; absent without axes.
pub(in crate::reports) fn poles(scene: &Scene<'_>, id: &DimensionId) -> Option<String> {
    let axes = scene.round.axes.as_ref()?;
    let quadrant = scene
        .round
        .dimensions
        .iter()
        .find(|dimension| &dimension.id == id)?
        .quadrant?;
    let (horizontal, vertical) = match quadrant {
        Quadrant::UpperLeft => (&axes.horizontal.from, &axes.vertical.to),
        Quadrant::UpperRight => (&axes.horizontal.to, &axes.vertical.to),
        Quadrant::LowerRight => (&axes.horizontal.to, &axes.vertical.from),
        Quadrant::LowerLeft => (&axes.horizontal.from, &axes.vertical.from),
    };
    Some(format!(
        "{} · {}",
        scene.voice.text(horizontal),
        scene.voice.text(vertical)
    ))
}
