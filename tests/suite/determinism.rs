//! The same inputs give the same bytes, whatever the threads, the time zone and the locale; with the
//! rows of the sources in another order, what is published stays the same.

use crate::support::Room;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other));
    let differing: Vec<_> = one
        .iter()
        .filter(|(path, content)| other[*path] != **content)
        .map(|(path, _)| path)
        .collect();
    assert!(differing.is_empty(), "these files differ: {differing:?}");
}

#[test]
fn threads_time_zone_and_locale_change_no_byte() {
    let room = Room::with_lahti();
    let run = |threads: &str, zone: &str, locale: &str| {
        let output = room
            .run_command()
            .env("RAYON_NUM_THREADS", threads)
            .env("POLARS_MAX_THREADS", threads)
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .output()
            .expect("the binary starts");
        assert!(output.status.success());
        room.written()
    };
    let one = run("1", "UTC", "C");
    let two = run("2", "Pacific/Auckland", "fi_FI.UTF-8");
    assert!(one.len() > 20, "the output is the whole output");
    assert_same(&one, &two);
}

#[test]
fn the_order_of_rows_changes_nothing_that_is_published() {
    let straight = Room::with_lahti();
    assert!(straight.run().status.success());
    let turned = Room::with_lahti();
    let mut turned_files = 0;
    for round in ["2023", "2024", "2026"] {
        for entry in fs::read_dir(turned.programme().join(round).join("data")).expect("data") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "csv") {
                turn_rows(&path);
                turned_files += 1;
            }
        }
    }
    assert!(turned_files >= 6, "there are csv files to turn around");
    assert!(turned.run().status.success());
    let published = |room: &Room| -> BTreeMap<String, Vec<u8>> {
        let mut files = room.written();
        files.retain(|path, _| path.starts_with("public/") || path.starts_with("tables/"));
        files
    };
    assert_same(&published(&straight), &published(&turned));
}

/// Puts the data rows of a csv file in the opposite order; its first row stays. Bytes are kept as
/// they are, because the files have different encodings.
fn turn_rows(path: &Path) {
    let bytes = fs::read(path).expect("a csv file");
    let mut rows = rows(&bytes);
    let is_whole = rows.last().is_some_and(|row| row.ends_with(b"\n"));
    assert!(is_whole, "{} ends with a line break", path.display());
    rows[1..].reverse();
    fs::write(path, rows.concat()).expect("a writable file");
}

/// The rows of a csv text; a line break between quotation marks does not end one.
fn rows(bytes: &[u8]) -> Vec<&[u8]> {
    let mut is_quoted = false;
    bytes
        .split_inclusive(move |&byte| {
            is_quoted ^= byte == b'"';
            byte == b'\n' && !is_quoted
        })
        .collect()
}
