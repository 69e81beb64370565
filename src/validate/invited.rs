//! How many people a survey asked, and whether more answered than were asked.

use crate::findings::{Code, Finding, Findings, Place};
use crate::ingest::RawSource;
use crate::methodology::{Programme, Round, Source};
use crate::validate::dataset::{Invited, Table};
use crate::vocabulary::{Language, SourceGroup, SourceKind, UnitId};
use std::collections::BTreeMap;

/// How many were asked. Members are a census: the seats of the round's term, unless the source says
/// otherwise. Nothing for registers and open surveys.
pub(in crate::validate) fn of_source(
    programme: &Programme,
    round: &Round,
    source: &Source,
) -> Option<Invited> {
    if source.kind != SourceKind::Survey {
        return None;
    }
    if let Some(declared) = &source.invited {
        let mut units = declared.clone();
        let city = units.remove(&programme.city.id);
        let all_units = programme
            .units
            .iter()
            .map(|unit| units.get(&unit.id).copied())
            .sum::<Option<u32>>();
        return Some(Invited {
            city: city.or(all_units),
            units,
        });
    }
    if source.group != SourceGroup::Members {
        return None;
    }
    let term = programme.terms.iter().find(|term| term.id == round.term)?;
    let units: BTreeMap<UnitId, u32> = programme
        .units
        .iter()
        .map(|unit| (unit.id.clone(), term.seats))
        .collect();
    Some(Invited {
        city: Some(units.values().sum()),
        units,
    })
}

/// A finding for each unit, and for the city, with more answers than people who were asked.
pub(in crate::validate) fn compare(
    (programme, source): (&Programme, &Source),
    invited: &Invited,
    (raw, table): (&RawSource, &Table),
    findings: &mut Findings,
) {
    let owners = table
        .frame()
        .column("unit")
        .and_then(|column| column.str().cloned())
        .expect("every table has a column of units");
    let mut answers: BTreeMap<UnitId, u64> = BTreeMap::new();
    for unit in owners.iter().flatten() {
        *answers.entry(UnitId::from(unit)).or_default() += 1;
    }
    let asked = invited.units.iter().map(|(unit, &asked)| (unit, asked));
    let in_units = asked.map(|(unit, asked)| (unit, asked, answers.get(unit).copied()));
    let whole = invited
        .city
        .map(|asked| (&programme.city.id, asked, Some(table.rows().len() as u64)));
    for (unit, asked, answered) in in_units.chain(whole) {
        let answered = answered.unwrap_or(0);
        if answered > u64::from(asked) {
            let file = raw.files().first().map_or_else(
                || source.files.first().cloned().unwrap_or_default(),
                |file| file.name.clone(),
            );
            findings.push(
                Finding::new(Code::MoreAnswersThanPeople, Place::File { file })
                    .with("unit", name_of(programme, unit))
                    .with("answers", answered.to_string())
                    .with("invited", asked.to_string()),
            );
        }
    }
}

/// The name of a unit in the programme's main language.
fn name_of(programme: &Programme, id: &UnitId) -> String {
    let unit = programme.units.iter().find(|unit| &unit.id == id);
    let name = unit.map_or(&programme.city.name, |unit| &unit.short);
    let main = programme.languages.first().copied();
    name.in_language(main.unwrap_or(Language::Fi)).to_owned()
}
