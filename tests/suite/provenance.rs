//! The manifests: what is published says by which method it was made, and the evaluator's names
//! everything that it was made from.

use crate::support::{Room, files};
use serde_json::Value;
use tutka::vocabulary::sha256;

fn manifest(room: &Room, audience: &str) -> Value {
    let path = format!("{audience}/manifest.json");
    serde_json::from_slice(&room.written()[&path]).expect("a manifest is JSON")
}

#[test]
fn the_public_manifest_has_the_checksums_of_the_method_and_names_no_delivered_file() {
    let room = Room::with_the_smallest();
    assert!(room.run().status.success());
    let programme = files(&room.programme());
    let manifest = manifest(&room, "public");
    let of = |file: &str| Value::from(sha256(&programme[file]));
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(manifest["programme_sha256"], of("programme.toml"));
    assert_eq!(manifest["method"][0]["round"], "2026");
    assert_eq!(manifest["method"][0]["sha256"], of("2026/round.toml"));
    assert!(manifest.get("inputs").is_none());
    assert!(!manifest.to_string().contains("members.csv"));
}

#[test]
fn the_evaluators_manifest_names_every_input_with_its_checksum_and_sums_its_cells() {
    let room = Room::with_the_smallest();
    assert!(room.run().status.success());
    let manifest = manifest(&room, "evaluator");
    let expected: Vec<(Value, Value)> = files(&room.programme())
        .into_iter()
        .map(|(path, content)| (path.into(), sha256(&content).into()))
        .collect();
    let inputs = manifest["inputs"].as_array().expect("a list");
    let named: Vec<(Value, Value)> = inputs
        .iter()
        .map(|input| (input["path"].clone(), input["sha256"].clone()))
        .collect();
    assert_eq!(named, expected);
    assert_eq!(manifest["seed"], 2019);
    assert!(manifest["findings"].is_object());
    for account in manifest["accounting"].as_array().expect("a list") {
        let number = |key: &str| account[key].as_u64().expect("a count");
        let parts = number("used") + number("ignored") + number("missing") + number("reported");
        assert_eq!(number("cells"), parts, "{account}");
        assert!(number("cells") > 0);
    }
}

#[test]
fn both_manifests_tell_the_whole_policy_and_its_checksum_moves_with_it() {
    let room = Room::with_the_smallest();
    assert!(room.run().status.success());
    let before = manifest(&room, "public")["disclosure"].clone();
    assert_eq!(before, manifest(&room, "evaluator")["disclosure"]);
    assert_eq!(before["minimum_respondents"], 5);
    assert_eq!(before["minimum_distribution"], 10);
    assert_eq!(before["table"]["distributions"][0], "members");
    let looser = "minimum_respondents = 4\nreason = \"Agreed with every table.\"";
    room.replace("programme.toml", "minimum_respondents = 5", looser);
    assert!(room.run().status.success());
    let after = manifest(&room, "evaluator")["disclosure"].clone();
    assert_eq!(after["minimum_respondents"], 4);
    assert_eq!(after["reason"], "Agreed with every table.");
    assert_ne!(after["sha256"], before["sha256"]);
}
