//! Checks of sources: their columns and fields, codes, units, and the attendance matrix.
//!
//! Comes in: a round in its programme. Goes out: findings. Whether the delivered files look as the
//! round says is found out when they are read, not here.

use crate::findings::{Code, Findings};
use crate::methodology::checks::{
    RoundCheck, RoundInProgramme, check_choice, check_filled, check_one_way, check_reference,
    check_unique, outside,
};
use crate::methodology::spans::{KeyPath, at};
use crate::methodology::{Column, ColumnType, Goal, Source, fields};
use crate::vocabulary::{SourceKind, Tool};
use std::collections::BTreeSet;

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] = &[
    check_ids,
    check_files,
    check_columns,
    check_headings,
    check_units,
    check_matrix,
];

/// How the parts of a written date can follow one another.
const DATE_ORDERS: [&str; 3] = ["dmy", "mdy", "ymd"];

fn check_ids(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    check_filled(
        here.spans,
        &at!["sources"],
        &here.round.sources,
        "sources",
        findings,
    );
    let sources = here.round.sources.iter().enumerate();
    let ids = sources.map(|(index, source)| (source.id.as_str(), at!["sources", index, "id"]));
    check_unique(here.spans, "source", ids, findings);
}

fn check_files(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (index, source) in here.round.sources.iter().enumerate() {
        let path = at!["sources", index];
        check_filled(
            here.spans,
            &path.then("files"),
            &source.files,
            "files",
            findings,
        );
        if source.columns.is_empty() && source.matrix.is_none() {
            // A register on our own forms has been given its columns before; a survey asks what the
            // round says.
            let finding = here.spans.finding(Code::EmptyList, &path.then("columns"));
            findings.push(finding.with("key", "columns"));
        }
        if source.heading_row == Some(0) {
            outside(
                here.spans,
                &path.then("heading_row"),
                0,
                "positive",
                findings,
            );
        }
        if source.heading_rows == 0 {
            outside(
                here.spans,
                &path.then("heading_rows"),
                0,
                "positive",
                findings,
            );
        }
    }
}

fn check_columns(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (source_index, source) in here.round.sources.iter().enumerate() {
        let mut names = Vec::new();
        for (index, column) in source.columns.iter().enumerate() {
            let path = at!["sources", source_index, "columns", index];
            check_column_name(here, source, column, &path, findings);
            check_column_values(here, source, column, &path, findings);
            let item = column.item.as_ref().map(|item| (item.as_str(), "item"));
            let field = column.field.as_deref().map(|field| (field, "field"));
            names.extend(item.or(field).map(|(name, key)| (name, path.then(key))));
        }
        check_unique(here.spans, "field", names, findings);
    }
}

/// A column is a field of its kind of source, or a declared survey item.
fn check_column_name(
    here: &RoundInProgramme<'_>,
    source: &Source,
    column: &Column,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let ways = [
        ("field", column.field.is_some()),
        ("item", column.item.is_some()),
    ];
    check_one_way(here.spans, path, &ways, findings);
    if let Some(item) = &column.item {
        let path = path.then("item");
        let known: Vec<&str> = here
            .round
            .items
            .iter()
            .map(|item| item.id.as_str())
            .collect();
        let found = ("item", item.as_str());
        check_reference(here.spans, &path, found, &known, findings);
        if source.kind != SourceKind::Survey {
            let finding = here.spans.finding(Code::WrongSource, &path);
            let finding = finding.quoting(source.id.as_str());
            findings.push(finding.with("measure", "item").with("wanted", "survey"));
        }
    }
    if let Some(field) = &column.field {
        if fields::type_of(source.kind, field).is_none() {
            let known = fields::of_kind(source.kind).iter().map(|(name, _)| *name);
            let known: Vec<&str> = known.collect();
            let found = ("field", field.as_str());
            check_reference(here.spans, &path.then("field"), found, &known, findings);
        }
        if column.heading.is_none() && source.tool != Some(Tool::Tutka) {
            let finding = here.spans.finding(Code::MissingKey, path);
            let finding = finding.with("key", "heading");
            findings.push(finding.with("example", "heading = \"…\""));
        }
    }
}

/// Scales, codes and orders of dates that a column names are declared.
fn check_column_values(
    here: &RoundInProgramme<'_>,
    source: &Source,
    column: &Column,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let column_type = fields::type_of_column(source.kind, column);
    if let Some(scale) = &column.scale {
        let known = here.round.scales.iter().map(|scale| scale.id.as_str());
        let known: Vec<&str> = known.collect();
        let found = ("scale", scale.as_str());
        check_reference(here.spans, &path.then("scale"), found, &known, findings);
    } else if column_type == Some(ColumnType::Scale) {
        let finding = here.spans.finding(Code::MissingKey, path);
        let finding = finding.with("key", "scale");
        findings.push(finding.with("example", "scale = \"…\""));
    }
    if let Some(order) = &column.date_order {
        let path = path.then("date_order");
        check_choice(here.spans, &path, order, &DATE_ORDERS, findings);
    }
    check_labels(here, column, path, findings);
    let expected = expected_codes(here, source, column);
    for (word, code) in &column.values {
        if !expected.is_empty() {
            let path = path.then("values").then(word.as_str());
            check_reference(here.spans, &path, ("code", code), &expected, findings);
        }
    }
}

/// A label belongs to a code that the column's values can become.
fn check_labels(
    here: &RoundInProgramme<'_>,
    column: &Column,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let codes: BTreeSet<&str> = column.values.values().map(String::as_str).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    for code in column.labels.keys() {
        if !codes.is_empty() {
            let path = path.then("labels").then(code.as_str());
            check_reference(here.spans, &path, ("code", code), &codes, findings);
        }
    }
}

/// The codes that the cells of a column can become; empty where the round chooses freely.
pub(in crate::methodology::checks) fn expected_codes<'a>(
    here: &RoundInProgramme<'a>,
    source: &Source,
    column: &Column,
) -> Vec<&'a str> {
    if fields::type_of_column(source.kind, column) == Some(ColumnType::YesNo) {
        return vec!["yes", "no"];
    }
    let ids = |goals: &'a [Goal]| goals.iter().map(|goal| goal.id.as_str()).collect();
    let round = here.round;
    match (source.kind, column.field.as_deref()) {
        (_, None) => Vec::new(),
        (_, Some("goal")) => ids(&round.goals),
        (_, Some("focus_area")) => ids(&round.focus_areas),
        (SourceKind::Events, Some("way")) => ids(&round.ways),
        (SourceKind::Expert, Some("dimension")) => {
            let dimensions = round.dimensions.iter();
            dimensions.map(|dimension| dimension.id.as_str()).collect()
        }
        (kind, Some(field)) => fields::codes_of(kind, field).to_vec(),
    }
}

/// A heading is read, ignored or personal: one of the three.
fn check_headings(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (source_index, source) in here.round.sources.iter().enumerate() {
        let path = at!["sources", source_index];
        let columns = source.columns.iter().enumerate();
        let read = columns.filter_map(|(index, column)| {
            let place = path.then("columns").then(index).then("heading");
            Some((column.heading.as_deref()?, place))
        });
        let of_list = |key: &'static str, list: &'_ [String]| {
            let path = path.then(key);
            let entries: Vec<(String, KeyPath)> = list
                .iter()
                .enumerate()
                .map(|(index, heading)| (heading.clone(), path.then(index)))
                .collect();
            entries
        };
        let ignored = of_list("ignored", &source.ignored);
        let personal = of_list("personal", &source.personal);
        let unread = ignored.iter().chain(&personal);
        let unread = unread.map(|(heading, place)| (heading.as_str(), place.clone()));
        check_unique(here.spans, "heading", read.chain(unread), findings);
    }
}

/// Units are known in one way only, and every unit named exists.
fn check_units(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let known = here.units_and_city();
    for (index, source) in here.round.sources.iter().enumerate() {
        let path = at!["sources", index];
        for unit in source
            .invited
            .iter()
            .flatten()
            .map(|(unit, _)| unit.as_str())
        {
            let path = path.then("invited").then(unit);
            check_reference(here.spans, &path, ("unit", unit), &known, findings);
        }
        let Some(way) = &source.unit_from else {
            continue;
        };
        let path = path.then("unit_from");
        let ways = [
            ("column", way.column.is_some()),
            ("district", way.district.is_some()),
            ("sheets", way.sheets.is_some()),
            ("files", way.files.is_some()),
        ];
        check_one_way(here.spans, &path, &ways, findings);
        for (key, map) in [("sheets", &way.sheets), ("files", &way.files)] {
            for (name, unit) in map.iter().flatten() {
                let path = path.then(key).then(name.as_str());
                let found = ("unit", unit.as_str());
                check_reference(here.spans, &path, found, &known, findings);
            }
        }
    }
}

/// Only attendance comes as a matrix, and its marks mean what the program knows.
fn check_matrix(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    for (index, source) in here.round.sources.iter().enumerate() {
        let Some(matrix) = &source.matrix else {
            continue;
        };
        let path = at!["sources", index, "matrix"];
        if source.kind != SourceKind::Attendance {
            let finding = here.spans.finding(Code::WrongSource, &path);
            let finding = finding.quoting(source.id.as_str());
            findings.push(
                finding
                    .with("measure", "matrix")
                    .with("wanted", "attendance"),
            );
        }
        if matrix.date_row == 0 {
            outside(here.spans, &path.then("date_row"), 0, "positive", findings);
        }
        let known = fields::codes_of(SourceKind::Attendance, "mark");
        for (mark, meaning) in &matrix.marks {
            let path = path.then("marks").then(mark.as_str());
            check_choice(here.spans, &path, meaning, known, findings);
        }
        if let Some(order) = &matrix.date_order {
            let path = path.then("date_order");
            check_choice(here.spans, &path, order, &DATE_ORDERS, findings);
        }
    }
}
