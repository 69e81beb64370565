//! The four choices that could have been made otherwise, and how a way of calculating is drawn.
//!
//! Comes in: the number of a draw. Goes out: a way of calculating. Random numbers come from ChaCha
//! with 8 rounds: one stream for each draw, and in it a stretch of its own for each choice, so that
//! any choice of one draw can be put into another draw.

use crate::indicators::{AnswerRule, AskedGroup, Respondents, Times};
use crate::methodology::Mean;
use crate::scores::uncertainty::model::Model;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// The seed of all draws: the year in which the model of the radar was published.
pub const SEED: u64 = 2019;

/// A choice that could have been made otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// Whose answers stand for the members who did not answer.
    Answers,
    /// The weight of each indicator and theme: the declared one times 0.5 to 1.5.
    Weights,
    /// The mean: arithmetic or geometric.
    Mean,
    /// The rule for answers: their mean, or the share of the two best steps.
    AnswerRule,
}

impl Choice {
    /// All choices, in their order.
    pub const ALL: [Self; 4] = [Self::Answers, Self::Weights, Self::Mean, Self::AnswerRule];

    /// The key in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Weights => "weights",
            Self::Mean => "mean",
            Self::AnswerRule => "answer-rule",
        }
    }
}

/// From which draw each choice comes, in the order of [`Choice::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scores) struct Origins([u64; 4]);

impl Origins {
    /// Every choice from one draw.
    pub(in crate::scores) fn all_from(draw: u64) -> Self {
        Self([draw; 4])
    }

    /// The same with one choice from another draw.
    pub(in crate::scores) fn with(mut self, choice: Choice, draw: u64) -> Self {
        self.0[choice as usize] = draw;
        self
    }
}

/// One way of calculating.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::scores) struct Way {
    /// For how many people each member who answered stands.
    pub(in crate::scores) times: Times,
    /// What each indicator's weight is multiplied by, in the order of the method.
    pub(in crate::scores) factors: Vec<f64>,
    /// What each theme's weight is multiplied by, in the order of the method.
    pub(in crate::scores) theme_factors: Vec<f64>,
    /// The mean.
    pub(in crate::scores) mean: Mean,
    /// The rule for answers.
    pub(in crate::scores) rule: AnswerRule,
}

/// Draws a way of calculating.
pub(in crate::scores) fn way(model: &Model<'_>, origins: Origins) -> Way {
    let numbers = |choice| Numbers::new(origins.0[choice as usize], choice);
    let mut of_weights = numbers(Choice::Weights);
    Way {
        times: answers_of_everybody(model.respondents(), &mut numbers(Choice::Answers)),
        factors: factors(model.indicators_in_order_of_name(), &mut of_weights),
        theme_factors: factors(model.themes_in_order_of_name(), &mut of_weights),
        mean: match numbers(Choice::Mean).below(2) {
            0 => Mean::Arithmetic,
            _ => Mean::Geometric,
        },
        rule: match numbers(Choice::AnswerRule).below(2) {
            0 => AnswerRule::Mean,
            _ => AnswerRule::TwoBestSteps,
        },
    }
}

/// The declared weights times 0.5 to 1.5 each. The numbers are drawn in the order of identifiers,
/// so that the order in which a method lists its indicators and themes does not matter.
fn factors(order: &[usize], numbers: &mut Numbers) -> Vec<f64> {
    let mut factors = vec![1.0; order.len()];
    for &place in order {
        factors[place] = 0.5 + numbers.unit();
    }
    factors
}

/// For how many people each member stands when everybody who was asked has an answer.
fn answers_of_everybody(respondents: &Respondents, numbers: &mut Numbers) -> Times {
    let mut times = respondents.as_answered();
    for group in respondents.groups() {
        complete(group, numbers, &mut times);
    }
    times
}

/// The silent one by one: each takes the answers of somebody who has answers by then, the silent
/// before them included. The mean of everybody then varies by `(1 − n/N)·s²/n·(n − 1)/(n + 1)`, so
/// not at all when everybody answered (Lo 1988, A Bayesian bootstrap for a finite population).
fn complete(group: &AskedGroup, numbers: &mut Numbers, times: &mut Times) {
    let mut urn = group.places.clone();
    while (urn.len() as u64) < group.population {
        let like = urn[numbers.below(urn.len())];
        times.one_more(group.survey, like);
        urn.push(like);
    }
}

/// The random numbers for one choice of one draw.
struct Numbers(ChaCha8Rng);

impl Numbers {
    fn new(draw: u64, choice: Choice) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(SEED);
        generator.set_stream(draw);
        generator.set_word_pos((choice as u128) << 32);
        Self(generator)
    }

    /// A number from 0 up to, not including, 1, in steps of 2⁻⁵³.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit exactly")]
    fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number from 0 up to, not including, `end`. Its bias is below `end`·2⁻⁶⁴.
    fn below(&mut self, end: usize) -> usize {
        let scaled = u128::from(self.0.next_u64()) * end as u128;
        usize::try_from(scaled >> 64).expect("it is below a usize")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_draw_and_choice_give_the_same_numbers_and_others_give_others() {
        let first = |draw, choice| Numbers::new(draw, choice).0.next_u64();
        let all: std::collections::BTreeSet<u64> = (0..50)
            .flat_map(|draw| Choice::ALL.map(|choice| first(draw, choice)))
            .collect();
        assert_eq!(all.len(), 200);
        assert_eq!(first(3, Choice::Mean), first(3, Choice::Mean));
    }

    #[test]
    fn numbers_below_an_end_are_even() {
        let mut numbers = Numbers::new(0, Choice::Answers);
        let mut counts = [0; 5];
        for _ in 0..10_000 {
            counts[numbers.below(5)] += 1;
        }
        // 2 000 each; four standard deviations of a count are 160.
        assert!(
            counts.iter().all(|count| (1_840..2_160).contains(count)),
            "{counts:?}"
        );
    }

    #[test]
    fn a_completed_census_varies_as_the_formula_says() {
        // Twelve of twenty answered the first test vector: s² = 0.878788 on 1-5.
        let answers = [5, 4, 4, 3, 5, 2, 4, 4, 3, 5, 4, 3];
        let group = AskedGroup {
            survey: 0,
            places: (0..12).collect(),
            population: 20,
        };
        let draws = 20_000;
        let means: Vec<f64> = (0..draws)
            .map(|draw| {
                let mut numbers = Numbers::new(draw, Choice::Answers);
                let mut urn = group.places.clone();
                while urn.len() < 20 {
                    urn.push(urn[numbers.below(urn.len())]);
                }
                urn.iter()
                    .map(|&place| f64::from(answers[place]))
                    .sum::<f64>()
                    / 20.0
            })
            .collect();
        let centre = means.iter().sum::<f64>() / draws as f64;
        let variance = means
            .iter()
            .map(|mean| (mean - centre).powi(2))
            .sum::<f64>()
            / draws as f64;
        let expected: f64 = (1.0 - 12.0 / 20.0) * 0.878_788 / 12.0 * 11.0 / 13.0;
        assert!((centre - 3.833_333).abs() < 0.006, "{centre}");
        assert!(
            (variance / expected - 1.0).abs() < 0.05,
            "{variance} and {expected}"
        );
    }
}
