//! What plotters draws for us: its own elements dipped in our ink, and three of ours (words, marks,
//! hatching). Places and colours come from the kinds of charts and the theme.

use std::iter::{Empty, Once};

use plotters::coord::CoordTranslate;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle};
use plotters::style::BLACK;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::charts::canvas::{Anchor, Canvas, Layer};
use crate::charts::marker::MarkerShape;
use crate::charts::sheet::units;
use crate::charts::theme::{Ink, Lettering, Voice};

type Drawn<'sheet> = Result<(), DrawingErrorKind<<Canvas<'sheet> as DrawingBackend>::ErrorType>>;

/// A drawing area of our canvas under some coordinate system.
pub(in crate::charts) type Area<'sheet, System> = DrawingArea<Canvas<'sheet>, System>;

/// Draws an element on an area.
pub(in crate::charts) fn put<'element, 'sheet, System, Element>(
    area: &Area<'sheet, System>,
    element: &'element Element,
) where
    System: CoordTranslate,
    &'element Element: PointCollection<'element, System::From>,
    Element: Drawable<Canvas<'sheet>>,
{
    area.draw(element)
        .expect("the canvas writes into memory and nobody else holds it");
}

/// Draws a layer: whatever `draw` puts onto any area of the same picture belongs to it.
pub(in crate::charts) fn layered<System>(area: &Area<'_, System>, layer: Layer, draw: impl FnOnce())
where
    System: CoordTranslate,
{
    put(area, &Sign::Opens(layer));
    draw();
    put(area, &Sign::Closes);
}

/// Draws with a unit's own colour in the place of the colour of all sources, if it has one.
pub(in crate::charts) fn dyed<System>(
    area: &Area<'_, System>,
    own_colour: Option<&str>,
    draw: impl FnOnce(),
) where
    System: CoordTranslate,
{
    put(area, &Sign::Dyes(own_colour.map(str::to_owned)));
    draw();
    put(area, &Sign::Dyes(None));
}

/// What is said to the canvas without drawing anything: where a layer begins and ends, and in whose colour
/// it goes on.
enum Sign {
    Opens(Layer),
    Closes,
    Dyes(Option<String>),
}

impl<'a, Place: 'a> PointCollection<'a, Place> for &'a Sign {
    type Point = &'a Place;
    type IntoIter = Empty<&'a Place>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl<'sheet> Drawable<Canvas<'sheet>> for Sign {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        canvas: &mut Canvas<'sheet>,
        _: (u32, u32),
    ) -> Drawn<'sheet> {
        match self {
            Self::Opens(layer) => canvas.open_layer(layer),
            Self::Closes => canvas.close_layer(),
            Self::Dyes(own_colour) => canvas.dye(own_colour.as_deref()),
        }
        Ok(())
    }
}

/// An element of plotters drawn with our ink.
pub(in crate::charts) struct Inked<Place> {
    ink: Ink,
    shape: Shape<Place>,
}

enum Shape<Place> {
    Line(PathElement<Place>),
    Outline(Polygon<Place>),
    Circle(Circle<Place, i32>),
    Rectangle(Rectangle<Place>),
}

impl<'a, Place: 'a> PointCollection<'a, Place> for &'a Inked<Place> {
    type Point = &'a Place;
    type IntoIter = Vec<&'a Place>;

    fn point_iter(self) -> Self::IntoIter {
        match &self.shape {
            Shape::Line(line) => line.point_iter().iter().collect(),
            Shape::Outline(outline) => outline.point_iter().iter().collect(),
            Shape::Circle(circle) => circle.point_iter().collect(),
            Shape::Rectangle(rectangle) => rectangle.point_iter().iter().collect(),
        }
    }
}

impl<'sheet, Place> Drawable<Canvas<'sheet>> for Inked<Place> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut Canvas<'sheet>,
        size: (u32, u32),
    ) -> Drawn<'sheet> {
        canvas.with_ink(self.ink, |canvas| match &self.shape {
            Shape::Line(line) => line.draw(points, canvas, size),
            Shape::Outline(outline) => outline.draw(points, canvas, size),
            Shape::Circle(circle) => circle.draw(points, canvas, size),
            Shape::Rectangle(rectangle) => rectangle.draw(points, canvas, size),
        })
    }
}

/// An open line through places.
pub(in crate::charts) fn line<Place>(places: Vec<Place>, ink: Ink) -> Inked<Place> {
    Inked {
        ink,
        shape: Shape::Line(PathElement::new(places, BLACK)),
    }
}

/// A closed outline through places.
pub(in crate::charts) fn outline<Place>(places: Vec<Place>, ink: Ink) -> Inked<Place> {
    Inked {
        ink,
        shape: Shape::Outline(Polygon::new(places, BLACK)),
    }
}

/// A circle with a radius in pixels.
pub(in crate::charts) fn circle<Place>(at: Place, radius: f64, ink: Ink) -> Inked<Place> {
    Inked {
        ink,
        shape: Shape::Circle(Circle::new(at, units(radius), BLACK)),
    }
}

/// A rectangle between two corners.
pub(in crate::charts) fn rectangle<Place>(corners: [Place; 2], ink: Ink) -> Inked<Place> {
    Inked {
        ink,
        shape: Shape::Rectangle(Rectangle::new(corners, BLACK)),
    }
}

/// One line of words on its base line.
#[derive(Debug)]
pub(in crate::charts) struct Words<Place> {
    /// The point of the base line that the anchor speaks of.
    pub(in crate::charts) at: Place,
    /// The text.
    pub(in crate::charts) text: String,
    /// Which part of the text lies at the point.
    pub(in crate::charts) anchor: Anchor,
    /// How it is set.
    pub(in crate::charts) lettering: Lettering,
}

impl<'a, Place: 'a> PointCollection<'a, Place> for &'a Words<Place> {
    type Point = &'a Place;
    type IntoIter = Once<&'a Place>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl<'sheet, Place> Drawable<Canvas<'sheet>> for Words<Place> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut Canvas<'sheet>,
        _: (u32, u32),
    ) -> Drawn<'sheet> {
        for at in points {
            canvas.draw_words(at, &self.text, self.anchor, self.lettering);
        }
        Ok(())
    }
}

/// The mark of a voice.
#[derive(Debug)]
pub(in crate::charts) struct Mark<Place> {
    /// The value's place.
    pub(in crate::charts) at: Place,
    /// Whose mark it is.
    pub(in crate::charts) voice: Voice,
    /// The ink, which is the voice's own unless the mark says something special.
    pub(in crate::charts) ink: Ink,
    /// Radius in pixels.
    pub(in crate::charts) size: f64,
}

impl<Place> Mark<Place> {
    /// The ordinary mark of a voice.
    pub(in crate::charts) fn of(voice: Voice, at: Place, size: f64) -> Self {
        Self {
            at,
            voice,
            ink: voice.mark(),
            size,
        }
    }
}

impl<'a, Place: 'a> PointCollection<'a, Place> for &'a Mark<Place> {
    type Point = &'a Place;
    type IntoIter = Once<&'a Place>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

impl<'sheet, Place> Drawable<Canvas<'sheet>> for Mark<Place> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut Canvas<'sheet>,
        _: (u32, u32),
    ) -> Drawn<'sheet> {
        for (x, y) in points {
            match self.voice.marker.shape(self.size) {
                MarkerShape::Circle(radius) => canvas.with_ink(self.ink, |canvas| {
                    canvas.draw_circle((x, y), units(radius).unsigned_abs(), &BLACK, true)
                })?,
                MarkerShape::Outline(corners) => canvas.with_ink(self.ink, |canvas| {
                    let corners = corners
                        .iter()
                        .map(|(dx, dy)| (x + units(*dx), y + units(*dy)));
                    canvas.fill_polygon(corners, &BLACK)
                })?,
            }
        }
        Ok(())
    }
}

/// Separate straight strokes, given as the places where they begin and end.
#[derive(Debug)]
pub(in crate::charts) struct Strokes<Place> {
    /// Beginning, end, beginning, end and so on.
    pub(in crate::charts) ends: Vec<Place>,
    /// The ink of all strokes.
    pub(in crate::charts) ink: Ink,
}

impl<'a, Place: 'a> PointCollection<'a, Place> for &'a Strokes<Place> {
    type Point = &'a Place;
    type IntoIter = &'a [Place];

    fn point_iter(self) -> Self::IntoIter {
        &self.ends
    }
}

impl<'sheet, Place> Drawable<Canvas<'sheet>> for Strokes<Place> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        canvas: &mut Canvas<'sheet>,
        _: (u32, u32),
    ) -> Drawn<'sheet> {
        let points: Vec<BackendCoord> = points.collect();
        let (pairs, _) = points.as_chunks::<2>();
        let strokes: Vec<(BackendCoord, BackendCoord)> =
            pairs.iter().map(|[from, to]| (*from, *to)).collect();
        if !strokes.is_empty() {
            canvas.draw_strokes(&strokes, self.ink);
        }
        Ok(())
    }
}
