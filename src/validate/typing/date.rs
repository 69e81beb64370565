//! Days as files store them and as people write them, in Finnish, Swedish and English.
//!
//! Comes in: a raw value, the declared order of its parts and the period of its source. Goes out:
//! a day. A day that the calendar lacks, or that lies decades away, is impossible; a bare number is
//! no day, because nobody can tell a serial number from a count.

use crate::findings::Code;
use crate::ingest::{RawValue, spelling};
use crate::methodology::Period;
use crate::validate::typing::{Departure, stored_as};
use crate::vocabulary::Day;

/// How many years from its period a day of a source may lie.
const YEARS_AROUND: i32 = 20;

/// The order of the parts of a written day. Four digits in front are always a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) enum DateOrder {
    /// Day, month, year: 31.3.2026.
    DayMonthYear,
    /// Month, day, year: 3/31/2026.
    MonthDayYear,
    /// Year, month, day: 2026-03-31.
    YearMonthDay,
}

impl DateOrder {
    /// The declared order; day first where none is declared.
    pub(in crate::validate) fn of(declared: Option<&str>) -> Self {
        match declared {
            Some("mdy") => Self::MonthDayYear,
            Some("ymd") => Self::YearMonthDay,
            _ => Self::DayMonthYear,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::DayMonthYear => "dmy",
            Self::MonthDayYear => "mdy",
            Self::YearMonthDay => "ymd",
        }
    }
}

/// A day.
pub(in crate::validate) fn day(
    value: &RawValue,
    order: DateOrder,
    period: Period,
) -> Result<Day, Departure> {
    let not_a_date = || {
        Departure::new(Code::NotADate)
            .with("order", order.name())
            .with("stored", stored_as(value))
    };
    let day = match value {
        RawValue::Moment { day, .. } => *day,
        RawValue::Text(text) => {
            let (year, month, day) = parts(text, order).ok_or_else(not_a_date)?;
            Day::new(year, month, day)
                .ok_or_else(|| Departure::new(Code::ImpossibleDate).with("because", "calendar"))?
        }
        _ => return Err(not_a_date()),
    };
    let years = period.from.year() - YEARS_AROUND..=period.until.year() + YEARS_AROUND;
    if years.contains(&day.year()) {
        Ok(day)
    } else {
        Err(Departure::new(Code::ImpossibleDate)
            .with("because", "far")
            .with("from", period.from.to_string())
            .with("until", period.until.to_string()))
    }
}

/// Year, month and day of a written day, whether or not the calendar has it.
fn parts(text: &str, order: DateOrder) -> Option<(i32, u32, u32)> {
    let text = spelling::normalised(text);
    let text = without_weekday(without_time(&text));
    let pieces: Vec<&str> = text
        .split(['.', '/', '-', ' ', ','])
        .filter(|piece| !piece.is_empty())
        .collect();
    let [first, second, third] = pieces.as_slice() else {
        return None;
    };
    if let Some(month) = month_of_word(second) {
        return Some((year(third)?, month, small(first)?));
    }
    if let Some(month) = month_of_word(first) {
        return Some((year(third)?, month, small(second)?));
    }
    if first.len() == 4 || order == DateOrder::YearMonthDay {
        return Some((year(first)?, small(second)?, small(third)?));
    }
    match order {
        DateOrder::MonthDayYear => Some((year(third)?, small(first)?, small(second)?)),
        _ => Some((year(third)?, small(second)?, small(first)?)),
    }
}

/// The text before a time of day: `14.1.2026 klo 17.00`, `2026-01-14t10:00:00z`.
fn without_time(text: &str) -> &str {
    if let Some((day, _)) = text.split_once(" kl") {
        return day;
    }
    let is_iso = text.len() > 11 && text.as_bytes()[10] == b't' && text.as_bytes()[4] == b'-';
    if is_iso && text.is_char_boundary(10) {
        return &text[..10];
    }
    match text.find(':') {
        Some(colon) => text[..colon]
            .rfind(' ')
            .map_or(text, |space| &text[..space]),
        None => text,
    }
}

/// The text after a weekday: `ke 14.1.2026`, `onsdag 14 januari 2026`.
fn without_weekday(text: &str) -> &str {
    const WEEKDAYS: &[&str] = &[
        "ma",
        "ti",
        "ke",
        "to",
        "pe",
        "la",
        "su",
        "maanantai",
        "tiistai",
        "keskiviikko",
        "torstai",
        "perjantai",
        "lauantai",
        "sunnuntai",
        "mån",
        "tis",
        "ons",
        "tor",
        "tors",
        "fre",
        "lör",
        "sön",
        "måndag",
        "tisdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lördag",
        "söndag",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    text.split_once(' ')
        .filter(|(word, _)| WEEKDAYS.contains(&word.trim_end_matches(['.', ','])))
        .map_or(text, |(_, rest)| rest)
}

/// The month of a Finnish, Swedish or English name, whole, inflected or cut to three letters.
fn month_of_word(word: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &["tammi", "jan"],
        &["helmi", "feb"],
        &["maalis", "mar"],
        &["huhti", "apr"],
        &["touko", "maj", "may"],
        &["kesä", "jun"],
        &["heinä", "jul"],
        &["elo", "aug"],
        &["syys", "sep"],
        &["loka", "okt", "oct"],
        &["marras", "nov"],
        &["joulu", "dec"],
    ];
    let is_word = word.chars().all(char::is_alphabetic);
    let index = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| is_word && word.starts_with(name)))?;
    u32::try_from(index + 1).ok()
}

fn small(piece: &str) -> Option<u32> {
    let is_short = (1..=2).contains(&piece.len());
    is_short.then(|| piece.parse().ok()).flatten()
}

/// A year of four digits, or of two in this century.
fn year(piece: &str) -> Option<i32> {
    let number: i32 = piece.parse().ok()?;
    match piece.len() {
        4 => Some(number),
        2 => Some(2000 + number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period() -> Period {
        Period {
            from: Day::new(2026, 1, 1).expect("a real day"),
            until: Day::new(2026, 12, 31).expect("a real day"),
        }
    }

    fn read(text: &str, order: DateOrder) -> Result<String, Departure> {
        day(&RawValue::Text(text.into()), order, period()).map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_in_the_declared_order_and_in_three_languages() {
        let day_first = [
            "14.1.2026",
            "14.01.26",
            "14/1/2026",
            "14-1-2026",
            "2026-01-14",
            "2026-01-14T10:00:00Z",
            "14.1.2026 17:30",
            "14.1.2026 klo 17.30",
            "ke 14.1.2026",
            "14. tammikuuta 2026",
            "onsdag 14 januari 2026",
            "January 14, 2026",
            "14\u{a0}Jan 2026",
        ];
        for written in day_first {
            let found = read(written, DateOrder::DayMonthYear);
            assert_eq!(found.as_deref(), Ok("2026-01-14"), "{written}");
        }
        let month_first = read("12/13/2019 9:50:38", DateOrder::MonthDayYear);
        assert_eq!(month_first.as_deref(), Ok("2019-12-13"));
        let year_first = read("26.1.14", DateOrder::YearMonthDay);
        assert_eq!(year_first.as_deref(), Ok("2026-01-14"));
    }

    #[test]
    fn a_day_that_the_calendar_lacks_and_one_a_thousand_years_away_are_impossible() {
        let because = |text| {
            let found = read(text, DateOrder::DayMonthYear).unwrap_err();
            (found.code, found.facts[0].1.clone())
        };
        let impossible = Code::ImpossibleDate;
        assert_eq!(because("31.2.2026"), (impossible, "calendar".to_owned()));
        assert_eq!(because("12/13/2026"), (impossible, "calendar".to_owned()));
        assert_eq!(because("31.3.3025"), (impossible, "far".to_owned()));
        assert_eq!(because("31.3.2005"), (impossible, "far".to_owned()));
        assert!(read("31.3.2006", DateOrder::DayMonthYear).is_ok());
    }

    #[test]
    fn what_is_no_day_is_said_with_the_order_that_was_expected() {
        for wrong in ["keväällä", "14.1.", "1.2026", "1.2.3.2026", "14.1.026"] {
            let found = read(wrong, DateOrder::DayMonthYear).unwrap_err();
            assert_eq!(found.code, Code::NotADate, "{wrong}");
            assert_eq!(found.facts[0], ("order", "dmy".to_owned()));
        }
        let serial = day(
            &RawValue::Number(45000.0),
            DateOrder::DayMonthYear,
            period(),
        );
        assert_eq!(
            serial.unwrap_err().facts[1],
            ("stored", "number".to_owned())
        );
    }
}
