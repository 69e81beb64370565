//! One language speaking: the catalogue and the language bound together.
//!
//! Comes in: cleared values and texts of the programme. Goes out: the words a reader meets.
//! No sentence stands here, only the choice of one; no number is made here.

use crate::disclosure::{Basis, Shown, Words};
use crate::methodology::{Band, Period};
use crate::reports::table::{CellKind, TableCell};
use crate::vocabulary::{BandId, Day, Language, Quantity, Ring, Text};
use crate::wording::{self, Argument, Catalogue, is_language_mark, text_for, words_for};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// A value as a reader meets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpokenValue {
    /// The number spelled, or the words in its place.
    pub text: String,
    /// Whether `text` is a number.
    pub is_value: bool,
    /// For a ring: its half steps, 0-10, for a small drawing beside it.
    pub halves: Option<u8>,
}

impl SpokenValue {
    /// The value as a table cell.
    #[must_use]
    pub fn cell(&self) -> TableCell {
        TableCell {
            text: self.text.clone(),
            kind: if self.is_value {
                CellKind::Plain
            } else {
                CellKind::Absent
            },
            note: None,
        }
    }
}

/// The catalogue in one language.
#[derive(Clone, Copy)]
pub(in crate::reports) struct Voice<'a> {
    catalogue: &'a Catalogue,
    language: Language,
}

impl<'a> Voice<'a> {
    pub(in crate::reports) fn new(catalogue: &'a Catalogue, language: Language) -> Self {
        Self {
            catalogue,
            language,
        }
    }

    pub(in crate::reports) fn language(self) -> Language {
        self.language
    }

    /// Every fixed word of the templates: the messages whose key begins with `label-`, under the
    /// rest of their key with `_` for `-`.
    pub(in crate::reports) fn labels(self) -> BTreeMap<String, String> {
        self.catalogue
            .keys(self.language)
            .filter_map(|key| key.strip_prefix("label-"))
            .map(|name| (name.replace('-', "_"), self.word(&format!("label-{name}"))))
            .collect()
    }

    pub(in crate::reports) fn word(self, key: &str) -> String {
        self.catalogue.word(self.language, key)
    }

    /// Whether the catalogue has a message of this key.
    pub(in crate::reports) fn has(self, key: &str) -> bool {
        self.catalogue.has(self.language, key)
    }

    pub(in crate::reports) fn say(self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|(name, text)| (*name, Argument::Text(text)))
            .collect();
        self.catalogue.say(self.language, key, &arguments)
    }

    /// A message that needs the number both for its grammar (`$count`) and spelled (`$number`).
    pub(in crate::reports) fn count(
        self,
        key: &str,
        count: i64,
        others: &[(&str, &str)],
    ) -> String {
        let number = self.whole(count);
        let mut arguments = vec![
            ("count", Argument::Count(count)),
            ("number", Argument::Text(&number)),
        ];
        arguments.extend(
            others
                .iter()
                .map(|(name, text)| (*name, Argument::Text(text))),
        );
        self.catalogue.say(self.language, key, &arguments)
    }

    pub(in crate::reports) fn text(self, text: &Text) -> String {
        text_for(self.language, text)
    }

    /// Words in a language, marked where it is not the language of the report.
    pub(in crate::reports) fn words_of(self, language: Language, words: &str) -> String {
        words_for(self.language, language, words)
    }

    pub(in crate::reports) fn optional_text(self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text))
            .filter(|text| !text.is_empty())
    }

    pub(in crate::reports) fn whole(self, number: i64) -> String {
        wording::whole(self.language, number)
    }

    /// A count of rows, events or people.
    pub(in crate::reports) fn counted(self, count: u64) -> String {
        self.whole(i64::try_from(count).expect("what is counted is far below 2^63"))
    }

    pub(in crate::reports) fn percent(self, number: i64) -> String {
        wording::percent(self.language, number)
    }

    pub(in crate::reports) fn day(self, day: Day) -> String {
        wording::day(self.catalogue, self.language, day)
    }

    pub(in crate::reports) fn period(self, period: Period) -> String {
        self.say(
            "view-period",
            &[
                ("from", &self.day(period.from)),
                ("until", &self.day(period.until)),
            ],
        )
    }

    /// "a", "a and b", "a, b and c".
    pub(in crate::reports) fn list(self, items: &[String]) -> String {
        self.joined("view-list", items)
    }

    /// One of several things.
    pub(in crate::reports) fn either(self, items: &[String]) -> String {
        self.joined("view-either", items)
    }

    fn joined(self, key: &str, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.say(key, &[("first", &first.join(", ")), ("last", last)]),
        }
    }

    pub(in crate::reports) fn quoted(self, text: &str) -> String {
        self.say("view-quoted", &[("text", text)])
    }

    pub(in crate::reports) fn bare_ring(self, ring: Ring) -> String {
        wording::ring(self.language, ring)
    }

    pub(in crate::reports) fn ring(self, shown: Shown<Ring>) -> SpokenValue {
        SpokenValue {
            text: shown
                .value()
                .map_or_else(|| self.absence(shown), |ring| self.bare_ring(ring)),
            is_value: shown.value().is_some(),
            halves: shown.value().map(Ring::halves),
        }
    }

    pub(in crate::reports) fn quantity(self, shown: Shown<Quantity>) -> SpokenValue {
        SpokenValue {
            text: shown.value().map_or_else(
                || self.absence(shown),
                |quantity| wording::quantity(self.catalogue, self.language, quantity),
            ),
            is_value: shown.value().is_some(),
            halves: None,
        }
    }

    /// The words for a score; empty when there is no score to have words for.
    pub(in crate::reports) fn bands(self, words: &Words, bands: &[Band]) -> String {
        let name = |id: &BandId| {
            bands
                .iter()
                .find(|band| &band.id == id)
                .map(|band| self.text(&band.name))
                .expect("the release speaks of bands of its own round")
        };
        match words {
            Words::One(band) => name(band),
            Words::Two(lower, upper) => self.say(
                "view-two-bands",
                &[("lower", &name(lower)), ("upper", &name(upper))],
            ),
            Words::NotCertain => self.word("not-certain"),
            Words::None => String::new(),
        }
    }

    /// The same words as the beginning of a sentence.
    pub(in crate::reports) fn sentence_case(self, words: &str) -> String {
        let mut is_first = true;
        let raised = words.chars().flat_map(|letter| {
            let is_raised = is_first && !is_language_mark(letter);
            is_first &= !is_raised;
            let raised = is_raised.then(|| letter.to_uppercase());
            let kept = (!is_raised).then_some(letter);
            raised.into_iter().flatten().chain(kept)
        });
        raised.collect()
    }

    /// How many answers or rows a value rests on: "14 / 20", "7"; absent when that is not told.
    pub(in crate::reports) fn basis(self, basis: Basis) -> Option<String> {
        let n = self.counted(basis.n?);
        Some(match basis.population {
            None => n,
            Some(population) => {
                let population = self.counted(population);
                self.say("view-of", &[("part", &n), ("whole", &population)])
            }
        })
    }

    fn absence<T: Copy>(self, shown: Shown<T>) -> String {
        match shown {
            Shown::Value(_) => String::new(),
            Shown::Withheld => self.word("withheld"),
            Shown::NotAssessed => self.word("not-assessed"),
            Shown::NotScored => self.word("view-not-scored"),
        }
    }
}
