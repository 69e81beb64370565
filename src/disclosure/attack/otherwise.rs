//! Other answers of a group of people, a few moves away from those that they gave.
//!
//! Comes in: how many people of a group chose each step. Goes out: the counts that one or two moves
//! make of them, how far the group's points move, and whether each published spread would be told
//! as it is. Whether other numbers stay as they are stands in `alternative`.

use crate::disclosure::attack::possible::{CountSecret, Told};
use crate::disclosure::spread::{ClearedSpread, told};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// Answers are moved from step to step by so many people at once.
const MOST_MOVED: u64 = 4;

/// On longer scales fewer moves are tried: there are more ways to make them.
const MANY_STEPS: usize = 6;

/// How many moves other answers are away.
#[derive(Clone, Copy)]
pub(in crate::disclosure) enum Away {
    /// People of one step choose another one.
    OneMove,
    /// So do people of a second step.
    TwoMoves,
}

/// Other answers of a group.
pub(in crate::disclosure) struct Otherwise {
    /// The counts of the steps.
    pub(in crate::disclosure) counts: Vec<u64>,
    /// How far the sum of their points moved.
    pub(in crate::disclosure) moved: f64,
    /// The root of the sum of squares of how far each answer moved, in points.
    pub(in crate::disclosure) distance: f64,
    /// Whether each spread that depends on the group would be told as it is.
    is_told_the_same: OnceCell<Vec<bool>>,
}

/// All other answers of a group that are searched, made when they are first asked for.
pub(in crate::disclosure) struct Others<'a> {
    /// The group.
    pub(in crate::disclosure) secret: &'a CountSecret,
    one_move: OnceCell<Vec<Otherwise>>,
    two_moves: OnceCell<Vec<Otherwise>>,
    told_now: OnceCell<Vec<Option<ClearedSpread>>>,
}

impl<'a> Others<'a> {
    /// Those of one group.
    pub(in crate::disclosure) fn new(secret: &'a CountSecret) -> Self {
        Self {
            secret,
            one_move: OnceCell::new(),
            two_moves: OnceCell::new(),
            told_now: OnceCell::new(),
        }
    }

    /// Those so many moves away.
    pub(in crate::disclosure) fn away(&self, away: Away) -> &[Otherwise] {
        let made = match away {
            Away::OneMove => &self.one_move,
            Away::TwoMoves => &self.two_moves,
        };
        made.get_or_init(|| otherwise(self.secret, away))
    }

    /// What each spread that depends on the group tells of the answers as they are.
    pub(in crate::disclosure) fn told_now(&self) -> &[Option<ClearedSpread>] {
        self.told_now.get_or_init(|| {
            let all = self.secret.told.iter();
            all.map(|one| told(&one.counts, one.scheme)).collect()
        })
    }

    /// Whether each of these spreads would be told as it is, if the group had given other answers.
    pub(in crate::disclosure) fn is_told_the_same<'b>(&self, one: &'b Otherwise) -> &'b [bool] {
        one.is_told_the_same.get_or_init(|| {
            let all = self.secret.told.iter().zip(self.told_now());
            all.map(|(spread, now)| spread.tells(self.secret, &one.counts) == *now)
                .collect()
        })
    }
}

impl Told {
    /// What it tells when the answers of a group become others.
    pub(in crate::disclosure) fn tells(
        &self,
        group: &CountSecret,
        after: &[u64],
    ) -> Option<ClearedSpread> {
        let mut counts = self.counts.clone();
        let last = counts.len() - 1;
        for (step, (&(_, was), &is)) in group.steps.iter().zip(after).enumerate() {
            let place = if group.is_reversed { last - step } else { step };
            counts[place] = (counts[place] + is).saturating_sub(was);
        }
        told(&counts, self.scheme)
    }
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
    all.into_iter()
        .filter(|counts| seen.insert(counts.clone()))
        .map(|counts| Otherwise {
            moved: change(&secret.steps, &counts),
            distance: distance(&secret.steps, &counts),
            is_told_the_same: OnceCell::new(),
            counts,
        })
        .collect()
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
