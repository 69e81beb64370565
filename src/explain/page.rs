//! A page of plain text: headings, and lines below them.
//!
//! Comes in: words. Goes out: text. Numbers are spelled here for the language.

use crate::vocabulary::Language;
use crate::wording::{self, Argument, Catalogue};
use std::fmt::Write as _;

/// A page while it is written.
pub(in crate::explain) struct Page<'a> {
    catalogue: &'a Catalogue,
    language: Language,
    text: String,
}

impl<'a> Page<'a> {
    pub(in crate::explain) fn new(catalogue: &'a Catalogue, language: Language) -> Self {
        Self {
            catalogue,
            language,
            text: String::new(),
        }
    }

    pub(in crate::explain) fn title(&mut self, title: &str) {
        let _ = writeln!(self.text, "{title}\n{}", "=".repeat(title.chars().count()));
    }

    pub(in crate::explain) fn heading(&mut self, key: &str) {
        let word = self.word(key);
        let _ = writeln!(self.text, "\n{word}\n{}", "-".repeat(word.chars().count()));
    }

    /// A line, indented by so many steps.
    pub(in crate::explain) fn line(&mut self, depth: usize, line: &str) {
        let _ = writeln!(self.text, "{}{line}", "  ".repeat(depth));
    }

    pub(in crate::explain) fn blank(&mut self) {
        self.text.push('\n');
    }

    pub(in crate::explain) fn word(&self, key: &str) -> String {
        self.catalogue.word(self.language, key)
    }

    /// The message, where the catalogue has it.
    pub(in crate::explain) fn known_word(&self, key: &str) -> Option<String> {
        let is_known = self.catalogue.has(self.language, key);
        is_known.then(|| self.word(key))
    }

    pub(in crate::explain) fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = arguments
            .iter()
            .map(|(name, text)| (*name, Argument::Text(text)))
            .collect();
        self.catalogue.say(self.language, key, &arguments)
    }

    /// An exact number with as many decimals as it needs, six at most.
    pub(in crate::explain) fn number(&self, number: f64) -> String {
        let written = format!("{number:.6}");
        let written = written.trim_end_matches('0').trim_end_matches('.');
        match self.language {
            Language::En => written.to_owned(),
            Language::Fi | Language::Sv => written.replace('.', ","),
        }
    }

    pub(in crate::explain) fn count(&self, number: u64) -> String {
        i64::try_from(number).map_or_else(
            |_| number.to_string(),
            |number| wording::whole(self.language, number),
        )
    }

    pub(in crate::explain) fn finish(self) -> String {
        self.text
    }
}
