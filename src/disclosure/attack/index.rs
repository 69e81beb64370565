//! Which facts hang together with which unknowns.
//!
//! Comes in: a system. Goes out: the facts about an unknown, and the block of unknowns and facts that
//! hang together with a secret. Facts of a unit tie its groups together, facts of the city tie the units
//! together. What follows for the secret stands in `bounds`.

use crate::disclosure::attack::{System, Terms};
use crate::vocabulary::UnitId;
use std::collections::BTreeSet;

/// Says whether a fact, by its place in the list of facts, is published.
pub(in crate::disclosure) type IsPublished<'a> = &'a dyn Fn(usize) -> bool;

/// A system whose facts can be found by the unknowns that they are about.
pub(in crate::disclosure) struct Indexed<'a> {
    /// The system.
    pub(in crate::disclosure) system: &'a System,
    /// The facts about each unknown, and how far it moves each of them.
    pub(in crate::disclosure) about: Vec<Vec<(usize, f64)>>,
    /// The city, whose facts are about all units.
    city: &'a UnitId,
}

/// Unknowns, and facts about them.
#[derive(Clone, Debug, Default)]
pub(in crate::disclosure) struct Block {
    /// The unknowns, as places in the list of unknowns.
    pub(in crate::disclosure) unknowns: BTreeSet<usize>,
    /// The facts, as places in the list of facts.
    pub(in crate::disclosure) facts: BTreeSet<usize>,
}

impl<'a> Indexed<'a> {
    /// Notes for every unknown which facts it moves.
    pub(in crate::disclosure) fn new(system: &'a System, city: &'a UnitId) -> Self {
        let mut about = vec![Vec::new(); system.unknowns.len()];
        for (fact, one) in system.facts.iter().enumerate() {
            for &(unknown, times) in &one.terms {
                about[unknown].push((fact, times));
            }
        }
        Self {
            system,
            about,
            city,
        }
    }

    /// The facts about a secret.
    pub(in crate::disclosure) fn facts_about(&self, terms: &Terms) -> BTreeSet<usize> {
        self.touching(terms.iter().map(|term| term.0), &|_| true)
    }

    /// The published facts about some unknowns.
    pub(in crate::disclosure) fn touching(
        &self,
        unknowns: impl IntoIterator<Item = usize>,
        is_published: IsPublished<'_>,
    ) -> BTreeSet<usize> {
        let facts = unknowns
            .into_iter()
            .flat_map(|unknown| &self.about[unknown]);
        let facts = facts.map(|&(fact, _)| fact);
        facts.filter(|&fact| is_published(fact)).collect()
    }

    /// Whether a fact is about all units.
    pub(in crate::disclosure) fn is_of_city(&self, fact: usize) -> bool {
        self.system.facts[fact].identity.unit == *self.city
    }

    /// What hangs together with some unknowns through published facts that are not of the city: the unit
    /// that they belong to. No fact of it is about anything outside.
    pub(in crate::disclosure) fn unit_of(
        &self,
        unknowns: impl IntoIterator<Item = usize>,
        is_published: IsPublished<'_>,
    ) -> Block {
        let is_of_unit = |fact| is_published(fact) && !self.is_of_city(fact);
        self.block(unknowns, &is_of_unit, &|_| true)
    }

    /// What hangs together with some unknowns through facts that bind, over unknowns that can move: what
    /// cannot ties nothing together.
    pub(in crate::disclosure) fn block(
        &self,
        unknowns: impl IntoIterator<Item = usize>,
        binds: &dyn Fn(usize) -> bool,
        is_open: &dyn Fn(usize) -> bool,
    ) -> Block {
        let mut block = Block::default();
        let mut next: Vec<usize> = unknowns.into_iter().collect();
        while let Some(unknown) = next.pop() {
            if !is_open(unknown) || !block.unknowns.insert(unknown) {
                continue;
            }
            for &(fact, _) in &self.about[unknown] {
                if binds(fact) && block.facts.insert(fact) {
                    let terms = &self.system.facts[fact].terms;
                    next.extend(terms.iter().map(|term| term.0));
                }
            }
        }
        block
    }
}
