//! The accounting identity, by mutation: a clean source is spoilt at random places, every fault is
//! found with its exact address, nothing else is found, and no filled cell disappears.
//!
//! The seeds are fixed, so that a failure can be looked at again.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rust_xlsxwriter::{Format, Workbook};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tutka::findings::{CLEAN_PROGRAMME, CellAddress, Findings};
use tutka::vocabulary::SourceId;
use tutka::{ingest, methodology, validate};

/// How many spoilt files are read.
const FILES: u32 = 240;

const HEADINGS: [&str; 6] = ["Code", "Table", "Day", "Heard", "Useful", "Visits"];

/// What can be wrong with a cell: the column, what is written there, and the finding.
const FAULTS: [(usize, &str, &str); 9] = [
    (1, "Western", "unknown-unit"),
    (2, "31.2.2026", "impossible-date"),
    (2, "soon", "not-a-date"),
    (3, "n/a", "unknown-word"),
    (3, "3,5", "out-of-scale"),
    (4, "9", "out-of-scale"),
    (4, "#", "unknown-word"),
    (5, "a few", "not-a-number"),
    (5, "-2", "not-a-count"),
];

/// How a file is spoilt. Numbers beyond the table are taken by their remainder.
#[derive(Clone, Debug)]
struct Plan {
    is_workbook: bool,
    start: (u32, u32),
    titles: usize,
    has_band: bool,
    rows: usize,
    faults: Vec<(usize, usize)>,
    doubled_id: bool,
    blanks: BTreeSet<usize>,
    again: Option<usize>,
    has_total: bool,
    hidden_column: Option<usize>,
    hidden_row: Option<usize>,
}

fn plans() -> impl Strategy<Value = Plan> {
    let shape = (
        any::<bool>(),
        (0..6_u32, 0..5_u32),
        0..4_usize,
        any::<bool>(),
        2..14_usize,
    );
    let wrong = (
        prop::collection::vec((0..FAULTS.len(), 0..14_usize), 0..7),
        any::<bool>(),
        prop::collection::btree_set(0..14_usize, 0..4),
    );
    let more = (
        prop::option::of(1..14_usize),
        any::<bool>(),
        prop::option::of(0..HEADINGS.len()),
        prop::option::of(0..14_usize),
    );
    (shape, wrong, more).prop_map(
        |(
            (is_workbook, start, titles, has_band, rows),
            (faults, doubled_id, blanks),
            (again, has_total, hidden_column, hidden_row),
        )| Plan {
            is_workbook,
            start,
            titles,
            has_band,
            rows,
            faults,
            doubled_id,
            blanks,
            again,
            has_total,
            hidden_column,
            hidden_row,
        },
    )
}

/// A spoilt file, cell by cell from 1, with what must be found in it.
#[derive(Debug, Default)]
struct Spoilt {
    cells: BTreeMap<(u32, u32), String>,
    band: Option<(u32, u32)>,
    hidden_columns: BTreeSet<u32>,
    hidden_rows: BTreeSet<u32>,
    expected: BTreeSet<(String, String)>,
}

impl Spoilt {
    fn expect(&mut self, code: &str, row: u32, column: u32) {
        let cell = CellAddress { row, column }.to_string();
        self.expected.insert((code.to_owned(), cell));
    }
}

fn spoil(plan: &Plan) -> Spoilt {
    let mut table = clean_rows(plan.rows);
    let mut faulty: BTreeMap<(usize, usize), &str> = BTreeMap::new();
    for &(fault, row) in &plan.faults {
        let (column, written, code) = FAULTS[fault];
        let place = (row % plan.rows, column);
        faulty.entry(place).or_insert_with(|| {
            table[place.0][column] = written.to_owned();
            code
        });
    }
    if plan.doubled_id {
        table[plan.rows - 1][0] = table[0][0].clone();
        faulty.insert((plan.rows - 1, 0), "duplicate-key");
    }
    let mut spoilt = Spoilt::default();
    let (mut row, first) = (plan.start.0 + 1, plan.start.1 + 1);
    for title in 0..plan.titles {
        let text = ["Survey of residents", "Exported in November", "Draft"][title];
        spoilt.cells.insert((row, first), text.to_owned());
        row += 1;
    }
    if plan.has_band {
        spoilt
            .cells
            .insert((row, first + 3), "Statements".to_owned());
        spoilt.band = Some((row, first + 3));
        row += 1;
    }
    let heading_row = row;
    let headings: Vec<String> = HEADINGS.map(str::to_owned).into();
    put(&mut spoilt, (row, first), &headings);
    row += 1;
    for (index, values) in table.iter().enumerate() {
        row += u32::from(plan.blanks.contains(&index));
        if plan
            .again
            .is_some_and(|again| again % plan.rows == index && index > 0)
        {
            put(&mut spoilt, (row, first), &headings);
            spoilt.expect("heading-row-again", row, first);
            row += 1;
        }
        put(&mut spoilt, (row, first), values);
        for (&(_, column), code) in faulty.range((index, 0)..=(index, HEADINGS.len())) {
            let column = u32::try_from(column).expect("few columns");
            spoilt.expect(code, row, first + column);
        }
        if plan.is_workbook
            && plan
                .hidden_row
                .is_some_and(|hidden| hidden % plan.rows == index)
        {
            spoilt.hidden_rows.insert(row);
            spoilt.expect("hidden-cells", row, first);
        }
        row += 1;
    }
    if plan.has_total {
        put(
            &mut spoilt,
            (row, first),
            &["Total".to_owned(), "99".to_owned()],
        );
        spoilt.expect("totals-row", row, first);
    }
    if let Some(hidden) = plan.hidden_column.filter(|_| plan.is_workbook) {
        let column = first + u32::try_from(hidden).expect("few columns");
        spoilt.hidden_columns.insert(column);
        spoilt.expect("hidden-cells", heading_row, column);
    }
    spoilt
}

fn clean_rows(rows: usize) -> Vec<Vec<String>> {
    let row = |index: usize| {
        vec![
            format!("r{index}"),
            ["North", "South"][index % 2].to_owned(),
            format!("{}.3.2026", index + 1),
            (index % 5 + 1).to_string(),
            ["agree", "cannot say", "2"][index % 3].to_owned(),
            (7 * index).to_string(),
        ]
    };
    (0..rows).map(row).collect()
}

fn put(spoilt: &mut Spoilt, (row, first): (u32, u32), values: &[String]) {
    for (column, value) in (first..).zip(values) {
        spoilt.cells.insert((row, column), value.clone());
    }
}

/// The file as csv; rows that look the same in a sheet are lines of nothing but delimiters.
fn as_text(spoilt: &Spoilt) -> Vec<u8> {
    let (last_row, last_column) = corner(spoilt);
    let mut text = String::new();
    for row in 1..=last_row {
        let cells = (1..=last_column).map(|column| {
            let cell = spoilt.cells.get(&(row, column));
            cell.map_or("", String::as_str)
        });
        text.push_str(&cells.collect::<Vec<_>>().join(";"));
        text.push('\n');
    }
    text.into_bytes()
}

fn corner(spoilt: &Spoilt) -> (u32, u32) {
    let rows = spoilt.cells.keys().map(|(row, _)| *row);
    let columns = spoilt.cells.keys().map(|(_, column)| *column);
    (rows.max().unwrap_or(1), columns.max().unwrap_or(1))
}

/// The file as a workbook; what looks like a plain number is stored as one.
fn as_workbook(spoilt: &Spoilt) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let column_of = |column: u32| u16::try_from(column - 1).expect("few columns");
    for &column in &spoilt.hidden_columns {
        sheet
            .set_column_hidden(column_of(column))
            .expect("a column");
    }
    for &row in &spoilt.hidden_rows {
        sheet.set_row_hidden(row - 1).expect("a row");
    }
    for (&(row, column), text) in &spoilt.cells {
        let place = (row - 1, column_of(column));
        if spoilt.band == Some((row, column)) {
            sheet
                .merge_range(place.0, place.1, place.0, place.1 + 1, text, &Format::new())
                .expect("merged cells");
        } else if let Ok(number) = text.parse::<f64>() {
            sheet.write(place.0, place.1, number).expect("a cell");
        } else {
            sheet.write(place.0, place.1, text).expect("a cell");
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// The programme of the gallery with a source that has every kind of column, read from `name`.
fn write_programme(folder: &Path) {
    for (file, text) in CLEAN_PROGRAMME {
        let text = text.replacen("[[indicators]]", &format!("{SOURCE}\n[[indicators]]"), 1);
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, text).expect("a writable file");
    }
}

const SOURCE: &str = r#"
[[items]]
id = "useful"
text = { en = "Useful" }

[[sources]]
id = "spoilt"
name = { en = "Residents" }
kind = "survey"
group = "residents"
files = ["data/spoilt.*"]
unit_from = { column = "Table" }
columns = [
  { heading = "Code", field = "respondent", type = "key" },
  { heading = "Day", field = "answered", type = "date" },
  { heading = "Heard", item = "heard", scale = "agree" },
  { heading = "Useful", item = "useful", scale = "agree" },
  { heading = "Visits", field = "visits", type = "count" },
]
"#;

#[test]
fn every_fault_is_found_at_its_address_and_no_filled_cell_disappears() {
    let room = tempfile::tempdir().expect("a temporary folder");
    write_programme(room.path());
    let config = Config {
        cases: FILES,
        failure_persistence: None,
        ..Config::default()
    };
    let seed = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, seed);
    let outcome = runner.run(&plans(), |plan| {
        let spoilt = spoil(&plan);
        let found = read(room.path(), &plan, &spoilt)?;
        prop_assert_eq!(&found, &spoilt.expected);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// Reads the spoilt file and checks its account; what was found, by code and cell.
fn read(
    folder: &Path,
    plan: &Plan,
    spoilt: &Spoilt,
) -> Result<BTreeSet<(String, String)>, TestCaseError> {
    let data = folder.join("2026/data");
    for name in ["spoilt.csv", "spoilt.xlsx"] {
        drop(fs::remove_file(data.join(name)));
    }
    let (name, bytes) = if plan.is_workbook {
        ("spoilt.xlsx", as_workbook(spoilt))
    } else {
        ("spoilt.csv", as_text(spoilt))
    };
    fs::write(data.join(name), bytes).expect("a writable file");
    let mut findings = Findings::new();
    let methodology = methodology::load(folder, &mut findings)
        .expect("a readable programme")
        .expect("a method without a fault");
    let round = methodology.newest();
    let raw = ingest::read(folder, round, &mut findings).expect("a readable folder");
    let dataset = validate::check(&methodology, round, &raw, &mut findings);
    let account = dataset.tables()[&SourceId::from("spoilt")].accounting();
    let filled = u64::try_from(spoilt.cells.len()).expect("few cells");
    prop_assert_eq!(account.cells, filled, "{:?}", account);
    prop_assert!(account.is_complete(), "{:?}", account);
    let found = findings.iter().map(|finding| {
        let cell = finding.place.cell().map(|cell| cell.to_string());
        (finding.code.as_str().to_owned(), cell.unwrap_or_default())
    });
    Ok(found.collect())
}
