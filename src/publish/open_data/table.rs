//! A table of open data and its two spellings: csv for machines, and a twin for Finnish spreadsheets.
//!
//! Comes in: columns and cells that are already cleared. Goes out: bytes. What the columns mean
//! stands in `columns`; no number is made here.

use crate::publish::open_data::code_list::CodeList;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publish) enum ColumnKind {
    /// Words, or an identifier without a code list.
    Text,
    /// A code of a list.
    Code(CodeList),
    /// A whole number.
    Whole,
    /// A number with a decimal point.
    Decimal,
    /// A day, as ISO 8601 writes it.
    Day,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publish) struct Column {
    /// Its heading, which is also the end of the key of its description.
    pub(in crate::publish) name: &'static str,
    /// What stands in it.
    pub(in crate::publish) kind: ColumnKind,
}

/// A column of words.
pub(in crate::publish) const fn text(name: &'static str) -> Column {
    let kind = ColumnKind::Text;
    Column { name, kind }
}

/// A column of codes.
pub(in crate::publish) const fn code(name: &'static str, list: CodeList) -> Column {
    let kind = ColumnKind::Code(list);
    Column { name, kind }
}

/// A column of whole numbers.
pub(in crate::publish) const fn whole(name: &'static str) -> Column {
    let kind = ColumnKind::Whole;
    Column { name, kind }
}

/// A column of numbers with decimals.
pub(in crate::publish) const fn decimal(name: &'static str) -> Column {
    let kind = ColumnKind::Decimal;
    Column { name, kind }
}

/// A column of days.
pub(in crate::publish) const fn day(name: &'static str) -> Column {
    let kind = ColumnKind::Day;
    Column { name, kind }
}

/// A table of open data, in memory.
#[derive(Clone, Debug)]
pub(in crate::publish) struct DataTable {
    /// The name of its files, without ending.
    pub(in crate::publish) name: &'static str,
    /// Its columns.
    pub(in crate::publish) columns: &'static [Column],
    /// The columns that together name a row.
    pub(in crate::publish) key: &'static [&'static str],
    rows: Vec<Vec<String>>,
}

impl DataTable {
    /// A table without rows.
    pub(in crate::publish) fn new(
        name: &'static str,
        columns: &'static [Column],
        key: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            columns,
            key,
            rows: Vec::new(),
        }
    }

    /// Adds a row; numbers have a decimal point.
    ///
    /// # Panics
    /// When the row has not a cell for each column, which would shift its values.
    pub(in crate::publish) fn row<const N: usize>(&mut self, cells: [&str; N]) {
        assert_eq!(
            N,
            self.columns.len(),
            "`{}` is rectangular: {cells:?}",
            self.name
        );
        self.rows
            .push(cells.into_iter().map(str::to_owned).collect());
    }

    /// The path of the csv inside the public folder.
    pub(in crate::publish) fn path(&self) -> String {
        format!("data/{}.csv", self.name)
    }

    /// The path of the twin for spreadsheets inside the public folder.
    pub(in crate::publish) fn spreadsheet_path(&self) -> String {
        format!("data/excel/{}.csv", self.name)
    }

    /// UTF-8, comma, decimal point, line feeds.
    pub(in crate::publish) fn for_machines(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::Any(b'\n'))
            .from_writer(Vec::new());
        self.spell(&mut writer, |_, cell| cell.to_owned());
        writer.into_inner().expect("memory can be written")
    }

    /// UTF-8 with a byte order mark, semicolon, decimal comma: what a Finnish or Swedish
    /// spreadsheet program opens with a double click.
    pub(in crate::publish) fn for_spreadsheets(&self) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        self.spell(&mut writer, |kind, cell| match kind {
            ColumnKind::Decimal => cell.replace('.', ","),
            _ => cell.to_owned(),
        });
        writer.into_inner().expect("memory can be written")
    }

    fn spell(&self, writer: &mut csv::Writer<Vec<u8>>, cell: impl Fn(ColumnKind, &str) -> String) {
        let written = "a table is rectangular, and memory can be written";
        writer
            .write_record(self.columns.iter().map(|column| column.name))
            .expect(written);
        for row in &self.rows {
            let cells = self.columns.iter().zip(row);
            let spelled = cells.map(|(column, text)| cell(column.kind, &harmless(text)));
            writer.write_record(spelled).expect(written);
        }
    }
}

/// A cell that no spreadsheet program runs as a formula: what begins like one gets an apostrophe.
/// Numbers keep their sign.
pub(in crate::publish) fn harmless(cell: &str) -> String {
    let begins_like_a_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if begins_like_a_formula && cell.parse::<f64>().is_err() {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[text("name"), decimal("ring"), whole("n")];

    fn table() -> DataTable {
        let mut table = DataTable::new("test", COLUMNS, &["name"]);
        table.row(["Itä; pohjoinen, 1.5", "3.5", "-1200"]);
        table.row(["=1+1", "", ""]);
        table
    }

    #[test]
    fn a_cell_that_begins_like_a_formula_is_made_harmless() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("-3.5"), "-3.5");
        assert_eq!(harmless("Pohjoinen"), "Pohjoinen");
    }

    #[test]
    fn machines_get_commas_and_points() {
        let text = String::from_utf8(table().for_machines());
        let expected = "name,ring,n\n\"Itä; pohjoinen, 1.5\",3.5,-1200\n'=1+1,,\n";
        assert_eq!(text.as_deref(), Ok(expected));
    }

    #[test]
    fn spreadsheets_get_a_mark_semicolons_and_decimal_commas_in_numbers_only() {
        let text = String::from_utf8(table().for_spreadsheets());
        let expected = "\u{feff}name;ring;n\r\n\"Itä; pohjoinen, 1.5\";3,5;-1200\r\n'=1+1;;\r\n";
        assert_eq!(text.as_deref(), Ok(expected));
    }

    #[test]
    #[should_panic(expected = "rectangular")]
    fn a_row_has_a_cell_for_each_column() {
        table().row(["one"]);
    }
}
