//! A calendar day, as TOML writes it (`2026-11-20`).
//!
//! Only days: no time of day, no time zone, and never the day on which the program runs.

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;

/// A calendar day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The day, if there is such a day in the calendar.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1-12.
    #[must_use]
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1-31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Days from `earlier` to this day; negative when this day comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// Days since 1 January 1970, as polars keeps its dates.
    #[must_use]
    pub fn epoch_days(self) -> i32 {
        self.0.num_days_from_ce() - 719_163
    }

    /// The day that lies `days` after 1 January 1970, if the calendar reaches it.
    #[must_use]
    pub fn from_epoch_days(days: i32) -> Option<Self> {
        NaiveDate::from_num_days_from_ce_opt(days.checked_add(719_163)?).map(Self)
    }
}

impl fmt::Display for Day {
    /// ISO 8601, `2026-11-20`; the spelling for readers is made in `wording`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?;
        written
            .date
            .filter(|_| written.time.is_none())
            .and_then(|date| Self::new(date.year.into(), date.month.into(), date.day.into()))
            .ok_or_else(|| D::Error::custom("expected a day such as 2026-11-20"))
    }
}

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_survives_the_way_to_epoch_days_and_back() {
        let day = Day::new(2026, 11, 20).expect("a real day");
        assert_eq!(Day::new(1970, 1, 2).map(Day::epoch_days), Some(1));
        assert_eq!(Day::from_epoch_days(day.epoch_days()), Some(day));
        assert_eq!(Day::new(2024, 2, 31), None);
    }
}
