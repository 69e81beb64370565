//! Headings: in which row they stand, and which column each declared heading is.
//!
//! Comes in: a grid and the headings that its source declares. Goes out: the row and the columns
//! found. A near miss is named by a finding and never taken.

use crate::findings::{CellAddress, Code, Finding, Findings, Place};
use crate::ingest::grid::Grid;
use crate::ingest::heading_rows::HeadingRows;
use crate::ingest::spelling;
use crate::ingest::tools::Adapter;
use crate::ingest::wanted::{WantedFor, WantedHeading, WantedHeadings};
use crate::methodology::Source;
use std::collections::BTreeMap;

/// How many rows with cells are looked at for the headings.
const ROWS_LOOKED_AT: usize = 200;

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

/// What a round can call a column so that it is found and no other one: its heading, the same with
/// the upper headings, or a name that the tool gives it; `None` where another column has all the same
/// names.
pub(in crate::ingest) fn callable_as(rows: &HeadingRows, column: u32) -> Option<String> {
    let own = [rows.headings.get(&column), rows.carried.get(&column)];
    let by_tool = rows.tool_names.get(&column);
    let names = own.into_iter().flatten().cloned();
    let mut names = names.chain(by_tool.into_iter().flat_map(|names| names.names.clone()));
    names.find(|name| {
        let wanted = WantedHeading::of_name(name);
        columns_with(rows, &wanted) == [column]
    })
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
