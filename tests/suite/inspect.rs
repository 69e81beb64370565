//! `tutka inspect` before the real program: what it says of a file, and that the lines it offers
//! are accepted by `tutka check` when they are pasted into a round.

use crate::support::{real_exports, root, tutka};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tutka::findings::CLEAN_PROGRAMME;

fn inspected(file: &Path) -> Value {
    let output = tutka()
        .args(["inspect", "--format", "json"])
        .arg(file)
        .output()
        .expect("the binary starts");
    assert_eq!(output.status.code(), Some(0), "{}", file.display());
    serde_json::from_slice(&output.stdout).expect("one object of JSON")
}

/// The errors that `tutka check` finds in a small programme whose round has these lines and this
/// file.
fn errors_with(file: &Path, mapping: &str) -> Vec<Value> {
    let room = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in CLEAN_PROGRAMME {
        let path = room.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a writable file");
    }
    let round = room.path().join("2026/round.toml");
    let text = fs::read_to_string(&round).expect("the round");
    fs::write(&round, format!("{text}\n{mapping}")).expect("a writable round");
    let name = file.file_name().expect("a name");
    fs::copy(file, room.path().join("2026/data").join(name)).expect("a copy of the file");
    let output = tutka()
        .args(["check", "--format", "json"])
        .arg(room.path())
        .output()
        .expect("the binary starts");
    let text = String::from_utf8(output.stdout).expect("findings are UTF-8");
    let findings = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("a finding is a line of JSON"));
    let errors: Vec<Value> = findings
        .filter(|finding| finding["severity"] == "error")
        .collect();
    assert!(output.status.code() == Some(0) || !errors.is_empty());
    errors
}

fn assert_the_lines_are_accepted(file: &Path) {
    let inspection = inspected(file);
    let mapping = inspection["mapping"].as_str().expect("a mapping");
    assert!(mapping.contains("[[sources]]"), "{}", file.display());
    let mut errors = errors_with(file, mapping);
    // Quotes need a register of members in the same round, which the small programme has not.
    errors.retain(|error| error["code"] != "names-unknown");
    assert!(
        errors.is_empty(),
        "{}: {errors:#?}\n{mapping}",
        file.display()
    );
}

fn files_in(folder: &Path, endings: &[&str]) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> = paths
        .filter(|path| {
            let ending = path.extension().and_then(|ending| ending.to_str());
            ending.is_some_and(|ending| endings.contains(&ending))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn the_offered_lines_are_accepted_for_the_export_of_every_tool() {
    let files = files_in(&root().join("tests/exports"), &["csv"]);
    assert!(files.len() >= 12);
    for file in files {
        assert_the_lines_are_accepted(&file);
    }
}

#[test]
fn the_offered_lines_are_accepted_for_every_real_file() {
    let Some(folder) = real_exports() else {
        skip("the real exports");
        return;
    };
    let files = files_in(&folder, &["csv", "xlsx", "xls", "xlsb"]);
    assert_eq!(files.len(), 8);
    for file in files {
        assert_the_lines_are_accepted(&file);
    }
}

#[test]
fn the_offered_lines_are_accepted_for_every_file_of_the_lahti_programme() {
    for round in ["2023", "2024", "2026"] {
        let folder = root().join("datasets/lahti").join(round).join("data");
        for file in files_in(&folder, &["csv", "tsv", "xlsx", "ods", "xls"]) {
            assert_the_lines_are_accepted(&file);
        }
    }
}

#[test]
fn the_registers_of_the_lahti_programme_are_known_by_their_headings() {
    let folder = root().join("datasets/lahti/2026/data");
    for (file, kind) in [
        ("asiantuntija-arviot_2026.xlsx", "expert"),
        ("epalaute_2026.csv", "feedback"),
        ("jasenrekisteri_2026.xlsx", "members"),
        ("julkaistavat_sitaatit_2026.xlsx", "quotes"),
        ("kokoukset_2026.xlsx", "meetings"),
        ("koulutukset_2026.xlsx", "training"),
        ("lasnaolot_2026.xlsx", "attendance"),
        ("lausunnot_2026.xlsx", "statements"),
        ("osallisuussuunnitelmat_2026.xlsx", "plans"),
        ("suositukset_2026.xlsx", "recommendations"),
        ("tapahtumat_2026.ods", "events"),
        ("teemat_2026.xlsx", "themes"),
        ("toimenpiteet_2026.xlsx", "actions"),
        ("toimintaraha_2026.xlsx", "budget"),
        ("vaesto_2025.tsv", "population"),
        ("viestinta_2026.xlsx", "communications"),
        ("asukaskysely_2026.csv", "survey"),
        ("itsearviointi_2026_itainen.xlsx", "survey"),
    ] {
        let inspection = inspected(&folder.join(file));
        let mapping = inspection["mapping"].as_str().expect("a mapping");
        let line = format!("kind = \"{kind}\"");
        assert_eq!(
            mapping.matches("[[sources]]").count(),
            1,
            "{file}: {mapping}"
        );
        assert!(mapping.contains(&line), "{file}: {mapping}");
    }
    let events = inspected(&folder.join("tapahtumat_2026.ods"));
    let mapping = events["mapping"].as_str().expect("a mapping");
    assert!(
        mapping.contains("field = \"step_7\", values = { \"-\" = \"no\", \"x\" = \"yes\" }"),
        "{mapping}"
    );
    assert!(
        mapping.contains("# unit_from = { column = \"Pöytä\" }"),
        "{mapping}"
    );
}

#[test]
fn a_register_is_known_in_swedish_and_english_too_and_a_name_is_not_printed() {
    let room = tempfile::tempdir().expect("a temporary folder");
    for (name, text, kind) in [
        (
            "lista.csv",
            "Evenemang;Datum;Antal deltagare;Status;Ansvarig\n\
             Öppet hus;1.3.2026;20;hållet;Anna Svensson\nVerkstad;2.4.2026;12;hållet;Anna Svensson\n",
            "events",
        ),
        (
            "list.csv",
            "Recommendation;Given;State;Owner\n\
             Say more;2024-01-05;done;Anna Svensson\nAsk more;2024-01-05;open;the city\n",
            "recommendations",
        ),
    ] {
        let file = room.path().join(name);
        fs::write(&file, text).expect("a file");
        let inspection = inspected(&file);
        let mapping = inspection["mapping"].as_str().expect("a mapping");
        assert!(mapping.contains(&format!("kind = \"{kind}\"")), "{mapping}");
        assert!(!inspection.to_string().contains("Svensson"), "{mapping}");
        assert_the_lines_are_accepted(&file);
    }
}

#[test]
fn each_export_is_known_to_be_its_tools() {
    for (file, tool) in [
        ("microsoft-forms.csv", "microsoft-forms"),
        ("webropol.csv", "webropol"),
        ("webropol-two-rows.csv", "webropol"),
        ("limesurvey-codes.csv", "limesurvey"),
        ("limesurvey-texts.csv", "limesurvey"),
        ("google-forms.csv", "google-forms"),
        ("google-forms-semicolon.csv", "google-forms"),
        ("kobotoolbox.csv", "kobotoolbox"),
        ("surveymonkey.csv", "surveymonkey"),
        ("go-vocal.csv", "go-vocal"),
        ("open311.csv", "open311"),
    ] {
        let inspection = inspected(&root().join("tests/exports").join(file));
        assert_eq!(inspection["tables"][0]["tool"], tool, "{file}");
        let known = inspection["tables"][0]["known_by"].as_array();
        assert!(known.is_some_and(|known| !known.is_empty()), "{file}");
    }
}

#[test]
fn a_matrix_is_known_by_the_days_in_its_headings() {
    let inspection = inspected(&root().join("tests/exports/attendance-matrix.csv"));
    let table = &inspection["tables"][0];
    assert_eq!(table["is_matrix"], true);
    assert_eq!(
        (&table["heading_row"], &table["heading_rows"]),
        (&3.into(), &2.into())
    );
    assert_eq!(table["ends_before"], 8);
    let mapping = inspection["mapping"].as_str().expect("a mapping");
    assert!(mapping.contains("kind = \"attendance\""), "{mapping}");
    assert!(mapping.contains("\"et\" = \"remote\""), "{mapping}");
}

#[test]
fn cells_that_speak_against_a_type_are_named_and_repeated_rows_and_nobody_is_quoted() {
    let room = tempfile::tempdir().expect("a temporary folder");
    let file = room.path().join("osallistujat.csv");
    let mut text = "Nimi;Päivä;Osallistujia;Palaute\n".to_owned();
    for day in 1..=20 {
        let count = if day == 7 {
            "noin sata".to_owned()
        } else {
            (day * 3).to_string()
        };
        text.push_str(&format!(
            "Maija Mäkelä;{day}.3.2026;{count};mielipide {day}\n"
        ));
    }
    text.push_str("Maija Mäkelä;5.3.2026;15;mielipide 5\n");
    fs::write(&file, text).expect("a file");
    let inspection = inspected(&file);
    let columns = inspection["tables"][0]["columns"]
        .as_array()
        .expect("columns");
    let kinds: Vec<&Value> = columns.iter().map(|column| &column["kind"]).collect();
    assert_eq!(kinds, ["personal", "date", "count", "open-text"]);
    assert_eq!(columns[2]["against"], serde_json::json!(["C8"]));
    assert_eq!(columns[0]["personal"], "heading");
    assert_the_lines_are_accepted(&file);
    for language in ["fi", "sv", "en"] {
        let output = tutka()
            .args(["inspect", "--lang", language])
            .arg(&file)
            .output()
            .expect("the binary starts");
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(
            said.contains("C8") && said.contains("[[sources]]"),
            "{said}"
        );
        for secret in ["Maija", "mielipide", "noin sata"] {
            assert!(!said.contains(secret), "{secret}: {said}");
        }
    }
    assert!(!inspection.to_string().contains("Maija"));
}

#[test]
fn a_file_that_cannot_be_read_is_a_finding_and_one_that_is_not_there_an_error() {
    let room = tempfile::tempdir().expect("a temporary folder");
    let damaged = room.path().join("a.xlsx");
    fs::write(&damaged, b"PK\x03\x04 and nothing of use").expect("a file");
    let output = tutka()
        .arg("inspect")
        .arg(&damaged)
        .output()
        .expect("the binary starts");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(said.contains("[unreadable-file]"), "{said}");
    let absent = room.path().join("b.xlsx");
    let output = tutka()
        .arg("inspect")
        .arg(absent)
        .output()
        .expect("the binary starts");
    assert_eq!(output.status.code(), Some(2));
}

#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn skip(what: &str) {
    eprintln!("skipped: {what} are not beside the repository");
}
