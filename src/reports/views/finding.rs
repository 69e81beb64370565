//! What a table shows, in a sentence: the headline over it and over the picture beside it.
//!
//! Comes in: cleared values of one unit. Goes out: sentences. Where one sentence would not be true of everything that
//! is shown, or something of it is withheld, there is none. Nothing is calculated but what a reader could count.

use crate::disclosure::{ClearedGap, ClearedUnit, Movement, Shown, Subject};
use crate::reports::views::Scene;
use crate::reports::views::gaps::NOTICEABLE_GAP;
use crate::reports::views::handout::decisions;
use crate::reports::views::results::goal_name;
use crate::vocabulary::{Ring, SourceId, UnitId};
use std::collections::BTreeSet;

/// The most statements that one sentence names.
const MOST_NAMED: usize = 2;

/// How many of the events in the calendar were held.
pub(in crate::reports) fn of_calendar(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let voice = scene.voice;
    let events = unit.calendar.total();
    let arguments = [
        ("listed", &*voice.counted(events.listed)),
        ("held", &*voice.counted(events.held)),
    ];
    (events.listed > 0).then(|| voice.say("finding-calendar", &arguments))
}

/// Which of the main goals is met best, and which least.
pub(in crate::reports) fn of_goals(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let goals = unit.goals.iter();
    let rings: Vec<(String, Shown<Ring>)> = goals
        .map(|goal| (goal_name(scene, &goal.goal), goal.ring))
        .collect();
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
    let apart = |gap: &ClearedGap| gap.difference.value().map_or(0, i8::unsigned_abs);
    let widest = gaps.iter().map(|gap| apart(gap)).max()?;
    if widest < NOTICEABLE_GAP {
        return Some(voice.word("finding-views-close"));
    }
    // One statement may stand in several dimensions.
    let mut seen = BTreeSet::new();
    let mut farthest = gaps.to_vec();
    farthest.retain(|gap| apart(gap) == widest && seen.insert((&gap.item, &gap.other)));
    let item = |gap: &ClearedGap| quoted(scene, &scene.item_text(&gap.item));
    if let [gap] = farthest[..] {
        let arguments = [
            ("item", &*item(gap)),
            ("own", &*voice.ring(gap.own_ring).text),
            ("other", &*voice.ring(gap.other_ring).text),
            ("survey", &*voice.text(&scene.source(&gap.other).name)),
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
        let name = decisions::state_in_words(scene, &unit.actions[0].source, state);
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
