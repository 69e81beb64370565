//! One finding: a code, a place, and the facts that its text is made from.

use crate::findings::{Code, Place};
use std::collections::BTreeMap;

/// Something wrong with the data or the method.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What was found.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// The heading of the column, or the key in the method, where there is one.
    pub heading: Option<String>,
    /// The value as shown, where it may be quoted: never free text, never a name.
    pub found: Option<String>,
    /// The facts that tell this cause from another one of the same code; alike findings in one
    /// column with the same facts are merged.
    pub facts: BTreeMap<&'static str, String>,
}

impl Finding {
    /// A finding without heading, value or facts.
    #[must_use]
    pub fn new(code: Code, place: Place) -> Self {
        Self {
            code,
            place,
            heading: None,
            found: None,
            facts: BTreeMap::new(),
        }
    }

    /// The same finding, under a heading.
    #[must_use]
    pub fn under(mut self, heading: impl Into<String>) -> Self {
        self.heading = Some(heading.into());
        self
    }

    /// The same finding, quoting the value that was found.
    #[must_use]
    pub fn quoting(mut self, found: impl Into<String>) -> Self {
        self.found = Some(found.into());
        self
    }

    /// The same finding with one more fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<String>) -> Self {
        self.facts.insert(name, fact.into());
        self
    }
}
