//! How much of the Lahti programme its readers are not told. A protection that withholds more than it has
//! to has failed them as well: who changes the wall sees here what it costs, by rule and by audience.

use crate::measured::Measured;
use crate::support::root;
use std::collections::BTreeMap;

/// What an audience is not told, or is told in a word only: of what, what became of it, by which rule, and
/// of how many at most.
type Withheld = (&'static str, &'static str, &'static str, &'static str, u64);

/// As measured since movements over a part of the indicators are attacked instead of withheld. A number that falls is good news, and is
/// lowered here.
const AT_MOST: [Withheld; 43] = [
    ("public", "basis", "withheld", "small-count", 5),
    ("public", "gap", "withheld", "rests-on-withheld", 10),
    ("public", "movement", "withheld", "complement", 2),
    ("table/etelainen", "movement", "withheld", "complement", 1),
    ("table/itainen", "basis", "withheld", "small-count", 5),
    ("table/itainen", "gap", "withheld", "rests-on-withheld", 8),
    ("table/keskusta", "gap", "withheld", "rests-on-withheld", 2),
    ("table/keskusta", "movement", "withheld", "complement", 1),
    ("public", "item", "withheld", "small-count", 6),
    ("public", "item", "withheld", "tells-counts", 1),
    ("public", "indicator", "withheld", "small-count", 5),
    ("public", "mark", "withheld", "rests-on-withheld", 9),
    ("public", "no-opinion", "withheld", "tells-counts", 1),
    ("public", "spread", "withheld", "tells-counts", 1),
    ("public", "words", "withheld", "complement", 21),
    ("table/etelainen", "item", "withheld", "tells-counts", 1),
    (
        "table/etelainen",
        "no-opinion",
        "withheld",
        "tells-counts",
        4,
    ),
    (
        "table/etelainen",
        "no-opinion",
        "withheld",
        "too-few-for-spread",
        38,
    ),
    ("table/etelainen", "spread", "withheld", "tells-counts", 4),
    ("table/etelainen", "spread", "word", "word-only", 38),
    ("table/etelainen", "words", "withheld", "complement", 2),
    ("table/itainen", "indicator", "withheld", "small-count", 5),
    ("table/itainen", "item", "withheld", "small-count", 16),
    ("table/itainen", "mark", "withheld", "rests-on-withheld", 9),
    ("table/itainen", "no-opinion", "withheld", "tells-counts", 5),
    (
        "table/itainen",
        "no-opinion",
        "withheld",
        "too-few-for-spread",
        38,
    ),
    ("table/itainen", "spread", "withheld", "tells-counts", 5),
    (
        "table/itainen",
        "spread",
        "withheld",
        "too-few-for-spread",
        14,
    ),
    ("table/itainen", "spread", "word", "word-only", 24),
    ("table/itainen", "words", "withheld", "complement", 7),
    ("table/keskusta", "item", "withheld", "tells-counts", 2),
    (
        "table/keskusta",
        "no-opinion",
        "withheld",
        "tells-counts",
        2,
    ),
    (
        "table/keskusta",
        "no-opinion",
        "withheld",
        "too-few-for-spread",
        26,
    ),
    ("table/keskusta", "spread", "withheld", "tells-counts", 2),
    (
        "table/keskusta",
        "spread",
        "withheld",
        "too-few-for-spread",
        2,
    ),
    ("table/keskusta", "spread", "word", "word-only", 38),
    ("table/keskusta", "words", "withheld", "complement", 6),
    ("table/pohjoinen", "item", "withheld", "tells-counts", 3),
    (
        "table/pohjoinen",
        "no-opinion",
        "withheld",
        "tells-counts",
        3,
    ),
    (
        "table/pohjoinen",
        "no-opinion",
        "withheld",
        "too-few-for-spread",
        39,
    ),
    ("table/pohjoinen", "spread", "withheld", "tells-counts", 3),
    ("table/pohjoinen", "spread", "word", "word-only", 39),
    ("table/pohjoinen", "words", "withheld", "complement", 3),
];

/// What all complementary suppressions of the three rounds cost together.
const COST: u64 = 1760;

#[test]
fn no_more_of_the_lahti_programme_is_withheld_than_has_to_be() {
    let release = Measured::new(&root().join("datasets/lahti"))
        .protected()
        .expect("nothing was published before");
    let mut tables = release.evaluator().iter();
    let summary = tables
        .find(|table| table.name() == "disclosure-summary")
        .expect("what was withheld is summed up");
    let (of_rules, complements): (Vec<&Vec<String>>, Vec<&Vec<String>>) =
        summary.rows().iter().partition(|row| row[5].is_empty());
    let at_most: BTreeMap<[&str; 4], u64> = AT_MOST
        .iter()
        .map(|&(audience, what, outcome, rule, most)| ([audience, what, outcome, rule], most))
        .collect();
    let told_less = of_rules
        .into_iter()
        .filter(|row| row[2] == "withheld" || ["word-only", "merged-classes"].contains(&&*row[3]));
    let mut seen = 0;
    let mut too_many = Vec::new();
    for row in told_less {
        let key = [&row[0], &row[1], &row[2], &row[3]].map(String::as_str);
        let numbers: u64 = row[4].parse().expect("a number");
        let most = at_most.get(&key).copied().unwrap_or(0);
        if numbers > most {
            too_many.push((row, most));
        }
        seen += numbers;
    }
    assert!(too_many.is_empty(), "more than at most: {too_many:?}");
    assert!(seen > 100, "{seen} are withheld: this looked at nothing");
    let cost = |row: &&Vec<String>| row[5].parse::<u64>().expect("a cost");
    let cost: u64 = complements.iter().map(cost).sum();
    assert!(cost <= COST, "complementary suppression costs {cost}");
    // What is told in words is attacked as well: some movements and some words would tell too much.
    for kind in ["movement", "words", "item", "spread"] {
        let names = complements.iter().flat_map(|row| row[1].split(' '));
        let is_of = |name: &&str| name.split('/').nth(2) == Some(kind);
        assert!(names.filter(is_of).count() > 0, "no {kind} is attacked");
    }
    let is_optimal = |row: &&Vec<String>| row[6] == "yes";
    assert!(complements.iter().all(is_optimal), "{complements:?}");
}
