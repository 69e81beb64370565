//! The newcomer's path of `docs/first-round.md`, from the first command to the last: the page is read
//! and followed, so that it cannot say what does not work.

use crate::support::{root, tutka};
use calamine::{Data, Reader, Xlsx};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A block of the page: what it is for, and its lines.
struct Block {
    what: String,
    lines: Vec<String>,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(_), Some(block)) => blocks.push(block),
            (Some(what), None) => {
                open = Some(Block {
                    what: what.to_owned(),
                    lines: Vec::new(),
                });
            }
            (None, Some(mut block)) => {
                block.lines.push(line.to_owned());
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    blocks
}

/// Runs a command of the page; what it says on both outputs.
fn follow(here: &Path, line: &str) -> String {
    let (command, promised) = line.split_once('#').unwrap_or((line, ""));
    let words: Vec<&str> = command.split_whitespace().collect();
    assert_eq!(words[0], "tutka", "{line}");
    let output = tutka()
        .current_dir(here)
        .args(&words[1..])
        .output()
        .expect("the binary starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("messages are UTF-8");
    let said = text(output.stdout) + &text(output.stderr);
    let code = promised.trim().strip_prefix("ends with ");
    let code = code.and_then(|rest| rest.split(':').next()?.parse().ok());
    assert_eq!(
        output.status.code(),
        Some(code.unwrap_or(0)),
        "{line}\n{said}"
    );
    said
}

fn edit(here: &Path, file: &str, lines: &[String]) {
    let path = here.join(file);
    let mut text = fs::read_to_string(&path).expect("a file to edit");
    for line in lines {
        let (old, new) = line
            .split_once(" → ")
            .expect("a text and the one in its place");
        assert!(text.contains(old), "{file} has no {old}");
        text = text.replace(old, new);
    }
    fs::write(path, text).expect("a writable file");
}

/// What the hidden sheet of a form says.
#[derive(Default)]
struct Form {
    name: String,
    tables: Vec<String>,
    /// What a column is and the list of its words, by heading.
    columns: BTreeMap<String, (String, String)>,
    /// What is read and the word on the form, by list.
    words: BTreeMap<String, Vec<(String, String)>>,
}

impl Form {
    fn of(workbook: &mut Xlsx<Cursor<Vec<u8>>>) -> Self {
        let hidden = workbook
            .worksheet_range("tutka-form")
            .expect("a hidden sheet");
        let mut form = Self::default();
        for row in hidden.rows() {
            let cell = |place: usize| row.get(place).map(ToString::to_string).unwrap_or_default();
            match cell(0).as_str() {
                "form" => form.name = cell(1),
                "sheet" if cell(2) == "table" => form.tables.push(cell(1)),
                "column" => {
                    form.columns.insert(cell(4), (cell(1), cell(3)));
                }
                "word" => form
                    .words
                    .entry(cell(1))
                    .or_default()
                    .push((cell(2), cell(3))),
                _ => {}
            }
        }
        form
    }

    /// The word on the form that is read as this.
    fn word(&self, list: &str, reads: &str) -> String {
        let words = self.words.get(list).into_iter().flatten();
        let mut found = words.filter(|(read, _)| read == reads);
        found
            .next()
            .map_or_else(|| reads.to_owned(), |(_, word)| word.clone())
    }

    /// The tables of the town, as the form calls them.
    fn units(&self) -> Vec<String> {
        ["table-1", "table-2"]
            .map(|unit| self.word("unit", unit))
            .to_vec()
    }
}

const DISTRICTS: [&str; 2] = ["Hillside", "Shoreline"];

/// What somebody writes into a row; `None` leaves the cell empty.
fn answer(form: &Form, heading: &str, row: usize) -> Option<String> {
    let option = heading.split(": ").next().unwrap_or_default();
    let (what, list) = form
        .columns
        .get(heading)
        .or_else(|| form.columns.get(option))?;
    let table = row % 2;
    let days = ["12.3.2026", "9.4.2026", "7.5.2026", "4.6.2026"];
    let field = what.rsplit(':').next().unwrap_or_default();
    if !form.columns.contains_key(heading) {
        // An option of a multiple choice: the first two are marked.
        let chosen = form.words.get(list).into_iter().flatten().take(2);
        let is_chosen = chosen
            .into_iter()
            .any(|(_, word)| heading.ends_with(word.as_str()));
        return is_chosen.then(|| "x".to_owned());
    }
    Some(match (form.name.as_str(), field) {
        // Residents are asked for their district in the place of their table.
        (_, "unit") if form.word("unit", "table-1") == "table-1" => DISTRICTS[table].to_owned(),
        (_, "unit") => form.units()[table].clone(),
        (_, "rating") => "4".to_owned(),
        (_, "district") => DISTRICTS[table].to_owned(),
        ("members", "seat") => format!("{}", row + 1),
        ("members", "role") => form.word(list, "member"),
        ("members", "until") => return None,
        ("members", "from") => "1.1.2026".to_owned(),
        ("events", "state") => form.word(list, if row == 0 { "planned" } else { "held" }),
        (_, "memo_published" | "results_published" | "published" | "answered") => {
            "30.6.2026".to_owned()
        }
        (_, "asked") => "2.2.2026".to_owned(),
        (_, "given") => "20.2.2026".to_owned(),
        (_, "date" | "decision_day" | "received") => days[row % days.len()].to_owned(),
        (_, "headcount") => (20 + row).to_string(),
        _ => {
            let words = form.words.get(list).map(Vec::as_slice).unwrap_or_default();
            let place = (row / 2 + heading.len()) % words.len().max(1);
            match words.get(place) {
                Some((_, word)) => word.clone(),
                None => "a note".to_owned(),
            }
        }
    })
}

/// How many rows somebody fills in.
fn row_count(form: &str) -> usize {
    match form {
        "resident_survey" => 80,
        "staff_survey" => 40,
        "member_survey" => 22,
        "members" | "feedback" => 24,
        _ => 16,
    }
}

fn rows(form: &Form, headings: &[String], table: usize) -> Vec<Vec<Option<String>>> {
    match form.name.as_str() {
        "attendance" => (1..=12)
            .map(|seat| {
                let mark = |meeting: usize| {
                    let role = if (seat + meeting).is_multiple_of(4) {
                        "absent"
                    } else {
                        "present"
                    };
                    Some(form.word("marks", role))
                };
                let mut row = vec![Some(form.units()[table].clone())];
                row.push(Some((2 * seat - 1 + table).to_string()));
                row.extend((1..=3).map(mark));
                row
            })
            .collect(),
        "population" => population(form, headings),
        name => (0..row_count(name))
            .map(|row| {
                headings
                    .iter()
                    .map(|heading| answer(form, heading, row))
                    .collect()
            })
            .collect(),
    }
}

fn population(form: &Form, headings: &[String]) -> Vec<Vec<Option<String>>> {
    let ages = ["13-17", "18-29", "30-49", "50-64", "65+"].map(|class| ("age_class", class));
    let genders = ["female", "male", "other"].map(|class| ("gender", class));
    let mut rows = Vec::new();
    for (table, name) in DISTRICTS.into_iter().enumerate() {
        let district = ("district", name);
        let classes = ages.iter().chain(&genders).chain([&district]);
        for (variable, class) in classes {
            let cell = |heading: &String| {
                let (what, list) = form.columns.get(heading)?;
                Some(match what.rsplit(':').next()? {
                    "unit" => form.units()[table].clone(),
                    "variable" => form.word(list, variable),
                    "class" => form.word(list, class),
                    _ => "400".to_owned(),
                })
            };
            rows.push(headings.iter().map(cell).collect());
        }
    }
    rows
}

/// A form as it comes back: its tables filled, and single cells as the page says.
fn filled(bytes: &[u8], said: &[String]) -> Vec<u8> {
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("a form");
    let form = Form::of(&mut workbook);
    let mut sheets = BTreeMap::new();
    for (table, name) in form.tables.iter().enumerate() {
        let range = workbook.worksheet_range(name).expect("a table");
        let first = range.rows().next().expect("headings");
        let shown = first.iter().filter(|cell| **cell != Data::Empty);
        let mut headings: Vec<String> = shown.map(ToString::to_string).collect();
        if form.name == "attendance" {
            headings.truncate(2);
            headings.extend(["12.3.2026", "9.4.2026", "7.5.2026"].map(str::to_owned));
        }
        let mut rows = rows(&form, &headings, table);
        for line in said {
            let (place, value) = line.split_once(": ").expect("a cell and what it says");
            let parts: Vec<&str> = place.split(", ").collect();
            let row: usize = parts[1].trim_start_matches("row ").parse().expect("a row");
            if parts[0] == form.name {
                let column = headings.iter().position(|heading| heading == parts[2]);
                let column = column.unwrap_or_else(|| panic!("{} has no {}", form.name, parts[2]));
                rows[row - 2][column] = Some(value.to_owned());
            }
        }
        // The cover is the first sheet, the tables follow.
        sheets.insert(
            format!("xl/worksheets/sheet{}.xml", table + 2),
            sheet_data(&headings, &rows),
        );
    }
    with_sheets(bytes, &sheets)
}

fn sheet_data(headings: &[String], rows: &[Vec<Option<String>>]) -> String {
    let heads: Vec<Option<String>> = headings.iter().cloned().map(Some).collect();
    let mut data = String::from("<sheetData>");
    for (line, row) in (1..).zip(std::iter::once(&heads).chain(rows)) {
        data.push_str(&format!("<row r=\"{line}\">"));
        for (place, cell) in row.iter().enumerate() {
            let Some(text) = cell else { continue };
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            let address = format!("{}{line}", letters(place));
            data.push_str(&match text.parse::<f64>() {
                Ok(number) => format!("<c r=\"{address}\"><v>{number}</v></c>"),
                Err(_) => {
                    format!("<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
                }
            });
        }
        data.push_str("</row>");
    }
    data + "</sheetData>"
}

fn letters(place: usize) -> String {
    let letter = |digit: usize| char::from(b'A' + u8::try_from(digit).expect("a letter"));
    match place {
        0..26 => letter(place).to_string(),
        _ => format!("{}{}", letter(place / 26 - 1), letter(place % 26)),
    }
}

fn with_sheets(bytes: &[u8], sheets: &BTreeMap<String, String>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("a part in letters");
        if let Some(data) = sheets.get(&name) {
            let begin = text.find("<sheetData").expect("a sheet");
            let end = text
                .find("</sheetData>")
                .map(|end| end + "</sheetData>".len());
            text.replace_range(begin..end.unwrap_or(begin + "<sheetData/>".len()), data);
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(text.as_bytes()).expect("a part");
    }
    writer.finish().expect("a workbook").into_inner()
}

/// Fills every form and brings it into the folder of the round.
fn fill(here: &Path, data: &str, said: &[String]) {
    let forms = fs::read_dir(here.join("forms/en")).expect("the forms");
    let mut count = 0;
    for form in forms.map(|entry| entry.expect("a form").path()) {
        if form.is_file() {
            let bytes = fs::read(&form).expect("a form");
            let name = form.file_name().expect("a name");
            fs::write(here.join(data).join(name), filled(&bytes, said)).expect("a file");
            count += 1;
        }
    }
    assert_eq!(count, 12, "the page says how many forms there are");
}

#[test]
fn the_page_for_newcomers_can_be_followed_to_its_end() {
    let room = tempfile::tempdir().expect("a temporary folder");
    let here = room.path();
    let page = fs::read_to_string(root().join("docs/first-round.md")).expect("the page");
    let mut said = String::new();
    for block in blocks(&page) {
        let (what, file) = block.what.split_once(' ').unwrap_or((&block.what, ""));
        match what {
            "console" => {
                for line in &block.lines {
                    said = follow(here, line);
                }
            }
            "edit" => edit(here, file, &block.lines),
            "fill" => fill(here, file, &block.lines),
            "finds" => {
                let found: BTreeSet<&str> = said
                    .lines()
                    .filter_map(|line| line.strip_prefix("error[")?.split(']').next())
                    .collect();
                let told: BTreeSet<&str> = block.lines.iter().map(String::as_str).collect();
                assert_eq!(found, told, "{said}");
            }
            "text" => {}
            other => panic!("nobody knows how to follow a block of `{other}`"),
        }
    }
    let public = here.join("results/public/en/index.html");
    let page = fs::read_to_string(public).expect("a published page");
    assert!(page.contains("Hill") && !page.contains('‹'));
    assert!(here.join("town/2026/published").is_dir());
    assert!(here.join("town/2027/round.toml").is_file());
}
