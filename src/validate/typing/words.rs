//! Words that stand for codes: categories and lists of them.
//!
//! Comes in: a cell and the words that its column declares. Goes out: codes. A word that is only
//! nearly declared is a finding that names the nearest one.

use crate::findings::Code;
use crate::ingest::spelling;
use crate::validate::typing::Departure;
use std::collections::{BTreeMap, BTreeSet};

/// The longest text that is still a word, in letters; more is somebody's free text.
const LONGEST_WORD: usize = 120;

/// The word that stands for every word that is not declared.
const ANY_OTHER: &str = "*";

/// How many declared words a finding lists.
const WORDS_LISTED: usize = 12;

/// The words of a column.
#[derive(Clone, Debug, Default)]
pub(in crate::validate) struct Words {
    codes: BTreeMap<String, String>,
    other: Option<String>,
    declared: Vec<String>,
}

impl Words {
    /// Words with their codes; a code is also its own word, and `*` is any other word.
    pub(in crate::validate) fn new<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let (others, pairs): (Vec<_>, Vec<_>) =
            pairs.into_iter().partition(|(word, _)| *word == ANY_OTHER);
        let mut codes = BTreeMap::new();
        for (_, code) in &pairs {
            codes.insert(spelling::normalised(code), (*code).to_owned());
        }
        for (word, code) in &pairs {
            codes.insert(spelling::normalised(word), (*code).to_owned());
        }
        Self {
            codes,
            other: others.first().map(|(_, code)| (*code).to_owned()),
            declared: pairs.iter().map(|(word, _)| (*word).to_owned()).collect(),
        }
    }

    /// Whether no words are declared: then any short word is a code.
    pub(in crate::validate) fn are_free(&self) -> bool {
        self.codes.is_empty() && self.other.is_none()
    }

    /// The code of a word.
    pub(in crate::validate) fn code(&self, word: &str) -> Result<String, Departure> {
        if self.are_free() {
            return free_word(word);
        }
        self.codes
            .get(&spelling::normalised(word))
            .or(self.other.as_ref())
            .cloned()
            .ok_or_else(|| self.unknown(word))
    }

    /// The codes of a list, each once and in the order of the cell. Where an option contains the
    /// separator, the longest declared option wins.
    pub(in crate::validate) fn codes(
        &self,
        cell: &str,
        separator: &str,
    ) -> (Vec<String>, Vec<Departure>) {
        let parts: Vec<&str> = cell.split(separator).collect();
        let mut codes = Vec::new();
        let mut departures = Vec::new();
        let mut start = 0;
        while start < parts.len() {
            if spelling::is_blank(parts[start]) {
                start += 1;
                continue;
            }
            let longest = (start + 1..=parts.len()).rev().find_map(|end| {
                Some((end, self.declared_code(&parts[start..end].join(separator))?))
            });
            let (end, code) = match longest {
                Some((end, code)) => (end, Ok(code)),
                None => (start + 1, self.code(parts[start])),
            };
            match code {
                Ok(code) if codes.contains(&code) => {}
                Ok(code) => codes.push(code),
                Err(departure) => departures.push(departure),
            }
            start = end;
        }
        (codes, departures)
    }

    /// The same where a tool may part its options in several ways: the first way that gives only
    /// known words is taken; without declared words, the first mark that the cell has.
    pub(in crate::validate) fn codes_of_any(
        &self,
        cell: &str,
        separators: &[&str],
    ) -> (Vec<String>, Vec<Departure>) {
        let stands_there = separators
            .iter()
            .copied()
            .filter(|mark| cell.contains(*mark));
        let mut read = stands_there.map(|mark| self.codes(cell, mark));
        let first = match read.next() {
            Some(first) => first,
            None => return self.codes(cell, separators.first().copied().unwrap_or(";")),
        };
        if first.1.is_empty() {
            return first;
        }
        read.find(|(_, departures)| departures.is_empty())
            .unwrap_or(first)
    }

    fn declared_code(&self, word: &str) -> Option<String> {
        self.codes.get(&spelling::normalised(word)).cloned()
    }

    /// The finding for a word that is not declared.
    pub(in crate::validate) fn unknown(&self, word: &str) -> Departure {
        let known: BTreeSet<&str> = self.declared.iter().map(String::as_str).collect();
        unknown_word(Code::UnknownWord, word, known)
    }
}

/// The finding for a word outside a set: the set, and the nearest of it.
pub(in crate::validate) fn unknown_word(
    code: Code,
    word: &str,
    known: BTreeSet<&str>,
) -> Departure {
    let mut listed: Vec<&str> = known.iter().copied().take(WORDS_LISTED).collect();
    if known.len() > WORDS_LISTED {
        listed.push("…");
    }
    let departure = Departure::new(code).with("known", listed.join("; "));
    match spelling::nearest(word, known) {
        Some(nearest) => departure.with("nearest", nearest),
        None => departure,
    }
}

/// A word of a column without declared words, as it is written, with single spaces. The bar parts
/// the codes of a list in the typed table, so it cannot be in one.
fn free_word(word: &str) -> Result<String, Departure> {
    let word = word
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "/");
    if word.chars().count() > LONGEST_WORD {
        Err(Departure::new(Code::UnknownWord).with("because", "long"))
    } else {
        Ok(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways() -> Words {
        Words::new([
            ("Järjestää", "organises"),
            ("Mahdollistaa, tukee", "enables"),
            ("Kumppani", "partner"),
        ])
    }

    #[test]
    fn a_word_is_known_in_any_spelling_and_by_its_code() {
        assert_eq!(ways().code(" JÄRJESTÄÄ "), Ok("organises".to_owned()));
        assert_eq!(ways().code("partner"), Ok("partner".to_owned()));
        let unknown = ways().code("Kumpani").unwrap_err();
        assert_eq!(unknown.code, Code::UnknownWord);
        assert!(unknown.facts.contains(&("nearest", "Kumppani".to_owned())));
    }

    #[test]
    fn an_option_may_contain_the_separator_of_its_list() {
        let (codes, departures) =
            ways().codes("Kumppani, mahdollistaa, tukee, kumppani, , muu", ",");
        assert_eq!(codes, ["partner", "enables"]);
        assert_eq!(departures.len(), 1);
        let (free, _) = Words::default().codes("seura;  koulu ;seura;", ";");
        assert_eq!(free, ["seura", "koulu"]);
    }

    #[test]
    fn a_tool_may_part_its_options_in_several_ways() {
        let tool = [";", ","];
        for cell in ["Kumppani;Järjestää", "Kumppani, Järjestää"] {
            let (codes, departures) = ways().codes_of_any(cell, &tool);
            assert_eq!((codes.len(), departures.len()), (2, 0), "{cell}");
        }
        let (codes, _) = ways().codes_of_any("Mahdollistaa, tukee", &tool);
        assert_eq!(codes, ["enables"]);
        let (_, departures) = ways().codes_of_any("Kumppani, tuntematon", &tool);
        assert_eq!(departures.len(), 1);
    }

    #[test]
    fn a_long_text_is_no_word() {
        assert!(Words::default().code(&"a".repeat(120)).is_ok());
        let long = Words::default().code(&"a".repeat(121)).unwrap_err();
        assert_eq!(long.facts, [("because", "long".to_owned())]);
    }
}
