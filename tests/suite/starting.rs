//! `tutka init`: a programme from nothing, and the next round of one.

use crate::support::{Room, files, tutka};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Exit code, standard output and standard error of `tutka init` in a folder.
fn init(here: &Path, typed: &[&str]) -> (Option<i32>, String, String) {
    let output = tutka()
        .current_dir(here)
        .arg("init")
        .args(typed)
        .output()
        .expect("the binary starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("messages are UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn codes(findings: &[Value], file: &str) -> BTreeSet<String> {
    let there = findings.iter().filter(|finding| {
        let named = finding["file"].as_str().unwrap_or_default();
        named.starts_with(file)
    });
    there
        .map(|finding| finding["code"].as_str().expect("a code").to_owned())
        .collect()
}

#[test]
fn the_next_round_keeps_versions_and_comments_and_check_asks_for_its_files() {
    let room = Room::with_lahti();
    let (code, said, _) = init(&room.programme(), &["--from", "2026", "2027"]);
    assert_eq!(code, Some(0), "{said}");
    let read = |round: &str| {
        let path = room.programme().join(round).join("round.toml");
        fs::read_to_string(path).expect("a round")
    };
    let (then, now) = (read("2026"), read("2027"));
    for comment in then.lines().filter(|line| line.starts_with('#')) {
        assert!(now.contains(comment), "{comment}");
    }
    let versions = |text: &str| text.matches("\nversion = ").count();
    assert_eq!(versions(&then), versions(&now));
    for moved in [
        "period = { from = 2027-01-01, until = 2027-10-31 }",
        "name = { fi = \"Syksy 2027\"",
        "files = [\"data/vaesto_2026.tsv\"]",
        "as_of = 2027-10-31",
        // The register covers the whole term, which is the same one.
        "period = { from = 2025-06-01, until = 2027-05-31 }",
    ] {
        assert!(now.contains(moved), "{moved}");
    }
    for over in [
        "break_reason =",
        "invited = { lahti = 1240 }\n",
        "2026-10-31",
    ] {
        let stays = now
            .lines()
            .any(|line| !line.starts_with('#') && line.contains(over.trim()));
        assert!(!stays, "{over}");
    }
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    assert_eq!(
        codes(&findings, "2027/"),
        BTreeSet::from(["missing-file".to_owned()])
    );
}

#[test]
fn what_has_to_be_decided_is_printed_with_the_line_where_it_stands() {
    let room = Room::with_lahti();
    let (_, said, _) = init(&room.programme(), &["--from", "2026", "2027"]);
    let path = room.programme().join("2027/round.toml");
    let text = fs::read_to_string(path).expect("a round");
    let lines: Vec<&str> = text.lines().collect();
    let comments = lines.iter().filter(|line| line.starts_with("# PÄÄTÄ: "));
    let printed: Vec<(usize, &str)> = said
        .lines()
        .filter_map(|line| {
            let place = line.strip_prefix("  ./2027/round.toml:")?;
            let (number, sentence) = place.split_once(": ")?;
            Some((number.parse().expect("a line"), sentence))
        })
        .collect();
    assert!(printed.len() > 10, "{said}");
    assert_eq!(printed.len(), comments.count());
    for (number, sentence) in printed {
        assert_eq!(lines[number - 1], format!("# PÄÄTÄ: {sentence}"));
    }
    assert!(said.contains("Kierroksella 2026: invited = { lahti = 1240 }"));
    assert!(said.contains("toimikausi päättyy 31.5.2027"));
}

#[test]
fn a_round_beyond_every_term_is_asked_for_one() {
    let room = Room::with_lahti();
    let folder = room.programme().display().to_string();
    let (code, said, _) = init(Path::new("."), &[&folder, "--from", "2026", "2030"]);
    assert_eq!(code, Some(0));
    assert!(
        said.contains("mikään toimikausi ei osu kierroksen jaksoon"),
        "{said}"
    );
    let (_, findings) = room.check();
    assert!(codes(&findings, "2030/").contains("term-outside-period"));
}

#[test]
fn nothing_is_overwritten_and_what_is_not_there_is_named() {
    let room = Room::with_lahti();
    let before = files(&room.programme());
    for (typed, said) in [
        (["--from", "2024", "2026"].as_slice(), "is not empty"),
        (&["--from", "2025", "2027"], "has no round `2025`"),
        (&["--from", "2026", "a/b"], "cannot be the name of a round"),
        (&["."], "is not empty"),
        (
            &["nowhere", "--from", "2026", "2027"],
            "has no programme.toml",
        ),
        (&[], "<FOLDER>"),
    ] {
        let (code, _, told) = init(&room.programme(), typed);
        assert_eq!(code, Some(2), "{typed:?}");
        assert!(told.contains(said), "{told}");
    }
    assert_eq!(files(&room.programme()), before);
}

#[test]
fn a_new_programme_only_waits_for_its_texts_and_files_and_names_its_schemas() {
    let room = tempfile::tempdir().expect("a temporary folder");
    let (code, said, _) = init(room.path(), &["town", "--lang", "en,sv"]);
    assert_eq!(code, Some(0));
    assert!(
        said.starts_with("town/programme.toml\ntown/2026/round.toml\n"),
        "{said}"
    );
    assert!(said.contains("tutka forms town"), "{said}");
    let town = room.path().join("town");
    for (file, schema) in [
        ("programme.toml", "schema/programme.schema.json"),
        ("2026/round.toml", "../schema/round.schema.json"),
    ] {
        let path = town.join(file);
        let text = fs::read_to_string(&path).expect("a file");
        assert_eq!(
            text.lines().next(),
            Some(format!("#:schema {schema}").as_str())
        );
        assert!(path.parent().expect("a folder").join(schema).is_file());
    }
    let output = tutka()
        .args(["check", "--format", "json"])
        .arg(&town)
        .output()
        .expect("the binary starts");
    let told = String::from_utf8(output.stdout).expect("findings are UTF-8");
    let findings: Vec<Value> = told
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect();
    let expected = ["missing-file", "still-to-decide"].map(str::to_owned);
    assert_eq!(codes(&findings, ""), BTreeSet::from(expected), "{told}");
}
