//! Likely scales: numbers of a usual range, the words of a usual scale, or both at once.
//!
//! Comes in: the values of a column. Goes out: the ends of the scale, its words and the answers that
//! are no step. An order that the words do not have of themselves is not guessed.

use crate::ingest::{LookedColumn, RawValue};
use crate::inspect::{ColumnKind, Guess};
use std::collections::{BTreeMap, BTreeSet};

/// Fewer answers than this are no evidence of a scale.
const FEWEST_ANSWERS: usize = 3;

/// Answers that are no step of a scale, as they are compared, by what they count as.
const NO_ANSWER: [(&str, &[&str]); 2] = [
    (
        "dont-know",
        &[
            "en osaa sanoa",
            "eos",
            "en tiedä",
            "kan inte säga",
            "vet inte",
            "vet ej",
            "cannot say",
            "can't say",
            "don't know",
            "do not know",
            "no opinion",
            "unfamiliar (n/a)",
        ],
    ),
    (
        "not-applicable",
        &[
            "ei koske minua",
            "ei koske",
            "gäller inte mig",
            "not applicable",
            "does not apply",
            "n/a",
        ],
    ),
];

/// Scales of words, from the lowest to the highest, as they are compared.
const WORDED: &[&[&str]] = &[
    &[
        "täysin eri mieltä",
        "jokseenkin eri mieltä",
        "ei samaa eikä eri mieltä",
        "jokseenkin samaa mieltä",
        "täysin samaa mieltä",
    ],
    &[
        "eri mieltä",
        "jokseenkin eri mieltä",
        "jokseenkin samaa mieltä",
        "samaa mieltä",
    ],
    &[
        "helt av annan åsikt",
        "delvis av annan åsikt",
        "varken av samma eller annan åsikt",
        "delvis av samma åsikt",
        "helt av samma åsikt",
    ],
    &[
        "instämmer inte alls",
        "instämmer delvis inte",
        "varken eller",
        "instämmer delvis",
        "instämmer helt",
    ],
    &[
        "strongly disagree",
        "disagree",
        "neither agree nor disagree",
        "agree",
        "strongly agree",
    ],
    &[
        "strongly disagree",
        "disagree",
        "neutral",
        "agree",
        "strongly agree",
    ],
    &[
        "erittäin tyytymätön",
        "melko tyytymätön",
        "en tyytyväinen enkä tyytymätön",
        "melko tyytyväinen",
        "erittäin tyytyväinen",
    ],
    &[
        "mycket missnöjd",
        "missnöjd",
        "varken nöjd eller missnöjd",
        "nöjd",
        "mycket nöjd",
    ],
    &[
        "very dissatisfied",
        "dissatisfied",
        "neutral",
        "satisfied",
        "very satisfied",
    ],
    &[
        "very unfavorably",
        "somewhat unfavorably",
        "neither favorably nor unfavorably (neutral)",
        "somewhat favorably",
        "very favorably",
    ],
    &[
        "erittäin huonosti",
        "huonosti",
        "kohtalaisesti",
        "hyvin",
        "erittäin hyvin",
    ],
    &[
        "erittäin huono",
        "huono",
        "kohtalainen",
        "hyvä",
        "erittäin hyvä",
    ],
    &[
        "mycket dåligt",
        "dåligt",
        "varken eller",
        "bra",
        "mycket bra",
    ],
    &["very poor", "poor", "fair", "good", "very good"],
    &["very poor", "poor", "acceptable", "good", "very good"],
    &["ei koskaan", "harvoin", "joskus", "usein", "aina"],
    &["aldrig", "sällan", "ibland", "ofta", "alltid"],
    &["never", "rarely", "sometimes", "often", "always"],
    &[
        "not at all important",
        "slightly important",
        "moderately important",
        "important",
        "very important",
    ],
    &[
        "ei lainkaan",
        "vähän",
        "jonkin verran",
        "paljon",
        "erittäin paljon",
    ],
];

/// The scales of whole numbers that questionnaires use.
const NUMBERED: [(i32, i32); 5] = [(1, 4), (1, 5), (1, 7), (0, 10), (1, 10)];

/// A scale, if the column is answered on one. `words` are its values as they are compared.
pub(in crate::inspect) fn guess(column: &LookedColumn, words: &BTreeSet<String>) -> Option<Guess> {
    if column.cells.len() < FEWEST_ANSWERS || column.cells.iter().any(|(_, value)| is_moment(value))
    {
        return None;
    }
    let answers: Vec<&String> = words
        .iter()
        .filter(|word| counts_as(word).is_none())
        .collect();
    let (range, steps) = worded(&answers).or_else(|| numbered(&answers))?;
    let mut guess = Guess::of_kind(ColumnKind::Scale, column);
    guess.scale = Some(range);
    guess.steps = steps;
    for word in words {
        if let Some(name) = counts_as(word) {
            guess.no_answer.entry(name).or_default().push(word.clone());
        }
    }
    Some(guess)
}

fn is_moment(value: &RawValue) -> bool {
    matches!(value, RawValue::Moment { .. } | RawValue::Fault(_))
}

fn counts_as(word: &str) -> Option<&'static str> {
    let found = NO_ANSWER.iter().find(|(_, words)| words.contains(&word));
    found.map(|(name, _)| *name)
}

type Steps = ((i32, i32), BTreeMap<i32, String>);

/// The steps of a known scale of words, when at least two of its words occur and no other word.
fn worded(answers: &[&String]) -> Option<Steps> {
    let is_of = |scale: &&&[&str]| {
        answers.len() > 1 && answers.iter().all(|word| scale.contains(&word.as_str()))
    };
    let scale = WORDED.iter().find(is_of)?;
    let steps: BTreeMap<i32, String> = (1..)
        .zip(scale.iter().map(|word| (*word).to_owned()))
        .collect();
    let high = *steps.keys().last()?;
    Some(((1, high), steps))
}

/// Numbers of a usual scale that mostly occur, alone or with words behind them.
fn numbered(answers: &[&String]) -> Option<Steps> {
    let mut steps = BTreeMap::new();
    let mut numbers = BTreeSet::new();
    for word in answers {
        let (number, rest) = number_and_words(word)?;
        if !rest.is_empty() {
            steps.insert(number, rest.to_owned());
        }
        numbers.insert(number);
    }
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let fits = |range: &&(i32, i32)| range.0 <= first && last <= range.1;
    let range = NUMBERED.iter().find(fits)?;
    let all = usize::try_from(range.1 - range.0 + 1).ok()?;
    (5 * numbers.len() >= 3 * all).then_some((*range, steps))
}

/// A whole number with the words after it: `5`, `5 - samaa mieltä`, `1 (huono)`.
fn number_and_words(word: &str) -> Option<(i32, &str)> {
    let digits = word.len()
        - word
            .trim_start_matches(|letter: char| letter.is_ascii_digit())
            .len();
    let number = word[..digits].parse().ok()?;
    let rest = &word[digits..];
    let words = rest.trim_start_matches([' ', '-', '=', ')', '(', ':', '.']);
    let is_parted = rest.len() > words.len() && words.starts_with(char::is_alphabetic);
    (rest.is_empty() || is_parted).then(|| (number, words.trim_end_matches(')')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::spelling;

    fn guessed(answers: &[&str]) -> Option<((i32, i32), usize, usize)> {
        let words: BTreeSet<String> = answers
            .iter()
            .map(|answer| spelling::normalised(answer))
            .collect();
        let owned: Vec<String> = words
            .iter()
            .filter(|word| counts_as(word).is_none())
            .cloned()
            .collect();
        let answers: Vec<&String> = owned.iter().collect();
        let (range, steps) = worded(&answers).or_else(|| numbered(&answers))?;
        Some((range, steps.len(), words.len() - owned.len()))
    }

    #[test]
    fn a_scale_is_known_by_its_words_its_numbers_or_both() {
        let finnish = [
            "Täysin samaa mieltä",
            "Jokseenkin eri mieltä",
            "En osaa sanoa",
        ];
        assert_eq!(guessed(&finnish), Some(((1, 5), 5, 1)));
        let swedish = [
            "Helt av samma åsikt",
            "Delvis av annan åsikt",
            "Gäller inte mig",
        ];
        assert_eq!(guessed(&swedish), Some(((1, 5), 5, 1)));
        assert_eq!(guessed(&["1", "3", "5"]), Some(((1, 5), 0, 0)));
        assert_eq!(
            guessed(&["1 - huono", "2", "4 - hyvä"]),
            Some(((1, 4), 2, 0))
        );
        assert_eq!(
            guessed(&["0", "3", "5", "7", "8", "9", "10"]),
            Some(((0, 10), 0, 0))
        );
    }

    #[test]
    fn two_numbers_a_year_and_a_sentence_are_no_scale() {
        assert_eq!(guessed(&["1", "2"]), None);
        assert_eq!(guessed(&["2019", "2020", "2021"]), None);
        assert_eq!(guessed(&["hyvä", "3 vuotta sitten"]), None);
        assert_eq!(guessed(&["täysin samaa mieltä"]), None);
    }
}
