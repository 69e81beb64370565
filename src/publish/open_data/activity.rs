//! The rows beside the radar: main goals, own and others' views, ways of participation, calendar.
//!
//! Comes in: what everybody may see. Goes out: tables with one row for each round and unit and what
//! is counted or shown. A value that is not shown is an empty cell with its state beside it.

use crate::disclosure::{AudienceRelease, ClearedEvents, ClearedGap, Shown};
use crate::publish::open_data::code_list::CodeList;
use crate::publish::open_data::flags::{Continuity, confidentiality, observation, state};
use crate::publish::open_data::names::Names;
use crate::publish::open_data::results::{bands, ring, units};
use crate::publish::open_data::table::{Column, DataTable, code, decimal, text, whole};

const GOALS: &[Column] = &[
    code("round", CodeList::Rounds),
    code("level", CodeList::Levels),
    code("unit", CodeList::Units),
    text("unit_name"),
    code("goal", CodeList::Goals),
    text("goal_name"),
    decimal("ring"),
    code("state", CodeList::States),
    code("obs_status", CodeList::ObservationStatus),
    code("conf_status", CodeList::ConfidentialityStatus),
    code("band", CodeList::Bands),
    code("band_upper", CodeList::Bands),
    text("band_words"),
    whole("indicators_scored"),
    whole("indicators_meant"),
];

const GAPS: &[Column] = &[
    code("round", CodeList::Rounds),
    code("level", CodeList::Levels),
    code("unit", CodeList::Units),
    text("unit_name"),
    code("dimension", CodeList::Dimensions),
    code("item", CodeList::Items),
    text("item_text"),
    code("own_survey", CodeList::Sources),
    decimal("own_ring"),
    code("own_state", CodeList::States),
    code("other_survey", CodeList::Sources),
    decimal("other_ring"),
    code("other_state", CodeList::States),
    decimal("difference"),
    code("conf_status", CodeList::ConfidentialityStatus),
];

const WAYS: &[Column] = &[
    code("round", CodeList::Rounds),
    code("level", CodeList::Levels),
    code("unit", CodeList::Units),
    text("unit_name"),
    code("way", CodeList::Ways),
    text("way_name"),
    whole("listed"),
    whole("held"),
    whole("cancelled"),
];

const CALENDAR: &[Column] = &[
    code("round", CodeList::Rounds),
    code("level", CodeList::Levels),
    code("unit", CodeList::Units),
    text("unit_name"),
    whole("year"),
    whole("month"),
    whole("listed"),
    whole("held"),
    whole("cancelled"),
];

/// One row per round, unit and main goal.
pub(in crate::publish) fn goals(names: &Names<'_>, release: &AudienceRelease) -> DataTable {
    let mut table = DataTable::new("goals", GOALS, &["round", "unit", "goal"]);
    for (round, unit) in units(release) {
        for goal in &unit.goals {
            let (band, band_upper) = bands(&goal.words);
            table.row([
                round,
                names.level(&unit.unit),
                unit.unit.as_str(),
                names.unit(&unit.unit),
                goal.goal.as_str(),
                names.goal(round, &goal.goal),
                ring(goal.ring).as_str(),
                state(&goal.ring),
                observation(&goal.ring, &goal.words, Continuity::Continues),
                confidentiality(&goal.ring),
                band.as_str(),
                band_upper.as_str(),
                names.band_words(round, &goal.words).as_str(),
                goal.indicators_scored.to_string().as_str(),
                goal.indicators_meant.to_string().as_str(),
            ]);
        }
    }
    table
}

/// One row per round, unit, item and pair of surveys that asked it with the same words.
pub(in crate::publish) fn gaps(names: &Names<'_>, release: &AudienceRelease) -> DataTable {
    let key = &["round", "unit", "dimension", "item", "other_survey"];
    let mut table = DataTable::new("gaps", GAPS, key);
    for (round, unit) in units(release) {
        for gap in &unit.gaps {
            table.row([
                round,
                names.level(&unit.unit),
                unit.unit.as_str(),
                names.unit(&unit.unit),
                gap.dimension.as_str(),
                gap.item.as_str(),
                names.item(round, &gap.item),
                gap.own.as_str(),
                ring(gap.own_ring).as_str(),
                state(&gap.own_ring),
                gap.other.as_str(),
                ring(gap.other_ring).as_str(),
                state(&gap.other_ring),
                difference(gap).as_str(),
                confidentiality(&gap.difference),
            ]);
        }
    }
    table
}

/// Half rings as rings, with their sign.
fn difference(gap: &ClearedGap) -> String {
    let Shown::Value(halves) = gap.difference else {
        return String::new();
    };
    let sign = if halves < 0 { "-" } else { "" };
    let halves = halves.unsigned_abs();
    format!("{sign}{}.{}", halves / 2, halves % 2 * 5)
}

/// One row per round, unit and way of participation; events of no way stand under none.
pub(in crate::publish) fn ways(names: &Names<'_>, release: &AudienceRelease) -> DataTable {
    let mut table = DataTable::new("ways", WAYS, &["round", "unit", "way"]);
    for (round, unit) in units(release) {
        for (way, events) in &unit.calendar.ways {
            let [listed, held, cancelled] = counts(events);
            table.row([
                round,
                names.level(&unit.unit),
                unit.unit.as_str(),
                names.unit(&unit.unit),
                way.as_ref().map_or("", |way| way.as_str()),
                way.as_ref().map_or("", |way| names.way(round, way)),
                listed.as_str(),
                held.as_str(),
                cancelled.as_str(),
            ]);
        }
    }
    table
}

/// One row per round, unit and month with something in the calendar.
pub(in crate::publish) fn calendar(names: &Names<'_>, release: &AudienceRelease) -> DataTable {
    let mut table = DataTable::new("calendar", CALENDAR, &["round", "unit", "year", "month"]);
    for (round, unit) in units(release) {
        for (year, month, events) in &unit.calendar.months {
            let [listed, held, cancelled] = counts(events);
            table.row([
                round,
                names.level(&unit.unit),
                unit.unit.as_str(),
                names.unit(&unit.unit),
                year.to_string().as_str(),
                month.to_string().as_str(),
                listed.as_str(),
                held.as_str(),
                cancelled.as_str(),
            ]);
        }
    }
    table
}

fn counts(events: &ClearedEvents) -> [String; 3] {
    [events.listed, events.held, events.cancelled].map(|count| count.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Ring;

    #[test]
    fn a_difference_is_told_in_rings_with_its_sign_and_a_withheld_one_not_at_all() {
        let gap = |difference| ClearedGap {
            dimension: "D1".into(),
            item: "heard".into(),
            own: "members".into(),
            other: "residents".into(),
            own_ring: Shown::Value(Ring::from_halves(7).expect("a ring")),
            other_ring: Shown::Withheld,
            difference,
        };
        assert_eq!(difference(&gap(Shown::Value(-3))), "-1.5");
        assert_eq!(difference(&gap(Shown::Value(-1))), "-0.5");
        assert_eq!(difference(&gap(Shown::Value(4))), "2.0");
        assert_eq!(difference(&gap(Shown::Withheld)), "");
    }
}
