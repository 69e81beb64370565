//! Arranges cleared numbers, pictures and words into pages. Computes nothing.
//!
//! Comes in: the cleared release and the charts. Goes out: pages by path. The views hold what a
//! report says, once for every spelling; templates hold how it is laid out.

pub mod pdf;
pub mod table;
pub mod views;
mod voice;

pub use voice::SpokenValue;
