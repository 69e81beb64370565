//! Whose each row is: decided by its sheet, its file, or a cell of the row.
//!
//! Comes in: a raw sheet and how the source knows its units. Goes out: the owner of a row and what
//! became of the cell that said so.

use crate::findings::{Code, Finding, Findings, Place};
use crate::ingest::{ColumnPurpose, RawRow, RawSheet, spelling};
use crate::methodology::ColumnType;
use crate::validate::accounts::Fate;
use crate::validate::areas::Owner;
use crate::validate::column_reader::SourceFrame;
use crate::validate::report::{self, ReadAs};
use crate::validate::typing::{Departure, words};
use crate::vocabulary::{SourceGroup, SourceKind, UnitId};
use std::collections::BTreeMap;

/// How the rows of one sheet are owned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::validate) enum Ownership {
    /// All rows alike.
    All(Owner),
    /// As the cell of this column says.
    ByColumn(u32),
}

impl Ownership {
    /// How the rows of a sheet are owned. A sheet or file that has no unit is a finding.
    pub(in crate::validate) fn of(
        frame: SourceFrame<'_>,
        sheet: &RawSheet,
        findings: &mut Findings,
    ) -> Self {
        let Some(unit_from) = &frame.source.unit_from else {
            return Self::All(None);
        };
        let mut columns = sheet.columns.iter();
        let column = columns
            .find(|column| matches!(&column.purpose, ColumnPurpose::Read(uses) if uses.gives_unit));
        // A form asks for the unit itself, also where other files are told apart by name.
        if let Some(column) = column {
            return Self::ByColumn(column.number);
        }
        if let Some(units) = &unit_from.sheets {
            let name = sheet.sheet.as_deref().unwrap_or_default();
            return Self::All(fixed(
                frame,
                units,
                name,
                report::sheet_place(sheet),
                findings,
            ));
        }
        if let Some(units) = &unit_from.files {
            let name = sheet.file.rsplit('/').next().unwrap_or_default();
            let place = Place::File {
                file: sheet.file.clone(),
            };
            return Self::All(fixed(frame, units, name, place, findings));
        }
        // Without the column a finding has been made already, and no row is anybody's.
        Self::All(None)
    }

    /// The owner of a row, and what became of the cell that says so.
    pub(in crate::validate) fn owner(
        &self,
        frame: SourceFrame<'_>,
        (sheet, row): (&RawSheet, &RawRow),
        findings: &mut Findings,
    ) -> (Owner, Option<Fate>) {
        let column = match self {
            Self::All(owner) => return (owner.clone(), None),
            Self::ByColumn(column) => *column,
        };
        let Some(value) = row.value(column) else {
            if must_have_owner(frame) {
                findings.push(report::missing_value(sheet, row.row, column));
            }
            return (None, None);
        };
        let shown = value.shown();
        if frame.missing.contains(&spelling::normalised(&shown)) {
            return (None, Some(Fate::Missing));
        }
        let is_district = frame
            .source
            .unit_from
            .as_ref()
            .is_some_and(|unit_from| unit_from.district.is_some());
        let owner = if is_district {
            frame.areas.unit_of_district(&shown)
        } else {
            frame.areas.unit(&shown)
        };
        match owner {
            Ok(owner) => (owner, Some(Fate::Used)),
            Err(departure) => {
                let read_as = ReadAs {
                    source: frame.source.kind,
                    column: ColumnType::District,
                };
                let address = (sheet, row.row, column);
                findings.push(report::departure(address, departure, value, read_as));
                (None, Some(Fate::Reported))
            }
        }
    }
}

/// Whether a row that is nobody's is a fault: a seat, and a member's answer, belong to a unit.
fn must_have_owner(frame: SourceFrame<'_>) -> bool {
    matches!(
        frame.source.kind,
        SourceKind::Members | SourceKind::Attendance
    ) || frame.source.group == SourceGroup::Members
}

fn fixed(
    frame: SourceFrame<'_>,
    units: &BTreeMap<String, UnitId>,
    name: &str,
    place: Place,
    findings: &mut Findings,
) -> Owner {
    let wanted = spelling::normalised(name);
    let unit = units
        .iter()
        .find(|(declared, _)| spelling::normalised(declared) == wanted)
        .map(|(_, unit)| unit);
    let Some(unit) = unit else {
        let known = units.keys().map(String::as_str).collect();
        let Departure { code, facts } = words::unknown_word(Code::UnknownUnit, name, known);
        let finding = facts.into_iter().fold(
            Finding::new(code, place).quoting(name),
            |finding, (name, fact)| finding.with(name, fact),
        );
        findings.push(finding);
        return None;
    };
    // The city itself may stand among the units of sheets and files.
    frame.areas.unit(unit.as_str()).unwrap_or(None)
}
