//! Which kind of register a table is, and which of its columns are which field.
//!
//! Comes in: the headings of a table and what its columns probably are. Goes out: a kind of source
//! with its fields by column, as lines of a mapping. The words stand in `registers.toml`; a table
//! with several scales is a survey whatever its headings say.

use crate::ingest::{LookedColumn, LookedTable, spelling};
use crate::inspect::mapping::Guesses;
use crate::inspect::names::quoted;
use crate::inspect::parts::{Parts, push_once};
use crate::inspect::register_values;
use crate::inspect::{ColumnKind, Guess};
use crate::methodology::{ColumnType, fields};
use crate::vocabulary::SourceKind;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What a telling heading counts, and any other one that belongs to the kind.
const WEIGHTS: (usize, usize) = (2, 1);

/// The least that the headings of a register must count together.
const LEAST: usize = 3;

/// The same for a file that a survey tool wrote, which is a survey unless much speaks against it.
const LEAST_OF_TOOL: usize = 5;

/// So many scales make a survey.
const SCALES_OF_A_SURVEY: usize = 3;

/// The steps of an event, whose headings begin with their numbers.
const STEPS: u32 = 7;

/// The words of `registers.toml`, by kind and field.
#[derive(Deserialize)]
struct Words {
    anywhere: Anywhere,
    #[serde(flatten)]
    kinds: BTreeMap<SourceKind, BTreeMap<String, FieldWords>>,
}

#[derive(Deserialize)]
struct Anywhere {
    unit: Vec<String>,
    district: Vec<String>,
}

#[derive(Deserialize)]
struct FieldWords {
    #[serde(default)]
    telling: Vec<String>,
    #[serde(default)]
    plain: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    toml::from_str(include_str!("registers.toml")).expect("the words are built in and tested")
});

/// A register that a table probably is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::inspect) struct Register {
    /// Its kind.
    pub(in crate::inspect) kind: SourceKind,
    /// The headings that it is known by, the telling ones first.
    pub(in crate::inspect) known_by: Vec<String>,
    /// The field of each column that has one.
    fields: BTreeMap<u32, String>,
    /// The heading of the table or area of each row.
    unit: Option<String>,
    /// The heading of the district of each row.
    district: Option<String>,
}

/// The register that a table is, if its headings tell one.
pub(in crate::inspect) fn recognised(table: &LookedTable, guesses: &Guesses) -> Option<Register> {
    let scales = guesses
        .iter()
        .filter(|(guess, _)| guess.kind == ColumnKind::Scale || guess.kind == ColumnKind::Option);
    if scales.count() >= SCALES_OF_A_SURVEY {
        return None;
    }
    let least = match &table.tool {
        Some(_) => LEAST_OF_TOOL,
        None => LEAST,
    };
    let headings: Vec<(u32, String)> = table
        .columns
        .iter()
        .filter(|column| column.callable_as.is_some())
        .map(|column| (column.number, plain(&column.heading)))
        .collect();
    let mut best: Option<(usize, Register)> = None;
    for (&kind, words) in &WORDS.kinds {
        let found = matches(&headings, words);
        let tells = found.values().any(|(_, weight)| *weight == WEIGHTS.0);
        let count: usize = found.values().map(|(_, weight)| weight).sum();
        if tells && count >= least && best.as_ref().is_none_or(|(most, _)| count > *most) {
            best = Some((count, register(kind, table, &headings, found)));
        }
    }
    best.map(|(_, register)| register)
}

fn register(
    kind: SourceKind,
    table: &LookedTable,
    headings: &[(u32, String)],
    found: BTreeMap<u32, (String, usize)>,
) -> Register {
    let heading = |number: u32| {
        let mut columns = table.columns.iter();
        let column = columns.find(|column| column.number == number);
        column.and_then(|column| column.callable_as.clone())
    };
    let mut known: Vec<(usize, u32)> = found
        .iter()
        .map(|(&number, (_, weight))| (WEIGHTS.0 - weight, number))
        .collect();
    known.sort_unstable();
    let anywhere = |words: &[String]| {
        let mut headings = headings.iter();
        let found = headings.find(|(_, plain)| words.iter().any(|word| word == plain));
        found.and_then(|(number, _)| heading(*number))
    };
    let mut fields: BTreeMap<u32, String> = found
        .into_iter()
        .filter(|(_, (field, _))| field != "about")
        .map(|(number, (field, _))| (number, field))
        .collect();
    if kind == SourceKind::Events {
        fields.extend(steps(table));
    }
    Register {
        kind,
        known_by: known.iter().filter_map(|(_, one)| heading(*one)).collect(),
        fields,
        unit: anywhere(&WORDS.anywhere.unit),
        district: anywhere(&WORDS.anywhere.district),
    }
}

/// The columns whose headings are words of a kind, with their fields and what they count. A heading
/// that is a word is taken before one that begins with it; each field has one column.
fn matches(
    headings: &[(u32, String)],
    words: &BTreeMap<String, FieldWords>,
) -> BTreeMap<u32, (String, usize)> {
    let is_word = |heading: &str, word: &str| heading == word;
    let begins_with = |heading: &str, word: &str| {
        let rest = heading.strip_prefix(word);
        word.chars().count() > 4 && rest.is_some_and(|rest| rest.starts_with(' '))
    };
    let mut found: BTreeMap<u32, (String, usize)> = BTreeMap::new();
    for fits in [&is_word as &dyn Fn(&str, &str) -> bool, &begins_with] {
        for (field, words) in words {
            for (list, weight) in [(&words.telling, WEIGHTS.0), (&words.plain, WEIGHTS.1)] {
                let is_taken = found.values().any(|(other, _)| other == field);
                let column = headings.iter().find(|(number, heading)| {
                    !found.contains_key(number) && list.iter().any(|word| fits(heading, word))
                });
                if let (Some((number, _)), false) = (column, is_taken) {
                    found.insert(*number, (field.clone(), weight));
                }
            }
        }
    }
    found
}

/// The seven steps of an event: headings that begin with the numbers one to seven, all of them.
fn steps(table: &LookedTable) -> BTreeMap<u32, String> {
    let step = |column: &LookedColumn| {
        let first = column.heading.trim().chars().next()?;
        let step = first
            .to_digit(10)
            .filter(|step| (1..=STEPS).contains(step))?;
        Some((column.number, format!("step_{step}")))
    };
    let found: BTreeMap<u32, String> = table.columns.iter().filter_map(step).collect();
    let different: BTreeSet<&String> = found.values().collect();
    let are_all = found.len() == different.len() && found.len() == STEPS as usize;
    if are_all { found } else { BTreeMap::new() }
}

/// A heading without its number, what stands in brackets, and signs: `2. Summa (€)` is `summa`.
fn plain(heading: &str) -> String {
    let heading = spelling::normalised(heading);
    let before = heading.split(" (").next().unwrap_or_default();
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ')' | ' ');
    let is_sign = |letter: char| matches!(letter, '€' | ':' | '?' | '*' | ' ');
    before
        .trim_start_matches(is_number)
        .trim_end_matches(is_sign)
        .to_owned()
}

impl Register {
    /// Adds the lines of the register's columns; what it has no field for is ignored. Lines that
    /// need names of the programme, or cells to be put right, stand behind a `#`, and their columns
    /// are ignored for now.
    pub(in crate::inspect) fn fill(
        &self,
        parts: &mut Parts,
        columns: Vec<(&LookedColumn, &(Guess, Vec<u32>))>,
        is_whole: impl Fn(u32) -> bool,
    ) {
        self.say_whose(parts);
        for (column, (guess, _)) in columns {
            let heading = column.callable_as.clone().unwrap_or_default();
            let field = self.fields.get(&column.number);
            let line = field.and_then(|field| {
                let column_type = fields::type_of(self.kind, field)?;
                Some((column_type, self.rest(field, column, guess)?))
            });
            match line {
                Some((column_type, rest))
                    if is_whole(column.number) && !self.needs_programme(field, column_type) =>
                {
                    parts.add(&heading, &rest);
                    for word in &guess.missing {
                        push_once(&mut parts.missing, word);
                    }
                    if column_type == ColumnType::Date {
                        parts.widen(guess.years);
                    }
                }
                other => {
                    if let Some((_, rest)) = other {
                        parts.add_later(&heading, &rest);
                    }
                    push_once(&mut parts.ignored, &heading);
                }
            }
        }
    }

    fn say_whose(&self, parts: &mut Parts) {
        let ways = [("column", &self.unit), ("district", &self.district)];
        let way = ways.into_iter().find_map(|(way, heading)| {
            let heading = heading.as_ref()?;
            Some(format!("# unit_from = {{ {way} = {} }}\n", quoted(heading)))
        });
        parts.rest.extend(way);
    }

    /// Whether a field is read only with names that the programme declares.
    fn needs_programme(&self, field: Option<&String>, column_type: ColumnType) -> bool {
        let field = field.map_or("", String::as_str);
        column_type == ColumnType::District
            || matches!(
                (self.kind, field),
                (_, "goal" | "focus_area")
                    | (SourceKind::Events, "way")
                    | (SourceKind::Expert, "dimension")
            )
    }

    /// What follows the heading in the line of a column; nothing when its cells are something else
    /// than the field.
    fn rest(&self, field: &str, column: &LookedColumn, guess: &Guess) -> Option<String> {
        let column_type = fields::type_of(self.kind, field)?;
        let mut rest = format!("field = \"{field}\"");
        match column_type {
            ColumnType::Date => {
                if guess.kind != ColumnKind::Date {
                    return None;
                }
                if let Some(order) = guess.date_order {
                    rest.push_str(&format!(", date_order = \"{order}\""));
                }
            }
            ColumnType::YesNo | ColumnType::Category | ColumnType::List => {
                if self.needs_programme(Some(&field.to_owned()), column_type) {
                    return Some(rest);
                }
                let values = register_values::values(self.kind, field, column, guess)?;
                rest.push_str(&values);
            }
            _ => {}
        }
        Some(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_belongs_to_a_field_and_is_written_as_it_is_compared() {
        let mut fields_seen = 0;
        for (kind, words) in &WORDS.kinds {
            for (field, words) in words {
                let is_field = fields::type_of(*kind, field).is_some();
                assert!(is_field || field == "about", "{kind:?} {field}");
                for word in words.telling.iter().chain(&words.plain) {
                    assert_eq!(&plain(word), word);
                }
                fields_seen += 1;
            }
        }
        assert!(fields_seen > 60);
        assert_eq!(WORDS.kinds.len(), 16);
    }

    #[test]
    fn a_heading_is_compared_without_its_number_and_its_brackets() {
        assert_eq!(plain("2. Summa (€)"), "summa");
        assert_eq!(plain("Belopp €"), "belopp");
        assert_eq!(plain("Pisteet (0–100)"), "pisteet");
    }
}
