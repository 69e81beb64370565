//! Where the table of a sheet stands that nobody has declared: its headings, its rows, its end.
//!
//! Comes in: a grid. Goes out: the frame of its table. The rules are rough on purpose and only
//! propose; a round declares.

use crate::ingest::grid::Grid;
use crate::ingest::raw::{RawRow, RawValue};
use crate::ingest::spelling;

/// How many rows with cells may stand above the headings.
const MOST_TITLE_ROWS: usize = 30;

/// How many rows below a row decide whether it can be the headings of their table.
const ROWS_COMPARED: usize = 50;

/// The first words of a row that adds the others up or ends the table, as they are compared.
const ENDS: [&str; 10] = [
    "yhteensä",
    "yht.",
    "summa",
    "kaikki yhteensä",
    "läsnä yhteensä",
    "total",
    "totals",
    "sammanlagt",
    "totalt",
    "summa totalt",
];

/// Where a table stands in its sheet; all rows from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct TableFrame {
    /// The first row of the headings.
    pub(in crate::ingest) heading_row: u32,
    /// How many rows they take.
    pub(in crate::ingest) heading_rows: u32,
    /// Whether they look like headings.
    pub(in crate::ingest) has_headings: bool,
    /// The last row of data; the last row of the headings where there is none.
    pub(in crate::ingest) last_row: u32,
    /// The rows of data that have a cell.
    pub(in crate::ingest) rows: u64,
    /// The cells above the headings.
    pub(in crate::ingest) cells_above: u64,
    /// The row that ends the table, and its first words.
    pub(in crate::ingest) ends_before: Option<(u32, String)>,
}

/// Where the table of a grid stands; `None` in an empty grid.
pub(in crate::ingest) fn frame_of(grid: &Grid) -> Option<TableFrame> {
    let (first, last) = heading_indices(grid)?;
    let rows = &grid.rows;
    let below = &rows[last + 1..];
    let end = below.iter().position(ends_table);
    let data = &below[..end.unwrap_or(below.len())];
    let above = rows[..first].iter().map(|row| row.cells.len() as u64);
    Some(TableFrame {
        heading_row: rows[first].row,
        has_headings: rows[first..=last].iter().all(are_headings),
        heading_rows: rows[last].row - rows[first].row + 1,
        last_row: data.last().map_or(rows[last].row, |row| row.row),
        rows: data.len() as u64,
        cells_above: above.sum(),
        ends_before: end.map(|end| (below[end].row, below[end].cells[0].value.shown())),
    })
}

/// How many columns the headings of a grid have: the delimiter that parts them best is the right
/// one, because a comma inside an answer parts only that answer.
pub(in crate::ingest) fn width_of_headings(grid: &Grid) -> usize {
    heading_indices(grid).map_or(0, |(first, last)| {
        let cells = grid.rows[first..=last].iter().map(|row| row.cells.len());
        cells.sum()
    })
}

/// The day in the headings of a column, as the file stores it, with its row.
pub(in crate::ingest) fn meeting(
    grid: &Grid,
    frame: &TableFrame,
    column: u32,
) -> Option<(u32, RawValue)> {
    let rows = frame.heading_row..frame.heading_row + frame.heading_rows;
    let mut days = rows.filter_map(|row| {
        let value = grid.value(row, column)?;
        is_day(value).then(|| (row, value.clone()))
    });
    days.next()
}

/// The first and the last row of the headings, as places in the rows of the grid.
///
/// The main row is the first one that is wide enough to head the rows below it and holds nothing
/// but texts and days; where there is none, the first that is wide enough. The row above belongs to
/// it when it names columns that the main row does not, and the row below when it fills gaps.
fn heading_indices(grid: &Grid) -> Option<(usize, usize)> {
    let rows = &grid.rows;
    let wide_enough = |index: usize| {
        let below = rows.iter().skip(index + 1).take(ROWS_COMPARED);
        let widest = below.map(|row| row.cells.len()).max().unwrap_or(0);
        2 * rows[index].cells.len() >= widest
    };
    let candidates = 0..rows.len().min(MOST_TITLE_ROWS);
    let main = candidates
        .clone()
        .find(|&index| wide_enough(index) && are_headings(&rows[index]))
        .or(candidates.clone().find(|&index| wide_enough(index)))?;
    let follows = |upper: usize, lower: usize| rows[upper].row + 1 == rows[lower].row;
    if main > 0 && follows(main - 1, main) && names_more(&rows[main - 1], &rows[main]) {
        return Some((main - 1, main));
    }
    let lower = main + 1;
    let has_lower = lower < rows.len() && follows(main, lower);
    let is_lower = |upper, lower| fills_gaps(upper, lower) || names_meetings(upper, lower);
    if has_lower && is_lower(&rows[main], &rows[lower]) {
        return Some((main, lower));
    }
    Some((main, main))
}

fn are_headings(row: &RawRow) -> bool {
    row.cells.iter().all(|cell| is_heading(&cell.value))
}

fn is_heading(value: &RawValue) -> bool {
    match value {
        RawValue::Text(text) => {
            let is_sign = |letter: char| letter.is_alphabetic() || matches!(letter, '§' | '#');
            text.chars().any(is_sign) || is_day(value)
        }
        // The headings of an attendance matrix are days.
        RawValue::Moment { .. } => true,
        _ => false,
    }
}

/// Whether an upper row is a part of the headings: it has several texts, and one of them stands
/// over a column that the lower row leaves empty.
fn names_more(upper: &RawRow, lower: &RawRow) -> bool {
    let is_alone = |column| lower.value(column).is_none();
    upper.cells.len() > 1
        && are_headings(upper)
        && upper.cells.iter().any(|cell| is_alone(cell.column))
}

/// Whether a lower row is a part of the headings: it begins further to the right, and it has
/// headings where the upper row has none.
fn fills_gaps(upper: &RawRow, lower: &RawRow) -> bool {
    let begins_later = match (upper.cells.first(), lower.cells.first()) {
        (Some(above), Some(below)) => below.column > above.column,
        _ => false,
    };
    let is_gap = |column| upper.value(column).is_none();
    begins_later && are_headings(lower) && lower.cells.iter().any(|cell| is_gap(cell.column))
}

/// Whether a lower row holds the days of the meetings whose kinds stand above: only it has a heading
/// for the first column, and it has several days where the upper row has none.
fn names_meetings(upper: &RawRow, lower: &RawRow) -> bool {
    let begins_earlier = match (upper.cells.first(), lower.cells.first()) {
        (Some(above), Some(below)) => below.column < above.column,
        _ => false,
    };
    let days = |row: &RawRow| row.cells.iter().filter(|cell| is_day(&cell.value)).count();
    begins_earlier && are_headings(lower) && days(upper) == 0 && days(lower) > 1
}

/// A day, stored or written: `13.1.2026`, `2026-01-13`, `13.1.`.
fn is_day(value: &RawValue) -> bool {
    match value {
        RawValue::Moment { .. } => true,
        RawValue::Text(text) => {
            let parts: Vec<&str> = text.trim().split(['.', '/', '-']).collect();
            let is_number =
                |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            parts.len() == 3 && parts[..2].iter().all(is_number) && parts.iter().all(is_number)
        }
        _ => false,
    }
}

fn ends_table(row: &RawRow) -> bool {
    let first = row.cells.first().map(|cell| cell.value.shown());
    first.is_some_and(|first| {
        let first = spelling::normalised(&first);
        ENDS.contains(&first.trim_end_matches([':', ' ']))
    })
}
