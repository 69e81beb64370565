//! The manifests: what was published, and for the evaluator what it was made from.
//!
//! `public/manifest.json` names versions and outputs only; `evaluator/manifest.json` also names
//! every file that was read, and what became of the cells of each source.

use crate::methodology::{Decision, Disclosure, Methodology, Round};
use crate::publish::Bundle;
use crate::vocabulary::Language;
use crate::vocabulary::sha256;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// The generator's name, by which a folder is known to be ours.
pub(in crate::publish) const GENERATOR: &str = "tutka";

/// The path of the manifest by which a folder is known to be ours.
pub(in crate::publish) const PUBLIC_MANIFEST: &str = "public/manifest.json";
/// Where the manifest of a folder of forms lies.
pub(in crate::publish) const FORMS_MANIFEST: &str = "forms.json";

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct InputFile {
    /// The path, relative to the programme, with forward slashes.
    pub path: String,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// How it was read: format, encoding, delimiter.
    pub read_as: String,
}

/// What became of the non-empty cells of a source: `cells` is the sum of the other four.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceAccount {
    /// The round.
    pub round: String,
    /// The source.
    pub source: String,
    /// Rows of data.
    pub rows: u64,
    /// Cells that are not empty.
    pub cells: u64,
    /// Cells whose value was used.
    pub used: u64,
    /// Cells that were declared ignored, or that stand above or below the table.
    pub ignored: u64,
    /// Cells that hold a declared code for "no value".
    pub missing: u64,
    /// Cells that a finding names.
    pub reported: u64,
}

/// What a run knows of its inputs. Contains no number that was measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Every file that was read, the method's own included, by path.
    pub inputs: Vec<InputFile>,
    /// What became of the cells, by round and source.
    pub accounts: Vec<SourceAccount>,
    /// The number of findings by code.
    pub findings: BTreeMap<String, u64>,
    /// The languages that were written.
    pub languages: Vec<Language>,
    /// The seed of the draws by which the robustness of the scores is tried.
    pub seed: u64,
}

impl Provenance {
    /// Takes in files that were read, in the order of their paths.
    pub fn take_in(&mut self, files: impl IntoIterator<Item = InputFile>) {
        self.inputs.extend(files);
        self.inputs.sort();
    }
}

#[derive(Serialize)]
struct Output<'a> {
    path: &'a str,
    sha256: String,
    bytes: usize,
}

#[derive(Serialize)]
struct PublicManifest<'a> {
    generator: &'static str,
    version: &'static str,
    programme: &'a str,
    round: &'a str,
    status: &'static str,
    report_date: String,
    licence: &'a str,
    programme_sha256: &'a str,
    method: Vec<RoundMethod<'a>>,
    disclosure: Policy<'a>,
    outputs: Vec<Output<'a>>,
}

/// The versions by which two rounds can be compared, and the checksum of the file that holds them.
#[derive(Serialize)]
struct RoundMethod<'a> {
    round: &'a str,
    sha256: &'a str,
    indicators: BTreeMap<&'a str, u32>,
    items: BTreeMap<&'a str, u32>,
}

/// The whole policy of disclosure, under a checksum by which two releases can be told to have
/// followed the same one.
#[derive(Serialize)]
struct Policy<'a> {
    sha256: String,
    #[serde(flatten)]
    policy: &'a Disclosure,
}

impl<'a> From<&'a Disclosure> for Policy<'a> {
    fn from(policy: &'a Disclosure) -> Self {
        Self {
            sha256: sha256(&json(policy)),
            policy,
        }
    }
}

#[derive(Serialize)]
struct EvaluatorManifest<'a> {
    generator: &'static str,
    version: &'static str,
    round: &'a str,
    languages: &'a [Language],
    seed: u64,
    disclosure: Policy<'a>,
    inputs: &'a [InputFile],
    accounting: &'a [SourceAccount],
    findings: &'a BTreeMap<String, u64>,
    outputs: Vec<Output<'a>>,
}

/// Adds both manifests to the bundle, which is otherwise complete.
pub(in crate::publish) fn add(
    bundle: &mut Bundle,
    methodology: &Methodology,
    provenance: &Provenance,
) {
    let programme = methodology.programme();
    let language = programme.languages[0];
    let round = methodology.newest();
    let outputs = outputs(bundle);
    let public = PublicManifest {
        generator: GENERATOR,
        version: env!("CARGO_PKG_VERSION"),
        programme: programme.name.in_language(language),
        round: round.id.as_str(),
        status: match round.status.decision {
            Decision::Draft => "draft",
            Decision::Approved => "approved",
        },
        report_date: round.report_date.to_string(),
        licence: &programme.publisher.licence.name,
        programme_sha256: checksum(methodology, "programme.toml"),
        method: methodology
            .rounds()
            .iter()
            .map(|round| versions(methodology, round))
            .collect(),
        disclosure: Policy::from(&programme.disclosure),
        outputs: within("public/", &outputs),
    };
    let evaluator = EvaluatorManifest {
        generator: GENERATOR,
        version: env!("CARGO_PKG_VERSION"),
        round: round.id.as_str(),
        languages: &provenance.languages,
        seed: provenance.seed,
        disclosure: Policy::from(&programme.disclosure),
        inputs: &provenance.inputs,
        accounting: &provenance.accounts,
        findings: &provenance.findings,
        outputs,
    };
    let (public, evaluator) = (json(&public), json(&evaluator));
    bundle.add(PUBLIC_MANIFEST, public);
    bundle.add("evaluator/manifest.json", evaluator);
}

fn versions<'a>(methodology: &'a Methodology, round: &'a Round) -> RoundMethod<'a> {
    RoundMethod {
        round: round.id.as_str(),
        sha256: checksum(methodology, &format!("{}/round.toml", round.id)),
        indicators: round
            .indicators
            .iter()
            .map(|indicator| (indicator.id.as_str(), indicator.version))
            .collect(),
        items: round
            .items
            .iter()
            .map(|item| (item.id.as_str(), item.version))
            .collect(),
    }
}

/// The checksum of a file of the method; nothing for a methodology that was never on a disk.
fn checksum<'a>(methodology: &'a Methodology, path: &str) -> &'a str {
    let mut files = methodology.files().iter();
    files
        .find(|file| file.path == path)
        .map_or("", |file| file.sha256.as_str())
}

fn outputs(bundle: &Bundle) -> Vec<Output<'_>> {
    let files: Vec<(&str, &[u8])> = bundle.files().collect();
    let outputs = files.par_iter().map(|&(path, content)| Output {
        path,
        sha256: sha256(content),
        bytes: content.len(),
    });
    outputs.collect()
}

/// The outputs in a folder, by their paths in it.
fn within<'a>(folder: &str, outputs: &[Output<'a>]) -> Vec<Output<'a>> {
    let inside = outputs.iter().filter_map(|output| {
        Some(Output {
            path: output.path.strip_prefix(folder)?,
            sha256: output.sha256.clone(),
            bytes: output.bytes,
        })
    });
    inside.collect()
}

/// JSON for people and programs, with a line feed at its end.
pub(in crate::publish) fn json(manifest: &impl Serialize) -> Vec<u8> {
    let mut text =
        serde_json::to_vec_pretty(manifest).expect("a manifest has only text and whole numbers");
    text.push(b'\n');
    text
}
