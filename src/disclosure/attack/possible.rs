//! How many counts are possible: other answers with which every published number stays as it is.
//!
//! Comes in: the answers of one group of people to one item, and everything published that depends
//! on them. Goes out: the fewest counts that a class of answers can have for some attacker. Each
//! count is shown by a whole set of other answers under which nothing published would change, so
//! that what is found possible is possible indeed; what is not found counts as impossible.

use crate::disclosure::Identity;
use crate::disclosure::attack::System;
use crate::disclosure::attack::alternative::Alternative;
use crate::disclosure::attack::index::IsPublished;
use crate::disclosure::attack::otherwise::{Away, Others};
use crate::disclosure::attack::seen::{ENOUGH, Seen};
use crate::disclosure::spread::Scheme;

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
    /// How far it may move down while its ends stay; not positive.
    pub(in crate::disclosure) down: f64,
    /// How far it may move up while its ends stay.
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

/// The secret counts of a system, with the facts about each unknown and how far it moves each of
/// them.
pub(in crate::disclosure) struct Counts<'a> {
    /// The system.
    pub(in crate::disclosure) system: &'a System,
    /// The secrets.
    pub(in crate::disclosure) secrets: &'a [CountSecret],
    /// The facts about each unknown.
    pub(in crate::disclosure) about: &'a [Vec<(usize, f64)>],
    /// Other answers of each group.
    pub(in crate::disclosure) others: Vec<Others<'a>>,
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
            others: secrets.iter().map(Others::new).collect(),
        }
    }
}

/// The fewest values that the count of a class can have for an outsider, for a member of the group
/// or for two of them, at most three; for a count that could not have three values even if nothing
/// were published, three.
pub(in crate::disclosure) fn fewest_possible(
    counts: &Counts<'_>,
    place: usize,
    is_published: IsPublished<'_>,
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
    for away in [Away::OneMove, Away::TwoMoves] {
        let answers = counts.others[place].away(away);
        for alternative in &alternatives {
            for one in answers {
                // Whether everything published stays is asked last: it is the most to calculate.
                if alternative.has_room_for(one)
                    && seen.learns_from(&one.counts)
                    && alternative.stays(one)
                {
                    seen.note(&one.counts);
                    if seen.fewest() >= ENOUGH {
                        return ENOUGH;
                    }
                }
            }
        }
    }
    seen.fewest()
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

    /// A mean of which it is told between what it lies.
    fn mean_told(truth: f64, (low, high): (f64, f64)) -> System {
        System {
            unknowns: vec![Unknown {
                low: 0.0,
                high: 100.0,
                truth,
            }],
            facts: vec![Fact {
                identity: item(),
                terms: vec![(0, 1.0)],
                low,
                high,
                truth,
                cost: Some(1),
            }],
            secrets: Vec::new(),
        }
    }

    /// The possible values when the mean is published as a half ring.
    fn with_ring(counts: &[u64], told: Vec<Told>) -> usize {
        let truth = mean(counts);
        let ring = (truth / 10.0 + 0.5).floor() * 10.0;
        let high = if ring >= 100.0 {
            f64::INFINITY
        } else {
            ring + 5.0
        };
        let system = mean_told(truth, (ring - 5.0, high));
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
    fn of_people_at_no_table_a_ring_may_tell_much_but_not_that_all_or_all_but_one_agree() {
        let guarded = |counts: &[u64], from: f64| {
            let truth = mean(counts);
            let system = mean_told(truth, (from, from + 10.0));
            let secret = CountSecret {
                guarded: Guarded::OneMind,
                ..secret(counts, Vec::new())
            };
            fewest(&system, &[(0, 1.0)], secret)
        };
        // Five partners between 85 and 95 points lie 2 or 3 steps below the top together: one of them at most
        // does not agree. Between 65 and 75 they lie 6 or 7 steps below it, so that two or three may not.
        assert_eq!(guarded(&[0, 0, 0, 2, 3], 85.0), 1);
        assert_eq!(guarded(&[0, 0, 1, 4, 0], 65.0), 3);
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
