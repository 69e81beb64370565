//! What a measure reads: sources, the fields in them, and which rows are counted.
//!
//! Comes in: a measure. Goes out: one entry for each source that it reads. No cell is opened here.

use crate::indicators::measuring::Measuring;
use crate::methodology::{Condition, Measure, tables_of_query};
use crate::vocabulary::SourceId;

/// A source as far as a measure reads it.
pub(in crate::indicators::trace) struct Read {
    pub(in crate::indicators::trace) source: SourceId,
    pub(in crate::indicators::trace) fields: Vec<String>,
    pub(in crate::indicators::trace) conditions: Vec<Condition>,
}

fn read(source: &SourceId, conditions: &[Condition], fields: &[&str]) -> Read {
    Read {
        source: source.clone(),
        fields: fields.iter().map(|&field| field.to_owned()).collect(),
        conditions: conditions.to_vec(),
    }
}

fn is_one_of(field: &str, codes: &[&str]) -> Condition {
    Condition {
        field: field.to_owned(),
        is: Some(codes.iter().map(|&code| code.to_owned()).collect()),
        is_not: None,
        present: None,
        at_least: None,
    }
}

const POPULATION: [&str; 3] = ["variable", "class", "count"];

/// What a measure reads, each source once for each way in which it is read.
pub(in crate::indicators::trace) fn reads(
    measuring: &Measuring<'_>,
    measure: &Measure,
) -> Vec<Read> {
    match measure {
        Measure::Attended { source, members } => vec![
            read(source, &[], &["seat", "date", "mark"]),
            read(members, &[], &["seat", "role", "from", "until"]),
        ],
        Measure::Representativeness {
            source,
            population,
            variables,
            ..
        } => {
            let variables: Vec<&str> = variables.iter().map(String::as_str).collect();
            let own = [&["role", "from", "until"], variables.as_slice()].concat();
            let of_these = is_one_of("variable", &variables);
            vec![
                read(source, &[], &own),
                read(population, &[of_these], &POPULATION),
            ]
        }
        Measure::PerThousand {
            source,
            amount,
            population,
            filter,
        } => vec![
            read(source, filter, &[amount]),
            read(population, &[], &POPULATION),
        ],
        Measure::MeanOf { parts } => {
            let parts = parts.iter();
            parts
                .flat_map(|part| reads(measuring, &part.measure))
                .collect()
        }
        Measure::Sql { query, .. } => {
            let sources = tables_of_query(query).into_iter();
            sources.map(|source| read(&source, &[], &[])).collect()
        }
        Measure::ExpertScore { source } => {
            let dimension = measuring.dimension().map(|id| id.as_str());
            let own: Vec<Condition> = dimension
                .map(|id| is_one_of("dimension", &[id]))
                .into_iter()
                .collect();
            vec![read(source, &own, &["dimension", "score"])]
        }
        simple => {
            let source = simple.source();
            let fields = fields(simple);
            source
                .map(|source| Read {
                    source: source.clone(),
                    fields,
                    conditions: simple.filter().to_vec(),
                })
                .into_iter()
                .collect()
        }
    }
}

/// The fields of a measure of one source, beside those of its conditions.
fn fields(measure: &Measure) -> Vec<String> {
    let of = |condition: &Condition| condition.field.clone();
    match measure {
        Measure::ItemMean { items, .. } => items.iter().map(ToString::to_string).collect(),
        Measure::Share { having, .. } => having.iter().map(of).collect(),
        Measure::ShareWithinDays { from, to, .. } | Measure::MedianDays { from, to, .. } => {
            vec![from.clone(), to.clone()]
        }
        Measure::Checklist { fields, .. } => fields.clone(),
        Measure::Outcomes { field, .. }
        | Measure::Variety { field, .. }
        | Measure::Sum { field, .. } => vec![field.clone()],
        Measure::DistrictCoverage { .. } => vec!["district".to_owned()],
        Measure::MoneyShare { amount, having, .. } => {
            let conditions = having.iter().map(of);
            std::iter::once(amount.clone()).chain(conditions).collect()
        }
        Measure::Ratio {
            numerator,
            denominator,
            ..
        } => vec![numerator.clone(), denominator.clone()],
        _ => Vec::new(),
    }
}
