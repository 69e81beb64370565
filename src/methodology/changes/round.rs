//! What changed between two `round.toml`: dimensions, bands, goals, items, sources, indicators.
//!
//! Comes in: two rounds. Goes out: entries of the list of changes.

use crate::methodology::changes::compare::Changes;
use crate::methodology::changes::definition::same_definition;
use crate::methodology::{Changed, Indicator, Item, Round, Source, Theme};
use crate::vocabulary::{DimensionId, Language, Text, ThemeId};
use std::collections::BTreeMap;

/// The parts of the two rounds, in the order in which the file has them.
pub(in crate::methodology::changes) fn compare(before: &Round, now: &Round, found: &mut Changes) {
    let language = found.language();
    let dimensions = |round: &Round| {
        let all = round.dimensions.iter();
        named(language, all.map(|one| (one.id.as_str(), &one.name)))
    };
    come_and_gone(
        Changed::Dimension,
        &dimensions(before),
        &dimensions(now),
        found,
    );
    bands(before, now, found);
    aggregation(before, now, found);
    verdicts(before, now, found);
    let themes = |round: &Round| {
        let all = round.themes.iter();
        named(language, all.map(|one| (one.id.as_str(), &one.name)))
    };
    come_and_gone(Changed::Theme, &themes(before), &themes(now), found);
    for (then, today) in pairs(&before.themes, &now.themes, |one| one.id.as_str()) {
        theme((before, then), (now, today), found);
    }
    let goals = |round: &Round| {
        let all = round.goals.iter();
        named(language, all.map(|one| (one.id.as_str(), &one.name)))
    };
    come_and_gone(Changed::Goal, &goals(before), &goals(now), found);
    let items = |round: &Round| {
        let all = round.items.iter();
        named(language, all.map(|one| (one.id.as_str(), &one.text)))
    };
    come_and_gone(Changed::Item, &items(before), &items(now), found);
    for (then, today) in pairs(&before.items, &now.items, |one| one.id.as_str()) {
        item(then, today, found);
    }
    for (then, today) in pairs(&before.scales, &now.scales, |one| one.id.as_str()) {
        let ends = |low: i32, high: i32| format!("{low}–{high}");
        let mut about = found.about(Changed::Scale, today.id.as_str(), String::new());
        about.compare(
            "ends",
            &ends(then.low, then.high),
            &ends(today.low, today.high),
        );
    }
    let sources = |round: &Round| {
        let all = round.sources.iter();
        named(language, all.map(|one| (one.id.as_str(), &one.name)))
    };
    come_and_gone(Changed::Source, &sources(before), &sources(now), found);
    for (then, today) in pairs(&before.sources, &now.sources, |one| one.id.as_str()) {
        source(then, today, found);
    }
    let indicators = |round: &Round| -> Named {
        let all = round.indicators.iter();
        all.map(|one| (one.id.to_string(), told_apart(round, one, language)))
            .collect()
    };
    come_and_gone(
        Changed::Indicator,
        &indicators(before),
        &indicators(now),
        found,
    );
    for (then, today) in pairs(&before.indicators, &now.indicators, |one| one.id.as_str()) {
        indicator((before, then), (now, today), found);
    }
}

/// Names by identifier, in the asked language.
type Named = BTreeMap<String, String>;

fn named<'a>(language: Language, things: impl Iterator<Item = (&'a str, &'a Text)>) -> Named {
    let told = |text: &Text| text.in_language(language).to_owned();
    things
        .map(|(id, text)| (id.to_owned(), told(text)))
        .collect()
}

/// The name of an indicator; with its dimension where the round gives several the same name, as it
/// does the judgement of experts of each dimension.
fn told_apart(round: &Round, indicator: &Indicator, language: Language) -> String {
    let name = indicator.name.in_language(language);
    let mut others = round.indicators.iter().filter(|one| one.id != indicator.id);
    if others.any(|one| one.name.in_language(language) == name) {
        let dimension = dimension_name(round, &indicator.dimension, language);
        format!("{name} ({dimension})")
    } else {
        name.to_owned()
    }
}

fn dimension_name(round: &Round, id: &DimensionId, language: Language) -> String {
    let found = round.dimensions.iter().find(|one| &one.id == id);
    found.map_or_else(
        || id.to_string(),
        |one| one.name.in_language(language).to_owned(),
    )
}

/// The name of the theme around something; empty where there is none.
fn theme_name(round: &Round, id: Option<&ThemeId>, language: Language) -> String {
    let found = id.and_then(|id| round.themes.iter().find(|one| &one.id == id));
    found.map_or_else(String::new, |one| one.name.in_language(language).to_owned())
}

/// What there is on one side only.
fn come_and_gone(changed: Changed, before: &Named, now: &Named, found: &mut Changes) {
    for (id, name) in before.iter().filter(|(id, _)| !now.contains_key(*id)) {
        found.about(changed, id, name.clone()).tell("removed");
    }
    for (id, name) in now.iter().filter(|(id, _)| !before.contains_key(*id)) {
        found.about(changed, id, name.clone()).tell("added");
    }
}

/// What there is on both sides, in the order in which it stands now.
fn pairs<'a, T>(before: &'a [T], now: &'a [T], id: impl Fn(&T) -> &str) -> Vec<(&'a T, &'a T)> {
    now.iter()
        .filter_map(|today| {
            let then = before.iter().find(|then| id(then) == id(today))?;
            Some((then, today))
        })
        .collect()
}

fn bands(before: &Round, now: &Round, found: &mut Changes) {
    let language = found.language();
    let told = |round: &Round| {
        let bands = round.bands.iter();
        let bands = bands.map(|band| format!("{} {}", band.from, band.name.in_language(language)));
        bands.collect::<Vec<_>>().join(", ")
    };
    let mut about = found.about(Changed::Band, "bands", String::new());
    about.compare_without_break("bands", &told(before), &told(now));
}

fn aggregation(before: &Round, now: &Round, found: &mut Changes) {
    let language = found.language();
    let (then, today) = (&before.aggregation, &now.aggregation);
    let mut about = found.about(Changed::Aggregation, "aggregation", String::new());
    let mean = |mean| format!("{mean:?}").to_lowercase();
    about.compare_without_break("mean", &mean(then.mean), &mean(today.mean));
    about.compare_without_break(
        "theme_mean",
        &mean(then.theme_mean),
        &mean(today.theme_mean),
    );
    about.compare_without_break(
        "coverage",
        &number(then.coverage, language),
        &number(today.coverage, language),
    );
    about.compare_without_break(
        "minimum_indicators",
        &then.minimum_indicators.to_string(),
        &today.minimum_indicators.to_string(),
    );
}

fn verdicts(before: &Round, now: &Round, found: &mut Changes) {
    let language = found.language();
    let told = |round: &Round| {
        let rule = &round.verdicts;
        let ids = |bands: Vec<&crate::methodology::Band>| {
            let ids: Vec<&str> = bands.iter().map(|band| band.id.as_str()).collect();
            ids.join(", ")
        };
        format!(
            "{} / {}; {:?}; {}; {}; {}",
            ids(rule.succeeded_bands(&round.bands)),
            ids(rule.develop_bands(&round.bands)),
            rule.change,
            rule.gap,
            rule.mentions,
            number(rule.agreement, language),
        )
    };
    let mut about = found.about(Changed::Verdicts, "verdicts", String::new());
    about.compare_without_break("verdicts", &told(before), &told(now));
}

fn theme((before, then): (&Round, &Theme), (now, today): (&Round, &Theme), found: &mut Changes) {
    let language = found.language();
    let name = today.name.in_language(language).to_owned();
    let mut about = found.about(Changed::Theme, today.id.as_str(), name);
    let dimension = |round, theme: &Theme| dimension_name(round, &theme.dimension, language);
    // Another name is no move.
    if then.dimension != today.dimension {
        about.compare_without_break(
            "dimension",
            &dimension(before, then),
            &dimension(now, today),
        );
    }
    let around = |round, theme: &Theme| theme_name(round, theme.within.as_ref(), language);
    if then.within != today.within {
        about.compare_without_break("theme", &around(before, then), &around(now, today));
    }
    about.compare_without_break(
        "weight",
        &number(then.weight, language),
        &number(today.weight, language),
    );
}

fn item(then: &Item, today: &Item, found: &mut Changes) {
    let language = found.language();
    let text = |item: &Item| item.text.in_language(language).to_owned();
    let mut about = found.about(Changed::Item, today.id.as_str(), text(today));
    about.compare(
        "version",
        &then.version.to_string(),
        &today.version.to_string(),
    );
    about.compare(
        "reversed",
        &then.reversed.to_string(),
        &today.reversed.to_string(),
    );
    let target = |item: &Item| {
        item.target
            .map_or_else(String::new, |step| step.to_string())
    };
    about.compare("target", &target(then), &target(today));
    // Words alone decide nothing: whoever changes their meaning raises the version.
    about.compare_without_break("wording", &text(then), &text(today));
}

fn source(then: &Source, today: &Source, found: &mut Changes) {
    let language = found.language();
    let name = today.name.in_language(language).to_owned();
    let mut about = found.about(Changed::Source, today.id.as_str(), name);
    about.compare_without_break("kind", then.kind.key(), today.kind.key());
    about.compare_without_break("group", then.group.key(), today.group.key());
    let recruitment = |source: &Source| {
        let told = source
            .recruitment
            .map(|one| format!("{one:?}").to_lowercase());
        told.unwrap_or_default()
    };
    about.compare_without_break("recruitment", &recruitment(then), &recruitment(today));
}

fn indicator(
    (before, then): (&Round, &Indicator),
    (now, today): (&Round, &Indicator),
    found: &mut Changes,
) {
    let language = found.language();
    let name = told_apart(now, today, language);
    let mut about = found.about(Changed::Indicator, today.id.as_str(), name);
    about.compare(
        "version",
        &then.version.to_string(),
        &today.version.to_string(),
    );
    about.compare("measure_kind", then.measure.kind(), today.measure.kind());
    if then.measure.kind() == today.measure.kind()
        && !same_definition(&then.measure, &today.measure)
    {
        about.tell_break("measure");
    }
    let target = |indicator: &Indicator| {
        let target = indicator.target.map(|target| number(target, language));
        target.unwrap_or_default()
    };
    about.compare("target", &target(then), &target(today));
    let direction = |indicator: &Indicator| format!("{:?}", indicator.direction).to_lowercase();
    about.compare("direction", &direction(then), &direction(today));
    about.compare_without_break(
        "weight",
        &number(then.weight, language),
        &number(today.weight, language),
    );
    let dimension = |round, one: &Indicator| dimension_name(round, &one.dimension, language);
    // Another name is no move.
    if then.dimension != today.dimension {
        about.compare_without_break(
            "dimension",
            &dimension(before, then),
            &dimension(now, today),
        );
    }
    let around = |round, one: &Indicator| theme_name(round, one.theme.as_ref(), language);
    if then.theme != today.theme {
        about.compare_without_break("theme", &around(before, then), &around(now, today));
    }
    let scope = |indicator: &Indicator| {
        let scope: Vec<String> = indicator
            .scope
            .iter()
            .map(|one| format!("{one:?}"))
            .collect();
        scope.join(", ").to_lowercase()
    };
    about.compare_without_break("scope", &scope(then), &scope(today));
    let city = |indicator: &Indicator| format!("{:?}", indicator.city).to_lowercase();
    about.compare_without_break("city", &city(then), &city(today));
}

/// A number as the language writes it, as exact as the method has it.
fn number(number: f64, language: Language) -> String {
    let written = number.to_string();
    match language {
        Language::En => written,
        Language::Fi | Language::Sv => written.replace('.', ","),
    }
}
