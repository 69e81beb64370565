//! Sheets of a file that hold the same table, such as one for each unit.
//!
//! Comes in: the tables of a file. Goes out: tables of which those with the same headings at the same
//! place are one, with the cells of all of them, and the sheets that each of them stands on.

use crate::ingest::LookedTable;
use crate::inspect::mapping::Guesses;

/// The tables that a mapping is drafted for.
#[derive(Clone, Copy)]
pub(in crate::inspect) struct DraftedTables<'a> {
    /// The tables; those on several sheets are one.
    pub(in crate::inspect) tables: &'a [LookedTable],
    /// The sheets of each.
    pub(in crate::inspect) sheets: &'a [Vec<String>],
    /// What their columns probably are.
    pub(in crate::inspect) guesses: &'a [Guesses],
}

/// The tables, and for each the names of its sheets.
pub(in crate::inspect) fn joined(tables: &[LookedTable]) -> (Vec<LookedTable>, Vec<Vec<String>>) {
    let mut kept: Vec<LookedTable> = Vec::new();
    let mut sheets: Vec<Vec<String>> = Vec::new();
    for table in tables {
        let same = kept.iter().position(|one| are_alike(one, table));
        match (same, &table.sheet) {
            (Some(index), Some(sheet)) => {
                add(&mut kept[index], table);
                sheets[index].push(sheet.clone());
            }
            _ => {
                kept.push(table.clone());
                sheets.push(table.sheet.iter().cloned().collect());
            }
        }
    }
    (kept, sheets)
}

/// Whether two tables have the same headings at the same place; meetings may be on other days.
fn are_alike(one: &LookedTable, other: &LookedTable) -> bool {
    let place = |table: &LookedTable| {
        let end = table.ends_before.as_ref().map(|(_, words)| words.clone());
        (table.heading_row, table.heading_rows, end)
    };
    let headings = |table: &LookedTable| -> Vec<(u32, String)> {
        let columns = table.columns.iter();
        let columns =
            columns.filter(|column| column.meeting.is_none() && !column.heading.is_empty());
        columns
            .map(|column| (column.number, column.heading.clone()))
            .collect()
    };
    let has_meetings = |table: &LookedTable| table.columns.iter().any(|one| one.meeting.is_some());
    place(one) == place(other)
        && has_meetings(one) == has_meetings(other)
        && headings(one).len() > 1
        && headings(one) == headings(other)
}

fn add(table: &mut LookedTable, other: &LookedTable) {
    for column in &other.columns {
        let mut own = table.columns.iter_mut();
        let same = own.find(|one| one.meeting == column.meeting && one.number == column.number);
        match same {
            Some(own) => {
                own.cells.extend(column.cells.iter().cloned());
                own.personal = own.personal.or(column.personal);
                if own.personal.is_some() {
                    own.cells = Vec::new();
                }
            }
            None => table.columns.push(column.clone()),
        }
    }
    table.rows += other.rows;
}
