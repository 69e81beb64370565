//! What the PDF writer promises: both standards, the same bytes, a closed world, and errors with a place.

use super::*;
use serde_json::json;

const SQUARE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" font-family="Inter, sans-serif">
<desc>☐</desc><rect width="40" height="40" fill="#12436d"/><text x="4" y="24" fill="#ffffff">3,5</text></svg>"##;

const TINY: &str = r#"#let data = json("data.json")
#set document(title: data.title, author: data.publisher)
#set text(font: "Inter", lang: data.lang, hyphenate: true)
= #data.title
#data.sentence
#figure(image("charts/radar.svg", alt: data.sentence), caption: data.title)
#table(columns: 2,
  table.header(pdf.header-cell(scope: "both")[#data.title], [n]),
  pdf.header-cell(scope: "row")[#data.sentence], [12])
"#;

fn printed(template: &str, svg: &str) -> Result<Vec<u8>, PdfError> {
    let templates = PdfTemplates::built_in()
        .with("tiny.typ", template)
        .with("tiny/part.typ", "#let half(number) = number / 2\n");
    write(&PdfDocument {
        templates: &templates,
        main: "tiny.typ",
        data: json!({
            "title": "Vuosiraportti", "publisher": "Kaupunki", "lang": "fi",
            "sentence": "#panic() *ei* $lueta$ merkintöinä.",
        }),
        pictures: vec![Piece::sample("radar", svg)],
        logo: None,
        attached: &[],
        identifier: "annual-report-2026-fi".to_owned(),
        date: Day::new(2026, 11, 21).expect("a real day"),
    })
}

fn complaint(template: &str) -> Complaint {
    match printed(template, SQUARE) {
        Err(PdfError::Template { mut complaints, .. }) => complaints.swap_remove(0),
        other => panic!("expected a refused template, got {other:?}"),
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[test]
fn a_tiny_report_keeps_both_standards_and_names_language_and_date() {
    let bytes = printed(TINY, SQUARE).expect("the tiny report is printed");
    for promise in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<xmp:CreateDate>2026-11-21T00:00:00+00:00</xmp:CreateDate>",
        "<rdf:li>fi</rdf:li>",
        "/Scope/Row",
    ] {
        assert!(contains(&bytes, promise), "no {promise}");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes_in_every_thread() {
    let first = printed(TINY, SQUARE).expect("the tiny report is printed");
    let threads: Vec<_> = (0..2)
        .map(|_| std::thread::spawn(|| printed(TINY, SQUARE)))
        .collect();
    for thread in threads {
        let again = thread.join().expect("the thread ends");
        assert!(again.expect("the tiny report is printed") == first);
    }
}

#[test]
fn an_error_names_the_file_and_the_line_of_the_template() {
    let wrong = complaint("#let a = 1\n#(\n  unknown-name\n)\n");
    assert_eq!(wrong.file.as_deref(), Some("tiny.typ"));
    assert_eq!((wrong.line, wrong.column), (Some(3), Some(3)));
    assert_eq!(wrong.message, "unknown variable: unknown-name");
    assert!(!wrong.hints.is_empty());
}

#[test]
fn an_error_inside_a_part_names_the_part_and_how_it_was_reached() {
    let wrong = complaint("#import \"tiny/part.typ\": half\n\n#half(\"x\")\n");
    assert_eq!(wrong.file.as_deref(), Some("tiny/part.typ"));
    assert_eq!(wrong.line, Some(1));
    assert_eq!(
        wrong.hints.last().map(String::as_str),
        Some("while calling `half` at tiny.typ:3")
    );
}

#[test]
fn a_template_reaches_no_file_no_package_and_no_clock() {
    for template in [
        "#read(\"/etc/hostname\")",
        "#read(\"../Cargo.toml\")",
        "#import \"@preview/cetz:0.3.0\"",
        "#datetime.today()",
    ] {
        assert_eq!(complaint(template).line, Some(1), "{template}");
    }
}

#[test]
fn a_template_finds_the_pieces_of_charts_as_they_were_drawn_and_no_other_picture() {
    let templates = PdfTemplates::built_in();
    let world = PdfWorld::new(&PdfDocument {
        templates: &templates,
        main: "annual-report.typ",
        data: json!({}),
        pictures: vec![Piece::sample("radar", SQUARE)],
        logo: None,
        attached: &[],
        identifier: "annual-report-2026-fi".to_owned(),
        date: Day::new(2026, 11, 21).expect("a real day"),
    });
    let found: Vec<_> = world.pictures().collect();
    assert_eq!(found, [("charts/radar.svg", SQUARE.as_bytes())]);
}

#[test]
fn what_a_screen_reader_needs_is_demanded() {
    let without_alternative = TINY.replace(", alt: data.sentence", "");
    assert!(
        complaint(&without_alternative)
            .message
            .contains("missing alt text")
    );
    let without_title = TINY.replace("title: data.title, ", "");
    assert!(
        complaint(&without_title)
            .message
            .contains("missing document title")
    );
}

#[test]
fn a_letter_or_a_typeface_that_is_not_built_in_is_refused() {
    let missing_letter = TINY.replace("#data.sentence\n", "#data.sentence ☐\n");
    assert!(complaint(&missing_letter).message.contains('☐'));
    let unknown_typeface = TINY.replace("\"Inter\"", "\"Comic Neue\"");
    assert!(
        complaint(&unknown_typeface)
            .message
            .contains("unknown font family")
    );
    let picture = printed(TINY, &SQUARE.replace("Inter", "Comic Neue"));
    assert!(matches!(picture, Err(PdfError::UnknownTypeface { .. })));
}
