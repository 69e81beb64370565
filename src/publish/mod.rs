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
    catalogue: &Catalogue,
    release: &ClearedRelease,
    mut bundle: Bundle,
    provenance: &Provenance,
) -> Result<(), PublishError> {
    complete(&mut bundle, methodology, catalogue, release, provenance);
    write::swap_in(target, bundle.files())
}

/// Adds the data files, the workbook and the manifests to a bundle of pages and charts.
fn complete(
    bundle: &mut Bundle,
    methodology: &Methodology,
    catalogue: &Catalogue,
    release: &ClearedRelease,
    provenance: &Provenance,
) {
    open_data::add(bundle, methodology, catalogue, release);
    let (tables, accounts) = (release.evaluator(), &provenance.accounts);
    workbook::add(bundle, methodology, catalogue, tables, accounts);
    manifest::add(bundle, methodology, provenance);
}
