//! Sources: which files are delivered, and how their columns become the fields of a typed table.

use crate::methodology::{Period, Round};
use crate::vocabulary::{
    ItemId, Language, ScaleId, SourceGroup, SourceId, SourceKind, Text, Tool, UnitId,
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Identifier.
    pub id: SourceId,
    /// The name in reports.
    pub name: Text,
    /// What one row is.
    pub kind: SourceKind,
    /// Whose view it gives.
    pub group: SourceGroup,
    /// The delivered files, relative to the round's folder; `*` stands for any part of a file name.
    pub files: Vec<String>,
    /// The tool that wrote the files, which decides how their headings and multi-selects are read;
    /// absent: they are read as they stand.
    pub tool: Option<Tool>,
    /// The sheets that are read; absent: the only sheet that has the headings.
    #[serde(default)]
    pub sheets: Vec<String>,
    /// The row of the headings, counted from 1; absent: the first row that has the declared headings.
    pub heading_row: Option<u32>,
    /// How many rows the headings take; their texts are joined with a space.
    #[serde(default = "one_row")]
    pub heading_rows: u32,
    /// The first words of the row after the last data row (a total, a note); what follows is ignored.
    pub ends_before: Option<String>,
    /// The first words of rows inside the table that are no data, such as subtotals; these rows are
    /// left out on purpose.
    #[serde(default)]
    pub skip_rows: Vec<String>,
    /// The language of whoever delivers the file, in which `tutka check --annotate` writes to them;
    /// absent: the language of the findings.
    pub language: Option<Language>,
    /// How the respondents were found.
    pub recruitment: Option<Recruitment>,
    /// How many were asked, by unit; absent for members, whose number is the seats of the term.
    pub invited: Option<BTreeMap<UnitId, u32>>,
    /// Which margins of the residents the answers are weighted to; absent: every answer counts the
    /// same. Not for a census.
    pub raking: Option<Raking>,
    /// The period that the source covers; absent: the round's.
    pub period: Option<Period>,
    /// How the unit of a row is known; absent: the source is about the whole city.
    pub unit_from: Option<UnitFrom>,
    /// The columns that are read. A register on the forms of `tutka forms` (`tool = "tutka"`) needs
    /// none: it then has the usual columns of its kind.
    #[serde(default)]
    pub columns: Vec<Column>,
    /// Headings of columns that are left unread on purpose.
    #[serde(default)]
    pub ignored: Vec<String>,
    /// Headings of columns with personal data, dropped as they are read.
    #[serde(default)]
    pub personal: Vec<String>,
    /// Cells that mean "no value" in this source, beside empty ones.
    #[serde(default)]
    pub missing: Vec<String>,
    /// For attendance as a matrix of seats by meetings.
    pub matrix: Option<Matrix>,
    /// What a reader should know about the source, for the method page.
    pub note: Option<Text>,
}

impl Round {
    /// One of the round's sources.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| &source.id == id)
    }
}

impl Source {
    /// Whether it is a survey that asked everybody who is meant: declared so, or of members and not declared
    /// at all.
    #[must_use]
    pub fn is_census(&self) -> bool {
        let asked_everybody = match self.recruitment {
            Some(recruitment) => recruitment == Recruitment::Census,
            None => self.group == SourceGroup::Members,
        };
        self.kind == SourceKind::Survey && asked_everybody
    }

    /// Whether it is a survey of which it may be a secret how many answered: each that is not declared as
    /// a census.
    #[must_use]
    pub fn may_hide_how_many_answered(&self) -> bool {
        self.kind == SourceKind::Survey && self.recruitment != Some(Recruitment::Census)
    }
}

fn one_row() -> u32 {
    1
}

/// Weights by the margins of the residents. Done only where the cells allow it: at least 200 answers
/// and 10 in every class that has residents; elsewhere the answers stay unweighted, with a note.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Raking {
    /// The population reference.
    pub population: SourceId,
    /// The variables: fields of the survey that the reference has counts for.
    pub variables: Vec<String>,
}

/// How respondents were found, which decides what may be said about uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Recruitment {
    /// Everybody was asked.
    Census,
    /// Whoever wanted answered.
    SelfSelected,
    /// A random sample was asked.
    Sample,
}

/// How the unit of a row is known. Exactly one of the ways is given.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitFrom {
    /// The heading of a column with the unit's name or an alias.
    pub column: Option<String>,
    /// The heading of a column with a district; the programme says whose district it was on the
    /// last day of the source's period.
    pub district: Option<String>,
    /// The unit of each sheet.
    pub sheets: Option<BTreeMap<String, UnitId>>,
    /// The unit of each file, by file name.
    pub files: Option<BTreeMap<String, UnitId>>,
}

/// A column of a source.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The heading as the file writes it; for a survey item the item's own text when absent.
    pub heading: Option<String>,
    /// The field that it becomes; for a survey item use `item` instead.
    pub field: Option<String>,
    /// The survey item that it answers.
    pub item: Option<ItemId>,
    /// What its cells are; absent: what the field of this kind of source always is, or `scale` for an item.
    #[serde(rename = "type")]
    pub kind: Option<ColumnType>,
    /// The scale of its answers.
    pub scale: Option<ScaleId>,
    /// What the column is called on the forms that `tutka forms` writes; absent: the text of its item,
    /// or the usual name of its field.
    pub text: Option<Text>,
    /// What its words mean: from the word in the cell to a code (or to `yes` and `no`). The word
    /// `*` stands for every other word, such as what people write beside "other".
    #[serde(default)]
    pub values: BTreeMap<String, String>,
    /// What the codes are called in reports; a code without a label is written as it is, or by the
    /// name of the goal, focus area or way that it stands for.
    #[serde(default)]
    pub labels: BTreeMap<String, Text>,
    /// What parts the codes of a list in one cell; absent: what the tool writes, else a semicolon.
    pub separator: Option<String>,
    /// The order of the parts of a written date: `dmy`, `mdy` or `ymd`.
    pub date_order: Option<String>,
    /// Whether every row must have a value.
    #[serde(default)]
    pub required: bool,
    /// Whether the file may lack this column altogether.
    #[serde(default)]
    pub optional: bool,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnType {
    /// A code out of `values`, or any short word when no values are given.
    Category,
    /// Several codes in one cell.
    List,
    /// A whole number, not negative.
    Count,
    /// Any number.
    Number,
    /// An amount of money; kept in cents.
    Money,
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
    /// An answer on a scale.
    Scale,
    /// A district of the programme.
    District,
    /// An identifier that no two rows share.
    Key,
    /// Who got some money, by name or by code: rows of the same payee are taken together, and nobody is
    /// told who it is.
    Payee,
    /// Free text: counted as read, never kept.
    OpenText,
    /// A text that a person approved for publishing; only in a source of the kind `quotes`.
    Quote,
}

/// Attendance as seats by meetings.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// The row with the days of the meetings, counted from 1.
    pub date_row: u32,
    /// The heading of the column with the seat.
    pub seat: String,
    /// What a mark means: `present`, `deputy`, `remote`, `absent` or `vacant`. An empty cell is absent.
    pub marks: BTreeMap<String, String>,
    /// The order of the parts of a written date.
    pub date_order: Option<String>,
}

/// An answering scale.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Identifier.
    pub id: ScaleId,
    /// The number at its lowest end (the worst, unless the item is reversed).
    pub low: i32,
    /// The number at its highest end.
    pub high: i32,
    /// The words of its steps; a scale answered in bare numbers needs none.
    #[serde(default)]
    pub steps: Vec<ScaleStep>,
    /// Answers that are no step: "en osaa sanoa".
    #[serde(default)]
    pub missing: Vec<Missing>,
}

/// A step of a scale.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScaleStep {
    /// Its number.
    pub value: i32,
    /// Its words, as the files write them.
    #[serde(default)]
    pub words: Vec<String>,
    /// Its words in each language, for the forms that `tutka forms` writes; they are read as well.
    pub label: Option<Text>,
}

impl ScaleStep {
    /// Everything that the step may be called in a file.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        spellings(&self.words, self.label.as_ref())
    }
}

fn spellings<'a>(words: &'a [String], label: Option<&'a Text>) -> impl Iterator<Item = &'a str> {
    let labels = label.into_iter().flat_map(Text::spellings);
    words.iter().map(String::as_str).chain(labels)
}

/// An answer that is no step of the scale.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// Under which name it is counted: `dont-know` or `not-applicable`.
    pub counts_as: String,
    /// Its words, as the files write them.
    #[serde(default)]
    pub words: Vec<String>,
    /// Its words in each language, for the forms that `tutka forms` writes; they are read as well.
    pub label: Option<Text>,
}

impl Missing {
    /// Everything that the answer may be called in a file.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        spellings(&self.words, self.label.as_ref())
    }
}
