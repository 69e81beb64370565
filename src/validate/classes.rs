//! Whether the classes of people in one source are called as in the reference counts of residents.
//!
//! Comes in: the checked tables of a round. Goes out: a finding for every field of a source whose
//! codes never meet those of the same variable in a population: nobody of the one would ever be
//! found in the other, and every comparison of the two would be wrong in silence.

use crate::findings::{Code, Finding, Findings, Place};
use crate::methodology::{Round, Source};
use crate::validate::dataset::{Dataset, Table};
use crate::vocabulary::SourceKind;
use std::collections::{BTreeMap, BTreeSet};

/// Compares every survey and register of members with every population of the round.
pub(in crate::validate) fn compare(round: &Round, dataset: &Dataset, findings: &mut Findings) {
    let of_kind = |kinds: &'static [SourceKind]| {
        let sources = round.sources.iter();
        sources.filter(move |source| kinds.contains(&source.kind))
    };
    for reference in of_kind(&[SourceKind::Population]) {
        let counted = classes(dataset.table(&reference.id));
        for source in of_kind(&[SourceKind::Members, SourceKind::Survey]) {
            for (variable, classes) in &counted {
                let table = dataset.table(&source.id);
                let codes = codes(table, variable);
                if !codes.is_empty() && codes.is_disjoint(classes) {
                    let finding = Finding::new(Code::ClassesNeverMeet, place(source, table))
                        .quoting(variable)
                        .with("codes", in_words(&codes))
                        .with("source", reference.id.as_str())
                        .with("known", in_words(classes));
                    findings.push(finding);
                }
            }
        }
    }
}

/// The classes of each variable that a population counts.
fn classes(population: &Table) -> BTreeMap<String, BTreeSet<String>> {
    let mut classes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let texts = |name: &str| {
        let column = population.frame().column(name).ok()?;
        column.str().ok().cloned()
    };
    if let (Some(variables), Some(names)) = (texts("variable"), texts("class")) {
        for (variable, class) in variables.iter().zip(names.iter()) {
            if let (Some(variable), Some(class)) = (variable, class) {
                let known = classes.entry(variable.to_owned()).or_default();
                known.insert(class.to_owned());
            }
        }
    }
    classes
}

/// The codes of a field; none where the source has no such field.
fn codes(table: &Table, field: &str) -> BTreeSet<String> {
    let column = table.frame().column(field);
    let Some(column) = column.ok().and_then(|column| column.str().ok().cloned()) else {
        return BTreeSet::new();
    };
    column.iter().flatten().map(str::to_owned).collect()
}

fn place(source: &Source, table: &Table) -> Place {
    match table.sheets().first() {
        Some(sheet) => Place::Sheet {
            file: sheet.file.clone(),
            sheet: sheet.sheet.clone(),
        },
        None => Place::File {
            file: source.files.first().cloned().unwrap_or_default(),
        },
    }
}

/// The first words and the number of the rest.
fn in_words(words: &BTreeSet<String>) -> String {
    const MOST: usize = 6;
    let named: Vec<&str> = words.iter().take(MOST).map(String::as_str).collect();
    let named = named.join("; ");
    match words.len().saturating_sub(MOST) {
        0 => named,
        rest => format!("{named}; … (+{rest})"),
    }
}
