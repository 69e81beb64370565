//! The gallery of findings before the real program: every code is provoked by its smallest input
//! and told in exactly the words of the gallery, and the pages in `docs/findings` are made of it.
//!
//! With `TUTKA_GALLERY=write` in the environment the texts and the pages are written anew instead of
//! compared; the difference is then for a person to read.

use crate::support::{files, root, tutka};
use rust_xlsxwriter::{Format, Formula, Workbook};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use tutka::findings::{CLEAN_PROGRAMME, Case, CaseSheet, Code, Step, gallery_of, page, page_index};
use tutka::vocabulary::Language;
use tutka::wording::Catalogue;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn writes() -> bool {
    std::env::var_os("TUTKA_GALLERY").is_some_and(|value| value == "write")
}

fn put(folder: &Path, file: &str, content: &[u8]) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
    fs::write(path, content).expect("a writable file");
}

/// What `tutka check` says about the programme without a fault after these steps.
fn said_after(steps: &[Step], language: Language) -> String {
    let room = tempfile::tempdir().expect("a temporary folder");
    let folder = room.path().join("programme");
    for (file, text) in CLEAN_PROGRAMME {
        put(&folder, file, text.as_bytes());
    }
    for step in steps {
        match step {
            Step::Lines { file, old, new } => {
                let text = fs::read_to_string(folder.join(file)).expect("a file to change");
                assert_eq!(text.matches(old).count(), 1, "{file} has once:\n{old}");
                put(&folder, file, text.replace(old, new).as_bytes());
            }
            Step::Text { file, text } => put(&folder, file, text.as_bytes()),
            Step::Workbook { file, sheets } if file.ends_with(".ods") => {
                put(&folder, file, &open_document(sheets));
            }
            Step::Workbook { file, sheets } => put(&folder, file, &workbook(sheets)),
            Step::Bytes { file, digits } => put(&folder, file, &bytes(digits)),
        }
    }
    let output = tutka()
        .args(["check", "--lang", language.code()])
        .arg(&folder)
        .output()
        .expect("the binary starts");
    assert_eq!(output.stdout, b"");
    let said = String::from_utf8(output.stderr).expect("the messages are UTF-8");
    let is_refused = said.contains(": ") && output.status.code() == Some(1);
    assert!(is_refused || output.status.code() == Some(0), "{said}");
    said.trim_end().to_owned()
}

fn workbook(sheets: &[CaseSheet]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for case in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&case.name).expect("a name");
        for mark in &case.marks {
            let words: Vec<&str> = mark.split(' ').collect();
            match words.as_slice() {
                ["@hide", "row", row] => {
                    let row: u32 = row.parse().expect("a row");
                    sheet.set_row_hidden(row - 1).expect("a row");
                }
                ["@hide", "column", "C"] => {
                    sheet.set_column_hidden(2).expect("a column");
                }
                ["@merge", "A2:A3"] => {
                    sheet
                        .merge_range(1, 0, 2, 0, "", &Format::new())
                        .expect("cells");
                }
                _ => panic!("the gallery knows no mark `{mark}`"),
            }
        }
        for (row, cells) in (0..).zip(&case.rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                if cell.starts_with('=') {
                    let formula = Formula::new(cell).set_result("#DIV/0!");
                    sheet.write(row, column, formula).expect("a cell");
                } else {
                    sheet.write(row, column, cell).expect("a cell");
                }
            }
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

/// A spreadsheet of LibreOffice, in which what looks like a number is stored as one.
fn open_document(sheets: &[CaseSheet]) -> Vec<u8> {
    let mut content = "<office:document-content \
        xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
        xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
        <office:body><office:spreadsheet>"
        .to_owned();
    for sheet in sheets {
        content.push_str(&format!("<table:table table:name=\"{}\">", sheet.name));
        for row in &sheet.rows {
            content.push_str("<table:table-row>");
            for cell in row {
                let kind = match cell.parse::<f64>() {
                    Ok(number) => {
                        format!("office:value-type=\"float\" office:value=\"{number}\"")
                    }
                    Err(_) => "office:value-type=\"string\"".to_owned(),
                };
                content.push_str(&format!(
                    "<table:table-cell {kind}><text:p>{cell}</text:p></table:table-cell>"
                ));
            }
            content.push_str("</table:table-row>");
        }
        content.push_str("</table:table>");
    }
    content.push_str("</office:spreadsheet></office:body></office:document-content>");
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let manifest = "<manifest:manifest \
        xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, part) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ] {
        file.start_file(name, stored).expect("a part");
        file.write_all(part.as_bytes()).expect("a part");
    }
    file.finish().expect("a file").into_inner()
}

fn bytes(digits: &str) -> Vec<u8> {
    let digits: String = digits.split_whitespace().collect();
    (0..digits.len() / 2)
        .map(|index| u8::from_str_radix(&digits[2 * index..2 * index + 2], 16).expect("digits"))
        .collect()
}

#[test]
fn the_programme_that_the_cases_change_has_no_fault() {
    assert_eq!(said_after(&[], Language::En), "");
}

#[test]
fn every_code_is_provoked_by_its_case_and_told_in_the_words_of_the_gallery() {
    for &code in Code::ALL {
        let mut text = String::new();
        for case in gallery_of(code) {
            text.push_str("=== case\n");
            add_steps(&mut text, &case);
            for language in [Language::En, Language::Fi, Language::Sv] {
                let said = said_after(&case.steps, language);
                text.push_str(&format!("=== says {}\n{said}\n", language.code()));
            }
        }
        let path = root().join(format!("src/findings/gallery/{}.txt", code.as_str()));
        if writes() {
            fs::write(path, text).expect("a writable gallery");
        } else {
            let kept = fs::read_to_string(path).expect("every code is in the gallery");
            assert_eq!(text, kept);
        }
    }
}

/// The steps as the gallery writes them.
fn add_steps(text: &mut String, case: &Case) {
    for step in &case.steps {
        match step {
            Step::Lines { file, old, new } => {
                text.push_str(&format!("=== change {file}\n---\n{old}+++\n{new}"));
            }
            Step::Text {
                file,
                text: content,
            } => {
                text.push_str(&format!("=== file {file}\n{content}"));
            }
            Step::Workbook { file, sheets } => {
                text.push_str(&format!("=== workbook {file}\n"));
                for sheet in sheets {
                    text.push_str(&format!("[{}]\n", sheet.name));
                    for row in &sheet.rows {
                        text.push_str(&format!("{}\n", row.join(";")));
                    }
                    for mark in &sheet.marks {
                        text.push_str(&format!("{mark}\n"));
                    }
                }
            }
            Step::Bytes { file, digits } => {
                text.push_str(&format!("=== bytes {file}\n{digits}"));
            }
        }
    }
}

#[test]
fn the_pages_in_the_documentation_are_those_of_the_gallery() {
    let catalogue = Catalogue::built_in();
    let mut pages = BTreeMap::new();
    let index = page_index(&catalogue, Language::En);
    pages.insert("README.md".to_owned(), index.into_bytes());
    for &code in Code::ALL {
        let page = page(&catalogue, Language::En, code);
        pages.insert(format!("{}.md", code.as_str()), page.into_bytes());
    }
    let folder = root().join("docs/findings");
    if writes() {
        for (name, page) in &pages {
            put(&folder, name, page);
        }
    }
    let kept = files(&folder);
    let names = |pages: &BTreeMap<String, Vec<u8>>| pages.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&kept), names(&pages));
    for (name, page) in pages {
        let kept = String::from_utf8_lossy(&kept[&name]);
        let page = String::from_utf8(page).expect("a page is UTF-8");
        assert_eq!(
            kept, page,
            "{name} is out of date: see tests/suite/gallery.rs"
        );
    }
}
