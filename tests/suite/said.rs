//! What the files of an output say to readers: every text that can be seen, heard or looked up, with the
//! place where it stands.
//!
//! Comes in: a file. Goes out: its texts. What is silent is listed by name (addresses, identifiers of
//! elements, colours and the geometry of pictures, which `coordinates` measures); everything else speaks,
//! so that a new attribute is heard until somebody says that it is not.

use std::fs;
use std::process::Command;

/// A text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The element with its class, the element and its attribute, the key or the column.
    pub(crate) place: String,
    /// What is said there.
    pub(crate) text: String,
}

/// Attributes that lead somewhere, name something for programs, or say where and how to draw.
const SILENT: &[&str] = &[
    "aria-describedby",
    "aria-labelledby",
    "charset",
    "class",
    "cx",
    "cy",
    "d",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "font-family",
    "font-size",
    "font-weight",
    "for",
    "headers",
    "height",
    "href",
    "hreflang",
    "id",
    "lang",
    "paint-order",
    "points",
    "r",
    "rel",
    "role",
    "scope",
    "src",
    "stroke",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "tabindex",
    "text-anchor",
    "transform",
    "type",
    "viewBox",
    "viewbox",
    "width",
    "x",
    "x1",
    "x2",
    "xmlns",
    "xmlns:xhtml",
    "y",
    "y1",
    "y2",
    "colspan",
    "rowspan",
];

/// The script of the pages, which says nothing.
const SCRIPT: &str = include_str!("../../report_templates/assets/site.js");

/// What a file says; nothing for fonts and for pictures made of points, which are drawn from those made of
/// lines, and for PDF files where nothing can read them.
pub(crate) fn said(path: &str, content: &[u8]) -> Vec<Piece> {
    let text = || String::from_utf8_lossy(content).into_owned();
    match path.rsplit('.').next().unwrap_or_default() {
        "html" | "svg" | "xml" => of_page(&text()),
        "json" | "jsonld" => of_json(&text()),
        "csv" => of_table(&text()),
        "txt" => vec![piece("text", text())],
        "pdf" => of_pdf(content).unwrap_or_default(),
        "png" | "woff2" => Vec::new(),
        other => panic!("nobody knows what a file .{other} says: {path}"),
    }
}

fn piece(place: &str, text: String) -> Piece {
    let place = place.to_owned();
    Piece { place, text }
}

/// The text of elements and the attributes that speak. Style sheets hold the look of the programme and nothing
/// of a unit; the script is the same on every page.
fn of_page(page: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut place = String::new();
    let mut rest = page;
    while let Some(begin) = rest.find('<') {
        pieces.push(piece(&place, plain(&rest[..begin])));
        let Some(end) = rest[begin..].find('>') else {
            break;
        };
        let tag = &rest[begin + 1..begin + end];
        rest = &rest[begin + end + 1..];
        let name = tag.split([' ', '\n', '/']).next().unwrap_or_default();
        let attributes = attributes(tag);
        let class = attributes.iter().find(|(name, _)| *name == "class");
        if !tag.starts_with('/') {
            place = format!("{name} {}", class.map_or("", |(_, class)| class));
        }
        if name == "style" || name == "script" {
            let close = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            if tag.contains("application/ld+json") {
                pieces.extend(of_json(&rest[..close]));
            } else if name == "script" {
                assert_eq!(
                    rest[..close].trim(),
                    SCRIPT.trim(),
                    "all pages have the same script"
                );
            }
            rest = &rest[close..];
        }
        let is_for_the_browser = tag.contains("name=\"viewport\"");
        let told = attributes.iter().filter(|(name, _)| !SILENT.contains(name));
        let told = told.filter(|_| !is_for_the_browser);
        pieces.extend(
            told.map(|(attribute, value)| piece(&format!("{name}@{attribute}"), plain(value))),
        );
    }
    pieces.push(piece(&place, plain(rest)));
    pieces
}

fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let parts: Vec<&str> = tag.split('"').collect();
    let pairs = parts.chunks_exact(2);
    let name = |before: &'_ str| before.trim_end_matches('=').trim_end().len();
    pairs
        .map(|pair| {
            let before = &pair[0][..name(pair[0])];
            (
                before.rsplit([' ', '\n']).next().unwrap_or_default(),
                pair[1],
            )
        })
        .collect()
}

/// A text with its entities spelled out.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(begin) = rest.find('&') {
        plain.push_str(&rest[..begin]);
        let end = rest[begin..].find(';').unwrap_or(rest.len() - begin - 1);
        let entity = &rest[begin + 1..begin + end];
        let number = entity
            .strip_prefix("#x")
            .map(|hex| u32::from_str_radix(hex, 16));
        plain.push(match (entity, number) {
            (_, Some(number)) => number.ok().and_then(char::from_u32).expect("a letter"),
            ("amp", _) => '&',
            ("lt", _) => '<',
            ("gt", _) => '>',
            ("quot", _) => '"',
            ("nbsp", _) => '\u{a0}',
            ("shy", _) => '\u{ad}',
            _ => panic!("nobody knows what &{entity}; says"),
        });
        rest = &rest[begin + end + 1..];
    }
    plain + rest
}

fn of_json(text: &str) -> Vec<Piece> {
    fn all(key: &str, value: &serde_json::Value, pieces: &mut Vec<Piece>) {
        match value {
            serde_json::Value::Object(fields) => {
                for (key, value) in fields {
                    all(key, value, pieces);
                }
            }
            serde_json::Value::Array(values) => {
                for value in values {
                    all(key, value, pieces);
                }
            }
            serde_json::Value::String(text) => pieces.push(piece(key, text.clone())),
            other => pieces.push(piece(key, other.to_string())),
        }
    }
    let mut pieces = Vec::new();
    all("", &serde_json::from_str(text).expect("JSON"), &mut pieces);
    pieces
}

/// The rows of a csv file, by the names of the columns.
pub(crate) fn rows(text: &str) -> Vec<Vec<(String, String)>> {
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') { b';' } else { b',' };
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let columns = reader.headers().expect("a row of headings").clone();
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| {
        let cells = columns.iter().zip(row.iter());
        cells
            .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
            .collect()
    })
    .collect()
}

fn of_table(text: &str) -> Vec<Piece> {
    let cells = rows(text).into_iter().flatten();
    cells.map(|(place, text)| Piece { place, text }).collect()
}

/// The pages of a PDF file, without the numbers of pages at their foot and in the table of contents.
fn of_pdf(content: &[u8]) -> Option<Vec<Piece>> {
    let room = tempfile::tempdir().expect("a temporary folder");
    let path = room.path().join("report.pdf");
    fs::write(&path, content).expect("a writable file");
    let output = Command::new("pdftotext")
        // In the order in which it is drawn: what stands close together is not run together.
        .arg("-raw")
        .arg(&path)
        .arg("-")
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let pages: Vec<&str> = text
        .trim_end_matches(['\u{c}', '\n'])
        .split('\u{c}')
        .collect();
    let numbered = pages.iter().enumerate();
    Some(
        numbered
            .map(|(page, text)| piece("pdf", without_page_numbers(text, page + 1, pages.len())))
            .collect(),
    )
}

fn without_page_numbers(text: &str, page: usize, pages: usize) -> String {
    let line = |line: &str| {
        let is_digit = |sign: char| sign.is_ascii_digit();
        let numbers: Vec<usize> = line
            .split(|sign: char| !is_digit(sign))
            .filter_map(|number| number.parse().ok())
            .collect();
        let is_foot = numbers == [page, pages];
        let leads_to_a_page =
            line.contains(". . .") && numbers.last().is_some_and(|last| *last <= pages);
        if is_foot {
            String::new()
        } else if leads_to_a_page {
            line.trim_end().trim_end_matches(is_digit).to_owned()
        } else {
            line.to_owned()
        }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// Whether PDF files can be read here.
pub(crate) fn reads_pdf() -> bool {
    Command::new("pdftotext").arg("-v").output().is_ok()
}
