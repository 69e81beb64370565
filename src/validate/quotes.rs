//! Approved quotes: the only free text that is kept, and what must not stand in it.
//!
//! Comes in: the values of a row and the sealed names. Goes out: findings that name the cell and the
//! kind of personal data, never the text.

use crate::findings::{Code, Finding, Findings, Place};
use crate::ingest::{PersonalInText, RawSheet, RegisterNames, personal_in};
use crate::methodology::Round;
use crate::validate::frame::FieldValue;
use crate::validate::plan::PlannedField;
use crate::validate::report;
use crate::validate::typing::Typed;
use crate::vocabulary::SourceKind;

/// A quote without line breaks and without signs that only machines see.
pub(in crate::validate) fn plain(text: &str) -> String {
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.chars().filter(|sign| !sign.is_control()).collect())
        .collect();
    words.join(" ")
}

/// A finding for each kind of personal data in the quote of a row. Where a person has looked at the
/// names and says that they are none, names are let through; anything else never is.
pub(in crate::validate) fn personal_data(
    (sheet, row): (&RawSheet, u32),
    column: u32,
    fields: &[PlannedField],
    values: &[FieldValue],
    names: &RegisterNames,
) -> Vec<Finding> {
    let value_of = |name: &str| {
        let field = fields.iter().position(|field| field.name == name)?;
        match &values[field] {
            FieldValue::Value(value) => Some(value),
            _ => None,
        }
    };
    let Some(Typed::Text(quote)) = value_of("quote") else {
        return Vec::new();
    };
    let are_names_checked = value_of("names_checked") == Some(&Typed::Whole(1));
    personal_in(quote, names)
        .into_iter()
        .filter(|kind| *kind != PersonalInText::Name || !are_names_checked)
        .map(|kind| {
            let place = report::cell_place(sheet, row, column);
            let finding = Finding::new(Code::PersonalDataInQuote, place).with("holds", kind.key());
            match report::heading(sheet, column) {
                Some(heading) => finding.under(heading),
                None => finding,
            }
        })
        .collect()
}

/// Quotes cannot be let through when there are no names to compare them with.
pub(in crate::validate) fn check_names_are_known(
    round: &Round,
    names: &RegisterNames,
    findings: &mut Findings,
) {
    let quotes = round.sources.iter();
    for source in quotes.filter(|source| source.kind == SourceKind::Quotes) {
        if names.is_empty() {
            let place = Place::File {
                file: format!("{}/round.toml", round.id),
            };
            findings
                .push(Finding::new(Code::NamesUnknown, place).with("source", source.id.as_str()));
        }
    }
}
