//! The words to choose from in a column, and what the reader is told that they stand for.
//!
//! Comes in: a column of a source. Goes out: choices in the order in which they are offered, each in
//! every language of the programme, because people copy answers from one form to another.

use crate::forms::Office;
use crate::methodology::forms::{CodeList, code_list, word_key};
use crate::methodology::{Column, ColumnType, Goal, Matrix, Scale, Source, fields};
use crate::vocabulary::{Language, SourceKind, Text, Tool};

/// The longest scale whose steps are listed; a longer one is answered with a number.
const LONGEST_LISTED_SCALE: i32 = 20;

/// A word to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::forms) struct Choice {
    /// What the reader takes it for.
    pub(in crate::forms) reads: String,
    /// The word in the language of the form, then in the other languages of the programme.
    pub(in crate::forms) words: Vec<String>,
}

impl Choice {
    /// The word in the language of the form.
    pub(in crate::forms) fn word(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    fn new(office: Office<'_>, reads: &str, word: impl Fn(Language) -> String) -> Self {
        let languages = &office.methodology.programme().languages;
        let others = languages
            .iter()
            .filter(|&&language| language != office.language);
        let words = std::iter::once(&office.language).chain(others);
        Self {
            reads: reads.to_owned(),
            words: words.map(|&language| word(language)).collect(),
        }
    }

    fn of_text(office: Office<'_>, reads: &str, text: &Text) -> Self {
        Self::new(office, reads, |language| {
            text.in_language(language).to_owned()
        })
    }

    fn of_key(office: Office<'_>, reads: &str, key: &str) -> Self {
        Self::new(office, reads, |language| {
            office.catalogue.word(language, key)
        })
    }
}

/// The units, and the whole city unless every row belongs to a unit.
pub(in crate::forms) fn of_units(office: Office<'_>, is_always_a_unit: bool) -> Vec<Choice> {
    let programme = office.methodology.programme();
    let units = programme.units.iter();
    let mut choices: Vec<Choice> = units
        .map(|unit| Choice::of_text(office, unit.id.as_str(), &unit.name))
        .collect();
    if !is_always_a_unit {
        let city = &programme.city;
        choices.push(Choice::of_text(office, city.id.as_str(), &city.name));
    }
    choices
}

/// The districts that belong to a unit on the last day of the source's period.
pub(in crate::forms) fn of_districts(office: Office<'_>, source: &Source) -> Vec<Choice> {
    let day = source.period.unwrap_or(office.round.period).until;
    let units = office.methodology.programme().units.iter();
    let districts = units.flat_map(|unit| &unit.districts).filter(|district| {
        district.from.is_none_or(|from| from <= day)
            && district.until.is_none_or(|until| day <= until)
    });
    let mut names: Vec<&str> = districts.map(|district| district.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let named = names.into_iter();
    named
        .map(|name| Choice::new(office, name, |_| name.to_owned()))
        .collect()
}

/// The words of the source that mean "no value", such as "I would rather not say".
pub(in crate::forms) fn of_missing(office: Office<'_>, source: &Source) -> Vec<Choice> {
    let words = source.missing.iter();
    words
        .map(|word| Choice::new(office, word, |_| word.clone()))
        .collect()
}

/// The meanings of the marks of an attendance matrix, each read as the first mark that has it.
pub(in crate::forms) fn of_marks(office: Office<'_>, matrix: &Matrix) -> Vec<Choice> {
    let Some(list) = code_list(SourceKind::Attendance, "mark") else {
        return Vec::new();
    };
    let codes = list.codes.iter().filter_map(|&code| {
        let mut marks = matrix.marks.iter();
        let (mark, _) = marks.find(|(_, meaning)| meaning.as_str() == code)?;
        Some(Choice::of_key(office, mark, &word_key(list, code)))
    });
    codes.collect()
}

/// The words of a column; nothing where it is not answered by choosing.
pub(in crate::forms) fn of_column(
    office: Office<'_>,
    source: &Source,
    column: &Column,
    kind: ColumnType,
) -> Option<Vec<Choice>> {
    let choices = match kind {
        ColumnType::Scale => {
            let mut scales = office.round.scales.iter();
            let scale = scales.find(|scale| column.scale.as_ref() == Some(&scale.id))?;
            of_scale(office, scale)?
        }
        ColumnType::YesNo => [("yes", "form-word-yes"), ("no", "form-word-no")]
            .into_iter()
            .map(|(reads, key)| Choice::of_key(office, reads, key))
            .collect(),
        ColumnType::District => of_districts(office, source),
        ColumnType::Category | ColumnType::List => of_codes(office, source, column)?,
        _ => return None,
    };
    (!choices.is_empty()).then_some(choices)
}

/// The steps from the lowest to the highest, then the answers that are none.
fn of_scale(office: Office<'_>, scale: &Scale) -> Option<Vec<Choice>> {
    if scale.high - scale.low > LONGEST_LISTED_SCALE {
        return None;
    }
    let word_of = |label: Option<&Text>, words: &[String], number: &str, language| {
        let labelled = label.map(|text| text.in_language(language).to_owned());
        let declared = words.first().cloned();
        let word = labelled.or(declared);
        word.unwrap_or_else(|| number.to_owned())
    };
    let mut choices = Vec::new();
    for number in scale.low..=scale.high {
        let number_written = number.to_string();
        let step = scale.steps.iter().find(|step| step.value == number);
        choices.push(Choice::new(office, &number_written, |language| {
            let label = step.and_then(|step| step.label.as_ref());
            let words = step.map_or(&[][..], |step| &step.words);
            word_of(label, words, &number_written, language)
        }));
    }
    for missing in &scale.missing {
        let Some(reads) = missing.spellings().next().map(str::to_owned) else {
            continue;
        };
        choices.push(Choice::new(office, &reads, |language| {
            word_of(missing.label.as_ref(), &missing.words, &reads, language)
        }));
    }
    Some(choices)
}

/// The codes of a category or list with their words; nothing where any short text will do.
fn of_codes(office: Office<'_>, source: &Source, column: &Column) -> Option<Vec<Choice>> {
    let round = office.round;
    let field = column.field.as_deref().unwrap_or_default();
    let of_goals = |goals: &[Goal]| -> Vec<Choice> {
        let named = goals.iter();
        named
            .map(|goal| {
                Choice::new(office, goal.id.as_str(), |language| {
                    format!("{} {}", goal.id, goal.name.in_language(language))
                })
            })
            .collect()
    };
    match (source.kind, field) {
        (SourceKind::Survey, _) => {}
        (_, "goal") if !round.goals.is_empty() => return Some(of_goals(&round.goals)),
        (_, "focus_area") if !round.focus_areas.is_empty() => {
            return Some(of_goals(&round.focus_areas));
        }
        (SourceKind::Events, "way") if !round.ways.is_empty() => {
            return Some(of_goals(&round.ways));
        }
        (SourceKind::Expert, "dimension") => {
            let dimensions = round.dimensions.iter();
            let words = dimensions
                .map(|one| Choice::of_text(office, one.id.as_str(), &one.name))
                .collect();
            return Some(words);
        }
        _ => {}
    }
    let usual = code_list(source.kind, field);
    let codes = codes_in_order(source.kind, column, usual)?;
    let choices = codes.iter().map(|code| {
        Choice::new(office, code, |language| {
            word_for(office, (source, column), usual, code, language)
        })
    });
    Some(choices.collect())
}

/// The codes of a column: those of its declared words, in the usual order where they all are usual.
fn codes_in_order(
    kind: SourceKind,
    column: &Column,
    usual: Option<CodeList>,
) -> Option<Vec<String>> {
    let usual = usual.map_or(&[][..], |list| list.codes);
    let mut codes: Vec<String> = if column.values.is_empty() {
        let fixed = fields::codes_of(kind, column.field.as_deref().unwrap_or_default());
        let fixed = if usual.is_empty() { fixed } else { usual };
        fixed.iter().map(|&code| code.to_owned()).collect()
    } else {
        let mut codes: Vec<String> = Vec::new();
        for code in column.values.values() {
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
        codes
    };
    let place = |code: &String| usual.iter().position(|known| known == code);
    if codes.iter().all(|code| place(code).is_some()) {
        codes.sort_by_key(place);
    }
    (!codes.is_empty()).then_some(codes)
}

/// The word for a code: in the main language the one that the city's own files use, else the label
/// of the round, else the usual word, else the declared one.
fn word_for(
    office: Office<'_>,
    (source, column): (&Source, &Column),
    usual: Option<CodeList>,
    code: &str,
    language: Language,
) -> String {
    let declared = declared_word(column, code);
    let is_main = office.methodology.programme().languages.first() == Some(&language);
    if let Some(word) = &declared
        && is_main
        && source.tool != Some(Tool::Tutka)
        && !word.chars().all(|letter| letter.is_ascii_digit())
    {
        return word.clone();
    }
    let label = column.labels.get(code);
    if let Some(label) = label.filter(|label| label.has(language)) {
        return label.in_language(language).to_owned();
    }
    if let Some(list) = usual.filter(|list| list.codes.contains(&code)) {
        return office.catalogue.word(language, &word_key(list, code));
    }
    let terms = office.methodology.programme().terms.iter();
    let is_term = terms.into_iter().any(|term| term.id.as_str() == code);
    if is_term {
        return code.replace('-', "–");
    }
    label
        .map(|label| label.in_language(language).to_owned())
        .or(declared)
        .unwrap_or_else(|| code.to_owned())
}

/// The word of the city's own files for a code: a whole word rather than a letter, and a dash between
/// numbers rather than a hyphen.
fn declared_word(column: &Column, code: &str) -> Option<String> {
    let words = column.values.iter();
    let words = words.filter(|(word, meaning)| {
        meaning.as_str() == code && word.as_str() != code && word.as_str() != "*"
    });
    let words = words.map(|(word, _)| word.clone());
    words.min_by_key(|word| (word.chars().count() < 2, !word.contains('–')))
}
