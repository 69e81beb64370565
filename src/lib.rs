//! Evaluates a city's participation work with the Co-creation Radar.

pub mod charts;
pub mod disclosure;
pub mod findings;
pub mod indicators;
pub mod ingest;
pub mod methodology;
pub mod reports;
pub mod scores;
pub mod validate;
pub mod vocabulary;
pub mod wording;
