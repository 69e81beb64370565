//! The method note: how the round was evaluated, said so that a resident can follow it.

use crate::methodology::{
    Band, Direction, Goal, Indicator, Mean, Recruitment, Scope, Source, Term,
};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::{Scene, measure, tables};
use crate::vocabulary::{Ring, Score};
use serde::Serialize;

/// The method note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MethodNote {
    /// What is particular about the round.
    pub round_note: Option<String>,
    /// Why the round cannot be compared with the one before it; absent when it can.
    pub break_reason: Option<String>,
    /// The words with their rings and points.
    pub bands: Table,
    /// How indicators become a dimension, each a sentence.
    pub aggregation: Vec<String>,
    /// How the people who answered are protected, each a sentence.
    pub privacy: Vec<String>,
    /// What the figures cannot say, each a sentence.
    pub limits: Vec<String>,
    /// The terms of office.
    pub terms: Vec<TermNote>,
    /// The indicators by dimension.
    pub groups: Vec<MethodGroup>,
    /// The sources.
    pub sources: Vec<SourceNote>,
    /// Goals, focus areas and ways of participation, as far as the round has them.
    pub lists: Vec<CodeList>,
}

/// A term of office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

/// The indicators of a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MethodGroup {
    /// The dimension.
    pub dimension: String,
    /// Its indicators.
    pub indicators: Vec<IndicatorMethod>,
}

/// How an indicator is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndicatorMethod {
    /// The identifier, an anchor on the page of its dimension.
    pub id: String,
    /// The name.
    pub name: String,
    /// What it measures and how to read it.
    pub about: String,
    /// The formula in words.
    pub formula: String,
    /// The parts of a mean with their formulas.
    pub parts: Vec<NamedPart>,
    /// The rest as pairs of a word and its meaning: target, direction, scope, sources, goals …
    pub facts: Vec<NamedPart>,
}

/// A word and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedPart {
    /// The word.
    pub name: String,
    /// What belongs to it.
    pub text: String,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceNote {
    /// The name.
    pub name: String,
    /// Whose view it gives, the period, how respondents were found.
    pub facts: Vec<NamedPart>,
    /// What a reader should know about it.
    pub note: Option<String>,
}

/// A list of codes with their texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CodeList {
    /// What the list holds.
    pub name: String,
    /// Code and text, and for a focus area whose it is.
    pub entries: Vec<NamedPart>,
}

pub(in crate::reports) fn note(scene: &Scene<'_>) -> MethodNote {
    let voice = scene.voice;
    let round = scene.round;
    MethodNote {
        round_note: voice.optional_text(round.note.as_ref()),
        break_reason: voice.optional_text(round.comparability.break_reason.as_ref()),
        bands: bands(scene),
        aggregation: aggregation(scene),
        privacy: vec![
            voice.count(
                "method-privacy-minimum",
                i64::from(scene.programme.disclosure.minimum_respondents),
                &[],
            ),
            voice.word("method-privacy-linked"),
            voice.word("method-privacy-rounding"),
        ],
        limits: vec![
            voice.word("method-limit-overall"),
            voice.word("method-limit-league"),
            voice.word("method-limit-uncertainty"),
            voice.word("method-limit-self-selected"),
        ],
        terms: scene
            .programme
            .terms
            .iter()
            .map(|term| term_note(scene, term))
            .collect(),
        groups: round
            .dimensions
            .iter()
            .map(|dimension| MethodGroup {
                dimension: voice.text(&dimension.name),
                indicators: round
                    .indicators
                    .iter()
                    .filter(|one| one.dimension == dimension.id)
                    .map(|one| indicator(scene, one))
                    .collect(),
            })
            .collect(),
        sources: round
            .sources
            .iter()
            .map(|source| source_note(scene, source))
            .collect(),
        lists: [
            ("method-list-goals", &round.goals),
            ("method-list-focus-areas", &round.focus_areas),
            ("method-list-ways", &round.ways),
        ]
        .into_iter()
        .filter(|(_, goals)| !goals.is_empty())
        .map(|(key, goals)| code_list(scene, key, goals))
        .collect(),
    }
}

/// The words with the half rings and the points that they stand for.
fn bands(scene: &Scene<'_>) -> Table {
    let voice = scene.voice;
    let bands = &scene.round.bands;
    let lowest_ring = |from: u32| {
        let score = Score::new(f64::from(from)).expect("bands begin between 0 and 100");
        Ring::nearest(score)
    };
    let row = |(index, band): (usize, &Band)| {
        let next = bands.get(index + 1);
        let outermost = next
            .and_then(|next| Ring::from_halves(lowest_ring(next.from).halves().saturating_sub(1)))
            .unwrap_or(Ring::OUTERMOST);
        let span = |from: String, until: String| {
            TableCell::plain(voice.say("view-span", &[("from", &from), ("until", &until)]))
        };
        TableRow {
            head: voice.text(&band.name),
            link: None,
            cells: vec![
                span(
                    voice.bare_ring(lowest_ring(band.from)),
                    voice.bare_ring(outermost),
                ),
                match next {
                    Some(next) => TableCell::plain(voice.say(
                        "method-points-below",
                        &[
                            ("from", &voice.whole(band.from.into())),
                            ("until", &voice.whole(next.from.into())),
                        ],
                    )),
                    None => span(voice.whole(band.from.into()), voice.whole(100)),
                },
            ],
        }
    };
    Table {
        id: "bands".to_owned(),
        caption: voice.word("method-caption-bands"),
        corner: voice.word("view-column-words"),
        columns: vec![
            TableColumn::number(voice.word("method-column-rings")),
            TableColumn::number(voice.word("method-column-points")),
        ],
        groups: vec![RowGroup::plain(bands.iter().enumerate().map(row).collect())],
        notes: vec![],
    }
}

fn aggregation(scene: &Scene<'_>) -> Vec<String> {
    let voice = scene.voice;
    let rules = &scene.round.aggregation;
    let even = scene
        .round
        .indicators
        .windows(2)
        .all(|pair| pair[0].weight.total_cmp(&pair[1].weight).is_eq());
    // A share such as two thirds is told in whole per cent, rounded down so that it never promises more.
    let coverage = (0..=100)
        .rev()
        .find(|percent| f64::from(*percent) <= rules.coverage * 100.0 + 1e-9)
        .unwrap_or(0);
    vec![
        voice.word("method-scored-goal-posts"),
        voice.word(match rules.mean {
            Mean::Arithmetic => "method-mean-arithmetic",
            Mean::Geometric => "method-mean-geometric",
            Mean::Harmonic => "method-mean-harmonic",
        }),
        voice.word(if even {
            "method-weights-equal"
        } else {
            "method-weights-given"
        }),
        voice.count(
            "method-coverage",
            i64::from(rules.minimum_indicators),
            &[("coverage", &voice.percent(i64::from(coverage)))],
        ),
        voice.word("method-ways"),
    ]
}

fn term_note(scene: &Scene<'_>, term: &Term) -> TermNote {
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

/// How an indicator is made.
pub(in crate::reports) fn indicator(scene: &Scene<'_>, indicator: &Indicator) -> IndicatorMethod {
    let voice = scene.voice;
    let mut facts = Vec::new();
    let mut fact = |key: &str, text: Option<String>| {
        if let Some(text) = text {
            facts.push(NamedPart {
                name: voice.word(key),
                text,
            });
        }
    };
    fact("method-fact-target", measure::target(scene, indicator));
    fact(
        "method-fact-direction",
        (indicator.direction == Direction::Down).then(|| voice.word("method-direction-down")),
    );
    fact("method-fact-scope", scope(scene, indicator));
    let sources: Vec<_> = measure::sources(&indicator.measure)
        .into_iter()
        .cloned()
        .collect();
    fact(
        "method-fact-sources",
        Some(tables::source_names(scene, &sources)),
    );
    fact("method-fact-goals", goals(scene, indicator));
    fact(
        "method-fact-ground",
        voice.optional_text(indicator.ground.as_ref()),
    );
    fact(
        "method-fact-version",
        (indicator.version > 1).then(|| voice.whole(indicator.version.into())),
    );
    IndicatorMethod {
        id: indicator.id.as_str().to_owned(),
        name: voice.text(&indicator.name),
        about: voice.text(&indicator.about),
        formula: measure::formula(scene, &indicator.measure),
        parts: measure::parts(&indicator.measure)
            .iter()
            .map(|part| {
                let formula = measure::formula(scene, &part.measure);
                let target = part
                    .target
                    .and_then(|target| measure::part_target(scene, &part.measure, target));
                NamedPart {
                    name: voice.text(&part.name),
                    text: match target {
                        Some(target) => {
                            let target = voice.say("measure-target", &[("target", &target)]);
                            format!("{formula} {target}")
                        }
                        None => formula,
                    },
                }
            })
            .collect(),
        facts,
    }
}

fn scope(scene: &Scene<'_>, indicator: &Indicator) -> Option<String> {
    let key = match indicator.scope.as_slice() {
        [Scope::City] => "method-scope-city",
        [Scope::Units] => "method-scope-units",
        _ => return None,
    };
    Some(scene.voice.word(key))
}

fn goals(scene: &Scene<'_>, indicator: &Indicator) -> Option<String> {
    let names: Vec<String> = indicator
        .goals
        .iter()
        .filter_map(|id| {
            let goal = scene.round.goals.iter().find(|goal| &goal.id == id)?;
            Some(scene.voice.text(&goal.name))
        })
        .collect();
    (!names.is_empty()).then(|| names.join("; "))
}

fn source_note(scene: &Scene<'_>, source: &Source) -> SourceNote {
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

fn code_list(scene: &Scene<'_>, key: &str, goals: &[Goal]) -> CodeList {
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
