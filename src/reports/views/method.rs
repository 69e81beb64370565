//! The method note: how the round was evaluated, said so that a resident can follow it.

use crate::methodology::{Band, Direction, Indicator, Item, Mean, Measure, Part, Scope, Section};
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::own_words::{self, OwnBlock};
use crate::reports::views::sources::{
    CodeList, SourceNote, TermNote, code_list, source_note, term_note,
};
use crate::reports::views::{Scene, changes, measure, tables, target};
use crate::vocabulary::{ItemId, Ring, Score};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// The method note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MethodNote {
    /// What the evaluator wrote about how it was done.
    pub own_words: Option<Vec<OwnBlock>>,
    /// What is particular about the round.
    pub round_note: Option<String>,
    /// Why the round cannot be compared with the one before it; absent when it can.
    pub break_reason: Option<String>,
    /// What changed in the method since the round before.
    pub changes: Option<Table>,
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

/// The indicators of a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MethodGroup {
    /// The dimension.
    pub dimension: String,
    /// Its indicators.
    pub indicators: Vec<IndicatorMethod>,
}

/// How an indicator is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IndicatorMethod {
    /// An anchor on the page of its dimension.
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NamedPart {
    /// The word.
    pub name: String,
    /// What belongs to it.
    pub text: String,
}

pub(in crate::reports) fn note(scene: &Scene<'_>) -> MethodNote {
    let voice = scene.voice;
    let round = scene.round;
    MethodNote {
        own_words: own_words::of(scene, &Section::Method),
        round_note: voice.optional_text(round.note.as_ref()),
        break_reason: voice.optional_text(round.comparability.break_reason.as_ref()),
        changes: changes::table(scene),
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
        finding: None,
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
        .all(|pair| pair[0].weight.total_cmp(&pair[1].weight).is_eq())
        && scene.round.themes.is_empty();
    // A share such as two thirds is told in whole per cent, rounded down so that it never promises more.
    let coverage = (0..=100)
        .rev()
        .find(|percent| f64::from(*percent) <= rules.coverage * 100.0 + 1e-9)
        .unwrap_or(0);
    let mut sentences = vec![
        voice.word("method-scored-goal-posts"),
        voice.word(&format!("method-mean-{}", mean(rules.mean))),
    ];
    if !scene.round.themes.is_empty() {
        sentences.push(voice.word(&format!("method-theme-mean-{}", mean(rules.theme_mean))));
    }
    sentences.extend([
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
    ]);
    sentences.extend(items_with_target(scene));
    sentences.extend(reversed_items(scene));
    sentences
}

/// The word for a mean in the names of messages.
fn mean(mean: Mean) -> &'static str {
    match mean {
        Mean::Arithmetic => "arithmetic",
        Mean::Geometric => "geometric",
        Mean::Harmonic => "harmonic",
    }
}

/// The items that some source asks, in the order of the method.
fn asked_items<'a>(scene: &Scene<'a>) -> impl Iterator<Item = &'a Item> {
    let sources = scene.round.sources.iter();
    let columns = sources.flat_map(|source| &source.columns);
    let asked: BTreeSet<&ItemId> = columns.filter_map(|column| column.item.as_ref()).collect();
    let items = scene.round.items.iter();
    items.filter(move |item| asked.contains(&item.id))
}

/// Which items are turned around before they are counted; nothing where none is.
fn reversed_items(scene: &Scene<'_>) -> Option<String> {
    let reversed = asked_items(scene).filter(|item| item.reversed);
    let texts = reversed.map(|item| scene.voice.quoted(&scene.voice.text(&item.text)));
    listed(scene, "method-reversed", &texts.collect::<Vec<_>>())
}

/// Which items have a target of their own, with the step that reaches it; nothing where none has.
fn items_with_target(scene: &Scene<'_>) -> Option<String> {
    let texts = asked_items(scene).filter_map(|item| {
        let text = scene.voice.quoted(&scene.voice.text(&item.text));
        let step = scene.voice.whole(item.target?.into());
        Some(format!("{text} ({step})"))
    });
    listed(scene, "method-item-targets", &texts.collect::<Vec<_>>())
}

fn listed(scene: &Scene<'_>, key: &str, texts: &[String]) -> Option<String> {
    (!texts.is_empty()).then(|| {
        let items = scene.voice.list(texts);
        scene.voice.say(key, &[("items", &items)])
    })
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
    fact("method-fact-target", target::target(scene, indicator));
    fact(
        "method-fact-direction",
        (indicator.direction == Direction::Down).then(|| voice.word("method-direction-down")),
    );
    fact("method-fact-scope", scope(scene, indicator));
    let sources = measure::sources(&indicator.measure);
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
        "method-fact-criterion",
        voice.optional_text(indicator.ccr_criterion.as_ref()),
    );
    fact(
        "method-fact-version",
        (indicator.version > 1).then(|| voice.whole(indicator.version.into())),
    );
    IndicatorMethod {
        id: tables::place_of_indicator(&indicator.id),
        name: voice.text(&indicator.name),
        about: voice.text(&indicator.about),
        formula: measure::formula(scene, &indicator.measure),
        parts: parts(scene, &indicator.measure),
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

fn parts(scene: &Scene<'_>, measure: &Measure) -> Vec<NamedPart> {
    let part = |part: &Part| {
        let formula = measure::formula(scene, &part.measure);
        let spelled = part
            .target
            .and_then(|target| target::part_target(scene, &part.measure, target))
            .map(|target| scene.voice.say("measure-target", &[("target", &target)]));
        NamedPart {
            name: scene.voice.text(&part.name),
            text: [Some(formula), spelled]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
        }
    };
    measure::parts(measure).iter().map(part).collect()
}
