//! A folder that is not ours is left alone, and a run that is stopped at any moment leaves the old
//! output or the new one, whole.

use crate::support::{Room, files};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// Whether every file that the public manifest names is there with its checksum, and no other file.
fn is_whole(out: &Path) -> bool {
    let public = files(&out.join("public"));
    let manifest: serde_json::Value =
        serde_json::from_slice(&public["manifest.json"]).expect("the manifest is JSON");
    let outputs = manifest["outputs"].as_array().expect("a list of outputs");
    let all_there = outputs.iter().all(|output| {
        let path = output["path"].as_str().expect("a path");
        let sum = public.get(path).map(|content| {
            Sha256::digest(content)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
        });
        sum.as_deref() == output["sha256"].as_str()
    });
    // The manifest itself is the one file that it does not name.
    all_there && outputs.len() + 1 == public.len()
}

#[test]
fn a_folder_that_was_not_written_by_us_is_not_touched() {
    let room = Room::with_lahti();
    fs::create_dir(room.out()).expect("a folder");
    fs::write(room.out().join("letter.txt"), "dear reader").expect("a file");
    let output = room.run();
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        message.contains("--out"),
        "the message shows the way out: {message}"
    );
    assert_eq!(room.written().len(), 1);
}

#[test]
fn refused_data_leave_the_old_output_as_it_was() {
    let room = Room::with_lahti();
    assert!(room.run().status.success());
    let before = room.written();
    room.replace("2026/round.toml", "report_date", "raport_date");
    assert_eq!(room.run().status.code(), Some(1));
    assert!(room.written() == before);
}

#[test]
fn a_run_that_is_killed_leaves_a_whole_output() {
    let room = Room::with_lahti();
    assert!(room.run().status.success());
    assert!(is_whole(&room.out()));
    for milliseconds in [5, 60, 150, 300, 500, 800, 1_100, 1_500, 2_000, 3_000] {
        let mut child = room.run_command().spawn().expect("the binary starts");
        sleep(Duration::from_millis(milliseconds));
        // A run that is done already cannot be killed, which is as good.
        drop(child.kill());
        child.wait().expect("the run ends");
        assert!(is_whole(&room.out()), "killed after {milliseconds} ms");
    }
    assert!(
        room.run().status.success(),
        "what killed runs left behind is cleared away"
    );
    let beside: Vec<_> = fs::read_dir(room.out().parent().expect("a parent"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .filter(|name| name.to_string_lossy().contains("tutka"))
        .collect();
    assert!(beside.is_empty(), "left beside the output: {beside:?}");
}
