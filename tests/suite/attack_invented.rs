//! An attacker who was written without looking at the wall, against invented cities: tables, their totals,
//! subgroups and their union, indicators of several items and several rounds.
//!
//! Of every group that is too small to be shown the attacker looks for whole numbers of answers, as low and
//! as high as can be, that agree with everything anybody is shown. Answers found are a proof that the group
//! stays open; what is not found counts as found out.

use crate::invented::City;
use crate::measured::Measured;
use crate::support::Room;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tutka::disclosure::{ClearedRelease, ClearedRound, ClearedUnit, Shown, Whose};
use tutka::vocabulary::{Ring, SourceGroup};

/// The members of a table who have a role, and one item.
type Group = (usize, &'static str, usize);

/// The answers of one round, as the attacker would like to have them: 0 to 4 above the worst, by group.
type Answers = BTreeMap<Group, Vec<u32>>;

const ROLES: [&str; 2] = ["chair", "member"];
const ITEMS: usize = 6;

fn answers(programme: &Path, year: usize) -> Answers {
    let path = programme.join(format!("{year}/data/members.csv"));
    let mut answers = Answers::new();
    for row in csv::Reader::from_path(path).expect("answers").records() {
        let row = row.expect("a row");
        let unit = row[0]
            .trim_start_matches("Table ")
            .parse()
            .expect("a table");
        let role = ROLES
            .into_iter()
            .find(|role| **role == row[1])
            .expect("a role");
        for item in 0..ITEMS {
            let answer: u32 = row[2 + item].parse().expect("an answer");
            answers
                .entry((unit, role, item))
                .or_default()
                .push(answer - 1);
        }
    }
    answers
}

/// What the method says of an indicator: the items, and whom it asks. `None` for one of a register.
fn method_of(indicator: usize) -> Option<(Vec<usize>, &'static [&'static str])> {
    match indicator % 6 {
        1 => Some((vec![0, 1], &ROLES)),
        2 => Some((vec![(indicator / 6 + indicator) % ITEMS], &ROLES[..1])),
        5 => None,
        _ => Some((vec![(indicator / 6 + indicator) % ITEMS], &ROLES)),
    }
}

/// A value as a sum over groups: how many points each step of a group's answers adds.
type Form = BTreeMap<Group, f64>;

/// The mean of items over people of some tables with some roles.
fn mean(answers: &Answers, units: &[usize], roles: &[&'static str], items: &[usize]) -> Form {
    let mut form = Form::new();
    for &item in items {
        let groups: Vec<Group> = answers
            .keys()
            .copied()
            .filter(|(unit, role, one)| {
                units.contains(unit) && roles.contains(role) && *one == item
            })
            .collect();
        let all: usize = groups.iter().map(|group| answers[group].len()).sum();
        for group in groups {
            *form.entry(group).or_default() += 25.0 / all as f64 / items.len() as f64;
        }
    }
    form
}

/// What is known of a form: that it lies between two numbers of points.
struct Fact {
    form: Form,
    low: f64,
    high: f64,
}

/// Everything that one round's rings say of the members' answers.
fn facts(release: &ClearedRelease, year: usize, answers: &Answers, tables: usize) -> Vec<Fact> {
    let mut facts = Vec::new();
    let is_now = |round: &&ClearedRound| round.round.as_str() == year.to_string();
    let releases = std::iter::once(release.public()).chain(release.tables().values());
    for round in releases.flat_map(|release| release.rounds().iter().filter(is_now)) {
        for unit in &round.units {
            let own: Vec<usize> = match unit.unit.as_str().strip_prefix('t') {
                Some(number) => vec![number.parse().expect("a table")],
                None => (0..tables).collect(),
            };
            facts.extend(facts_of(unit, answers, &own));
        }
    }
    facts
}

fn facts_of(unit: &ClearedUnit, answers: &Answers, own: &[usize]) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut tell = |ring: Shown<Ring>, form: Form, known: f64| {
        if let Some(ring) = ring.value().filter(|_| !form.is_empty()) {
            let middle = ring.points() - known;
            let top = if ring.value() >= 5.0 {
                f64::INFINITY
            } else {
                middle + 5.0 - 1e-7
            };
            let (low, high) = (middle - 5.0, top);
            facts.push(Fact { form, low, high });
        }
    };
    for dimension in &unit.dimensions {
        let mut all: Vec<Form> = Vec::new();
        let mut registers: Vec<f64> = Vec::new();
        for indicator in &dimension.indicators {
            let number = indicator.indicator.as_str().trim_start_matches('I');
            let number: usize = number.parse().expect("an indicator");
            if !indicator.ring.is_value() {
                continue;
            }
            match method_of(number) {
                Some((items, roles)) => {
                    let form = mean(answers, own, roles, &items);
                    tell(indicator.ring, form.clone(), 0.0);
                    all.push(form);
                }
                // The share of a register is public to its last digit; here it is known to half a ring,
                // which makes the attacker weaker by no more than the other way round makes stronger.
                None => registers.push(indicator.ring.value().map_or(0.0, Ring::points)),
            }
        }
        for mark in &dimension.marks {
            if mark.group == SourceGroup::Members {
                tell(mark.ring, together(&all, all.len()), 0.0);
            }
        }
        if dimension.whose == Whose::Own && registers.is_empty() {
            tell(dimension.ring, together(&all, all.len()), 0.0);
        }
    }
    for item in unit
        .items
        .iter()
        .filter(|item| item.source.as_str() == "members")
    {
        let number: usize = item
            .item
            .as_str()
            .trim_start_matches('i')
            .parse()
            .expect("an item");
        tell(item.ring, mean(answers, own, &ROLES, &[number]), 0.0);
    }
    facts
}

fn together(forms: &[Form], number: usize) -> Form {
    let mut sum = Form::new();
    for (group, times) in forms.iter().flatten() {
        *sum.entry(*group).or_default() += times / number as f64;
    }
    sum
}

/// The lowest or the highest sum of a group's answers in whole numbers that agrees with all facts and with
/// what the attackers know of the group themselves.
fn extreme(
    answers: &Answers,
    facts: &[Fact],
    secret: Group,
    (least, most): (usize, usize),
    direction: OptimizationDirection,
) -> Option<f64> {
    let mut problem = Problem::new(direction);
    let variables: BTreeMap<Group, Variable> = answers
        .iter()
        .map(|(&group, given)| {
            let (low, high) = if group == secret {
                (least, most)
            } else {
                (0, 4 * given.len())
            };
            let bounds = (low as i32, high as i32);
            let weight = if group == secret { 1.0 } else { 0.0 };
            (group, problem.add_integer_var(weight, bounds))
        })
        .collect();
    for fact in facts {
        let form: Vec<(Variable, f64)> = fact
            .form
            .iter()
            .map(|(group, &times)| (variables[group], times))
            .collect();
        problem.add_constraint(form.as_slice(), ComparisonOp::Ge, fact.low - 1e-7);
        if fact.high.is_finite() {
            problem.add_constraint(form.as_slice(), ComparisonOp::Le, fact.high);
        }
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(400);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    Some(solution.objective().round())
}

/// Attacks every small group of a round; how many were attacked.
fn attack(release: &ClearedRelease, year: usize, answers: &Answers, city: City) -> usize {
    let facts = facts(release, year, answers, city.units);
    let mut attacked = 0;
    for (&group, given) in answers {
        let n = given.len();
        if n >= 5 {
            continue;
        }
        let mut sorted = given.clone();
        sorted.sort_unstable();
        for known in 0..=2.min(n - 1) {
            let lowest: u32 = sorted[..known].iter().sum();
            let highest: u32 = sorted[n - known..].iter().sum();
            for own in [lowest, highest] {
                let own = own as usize;
                let bounds = (own, own + 4 * (n - known));
                let find = |direction| extreme(answers, &facts, group, bounds, direction);
                let least = find(OptimizationDirection::Minimize);
                let most = find(OptimizationDirection::Maximize);
                let range = least.zip(most).map(|(least, most)| most - least);
                let points = 25.0 * range.unwrap_or(0.0) / n as f64;
                assert!(
                    points >= 20.0 - 1e-9,
                    "{city:?}, {year}, {group:?}: {known} who know their answers find {n} answers \
                     to {points} points"
                );
                attacked += 1;
            }
        }
    }
    attacked
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

#[test]
fn no_small_group_of_an_invented_city_is_found_out() {
    let (mut groups, mut numbers) = (0, 0);
    for seed in 1..=6 {
        let city = City {
            units: 2 + (seed as usize) % 3,
            rounds: 1 + (seed as usize) % 3,
            indicators: 6,
            members: (2, 9),
            residents: 0,
            seed,
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        city.write(folder.path());
        let release = Measured::new(folder.path())
            .protected()
            .expect("nothing is out");
        for year in 2027 - city.rounds..2027 {
            groups += attack(&release, year, &answers(folder.path(), year), city);
        }
        numbers += attack_numbers(&release, city);
    }
    assert!(
        groups >= 100 && numbers >= 10,
        "{groups} and {numbers} were attacked"
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
    for item in 0..ITEMS {
        answers.push_str(&format!(",i{item}"));
    }
    answers.push('\n');
    for (table, members) in [12, 4, 15, 11].into_iter().enumerate() {
        for seat in 0..members {
            register.push_str(&format!("Table {table},{seat},old\n"));
            answers.push_str(&format!("Table {table},member"));
            for item in 0..ITEMS {
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
