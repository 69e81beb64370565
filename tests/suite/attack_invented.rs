//! An attacker who was written without looking at the wall, against invented cities: tables, their totals,
//! subgroups and their union, members and residents with the gaps between their views, indicators of several
//! items, several rounds and how they moved.
//!
//! Of every group that is too small to be shown the attacker looks for whole numbers of answers, as low and
//! as high as can be, that agree with everything anybody is shown. Answers found are a proof that the group
//! stays open; what is not found counts as found out. The attacker may also have answered, alone or with
//! somebody else.

use crate::invented::City;
use crate::measured::Measured;
use crate::support::Room;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use tutka::disclosure::{ClearedDimension, ClearedRelease, ClearedUnit, Movement, Shown, Whose};
use tutka::vocabulary::{Ring, SourceGroup};

/// People of one year, survey, table and role, and an item that they were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    year: usize,
    survey: &'static str,
    unit: usize,
    role: &'static str,
    item: usize,
}

/// The answers, as the attacker would like to have them: 0 to 4 above the worst, by group.
type Answers = BTreeMap<Group, Vec<u32>>;

const ROLES: [&str; 2] = ["chair", "member"];
const SURVEYS: [(&str, usize); 2] = [("members", 6), ("residents", 4)];

fn answers(programme: &Path, city: City) -> Answers {
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
type Form = BTreeMap<Group, f64>;

/// Everybody's answers, and what is known of forms of them.
struct Attacker<'a> {
    city: City,
    answers: &'a Answers,
    facts: Vec<Fact>,
}

/// What is known of a form: that it lies between two numbers of points.
struct Fact {
    form: Form,
    low: f64,
    high: f64,
}

/// A table or the city in a year.
#[derive(Clone, Copy)]
struct Place<'a> {
    year: usize,
    units: &'a [usize],
}

impl<'a> Attacker<'a> {
    /// Reads everything that anybody is shown.
    fn new(release: &ClearedRelease, city: City, answers: &'a Answers) -> Self {
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

    /// A table got better or worse by half a ring at least, or it did not. Nobody is uncertain here: the
    /// number of those asked is not known.
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
            let of = |forms: &[(usize, Form)]| forms.iter().map(|one| one.0).collect::<Vec<_>>();
            if !is_now || !is_then || of(&now) != of(&then) {
                continue;
            }
            let forms =
                |all: Vec<(usize, Form)>| all.into_iter().map(|one| one.1).collect::<Vec<_>>();
            let mut form = together(&forms(now));
            for (group, times) in together(&forms(then)) {
                *form.entry(group).or_default() -= times;
            }
            self.facts.push(Fact { form, low, high });
        }
    }

    /// The groups that hang together with some through what is known.
    fn linked(&self, secret: &[Group]) -> BTreeSet<Group> {
        let mut linked: BTreeSet<Group> = secret.iter().copied().collect();
        loop {
            let touched = self.facts.iter().map(|fact| &fact.form);
            let touched = touched.filter(|form| form.keys().any(|group| linked.contains(group)));
            let more: BTreeSet<Group> = touched.flat_map(|form| form.keys().copied()).collect();
            let before = linked.len();
            linked.extend(more);
            if linked.len() == before {
                return linked;
            }
        }
    }

    /// The lowest or the highest sum of answers in whole numbers that agrees with everything known.
    fn extreme(
        &self,
        secret: &[Group],
        (least, most): (u32, u32),
        direction: OptimizationDirection,
    ) -> Option<f64> {
        let mut problem = Problem::new(direction);
        let variables: BTreeMap<Group, Variable> = self
            .linked(secret)
            .into_iter()
            .map(|group| {
                let most = 4 * i32::try_from(self.answers[&group].len()).expect("few people");
                let weight = f64::from(u8::from(secret.contains(&group)));
                (group, problem.add_integer_var(weight, (0, most)))
            })
            .collect();
        let sum: Vec<(Variable, f64)> =
            secret.iter().map(|group| (variables[group], 1.0)).collect();
        problem.add_constraint(sum.as_slice(), ComparisonOp::Ge, f64::from(least));
        problem.add_constraint(sum.as_slice(), ComparisonOp::Le, f64::from(most));
        for fact in self
            .facts
            .iter()
            .filter(|fact| fact.form.keys().any(|group| variables.contains_key(group)))
        {
            let form = fact
                .form
                .iter()
                .map(|(group, &times)| (variables[group], times));
            let form: Vec<(Variable, f64)> = form.collect();
            if fact.low.is_finite() {
                problem.add_constraint(form.as_slice(), ComparisonOp::Ge, fact.low - 1e-7);
            }
            if fact.high.is_finite() {
                problem.add_constraint(form.as_slice(), ComparisonOp::Le, fact.high);
            }
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(400);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        Some(solution.objective().round())
    }

    /// The groups that are too small to be shown: those with a role among members, and whole tables.
    fn secrets(&self) -> BTreeSet<Vec<Group>> {
        let roles = |group: &Group| -> Vec<Group> {
            let all = ROLES.into_iter().map(|role| Group { role, ..*group });
            all.filter(|group| self.answers.contains_key(group))
                .collect()
        };
        let of_members = self
            .answers
            .keys()
            .filter(|group| group.survey == "members");
        let tables = self.answers.keys().map(roles);
        let all = of_members.map(|group| vec![*group]).chain(tables);
        all.filter(|secret| self.given(secret).len() < 5).collect()
    }

    /// The answers of a secret, lowest first.
    fn given(&self, secret: &[Group]) -> Vec<u32> {
        let mut given: Vec<u32> = secret
            .iter()
            .flat_map(|group| self.answers[group].clone())
            .collect();
        given.sort_unstable();
        given
    }

    /// Finds a secret to within twenty points, if that can be done: how, and to how many points.
    fn finds(&self, secret: &[Group]) -> Option<String> {
        let given = self.given(secret);
        let n = given.len();
        for known in 0..=2.min(n - 1) {
            for own in [&given[..known], &given[n - known..]] {
                let own: u32 = own.iter().sum();
                let others = u32::try_from(n - known).expect("few people");
                let bounds = (own, own + 4 * others);
                let find = |direction| self.extreme(secret, bounds, direction);
                let range = find(OptimizationDirection::Minimize)
                    .zip(find(OptimizationDirection::Maximize));
                let points = 25.0 * range.map_or(0.0, |(least, most)| most - least) / n as f64;
                if points < 20.0 - 1e-9 {
                    return Some(format!(
                        "{known} who know their answers find {secret:?} to {points} points"
                    ));
                }
            }
        }
        None
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

/// A number of members that is withheld has three possible values, whatever is told beside it.
fn attack_numbers(release: &ClearedRelease, city: City) -> usize {
    let mut attacked = 0;
    for round in release.public().rounds() {
        let ages = ["young", "middle", "old"];
        let mut direction = [
            OptimizationDirection::Minimize,
            OptimizationDirection::Maximize,
        ];
        let mut secrets = Vec::new();
        for line in &round.lines {
            for (unit, shown) in &line.values {
                if *shown == Shown::Withheld {
                    secrets.push((line.category.clone(), unit.as_str().to_owned()));
                }
            }
        }
        for secret in &secrets {
            let range = direction.each_mut().map(|direction| {
                let mut problem = Problem::new(*direction);
                let counts =
                    |(category, unit): &(Option<String>, String), age: &str, table: usize| {
                        category.as_deref().is_none_or(|category| category == age)
                            && (unit == "city" || *unit == format!("t{table}"))
                    };
                let mut variables = Vec::new();
                for table in 0..city.units {
                    for age in ages {
                        let weight = if counts(secret, age, table) { 1.0 } else { 0.0 };
                        variables.push((age, table, problem.add_integer_var(weight, (0, 1_000))));
                    }
                }
                for line in &round.lines {
                    for (unit, shown) in &line.values {
                        let Some(tutka::vocabulary::Quantity::Count(count)) = shown.value() else {
                            continue;
                        };
                        let place = (line.category.clone(), unit.as_str().to_owned());
                        let form: Vec<(Variable, f64)> = variables
                            .iter()
                            .filter(|(age, table, _)| counts(&place, age, *table))
                            .map(|&(_, _, variable)| (variable, 1.0))
                            .collect();
                        problem.add_constraint(form.as_slice(), ComparisonOp::Eq, count as f64);
                    }
                }
                let mut options = SolveOptions::default();
                options.node_limit = Some(400);
                let solved = problem.solve_with(options).ok()?.into_solution().ok()?;
                Some(solved.objective().round())
            });
            let [Some(least), Some(most)] = range else {
                panic!("{city:?}, {secret:?}: the true numbers agree with what is told");
            };
            assert!(
                most - least >= 2.0,
                "{city:?}, {secret:?}: {least} to {most}"
            );
            attacked += 1;
        }
    }
    attacked
}

fn cities() -> impl Strategy<Value = City> {
    let people = (1_usize..=6, 0_usize..=6, prop_oneof![Just(0), 3_usize..=7]);
    let sizes = (2_usize..=4, 1_usize..=3, 6_usize..=9);
    (sizes, people, any::<u64>()).prop_map(
        |((units, rounds, indicators), (fewest, more, residents), seed)| City {
            units,
            rounds,
            indicators,
            members: (fewest, fewest + more),
            residents,
            seed,
        },
    )
}

/// Lets a written programme tell how members and residents see the same things.
fn add_gaps(city: City, folder: &Path) {
    for year in city.years().filter(|_| city.residents > 0) {
        let path = folder.join(format!("{year}/round.toml"));
        let mut round = fs::read_to_string(&path).expect("a written round");
        for item in ["i0", "i1"] {
            round.push_str(&format!(
                "[[gaps]]\ndimension = 'D0'\nitem = '{item}'\nown = 'members'\nothers = ['residents']\n"
            ));
        }
        fs::write(&path, round).expect("a writable file");
    }
}

/// Protects an invented city and attacks every secret in it: how many there were, of answers and of numbers.
fn attack(city: City) -> Result<(usize, usize), TestCaseError> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    city.write(folder.path());
    add_gaps(city, folder.path());
    let release = Measured::new(folder.path())
        .protected()
        .expect("nothing is out");
    let answers = answers(folder.path(), city);
    let attacker = Attacker::new(&release, city, &answers);
    let secrets = attacker.secrets();
    for secret in &secrets {
        if let Some(found) = attacker.finds(secret) {
            return Err(TestCaseError::fail(found));
        }
    }
    Ok((secrets.len(), attack_numbers(&release, city)))
}

#[test]
fn no_small_group_of_an_invented_city_is_found_out() {
    // The same cities in every run; a city that fails is made smaller as far as it goes on failing.
    let config = Config {
        cases: 12,
        max_shrink_iters: 24,
        failure_persistence: None,
        ..Config::default()
    };
    let chance = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let attacked = std::cell::Cell::new((0, 0));
    let result = TestRunner::new_with_rng(config, chance).run(&cities(), |city| {
        let (groups, numbers) = attack(city)?;
        let (all_groups, all_numbers) = attacked.get();
        attacked.set((all_groups + groups, all_numbers + numbers));
        Ok(())
    });
    result.expect("nobody is found out");
    let (groups, numbers) = attacked.get();
    assert!(
        groups >= 200 && numbers >= 20,
        "{groups} and {numbers} were attacked"
    );
}

/// The attacker finds what is there to be found: without the wall's rounding, or told too much.
#[test]
fn the_attacker_finds_a_small_group_when_more_is_told_than_the_wall_lets_through() {
    let city = City {
        units: 2,
        rounds: 1,
        indicators: 6,
        members: (3, 3),
        residents: 0,
        seed: 3,
    };
    let folder = tempfile::tempdir().expect("a temporary folder");
    city.write(folder.path());
    let release = Measured::new(folder.path())
        .protected()
        .expect("nothing is out");
    let answers = answers(folder.path(), city);
    let mut attacker = Attacker::new(&release, city, &answers);
    let secret = attacker
        .secrets()
        .into_iter()
        .next_back()
        .expect("a small group");
    assert_eq!(attacker.finds(&secret), None);
    let n = attacker.given(&secret).len() as f64;
    let mean = 25.0 * f64::from(attacker.given(&secret).iter().sum::<u32>()) / n;
    let form = secret.iter().map(|group| (*group, 25.0 / n)).collect();
    attacker.facts.push(Fact {
        form,
        low: mean - 5.0,
        high: mean + 5.0,
    });
    assert!(
        attacker.finds(&secret).is_some(),
        "a half ring of {n} people tells too much"
    );
}

/// Four tables of 12, 4, 15 and 11 members, all of one kind, who all answer.
fn vector_six(folder: &Path) {
    let city = City {
        units: 4,
        rounds: 1,
        indicators: 6,
        members: (12, 12),
        residents: 0,
        seed: 6,
    };
    city.write(folder);
    let (mut register, mut answers) = ("table,seat,age\n".to_owned(), "table,role".to_owned());
    for item in 0..6 {
        answers.push_str(&format!(",i{item}"));
    }
    answers.push('\n');
    for (table, members) in [12, 4, 15, 11].into_iter().enumerate() {
        for seat in 0..members {
            register.push_str(&format!("Table {table},{seat},old\n"));
            answers.push_str(&format!("Table {table},member"));
            for item in 0..6 {
                answers.push_str(&format!(",{}", 1 + (seat + item + table) % 5));
            }
            answers.push('\n');
        }
    }
    fs::write(folder.join("2026/data/register.csv"), register).expect("a writable file");
    fs::write(folder.join("2026/data/members.csv"), answers).expect("a writable file");
}

#[test]
fn an_unrounded_total_is_withheld_with_the_small_table_or_with_the_next_smallest() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    vector_six(folder.path());
    let room = Room::with(folder.path());
    assert!(room.run().status.success());
    let series = fs::read_to_string(room.out().join("public/data/series.csv")).expect("data");
    let of = |unit: &str| -> Vec<&str> {
        let rows = series
            .lines()
            .filter(|row| row.contains(&format!(",{unit},")));
        let rows = rows.filter(|row| row.contains(",All,") || row.contains(",old,"));
        rows.collect()
    };
    let is_withheld = |unit: &str| of(unit).iter().all(|row| row.contains("withheld"));
    let is_shown = |unit: &str| of(unit).iter().all(|row| row.contains("shown"));
    assert!(is_withheld("t1"), "{series}");
    assert!(is_shown("t0") && is_shown("t2"), "{series}");
    // Of the eleven and the total of 42, the eleven are the smaller loss.
    assert!(is_withheld("t3") && is_shown("city"), "{series}");
}

#[test]
fn the_same_tables_in_half_rings_withhold_nothing_more() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    vector_six(folder.path());
    let release = Measured::new(folder.path())
        .protected()
        .expect("nothing is out");
    let round = release.public().reported();
    let hidden = |unit: &ClearedUnit| -> Vec<String> {
        let indicators = unit
            .dimensions
            .iter()
            .flat_map(|dimension| &dimension.indicators);
        let hidden = indicators.filter(|indicator| indicator.ring == Shown::Withheld);
        hidden
            .map(|indicator| indicator.indicator.to_string())
            .collect()
    };
    for unit in &round.units {
        let expected = if unit.unit.as_str() == "t1" { 4 } else { 0 };
        assert_eq!(
            hidden(unit).len(),
            expected,
            "{}: {:?}",
            unit.unit,
            hidden(unit)
        );
    }
}
