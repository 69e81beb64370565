//! Reads the rows of a source into its typed table.
//!
//! Comes in: the raw sheets of one source. Goes out: a `Table`, and a finding for every cell that
//! departs from what was expected. Rows stay in the order of files, sheets and rows.

use crate::findings::{Code, Finding, Findings};
use crate::ingest::{ColumnPurpose, ColumnUse, RawCell, RawRow, RawSheet, RawSource, RawValue};
use crate::methodology::ColumnType;
use crate::validate::accounts::{self, Fate};
use crate::validate::areas::Owner;
use crate::validate::column_reader::{Percents, Reading, SourceFrame};
use crate::validate::dataset::{Accounting, RowOrigin, SheetOrigin, Table};
use crate::validate::frame::{FieldValue, FrameBuilder};
use crate::validate::keys::KeyBook;
use crate::validate::options::OptionCodes;
use crate::validate::owner::Ownership;
use crate::validate::plan::TablePlan;
use crate::validate::quotes;
use crate::validate::report::{self, ReadAs};
use crate::validate::typing::Typed;
use crate::vocabulary::SourceKind;
use std::collections::BTreeMap;

/// A typed table while its rows are read.
pub(in crate::validate) struct TableReader<'a> {
    /// What all columns share.
    pub(in crate::validate) frame: SourceFrame<'a>,
    /// The fields and their readers.
    pub(in crate::validate) plan: TablePlan<'a>,
    /// What is wrong.
    pub(in crate::validate) findings: &'a mut Findings,
    /// What became of the cells.
    pub(in crate::validate) accounting: Accounting,
    builder: FrameBuilder,
    keys: KeyBook,
    options: OptionCodes,
    rows: Vec<RowOrigin>,
    sheets: Vec<SheetOrigin>,
}

impl<'a> TableReader<'a> {
    /// A reader for a source.
    pub(in crate::validate) fn new(
        frame: SourceFrame<'a>,
        plan: TablePlan<'a>,
        raw: &RawSource,
        findings: &'a mut Findings,
    ) -> Self {
        let builder = FrameBuilder::new(plan.columns_of_frame());
        Self {
            frame,
            plan,
            findings,
            accounting: accounts::open(raw),
            builder,
            keys: KeyBook::default(),
            options: OptionCodes::default(),
            rows: Vec::new(),
            sheets: Vec::new(),
        }
    }

    /// Reads a sheet whose rows are the rows of the table.
    pub(in crate::validate) fn read_sheet(&mut self, sheet: &RawSheet) {
        let sheet_index = self.add_sheet(sheet, BTreeMap::new());
        let ownership = Ownership::of(self.frame, sheet, self.findings);
        let columns = columns_that_are_read(sheet);
        self.options = OptionCodes::of(&self.plan, sheet, self.findings);
        for row in &sheet.rows {
            let (owner, fate_of_owner) = ownership.owner(self.frame, (sheet, row), self.findings);
            let mut values = self.empty_values(sheet);
            for cell in &row.cells {
                let uses = columns.get(&cell.column).copied();
                let gives_unit = uses.is_some_and(|uses| uses.gives_unit);
                let fate = self.read_cell((sheet, row.row), cell, uses, &mut values);
                let fate = fate.max(fate_of_owner.filter(|_| gives_unit));
                self.accounting.add(fate.unwrap_or(Fate::Reported));
            }
            self.check_row((sheet, row), sheet_index, &owner, &values);
            if self.frame.source.kind == SourceKind::Quotes {
                self.check_quote((sheet, row), sheet_index, &values);
            }
            self.add_row(row, sheet_index, &owner, values);
        }
    }

    /// Adds the origin of a sheet and gives its index. `more` are columns of a matrix.
    pub(in crate::validate) fn add_sheet(
        &mut self,
        sheet: &RawSheet,
        more: BTreeMap<String, Vec<u32>>,
    ) -> usize {
        let mut columns = more;
        for column in &sheet.columns {
            if let ColumnPurpose::Read(uses) = &column.purpose {
                for &index in &uses.columns {
                    if let Some((field, _)) = self.plan.column(index) {
                        let name = self.plan.fields[field].name.clone();
                        columns.entry(name).or_default().push(column.number);
                    }
                }
                if uses.gives_unit {
                    columns.insert("unit".to_owned(), vec![column.number]);
                }
            }
        }
        self.sheets.push(SheetOrigin {
            file: sheet.file.clone(),
            sheet: sheet.sheet.clone(),
            columns,
        });
        self.sheets.len() - 1
    }

    /// The values of a row before its cells are read: blank where the sheet has the column.
    pub(in crate::validate) fn empty_values(&self, sheet: &RawSheet) -> Vec<FieldValue> {
        let mut values = vec![FieldValue::Nothing; self.plan.fields.len()];
        for uses in columns_that_are_read(sheet).values() {
            for &index in &uses.columns {
                if let Some((field, _)) = self.plan.column(index) {
                    values[field] = FieldValue::Blank;
                }
            }
        }
        values
    }

    /// Reads a cell into the fields that its column feeds; what became of it, if it feeds any.
    pub(in crate::validate) fn read_cell(
        &mut self,
        (sheet, row): (&RawSheet, u32),
        cell: &RawCell,
        uses: Option<&ColumnUse>,
        values: &mut [FieldValue],
    ) -> Option<Fate> {
        let mut fate = None;
        for &index in uses.map_or(&[][..], |uses| &uses.columns) {
            let Some((field, reader)) = self.plan.column(index) else {
                continue;
            };
            let read_as = ReadAs {
                source: self.frame.source.kind,
                column: self.plan.fields[field].kind,
            };
            let address = (sheet, row, cell.column);
            if uses.is_some_and(|uses| uses.option.is_some()) {
                let fate_here = self.read_option(address, index, (&cell.value, read_as), values);
                fate = fate.max(Some(fate_here));
                continue;
            }
            let (value, fate_here) = match reader.read(&cell.value) {
                Reading::Value(typed) => {
                    if let Some(remark) = reader.remark(&typed, &cell.value, percents_of(sheet)) {
                        self.findings.push(report::departure(
                            address,
                            remark,
                            &cell.value,
                            read_as,
                        ));
                    }
                    (FieldValue::Value(typed), Fate::Used)
                }
                Reading::Missing(counts_as) => (FieldValue::Missing(counts_as), Fate::Missing),
                Reading::Wrong(departures) => {
                    for departure in departures {
                        self.findings.push(report::departure(
                            address,
                            departure,
                            &cell.value,
                            read_as,
                        ));
                    }
                    (FieldValue::Nothing, Fate::Reported)
                }
            };
            // Two columns of one field are two spellings of its heading; both filled is a fault.
            if matches!(values[field], FieldValue::Value(_)) {
                self.findings.push(Finding::new(
                    Code::RepeatedHeading,
                    report::cell_place(sheet, row, cell.column),
                ));
                fate = fate.max(Some(Fate::Reported));
            } else {
                values[field] = value;
                fate = fate.max(Some(fate_here));
            }
        }
        fate
    }

    /// Reads the mark of an option into the field of its list.
    fn read_option(
        &mut self,
        address: (&RawSheet, u32, u32),
        index: usize,
        (mark, read_as): (&RawValue, ReadAs),
        values: &mut [FieldValue],
    ) -> Fate {
        let field = self.plan.column(index).map(|(field, _)| field);
        let field = field.expect("an option belongs to a planned list");
        let read = self
            .options
            .read((address.2, index), mark, &mut values[field]);
        read.unwrap_or_else(|departure| {
            self.findings
                .push(report::departure(address, departure, mark, read_as));
            Fate::Reported
        })
    }

    /// Checks what a whole row must have: its required values, and keys of its own.
    pub(in crate::validate) fn check_row(
        &mut self,
        (sheet, row): (&RawSheet, &RawRow),
        sheet_index: usize,
        owner: &Owner,
        values: &[FieldValue],
    ) {
        for (field, value) in values.iter().enumerate() {
            let is_empty = matches!(value, FieldValue::Blank | FieldValue::Missing(_));
            if is_empty && self.plan.fields[field].is_required {
                let column = self.column_of_field(sheet_index, field);
                self.findings
                    .push(report::missing_value(sheet, row.row, column));
            }
            if let (ColumnType::Key, FieldValue::Value(Typed::Text(key))) =
                (self.plan.fields[field].kind, value)
            {
                let parts = self.key_parts(key, owner, values);
                let column = self.column_of_field(sheet_index, field);
                let twin = self.keys.note(field, parts, (sheet, row.row, column));
                twin.into_iter()
                    .for_each(|finding| self.findings.push(finding));
            }
        }
    }

    /// Holds the quote of a row against what must not be published.
    fn check_quote(
        &mut self,
        (sheet, row): (&RawSheet, &RawRow),
        sheet_index: usize,
        values: &[FieldValue],
    ) {
        let columns = &self.sheets[sheet_index].columns;
        let Some(&column) = columns.get("quote").and_then(|columns| columns.first()) else {
            return;
        };
        let names = self.frame.names;
        let found =
            quotes::personal_data((sheet, row.row), column, &self.plan.fields, values, names);
        found
            .into_iter()
            .for_each(|finding| self.findings.push(finding));
    }

    /// Adds a row to the table.
    pub(in crate::validate) fn add_row(
        &mut self,
        row: &RawRow,
        sheet_index: usize,
        owner: &Owner,
        values: Vec<FieldValue>,
    ) {
        self.builder.push(owner, values);
        self.rows.push(RowOrigin {
            sheet: sheet_index,
            row: row.row,
        });
    }

    /// What must differ from row to row. A seat has a member and a deputy, and a new holder when
    /// somebody leaves; only the same seat in the same role from the same day is a twin.
    fn key_parts(&self, key: &str, owner: &Owner, values: &[FieldValue]) -> Vec<String> {
        let mut parts = vec![key.to_owned()];
        if self.frame.source.kind == SourceKind::Members {
            parts.push(owner.as_ref().map(ToString::to_string).unwrap_or_default());
            for name in ["term", "role", "from"] {
                let field = self.plan.fields.iter().position(|field| field.name == name);
                parts.push(field.map_or_else(String::new, |field| format!("{:?}", values[field])));
            }
        }
        parts
    }

    fn column_of_field(&self, sheet_index: usize, field: usize) -> u32 {
        let columns = &self.sheets[sheet_index].columns;
        let of_field = columns.get(&self.plan.fields[field].name);
        of_field
            .and_then(|columns| columns.first())
            .copied()
            .expect("a field with a cell has a column")
    }

    /// The table.
    pub(in crate::validate) fn finish(self) -> Table {
        debug_assert!(
            self.accounting.is_complete(),
            "every cell has one fate: {:?}",
            self.accounting
        );
        Table {
            frame: self.builder.finish(),
            rows: self.rows,
            sheets: self.sheets,
            accounting: self.accounting,
        }
    }
}

fn percents_of(sheet: &RawSheet) -> Percents {
    if sheet.hides_percents {
        Percents::AreHidden
    } else {
        Percents::AreSeen
    }
}

/// The columns of a sheet that are read, by number.
pub(in crate::validate) fn columns_that_are_read(sheet: &RawSheet) -> BTreeMap<u32, &ColumnUse> {
    let read = sheet
        .columns
        .iter()
        .filter_map(|column| match &column.purpose {
            ColumnPurpose::Read(uses) => Some((column.number, uses)),
            _ => None,
        });
    read.collect()
}
