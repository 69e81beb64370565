//! Numbers in running text, as readers part and read them.
//!
//! Comes in: a text. Goes out: its words with digits, whether they are per cents, and the number or the year that each
//! of them is. Whether they may stand there is decided in `accounted`.

use crate::cleared_numbers::{Number, in_ten_thousandths};

pub(crate) fn has_letters(word: &str) -> bool {
    word.contains(char::is_alphabetic)
}

/// A word with digits, as readers part them.
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    pub(crate) is_percent: bool,
}

/// The words with digits of a text. A space between digits parts thousands or numbers.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let is_between =
        |sign: char| sign.is_whitespace() || "–—()[]{}<>=;:|\"'”’·→×&€…".contains(sign);
    let is_edge = |sign: char| !sign.is_alphanumeric() && sign != '%';
    let mut found = Vec::new();
    let mut end = 0;
    for part in text.split_inclusive(is_between) {
        end += part.len();
        let is_range = part.ends_with('–');
        let part = part.trim_end_matches(is_between);
        let pieces: Vec<&str> = if has_letters(part) {
            vec![part]
        } else {
            part.split('/').collect()
        };
        for word in pieces.into_iter().map(|piece| piece.trim_matches(is_edge)) {
            if word.contains(|sign: char| sign.is_ascii_digit()) {
                let is_percent = word.ends_with('%') || percent_follows(&text[end..], is_range);
                found.push(Word {
                    text: word,
                    is_percent,
                });
            }
        }
    }
    found
}

/// Whether a number is one of per cents: `40 %`, and `40` of the range `40–45 %`.
fn percent_follows(after: &str, is_range: bool) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let after = if is_range {
        after.trim_start_matches(is_digit)
    } else {
        after
    };
    let after = after.trim_start();
    ["%", "prosent", "procent", "per cent"]
        .iter()
        .any(|sign| after.starts_with(sign))
}

/// The year that a day, a month or a year on its own lies in.
pub(crate) fn year(word: &str) -> Option<Number> {
    let parts: Vec<&str> = word.split(['.', '-', 'T']).collect();
    let year = match parts.as_slice() {
        [year] | [year, _, _] | [year, _, _, ..] if year.len() == 4 => year,
        [_, _, year] if year.len() == 4 => year,
        _ => return None,
    };
    let year: Number = year.parse().ok()?;
    (1900..2100).contains(&year).then_some(10_000 * year)
}

/// The number that a word is in a language; `1,5` and `1,500` are read as their readers do.
pub(crate) fn number(word: &str, is_english: bool) -> Option<Number> {
    let bare = word
        .trim_end_matches(['%', '.', ','])
        .trim_start_matches(['−', '-', '+']);
    let bare = if is_english {
        bare.replace(',', "")
    } else {
        bare.replace(',', ".")
    };
    bare.parse().ok().map(in_ten_thousandths)
}
