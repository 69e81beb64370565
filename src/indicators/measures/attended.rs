//! Attendance: attended seats over filled seats, by the dates of the meetings.
//!
//! Formula: `Σ attended seats / Σ filled seats` over the meetings. A seat is filled on a day when
//! the register has a member in it from before until after that day; it is attended once, whether
//! its member or its deputy came, on the spot or from afar. Unit: share, 0-1.
//! Degenerate: a day on which nobody came was no meeting; attendance of seats that the register
//! does not know is left out, and when it knows none of them there is no value.

use crate::indicators::measuring::Measuring;
use crate::indicators::sums::{fraction, ratio};
use crate::indicators::{Measured, Value};
use crate::vocabulary::SourceId;
use std::collections::{BTreeMap, BTreeSet};

/// A seat of a unit. Two units may name their seats alike.
type Seat<'a> = (Option<&'a str>, &'a str);

/// The seats that came to each meeting: by unit and day.
type Meetings<'a> = BTreeMap<(Option<&'a str>, i64), BTreeSet<&'a str>>;

/// Somebody's time in a seat; an open end is nothing.
struct Holding<'a> {
    seat: Seat<'a>,
    from: Option<i64>,
    until: Option<i64>,
}

/// `n` is the number of filled seats over all meetings.
pub(in crate::indicators) fn measure(
    measuring: &Measuring<'_>,
    attendance: &SourceId,
    members: &SourceId,
) -> Value {
    let holdings = holdings(measuring, members);
    let known: BTreeSet<Seat<'_>> = holdings.iter().map(|holding| holding.seat).collect();
    let mut came = 0;
    let mut filled = 0;
    for ((unit, day), seats) in meetings(measuring, attendance) {
        if !seats.iter().any(|&seat| known.contains(&(unit, seat))) {
            continue;
        }
        let filled_seats = filled_on(&holdings, unit, day);
        came += seats.intersection(&filled_seats).count();
        filled += filled_seats.len();
    }
    let count = |seats: usize| i64::try_from(seats).expect("seats are few");
    let (came, all) = (count(came), count(filled));
    Value {
        fraction: fraction(came, all),
        sources: vec![attendance.clone(), members.clone()],
        ..measuring.value(attendance, Measured::Share, filled, ratio(came, all))
    }
}

/// Members' times in their seats; deputies are no seats of their own.
fn holdings<'a>(measuring: &Measuring<'a>, members: &SourceId) -> Vec<Holding<'a>> {
    let rows = measuring.all_rows(members);
    let (units, seats, roles) = (rows.texts("unit"), rows.texts("seat"), rows.texts("role"));
    let (from, until) = (rows.days("from"), rows.days("until"));
    (0..rows.len())
        .filter(|&row| roles[row].is_none_or(|role| role == "member"))
        .filter_map(|row| {
            Some(Holding {
                seat: (units[row], seats[row]?),
                from: from[row],
                until: until[row],
            })
        })
        .collect()
}

fn meetings<'a>(measuring: &Measuring<'a>, attendance: &SourceId) -> Meetings<'a> {
    let rows = measuring.all_rows(attendance);
    let (units, seats, marks) = (rows.texts("unit"), rows.texts("seat"), rows.texts("mark"));
    let dates = rows.days("date");
    let mut meetings = Meetings::new();
    for row in 0..rows.len() {
        let has_come = matches!(marks[row], Some("present" | "deputy" | "remote"));
        if let (true, Some(day), Some(seat)) = (has_come, dates[row], seats[row]) {
            meetings.entry((units[row], day)).or_default().insert(seat);
        }
    }
    meetings
}

fn filled_on<'a>(holdings: &[Holding<'a>], unit: Option<&str>, day: i64) -> BTreeSet<&'a str> {
    holdings
        .iter()
        .filter(|holding| {
            holding.seat.0 == unit
                && holding.from.is_none_or(|from| from <= day)
                && holding.until.is_none_or(|until| day <= until)
        })
        .map(|holding| holding.seat.1)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, days, register};
    use polars::prelude::df;

    const ATTENDED: &str = "kind = 'attended'\nsource = 'attendance'\nmembers = 'members'";

    fn example() -> Example {
        let members = df!(
            "unit" => ["north", "north", "north", "north", "south"],
            "seat" => ["1", "2", "3", "1-deputy", "1"],
            "role" => ["member", "member", "member", "deputy", "member"],
            "from" => days(&["2025-06-01", "2025-06-01", "2026-02-01", "2025-06-01", ""]),
            "until" => days(&["", "2026-01-31", "", "", ""]),
        );
        let attendance = df!(
            "unit" => ["north", "north", "north", "north", "north", "north", "north", "south"],
            "seat" => ["1", "2", "1", "1", "3", "2", "1", "1"],
            "date" => days(&[
                "2026-01-15", "2026-01-15", "2026-02-15", "2026-02-15", "2026-02-15",
                "2026-02-15", "2026-03-15", "2026-01-20",
            ]),
            "mark" => [
                "deputy", "absent", "present", "deputy", "remote", "present", "absent", "present",
            ],
        );
        let member_fields = ["seat", "role", "from", "until"];
        Example::new()
            .with(register("members", "members", &member_fields), members)
            .with(
                register("attendance", "attendance", &["seat", "date", "mark"]),
                attendance,
            )
    }

    #[test]
    fn a_seat_counts_once_and_only_while_it_is_filled() {
        // 15 January: seats 1 and 2 filled, the deputy of 1 came: 1 of 2. 15 February: seats 1
        // and 3 filled, both came, one of them twice: 2 of 2; seat 2 was empty by then.
        // 15 March nobody came: no meeting.
        let value = example().measure(ATTENDED, "north");
        assert_eq!(value.fraction, Some((3.0, 4.0)));
        assert_eq!((value.amount, value.n), (Some(0.75), 4));
    }

    #[test]
    fn seats_of_two_units_are_not_mixed_up_in_the_city() {
        let value = example().measure(ATTENDED, "city");
        assert_eq!(value.fraction, Some((4.0, 5.0)));
    }

    #[test]
    fn attendance_of_seats_that_the_register_does_not_know_is_no_value() {
        let members = df!("unit" => ["north"], "seat" => ["P-01"]);
        let attendance = df!(
            "unit" => ["north"],
            "seat" => ["1"],
            "date" => days(&["2026-01-15"]),
            "mark" => ["present"],
        );
        let example = Example::new()
            .with(register("members", "members", &["seat"]), members)
            .with(
                register("attendance", "attendance", &["seat", "date", "mark"]),
                attendance,
            );
        assert_eq!(example.measure(ATTENDED, "north").amount, None);
    }
}
