//! Checks of approved quotes: that the sheet says who approved each, and that nothing else is kept as
//! a quote.
//!
//! Comes in: a round in its programme. Goes out: findings. What stands in the quotes is judged where
//! they are read, not here.

use crate::findings::{Code, Findings};
use crate::methodology::checks::{RoundCheck, RoundInProgramme};
use crate::methodology::spans::at;
use crate::methodology::{ColumnType, fields};
use crate::vocabulary::SourceKind;

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] =
    &[check_needed_fields, check_type_of_quotes];

/// Every field that a kind of source cannot do without is read from a column.
fn check_needed_fields(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (index, source) in here.round.sources.iter().enumerate() {
        for field in fields::always_needed(source.kind) {
            let mut columns = source.columns.iter();
            if columns.any(|column| column.field.as_deref() == Some(field)) {
                continue;
            }
            let path = at!["sources", index, "columns"];
            let finding = here.spans.finding(Code::MissingKey, &path);
            let example = format!("{{ heading = \"…\", field = \"{field}\" }},");
            findings.push(
                finding
                    .with("key", format!("field = \"{field}\""))
                    .with("example", example),
            );
        }
    }
}

/// Only a sheet of approved quotes has texts that are kept.
fn check_type_of_quotes(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (source_index, source) in here.round.sources.iter().enumerate() {
        for (index, column) in source.columns.iter().enumerate() {
            if column.kind == Some(ColumnType::Quote) && source.kind != SourceKind::Quotes {
                let path = at!["sources", source_index, "columns", index, "type"];
                let finding = here.spans.finding(Code::WrongSource, &path);
                let finding = finding.quoting(source.id.as_str());
                findings.push(finding.with("measure", "quote").with("wanted", "quotes"));
            }
        }
    }
}
