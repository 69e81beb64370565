//! `tutka run --verify`: whether a published folder is what the inputs give.

use crate::support::{files, tutka};
use std::fs;
use std::path::{Path, PathBuf};
use tutka::findings::CLEAN_PROGRAMME;

/// A small programme, run once.
struct Published {
    room: tempfile::TempDir,
}

impl Published {
    fn new() -> Self {
        let published = Self {
            room: tempfile::tempdir().expect("a temporary folder"),
        };
        for (file, text) in CLEAN_PROGRAMME {
            let path = published.programme().join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a writable file");
        }
        let output = tutka()
            .arg("run")
            .arg(published.programme())
            .arg("--out")
            .arg(published.out())
            .output()
            .expect("the binary starts");
        assert!(output.status.success());
        published
    }

    fn programme(&self) -> PathBuf {
        self.room.path().join("programme")
    }

    fn out(&self) -> PathBuf {
        self.room.path().join("out")
    }

    /// The exit code, and what is said on standard output and standard error.
    fn verify(&self, manifest: &Path, more: &[&Path]) -> (Option<i32>, String, String) {
        let output = tutka()
            .arg("run")
            .arg(self.programme())
            .arg("--verify")
            .arg(manifest)
            .args(more)
            .output()
            .expect("the binary starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("messages are UTF-8");
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    fn manifest(&self) -> PathBuf {
        self.out().join("evaluator/manifest.json")
    }
}

#[test]
fn a_folder_as_it_was_written_is_what_the_inputs_give_and_verifying_writes_nothing() {
    let published = Published::new();
    let before = files(published.room.path());
    let (code, said, _) = published.verify(&published.manifest(), &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.trim_end().ends_with("is what these inputs give"));
    assert_eq!(files(published.room.path()), before);
    // The folder on the web server, looked at beside the manifest at home.
    let fetched = published.room.path().join("fetched");
    for (path, content) in files(&published.out()) {
        if path.starts_with("public/") || path.starts_with("tables/") {
            let file = fetched.join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, content).expect("a writable file");
        }
    }
    let (code, ..) = published.verify(&published.manifest(), &["--out".as_ref(), &fetched]);
    assert_eq!(code, Some(0));
}

#[test]
fn every_file_that_is_changed_gone_or_new_is_named() {
    let published = Published::new();
    let public = published.out().join("public");
    let data = public.join("data/indicators.csv");
    let text = fs::read_to_string(&data).expect("data");
    fs::write(&data, text + "\n").expect("a writable file");
    fs::remove_file(public.join("dcat.jsonld")).expect("a file");
    fs::write(public.join("extra.html"), "more").expect("a file");
    let (code, said, _) = published.verify(&published.manifest(), &[]);
    assert_eq!(code, Some(1));
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "differs: public/data/indicators.csv",
            "missing: public/dcat.jsonld",
            "added: public/extra.html",
        ]
    );
}

#[test]
fn an_input_that_has_changed_since_is_named_before_the_files_that_differ() {
    let published = Published::new();
    let events = published.programme().join("2026/data/events.csv");
    let text = fs::read_to_string(&events).expect("events");
    fs::write(&events, text + "3.6.2026;held;12\n").expect("a writable file");
    let (code, said, _) = published.verify(&published.manifest(), &[]);
    assert_eq!(code, Some(1));
    let mut lines = said.lines();
    assert_eq!(
        lines.next(),
        Some("input changed since: 2026/data/events.csv")
    );
    assert!(
        said.contains("\ndiffers: public/data/indicators.csv\n"),
        "{said}"
    );
}

#[test]
fn a_refused_programme_and_a_file_that_is_no_manifest_have_codes_of_their_own() {
    let published = Published::new();
    let wrong = published.out().join("public/manifest.json");
    let (code, _, said) = published.verify(&wrong, &[]);
    assert_eq!(code, Some(2));
    assert!(
        said.contains("is not the manifest.json of an evaluator folder"),
        "{said}"
    );
    let (code, ..) = published.verify(&published.out().join("nothing.json"), &[]);
    assert_eq!(code, Some(2));
    let members = published.programme().join("2026/data/members.csv");
    fs::write(&members, "Table;We are heard;Role\nNorth;9;Chair\n").expect("a writable file");
    let (code, _, said) = published.verify(&published.manifest(), &[]);
    assert_eq!(code, Some(1));
    assert!(said.contains("out-of-scale"), "{said}");
}
