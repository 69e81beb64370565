//! Personal data in the middle of a text that somebody wants to publish.
//!
//! Comes in: a text and the sealed names. Goes out: which kinds of personal data it holds, never
//! where or what. It catches too much rather than too little; a person decides about the rest.

use crate::ingest::personal::{is_identity_code, is_phone_number};
use crate::ingest::register_names::RegisterNames;
use std::collections::BTreeSet;

/// A kind of personal data that a text can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonalInText {
    /// A Finnish personal identity code with a right check mark.
    IdentityCode,
    /// An e-mail address, also one with the at sign written out.
    EmailAddress,
    /// A telephone number.
    PhoneNumber,
    /// The address of a home: a street with a number, a flat, a postal code with its place.
    Address,
    /// The name of somebody in the register of members.
    Name,
}

impl PersonalInText {
    /// The word under which findings know the kind.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::IdentityCode => "identity-code",
            Self::EmailAddress => "e-mail",
            Self::PhoneNumber => "phone",
            Self::Address => "address",
            Self::Name => "name",
        }
    }
}

/// The letters of an identity code.
const IDENTITY_CODE_LETTERS: usize = 11;

/// Ends of words for streets, in the forms that stand before a house number.
const STREETS: [&str; 21] = [
    "katu", "kadun", "kadulla", "kadulta", "kadulle", "tie", "tien", "tiellä", "tieltä", "tielle",
    "kuja", "kujalla", "polku", "polulla", "raitti", "raitilla", "väylä", "gatan", "vägen",
    "street", "road",
];

/// Roads that have a number instead of a name; nobody lives at them.
const NUMBERED_ROADS: [&str; 8] = [
    "tie",
    "tien",
    "tiellä",
    "valtatie",
    "valtatien",
    "valtatiellä",
    "kantatie",
    "seututie",
];

/// The kinds of personal data in a text.
#[must_use]
pub fn personal_in(text: &str, names: &RegisterNames) -> BTreeSet<PersonalInText> {
    let mut kinds = BTreeSet::new();
    let found = [
        (PersonalInText::IdentityCode, has_identity_code(text)),
        (PersonalInText::EmailAddress, has_email_address(text)),
        (PersonalInText::PhoneNumber, has_phone_number(text)),
        (PersonalInText::Address, has_address(text)),
        (
            PersonalInText::Name,
            text.split_whitespace().any(|word| names.holds(word)),
        ),
    ];
    kinds.extend(
        found
            .into_iter()
            .filter_map(|(kind, is_there)| is_there.then_some(kind)),
    );
    kinds
}

/// Looks at every stretch of eleven letters, spaces left out, as people part codes as they like.
fn has_identity_code(text: &str) -> bool {
    let letters: Vec<char> = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            other => other,
        })
        .collect();
    letters.windows(IDENTITY_CODE_LETTERS).any(|window| {
        let word: String = window.iter().collect();
        is_identity_code(&word)
    })
}

fn has_email_address(text: &str) -> bool {
    let lower = text.to_lowercase();
    let written_out = ["(at)", "[at]", "(ät)", "[ät]", "(a)", "(miukumauku)"];
    written_out.iter().any(|sign| lower.contains(sign))
        || lower.match_indices(['@', '＠']).any(|(at, sign)| {
            let is_part = |letter: char| letter.is_alphanumeric() || "._-+".contains(letter);
            lower[..at].trim_end().ends_with(is_part)
                && lower[at + sign.len()..].trim_start().starts_with(is_part)
        })
}

/// Runs of digits with the signs that people put between them, from a plus or a zero on.
fn has_phone_number(text: &str) -> bool {
    let is_in_number =
        |letter: char| letter.is_ascii_digit() || " +-()./\u{a0}\u{2011}\u{2013}".contains(letter);
    text.split(|letter: char| !is_in_number(letter)).any(|run| {
        let run: String = run
            .trim_matches(|letter: char| !letter.is_ascii_digit() && letter != '+' && letter != '(')
            .chars()
            .map(|letter| match letter {
                '.' | '/' | '\u{2011}' | '\u{2013}' => '-',
                other => other,
            })
            .collect();
        !is_written_day(&run) && (is_phone_number(&run) || starts_with_finland(&run))
    })
}

/// `358 40 1234567`, with the plus left out.
fn starts_with_finland(run: &str) -> bool {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    digits.starts_with("358") && (10..=13).contains(&digits.len())
}

/// `01-06-2025`, which begins like a telephone number.
fn is_written_day(run: &str) -> bool {
    let lengths: Vec<usize> = run.split('-').map(str::len).collect();
    matches!(lengths[..], [1..=2, 1..=2, 4] | [4, 1..=2, 1..=2])
}

fn has_address(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || ",;()".contains(letter))
        .filter(|word| !word.is_empty())
        .collect();
    let is_postal_place = |pair: &[&str]| {
        pair[0].len() == 5
            && pair[0].bytes().all(|byte| byte.is_ascii_digit())
            && pair[1].starts_with(char::is_uppercase)
    };
    words
        .windows(2)
        .any(|pair| (is_street(pair[0]) && is_house_number(pair[1])) || is_postal_place(pair))
        || words.windows(4).any(|run| {
            run[0].starts_with(char::is_uppercase)
                && is_house_number(run[1])
                && is_stairway(run[2])
                && is_house_number(run[3])
        })
}

fn is_street(word: &str) -> bool {
    let word = word.to_lowercase();
    STREETS.iter().any(|street| word.ends_with(street)) && !NUMBERED_ROADS.contains(&word.as_str())
}

/// `12`, `12a`, `12-14`; four digits would be a year.
fn is_house_number(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':', '!', '?']);
    let digits = word
        .chars()
        .take_while(|letter| letter.is_ascii_digit())
        .count();
    let rest = &word[digits..];
    (1..=3).contains(&digits)
        && (rest.is_empty()
            || rest.starts_with('-')
            || (rest.len() == 1 && rest.starts_with(|letter: char| letter.is_ascii_alphabetic())))
}

fn is_stairway(word: &str) -> bool {
    word.len() == 1 && word.starts_with(|letter: char| letter.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<&'static str> {
        let mut names = RegisterNames::default();
        names.add("Maija Virtanen");
        let kinds = personal_in(text, &names);
        kinds.into_iter().map(PersonalInText::key).collect()
    }

    #[test]
    fn each_kind_is_found_in_the_middle_of_a_text() {
        // 131052308 = 31 · 4227493 + 25, and the mark at place 25 is T.
        assert_eq!(kinds("Tunnukseni on 131052-308T."), ["identity-code"]);
        assert_eq!(kinds("tunnus 131052–308T"), ["identity-code"]);
        for text in [
            "Kirjoita: joku@lahti.example!",
            "etunimi.sukunimi (at) lahti.fi",
            "joku @ lahti . fi",
        ] {
            assert_eq!(kinds(text), ["e-mail"], "{text}");
        }
        for text in [
            "Soita 040 123 4567 illalla",
            "numeroon +358 50 1234567.",
            "p. 040-1234567",
            "(03) 123 4567",
            "358401234567",
        ] {
            assert_eq!(kinds(text), ["phone"], "{text}");
        }
        for text in [
            "Asun Mukkulankadulla, Mukkulankatu 12 B.",
            "Launeentie 5 on pimeä",
            "Mäntyrinne 3 B 12",
            "15140 Lahti",
        ] {
            assert_eq!(kinds(text), ["address"], "{text}");
        }
        assert_eq!(kinds("Kiitos Maijalle kahvista"), ["name"]);
        assert_eq!(
            kinds("Virtasen Maija, 040 123 4567, a@b.fi"),
            ["e-mail", "phone", "name"]
        );
    }

    #[test]
    fn numbers_days_and_roads_are_harmless() {
        for text in [
            "Kokous oli 01.06.2025 ja 1.6.2025 klo 17.00.",
            "Vuosina 2023-2025 pöydässä oli 15 jäsentä.",
            "Valtatie 12 melu häiritsee, samoin tie 24.",
            "Mukkulankatu tarvitsee jalkakäytävän.",
            "Saimme 1 234,50 euroa ja 60 prosenttia tuli paikalle.",
            "131052-308U",
            "Olemme samaa mieltä (a kohta).",
        ] {
            assert_eq!(kinds(text), Vec::<&str>::new(), "{text}");
        }
    }
}
