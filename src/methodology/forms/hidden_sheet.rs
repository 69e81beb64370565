//! The hidden sheet of a form: the words in its first column, which are never translated.
//!
//! A row each: the word, and what it says in the columns to its right.
//!
//! | word | then |
//! | --- | --- |
//! | `tutka-form` | the version of this layout |
//! | `form` | the identifier of the source |
//! | `round` | the round |
//! | `language` | the language of the form |
//! | `sheet` | the name of a sheet, and whether it holds the `cover` or a `table` |
//! | `column` | what the column is, the version of its item, its list of words, its heading |
//! | `word` | the list, what is read, the word on the form, its words in other languages |

/// The first word, by which a form is known.
pub const MARK: &str = "tutka-form";
/// The version of the layout.
pub const LAYOUT: u32 = 1;
/// The identifier of the source.
pub const FORM: &str = "form";
/// The round.
pub const ROUND: &str = "round";
/// The language of the form.
pub const LANGUAGE: &str = "language";
/// A sheet of the form.
pub const SHEET: &str = "sheet";
/// The sheet holds what the form says about itself.
pub const COVER: &str = "cover";
/// The sheet holds a table to fill.
pub const TABLE: &str = "table";
/// A column of the tables.
pub const COLUMN: &str = "column";
/// A word of a list.
pub const WORD: &str = "word";

/// The column says whose the row is, by unit or by district.
pub const UNIT: &str = "unit";
/// The column names the seat of an attendance matrix.
pub const SEAT: &str = "seat";
/// The column is a field of the source: `field:date`.
pub const FIELD: &str = "field:";
/// The column is a survey item: `item:trust`.
pub const ITEM: &str = "item:";
/// The column serves whoever fills the form, and is not read: `own:title`.
pub const OWN: &str = "own:";
/// The column holds personal data, which is dropped: `personal:first-name`.
pub const PERSONAL: &str = "personal:";
/// The list of the marks of an attendance matrix.
pub const MARKS: &str = "marks";
