//! Looks into one file that no round has declared: what format it is, and where its tables stand.
//!
//! Comes in: the path of a file. Goes out: a `Look` with every table, its headings and its cells;
//! of a column that looks like personal data only the reason. It judges no value and names no type.

use crate::ingest::IngestError;
use crate::ingest::delivery;
use crate::ingest::fault::ReadFault;
use crate::ingest::form;
use crate::ingest::grid::Grid;
use crate::ingest::guard;
use crate::ingest::heading;
use crate::ingest::heading_rows::HeadingRows;
use crate::ingest::look_options::option_groups;
use crate::ingest::look_table::{self, TableFrame};
use crate::ingest::personal::{PersonalBecause, PersonalTally, Stamps, is_personal_heading};
use crate::ingest::raw::RawValue;
use crate::ingest::text_file::{self, TextFile};
use crate::ingest::tools::{Adapter, tool_of};
use crate::ingest::workbook::{self, WorkbookFormat};
use crate::methodology::Limits;
use crate::vocabulary::Tool;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What one file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Its name, without the folder.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// What its content is: `xlsx`, `xlsb`, `xls`, `ods`, `text` or `unknown`.
    pub format: &'static str,
    /// How its letters are coded, in text files.
    pub encoding: Option<String>,
    /// What parts its columns, in text files.
    pub delimiter: Option<char>,
    /// The source and the round that it is a form for, where `tutka forms` wrote it.
    pub form: Option<(String, String)>,
    /// Its tables, one for each sheet with cells; or the word under which findings know why there
    /// are none.
    pub tables: Result<Vec<LookedTable>, &'static str>,
}

/// A table in a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedTable {
    /// The name of its sheet; absent in text files.
    pub sheet: Option<String>,
    /// The tool that probably wrote it, and the headings that it is known by.
    pub tool: Option<(Tool, Vec<String>)>,
    /// The first row of its headings, from 1.
    pub heading_row: u32,
    /// How many rows its headings take.
    pub heading_rows: u32,
    /// Whether they look like headings; else the first row wide enough was taken for them.
    pub has_headings: bool,
    /// Its last row of data, from 1; the last row of the headings when it has none.
    pub last_row: u32,
    /// Its rows of data that have a cell.
    pub rows: u64,
    /// The cells above its headings.
    pub cells_above: u64,
    /// The row that adds the others up or begins the notes below, with its first words.
    pub ends_before: Option<(u32, String)>,
    /// Its columns with a heading or a cell, from left to right.
    pub columns: Vec<LookedColumn>,
    /// Questions whose options probably have a column each.
    pub option_groups: Vec<OptionGroup>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedColumn {
    /// Its number; 1 is A.
    pub number: u32,
    /// Its heading; empty where it has none.
    pub heading: String,
    /// What a round can call it; nothing where another column has the same names.
    pub callable_as: Option<String>,
    /// The question or statement without what the tool writes around it.
    pub statement: String,
    /// The day that its heading is, as the file stores it, and its row: one meeting of a matrix.
    pub meeting: Option<(u32, RawValue)>,
    /// Whether it is one of the tool's own columns.
    pub is_of_tool: bool,
    /// The word under which findings know why it is personal. Its values are dropped then.
    pub personal: Option<&'static str>,
    /// Its cells that are not empty, with their rows.
    pub cells: Vec<(u32, RawValue)>,
}

/// A question whose options have a column each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionGroup {
    /// The question.
    pub question: String,
    /// Its options, with the numbers of their columns.
    pub options: Vec<(u32, String)>,
    /// Columns that say the same once more.
    pub repetitions: Vec<u32>,
}

/// Looks into a file. A damaged file is no error: it has a reason in the place of its tables.
///
/// # Errors
/// When the disk does not give the file.
pub fn look(path: &Path) -> Result<Look, IngestError> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    let limits = Limits::default();
    let file = delivery::read(path.parent().unwrap_or(Path::new("")), &name, limits)?;
    let mut look = Look {
        name,
        bytes: file.size,
        format: "unknown",
        encoding: None,
        delimiter: None,
        form: None,
        tables: Err(ReadFault::UnknownFormat.reason()),
    };
    let failed = |cause| IngestError::File {
        file: look.name.clone(),
        cause,
    };
    let opened = guard::in_time(limits.seconds, move || {
        opened(file.bytes.as_deref(), limits)
    });
    let grids = match opened.map_err(failed)? {
        Err(fault) | Ok(Opened::Not(fault)) => Err(fault),
        Ok(Opened::Workbook(format, grids)) => {
            look.format = format.name();
            grids
        }
        Ok(Opened::Text(text)) => {
            look.format = "text";
            look.encoding = Some(text.encoding);
            look.delimiter = Some(text.delimiter);
            Ok(vec![text.grid])
        }
    };
    let form = grids.as_ref().ok().and_then(|grids| form::find(grids));
    let form = form.map(|(_, form)| form);
    look.form = form.as_ref().map(|form| {
        let (source, round) = form.subject();
        (source.to_owned(), round.to_owned())
    });
    let is_looked_at = |grid: &Grid| form.as_ref().is_none_or(|form| form.has_table(grid));
    look.tables = grids
        .map(|grids| {
            let grids = grids.into_iter().filter(is_looked_at);
            grids.filter_map(table_of).collect()
        })
        .map_err(ReadFault::reason);
    Ok(look)
}

/// What the bytes of a file turned out to be.
enum Opened {
    Workbook(WorkbookFormat, Result<Vec<Grid>, ReadFault>),
    Text(TextFile),
    Not(ReadFault),
}

fn opened(bytes: Option<&[u8]>, limits: Limits) -> Opened {
    let bytes = match bytes {
        None => return Opened::Not(ReadFault::TooManyBytes),
        Some([]) => return Opened::Not(ReadFault::Empty),
        Some(bytes) => bytes,
    };
    match WorkbookFormat::of(bytes) {
        Some(format) => Opened::Workbook(format, workbook::read(bytes, format, limits)),
        None => match text_file::read(bytes, limits, look_table::width_of_headings) {
            Ok(text) => Opened::Text(text),
            Err(fault) => Opened::Not(fault),
        },
    }
}

fn table_of(grid: Grid) -> Option<LookedTable> {
    let frame = look_table::frame_of(&grid)?;
    let texts: Vec<String> = (frame.heading_row..frame.heading_row + frame.heading_rows)
        .filter_map(|row| grid.row(row))
        .flat_map(|row| row.cells.iter().map(|cell| cell.value.shown()))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let tool = tool_of(&texts).map(|(tool, known)| {
        let each_once: BTreeSet<&str> = known.iter().copied().collect();
        let known = known.into_iter().filter(|one| each_once.contains(one));
        let mut in_order: Vec<String> = Vec::new();
        known.for_each(|one| {
            if !in_order.iter().any(|other| other == one) {
                in_order.push(one.to_owned());
            }
        });
        (tool, in_order)
    });
    let adapter = tool.as_ref().map(|(tool, _)| Adapter::of(*tool));
    let headings = HeadingRows::at(&grid, frame.heading_row, frame.heading_rows, adapter);
    let mut columns = columns_of(&grid, &frame, &headings);
    for column in &mut columns {
        column.is_of_tool = adapter.is_some_and(|adapter| adapter.adds(&column.heading));
        column.drop_personal(adapter);
    }
    let option_groups = option_groups(&columns, &headings);
    Some(LookedTable {
        sheet: grid.sheet,
        tool,
        heading_row: frame.heading_row,
        heading_rows: frame.heading_rows,
        has_headings: frame.has_headings,
        last_row: frame.last_row,
        rows: frame.rows,
        cells_above: frame.cells_above,
        ends_before: frame.ends_before,
        columns,
        option_groups,
    })
}

fn columns_of(grid: &Grid, frame: &TableFrame, headings: &HeadingRows) -> Vec<LookedColumn> {
    let mut columns: BTreeMap<u32, LookedColumn> = BTreeMap::new();
    for (&number, heading) in &headings.headings {
        let names = headings.tool_names(number);
        let statement = names
            .and_then(|names| names.names.last())
            .unwrap_or(heading);
        let column = LookedColumn {
            callable_as: heading::callable_as(headings, number),
            statement: statement.clone(),
            meeting: look_table::meeting(grid, frame, number),
            ..LookedColumn::at(number, heading)
        };
        columns.insert(number, column);
    }
    let data = frame.heading_row + frame.heading_rows..=frame.last_row;
    for row in grid.rows.iter().filter(|row| data.contains(&row.row)) {
        for cell in &row.cells {
            let column = columns
                .entry(cell.column)
                .or_insert_with(|| LookedColumn::at(cell.column, ""));
            column.cells.push((row.row, cell.value.clone()));
        }
    }
    columns.into_values().collect()
}

impl LookedColumn {
    fn at(number: u32, heading: &str) -> Self {
        Self {
            number,
            heading: heading.to_owned(),
            callable_as: None,
            statement: heading.to_owned(),
            meeting: None,
            is_of_tool: false,
            personal: None,
            cells: Vec::new(),
        }
    }

    /// Drops the values of a column that looks personal and keeps the reason.
    fn drop_personal(&mut self, adapter: Option<&Adapter>) {
        let mut tally = PersonalTally::default();
        for (_, value) in &self.cells {
            tally.add(value);
        }
        // Nobody has said yet that the file is a survey of members, so times may stay.
        let by_content = tally.because(Stamps::AreHarmless);
        let is_of_tool = adapter.is_some_and(|adapter| adapter.adds_personal(&self.heading));
        let by_heading =
            (is_of_tool || is_personal_heading(&self.heading)).then_some(PersonalBecause::Heading);
        self.personal = by_content.or(by_heading).map(PersonalBecause::reason);
        if self.personal.is_some() {
            self.cells = Vec::new();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::fixture::{Delivery, real_file};

    fn looked_at(name: &str, bytes: &[u8]) -> Look {
        let delivery = Delivery::new();
        delivery.put(name, bytes);
        look(&delivery.path(name)).expect("the file is there")
    }

    #[test]
    fn the_table_is_found_between_its_title_and_its_sum() {
        let text = "Tapahtumat 2026;;\n;;\nPäivä;Kävijöitä;Palaute, jos saatiin\n\
                    1.3.2026;20;hyvä, kiitos\n2.3.2026;15;\nYhteensä;35;\nTulostettu;1.4.2026;\n";
        let look = looked_at("tapahtumat.csv", text.as_bytes());
        assert_eq!((look.format, look.delimiter), ("text", Some(';')));
        let tables = look.tables.expect("it is a table");
        let table = &tables[0];
        assert_eq!((table.heading_row, table.last_row, table.rows), (3, 5, 2));
        assert_eq!(table.cells_above, 1);
        assert_eq!(table.ends_before, Some((6, "Yhteensä".to_owned())));
        let headings: Vec<_> = table
            .columns
            .iter()
            .map(|column| column.heading.as_str())
            .collect();
        assert_eq!(headings, ["Päivä", "Kävijöitä", "Palaute, jos saatiin"]);
        let rows: Vec<u32> = table.columns[2].cells.iter().map(|(row, _)| *row).collect();
        assert_eq!(rows, [4]);
    }

    #[test]
    fn a_personal_column_has_a_reason_and_no_values() {
        let text = "Nimi,Yhteys,Vastaus\nMaija,a.b@example.org,4\nMatti,c@example.org,5\n";
        let look = looked_at("vastaukset.csv", text.as_bytes());
        let tables = look.tables.clone().expect("it is a table");
        let reasons: Vec<_> = tables[0]
            .columns
            .iter()
            .map(|column| column.personal)
            .collect();
        assert_eq!(reasons, [Some("heading"), Some("e-mail"), None]);
        assert!(!format!("{look:?}").contains("example.org"));
        assert!(!format!("{look:?}").contains("Maija"));
    }

    #[test]
    fn headings_of_two_rows_and_the_days_of_a_matrix_are_found() {
        let text = "Läsnäolot 2026;;;;\n;;;;\nPaikka;Nimi;Kokoukset;;\n;;13.1.2026;10.2.2026;\n\
                    P1;Maija;x;et;\nP2;Matti;;x;\n";
        let tables = looked_at("lasna.csv", text.as_bytes())
            .tables
            .expect("a table");
        let table = &tables[0];
        assert_eq!(
            (table.heading_row, table.heading_rows, table.rows),
            (3, 2, 2)
        );
        let meetings: Vec<_> = table
            .columns
            .iter()
            .filter_map(|column| {
                column
                    .meeting
                    .as_ref()
                    .map(|(row, _)| (column.number, *row))
            })
            .collect();
        assert_eq!(meetings, [(3, 4), (4, 4)]);
    }

    #[test]
    fn a_damaged_file_has_a_reason_in_the_place_of_its_tables() {
        let reason = |bytes: &[u8]| looked_at("a.xlsx", bytes).tables.err();
        assert_eq!(reason(b""), Some("empty"));
        assert_eq!(reason(b"PK\x03\x04 and nothing of use"), Some("damaged"));
        assert_eq!(reason(b"<html></html>"), Some("web-page"));
    }

    #[test]
    fn real_files_have_the_tables_that_a_spreadsheet_shows() {
        // Tool, rows of headings, and rows of the first table, as a spreadsheet program shows them.
        let files = [
            ("rcs19en.csv", Some(Tool::GoogleForms), 1, 1838),
            ("rcs19en.xlsx", Some(Tool::GoogleForms), 1, 1838),
            ("lime_sealuzh.csv", Some(Tool::Limesurvey), 1, 70),
            ("starwars.csv", Some(Tool::Surveymonkey), 2, 1186),
        ];
        for (name, tool, heading_rows, rows) in files {
            let Some(bytes) = real_file(name) else {
                skip(name);
                return;
            };
            let tables = looked_at(name, &bytes).tables.expect("it is a table");
            let table = &tables[0];
            let found = table.tool.as_ref().map(|(tool, _)| *tool);
            assert_eq!(
                (found, table.heading_row, table.heading_rows, table.rows),
                (tool, 1, heading_rows, rows),
                "{name}"
            );
        }
    }

    #[expect(clippy::print_stderr, reason = "a skipped test says so")]
    fn skip(name: &str) {
        eprintln!("skipped: {name} is not beside the repository");
    }
}
