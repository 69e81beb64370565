//! The message catalogue: Fluent messages by language and key.
//!
//! Comes in: Fluent text. Goes out: sentences with their arguments filled in.
//! A key that is missing is our own mistake and stops the program; a test walks every key.

use crate::vocabulary::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

/// What stands in the place of a placeable such as `{ $count }`.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument<'a> {
    /// Text, or a number that is already spelled for the reader.
    Text(&'a str),
    /// A whole number that decides between singular and plural; it is spelled with `whole`.
    Count(i64),
}

/// A catalogue that cannot be used: a mistake in one of its Fluent texts.
#[derive(Debug, Error)]
#[error("the {language} messages in {file} cannot be read: {reason}")]
pub struct CatalogueError {
    language: &'static str,
    file: String,
    reason: String,
}

/// All messages, in every language.
pub struct Catalogue {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
    keys: BTreeMap<Language, BTreeSet<String>>,
}

impl Catalogue {
    /// The catalogue that is built into the program: findings and reports.
    ///
    /// # Panics
    /// When a built-in text is not Fluent, which a test would have shown.
    #[must_use]
    pub fn built_in() -> Self {
        let mut catalogue = Self {
            bundles: BTreeMap::new(),
            keys: BTreeMap::new(),
        };
        for &(language, file, text) in BUILT_IN {
            catalogue
                .add(language, file, text)
                .expect("the built-in messages are tested to be readable");
        }
        catalogue
    }

    /// Adds the messages of a Fluent text; a key that exists already is replaced.
    ///
    /// # Errors
    /// When the text is not Fluent; nothing of it is added then.
    pub fn add(
        &mut self,
        language: Language,
        file: &str,
        text: &str,
    ) -> Result<(), CatalogueError> {
        let resource =
            FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| CatalogueError {
                language: language.code(),
                file: file.to_owned(),
                reason: errors.first().map_or_else(String::new, ToString::to_string),
            })?;
        let keys = self.keys.entry(language).or_default();
        for entry in resource.entries() {
            if let fluent_syntax::ast::Entry::Message(message) = entry {
                keys.insert(message.id.name.to_owned());
            }
        }
        let bundle = self.bundles.entry(language).or_insert_with(|| {
            let identifier: LanguageIdentifier = language
                .code()
                .parse()
                .expect("our language codes are language identifiers");
            let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
            // Invisible isolation marks would end up in PDF text and in data files.
            bundle.set_use_isolating(false);
            bundle
        });
        bundle.add_resource_overriding(resource);
        Ok(())
    }

    /// The message without arguments.
    #[must_use]
    pub fn word(&self, language: Language, key: &str) -> String {
        self.say(language, key, &[])
    }

    /// The message with its arguments filled in.
    ///
    /// # Panics
    /// When the language has no such message, or an argument is missing.
    #[must_use]
    pub fn say(&self, language: Language, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let bundle = self
            .bundles
            .get(&language)
            .expect("every language has messages");
        let message = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .unwrap_or_else(|| panic!("no message `{key}` in {}", language.code()));
        let mut values = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from((*text).to_owned()),
                Argument::Count(count) => FluentValue::from(*count),
            };
            values.set((*name).to_owned(), value);
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(message, Some(&values), &mut errors);
        assert!(
            errors.is_empty(),
            "the message `{key}` in {} could not be filled in: {errors:?}",
            language.code()
        );
        text.into_owned()
    }

    /// Whether the language has a message with this key.
    #[must_use]
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.keys
            .get(&language)
            .is_some_and(|keys| keys.contains(key))
    }

    /// Every key of a language, in alphabetical order.
    pub fn keys(&self, language: Language) -> impl Iterator<Item = &str> {
        self.keys
            .get(&language)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

macro_rules! messages {
    ($($language:ident, $file:literal;)*) => {
        [$((
            Language::$language,
            $file,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $file)),
        )),*]
    };
}

/// The Fluent texts that are built in.
const BUILT_IN: &[(Language, &str, &str)] = &messages! {
    Fi, "report_templates/messages/fi.ftl";
    Sv, "report_templates/messages/sv.ftl";
    En, "report_templates/messages/en.ftl";
    Fi, "src/findings/text/fi.ftl";
    Sv, "src/findings/text/sv.ftl";
    En, "src/findings/text/en.ftl";
    Fi, "src/findings/text/pages.fi.ftl";
    Sv, "src/findings/text/pages.sv.ftl";
    En, "src/findings/text/pages.en.ftl";
    Fi, "src/inspect/text/fi.ftl";
    Sv, "src/inspect/text/sv.ftl";
    En, "src/inspect/text/en.ftl";
    Fi, "src/publish/text/fi.ftl";
    Sv, "src/publish/text/sv.ftl";
    En, "src/publish/text/en.ftl";
    Fi, "src/explain/text/fi.ftl";
    Sv, "src/explain/text/sv.ftl";
    En, "src/explain/text/en.ftl";
    Fi, "src/starting/text/fi.ftl";
    Sv, "src/starting/text/sv.ftl";
    En, "src/starting/text/en.ftl";
    Fi, "src/forms/text/fi.ftl";
    Sv, "src/forms/text/sv.ftl";
    En, "src/forms/text/en.ftl";
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_messages() {
        let catalogue = Catalogue::built_in();
        let keys = |language| catalogue.keys(language).collect::<Vec<_>>();
        assert_eq!(keys(Language::Fi), keys(Language::Sv));
        assert_eq!(keys(Language::Fi), keys(Language::En));
    }
}
