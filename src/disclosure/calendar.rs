//! The yearly calendar and the decisions of a unit, cleared for everybody.
//!
//! Comes in: counts of events and decisions. Goes out: the same counts, in the order of the method.
//! They come from registers of public matters and hide nobody, so none is withheld.

use crate::disclosure::{ClearedCalendar, ClearedEvents};
use crate::indicators::{EventCount, IndicatorTable};
use crate::methodology::Round;
use crate::vocabulary::{GoalId, UnitId};

/// The calendar of a unit. Events of no way of the round stand together at the end.
pub(in crate::disclosure) fn cleared(
    round: &Round,
    table: &IndicatorTable,
    unit: &UnitId,
) -> ClearedCalendar {
    let calendar = table.calendar();
    let own = || calendar.ways.iter().filter(|((of, _), _)| of == unit);
    let is = |way: &GoalId, code: &Option<String>| code.as_deref() == Some(way.as_str());
    let mut ways: Vec<(Option<GoalId>, ClearedEvents)> = Vec::new();
    for way in &round.ways {
        let counts = own().filter(|((_, code), _)| is(&way.id, code));
        ways.push((Some(way.id.clone()), sum(counts.map(|(_, count)| *count))));
    }
    let known = |code: &Option<String>| round.ways.iter().any(|way| is(&way.id, code));
    let rest = own().filter(|((_, code), _)| !known(code));
    let rest = sum(rest.map(|(_, count)| *count));
    if rest.listed > 0 && !round.ways.is_empty() {
        ways.push((None, rest));
    }
    let months = calendar.months.iter();
    ClearedCalendar {
        ways,
        months: months
            .filter(|((of, _, _), _)| of == unit)
            .map(|(&(_, year, month), &count)| (year, month, sum([count])))
            .collect(),
    }
}

fn sum(counts: impl IntoIterator<Item = EventCount>) -> ClearedEvents {
    let mut all = ClearedEvents::default();
    for count in counts {
        all.listed += count.listed;
        all.held += count.held;
        all.cancelled += count.cancelled;
    }
    all
}
