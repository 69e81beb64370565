//! What the activity calendar shows: the events of units month by month, with what became of them.
//! Cleared calendars come in, columns in the order of time go out.

use crate::charts::view::Speech;
use crate::disclosure::{AudienceRelease, ClearedEvents, ClearedUnit};
use crate::methodology::{Methodology, Programme, Round};
use crate::wording::{Argument, whole};

/// A month of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Month {
    /// The year.
    pub(in crate::charts) year: i32,
    /// The month, 1-12.
    pub(in crate::charts) month: u32,
    /// Its short name.
    pub(in crate::charts) short: String,
    /// Its name.
    pub(in crate::charts) name: String,
}

/// The calendar of one unit.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Strip {
    /// The name of the unit.
    pub(in crate::charts) name: String,
    /// How many events were held, and of how many, in words.
    pub(in crate::charts) total: String,
    /// What became of the events of each month.
    pub(in crate::charts) counts: Vec<ClearedEvents>,
}

/// The calendars of some units over the same months.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct CalendarView {
    /// The name of the picture in its wide format.
    pub(in crate::charts) id: String,
    /// The title for those who do not see the picture, and the heading of the picture.
    pub(in crate::charts) title: String,
    /// The months from the first of the period to the last with an event or of the period.
    pub(in crate::charts) months: Vec<Month>,
    /// The units in their order.
    pub(in crate::charts) strips: Vec<Strip>,
    /// What stands under the picture.
    pub(in crate::charts) notes: Vec<String>,
}

impl CalendarView {
    /// The calendar over all units of the reported round; nothing where nobody has an event.
    pub(in crate::charts) fn of_all(
        methodology: &Methodology,
        release: &AudienceRelease,
        speech: Speech<'_>,
    ) -> Option<Self> {
        let units: Vec<&ClearedUnit> = release.reported().units.iter().collect();
        let round = methodology.round(&release.reported().round)?;
        let title = speech.say(
            "chart-calendar-title",
            &[("round", &speech.text(&round.name))],
        );
        let mut view = Self::of("calendar", title, (methodology, round), &units, speech)?;
        view.notes.insert(0, speech.word("chart-no-ranking"));
        Some(view)
    }

    /// The calendar of one unit; nothing where it has no event.
    pub(in crate::charts) fn of_unit(
        methodology: &Methodology,
        release: &AudienceRelease,
        unit: &ClearedUnit,
        speech: Speech<'_>,
    ) -> Option<Self> {
        let round = methodology.round(&release.reported().round)?;
        let name = name_of(methodology.programme(), unit, speech);
        let about = [
            ("unit", name.as_str()),
            ("round", &speech.text(&round.name)),
        ];
        let title = speech.say("chart-calendar-unit-title", &about);
        let id = format!("calendar-{}", unit.unit);
        Self::of(&id, title, (methodology, round), &[unit], speech)
    }

    fn of(
        id: &str,
        title: String,
        (methodology, round): (&Methodology, &Round),
        units: &[&ClearedUnit],
        speech: Speech<'_>,
    ) -> Option<Self> {
        let programme = methodology.programme();
        let listed = units.iter().flat_map(|unit| &unit.calendar.months);
        let listed: Vec<(i32, u32)> = listed.map(|(year, month, _)| (*year, *month)).collect();
        let first = listed.iter().min()?;
        let last = listed.iter().max()?;
        let from = (round.period.from.year(), round.period.from.month());
        let until = (round.period.until.year(), round.period.until.month());
        let mut months = Vec::new();
        let (mut year, mut month) = from.min(*first);
        while (year, month) <= until.max(*last) {
            months.push(Month {
                year,
                month,
                short: speech.word(&format!("month-short-{month}")),
                name: speech.word(&format!("month-{month}")),
            });
            (year, month) = if month == 12 {
                (year + 1, 1)
            } else {
                (year, month + 1)
            };
        }
        let strip = |unit: &&ClearedUnit| strip(programme, unit, &months, speech);
        Some(Self {
            id: id.to_owned(),
            title,
            strips: units.iter().map(strip).collect(),
            months,
            notes: programme
                .notice
                .iter()
                .map(|notice| speech.text(notice))
                .collect(),
        })
    }
}

fn name_of(programme: &Programme, unit: &ClearedUnit, speech: Speech<'_>) -> String {
    let table = programme.units.iter().find(|table| table.id == unit.unit);
    speech.text(table.map_or(&programme.city.name, |table| &table.name))
}

fn strip(programme: &Programme, unit: &ClearedUnit, months: &[Month], speech: Speech<'_>) -> Strip {
    let counts = months
        .iter()
        .map(|month| {
            let mut known = unit.calendar.months.iter();
            let found = known.find(|one| (one.0, one.1) == (month.year, month.month));
            found.map_or_else(ClearedEvents::default, |(_, _, counts)| *counts)
        })
        .collect();
    Strip {
        name: name_of(programme, unit, speech),
        total: held_of(unit.calendar.total(), speech),
        counts,
    }
}

/// "12 held, 15 in the calendar".
fn held_of(events: ClearedEvents, speech: Speech<'_>) -> String {
    let count =
        |number: u64| i64::try_from(number).expect("a city holds a countable number of events");
    let (held_number, listed_number) = (
        whole(speech.language, count(events.held)),
        whole(speech.language, count(events.listed)),
    );
    speech.catalogue.say(
        speech.language,
        "chart-calendar-total",
        &[
            ("count", Argument::Count(count(events.held))),
            ("held", Argument::Text(&held_number)),
            ("listed", Argument::Text(&listed_number)),
        ],
    )
}
