//! A chart as a document places it: whole, or what of it lies between two heights.
//!
//! Comes in: a chart. Goes out: SVG under a name. Pieces are cut from charts and made in no other way, so that
//! whoever takes only pieces shows nothing that was not drawn of cleared values.

use crate::charts::Chart;
use crate::charts::sheet::{number, units};
use crate::charts::theme::FONT_FAMILY;
use std::borrow::Cow;

/// A chart or a part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece<'a> {
    name: Cow<'a, str>,
    svg: Cow<'a, str>,
}

impl Piece<'_> {
    /// Its name, unique within one language of one audience.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// An SVG document without an XML declaration.
    #[must_use]
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// A piece that nobody drew, for tests of what is done with pieces.
    #[cfg(test)]
    pub(crate) fn sample<'a>(name: &'a str, svg: &'a str) -> Piece<'a> {
        Piece {
            name: name.into(),
            svg: svg.into(),
        }
    }
}

impl Chart {
    /// All of it, under its own name.
    #[must_use]
    pub fn whole(&self) -> Piece<'_> {
        Piece {
            name: self.id().into(),
            svg: self.svg().into(),
        }
    }

    /// What lies between two heights, in CSS pixels from the top, as an SVG document of its own without title and
    /// description, under the name of the chart with an ending. Marks that lie elsewhere are not in it; those that reach
    /// beyond it are whole, and cut by the edge of the document.
    #[must_use]
    pub fn part(&self, ending: &str, (from, until): (f64, f64)) -> Piece<'_> {
        let (top, height) = (number(units(from)), number(units(until - from)));
        let width = number(units(self.width()));
        let body = self.marks().between(self.svg(), from, until);
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {top} {width} {height}" width="{width}"
 height="{height}" font-family="{FONT_FAMILY}">
{body}</svg>
"#
        );
        Piece {
            name: format!("{}-{ending}", self.id()).into(),
            svg: svg.into(),
        }
    }
}
