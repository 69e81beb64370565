//! Numbers and days as a reader of the language writes them.
//!
//! Finnish and Swedish: 1 234,5 · 45 % · 21.11.2026; English: 1,234.5 · 45% · 21 November 2026.
//! Thousands are parted by a no-break space, and the unit sign never stands on a line of its own.

use crate::vocabulary::{Day, Language, Quantity, Ring};
use crate::wording::{Argument, Catalogue};

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// A whole number with its thousands parted.
#[must_use]
pub fn whole(language: Language, number: i64) -> String {
    let parting = match language {
        Language::Fi | Language::Sv => NO_BREAK_SPACE,
        Language::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    if number < 0 {
        text.push(MINUS);
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(parting);
        }
        text.push(digit);
    }
    text
}

/// A number of tenths, with one decimal: 35 is `3,5`.
#[must_use]
pub fn decimal(language: Language, tenths: i64) -> String {
    let mark = match language {
        Language::Fi | Language::Sv => ',',
        Language::En => '.',
    };
    let sign = if tenths < 0 && tenths > -10 {
        MINUS.to_string()
    } else {
        String::new()
    };
    let digit = tenths.unsigned_abs() % 10;
    format!("{sign}{}{mark}{digit}", whole(language, tenths / 10))
}

/// A ring value: `3,5`, and `4` where there is no half.
#[must_use]
pub fn ring(language: Language, ring: Ring) -> String {
    let halves = i64::from(ring.halves());
    if halves % 2 == 0 {
        whole(language, halves / 2)
    } else {
        decimal(language, halves * 5)
    }
}

/// Whole per cent with its sign.
#[must_use]
pub fn percent(language: Language, number: i64) -> String {
    match language {
        Language::Fi | Language::Sv => format!("{}{NO_BREAK_SPACE}%", whole(language, number)),
        Language::En => format!("{}%", whole(language, number)),
    }
}

/// A quantity with its unit.
#[must_use]
pub fn quantity(catalogue: &Catalogue, language: Language, quantity: Quantity) -> String {
    match quantity {
        Quantity::Count(count) => whole(language, count),
        Quantity::Percent(number) => percent(language, number),
        Quantity::Days(days) => {
            let number = whole(language, days);
            let arguments = [
                ("count", Argument::Count(days)),
                ("number", Argument::Text(&number)),
            ];
            catalogue.say(language, "quantity-days", &arguments)
        }
        Quantity::Euros(euros) => match language {
            Language::Fi | Language::Sv => format!("{}{NO_BREAK_SPACE}€", whole(language, euros)),
            Language::En => format!("€{}", whole(language, euros)),
        },
        Quantity::TenthsPerThousand(tenths) => decimal(language, tenths),
    }
}

/// A day: `21.11.2026`, in English `21 November 2026`.
#[must_use]
pub fn day(catalogue: &Catalogue, language: Language, day: Day) -> String {
    match language {
        Language::Fi | Language::Sv => format!("{}.{}.{}", day.day(), day.month(), day.year()),
        Language::En => {
            let month = catalogue.word(language, &format!("month-{}", day.month()));
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finnish_numbers_have_a_comma_and_parted_thousands() {
        assert_eq!(whole(Language::Fi, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(whole(Language::Fi, -1_234), "\u{2212}1\u{a0}234");
        assert_eq!(decimal(Language::Fi, 12_345), "1\u{a0}234,5");
        assert_eq!(decimal(Language::Fi, -5), "\u{2212}0,5");
        assert_eq!(percent(Language::Fi, 45), "45\u{a0}%");
        assert_eq!(percent(Language::En, 45), "45%");
    }

    #[test]
    fn a_ring_is_spelled_in_halves() {
        let spelled = |halves| Ring::from_halves(halves).map(|value| ring(Language::Fi, value));
        assert_eq!(spelled(7).as_deref(), Some("3,5"));
        assert_eq!(spelled(8).as_deref(), Some("4"));
        assert_eq!(spelled(1).as_deref(), Some("0,5"));
    }

    #[test]
    fn a_day_is_spelled_as_its_readers_write_it() {
        let catalogue = Catalogue::built_in();
        let date = Day::new(2026, 11, 21).expect("a real day");
        assert_eq!(day(&catalogue, Language::Fi, date), "21.11.2026");
        assert_eq!(day(&catalogue, Language::En, date), "21 November 2026");
    }
}
