//! Approved quotes, from the sheet to the page, and the names that must never get that far.

use crate::support::Room;
use calamine::{Data, Reader, open_workbook_auto};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The sheet of quotes of the Lahti programme.
const SHEET: &str = "data/julkaistavat_sitaatit_2026.xlsx";

/// The Lahti programme with these rows instead of its sheet of quotes.
fn lahti_quoting(rows: &str) -> Room {
    let room = Room::with_lahti();
    room.replace("2026/round.toml", SHEET, "data/sitaatit.csv");
    let headings = "Pöytä;Sitaatti;Missä sanottu;Hyväksyjä;Hyväksytty;Nimet tarkistettu\n";
    let file = room.programme().join("2026/data/sitaatit.csv");
    fs::write(file, format!("{headings}{rows}")).expect("a writable file");
    room
}

/// The surnames or first names in a register of members.
fn register(programme: &Path, round: &str, heading: &str) -> BTreeSet<String> {
    let file = programme.join(format!("{round}/data/jasenrekisteri_{round}.xlsx"));
    let mut workbook = open_workbook_auto(file).expect("a workbook");
    let sheet = workbook.worksheet_range("Jäsenet").expect("a sheet");
    let mut rows = sheet.rows();
    let headings = rows.next().expect("a row of headings");
    let place = headings
        .iter()
        .position(|cell| cell == &Data::String(heading.to_owned()))
        .expect("the heading");
    rows.map(|row| row[place].to_string()).collect()
}

#[test]
fn an_approved_quote_stands_on_the_page_of_its_unit_and_no_name_stands_anywhere() {
    let quote = "Sovitut asiat pitäisi käydä läpi.";
    let room = lahti_quoting(&format!(
        "Eteläinen;{quote};itsearviointi;päällikkö;9.11.2026;\n"
    ));
    assert!(room.run().status.success());
    let written = room.written();
    let holding: Vec<&str> = written
        .iter()
        .filter(|(_, content)| String::from_utf8_lossy(content).contains(quote))
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(holding, ["public/fi/units/etelainen.html"]);
    let programme = room.programme();
    for round in ["2023", "2024", "2026"] {
        for surname in register(&programme, round, "Sukunimi") {
            for (path, content) in &written {
                let is_there = String::from_utf8_lossy(content).contains(&surname);
                assert!(!is_there, "a member's name stands in {path}");
            }
        }
    }
}

#[test]
fn a_member_of_an_earlier_round_is_not_named_and_the_finding_does_not_say_who_it_is() {
    let surname = register(&Room::with_lahti().programme(), "2023", "Sukunimi")
        .into_iter()
        .next()
        .expect("a member");
    let row = |checked: &str| {
        format!("Pohjoinen;Kiitos {surname}lle.;tilaisuus;päällikkö;9.11.2026;{checked}\n")
    };
    let (code, findings) = lahti_quoting(&row("")).check();
    assert_eq!(code, Some(1));
    let about_quotes: Vec<_> = findings
        .iter()
        .filter(|finding| finding["code"] == "personal-data-in-quote")
        .collect();
    assert_eq!(about_quotes.len(), 1);
    assert_eq!(about_quotes[0]["cell"], "B2");
    assert!(!format!("{findings:?}").contains(&surname));
    let (code, _) = lahti_quoting(&row("kyllä")).check();
    assert_eq!(code, Some(0), "somebody looked at the names");
}

#[test]
fn nobody_can_look_away_from_what_is_no_name() {
    let row = "Pohjoinen;Soita 040 123 4567.;tilaisuus;päällikkö;9.11.2026;kyllä\n";
    let (code, findings) = lahti_quoting(row).check();
    assert_eq!(code, Some(1));
    assert!(!format!("{findings:?}").contains("4567"));
}

#[test]
fn a_quote_that_nobody_approved_stops_the_run() {
    let row = "Pohjoinen;Meitä kuunneltiin.;tilaisuus;;9.11.2026;\n";
    let (code, findings) = lahti_quoting(row).check();
    assert_eq!(code, Some(1));
    assert!(
        findings
            .iter()
            .any(|finding| finding["code"] == "missing-value" && finding["cell"] == "D2")
    );
}

#[test]
fn a_sheet_of_quotes_says_who_approved_them() {
    let room = Room::with_lahti();
    let column = "  { heading = \"Hyväksyjä\", field = \"approved_by\" },\n";
    room.replace("2026/round.toml", column, "");
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    let finding = &findings[0];
    assert_eq!(finding["code"], "missing-key");
    assert!(finding["message"].to_string().contains("approved_by"));
}

#[test]
fn a_survey_cannot_keep_its_open_answers_as_quotes() {
    let room = Room::with_lahti();
    let column = "field = \"succeeded\", type = \"open-text\"";
    let quoted = column.replace("open-text", "quote");
    room.replace("2026/round.toml", column, &quoted);
    let (code, findings) = room.check();
    assert_eq!(code, Some(1));
    assert_eq!(findings[0]["code"], "wrong-source");
}
