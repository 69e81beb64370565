//! The facts that a finding of each code may carry, which are the arguments of its text.
//!
//! Comes in: a code. Goes out: the names of its facts. A fact that a finding lacks is passed to the
//! text as empty, and the text has a wording for that; a fact that is not listed here is not told.

use crate::findings::Code;

/// The names of the facts that the text of a code can tell.
///
/// What stands for itself is no fact: the place, the heading and the quoted value have fields of
/// their own. Lists are joined with a comma; days are written as in TOML, cells as `C6`.
///
/// | fact | what it is |
/// | --- | --- |
/// | `nearest` | the known name most like the one found |
/// | `known` | the names that would have been known |
/// | `wanted` | a word for the kind of value: `text`, `count`, `day` … |
/// | `declares` | a word for what the name should have named: `dimension`, `item` … |
/// | `range` | a word for the range that a number lies outside of |
/// | `example` | a line for `round.toml` or `programme.toml` |
/// | `first` | the line of the first of two alike names |
/// | `twin` | the cell of the first of two alike values or headings |
/// | `cells` | how many cells hold a value |
/// | `because` | a word for the reason: `e-mail`, `phone`; `calendar`, `far`; `long`; `between` |
/// | `hidden` | a word for what is hidden: `sheet`, `column` or `row` |
/// | `word` | the word that makes a row look like a total |
/// | `region` | the cells that are merged: `A2:A5` |
/// | `percent` | the same share as per cents |
/// | `stored` | a word for what the cell holds: `text`, `number`, `date` … |
/// | `holds` | a word for the kind of personal data in a text: `name`, `e-mail` … |
/// | `from`, `until` | the days between which something was expected |
#[must_use]
pub fn facts_of(code: Code) -> &'static [&'static str] {
    match code {
        Code::TomlSyntax | Code::UnusableName => &["reason"],
        Code::UnreadableFile => &["reason", "remedy", "limit"],
        Code::UnknownKey | Code::UnknownSection | Code::UnknownPlaceholder => &["known", "nearest"],
        Code::NumberInText | Code::MarkupNotAllowed | Code::StillToDecide => &[],
        Code::MissingKey => &["key", "example"],
        Code::WrongKind => &["wanted", "example"],
        Code::UnknownReference => &["declares", "known", "nearest"],
        Code::DuplicateName => &["declares", "first"],
        Code::OutsideRange => &["range"],
        Code::MissingText => &["language"],
        Code::NotAColour => &["reason"],
        Code::WrongField => &["measure", "wanted", "known"],
        Code::WrongSource => &["measure", "wanted", "known"],
        Code::DimensionWithoutIndicators | Code::NotACount => &[],
        Code::NotANumber => &["expected", "stored"],
        Code::PolicyBelowFloor | Code::PolicyWithoutReason => &[],
        Code::ReversedPeriod => &["from"],
        Code::EmptyList => &["key"],
        Code::OneWayOnly | Code::CutOffInsideRing => &["known"],
        Code::TermOutsidePeriod | Code::OutsidePeriod => &["from", "until"],
        Code::ImpossibleDate => &["because", "from", "until"],
        Code::MissingFile => &["nearest"],
        Code::UnreadableRelease | Code::EmptySource | Code::MissingValue | Code::FormulaError => {
            &[]
        }
        Code::NotAForm => &[],
        Code::OtherForm | Code::OtherRound => &["wanted"],
        Code::OtherItemVersion => &["item", "asked", "wanted"],
        Code::MissingSheet => &["known", "nearest"],
        Code::SeveralSheets => &["known"],
        Code::UnreadSheet | Code::UndeclaredColumn => &["cells"],
        Code::HeadingsNotFound => &["row", "matched", "wanted", "expected"],
        Code::MissingColumn => &["nearest", "nearest-cell"],
        Code::RepeatedHeading | Code::DuplicateKey => &["twin"],
        Code::PersonalColumn => &["because"],
        Code::OutOfScale => &["low", "high", "because"],
        Code::NotADate => &["order", "stored"],
        Code::UnknownUnit | Code::UnknownDistrict | Code::UnknownMark | Code::UnknownChoice => {
            &["known", "nearest"]
        }
        Code::UnknownWord => &["known", "nearest", "low", "high", "because"],
        Code::MoreAnswersThanPeople => &["unit", "answers", "invited"],
        Code::HiddenCells => &["hidden", "cells"],
        Code::HeadingRowAgain | Code::NoteBelow | Code::UnusedException => &[],
        Code::TotalsRow => &["word"],
        Code::MergedCells => &["region"],
        Code::UnclearPercent => &["percent"],
        Code::PersonalDataInQuote => &["holds"],
        Code::NamesUnknown => &["source"],
        Code::RefusedQuery => &["because", "reason"],
        Code::FailedQuery => &["indicator", "because", "reason"],
        Code::NotRaked => &["source", "because", "units"],
        Code::NothingToMeasure => &["indicator", "source", "units"],
    }
}
