//! The numbers of a release, as its readers may be told them.
//!
//! Comes in: what was cleared. Goes out: sets of numbers, shares apart from others. Who may read what is decided in
//! `accounted`.

use serde_json::Value;
use std::collections::BTreeSet;
use tutka::disclosure::AudienceRelease;

/// A number in ten thousandths, so that `2,5` and `2.50` are the same.
pub(crate) type Number = i64;

#[expect(
    clippy::cast_possible_truncation,
    reason = "the numbers of a city are small"
)]
pub(crate) fn in_ten_thousandths(number: f64) -> Number {
    (number * 10_000.0).round() as Number
}

pub(crate) fn as_data(part: &impl serde::Serialize) -> Value {
    serde_json::to_value(part).expect("a release is data")
}

/// Cleared numbers, shares in per cent apart from others: `40` may be told where `40 %` may not.
#[derive(Default)]
pub(crate) struct Cleared {
    pub(crate) percent: BTreeSet<Number>,
    pub(crate) other: BTreeSet<Number>,
}

impl Cleared {
    /// Everything in a part of a release.
    pub(crate) fn take_in(&mut self, key: &str, value: &Value) {
        match value {
            Value::Number(number) => {
                let number = in_ten_thousandths(number.as_f64().expect("a number")).abs();
                if key.contains("percent") {
                    self.percent.insert(number);
                } else if key == "difference" {
                    // Half rings are told as rings.
                    self.other.insert(number / 2);
                } else {
                    self.other.insert(number);
                }
            }
            Value::Object(fields) => {
                let unit = fields.get("unit").and_then(Value::as_str);
                match (unit, fields.get("amount").and_then(Value::as_f64)) {
                    (Some("percent"), Some(amount)) => {
                        self.percent.insert(in_ten_thousandths(amount));
                    }
                    (Some("tenths-per-thousand"), Some(amount)) => {
                        self.other.insert(in_ten_thousandths(amount / 10.0));
                    }
                    // What is shown of a number goes by the name of the number.
                    _ => fields.iter().for_each(|(field, value)| {
                        self.take_in(if field == "value" { key } else { field }, value);
                    }),
                }
            }
            Value::Array(values) => values.iter().for_each(|value| self.take_in(key, value)),
            _ => {}
        }
    }

    /// What a release tells of some units, in all rounds, and the public matters of all of them.
    pub(crate) fn take_in_release(
        &mut self,
        release: &AudienceRelease,
        is_meant: &dyn Fn(&str) -> bool,
    ) {
        for round in release.rounds() {
            for unit in &round.units {
                if is_meant(unit.unit.as_str()) {
                    self.take_in("", &as_data(unit));
                }
                let indicators = unit.dimensions.iter().flat_map(|one| &one.indicators);
                indicators.for_each(|one| self.take_in("", &as_data(&one.quantity)));
                let months = unit.calendar.months.iter();
                self.take_in(
                    "",
                    &as_data(&months.map(|month| month.2.listed).sum::<u64>()),
                );
                let months = unit.calendar.months.iter();
                self.take_in("", &as_data(&months.map(|month| month.2.held).sum::<u64>()));
            }
            let values = round.lines.iter().flat_map(|line| &line.values);
            values.for_each(|(_, shown)| self.take_in("", &as_data(shown)));
        }
    }
}
