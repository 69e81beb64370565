//! What the loading of the method makes of whole files. The smallest input for each finding stands
//! in the gallery of `findings`.

use crate::findings::{CLEAN_PROGRAMME, Code, Colours, Findings, draw};
use crate::methodology::*;
use crate::vocabulary::Language;
use crate::wording::Catalogue;
use std::collections::BTreeSet;
use std::fs;

const PROGRAMME: &str = CLEAN_PROGRAMME[0].1;
const ROUND: &str = CLEAN_PROGRAMME[1].1;

/// What is found in a programme with these two files, drawn for people.
fn found(programme: &[u8], round: &str) -> (BTreeSet<Code>, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("programme.toml"), programme).expect("a writable folder");
    fs::create_dir(folder.path().join("2026")).expect("a writable folder");
    fs::write(folder.path().join("2026/round.toml"), round).expect("a writable folder");
    let mut findings = Findings::new();
    let loaded = load(folder.path(), &mut findings).expect("a readable folder");
    assert_eq!(loaded.is_none(), findings.has_errors());
    let catalogue = Catalogue::built_in();
    let drawn: Vec<String> = findings
        .groups()
        .iter()
        .map(|group| draw(&catalogue, Language::En, group, Colours::Plain))
        .collect();
    let codes = findings.iter().map(|finding| finding.code).collect();
    (codes, drawn.join("\n\n"))
}

fn changed(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "`{old}` stands once");
    text.replace(old, new)
}

#[test]
fn a_programme_without_a_fault_has_no_findings() {
    assert_eq!(found(PROGRAMME.as_bytes(), ROUND).1, "");
}

#[test]
fn all_that_is_wrong_is_found_at_once() {
    let programme = changed(PROGRAMME, "seats = 20", "seats = \"20\"");
    let round = changed(ROUND, "target = 10", "taget = 10");
    let round = changed(&round, "report_date = 2026-11-20\n", "");
    let round = changed(&round, "kind = \"item-mean\"", "kind = \"item-meen\"");
    let (codes, _) = found(programme.as_bytes(), &round);
    let codes: Vec<&str> = codes.into_iter().map(Code::as_str).collect();
    assert_eq!(
        codes,
        ["unknown-key", "missing-key", "wrong-kind", "unknown-choice"]
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_told_as_such() {
    let programme = PROGRAMME.replace("The town", "Jyväskylä");
    let latin_1: Vec<u8> = programme
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
        .collect();
    let (_, text) = found(&latin_1, ROUND);
    let first = text.lines().next();
    assert_eq!(
        first,
        Some("error[unreadable-file]: the file cannot be read: it is not saved as UTF-8")
    );
}

#[test]
fn a_folder_without_a_programme_or_a_round_is_refused_as_such() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let refused = |path: &std::path::Path| load(path, &mut Findings::new()).err();
    let absent = folder.path().join("absent");
    assert!(matches!(
        refused(&absent),
        Some(MethodologyError::NoFolder(_))
    ));
    let refusal = refused(folder.path());
    assert!(matches!(refusal, Some(MethodologyError::NoProgramme(_))));
    fs::write(folder.path().join("programme.toml"), PROGRAMME).expect("a writable folder");
    let refusal = refused(folder.path());
    assert!(matches!(refusal, Some(MethodologyError::NoRound(_))));
}

#[test]
fn the_main_language_is_known_even_when_the_files_do_not_add_up() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = "languages = [\"sv\", \"fi\"]\nname = oops\n";
    fs::write(folder.path().join("programme.toml"), text).expect("a writable folder");
    assert_eq!(main_language(folder.path()), Some(Language::Sv));
    assert_eq!(main_language(&folder.path().join("absent")), None);
}

#[test]
fn a_rule_of_verdicts_names_declared_bands_once_and_sane_numbers() {
    let with_rule = |rule: &str| {
        let round = format!("{ROUND}\n[verdicts]\n{rule}\n");
        found(PROGRAMME.as_bytes(), &round).0
    };
    let bands: Round = toml::from_str(ROUND).expect("the example is a round");
    let (low, top) = (&bands.bands[0].id, &bands.bands[bands.bands.len() - 1].id);
    let sane = format!("succeeded = ['{top}']\ndevelop = ['{low}']\ngap = 10\nagreement = 1.0");
    assert_eq!(with_rule(&sane), BTreeSet::new());
    let strange = with_rule("succeeded = ['splendid']");
    assert_eq!(strange, BTreeSet::from([Code::UnknownReference]));
    let twice = with_rule(&format!("succeeded = ['{top}']\ndevelop = ['{top}']"));
    assert_eq!(twice, BTreeSet::from([Code::DuplicateName]));
    for numbers in ["gap = 0", "gap = 101", "agreement = 0.5", "agreement = 1.1"] {
        assert_eq!(
            with_rule(numbers),
            BTreeSet::from([Code::OutsideRange]),
            "{numbers}"
        );
    }
}
