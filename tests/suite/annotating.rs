//! `tutka check --annotate` and exceptions, with the real binary.

use crate::support::{Room, files, tutka};
use calamine::{Reader, Xlsx};
use rust_xlsxwriter::Workbook;
use std::fs;
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn check(room: &Room, folder: &str) -> (Option<i32>, String) {
    let output = tutka()
        .args(["check", "--lang", "en", "--annotate"])
        .arg(room.programme().join(folder))
        .arg(room.programme())
        .output()
        .expect("the binary starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said)
}

/// Everything that an xlsx file says, as one text.
fn words_of(workbook: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).expect("a workbook");
    let mut words = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        part.read_to_string(&mut words).expect("xml is text");
    }
    words
}

#[test]
fn each_faulty_file_gets_a_workbook_with_links_and_without_its_data() {
    let room = Room::with_lahti();
    let id = "id = \"staff_survey\"";
    let with_language = format!("{id}\nlanguage = \"sv\"");
    room.replace("2026/round.toml", id, &with_language);
    fs::write(
        room.programme()
            .join("2026/data/henkilostokysely_2026.xlsx"),
        "PK gone",
    )
    .expect("a writable file");
    let (code, _) = check(&room, "../fixes/2026");
    assert_eq!(code, Some(1));
    let written = files(&room.programme().join("../fixes/2026"));
    let names: Vec<&str> = written.keys().map(String::as_str).collect();
    assert!(
        names.contains(&"2026_data_henkilostokysely_2026.xlsx_att-ratta.xlsx"),
        "{names:?}"
    );
    let swedish = words_of(&written["2026_data_henkilostokysely_2026.xlsx_att-ratta.xlsx"]);
    assert!(swedish.contains("filen kan inte läsas: den är skadad"));
    assert!(swedish.contains("programme/2026/data/henkilostokysely_2026.xlsx"));
    let (code, said) = check(&room, "../fixes/2026");
    assert_eq!(code, Some(2));
    assert!(said.contains("is not empty"), "{said}");
    let (code, said) = check(&room, "2026/fixes");
    assert_eq!(code, Some(2));
    assert!(said.contains("lies within the programme"), "{said}");
    assert!(!room.programme().join("2026/fixes").exists());
}

/// A part of a packed file, as text.
fn part_of(workbook: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).expect("a workbook");
    let mut part = archive.by_name(name).expect("the part is there");
    let mut text = String::new();
    part.read_to_string(&mut text).expect("xml is text");
    text
}

/// The value of the first attribute with this name.
fn attribute<'x>(xml: &'x str, name: &str) -> &'x str {
    let start = format!(" {name}=\"");
    let (_, after) = xml.split_once(&start).expect("the attribute is there");
    after.split('"').next().expect("split gives a first part")
}

#[test]
fn the_link_of_a_finding_opens_the_cell_in_the_delivered_file() {
    let room = Room::with_lahti();
    let file = room.programme().join("2026/data/koulutukset_2026.xlsx");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Syksyn koulutukset").expect("a name");
    for (row, cells) in [
        ["Päivä", "Koulutus", "Osallistui", "Tavoite"],
        ["3.2.2026", "Vuorovaikutus", "18", "20"],
        ["10.3.2026", "Selkokieli", "noin kaksikymmentä", "20"],
    ]
    .iter()
    .enumerate()
    {
        let row = u32::try_from(row).expect("three rows");
        sheet
            .write_row(row, 0, cells.iter().copied())
            .expect("cells");
    }
    workbook.save(&file).expect("a workbook");
    let (code, said) = check(&room, "../fixes of 2026");
    assert_eq!(code, Some(1), "{said}");
    let folder = room.programme().join("../fixes of 2026");
    let written = files(&folder);
    let (_, written) = written
        .iter()
        .find(|(name, _)| name.contains("koulutukset"))
        .expect("the file with the fault has a workbook");
    let target = part_of(written, "xl/worksheets/_rels/sheet1.xml.rels");
    let target = attribute(&target, "Target")
        .replace('\\', "/")
        .replace("%20", " ");
    let opened = fs::canonicalize(folder.join(target)).expect("the link leads to a file");
    assert_eq!(opened, fs::canonicalize(&file).expect("the delivered file"));
    let sheet = part_of(written, "xl/worksheets/sheet1.xml");
    let (_, link) = sheet.split_once("<hyperlink").expect("a link");
    let location = attribute(link, "location").replace("&apos;", "'");
    assert_eq!(location, "'Syksyn koulutukset'!C3");
    let mut delivered: Xlsx<_> = calamine::open_workbook(opened).expect("a workbook");
    let cells = delivered
        .worksheet_range("Syksyn koulutukset")
        .expect("the sheet of the link");
    let cell = cells.get_value((2, 2)).map(ToString::to_string);
    assert_eq!(cell.as_deref(), Some("noin kaksikymmentä"));
    assert!(!words_of(written).contains("Vuorovaikutus"));
}

#[test]
fn an_accepted_finding_does_not_refuse_the_data_and_stands_in_the_record() {
    let room = Room::with_lahti();
    fs::remove_file(room.programme().join("2026/data/koulutukset_2026.xlsx")).expect("a file");
    assert_eq!(room.run().status.code(), Some(1));
    let round = room.programme().join("2026/round.toml");
    let mut text = fs::read_to_string(&round).expect("a round");
    text.push_str(
        "\n[[exceptions]]\nfinding = 'missing-file'\nfile = 'data/koulutukset_2026.xlsx'\n\
         reason = 'No training was held.'\n",
    );
    fs::write(&round, text).expect("a writable file");
    let output = room.run();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("1 hyväksytty perustellusti"), "{said}");
    let findings =
        String::from_utf8(room.written()["evaluator/findings.csv"].clone()).expect("csv");
    assert!(findings.contains("No training was held."), "{findings}");
    let public: Vec<_> = room
        .written()
        .into_iter()
        .filter(|(path, content)| {
            path.starts_with("public/")
                && String::from_utf8_lossy(content).contains("No training was held")
        })
        .collect();
    assert!(public.is_empty());
}

#[test]
fn what_a_library_does_with_a_damaged_workbook_is_told_only_as_a_finding() {
    let room = Room::with_lahti();
    let path = room.programme().join("2026/data/tapahtumat_2026.ods");
    let whole = fs::read(&path).expect("a file");
    for cut in [10, 100, whole.len() / 2, whole.len() - 30] {
        fs::write(&path, &whole[..cut]).expect("a writable file");
        let output = tutka()
            .args(["check", "--lang", "en"])
            .arg(room.programme())
            .output()
            .expect("the binary starts");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("error[unreadable-file]"), "{said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}
