//! Withholds until the attack fails.
//!
//! Comes in: the rounds, what is withheld at first, and the ledger. Goes out: what has to be withheld
//! in all, at the least cost to the readers, and what the attack found out about every secret. Each
//! pass clears everything as it would be published and attacks it; a pass that finds nothing is the
//! proof. Where nothing that can still be withheld helps, the run fails.

use crate::disclosure::attack::{
    Attacker, Counts, Indexed, Known, Secret, States, fewest_possible, known,
};
use crate::disclosure::audience::Clearing;
use crate::disclosure::combined::{self, Combined};
use crate::disclosure::complement::{Attacked, Cheapest, cheapest, smallest};
use crate::disclosure::linked::{self, Linked, cost};
use crate::disclosure::record::Rule;
use crate::disclosure::ways::Ways;
use crate::disclosure::withheld::Withheld;
use crate::disclosure::{
    AudienceRelease, Identity, Ledger, Readers, Recovered, Unprotected, linked_counts,
};
use crate::methodology::Methodology;
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Withholding one number can make another one necessary only so often.
const MOST_PASSES: usize = 50;

/// What came of the protection.
pub(in crate::disclosure) struct Protected<'a> {
    /// The rounds without what is withheld.
    pub(in crate::disclosure) combined: Vec<Combined<'a>>,
    /// What is withheld.
    pub(in crate::disclosure) withheld: Withheld,
    /// What complementary suppression cost the readers, and whether nothing cheaper is safe.
    pub(in crate::disclosure) costs: Vec<Cost>,
    /// What the attack found out in the end.
    pub(in crate::disclosure) attacks: Vec<Attack>,
}

/// The cost of one complementary suppression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::disclosure) struct Cost {
    pub(in crate::disclosure) withheld: Vec<Identity>,
    pub(in crate::disclosure) cost: u64,
    pub(in crate::disclosure) is_optimal: bool,
}

/// What one attacker found out about one secret.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::disclosure) struct Attack {
    pub(in crate::disclosure) identity: Identity,
    pub(in crate::disclosure) attacker: Attacker,
    pub(in crate::disclosure) known: Known,
}

/// Withholds what has to be withheld.
///
/// # Errors
/// When something that earlier releases told gives a withheld value away.
pub(in crate::disclosure) fn protect<'a>(
    methodology: &Methodology,
    rounds: &[Unprotected<'a>],
    ledger: &Ledger,
) -> Result<Protected<'a>, Recovered> {
    let mut withheld = Withheld::at_first(methodology, rounds, ledger);
    let mut costs = Vec::new();
    let mut safe: Vec<Linked> = Vec::new();
    for _ in 0..MOST_PASSES {
        let combined = combined::without(methodology, rounds, &withheld);
        let systems = attacked(methodology, &combined, &withheld, ledger);
        let found: Vec<Result<Needed, Recovered>> = systems
            .par_iter()
            .map(|linked| {
                // What was safe in the pass before and did not change is safe still.
                if safe.contains(linked) {
                    return Ok(Needed::default());
                }
                needed(linked)
            })
            .collect();
        let mut is_done = true;
        safe = systems
            .iter()
            .zip(&found)
            .filter(|(_, needed)| needed.as_ref().is_ok_and(|needed| needed.rules.is_empty()))
            .map(|(linked, _)| linked.clone())
            .collect();
        let mut recovered = BTreeSet::new();
        for needed in found {
            match needed {
                Ok(needed) => {
                    is_done &= needed.rules.is_empty();
                    for (identity, rule) in needed.rules {
                        withheld.add(identity, rule);
                    }
                    costs.extend(needed.cost);
                }
                Err(Recovered { paths }) => recovered.extend(paths),
            }
        }
        if !recovered.is_empty() {
            let paths = recovered.into_iter().collect();
            return Err(Recovered { paths });
        }
        if is_done {
            let attacks = systems.par_iter().flat_map_iter(attacks).collect();
            return Ok(Protected {
                combined,
                withheld,
                costs,
                attacks,
            });
        }
    }
    unreachable!("every pass withholds something more, and there is not so much to withhold")
}

/// The releases of all audiences, the public one first.
pub(in crate::disclosure) fn releases(
    methodology: &Methodology,
    combined: &[Combined<'_>],
    ways: &[Ways],
    withheld: &Withheld,
) -> Vec<(Readers, AudienceRelease)> {
    let none = Ways::new();
    let units = methodology.programme().units.iter();
    let tables = units.map(|unit| Readers::Table(unit.id.clone()));
    let all: Vec<Readers> = std::iter::once(Readers::Public).chain(tables).collect();
    all.into_par_iter()
        .map(|readers| {
            let cleared = combined.iter().enumerate().map(|(place, round)| {
                Clearing {
                    methodology,
                    combined: round,
                    before: place.checked_sub(1).map(|before| &combined[before]),
                    ways: ways.get(place).unwrap_or(&none),
                    withheld,
                    readers: &readers,
                }
                .round()
            });
            let release = AudienceRelease::new(cleared.collect());
            (readers, release)
        })
        .collect()
}

/// Everything that would be published, as independent systems.
fn attacked(
    methodology: &Methodology,
    combined: &[Combined<'_>],
    withheld: &Withheld,
    ledger: &Ledger,
) -> Vec<Linked> {
    let releases = releases(methodology, combined, &[], withheld);
    let read: Vec<linked::Read<'_>> = releases
        .iter()
        .map(|(readers, release)| (readers.clone(), release))
        .collect();
    let mut systems = linked::systems(methodology, combined, &read, ledger);
    for round in combined {
        let counted = linked_counts::systems(methodology, round, withheld).into_iter();
        systems.extend(counted.map(|system| Linked {
            system,
            counts: Vec::new(),
            undecided: BTreeSet::new(),
            city: methodology.programme().city.id.clone(),
        }));
    }
    systems
}

/// What one system needs to have withheld beside what is.
#[derive(Default)]
struct Needed {
    rules: BTreeMap<Identity, Rule>,
    cost: Option<Cost>,
}

fn needed(linked: &Linked) -> Result<Needed, Recovered> {
    if !linked.system.secrets.is_empty() && !linked.undecided.is_empty() {
        let undecided = linked.undecided.iter().cloned();
        return Ok(Needed {
            rules: undecided
                .map(|identity| (identity, Rule::Undecided))
                .collect(),
            cost: None,
        });
    }
    let indexed = Indexed::new(&linked.system, &linked.city);
    let attack = SystemAttack::new(linked, &indexed);
    let Some(cheapest) = cheapest(&|number| attack.cost(number), &|withheld| {
        attack.attack(withheld)
    }) else {
        let paths = attack.recovered();
        return Err(Recovered { paths });
    };
    let Cheapest {
        withheld,
        cost,
        is_optimal,
    } = cheapest;
    let withheld: Vec<Identity> = withheld
        .into_iter()
        .map(|number| attack.numbers[number].0.clone())
        .collect();
    let rules = withheld
        .iter()
        .map(|identity| (identity.clone(), attack.rule(identity)))
        .collect();
    Ok(Needed {
        rules,
        cost: (!withheld.is_empty()).then_some(Cost {
            withheld,
            cost,
            is_optimal,
        }),
    })
}

/// The attack on one system, over its published numbers.
struct SystemAttack<'a> {
    linked: &'a Linked,
    /// The secret counts.
    counts: Counts<'a>,
    /// The published numbers and what each costs when it is withheld.
    numbers: Vec<(Identity, Option<u32>)>,
    /// The number of each fact.
    of_facts: Vec<usize>,
    /// The system, with the facts about each unknown.
    indexed: &'a Indexed<'a>,
    /// For each secret count, the numbers that depend on its group or on those that make up for it.
    involved: Vec<BTreeSet<usize>>,
    /// States that were found while secrets were solved for.
    states: RefCell<States>,
    /// Whether a count was found out with these of the numbers that it depends on.
    counts_found: RefCell<BTreeMap<(usize, BTreeSet<usize>), bool>>,
}

impl<'a> SystemAttack<'a> {
    fn new(linked: &'a Linked, indexed: &'a Indexed<'a>) -> Self {
        let mut costs: BTreeMap<Identity, Option<u32>> = BTreeMap::new();
        for fact in &linked.system.facts {
            let cost = costs.entry(fact.identity.clone()).or_insert(fact.cost);
            *cost = cost.and(fact.cost);
        }
        for told in linked.counts.iter().flat_map(|secret| &secret.told) {
            let price = cost(&told.identity, &linked.city);
            costs.insert(told.identity.clone(), Some(price));
        }
        let numbers: Vec<(Identity, Option<u32>)> = costs.into_iter().collect();
        let place = |identity: &Identity| {
            let found = numbers.binary_search_by(|(one, _)| one.cmp(identity));
            found.expect("every fact is among the numbers")
        };
        let facts = linked.system.facts.iter();
        let of_facts = facts.map(|fact| place(&fact.identity)).collect();
        let mut attack = Self {
            linked,
            counts: Counts::new(&linked.system, &linked.counts, &indexed.about),
            numbers,
            of_facts,
            indexed,
            involved: Vec::new(),
            states: RefCell::default(),
            counts_found: RefCell::default(),
        };
        attack.involved = attack.involved_in_counts();
        attack
    }

    fn involved_in_counts(&self) -> Vec<BTreeSet<usize>> {
        let own = |place: usize| {
            let secret = &self.linked.counts[place];
            let facts = self.indexed.about[secret.unknown]
                .iter()
                .map(|&(fact, _)| self.of_facts[fact]);
            let told = secret.told.iter();
            facts.chain(told.filter_map(|told| self.place(&told.identity)))
        };
        let secrets = self.linked.counts.iter().enumerate();
        secrets
            .map(|(place, secret)| {
                let others = secret.neighbours.iter().flat_map(|&other| own(other));
                own(place).chain(others).collect()
            })
            .collect()
    }

    fn cost(&self, number: usize) -> Option<u32> {
        self.numbers[number].1
    }

    fn place(&self, identity: &Identity) -> Option<usize> {
        self.numbers
            .binary_search_by(|(one, _)| one.cmp(identity))
            .ok()
    }

    fn attack(&self, withheld: &BTreeSet<usize>) -> Attacked {
        let all: BTreeSet<usize> = (0..self.numbers.len())
            .filter(|number| !withheld.contains(number))
            .collect();
        let mut found = Vec::new();
        for secret in &self.linked.system.secrets {
            let finds = |published: &BTreeSet<usize>| self.finds_mean(secret, published);
            if finds(&all) {
                let near = self.near(secret, &all);
                let enough = if finds(&near) { &near } else { &all };
                found.push(smallest(enough, &|number| self.cost(number), &finds));
            }
        }
        for (place, own) in self.involved.iter().enumerate() {
            let involved: BTreeSet<usize> = all.intersection(own).copied().collect();
            let finds = |published: &BTreeSet<usize>| {
                let key = (place, published.clone());
                if let Some(&known) = self.counts_found.borrow().get(&key) {
                    return known;
                }
                let is_found = self.finds_count(place, published);
                self.counts_found.borrow_mut().insert(key, is_found);
                is_found
            };
            if finds(&involved) {
                found.push(smallest(&involved, &|number| self.cost(number), &finds));
            }
        }
        if found.is_empty() {
            Attacked::Failed
        } else {
            Attacked::Succeeded(found)
        }
    }

    /// The published numbers about a secret itself.
    fn near(&self, secret: &Secret, published: &BTreeSet<usize>) -> BTreeSet<usize> {
        let facts = self.indexed.facts_about(&secret.terms).into_iter();
        let numbers = facts.map(|fact| self.of_facts[fact]);
        numbers
            .filter(|number| published.contains(number))
            .collect()
    }

    fn finds_mean(&self, secret: &Secret, published: &BTreeSet<usize>) -> bool {
        let facts = 0..self.of_facts.len();
        let public: Vec<bool> = facts.map(|fact| self.is_public(fact, published)).collect();
        let is_published = |fact: usize| public[fact];
        let states = &mut self.states.borrow_mut();
        !known(self.indexed, &is_published, secret, states).is_open_to_all(secret)
    }

    fn finds_count(&self, secret: usize, published: &BTreeSet<usize>) -> bool {
        let is_published = |fact: usize| self.is_public(fact, published);
        let is_told = |identity: &Identity| {
            self.place(identity)
                .is_some_and(|number| published.contains(&number))
        };
        fewest_possible(&self.counts, secret, &is_published, &is_told) < 3
    }

    fn is_public(&self, fact: usize, published: &BTreeSet<usize>) -> bool {
        let number = self.of_facts[fact];
        published.contains(&number) || self.cost(number).is_none()
    }

    /// The rule by which a number goes: it tells counts itself, or helps to find something else out.
    fn rule(&self, identity: &Identity) -> Rule {
        let about_itself = self.linked.counts.iter().any(|secret| {
            secret.identity == *identity
                || secret.told.iter().any(|told| told.identity == *identity)
        });
        if about_itself {
            Rule::TellsCounts
        } else {
            Rule::Complement
        }
    }

    /// The secrets that are found out with the numbers that cannot be withheld any more.
    fn recovered(&self) -> Vec<String> {
        let fixed: BTreeSet<usize> = (0..self.numbers.len())
            .filter(|&number| self.cost(number).is_none())
            .collect();
        let names: Vec<String> = fixed
            .iter()
            .map(|&number| self.numbers[number].0.to_string())
            .collect();
        let through = names.join(", ");
        let means = self.linked.system.secrets.iter();
        let means = means
            .filter(|secret| self.finds_mean(secret, &fixed))
            .map(|secret| &secret.identity);
        let counts = self.linked.counts.iter().enumerate();
        let counts = counts
            .filter(|&(place, _)| self.finds_count(place, &fixed))
            .map(|(_, secret)| &secret.identity);
        means
            .chain(counts)
            .map(|identity| format!("{identity} ← {through}"))
            .collect()
    }
}

/// What every attacker finds out about the secrets of a system in the end.
fn attacks(linked: &Linked) -> Vec<Attack> {
    let indexed = Indexed::new(&linked.system, &linked.city);
    let mut states = States::default();
    let mut all = Vec::new();
    for secret in &linked.system.secrets {
        let outsider = known(&indexed, &|_| true, secret, &mut states);
        all.extend(secret.attackers.iter().map(|knowledge| Attack {
            identity: secret.identity.clone(),
            attacker: knowledge.attacker,
            known: outsider.to(knowledge),
        }));
    }
    all
}
