//! The built-in typeface, and the question whether a picture can be lettered with it.
//!
//! Comes in: the font files of `report_templates/fonts` and the SVG of a picture.
//! Goes out: fonts for the typesetter; a refusal where it would fall back to another font without a word.

use crate::reports::pdf::error::PdfError;
use std::collections::BTreeSet;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const REGULAR: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/report_templates/fonts/Inter-Regular.otf"
));
const SEMI_BOLD: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/report_templates/fonts/Inter-SemiBold.otf"
));

/// The fonts in both weights.
pub(in crate::reports::pdf) struct Typeface {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    letters: BTreeSet<char>,
}

impl Typeface {
    /// Reads the built-in fonts.
    pub(in crate::reports::pdf) fn built_in() -> Self {
        let fonts: Vec<Font> = [REGULAR, SEMI_BOLD]
            .into_iter()
            .flat_map(|file| Font::iter(Bytes::new(file)))
            .collect();
        let book = FontBook::from_fonts(&fonts);
        Self {
            fonts,
            book: LazyHash::new(book),
            letters: letters_of(REGULAR)
                .intersection(&letters_of(SEMI_BOLD))
                .copied()
                .collect(),
        }
    }

    /// The font with this number in the book.
    pub(in crate::reports::pdf) fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// The list of fonts, as the typesetter wants it.
    pub(in crate::reports::pdf) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    /// Refuses a picture whose words would silently be set in another typeface or lose letters.
    pub(in crate::reports::pdf) fn accept(&self, picture: &str, svg: &str) -> Result<(), PdfError> {
        let unknown = families(svg).find(|family| !self.has_family(family));
        if let Some(family) = unknown {
            return Err(PdfError::UnknownTypeface {
                picture: picture.to_owned(),
                family: family.to_owned(),
            });
        }
        match visible_letters(svg).find(|letter| !self.has_letter(*letter)) {
            Some(letter) => Err(PdfError::MissingLetter {
                picture: picture.to_owned(),
                letter,
            }),
            None => Ok(()),
        }
    }

    fn has_family(&self, family: &str) -> bool {
        self.book.contains_family(&family.to_lowercase())
    }

    fn has_letter(&self, letter: char) -> bool {
        letter.is_whitespace() || self.letters.contains(&letter)
    }
}

fn letters_of(file: &'static [u8]) -> BTreeSet<char> {
    let face = ttf_parser::Face::parse(file, 0).expect("the built-in fonts are font files");
    let mut letters = BTreeSet::new();
    for table in face.tables().cmap.iter().flat_map(|cmap| cmap.subtables) {
        if table.is_unicode() {
            table.codepoints(|point| {
                letters.extend(char::from_u32(point));
            });
        }
    }
    letters
}

/// The first family of every list of families in the SVG, whether it stands in an attribute or in a style.
fn families(svg: &str) -> impl Iterator<Item = &str> {
    svg.split("font-family").skip(1).filter_map(|after| {
        let value = after.trim_start().strip_prefix(['=', ':'])?.trim_start();
        let list = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next()?,
            _ => value.split([';', '}', '"', '\'']).next()?,
        };
        let first = list.split(',').next()?;
        let first = first.trim().trim_matches(['"', '\'']);
        (!first.is_empty()).then_some(first)
    })
}

/// The letters of all `text` elements. Entities of XML's own are plain ASCII and numbers are spelled out.
fn visible_letters(svg: &str) -> impl Iterator<Item = char> {
    svg.split("<text").skip(1).flat_map(|after| {
        let element = after.split("</text>").next().unwrap_or_default();
        element
            .split('>')
            .skip(1)
            .flat_map(|piece| unescaped(piece.split('<').next().unwrap_or_default()))
    })
}

fn unescaped(text: &str) -> Vec<char> {
    let mut letters = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("&#") {
        letters.extend(rest[..start].chars());
        let after = &rest[start + 2..];
        let end = after.find(';').unwrap_or(after.len());
        let digits = &after[..end];
        let point = match digits.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => digits.parse(),
        };
        letters.extend(point.ok().and_then(char::from_u32));
        rest = after.get(end + 1..).unwrap_or_default();
    }
    letters.extend(rest.chars());
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(svg: &str) -> String {
        match Typeface::built_in().accept("radar", svg) {
            Ok(()) => "accepted".to_owned(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_picture_in_the_built_in_typeface_is_accepted() {
        let svg = r##"<svg font-family="Inter, sans-serif"><text x="1">Äänestys − 3,5 ● &amp; &#9650;</text></svg>"##;
        assert_eq!(judged(svg), "accepted");
    }

    #[test]
    fn a_picture_in_an_unknown_typeface_is_refused_wherever_it_is_named() {
        let expected =
            "the picture radar asks for the typeface `Comic Neue`, which is not built in";
        for svg in [
            r#"<svg><text font-family="Comic Neue, Inter">a</text></svg>"#,
            r#"<svg><style>text { font-family: 'Comic Neue', Inter }</style></svg>"#,
            r#"<svg><text style="font-family:Comic Neue;fill:red">a</text></svg>"#,
        ] {
            assert_eq!(judged(svg), expected, "{svg}");
        }
    }

    #[test]
    fn a_letter_that_the_typeface_lacks_is_refused_in_the_picture_but_not_in_its_description() {
        let text = r#"<svg><text>a <tspan>☐</tspan></text></svg>"#;
        assert_eq!(
            judged(text),
            "the picture radar contains `☐`, which the built-in typeface does not have"
        );
        assert_eq!(judged("<svg><text>&#x2610;</text></svg>"), judged(text));
        assert_eq!(
            judged("<svg><desc>☐</desc><text>a</text></svg>"),
            "accepted"
        );
    }
}
