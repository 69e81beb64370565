//! What a table shows, in a sentence: the headline over it and over the picture beside it.
//!
//! Comes in: cleared values of one unit. Goes out: sentences. Where one sentence would not be true of everything that
//! is shown, or something of it is withheld, there is none. Nothing is calculated but what a reader could count.

use crate::disclosure::{ClearedGap, ClearedUnit, Movement, Shown, Subject};
use crate::reports::views::Scene;
use crate::reports::views::handout::decisions;
use crate::vocabulary::{GoalId, Ring, SourceId, UnitId};

/// The difference, in half rings, from which views are called different.
const NOTICEABLE: i8 = 2;
/// The most statements that one sentence names.
const MOST_NAMED: usize = 2;

/// How many of the events in the calendar were held.
pub(in crate::reports) fn of_calendar(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let voice = scene.voice;
    let sum = |count: fn(&crate::disclosure::ClearedEvents) -> u64| {
        let months = unit.calendar.months.iter();
        let all: u64 = months.map(|(_, _, events)| count(events)).sum();
        i64::try_from(all).expect("a city holds a countable number of events")
    };
    let (listed, held) = (sum(|events| events.listed), sum(|events| events.held));
    let arguments = [
        ("listed", &*voice.whole(listed)),
        ("held", &*voice.whole(held)),
    ];
    (listed > 0).then(|| voice.say("finding-calendar", &arguments))
}

/// Which of the main goals is met best, and which least.
pub(in crate::reports) fn of_goals(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let name = |id: &GoalId| {
        let found = scene.round.goals.iter().find(|goal| &goal.id == id);
        found.map_or_else(|| id.to_string(), |goal| scene.voice.text(&goal.name))
    };
    let goals = unit.goals.iter();
    let rings: Vec<(String, Shown<Ring>)> =
        goals.map(|goal| (name(&goal.goal), goal.ring)).collect();
    best_and_least(scene, "finding-goals", &rings)
}

/// Which statement of a survey was rated highest, and which lowest.
pub(in crate::reports) fn of_items(
    scene: &Scene<'_>,
    unit: &ClearedUnit,
    survey: &SourceId,
) -> Option<String> {
    let items = unit.items.iter().filter(|item| &item.source == survey);
    let rings: Vec<(String, Shown<Ring>)> = items
        .map(|item| (scene.item_text(&item.item), item.ring))
        .collect();
    best_and_least(scene, "finding-items", &rings)
}

/// The sentence about the highest ring and the lowest one.
fn best_and_least(scene: &Scene<'_>, key: &str, rings: &[(String, Shown<Ring>)]) -> Option<String> {
    let say = |key: &str, named: &[(&str, &str)]| {
        let quoted = named
            .iter()
            .map(|(name, text)| (*name, quoted(scene, text)));
        let quoted: Vec<(&str, String)> = quoted.collect();
        let named: Vec<(&str, &str)> = quoted.iter().map(|(name, text)| (*name, &**text)).collect();
        Some(scene.voice.say(key, &named))
    };
    match ends(rings) {
        (Some(most), Some(least)) => say(key, &[("most", most), ("least", least)]),
        (Some(most), None) => say(&format!("{key}-most"), &[("most", most)]),
        (None, Some(least)) => say(&format!("{key}-least"), &[("least", least)]),
        (None, None) => None,
    }
}

/// The one with the highest ring and the one with the lowest, each where it stands alone; neither where a ring is
/// withheld, which could be either.
fn ends(rings: &[(String, Shown<Ring>)]) -> (Option<&str>, Option<&str>) {
    let shown = || {
        rings
            .iter()
            .filter_map(|(name, ring)| Some((name, ring.value()?)))
    };
    let highest = shown().map(|one| one.1).max();
    let lowest = shown().map(|one| one.1).min();
    let is_withheld = rings.iter().any(|(_, ring)| *ring == Shown::Withheld);
    if highest == lowest || is_withheld {
        return (None, None);
    }
    let alone = |end: Option<Ring>| {
        let mut there = shown().filter(|one| Some(one.1) == end);
        let first = there.next()?;
        there.next().is_none().then_some(first.0.as_str())
    };
    (alone(highest), alone(lowest))
}

/// A statement inside a sentence, which has a full stop of its own.
fn quoted(scene: &Scene<'_>, statement: &str) -> String {
    scene.voice.quoted(statement.trim_end_matches('.'))
}

/// Where own and others' views lie farthest apart.
pub(in crate::reports) fn of_views(scene: &Scene<'_>, gaps: &[&ClearedGap]) -> Option<String> {
    let voice = scene.voice;
    if gaps.is_empty() || gaps.iter().any(|gap| !gap.difference.is_value()) {
        return None;
    }
    let apart = |gap: &ClearedGap| gap.difference.value().map_or(0, i8::abs);
    let widest = gaps.iter().map(|gap| apart(gap)).max()?;
    if widest < NOTICEABLE {
        return Some(voice.word("finding-views-close"));
    }
    let mut farthest: Vec<&ClearedGap> = Vec::new();
    for gap in gaps.iter().filter(|gap| apart(gap) == widest) {
        // One statement may stand in several dimensions.
        let is_there = |one: &&ClearedGap| (&one.item, &one.other) == (&gap.item, &gap.other);
        if !farthest.iter().any(is_there) {
            farthest.push(gap);
        }
    }
    let item = |gap: &ClearedGap| quoted(scene, &scene.item_text(&gap.item));
    if let [gap] = farthest[..] {
        let (own, other) = (
            voice.ring(gap.own_ring).text,
            voice.ring(gap.other_ring).text,
        );
        let survey = voice.text(&scene.source(&gap.other).name);
        let arguments = [
            ("item", &*item(gap)),
            ("own", &*own),
            ("other", &*other),
            ("survey", &*survey),
        ];
        return Some(voice.say("finding-views", &arguments));
    }
    let mut items: Vec<String> = farthest.iter().map(|gap| item(gap)).collect();
    items.dedup();
    let is_short = items.len() <= MOST_NAMED;
    is_short.then(|| voice.say("finding-views-several", &[("items", &voice.list(&items))]))
}

/// Which dimensions moved since the round before.
pub(in crate::reports) fn of_rounds(scene: &Scene<'_>, unit: &UnitId) -> Option<String> {
    let voice = scene.voice;
    let cleared = scene.reported.unit(unit)?;
    let all = |movement: Movement| {
        let mut dimensions = cleared.dimensions.iter();
        dimensions.all(|one| one.movement == movement)
    };
    if all(Movement::Broken) {
        return Some(voice.word("finding-rounds-broken"));
    }
    if all(Movement::Same) {
        return Some(voice.word("finding-rounds-same"));
    }
    let moved = |movement: Movement, key: &str| {
        let dimensions = cleared.dimensions.iter();
        let names: Vec<String> = dimensions
            .filter(|one| one.movement == movement)
            .map(|one| scene.dimension_name(&one.dimension))
            .collect();
        (!names.is_empty()).then(|| voice.say(key, &[("list", &voice.list(&names))]))
    };
    let sentences = [
        moved(Movement::Better, "finding-rounds-better"),
        moved(Movement::Worse, "finding-rounds-worse"),
    ];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// The number of a unit about a subject that has one line.
pub(in crate::reports) fn of_numbers(
    scene: &Scene<'_>,
    subject: Subject,
    unit: &ClearedUnit,
) -> Option<String> {
    let voice = scene.voice;
    let lines = scene.reported.numbers(scene.round, subject);
    let [line] = &lines[..] else { return None };
    let value = line.of(&unit.unit).filter(Shown::is_value)?;
    let arguments = [
        ("unit", &*scene.unit_name(&unit.unit)),
        ("line", &*voice.text(&line.name)),
        ("value", &*voice.quantity(value).text),
    ];
    Some(voice.say("finding-numbers", &arguments))
}

/// How far the decisions of a unit have come.
pub(in crate::reports) fn of_decisions(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let voice = scene.voice;
    let states = decisions::states(&unit.actions);
    let in_words = |state: &Option<String>| {
        let alike = unit.actions.iter().filter(|one| &one.state == state);
        let name = state.as_ref().map_or_else(
            || voice.word("handout-state-unknown"),
            |state| decisions::code_in_words(scene, &unit.actions[0].source, "state", state),
        );
        let count = voice.whole(decisions::number(alike));
        voice.say("finding-state", &[("state", &name), ("count", &count)])
    };
    let told: Vec<String> = states.iter().map(in_words).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rings(halves: &[u8]) -> Vec<(String, Shown<Ring>)> {
        let ring = |&halves: &u8| Shown::Value(Ring::from_halves(halves).expect("a ring"));
        let named = halves.iter().map(ring).enumerate();
        named
            .map(|(place, ring)| (place.to_string(), ring))
            .collect()
    }

    #[test]
    fn the_best_and_the_least_are_named_where_they_stand_alone() {
        assert_eq!(ends(&rings(&[4, 7, 2, 5])), (Some("1"), Some("2")));
        assert_eq!(ends(&rings(&[7, 7, 2])), (None, Some("2")));
        assert_eq!(ends(&rings(&[7, 2, 2])), (Some("0"), None));
        assert_eq!(ends(&rings(&[7, 7, 2, 2])), (None, None));
        assert_eq!(ends(&rings(&[5, 5])), (None, None));
        assert_eq!(ends(&[]), (None, None));
    }

    #[test]
    fn nothing_is_the_best_while_something_is_withheld() {
        let mut some = rings(&[4, 7, 2]);
        some.push(("absent".to_owned(), Shown::NotAssessed));
        assert_eq!(ends(&some), (Some("1"), Some("2")));
        some.push(("secret".to_owned(), Shown::Withheld));
        assert_eq!(ends(&some), (None, None));
    }
}
