//! How many counts are possible: other answers with which every published number stays as it is.
//!
//! Comes in: the answers of one group of people to one item, and everything published that depends
//! on them. Goes out: the fewest counts that a class of answers can have for some attacker. Each
//! count is shown by a whole set of other answers under which nothing published would change, so
//! that what is found possible is possible indeed; what is not found counts as impossible.

use crate::disclosure::Identity;
use crate::disclosure::attack::System;
use crate::disclosure::attack::seen::{ENOUGH, Seen};
use crate::disclosure::spread::{ClearedSpread, Scheme, told};
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// Answers are moved from step to step by so many people at once.
const MOST_MOVED: u64 = 4;

/// On longer scales fewer moves are tried: there are more ways to make them.
const MANY_STEPS: usize = 6;

/// A published spread that depends on the answers.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::disclosure) struct Told {
    /// Which one.
    pub(in crate::disclosure) identity: Identity,
    /// The counts that it was made of, those of other people included.
    pub(in crate::disclosure) counts: Vec<u64>,
    /// How finely it is told.
    pub(in crate::disclosure) scheme: Scheme,
    /// Whether it is of the whole city, so that others can make up for a change.
    pub(in crate::disclosure) is_of_everybody: bool,
}

/// A published fact about a group whose ends move with its answers, because the words and movements that tell
/// it depend on how far the answers lie apart.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::disclosure) struct Wobbly {
    /// Which one.
    pub(in crate::disclosure) identity: Identity,
    /// How far it moves with each point that the sum of the group's answers moves.
    pub(in crate::disclosure) slope: f64,
    /// How far it may move down and up while its ends stay.
    pub(in crate::disclosure) down: f64,
    /// See `down`.
    pub(in crate::disclosure) up: f64,
    /// How far its ends move at most for each point that answers move, as the root of the sum of squares.
    pub(in crate::disclosure) wobble: f64,
}

/// What must not be found out of counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::disclosure) enum Guarded {
    /// The count of any class to fewer than three values, where readers are told of spreads.
    Counts,
    /// That everybody, or everybody but one, answered in the same class, where they are not.
    OneMind,
}

/// The answers of a group of people to one item, of which the counts are withheld.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::disclosure) struct CountSecret {
    /// Whose counts.
    pub(in crate::disclosure) identity: Identity,
    /// The place of the group's mean in the unknowns.
    pub(in crate::disclosure) unknown: usize,
    /// The points of each step, and how many chose it; lowest points first.
    pub(in crate::disclosure) steps: Vec<(f64, u64)>,
    /// Whether a spread counts the steps from the other end.
    pub(in crate::disclosure) is_reversed: bool,
    /// The classes whose counts are withheld, as steps.
    pub(in crate::disclosure) classes: Vec<Vec<usize>>,
    /// What must not be found out of the counts.
    pub(in crate::disclosure) guarded: Guarded,
    /// The published spreads that depend on the answers.
    pub(in crate::disclosure) told: Vec<Told>,
    /// The published facts whose ends depend on how far the answers lie apart.
    pub(in crate::disclosure) wobbly: Vec<Wobbly>,
    /// The groups of other units that answered the same item, as places in the list of secrets.
    pub(in crate::disclosure) neighbours: Vec<usize>,
}

/// The secret counts of a system, with the facts about each unknown and how far it moves each of
/// them.
pub(in crate::disclosure) struct Counts<'a> {
    system: &'a System,
    secrets: &'a [CountSecret],
    about: &'a [Vec<(usize, f64)>],
    /// Other answers of each group, one move away and two, made when they are first asked for.
    others: Vec<[OnceCell<Vec<Otherwise>>; 2]>,
}

impl<'a> Counts<'a> {
    /// The secret counts of a system, with the facts about each of its unknowns.
    pub(in crate::disclosure) fn new(
        system: &'a System,
        secrets: &'a [CountSecret],
        about: &'a [Vec<(usize, f64)>],
    ) -> Self {
        Self {
            system,
            secrets,
            about,
            others: vec![[OnceCell::new(), OnceCell::new()]; secrets.len()],
        }
    }
}

/// Other answers of a group.
#[derive(Clone)]
struct Otherwise {
    /// The counts of the steps.
    counts: Vec<u64>,
    /// How far the sum of their points moved.
    moved: f64,
    /// The root of the sum of squares of how far each answer moved.
    distance: f64,
    /// Whether each spread that depends on the group would be told as it is.
    is_told_the_same: Vec<bool>,
}

/// How many moves other answers are away.
#[derive(Clone, Copy)]
enum Away {
    OneMove,
    TwoMoves,
}

/// The answers that one or two moves make of those of a group.
fn otherwise(secret: &CountSecret, away: Away) -> Vec<Otherwise> {
    let now: Vec<u64> = secret.steps.iter().map(|&(_, count)| count).collect();
    let most = if now.len() > MANY_STEPS {
        2
    } else {
        MOST_MOVED
    };
    let moves = moves(now.len(), most);
    let mut seen = BTreeSet::from([now.clone()]);
    let mut all = Vec::new();
    for (place, one) in moves.iter().enumerate() {
        let Some(after) = moved(&now, *one) else {
            continue;
        };
        match away {
            Away::OneMove => all.push(after),
            // Which of two moves is made first makes no difference.
            Away::TwoMoves => {
                all.extend(
                    moves[..place]
                        .iter()
                        .filter_map(|other| moved(&after, *other)),
                );
            }
        }
    }
    let before: Vec<_> = secret
        .told
        .iter()
        .map(|one| told(&one.counts, one.scheme))
        .collect();
    all.into_iter()
        .filter(|counts| seen.insert(counts.clone()))
        .map(|counts| Otherwise {
            moved: change(&secret.steps, &counts),
            distance: distance(&secret.steps, &counts),
            is_told_the_same: secret
                .told
                .iter()
                .zip(&before)
                .map(|(one, before)| told(&one.with(secret, &counts), one.scheme) == *before)
                .collect(),
            counts,
        })
        .collect()
}

/// The fewest values that the count of a class can have for an outsider, for a member of the group
/// or for two of them, at most three; for a count that could not have three values even if nothing
/// were published, three.
pub(in crate::disclosure) fn fewest_possible(
    counts: &Counts<'_>,
    place: usize,
    is_published: &dyn Fn(usize) -> bool,
    is_told: &dyn Fn(&Identity) -> bool,
) -> usize {
    let secret = &counts.secrets[place];
    let now: Vec<u64> = secret.steps.iter().map(|&(_, count)| count).collect();
    let mut seen = Seen::new(secret, &now);
    if seen.fewest() >= ENOUGH {
        return ENOUGH;
    }
    let others = secret.neighbours.iter().copied().map(Some);
    let alternatives: Vec<Alternative<'_>> = std::iter::once(None)
        .chain(others)
        .map(|other| Alternative::new(counts, (place, other), is_published, is_told))
        .collect();
    let [near, far] = &counts.others[place];
    for (answers, away) in [(near, Away::OneMove), (far, Away::TwoMoves)] {
        let answers = answers.get_or_init(|| otherwise(secret, away));
        for alternative in &alternatives {
            for one in answers.iter().filter(|one| alternative.stays(secret, one)) {
                seen.note(&one.counts);
                if seen.fewest() >= ENOUGH {
                    return ENOUGH;
                }
            }
        }
    }
    seen.fewest()
}

/// People who change from one step to another.
type Move = (usize, usize, u64);

fn moves(steps: usize, most: u64) -> Vec<Move> {
    let pairs = (0..steps).flat_map(|from| (0..steps).map(move |to| (from, to)));
    let changing = pairs.filter(|(from, to)| from != to);
    changing
        .flat_map(|(from, to)| (1..=most).map(move |people| (from, to, people)))
        .collect()
}

/// The counts after a move; nothing where there are not so many people to move.
fn moved(counts: &[u64], (from, to, people): Move) -> Option<Vec<u64>> {
    let left = counts[from].checked_sub(people)?;
    let mut after = counts.to_vec();
    after[from] = left;
    after[to] += people;
    Some(after)
}

/// Published spreads, each with what it tells of the answers as they are.
type ToldNow<'a> = Vec<(&'a Told, Option<ClearedSpread>)>;

/// One way to change the answers of a group: alone, or with people of another unit who change the
/// other way round, so that the city's answers stay as they are.
struct Alternative<'a> {
    /// How far the sum of the group's points can move, without its ends, before a published number
    /// would change.
    room: (f64, f64),
    /// The spreads that depend on the group and have to stay, as places in its list.
    own: Vec<usize>,
    /// The facts whose ends depend on the answers.
    wobbly: Vec<Wobbly>,
    /// The others, and the spreads that depend on them.
    others: Option<(&'a CountSecret, ToldNow<'a>)>,
}

impl<'a> Alternative<'a> {
    fn new(
        counts: &Counts<'a>,
        (place, other): (usize, Option<usize>),
        is_published: &dyn Fn(usize) -> bool,
        is_told: &dyn Fn(&Identity) -> bool,
    ) -> Self {
        // How far each published number moves with each point that the group's sum moves; what the
        // group gains, the others lose.
        let mut slopes: BTreeMap<usize, f64> = BTreeMap::new();
        let places = [(Some(place), 1.0), (other, -1.0)];
        for (place, sign) in places
            .into_iter()
            .filter_map(|(at, sign)| Some((at?, sign)))
        {
            let secret = &counts.secrets[place];
            for &(fact, times) in &counts.about[secret.unknown] {
                *slopes.entry(fact).or_default() += sign * times / secret.people();
            }
        }
        let mut room = (f64::NEG_INFINITY, f64::INFINITY);
        for (fact, slope) in slopes {
            if !is_published(fact) || slope.abs() < 1e-15 {
                continue;
            }
            let fact = &counts.system.facts[fact];
            // An interval holds its lower end and not its upper one.
            let down = (fact.low - fact.truth - 2e-9) / slope;
            let up = (fact.high - fact.truth - 1e-9) / slope;
            room = (room.0.max(down.min(up)), room.1.min(down.max(up)));
        }
        // What the others make up for leaves the spread of everybody as it is.
        let has_to_stay =
            |one: &Told| is_told(&one.identity) && (other.is_none() || !one.is_of_everybody);
        let own = counts.secrets[place].told.iter().enumerate();
        let others = other.map(|other| {
            let secret = &counts.secrets[other];
            let shown = secret.told.iter().filter(|one| has_to_stay(one));
            let shown = shown.map(|one| (one, told(&one.counts, one.scheme)));
            (secret, shown.collect())
        });
        let mut wobbly: BTreeMap<&Identity, Wobbly> = BTreeMap::new();
        for (place, sign) in [(Some(place), 1.0), (other, -1.0)] {
            let facts = place.into_iter().flat_map(|at| &counts.secrets[at].wobbly);
            for fact in facts.filter(|fact| is_told(&fact.identity)) {
                let both = wobbly.entry(&fact.identity).or_insert_with(|| Wobbly {
                    slope: 0.0,
                    wobble: 0.0,
                    ..fact.clone()
                });
                both.slope += sign * fact.slope;
                both.wobble += fact.wobble;
            }
        }
        Self {
            room,
            wobbly: wobbly.into_values().collect(),
            own: own
                .filter(|(_, one)| has_to_stay(one))
                .map(|(place, _)| place)
                .collect(),
            others,
        }
    }

    /// Whether everything published stays as it is with these answers.
    fn stays(&self, secret: &CountSecret, one: &Otherwise) -> bool {
        if one.moved <= self.room.0 || one.moved >= self.room.1 {
            return false;
        }
        let stays_far = |fact: &Wobbly| {
            let (moved, ends) = (fact.slope * one.moved, fact.wobble * one.distance + 1e-9);
            fact.down + ends <= moved && moved < fact.up - ends
        };
        if !self.wobbly.iter().all(stays_far) {
            return false;
        }
        if !self.own.iter().all(|&told| one.is_told_the_same[told]) {
            return false;
        }
        let Some((others, shown)) = &self.others else {
            return true;
        };
        let back = others
            .steps
            .iter()
            .zip(secret.steps.iter().zip(&one.counts));
        let opposite = back.map(|(&(_, count), (&(_, was), is))| (count + was).checked_sub(*is));
        let opposite: Option<Vec<u64>> = opposite.collect();
        opposite.is_some_and(|opposite| {
            let stays = |(one, before): &(&Told, Option<ClearedSpread>)| {
                told(&one.with(others, &opposite), one.scheme) == *before
            };
            shown.iter().all(stays)
        })
    }
}

impl CountSecret {
    /// How many answered.
    #[expect(
        clippy::cast_precision_loss,
        reason = "answers are far fewer than 2^53"
    )]
    pub(in crate::disclosure) fn people(&self) -> f64 {
        let n: u64 = self.steps.iter().map(|&(_, count)| count).sum();
        n as f64
    }
}

impl Told {
    /// Its counts, when the answers of a group become others.
    fn with(&self, secret: &CountSecret, after: &[u64]) -> Vec<u64> {
        let mut counts = self.counts.clone();
        let last = counts.len() - 1;
        for (step, (&(_, was), &is)) in secret.steps.iter().zip(after).enumerate() {
            let place = if secret.is_reversed {
                last - step
            } else {
                step
            };
            counts[place] = (counts[place] + is).saturating_sub(was);
        }
        counts
    }
}

/// The root of the sum of squares of how far each answer moves when the answers become others and none moves
/// that could stay; those who make up for it move as far.
#[expect(
    clippy::cast_precision_loss,
    reason = "answers are far fewer than 2^53"
)]
fn distance(steps: &[(f64, u64)], after: &[u64]) -> f64 {
    let leaving = steps.iter().zip(after);
    let mut before: Vec<(f64, u64)> = leaving
        .map(|(&(points, was), &is)| (points, was.saturating_sub(is)))
        .collect();
    let mut squares = 0.0;
    for (&(points, was), &is) in steps.iter().zip(after) {
        let mut left = is.saturating_sub(was);
        for (from, there) in &mut before {
            let moving = left.min(*there);
            squares += (points - *from).powi(2) * moving as f64;
            *there -= moving;
            left -= moving;
        }
    }
    squares.sqrt()
}

/// How far the sum of a group's points moves when its answers become others.
#[expect(
    clippy::cast_precision_loss,
    reason = "answers are far fewer than 2^53"
)]
fn change(steps: &[(f64, u64)], after: &[u64]) -> f64 {
    steps
        .iter()
        .zip(after)
        .map(|(&(points, was), &is)| points * (is as f64 - was as f64))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::attack::{Fact, Unknown};

    fn mean(counts: &[u64]) -> f64 {
        let n: u64 = counts.iter().sum();
        let sum: f64 = counts
            .iter()
            .enumerate()
            .map(|(step, &count)| 25.0 * step as f64 * count as f64)
            .sum();
        sum / n as f64
    }

    fn item() -> Identity {
        "2024/north/item/self/task".parse().unwrap()
    }

    fn secret(counts: &[u64], told: Vec<Told>) -> CountSecret {
        CountSecret {
            identity: item(),
            unknown: 0,
            steps: counts
                .iter()
                .enumerate()
                .map(|(step, &count)| (25.0 * step as f64, count))
                .collect(),
            is_reversed: false,
            classes: vec![vec![0, 1], vec![2], vec![3, 4]],
            guarded: Guarded::Counts,
            told,
            wobbly: Vec::new(),
            neighbours: Vec::new(),
        }
    }

    fn fewest(system: &System, about: &[(usize, f64)], secret: CountSecret) -> usize {
        let (secrets, about) = ([secret], [about.to_vec()]);
        let counts = Counts::new(system, &secrets, &about);
        fewest_possible(&counts, 0, &|_| true, &|_| true)
    }

    /// The possible values when the mean is published as a half ring.
    fn with_ring(counts: &[u64], told: Vec<Told>) -> usize {
        let truth = mean(counts);
        let ring = (truth / 10.0 + 0.5).floor() * 10.0;
        let system = System {
            unknowns: vec![Unknown {
                low: 0.0,
                high: 100.0,
                truth,
            }],
            facts: vec![Fact {
                identity: item(),
                terms: vec![(0, 1.0)],
                low: ring - 5.0,
                high: if ring >= 100.0 {
                    f64::INFINITY
                } else {
                    ring + 5.0
                },
                truth,
                cost: Some(1),
            }],
            secrets: Vec::new(),
        };
        fewest(&system, &[(0, 1.0)], secret(counts, told))
    }

    #[test]
    fn a_full_ring_of_fourteen_members_tells_that_nobody_disagreed() {
        // At least 95 points: the answers together lie at most 2 steps below the top, and somebody
        // who disagrees lies 3 or 4 below it.
        assert_eq!(with_ring(&[0, 0, 0, 1, 13], Vec::new()), 1);
        // 85 to 95 points: 3 to 8 steps below the top leave room for two who disagree, also beside two
        // who know that they lie 1 below it; but not beside one of these and one 2 below it.
        assert_eq!(with_ring(&[0, 0, 0, 4, 10], Vec::new()), 3);
        assert_eq!(with_ring(&[0, 0, 1, 4, 9], Vec::new()), 2);
    }

    #[test]
    fn a_ring_beside_classes_can_tell_more_than_either() {
        // Quarters of 18 and the mean of a half ring still leave three counts of each class.
        let told = |counts: [u64; 5]| Told {
            identity: item(),
            counts: counts.to_vec(),
            scheme: Scheme::Three,
            is_of_everybody: false,
        };
        let counts = [1, 2, 5, 7, 3];
        assert_eq!(with_ring(&counts, vec![told(counts)]), 3);
    }

    #[test]
    fn four_people_of_whom_two_pool_leave_the_other_two_open() {
        let open = System {
            unknowns: vec![Unknown {
                low: 0.0,
                high: 100.0,
                truth: 50.0,
            }],
            ..System::default()
        };
        let four = secret(&[0, 1, 2, 1, 0], Vec::new());
        assert_eq!(fewest(&open, &[], four), 3);
    }
}
