//! What a form asks: its columns in order, each with its heading, its kind of answer and its words.
//!
//! Comes in: a source and its round. Goes out: a `Form` in one language, from which the workbook, the
//! paper and the hidden sheet are made alike. How it looks is not known here.

use crate::forms::Office;
use crate::forms::choices::{self, Choice};
use crate::methodology::forms::{
    UnitQuestion, heading_key, hidden_sheet, is_required, own_columns, personal_columns,
    unit_question,
};
use crate::methodology::{Column, ColumnType, Source, fields};
use crate::vocabulary::{SourceGroup, SourceKind, Tool};
use std::collections::BTreeMap;

/// A form in one language.
#[derive(Clone, Debug)]
pub(in crate::forms) struct Form<'a> {
    /// The source that it feeds.
    pub(in crate::forms) source: &'a Source,
    /// What it asks, from left to right.
    pub(in crate::forms) columns: Vec<FormColumn>,
    /// The words to choose from, by the name of their list.
    pub(in crate::forms) lists: BTreeMap<String, Vec<Choice>>,
    /// Whether it is a matrix of seats by meetings.
    pub(in crate::forms) shape: Shape,
}

/// How the rows of a form are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::forms) enum Shape {
    /// A row for each respondent or thing.
    Rows,
    /// A row for each seat, a column for each meeting.
    Matrix,
}

/// A column of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::forms) struct FormColumn {
    /// What it is, as the hidden sheet says it.
    pub(in crate::forms) what: String,
    /// Its heading or question.
    pub(in crate::forms) heading: String,
    /// What is answered.
    pub(in crate::forms) answer: Answer,
    /// The name of its list of words; empty where there is none.
    pub(in crate::forms) list: String,
    /// The version of its item.
    pub(in crate::forms) version: Option<u32>,
    /// Whether every row must have it.
    pub(in crate::forms) is_required: bool,
}

/// What is answered in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::forms) enum Answer {
    /// One of a list of words.
    Choice,
    /// One of a list of words, or another one.
    OpenChoice,
    /// Several of a list of words, each in a column of its own.
    Options,
    /// Yes or no.
    YesNo,
    /// A day.
    Date,
    /// A whole number.
    Count,
    /// A number.
    Number,
    /// An amount of money.
    Money,
    /// An identifier.
    Key,
    /// A short text.
    Text,
    /// A free text, which is only known to be there.
    OpenText,
    /// A quote to publish.
    Quote,
    /// Who approved a quote.
    Approver,
    /// Something for whoever fills the form.
    Own,
    /// Personal data of a register.
    Personal,
}

impl<'a> Form<'a> {
    /// The form of a source.
    pub(in crate::forms) fn of(office: Office<'_>, source: &'a Source) -> Self {
        let shape = if source.matrix.is_some() {
            Shape::Matrix
        } else {
            Shape::Rows
        };
        let mut form = Self {
            source,
            columns: Vec::new(),
            lists: BTreeMap::new(),
            shape,
        };
        form.ask_unit(office);
        if let Some(matrix) = &source.matrix {
            let heading = office.word("form-column-seat");
            form.push(hidden_sheet::SEAT, heading, Answer::Key, "", true);
            let marks = choices::of_marks(office, matrix);
            form.lists.insert(hidden_sheet::MARKS.to_owned(), marks);
        }
        for name in personal_columns(source.kind) {
            let heading = office.word(&heading_key(source.kind, name));
            let what = format!("{}{name}", hidden_sheet::PERSONAL);
            form.push(&what, heading, Answer::Personal, "", false);
        }
        for name in own_columns(source.kind) {
            let heading = office.word(&heading_key(source.kind, name));
            let what = format!("{}{name}", hidden_sheet::OWN);
            form.push(&what, heading, Answer::Own, "", false);
        }
        for column in &source.columns {
            form.ask(office, column);
        }
        form.move_remarks_to_the_end();
        form.tell_headings_apart();
        form
    }

    fn push(&mut self, what: &str, heading: String, answer: Answer, list: &str, is_required: bool) {
        self.columns.push(FormColumn {
            what: what.to_owned(),
            heading,
            answer,
            list: list.to_owned(),
            version: None,
            is_required,
        });
    }

    fn ask_unit(&mut self, office: Office<'_>) {
        let source = self.source;
        let is_of_members = source.group == SourceGroup::Members;
        let always =
            is_of_members || matches!(source.kind, SourceKind::Members | SourceKind::Attendance);
        let (list, words, key) = match unit_question(source) {
            UnitQuestion::Nobody => return,
            UnitQuestion::Unit => {
                let words = choices::of_units(office, always);
                ("unit", words, "form-column-unit-unit")
            }
            UnitQuestion::District => {
                let mut words = choices::of_districts(office, source);
                words.extend(choices::of_missing(office, source));
                ("unit", words, "form-column-unit-district")
            }
        };
        self.lists.insert(list.to_owned(), words);
        let asked = format!("form-column-unit-{}", source.group.key());
        let is_question = source.kind == SourceKind::Survey;
        let is_asked = is_question && office.catalogue.has(office.language, &asked);
        let heading = office.word(if is_asked { &asked } else { key });
        self.push(hidden_sheet::UNIT, heading, Answer::Choice, list, always);
    }

    fn ask(&mut self, office: Office<'_>, column: &Column) {
        let source = self.source;
        let Some(kind) = fields::type_of_column(source.kind, column) else {
            return;
        };
        let field = column.field.as_deref().unwrap_or_default();
        let item = column.item.as_ref();
        let item = item.and_then(|id| office.round.items.iter().find(|item| &item.id == id));
        let (what, list) = match item {
            Some(item) => {
                let scale = column.scale.as_ref().map(|scale| scale.as_str());
                let what = format!("{}{}", hidden_sheet::ITEM, item.id);
                (what, format!("scale-{}", scale.unwrap_or_default()))
            }
            None => (format!("{}{field}", hidden_sheet::FIELD), field.to_owned()),
        };
        let words = choices::of_column(office, source, column, kind);
        let answer = answer_to(kind, field, words.is_some());
        let list = if words.is_some() { list } else { String::new() };
        if let Some(words) = words {
            self.lists.insert(list.clone(), words);
        }
        self.columns.push(FormColumn {
            what,
            heading: heading(office, source, column),
            answer,
            list,
            version: item.map(|item| item.version),
            is_required: column.required
                || (column.item.is_none() && is_required(source.kind, field)),
        });
    }

    /// Remarks come last, what is described comes first.
    fn move_remarks_to_the_end(&mut self) {
        let remarks = format!("{}remarks", hidden_sheet::OWN);
        if let Some(place) = self
            .columns
            .iter()
            .position(|column| column.what == remarks)
        {
            let column = self.columns.remove(place);
            self.columns.push(column);
        }
    }

    /// Columns are found by their headings, so no two may have the same one.
    fn tell_headings_apart(&mut self) {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for column in &mut self.columns {
            let count = seen.entry(column.heading.to_lowercase()).or_default();
            *count += 1;
            if *count > 1 {
                column.heading = format!("{} ({count})", column.heading);
            }
        }
    }
}

fn answer_to(kind: ColumnType, field: &str, has_words: bool) -> Answer {
    match kind {
        ColumnType::Category if has_words && field == "class" => Answer::OpenChoice,
        ColumnType::Category | ColumnType::District | ColumnType::Scale if has_words => {
            Answer::Choice
        }
        ColumnType::List if has_words => Answer::Options,
        ColumnType::Category | ColumnType::District | ColumnType::List | ColumnType::Payee => {
            Answer::Text
        }
        ColumnType::YesNo => Answer::YesNo,
        ColumnType::Date => Answer::Date,
        ColumnType::Count | ColumnType::Scale => Answer::Count,
        ColumnType::Number => Answer::Number,
        ColumnType::Money => Answer::Money,
        ColumnType::Key => Answer::Key,
        ColumnType::OpenText if field == "approved_by" => Answer::Approver,
        ColumnType::OpenText => Answer::OpenText,
        ColumnType::Quote => Answer::Quote,
    }
}

/// What a column is called: as the round says for the forms, else the text of its item, else, in a
/// register, the heading of the city's own files in its main language, else the usual name.
fn heading(office: Office<'_>, source: &Source, column: &Column) -> String {
    let language = office.language;
    if let Some(text) = column.text.as_ref().filter(|text| text.has(language)) {
        return text.in_language(language).to_owned();
    }
    let item = column.item.as_ref();
    if let Some(item) = item.and_then(|id| office.round.items.iter().find(|item| &item.id == id)) {
        return item.text.in_language(language).to_owned();
    }
    let is_main = office.methodology.programme().languages.first() == Some(&language);
    let is_own = source.tool == Some(Tool::Tutka);
    let declared = column.heading.clone();
    if let Some(declared) = &declared
        && is_main
        && !is_own
        && source.kind != SourceKind::Survey
    {
        return declared.clone();
    }
    let field = column.field.as_deref().unwrap_or_default();
    let key = heading_key(source.kind, field);
    if office.catalogue.has(language, &key) {
        return office.word(&key);
    }
    let text = column.text.as_ref();
    text.map(|text| text.in_language(language).to_owned())
        .or(declared)
        .unwrap_or_else(|| field.to_owned())
}
