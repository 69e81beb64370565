//! Rings as a reader measures them in a picture: how far marks stand from the centre of a disc, or along
//! the axis beside them.
//!
//! Comes in: a drawing. Goes out: rings, with the elements that they were measured at, whatever they were
//! drawn from. What they should be stands in `cleared_marks`; lengths are measured in `measuring_lengths`.

use crate::drawing::{Drawing, Element, Point, Used};
use std::collections::BTreeMap;

/// How far a measured ring may lie beside a half ring: coordinates are told to a hundredth.
const SHARP: f64 = 0.012;

/// Corners of a bar with round ends.
const CAPSULE: usize = 26;

/// A ring, when it is a half one.
fn half(ring: f64) -> Result<f64, String> {
    let nearest = (2.0 * ring).round() / 2.0;
    if (ring - nearest).abs() < SHARP {
        Ok(ring)
    } else {
        Err(format!("a mark can be measured as {ring}"))
    }
}

/// A circle of five rings.
struct Disc {
    centre: Point,
    radius: f64,
}

impl Disc {
    /// How far a point lies from the centre, in rings to the right and downwards.
    fn spot(&self, (x, y): Point) -> Point {
        let in_rings = |pixels: f64| pixels / self.radius * 5.0;
        (in_rings(x - self.centre.0), in_rings(y - self.centre.1))
    }

    fn holds(&self, point: Point) -> bool {
        ring(self.spot(point)) <= 5.0 + SHARP
    }
}

fn ring((right, down): Point) -> f64 {
    right.hypot(down)
}

/// Marks on a disc, in rings to the right and downwards.
type Spots = Vec<Point>;

/// The rings of some marks, in order.
fn rings(spots: &[Point]) -> Vec<f64> {
    spots.iter().copied().map(ring).collect()
}

/// A line joins marks and nothing else.
fn joins(line: &[Point], marks: &[Point]) -> Result<(), String> {
    let is_mark = |corner: &Point| {
        let beside = |mark: &Point| ring((mark.0 - corner.0, mark.1 - corner.1));
        marks.iter().any(|mark| beside(mark) < SHARP)
    };
    match line.iter().find(|corner| !is_mark(corner)) {
        Some(corner) => Err(format!("a line turns at {corner:?}, where no mark is")),
        None => Ok(()),
    }
}

/// What can be measured on the discs of a radar.
#[derive(Default)]
pub(crate) struct OnDiscs {
    /// The rings of all sources on the large disc.
    pub(crate) whole: Vec<f64>,
    /// The rings of each source: on the large disc, and on a small one of its own.
    pub(crate) large: Vec<Vec<f64>>,
    pub(crate) small: Vec<Vec<f64>>,
    /// From the lowest source to the highest.
    pub(crate) spans: Vec<(f64, f64)>,
    /// The corners of the line of an earlier round.
    pub(crate) earlier: Vec<f64>,
    pub(crate) used: Used,
}

/// What stands on the discs, by disc.
#[derive(Default)]
struct Read {
    whole: Spots,
    /// Lines of all sources, by the disc.
    lines: Vec<Spots>,
    voices: BTreeMap<(usize, String), (Spots, Spots)>,
}

/// Measures all discs of a picture. Each mark has to be at a half ring, and each line to join marks; what the
/// small discs show has to stand on the large one too.
pub(crate) fn on_discs(drawing: &Drawing) -> Result<OnDiscs, String> {
    let edges = drawing
        .all("circle")
        .filter(|(_, circle)| circle.is("c-axis"));
    let discs: Vec<Disc> = edges
        .map(|(_, edge)| Disc {
            centre: edge.anchor(),
            radius: edge.number("r"),
        })
        .collect();
    let large = discs.first().ok_or("there is no outermost ring")?;
    if discs[1..].iter().any(|disc| disc.radius >= large.radius) {
        return Err("the first disc is not the largest".to_owned());
    }
    let (mut found, mut read) = (OnDiscs::default(), Read::default());
    for (at, element) in drawing.marks() {
        let places = places(element);
        let Some(on) = discs.iter().position(|disc| disc.holds(places[0])) else {
            continue;
        };
        found.used.insert(at);
        let spots: Spots = places.into_iter().map(|at| discs[on].spot(at)).collect();
        for spot in &spots {
            half(ring(*spot))?;
        }
        if element.is("c-span") && spots.len() == 2 {
            found.spans.push((ring(spots[1]), ring(spots[0])));
        } else if element.is("c-earlier") {
            found.earlier.extend(rings(&spots));
        } else if let Some(voice) = element.voice() {
            let voice = read.voices.entry((on, voice.to_owned())).or_default();
            let kind = if element.is_line() {
                &mut voice.1
            } else {
                &mut voice.0
            };
            kind.extend(spots);
        } else if element.is_a("circle") && element.is_whole() && on == 0 {
            read.whole.extend(spots);
        } else if element.is_whole() || element.is("c-tint") || element.is("c-behind") {
            read.lines.push(spots);
        } else {
            return Err(format!("a mark on a disc at {:?} is of nobody", spots[0]));
        }
    }
    for line in &read.lines {
        joins(line, &read.whole)?;
    }
    found.whole = rings(&read.whole);
    for ((on, voice), (marks, line)) in &read.voices {
        joins(line, marks)?;
        let of_disc = if *on == 0 {
            &mut found.large
        } else {
            &mut found.small
        };
        of_disc.push(rings(marks));
        let on_large = read.voices.get(&(0, voice.clone()));
        joins(marks, on_large.map_or(&[], |(marks, _)| marks))?;
    }
    Ok(found)
}

/// Where an element tells values: a line and a surface at their corners, a mark in its middle, and a bar with
/// round ends in the middles of these, the outer one first.
fn places(element: &Element) -> Spots {
    let corners = element.corners();
    let is_joined = element.is_line() || element.is("c-tint") || element.is("c-behind");
    if is_joined {
        corners
    } else if element.is("c-span") && corners.len() == CAPSULE {
        let middle = |from: usize, until: usize| {
            let (one, other) = (corners[from], corners[until]);
            (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1))
        };
        vec![middle(0, CAPSULE / 2 - 1), middle(CAPSULE / 2, CAPSULE - 1)]
    } else {
        vec![element.anchor()]
    }
}

/// The rings of marks between the axis and the last upright line. The lines that tell how far views are from each
/// other reach from mark to mark.
pub(crate) fn along_rows(drawing: &Drawing) -> Result<(Vec<f64>, Used), String> {
    let upright = || {
        let lines = drawing.paths("c-axis").chain(drawing.paths("c-grid"));
        let frames = lines.map(|(_, line)| line.frame());
        frames.filter(|(from, to)| from.0 == to.0)
    };
    let zero = upright()
        .map(|(from, _)| from.0)
        .fold(f64::INFINITY, f64::min);
    let five = upright().map(|(from, _)| from.0).fold(0.0, f64::max);
    let top = upright()
        .map(|(from, _)| from.1)
        .fold(f64::INFINITY, f64::min);
    let bottom = upright().map(|(_, to)| to.1).fold(0.0, f64::max);
    if zero >= five {
        return Err("there is no axis".to_owned());
    }
    let ring = |x: f64| half((x - zero) / (five - zero) * 5.0);
    let (mut found, mut used) = (Vec::new(), Used::new());
    for (at, mark) in drawing.marks() {
        let (x, y) = mark.anchor();
        if x >= zero - 1.0 && (top..=bottom).contains(&y) {
            found.push(ring(x)?);
            used.insert(at);
        }
    }
    for (at, line) in drawing.paths("c-axis") {
        let (from, to) = line.frame();
        if from.0 == to.0 && from.0 == zero {
            continue;
        }
        for x in [from.0, to.0] {
            let end = ring(x)?;
            if !found.iter().any(|mark| (mark - end).abs() < SHARP) {
                return Err(format!("a line ends at {end}, where no mark is"));
            }
        }
        used.insert(at);
    }
    Ok((found, used))
}

/// The field over a base line, whose nearest line above it is one ring high.
struct Field {
    from: f64,
    until: f64,
    base: f64,
    step: f64,
}

impl Field {
    fn spot(&self, (x, y): Point) -> Option<Point> {
        let ring = (self.base - y) / self.step;
        let is_inside =
            (self.from..=self.until).contains(&x) && (-SHARP..=5.0 + SHARP).contains(&ring);
        is_inside.then_some((x, ring))
    }
}

/// The rings of a trend: how high each mark stands over the base line of its field. Lines join marks of a field.
pub(crate) fn over_time(drawing: &Drawing) -> Result<(Vec<f64>, Used), String> {
    let level = |class: &'static str| {
        let frames = drawing.paths(class).map(|(_, line)| line.frame());
        frames.filter(|(from, to)| from.1 == to.1)
    };
    let field = |(from, to): (Point, Point)| {
        let above = level("c-grid").filter(|(line, _)| line.0 == from.0 && line.1 < from.1);
        let nearest = above
            .map(|(line, _)| line.1)
            .fold(f64::NEG_INFINITY, f64::max);
        Field {
            from: from.0,
            until: to.0,
            base: from.1,
            step: from.1 - nearest,
        }
    };
    let fields: Vec<Field> = level("c-axis").map(field).collect();
    let mut marks: Vec<Spots> = fields.iter().map(|_| Spots::new()).collect();
    let (mut lines, mut used) = (Vec::new(), Used::new());
    for (at, element) in drawing.marks() {
        let corners = element.corners();
        let on = fields
            .iter()
            .position(|field| field.spot(corners[0]).is_some());
        let Some(on) = on else { continue };
        used.insert(at);
        let spots: Option<Spots> = corners.iter().map(|at| fields[on].spot(*at)).collect();
        let spots = spots.ok_or("a line leaves its field")?;
        for (_, ring) in &spots {
            half(*ring)?;
        }
        if element.is_line() {
            lines.push((on, spots));
        } else {
            marks[on].extend(spots);
        }
    }
    for (on, line) in &lines {
        joins(line, &marks[*on])?;
    }
    let found = marks.into_iter().flatten().map(|(_, ring)| ring);
    Ok((found.collect(), used))
}
