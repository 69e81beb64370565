//! Measuring an indicator again, with other respondents or another rule for their answers.
//!
//! Comes in: for whom each respondent stands, and a rule. Goes out: the amount that the measure then
//! has. The formulas are those of the measures; what no survey says stays as it was measured.

use crate::indicators::sums::{mean, ratio};
use crate::indicators::{Measured, reached};
use crate::methodology::Direction;

/// How the answers to an item become points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerRule {
    /// The mean between the ends of the scale.
    Mean,
    /// The share of the two best steps, on a scale of 4 to 11 steps; the mean on any other.
    TwoBestSteps,
}

/// For how many people each respondent stands, by survey and by place in the order of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    pub(in crate::indicators) by_survey: Vec<Vec<i64>>,
}

impl Times {
    /// Lets a respondent stand for one more person.
    pub fn one_more(&mut self, survey: usize, place: usize) {
        self.by_survey[survey][place] += 1;
    }
}

/// How the amount of an indicator follows from its respondents and the rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Remeasuring {
    pub(in crate::indicators) step: Step,
}

impl Remeasuring {
    /// The amount, in the unit of the indicator's value; absent when nobody says anything.
    #[must_use]
    pub fn amount(&self, times: &Times, rule: AnswerRule) -> Option<f64> {
        self.step.amount(times, rule)
    }
}

/// A part of the way to an amount.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::indicators) enum Step {
    /// Nothing that could be different.
    Fixed(Option<f64>),
    /// Respondents who stay who they are, under either rule.
    ByRule {
        mean: Option<f64>,
        two_best: Option<f64>,
    },
    /// The mean of items of a census.
    Items {
        survey: usize,
        places: Vec<usize>,
        items: Vec<CensusItem>,
    },
    /// The share of a census that meets a condition; nothing for those who say neither.
    Share {
        survey: usize,
        places: Vec<usize>,
        met: Vec<Option<bool>>,
    },
    /// The mean of parts, each scored first.
    Parts(Vec<ScoredPart>),
    /// The mean of units.
    Units(Vec<Step>),
}

/// A part of a mean with what scores it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::indicators) struct ScoredPart {
    pub(in crate::indicators) step: Step,
    pub(in crate::indicators) measured: Measured,
    pub(in crate::indicators) target: Option<f64>,
}

/// The answers of a census to one item.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::indicators) struct CensusItem {
    /// How far each answer lies above the worst end of the scale, whatever the target.
    pub(in crate::indicators) above_worst: Vec<Option<i64>>,
    /// From the worst end to the target, or to the best end.
    pub(in crate::indicators) goal: i64,
    /// How far the second best step lies above the worst end, where the rule of the two best steps
    /// can be used.
    pub(in crate::indicators) second_best: Option<i64>,
}

impl Step {
    /// Whether no respondent and no rule can change it.
    pub(in crate::indicators) fn is_fixed(&self) -> bool {
        match self {
            Self::Fixed(_) => true,
            Self::ByRule { .. } | Self::Items { .. } | Self::Share { .. } => false,
            Self::Parts(parts) => parts.iter().all(|part| part.step.is_fixed()),
            Self::Units(units) => units.iter().all(Self::is_fixed),
        }
    }

    fn amount(&self, times: &Times, rule: AnswerRule) -> Option<f64> {
        match self {
            Self::Fixed(amount) => *amount,
            Self::ByRule { mean, two_best } => match rule {
                AnswerRule::Mean => *mean,
                AnswerRule::TwoBestSteps => *two_best,
            },
            Self::Items {
                survey,
                places,
                items,
            } => {
                let times = &times.by_survey[*survey];
                let points: Vec<f64> = items
                    .iter()
                    .filter_map(|item| item.points(places, times, rule))
                    .collect();
                mean(&points)
            }
            Self::Share {
                survey,
                places,
                met,
            } => share(places, met, &times.by_survey[*survey]),
            Self::Parts(parts) => {
                let points: Vec<f64> = parts
                    .iter()
                    .filter_map(|part| {
                        let amount = part.step.amount(times, rule)?;
                        reached(amount, part.measured, part.target, Direction::Up)
                    })
                    .map(|reached| reached.points)
                    .collect();
                mean(&points)
            }
            Self::Units(units) => {
                let amounts: Vec<f64> = units
                    .iter()
                    .filter_map(|unit| unit.amount(times, rule))
                    .collect();
                mean(&amounts)
            }
        }
    }
}

impl CensusItem {
    fn points(&self, places: &[usize], times: &[i64], rule: AnswerRule) -> Option<f64> {
        let counted = places
            .iter()
            .zip(&self.above_worst)
            .filter_map(|(&place, above)| above.map(|above| (times[place], above)));
        let (mut answers, mut reached, mut among_best) = (0, 0, 0);
        for (people, above) in counted {
            answers += people;
            reached += people * above.min(self.goal);
            if self.second_best.is_some_and(|second| above >= second) {
                among_best += people;
            }
        }
        let share = match (rule, self.second_best) {
            (AnswerRule::TwoBestSteps, Some(_)) => ratio(among_best, answers),
            _ => ratio(reached, answers * self.goal),
        };
        share.map(|share| 100.0 * share)
    }
}

fn share(places: &[usize], met: &[Option<bool>], times: &[i64]) -> Option<f64> {
    let (mut all, mut those_who_meet) = (0, 0);
    for (&place, met) in places.iter().zip(met) {
        let Some(is_met) = met else { continue };
        all += times[place];
        if *is_met {
            those_who_meet += times[place];
        }
    }
    ratio(those_who_meet, all)
}
