//! Answers on a scale: numbers, the words of the steps, both together, and answers that are none.
//!
//! Comes in: a raw value and its scale. Goes out: the step, on the scale's own numbers; a reversed
//! item is not turned around here.

use crate::findings::Code;
use crate::ingest::{RawValue, spelling};
use crate::methodology::{Missing, Scale, ScaleStep};
use crate::validate::typing::{Departure, number, words};
use std::collections::{BTreeMap, BTreeSet};

/// What a cell answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::validate) enum Answer {
    /// A step of the scale.
    Step(i32),
    /// A declared answer that is no step, by the name under which it is counted.
    None(String),
}

/// A scale made ready for reading.
#[derive(Clone, Debug)]
pub(in crate::validate) struct ScaleReader {
    low: i32,
    high: i32,
    steps: BTreeMap<String, i32>,
    missing: BTreeMap<String, String>,
    declared: Vec<String>,
}

impl ScaleReader {
    /// Makes a scale ready.
    pub(in crate::validate) fn new(scale: &Scale) -> Self {
        let steps = scale.steps.iter().flat_map(|step| {
            let normalised = |word: &str| (spelling::normalised(word), step.value);
            step.spellings().map(normalised)
        });
        let missing = scale.missing.iter().flat_map(|missing| {
            let normalised = |word: &str| (spelling::normalised(word), missing.counts_as.clone());
            missing.spellings().map(normalised)
        });
        let step_words = scale.steps.iter().flat_map(ScaleStep::spellings);
        let missing_words = scale.missing.iter().flat_map(Missing::spellings);
        Self {
            low: scale.low,
            high: scale.high,
            steps: steps.collect(),
            missing: missing.collect(),
            declared: step_words.chain(missing_words).map(str::to_owned).collect(),
        }
    }

    /// What a cell answers.
    pub(in crate::validate) fn answer(&self, value: &RawValue) -> Result<Answer, Departure> {
        let shown = value.shown();
        let normalised = spelling::normalised(&shown);
        if let Some(counts_as) = self.missing.get(&normalised) {
            return Ok(Answer::None(counts_as.clone()));
        }
        if let Some(&step) = self.steps.get(&normalised) {
            return Ok(Answer::Step(step));
        }
        if let Ok(number) = number::number(value) {
            return self.step(number).map(Answer::Step);
        }
        match self.numbered_word(&normalised) {
            Some(step) => Ok(Answer::Step(step)),
            None => Err(self.unknown(&shown)),
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the number lies between two 32-bit numbers"
    )]
    fn step(&self, number: f64) -> Result<i32, Departure> {
        let is_step = number.fract().abs() < f64::EPSILON
            && (f64::from(self.low)..=f64::from(self.high)).contains(&number);
        if is_step {
            Ok(number.round() as i32)
        } else {
            let departure = Departure::new(Code::OutOfScale)
                .with("low", self.low.to_string())
                .with("high", self.high.to_string());
            let is_between = (f64::from(self.low)..=f64::from(self.high)).contains(&number);
            Err(if is_between {
                departure.with("because", "between")
            } else {
                departure
            })
        }
    }

    /// `5 - täysin samaa mieltä`: the number counts when its step has no words of its own or has
    /// these, and nothing counts when number and words contradict each other.
    fn numbered_word(&self, normalised: &str) -> Option<i32> {
        let digits = normalised
            .char_indices()
            .take_while(|&(index, letter)| letter.is_ascii_digit() || (index == 0 && letter == '-'))
            .count();
        let (number, rest) = normalised.split_at(digits);
        let step = self.step(number.parse().ok()?).ok()?;
        let word = rest.trim_start_matches([' ', '-', '=', ':', '.', ')', '(']);
        let word_in_brackets = word.trim_end_matches(')');
        let of_word = self
            .steps
            .get(word)
            .or_else(|| self.steps.get(word_in_brackets));
        let has_words = self.steps.values().any(|&value| value == step);
        let is_marked = rest
            .trim_start()
            .starts_with(['-', '=', ':', '.', ')', '(']);
        match of_word {
            Some(&value) if value == step => Some(step),
            Some(_) => None,
            None => (!has_words && is_marked && !word.is_empty()).then_some(step),
        }
    }

    fn unknown(&self, shown: &str) -> Departure {
        let known: BTreeSet<&str> = self.declared.iter().map(String::as_str).collect();
        words::unknown_word(Code::UnknownWord, shown, known)
            .with("low", self.low.to_string())
            .with("high", self.high.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement() -> ScaleReader {
        let scale: Scale = toml::from_str(
            r#"
            id = "agreement"
            low = 1
            high = 5
            steps = [
                { value = 1, words = ["Täysin eri mieltä"] },
                { value = 5, words = ["Täysin samaa mieltä", "Helt av samma åsikt"] },
            ]
            missing = [{ counts_as = "dont-know", words = ["En osaa sanoa", "6"] }]
            "#,
        )
        .expect("the scale is written right");
        ScaleReader::new(&scale)
    }

    fn read(text: &str) -> Result<Answer, Code> {
        let answer = agreement().answer(&RawValue::Text(text.into()));
        answer.map_err(|departure| departure.code)
    }

    #[test]
    fn an_answer_is_a_number_a_word_or_both() {
        for (written, step) in [
            ("5", 5),
            ("3,0", 3),
            ("täysin SAMAA mieltä", 5),
            ("Helt av samma åsikt", 5),
            ("5 \u{2013} Täysin samaa mieltä", 5),
            ("1 (Täysin eri mieltä)", 1),
            ("3 - siltä väliltä", 3),
        ] {
            assert_eq!(read(written), Ok(Answer::Step(step)), "{written}");
        }
        let stored = agreement().answer(&RawValue::Number(4.0));
        assert_eq!(stored, Ok(Answer::Step(4)));
    }

    #[test]
    fn a_declared_answer_that_is_no_step_is_counted_under_its_name() {
        for written in ["en osaa sanoa", "6"] {
            assert_eq!(read(written), Ok(Answer::None("dont-know".to_owned())));
        }
    }

    #[test]
    fn numbers_outside_the_scale_and_contradictions_are_refused() {
        for written in ["7", "0", "3,5", "-1"] {
            assert_eq!(read(written), Err(Code::OutOfScale), "{written}");
        }
        for written in ["1 - Täysin samaa mieltä", "5 kertaa", "n/a", "5 - melkein"] {
            assert_eq!(read(written), Err(Code::UnknownWord), "{written}");
        }
    }
}
