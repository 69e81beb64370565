//! Changes of the method between two rounds, as an evaluator would make them.

use super::*;
use crate::methodology::load;
use std::path::Path;

/// The example programme in the gallery of findings, or nothing where it cannot be read.
fn lahti() -> crate::methodology::Methodology {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets/lahti");
    let mut findings = crate::findings::Findings::new();
    load(&folder, &mut findings)
        .expect("the example programme can be read")
        .expect("the example programme is in order")
}

fn told(changes: &[MethodChange]) -> Vec<(&str, &str, &str, &str, bool)> {
    let told = changes.iter().map(|one| {
        (
            one.what,
            one.id.as_str(),
            one.before.as_str(),
            one.after.as_str(),
            one.breaks,
        )
    });
    told.collect()
}

#[test]
fn a_round_compared_with_itself_has_changed_nothing() {
    let methodology = lahti();
    for round in methodology.rounds() {
        let found = changes(methodology.programme(), round, round, Language::Fi);
        assert_eq!(found, []);
    }
}

#[test]
fn a_raised_version_breaks_and_a_moved_weight_does_not() {
    let methodology = lahti();
    let before = methodology.newest().clone();
    let mut now = before.clone();
    now.indicators[0].version += 1;
    now.indicators[1].weight = 0.25;
    now.items[0].version += 1;
    now.indicators.remove(2);
    let found = changes(methodology.programme(), &before, &now, Language::Fi);
    let item = before.items[0].id.to_string();
    let ids: Vec<String> = before
        .indicators
        .iter()
        .map(|one| one.id.to_string())
        .collect();
    assert_eq!(
        told(&found),
        [
            ("version", item.as_str(), "1", "2", true),
            ("removed", ids[2].as_str(), "", "", false),
            ("version", ids[0].as_str(), "1", "2", true),
            ("weight", ids[1].as_str(), "1", "0,25", false),
        ]
    );
}

#[test]
fn an_indicator_moves_to_a_dimension_by_name_and_a_dimension_of_another_name_moves_nothing() {
    let methodology = lahti();
    let before = methodology.newest().clone();
    let mut now = before.clone();
    now.dimensions[0].name = before.dimensions[1].name.clone();
    let found = changes(methodology.programme(), &before, &now, Language::Fi);
    let moved = |found: &[MethodChange]| found.iter().any(|one| one.what == "dimension");
    assert!(!moved(&found), "{found:?}");

    let mut now = before.clone();
    now.indicators[0].dimension = before.dimensions[1].id.clone();
    let found = changes(methodology.programme(), &before, &now, Language::Fi);
    let name = |place: usize| before.dimensions[place].name.in_language(Language::Fi);
    let id = before.indicators[0].id.as_str();
    let told = told(&found);
    assert!(
        told.contains(&("dimension", id, name(0), name(1), false)),
        "{told:?}"
    );
}

#[test]
fn moved_districts_and_other_seats_break_what_they_touch() {
    let methodology = lahti();
    let programme = methodology.programme();
    let round = |id: &str| {
        methodology
            .round(&id.into())
            .expect("a round of the example")
    };
    let (before, now) = (round("2024"), round("2026"));
    assert!(!same_population(programme, before, now));
    assert!(!same_area(programme, before, now, &"keskusta".into()));
    assert!(same_area(programme, before, now, &"itainen".into()));
    assert!(same_area(programme, before, now, &programme.city.id));
    let earlier = round("2023");
    assert!(same_population(programme, earlier, before));
    assert!(same_area(programme, earlier, before, &"keskusta".into()));
    let found = changes(programme, before, now, Language::Fi);
    let area = told(&found).into_iter().find(|one| one.1 == "keskusta");
    assert_eq!(
        area,
        Some(("districts", "keskusta", "", "Ankkuri, Teivaa", true))
    );
}

#[test]
fn the_day_on_which_data_were_taken_is_no_part_of_a_definition() {
    let measure = |day: &str, days: u32| -> crate::methodology::Measure {
        let written = format!(
            "kind = 'share-within-days'\nsource = 'f'\nfrom = 'a'\nto = 'b'\ndays = {days}\nas_of = {day}"
        );
        toml::from_str(&written).expect("the test writes a measure")
    };
    let one = measure("2024-10-31", 10);
    assert!(same_definition(&one, &measure("2026-10-31", 10)));
    assert!(!same_definition(&one, &measure("2024-10-31", 14)));
}
