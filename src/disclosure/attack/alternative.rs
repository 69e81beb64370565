//! Ways to change the answers of a group of people without changing anything published.
//!
//! Comes in: a group, perhaps another one that makes up for it, and what is published of both. Goes
//! out: whether other answers leave every published number and spread as it is. Which answers are tried
//! stands in `otherwise`.

use crate::disclosure::Identity;
use crate::disclosure::attack::index::IsPublished;
use crate::disclosure::attack::otherwise::{Others, Otherwise};
use crate::disclosure::attack::possible::{CountSecret, Counts, Told, Wobbly};
use crate::disclosure::spread::ClearedSpread;
use std::collections::BTreeMap;

/// Published spreads, each with what it tells of the answers as they are.
type ToldNow<'a> = Vec<(&'a Told, &'a Option<ClearedSpread>)>;

/// One way to change the answers of a group: alone, or with people of another unit who change the
/// other way round, so that the city's answers stay as they are.
pub(in crate::disclosure) struct Alternative<'a> {
    /// Whose answers change.
    group: &'a Others<'a>,
    /// How far the sum of the group's points can move, without its ends, before a published number
    /// would change.
    room: (f64, f64),
    /// The spreads that depend on the group and have to stay, as places in its list.
    own: Vec<usize>,
    /// The facts whose ends depend on how far the answers lie apart.
    wobbly: Vec<Wobbly>,
    /// The others, and the spreads that depend on them.
    others: Option<(&'a CountSecret, ToldNow<'a>)>,
}

impl<'a> Alternative<'a> {
    /// A way of the group at a place, and of those of another unit who make up for it.
    pub(in crate::disclosure) fn new(
        counts: &'a Counts<'a>,
        (place, other): (usize, Option<usize>),
        is_published: IsPublished<'_>,
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
            let shown = secret.told.iter().zip(counts.others[other].told_now());
            let shown = shown.filter(|(one, _)| has_to_stay(one));
            (secret, shown.collect())
        });
        Self {
            group: &counts.others[place],
            room,
            wobbly: wobbly(counts, places, is_told),
            own: own
                .filter(|(_, one)| has_to_stay(one))
                .map(|(place, _)| place)
                .collect(),
            others,
        }
    }

    /// Whether every published mean, and every word and movement about it, stays as it is with these
    /// answers, however the people who gave them are chosen.
    pub(in crate::disclosure) fn has_room_for(&self, one: &Otherwise) -> bool {
        let stays = |fact: &Wobbly| {
            let (moved, ends) = (fact.slope * one.moved, fact.wobble * one.distance + 1e-9);
            fact.down + ends <= moved && moved < fact.up - ends
        };
        one.moved > self.room.0 && one.moved < self.room.1 && self.wobbly.iter().all(stays)
    }

    /// Whether every published spread stays as it is with these answers.
    pub(in crate::disclosure) fn stays(&self, one: &Otherwise) -> bool {
        let has_to_stay = &mut self.own.iter();
        if !has_to_stay.all(|&told| self.group.is_told_the_same(one)[told]) {
            return false;
        }
        let Some((others, shown)) = &self.others else {
            return true;
        };
        let own = &self.group.secret.steps;
        let back = others.steps.iter().zip(own.iter().zip(&one.counts));
        let opposite = back.map(|(&(_, count), (&(_, was), is))| (count + was).checked_sub(*is));
        let opposite: Option<Vec<u64>> = opposite.collect();
        opposite.is_some_and(|opposite| {
            let mut shown = shown.iter();
            shown.all(|(one, now)| one.tells(others, &opposite) == **now)
        })
    }
}

/// The told facts whose ends move with the answers of one of the groups; what the one gains, the other loses,
/// and both move the ends.
fn wobbly(
    counts: &Counts<'_>,
    groups: [(Option<usize>, f64); 2],
    is_told: &dyn Fn(&Identity) -> bool,
) -> Vec<Wobbly> {
    let mut all: BTreeMap<&Identity, Wobbly> = BTreeMap::new();
    for (group, sign) in groups {
        let facts = group.into_iter().flat_map(|at| &counts.secrets[at].wobbly);
        for fact in facts.filter(|fact| is_told(&fact.identity)) {
            let both = all.entry(&fact.identity).or_insert_with(|| Wobbly {
                slope: 0.0,
                wobble: 0.0,
                ..fact.clone()
            });
            both.slope += sign * fact.slope;
            both.wobble += fact.wobble;
        }
    }
    all.into_values().collect()
}
