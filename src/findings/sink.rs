//! The collection of findings: pushed one by one, merged by cause, sorted by place.
//!
//! What is wrong is reported all at once; alike findings of one column become one group with the
//! first places and the number of the rest.

use crate::findings::{Code, Finding, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Everything found so far.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    found: BTreeSet<Finding>,
    accepted: BTreeMap<Finding, String>,
}

/// Alike findings: one code, one column, the same facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingGroup<'a> {
    /// The first of them, by place.
    pub first: &'a Finding,
    /// All of them, the first one included, by place.
    pub all: Vec<&'a Finding>,
}

impl Findings {
    /// An empty collection.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding; the same finding at the same place is kept once.
    pub fn push(&mut self, finding: Finding) {
        self.found.insert(finding);
    }

    /// Adds everything that another collection holds.
    pub fn absorb(&mut self, other: Self) {
        self.found.extend(other.found);
        self.accepted.extend(other.accepted);
    }

    /// Accepts the findings that are meant, for a reason: they no longer refuse the data and are
    /// kept apart. Returns how many were meant.
    pub fn accept(&mut self, reason: &str, is_meant: impl Fn(&Finding) -> bool) -> usize {
        let meant: Vec<Finding> = self.found.extract_if(.., |one| is_meant(one)).collect();
        let count = meant.len();
        let with_reason = meant.into_iter().map(|one| (one, reason.to_owned()));
        self.accepted.extend(with_reason);
        count
    }

    /// What was accepted, with the reasons, by code and place.
    #[must_use]
    pub fn accepted(&self) -> &BTreeMap<Finding, String> {
        &self.accepted
    }

    /// Whether any finding refuses the data.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found
            .iter()
            .any(|finding| finding.code.severity() == Severity::Error)
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All findings, one by one, by code and place.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.found.iter()
    }

    /// The number of findings by code.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Code, u64> {
        let mut counts = BTreeMap::new();
        for finding in &self.found {
            *counts.entry(finding.code).or_insert(0) += 1;
        }
        counts
    }

    /// Alike findings together: errors first, then by place.
    #[must_use]
    pub fn groups(&self) -> Vec<FindingGroup<'_>> {
        let mut groups: Vec<FindingGroup<'_>> = Vec::new();
        for finding in &self.found {
            match groups.iter_mut().find(|group| alike(group.first, finding)) {
                Some(group) => group.all.push(finding),
                None => groups.push(FindingGroup {
                    first: finding,
                    all: vec![finding],
                }),
            }
        }
        groups.sort_by(|one, other| order(one.first).cmp(&order(other.first)));
        groups
    }
}

fn order(finding: &Finding) -> (Severity, &crate::findings::Place, Code) {
    (finding.code.severity(), &finding.place, finding.code)
}

/// Whether two findings have the same cause: everything but the row and the quoted value agrees.
fn alike(one: &Finding, other: &Finding) -> bool {
    let column = |finding: &Finding| finding.place.cell().map(|cell| cell.column);
    one.code == other.code
        && one.place.file() == other.place.file()
        && one.place.sheet() == other.place.sheet()
        && column(one) == column(other)
        && column(one).is_some()
        && one.heading == other.heading
        && one.facts == other.facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{CellAddress, Place};

    fn at(row: u32, column: u32, found: &str) -> Finding {
        let place = Place::Cell {
            file: "kysely.xlsx".to_owned(),
            sheet: Some("Vastaukset".to_owned()),
            cell: CellAddress { row, column },
        };
        Finding::new(Code::NotANumber, place).quoting(found)
    }

    #[test]
    fn findings_of_one_column_with_one_cause_are_one_group_in_order_of_place() {
        let mut findings = Findings::new();
        findings.push(at(9, 3, "n/a"));
        findings.push(at(6, 3, "3 kpl"));
        findings.push(at(6, 4, "n/a"));
        let groups = findings.groups();
        let sizes: Vec<_> = groups.iter().map(|group| group.all.len()).collect();
        assert_eq!(sizes, [2, 1]);
        assert_eq!(groups[0].first.place.cell().map(|cell| cell.row), Some(6));
    }

    #[test]
    fn what_is_accepted_no_longer_refuses_the_data_and_keeps_its_reason() {
        let mut findings = Findings::new();
        findings.push(at(6, 3, "n/a"));
        findings.push(at(9, 4, "n/a"));
        let in_row =
            |row| move |finding: &Finding| finding.place.cell().is_some_and(|cell| cell.row == row);
        assert_eq!(findings.accept("agreed", in_row(6)), 1);
        assert_eq!(findings.accept("agreed", in_row(6)), 0);
        assert!(findings.has_errors());
        assert_eq!(findings.accept("agreed too", in_row(9)), 1);
        assert!(!findings.has_errors() && findings.is_empty());
        let reasons: Vec<&str> = findings.accepted().values().map(String::as_str).collect();
        assert_eq!(reasons, ["agreed", "agreed too"]);
    }

    #[test]
    fn the_same_finding_is_kept_once() {
        let mut findings = Findings::new();
        findings.push(at(6, 3, "n/a"));
        findings.push(at(6, 3, "n/a"));
        assert_eq!(findings.counts(), BTreeMap::from([(Code::NotANumber, 1)]));
    }
}
