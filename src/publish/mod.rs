//! Publishes: gathers pages, data and provenance into one bundle and writes it, all or nothing.
//!
//! Comes in: pages, the cleared release and what the run knows of its inputs. Goes out: a folder
//! with `public/`, `tables/` and `evaluator/`, swapped in at the end. This is the only stage that
//! writes files. No number is made here.

mod bundle;
mod forms;
mod manifest;
mod open_data;
mod release_list;
mod target;
mod verifying;
mod workbook;
mod write;

pub use bundle::Bundle;
pub use forms::write_forms;
pub use manifest::{InputFile, Provenance, SourceAccount};
pub use open_data::attached_to_the_report;
pub use release_list::record_release;
pub use target::{Output, PublishError, Target};
pub use verifying::{Difference, WrittenRun, differences, read_manifest};

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
    mut bundle: Bundle,
    provenance: &Provenance,
) -> Result<(), PublishError> {
    manifest::add(&mut bundle, methodology, provenance);
    write::swap_in(target, bundle.files())
}

/// The data files of every audience, and the workbook.
#[must_use]
pub fn data(
    methodology: &Methodology,
    catalogue: &Catalogue,
    release: &ClearedRelease,
    provenance: &Provenance,
) -> Bundle {
    let mut bundle = Bundle::new();
    open_data::add(&mut bundle, methodology, catalogue, release);
    let (tables, accounts) = (release.evaluator(), &provenance.accounts);
    workbook::add(&mut bundle, methodology, catalogue, tables, accounts);
    bundle
}
