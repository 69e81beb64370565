//! Takes the values of surveys apart: which cells of people there are, and how each value follows
//! from them.
//!
//! Comes in: everything delivered for a round. Goes out: `People`. The formulas are those of the
//! measures; a measure that is not known here to be linear in people's answers is said to be so.

use crate::indicators::answers::answers;
use crate::indicators::condition::Truth;
use crate::indicators::goal_line::GoalLine;
use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::indicators::people::{Asked, CellAnswers, People, PeopleCell, PeopleForm};
use crate::indicators::rows::Rows;
use crate::indicators::{Measured, measures};
use crate::methodology::{CityFrom, Condition, Direction, Indicator, Measure, Part, Scope, Source};
use crate::vocabulary::{ItemId, SourceGroup, SourceId, SourceKind, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// As many subgroups of a survey as have a mark in a cell. What further ones say stays undecided, and
/// so withheld wherever it rests on a secret.
const MOST_SUBGROUPS: usize = u64::BITS as usize;

/// The subgroups and the conditions that the indicators of a round ask of one survey.
#[derive(Default)]
struct Questions<'a> {
    filters: Vec<&'a [Condition]>,
    shares: Vec<(&'a [Condition], &'a [Condition])>,
}

/// The cells of one round while they are made.
struct Makeup<'a> {
    delivered: &'a Delivered<'a>,
    questions: BTreeMap<&'a SourceId, Questions<'a>>,
    people: People,
}

/// What a value is made of: in its own unit, and by source group in points.
struct Made {
    amount: Option<f64>,
    measured: Measured,
    /// `None`: it rests on people, and not linearly.
    form: Option<PeopleForm>,
    groups: BTreeMap<SourceGroup, PeopleForm>,
}

/// Takes every indicator of a round apart that rests on people.
pub(in crate::indicators) fn collect(delivered: &Delivered<'_>) -> People {
    let mut makeup = Makeup {
        delivered,
        questions: BTreeMap::new(),
        people: People::default(),
    };
    for indicator in &delivered.round.indicators {
        makeup.ask(&indicator.measure);
    }
    for source in &delivered.round.sources {
        if source.kind == SourceKind::Survey {
            makeup.answer(source);
        }
    }
    for indicator in &delivered.round.indicators {
        makeup.take_apart(indicator);
    }
    makeup.people
}

impl<'a> Makeup<'a> {
    /// Notes which subgroups and conditions a measure asks for.
    fn ask(&mut self, measure: &'a Measure) {
        match measure {
            Measure::ItemMean { source, filter, .. } if !filter.is_empty() => {
                let filters = &mut self.questions.entry(source).or_default().filters;
                if !filters.contains(&filter.as_slice()) && filters.len() < MOST_SUBGROUPS {
                    filters.push(filter);
                }
            }
            Measure::Share {
                source,
                filter,
                having,
            } => {
                let shares = &mut self.questions.entry(source).or_default().shares;
                let asked = (filter.as_slice(), having.as_slice());
                if !shares.contains(&asked) {
                    shares.push(asked);
                }
            }
            Measure::MeanOf { parts } => {
                for part in parts {
                    self.ask(&part.measure);
                }
            }
            _ => {}
        }
    }

    /// The cells of one survey: for each unit and for those of no unit.
    fn answer(&mut self, source: &Source) {
        let delivered = self.delivered;
        let everybody = delivered.rows(&source.id, Level::City);
        let height = delivered.dataset.table(&source.id).frame().height();
        let mut is_of_a_unit = vec![false; height];
        for level in delivered.unit_levels() {
            let rows = delivered.rows(&source.id, level);
            let own = rows.numbers_in_frame();
            own.iter().for_each(|&row| is_of_a_unit[row] = true);
            self.answer_of(source, Some(level.id(delivered)), own.to_vec());
        }
        let left = everybody.numbers_in_frame().iter().copied();
        let left = left.filter(|&row| !is_of_a_unit[row]).collect();
        self.answer_of(source, None, left);
    }

    fn answer_of(&mut self, source: &Source, unit: Option<&UnitId>, selected: Vec<usize>) {
        let frame = self.delivered.dataset.table(&source.id).frame();
        let rows_of = |selected: Vec<usize>| Rows::new(source, frame, selected.into());
        let none = Questions::default();
        let questions = self.questions.get(&source.id).unwrap_or(&none);
        let all = rows_of(selected);
        let mut by_subgroup: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        let tested: Vec<Vec<Truth>> = questions
            .filters
            .iter()
            .map(|filter| all.tested(filter))
            .collect();
        for (place, &row) in all.numbers_in_frame().iter().enumerate() {
            let met = tested.iter().enumerate();
            let bits = met.filter(|(_, truths)| truths[place] == Truth::Met);
            let subgroups = bits.fold(0_u64, |bits, (bit, _)| bits | (1 << bit));
            by_subgroup.entry(subgroups).or_default().push(row);
        }
        let cell = |asked, subgroups| PeopleCell {
            source: source.id.clone(),
            asked,
            unit: unit.cloned(),
            subgroups,
        };
        for (subgroups, selected) in by_subgroup {
            let rows = rows_of(selected);
            for item in source
                .columns
                .iter()
                .filter_map(|column| column.item.as_ref())
            {
                if let Some(given) = self.item_answers(source, &rows, item) {
                    let key = cell(Asked::Item(item.clone()), subgroups);
                    self.people.cells.insert(key, given);
                }
            }
        }
        for (index, (filter, having)) in questions.shares.iter().enumerate() {
            let rows = all.clone().meeting(filter);
            let said = rows.tested(having);
            let count = |wanted| said.iter().filter(|&&truth| truth == wanted).count() as u64;
            let steps = vec![(0.0, count(Truth::Missed)), (100.0, count(Truth::Met))];
            let given = CellAnswers { steps };
            if given.n() > 0 {
                self.people
                    .cells
                    .insert(cell(Asked::Share(index), 0), given);
            }
        }
    }

    fn item_answers(&self, source: &Source, rows: &Rows<'_>, item: &ItemId) -> Option<CellAnswers> {
        let posts = self.delivered.posts(source, item)?;
        let given = answers(self.delivered, source, rows, item)?;
        let mut steps: Vec<(f64, u64)> = given
            .counts
            .iter()
            .map(|(&step, &count)| (posts.points(step.into()), count))
            .collect();
        steps.sort_by(|one, other| one.0.total_cmp(&other.0));
        let given = CellAnswers { steps };
        (given.n() > 0).then_some(given)
    }

    fn take_apart(&mut self, indicator: &'a Indicator) {
        let delivered = self.delivered;
        let is_for = |scope| indicator.scope.contains(&scope);
        let units: Vec<(&UnitId, Made)> = delivered
            .unit_levels()
            .map(|level| (level.id(delivered), self.made_at(level, indicator)))
            .collect();
        let city = match indicator.city {
            CityFrom::Rows => self.made_at(Level::City, indicator),
            CityFrom::Units => mean_of(units.iter().map(|(_, made)| made)),
        };
        let mut all = Vec::new();
        if is_for(Scope::Units) {
            all.extend(units);
        }
        if is_for(Scope::City) {
            all.push((Level::City.id(delivered), city));
        }
        for (unit, made) in all {
            let made = self.against(made, indicator.target, indicator.direction);
            let rests_on_people = made.form.as_ref().is_none_or(|form| !form.terms.is_empty());
            if rests_on_people && made.amount.is_some() {
                let key = (indicator.id.clone(), unit.clone());
                self.people.contributions.insert(key.clone(), made.groups);
                self.people.scores.insert(key, made.form);
            }
        }
    }

    fn made_at(&self, level: Level<'a>, indicator: &Indicator) -> Made {
        let measuring = Measuring::new(self.delivered, level).for_dimension(&indicator.dimension);
        self.made(&measuring, level, &indicator.measure)
    }

    fn made(&self, measuring: &Measuring<'a>, level: Level<'a>, measure: &Measure) -> Made {
        let value = measures::measure(measuring, measure);
        let form = match measure {
            Measure::ItemMean {
                source,
                items,
                filter,
            } => self.item_mean(level, source, items, filter),
            Measure::Share {
                source,
                filter,
                having,
            } if value.people && !self.asks_answers(source, &[filter, having]) => {
                Some(self.share(level, source, filter, having))
            }
            Measure::MeanOf { parts } => return self.mean_of_parts(measuring, level, parts),
            _ if value.people => None,
            _ => value.amount.map(PeopleForm::constant),
        };
        let form = form.or_else(|| (!value.people).then(PeopleForm::default));
        let group = value.sources.first();
        let group = group.map(|source| self.delivered.source(source).group);
        let groups = group.zip(form.clone()).into_iter().collect();
        Made {
            amount: value.amount,
            measured: value.measured,
            form,
            groups,
        }
    }

    fn mean_of_parts(&self, measuring: &Measuring<'a>, level: Level<'a>, parts: &[Part]) -> Made {
        let scored: Vec<Made> = parts
            .iter()
            .map(|part| {
                let made = self.made(measuring, level, &part.measure);
                self.against(made, part.target, Direction::Up)
            })
            .collect();
        mean_of(scored.iter())
    }

    /// The cells of a question at a level that belong to a subgroup.
    fn cells(
        &self,
        level: Level<'_>,
        source: &SourceId,
        asked: &Asked,
        bit: Option<usize>,
    ) -> Vec<(&PeopleCell, u64)> {
        // Cells are in the order of survey, question, unit and subgroup, so those of a unit stand together.
        let first = PeopleCell {
            source: source.clone(),
            asked: asked.clone(),
            unit: match level {
                Level::City => None,
                Level::Unit(unit) => Some(unit.id.clone()),
            },
            subgroups: 0,
        };
        self.people
            .cells
            .range(first..)
            .take_while(|(cell, _)| &cell.source == source && &cell.asked == asked)
            .take_while(|(cell, _)| match level {
                Level::City => true,
                Level::Unit(unit) => cell.unit.as_ref() == Some(&unit.id),
            })
            .filter(|(cell, _)| bit.is_none_or(|bit| cell.subgroups & (1 << bit) != 0))
            .map(|(cell, given)| (cell, given.n()))
            .collect()
    }

    fn item_mean(
        &self,
        level: Level<'_>,
        source: &SourceId,
        items: &[ItemId],
        filter: &[Condition],
    ) -> Option<PeopleForm> {
        let bit = if filter.is_empty() {
            None
        } else {
            let filters = &self.questions.get(source)?.filters;
            Some(filters.iter().position(|one| *one == filter)?)
        };
        let of_items: Vec<PeopleForm> = items
            .iter()
            .filter_map(|item| {
                weighted(&self.cells(level, source, &Asked::Item(item.clone()), bit))
            })
            .collect();
        Some(PeopleForm::mean(&of_items))
    }

    /// Whether conditions ask what was answered to an item. How many chose some of its steps follows from
    /// the same answers as its mean, and not from the mean.
    fn asks_answers(&self, source: &SourceId, conditions: &[&[Condition]]) -> bool {
        let columns = &self.delivered.source(source).columns;
        let items = columns.iter().filter_map(|column| column.item.as_ref());
        let items: BTreeSet<&str> = items.map(ItemId::as_str).collect();
        let mut conditions = conditions.iter().copied().flatten();
        conditions.any(|condition| items.contains(condition.field.as_str()))
    }

    fn share(
        &self,
        level: Level<'_>,
        source: &SourceId,
        filter: &[Condition],
        having: &[Condition],
    ) -> PeopleForm {
        let index = self.questions[source]
            .shares
            .iter()
            .position(|asked| *asked == (filter, having))
            .expect("every share of an indicator was noted");
        let cells = self.cells(level, source, &Asked::Share(index), None);
        let mut form = PeopleForm::default();
        // A share runs from 0 to 1, and the mean of its cells from 0 to 100.
        if let Some(points) = weighted(&cells) {
            form.add(&points, 0.01);
        }
        form
    }

    /// A value in points against its target: the same line between the goal posts that `reached`
    /// draws.
    fn against(&self, made: Made, target: Option<f64>, direction: Direction) -> Made {
        let line = GoalLine {
            measured: made.measured,
            target,
            direction,
        };
        let form = match made.form {
            Some(form) if made.amount.is_some() => line.stretched(&form, self.now(&form)),
            form => form,
        };
        let groups = made.groups.into_iter().filter_map(|(group, form)| {
            let stretched = line.stretched(&form, self.now(&form))?;
            Some((group, stretched))
        });
        Made {
            amount: made.amount.and_then(|amount| line.points(amount)),
            measured: Measured::Points,
            form,
            groups: groups.collect(),
        }
    }

    /// The value of a form for the answers as they are.
    fn now(&self, form: &PeopleForm) -> f64 {
        form.value(|cell| self.people.cells[cell].mean())
    }
}

/// The mean over all people of some cells; nothing without people.
#[expect(
    clippy::cast_precision_loss,
    reason = "answers are far fewer than 2^53"
)]
fn weighted(cells: &[(&PeopleCell, u64)]) -> Option<PeopleForm> {
    let all: u64 = cells.iter().map(|&(_, n)| n).sum();
    (all > 0).then(|| PeopleForm {
        terms: cells
            .iter()
            .map(|&(cell, n)| (cell.clone(), n as f64 / all as f64))
            .collect(),
        ..PeopleForm::default()
    })
}

/// The mean of values that have an amount, each counting the same.
fn mean_of<'m>(values: impl Iterator<Item = &'m Made>) -> Made {
    let values: Vec<&Made> = values.collect();
    let measured: Vec<&Made> = values
        .iter()
        .copied()
        .filter(|made| made.amount.is_some())
        .collect();
    let amounts: Vec<f64> = measured.iter().filter_map(|made| made.amount).collect();
    let forms: Option<Vec<PeopleForm>> = measured.iter().map(|made| made.form.clone()).collect();
    let groups = SourceGroup::ALL.into_iter().filter_map(|group| {
        let own = measured.iter().filter_map(|made| made.groups.get(&group));
        let own: Vec<PeopleForm> = own.cloned().collect();
        (!own.is_empty()).then(|| (group, PeopleForm::mean(&own)))
    });
    Made {
        amount: crate::indicators::sums::mean(&amounts),
        measured: values
            .first()
            .map_or(Measured::Points, |made| made.measured),
        form: forms.map(|forms| PeopleForm::mean(&forms)),
        groups: groups.collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::example::{Example, survey};
    use polars::prelude::df;

    #[test]
    fn a_share_by_answers_is_no_form_of_means_and_one_by_what_people_are_is() {
        let members = survey("members", "members", &["heard"]).and("role");
        let frame = df!(
            "unit" => ["north", "north", "north", "south"],
            "heard" => [1, 4, 5, 2],
            "role" => ["chair", "member", "member", "chair"],
        );
        let share =
            |having: &str| format!("kind = 'share'\nsource = 'members'\nhaving = [{{ {having} }}]");
        let table = Example::new()
            .with(members, frame)
            .indicator("content", "", &share("field = 'heard', at_least = 4"))
            .indicator("chairs", "", &share("field = 'role', is = ['chair']"))
            .compute();
        let form = |indicator: &str| table.people().score(&indicator.into(), &"north".into());
        assert_eq!(form("content"), Some(None));
        assert!(form("chairs").is_some_and(|form| form.is_some()));
    }
}
