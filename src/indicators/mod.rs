//! Turns data into indicators: shares, means, counts. No targets, no weights.

mod table;

pub use table::{IndicatorTable, ItemAnswers, LineValue, Measured, Response, Value};
