//! The list of changes while it grows.
//!
//! Comes in: what was and what is. Goes out: an entry where the two differ.

use crate::methodology::{Changed, MethodChange};
use crate::vocabulary::Language;

/// The changes found so far, told in one language.
pub(in crate::methodology::changes) struct Changes {
    language: Language,
    list: Vec<MethodChange>,
}

/// What is compared now.
pub(in crate::methodology::changes) struct About<'a> {
    list: &'a mut Vec<MethodChange>,
    changed: Changed,
    id: String,
    name: String,
}

impl Changes {
    pub(in crate::methodology::changes) fn new(language: Language) -> Self {
        Self {
            language,
            list: Vec::new(),
        }
    }

    pub(in crate::methodology::changes) fn language(&self) -> Language {
        self.language
    }

    pub(in crate::methodology::changes) fn about(
        &mut self,
        changed: Changed,
        id: &str,
        name: String,
    ) -> About<'_> {
        About {
            list: &mut self.list,
            changed,
            id: id.to_owned(),
            name,
        }
    }

    pub(in crate::methodology::changes) fn into_list(self) -> Vec<MethodChange> {
        self.list
    }
}

impl About<'_> {
    /// An entry when the two differ; values on its two sides cannot be compared.
    pub(in crate::methodology::changes) fn compare(
        &mut self,
        what: &'static str,
        before: &str,
        after: &str,
    ) {
        if before != after {
            self.push(what, before, after, Effect::Breaks);
        }
    }

    /// An entry when the two differ; values can be compared all the same.
    pub(in crate::methodology::changes) fn compare_without_break(
        &mut self,
        what: &'static str,
        before: &str,
        after: &str,
    ) {
        if before != after {
            self.push(what, before, after, Effect::GoesOn);
        }
    }

    /// An entry for something new or gone.
    pub(in crate::methodology::changes) fn tell(&mut self, what: &'static str) {
        self.push(what, "", "", Effect::GoesOn);
    }

    /// An entry for something that is not the same and has no short name on either side.
    pub(in crate::methodology::changes) fn tell_break(&mut self, what: &'static str) {
        self.push(what, "", "", Effect::Breaks);
    }

    fn push(&mut self, what: &'static str, before: &str, after: &str, effect: Effect) {
        self.list.push(MethodChange {
            changed: self.changed,
            id: self.id.clone(),
            name: self.name.clone(),
            what,
            before: before.to_owned(),
            after: after.to_owned(),
            breaks: effect == Effect::Breaks,
        });
    }
}

/// What a change does to the series.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    Breaks,
    GoesOn,
}
