//! The record: what was withheld from whom, by which rule. It stays in the evaluator's folder.

use crate::disclosure::EvaluatorTable;
use crate::vocabulary::{RoundId, UnitId};

/// The rules that withhold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::disclosure) enum Rule {
    /// Fewer respondents than the policy asks for.
    SmallCount,
    /// A score that would rest on withheld indicators, and has too few others.
    RestsOnWithheld,
}

impl Rule {
    fn key(self) -> &'static str {
        match self {
            Self::SmallCount => "small-count",
            Self::RestsOnWithheld => "rests-on-withheld",
        }
    }
}

/// Everything that was withheld so far.
#[derive(Debug, Default)]
pub(in crate::disclosure) struct Record {
    rows: Vec<[String; 6]>,
}

impl Record {
    /// Notes that a number was withheld.
    pub(in crate::disclosure) fn withheld(
        &mut self,
        audience: &str,
        round: &RoundId,
        unit: &UnitId,
        (what, id): (&str, &str),
        rule: Rule,
    ) {
        self.rows.push([
            audience.to_owned(),
            round.to_string(),
            unit.to_string(),
            what.to_owned(),
            id.to_owned(),
            rule.key().to_owned(),
        ]);
    }

    /// The record as a table for the evaluator.
    pub(in crate::disclosure) fn into_table(mut self) -> EvaluatorTable {
        self.rows.sort();
        self.rows.dedup();
        let header = ["audience", "round", "unit", "what", "id", "rule"];
        let rows = self.rows.into_iter().map(Vec::from).collect();
        EvaluatorTable::new("disclosure-record", &header, rows)
    }
}
