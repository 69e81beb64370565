//! Round trips: what is written into the generated forms comes back through the real reader, also with
//! sheets reordered, rows inserted above, columns moved, another language, and through LibreOffice.

use crate::findings::{Code, Findings};
use crate::forms::definition::{Answer, Form, FormColumn, Shape};
use crate::forms::{Office, draw_up};
use crate::ingest;
use crate::methodology::forms::hidden_sheet;
use crate::methodology::{Methodology, load_texts};
use crate::reports::pdf::PdfTemplates;
use crate::validate;
use crate::vocabulary::{Language, SourceId};
use crate::wording::Catalogue;
use polars::prelude::AnyValue;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const PROGRAMME: &str = r#"
name = { fi = "Arviointi", sv = "Utvärdering", en = "Evaluation" }
languages = ["fi", "sv", "en"]
model = { fi = "Malli" }
publisher = { name = { fi = "Kaupunki" }, contact = "osallisuus@example.org", licence = { name = "CC0", url = "https://example.org" } }
city = { id = "city", name = { fi = "Koko kaupunki", sv = "Hela staden", en = "The whole city" } }
terms = [{ id = "2026-2029", from = 2026-01-01, until = 2029-12-31, seats = 20 }]
units = [
  { id = "north", name = { fi = "Pohjoinen", sv = "Norra", en = "North" }, short = { fi = "Pohjoinen", sv = "Norra", en = "North" }, districts = [{ name = "Mukkula" }, { name = "Niemi" }] },
  { id = "south", name = { fi = "Eteläinen", sv = "Södra", en = "South" }, short = { fi = "Eteläinen", sv = "Södra", en = "South" }, districts = [{ name = "Laune" }] },
]
"#;

const SURVEYS: [(&str, &str); 4] = [
    ("members_survey", "members"),
    ("residents", "residents"),
    ("staff", "staff"),
    ("partners", "partners"),
];

const REGISTERS: [&str; 16] = [
    "members",
    "meetings",
    "attendance",
    "events",
    "themes",
    "actions",
    "statements",
    "budget",
    "feedback",
    "communications",
    "plans",
    "recommendations",
    "training",
    "population",
    "expert",
    "quotes",
];

/// A round in which every kind of source comes on our own forms, and none has a mapping.
fn round_text() -> String {
    let mut text = r#"
id = "2026"
name = { fi = "Kierros 2026" }
kind = "monitoring"
status = { decision = "draft" }
report_date = 2026-12-01
period = { from = 2026-01-01, until = 2026-12-31 }
term = "2026-2029"
dimensions = [
  { id = "A", name = { fi = "Yksi" }, about = { fi = "…" } },
  { id = "B", name = { fi = "Kaksi" }, about = { fi = "…" } },
  { id = "C", name = { fi = "Kolme" }, about = { fi = "…" } },
]
bands = [{ id = "low", from = 0, name = { fi = "heikko" } }, { id = "high", from = 55, name = { fi = "hyvä" } }]
goals = [{ id = "G-1", name = { fi = "Tavoite, yksi", sv = "Mål" } }, { id = "G-2", name = { fi = "Toinen" } }]
focus_areas = [{ id = "F-1", name = { fi = "Painopiste" } }]
ways = [{ id = "W1", name = { fi = "Vaikuta" } }, { id = "W2", name = { fi = "Kehitä" } }]
items = [
  { id = "heard", text = { fi = "Meitä kuullaan.", sv = "Vi blir hörda.", en = "We are heard." } },
  { id = "trust", version = 2, text = { fi = "Luotamme: aina.", sv = "Vi litar.", en = "We trust." } },
]
indicators = [
  { id = "a", dimension = "A", name = { fi = "a" }, about = { fi = "…" }, measure = { kind = "item-mean", source = "members_survey", items = ["heard"] } },
  { id = "b", dimension = "B", name = { fi = "b" }, about = { fi = "…" }, measure = { kind = "item-mean", source = "members_survey", items = ["trust"] } },
  { id = "c", dimension = "C", name = { fi = "c" }, about = { fi = "…" }, measure = { kind = "share", source = "events", having = [{ field = "step_1", is = ["yes"] }] } },
]

[[scales]]
id = "agree"
low = 1
high = 4
steps = [
  { value = 1, label = { fi = "Eri mieltä", sv = "Av annan åsikt", en = "Disagree" } },
  { value = 2, words = ["Melkein"] },
  { value = 4, label = { fi = "Samaa mieltä", sv = "Av samma åsikt", en = "Agree" } },
]
missing = [{ counts_as = "dont-know", label = { fi = "En osaa sanoa", sv = "Kan inte säga", en = "Cannot say" } }]
"#
    .to_owned();
    for (id, group) in SURVEYS {
        text.push_str(&format!(
            r#"
[[sources]]
id = "{id}"
name = {{ fi = "Kysely" }}
kind = "survey"
group = "{group}"
files = ["data/{id}-*.*"]
tool = "tutka"
columns = [
  {{ field = "age_class" }},
  {{ item = "heard", scale = "agree" }},
  {{ item = "trust", scale = "agree" }},
  {{ field = "hobby", labels = {{ run = {{ fi = "Juoksu" }}, swim = {{ fi = "Uinti", sv = "Simning" }} }}, text = {{ fi = "Harrastus", sv = "Hobby" }} }},
  {{ field = "comment", type = "open-text" }},
]
"#
        ));
    }
    for kind in REGISTERS {
        text.push_str(&format!(
            "\n[[sources]]\nid = \"{kind}\"\nname = {{ fi = \"{kind}\" }}\nkind = \"{kind}\"\n\
             group = \"registers\"\nfiles = [\"data/{kind}-*.*\"]\ntool = \"tutka\"\n"
        ));
    }
    text
}

static METHODOLOGY: LazyLock<Methodology> = LazyLock::new(|| loaded(&round_text()));
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);
static FORMS: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    draw_up(&METHODOLOGY, &CATALOGUE, &PdfTemplates::built_in()).expect("the forms can be made")
});

fn loaded(round: &str) -> Methodology {
    let mut findings = Findings::new();
    let loaded = load_texts(PROGRAMME, &[("2026", round)], &mut findings);
    let found: Vec<_> = findings.iter().map(|one| (one.code, &one.place)).collect();
    loaded.unwrap_or_else(|| panic!("the programme of the test has no fault: {found:?}"))
}

fn office(language: Language) -> Office<'static> {
    Office {
        methodology: &METHODOLOGY,
        round: METHODOLOGY.newest(),
        catalogue: &CATALOGUE,
        language,
    }
}

fn form_of(source: &str, language: Language) -> Form<'static> {
    let round = METHODOLOGY.newest();
    let mut sources = round.sources.iter();
    let source = sources.find(|one| one.id.as_str() == source);
    Form::of(office(language), source.expect("a source of the round"))
}

/// A stream of numbers that looks random and is the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % bound as u64).expect("a small number")
    }

    fn one_in(&mut self, chance: usize) -> bool {
        self.below(chance) == 0
    }
}

/// What is written into a cell.
#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Text(String),
    Number(f64),
}

/// What a cell says, and what it is read as; nothing where the frame has no value.
type Filled = (Cell, Option<String>);

/// The columns of a sheet, an option of a list being one of its own, with its code.
fn sheet_columns(form: &Form<'_>) -> Vec<(FormColumn, String, Option<String>)> {
    let columns = form.columns.iter().flat_map(|column| {
        if column.answer != Answer::Options {
            return vec![(column.clone(), column.heading.clone(), None)];
        }
        let options = form.lists[&column.list].iter();
        let options = options.map(|option| {
            let heading = format!("{}: {}", column.heading, option.word());
            (column.clone(), heading, Some(option.reads.clone()))
        });
        options.collect()
    });
    columns.collect()
}

/// A random answer; `row` makes keys differ.
fn answer(dice: &mut Dice, form: &Form<'_>, column: &FormColumn, row: usize) -> Filled {
    let text = |text: &str| Cell::Text(text.to_owned());
    if let Some(choices) = form.lists.get(&column.list).filter(|list| !list.is_empty()) {
        let choice = &choices[dice.below(choices.len())];
        // Also a word of another language, as people copy them.
        let word = &choice.words[dice.below(choice.words.len())];
        let is_missing = column.list.starts_with("scale-") && choice.reads.parse::<i32>().is_err();
        let reads = match (column.answer, choice.reads.as_str()) {
            (Answer::YesNo, "yes") => "1",
            (Answer::YesNo, _) => "0",
            // A row belongs to the unit of its district.
            (_, "Mukkula" | "Niemi") if column.what == hidden_sheet::UNIT => "north",
            (_, "Laune") if column.what == hidden_sheet::UNIT => "south",
            (_, "city") if column.what == hidden_sheet::UNIT => return (text(word), None),
            (_, reads) => reads,
        };
        return (text(word), (!is_missing).then(|| reads.to_owned()));
    }
    let number = dice.below(900);
    let whole = f64::from(u32::try_from(number).expect("a small number"));
    match column.answer {
        Answer::Date => {
            // 46 023 is 1 January 2026 in a sheet, 20 454 days after 1 January 1970.
            let day = dice.below(300);
            let serial = f64::from(u32::try_from(46_023 + day).expect("a small number"));
            (Cell::Number(serial), Some((20_454 + day).to_string()))
        }
        Answer::Count => (Cell::Number(whole), Some(number.to_string())),
        Answer::Number => (Cell::Number(whole / 10.0), Some((whole / 10.0).to_string())),
        Answer::Money => (Cell::Number(whole / 4.0), Some((whole * 25.0).to_string())),
        Answer::Key => (text(&format!("k{row}")), Some(format!("k{row}"))),
        Answer::Text => (
            text(&format!("sana {number}")),
            Some(format!("sana {number}")),
        ),
        Answer::Quote => (text("Hyvä tunnelma"), Some("Hyvä tunnelma".to_owned())),
        Answer::OpenText | Answer::Approver => (text("Hyvä tunnelma"), Some("1".to_owned())),
        Answer::Own | Answer::Personal => (text("omaan käyttöön"), None),
        other => panic!("{other:?} is answered by choosing"),
    }
}

/// The rows of a sheet by column, and what each row is read as, by field.
type Rows = (Vec<Vec<Option<Cell>>>, Vec<BTreeMap<String, String>>);

fn random_rows(dice: &mut Dice, form: &Form<'_>, count: usize) -> Rows {
    let columns = sheet_columns(form);
    let mut cells = Vec::new();
    let mut expected = Vec::new();
    for row in 0..count {
        let mut line = Vec::new();
        let mut fields: BTreeMap<String, String> = BTreeMap::new();
        for (column, _, option) in &columns {
            if !column.is_required && dice.one_in(4) {
                line.push(None);
                continue;
            }
            let name = column.what.rsplit(':').next().expect("a name").to_owned();
            if let Some(code) = option {
                line.push(Some(Cell::Text("x".to_owned())));
                let codes = fields.entry(name).or_default();
                let bar = if codes.is_empty() { "" } else { "|" };
                codes.push_str(&format!("{bar}{code}"));
                *codes = in_order(codes);
                continue;
            }
            let (cell, reads) = answer(dice, form, column, row);
            line.push(Some(cell));
            fields.extend(reads.map(|reads| (name, reads)));
        }
        // A row without a single answer is no row.
        let has_answer = columns.iter().zip(&line).any(|((column, ..), cell)| {
            cell.is_some() && !matches!(column.answer, Answer::Own | Answer::Personal)
        });
        if has_answer {
            cells.push(line);
            expected.push(fields);
        }
    }
    (cells, expected)
}

/// How a filled form was mistreated.
#[derive(Clone, Copy, Debug)]
struct Mistreated {
    rows_above: usize,
    moves_columns: bool,
    reorders_sheets: bool,
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

fn column_letters(mut number: usize) -> String {
    let mut letters = String::new();
    while number > 0 {
        let digit = u8::try_from((number - 1) % 26).expect("a letter");
        letters.insert(0, char::from(b'A' + digit));
        number = (number - 1) / 26;
    }
    letters
}

fn sheet_data(
    headings: &[String],
    rows: &[Vec<Option<Cell>>],
    dice: &mut Dice,
    how: Mistreated,
) -> String {
    let mut order: Vec<usize> = (0..headings.len()).collect();
    if how.moves_columns {
        for index in (1..order.len()).rev() {
            order.swap(index, dice.below(index + 1));
        }
    }
    let heads = headings
        .iter()
        .map(|heading| Some(Cell::Text(heading.clone())));
    let heads: Vec<Option<Cell>> = heads.collect();
    let mut data = String::from("<sheetData>");
    if how.rows_above > 0 {
        data.push_str(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Muistiinpano</t></is></c></row>",
        );
    }
    for (index, row) in std::iter::once(&heads).chain(rows).enumerate() {
        let number = how.rows_above + index + 1;
        data.push_str(&format!("<row r=\"{number}\">"));
        for (place, &column) in order.iter().enumerate() {
            let address = format!("{}{number}", column_letters(place + 1));
            match &row[column] {
                Some(Cell::Text(text)) => data.push_str(&format!(
                    "<c r=\"{address}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                    escaped(text)
                )),
                // Style 0 is no date, so days are written as texts here, and as days below.
                Some(Cell::Number(value)) => {
                    data.push_str(&format!("<c r=\"{address}\"><v>{value}</v></c>"));
                }
                None => {}
            }
        }
        data.push_str("</row>");
    }
    data + "</sheetData>"
}

/// The form with these tables in the place of its empty ones.
fn filled(form: &[u8], tables: &[String], how: Mistreated) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(form)).expect("a workbook");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("a part in letters");
        // The cover is the first sheet, the tables follow.
        for (table, data) in tables.iter().enumerate() {
            if name == format!("xl/worksheets/sheet{}.xml", table + 2) {
                let begin = text.find("<sheetData").expect("a sheet");
                let end = text
                    .find("</sheetData>")
                    .map(|end| end + "</sheetData>".len());
                let end = end.unwrap_or_else(|| begin + "<sheetData/>".len());
                text.replace_range(begin..end, data);
                // A column that moves takes its format along; here the formats stay behind, and a
                // number in what was a column of days would be saved as a day.
                if let Some((from, until)) = text.find("<cols>").zip(text.find("</cols>")) {
                    text.replace_range(from..until + "</cols>".len(), "");
                }
            }
        }
        if name == "xl/workbook.xml" && how.reorders_sheets {
            let begin = text.find("<sheets>").expect("sheets") + "<sheets>".len();
            let end = text.find("</sheets>").expect("sheets");
            let mut sheets: Vec<&str> = text[begin..end].split_inclusive("/>").collect();
            sheets.reverse();
            let sheets = sheets.concat();
            text.replace_range(begin..end, &sheets);
            // Names that belong to a sheet count sheets by their place.
            let names = text
                .find("<definedNames>")
                .zip(text.find("</definedNames>"));
            if let Some((from, until)) = names {
                text.replace_range(from..until + "</definedNames>".len(), "");
            }
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(text.as_bytes()).expect("a part");
    }
    writer.finish().expect("a workbook").into_inner()
}

/// Days as dates: the cells of these columns get the style of the form's own column.
fn days_as_texts(form: &Form<'_>, rows: &mut [Vec<Option<Cell>>]) {
    let columns = sheet_columns(form);
    for row in rows {
        for ((column, ..), cell) in columns.iter().zip(row) {
            if let (Answer::Date, Some(Cell::Number(serial))) = (column.answer, &cell) {
                let days = chrono::Duration::days(*serial as i64 - 25_569);
                let epoch = chrono::NaiveDate::from_ymd_opt(1970, 1, 1).expect("a day");
                *cell = Some(Cell::Text((epoch + days).format("%-d.%-m.%Y").to_string()));
            }
        }
    }
}

/// What the real reader makes of a folder: the rows of a source by field, and what it found.
fn read(folder: &Path, source: &str) -> (Vec<BTreeMap<String, String>>, Vec<String>) {
    let mut round = METHODOLOGY.newest().clone();
    round.sources.retain(|one| one.id.as_str() == source);
    let mut findings = Findings::new();
    let raw = ingest::read(folder, &round, &mut findings).expect("a readable folder");
    let dataset = validate::try_out(METHODOLOGY.programme(), &round, &raw, &mut findings);
    let table = dataset.table(&SourceId::from(source));
    let frame = table.frame();
    let rows = (0..frame.height()).map(|row| {
        let values = frame.columns().iter().filter_map(|column| {
            let name = column.name().to_string();
            if name.ends_with('?') {
                return None;
            }
            let value = match column.get(row).expect("a row") {
                AnyValue::Null => return None,
                AnyValue::String(text) => in_order(text),
                AnyValue::StringOwned(text) => in_order(&text),
                AnyValue::Date(day) => day.to_string(),
                AnyValue::Float64(number) => number.to_string(),
                other => other.to_string(),
            };
            Some((name, value))
        });
        values.collect()
    });
    // Each source is read alone, so the quotes have no register of names beside them.
    let found = findings
        .iter()
        .filter(|one| one.code != Code::NamesUnknown)
        .map(|one| format!("{} {:?} {:?}", one.code.as_str(), one.place, one.found));
    (rows.collect(), found.collect())
}

/// The codes of a list come in the order of the columns, which may have moved.
fn in_order(codes: &str) -> String {
    let mut codes: Vec<&str> = codes.split('|').collect();
    codes.sort_unstable();
    codes.join("|")
}

fn put(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join("2026/data").join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

/// A filled form of a source with rows, and what they are read as.
fn random_form(
    seed: u64,
    source: &str,
    how: Mistreated,
) -> (Vec<u8>, Vec<BTreeMap<String, String>>) {
    let mut dice = Dice(seed);
    let language = Language::ALL[dice.below(3)];
    let form = form_of(source, language);
    let name = format!("{0}/{source}-2026-{0}.xlsx", language.code());
    let (mut rows, expected) = random_rows(&mut dice, &form, 12);
    days_as_texts(&form, &mut rows);
    let headings: Vec<String> = sheet_columns(&form)
        .into_iter()
        .map(|column| column.1)
        .collect();
    let data = sheet_data(&headings, &rows, &mut dice, how);
    (filled(&FORMS[&name], &[data], how), expected)
}

fn mistreated() -> impl Strategy<Value = Mistreated> {
    (0_usize..5, any::<bool>(), any::<bool>()).prop_map(
        |(rows_above, moves_columns, reorders_sheets)| Mistreated {
            rows_above,
            moves_columns,
            reorders_sheets,
        },
    )
}

/// The sources whose forms have a row for each thing.
fn sources_with_rows() -> Vec<&'static str> {
    let surveys = SURVEYS.iter().map(|(id, _)| *id);
    let registers = REGISTERS.into_iter().filter(|&kind| kind != "attendance");
    surveys.chain(registers).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn random_answers_come_back_as_they_were_given(seed in any::<u64>(), how in mistreated()) {
        for source in sources_with_rows() {
            let room = tempfile::tempdir().expect("a temporary folder");
            let (bytes, expected) = random_form(seed, source, how);
            put(room.path(), &format!("{source}-filled.xlsx"), &bytes);
            let (rows, found) = read(room.path(), source);
            prop_assert_eq!(rows, expected, "{} {:?}", source, found);
            prop_assert!(found.is_empty(), "{}: {:?}", source, found);
        }
    }

    #[test]
    fn attendance_comes_back_seat_by_seat(seed in any::<u64>(), how in mistreated()) {
        let (bytes, expected) = random_attendance(seed, how);
        let room = tempfile::tempdir().expect("a temporary folder");
        put(room.path(), "attendance-filled.xlsx", &bytes);
        let (mut rows, found) = read(room.path(), "attendance");
        rows.sort();
        prop_assert_eq!(rows, expected, "{:?}", found);
        prop_assert!(found.is_empty(), "{:?}", found);
    }
}

fn random_attendance(seed: u64, how: Mistreated) -> (Vec<u8>, Vec<BTreeMap<String, String>>) {
    let mut dice = Dice(seed);
    let language = Language::ALL[dice.below(3)];
    let form = form_of("attendance", language);
    assert_eq!(form.shape, Shape::Matrix);
    let marks = &form.lists[hidden_sheet::MARKS];
    let units = &form.lists["unit"];
    let mut tables = Vec::new();
    let mut expected = Vec::new();
    for unit in units {
        let mut headings: Vec<String> =
            form.columns.iter().map(|one| one.heading.clone()).collect();
        let days: Vec<usize> = (0..3).map(|meeting| 10 * meeting + dice.below(9)).collect();
        headings.extend(
            days.iter()
                .map(|day| format!("{}.{}.2026", day % 28 + 1, day / 28 + 1)),
        );
        let mut rows = Vec::new();
        let mut marked = vec![Vec::new(); days.len()];
        for seat in 1..=4_u32 {
            let mut row = vec![
                Some(Cell::Text(unit.word().to_owned())),
                Some(Cell::Number(f64::from(seat))),
            ];
            for meeting in &mut marked {
                let mark = &marks[dice.below(marks.len())];
                let is_blank = dice.one_in(3) && seat > 1;
                let word = mark.words[dice.below(3)].clone();
                row.push((!is_blank).then_some(Cell::Text(word)));
                let reads = if is_blank {
                    "absent"
                } else {
                    mark.reads.as_str()
                };
                meeting.push((seat, reads.to_owned()));
            }
            rows.push(row);
        }
        for (day, seats) in days.iter().zip(marked) {
            expected.extend(seats.into_iter().map(|(seat, mark)| {
                BTreeMap::from([
                    ("unit".to_owned(), unit.reads.clone()),
                    ("seat".to_owned(), seat.to_string()),
                    // 20 454 is 1 January 2026; the days of the test are days of January or February.
                    (
                        "date".to_owned(),
                        (20_454 + if *day < 28 { *day } else { 31 + day - 28 }).to_string(),
                    ),
                    ("mark".to_owned(), mark),
                ])
            }));
        }
        tables.push(sheet_data(&headings, &rows, &mut dice, how));
    }
    expected.sort();
    let name = format!("{0}/attendance-2026-{0}.xlsx", language.code());
    (filled(&FORMS[&name], &tables, how), expected)
}

/// Whether LibreOffice is installed here.
fn has_libreoffice() -> bool {
    Command::new("soffice").arg("--version").output().is_ok()
}

#[test]
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn answers_survive_libreoffice() {
    if !has_libreoffice() {
        eprintln!("skipped: LibreOffice (soffice) is not installed");
        return;
    }
    let how = Mistreated {
        rows_above: 2,
        moves_columns: true,
        reorders_sheets: true,
    };
    for (round, ending) in [(1, "ods"), (2, "xlsx")] {
        let room = tempfile::tempdir().expect("a temporary folder");
        let given = room.path().join("given");
        fs::create_dir_all(&given).expect("a folder");
        let mut expected = BTreeMap::new();
        for source in sources_with_rows() {
            let (bytes, rows) = random_form(round, source, how);
            fs::write(given.join(format!("{source}-filled.xlsx")), bytes).expect("a file");
            expected.insert(source, rows);
        }
        let (bytes, rows) = random_attendance(round, how);
        fs::write(given.join("attendance-filled.xlsx"), bytes).expect("a file");
        expected.insert("attendance", rows);
        let files = fs::read_dir(&given)
            .expect("files")
            .map(|file| file.expect("a file").path());
        let saved = room.path().join("2026/data");
        let profile = format!(
            "-env:UserInstallation=file://{}/profile",
            room.path().display()
        );
        let output = Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", ending, "--outdir"])
            .arg(&saved)
            .args(files)
            .output()
            .expect("LibreOffice starts");
        assert!(output.status.success(), "{output:?}");
        for (source, expected) in expected {
            let (mut rows, found) = read(room.path(), source);
            if source == "attendance" {
                rows.sort();
            }
            assert_eq!(rows, expected, "{source} {ending}: {found:?}");
            assert!(found.is_empty(), "{source} {ending}: {found:?}");
        }
    }
}

#[test]
fn the_same_method_gives_the_same_bytes_and_every_language_has_every_form() {
    let again = draw_up(&METHODOLOGY, &CATALOGUE, &PdfTemplates::built_in())
        .expect("the forms can be made");
    assert_eq!(*FORMS, again);
    // 20 sources and four typing workbooks in three languages.
    let workbooks = FORMS.keys().filter(|path| path.ends_with(".xlsx")).count();
    assert_eq!(workbooks, 3 * (20 + 4));
}

#[test]
fn a_form_of_last_year_or_of_another_source_or_version_is_found() {
    let how = Mistreated {
        rows_above: 0,
        moves_columns: false,
        reorders_sheets: false,
    };
    let (bytes, _) = random_form(1, "residents", how);
    let found_in = |source: &str, change: &dyn Fn(&mut crate::methodology::Round)| {
        let room = tempfile::tempdir().expect("a temporary folder");
        put(room.path(), &format!("{source}-filled.xlsx"), &bytes);
        let mut round = METHODOLOGY.newest().clone();
        change(&mut round);
        round.sources.retain(|one| one.id.as_str() == source);
        let folder = room.path();
        fs::rename(folder.join("2026"), folder.join(round.id.as_str())).ok();
        let mut findings = Findings::new();
        ingest::read(folder, &round, &mut findings).expect("a readable folder");
        let codes = findings.iter().map(|one| one.code.as_str());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(found_in("residents", &|_| {}), Vec::<&str>::new());
    assert_eq!(found_in("staff", &|_| {}), ["other-form"]);
    assert_eq!(
        found_in("residents", &|round| round.id = "2027".into()),
        ["other-round"]
    );
    assert_eq!(
        found_in("residents", &|round| round.items[0].version = 2),
        ["other-item-version"]
    );
}
