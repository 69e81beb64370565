//! A programme as far as the wall: read, checked, measured and scored, for tests and benches that look at
//! what the wall lets through without the pages around it.
//!
//! Comes in: the folder of a programme. Goes out: what the wall is given. The benches include this file.

use std::path::Path;
use tutka::disclosure::{self, ClearedRelease, Ledger, Recovered, Unprotected};
use tutka::findings::Findings;
use tutka::indicators::{self, IndicatorTable};
use tutka::methodology::{self, Methodology};
use tutka::scores::{self, Scoreboard};
use tutka::{ingest, validate};

/// What the wall is given.
pub(crate) struct Measured {
    /// The method.
    pub(crate) methodology: Methodology,
    tables: Vec<IndicatorTable>,
    boards: Vec<Scoreboard>,
}

impl Measured {
    /// Reads and measures every round of a programme without faults.
    pub(crate) fn new(programme: &Path) -> Self {
        let mut findings = Findings::new();
        let methodology = methodology::load(programme, &mut findings)
            .expect("a readable programme")
            .expect("a method without faults");
        let (mut tables, mut boards) = (Vec::new(), Vec::new());
        for round in methodology.rounds() {
            let raw = ingest::read(programme, round, &mut findings).expect("readable sources");
            let dataset = validate::check(&methodology, round, &raw, &mut findings);
            let table = indicators::compute(&methodology, round, &dataset, &mut findings);
            let before = methodology.rounds().iter().zip(&tables).next_back();
            boards.push(scores::combine(&methodology, round, &table, before));
            tables.push(table);
        }
        assert!(!findings.has_errors(), "the data are sound");
        Self {
            methodology,
            tables,
            boards,
        }
    }

    /// What the wall lets through when nothing was published before.
    pub(crate) fn protected(&self) -> Result<ClearedRelease, Recovered> {
        let rounds: Vec<Unprotected<'_>> = self
            .methodology
            .rounds()
            .iter()
            .zip(self.tables.iter().zip(&self.boards))
            .map(|(round, (table, scores))| Unprotected {
                round,
                table,
                scores,
                traces: &[],
            })
            .collect();
        disclosure::protect(&self.methodology, &rounds, &[], &Ledger::default())
    }
}
