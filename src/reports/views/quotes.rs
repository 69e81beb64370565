//! Approved quotes as a page shows them.
//!
//! Comes in: the cleared quotes of a unit. Goes out: texts with their language and where they were
//! said. Where no label was declared for a place, nothing is said about it.

use crate::disclosure::{ClearedQuote, ClearedUnit};
use crate::reports::views::Scene;
use schemars::JsonSchema;
use serde::Serialize;

/// A quote on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpokenQuote {
    /// The text.
    pub text: String,
    /// BCP 47 code of its language.
    pub language: String,
    /// Where it was said.
    pub origin: Option<String>,
}

/// The quotes of a unit, in their order.
pub(in crate::reports) fn of_unit(scene: &Scene<'_>, cleared: &ClearedUnit) -> Vec<SpokenQuote> {
    let quotes = cleared.quotes.iter();
    quotes
        .map(|quote| SpokenQuote {
            text: quote.text.clone(),
            language: quote.language.code().to_owned(),
            origin: origin(scene, quote),
        })
        .collect()
}

fn origin(scene: &Scene<'_>, quote: &ClearedQuote) -> Option<String> {
    let code = quote.origin.as_ref()?;
    let declared = scene.source(&quote.source);
    let columns = declared.columns.iter();
    let label = columns
        .filter(|column| column.field.as_deref() == Some("origin"))
        .find_map(|column| column.labels.get(code))?;
    Some(scene.voice.text(label))
}
