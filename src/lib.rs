//! Evaluates a city's participation work with the Co-creation Radar: a folder with a city's method
//! and delivered files goes in, a folder that can be published as it stands comes out.
//!
//! The modules are the stages, in the order in which data pass through them:
//!
//! 1. [`methodology`] reads the method of a programme and of its rounds.
//! 2. [`ingest`] copies what is in the delivered files, cell by cell, with its address.
//! 3. [`validate`] holds it against what the round promises, and hands over typed tables.
//! 4. [`indicators`] turns rows into measured values.
//! 5. [`scores`] brings the values to one scale and combines them into dimensions.
//! 6. [`disclosure`] is the wall: what comes out is rounded, or it is withheld.
//! 7. [`charts`] draws what was cleared.
//! 8. [`reports`] arranges and words it, as HTML and as PDF.
//! 9. [`publish`] writes the output folder, all or nothing.
//!
//! [`annotations`] writes to the people who deliver files what they have to put right, [`inspect`]
//! looks into a file that no round has declared, [`starting`] writes the files of a new programme or
//! round, and [`explain`] tells the evaluator how a number
//! was made. [`pipeline`] joins the stages. [`vocabulary`], [`wording`], [`findings`] and
//! [`methodology`] are the foundations that every stage stands on; [`cli`] is the command line.
//! Without the feature `whole` the library ends with [`ingest`], which is what the fuzz targets and
//! the reader's benches build.

#[cfg(feature = "whole")]
pub mod annotations;
#[cfg(feature = "whole")]
pub mod charts;
#[cfg(feature = "whole")]
pub mod cli;
#[cfg(feature = "whole")]
pub mod disclosure;
#[cfg(feature = "whole")]
pub mod explain;
pub mod findings;
#[cfg(feature = "whole")]
pub mod forms;
#[cfg(feature = "whole")]
pub mod indicators;
pub mod ingest;
#[cfg(feature = "whole")]
pub mod inspect;
pub mod methodology;
#[cfg(feature = "whole")]
pub mod pipeline;
#[cfg(feature = "whole")]
pub mod publish;
#[cfg(feature = "whole")]
pub mod reports;
#[cfg(feature = "whole")]
pub mod scores;
#[cfg(feature = "whole")]
pub mod starting;
#[cfg(feature = "whole")]
pub mod validate;
pub mod vocabulary;
pub mod wording;
