//! The wall: what comes out is rounded, or it is withheld.

mod cleared;

pub use cleared::{
    AudienceRelease, Basis, ClearedDimension, ClearedIndicator, ClearedItem, ClearedLine,
    ClearedRelease, ClearedResponse, ClearedRound, ClearedUnit, EvaluatorTable, Mark, Movement,
    Shown, Whose, Words,
};
