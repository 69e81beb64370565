//! The handout of a table of the invented release, and the rules of its order.

use super::*;
use crate::disclosure::sample;
use crate::findings::Findings;
use crate::methodology;
use std::path::Path;

fn handouts() -> Vec<Handout> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("datasets/lahti");
    let methodology = methodology::load(&folder, &mut Findings::new())
        .expect("the programme can be read")
        .expect("the programme has no mistakes");
    let release = sample::invented(&methodology);
    let catalogue = Catalogue::built_in();
    let make = |own| Handout::new(&methodology, &catalogue, Language::Fi, own);
    release.tables().values().filter_map(make).collect()
}

/// The first cell of every row, as a number where it is one.
fn rings(table: &Table) -> Vec<Option<f64>> {
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    rows.map(|row| row.cells[0].text.replace(',', ".").parse().ok())
        .collect()
}

#[test]
fn every_table_has_a_handout_with_decisions_answers_and_questions() {
    let all = handouts();
    assert_eq!(all.len(), 4);
    for one in all {
        assert!(one.decided.is_some(), "{}", one.unit);
        assert!(one.decisions.is_some(), "{}", one.unit);
        assert!(!one.questions.is_empty(), "{}", one.unit);
        assert!(one.questions.len() <= QUESTIONS_AT_MOST, "{}", one.unit);
    }
}

#[test]
fn items_stand_by_agreement_and_what_is_withheld_comes_last() {
    for one in handouts() {
        let table = one.agreement.expect("the members answered");
        let rings = rings(&table);
        assert!(rings.len() <= ITEMS_AT_MOST);
        let shown: Vec<f64> = rings.iter().copied().map_while(|ring| ring).collect();
        assert!(shown.is_sorted_by(|one, next| one >= next), "{shown:?}");
        assert!(
            rings[shown.len()..].iter().all(Option::is_none),
            "{rings:?}"
        );
    }
}

#[test]
fn a_half_ring_is_no_gap_and_a_whole_ring_is_one() {
    let ring = |halves| Ring::from_halves(halves).expect("at most ten halves");
    let item = ItemId::from("heard");
    let gap = |own, residents| Gap {
        item: &item,
        own: ring(own),
        residents: ring(residents),
    };
    assert_eq!(gap_key(gap(6, 5)), "handout-gap-none");
    assert_eq!(gap_key(gap(6, 4)), "handout-gap-own");
    assert_eq!(gap_key(gap(4, 6)), "handout-gap-residents");
}

#[test]
fn what_is_done_or_dropped_is_not_open() {
    let open: Vec<_> = ["done", "underway", "not-started", "dropped"]
        .into_iter()
        .filter(|state| is_open(state))
        .collect();
    assert_eq!(open, ["underway", "not-started"]);
}
