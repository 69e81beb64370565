//! Cuts a table out of a sheet: headings, columns that are kept, rows until the notes below.
//!
//! Comes in: a grid whose headings were found. Goes out: a raw sheet in which every non-empty cell
//! of the grid is kept or counted. Values are not judged; personal columns end here.

use crate::findings::{CellAddress, Code, Finding, Findings, Place};
use crate::ingest::grid::Grid;
use crate::ingest::heading::{self, HeadingRows};
use crate::ingest::personal::{self, PersonalBecause, PersonalTally, Stamps};
use crate::ingest::raw::{ColumnPurpose, ColumnUse, RawColumn, RawRow, RawSheet, RawValue};
use crate::ingest::rows_beside::{Beside, RowsBeside};
use crate::ingest::spelling;
use crate::ingest::tools::{self, Adapter};
use crate::ingest::wanted::{WantedFor, WantedHeadings};
use crate::methodology::{ColumnType, Source, fields};
use crate::vocabulary::{SourceGroup, SourceKind};
use std::collections::{BTreeMap, BTreeSet};

/// A table that is to be cut out of a sheet.
pub(in crate::ingest) struct Cut<'a> {
    /// The source that the table belongs to.
    pub(in crate::ingest) source: &'a Source,
    /// The headings that the source declares.
    pub(in crate::ingest) wanted: &'a WantedHeadings,
    /// The file, relative to the programme.
    pub(in crate::ingest) file: &'a str,
    /// Where the headings stand.
    pub(in crate::ingest) rows: HeadingRows,
}

impl Cut<'_> {
    /// The table.
    pub(in crate::ingest) fn out_of(self, mut grid: Grid, findings: &mut Findings) -> RawSheet {
        let found = heading::match_columns(
            &self.rows,
            self.wanted,
            (self.file, grid.sheet.as_deref()),
            findings,
        );
        let first_data_row = self.first_data_row();
        self.tidy(&mut grid, first_data_row);
        let end = self.end_row(&grid, first_data_row);
        let read_columns: BTreeSet<u32> = found.keys().copied().collect();
        let beside = RowsBeside {
            source: self.source,
            file: self.file,
            headings: (self.rows.first, self.rows.last),
            data: (first_data_row, end),
            columns: &read_columns,
        }
        .find(&grid, findings);
        let is_data = |row: u32| row >= first_data_row && row < end && !beside.contains_key(&row);
        let is_heading = |row: u32| row >= self.rows.first && row < first_data_row;
        let tallies = tally_columns(&grid, &is_data);
        let mut columns: BTreeMap<u32, RawColumn> = BTreeMap::new();
        let numbers: BTreeSet<u32> = self
            .rows
            .headings
            .keys()
            .chain(tallies.keys())
            .chain(found.keys())
            .copied()
            .collect();
        for number in numbers {
            let tally = tallies.get(&number).copied().unwrap_or_default();
            let heading = self.rows.headings.get(&number).cloned().unwrap_or_default();
            let uses = found.get(&number).map_or(&[][..], Vec::as_slice);
            let column = SheetColumn {
                number,
                heading,
                tally,
            };
            let purpose = self.purpose(&grid, &column, uses, findings);
            columns.insert(
                number,
                RawColumn {
                    number,
                    heading: column.heading,
                    heading_cells: 0,
                    cells: tally.cells,
                    purpose,
                },
            );
        }
        let sheet = grid.sheet;
        let mut rows = Vec::new();
        let mut outside_cells = 0;
        let mut reported_cells = 0;
        let keeping = self.keeping(&columns);
        let mut heading_cells: BTreeMap<u32, u64> = BTreeMap::new();
        for row in grid.rows {
            let cells = row.cells.len() as u64;
            if beside.get(&row.row) == Some(&Beside::Reported) {
                reported_cells += cells;
            } else if is_data(row.row) {
                let kept = keep(row, &keeping);
                rows.extend((!kept.cells.is_empty()).then_some(kept));
            } else if is_heading(row.row) {
                for cell in row.cells {
                    if columns.contains_key(&cell.column) {
                        *heading_cells.entry(cell.column).or_default() += 1;
                    } else {
                        outside_cells += 1;
                    }
                }
            } else {
                outside_cells += cells;
            }
        }
        for (number, cells) in heading_cells {
            if let Some(column) = columns.get_mut(&number) {
                column.heading_cells = cells;
            }
        }
        RawSheet {
            file: self.file.to_owned(),
            sheet,
            heading_row: self.rows.last,
            meeting_row: (self.source.matrix.as_ref())
                .map_or(self.rows.last, |matrix| matrix.date_row),
            columns: columns.into_values().collect(),
            rows,
            outside_cells,
            reported_cells,
            hides_percents: grid.hides_percents,
        }
    }

    /// Changes the cells in which the tool that wrote the file writes something else than the value.
    fn tidy(&self, grid: &mut Grid, first_data_row: u32) {
        if let Some(adapter) = self.adapter() {
            let data = grid.rows.iter_mut();
            data.filter(|row| row.row >= first_data_row)
                .for_each(|row| adapter.tidy(&self.rows.headings, row));
        }
    }

    /// How the tool that wrote the file writes.
    fn adapter(&self) -> Option<&'static Adapter> {
        self.source.tool.map(Adapter::of)
    }

    /// The days of a matrix may stand below its headings.
    fn first_data_row(&self) -> u32 {
        let date_row = self
            .source
            .matrix
            .as_ref()
            .map_or(0, |matrix| matrix.date_row);
        self.rows.last.max(date_row) + 1
    }

    /// The row in which the table has ended.
    fn end_row(&self, grid: &Grid, first_data_row: u32) -> u32 {
        let Some(words) = &self.source.ends_before else {
            return u32::MAX;
        };
        let words = spelling::normalised(words);
        grid.rows
            .iter()
            .filter(|row| row.row >= first_data_row)
            .find(|row| {
                row.cells.first().is_some_and(|cell| {
                    spelling::normalised(&cell.value.shown()).starts_with(&words)
                })
            })
            .map_or(u32::MAX, |row| row.row)
    }

    /// What becomes of a column; a column that is left out without being declared is a finding.
    fn purpose(
        &self,
        grid: &Grid,
        column: &SheetColumn,
        uses: &[WantedFor],
        findings: &mut Findings,
    ) -> ColumnPurpose {
        let spellings = self.rows.normalised_of(column.number);
        let is_among = |declared: &BTreeSet<String>| {
            spellings.iter().any(|heading| declared.contains(heading))
        };
        let is_repetition =
            !uses.is_empty() && uses.iter().all(|&one| one == WantedFor::Repetition);
        if is_among(&self.wanted.personal) || is_repetition {
            return ColumnPurpose::Ignored;
        }
        if !uses.is_empty() {
            // Whoever declares a column knows what is in it, but identity codes, e-mail addresses and
            // the times at which members answered are not taken from anybody.
            let because = column.tally.personal.because(self.stamps());
            return match because {
                Some(
                    because @ (PersonalBecause::IdentityCode
                    | PersonalBecause::EmailAddress
                    | PersonalBecause::Timestamp),
                ) if !self.is_open_text(uses) => {
                    findings.push(self.personal_column(grid, column, because));
                    ColumnPurpose::Reported
                }
                _ => ColumnPurpose::Read(self.use_of(column.number, uses)),
            };
        }
        let is_added = |adapter: &Adapter| adapter.adds(&column.heading);
        if is_among(&self.wanted.ignored) || self.adapter().is_some_and(is_added) {
            return ColumnPurpose::Ignored;
        }
        if let Some(because) = self.personal_by_rule(column) {
            findings.push(self.personal_column(grid, column, because));
            return ColumnPurpose::Reported;
        }
        if let Some(matrix) = &self.source.matrix
            && let Some(day) = grid.value(matrix.date_row, column.number)
        {
            return ColumnPurpose::Meeting(day.clone());
        }
        if column.tally.cells == 0 {
            return ColumnPurpose::Ignored;
        }
        let place = self.place(grid, column.number);
        let mut finding = Finding::new(Code::UndeclaredColumn, place)
            .with("cells", column.tally.cells.to_string());
        if !column.heading.is_empty() {
            finding = finding.under(&column.heading);
        }
        findings.push(finding);
        ColumnPurpose::Reported
    }

    fn is_open_text(&self, uses: &[WantedFor]) -> bool {
        uses.iter().all(|wanted_for| match wanted_for {
            WantedFor::Column(index) => {
                let column = &self.source.columns[*index];
                fields::type_of_column(self.source.kind, column) == Some(ColumnType::OpenText)
            }
            _ => false,
        })
    }

    /// What a column is read for.
    fn use_of(&self, number: u32, uses: &[WantedFor]) -> ColumnUse {
        let mut column_use = ColumnUse::default();
        for wanted_for in uses {
            match wanted_for {
                WantedFor::Column(index) => column_use.columns.push(*index),
                WantedFor::Option(index) => {
                    column_use.columns.push(*index);
                    let wanted = self.wanted.read.iter();
                    let mut lists =
                        wanted.filter(|one| one.wanted_for == WantedFor::Column(*index));
                    let option =
                        lists.find_map(|list| self.rows.option_of(number, &list.normalised));
                    column_use.option = option.map(str::to_owned);
                }
                WantedFor::Unit => column_use.gives_unit = true,
                WantedFor::Seat => column_use.gives_seat = true,
                WantedFor::Repetition => {}
            }
        }
        column_use
    }

    /// Among the few members of a table the time of an answer tells who gave it.
    fn stamps(&self) -> Stamps {
        let is_member_survey =
            self.source.group == SourceGroup::Members && self.source.kind == SourceKind::Survey;
        if is_member_survey {
            Stamps::ArePersonal
        } else {
            Stamps::AreHarmless
        }
    }

    fn personal_by_rule(&self, column: &SheetColumn) -> Option<PersonalBecause> {
        let by_heading = || {
            (column.tally.cells > 0 && personal::is_personal_heading(&column.heading))
                .then_some(PersonalBecause::Heading)
        };
        column
            .tally
            .personal
            .because(self.stamps())
            .or_else(by_heading)
    }

    fn personal_column(
        &self,
        grid: &Grid,
        column: &SheetColumn,
        because: PersonalBecause,
    ) -> Finding {
        Finding::new(Code::PersonalColumn, self.place(grid, column.number))
            .under(&column.heading)
            .with("because", because.reason())
    }

    fn place(&self, grid: &Grid, column: u32) -> Place {
        Place::Column {
            file: self.file.to_owned(),
            sheet: grid.sheet.clone(),
            heading: CellAddress {
                row: self.rows.last,
                column,
            },
        }
    }

    /// What becomes of the cells of each column, by its number.
    fn keeping<'c>(&self, columns: &'c BTreeMap<u32, RawColumn>) -> Vec<Keeping<'c>> {
        let last = columns.keys().next_back().copied().unwrap_or(0) as usize;
        let mut keeping = vec![Keeping::Gone; last + 1];
        for (&number, column) in columns {
            keeping[number as usize] = match &column.purpose {
                ColumnPurpose::Read(uses) => match &uses.option {
                    Some(option) => Keeping::Mark(option),
                    None if self.is_free_text(uses) => Keeping::Presence,
                    None => Keeping::Value,
                },
                ColumnPurpose::Meeting(_) => Keeping::Value,
                ColumnPurpose::Ignored | ColumnPurpose::Reported => Keeping::Gone,
            };
        }
        keeping
    }

    fn is_free_text(&self, uses: &ColumnUse) -> bool {
        !uses.gives_unit
            && !uses.gives_seat
            && uses.columns.iter().all(|&index| {
                fields::type_of_column(self.source.kind, &self.source.columns[index])
                    == Some(ColumnType::OpenText)
            })
    }
}

/// What becomes of the cells of a column.
#[derive(Clone, Copy)]
enum Keeping<'a> {
    /// They are kept.
    Value,
    /// It is only known that they are there: free text.
    Presence,
    /// They mark an option.
    Mark(&'a str),
    /// They are counted and gone.
    Gone,
}

/// The row with what is kept of its cells.
fn keep(mut row: RawRow, keeping: &[Keeping<'_>]) -> RawRow {
    row.cells.retain_mut(|cell| {
        match keeping.get(cell.column as usize) {
            Some(Keeping::Value) => {}
            Some(Keeping::Presence) => cell.value = RawValue::Unkept,
            Some(Keeping::Mark(option)) => {
                let value = std::mem::replace(&mut cell.value, RawValue::Unkept);
                cell.value = tools::as_mark(value, option);
            }
            Some(Keeping::Gone) | None => return false,
        }
        true
    });
    row
}

/// A column while its purpose is decided.
struct SheetColumn {
    number: u32,
    heading: String,
    tally: ColumnTally,
}

#[derive(Clone, Copy, Default)]
struct ColumnTally {
    cells: u64,
    personal: PersonalTally,
}

fn tally_columns(grid: &Grid, is_data: &dyn Fn(u32) -> bool) -> BTreeMap<u32, ColumnTally> {
    let mut tallies: Vec<ColumnTally> = Vec::new();
    for row in grid.rows.iter().filter(|row| is_data(row.row)) {
        for cell in &row.cells {
            let column = cell.column as usize;
            if column >= tallies.len() {
                tallies.resize(column + 1, ColumnTally::default());
            }
            tallies[column].cells += 1;
            tallies[column].personal.add(&cell.value);
        }
    }
    let counted = (0..).zip(tallies).filter(|(_, tally)| tally.cells > 0);
    counted.collect()
}
