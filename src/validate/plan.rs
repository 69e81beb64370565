//! The plan of a typed table: its fields in order, and the columns of the source that feed each.
//!
//! Comes in: a source with its round. Goes out: names, types and readers. Two columns may feed one
//! field, for files of one source that spell a heading differently; the first one gives the type.

use crate::methodology::{Column, ColumnType, fields};
use crate::validate::column_reader::{ColumnReader, SourceFrame};

/// A field of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::validate) struct PlannedField {
    /// Its name in the frame.
    pub(in crate::validate) name: String,
    /// What it holds.
    pub(in crate::validate) kind: ColumnType,
    /// Whether every row must have a value.
    pub(in crate::validate) is_required: bool,
}

/// The plan of a table.
pub(in crate::validate) struct TablePlan<'a> {
    /// The fields, each name once.
    pub(in crate::validate) fields: Vec<PlannedField>,
    columns: Vec<Option<(usize, ColumnReader<'a>)>>,
}

impl<'a> TablePlan<'a> {
    /// The plan of a source.
    pub(in crate::validate) fn of(frame: SourceFrame<'a>) -> Self {
        let mut plan = Self {
            fields: Vec::new(),
            columns: Vec::new(),
        };
        for column in &frame.source.columns {
            let kind = fields::type_of_column(frame.source.kind, column);
            let fed = name_of(column).zip(kind).map(|(name, kind)| {
                let is_needed = fields::always_needed(frame.source.kind).contains(&name);
                plan.field(name, kind, column.required || is_needed)
            });
            let reader = fed.map(|field| {
                let kind = plan.fields[field].kind;
                (field, ColumnReader::new(frame, column, kind))
            });
            plan.columns.push(reader);
        }
        plan
    }

    /// The field that a column of the source feeds, and how its cells are read.
    pub(in crate::validate) fn column(&self, index: usize) -> Option<(usize, &ColumnReader<'a>)> {
        let (field, reader) = self.columns.get(index)?.as_ref()?;
        Some((*field, reader))
    }

    /// The place of a field that is planned already or now.
    pub(in crate::validate) fn field(
        &mut self,
        name: &str,
        kind: ColumnType,
        is_required: bool,
    ) -> usize {
        if let Some(index) = self.fields.iter().position(|field| field.name == name) {
            self.fields[index].is_required |= is_required;
            return index;
        }
        self.fields.push(PlannedField {
            name: name.to_owned(),
            kind,
            is_required,
        });
        self.fields.len() - 1
    }

    /// The names and types of the fields, for the frame.
    pub(in crate::validate) fn columns_of_frame(&self) -> impl Iterator<Item = (&str, ColumnType)> {
        self.fields
            .iter()
            .map(|field| (field.name.as_str(), field.kind))
    }
}

fn name_of(column: &Column) -> Option<&str> {
    let item = column.item.as_ref().map(crate::vocabulary::ItemId::as_str);
    item.or(column.field.as_deref())
}
