//! Laws of the attack, as properties: whatever is published of whatever city, the steps that settle a
//! secret early settle it as one linear programme over everything does.

use crate::disclosure::attack::{
    Attacker, Fact, Indexed, Knowledge, Known, Openness, Secret, States, System, Terms, Unknown,
    known,
};
use microlp::{ComparisonOp, OptimizationDirection, Problem};
use proptest::prelude::*;

/// Groups of people in each table.
const GROUPS: usize = 3;

/// A city of a few tables: rings of groups of a table together, and rings of the whole city.
#[derive(Clone, Debug)]
struct Drawn {
    truths: Vec<f64>,
    /// For each table, how much each group weighs in a ring of it.
    of_tables: Vec<(usize, Vec<f64>)>,
    /// How much each group weighs in a ring of the city, all tables alike.
    of_city: Vec<Vec<f64>>,
    /// The half width of what is published: a half ring, less, or nothing at all.
    half_width: f64,
    /// What is published, by place; and again something else, and again.
    published: Vec<Vec<bool>>,
}

fn weights() -> impl Strategy<Value = Vec<f64>> {
    let one = prop_oneof![Just(0.0), Just(1.0), 1.0..9.0_f64];
    let some = |weights: &Vec<f64>| weights.iter().any(|weight| *weight > 0.0);
    proptest::collection::vec(one, GROUPS).prop_filter("a ring is of somebody", some)
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (2..9_usize).prop_flat_map(|tables| {
        (
            proptest::collection::vec(0.0..=100.0_f64, tables * GROUPS),
            proptest::collection::vec((0..tables, weights()), 0..4 * tables),
            proptest::collection::vec(weights(), 1..4),
            prop_oneof![Just(5.0), Just(1.0), Just(0.0)],
            proptest::collection::vec(proptest::collection::vec(any::<bool>(), 40), 3),
        )
            .prop_map(
                |(truths, of_tables, of_city, half_width, published)| Drawn {
                    truths,
                    of_tables,
                    of_city,
                    half_width,
                    published,
                },
            )
    })
}

impl Drawn {
    fn fact(&self, unit: &str, terms: Terms) -> Fact {
        let all: f64 = terms.iter().map(|(_, times)| times).sum();
        let terms: Terms = terms
            .into_iter()
            .filter(|(_, times)| *times > 0.0)
            .map(|(unknown, times)| (unknown, times / all))
            .collect();
        let truth: f64 = terms
            .iter()
            .map(|&(unknown, times)| times * self.truths[unknown])
            .sum();
        let middle = if self.half_width > 0.0 {
            (truth / (2.0 * self.half_width)).round() * 2.0 * self.half_width
        } else {
            truth
        };
        Fact {
            identity: format!("2024/{unit}/indicator/D1")
                .parse()
                .expect("an identity"),
            terms,
            low: middle - self.half_width,
            high: middle + self.half_width,
            truth,
            cost: Some(1),
        }
    }

    fn system(&self) -> System {
        let of_table = |(table, weights): &(usize, Vec<f64>)| {
            let groups = weights.iter().enumerate();
            let terms = groups.map(|(group, times)| (table * GROUPS + group, *times));
            self.fact(&format!("t{table}"), terms.collect())
        };
        let of_city = |weights: &Vec<f64>| {
            let groups = weights.iter().cycle().take(self.truths.len());
            self.fact("city", groups.copied().enumerate().collect())
        };
        let tables = self.of_tables.iter().map(of_table);
        System {
            unknowns: self
                .truths
                .iter()
                .map(|&truth| Unknown {
                    low: 0.0,
                    high: 100.0,
                    truth,
                })
                .collect(),
            facts: tables.chain(self.of_city.iter().map(of_city)).collect(),
            secrets: Vec::new(),
        }
    }
}

/// The bounds of an unknown, given everything published and solved at once.
fn solved_at_once(system: &System, is_published: &dyn Fn(usize) -> bool, secret: usize) -> Known {
    let optimum = |direction| {
        let mut problem = Problem::new(direction);
        let unknowns = system.unknowns.iter().enumerate();
        let variables: Vec<microlp::Variable> = unknowns
            .map(|(place, one)| {
                let weight = if place == secret { 1.0 } else { 0.0 };
                problem.add_var(weight, (one.low, one.high))
            })
            .collect();
        let facts = system.facts.iter().enumerate();
        for (_, fact) in facts.filter(|(place, _)| is_published(*place)) {
            let terms = fact.terms.iter();
            let form: Vec<(microlp::Variable, f64)> = terms
                .map(|&(place, times)| (variables[place], times))
                .collect();
            problem.add_constraint(form.as_slice(), ComparisonOp::Ge, fact.low - 1e-7);
            problem.add_constraint(form.as_slice(), ComparisonOp::Le, fact.high + 1e-7);
        }
        let solution = problem.solve().expect("solved").into_solution();
        solution.expect("the truth agrees with itself").objective()
    };
    Known::Between(
        optimum(OptimizationDirection::Minimize),
        optimum(OptimizationDirection::Maximize),
    )
}

/// So many points have to stay open.
const OPEN: f64 = 20.0;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_secret_is_open_exactly_where_everything_published_at_once_leaves_it_open(
        drawn in drawn(),
        own in 0.0..100.0_f64,
    ) {
        let system = drawn.system();
        let city = "city".into();
        let indexed = Indexed::new(&system, &city);
        let mut states = States::default();
        // What is remembered of one publication is used for the next one.
        for published in drawn.published.iter().chain([&vec![true; 40]]) {
            let is_published = |fact: usize| published[fact];
            for place in 0..system.unknowns.len() {
                let member = Knowledge {
                    attacker: Attacker::Member,
                    low: system.unknowns[place].truth - own,
                    high: f64::INFINITY,
                };
                let secret = Secret {
                    identity: "2024/t0/indicator/D1".parse().expect("an identity"),
                    terms: vec![(place, 1.0)],
                    openness: Openness::Width(OPEN),
                    attackers: vec![Knowledge::OUTSIDER, member],
                };
                let at_once = solved_at_once(&system, &is_published, place);
                let found = known(&indexed, &is_published, &secret, &mut states);
                let is_close = secret.attackers.iter().any(|knowledge| match at_once.to(knowledge) {
                    Known::Between(low, high) => (high - low - OPEN).abs() < 1e-3,
                    Known::AtLeast(..) | Known::Undecided => true,
                });
                if !is_close {
                    let (found, at_once) = (found.is_open_to_all(&secret), at_once.is_open_to_all(&secret));
                    prop_assert_eq!(found, at_once, "{} of {:?}", place, &system);
                }
            }
        }
    }
}
