//! Checks what was delivered against what the round promises.

mod dataset;

pub use dataset::{Accounting, Dataset, Invited, RowOrigin, SheetOrigin, Table};
