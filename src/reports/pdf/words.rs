//! The fixed words of every PDF template.
//!
//! Comes in: the catalogue and a language. Goes out: words by name. Words with values in them are
//! spelled by the views.

use crate::vocabulary::Language;
use crate::wording::{Argument, Catalogue};
use serde_json::{Map, Value};

/// Messages without arguments that begin so are the fixed words of the templates.
pub(in crate::reports::pdf) const WORD_PREFIX: &str = "pdf-";

/// The fixed words, by the rest of their key; `page` has brackets where the typesetter fills in
/// page numbers, which nobody else knows.
pub(in crate::reports::pdf) fn fixed(
    catalogue: &Catalogue,
    language: Language,
) -> Map<String, Value> {
    let mut words: Map<String, Value> = catalogue
        .keys(language)
        .filter_map(|key| {
            let name = key.strip_prefix(WORD_PREFIX)?;
            Some((name.to_owned(), catalogue.word(language, key).into()))
        })
        .collect();
    let numbers = [
        ("page", Argument::Text("[page]")),
        ("pages", Argument::Text("[pages]")),
    ];
    let page = catalogue.say(language, "print-page", &numbers);
    words.insert("page".to_owned(), page.into());
    words
}
