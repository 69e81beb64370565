//! Brings indicators to one scale and combines them into dimensions.

mod scoreboard;

pub use scoreboard::{Change, DimensionScore, IndicatorScore, NoScore, Scoreboard};
