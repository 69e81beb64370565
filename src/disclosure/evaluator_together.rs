//! The evaluator's exact scores by main goal and by theme.
//!
//! Comes in: the rounds as scored. Goes out: tables. Nothing of them is published.

use crate::disclosure::evaluator::{exact, points, reason};
use crate::disclosure::{EvaluatorTable, Unprotected};
use crate::scores::DimensionScore;
use crate::vocabulary::UnitId;

/// The scores of the main goals of every round.
pub(in crate::disclosure) fn goals(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let mut rows = Vec::new();
    for one in rounds {
        for ((unit, goal), score) in one.scores.goals() {
            rows.push(row(one, unit, goal.as_str(), score));
        }
    }
    table("goals", "goal", rows)
}

/// The scores of the themes of every round; nothing where no round has themes.
pub(in crate::disclosure) fn themes(rounds: &[Unprotected<'_>]) -> Option<EvaluatorTable> {
    let mut rows = Vec::new();
    for one in rounds {
        for ((unit, theme), score) in one.scores.themes() {
            rows.push(row(one, unit, theme.as_str(), score));
        }
    }
    (!rows.is_empty()).then(|| table("themes", "theme", rows))
}

fn table(name: &str, of: &str, rows: Vec<Vec<String>>) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        of,
        "points",
        "no_score",
        "half_width",
        "coverage",
        "indicators",
    ];
    EvaluatorTable::new(name, &header, rows)
}

fn row(one: &Unprotected<'_>, unit: &UnitId, of: &str, score: &DimensionScore) -> Vec<String> {
    let ids: Vec<&str> = score.indicators.iter().map(|(id, _)| id.as_str()).collect();
    vec![
        one.round.id.to_string(),
        unit.to_string(),
        of.to_owned(),
        points(score.score),
        reason(score.score).to_owned(),
        score.interval.map(exact).unwrap_or_default(),
        exact(score.coverage),
        ids.join("; "),
    ]
}
