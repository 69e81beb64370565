//! A questionnaire on paper, in usual and in large print.
//!
//! Comes in: the form of a survey. Goes out: the bytes of an accessible PDF. Every copy of a form is
//! the same, down to the code: no sheet may be told from another.

use crate::forms::Office;
use crate::forms::cover::{self, Line};
use crate::forms::definition::{Answer, Form, FormColumn};
use crate::forms::workbook::Purpose;
use crate::reports::pdf::{self, PdfDocument, PdfError, PdfTemplates};
use crate::wording::Argument;
use serde_json::{Value, json};

/// The template.
const TEMPLATE: &str = "form.typ";

/// The most answers that stand side by side in a table.
const MOST_IN_A_TABLE: usize = 7;

/// The fewest statements that are worth a table.
const FEWEST_IN_A_TABLE: usize = 2;

/// How large the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::forms) enum Print {
    /// As usual.
    Usual,
    /// For those who need large letters: 18 points.
    Large,
}

impl Print {
    /// Letters in points, boxes and lines in millimetres.
    fn look(self) -> Value {
        match self {
            Self::Usual => {
                json!({ "is_large": false, "letters": 10.5, "box": 4.2, "line": 8.5 })
            }
            Self::Large => json!({ "is_large": true, "letters": 18, "box": 7, "line": 14 }),
        }
    }
}

/// Prints the form of a survey.
///
/// # Errors
/// When a text has letters that the built-in typeface does not have.
pub(in crate::forms) fn print(
    office: Office<'_>,
    form: &Form<'_>,
    (size, templates): (Print, &PdfTemplates),
) -> Result<Vec<u8>, PdfError> {
    let suffix = match size {
        Print::Usual => "",
        Print::Large => "-large-print",
    };
    pdf::write(&PdfDocument {
        templates,
        main: TEMPLATE,
        data: json!({ "form": form_data(office, form), "look": size.look() }),
        pictures: Vec::new(),
        attached: &[],
        logo: None,
        identifier: format!(
            "form-{}-{}-{}{suffix}",
            form.source.id,
            office.round.id,
            office.language.code()
        ),
        date: office.round.report_date,
    })
}

fn form_data(office: Office<'_>, form: &Form<'_>) -> Value {
    let programme = office.methodology.programme();
    let numbers = [
        ("page", Argument::Text("[page]")),
        ("pages", Argument::Text("[pages]")),
    ];
    let fill = [
        Line::Heading(office.word("form-fill-head")),
        Line::Paragraph(office.word("form-fill-paper")),
    ];
    let lines = cover::promises(office, form).into_iter().chain(fill);
    let lines = lines.map(|line| match line {
        Line::Heading(text) => json!({ "is_heading": true, "text": text }),
        Line::Paragraph(text) => json!({ "is_heading": false, "text": text }),
    });
    json!({
        "title": cover::title(office, form, Purpose::Answering),
        "subject": cover::subject(office),
        "publisher": programme.publisher.name.in_language(office.language),
        "accent": programme.look.accent,
        "language": office.language.code(),
        "code": cover::code(office, form),
        "page": office.catalogue.say(office.language, "print-page", &numbers),
        "statement": office.word("form-statement"),
        "thanks": office.word("form-thanks"),
        "lines": lines.collect::<Vec<Value>>(),
        "parts": parts(office, form),
    })
}

/// The questions in their order; neighbours with the same answers are one part.
fn parts(office: Office<'_>, form: &Form<'_>) -> Vec<Value> {
    let mut groups: Vec<Vec<(usize, &FormColumn)>> = Vec::new();
    for (number, column) in (1..).zip(&form.columns) {
        let is_item = column.version.is_some() && !column.list.is_empty();
        match groups.last_mut() {
            Some(group) if is_item && group[0].1.list == column.list => {
                group.push((number, column));
            }
            _ => groups.push(vec![(number, column)]),
        }
    }
    let parts = groups.into_iter().map(|group| {
        let options = options_of(form, group[0].1);
        let is_table = group[0].1.version.is_some()
            && group.len() >= FEWEST_IN_A_TABLE
            && (2..=MOST_IN_A_TABLE).contains(&options.len());
        let questions = group.iter().map(|(number, column)| {
            json!({
                "number": number,
                "text": column.heading,
                "hint": hint(office, column.answer),
                "options": options,
                "lines": if column.answer == Answer::OpenText { 4 } else { 1 },
            })
        });
        json!({
            "is_table": is_table,
            "options": options,
            "questions": questions.collect::<Vec<Value>>(),
        })
    });
    parts.collect()
}

fn options_of(form: &Form<'_>, column: &FormColumn) -> Vec<String> {
    let choices = form.lists.get(&column.list).into_iter().flatten();
    choices.map(|choice| choice.word().to_owned()).collect()
}

/// What is said under a question.
fn hint(office: Office<'_>, answer: Answer) -> Option<String> {
    match answer {
        Answer::Options => Some(office.word("form-hint-several")),
        Answer::OpenText => Some(office.word("form-hint-open")),
        _ => None,
    }
}
