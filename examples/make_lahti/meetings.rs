//! Meetings: a list with the days of the memos, and a matrix of seats by dates for each table.

use crate::Outcome;
use crate::dice::Dice;
use crate::members::Member;
use crate::sheet::{Cell, Merged, Sheet};
use crate::story::{Plan, Round};
use crate::workbook;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::path::Path;

/// A meeting of a table.
struct Meeting {
    table: usize,
    day: NaiveDate,
    kind: &'static str,
}

/// Writes the list and the matrix of a round.
pub(crate) fn write(round: &Round, register: &[Member], folder: &Path) -> Outcome {
    let meetings = meetings(round);
    write_list(round, &meetings, folder)?;
    let mut dice = Dice::of(round.id, "attendance");
    let names = ["Pohjoinen", "Itäinen", "Eteläinen", "Keskusta"];
    let sheets: Vec<Sheet> = (0..4)
        .map(|table| {
            let own: Vec<&Meeting> = meetings
                .iter()
                .filter(|meeting| meeting.table == table && is_of_the_term(round, meeting))
                .collect();
            matrix(round, names[table], &own, register, &mut dice)
        })
        .collect();
    let path = folder.join(format!("lasnaolot_{}.xlsx", round.id));
    workbook::write(&path, &sheets)
}

/// The matrix of 2023 begins with the term, in June.
fn is_of_the_term(round: &Round, meeting: &Meeting) -> bool {
    round.id != "2023" || meeting.day.month() >= 6
}

/// Each table meets on its own weekday, in the second week of most months.
fn meetings(round: &Round) -> Vec<Meeting> {
    let weekdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu];
    let mut meetings = Vec::new();
    for (table, weekday) in weekdays.into_iter().enumerate() {
        let months: &[u32] = if table == 0 && round.id == "2023" {
            &[2, 4, 6, 8, 9, 10]
        } else {
            &[1, 2, 3, 4, 5, 6, 8, 9, 10]
        };
        for &month in months {
            let day = NaiveDate::from_weekday_of_month_opt(round.year, month, weekday, 2)
                .expect("every month has a second weekday");
            let kind = match month {
                3 | 9 => "suunnittelukokous",
                5 => "yhteistyökokous",
                _ => "kokous",
            };
            meetings.push(Meeting { table, day, kind });
        }
    }
    meetings
}

fn write_list(round: &Round, meetings: &[Meeting], folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "meetings");
    let mut sheet = Sheet::with_headings(
        "Kokoukset",
        &[
            "Pöytä",
            "Päivä",
            "Kokoustyyppi",
            "Paikka",
            "Muistion tekijä",
            "Muistio julkaistu",
        ],
    );
    for (table, story) in round.tables.iter().enumerate() {
        let own: Vec<&Meeting> = meetings
            .iter()
            .filter(|meeting| meeting.table == table)
            .collect();
        let in_time = dice.share(own.len(), story.memos);
        for (meeting, is_in_time) in own.into_iter().zip(in_time) {
            let published = memo_day(round, meeting.day, is_in_time, &mut dice);
            sheet.rows.push(vec![
                Cell::from(story.name),
                Cell::Day(meeting.day),
                Cell::from(meeting.kind),
                Cell::from(*dice.pick(&["kirjasto", "monitoimitalo", "kaupungintalo", "koulu"])),
                Cell::from("aluekoordinaattori"),
                Cell::day(published),
            ]);
        }
    }
    if round.plan == Plan::Of2026 {
        for (month, day) in [(2, 12), (9, 17)] {
            sheet.rows.push(vec![
                Cell::from("kaikki pöydät"),
                Cell::day(NaiveDate::from_ymd_opt(round.year, month, day)),
                Cell::from("puheenjohtajien yhteiskokous"),
                Cell::from("kaupungintalo"),
                Cell::from("osallisuusasiantuntija"),
                Cell::day(NaiveDate::from_ymd_opt(round.year, month, day + 9)),
            ]);
        }
    }
    let path = folder.join(format!("kokoukset_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}

fn memo_day(round: &Round, met: NaiveDate, is_in_time: bool, dice: &mut Dice) -> Option<NaiveDate> {
    let days = if is_in_time {
        dice.between(4, 26)
    } else {
        dice.between(35, 120)
    };
    let day = met + Days::new(u64::try_from(days).expect("not negative"));
    (day <= round.until).then_some(day)
}

fn matrix(
    round: &Round,
    name: &str,
    meetings: &[&Meeting],
    register: &[Member],
    dice: &mut Dice,
) -> Sheet {
    let mut sheet = matrix_headings(round, name, meetings);
    let table = meetings.first().map_or(0, |meeting| meeting.table);
    let members: Vec<&Member> = register
        .iter()
        .filter(|member| member.table == table && !member.is_deputy)
        .collect();
    let presence: Vec<Vec<bool>> = meetings
        .iter()
        .map(|_| {
            let of_this_evening = 0.12 * (dice.fraction() - 0.5);
            dice.share(
                members.len(),
                round.tables[table].attendance + of_this_evening,
            )
        })
        .collect();
    let mut counts = vec![0; meetings.len()];
    for (row, member) in members.iter().enumerate() {
        let mut cells = vec![
            Cell::from(member.seat.as_str()),
            Cell::from(format!("{} {}", member.surname, member.first_name)),
        ];
        for (column, (meeting, present)) in meetings.iter().zip(&presence).enumerate() {
            let mark = mark(round, member, meeting, present[row], dice);
            counts[column] += i64::from(!["", "e", "-"].contains(&mark));
            cells.push(Cell::from(mark));
        }
        sheet.rows.push(cells);
    }
    let mut totals = vec![Cell::from("Läsnä yhteensä"), Cell::Empty];
    totals.extend(counts.into_iter().map(Cell::count));
    sheet.rows.push(totals);
    sheet
}

/// The title, the row of kinds and the row of dates.
fn matrix_headings(round: &Round, name: &str, meetings: &[&Meeting]) -> Sheet {
    let mut sheet = Sheet {
        name: name.to_owned(),
        ..Sheet::default()
    };
    let title = format!("Läsnäolot {}: {}", round.year, name.to_lowercase());
    sheet.add_texts(&[&title]);
    sheet.add_texts(&[]);
    let mut kinds = vec![Cell::Empty, Cell::Empty];
    let mut days = vec![Cell::from("Paikka"), Cell::from("Nimi")];
    let first_column = 2;
    for (place, meeting) in meetings.iter().enumerate() {
        let is_continued = place > 0 && meetings[place - 1].kind == meeting.kind;
        kinds.push(if is_continued {
            Cell::Empty
        } else {
            Cell::from(meeting.kind)
        });
        days.push(Cell::Day(meeting.day));
    }
    sheet.merged.push(Merged {
        rows: (0, 0),
        columns: (
            0,
            first_column + u16::try_from(meetings.len()).expect("few meetings") - 1,
        ),
    });
    sheet.merged.extend(runs_of_kinds(meetings, first_column));
    sheet.rows.push(kinds);
    sheet.rows.push(days);
    sheet
}

/// The kind of meeting stands once over the dates that it is the kind of.
fn runs_of_kinds(meetings: &[&Meeting], first_column: u16) -> Vec<Merged> {
    let mut runs: Vec<(u16, u16, &str)> = Vec::new();
    for (column, meeting) in (first_column..).zip(meetings) {
        match runs.last_mut() {
            Some(run) if run.2 == meeting.kind => run.1 = column,
            _ => runs.push((column, column, meeting.kind)),
        }
    }
    runs.into_iter()
        .filter(|(first, last, _)| last > first)
        .map(|(first, last, _)| Merged {
            rows: (2, 2),
            columns: (first, last),
        })
        .collect()
}

fn mark(
    round: &Round,
    member: &Member,
    meeting: &Meeting,
    is_present: bool,
    dice: &mut Dice,
) -> &'static str {
    let is_vacant = member.until.is_some_and(|until| meeting.day > until);
    match (is_vacant, is_present, dice.below(12)) {
        (true, ..) => "-",
        (_, true, 0) => "X",
        (_, true, 1 | 2) if round.plan == Plan::Of2026 => "et",
        (_, true, 1..4) if round.plan == Plan::Of2023 => "v",
        (_, true, _) => "x",
        (_, false, 0..3) => "",
        (_, false, _) => "e",
    }
}
