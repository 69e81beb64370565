//! Identifiers that no two rows share.
//!
//! Comes in: the key of each row with its address. Goes out: a finding that names the twin's
//! address, never the key. In the members' register a seat stands once for each role and holder.

use crate::findings::{CellAddress, Code, Finding};
use crate::ingest::RawSheet;
use crate::validate::report;
use std::collections::BTreeMap;

/// The keys seen so far, by field.
#[derive(Clone, Debug, Default)]
pub(in crate::validate) struct KeyBook {
    seen: BTreeMap<(usize, Vec<String>), Seen>,
}

#[derive(Clone, Debug)]
struct Seen {
    file: String,
    sheet: Option<String>,
    cell: CellAddress,
}

impl KeyBook {
    /// Notes a key; a finding when an earlier row has it. `parts` are what must differ together.
    pub(in crate::validate) fn note(
        &mut self,
        field: usize,
        parts: Vec<String>,
        (sheet, row, column): (&RawSheet, u32, u32),
    ) -> Option<Finding> {
        let seen = Seen {
            file: sheet.file.clone(),
            sheet: sheet.sheet.clone(),
            cell: CellAddress { row, column },
        };
        let Some(twin) = self.seen.get(&(field, parts.clone())) else {
            self.seen.insert((field, parts), seen);
            return None;
        };
        let place = report::cell_place(sheet, row, column);
        let mut finding = Finding::new(Code::DuplicateKey, place).with("twin", twin.address(&seen));
        if let Some(heading) = report::heading(sheet, column) {
            finding = finding.under(heading);
        }
        Some(finding)
    }
}

impl Seen {
    /// The address as it is said on another row: the cell, and the sheet where it is another one.
    fn address(&self, from: &Self) -> String {
        let mut parts = Vec::new();
        if self.file != from.file {
            parts.push(self.file.clone());
        }
        if (&self.file, &self.sheet) != (&from.file, &from.sheet) {
            parts.extend(self.sheet.clone());
        }
        parts.push(self.cell.to_string());
        parts.join(" › ")
    }
}
