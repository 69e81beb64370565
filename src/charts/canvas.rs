//! The plotters backend that writes SVG: plotters hands over whole canvas units, this file prints
//! them as hundredths of a pixel, with classes, dashes and text anchors. The only file that knows
//! the SVG syntax of shapes. It decides no place, no colour and no word.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor::HPos,
};

use crate::charts::sheet::{Sheet, UNITS_PER_PIXEL, number, units};
use crate::charts::theme::{Ink, Lettering, OWN_CLASS, PAPER, Rim, TINT, WHOLE, Weight};
use crate::wording::{escaped_for_xml, with_language_elements, without_language_marks};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// How far letters with accents and descenders reach above and below their base line, as shares of their size.
const ASCENT: f64 = 0.95;
const DESCENT: f64 = 0.22;

/// The reach of the beginning and the end of a layer, which belong to every part of a picture.
const EVERYWHERE: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// A rim lies under its letters, so that it hides lines and not the letters.
const RIM: &str = r#"stroke-width="3" stroke-linejoin="round" paint-order="stroke""#;

/// Where a text starts from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Anchor {
    /// The text begins at the point.
    Start,
    /// The point is the middle of the text.
    Middle,
    /// The text ends at the point.
    End,
}

impl Anchor {
    fn attribute(self) -> &'static str {
        match self {
            Self::Start => "",
            Self::Middle => " text-anchor=\"middle\"",
            Self::End => " text-anchor=\"end\"",
        }
    }
}

/// What belongs together in a picture, so that a page can show it and hide it.
#[derive(Clone, Debug)]
pub(in crate::charts) struct Layer {
    /// What it is, the same in every format and language.
    pub(in crate::charts) id: &'static str,
    /// What readers call it.
    pub(in crate::charts) words: String,
    /// Whether it is seen where no page shows or hides it: on paper, in a PDF, without a script.
    pub(in crate::charts) at_first: AtFirst,
}

/// Whether a layer is seen before anybody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum AtFirst {
    /// It is part of the picture.
    Shown,
    /// It is there to be asked for.
    Hidden,
}

/// A pen on a sheet, as plotters wants it.
#[derive(Debug)]
pub(in crate::charts) struct Canvas<'sheet> {
    sheet: &'sheet mut Sheet,
    ink: Option<Ink>,
    /// What stands in the place of the colour of all sources.
    own_colour: Option<String>,
}

impl<'sheet> Canvas<'sheet> {
    /// A canvas that writes onto the sheet.
    pub(in crate::charts) fn on(sheet: &'sheet mut Sheet) -> Self {
        Self {
            sheet,
            ink: None,
            own_colour: None,
        }
    }

    /// From here on draws with a unit's own colour where all sources have theirs; without one, with theirs.
    pub(in crate::charts) fn dye(&mut self, own_colour: Option<&str>) {
        self.own_colour = own_colour.map(str::to_owned);
    }

    /// Draws with this ink instead of the plain colour that plotters passes.
    pub(in crate::charts) fn with_ink(
        &mut self,
        ink: Ink,
        draw: impl FnOnce(&mut Self) -> Drawn,
    ) -> Drawn {
        let before = self.ink.replace(ink);
        let drawn = draw(self);
        self.ink = before;
        drawn
    }

    /// Begins a layer, which a page may show and hide; one that is hidden is drawn nowhere else.
    pub(in crate::charts) fn open_layer(&mut self, layer: &Layer) {
        let hidden = match layer.at_first {
            AtFirst::Shown => "",
            AtFirst::Hidden => " display=\"none\"",
        };
        let words = escaped_for_xml(&without_language_marks(&layer.words));
        let id = layer.id;
        self.sheet.add(
            EVERYWHERE,
            format_args!("<g data-layer=\"{id}\" data-name=\"{words}\"{hidden}>"),
        );
    }

    /// Ends the layer that was begun last.
    pub(in crate::charts) fn close_layer(&mut self) {
        self.sheet.add(EVERYWHERE, format_args!("</g>"));
    }

    /// Many separate lines as one path.
    pub(in crate::charts) fn draw_strokes(
        &mut self,
        strokes: &[(BackendCoord, BackendCoord)],
        ink: Ink,
    ) {
        let mut path = String::new();
        for (from, to) in strokes {
            let _ = write!(
                path,
                "M{} {}L{} {}",
                number(from.0),
                number(from.1),
                number(to.0),
                number(to.1)
            );
        }
        let paint = paint(&ink, self.own_colour.as_deref());
        let ends = strokes.iter().flat_map(|(from, to)| [*from, *to]);
        self.sheet
            .add(reach(ends), format_args!("<path d=\"{path}\"{paint}/>"));
    }

    /// One line of text with its base line at the point.
    pub(in crate::charts) fn draw_words(
        &mut self,
        at: BackendCoord,
        text: &str,
        anchor: Anchor,
        lettering: Lettering,
    ) {
        let weight = match lettering.weight {
            Weight::Regular => "",
            Weight::SemiBold => " font-weight=\"600\"",
        };
        let (rim_class, rim) = match lettering.rim {
            Rim::None => ("", String::new()),
            Rim::Paper => (" c-rim", format!(" {RIM} stroke=\"{PAPER}\"")),
        };
        let (class, fill) = (lettering.class, lettering.fill);
        let (x, y, size) = (number(at.0), number(at.1), number(units(lettering.size)));
        let anchor = anchor.attribute();
        let text = with_language_elements(&escaped_for_xml(text), "tspan");
        let base_line = f64::from(at.1) / UNITS_PER_PIXEL;
        let reach = (
            base_line - lettering.size * ASCENT,
            base_line + lettering.size * DESCENT,
        );
        self.sheet.add(
            reach,
            format_args!(
                "<text class=\"{class}{rim_class}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight} \
                 fill=\"{fill}\"{rim}{anchor}>{text}</text>"
            ),
        );
    }

    fn add_path(&mut self, points: impl IntoIterator<Item = BackendCoord>, end: &str, paint: &str) {
        let points: Vec<BackendCoord> = points.into_iter().collect();
        let data = path_data(points.iter().copied());
        self.sheet.add(
            reach(points),
            format_args!("<path d=\"{data}{end}\"{paint}/>"),
        );
    }

    fn ink_or<S: BackendStyle>(&self, style: &S, is_filled: Surface) -> String {
        match self.ink {
            Some(ink) => paint(&ink, self.own_colour.as_deref()),
            None => plain_paint(style.color(), style.stroke_width(), is_filled),
        }
    }
}

#[derive(Clone, Copy)]
enum Surface {
    Open,
    Filled,
}

impl Surface {
    const fn of(fill: bool) -> Self {
        if fill { Self::Filled } else { Self::Open }
    }
}

impl DrawingBackend for Canvas<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (
            units(self.sheet.width()).unsigned_abs(),
            units(self.sheet.height()).unsigned_abs(),
        )
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let paint = self.ink_or(style, Surface::of(fill));
        self.sheet.add(
            reach([from, to]),
            format_args!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{paint}/>",
                number(from.0),
                number(from.1),
                number(to.0 - from.0),
                number(to.1 - from.1)
            ),
        );
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let paint = self.ink_or(style, Surface::Open);
        self.add_path(path, "", &paint);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let paint = self.ink_or(style, Surface::of(fill));
        let radius = i32::try_from(radius).unwrap_or(i32::MAX);
        let (x, y) = center;
        self.sheet.add(
            reach([(x, y - radius), (x, y + radius)]),
            format_args!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{paint}/>",
                number(x),
                number(y),
                number(radius)
            ),
        );
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let paint = self.ink_or(style, Surface::Filled);
        self.add_path(vert, "Z", &paint);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        pos: BackendCoord,
    ) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let lettering = Lettering {
            size: style.size() / UNITS_PER_PIXEL,
            ..crate::charts::theme::LEGEND
        };
        self.draw_words(pos, text, anchor, lettering);
        Ok(())
    }
}

/// Between which heights a shape through these points lies, in pixels, with half of its line.
fn reach(points: impl IntoIterator<Item = BackendCoord>) -> (f64, f64) {
    const HALF_A_LINE: f64 = 2.0;
    let heights = points
        .into_iter()
        .map(|(_, y)| f64::from(y) / UNITS_PER_PIXEL);
    let (top, bottom) = heights.fold((f64::INFINITY, f64::NEG_INFINITY), |(top, bottom), y| {
        (top.min(y), bottom.max(y))
    });
    (top - HALF_A_LINE, bottom + HALF_A_LINE)
}

fn path_data(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut data = String::new();
    for (index, (x, y)) in points.into_iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        let _ = write!(data, "{command}{} {}", number(x), number(y));
    }
    data
}

fn paint(ink: &Ink, own_colour: Option<&str>) -> String {
    let own_colour = own_colour.filter(|_| ink.class == WHOLE.class || ink.class == TINT.class);
    let is_dyed = own_colour.is_some() && ink.class == WHOLE.class;
    let class = if is_dyed { OWN_CLASS } else { ink.class };
    let dyed = |colour: &'static str| {
        own_colour
            .filter(|_| colour == WHOLE.colour)
            .unwrap_or(colour)
    };
    let fill = ink.fill.map_or("none", dyed);
    let mut attributes = format!(" class=\"{class}\" fill=\"{fill}\"");
    if ink.fill.is_some() && ink.fill_opacity < 1.0 {
        let _ = write!(
            attributes,
            " fill-opacity=\"{}\"",
            number(units(ink.fill_opacity))
        );
    }
    if let Some(stroke) = ink.stroke {
        let _ = write!(
            attributes,
            " stroke=\"{}\" stroke-width=\"{}\"",
            dyed(stroke),
            number(units(ink.stroke_width))
        );
        if ink.fill.is_none() && ink.stroke_width > 1.5 {
            attributes.push_str(" stroke-linejoin=\"round\"");
        }
        if !ink.dash.is_empty() {
            let dashes: Vec<String> = ink.dash.iter().map(|dash| number(units(*dash))).collect();
            let _ = write!(attributes, " stroke-dasharray=\"{}\"", dashes.join(" "));
        }
    }
    attributes
}

/// The paint for an element that was given a plotters style and no ink.
fn plain_paint(color: BackendColor, stroke_width: u32, surface: Surface) -> String {
    let (red, green, blue) = color.rgb;
    let colour = format!("#{red:02x}{green:02x}{blue:02x}");
    match surface {
        Surface::Filled => format!(" fill=\"{colour}\""),
        Surface::Open => {
            format!(" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{stroke_width}\"")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::theme::{LEGEND, RING};
    use crate::vocabulary::Language;
    use plotters::prelude::{BLUE, Circle, IntoDrawingArea, PathElement};

    #[test]
    fn plotters_elements_become_svg_shapes() {
        let mut sheet = Sheet::new(100.0, 50.0);
        let area = Canvas::on(&mut sheet).into_drawing_area();
        area.draw(&Circle::new((1000, 2050), 333, BLUE)).unwrap();
        area.draw(&PathElement::new(vec![(0, 0), (10, 20)], BLUE))
            .unwrap();
        drop(area);
        assert!(
            sheet.body().contains(
                "<circle cx=\"10\" cy=\"20.5\" r=\"3.33\" fill=\"none\" stroke=\"#0000ff\""
            )
        );
        assert!(sheet.body().contains("<path d=\"M0 0L0.1 0.2\""));
    }

    #[test]
    fn ink_replaces_the_plain_style_only_while_it_is_asked_for() {
        let mut sheet = Sheet::new(100.0, 50.0);
        let mut canvas = Canvas::on(&mut sheet);
        canvas
            .with_ink(RING, |canvas| {
                canvas.draw_line(
                    (0, 0),
                    (100, 0),
                    &BackendColor {
                        alpha: 1.0,
                        rgb: (1, 2, 3),
                    },
                )
            })
            .unwrap();
        canvas
            .draw_line(
                (0, 0),
                (100, 0),
                &BackendColor {
                    alpha: 1.0,
                    rgb: (1, 2, 3),
                },
            )
            .unwrap();
        let lines: Vec<&str> = sheet.body().lines().collect();
        assert!(lines[0].contains("class=\"c-grid\"") && !lines[0].contains("#010203"));
        assert!(lines[1].contains("#010203"));
    }

    #[test]
    fn title_and_description_come_first_and_are_named() {
        let mut sheet = Sheet::new(100.0, 50.0);
        Canvas::on(&mut sheet).draw_words((0, 0), "x", Anchor::Middle, LEGEND);
        let chart = sheet.finish(Language::En, "radar-a", "Title & more", "What it shows");
        let first = chart
            .svg()
            .find("<title id=\"radar-a-title\">Title &amp; more</title>")
            .unwrap();
        let second = chart
            .svg()
            .find("<desc id=\"radar-a-desc\">What it shows</desc>")
            .unwrap();
        assert!(first < second && second < chart.svg().find("<text").unwrap());
        assert!(chart.svg().contains("aria-labelledby=\"radar-a-title\""));
        assert!(chart.svg().contains(" lang=\"en\""));
        assert!(chart.svg().contains("viewBox=\"0 0 100 50\""));
    }
}
