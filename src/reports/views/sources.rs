//! Where the information comes from: sources, terms of office, and the lists of goals.

use crate::methodology::{Goal, Recruitment, Source, Term};
use crate::reports::views::Scene;
use crate::reports::views::method::NamedPart;
use schemars::JsonSchema;
use serde::Serialize;

/// A term of office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TermNote {
    /// From when until when.
    pub period: String,
    /// Seats and deputies.
    pub seats: String,
    /// What is particular about it.
    pub note: Option<String>,
    /// Whether its members answered this round.
    pub is_reported: bool,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceNote {
    /// The name.
    pub name: String,
    /// Whose view it gives, the period, how respondents were found.
    pub facts: Vec<NamedPart>,
    /// What a reader should know about it.
    pub note: Option<String>,
}

/// A list of codes with their texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CodeList {
    /// What the list holds.
    pub name: String,
    /// Code and text, and for a focus area whose it is.
    pub entries: Vec<NamedPart>,
}

pub(in crate::reports) fn term_note(scene: &Scene<'_>, term: &Term) -> TermNote {
    let voice = scene.voice;
    let key = if term.deputies == 0 {
        "method-seats"
    } else {
        "method-seats-deputies"
    };
    TermNote {
        period: voice.say(
            "view-period",
            &[
                ("from", &voice.day(term.from)),
                ("until", &voice.day(term.until)),
            ],
        ),
        seats: voice.count(
            key,
            term.seats.into(),
            &[("deputies", &voice.whole(term.deputies.into()))],
        ),
        note: voice.optional_text(term.note.as_ref()),
        is_reported: term.id == scene.round.term,
    }
}

pub(in crate::reports) fn source_note(scene: &Scene<'_>, source: &Source) -> SourceNote {
    let voice = scene.voice;
    let recruitment = source.recruitment.map(|recruitment| {
        voice.word(match recruitment {
            Recruitment::Census => "method-recruitment-census",
            Recruitment::SelfSelected => "method-recruitment-self-selected",
            Recruitment::Sample => "method-recruitment-sample",
        })
    });
    let responded = scene
        .reported
        .units
        .iter()
        .find(|unit| scene.is_city(&unit.unit))
        .and_then(|city| city.responses.iter().find(|one| one.source == source.id))
        .and_then(|response| voice.basis(response.basis));
    let facts = [
        (
            "method-fact-group",
            Some(voice.word(&format!("group-{}", source.group.key()))),
        ),
        (
            "method-fact-period",
            Some(voice.period(source.period.unwrap_or(scene.round.period))),
        ),
        ("method-fact-recruitment", recruitment),
        ("method-fact-answers", responded),
    ];
    SourceNote {
        name: voice.text(&source.name),
        facts: facts
            .into_iter()
            .filter_map(|(key, text)| {
                Some(NamedPart {
                    name: voice.word(key),
                    text: text?,
                })
            })
            .collect(),
        note: voice.optional_text(source.note.as_ref()),
    }
}

pub(in crate::reports) fn code_list(scene: &Scene<'_>, key: &str, goals: &[Goal]) -> CodeList {
    let voice = scene.voice;
    CodeList {
        name: voice.word(key),
        entries: goals
            .iter()
            .map(|goal| NamedPart {
                name: goal.id.as_str().to_owned(),
                text: scene.goal_name(goal),
            })
            .collect(),
    }
}
