//! Numbers as people write them: decimal commas, parted thousands, a euro sign, a long minus.
//!
//! Comes in: a raw value. Goes out: a number, a count, or cents without a rounding on the way.
//! A single mark before three digits is a decimal mark: `1.234` is no count and no sum of money.

use crate::findings::Code;
use crate::ingest::{RawValue, percents};
use crate::validate::typing::{Departure, stored_as};

/// A written number in its parts.
#[derive(Debug, PartialEq, Eq)]
struct Written {
    is_negative: bool,
    whole: String,
    fraction: String,
}

/// Any number.
pub(in crate::validate) fn number(value: &RawValue) -> Result<f64, Departure> {
    let parsed = match value {
        RawValue::Number(number) => Some(*number),
        RawValue::Text(text) => written(text).and_then(|number| number.value()),
        _ => None,
    };
    parsed
        .filter(|number| number.is_finite())
        .ok_or_else(|| not_a_number(value, "number"))
}

/// Any number, or a number of per cents as it is shown: `45 %` is 45, also where a sheet stores 0.45.
pub(in crate::validate) fn number_or_percents(value: &RawValue) -> Result<f64, Departure> {
    match value {
        RawValue::Percent(share) => Ok(percents(*share)),
        RawValue::Text(text) => match text.trim_end().strip_suffix('%') {
            Some(before) => number(&RawValue::Text(before.into())),
            None => number(value),
        },
        _ => number(value),
    }
}

/// A whole number that is not negative.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the number was compared with the largest whole number that a float holds"
)]
pub(in crate::validate) fn count(value: &RawValue) -> Result<i64, Departure> {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    let number = number(value).map_err(|_| not_a_number(value, "count"))?;
    let is_count = number.fract().abs() < f64::EPSILON && (0.0..=LARGEST).contains(&number);
    if is_count {
        Ok(number as i64)
    } else {
        Err(Departure::new(Code::NotACount))
    }
}

/// An amount of money in cents. More than two decimals is no amount; a stored number may be off by
/// what a 64-bit float cannot hold.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the amount was compared with the largest whole number that a float holds"
)]
pub(in crate::validate) fn cents(value: &RawValue) -> Result<i64, Departure> {
    const LARGEST: f64 = 9.0e15;
    let cents = match value {
        RawValue::Number(euros) => {
            let cents = (euros * 100.0).round();
            let is_exact = (euros * 100.0 - cents).abs() < 1e-3 && cents.abs() < LARGEST;
            is_exact.then_some(cents as i64)
        }
        RawValue::Text(text) => written(&without_euro(text)).and_then(|number| number.cents()),
        _ => None,
    };
    cents.ok_or_else(|| not_a_number(value, "money"))
}

fn not_a_number(value: &RawValue, expected: &str) -> Departure {
    Departure::new(Code::NotANumber)
        .with("expected", expected)
        .with("stored", stored_as(value))
}

fn without_euro(text: &str) -> String {
    let text = text.trim();
    let lower = text.to_lowercase();
    for mark in ["€", "eur", "euroa", "euro"] {
        if lower.ends_with(mark) && lower.len() == text.len() {
            return text[..text.len() - mark.len()].to_owned();
        }
    }
    text.strip_prefix('€').unwrap_or(text).to_owned()
}

fn is_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}'
    )
}

/// The parts of a written number; `None` when the text is anything else.
fn written(text: &str) -> Option<Written> {
    // Some tools write an apostrophe before a sign, so that no program takes the cell for a formula.
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    let text = text.strip_prefix('\'').unwrap_or(text);
    let negative = ['-', '\u{2212}', '\u{2013}']
        .into_iter()
        .find_map(|sign| text.strip_prefix(sign));
    let digits = negative.or_else(|| text.strip_prefix('+')).unwrap_or(text);
    let digits = digits.trim_start_matches(is_space);
    let (whole, fraction) = split_at_decimal_mark(digits)?;
    let whole = without_thousands(whole)?;
    let is_number = !whole.is_empty() || !fraction.is_empty();
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && is_plain(&whole) && is_plain(fraction)).then(|| Written {
        is_negative: negative.is_some(),
        whole,
        fraction: fraction.to_owned(),
    })
}

/// The last of two different marks, or the only mark, is the decimal mark; a mark that stands
/// several times parts thousands.
fn split_at_decimal_mark(digits: &str) -> Option<(&str, &str)> {
    let count = |mark| digits.matches(mark).count();
    let mark = match (count(','), count('.')) {
        (0, 0) => return Some((digits, "")),
        (1, 0) => ',',
        (0, 1) => '.',
        (_, 0) | (0, _) => return Some((digits, "")),
        (1, _) if digits.rfind(',') > digits.rfind('.') => ',',
        (_, 1) if digits.rfind('.') > digits.rfind(',') => '.',
        _ => return None,
    };
    digits.split_once(mark)
}

/// The digits of the whole part, whose thousands may be parted by spaces or marks.
fn without_thousands(whole: &str) -> Option<String> {
    let is_parting =
        |letter: char| is_space(letter) || matches!(letter, ',' | '.' | '\'' | '\u{2019}');
    let groups: Vec<&str> = whole.split(is_parting).collect();
    let are_thousands = groups.len() == 1
        || ((1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3));
    are_thousands.then(|| groups.concat())
}

impl Written {
    fn value(&self) -> Option<f64> {
        let sign = if self.is_negative { "-" } else { "" };
        format!("{sign}{}.{}", or_zero(&self.whole), or_zero(&self.fraction))
            .parse()
            .ok()
    }

    fn cents(&self) -> Option<i64> {
        let fraction = self.fraction.trim_end_matches('0');
        if fraction.len() > 2 {
            return None;
        }
        let euros: i64 = or_zero(&self.whole).parse().ok()?;
        let cents: i64 = format!("{fraction:0<2}").parse().ok()?;
        let cents = euros.checked_mul(100)?.checked_add(cents)?;
        Some(if self.is_negative { -cents } else { cents })
    }
}

fn or_zero(digits: &str) -> &str {
    if digits.is_empty() { "0" } else { digits }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(written: &str) -> RawValue {
        RawValue::Text(written.into())
    }

    #[test]
    fn per_cents_are_what_a_cell_shows_and_only_where_any_number_is_read() {
        let text = |text: &str| RawValue::Text(text.into());
        assert_eq!(number_or_percents(&RawValue::Percent(0.07)), Ok(7.0));
        assert_eq!(number_or_percents(&text("45 %")), Ok(45.0));
        assert_eq!(number_or_percents(&text("4,5%")), Ok(4.5));
        assert_eq!(number_or_percents(&RawValue::Number(0.45)), Ok(0.45));
        for wrong in [RawValue::Percent(0.05), text("5 %")] {
            assert!(number(&wrong).is_err());
            assert!(count(&wrong).is_err());
            assert!(cents(&wrong).is_err());
        }
        assert!(number_or_percents(&text("%")).is_err());
    }

    #[test]
    fn numbers_are_read_as_they_are_written_in_finland_and_elsewhere() {
        let read = |written: &str| number(&text(written)).ok();
        assert_eq!(read("3,5"), Some(3.5));
        assert_eq!(read("1\u{a0}234,5"), Some(1234.5));
        assert_eq!(read("1\u{202f}234\u{202f}567"), Some(1_234_567.0));
        assert_eq!(read("\u{2212}12"), Some(-12.0));
        assert_eq!(read("'-12"), Some(-12.0));
        assert_eq!(read("1.234,5"), Some(1234.5));
        assert_eq!(read("1,234.5"), Some(1234.5));
        assert_eq!(read("1.234.567"), Some(1_234_567.0));
        assert_eq!(read(",5"), Some(0.5));
        assert_eq!(read(" 7 "), Some(7.0));
        for wrong in [
            "", "12 34", "1 2", "3 kpl", "1,2,3", "--1", "1e5", "n/a", ".",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_count_is_whole_and_not_negative() {
        assert_eq!(count(&text("1 234")), Ok(1234));
        assert_eq!(count(&RawValue::Number(12.0)), Ok(12));
        for wrong in [text("1.234"), text("-1"), RawValue::Number(0.5)] {
            assert_eq!(count(&wrong), Err(Departure::new(Code::NotACount)));
        }
        assert_eq!(count(&text("noin 20")).unwrap_err().code, Code::NotANumber);
    }

    #[test]
    fn money_is_exact_to_the_cent() {
        assert_eq!(cents(&text("1 234,50 €")), Ok(123_450));
        assert_eq!(cents(&text("€0.07")), Ok(7));
        assert_eq!(cents(&text("\u{2212}12,3 EUR")), Ok(-1_230));
        assert_eq!(cents(&text("100")), Ok(10_000));
        // 0.07 · 100 is 7.000000000000001 in binary.
        assert_eq!(cents(&RawValue::Number(0.07)), Ok(7));
        for wrong in [text("1.234"), text("0,005"), RawValue::Number(0.005)] {
            let found = cents(&wrong).unwrap_err();
            assert_eq!(found.code, Code::NotANumber);
            assert_eq!(found.facts[0], ("expected", "money".to_owned()));
        }
    }
}
