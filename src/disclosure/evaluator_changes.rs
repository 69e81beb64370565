//! The evaluator's list of what changed in the method, round by round.
//!
//! Comes in: the method of the rounds. Goes out: a table. Names are those of the main language.

use crate::disclosure::{EvaluatorTable, Unprotected};
use crate::methodology::{Methodology, changes};

/// What changed between each round and the one before it.
pub(in crate::disclosure) fn table(
    methodology: &Methodology,
    rounds: &[Unprotected<'_>],
) -> EvaluatorTable {
    let header = [
        "round_before",
        "round",
        "changed",
        "id",
        "name",
        "what",
        "before",
        "after",
        "breaks",
    ];
    let programme = methodology.programme();
    let language = programme.languages[0];
    let mut rows = Vec::new();
    for pair in rounds.windows(2) {
        let [before, now] = [pair[0].round, pair[1].round];
        for one in changes(programme, before, now, language) {
            rows.push(vec![
                before.id.to_string(),
                now.id.to_string(),
                one.changed.key().to_owned(),
                one.id,
                one.name,
                one.what.to_owned(),
                one.before,
                one.after,
                if one.breaks { "yes" } else { "no" }.to_owned(),
            ]);
        }
    }
    EvaluatorTable::new("method-changes", &header, rows)
}
