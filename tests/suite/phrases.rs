//! Texts that are the same whatever anybody answered: the method's own words and those of the reports.
//!
//! Comes in: texts with numbers in them. Goes out: other texts without the numbers of these. A text is
//! known word for word, wherever lines break; its numbers are not known anywhere else.

use std::collections::BTreeMap;

/// Known texts, by the first number in each.
#[derive(Default)]
pub(crate) struct Phrases {
    by_number: BTreeMap<String, Vec<Phrase>>,
}

/// A text without its spaces and hyphens, and where its first number stands in it.
#[derive(PartialEq, Eq)]
struct Phrase {
    letters: Vec<char>,
    number_at: usize,
}

fn is_loose(sign: char) -> bool {
    sign.is_whitespace() || "-\u{ad}\u{2010}\u{2060}\u{2011}".contains(sign)
}

/// The letters that count, each with its place in the text.
fn tight(signs: &[char]) -> Vec<(char, usize)> {
    let placed = signs.iter().enumerate();
    let counting = placed.filter(|(_, sign)| !is_loose(**sign));
    counting.map(|(place, sign)| (*sign, place)).collect()
}

fn is_digit(sign: Option<&char>) -> bool {
    sign.is_some_and(char::is_ascii_digit)
}

/// The number that begins at a place, if one does.
fn number_at(signs: &[char], place: usize) -> Option<String> {
    let begins =
        is_digit(signs.get(place)) && !is_digit(place.checked_sub(1).and_then(|at| signs.get(at)));
    begins.then(|| {
        signs[place..]
            .iter()
            .take_while(|sign| sign.is_ascii_digit())
            .collect()
    })
}

impl Phrases {
    /// Adds a text; one without letters or without numbers is none.
    pub(crate) fn add(&mut self, text: &str) {
        let signs: Vec<char> = text.trim().chars().collect();
        let letters = tight(&signs);
        let first = letters.iter().position(|(sign, _)| sign.is_ascii_digit());
        let (Some(first), true) = (first, letters.iter().any(|(sign, _)| sign.is_alphabetic()))
        else {
            return;
        };
        let number = number_at(&signs, letters[first].1).expect("a number begins here");
        let phrase = Phrase {
            letters: letters.into_iter().map(|(sign, _)| sign).collect(),
            number_at: first,
        };
        let known = self.by_number.entry(number).or_default();
        if !known.contains(&phrase) {
            known.push(phrase);
        }
    }

    /// A text without the numbers of all known texts in it.
    pub(crate) fn taken_out_of(&self, text: &str) -> String {
        let signs: Vec<char> = text.chars().collect();
        let letters = tight(&signs);
        let mut left = signs.clone();
        for (at, &(_, place)) in letters.iter().enumerate() {
            let Some(known) =
                number_at(&signs, place).and_then(|number| self.by_number.get(&number))
            else {
                continue;
            };
            for phrase in known {
                let Some(begin) = at.checked_sub(phrase.number_at) else {
                    continue;
                };
                let here = letters.get(begin..begin + phrase.letters.len());
                let is_here = here.is_some_and(|here| {
                    here.iter()
                        .zip(&phrase.letters)
                        .all(|(one, other)| one.0 == *other)
                });
                if is_here {
                    let last = letters[begin + phrase.letters.len() - 1].1;
                    let goes_on = is_digit(signs.get(last)) && is_digit(signs.get(last + 1));
                    let places = letters[begin].1..=last;
                    for place in places.filter(|_| !goes_on) {
                        if signs[place].is_ascii_digit() {
                            left[place] = ' ';
                        }
                    }
                }
            }
        }
        left.into_iter().collect()
    }
}

#[test]
fn a_known_text_is_taken_out_wherever_its_lines_break_and_its_numbers_stay_elsewhere() {
    let mut known = Phrases::default();
    known.add("kehät 0–5");
    known.add("20 jäsentä");
    let left =
        known.taken_out_of("Kehät 0–5 ja ke-\nhät 0–5: 5 vastausta, 120 jäsentä, 20 jäsentä");
    assert_eq!(
        left,
        "Kehät 0–5 ja ke-\nhät  – : 5 vastausta, 120 jäsentä,    jäsentä"
    );
}
