//! The rows of a table that head its columns, and everything that a column may be called by them.
//!
//! Comes in: a grid and the rows of its headings. Goes out: the heading of every column, the same
//! with upper headings carried to the right, and the names of the tool that wrote it. Which declared
//! heading is which column is decided in `heading`.

use crate::ingest::grid::Grid;
use crate::ingest::raw::RawValue;
use crate::ingest::spelling;
use crate::ingest::tools::{Adapter, ToolNames};
use std::collections::{BTreeMap, BTreeSet};

/// The heading rows of a table and what stands in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct HeadingRows {
    /// The first row of the headings.
    pub(in crate::ingest) first: u32,
    /// The last row of the headings.
    pub(in crate::ingest) last: u32,
    /// The heading of each column that has one, by column number.
    pub(in crate::ingest) headings: BTreeMap<u32, String>,
    /// The same with the upper rows carried to the right, where that gives another text: text files
    /// and some workbooks do not say which headings are merged.
    pub(in crate::ingest) carried: BTreeMap<u32, String>,
    /// What the columns are called in the manner of the tool that wrote the file.
    pub(in crate::ingest) tool_names: BTreeMap<u32, ToolNames>,
}

impl HeadingRows {
    /// The headings of a grid that begin in a row. Rows are joined with a space; a merged heading
    /// stands over every column that it covers.
    pub(in crate::ingest) fn at(
        grid: &Grid,
        first: u32,
        rows: u32,
        adapter: Option<&Adapter>,
    ) -> Self {
        let rows = match adapter {
            Some(adapter) if rows == 1 => adapter.heading_rows(grid, first),
            _ => rows,
        };
        let last = first + rows.max(1) - 1;
        let mut origins: BTreeMap<u32, Vec<(u32, u32)>> = BTreeMap::new();
        for row in first..=last {
            let columns = grid.row(row).into_iter().flat_map(|row| &row.cells);
            for cell in columns {
                origins
                    .entry(cell.column)
                    .or_default()
                    .push((row, cell.column));
            }
            for region in &grid.merged {
                if (region.rows.0..=region.rows.1).contains(&row) {
                    let origin = (region.rows.0, region.columns.0);
                    for column in region.columns.0..=region.columns.1.min(region.columns.0 + 1000) {
                        origins.entry(column).or_default().push(origin);
                    }
                }
            }
        }
        let carried = carried_headings(grid, first, last);
        let mut headings = BTreeMap::new();
        for (column, mut places) in origins {
            places.sort_unstable();
            places.dedup();
            let parts: Vec<String> = places
                .iter()
                .filter_map(|&(row, column)| grid.value(row, column))
                .map(RawValue::shown)
                .collect();
            if !parts.is_empty() {
                headings.insert(column, parts.join(" "));
            }
        }
        Self {
            first,
            last,
            carried: carried
                .into_iter()
                .filter(|(column, carried)| headings.get(column) != Some(carried))
                .collect(),
            tool_names: tool_names(grid, (first, last), &headings, adapter),
            headings,
        }
    }

    /// Everything that a column by itself may be called, as it is compared.
    pub(in crate::ingest) fn normalised_names(&self, column: u32) -> BTreeSet<String> {
        let own = [self.headings.get(&column), self.carried.get(&column)];
        let by_tool = self.tool_names.get(&column);
        let names = own.into_iter().flatten();
        names
            .chain(by_tool.into_iter().flat_map(|names| &names.names))
            .map(|name| spelling::normalised(name))
            .collect()
    }

    /// What the tool calls a column.
    pub(in crate::ingest) fn tool_names(&self, column: u32) -> Option<&ToolNames> {
        self.tool_names.get(&column)
    }

    /// The option that a column is of one of these questions, which are normalised.
    pub(in crate::ingest) fn option_of(&self, column: u32, questions: &[String]) -> Option<&str> {
        self.tool_names.get(&column)?.option_of(questions)
    }

    /// The headings that a column may be called by, as they are compared.
    pub(in crate::ingest) fn normalised_of(&self, column: u32) -> Vec<String> {
        let plain = self.headings.get(&column);
        let both = plain.into_iter().chain(self.carried.get(&column));
        let by_tool = self.tool_names.get(&column);
        both.map(String::as_str)
            .chain(by_tool.into_iter().flat_map(ToolNames::all))
            .map(spelling::normalised)
            .collect()
    }

    /// The headings as they are compared.
    pub(in crate::ingest) fn normalised(&self) -> BTreeSet<String> {
        let both = self.headings.values().chain(self.carried.values());
        let by_tool = self.tool_names.values().flat_map(ToolNames::all);
        both.map(String::as_str)
            .chain(by_tool)
            .map(spelling::normalised)
            .collect()
    }
}

/// What the tool that wrote the file calls each column; nothing where no tool is declared.
fn tool_names(
    grid: &Grid,
    rows: (u32, u32),
    headings: &BTreeMap<u32, String>,
    adapter: Option<&Adapter>,
) -> BTreeMap<u32, ToolNames> {
    let Some(adapter) = adapter else {
        return BTreeMap::new();
    };
    let columns = headings.iter().map(|(&column, heading)| {
        let levels = levels(grid, rows, column).unwrap_or_else(|| vec![heading.clone()]);
        (column, adapter.names(&levels))
    });
    columns.collect()
}

/// The texts of a heading with several rows, from top to bottom, each upper one standing over the
/// columns to its right until the next one; `None` where the lowest row has none.
fn levels(grid: &Grid, (first, last): (u32, u32), column: u32) -> Option<Vec<String>> {
    let lowest = grid.value(last, column).filter(|_| first < last)?;
    let upper = (first..last).filter_map(|row| {
        let cells = &grid.row(row)?.cells;
        cells.iter().rfind(|cell| cell.column <= column)
    });
    let values = upper.map(|cell| &cell.value).chain([lowest]);
    Some(values.map(RawValue::shown).collect())
}

/// The headings of a table with several rows of them, each upper heading standing over the columns
/// to its right until the next one.
fn carried_headings(grid: &Grid, first: u32, last: u32) -> BTreeMap<u32, String> {
    let mut carried: BTreeMap<u32, String> = BTreeMap::new();
    if first == last {
        return carried;
    }
    let lowest: Vec<u32> = grid
        .row(last)
        .map(|row| row.cells.iter().map(|cell| cell.column).collect())
        .unwrap_or_default();
    for column in lowest {
        let upper = (first..last).filter_map(|row| {
            let cells = &grid.row(row)?.cells;
            cells.iter().rfind(|cell| cell.column <= column)
        });
        let lower = grid.value(last, column);
        let parts: Vec<String> = upper
            .map(|cell| &cell.value)
            .chain(lower)
            .map(RawValue::shown)
            .collect();
        carried.insert(column, parts.join(" "));
    }
    carried
}
