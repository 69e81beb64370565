//! The forms that `tutka forms` writes, known by their hidden sheet and read without any mapping.
//!
//! Comes in: the grids of a workbook with that sheet. Goes out: raw sheets whose columns are what the
//! hidden sheet says, under whatever heading, order and language, and whose words have become codes;
//! findings where the form belongs to another source or round, or asked another version of an item.

use crate::findings::{CellAddress, Code, Finding, Findings, Place};
use crate::ingest::grid::Grid;
use crate::ingest::heading::{self, Agreement};
use crate::ingest::raw::{ColumnPurpose, RawSheet, RawSource, RawValue};
use crate::ingest::sheets::SheetsOfFile;
use crate::ingest::spelling;
use crate::ingest::wanted::{WantedFor, WantedHeading, WantedHeadings};
use crate::methodology::forms::hidden_sheet;
use crate::methodology::{ColumnType, Matrix, Source, fields};
use crate::vocabulary::{ItemId, Tool};
use std::collections::{BTreeMap, BTreeSet};

/// The most words in other languages that a word has.
const OTHER_LANGUAGES: u32 = 8;

/// What the hidden sheet of a form says.
#[derive(Clone, Debug, Default)]
pub(in crate::ingest) struct Form {
    /// The name of the hidden sheet itself.
    sheet: Option<String>,
    /// The identifier of the source.
    source: String,
    round: String,
    covers: BTreeSet<String>,
    tables: usize,
    columns: Vec<FormColumn>,
    /// What a word stands for, by list and by the word as it is compared.
    words: BTreeMap<String, BTreeMap<String, String>>,
}

/// A column of the form.
#[derive(Clone, Debug)]
struct FormColumn {
    /// What it is: `field:date`.
    what: String,
    version: Option<u32>,
    list: String,
    heading: String,
}

/// A file of a source, and the form that it is.
#[derive(Clone, Copy)]
pub(in crate::ingest) struct FormFile<'a> {
    /// The file, relative to the programme.
    pub(in crate::ingest) file: &'a str,
    /// The source that it was delivered for.
    pub(in crate::ingest) source: &'a Source,
    /// What the source declares, and the round's own name and versions of items.
    pub(in crate::ingest) wanted: &'a WantedHeadings,
}

/// The hidden sheet of a form among the sheets of a file, and what it says.
pub(in crate::ingest) fn find(grids: &[Grid]) -> Option<(usize, Form)> {
    let found = grids.iter().map(|grid| (grid, place_of_mark(grid)));
    let mut found = found.enumerate();
    let (index, grid, place) =
        found.find_map(|(index, (grid, place))| Some((index, grid, place?)))?;
    Some((index, Form::of(grid, place)))
}

/// Where the mark stands: its row and column.
fn place_of_mark(grid: &Grid) -> Option<(u32, u32)> {
    grid.rows.iter().find_map(|row| {
        let first = row.cells.first()?;
        (first.value.shown() == hidden_sheet::MARK).then_some((row.row, first.column))
    })
}

impl Form {
    fn of(grid: &Grid, (first, column): (u32, u32)) -> Self {
        let mut form = Self {
            sheet: grid.sheet.clone(),
            ..Self::default()
        };
        for row in grid.rows.iter().filter(|row| row.row >= first) {
            let text = |offset: u32| {
                let value = row.value(column + offset);
                value.map(RawValue::shown).unwrap_or_default()
            };
            match text(0).as_str() {
                hidden_sheet::FORM => form.source = text(1),
                hidden_sheet::ROUND => form.round = text(1),
                hidden_sheet::SHEET if text(2) == hidden_sheet::COVER => {
                    form.covers.insert(spelling::normalised(&text(1)));
                }
                hidden_sheet::SHEET => form.tables += 1,
                hidden_sheet::COLUMN => form.columns.push(FormColumn {
                    what: text(1),
                    version: text(2).parse().ok(),
                    list: text(3),
                    heading: text(4),
                }),
                hidden_sheet::WORD => {
                    let list = form.words.entry(text(1)).or_default();
                    for offset in 3..3 + OTHER_LANGUAGES {
                        let word = spelling::normalised(&text(offset));
                        if !word.is_empty() {
                            list.entry(word).or_insert_with(|| text(2));
                        }
                    }
                }
                _ => {}
            }
        }
        form
    }

    /// What it is a form of: the source and the round that it was written for.
    pub(in crate::ingest) fn subject(&self) -> (&str, &str) {
        (&self.source, &self.round)
    }

    /// Whether a sheet is one of its tables, and neither its cover nor its hidden sheet.
    pub(in crate::ingest) fn has_table(&self, grid: &Grid) -> bool {
        let name = grid.sheet.as_deref().map(spelling::normalised);
        grid.sheet != self.sheet && !name.is_some_and(|name| self.covers.contains(&name))
    }

    /// Takes the tables of a form.
    pub(in crate::ingest) fn take(
        &self,
        raw: &mut RawSource,
        mut grids: Vec<Grid>,
        (hidden, here): (usize, FormFile<'_>),
        findings: &mut Findings,
    ) {
        let all: u64 = grids.iter().map(Grid::cell_count).sum();
        if let Some(finding) = self.misfit(here) {
            raw.reported_cells += all;
            findings.push(finding);
            return;
        }
        raw.ignored_cells += grids.remove(hidden).cell_count();
        let headings = self.headings(here);
        let source = self.source_of(here.source);
        let mut tables: Vec<(Grid, Agreement)> = Vec::new();
        for grid in grids.into_iter().filter(|grid| !grid.rows.is_empty()) {
            let name = spelling::normalised(grid.sheet.as_deref().unwrap_or_default());
            let found = heading::locate(&grid, &source, &headings).filter(|found| found.is_enough);
            match found {
                _ if self.covers.contains(&name) => raw.ignored_cells += grid.cell_count(),
                Some(found) => tables.push((grid, found)),
                None => {
                    raw.reported_cells += grid.cell_count();
                    let place = place_of_sheet(here.file, grid.sheet.as_deref());
                    let finding = Finding::new(Code::UnreadSheet, place);
                    findings.push(finding.with("cells", grid.cell_count().to_string()));
                }
            }
        }
        self.report_number_of_tables(here, &tables, findings);
        self.report_what_is_not_asked(here, findings);
        for (grid, found) in tables {
            self.report_versions(here, (&grid, &found), findings);
            let mut source = source.clone();
            if let Some(matrix) = &mut source.matrix {
                matrix.date_row = found.rows.last;
            }
            let sheets = SheetsOfFile {
                file: here.file,
                source: &source,
                wanted: &headings,
            };
            let before = raw.sheets.len();
            sheets.take_sheet(raw, grid, Some(found), findings);
            for sheet in &mut raw.sheets[before..] {
                self.translate(sheet, here.source);
            }
        }
    }

    /// A form of another source, or of another round.
    fn misfit(&self, here: FormFile<'_>) -> Option<Finding> {
        let place = Place::File {
            file: here.file.to_owned(),
        };
        let (code, found, wanted) = if self.source != here.source.id.as_str() {
            (Code::OtherForm, &self.source, here.source.id.as_str())
        } else if self.round != here.wanted.round.as_str() {
            (Code::OtherRound, &self.round, here.wanted.round.as_str())
        } else {
            return None;
        };
        let finding = Finding::new(code, place).quoting(found);
        Some(finding.with("wanted", wanted))
    }

    /// A copy of a table would count everything twice; without a table nothing counts.
    fn report_number_of_tables(
        &self,
        here: FormFile<'_>,
        tables: &[(Grid, Agreement)],
        findings: &mut Findings,
    ) {
        let place = Place::File {
            file: here.file.to_owned(),
        };
        if tables.is_empty() {
            findings.push(Finding::new(Code::EmptySource, place));
        } else if tables.len() > self.tables {
            let names = tables.iter().filter_map(|(grid, _)| grid.sheet.as_deref());
            let names: Vec<&str> = names.collect();
            let finding = Finding::new(Code::SeveralSheets, place);
            findings.push(finding.with("known", names.join("; ")));
        }
    }

    /// Columns that the round has and the form does not ask for: the form is older than the round.
    fn report_what_is_not_asked(&self, here: FormFile<'_>, findings: &mut Findings) {
        for (index, column) in here.source.columns.iter().enumerate() {
            let is_asked = (self.columns.iter())
                .any(|asked| place_in_source(here.source, &asked.what) == Some(index));
            if !is_asked && !column.optional {
                let place = place_of_sheet(here.file, self.sheet.as_deref());
                let item = column.item.as_ref().map(ItemId::as_str);
                let name = item.or(column.field.as_deref()).unwrap_or_default();
                findings.push(Finding::new(Code::MissingColumn, place).under(name));
            }
        }
    }

    fn report_versions(
        &self,
        here: FormFile<'_>,
        (grid, found): (&Grid, &Agreement),
        findings: &mut Findings,
    ) {
        for column in &self.columns {
            let Some(item) = column.what.strip_prefix(hidden_sheet::ITEM) else {
                continue;
            };
            let wanted = here.wanted.versions.get(item);
            let Some((asked, wanted)) = column.version.zip(wanted.copied()) else {
                continue;
            };
            if asked == wanted {
                continue;
            }
            let heading = spelling::normalised(&column.heading);
            let mut headings = found.rows.headings.iter();
            let number = headings.find(|(_, text)| spelling::normalised(text) == heading);
            let place = match number {
                Some((&column, _)) => Place::Column {
                    file: here.file.to_owned(),
                    sheet: grid.sheet.clone(),
                    heading: CellAddress {
                        row: found.rows.last,
                        column,
                    },
                },
                None => place_of_sheet(here.file, grid.sheet.as_deref()),
            };
            let finding = Finding::new(Code::OtherItemVersion, place).under(&column.heading);
            let finding = finding.with("item", item).with("asked", asked.to_string());
            findings.push(finding.with("wanted", wanted.to_string()));
        }
    }

    /// The headings of the form, wanted for what the hidden sheet says.
    fn headings(&self, here: FormFile<'_>) -> WantedHeadings {
        let mut headings = WantedHeadings {
            read: Vec::new(),
            ignored: BTreeSet::new(),
            personal: BTreeSet::new(),
            ..here.wanted.clone()
        };
        for column in &self.columns {
            let what = column.what.as_str();
            let heading = spelling::normalised(&column.heading);
            let wanted_for = match what {
                hidden_sheet::UNIT => Some(WantedFor::Unit),
                hidden_sheet::SEAT => Some(WantedFor::Seat),
                _ => place_in_source(here.source, what).map(WantedFor::Column),
            };
            if let Some(wanted_for) = wanted_for {
                let mut wanted = WantedHeading::of_name(&column.heading);
                wanted.wanted_for = wanted_for;
                wanted.is_list = is_list(here.source, wanted_for);
                headings.read.push(wanted);
            } else if what.starts_with(hidden_sheet::PERSONAL) {
                headings.personal.insert(heading);
            } else if what.starts_with(hidden_sheet::OWN) {
                headings.ignored.insert(heading);
            }
        }
        headings
    }

    /// The source as the form writes it: nothing that it declares about other files applies.
    fn source_of(&self, source: &Source) -> Source {
        let mut seats = self.columns.iter();
        let seat = seats.find(|column| column.what == hidden_sheet::SEAT);
        Source {
            tool: Some(Tool::Tutka),
            sheets: Vec::new(),
            heading_row: None,
            heading_rows: 1,
            ends_before: None,
            skip_rows: Vec::new(),
            matrix: source
                .matrix
                .as_ref()
                .zip(seat)
                .map(|(matrix, seat)| Matrix {
                    seat: seat.heading.clone(),
                    ..matrix.clone()
                }),
            ..source.clone()
        }
    }

    /// Puts what the words of the form stand for in the place of the words.
    fn translate(&self, sheet: &mut RawSheet, source: &Source) {
        let mut lists: BTreeMap<u32, &BTreeMap<String, String>> = BTreeMap::new();
        for column in &mut sheet.columns {
            let list = match &column.purpose {
                ColumnPurpose::Meeting(_) => self.words.get(hidden_sheet::MARKS),
                ColumnPurpose::Read(uses) if uses.gives_unit => {
                    self.list_of(|what| what == hidden_sheet::UNIT)
                }
                ColumnPurpose::Read(uses) => uses.columns.first().and_then(|&index| {
                    self.list_of(|what| place_in_source(source, what) == Some(index))
                }),
                ColumnPurpose::Ignored | ColumnPurpose::Reported => None,
            };
            let Some(list) = list else { continue };
            if let ColumnPurpose::Read(uses) = &mut column.purpose
                && let Some(option) = &mut uses.option
            {
                if let Some(code) = list.get(&spelling::normalised(option)) {
                    option.clone_from(code);
                }
            } else {
                lists.insert(column.number, list);
            }
        }
        for cell in sheet.rows.iter_mut().flat_map(|row| &mut row.cells) {
            if let (Some(list), RawValue::Text(word)) = (lists.get(&cell.column), &mut cell.value)
                && let Some(code) = list.get(&spelling::normalised(word))
            {
                *word = code.as_str().into();
            }
        }
    }

    fn list_of(&self, is_it: impl Fn(&str) -> bool) -> Option<&BTreeMap<String, String>> {
        let column = self.columns.iter().find(|column| is_it(&column.what))?;
        self.words.get(&column.list)
    }
}

/// The place in the source's list of columns of what a column of the form is.
fn place_in_source(source: &Source, what: &str) -> Option<usize> {
    let field = what.strip_prefix(hidden_sheet::FIELD);
    let item = what.strip_prefix(hidden_sheet::ITEM);
    source.columns.iter().position(|column| {
        let asks = column.item.as_ref().map(ItemId::as_str);
        (item.is_some() && asks == item)
            || (field.is_some() && asks.is_none() && column.field.as_deref() == field)
    })
}

fn is_list(source: &Source, wanted_for: WantedFor) -> bool {
    let WantedFor::Column(index) = wanted_for else {
        return false;
    };
    let column = &source.columns[index];
    fields::type_of_column(source.kind, column) == Some(ColumnType::List)
}

fn place_of_sheet(file: &str, sheet: Option<&str>) -> Place {
    Place::Sheet {
        file: file.to_owned(),
        sheet: sheet.map(str::to_owned),
    }
}
