//! Everything published about people's answers as one system, for the attack.
//!
//! Comes in: the releases as they would be published, and what they were made of. Goes out: for each
//! round and survey the means of groups of people as unknowns, every published ring that depends on
//! them as a fact, and what has to stay open. Whatever other surveys, registers and rounds contribute
//! counts as known to the attacker: that makes the attacker stronger, and the systems independent.
//! Everything published to anybody is taken together: the public folder with all handouts.

use crate::disclosure::attack::{
    Attacker, CountSecret, Fact, Guarded, Knowledge, Openness, Secret, System, Terms, Told,
    Unknown, Wobbly,
};
use crate::disclosure::combined::Combined;
use crate::disclosure::items;
use crate::disclosure::linked_facts::{Form, forms};
use crate::disclosure::withheld::identity;
use crate::disclosure::{AudienceRelease, Identity, Ledger, Readers, What};
use crate::indicators::{Asked, CellAnswers, PeopleCell};
use crate::methodology::{Methodology, Source};
use crate::vocabulary::{RoundId, SourceId, UnitId};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The width that a withheld mean has to keep, in points.
const OPEN_POINTS: f64 = 20.0;

/// A group larger than this is not searched for counts that rings and steps of per cents would give
/// away: a half ring of 400 people leaves dozens of counts open.
const LARGEST_SEARCHED: u64 = 400;

/// So many other units are searched for people who could make up for a change. More would find more
/// that is possible, and never less.
const MOST_NEIGHBOURS: usize = 8;

/// One survey in one round.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::disclosure) struct Linked {
    /// The means of groups of people, what is published of them, and the means that are secret.
    pub(in crate::disclosure) system: System,
    /// The counts that are secret.
    pub(in crate::disclosure) counts: Vec<CountSecret>,
    /// What is published of these people in a way that no linear form describes. Undecided means
    /// withheld, as soon as there is a secret to protect.
    pub(in crate::disclosure) undecided: BTreeSet<Identity>,
    /// The city, whose numbers are the dearest.
    pub(in crate::disclosure) city: UnitId,
}

/// A release and who reads it.
pub(in crate::disclosure) type Read<'a> = (Readers, &'a AudienceRelease);

/// The systems of all rounds and surveys.
pub(in crate::disclosure) fn systems(
    methodology: &Methodology,
    combined: &[Combined<'_>],
    releases: &[Read<'_>],
    ledger: &Ledger,
) -> Vec<Linked> {
    let rounds = (0..combined.len()).into_par_iter();
    let of_round = |place: usize| {
        let round = &combined[place];
        let published = forms(methodology, combined, place, (releases, ledger));
        let people = round.exact.table.people();
        let surveys: BTreeSet<&SourceId> = people.cells().keys().map(|cell| &cell.source).collect();
        let of_survey = |survey| {
            let building = Building {
                methodology,
                round,
                survey,
                cells: people
                    .cells()
                    .iter()
                    .filter(|(cell, _)| &cell.source == survey)
                    .collect(),
            };
            building.linked(&published, releases)
        };
        surveys.into_iter().map(of_survey).collect::<Vec<_>>()
    };
    rounds.flat_map_iter(of_round).collect()
}

struct Building<'a> {
    methodology: &'a Methodology,
    round: &'a Combined<'a>,
    survey: &'a SourceId,
    cells: Vec<(&'a PeopleCell, &'a CellAnswers)>,
}

impl Building<'_> {
    fn linked(&self, published: &[Form], releases: &[Read<'_>]) -> Linked {
        let places: BTreeMap<&PeopleCell, usize> = self
            .cells
            .iter()
            .enumerate()
            .map(|(place, &(cell, _))| (cell, place))
            .collect();
        let unknowns = self
            .cells
            .iter()
            .map(|(_, answers)| Unknown {
                low: 0.0,
                high: 100.0,
                truth: answers.mean(),
            })
            .collect();
        let mut undecided = BTreeSet::new();
        let mut facts = Vec::new();
        for form in published {
            match self.fact(form, &places) {
                Some(Ok(fact)) => facts.push(fact),
                Some(Err(identity)) => {
                    undecided.insert(identity);
                }
                None => {}
            }
        }
        let system = System {
            unknowns,
            facts,
            secrets: self.secrets(),
        };
        let facts_of = &system.facts;
        let mut counts = self.count_secrets(&places, releases);
        for form in published.iter().filter(|form| form.wobble > 0.0) {
            let fact = facts_of.iter().find(|fact| fact.identity == form.identity);
            for secret in &mut counts {
                secret
                    .wobbly
                    .extend(fact.and_then(|fact| wobbly(fact, form.wobble, secret)));
            }
        }
        Linked {
            system,
            counts,
            undecided,
            city: self.methodology.programme().city.id.clone(),
        }
    }

    /// A published form as a fact about the people of this survey; nothing when it does not depend
    /// on them.
    fn fact(
        &self,
        form: &Form,
        places: &BTreeMap<&PeopleCell, usize>,
    ) -> Option<Result<Fact, Identity>> {
        let Some(people) = &form.form else {
            let depends = form.sources.contains(self.survey);
            return depends.then(|| Err(form.identity.clone()));
        };
        let mut terms: Terms = Vec::new();
        let mut others = people.constant;
        for (cell, times) in &people.terms {
            match places.get(cell) {
                Some(&place) => terms.push((place, *times)),
                None => others += times * form.means[cell],
            }
        }
        terms.retain(|(_, times)| times.abs() > 1e-12);
        if terms.is_empty() {
            return None;
        }
        let city = &self.methodology.programme().city.id;
        let truth = terms
            .iter()
            .map(|&(place, times)| times * self.cells[place].1.mean())
            .sum();
        Some(Ok(Fact {
            truth,
            // What was told before cannot be taken back by keeping it back now.
            cost: (!form.is_out).then(|| cost(&form.identity, city)),
            identity: form.identity.clone(),
            terms,
            low: if people.cut_below {
                f64::NEG_INFINITY
            } else {
                form.low - others
            },
            high: if people.cut_above {
                f64::INFINITY
            } else {
                form.high - others
            },
        }))
    }

    fn minimum(&self) -> u64 {
        u64::from(self.methodology.programme().disclosure.minimum_respondents)
    }

    /// The mean of every group that is too small to be shown. All that is withheld for other reasons
    /// is made of these, or protects them.
    fn secrets(&self) -> Vec<Secret> {
        let small = self.cells.iter().enumerate().filter(|(_, (_, answers))| {
            let n = answers.n();
            n > 0 && n < self.minimum()
        });
        small
            .map(|(place, (cell, answers))| Secret {
                identity: self.identity_of(cell),
                terms: vec![(place, 1.0)],
                openness: Openness::Mean {
                    points: OPEN_POINTS,
                    step: step(answers),
                },
                attackers: attackers(answers),
            })
            .collect()
    }

    /// The identity of a group's answers; people of no unit go by the name of the city.
    fn identity_of(&self, cell: &PeopleCell) -> Identity {
        let city = &self.methodology.programme().city.id;
        let what = match &cell.asked {
            Asked::Item(item) => What::Item(cell.source.clone(), item.clone()),
            Asked::Share(number) => {
                let name = format!("share-{}", number + 1);
                What::Item(cell.source.clone(), name.as_str().into())
            }
        };
        identity(
            self.round.exact.round,
            cell.unit.as_ref().unwrap_or(city),
            what,
        )
    }

    fn source(&self) -> &Source {
        let found = self.round.exact.round.source(self.survey);
        found.expect("the cells are those of the round's surveys")
    }

    /// The counts of every item of every unit that anything published depends on.
    fn count_secrets(
        &self,
        places: &BTreeMap<&PeopleCell, usize>,
        releases: &[Read<'_>],
    ) -> Vec<CountSecret> {
        let spreads = self.spreads(releases);
        let policy = &self.methodology.programme().disclosure;
        let group = &self.source().group;
        let is_told = policy.public.distributions.contains(group)
            || policy.table.distributions.contains(group);
        let guarded = if is_told {
            Guarded::Counts
        } else {
            Guarded::OneMind
        };
        let mut secrets = Vec::new();
        for (cell, answers) in &self.cells {
            let Asked::Item(item) = &cell.asked else {
                continue;
            };
            if answers.n() == 0 || answers.n() > LARGEST_SEARCHED {
                continue;
            }
            let steps = answers.steps.len();
            let half = steps / 2;
            let mut classes = vec![(0..half).collect(), (steps - half..steps).collect()];
            if steps % 2 == 1 {
                classes.push(vec![half]);
            }
            let told: Vec<Told> = spreads
                .iter()
                .filter(|told| {
                    let of_item =
                        matches!(&told.identity.what, What::Spread(_, one) if one == item);
                    let city = &self.methodology.programme().city.id;
                    let unit = &told.identity.unit;
                    of_item && (unit == city || Some(unit) == cell.unit.as_ref())
                })
                .cloned()
                .collect();
            let reversed = self.round.exact.round.items.iter();
            let is_reversed = reversed
                .filter(|one| &one.id == item)
                .any(|one| one.reversed);
            secrets.push(CountSecret {
                identity: self.identity_of(cell),
                unknown: places[cell],
                steps: answers.steps.clone(),
                is_reversed,
                classes,
                guarded,
                told,
                wobbly: Vec::new(),
                neighbours: Vec::new(),
            });
        }
        self.with_neighbours(secrets)
    }

    /// The secrets, each with those of other units about the same item: where the city's answers are
    /// told, they can make up for a change.
    fn with_neighbours(&self, mut secrets: Vec<CountSecret>) -> Vec<CountSecret> {
        let mut by_item: BTreeMap<What, Vec<usize>> = BTreeMap::new();
        for (place, secret) in secrets.iter().enumerate() {
            let of_item = by_item.entry(secret.identity.what.clone()).or_default();
            of_item.push(place);
        }
        for places in by_item.values() {
            for &place in places {
                let tells_of_everybody = secrets[place].told.iter().any(|one| one.is_of_everybody);
                if tells_of_everybody {
                    let after = places.iter().copied().filter(|&other| other > place);
                    let before = places.iter().copied().filter(|&other| other < place);
                    let others = after.chain(before).take(MOST_NEIGHBOURS);
                    secrets[place].neighbours = others.collect();
                }
            }
        }
        secrets
    }

    /// The spreads of this survey that somebody is shown.
    fn spreads(&self, releases: &[Read<'_>]) -> Vec<Told> {
        let exact = &self.round.exact;
        let policy = &self.methodology.programme().disclosure;
        let source = self.source();
        let mut told = BTreeMap::new();
        for (_, release) in releases {
            let rounds = release.rounds().iter();
            for unit in rounds
                .filter(|round| round.round == exact.round.id)
                .flat_map(|round| &round.units)
            {
                let scheme = items::scheme(policy, exact.round, exact.table, source, &unit.unit);
                for item in unit.items.iter().filter(|item| &item.source == self.survey) {
                    let is_told = item.spread.as_ref().is_some_and(|one| one.is_value());
                    let key = (item.source.clone(), item.item.clone(), unit.unit.clone());
                    let Some(answers) = exact.table.items().get(&key).filter(|_| is_told) else {
                        continue;
                    };
                    let what = What::Spread(item.source.clone(), item.item.clone());
                    let identity = identity(exact.round, &unit.unit, what);
                    let counts = answers.counts.values().copied().collect();
                    told.insert(
                        identity.clone(),
                        Told {
                            identity,
                            counts,
                            scheme,
                            is_of_everybody: unit.unit == self.methodology.programme().city.id,
                        },
                    );
                }
            }
        }
        told.into_values().collect()
    }
}

/// A fact about a group whose ends move with its answers; nothing when it is not about the group.
fn wobbly(fact: &Fact, wobble: f64, secret: &CountSecret) -> Option<Wobbly> {
    let term = fact.terms.iter().find(|term| term.0 == secret.unknown)?;
    Some(Wobbly {
        identity: fact.identity.clone(),
        slope: term.1 / secret.people(),
        down: fact.low - fact.truth,
        up: fact.high - fact.truth,
        wobble,
    })
}

/// How far the mean of a group moves when one answer becomes the next one on the scale.
#[expect(
    clippy::cast_precision_loss,
    reason = "answers are far fewer than 2^53"
)]
fn step(answers: &CellAnswers) -> f64 {
    let points = answers.steps.iter().map(|&(points, _)| points);
    let gaps = points.clone().zip(points.skip(1));
    let smallest = gaps.map(|(one, next)| next - one).filter(|gap| *gap > 0.0);
    smallest.fold(100.0, f64::min) / answers.n() as f64
}

/// What nobody, one of the group and two of them know of a group's mean before anything is
/// published. The answers known are the lowest or the highest of the group: every other choice
/// leaves the attackers with more to guess.
#[expect(
    clippy::cast_precision_loss,
    reason = "answers are far fewer than 2^53"
)]
fn attackers(answers: &CellAnswers) -> Vec<Knowledge> {
    let n = answers.n();
    let mut all = vec![Knowledge::OUTSIDER];
    let sorted: Vec<f64> = answers
        .steps
        .iter()
        .flat_map(|&(points, count)| {
            std::iter::repeat_n(points, usize::try_from(count).unwrap_or(0))
        })
        .collect();
    for (attacker, known) in [(Attacker::Member, 1), (Attacker::TwoMembers, 2)] {
        // Where all of a group attack together, there is nobody left to protect.
        if n <= known as u64 {
            continue;
        }
        let lowest: f64 = sorted[..known].iter().sum();
        let highest: f64 = sorted[sorted.len() - known..].iter().sum();
        for sum in BTreeSet::from([lowest.to_bits(), highest.to_bits()]) {
            let low = f64::from_bits(sum) / n as f64;
            let high = low + 100.0 * (n - known as u64) as f64 / n as f64;
            all.push(Knowledge {
                attacker,
                low,
                high: high.min(100.0),
            });
        }
    }
    all
}

/// What readers lose when a number is withheld: whole dimensions most, single items and what is told
/// about them least, and of the city twice as much as of a unit.
pub(in crate::disclosure) fn cost(identity: &Identity, city: &UnitId) -> u32 {
    let once = match &identity.what {
        What::Dimension(_) => 400,
        What::Indicator(_) => 200,
        What::Goal(_) | What::Theme(_) | What::Mark(..) => 120,
        What::Line(..) => 80,
        What::Item(..) => 60,
        What::Movement(_) => 40,
        What::Words(_) => 20,
        What::Spread(..) | What::NoOpinion(..) | What::Response(_) => 30,
    };
    if &identity.unit == city {
        2 * once
    } else {
        once
    }
}

/// The rounds of releases, for those who look something up in them.
pub(in crate::disclosure) fn units_of<'a>(
    release: &'a AudienceRelease,
    round: &'a RoundId,
) -> impl Iterator<Item = &'a crate::disclosure::ClearedUnit> {
    release
        .rounds()
        .iter()
        .filter(move |one| &one.round == round)
        .flat_map(|one| &one.units)
}
