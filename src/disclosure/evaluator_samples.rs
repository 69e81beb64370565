//! The evaluator's tables of who answered: profiles, weights, and how indicators go together.
//!
//! Comes in: the rounds as measured. Goes out: text, like all tables of the evaluator. Nothing of it
//! is published.

use crate::disclosure::evaluator::exact;
use crate::disclosure::{EvaluatorTable, Unprotected};
use crate::indicators::{NotRaked, ProfileLine, Raked};
use std::collections::BTreeMap;

/// All tables of who answered.
pub(in crate::disclosure) fn tables(rounds: &[Unprotected<'_>]) -> Vec<EvaluatorTable> {
    vec![profile(rounds), raking(rounds), correlations(rounds)]
}

/// Respondents beside residents, by class, each as a share of those whose class is known.
#[expect(
    clippy::cast_precision_loss,
    reason = "residents are far fewer than 2^53"
)]
fn profile(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "source",
        "unit",
        "variable",
        "class",
        "respondents",
        "share",
        "residents",
        "share_of_residents",
        "difference",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        let lines = one.table.profile();
        let key = |line: &ProfileLine| {
            (
                line.source.clone(),
                line.unit.clone(),
                line.variable.clone(),
            )
        };
        let mut sums: BTreeMap<_, (u64, i64)> = BTreeMap::new();
        for line in lines {
            let sum = sums.entry(key(line)).or_default();
            sum.0 += line.respondents;
            sum.1 += line.residents;
        }
        for line in lines {
            let (answered, live) = sums[&key(line)];
            let share = (answered > 0).then(|| line.respondents as f64 / answered as f64);
            let of_residents = (live > 0).then(|| line.residents as f64 / live as f64);
            let difference = share.zip(of_residents).map(|(one, other)| one - other);
            let number = |number: Option<f64>| number.map(exact).unwrap_or_default();
            rows.push(vec![
                one.round.id.to_string(),
                line.source.to_string(),
                line.unit.to_string(),
                line.variable.clone(),
                line.class.clone(),
                line.respondents.to_string(),
                number(share),
                line.residents.to_string(),
                number(of_residents),
                number(difference),
            ]);
        }
    }
    EvaluatorTable::new("profile", &header, rows)
}

/// What became of each raking that the method asks for.
fn raking(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "source",
        "unit",
        "raked",
        "because",
        "n",
        "rounds_of_raking",
        "smallest_weight",
        "largest_weight",
        "effective_n",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for ((source, unit), raking) in one.table.rakings() {
            let mut row = vec![
                one.round.id.to_string(),
                source.to_string(),
                unit.to_string(),
            ];
            row.extend(match raking {
                Ok(raked) => weights(raked),
                Err(not) => reason(not),
            });
            rows.push(row);
        }
    }
    EvaluatorTable::new("raking", &header, rows)
}

fn weights(raked: &Raked) -> Vec<String> {
    vec![
        "yes".to_owned(),
        String::new(),
        raked.n.to_string(),
        raked.rounds.to_string(),
        exact(raked.smallest),
        exact(raked.largest),
        exact(raked.effective_n),
    ]
}

fn reason(not: &NotRaked) -> Vec<String> {
    let because = match not {
        NotRaked::SmallClass { variable, class } => format!("{}: {variable}, {class}", not.key()),
        NotRaked::NoReference(variable) => format!("{}: {variable}", not.key()),
        NotRaked::FewAnswers(_) | NotRaked::Unsettled => not.key().to_owned(),
    };
    let n = match not {
        NotRaked::FewAnswers(n) => n.to_string(),
        _ => String::new(),
    };
    let nothing = || String::new();
    vec![
        "no".to_owned(),
        because,
        n,
        nothing(),
        nothing(),
        nothing(),
        nothing(),
    ]
}

/// How the indicators of each survey go together.
fn correlations(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "source",
        "indicator",
        "other_indicator",
        "n",
        "correlation",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for found in one.table.correlations() {
            rows.push(vec![
                one.round.id.to_string(),
                found.source.to_string(),
                found.indicators.0.to_string(),
                found.indicators.1.to_string(),
                found.n.to_string(),
                exact(found.r),
            ]);
        }
    }
    EvaluatorTable::new("correlations", &header, rows)
}
