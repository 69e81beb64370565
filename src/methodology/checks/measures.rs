//! Checks of what a measure asks of its sources: kinds, fields of the right type, declared codes.
//!
//! Comes in: a measure at its place. Goes out: findings. What each measure asks for stands in
//! `needs`; the checks here know needs, not measures.

use crate::findings::{Code, Findings};
use crate::methodology::checks::indicators::check_target;
use crate::methodology::checks::needs::{ANY, FieldNeed, needs_of};
use crate::methodology::checks::sources::expected_codes;
use crate::methodology::checks::sql::check_query;
use crate::methodology::checks::{
    RoundInProgramme, check_filled, check_one_way, check_reference, outside,
};
use crate::methodology::spans::KeyPath;
use crate::methodology::{Column, ColumnType, Condition, Measure, Source, fields};
use crate::vocabulary::{SourceId, SourceKind};
use std::collections::BTreeMap;

/// A field that a source of the round really has.
pub(in crate::methodology::checks) struct DeclaredField<'a> {
    /// What its cells are.
    pub(in crate::methodology::checks) column_type: ColumnType,
    /// The column that declares it; a matrix or the rule for units declares fields without one.
    pub(in crate::methodology::checks) column: Option<&'a Column>,
}

/// Types whose cells are codes.
pub(in crate::methodology::checks) const CODED: [ColumnType; 2] =
    [ColumnType::Category, ColumnType::List];

/// Types that can be compared with a list of codes.
const LISTED: [ColumnType; 5] = [
    ColumnType::Category,
    ColumnType::List,
    ColumnType::YesNo,
    ColumnType::District,
    ColumnType::Key,
];

/// Types that can be compared with a number.
const ORDERED: [ColumnType; 4] = [
    ColumnType::Count,
    ColumnType::Number,
    ColumnType::Money,
    ColumnType::Scale,
];

/// Checks a measure that stands at `path`.
pub(in crate::methodology::checks) fn check_measure(
    here: &RoundInProgramme<'_>,
    measure: &Measure,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let needs = needs_of(measure, path);
    for (key, length) in &needs.filled {
        let entries = vec![(); *length];
        check_filled(here.spans, &path.then(*key), &entries, key, findings);
    }
    let mut fit = true;
    for (key, id, kinds) in &needs.sources {
        fit &= check_source(here, (*key, id, kinds), path, findings);
    }
    // The fields of the wrong source would be missed for no other reason.
    if !fit {
        return;
    }
    for need in &needs.fields {
        check_field(here, measure.kind(), need, findings);
    }
    let source = measure.source().and_then(|id| here.source(id));
    for (key, conditions) in &needs.conditions {
        for (index, condition) in conditions.iter().enumerate() {
            let path = path.then(*key).then(index);
            check_condition(here, source, condition, &path, findings);
        }
    }
    check_measure_numbers(here, measure, path, findings);
    if let Measure::Sql { query, .. } = measure {
        check_query(here, query, &path.then("query"), findings);
    }
    if let Measure::MeanOf { parts } = measure {
        for (index, part) in parts.iter().enumerate() {
            let path = path.then("parts").then(index);
            check_target(here, part.target, &path, findings);
            check_measure(here, &part.measure, &path.then("measure"), findings);
        }
    }
}

/// Whether the source is there and of a kind that will do.
fn check_source(
    here: &RoundInProgramme<'_>,
    (key, id, kinds): (&'static str, &SourceId, &[SourceKind]),
    path: &KeyPath,
    findings: &mut Findings,
) -> bool {
    let path = path.then(key);
    let Some(source) = here.source(id) else {
        let known = here.round.sources.iter().map(|source| source.id.as_str());
        let known: Vec<&str> = known.collect();
        check_reference(here.spans, &path, ("source", id.as_str()), &known, findings);
        return false;
    };
    let Some(wanted) = kinds.first().filter(|_| !kinds.contains(&source.kind)) else {
        return true;
    };
    let fitting = here.round.sources.iter();
    let fitting = fitting.filter(|source| kinds.contains(&source.kind));
    let fitting: Vec<&str> = fitting.map(|source| source.id.as_str()).collect();
    findings.push(
        here.spans
            .finding(Code::WrongSource, &path)
            .quoting(id.as_str())
            .with("measure", "measure")
            .with("wanted", wanted.key())
            .with("known", fitting.join(", ")),
    );
    false
}

fn check_field(
    here: &RoundInProgramme<'_>,
    measure: &'static str,
    need: &FieldNeed<'_>,
    findings: &mut Findings,
) {
    // A source that is not there has its own finding.
    let Some(source) = here.source(need.source) else {
        return;
    };
    let declared = fields_of(source);
    let Some(field) = declared.get(need.field) else {
        let known: Vec<&str> = declared.keys().copied().collect();
        let found = ("declared-field", need.field);
        check_reference(here.spans, &need.path, found, &known, findings);
        return;
    };
    if !need.types.is_empty() && !need.types.contains(&field.column_type) {
        findings.push(
            here.spans
                .finding(Code::WrongField, &need.path)
                .quoting(need.field)
                .with("measure", measure)
                .with("wanted", need.wanted)
                .with("known", fitting(&declared, need.types)),
        );
    }
}

fn check_condition(
    here: &RoundInProgramme<'_>,
    source: Option<&Source>,
    condition: &Condition,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let ways = [
        ("is", condition.is.is_some()),
        ("is_not", condition.is_not.is_some()),
        ("present", condition.present.is_some()),
        ("at_least", condition.at_least.is_some()),
    ];
    check_one_way(here.spans, path, &ways, findings);
    let Some(source) = source else { return };
    let (wanted, types): (&str, &'static [ColumnType]) = if condition.at_least.is_some() {
        ("number", &ORDERED)
    } else if condition.present.is_some() {
        ("any", ANY)
    } else {
        ("code", &LISTED)
    };
    let need = FieldNeed {
        source: &source.id,
        path: path.then("field"),
        field: &condition.field,
        wanted,
        types,
    };
    check_field(here, "condition", &need, findings);
    for (key, codes) in [("is", &condition.is), ("is_not", &condition.is_not)] {
        let Some(codes) = codes else { continue };
        let path = path.then(key);
        check_filled(here.spans, &path, codes, key, findings);
        check_codes(here, source, (&condition.field, codes), &path, findings);
    }
}

/// A code that no cell can become would be counted as 0 in silence.
fn check_codes(
    here: &RoundInProgramme<'_>,
    source: &Source,
    (field, codes): (&str, &[String]),
    path: &KeyPath,
    findings: &mut Findings,
) {
    let declared = fields_of(source);
    let Some(found) = declared.get(field) else {
        return;
    };
    let mut known: Vec<&str> = match found.column {
        Some(column) if !column.values.is_empty() => {
            column.values.values().map(String::as_str).collect()
        }
        Some(column) => expected_codes(here, source, column),
        None if field == "unit" => here.units_and_city(),
        None => fields::codes_of(source.kind, field).to_vec(),
    };
    known.sort_unstable();
    known.dedup();
    for (index, code) in codes.iter().enumerate() {
        if !known.is_empty() {
            let path = path.then(index);
            check_reference(here.spans, &path, ("code", code), &known, findings);
        }
    }
}

fn check_measure_numbers(
    here: &RoundInProgramme<'_>,
    measure: &Measure,
    path: &KeyPath,
    findings: &mut Findings,
) {
    match measure {
        Measure::Outcomes {
            source,
            field,
            weights,
            ..
        } => {
            let mut codes = Vec::new();
            for (code, weight) in weights {
                let path = path.then("weights").then(code.as_str());
                if !(0.0..=1.0).contains(weight) {
                    outside(here.spans, &path, weight, "share", findings);
                }
                codes.push(code.clone());
            }
            if let Some(source) = here.source(source) {
                let path = path.then("weights");
                check_codes(here, source, (field, &codes), &path, findings);
            }
        }
        Measure::Representativeness { worst, .. } if *worst <= 1.0 => {
            outside(
                here.spans,
                &path.then("worst"),
                worst,
                "above-one",
                findings,
            );
        }
        Measure::Variety { at_least: 0, .. } => {
            outside(here.spans, &path.then("at_least"), 0, "positive", findings);
        }
        _ => {}
    }
}

/// The fields that a source has, by name.
pub(in crate::methodology::checks) fn fields_of(
    source: &Source,
) -> BTreeMap<&str, DeclaredField<'_>> {
    let mut all = BTreeMap::new();
    let without_column = |column_type| DeclaredField {
        column_type,
        column: None,
    };
    if source.unit_from.is_some() {
        all.insert("unit", without_column(ColumnType::Category));
    }
    if source.matrix.is_some() {
        for (name, column_type) in fields::of_kind(SourceKind::Attendance) {
            all.insert(*name, without_column(*column_type));
        }
    }
    for column in &source.columns {
        let item = column.item.as_ref().map(|item| item.as_str());
        let name = item.or(column.field.as_deref());
        let column_type = fields::type_of_column(source.kind, column);
        if let (Some(name), Some(column_type)) = (name, column_type) {
            let column = Some(column);
            all.insert(
                name,
                DeclaredField {
                    column_type,
                    column,
                },
            );
        }
    }
    all
}

/// The names of the fields of certain types, with commas between them.
pub(in crate::methodology::checks) fn fitting(
    declared: &BTreeMap<&str, DeclaredField<'_>>,
    types: &[ColumnType],
) -> String {
    let fields = declared.iter();
    let fitting = fields.filter(|(_, field)| types.contains(&field.column_type));
    let names: Vec<&str> = fitting.map(|(name, _)| *name).collect();
    names.join(", ")
}

impl<'a> RoundInProgramme<'a> {
    /// The source with this identifier.
    fn source(&self, id: &SourceId) -> Option<&'a Source> {
        self.round.source(id)
    }
}
