//! What a stranger relies on in the published data, and the evaluator in the workbook; and the
//! schemas that editors use.

use crate::support::{Room, root, tutka};
use calamine::{Data, Reader, Xlsx};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::sync::LazyLock;
use tutka::vocabulary::Language;
use tutka::wording::Catalogue;

/// The output of the Lahti programme, written once for all tests here.
static WRITTEN: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let room = Room::with_lahti();
    assert!(room.run().status.success());
    room.written()
});

fn package() -> Value {
    serde_json::from_slice(&WRITTEN["public/datapackage.json"]).expect("the package is JSON")
}

/// The rows of a csv file, by heading.
fn rows(path: &str, delimiter: u8) -> Vec<BTreeMap<String, String>> {
    let content = WRITTEN[path].as_slice();
    let content = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(content);
    let rows = reader.deserialize();
    rows.map(|row| row.expect("the table is rectangular"))
        .collect()
}

#[test]
fn the_package_describes_every_file_as_it_is() {
    let package = package();
    let resources = package["resources"].as_array().expect("resources");
    assert_eq!(resources.len(), 11);
    for resource in resources {
        let path = resource["path"].as_str().expect("a path");
        let content = &WRITTEN[&format!("public/{path}")];
        assert_eq!(resource["bytes"], content.len(), "{path}");
        let digest: String = Sha256::digest(content)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(resource["hash"], format!("sha256:{digest}"), "{path}");
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let declared: Vec<_> = fields
            .iter()
            .filter_map(|one| one["name"].as_str())
            .collect();
        let text = String::from_utf8_lossy(content);
        let heading = text.lines().next().unwrap_or_default();
        assert_eq!(heading, declared.join(","), "{path}");
    }
}

#[test]
fn every_code_in_the_data_is_in_its_list_and_every_key_names_one_row() {
    let package = package();
    for resource in package["resources"].as_array().expect("resources") {
        let path = format!("public/{}", resource["path"].as_str().expect("a path"));
        let rows = rows(&path, b',');
        for field in resource["schema"]["fields"].as_array().expect("fields") {
            let name = field["name"].as_str().expect("a name");
            let Some(categories) = field["categories"].as_array() else {
                continue;
            };
            let known: Vec<_> = categories.iter().map(|one| &one["value"]).collect();
            for row in rows.iter().filter(|row| !row[name].is_empty()) {
                let is_known = known.iter().any(|code| **code == row[name]);
                assert!(is_known, "{path}: {name} holds {}", row[name]);
            }
        }
        let key = resource["schema"]["primaryKey"].as_array().expect("a key");
        let mut named: Vec<Vec<&String>> = rows
            .iter()
            .map(|row| {
                key.iter()
                    .filter_map(|one| row.get(one.as_str()?))
                    .collect()
            })
            .collect();
        named.sort();
        let all = named.len();
        named.dedup();
        assert_eq!(named.len(), all, "{path} names a row twice");
    }
}

#[test]
fn the_twin_for_spreadsheets_holds_the_same_with_a_decimal_comma() {
    let path = "public/data/excel/dimensions.csv";
    assert!(WRITTEN[path].starts_with(b"\xef\xbb\xbf"));
    let (plain, twin) = (rows("public/data/dimensions.csv", b','), rows(path, b';'));
    assert_eq!(plain.len(), twin.len());
    assert!(plain.iter().any(|row| row["ring"].ends_with(".5")));
    for (one, other) in plain.iter().zip(&twin) {
        assert_eq!(one["ring"].replace('.', ","), other["ring"]);
        assert_eq!(one["dimension_name"], other["dimension_name"]);
    }
}

#[test]
fn a_withheld_number_is_empty_and_confidential_in_every_table() {
    let mut withheld = 0;
    for (name, value) in [
        ("dimensions", "ring"),
        ("indicators", "ring"),
        ("series", "value"),
    ] {
        for row in rows(&format!("public/data/{name}.csv"), b',') {
            assert_eq!(
                row["state"] == "withheld",
                row["conf_status"] == "C",
                "{row:?}"
            );
            if row["state"] == "withheld" {
                withheld += 1;
                assert_eq!(row[value], "", "{row:?}");
                assert_eq!(row["obs_status"], "", "{row:?}");
            }
            assert_eq!(
                row["obs_status"].contains('u'),
                row.get("band_words")
                    .is_some_and(|words| words == "ei riittävän varma"),
                "{row:?}"
            );
        }
    }
    assert!(withheld > 0, "the example has something to withhold");
}

#[test]
fn every_column_is_explained_in_three_languages() {
    let explained = rows("public/data/columns.csv", b',');
    let package = package();
    let resources = package["resources"].as_array().expect("resources");
    let fields = resources
        .iter()
        .map(|one| one["schema"]["fields"].as_array().map_or(0, Vec::len));
    assert_eq!(explained.len(), 3 * fields.sum::<usize>());
    assert!(explained.iter().all(|row| !row["description"].is_empty()));
}

#[test]
fn the_data_page_offers_every_table_and_describes_the_data_set() {
    let page = String::from_utf8_lossy(&WRITTEN["public/fi/data.html"]).replace("&#x2f;", "/");
    let offered = |path: &str| page.contains(&format!("href=\"../{path}\""));
    for path in WRITTEN
        .keys()
        .filter_map(|path| path.strip_prefix("public/"))
    {
        if path.starts_with("data/") {
            assert!(offered(path), "{path} is not on the page");
        }
    }
    assert!(offered("datapackage.json") && offered("dcat.jsonld"));
    let (_, rest) = page
        .split_once("<script type=\"application/ld+json\">")
        .expect("the page describes the data set");
    let (text, _) = rest.split_once("</script>").expect("the element ends");
    let dataset: Value = serde_json::from_str(text).expect("the description is JSON");
    assert_eq!(dataset["@type"], "Dataset");
    assert_eq!(dataset["temporalCoverage"], "2023-01-01/2026-10-31");
}

#[test]
fn whoever_has_a_question_finds_the_contact_and_portals_find_the_area() {
    let area = "https://example.org/place/town";
    let described = |contact: &str| {
        let room = Room::with_the_smallest();
        let file = room.programme().join("programme.toml");
        let text = fs::read_to_string(&file).expect("the programme");
        let text = text
            .replace(
                "[publisher]\n",
                &format!("[publisher]\ncontact = \"{contact}\"\n"),
            )
            .replace("[city]\n", &format!("[city]\narea = \"{area}\"\n"));
        fs::write(&file, text).expect("a writable file");
        let output = room.run();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        let read = |name: &str| -> Value {
            let text = fs::read(room.out().join(name)).expect("a description");
            serde_json::from_slice(&text).expect("a description is JSON")
        };
        (read("public/datapackage.json"), read("public/dcat.jsonld"))
    };
    let (package, portal) = described("participation@example.org");
    assert_eq!(
        package["contributors"][0]["email"],
        "participation@example.org"
    );
    let dataset = &portal["dcat:dataset"];
    let address = &dataset["dcat:contactPoint"]["vcard:hasEmail"]["@id"];
    assert_eq!(address, "mailto:participation@example.org");
    assert_eq!(dataset["dct:spatial"]["@id"], area);
    let (package, portal) = described("https://example.org/participation");
    assert_eq!(
        package["contributors"][0]["path"],
        "https://example.org/participation"
    );
    let address = &portal["dcat:dataset"]["dcat:contactPoint"]["vcard:hasURL"]["@id"];
    assert_eq!(address, "https://example.org/participation");
}

#[test]
fn the_annual_report_carries_every_table_of_the_open_data() {
    let report = &WRITTEN["public/annual-report-2026-fi.pdf"];
    let holds = |text: &str| {
        report
            .windows(text.len())
            .any(|part| part == text.as_bytes())
    };
    for table in [
        "dimensions",
        "indicators",
        "series",
        "responses",
        "rounds",
        "codes",
        "columns",
    ] {
        assert!(holds(&format!("/F(attached/{table}.csv)")), "{table}");
    }
    assert!(holds("/AFRelationship/Data"));
}

#[test]
fn the_workbook_has_a_sheet_for_each_table_with_numbers_as_numbers() {
    let content = WRITTEN["evaluator/tutka.xlsx"].clone();
    let mut workbook = Xlsx::new(Cursor::new(content)).expect("a workbook");
    let names = workbook.sheet_names();
    assert_eq!(names[..3], ["Lue ensin", "Yleiskuva", "Pisteet"]);
    let tables = WRITTEN
        .keys()
        .filter(|path| path.starts_with("evaluator/") && path.ends_with(".csv"));
    // The cover, the overview and the quality of the data are no csv files.
    assert_eq!(names.len(), 3 + tables.count());
    assert!(names.contains(&"Aineiston laatu".to_owned()), "{names:?}");
    let scores = rows("evaluator/scores.csv", b',');
    let sheet = workbook.worksheet_range("Pisteet").expect("a sheet");
    assert_eq!(sheet.height(), 1 + scores.len());
    for (index, row) in scores.iter().enumerate() {
        let cell = |column| sheet.get((index + 1, column));
        assert_eq!(cell(0), Some(&Data::String(row["round"].clone())));
        match row["points"].parse() {
            Ok(points) => assert_eq!(cell(3), Some(&Data::Float(points))),
            Err(_) => assert_eq!(cell(3), Some(&Data::Empty)),
        }
    }
}

#[test]
fn every_table_of_the_evaluator_and_every_heading_has_its_words() {
    let catalogue = Catalogue::built_in();
    let tables = WRITTEN
        .iter()
        .filter(|(path, _)| path.starts_with("evaluator/") && path.ends_with(".csv"));
    for (path, content) in tables {
        let text = std::str::from_utf8(content).expect("csv is UTF-8");
        let name = path
            .trim_start_matches("evaluator/")
            .trim_end_matches(".csv");
        let mut keys = vec![
            format!("workbook-sheet-{name}"),
            format!("workbook-sheet-{name}-about"),
        ];
        let headings = text
            .lines()
            .next()
            .expect("a table has headings")
            .split(',');
        keys.extend(headings.map(|heading| format!("workbook-column-{heading}")));
        for key in keys {
            assert!(catalogue.has(Language::Fi, &key), "{key}");
        }
    }
}

#[test]
fn the_committed_schemas_and_pages_of_keys_are_those_of_the_program() {
    let room = tempfile::tempdir().expect("a temporary folder");
    let written = tutka()
        .args(["schema", "--out"])
        .arg(room.path())
        .output()
        .expect("the binary starts");
    assert!(written.status.success());
    let files = [
        "programme.schema.json",
        "programme.md",
        "round.schema.json",
        "round.md",
    ];
    for name in files {
        let fresh = fs::read_to_string(room.path().join(name)).expect("a schema");
        let kept = fs::read_to_string(root().join("docs/schema").join(name)).ok();
        let is_fresh = kept.is_some_and(|kept| kept == fresh);
        assert!(
            is_fresh,
            "write {name} anew: tutka schema --out docs/schema"
        );
    }
    let printed = tutka().arg("schema").output().expect("the binary starts");
    let printed: Value = serde_json::from_slice(&printed.stdout).expect("the schemas are JSON");
    assert!(printed["round.toml"]["properties"]["sources"].is_object());
}

#[test]
fn the_example_names_the_schema_of_each_of_its_files() {
    let programme = root().join("datasets/lahti");
    for file in [
        "programme.toml",
        "2023/round.toml",
        "2024/round.toml",
        "2026/round.toml",
    ] {
        let path = programme.join(file);
        let text = fs::read_to_string(&path).expect("a TOML file");
        let schema = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("#:schema "));
        let schema = schema.unwrap_or_else(|| panic!("{file} names its schema first"));
        let folder = path.parent().expect("a file lies in a folder");
        assert!(folder.join(schema).is_file(), "{file} names {schema}");
    }
}
