//! What changed between two `round.toml`: dimensions, bands, goals, items, sources, indicators.
//!
//! Comes in: two rounds. Goes out: entries of the list of changes.

use crate::methodology::changes::compare::Changes;
use crate::methodology::changes::definition::same_definition;
use crate::methodology::{Changed, Indicator, Item, Round, Source, Theme};
use crate::vocabulary::{Language, Text};
use std::collections::BTreeMap;

/// The parts of the two rounds, in the order in which the file has them.
pub(in crate::methodology::changes) fn compare(before: &Round, now: &Round, found: &mut Changes) {
    let dimensions = |round: &Round| {
        named(
            round
                .dimensions
                .iter()
                .map(|one| (one.id.as_str(), &one.name)),
        )
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
    let themes = |round: &Round| named(round.themes.iter().map(|one| (one.id.as_str(), &one.name)));
    come_and_gone(Changed::Theme, &themes(before), &themes(now), found);
    for (then, today) in pairs(&before.themes, &now.themes, |one| one.id.as_str()) {
        theme(then, today, found);
    }
    let goals = |round: &Round| named(round.goals.iter().map(|one| (one.id.as_str(), &one.name)));
    come_and_gone(Changed::Goal, &goals(before), &goals(now), found);
    let items = |round: &Round| named(round.items.iter().map(|one| (one.id.as_str(), &one.text)));
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
    let sources =
        |round: &Round| named(round.sources.iter().map(|one| (one.id.as_str(), &one.name)));
    come_and_gone(Changed::Source, &sources(before), &sources(now), found);
    for (then, today) in pairs(&before.sources, &now.sources, |one| one.id.as_str()) {
        source(then, today, found);
    }
    let indicators = |round: &Round| {
        named(
            round
                .indicators
                .iter()
                .map(|one| (one.id.as_str(), &one.name)),
        )
    };
    come_and_gone(
        Changed::Indicator,
        &indicators(before),
        &indicators(now),
        found,
    );
    for (then, today) in pairs(&before.indicators, &now.indicators, |one| one.id.as_str()) {
        indicator(then, today, found);
    }
}

/// Names by identifier.
type Named = BTreeMap<String, Text>;

fn named<'a>(things: impl Iterator<Item = (&'a str, &'a Text)>) -> Named {
    things
        .map(|(id, name)| (id.to_owned(), name.clone()))
        .collect()
}

/// What there is on one side only.
fn come_and_gone(changed: Changed, before: &Named, now: &Named, found: &mut Changes) {
    let language = found.language();
    for (id, name) in before.iter().filter(|(id, _)| !now.contains_key(*id)) {
        let name = name.in_language(language).to_owned();
        found.about(changed, id, name).tell("removed");
    }
    for (id, name) in now.iter().filter(|(id, _)| !before.contains_key(*id)) {
        let name = name.in_language(language).to_owned();
        found.about(changed, id, name).tell("added");
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

fn theme(then: &Theme, today: &Theme, found: &mut Changes) {
    let language = found.language();
    let name = today.name.in_language(language).to_owned();
    let mut about = found.about(Changed::Theme, today.id.as_str(), name);
    about.compare_without_break(
        "dimension",
        then.dimension.as_str(),
        today.dimension.as_str(),
    );
    let around = |theme: &Theme| {
        theme
            .within
            .as_ref()
            .map_or_else(String::new, ToString::to_string)
    };
    about.compare_without_break("theme", &around(then), &around(today));
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

fn indicator(then: &Indicator, today: &Indicator, found: &mut Changes) {
    let language = found.language();
    let name = today.name.in_language(language).to_owned();
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
    about.compare_without_break(
        "dimension",
        then.dimension.as_str(),
        today.dimension.as_str(),
    );
    let around = |one: &Indicator| {
        one.theme
            .as_ref()
            .map_or_else(String::new, ToString::to_string)
    };
    about.compare_without_break("theme", &around(then), &around(today));
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
