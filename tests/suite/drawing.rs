//! A picture as its readers have it: the elements that it is drawn with, and their places.
//!
//! Comes in: SVG as text. Goes out: elements with their classes, corners and words. What their places
//! tell is measured in `measuring` and `measuring_lengths`.

use std::collections::{BTreeMap, BTreeSet};

/// A place in a picture: to the right, and downwards.
pub(crate) type Point = (f64, f64);

/// Which elements of a picture were measured.
pub(crate) type Used = BTreeSet<usize>;

/// What every picture stands on: nothing in it is a value.
const GROUND: &[&str] = &[
    "c-axis", "c-badge", "c-break", "c-grid", "c-ground", "c-hatch", "c-paper", "c-zone",
];

/// The elements that pictures are made of.
const KNOWN: &[&str] = &[
    "circle", "desc", "g", "path", "rect", "svg", "text", "title",
];

/// Samples in legends are no wider and no higher than this.
const SAMPLE: Point = (37.0, 15.0);

/// An element, by its attributes.
#[derive(Clone)]
pub(crate) struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    /// The words of a text.
    pub(crate) text: String,
}

impl Element {
    /// An element in a line of its own; nothing where the line is none.
    fn of(line: &str) -> Option<Self> {
        let line = line.trim_start().strip_prefix('<')?;
        if line.starts_with('/') {
            return None;
        }
        let name = line.split([' ', '>']).next()?.to_owned();
        let parts: Vec<&str> = line[name.len()..].split('"').collect();
        let is_edge = |sign: char| sign == '=' || sign.is_whitespace();
        let pairs = parts.chunks_exact(2);
        let attributes = pairs.map(|pair| (pair[0].trim_matches(is_edge).into(), pair[1].into()));
        let text = parts.last().and_then(|rest| rest.split_once('>'));
        let text = text.map_or("", |(_, text)| text.trim_end_matches("</text>"));
        Some(Self {
            attributes: attributes.collect(),
            text: text.to_owned(),
            name,
        })
    }

    fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    pub(crate) fn number(&self, name: &str) -> f64 {
        self.attribute(name).parse().expect("a number")
    }

    pub(crate) fn is_a(&self, name: &str) -> bool {
        self.name == name
    }

    pub(crate) fn is(&self, class: &str) -> bool {
        self.attribute("class").split(' ').any(|one| one == class)
    }

    /// Whether it is of all sources together, in the common colour or in that of a table.
    pub(crate) fn is_whole(&self) -> bool {
        self.is("c-whole") || self.is("c-own")
    }

    /// The class of one of the sources.
    pub(crate) fn voice(&self) -> Option<&str> {
        let mut classes = self.attribute("class").split(' ');
        classes.find(|class| class.starts_with("c-voice"))
    }

    pub(crate) fn fill(&self) -> &str {
        self.attribute("fill")
    }

    /// The colour of its line.
    pub(crate) fn stroke(&self) -> &str {
        self.attribute("stroke")
    }

    /// Whether it is only a line.
    pub(crate) fn is_line(&self) -> bool {
        self.is_a("path") && self.fill() == "none"
    }

    pub(crate) fn has_edge(&self) -> bool {
        !self.stroke().is_empty()
    }

    /// Whether it stands for a value unless it is the sample of a legend.
    fn is_mark(&self) -> bool {
        let is_shape = ["circle", "path", "rect"].contains(&self.name.as_str());
        is_shape && !GROUND.iter().any(|class| self.is(class))
    }

    /// The corners of a path of straight lines, those of a field, and the centre of a circle.
    pub(crate) fn corners(&self) -> Vec<Point> {
        match self.name.as_str() {
            "circle" => vec![(self.number("cx"), self.number("cy"))],
            "rect" => {
                let (left, top) = (self.number("x"), self.number("y"));
                let (width, height) = (self.number("width"), self.number("height"));
                vec![(left, top), (left + width, top + height)]
            }
            _ => corners(self.attribute("d")),
        }
    }

    /// The least and the greatest of its corners to either side.
    pub(crate) fn frame(&self) -> (Point, Point) {
        let corners = self.corners();
        let of = |side: fn(&Point) -> f64, better: fn(f64, f64) -> f64, worst: f64| {
            corners.iter().map(side).fold(worst, better)
        };
        let least = |side| of(side, f64::min, f64::INFINITY);
        let greatest = |side| of(side, f64::max, f64::NEG_INFINITY);
        (
            (least(|at| at.0), least(|at| at.1)),
            (greatest(|at| at.0), greatest(|at| at.1)),
        )
    }

    /// The value's own place in a mark: the point of a triangle is farther from it than its base is.
    pub(crate) fn anchor(&self) -> Point {
        let ((left, top), (right, bottom)) = self.frame();
        let x = f64::midpoint(left, right);
        let corners = self.corners();
        if corners.len() != 3 {
            return (x, f64::midpoint(top, bottom));
        }
        let share = (bottom - top) * 1.2 / 2.05;
        if corners[0].1 == top {
            (x, top + share)
        } else {
            (x, bottom - share)
        }
    }

    /// The same element elsewhere: a field becomes longer, and a block of a calendar is gone.
    fn moved(&self, (right, down): Point) -> Self {
        let mut moved = self.clone();
        let mut shift = |name: &str, by: f64| {
            let number = self.number(name) + by;
            moved.attributes.insert(name.into(), number.to_string());
        };
        match self.name.as_str() {
            "circle" => {
                shift("cx", right);
                shift("cy", down);
            }
            "rect" => shift("width", right),
            _ => {
                let d = self.attribute("d");
                let corner = |(x, y): Point| format!("{} {}", x + right, y + down);
                let corners: Vec<String> = self.corners().into_iter().map(corner).collect();
                let end = if d.ends_with('Z') { "Z" } else { "" };
                let d = format!("M{}{end}", corners.join("L"));
                moved.attributes.insert("d".into(), d);
            }
        }
        moved
    }
}

fn corners(path: &str) -> Vec<Point> {
    let pairs = path.split(['M', 'L', 'Z']).filter(|pair| !pair.is_empty());
    let point = |pair: &str| {
        let (x, y) = pair.split_once(' ').expect("two coordinates");
        (x.parse().expect("x"), y.parse().expect("y"))
    };
    pairs.map(point).collect()
}

/// A picture, element by element.
pub(crate) struct Drawing {
    pub(crate) elements: Vec<Element>,
}

impl Drawing {
    /// The elements, which stand in lines of their own, where their places say; anything else is refused.
    pub(crate) fn of(svg: &str) -> Result<Self, String> {
        let elements: Vec<Element> = svg.lines().filter_map(Element::of).collect();
        let all = svg.matches('<').count() - svg.matches("</").count();
        if all != elements.len() {
            return Err(format!("{} of {all} elements can be read", elements.len()));
        }
        let is_known = |element: &&Element| {
            let moves = ["transform", "style"];
            let is_moved = moves
                .iter()
                .any(|name| element.attributes.contains_key(*name));
            KNOWN.contains(&element.name.as_str()) && !is_moved
        };
        match elements.iter().find(|element| !is_known(element)) {
            Some(other) => Err(format!("nobody knows how to measure a {}", other.name)),
            None => Ok(Self { elements }),
        }
    }

    /// The elements of a name, with their places in the list.
    pub(crate) fn all(&self, name: &'static str) -> impl Iterator<Item = (usize, &Element)> {
        let all = self.elements.iter().enumerate();
        all.filter(move |(_, element)| element.is_a(name))
    }

    /// The paths of a class.
    pub(crate) fn paths(&self, class: &'static str) -> impl Iterator<Item = (usize, &Element)> {
        self.all("path").filter(move |(_, path)| path.is(class))
    }

    /// What stands for values, unless it is a sample.
    pub(crate) fn marks(&self) -> impl Iterator<Item = (usize, &Element)> {
        let all = self.elements.iter().enumerate();
        all.filter(|(_, element)| element.is_mark())
    }

    /// A mark that nobody measured and that is no sample of a legend and no line across a measured field.
    pub(crate) fn unmeasured(&self, used: &Used) -> Option<String> {
        let mut left = self.marks().filter(|(at, _)| !used.contains(at));
        let is_known = |element: &Element| self.is_sample(element) || self.crosses(element, used);
        let stray = left.find(|(_, element)| !is_known(element));
        stray.map(|(_, element)| {
            let class = element.attribute("class");
            format!(
                "nobody measures the {} {class} at {:?}",
                element.name,
                element.frame().0
            )
        })
    }

    /// Whether the words of a legend stand beside or under an element as small as samples are.
    fn is_sample(&self, element: &Element) -> bool {
        let ((left, top), (right, bottom)) = element.frame();
        let is_small = right - left < SAMPLE.0 && bottom - top < SAMPLE.1;
        let (x, y) = (f64::midpoint(left, right), f64::midpoint(top, bottom));
        is_small
            && self.all("text").any(|(_, words)| {
                let at = (words.number("x"), words.number("y"));
                let is_beside = (4.0..SAMPLE.0).contains(&(at.0 - right)) && (at.1 - y).abs() < 7.0;
                let is_under = (at.0 - x).abs() < 0.1 && (10.0..SAMPLE.0).contains(&(at.1 - y));
                let is_of_legend = words.is("c-text") && !words.is("c-rim");
                is_of_legend && (is_beside || is_under)
            })
    }

    /// Whether lines stay inside a measured field, which they fill.
    fn crosses(&self, element: &Element, used: &Used) -> bool {
        let (from, to) = element.frame();
        element.is_line()
            && used.iter().map(|at| &self.elements[*at]).any(|field| {
                let (least, greatest) = field.frame();
                let is_within = |at: Point| {
                    (least.0 - 0.1..=greatest.0 + 0.1).contains(&at.0)
                        && (least.1 - 0.1..=greatest.1 + 0.1).contains(&at.1)
                };
                field.is_a("rect") && is_within(from) && is_within(to)
            })
    }

    /// What becomes of a picture with one element elsewhere. It is put back afterwards.
    pub(crate) fn with_moved<T>(&mut self, at: usize, by: Point, look: impl Fn(&Self) -> T) -> T {
        let moved = self.elements[at].moved(by);
        self.with(at, moved, look)
    }

    /// What becomes of a picture without one element.
    pub(crate) fn without<T>(&mut self, at: usize, look: impl Fn(&Self) -> T) -> T {
        let nothing = Element::of("<g>").expect("an element");
        self.with(at, nothing, look)
    }

    fn with<T>(&mut self, at: usize, other: Element, look: impl Fn(&Self) -> T) -> T {
        let before = std::mem::replace(&mut self.elements[at], other);
        let seen = look(self);
        self.elements[at] = before;
        seen
    }
}
