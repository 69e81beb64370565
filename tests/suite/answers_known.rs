//! What an attacker, who was written without looking at the wall, knows of the answers in an invented city.
//!
//! Comes in: a release and the method. Goes out: facts, each that a sum over groups of people lies between two numbers:
//! rings, marks, items, gaps and movements of tables and of the city. What follows from them is looked for in
//! `answers_found`.

use crate::invented::City;
use std::collections::BTreeMap;
use std::path::Path;
use tutka::disclosure::{ClearedDimension, ClearedRelease, ClearedUnit, Movement, Shown, Whose};
use tutka::vocabulary::{Ring, SourceGroup};

/// People of one year, survey, table and role, and an item that they were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Group {
    pub(crate) year: usize,
    pub(crate) survey: &'static str,
    pub(crate) unit: usize,
    pub(crate) role: &'static str,
    pub(crate) item: usize,
}

/// The answers, as the attacker would like to have them: 0 to 4 above the worst, by group.
pub(crate) type Answers = BTreeMap<Group, Vec<u32>>;

pub(crate) const ROLES: [&str; 2] = ["chair", "member"];
const SURVEYS: [(&str, usize); 2] = [("members", 6), ("residents", 4)];

pub(crate) fn answers(programme: &Path, city: City) -> Answers {
    let mut answers = Answers::new();
    for year in city.years() {
        for (survey, items) in SURVEYS {
            let path = programme.join(format!("{year}/data/{survey}.csv"));
            let Ok(mut reader) = csv::Reader::from_path(path) else {
                continue;
            };
            for row in reader.records() {
                let row = row.expect("a row");
                let unit = row[0].trim_start_matches("Table ").parse();
                let role = ROLES.into_iter().find(|role| **role == row[1]);
                for item in 0..items {
                    let group = Group {
                        year,
                        survey,
                        unit: *unit.as_ref().expect("a table"),
                        role: role.expect("a role"),
                        item,
                    };
                    let answer: u32 = row[2 + item].parse().expect("an answer");
                    answers.entry(group).or_default().push(answer - 1);
                }
            }
        }
    }
    answers
}

/// What the method says of an indicator: the survey, its items, and whom it asks. `None` for one that no
/// answer to an item is in.
type Method = Option<(&'static str, Vec<usize>, &'static [&'static str])>;

fn method_of(city: City, indicator: usize) -> Method {
    let item = |of: usize| vec![(indicator / 6 + indicator) % of];
    match indicator % 6 {
        1 => Some(("members", vec![0, 1], &ROLES)),
        2 => Some(("members", item(6), &ROLES[..1])),
        3 if city.residents > 0 => Some(("residents", item(4), &ROLES)),
        4 if city.residents > 0 => None,
        5 => None,
        _ => Some(("members", item(6), &ROLES)),
    }
}

/// A value as a sum over groups: how many points each step of a group's answers adds.
pub(crate) type Form = BTreeMap<Group, f64>;

/// Everybody's answers, and what is known of forms of them.
pub(crate) struct Attacker<'a> {
    city: City,
    pub(crate) answers: &'a Answers,
    pub(crate) facts: Vec<Fact>,
}

/// What is known of a form: that it lies between two numbers of points.
pub(crate) struct Fact {
    pub(crate) form: Form,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// A table or the city in a year.
#[derive(Clone, Copy)]
struct Place<'a> {
    year: usize,
    units: &'a [usize],
}

impl<'a> Attacker<'a> {
    /// Reads everything that anybody is shown.
    pub(crate) fn new(release: &ClearedRelease, city: City, answers: &'a Answers) -> Self {
        let mut attacker = Self {
            city,
            answers,
            facts: Vec::new(),
        };
        for release in std::iter::once(release.public()).chain(release.tables().values()) {
            let mut before: Option<&[ClearedUnit]> = None;
            for round in release.rounds() {
                let year = round.round.as_str().parse().expect("a year");
                for unit in &round.units {
                    let own: Vec<usize> = match unit.unit.as_str().strip_prefix('t') {
                        Some(number) => vec![number.parse().expect("a table")],
                        None => (0..city.units).collect(),
                    };
                    let place = Place { year, units: &own };
                    attacker.read(unit, place);
                    let then =
                        before.and_then(|units| units.iter().find(|one| one.unit == unit.unit));
                    if let Some(then) = then.filter(|_| own.len() == 1) {
                        attacker.read_movements(then, unit, place);
                    }
                }
                before = Some(&round.units);
            }
        }
        attacker
    }

    /// The mean of items of a survey over people of some tables with some roles.
    fn mean(&self, place: Place<'_>, (survey, items, roles): (&str, &[usize], &[&str])) -> Form {
        let mut form = Form::new();
        for &item in items {
            let is_meant = |group: &&Group| {
                let is_there = group.year == place.year && place.units.contains(&group.unit);
                is_there
                    && group.survey == survey
                    && group.item == item
                    && roles.contains(&group.role)
            };
            let groups: Vec<Group> = self.answers.keys().filter(is_meant).copied().collect();
            let all: usize = groups.iter().map(|group| self.answers[group].len()).sum();
            for group in groups {
                *form.entry(group).or_default() += 25.0 / all as f64 / items.len() as f64;
            }
        }
        form
    }

    fn tell(&mut self, ring: Shown<Ring>, form: Form) {
        if let Some(ring) = ring.value().filter(|_| !form.is_empty()) {
            let (low, high) = (ring.points() - 5.0, ring.points() + 5.0 - 1e-7);
            let high = if ring == Ring::OUTERMOST {
                f64::INFINITY
            } else {
                high
            };
            self.facts.push(Fact { form, low, high });
        }
    }

    /// The indicators of a dimension that are shown, and whether all of them are means of items.
    fn shown(&self, dimension: &ClearedDimension, place: Place<'_>) -> (Vec<(usize, Form)>, bool) {
        let shown = dimension
            .indicators
            .iter()
            .filter(|one| one.ring.is_value());
        let numbers = shown.map(|one| one.indicator.as_str()[1..].parse().expect("an indicator"));
        let numbers: Vec<usize> = numbers.collect();
        let form = |&number: &usize| {
            let (survey, items, roles) = method_of(self.city, number)?;
            Some((number, self.mean(place, (survey, &items, roles))))
        };
        let forms: Vec<(usize, Form)> = numbers.iter().filter_map(form).collect();
        let are_all = forms.len() == numbers.len();
        (forms, are_all)
    }

    fn read(&mut self, unit: &ClearedUnit, place: Place<'_>) {
        for dimension in &unit.dimensions {
            let (forms, are_all) = self.shown(dimension, place);
            for (number, form) in &forms {
                let is_it = |id: &str| id[1..] == number.to_string();
                let mut rings = dimension.indicators.iter();
                let ring = rings
                    .find(|one| is_it(one.indicator.as_str()))
                    .expect("it is shown")
                    .ring;
                self.tell(ring, form.clone());
            }
            for mark in &dimension.marks {
                let survey = match mark.group {
                    SourceGroup::Members => "members",
                    // A share of residents is in their mark as well where it is in the dimension.
                    SourceGroup::Residents if are_all => "residents",
                    _ => continue,
                };
                let is_of = |(number, _): &&(usize, Form)| {
                    method_of(self.city, *number).is_some_and(|(one, _, _)| one == survey)
                };
                let own: Vec<Form> = forms
                    .iter()
                    .filter(is_of)
                    .map(|(_, form)| form.clone())
                    .collect();
                self.tell(mark.ring, together(&own));
            }
            if dimension.whose == Whose::Own && are_all {
                let all: Vec<Form> = forms.into_iter().map(|(_, form)| form).collect();
                self.tell(dimension.ring, together(&all));
            }
        }
        let number = |id: &str| -> usize { id[1..].parse().expect("an item") };
        let items = unit
            .items
            .iter()
            .map(|item| (&item.source, &item.item, item.ring));
        let own = unit
            .gaps
            .iter()
            .map(|gap| (&gap.own, &gap.item, gap.own_ring));
        let others = unit
            .gaps
            .iter()
            .map(|gap| (&gap.other, &gap.item, gap.other_ring));
        for (survey, item, ring) in items.chain(own).chain(others) {
            let form = self.mean(place, (survey.as_str(), &[number(item.as_str())], &ROLES));
            self.tell(ring, form);
        }
    }

    /// A table got better or worse by half a ring at least, or it did not, as far as the indicators mean the same in
    /// both years. Nobody is uncertain here: the number of those asked is not known.
    fn read_movements(&mut self, then: &ClearedUnit, now: &ClearedUnit, place: Place<'_>) {
        let earlier = Place {
            year: place.year - 1,
            ..place
        };
        for (then, now) in then.dimensions.iter().zip(&now.dimensions) {
            let (low, high) = match now.movement {
                Movement::Better => (5.0, f64::INFINITY),
                Movement::Worse => (f64::NEG_INFINITY, -5.0),
                Movement::Same => (-5.0, 5.0),
                _ => continue,
            };
            let ((now, is_now), (then, is_then)) =
                (self.shown(now, place), self.shown(then, earlier));
            if !is_now || !is_then {
                continue;
            }
            let compared = |own: &[(usize, Form)], other: &[(usize, Form)]| -> Vec<Form> {
                let means_the_same = |(number, _): &&(usize, Form)| {
                    !City::is_revised(*number) && other.iter().any(|one| one.0 == *number)
                };
                let same = own.iter().filter(means_the_same);
                same.map(|(_, form)| form.clone()).collect()
            };
            let mut form = together(&compared(&now, &then));
            for (group, times) in together(&compared(&then, &now)) {
                *form.entry(group).or_default() -= times;
            }
            self.facts.push(Fact { form, low, high });
        }
    }
}

/// Forms that count the same.
fn together(forms: &[Form]) -> Form {
    let mut sum = Form::new();
    for (group, times) in forms.iter().flatten() {
        *sum.entry(*group).or_default() += times / forms.len() as f64;
    }
    sum
}
