//! The abstract table: what stands in which cell, and what kind of thing it is.
//!
//! Comes in: worded cells. Goes out: the same table for every spelling (HTML, PDF).
//! No layout, no markup and no arithmetic may live here.

use schemars::JsonSchema;
use serde::Serialize;

/// A table with one column of row headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Table {
    /// A name that is unique within its report, fit for an anchor.
    pub id: String,
    /// What the table and the picture beside it show, in a sentence: the headline of both. Absent where no sentence
    /// would be true of everything in it.
    pub finding: Option<String>,
    /// What the table shows.
    pub caption: String,
    /// The heading over the row headings.
    pub corner: String,
    /// The other columns.
    pub columns: Vec<TableColumn>,
    /// The rows, in groups; a table without groups has one group without a heading.
    pub groups: Vec<RowGroup>,
    /// Notes under the table, each a sentence.
    pub notes: Vec<String>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TableColumn {
    /// The heading.
    pub head: String,
    /// What its cells hold, which decides how they are set.
    pub kind: ColumnKind,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Words.
    Words,
    /// Numbers, which are compared by their digits.
    Number,
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowGroup {
    /// What the rows have in common; absent in a table without groups.
    pub head: Option<String>,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TableRow {
    /// The row heading.
    pub head: String,
    /// The page on which the thing of the row is told about, as a path inside the site.
    pub link: Option<String>,
    /// One cell for each column.
    pub cells: Vec<TableCell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TableCell {
    /// What stands in the cell; never empty.
    pub text: String,
    /// What kind of thing that is.
    pub kind: CellKind,
    /// A few words under the value, such as whose it is.
    pub note: Option<String>,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CellKind {
    /// A value or words that count.
    Plain,
    /// The most important cell of its row.
    Strong,
    /// Words that stand in the place of a value: withheld, not assessed, not scored, nothing.
    Absent,
}

impl Table {
    /// Whether there is no row at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.rows.is_empty())
    }
}

impl RowGroup {
    /// Rows without a heading of their own.
    #[must_use]
    pub fn plain(rows: Vec<TableRow>) -> Self {
        Self { head: None, rows }
    }
}

impl TableColumn {
    /// A column of words.
    #[must_use]
    pub fn words(head: String) -> Self {
        Self {
            head,
            kind: ColumnKind::Words,
        }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(head: String) -> Self {
        Self {
            head,
            kind: ColumnKind::Number,
        }
    }
}

impl TableCell {
    /// An ordinary cell.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Self {
            text,
            kind: CellKind::Plain,
            note: None,
        }
    }

    /// The cell that matters most in its row.
    #[must_use]
    pub fn strong(text: String) -> Self {
        Self {
            text,
            kind: CellKind::Strong,
            note: None,
        }
    }

    /// A cell in which there is nothing to say.
    #[must_use]
    pub fn nothing() -> Self {
        Self {
            text: "–".to_owned(),
            kind: CellKind::Absent,
            note: None,
        }
    }

    /// The same cell with a few words under it.
    #[must_use]
    pub fn with_note(self, note: Option<String>) -> Self {
        Self { note, ..self }
    }
}
