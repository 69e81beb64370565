//! How many said "don't know", as far as it may be told: a step of per cents, beside the spread of the
//! answers.
//!
//! Comes in: how many people of a unit were put an item, and what they said. Goes out: a step of per
//! cents that leaves at least five counts open, so three to two people who pool, also to a reader who
//! knows how many did not answer. The value of the city is the sum of what is told of its units: by
//! construction it tells nothing about any of them that they do not tell themselves. A survey that
//! reaches no units is told of the city like a unit.

use crate::disclosure::spread::cut;
use crate::indicators::{IndicatorTable, ItemAnswers};
use crate::methodology::Source;
use crate::vocabulary::{ItemId, UnitId};
use serde::Serialize;

/// The share of "don't know" among all who were put the item, as the step of per cents that it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ClearedNoOpinion {
    /// At least so many per cent.
    pub from_percent: u8,
    /// And less than so many; 100 is included.
    pub to_percent: u8,
}

/// Every step leaves at least so many counts open: three, and two people who pool.
const COUNTS_OPEN: u64 = 5;

/// Counts of people between which the number of "don't know" lies, and of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    from: u64,
    /// Not reached.
    to: u64,
    all: u64,
}

/// A step, or several that are told together, out of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Steps {
    first: u64,
    /// Not among them.
    after: u64,
    cut: u64,
}

impl Steps {
    /// The counts that lie in the steps.
    fn range(self, all: u64) -> Range {
        Range {
            from: (self.first * all).div_ceil(self.cut),
            to: if self.after == self.cut {
                all + 1
            } else {
                (self.after * all).div_ceil(self.cut)
            },
            all,
        }
    }

    fn per_cents(self) -> ClearedNoOpinion {
        ClearedNoOpinion {
            from_percent: whole(100 * self.first / self.cut),
            to_percent: whole(100 * self.after / self.cut),
        }
    }
}

/// The share of "don't know" to an item; nothing where there are too few people to tell it of.
pub(in crate::disclosure) fn told(
    table: &IndicatorTable,
    (source, item): (&Source, &ItemId),
    (city, unit): (&UnitId, &UnitId),
) -> Option<ClearedNoOpinion> {
    let answers_of = |unit: &UnitId| {
        let key = (source.id.clone(), item.clone(), unit.clone());
        table.items().get(&key)
    };
    let answers = answers_of(unit)?;
    if unit != city || source.unit_from.is_none() {
        return steps(answers).map(Steps::per_cents);
    }
    // The rows of no unit are a cell of their own.
    let own = |one: &&(UnitId, &ItemAnswers)| &one.0 != city;
    let items = table.items().iter();
    let cells: Vec<(UnitId, &ItemAnswers)> = items
        .filter(|((of, what, _), _)| of == &source.id && what == item)
        .map(|((_, _, unit), answers)| (unit.clone(), answers))
        .collect();
    let mut sum = rest(
        answers,
        cells.iter().filter(own).map(|(_, answers)| *answers),
    );
    for (_, answers) in cells.iter().filter(own) {
        let all = asked(answers);
        let untold = Range {
            from: 0,
            to: all + 1,
            all,
        };
        let told = steps(answers).map_or(untold, |steps| steps.range(all));
        // A number below `to` is at most one less, so that the sums add up to whole numbers.
        sum = Range {
            from: sum.from + told.from,
            to: sum.to + told.to - 1,
            all: sum.all + told.all,
        };
    }
    (sum.all > 0).then(|| around(sum))
}

/// Those of no unit, of whom nothing is told.
fn rest<'a>(city: &ItemAnswers, units: impl Iterator<Item = &'a ItemAnswers>) -> Range {
    let of_units: u64 = units.map(asked).sum();
    let all = asked(city).saturating_sub(of_units);
    Range {
        from: 0,
        to: all + 1,
        all,
    }
}

/// Everybody who was put the item.
fn asked(answers: &ItemAnswers) -> u64 {
    answers.counts.values().sum::<u64>()
        + answers.no_opinion
        + answers.not_applicable
        + answers.blank
}

/// The step that the count lies in. Steps that hold fewer than five counts, given how many did not
/// answer, are told together with the one before.
fn steps(answers: &ItemAnswers) -> Option<Steps> {
    let all = asked(answers);
    let cut = cut(all)?;
    let most = all - answers.counts.values().sum::<u64>();
    let step_of = |count: u64| (count * cut / all).min(cut - 1);
    let mut told: Vec<Steps> = Vec::new();
    for step in 0..=step_of(most) {
        let one = Steps {
            first: step,
            after: step + 1,
            cut,
        };
        let range = one.range(all);
        let open = range.to.min(most + 1).saturating_sub(range.from);
        match told.last_mut() {
            Some(last) if open < COUNTS_OPEN => last.after = one.after,
            _ => told.push(one),
        }
    }
    let own = step_of(answers.no_opinion);
    told.into_iter()
        .find(|one| (one.first..one.after).contains(&own))
}

/// Per cents around a sum of counts.
fn around(range: Range) -> ClearedNoOpinion {
    ClearedNoOpinion {
        from_percent: whole(100 * range.from / range.all),
        to_percent: whole((100 * range.to).div_ceil(range.all)),
    }
}

fn whole(per_cent: u64) -> u8 {
    u8::try_from(per_cent.min(100)).expect("a share is at most 100 per cent")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::example::{Example, survey};
    use polars::prelude::df;
    use std::collections::{BTreeMap, BTreeSet};

    fn answers(answered: u64, no_opinion: u64, blank: u64) -> ItemAnswers {
        ItemAnswers {
            counts: BTreeMap::from([(1, 0), (2, answered)]),
            no_opinion,
            not_applicable: 0,
            blank,
            points: Some(50.0),
        }
    }

    #[test]
    fn every_step_leaves_three_counts_open_to_two_who_pool_and_know_who_did_not_answer() {
        for all in 17..=240 {
            for most in 0..=all {
                let mut open: BTreeMap<(u64, u64), BTreeSet<u64>> = BTreeMap::new();
                for count in 0..=most {
                    let given = answers(all - most, count, most - count);
                    let range = steps(&given).expect("enough people").range(all);
                    assert!((range.from..range.to).contains(&count));
                    open.entry((range.from, range.to))
                        .or_default()
                        .insert(count);
                }
                let few = |counts: &BTreeSet<u64>| counts.len() < 5;
                // With fewer than five who did not answer there is one step, which tells nothing.
                assert!(
                    most < 4 && open.len() == 1 || !open.values().any(few),
                    "{all} {most}"
                );
            }
        }
    }

    #[test]
    fn per_cents_are_told_in_the_steps_of_the_spread() {
        // 81 people and more in twentieths: 9 of 100 lie between 5 and 10 per cent.
        let told = steps(&answers(60, 9, 31)).map(Steps::per_cents);
        assert_eq!(
            told,
            Some(ClearedNoOpinion {
                from_percent: 5,
                to_percent: 10
            })
        );
        // Twenty people in quarters: 4 of 20 lie below 25 per cent, and nothing nearer.
        let told = steps(&answers(10, 4, 6)).map(Steps::per_cents);
        assert_eq!(
            told.map(|one| (one.from_percent, one.to_percent)),
            Some((0, 25))
        );
        assert_eq!(steps(&answers(10, 3, 3)), None);
    }

    #[test]
    fn the_city_is_told_as_the_sum_of_what_is_told_of_its_units() {
        let all = || 0..40_usize;
        let frame = df!(
            "unit" => all().map(|row| if row < 20 { "north" } else { "south" }).collect::<Vec<_>>(),
            "heard" => all().map(|row| (row >= 6).then_some(4)).collect::<Vec<_>>(),
            "heard?" => all().map(|row| (row < 6).then_some("dont-know")).collect::<Vec<_>>(),
        );
        let source = survey("residents", "residents", &["heard"]);
        let (_, round, table) = Example::new().with(source, frame).measured();
        let told = |unit: &str| {
            let about = (&"city".into(), &unit.into());
            let told =
                told(&table, (&round.sources[0], &"heard".into()), about).expect("enough people");
            (told.from_percent, told.to_percent)
        };
        // In the north 6 of 20 did not answer: the second quarter would hold two counts only, and is told
        // with the first. In the south everybody answered. 0-9 and 0-4 of 20 are 0-13 of 40.
        assert_eq!(told("north"), (0, 50));
        assert_eq!(told("south"), (0, 25));
        assert_eq!(told("city"), (0, 35));
    }
}
