//! Published numbers of people in the monitoring series as one system, for the attack.
//!
//! Comes in: the series of a round as they would be published. Goes out: the numbers of people by
//! unit and category as unknowns; what is published of them, the city's totals and the totals over
//! categories as facts without rounding; and the withheld numbers as secrets.

use crate::disclosure::attack::{
    Attacker, Fact, Knowledge, Openness, Secret, System, Terms, Unknown,
};
use crate::disclosure::combined::Combined;
use crate::disclosure::linked::cost;
use crate::disclosure::withheld::{Withheld, counts_members, identity};
use crate::disclosure::{Identity, What};
use crate::indicators::{LineValue, Measured};
use crate::methodology::{Line, Methodology};
use crate::vocabulary::UnitId;
use std::collections::BTreeMap;

/// A withheld number of people keeps so many possible values.
const OPEN_COUNTS: u32 = 3;

/// A number of people of one line: the series, the line and the category, and the unit. People of no
/// unit have none; people of no category stand in a category of their own.
type Place = (String, Option<String>, Option<UnitId>);

/// The system of a round; without secrets there is nothing to attack.
pub(in crate::disclosure) fn system(
    methodology: &Methodology,
    round: &Combined<'_>,
    withheld: &Withheld,
) -> System {
    let counted = counted(round);
    let city = &methodology.programme().city.id;
    let mut building = Building {
        system: System::default(),
        places: BTreeMap::new(),
    };
    let of_units = || counted.iter().filter(|(_, value)| &value.unit != city);
    for (line, value) in of_units() {
        let place = (name(line), value.category.clone(), Some(value.unit.clone()));
        building.unknown(place, count(value));
    }
    for (line, value) in counted.iter().filter(|(_, value)| &value.unit == city) {
        let units: f64 = of_units()
            .filter(|(other, one)| name(other) == name(line) && one.category == value.category)
            .map(|(_, one)| count(one))
            .sum();
        let place = (name(line), value.category.clone(), None);
        building.unknown(place, count(value) - units);
    }
    for (line, value) in &counted {
        let what = What::Line(value.series.clone(), value.line, value.category.clone());
        let identity = identity(round.exact.round, &value.unit, what);
        let terms = building.terms(line, value, city);
        building.tell((identity, value), terms, withheld, city);
    }
    building.system
}

struct Building {
    system: System,
    places: BTreeMap<Place, usize>,
}

impl Building {
    fn unknown(&mut self, place: Place, truth: f64) {
        let high = 1e4_f64.max(2.0 * truth);
        // That nobody is without unit is easily known, and then taken for known.
        let high = if truth > 0.0 || place.2.is_some() {
            high
        } else {
            0.0
        };
        let next = self.system.unknowns.len();
        if self.places.insert(place, next).is_none() {
            self.system.unknowns.push(Unknown {
                low: 0.0,
                high,
                truth,
            });
        }
    }

    /// A line's value as a sum of unknowns: over units for the city, and over categories for a line
    /// without them, where another line counts the same people by category.
    fn terms(&self, line: &Line, value: &LineValue, city: &UnitId) -> Terms {
        let own = name(line);
        self.places
            .iter()
            .filter(|((of, category, unit), _)| {
                of == &own
                    && category == &value.category
                    && (&value.unit == city || unit.as_ref() == Some(&value.unit))
            })
            .map(|(_, &place)| (place, 1.0))
            .collect()
    }

    fn tell(
        &mut self,
        (identity, value): (Identity, &LineValue),
        terms: Terms,
        withheld: &Withheld,
        city: &UnitId,
    ) {
        if withheld.has(&identity) {
            let attackers = attackers(&terms, count(value));
            self.system.secrets.push(Secret {
                identity,
                terms,
                openness: Openness::Counts(OPEN_COUNTS),
                attackers,
            });
            return;
        }
        // Of two numbers, the smaller one is the smaller loss.
        let size = u32::try_from(value.value.n.min(79)).unwrap_or(79);
        self.system.facts.push(Fact {
            cost: Some(cost(&identity, city) + size),
            identity,
            terms,
            low: count(value),
            high: count(value),
            truth: count(value),
        });
    }
}

/// Somebody who is counted knows that there is one, and two who pool that there are two.
fn attackers(terms: &Terms, truth: f64) -> Vec<Knowledge> {
    let mut all = vec![Knowledge {
        attacker: Attacker::Outsider,
        bounds: Vec::new(),
    }];
    if let [(place, _)] = terms.as_slice() {
        for (attacker, known) in [(Attacker::Member, 1.0), (Attacker::TwoMembers, 2.0)] {
            if truth > known {
                all.push(Knowledge {
                    attacker,
                    bounds: vec![(*place, (known, 1e4_f64.max(2.0 * truth)))],
                });
            }
        }
    }
    all
}

/// The lines that count people.
fn counted<'a>(round: &'a Combined<'_>) -> Vec<(&'a Line, &'a LineValue)> {
    round
        .exact
        .table
        .lines()
        .iter()
        .filter_map(|value| {
            let series = round.exact.round.series.iter();
            let declared = series
                .filter(|series| series.id == value.series)
                .find_map(|series| series.lines.get(value.line))?;
            let is_of_people =
                value.value.people || counts_members(round.exact.round, &declared.measure);
            let is_count = value.value.measured == Measured::Count;
            (is_of_people && is_count && value.value.amount.is_some()).then_some((declared, value))
        })
        .collect()
}

/// What a line counts: lines that count the same people share a name.
fn name(line: &Line) -> String {
    format!("{:?}, by {:?}", line.measure, line.by)
}

fn count(value: &LineValue) -> f64 {
    value.value.amount.unwrap_or(0.0)
}
