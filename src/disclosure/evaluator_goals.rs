//! The evaluator's exact scores by main goal.
//!
//! Comes in: the rounds as scored. Goes out: a table. Nothing of it is published.

use crate::disclosure::evaluator::{exact, points, reason};
use crate::disclosure::{EvaluatorTable, Unprotected};

/// The scores of the main goals of every round.
pub(in crate::disclosure) fn table(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        "goal",
        "points",
        "no_score",
        "half_width",
        "coverage",
        "indicators",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for ((unit, goal), score) in one.scores.goals() {
            let ids: Vec<&str> = score.indicators.iter().map(|(id, _)| id.as_str()).collect();
            rows.push(vec![
                one.round.id.to_string(),
                unit.to_string(),
                goal.to_string(),
                points(score.score),
                reason(score.score).to_owned(),
                score.interval.map(exact).unwrap_or_default(),
                exact(score.coverage),
                ids.join("; "),
            ]);
        }
    }
    EvaluatorTable::new("goals", &header, rows)
}
