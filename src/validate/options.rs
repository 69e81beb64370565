//! Lists whose options have a column each: one mark for each option, one field for them all.
//!
//! Comes in: a sheet whose option columns were found, and marks. Goes out: the codes of the options
//! chosen in a row, in the order of the columns. An option that the round does not declare is found
//! once, at its heading, and not again in every row.

use crate::findings::{CellAddress, Code, Finding, Findings, Place};
use crate::ingest::{RawSheet, RawValue};
use crate::validate::accounts::Fate;
use crate::validate::frame::FieldValue;
use crate::validate::plan::TablePlan;
use crate::validate::rows::columns_that_are_read;
use crate::validate::typing::{Departure, Typed};
use std::collections::BTreeMap;

/// The marks that a finding lists.
const MARKS: &str = "1; 0; Y; N; x; kyllä; ei; ja; nej; yes; no";

/// The codes of the options of a sheet, by column and by place in the source's list of columns;
/// nothing for an option that is not declared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::validate) struct OptionCodes(BTreeMap<(u32, usize), Option<String>>);

impl OptionCodes {
    /// The codes of a sheet's options.
    pub(in crate::validate) fn of(
        plan: &TablePlan<'_>,
        sheet: &RawSheet,
        findings: &mut Findings,
    ) -> Self {
        let mut codes = BTreeMap::new();
        for (number, uses) in columns_that_are_read(sheet) {
            let Some(option) = &uses.option else {
                continue;
            };
            for &index in &uses.columns {
                let Some((_, reader)) = plan.column(index) else {
                    continue;
                };
                let code = reader.option(option);
                if let Err(departure) = &code {
                    findings.push(undeclared((sheet, number), option, departure));
                }
                codes.insert((number, index), code.ok());
            }
        }
        Self(codes)
    }

    /// Reads a mark into the field of its list, and says what became of the cell.
    pub(in crate::validate) fn read(
        &self,
        (column, index): (u32, usize),
        mark: &RawValue,
        field: &mut FieldValue,
    ) -> Result<Fate, Departure> {
        let code = self.0.get(&(column, index)).and_then(Option::as_ref);
        match (mark, code) {
            (RawValue::Truth(true), None) => Ok(Fate::Reported),
            (RawValue::Truth(true), Some(code)) => {
                choose(field, code);
                Ok(Fate::Used)
            }
            (RawValue::Truth(false), _) => {
                if *field == FieldValue::Blank {
                    *field = FieldValue::Missing(None);
                }
                Ok(Fate::Used)
            }
            (RawValue::NoValue, _) => Ok(Fate::Missing),
            (RawValue::Fault(_), _) => Err(Departure::new(Code::FormulaError)),
            _ => Err(Departure::new(Code::UnknownWord).with("known", MARKS)),
        }
    }
}

fn choose(field: &mut FieldValue, code: &str) {
    match field {
        FieldValue::Value(Typed::Text(codes)) => {
            if !codes.split('|').any(|chosen| chosen == code) {
                codes.push('|');
                codes.push_str(code);
            }
        }
        _ => *field = FieldValue::Value(Typed::Text(code.to_owned())),
    }
}

fn undeclared((sheet, column): (&RawSheet, u32), option: &str, departure: &Departure) -> Finding {
    let place = Place::Cell {
        file: sheet.file.clone(),
        sheet: sheet.sheet.clone(),
        cell: CellAddress {
            row: sheet.heading_row,
            column,
        },
    };
    let mut finding = Finding::new(departure.code, place).quoting(option);
    for (name, fact) in &departure.facts {
        finding = finding.with(name, fact);
    }
    finding
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> OptionCodes {
        let known = [
            ((2, 0), Some("web".to_owned())),
            ((3, 0), Some("press".to_owned())),
        ];
        OptionCodes(known.into_iter().chain([((4, 0), None)]).collect())
    }

    #[test]
    fn the_options_chosen_in_a_row_become_one_list() {
        let mut field = FieldValue::Blank;
        let marks = [(2, true), (3, false), (3, true), (2, true)];
        for (column, mark) in marks {
            let fate = codes().read((column, 0), &RawValue::Truth(mark), &mut field);
            assert_eq!(fate, Ok(Fate::Used));
        }
        assert_eq!(
            field,
            FieldValue::Value(Typed::Text("web|press".to_owned()))
        );
    }

    #[test]
    fn an_option_that_is_not_declared_and_a_mark_that_is_none_are_no_choice() {
        let mut field = FieldValue::Blank;
        let read = |column, mark: RawValue, field: &mut FieldValue| {
            codes().read((column, 0), &mark, field)
        };
        assert_eq!(
            read(4, RawValue::Truth(true), &mut field),
            Ok(Fate::Reported)
        );
        assert_eq!(read(2, RawValue::NoValue, &mut field), Ok(Fate::Missing));
        let wrong = read(2, RawValue::Unkept, &mut field).unwrap_err();
        assert_eq!(wrong.code, Code::UnknownWord);
        assert_eq!(field, FieldValue::Blank);
        assert_eq!(read(2, RawValue::Truth(false), &mut field), Ok(Fate::Used));
        assert_eq!(field, FieldValue::Missing(None));
    }
}
