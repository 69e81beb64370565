//! Publishes: gathers pages, data and provenance into one bundle and writes it, all or nothing.
//!
//! Comes in: pages, the cleared release and what the run knows of its inputs. Goes out: a folder
//! with `public/`, `tables/` and `evaluator/`, swapped in at the end. This is the only stage that
//! writes files. No number is made here.

mod bundle;
mod manifest;
mod open_data;
mod release_list;
mod target;
mod workbook;
mod write;

pub use bundle::Bundle;
pub use manifest::{InputFile, Provenance, SourceAccount};
pub use release_list::record_release;
pub use target::{PublishError, Target};

use crate::disclosure::ClearedRelease;
use crate::methodology::Methodology;
use crate::publish::manifest::json;
use crate::wording::Catalogue;

/// Writes the whole output of a run in the place of `target`.
///
/// # Errors
/// When a file cannot be written or the folders cannot be swapped; the old output is whole then.
pub fn write(
    target: &Target,
    methodology: &Methodology,
    catalogue: &Catalogue,
    release: &ClearedRelease,
    mut bundle: Bundle,
    provenance: &Provenance,
) -> Result<(), PublishError> {
    open_data::add(&mut bundle, methodology, catalogue, release);
    workbook::add(&mut bundle, methodology, catalogue, release.evaluator());
    manifest::add(&mut bundle, methodology, provenance);
    write::swap_in(target, &bundle)
}
