//! What explains the data: the rounds, the codes and the columns, as tables of their own.
//!
//! Comes in: the method, the messages and the tables that are published. Goes out: three tables,
//! the columns and codes in every language.

use crate::methodology::{Decision, RoundKind};
use crate::publish::open_data::code_list::CodeList;
use crate::publish::open_data::names::Names;
use crate::publish::open_data::table::{Column, ColumnKind, DataTable, code, day, text, whole};
use crate::vocabulary::Language;

const ROUNDS: &[Column] = &[
    code("round", CodeList::Rounds),
    text("round_name"),
    code("kind", CodeList::RoundKinds),
    code("status", CodeList::RoundStatuses),
    day("report_date"),
    day("period_from"),
    day("period_until"),
    text("term"),
    text("break_reason"),
];

const CODES: &[Column] = &[
    text("list"),
    text("round"),
    text("code"),
    whole("order"),
    text("language"),
    text("name"),
    text("definition"),
];

const COLUMNS: &[Column] = &[
    text("table"),
    whole("order"),
    text("column"),
    text("type"),
    text("codes"),
    text("language"),
    text("description"),
];

/// One row per round: when, which members, and why the series breaks there.
pub(in crate::publish) fn rounds(names: &Names<'_>) -> DataTable {
    let mut table = DataTable::new("rounds", ROUNDS, &["round"]);
    for round in names.methodology.rounds() {
        let reason = round.comparability.break_reason.as_ref();
        table.row([
            round.id.as_str(),
            names.text(&round.name),
            match round.kind {
                RoundKind::Monitoring => "monitoring",
                RoundKind::Comprehensive => "comprehensive",
            },
            match round.status.decision {
                Decision::Draft => "draft",
                Decision::Approved => "approved",
            },
            round.report_date.to_string().as_str(),
            round.period.from.to_string().as_str(),
            round.period.until.to_string().as_str(),
            round.term.as_str(),
            reason.map_or("", |reason| names.text(reason)),
        ]);
    }
    table
}

/// One row per code and language.
pub(in crate::publish) fn codes(names: &Names<'_>) -> DataTable {
    let key = &["list", "round", "code", "language"];
    let mut table = DataTable::new("codes", CODES, key);
    for list in CodeList::ALL {
        let mut round = String::new();
        let mut order = 0;
        for code in list.codes(names) {
            order = if code.round == round { order + 1 } else { 1 };
            round.clone_from(&code.round);
            for (language, name) in &code.names {
                let definition = code.definitions.get(language);
                table.row([
                    list.key(),
                    code.round.as_str(),
                    code.code.as_str(),
                    order.to_string().as_str(),
                    language.code(),
                    name.as_str(),
                    definition.map_or("", String::as_str),
                ]);
            }
        }
    }
    table
}

/// One row per column of every table, its own columns included, and language.
pub(in crate::publish) fn columns(names: &Names<'_>, others: &[DataTable]) -> DataTable {
    let key = &["table", "column", "language"];
    let mut table = DataTable::new("columns", COLUMNS, key);
    let own = ("columns", COLUMNS);
    let tables = others.iter().map(|one| (one.name, one.columns));
    for (name, columns) in tables.chain([own]) {
        for (index, column) in columns.iter().enumerate() {
            for language in Language::ALL {
                table.row([
                    name,
                    (index + 1).to_string().as_str(),
                    column.name,
                    type_of(column.kind),
                    codes_of(column.kind),
                    language.code(),
                    description(names, language, column).as_str(),
                ]);
            }
        }
    }
    table
}

/// What a column means, in words.
pub(in crate::publish) fn description(
    names: &Names<'_>,
    language: Language,
    column: &Column,
) -> String {
    let key = format!("data-column-{}", column.name);
    names.catalogue.word(language, &key)
}

/// The type of a column as a table schema names it.
pub(in crate::publish) fn type_of(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Text | ColumnKind::Code(_) => "string",
        ColumnKind::Whole => "integer",
        ColumnKind::Decimal => "number",
        ColumnKind::Day => "date",
    }
}

fn codes_of(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Code(list) => list.key(),
        _ => "",
    }
}
