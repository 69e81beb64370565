//! What is ready to be handed over: headlines and texts for a web page, an agenda and a slide.
//!
//! Comes in: the public view of each unit. Goes out: the same in sentences that can stand alone
//! where they are pasted, with their scale, their period and their notice. Nothing is calculated.

use crate::disclosure::ClearedUnit;
use crate::reports::views::card::{self, DimensionCard};
use crate::reports::views::verdict::{self, Named};
use crate::reports::views::{Cover, Scene, UnitCharts, summary};
use schemars::JsonSchema;
use serde::Serialize;

/// So many things to be named in a sentence; the lists on the site have them all.
const NAMES_AT_MOST: usize = 4;

/// What is taken off a name before it is quoted in a sentence: statements are quoted already.
const QUOTES_AND_STOPS: [char; 4] = ['”', '“', '"', '.'];

/// The kit: a report in one file, and texts to paste.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HandOver {
    /// The name of the file that holds the whole report, beside the page of the kit.
    pub report_file: String,
    /// The name of the file that holds all the texts, beside the page of the kit.
    pub texts_file: String,
    /// The texts, the city first.
    pub texts: Vec<HandOverText>,
}

/// What there is to paste about one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HandOverText {
    /// The identifier of the unit.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A headline that says the finding.
    pub headline: String,
    /// The paragraphs of a text for a web page.
    pub web: Vec<String>,
    /// The paragraphs for an agenda: what was evaluated, what was found, how to read it.
    pub agenda: Vec<String>,
    /// The lines of a slide under the headline.
    pub slide: Vec<String>,
    /// The name of the picture.
    pub picture: String,
}

/// The kit of a public report; absent for an audience without the city.
pub(in crate::reports) fn kit(scene: &Scene<'_>, cover: &Cover) -> Option<HandOver> {
    scene.reported.unit(&scene.programme.city.id)?;
    let (round, language) = (&scene.round.id, scene.voice.language().code());
    let units = scene.reported.units.iter();
    Some(HandOver {
        report_file: format!("report-{round}-{language}.html"),
        texts_file: format!("texts-{round}-{language}.txt"),
        texts: units.map(|unit| text(scene, cover, unit)).collect(),
    })
}

fn text(scene: &Scene<'_>, cover: &Cover, unit: &ClearedUnit) -> HandOverText {
    let voice = scene.voice;
    let name = scene.unit_name(&unit.unit);
    let cards = card::cards(scene, &unit.dimensions);
    let finding = summary::headline(scene, unit);
    let lists = verdict::verdicts(scene, unit);
    let judged = [
        named(scene, "kit-succeeded", &lists.succeeded),
        named(scene, "kit-develop", &lists.develop),
    ];
    let of = [
        ("programme", cover.programme.as_str()),
        ("round", &cover.round),
        ("kind", &cover.kind),
        ("unit", &name),
        ("period", &cover.period),
        ("status", &cover.status),
        ("address", cover.address.as_deref().unwrap_or_default()),
    ];
    let say = |key: &str| voice.say(key, &of);
    let further = cover.address.as_ref().map(|_| say("kit-further"));
    let dimensions = voice.say(
        "kit-dimensions",
        &[("list", &lines(scene, &cards).join("; "))],
    );
    let judged = || judged.iter().flatten().cloned();
    let closing = [say("kit-reading"), summary::lead(scene)];
    HandOverText {
        id: unit.unit.as_str().to_owned(),
        headline: voice.say("kit-headline", &[("unit", &name), ("finding", &finding)]),
        web: std::iter::once(say("kit-web-opening"))
            .chain(judged())
            .chain(closing.clone())
            .chain(further.clone())
            .chain(cover.notice.clone())
            .collect(),
        agenda: [say("kit-agenda-opening"), dimensions]
            .into_iter()
            .chain(judged())
            .chain(closing)
            .chain([say("kit-agenda-status"), cover.model.clone()])
            .chain(further)
            .chain(cover.notice.clone())
            .collect(),
        slide: lines(scene, &cards)
            .into_iter()
            .map(|line| voice.sentence_case(&line))
            .chain([say("kit-slide-source")])
            .chain(cover.notice.clone())
            .collect(),
        picture: UnitCharts::of(&unit.unit).radar,
        name,
    }
}

/// The dimensions, each with its words and its ring.
fn lines(scene: &Scene<'_>, cards: &[DimensionCard]) -> Vec<String> {
    let line = |card: &DimensionCard| {
        let words = [
            ("name", card.name.as_str()),
            ("words", &card.words),
            ("ring", &card.ring_of_five),
        ];
        let key = if card.ring.is_value {
            "kit-dimension"
        } else {
            "kit-dimension-without-ring"
        };
        scene.voice.say(key, &words)
    };
    cards.iter().map(line).collect()
}

/// The first names of a list in a sentence; absent where the list is empty.
fn named(scene: &Scene<'_>, key: &str, list: &[Named]) -> Option<String> {
    let first = list.iter().take(NAMES_AT_MOST);
    let names: Vec<String> = first
        .map(|one| one.name.trim_matches(QUOTES_AND_STOPS))
        .map(|name| scene.voice.quoted(name))
        .collect();
    let names = scene.voice.list(&names);
    (!names.is_empty()).then(|| scene.voice.say(key, &[("names", &names)]))
}
