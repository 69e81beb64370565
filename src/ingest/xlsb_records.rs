//! The records of an xlsb workbook that calamine does not tell: hidden rows and columns, and formulas
//! that failed.
//!
//! Comes in: the parts of a packed file. Goes out: both for each sheet, by its name, or a fault where
//! the reader of the cells would pass over some.
//! Source of the records and their places: Microsoft, [MS-XLSB], 2.1.4 and 2.4.

use crate::ingest::fault::ReadFault;
use crate::ingest::hidden::{self, Hidden};
use crate::ingest::packed::Packed;
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::RangeInclusive;

/// `BrtRowHdr`: the row, its style and height, then flags.
const ROW: u16 = 0;

/// `BrtColInfo`: the first and the last column, width and style, then flags.
const COLUMNS: u16 = 60;

/// `BrtEndSheetData`, after which nothing is hidden any more.
const END_OF_SHEET: u16 = 146;

/// `BrtBundleSh`: a sheet with its reference and its name.
const SHEET: u16 = 156;

/// `BrtFmlaError`: the column, the style and the flags of a cell, then a number of the error.
const FAILED_FORMULA: u16 = 11;

/// `BrtCellRString`, a text with formats in the cell itself, which calamine passes over.
const FORMATTED_TEXT: u16 = 62;

/// Cells in a short form whose column is the one after the cell before. The specification does not
/// name them, some programs write them, and calamine passes over them.
const SHORT_CELLS: RangeInclusive<u16> = 12..=18;

/// How much of a record is kept; the records above are shorter.
const MOST_BYTES: u64 = 4096;

/// What the records of a sheet say.
#[derive(Debug, Default, PartialEq)]
pub(in crate::ingest) struct XlsbRecords {
    /// What is hidden.
    pub(in crate::ingest) hidden: Hidden,
    /// Cells whose formula failed: row and column from 0, and what they show.
    pub(in crate::ingest) failed: Vec<((u32, u32), &'static str)>,
}

/// The records of the sheets; a fault where cells would be lost.
pub(in crate::ingest) fn of_xlsb(
    packed: &mut Packed<'_>,
) -> Result<BTreeMap<String, XlsbRecords>, ReadFault> {
    let targets = hidden::targets(packed, "xl/_rels/workbook.bin.rels");
    let mut names = Vec::new();
    if let Some(content) = packed.part("xl/workbook.bin") {
        each_record(content, |kind, record| {
            if kind == SHEET
                && let Some((reference, name)) = reference_and_name(record)
            {
                names.push((reference, name));
            }
            true
        });
    }
    let mut sheets = BTreeMap::new();
    for (reference, name) in names {
        if let Some(content) = targets.get(&reference).and_then(|part| packed.part(part)) {
            sheets.insert(name, of_sheet(content)?);
        }
    }
    Ok(sheets)
}

fn of_sheet(content: impl Read) -> Result<XlsbRecords, ReadFault> {
    let mut found = XlsbRecords::default();
    let mut row = 0;
    let mut loses_cells = false;
    each_record(content, |kind, record| {
        let flags = |at: usize| record.get(at).copied().unwrap_or(0);
        match kind {
            ROW => {
                row = number(record, 0).unwrap_or(row);
                if flags(11) & 0x10 != 0 {
                    let shown = row.saturating_add(1);
                    found.hidden.add_rows(shown, shown);
                }
            }
            COLUMNS if flags(16) & 1 != 0 => {
                if let (Some(from), Some(until)) = (number(record, 0), number(record, 4)) {
                    let hidden = &mut found.hidden;
                    hidden.add_columns(from.saturating_add(1), until.saturating_add(1));
                }
            }
            FAILED_FORMULA => match number(record, 0) {
                Some(column) => found.failed.push(((row, column), error_of(flags(8)))),
                None => loses_cells = true,
            },
            FORMATTED_TEXT => loses_cells = true,
            kind if SHORT_CELLS.contains(&kind) => loses_cells = true,
            _ => {}
        }
        kind != END_OF_SHEET
    });
    if loses_cells {
        return Err(ReadFault::ShortCells);
    }
    Ok(found)
}

/// What a cell shows whose formula failed, by the number of the error.
fn error_of(number: u8) -> &'static str {
    match number {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#VALUE!",
    }
}

/// Calls for every record, until the end, the first damage, or no further.
fn each_record(mut content: impl Read, mut take: impl FnMut(u16, &[u8]) -> bool) {
    let mut record = Vec::new();
    while let Some((kind, length)) = head(&mut content) {
        record.clear();
        let kept = length.min(MOST_BYTES);
        let Ok(read) = content.by_ref().take(kept).read_to_end(&mut record) else {
            return;
        };
        let rest = length - kept;
        let skipped = io::copy(&mut content.by_ref().take(rest), &mut io::sink());
        if read as u64 != kept || skipped.ok() != Some(rest) || !take(kind, &record) {
            return;
        }
    }
}

/// The kind of the next record, in one or two bytes, and its length, in up to four, each of which
/// says with its highest bit whether another one follows.
fn head(content: &mut impl Read) -> Option<(u16, u64)> {
    let first = u16::from(byte(content)?);
    let kind = match first & 0x80 {
        0 => first,
        _ => first & 0x7f | (u16::from(byte(content)?) & 0x7f) << 7,
    };
    let mut length = 0;
    for shift in [0, 7, 14, 21] {
        let next = u64::from(byte(content)?);
        length |= (next & 0x7f) << shift;
        if next & 0x80 == 0 {
            break;
        }
    }
    Some((kind, length))
}

fn byte(content: &mut impl Read) -> Option<u8> {
    let mut one = [0];
    content.read_exact(&mut one).ok()?;
    Some(one[0])
}

fn number(record: &[u8], at: usize) -> Option<u32> {
    let bytes = record.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(bytes))
}

fn reference_and_name(record: &[u8]) -> Option<(String, String)> {
    let (reference, after) = wide_text(record, 8)?;
    let (name, _) = wide_text(record, after)?;
    Some((reference, name))
}

/// A text of two bytes for each letter, behind its length; and where it ends.
fn wide_text(record: &[u8], at: usize) -> Option<(String, usize)> {
    let letters = usize::try_from(number(record, at)?).ok()?;
    let end = at.checked_add(4)?.checked_add(letters.checked_mul(2)?)?;
    let (text, _) = encoding_rs::UTF_16LE.decode_without_bom_handling(record.get(at + 4..end)?);
    Some((text.into_owned(), end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::workbook::{self, WorkbookFormat};
    use crate::methodology::Limits;

    #[test]
    fn the_hidden_row_and_column_of_the_first_sheet_are_found() {
        let bytes = include_bytes!("../../fuzz/corpus/workbook/hidden.xlsb");
        let mut packed = Packed::measure(bytes, u64::MAX).expect("a packed file");
        let sheets = of_xlsb(&mut packed).expect("nothing is lost");
        assert_eq!(sheets["Vanha"], XlsbRecords::default());
        let hidden = &sheets["Osallistujat"].hidden;
        let rows: Vec<u32> = (1..=4).filter(|&row| hidden.has_row(row)).collect();
        let columns: Vec<u32> = (1..=3).filter(|&one| hidden.has_column(one)).collect();
        assert_eq!((rows, columns), (vec![3], vec![3]));
    }

    #[test]
    fn a_record_that_is_cut_off_ends_the_reading_quietly() {
        for cut in 0..20 {
            let record = [COLUMNS.to_le_bytes()[0], 18, 0, 0, 0, 0, 9, 0, 0, 0];
            let length = cut.min(record.len());
            assert_eq!(of_sheet(&record[..length]), Ok(XlsbRecords::default()));
        }
    }

    #[test]
    fn a_formula_that_failed_is_told_with_its_place() {
        let row = [&[0, 12, 4, 0, 0, 0][..], &[0; 8]].concat();
        let cell = [11, 9, 2, 0, 0, 0, 0, 0, 0, 0, 0x07];
        let found = of_sheet([row.as_slice(), &cell].concat().as_slice());
        assert_eq!(
            found.map(|found| found.failed),
            Ok(vec![((4, 2), "#DIV/0!")])
        );
    }

    #[test]
    fn cells_that_the_library_passes_over_are_a_fault_and_not_a_loss() {
        let bytes = include_bytes!("../../fuzz/corpus/workbook/short-cells.xlsb");
        let found = workbook::read(bytes, WorkbookFormat::Xlsb, Limits::default());
        assert_eq!(found.err(), Some(ReadFault::ShortCells));
    }
}
