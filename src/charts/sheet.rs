//! The sheet that a picture is drawn on, and how places and words are spelled in SVG.
//!
//! Comes in: marks, one after the other. Goes out: a chart with its title, its description and its
//! language. What is drawn is the canvas's affair; where, that of the kinds of charts.

use crate::charts::chart::Chart;
use crate::charts::theme::FONT_FAMILY;
use crate::vocabulary::Language;
use crate::wording::{escaped_for_xml, without_language_marks};
use std::fmt::{self, Write as _};
use std::ops::Range;

/// Canvas units in one pixel: plotters counts in whole numbers, so a unit is a hundredth.
pub(in crate::charts) const UNITS_PER_PIXEL: f64 = 100.0;

/// Pixels as canvas units.
pub(in crate::charts) fn units(pixels: f64) -> i32 {
    (pixels * UNITS_PER_PIXEL).round() as i32
}

/// The sheet a picture is drawn on.
#[derive(Debug)]
pub(in crate::charts) struct Sheet {
    width: f64,
    height: f64,
    body: String,
    marks: Marks,
}

/// Where each mark of a picture is spelled in its SVG, and between which heights it lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::charts) struct Marks(Vec<Mark>);

#[derive(Clone, Debug, PartialEq)]
struct Mark {
    spelled: Range<usize>,
    /// Upper and lower edge in pixels; the beginning and the end of a layer reach over everything.
    reach: (f64, f64),
}

impl Marks {
    /// The marks of a picture that reach between two heights, spelled as in its SVG.
    pub(in crate::charts) fn between(&self, svg: &str, from: f64, until: f64) -> String {
        let is_there = |mark: &&Mark| mark.reach.0 < until && mark.reach.1 > from;
        let marks = self.0.iter().filter(is_there);
        marks.map(|mark| &svg[mark.spelled.clone()]).collect()
    }

    /// The same marks in an SVG in which so many bytes stand before them.
    fn after(mut self, bytes: usize) -> Self {
        for mark in &mut self.0 {
            mark.spelled = mark.spelled.start + bytes..mark.spelled.end + bytes;
        }
        self
    }
}

impl Sheet {
    /// An empty sheet; width and height in pixels.
    pub(in crate::charts) fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            body: String::new(),
            marks: Marks::default(),
        }
    }

    /// Width in pixels.
    pub(in crate::charts) fn width(&self) -> f64 {
        self.width
    }

    /// Height in pixels.
    pub(in crate::charts) fn height(&self) -> f64 {
        self.height
    }

    /// Adds a mark that lies between two heights, in pixels.
    pub(in crate::charts) fn add(&mut self, reach: (f64, f64), mark: fmt::Arguments<'_>) {
        let start = self.body.len();
        let _ = writeln!(self.body, "{mark}");
        let spelled = start..self.body.len();
        self.marks.0.push(Mark { spelled, reach });
    }

    /// What is drawn so far.
    #[cfg(test)]
    pub(in crate::charts) fn body(&self) -> &str {
        &self.body
    }

    /// Closes the sheet: title and description first, so that every reader of the file meets them
    /// before the lines, and the language of its words, so that a file of its own is read aloud in it.
    pub(in crate::charts) fn finish(
        self,
        language: Language,
        id: &str,
        title: &str,
        description: &str,
    ) -> Chart {
        let title = &without_language_marks(title);
        let description = &without_language_marks(description);
        let (width, height) = (number(units(self.width)), number(units(self.height)));
        let (shown_title, shown_description) =
            (escaped_for_xml(title), escaped_for_xml(description));
        let language = language.code();
        let mut svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="tutka-chart" lang="{language}"
 viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{id}-title"
 aria-describedby="{id}-desc" font-family="{FONT_FAMILY}">
<title id="{id}-title">{shown_title}</title>
<desc id="{id}-desc">{shown_description}</desc>
"#
        );
        let marks = self.marks.after(svg.len());
        svg.push_str(&self.body);
        svg.push_str("</svg>\n");
        let size = (self.width, self.height);
        Chart::new(id, (svg, marks), (title, description), size)
    }
}

/// Canvas units as pixels with at most two decimals.
pub(in crate::charts) fn number(units: i32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let (whole, rest) = (units.unsigned_abs() / 100, units.unsigned_abs() % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        rest if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_needless_decimals() {
        assert_eq!(number(0), "0");
        assert_eq!(number(1200), "12");
        assert_eq!(number(1250), "12.5");
        assert_eq!(number(1205), "12.05");
        assert_eq!(number(-7), "-0.07");
    }
}
