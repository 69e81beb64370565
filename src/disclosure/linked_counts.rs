//! Published numbers of people and sums of money as one system for each source, for the attack.
//!
//! Comes in: which rows each number counts. Goes out: cells of rows as unknowns; what is published of
//! them, totals over units, categories and conditions included, as facts without rounding but that of
//! money to whole euros; and the withheld numbers as secrets.

use crate::disclosure::attack::{Attacker, Fact, Knowledge, Openness, Secret, System, Unknown};
use crate::disclosure::combined::Combined;
use crate::disclosure::dominance;
use crate::disclosure::linked::cost;
use crate::disclosure::withheld::{Withheld, identity};
use crate::disclosure::{Identity, Unprotected, What};
use crate::indicators::{CountedCell, Counting};
use crate::methodology::Methodology;
use crate::vocabulary::{SourceId, SourceKind, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A withheld number of people keeps so many possible values.
const OPEN_COUNTS: u32 = 3;

/// Half a euro, in cents: money is published in whole euros.
const HALF_A_EURO: f64 = 50.0;

/// A number of people or a sum of money.
pub(in crate::disclosure) struct Counted<'a> {
    /// Which one.
    pub(in crate::disclosure) identity: Identity,
    /// The source that it counts.
    pub(in crate::disclosure) source: &'a SourceId,
    /// The rows that it counts, as places in the list of cells.
    pub(in crate::disclosure) cells: Vec<usize>,
}

/// Every number of a round that counts people or sums money, for every unit and the city.
pub(in crate::disclosure) fn counted<'a>(
    exact: &Unprotected<'a>,
    city: &UnitId,
) -> Vec<Counted<'a>> {
    let cells = exact.table.counted();
    let mut numbers: BTreeMap<(&SourceId, &Counting, &UnitId), Vec<usize>> = BTreeMap::new();
    for (place, cell) in cells.iter().enumerate() {
        for counting in &cell.counted_by {
            for unit in cell.unit.iter().chain([city]) {
                let key = (&cell.source, counting, unit);
                numbers.entry(key).or_default().push(place);
            }
        }
    }
    let is_measured = |source: &SourceId, counting: &Counting, unit: &UnitId| match counting {
        Counting::Line(..) => true,
        Counting::Response => {
            let key = (source.clone(), unit.clone());
            exact.table.responses().contains_key(&key)
        }
        Counting::Indicator(indicator) => {
            let key = (indicator.clone(), unit.clone());
            exact.table.values().contains_key(&key)
        }
    };
    numbers
        .into_iter()
        .filter(|((source, counting, unit), _)| is_measured(source, counting, unit))
        .map(|((source, counting, unit), cells)| Counted {
            identity: identity(exact.round, unit, what(source, counting)),
            source,
            cells,
        })
        .collect()
}

fn what(source: &SourceId, counting: &Counting) -> What {
    match counting {
        Counting::Line(series, line, category) => {
            What::Line(series.clone(), *line, category.clone())
        }
        Counting::Indicator(indicator) => What::Indicator(indicator.clone()),
        Counting::Response => What::Response(source.clone()),
    }
}

/// The systems of a round, one for each source; without secrets there is nothing to attack.
pub(in crate::disclosure) fn systems(
    methodology: &Methodology,
    round: &Combined<'_>,
    withheld: &Withheld,
) -> Vec<System> {
    let city = &methodology.programme().city.id;
    let percent = methodology.programme().disclosure.dominance_percent;
    let cells = round.exact.table.counted();
    let numbers = counted(&round.exact, city);
    let sources: BTreeSet<&SourceId> = numbers
        .iter()
        .filter(|number| withheld.has(&number.identity))
        .map(|number| number.source)
        .collect();
    let of_source = |source: &SourceId| {
        let declared = round.exact.round.source(source);
        let is_money = declared.is_some_and(|one| one.kind == SourceKind::Budget);
        let mut building = Building {
            cells,
            adds_up: if is_money {
                AddsUp::Money { percent }
            } else {
                AddsUp::People
            },
            system: System {
                unknowns: cells.iter().map(|cell| unknown(cell.amount)).collect(),
                ..System::default()
            },
        };
        for number in numbers.iter().filter(|number| number.source == source) {
            if withheld.has(&number.identity) {
                building.keep(number);
            } else {
                building.tell(number, city);
            }
        }
        building.system
    };
    sources.into_iter().map(of_source).collect()
}

/// Everybody knows that there are not fewer than no people, and not how many there are at most.
fn unknown(truth: f64) -> Unknown {
    Unknown {
        low: 0.0_f64.min(2.0 * truth),
        high: 1e4_f64.max(2.0 * truth),
        truth,
    }
}

/// What cells add up to.
#[derive(Clone, Copy)]
enum AddsUp {
    People,
    /// Cents, of which a payee may be known to so many per cent.
    Money {
        percent: u32,
    },
}

struct Building<'a> {
    cells: &'a [CountedCell],
    adds_up: AddsUp,
    system: System,
}

impl Building<'_> {
    fn truth(&self, number: &Counted<'_>) -> f64 {
        let cells = number.cells.iter();
        cells.map(|&place| self.cells[place].amount).sum()
    }

    fn keep(&mut self, number: &Counted<'_>) {
        let truth = self.truth(number);
        let (openness, attackers) = match self.adds_up {
            AddsUp::People => (Openness::Counts(OPEN_COUNTS), counted_themselves(truth)),
            AddsUp::Money { percent } => {
                let payees = dominance::payees(self.cells, &number.cells);
                let width = dominance::width(&payees, percent);
                (Openness::Width(width), vec![Knowledge::OUTSIDER])
            }
        };
        self.system.secrets.push(Secret {
            identity: number.identity.clone(),
            terms: number.cells.iter().map(|&place| (place, 1.0)).collect(),
            openness,
            attackers,
        });
    }

    fn tell(&mut self, number: &Counted<'_>, city: &UnitId) {
        let truth = self.truth(number);
        let room = match self.adds_up {
            AddsUp::People => 0.0,
            AddsUp::Money { .. } => HALF_A_EURO,
        };
        self.system.facts.push(Fact {
            cost: Some(cost(&number.identity, city) + size(truth)),
            identity: number.identity.clone(),
            terms: number.cells.iter().map(|&place| (place, 1.0)).collect(),
            low: truth - room,
            high: truth + room,
            truth,
        });
    }
}

/// Of two numbers, the smaller one is the smaller loss.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is brought between 0 and 79 before"
)]
fn size(truth: f64) -> u32 {
    truth.clamp(0.0, 79.0) as u32
}

/// Somebody who is counted knows that there is one, and two who pool that there are two.
fn counted_themselves(truth: f64) -> Vec<Knowledge> {
    let knowing = [(Attacker::Member, 1.0), (Attacker::TwoMembers, 2.0)].into_iter();
    let knowing = knowing.filter(|&(_, known)| truth > known);
    let knowing = knowing.map(|(attacker, low)| Knowledge {
        attacker,
        low,
        high: f64::INFINITY,
    });
    std::iter::once(Knowledge::OUTSIDER)
        .chain(knowing)
        .collect()
}
