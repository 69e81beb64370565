//! Writes the forms of a round: the files beside the target, then one swap.
//!
//! Comes in: the files of `forms`, by path. Goes out: the folder, with a manifest by which it is known
//! as ours. What the forms say is not known here.

use crate::publish::manifest::{FORMS_MANIFEST, GENERATOR, json};
use crate::publish::{PublishError, Target, write};
use crate::vocabulary::{RoundId, sha256};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct FormsManifest<'a> {
    generator: &'static str,
    version: &'static str,
    round: &'a str,
    forms: BTreeMap<&'a str, String>,
}

/// Writes the forms of a round in the place of `target`.
///
/// # Errors
/// When a file cannot be written or the folders cannot be swapped; what was there is whole then.
pub fn write_forms(
    target: &Target,
    round: &RoundId,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<(), PublishError> {
    let forms = files.iter();
    let manifest = json(&FormsManifest {
        generator: GENERATOR,
        version: env!("CARGO_PKG_VERSION"),
        round: round.as_str(),
        forms: forms
            .map(|(path, content)| (path.as_str(), sha256(content)))
            .collect(),
    });
    let forms = files
        .iter()
        .map(|(path, content)| (path.as_str(), content.as_slice()));
    let all = forms.chain([(FORMS_MANIFEST, manifest.as_slice())]);
    write::swap_in(target, all)
}
