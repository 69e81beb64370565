//! The first sheet of a form: how to fill it in, who processes the answers, why, how results are
//! shown, that answering is voluntary, and whom to ask. The paper says the same.
//!
//! Comes in: a form. Goes out: headings and paragraphs in its language.

use crate::forms::Office;
use crate::forms::definition::{Form, Shape};
use crate::forms::workbook::Purpose;
use crate::vocabulary::SourceKind;
use crate::wording::Argument;

/// How many points the accessibility list has.
const ACCESSIBILITY_POINTS: u32 = 6;

/// A line of the cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::forms) enum Line {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
}

/// The name of the form.
pub(in crate::forms) fn title(office: Office<'_>, form: &Form<'_>, purpose: Purpose) -> String {
    let name = form.source.name.in_language(office.language);
    match purpose {
        Purpose::Answering => name.to_owned(),
        Purpose::Typing => {
            let arguments = [("name", Argument::Text(name))];
            let catalogue = office.catalogue;
            catalogue.say(office.language, "form-title-typing", &arguments)
        }
    }
}

/// What the form belongs to: programme and round.
pub(in crate::forms) fn subject(office: Office<'_>) -> String {
    say(office, "form-subject")
}

/// The code of the form, the same on every copy of it.
pub(in crate::forms) fn code(office: Office<'_>, form: &Form<'_>) -> String {
    let arguments = [
        ("form", Argument::Text(form.source.id.as_str())),
        ("round", Argument::Text(office.round.id.as_str())),
        ("language", Argument::Text(office.language.code())),
    ];
    let catalogue = office.catalogue;
    catalogue.say(office.language, "form-code", &arguments)
}

/// How to fill it in, for a workbook whose first table stands on `sheet`.
pub(in crate::forms) fn how_to_fill(
    office: Office<'_>,
    form: &Form<'_>,
    (sheet, purpose): (&str, Purpose),
) -> Vec<Line> {
    let key = match (purpose, form.shape, form.source.kind) {
        (Purpose::Typing, _, _) => "form-fill-typing",
        (_, Shape::Matrix, _) => "form-fill-matrix",
        (_, _, SourceKind::Survey) => "form-fill-survey",
        _ => "form-fill-register",
    };
    let arguments = [("sheet", Argument::Text(sheet))];
    let mut lines = vec![
        Line::Heading(office.word("form-fill-head")),
        Line::Paragraph(office.catalogue.say(office.language, key, &arguments)),
        Line::Paragraph(office.word("form-fill-send")),
    ];
    if form.source.kind == SourceKind::Events {
        lines.push(Line::Heading(office.word("form-accessible-head")));
        lines.push(Line::Paragraph(office.word("form-accessible-lead")));
        for point in 1..=ACCESSIBILITY_POINTS {
            let text = office.word(&format!("form-accessible-{point}"));
            lines.push(Line::Paragraph(format!("– {text}")));
        }
    }
    lines
}

/// What everybody who answers is told: who, why, how results are shown, voluntary, contact.
pub(in crate::forms) fn promises(office: Office<'_>, form: &Form<'_>) -> Vec<Line> {
    let (shown, voluntary) = match form.source.kind {
        SourceKind::Survey => ("form-shown", "form-voluntary"),
        _ => ("form-shown-register", "form-voluntary-register"),
    };
    let contact = if office.methodology.programme().publisher.contact.is_some() {
        "form-contact"
    } else {
        "form-contact-none"
    };
    let parts = [
        ("form-who-head", "form-who"),
        ("form-why-head", "form-why"),
        ("form-shown-head", shown),
        ("form-voluntary-head", voluntary),
        ("form-contact-head", contact),
    ];
    let lines = parts.into_iter().flat_map(|(head, text)| {
        [
            Line::Heading(office.word(head)),
            Line::Paragraph(say(office, text)),
        ]
    });
    lines.collect()
}

/// A message about the programme and what its disclosure policy promises.
fn say(office: Office<'_>, key: &str) -> String {
    let programme = office.methodology.programme();
    let language = office.language;
    let policy = &programme.disclosure;
    let mean = policy.minimum_respondents.to_string();
    let spread = policy.minimum_distribution.to_string();
    let contact = programme.publisher.contact.as_deref().unwrap_or_default();
    let arguments = [
        (
            "publisher",
            Argument::Text(programme.publisher.name.in_language(language)),
        ),
        (
            "programme",
            Argument::Text(programme.name.in_language(language)),
        ),
        (
            "round",
            Argument::Text(office.round.name.in_language(language)),
        ),
        ("mean", Argument::Text(&mean)),
        ("spread", Argument::Text(&spread)),
        ("contact", Argument::Text(contact)),
    ];
    office.catalogue.say(language, key, &arguments)
}
