//! The sheet of data quality: what became of the cells of each source.
//!
//! Comes in: the accounts that the run kept. Goes out: headings and rows. Nothing is counted here.

use crate::publish::SourceAccount;

/// The key of the sheet's name.
pub(in crate::publish::workbook) const NAME: &str = "data-quality";

/// A row for each source of each round.
pub(in crate::publish::workbook) fn table(
    accounts: &[SourceAccount],
) -> (Vec<String>, Vec<Vec<String>>) {
    let header = [
        "round", "source", "rows", "cells", "used", "ignored", "missing", "reported",
    ];
    let rows = accounts.iter().map(|account| {
        let counts = [
            account.rows,
            account.cells,
            account.used,
            account.ignored,
            account.missing,
            account.reported,
        ];
        let mut row = vec![account.round.clone(), account.source.clone()];
        row.extend(counts.map(|count| count.to_string()));
        row
    });
    (header.map(str::to_owned).to_vec(), rows.collect())
}
