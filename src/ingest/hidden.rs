//! What is hidden on the sheets of a workbook: rows and columns, in xlsx and ods.
//!
//! Comes in: the parts of a packed file. Goes out: the hidden rows and columns of each sheet, by
//! its name. Nothing is left out because of it; a finding names what has values. The two binary
//! formats are read in `xls_records` and `xlsb_records`.

use crate::ingest::packed::{Mark, Packed};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

/// The most stretches that are kept of one sheet; more would be no filter but a damaged file.
const MOST_STRETCHES: usize = 100_000;

/// The hidden rows and columns of a sheet, as stretches from one to another, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ingest) struct Hidden {
    /// Whether the whole sheet is.
    pub(in crate::ingest) is_whole: bool,
    rows: Vec<(u32, u32)>,
    columns: Vec<(u32, u32)>,
}

impl Hidden {
    /// Whether a row is hidden.
    pub(in crate::ingest) fn has_row(&self, row: u32) -> bool {
        holds(&self.rows, row)
    }

    /// Whether a column is hidden.
    pub(in crate::ingest) fn has_column(&self, column: u32) -> bool {
        holds(&self.columns, column)
    }

    /// Whether any column is hidden.
    pub(in crate::ingest) fn has_columns(&self) -> bool {
        !self.columns.is_empty()
    }

    /// Whether any row is hidden.
    pub(in crate::ingest) fn has_rows(&self) -> bool {
        !self.rows.is_empty()
    }

    /// Adds hidden rows, from 1.
    pub(in crate::ingest) fn add_rows(&mut self, from: u32, until: u32) {
        add(&mut self.rows, from, until);
    }

    /// Adds hidden columns, from 1.
    pub(in crate::ingest) fn add_columns(&mut self, from: u32, until: u32) {
        add(&mut self.columns, from, until);
    }
}

fn holds(stretches: &[(u32, u32)], number: u32) -> bool {
    stretches
        .iter()
        .any(|&(from, until)| (from..=until).contains(&number))
}

fn add(stretches: &mut Vec<(u32, u32)>, from: u32, until: u32) {
    let is_full = stretches.len() >= MOST_STRETCHES;
    match stretches.last_mut() {
        Some(last) if last.1.checked_add(1) == Some(from) => last.1 = until,
        _ if is_full => {}
        _ => stretches.push((from, until)),
    }
}

/// The hidden rows and columns of an xlsx workbook, for the sheets that have some.
pub(in crate::ingest) fn of_xlsx(packed: &mut Packed<'_>) -> BTreeMap<String, Hidden> {
    let mut hidden = BTreeMap::new();
    for (name, part) in sheets_of_xlsx(packed) {
        if packed.mentions(&part, Mark::Hidden) == Some(true)
            && let Some(content) = packed.part(&part)
        {
            hidden.insert(name, of_xlsx_sheet(content));
        }
    }
    hidden
}

/// The sheets of an xlsx workbook that surely have no merged cells.
pub(in crate::ingest) fn unmerged_of_xlsx(packed: &mut Packed<'_>) -> BTreeSet<String> {
    let sheets = sheets_of_xlsx(packed).into_iter();
    let unmerged = sheets.filter(|(_, part)| packed.mentions(part, Mark::Merged) == Some(false));
    unmerged.map(|(name, _)| name).collect()
}

/// The parts that a workbook refers to, by the names of its references.
pub(in crate::ingest) fn targets(packed: &mut Packed<'_>, list: &str) -> BTreeMap<String, String> {
    let mut targets = BTreeMap::new();
    if let Some(content) = packed.part(list) {
        each_tag(content, |tag| {
            if let ("Relationship", Some(id), Some(target)) = (
                tag.local_name().into_inner(),
                attribute(tag, "Id"),
                attribute(tag, "Target"),
            ) {
                let path = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => format!("xl/{target}"),
                };
                targets.insert(id, path);
            }
            Go::On
        });
    }
    targets
}

/// The parts of the sheets, by name. A workbook whose own list cannot be read has none.
fn sheets_of_xlsx(packed: &mut Packed<'_>) -> BTreeMap<String, String> {
    let targets = targets(packed, "xl/_rels/workbook.xml.rels");
    let mut sheets = BTreeMap::new();
    if let Some(content) = packed.part("xl/workbook.xml") {
        each_tag(content, |tag| {
            if let ("sheet", Some(name), Some(id)) = (
                tag.local_name().into_inner(),
                attribute(tag, "name"),
                attribute(tag, "id"),
            ) && let Some(part) = targets.get(&id)
            {
                sheets.insert(name, part.clone());
            }
            Go::On
        });
    }
    sheets
}

fn of_xlsx_sheet(content: impl BufRead) -> Hidden {
    let mut hidden = Hidden::default();
    let mut row = 0;
    each_tag(content, |tag| {
        let number = |name: &str| attribute(tag, name).and_then(|text| text.parse::<u32>().ok());
        let is_hidden =
            || attribute(tag, "hidden").is_some_and(|said| said == "1" || said == "true");
        match tag.local_name().into_inner() {
            "col" if is_hidden() => {
                if let (Some(from), Some(until)) = (number("min"), number("max")) {
                    hidden.add_columns(from, until);
                }
            }
            "row" => {
                row = number("r").unwrap_or(row + 1);
                if is_hidden() {
                    hidden.add_rows(row, row);
                }
            }
            // The first tag after the data.
            "sheetCalcPr" | "sheetProtection" | "autoFilter" | "mergeCells" | "pageMargins" => {
                return Go::Away;
            }
            _ => {}
        }
        Go::On
    });
    hidden
}

/// The hidden rows and columns of an ods workbook, for the sheets that have some.
pub(in crate::ingest) fn of_ods(packed: &mut Packed<'_>) -> BTreeMap<String, Hidden> {
    let mut sheets: BTreeMap<String, Hidden> = BTreeMap::new();
    if packed.mentions("content.xml", Mark::Hidden) != Some(true) {
        return sheets;
    }
    let Some(content) = packed.part("content.xml") else {
        return sheets;
    };
    let mut sheet = String::new();
    let (mut row, mut column) = (0_u32, 0_u32);
    each_tag(content, |tag| {
        let is_hidden = || {
            attribute(tag, "visibility").is_some_and(|said| said == "collapse" || said == "filter")
        };
        let repeated = |name: &str| {
            let times = attribute(tag, name).and_then(|text| text.parse::<u32>().ok());
            times.unwrap_or(1)
        };
        match tag.local_name().into_inner() {
            "table" => {
                sheet = attribute(tag, "name").unwrap_or_default();
                (row, column) = (0, 0);
            }
            "table-column" => {
                let until = column.saturating_add(repeated("number-columns-repeated"));
                if is_hidden() {
                    let hidden = sheets.entry(sheet.clone()).or_default();
                    hidden.add_columns(column + 1, until);
                }
                column = until;
            }
            "table-row" => {
                let until = row.saturating_add(repeated("number-rows-repeated"));
                if is_hidden() {
                    let hidden = sheets.entry(sheet.clone()).or_default();
                    hidden.add_rows(row.saturating_add(1), until);
                }
                row = until;
            }
            _ => {}
        }
        Go::On
    });
    sheets
}

/// Whether the reading of tags goes on.
#[derive(PartialEq, Eq)]
pub(in crate::ingest) enum Go {
    /// To the next tag.
    On,
    /// No further.
    Away,
}

/// Calls for every opening tag, until the end, the first damage, or no further.
pub(in crate::ingest) fn each_tag(
    content: impl BufRead,
    mut take: impl FnMut(&BytesStart<'_>) -> Go,
) {
    let mut reader = Reader::from_reader(content);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                if take(&tag) == Go::Away {
                    return;
                }
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute by its name without a prefix.
pub(in crate::ingest) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|one| one.key.local_name().into_inner() == name)?;
    Some(unescape(&found.value).ok()?.into_owned())
}
