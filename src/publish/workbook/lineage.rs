//! Links from the sheet of lineage to the cells in the delivered files.
//!
//! Comes in: the sheet and its table. Goes out: a link in each row. The evaluator writes once where
//! the programme's folder lies, into a cell at the top; the workbook itself knows no place on any
//! machine, so that the same inputs give the same bytes.

use crate::publish::workbook::sheet::heading_format;
use crate::publish::workbook::{Rows, Speaker};
use rust_xlsxwriter::{
    Color, Format, FormatBorder, FormatUnderline, Formula, Worksheet, XlsxError,
};

/// The name of the table that gets links.
pub(in crate::publish::workbook) const TABLE: &str = "lineage";

/// Adds the cell for the folder, and after the last column a link for each row.
pub(in crate::publish::workbook) fn add_links(
    sheet: &mut Worksheet,
    speaker: Speaker<'_>,
    table: Rows<'_>,
) -> Result<(), XlsxError> {
    let position = |name: &str| table.header.iter().position(|heading| heading == name);
    let (Some(file), Some(page), Some(cells)) =
        (position("file"), position("sheet"), position("cells"))
    else {
        return Ok(());
    };
    let last = u16::try_from(table.header.len()).expect("tables have few columns");
    let open = speaker.word("workbook-lineage-open");
    sheet.write_string_with_format(0, last, &open, &heading_format())?;
    let label = speaker.word("workbook-lineage-folder");
    sheet.write_string_with_format(0, last + 1, label, &heading_format())?;
    let input = Format::new()
        .set_background_color(0xfff6d6)
        .set_border(FormatBorder::Thin);
    sheet.write_blank(0, last + 2, &input)?;
    sheet.set_column_width(last + 1, 30)?;
    sheet.set_column_width(last + 2, 50)?;
    let folder = rust_xlsxwriter::utility::row_col_to_cell_absolute(0, last + 2);
    let look = Format::new()
        .set_font_color(Color::RGB(0x12_43_6d))
        .set_underline(FormatUnderline::Single);
    for (index, row) in table.rows.iter().enumerate() {
        let first = row[cells].split("; ").next().unwrap_or_default();
        let place = match row[page].as_str() {
            "" => String::new(),
            page => format!("#'{}'!{first}", page.replace('\'', "''")),
        };
        let target = format!("/{}{place}", row[file]).replace('"', "\"\"");
        let formula = format!(
            "=IF({folder}=\"\",\"\",HYPERLINK({folder}&\"{target}\",\"{}\"))",
            open.replace('"', "\"\"")
        );
        let line = u32::try_from(index + 1).expect("tables have fewer than a million rows");
        let formula = Formula::new(formula).set_result("");
        sheet.write_formula_with_format(line, last, formula, &look)?;
    }
    Ok(())
}
