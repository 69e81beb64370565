//! The logo of whoever publishes: a picture beside `programme.toml`, held against what may travel
//! into pages and PDFs.
//!
//! Comes in: the folder and the name of the file. Goes out: its bytes, or a finding. A picture with
//! anything that acts or asks for something outside itself is refused, never mended.

use crate::findings::{Code, Finding, Findings, Place};
use crate::methodology::file::{self, MethodFile, MethodologyError};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::path::Path;

/// A logo has to travel inside every page, so it may not be larger than this.
const BYTES_AT_MOST: u64 = 200_000;

/// The first bytes of every PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The elements of SVG that draw and do nothing else. Letters are not among them: they would be set
/// in another typeface on another machine.
const DRAWING: [&str; 22] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "title",
    "desc",
    "metadata",
    "style",
    "pattern",
];

/// A picture that may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogoPicture {
    /// Whether it is SVG; else it is PNG.
    pub is_svg: bool,
    /// The bytes of the file.
    pub content: Vec<u8>,
}

/// Reads the logo that the programme names; the name is relative to the programme's folder.
///
/// # Errors
/// When the file is there and the machine cannot read it.
pub(in crate::methodology) fn read(
    folder: &Path,
    name: &str,
    findings: &mut Findings,
) -> Result<Option<(MethodFile, LogoPicture)>, MethodologyError> {
    let refused = |reason: &str| {
        let place = Place::File {
            file: name.to_owned(),
        };
        Finding::new(Code::UnusableLogo, place).with("reason", reason)
    };
    let is_inside =
        name.split(['/', '\\']).all(|part| part != "..") && !Path::new(name).is_absolute();
    let path = folder.join(name);
    if !is_inside || !path.is_file() {
        findings.push(refused(if is_inside { "missing" } else { "outside" }));
        return Ok(None);
    }
    let (file, content) = file::read_bytes(&path, name)?;
    match judge(&content, file.bytes) {
        Ok(is_svg) => Ok(Some((file, LogoPicture { is_svg, content }))),
        Err(reason) => {
            findings.push(refused(reason));
            Ok(None)
        }
    }
}

/// Whether the picture is SVG, or the word for the reason why it cannot be used.
fn judge(content: &[u8], bytes: u64) -> Result<bool, &'static str> {
    if bytes > BYTES_AT_MOST {
        return Err("large");
    }
    if content.starts_with(PNG) {
        // The size stands in the first chunk, four bytes each for width and height.
        let has_size = content
            .get(16..24)
            .is_some_and(|size| size[..4] != [0; 4] && size[4..] != [0; 4]);
        return if has_size { Ok(false) } else { Err("format") };
    }
    let text = std::str::from_utf8(content).map_err(|_| "format")?;
    judge_svg(text)?;
    Ok(true)
}

fn judge_svg(text: &str) -> Result<(), &'static str> {
    let mut reader = Reader::from_str(text);
    let mut has_drawing = false;
    let mut style: Option<String> = None;
    loop {
        match reader.read_event().map_err(|_| "format")? {
            Event::Start(element) => {
                has_drawing |= element.local_name().as_ref() == "svg";
                let is_style = element.local_name().as_ref() == "style";
                style = is_style.then(String::new);
                judge_element(&element)?;
            }
            Event::Empty(element) => judge_element(&element)?,
            // A style is judged as a whole, because comments may part its words.
            Event::End(_) => judge_style(&style.take().unwrap_or_default())?,
            Event::Text(words) => {
                if let Some(style) = &mut style {
                    style.push_str(&words);
                }
            }
            Event::GeneralRef(_) if style.is_some() => return Err("reference"),
            Event::CData(_) | Event::DocType(_) | Event::PI(_) => return Err("active"),
            Event::Eof => break,
            _ => {}
        }
    }
    if has_drawing { Ok(()) } else { Err("format") }
}

fn judge_element(element: &BytesStart<'_>) -> Result<(), &'static str> {
    let name = element.local_name();
    let name = name.as_ref();
    if matches!(name, "text" | "tspan" | "textPath") {
        return Err("letters");
    }
    // Drawing programs leave notes to themselves under names of their own, which draw nothing; an
    // element of another name space that is named like one that acts is refused all the same.
    let is_note = element.name().prefix().is_some() && !ACTING.contains(&name);
    if !is_note && !DRAWING.contains(&name) {
        return Err("active");
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| "format")?;
        let key = attribute.key.local_name();
        let key = key.as_ref();
        if key.to_ascii_lowercase().starts_with("on") {
            return Err("active");
        }
        if matches!(key, "href" | "src") && !attribute.value.starts_with('#') {
            return Err("reference");
        }
        judge_style(&attribute.value)?;
    }
    Ok(())
}

/// Elements that act or bring something in, whatever name space they say they come from.
const ACTING: [&str; 9] = [
    "script",
    "foreignObject",
    "iframe",
    "image",
    "set",
    "animate",
    "animateMotion",
    "animateTransform",
    "handler",
];

/// A style may point only to what stands in the same picture, and may not spell letters otherwise.
fn judge_style(style: &str) -> Result<(), &'static str> {
    if ["@import", "\\", "&#"]
        .iter()
        .any(|sign| style.contains(sign))
    {
        return Err("reference");
    }
    let outside = |after: &str| !after.trim_start_matches([' ', '"', '\'']).starts_with('#');
    if style
        .to_ascii_lowercase()
        .split("url(")
        .skip(1)
        .any(outside)
    {
        return Err("reference");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(svg: &str) -> Result<bool, &'static str> {
        judge(svg.as_bytes(), 100)
    }

    #[test]
    fn a_drawing_may_be_shown_with_the_notes_of_its_program() {
        let svg = r##"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
            <sodipodi:namedview id="n"/><defs><linearGradient id="a"/></defs>
            <path d="M0 0h9v9z" fill="url(#a)"/><use href="#b"/></svg>"##;
        assert_eq!(judged(svg), Ok(true));
    }

    #[test]
    fn whatever_acts_or_asks_for_something_is_refused_with_the_reason() {
        let cases = [
            ("<svg><script>alert(1)</script></svg>", "active"),
            (
                "<svg><x:script xmlns:x='http://www.w3.org/2000/svg'/></svg>",
                "active",
            ),
            ("<svg onload='alert(1)'/>", "active"),
            ("<svg><foreignObject/></svg>", "active"),
            ("<svg><animate attributeName='href'/></svg>", "active"),
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "active"),
            (
                "<svg><style><![CDATA[@import 'x']]></style></svg>",
                "active",
            ),
            (
                "<svg><use href='https://example.org/a.svg#b'/></svg>",
                "reference",
            ),
            ("<svg><use xlink:href='other.svg'/></svg>", "reference"),
            (
                "<svg><path fill='url(https://example.org/a)'/></svg>",
                "reference",
            ),
            ("<svg><style>@import 'a.css';</style></svg>", "reference"),
            (
                "<svg><style>path{fill:URL(//example.org)}</style></svg>",
                "reference",
            ),
            (
                "<svg><style>path{fill:u<!-- -->rl(//a)}</style></svg>",
                "reference",
            ),
            (
                "<svg><path fill='u&#114;l(//example.org)'/></svg>",
                "reference",
            ),
            ("<svg><text>Lahti</text></svg>", "letters"),
            ("<p>no picture</p>", "active"),
            ("no picture", "format"),
            ("<svg><path></svg>", "format"),
        ];
        for (svg, reason) in cases {
            assert_eq!(judged(svg), Err(reason), "{svg}");
        }
    }

    #[test]
    fn a_bitmap_needs_a_size_and_nothing_may_be_too_large() {
        let mut png = PNG.to_vec();
        png.extend([0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 8, 0, 0, 0, 8]);
        assert_eq!(judge(&png, 24), Ok(false));
        assert_eq!(judge(&png[..20], 20), Err("format"));
        assert_eq!(judge(&png, BYTES_AT_MOST + 1), Err("large"));
    }
}
