//! The evaluator's lineage: from a dimension of the radar to the cells behind it.
//!
//! Comes in: the traces of the indicators. Goes out: a table with a row for each dimension, unit,
//! indicator, file and sheet, whose cells stand as ranges. Nothing of it is published.

use crate::disclosure::{EvaluatorTable, Unprotected};

/// The table of lineage of every round.
pub(in crate::disclosure) fn table(rounds: &[Unprotected<'_>]) -> EvaluatorTable {
    let header = [
        "round",
        "unit",
        "dimension",
        "indicator",
        "source",
        "file",
        "sheet",
        "cells",
        "rows",
        "cells_exact",
    ];
    let mut rows = Vec::new();
    for one in rounds {
        for trace in one.traces {
            let mut indicators = one.round.indicators.iter();
            let dimension = indicators
                .find(|indicator| indicator.id == trace.indicator)
                .map(|indicator| indicator.dimension.to_string());
            for read in &trace.cells {
                for sheet in &read.sheets {
                    rows.push(vec![
                        one.round.id.to_string(),
                        trace.unit.to_string(),
                        dimension.clone().unwrap_or_default(),
                        trace.indicator.to_string(),
                        read.source.to_string(),
                        sheet.file.clone(),
                        sheet.sheet.clone().unwrap_or_default(),
                        sheet.ranges.join("; "),
                        sheet.rows.to_string(),
                        if sheet.is_exact { "yes" } else { "no" }.to_owned(),
                    ]);
                }
            }
        }
    }
    EvaluatorTable::new("lineage", &header, rows)
}
