//! Whether two measures are defined alike, and which survey items a measure asks.
//!
//! Comes in: measures. Goes out: a yes or a no, and items. The day on which data were taken moves
//! with every round and is no part of a definition.

use crate::methodology::{Measure, Round};
use crate::vocabulary::ItemId;
use std::collections::BTreeMap;

/// Whether two measures are defined alike, but for the day on which their data were taken.
#[must_use]
pub fn same_definition(one: &Measure, other: &Measure) -> bool {
    definition(one) == definition(other)
}

/// The definition as text that is the same for the same definition.
fn definition(measure: &Measure) -> String {
    let mut timeless = measure.clone();
    forget_days(&mut timeless);
    format!("{timeless:?}")
}

fn forget_days(measure: &mut Measure) {
    match measure {
        Measure::ShareWithinDays { as_of, .. } => *as_of = None,
        Measure::MeanOf { parts } => {
            for part in parts {
                forget_days(&mut part.measure);
                // What a part is called says nothing about what it measures.
                part.name = crate::vocabulary::Text::default();
            }
        }
        _ => {}
    }
}

/// What decides whether answers to an item can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemDefinition {
    version: u32,
    is_reversed: bool,
    target: Option<i32>,
    /// The ends of the scale on which each source asks it.
    ends: Vec<(i32, i32)>,
}

/// The survey items that a measure asks, with what decides whether they can be compared.
#[must_use]
pub fn items_of<'a>(
    round: &'a Round,
    measure: &'a Measure,
) -> BTreeMap<&'a ItemId, ItemDefinition> {
    let mut asked = Vec::new();
    collect(round, measure, &mut asked);
    let mut items: BTreeMap<&ItemId, ItemDefinition> = BTreeMap::new();
    for (item, ends) in asked {
        let declared = round.items.iter().find(|declared| &declared.id == item);
        let entry = items.entry(item).or_insert_with(|| ItemDefinition {
            version: declared.map_or(1, |declared| declared.version),
            is_reversed: declared.is_some_and(|declared| declared.reversed),
            target: declared.and_then(|declared| declared.target),
            ends: Vec::new(),
        });
        entry.ends.extend(ends);
    }
    items
}

/// An item and the ends of the scale on which a source asks it.
type Asked<'a> = (&'a ItemId, Option<(i32, i32)>);

fn collect<'a>(round: &'a Round, measure: &'a Measure, asked: &mut Vec<Asked<'a>>) {
    match measure {
        Measure::ItemMean { source, items, .. } => {
            let source = round.source(source);
            let ends = |item: &ItemId| {
                let mut columns = source?.columns.iter();
                let column = columns.find(|column| column.item.as_ref() == Some(item))?;
                let scale = column.scale.as_ref()?;
                let scale = round.scales.iter().find(|one| &one.id == scale)?;
                Some((scale.low, scale.high))
            };
            asked.extend(items.iter().map(|item| (item, ends(item))));
        }
        Measure::MeanOf { parts } => {
            for part in parts {
                collect(round, &part.measure, asked);
            }
        }
        _ => {}
    }
}
