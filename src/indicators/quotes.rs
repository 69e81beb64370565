//! The approved quotes of a round, as they are to be published.
//!
//! Comes in: the rows of sources of the kind `quotes`, already held against personal data. Goes out:
//! texts by unit, in an order of their own, so that the order of rows does not matter.

use crate::indicators::measuring::{Delivered, Level};
use crate::vocabulary::{Language, SourceId, SourceKind, UnitId};

/// A text that a person approved for publishing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quote {
    /// Whose page it belongs to: a table, or the whole city.
    pub unit: UnitId,
    /// The sheet of quotes.
    pub source: SourceId,
    /// The code of where it was said; absent where none was given.
    pub origin: Option<String>,
    /// The language it was said in.
    pub language: Language,
    /// The text.
    pub text: String,
}

/// The quotes of every table and of the city, sorted.
///
/// A quote without a language is in the main language of the programme.
pub(in crate::indicators) fn collect(delivered: &Delivered<'_>) -> Vec<Quote> {
    let main = delivered.programme.languages.first().copied();
    let mut quotes = Vec::new();
    let sources = delivered.round.sources.iter();
    for source in sources.filter(|source| source.kind == SourceKind::Quotes) {
        let rows = delivered.rows(&source.id, Level::City);
        let details = rows.texts("origin").into_iter().zip(rows.texts("language"));
        let texts = rows.texts("unit").into_iter().zip(rows.texts("quote"));
        for ((unit, text), (origin, language)) in texts.zip(details) {
            let language = language.and_then(Language::from_code).or(main);
            if let Some((text, language)) = text.zip(language) {
                quotes.push(Quote {
                    unit: unit.map_or_else(|| delivered.programme.city.id.clone(), UnitId::from),
                    source: source.id.clone(),
                    origin: origin.map(str::to_owned),
                    language,
                    text: text.to_owned(),
                });
            }
        }
    }
    quotes.sort();
    quotes
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, register};
    use polars::prelude::df;

    #[test]
    fn quotes_belong_to_their_table_or_to_the_city_and_their_rows_come_in_any_order() {
        let list = || register("quotes", "quotes", &["quote", "origin", "language"]);
        let frame = df!(
            "unit" => [Some("north"), None, Some("north")],
            "quote" => [Some("We were heard."), Some("Vi blev hörda."), None],
            "origin" => [Some("workshop"), None, None],
            "language" => [None, Some("sv"), None],
        );
        let table = Example::new().with(list(), frame.clone()).compute();
        let said: Vec<_> = table
            .quotes()
            .iter()
            .map(|quote| {
                (
                    quote.unit.as_str(),
                    quote.language.code(),
                    quote.text.as_str(),
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                ("city", "sv", "Vi blev hörda."),
                ("north", "en", "We were heard."),
            ]
        );
        let turned = frame.map(|frame| frame.reverse());
        let turned = Example::new().with(list(), turned).compute();
        assert_eq!(turned.quotes(), table.quotes());
    }
}
