//! The answers behind the indicators of surveys, kept so that they can be measured again.
//!
//! Comes in: the rows of surveys. Goes out: for each indicator that a survey says something about,
//! how its amount follows from the respondents; and the groups of people that each census asked.
//! The rows of a census stand in an order made from their content, never in that of the file.
//! Who is drawn how often is not decided here.

use crate::indicators::answers::{answers, steps, weighted_points};
use crate::indicators::condition::Truth;
use crate::indicators::item_posts::ItemPosts;
use crate::indicators::measures;
use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::indicators::remeasuring::{CensusItem, ScoredPart, Step};
use crate::indicators::rows::Rows;
use crate::indicators::sums::{mean, ratio};
use crate::indicators::{ItemAnswers, Remeasuring, Times};
use crate::methodology::{CityFrom, Indicator, Measure, Scale, Scope, Source};
use crate::vocabulary::{IndicatorId, ItemId, SourceId, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// People asked together, of whom some answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedGroup {
    /// The survey, as a place in the list of surveys.
    pub survey: usize,
    /// The places of those who answered.
    pub places: Vec<usize>,
    /// How many were asked; never fewer than answered.
    pub population: u64,
}

/// The answers behind the values of a round. Made only by `indicators`.
#[derive(Clone, Debug, Default)]
pub struct Respondents {
    groups: Vec<AskedGroup>,
    rows_by_survey: Vec<usize>,
    remeasurings: BTreeMap<(IndicatorId, UnitId), Remeasuring>,
}

impl Respondents {
    /// The groups of people that the censuses asked, by survey and unit.
    #[must_use]
    pub fn groups(&self) -> &[AskedGroup] {
        &self.groups
    }

    /// Every respondent standing for nobody but themselves.
    #[must_use]
    pub fn as_answered(&self) -> Times {
        Times {
            by_survey: self
                .rows_by_survey
                .iter()
                .map(|&rows| vec![1; rows])
                .collect(),
        }
    }

    /// How a value follows from its respondents; absent for a value that no survey can change.
    #[must_use]
    pub fn remeasuring(&self, indicator: &IndicatorId, unit: &UnitId) -> Option<&Remeasuring> {
        self.remeasurings.get(&(indicator.clone(), unit.clone()))
    }

    /// The same without the answers behind these values.
    pub(in crate::indicators) fn without(
        mut self,
        withheld: &BTreeSet<(IndicatorId, UnitId)>,
    ) -> Self {
        self.remeasurings.retain(|key, _| !withheld.contains(key));
        self
    }
}

/// The rows of a census in an order of their own.
struct Census {
    survey: usize,
    /// The place of each row of the frame.
    places: BTreeMap<usize, usize>,
}

type Censuses<'a> = BTreeMap<&'a SourceId, Census>;

/// Keeps the answers behind every indicator that a survey says something about.
pub(in crate::indicators) fn collect(delivered: &Delivered<'_>) -> Respondents {
    let mut respondents = Respondents::default();
    let mut censuses = Censuses::new();
    for source in &delivered.round.sources {
        if !measures::is_census_of_members(source) {
            continue;
        }
        let survey = respondents.rows_by_survey.len();
        let rows = delivered.rows(&source.id, Level::City);
        let places: BTreeMap<usize, usize> = rows
            .numbers_in_order_of_content()
            .into_iter()
            .enumerate()
            .map(|(place, row)| (row, place))
            .collect();
        respondents.rows_by_survey.push(places.len());
        let census = Census { survey, places };
        respondents
            .groups
            .extend(groups(delivered, source, &census));
        censuses.insert(&source.id, census);
    }
    for indicator in &delivered.round.indicators {
        for (unit, step) in steps_of(delivered, &censuses, indicator) {
            if !step.is_fixed() {
                let key = (indicator.id.clone(), unit.clone());
                respondents.remeasurings.insert(key, Remeasuring { step });
            }
        }
    }
    respondents
}

/// The people asked, by unit, and whoever of the city is left over. A group whose number is not
/// known, or of which more answered than were asked, is nobody's sample and is left out.
fn groups(delivered: &Delivered<'_>, source: &Source, census: &Census) -> Vec<AskedGroup> {
    let places_of = |rows: &Rows<'_>| -> Vec<usize> {
        let mut places: Vec<usize> = rows
            .numbers_in_frame()
            .iter()
            .map(|row| census.places[row])
            .collect();
        places.sort_unstable();
        places
    };
    let mut left: BTreeSet<usize> = census.places.values().copied().collect();
    let mut asked_in_units = 0;
    let mut groups = Vec::new();
    for level in delivered.unit_levels() {
        let Some(population) = delivered.invited(&source.id, level) else {
            continue;
        };
        let places = places_of(&delivered.rows(&source.id, level));
        left.retain(|place| places.binary_search(place).is_err());
        asked_in_units += population;
        groups.push((places, population));
    }
    let asked = delivered.invited(&source.id, Level::City);
    if let Some(population) = asked.and_then(|asked| asked.checked_sub(asked_in_units)) {
        groups.push((left.into_iter().collect(), population));
    }
    groups
        .into_iter()
        .filter(|(places, population)| {
            !places.is_empty() && u64::try_from(places.len()).is_ok_and(|n| n <= *population)
        })
        .map(|(places, population)| AskedGroup {
            survey: census.survey,
            places,
            population,
        })
        .collect()
}

/// How the values of an indicator are made, for the units and the city as far as in scope.
fn steps_of<'a>(
    delivered: &'a Delivered<'a>,
    censuses: &Censuses<'_>,
    indicator: &Indicator,
) -> Vec<(&'a UnitId, Step)> {
    let is_for = |scope| indicator.scope.contains(&scope);
    let at = |level: Level<'a>| {
        let measuring = Measuring::new(delivered, level).for_dimension(&indicator.dimension);
        step(&measuring, censuses, &indicator.measure)
    };
    let mut all = Vec::new();
    if is_for(Scope::Units) {
        let units = delivered.unit_levels();
        all.extend(units.map(|level| (level.id(delivered), at(level))));
    }
    if is_for(Scope::City) {
        let city = match indicator.city {
            CityFrom::Rows => at(Level::City),
            CityFrom::Units => Step::Units(delivered.unit_levels().map(at).collect()),
        };
        all.push((Level::City.id(delivered), city));
    }
    all
}

fn step(measuring: &Measuring<'_>, censuses: &Censuses<'_>, measure: &Measure) -> Step {
    match measure {
        Measure::ItemMean {
            source,
            items,
            filter,
        } => {
            let rows = measuring.rows(source, filter);
            match censuses.get(source) {
                Some(census) => census_items(measuring, census, source, &rows, items),
                None => by_rule(measuring, source, &rows, items),
            }
        }
        Measure::Share {
            source,
            filter,
            having,
        } if censuses.contains_key(source) => {
            let census = &censuses[source];
            let rows = measuring.rows(source, filter);
            let said = |truth| match truth {
                Truth::Unknown => None,
                other => Some(other == Truth::Met),
            };
            Step::Share {
                survey: census.survey,
                met: rows.tested(having).into_iter().map(said).collect(),
                places: places(census, &rows),
            }
        }
        Measure::MeanOf { parts } => Step::Parts(
            parts
                .iter()
                .map(|part| ScoredPart {
                    step: step(measuring, censuses, &part.measure),
                    measured: measures::measure(measuring, &part.measure).measured,
                    target: part.target,
                })
                .collect(),
        ),
        _ => Step::Fixed(measures::measure(measuring, measure).amount),
    }
}

fn places(census: &Census, rows: &Rows<'_>) -> Vec<usize> {
    rows.numbers_in_frame()
        .iter()
        .map(|row| census.places[row])
        .collect()
}

fn census_items(
    measuring: &Measuring<'_>,
    census: &Census,
    source: &SourceId,
    rows: &Rows<'_>,
    items: &[ItemId],
) -> Step {
    let delivered = measuring.delivered();
    let declared = delivered.source(source);
    let item = |item: &ItemId| {
        let posts = delivered.posts(declared, item)?;
        let above = |answer: Option<i64>| answer.map(|answer| posts.above_worst(answer));
        Some(CensusItem {
            above_worst: rows.whole(item.as_str()).into_iter().map(above).collect(),
            goal: posts.goal(),
            second_best: second_best(delivered.scale(declared, item)?, &posts),
        })
    };
    Step::Items {
        survey: census.survey,
        places: places(census, rows),
        items: items.iter().filter_map(item).collect(),
    }
}

/// The answers of people who are no sample, under either rule: their mean, and the share of the two
/// best steps, each averaged over items.
fn by_rule(
    measuring: &Measuring<'_>,
    source: &SourceId,
    rows: &Rows<'_>,
    items: &[ItemId],
) -> Step {
    let delivered = measuring.delivered();
    let declared = delivered.source(source);
    let weights = measuring.weights(declared, rows);
    let points: Vec<(f64, f64)> = items
        .iter()
        .filter_map(|item| {
            if let Some(weights) = &weights {
                return raked_by_rule(measuring, declared, rows, weights, item);
            }
            let given = answers(delivered, declared, rows, item)?;
            let scale = delivered.scale(declared, item)?;
            let two_best = two_best(&given, scale, &delivered.posts(declared, item)?);
            given.points.zip(two_best)
        })
        .collect();
    let (means, two_best): (Vec<f64>, Vec<f64>) = points.into_iter().unzip();
    Step::ByRule {
        mean: mean(&means),
        two_best: mean(&two_best),
    }
}

/// The points of an item under either rule, with every answer weighted.
fn raked_by_rule(
    measuring: &Measuring<'_>,
    source: &Source,
    rows: &Rows<'_>,
    weights: &[f64],
    item: &ItemId,
) -> Option<(f64, f64)> {
    let delivered = measuring.delivered();
    let posts = delivered.posts(source, item)?;
    let mean = measures::raked_points(measuring, source, rows, weights, item)?;
    let Some(second) = second_best(delivered.scale(source, item)?, &posts) else {
        return Some((mean, mean));
    };
    let two_best = weighted_points(rows, weights, item, |answer| {
        (i64::from(posts.above_worst(answer) >= second), 1)
    })?;
    Some((mean, two_best))
}

/// The share of the two best steps of one item; its mean where the scale is too short or too long.
fn two_best(given: &ItemAnswers, scale: &Scale, posts: &ItemPosts) -> Option<f64> {
    let Some(second) = second_best(scale, posts) else {
        return given.points;
    };
    let whole = |count: u64| i64::try_from(count).expect("answers are counted in 63 bits");
    let among_best = given
        .counts
        .iter()
        .filter(|&(&answer, _)| posts.above_worst(answer.into()) >= second)
        .map(|(_, &count)| whole(count))
        .sum();
    let all = given.counts.values().copied().map(whole).sum();
    ratio(among_best, all).map(|share| 100.0 * share)
}

/// How far the second best step lies above the worst end of a scale of 4 to 11 steps. On a shorter
/// scale two steps are half of all answers, on a longer one hardly any.
fn second_best(scale: &Scale, posts: &ItemPosts) -> Option<i64> {
    let mut above: Vec<i64> = steps(scale)
        .keys()
        .map(|&step| posts.above_worst(step.into()))
        .collect();
    above.sort_unstable();
    (4..=11)
        .contains(&above.len())
        .then(|| above[above.len() - 2])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::AnswerRule;
    use crate::indicators::example::{Example, survey};
    use polars::prelude::df;

    const MEAN: &str = "kind = 'item-mean'\nsource = 'self'\nitems = ['task']";

    fn asked(group: &str) -> Example {
        let frame = df!(
            "unit" => ["north", "north", "north", "south"],
            "task" => [Some(5), Some(4), Some(1), None],
            "task?" => [None, None, None, Some("blank")],
        );
        Example::new()
            .with(survey("self", group, &["task"]), frame)
            .invited("self", "north", 6)
            .indicator("1", "", MEAN)
            .indicator("2", "city = 'units'", MEAN)
    }

    fn amount(example: Example, indicator: &str, unit: &str, rule: AnswerRule) -> Option<f64> {
        let table = example.compute();
        let respondents = table.respondents();
        respondents
            .remeasuring(&indicator.into(), &unit.into())
            .expect("a survey says something about it")
            .amount(&respondents.as_answered(), rule)
    }

    #[test]
    fn measuring_again_as_answered_gives_the_same_value_to_the_last_bit() {
        for group in ["members", "residents"] {
            let table = asked(group).compute();
            let times = table.respondents().as_answered();
            for ((indicator, unit), value) in table.values() {
                let again = table.respondents().remeasuring(indicator, unit);
                let again = again.expect("every value comes from the survey");
                assert_eq!(again.amount(&times, AnswerRule::Mean), value.amount);
            }
            assert_eq!(table.values().len(), 6);
        }
    }

    #[test]
    fn the_two_best_steps_are_four_and_five_of_five() {
        for group in ["members", "residents"] {
            let share = amount(asked(group), "1", "north", AnswerRule::TwoBestSteps);
            assert!((share.unwrap() - 200.0 / 3.0).abs() < 1e-9);
        }
        // Turned around, agreement of 1 is the best answer: one of three.
        let turned = asked("members").reversed("task");
        let share = amount(turned, "1", "north", AnswerRule::TwoBestSteps);
        assert!((share.unwrap() - 100.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_scale_of_a_hundred_steps_keeps_its_mean() {
        let mean = amount(
            asked("members").on_a_scale_of_hundred(),
            "1",
            "north",
            AnswerRule::TwoBestSteps,
        );
        // (5 + 4 + 1)/3 on 0-100.
        assert!((mean.unwrap() - 10.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_member_who_stands_for_two_counts_twice_and_residents_are_nobodys_sample() {
        let table = asked("members").compute();
        let respondents = table.respondents();
        assert_eq!(respondents.groups().len(), 1);
        let group = &respondents.groups()[0];
        assert_eq!((group.places.len(), group.population), (3, 6));
        let mut amounts: Vec<f64> = group
            .places
            .iter()
            .map(|&place| {
                let mut times = respondents.as_answered();
                times.one_more(group.survey, place);
                let again = respondents
                    .remeasuring(&"1".into(), &"north".into())
                    .unwrap();
                again.amount(&times, AnswerRule::Mean).unwrap()
            })
            .collect();
        amounts.sort_by(f64::total_cmp);
        // (5+4+1+1)/4, (5+4+1+4)/4 and (5+4+1+5)/4 on 1-5: 43.75, 62.5 and 68.75 points.
        assert_eq!(amounts, [43.75, 62.5, 68.75]);
        assert!(
            asked("residents")
                .compute()
                .respondents()
                .groups()
                .is_empty()
        );
    }

    #[test]
    fn the_order_of_rows_changes_no_place() {
        let straight = asked("members").compute();
        let turned = asked("members").with_rows_reversed().compute();
        let (straight, turned) = (straight.respondents(), turned.respondents());
        assert_eq!(straight.groups(), turned.groups());
        let group = &straight.groups()[0];
        for &place in &group.places {
            let amount = |respondents: &Respondents| {
                let mut times = respondents.as_answered();
                times.one_more(group.survey, place);
                let again = respondents.remeasuring(&"1".into(), &"north".into());
                again.and_then(|again| again.amount(&times, AnswerRule::Mean))
            };
            assert_eq!(amount(straight), amount(turned));
        }
    }
}
