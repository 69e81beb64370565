//! The neutral flags beside a published number, and the class of what it rests on.
//!
//! Source: the lists of observation status and confidentiality status of European statistics
//! (Eurostat, two flags since January 2025): b, u, m and bu; C.

use crate::disclosure::{Basis, Shown, Words};

/// Whether the series breaks at a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publish) enum Continuity {
    /// The value continues the series, or begins it.
    Continues,
    /// The value is not comparable with the round before.
    Breaks,
}

/// The state of a value as a word of ours.
pub(in crate::publish) fn state<T>(value: &Shown<T>) -> &'static str {
    match value {
        Shown::Value(_) => "shown",
        Shown::Withheld => "withheld",
        Shown::NotAssessed => "not-assessed",
        Shown::NotScored => "not-scored",
    }
}

/// Confidentiality status: `C` where a value is withheld to protect people.
pub(in crate::publish) fn confidentiality<T>(value: &Shown<T>) -> &'static str {
    match value {
        Shown::Withheld => "C",
        Shown::Value(_) | Shown::NotAssessed | Shown::NotScored => "",
    }
}

/// Observation status: `m` where there is no value to tell, `b` where the series breaks, `u` where
/// the words are "not certain enough", `bu` where it is both. A withheld value has none.
pub(in crate::publish) fn observation<T>(
    value: &Shown<T>,
    words: &Words,
    continuity: Continuity,
) -> &'static str {
    match (value, continuity, words) {
        (Shown::NotAssessed | Shown::NotScored, _, _) => "m",
        (Shown::Withheld, _, _) => "",
        (Shown::Value(_), Continuity::Breaks, Words::NotCertain) => "bu",
        (Shown::Value(_), Continuity::Breaks, _) => "b",
        (Shown::Value(_), Continuity::Continues, Words::NotCertain) => "u",
        (Shown::Value(_), Continuity::Continues, _) => "",
    }
}

/// The classes of n, smallest first, with the largest n of each.
pub(in crate::publish) const N_CLASSES: [(&str, u64); 6] = [
    ("n0", 0),
    ("n1-4", 4),
    ("n5-9", 9),
    ("n10-29", 29),
    ("n30-99", 99),
    ("n100-plus", u64::MAX),
];

/// The class of the number of answers or cases; empty when that number is not told. The names
/// begin with a letter, because a spreadsheet would make a day of `5-9`.
pub(in crate::publish) fn n_class(basis: Basis) -> &'static str {
    basis.n.map_or("", |n| {
        let class = N_CLASSES.iter().find(|(_, largest)| n <= *largest);
        class.expect("the last class has no end").0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_withheld_value_is_confidential_and_says_nothing_else() {
        let value: Shown<u8> = Shown::Withheld;
        assert_eq!(state(&value), "withheld");
        assert_eq!(confidentiality(&value), "C");
        assert_eq!(observation(&value, &Words::None, Continuity::Breaks), "");
    }

    #[test]
    fn a_shown_value_tells_of_breaks_and_of_uncertainty() {
        let flag = |words, continuity| observation(&Shown::Value(1), &words, continuity);
        assert_eq!(flag(Words::One("good".into()), Continuity::Continues), "");
        assert_eq!(flag(Words::One("good".into()), Continuity::Breaks), "b");
        assert_eq!(flag(Words::NotCertain, Continuity::Continues), "u");
        assert_eq!(flag(Words::NotCertain, Continuity::Breaks), "bu");
        let none: Shown<u8> = Shown::NotAssessed;
        assert_eq!(observation(&none, &Words::None, Continuity::Breaks), "m");
    }

    #[test]
    fn every_number_has_its_class_and_an_untold_number_has_none() {
        let class = |n| {
            n_class(Basis {
                n,
                population: None,
                response_percent: None,
            })
        };
        assert_eq!(class(None), "");
        assert_eq!(class(Some(0)), "n0");
        assert_eq!(class(Some(4)), "n1-4");
        assert_eq!(class(Some(5)), "n5-9");
        assert_eq!(class(Some(100)), "n100-plus");
    }
}
