//! Headings: in which row they stand, and which column each declared heading is.
//!
//! Comes in: a grid and the headings that its source declares. Goes out: the heading of every
//! column and the columns found. A near miss is named by a finding and never taken.

use crate::findings::{CellAddress, Code, Finding, Findings, Place};
use crate::ingest::grid::Grid;
use crate::ingest::raw::RawValue;
use crate::ingest::spelling;
use crate::ingest::tools::{Adapter, ToolNames};
use crate::ingest::wanted::{WantedFor, WantedHeading, WantedHeadings};
use crate::methodology::Source;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows with cells are looked at for the headings.
const ROWS_LOOKED_AT: usize = 200;

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
    carried: BTreeMap<u32, String>,
    /// What the columns are called in the manner of the tool that wrote the file.
    tool_names: BTreeMap<u32, ToolNames>,
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

    /// What a round can call a column so that it is found and no other one: its heading, the same
    /// with the upper headings, or a name that the tool gives it; `None` where another column has
    /// all the same names.
    pub(in crate::ingest) fn callable_as(&self, column: u32) -> Option<String> {
        let own = [self.headings.get(&column), self.carried.get(&column)];
        let by_tool = self.tool_names.get(&column);
        let names = own.into_iter().flatten().cloned();
        let mut names = names.chain(by_tool.into_iter().flat_map(|names| names.names.clone()));
        names.find(|name| {
            let wanted = WantedHeading::of_name(name);
            columns_with(self, &wanted) == [column]
        })
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
    fn normalised(&self) -> BTreeSet<String> {
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

/// How well a grid's best row agrees with the declared headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct Agreement {
    /// The heading rows.
    pub(in crate::ingest) rows: HeadingRows,
    /// How many of the headings that are read stand there.
    pub(in crate::ingest) matched: usize,
    /// Whether that is enough to take the row for the headings.
    pub(in crate::ingest) is_enough: bool,
}

/// The row that agrees best with the declared headings, or the declared row; `None` when the grid
/// has no such row.
pub(in crate::ingest) fn locate(
    grid: &Grid,
    source: &Source,
    wanted: &WantedHeadings,
) -> Option<Agreement> {
    let agreement_at = |row| {
        let adapter = source.tool.map(Adapter::of);
        let rows = HeadingRows::at(grid, row, source.heading_rows, adapter);
        let normalised = rows.normalised();
        Agreement {
            matched: wanted.count_among(&normalised),
            is_enough: wanted.are_half_among(&normalised),
            rows,
        }
    };
    if let Some(row) = source.heading_row {
        // A declared row is believed as soon as anything agrees; what is missing is then named.
        let mut declared = agreement_at(row);
        declared.is_enough =
            declared.matched > 0 || (wanted.read.is_empty() && !declared.rows.headings.is_empty());
        return Some(declared);
    }
    let mut best: Option<Agreement> = None;
    for row in grid.rows.iter().take(ROWS_LOOKED_AT) {
        let agreement = agreement_at(row.row);
        let is_better = best.as_ref().is_none_or(|best| {
            (agreement.is_enough, agreement.matched) > (best.is_enough, best.matched)
        });
        if is_better {
            best = Some(agreement);
        }
    }
    best
}

/// The columns that each wanted heading was found in: exactly as declared, else normalised.
/// Missing and repeated headings are findings.
pub(in crate::ingest) fn match_columns(
    rows: &HeadingRows,
    wanted: &WantedHeadings,
    (file, sheet): (&str, Option<&str>),
    findings: &mut Findings,
) -> BTreeMap<u32, Vec<WantedFor>> {
    let mut columns: BTreeMap<u32, Vec<WantedFor>> = BTreeMap::new();
    for heading in &wanted.read {
        let found = columns_with(rows, heading);
        if take_options(rows, heading, &found, &mut columns) {
            continue;
        }
        let Some(&column) = found.first() else {
            if heading.is_required {
                let place = Place::Sheet {
                    file: file.to_owned(),
                    sheet: sheet.map(str::to_owned),
                };
                findings.push(missing_column(rows, heading, place));
            }
            continue;
        };
        columns.entry(column).or_default().push(heading.wanted_for);
        for &other in &found[1..] {
            let address = |column| CellAddress {
                row: rows.last,
                column,
            };
            let place = Place::Column {
                file: file.to_owned(),
                sheet: sheet.map(str::to_owned),
                heading: address(other),
            };
            findings.push(
                Finding::new(Code::RepeatedHeading, place)
                    .under(&rows.headings[&other])
                    .with("twin", address(column).to_string()),
            );
        }
    }
    columns
}

/// Takes the columns that are options of a wanted list, if the tool has given it any. A column of
/// the list itself then says the same once more.
fn take_options(
    rows: &HeadingRows,
    wanted: &WantedHeading,
    whole: &[u32],
    columns: &mut BTreeMap<u32, Vec<WantedFor>>,
) -> bool {
    let WantedFor::Column(index) = wanted.wanted_for else {
        return false;
    };
    if !wanted.is_list {
        return false;
    }
    let is_option = |column: &u32| rows.option_of(*column, &wanted.normalised).is_some();
    let options: Vec<u32> = rows.tool_names.keys().copied().filter(is_option).collect();
    for &column in &options {
        let uses = columns.entry(column).or_default();
        uses.push(WantedFor::Option(index));
    }
    if !options.is_empty() {
        for column in whole.iter().filter(|column| !is_option(column)) {
            columns
                .entry(*column)
                .or_default()
                .push(WantedFor::Repetition);
        }
    }
    !options.is_empty()
}

/// The columns with a wanted heading: those that have it exactly, else those that have it in
/// another spelling, else those that have it once upper headings are carried to the right, else
/// those that the tool which wrote the file calls so.
fn columns_with(rows: &HeadingRows, wanted: &WantedHeading) -> Vec<u32> {
    let columns_where = |headings: &BTreeMap<u32, String>, is_it: &dyn Fn(&str) -> bool| {
        let found = headings.iter().filter(|(_, heading)| is_it(heading));
        found.map(|(&column, _)| column).collect::<Vec<u32>>()
    };
    let is_exact = |heading: &str| {
        let mut spellings = wanted.spellings.iter();
        spellings.any(|spelling| spelling.trim() == heading)
    };
    let is_alike = |heading: &str| wanted.normalised.contains(&spelling::normalised(heading));
    let exact = columns_where(&rows.headings, &is_exact);
    if !exact.is_empty() {
        return exact;
    }
    let alike = columns_where(&rows.headings, &is_alike);
    if !alike.is_empty() {
        return alike;
    }
    let carried = columns_where(&rows.carried, &is_alike);
    if !carried.is_empty() {
        return carried;
    }
    let by_tool = rows.tool_names.iter();
    by_tool
        .filter(|(_, names)| names.names.iter().any(|name| is_alike(name)))
        .map(|(&column, _)| column)
        .collect()
}

fn missing_column(rows: &HeadingRows, wanted: &WantedHeading, place: Place) -> Finding {
    let spelling = wanted.spellings.first().cloned().unwrap_or_default();
    let offered = rows.headings.values().map(String::as_str);
    let nearest = spelling::nearest(&spelling, offered);
    let mut finding = Finding::new(Code::MissingColumn, place).under(&spelling);
    if let Some(nearest) = nearest {
        let column = rows
            .headings
            .iter()
            .find_map(|(&column, heading)| (heading == nearest).then_some(column));
        finding = finding.with("nearest", nearest);
        if let Some(column) = column {
            let row = rows.last;
            finding = finding.with("nearest-cell", CellAddress { row, column }.to_string());
        }
    }
    finding
}

#[cfg(test)]
mod tests {
    use crate::ingest::fixture::{Delivery, fact, lines, round};

    /// What is found when an item with this identifier and text is looked for among headings.
    fn found(heading: &str) -> Vec<String> {
        let tables = r#"
            [[items]]
            id = "V1_1"
            text = { fi = "Minua kuullaan pöydän - alueen asioissa" }

            [[sources]]
            id = "answers"
            name = { fi = "Vastaukset" }
            kind = "survey"
            group = "residents"
            files = ["data/answers.csv"]
            heading_row = 1
            ignored = ["Muu"]
            columns = [
              { item = "V1_1", scale = "five" },
              { heading = "Ikä", field = "age" },
            ]
        "#;
        let text = format!("{heading};Ikä;Muu\n5;30;x\n");
        let delivery = Delivery::with("data/answers.csv", &text);
        lines(&delivery.read(&round(tables)).1)
    }

    #[test]
    fn a_heading_is_matched_by_code_by_text_and_in_any_spelling() {
        for heading in [
            "V1_1",
            "v1_1",
            "Minua kuullaan pöydän - alueen asioissa",
            "MINUA KUULLAAN PÖYDÄN - ALUEEN ASIOISSA",
            " Minua  kuullaan\u{a0}pöydän \u{2013} alueen asioissa ",
            "\u{feff}Minua kuullaan pöydän \u{2011} alueen asioissa",
            "Minua kuullaan po\u{308}yda\u{308}n - alueen asioissa",
            // The Cyrillic er, a and dze.
            "Minua kuullaan \u{440}öydän - \u{430}lueen a\u{455}ioissa",
        ] {
            assert_eq!(found(heading), Vec::<String>::new(), "{heading}");
        }
    }

    #[test]
    fn a_near_miss_is_named_with_its_cell_and_not_taken() {
        let near = "Minua kuullaan pöydän alueen asioissa";
        assert_eq!(found(near), ["missing-column", "undeclared-column A1"]);
        let text = format!("{near};Ikä\n5;30\n");
        let delivery = Delivery::with("data/answers.csv", &text);
        let round = round(
            r#"
            [[sources]]
            id = "answers"
            name = { fi = "Vastaukset" }
            kind = "survey"
            group = "residents"
            files = ["data/answers.csv"]
            columns = [
              { heading = "Minua kuullaan pöydän - alueen asioissa", field = "heard" },
              { heading = "Ikä", field = "age" },
            ]
            "#,
        );
        let (_, findings) = delivery.read(&round);
        assert_eq!(fact(&findings, "nearest").as_deref(), Some(near));
        assert_eq!(fact(&findings, "nearest-cell").as_deref(), Some("A1"));
    }

    #[test]
    fn an_explicit_rule_names_a_heading_that_is_nothing_like_the_item() {
        let tables = r#"
            [[items]]
            id = "heard"
            text = { fi = "Minua kuullaan" }

            [[sources]]
            id = "answers"
            name = { fi = "Vastaukset" }
            kind = "survey"
            group = "residents"
            files = ["data/answers.csv"]
            columns = [{ item = "heard", heading = "K7", scale = "five" }]
        "#;
        let delivery = Delivery::with("data/answers.csv", "K7\n5\n");
        assert_eq!(
            lines(&delivery.read(&round(tables)).1),
            Vec::<String>::new()
        );
    }
}
