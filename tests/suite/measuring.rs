//! Reading pictures with a ruler: where marks stand between the lines of the axis beside them.
//!
//! Comes in: a picture as lines of elements. Goes out: rings, lengths and columns as a reader measures them,
//! whatever they were drawn from. What they should be stands in `coordinates`.

use std::collections::BTreeMap;

/// How far a measured ring may lie beside a half ring: coordinates are told to a hundredth.
const SHARP: f64 = 0.012;

/// Half the width of the edge of a hollow field, which lies within it.
const EDGE: f64 = 0.625;

/// Legends show fields of this width and height.
const LEGEND: f64 = 22.0;
const LEGEND_HEIGHT: f64 = 14.0;

/// An element of a picture, by its attributes.
struct Element(BTreeMap<String, String>);

type Point = (f64, f64);

impl Element {
    fn number(&self, name: &str) -> f64 {
        self.0[name].parse().expect("a coordinate")
    }

    fn is(&self, class: &str) -> bool {
        self.0["class"].split(' ').any(|one| one == class)
    }

    /// Whether it is of all sources together, in the common colour or in that of a table.
    fn is_whole(&self) -> bool {
        self.is("c-whole") || self.is("c-own")
    }

    fn is_voice(&self) -> bool {
        self.0["class"].contains("c-voice")
    }

    fn is_hollow(&self) -> bool {
        self.0.contains_key("stroke")
    }

    /// The corners of a path of straight lines.
    fn corners(&self) -> Vec<Point> {
        let pairs = self.0["d"]
            .split(['M', 'L', 'Z'])
            .filter(|pair| !pair.is_empty());
        let point = |pair: &str| {
            let (x, y) = pair.split_once(' ').expect("two coordinates");
            (x.parse().expect("x"), y.parse().expect("y"))
        };
        pairs.map(point).collect()
    }

    fn centre(&self) -> Point {
        (self.number("cx"), self.number("cy"))
    }
}

/// The elements of a name, each a line of its own.
fn elements(svg: &str, name: &str) -> Vec<Element> {
    let begins = format!("<{name} ");
    let lines = svg
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix(begins.as_str()));
    lines
        .map(|line| {
            let parts: Vec<&str> = line.split('"').collect();
            let pairs = parts.chunks_exact(2);
            let is_edge = |sign: char| sign == '=' || sign.is_whitespace();
            Element(
                pairs
                    .map(|pair| (pair[0].trim_matches(is_edge).to_owned(), pair[1].to_owned()))
                    .collect(),
            )
        })
        .collect()
}

/// The corners of lines that join values: those of all sources, or those of single ones.
fn joined(svg: &str, is_meant: impl Fn(&Element) -> bool) -> Vec<Point> {
    let paths = elements(svg, "path").into_iter();
    let lines = paths.filter(|path| path.0["fill"] == "none" && is_meant(path));
    lines.flat_map(|path| path.corners()).collect()
}

/// A ring, when it is a half one.
fn half(ring: f64) -> Result<f64, String> {
    let nearest = (2.0 * ring).round() / 2.0;
    if (ring - nearest).abs() < SHARP {
        Ok(ring)
    } else {
        Err(format!("a mark can be measured as {ring}"))
    }
}

/// How far marks stand from the centre of a disc, in rings.
struct Disc {
    centre: Point,
    radius: f64,
}

impl Disc {
    fn ring(&self, (x, y): Point) -> Option<f64> {
        let ring = (x - self.centre.0).hypot(y - self.centre.1) / self.radius * 5.0;
        (ring <= 5.0 + SHARP).then_some(ring)
    }
}

/// The rings of the marks of all sources on the large disc. The corners of outlines, and those of single
/// sources on the small discs, have to be half rings too.
pub(crate) fn rings_of_radar(svg: &str) -> Result<Vec<f64>, String> {
    let circles = elements(svg, "circle");
    let edges = circles.iter().filter(|circle| circle.is("c-axis"));
    let discs: Vec<Disc> = edges
        .map(|edge| Disc {
            centre: edge.centre(),
            radius: edge.number("r"),
        })
        .collect();
    let large = discs.first().ok_or("there is no outermost ring")?;
    for corner in joined(svg, Element::is_whole) {
        large.ring(corner).map(half).transpose()?;
    }
    for corner in joined(svg, Element::is_voice) {
        for disc in &discs {
            disc.ring(corner).map(half).transpose()?;
        }
    }
    let marks = circles.iter().filter(|circle| circle.is_whole());
    marks
        .filter_map(|mark| large.ring(mark.centre()))
        .map(half)
        .collect()
}

/// The rings of marks between the axis and the last upright line.
pub(crate) fn rings_of_dots(svg: &str) -> Result<Vec<f64>, String> {
    let paths = elements(svg, "path");
    let upright = paths
        .iter()
        .filter(|path| path.is("c-axis") || path.is("c-grid"));
    let upright = upright
        .map(Element::corners)
        .filter(|ends| ends[0].0 == ends[1].0);
    let mut upright: Vec<Vec<Point>> = upright.collect();
    upright.sort_by(|one, other| one[0].0.total_cmp(&other[0].0));
    let (zero, five) = upright
        .first()
        .zip(upright.last())
        .ok_or("there is no axis")?;
    let (top, bottom) = (zero[0].1, zero[1].1);
    let circles = elements(svg, "circle").into_iter();
    let circles = circles
        .filter(|circle| circle.is_whole())
        .map(|circle| circle.centre());
    let shapes = paths
        .iter()
        .filter(|path| path.is_voice() && path.0["fill"] != "none" && path.0["d"].ends_with('Z'));
    let middle = |of: fn(&Point) -> f64, corners: &[Point]| {
        let all = || corners.iter().map(of);
        f64::midpoint(
            all().fold(f64::INFINITY, f64::min),
            all().fold(f64::NEG_INFINITY, f64::max),
        )
    };
    let shapes = shapes.map(|path| {
        let corners = path.corners();
        (middle(|at| at.0, &corners), middle(|at| at.1, &corners))
    });
    let inside = |(x, y): &Point| *x >= zero[0].0 - 1.0 && (top..=bottom).contains(y);
    let marks = circles.chain(shapes).filter(inside);
    marks
        .map(|(x, _)| half((x - zero[0].0) / (five[0].0 - zero[0].0) * 5.0))
        .collect()
}

/// The field over a base line, whose nearest line above it is one ring high.
struct Field {
    from: f64,
    until: f64,
    base: f64,
    step: f64,
}

impl Field {
    fn ring(&self, (x, y): Point) -> Option<f64> {
        let ring = (self.base - y) / self.step;
        let is_inside =
            (self.from..=self.until).contains(&x) && (-SHARP..=5.0 + SHARP).contains(&ring);
        is_inside.then_some(ring)
    }
}

/// The rings of a trend: how high each mark stands over the base line of its field.
pub(crate) fn rings_of_trend(svg: &str) -> Result<Vec<f64>, String> {
    let paths = elements(svg, "path");
    let level = |class: &'static str| {
        let lines = paths
            .iter()
            .filter(move |path| path.is(class))
            .map(Element::corners);
        lines.filter(|ends| ends[0].1 == ends[1].1)
    };
    let fields: Vec<Field> = level("c-axis")
        .map(|base| {
            let above =
                level("c-grid").filter(|line| line[0].0 == base[0].0 && line[0].1 < base[0].1);
            let nearest = above
                .map(|line| line[0].1)
                .fold(f64::NEG_INFINITY, f64::max);
            Field {
                from: base[0].0,
                until: base[1].0,
                base: base[0].1,
                step: base[0].1 - nearest,
            }
        })
        .collect();
    let ring = |at: Point| {
        let found = fields.iter().find_map(|field| field.ring(at));
        found
            .ok_or(format!("{at:?} stands in no field"))
            .and_then(half)
    };
    for corner in joined(svg, Element::is_whole) {
        ring(corner)?;
    }
    let circles = elements(svg, "circle").into_iter();
    circles
        .filter(|circle| circle.is_whole())
        .map(|mark| ring(mark.centre()))
        .collect()
}

/// A field between its outer edges, and whether it is filled.
struct Bar {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    is_filled: bool,
}

fn bars(svg: &str, is_meant: impl Fn(&Element) -> bool) -> Vec<Bar> {
    let rects = elements(svg, "rect").into_iter().filter(is_meant);
    let bar = |rect: Element| {
        let edge = if rect.is_hollow() { EDGE } else { 0.0 };
        let (left, top) = (rect.number("x") - edge, rect.number("y") - edge);
        Bar {
            left,
            right: left + rect.number("width") + 2.0 * edge,
            top,
            bottom: top + rect.number("height") + 2.0 * edge,
            is_filled: rect.0["fill"] != "#ffffff",
        }
    };
    rects.map(bar).collect()
}

/// Of the columns of a calendar from left to right, how many fields are filled, and how many there are.
pub(crate) fn columns_of_calendar(svg: &str) -> Vec<(u64, u64)> {
    let mut columns: BTreeMap<i64, (u64, u64)> = BTreeMap::new();
    let fields = bars(svg, Element::is_whole).into_iter();
    for field in fields.filter(|field| (field.right - field.left - LEGEND).abs() > 0.5) {
        let column = columns.entry(field.left.round() as i64).or_default();
        column.0 += u64::from(field.is_filled);
        column.1 += 1;
    }
    columns.into_values().collect()
}

/// A text and where it stands.
fn texts(svg: &str) -> Vec<(Point, String)> {
    let lines = svg.lines().filter(|line| line.starts_with("<text "));
    let elements = elements(svg, "text").into_iter().zip(lines);
    elements
        .map(|(element, line)| {
            let text = line.split_once('>').map_or("", |(_, text)| text);
            let at = (element.number("x"), element.number("y"));
            (at, text.trim_end_matches("</text>").to_owned())
        })
        .collect()
}

/// The number at the end of a text.
fn number(text: &str) -> Option<f64> {
    let is_part = |sign: &char| sign.is_ascii_digit() || ",\u{a0}\u{202f}".contains(*sign);
    let bare = text.trim_end_matches([' ', '\u{a0}', '\u{202f}', '€', '%']);
    let digits: String = bare.chars().rev().take_while(is_part).collect();
    let digits: String = digits
        .chars()
        .rev()
        .filter(|sign| *sign == ',' || sign.is_ascii_digit())
        .collect();
    digits.replace(',', ".").parse().ok()
}

/// How many bars there are, the line of the city included, when all are as long as the numbers beside
/// them say.
pub(crate) fn lengths_of_bars(svg: &str) -> Result<usize, String> {
    let texts = texts(svg);
    let base = elements(svg, "path")
        .into_iter()
        .find(|path| path.is("c-axis"));
    let left = base.ok_or("there is no axis")?.corners()[0].0;
    let mut lengths: Vec<(f64, f64)> = Vec::new();
    let all = bars(svg, Element::is_whole).into_iter();
    for bar in all.filter(|bar| bar.bottom - bar.top > LEGEND_HEIGHT) {
        let beside = texts
            .iter()
            .filter(|((x, y), _)| *x > bar.right && (bar.top..=bar.bottom).contains(y));
        let told = beside.filter_map(|(_, text)| number(text)).next();
        lengths.push((bar.right - left, told.ok_or("a bar has no number")?));
    }
    let city = elements(svg, "path")
        .into_iter()
        .find(|path| path.is("c-city"));
    for x in city.iter().map(|line| line.corners()[0].0) {
        let over = texts
            .iter()
            .find(|(at, text)| at.0 == x && number(text).is_some());
        let told = over.and_then(|(_, text)| number(text));
        lengths.push((x - left, told.ok_or("the line of the city has no number")?));
    }
    let longest =
        lengths.iter().copied().fold(
            (0.0, 1.0),
            |one: Point, other| if other.0 > one.0 { other } else { one },
        );
    for (length, told) in &lengths {
        if (length - told * longest.0 / longest.1).abs() > 0.03 {
            return Err(format!(
                "{told} is {length} long, {} is {}",
                longest.1, longest.0
            ));
        }
    }
    if lengths.len() < 2 {
        Err("there are too few bars".to_owned())
    } else {
        Ok(lengths.len())
    }
}

/// The lengths of the pieces of each row, and those of its "don't know": as far as it surely reaches, and as far
/// as it may.
pub(crate) type Rows = Vec<Vec<f64>>;

/// The pieces of bars that part at the middle of a scale, row by row.
pub(crate) fn answers_of_bars(svg: &str) -> Result<(Rows, Rows), String> {
    let axes = elements(svg, "path")
        .into_iter()
        .filter(|path| path.is("c-axis"));
    let apart = axes
        .map(|path| path.corners()[0].0)
        .fold(f64::NEG_INFINITY, f64::max);
    let mut rows: BTreeMap<i64, (Vec<Bar>, [f64; 2])> = BTreeMap::new();
    let is_piece = |rect: &Element| rect.number("height") > LEGEND_HEIGHT && !rect.is("c-ground");
    for bar in bars(svg, is_piece) {
        let middle = f64::midpoint(bar.top, bar.bottom);
        let row = rows.entry((10.0 * middle).round() as i64).or_default();
        if bar.left > apart - 1.0 {
            row.1[usize::from(!bar.is_filled)] = bar.right - apart;
        } else {
            row.0.push(bar);
        }
    }
    let mut pieces = Rows::new();
    for (bars, _) in rows.values_mut().filter(|(bars, _)| !bars.is_empty()) {
        bars.sort_by(|one, other| one.left.total_cmp(&other.left));
        // Filled pieces stand as far from their neighbours as the edges of hollow ones do.
        let length = |bar: &Bar| {
            let is_inset = (bar.bottom - bar.top - 16.75).abs() < 0.01;
            bar.right - bar.left + if is_inset { 2.0 * EDGE } else { 0.0 }
        };
        pieces.push(bars.iter().map(length).collect());
    }
    let known = rows
        .values()
        .map(|(_, known)| known.to_vec())
        .filter(|known| known[1] > 0.0);
    Ok((pieces, known.collect()))
}
