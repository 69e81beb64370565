//! How large the rectangles are that the sheets of an ods workbook fill in memory, all at once.
//!
//! Comes in: the parts of a packed file. Goes out: a number of cells. A few hundred bytes of ods
//! can repeat one cell a hundred million times, which is noticed here before it is done.

use crate::ingest::hidden::{Go, attribute, each_tag};
use crate::ingest::packed::Packed;

/// The cells of the rectangles around the values of the sheets, summed up.
pub(in crate::ingest) fn of_ods(packed: &mut Packed<'_>) -> u64 {
    let Some(content) = packed.part("content.xml") else {
        return 0;
    };
    let mut before = 0_u64;
    let mut all = 0;
    let mut sheet = SheetSize::default();
    each_tag(content, |tag| {
        let repeated = |name: &str| {
            let times = attribute(tag, name).and_then(|text| text.parse::<u64>().ok());
            times.unwrap_or(1)
        };
        match tag.local_name().into_inner() {
            "table" => {
                before = all;
                sheet = SheetSize::default();
            }
            "table-row" => {
                sheet.rows_before += sheet.times;
                sheet.times = repeated("number-rows-repeated");
                sheet.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                sheet.column = sheet
                    .column
                    .saturating_add(repeated("number-columns-repeated"));
                if attribute(tag, "value-type").is_some() {
                    sheet.columns = sheet.columns.max(sheet.column);
                    sheet.rows = sheet.rows_before.saturating_add(sheet.times);
                    all = before.saturating_add(sheet.columns.saturating_mul(sheet.rows));
                }
            }
            _ => {}
        }
        Go::On
    });
    all
}

#[derive(Default)]
struct SheetSize {
    rows_before: u64,
    times: u64,
    column: u64,
    columns: u64,
    rows: u64,
}
