//! The yearly calendar of events: what was planned against what was held, by way of participation
//! and by month.
//!
//! Comes in: the rows of sources of the kind `events`. Goes out: counts by unit. An event stands in
//! the calendar once, whatever became of it; its state says whether it was `held`, `cancelled`, or
//! is `planned` still. Events are public matters, so no count is too small to be told.

use crate::indicators::measuring::{Delivered, Level};
use crate::vocabulary::{Day, SourceId, SourceKind, UnitId};
use std::collections::BTreeMap;

/// What became of the events in the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventCount {
    /// All events in the calendar, whatever became of them.
    pub listed: u64,
    /// Those that were held.
    pub held: u64,
    /// Those that were cancelled.
    pub cancelled: u64,
}

/// The events of a round, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// By unit (the city included) and the code of the way of participation; nothing: no way given.
    pub ways: BTreeMap<(UnitId, Option<String>), EventCount>,
    /// By unit (the city included), year and month.
    pub months: BTreeMap<(UnitId, i32, u32), EventCount>,
}

impl EventCount {
    fn add(&mut self, state: Option<&str>) {
        self.listed += 1;
        match state {
            Some("held") => self.held += 1,
            Some("cancelled") => self.cancelled += 1,
            _ => {}
        }
    }
}

/// The counts of every unit and of the city, which has the events of nobody's table as well.
pub(in crate::indicators) fn count(delivered: &Delivered<'_>) -> Calendar {
    let mut calendar = Calendar::default();
    let sources = delivered.round.sources.iter();
    for source in sources.filter(|source| source.kind == SourceKind::Events) {
        for level in delivered.levels() {
            count_level(delivered, &source.id, level, &mut calendar);
        }
    }
    calendar
}

fn count_level(
    delivered: &Delivered<'_>,
    source: &SourceId,
    level: Level<'_>,
    calendar: &mut Calendar,
) {
    let rows = delivered.rows(source, level);
    let unit = level.id(delivered);
    let (states, ways, days) = (rows.texts("state"), rows.texts("way"), rows.days("date"));
    for ((state, way), day) in states.into_iter().zip(ways).zip(days) {
        let key = (unit.clone(), way.map(ToOwned::to_owned));
        calendar.ways.entry(key).or_default().add(state);
        let day = day
            .and_then(|day| i32::try_from(day).ok())
            .and_then(Day::from_epoch_days);
        if let Some(day) = day {
            let key = (unit.clone(), day.year(), day.month());
            calendar.months.entry(key).or_default().add(state);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, days, register};
    use polars::prelude::df;

    #[test]
    fn events_are_counted_by_way_and_month_with_what_became_of_them() {
        let frame = df!(
            "unit" => [Some("north"), Some("north"), Some("north"), None],
            "state" => ["held", "cancelled", "planned", "held"],
            "way" => [Some("W1"), Some("W1"), None, Some("W2")],
            "date" => days(&["2026-03-02", "2026-03-30", "2026-11-01", "2026-03-05"]),
        );
        let list = register("events", "events", &["state", "way", "date"]);
        let table = Example::new().with(list, frame).compute();
        let calendar = table.calendar();
        let way = |unit: &str, way: Option<&str>| {
            let key = (unit.into(), way.map(ToOwned::to_owned));
            calendar
                .ways
                .get(&key)
                .map(|count| (count.listed, count.held, count.cancelled))
        };
        assert_eq!(way("north", Some("W1")), Some((2, 1, 1)));
        assert_eq!(way("north", None), Some((1, 0, 0)));
        assert_eq!(way("city", Some("W2")), Some((1, 1, 0)));
        let month = |unit: &str, month: u32| {
            let count = calendar.months.get(&(unit.into(), 2026, month));
            count.map(|count| (count.listed, count.held))
        };
        assert_eq!(month("north", 3), Some((2, 1)));
        assert_eq!(month("city", 3), Some((3, 2)));
        assert_eq!(month("north", 11), Some((1, 0)));
    }
}
