//! What succeeded and what to develop: the lists that the wall made, in words with their reasons.
//!
//! Comes in: cleared verdicts. Goes out: two lists and the rule. Nothing is judged here.

use crate::disclosure::{Because, ClearedUnit, ClearedVerdict, Judged, Verdict};
use crate::methodology::{Band, ChangeRule};
use crate::reports::views::Scene;
use crate::reports::views::handout::decisions;
use crate::vocabulary::{Ring, SourceId, SourceKind};
use schemars::JsonSchema;
use serde::Serialize;

/// The two lists that every report ends in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Verdicts {
    /// What succeeded.
    pub succeeded: Vec<Named>,
    /// What to develop.
    pub develop: Vec<Named>,
    /// The rule by which the lists were made.
    pub rule: String,
}

/// A dimension, an indicator or a theme with the reason for its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// The reason: its words, its change, or how often it was named.
    pub words: String,
    /// For an indicator, the dimension that it belongs to, and for a theme what themes are; absent
    /// for a dimension.
    pub dimension: Option<String>,
    /// The identifier of the dimension, the name of its page; absent for a theme.
    pub dimension_id: Option<String>,
}

/// The two lists of a unit, in the order in which the wall judged.
pub(in crate::reports) fn verdicts(scene: &Scene<'_>, unit: &ClearedUnit) -> Verdicts {
    let list = |verdict: Verdict| {
        let lines = unit.verdicts.iter();
        lines
            .filter(|line| line.verdict == verdict && is_first_of_its_views(unit, line))
            .map(|line| named(scene, unit, line))
            .collect()
    };
    Verdicts {
        succeeded: list(Verdict::Succeeded),
        develop: list(Verdict::Develop),
        rule: rule(scene),
    }
}

/// The lines of the same list that hold the same own view of the same statement against others'.
fn same_views<'a>(
    unit: &'a ClearedUnit,
    line: &'a ClearedVerdict,
) -> impl Iterator<Item = (&'a ClearedVerdict, &'a SourceId)> {
    let views = |one: &'a ClearedVerdict| match &one.about {
        Judged::Views {
            dimension,
            item,
            own,
            other,
        } if one.verdict == line.verdict => Some(((dimension, item, own), other)),
        _ => None,
    };
    let wanted = views(line).map(|(key, _)| key);
    let all = unit.verdicts.iter();
    all.filter_map(move |one| {
        let (key, other) = views(one)?;
        (Some(key) == wanted).then_some((one, other))
    })
}

/// Whether a line is told: a statement of which several others think otherwise stands once.
fn is_first_of_its_views(unit: &ClearedUnit, line: &ClearedVerdict) -> bool {
    let first = same_views(unit, line).next();
    first.is_none_or(|(first, _)| first == line)
}

fn named(scene: &Scene<'_>, unit: &ClearedUnit, line: &ClearedVerdict) -> Named {
    let words = reason(scene, unit, line);
    match &line.about {
        Judged::Dimension(id) => Named {
            name: scene.dimension_name(id),
            words,
            dimension: None,
            dimension_id: Some(id.as_str().to_owned()),
        },
        Judged::Indicator(dimension, id) => Named {
            name: scene.voice.text(&scene.indicator(id).name),
            words,
            dimension: Some(scene.dimension_name(dimension)),
            dimension_id: Some(dimension.as_str().to_owned()),
        },
        Judged::Views {
            dimension, item, ..
        } => Named {
            name: scene.voice.quoted(&scene.item_text(item)),
            words,
            dimension: Some(scene.dimension_name(dimension)),
            dimension_id: Some(dimension.as_str().to_owned()),
        },
        Judged::Theme(source, theme) => Named {
            name: decisions::code_in_words(scene, source, "theme", theme),
            words,
            dimension: Some(scene.voice.word("verdict-themes")),
            dimension_id: None,
        },
    }
}

fn reason(scene: &Scene<'_>, unit: &ClearedUnit, line: &ClearedVerdict) -> String {
    let voice = scene.voice;
    match &line.because {
        Because::Words(words) => voice.bands(words, &scene.round.bands),
        Because::Better => voice.word("verdict-better"),
        Because::Worse => voice.word("verdict-worse"),
        Because::OwnViewAbove => match &line.about {
            Judged::Views { own, .. } => {
                let name = |id| voice.text(&scene.source(id).name);
                let others = same_views(unit, line).map(|(_, other)| name(other));
                let (own, others) = (name(own), voice.list(&others.collect::<Vec<_>>()));
                voice.say("verdict-own-view", &[("own", &own), ("other", &others)])
            }
            _ => String::new(),
        },
        Because::Mentions { of_these, all } => {
            let number = |count: u64| i64::try_from(count).expect("notes are few");
            let key = match line.verdict {
                Verdict::Succeeded => "verdict-mentions-succeeded",
                Verdict::Develop => "verdict-mentions-develop",
            };
            let all = voice.whole(number(*all));
            voice.count(key, number(*of_these), &[("all", &all)])
        }
    }
}

/// The rule in words: bands first, then as much of the rest as the round uses.
fn rule(scene: &Scene<'_>) -> String {
    let voice = scene.voice;
    let rule = &scene.round.verdicts;
    let bands = &scene.round.bands;
    let quoted = |bands: Vec<&Band>| {
        let names = bands
            .iter()
            .map(|band| voice.quoted(&voice.text(&band.name)));
        voice.either(&names.collect::<Vec<_>>())
    };
    let (top, low) = (
        quoted(rule.succeeded_bands(bands)),
        quoted(rule.develop_bands(bands)),
    );
    let mut sentences = vec![voice.say("view-verdict-rule", &[("top", &top), ("low", &low)])];
    if rule.change == ChangeRule::Decides {
        sentences.push(voice.word("verdict-rule-change"));
    }
    let mut units = scene.reported.units.iter();
    if units.any(|unit| !unit.gaps.is_empty()) {
        let halves = Ring::from_halves(u8::try_from(rule.gap.div_ceil(10)).unwrap_or(10));
        let gap = voice.bare_ring(halves.unwrap_or(Ring::OUTERMOST));
        sentences.push(voice.say("verdict-rule-gap", &[("gap", &gap)]));
    }
    let mut sources = scene.round.sources.iter();
    let has_themes = sources.any(|source| source.kind == SourceKind::Themes);
    if has_themes && rule.mentions > 0 {
        let share = voice.percent(rule.agreement_percent());
        let fewest = i64::from(rule.mentions);
        sentences.push(voice.count("verdict-rule-themes", fewest, &[("share", &share)]));
    }
    sentences.join(" ")
}
