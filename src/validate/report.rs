//! Findings about cells: their place, their heading, and whether the value may be quoted.
//!
//! Comes in: a raw sheet, an address and departures. Goes out: findings. What a person may have
//! written or been called is not quoted; its address is enough to find it.

use crate::findings::{CellAddress, Code, Finding, Place};
use crate::ingest::{RawSheet, RawValue};
use crate::methodology::ColumnType;
use crate::validate::typing::Departure;
use crate::vocabulary::SourceKind;

/// The longest value that is quoted, in letters.
const LONGEST_QUOTE: usize = 60;

/// The most letters of an unknown text that cannot be anybody's name or opinion.
const HARMLESS_LETTERS: usize = 4;

/// The place of a cell.
pub(in crate::validate) fn cell_place(sheet: &RawSheet, row: u32, column: u32) -> Place {
    Place::Cell {
        file: sheet.file.clone(),
        sheet: sheet.sheet.clone(),
        cell: CellAddress { row, column },
    }
}

/// The place of a sheet, or of a text file.
pub(in crate::validate) fn sheet_place(sheet: &RawSheet) -> Place {
    Place::Sheet {
        file: sheet.file.clone(),
        sheet: sheet.sheet.clone(),
    }
}

/// The heading of a column.
pub(in crate::validate) fn heading(sheet: &RawSheet, column: u32) -> Option<&str> {
    sheet
        .columns
        .iter()
        .find(|candidate| candidate.number == column)
        .map(|column| column.heading.as_str())
        .filter(|heading| !heading.is_empty())
}

/// What a cell was read as, which decides whether it may be quoted.
#[derive(Clone, Copy, Debug)]
pub(in crate::validate) struct ReadAs {
    /// The source's kind.
    pub(in crate::validate) source: SourceKind,
    /// The type of the column.
    pub(in crate::validate) column: ColumnType,
}

/// The finding for a cell that departs from what was expected.
pub(in crate::validate) fn departure(
    (sheet, row, column): (&RawSheet, u32, u32),
    departure: Departure,
    value: &RawValue,
    read_as: ReadAs,
) -> Finding {
    let mut finding = Finding::new(departure.code, cell_place(sheet, row, column));
    if let Some(heading) = heading(sheet, column) {
        finding = finding.under(heading);
    }
    let is_near = departure.facts.iter().any(|(name, _)| *name == "nearest");
    if is_quotable(value, read_as, is_near) {
        finding = finding.quoting(value.shown());
    }
    for (name, fact) in departure.facts {
        finding = finding.with(name, fact);
    }
    finding
}

/// The finding for a row without a value that it must have.
pub(in crate::validate) fn missing_value(sheet: &RawSheet, row: u32, column: u32) -> Finding {
    let finding = Finding::new(Code::MissingValue, cell_place(sheet, row, column));
    match heading(sheet, column) {
        Some(heading) => finding.under(heading),
        None => finding,
    }
}

/// Numbers, days and errors are always quoted. Text is quoted from registers of things when it is
/// short; where people answer or are listed, only when it is nearly a declared word, too short to
/// be a name, or a single word where a district or unit should be.
fn is_quotable(value: &RawValue, read_as: ReadAs, is_near: bool) -> bool {
    let text = match value {
        RawValue::Unkept | RawValue::NoValue => return false,
        RawValue::Text(text) => text.trim(),
        _ => return !matches!(read_as.column, ColumnType::Key | ColumnType::Payee),
    };
    if matches!(
        read_as.column,
        ColumnType::Key | ColumnType::Payee | ColumnType::OpenText | ColumnType::Quote
    ) {
        return false;
    }
    let is_about_people = matches!(
        read_as.source,
        SourceKind::Survey
            | SourceKind::Feedback
            | SourceKind::Members
            | SourceKind::Attendance
            | SourceKind::Quotes
    );
    let is_single_place =
        read_as.column == ColumnType::District && !text.contains(char::is_whitespace);
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    text.chars().count() <= LONGEST_QUOTE
        && (!is_about_people || is_near || is_single_place || letters <= HARMLESS_LETTERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_wrote_is_not_quoted() {
        let quotable = |text: &str, source, column, is_near| {
            let value = RawValue::Text(text.into());
            is_quotable(&value, ReadAs { source, column }, is_near)
        };
        let scale = ColumnType::Scale;
        assert!(quotable("n/a", SourceKind::Survey, scale, false));
        assert!(quotable("3,5", SourceKind::Survey, scale, false));
        assert!(quotable(
            "täysin sama mieltä",
            SourceKind::Survey,
            scale,
            true
        ));
        assert!(!quotable("Maija Mäkelä", SourceKind::Survey, scale, false));
        assert!(quotable(
            "noin sata",
            SourceKind::Events,
            ColumnType::Count,
            false
        ));
        assert!(!quotable("12", SourceKind::Members, ColumnType::Key, true));
        let place = ColumnType::District;
        assert!(quotable("Muualla", SourceKind::Feedback, place, false));
        assert!(!quotable(
            "Maija Mäkelä",
            SourceKind::Feedback,
            place,
            false
        ));
        let number = RawValue::Number(7.0);
        let read_as = ReadAs {
            source: SourceKind::Survey,
            column: scale,
        };
        assert!(is_quotable(&number, read_as, false));
    }
}
