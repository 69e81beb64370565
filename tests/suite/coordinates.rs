//! What a reader can measure from a picture is the cleared value: the coordinates of every mark are
//! turned back into rings, and these are the half rings of the published data, to a hundredth.

use crate::support::Room;
use std::collections::BTreeMap;
use std::fs;

/// How far a measured ring may lie beside a half ring: coordinates are told to a hundredth of a point.
const SHARP: f64 = 0.01;

/// An element of a picture, by its attributes.
type Element = BTreeMap<String, String>;

/// The elements of this name, each a line of its own.
fn elements(svg: &str, name: &str) -> Vec<Element> {
    let begins = format!("<{name} ");
    svg.lines()
        .filter_map(|line| line.trim_start().strip_prefix(begins.as_str()))
        .map(|rest| {
            let pieces: Vec<&str> = rest.split('"').collect();
            let pairs = pieces.chunks_exact(2);
            pairs
                .map(|pair| {
                    let name =
                        pair[0].trim_matches(|sign: char| sign == '=' || sign.is_whitespace());
                    (name.to_owned(), pair[1].to_owned())
                })
                .collect()
        })
        .collect()
}

fn number(element: &Element, name: &str) -> f64 {
    element[name].parse().expect("a coordinate")
}

fn is(element: &Element, class: &str) -> bool {
    element["class"].split(' ').any(|one| one == class)
}

/// The corners of a path of straight lines.
fn corners(path: &Element) -> Vec<(f64, f64)> {
    let pairs = path["d"]
        .split(['M', 'L', 'Z'])
        .filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (x, y) = pair.split_once(' ').expect("two coordinates");
            (x.parse().expect("x"), y.parse().expect("y"))
        })
        .collect()
}

/// The corners of the lines that join values.
fn joined(svg: &str) -> Vec<(f64, f64)> {
    let lines = elements(svg, "path").into_iter();
    let lines = lines.filter(|path| path["fill"] == "none" && is(path, "c-whole"));
    lines.flat_map(|path| corners(&path)).collect()
}

/// The rings of a radar: how far each mark of all sources stands from the centre.
fn rings_of_radar(svg: &str) -> Vec<f64> {
    let circles = elements(svg, "circle");
    let edge = circles.iter().find(|circle| is(circle, "c-axis"));
    let edge = edge.expect("the outermost ring");
    let (x, y, radius) = (number(edge, "cx"), number(edge, "cy"), number(edge, "r"));
    let ring = |(right, down): (f64, f64)| (right - x).hypot(down - y) / radius * 5.0;
    let inside = |ring: &f64| *ring <= 5.0 + SHARP;
    let marks = circles.iter().filter(|circle| is(circle, "c-whole"));
    let marks = marks.map(|mark| (number(mark, "cx"), number(mark, "cy")));
    // The legend has a piece of outline too, outside the disc.
    for corner in joined(svg).into_iter().map(ring).filter(inside) {
        assert_half_ring(corner, "a corner of the outline");
    }
    marks.map(ring).filter(inside).collect()
}

/// The rings of a chart of dots: how far right each mark stands between the axis and the last line.
fn rings_of_dots(svg: &str) -> Vec<f64> {
    let paths = elements(svg, "path");
    let upright = paths
        .iter()
        .filter(|path| is(path, "c-axis") || is(path, "c-grid"));
    let upright: Vec<f64> = upright
        .map(corners)
        .filter(|ends| ends[0].0 == ends[1].0)
        .map(|ends| ends[0].0)
        .collect();
    let zero = upright.iter().copied().fold(f64::INFINITY, f64::min);
    let five = upright.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let circles = elements(svg, "circle").into_iter();
    let circles = circles.filter(|circle| is(circle, "c-whole"));
    let whole = circles.map(|circle| number(&circle, "cx"));
    let shapes = paths.iter().filter(|path| {
        path["class"].contains("c-voice") && path["fill"] != "none" && path["d"].ends_with('Z')
    });
    let shapes = shapes.map(|path| {
        let corners = corners(path);
        let least = corners.iter().map(|at| at.0).fold(f64::INFINITY, f64::min);
        let most = corners
            .iter()
            .map(|at| at.0)
            .fold(f64::NEG_INFINITY, f64::max);
        f64::midpoint(least, most)
    });
    let across = whole.chain(shapes).filter(|x| *x >= zero - 1.0);
    across.map(|x| (x - zero) / (five - zero) * 5.0).collect()
}

/// The rings of a trend: how high each mark stands in the field that it is in.
fn rings_of_trend(svg: &str) -> Vec<f64> {
    let fields: Vec<[f64; 4]> = elements(svg, "rect")
        .iter()
        .filter(|rect| is(rect, "c-ground"))
        .map(|rect| ["x", "y", "width", "height"].map(|name| number(rect, name)))
        .collect();
    let ring = |(right, down): (f64, f64)| {
        let holds = |[x, y, width, height]: &&[f64; 4]| {
            (*x..=x + width).contains(&right) && (y - 0.1..=y + height + 0.1).contains(&down)
        };
        let field = fields.iter().find(holds);
        field.map(|[_, y, _, height]| (y + height - down) / height * 5.0)
    };
    for corner in joined(svg) {
        assert_half_ring(
            ring(corner).expect("a line in a field"),
            "a corner of a line",
        );
    }
    let circles = elements(svg, "circle").into_iter();
    let circles = circles.filter(|circle| is(circle, "c-whole"));
    let marks = circles.map(|circle| (number(&circle, "cx"), number(&circle, "cy")));
    marks.filter_map(ring).collect()
}

fn assert_half_ring(ring: f64, what: &str) {
    let nearest = (2.0 * ring).round() / 2.0;
    assert!(
        (ring - nearest).abs() < SHARP,
        "{what} can be measured as {ring}"
    );
}

/// Measured rings as half rings, in order.
fn in_order(rings: Vec<f64>, what: &str) -> Vec<i32> {
    let mut halves: Vec<i32> = rings
        .into_iter()
        .map(|ring| {
            assert_half_ring(ring, what);
            (2.0 * ring).round() as i32
        })
        .collect();
    halves.sort_unstable();
    halves
}

/// The published half rings of the rows that are meant, in order.
fn published(room: &Room, is_meant: impl Fn(&BTreeMap<String, String>) -> bool) -> Vec<i32> {
    let path = room.out().join("public/data/dimensions.csv");
    let mut reader = csv::Reader::from_path(path).expect("published data");
    let rows = reader.deserialize().map(|row| row.expect("a row of text"));
    let mut halves: Vec<i32> = rows
        .filter(|row| is_meant(row))
        .filter_map(|row: BTreeMap<String, String>| row["ring"].parse::<f64>().ok())
        .map(|ring| (2.0 * ring).round() as i32)
        .collect();
    halves.sort_unstable();
    halves
}

#[test]
fn what_can_be_measured_in_a_picture_is_the_published_half_ring() {
    let room = Room::with_lahti();
    assert!(room.run().status.success());
    let charts = room.out().join("public/fi/charts");
    let svg = |name: &str| fs::read_to_string(charts.join(name)).expect("a picture");
    for unit in ["lahti", "pohjoinen", "itainen", "etelainen", "keskusta"] {
        let is_now = |row: &BTreeMap<String, String>| row["round"] == "2026" && row["unit"] == unit;
        let name = format!("radar-{unit}.svg");
        assert_eq!(
            in_order(rings_of_radar(&svg(&name)), &name),
            published(&room, |row| is_now(row) && row["source"] == "all"),
            "{name}"
        );
        let name = format!("dots-{unit}.svg");
        assert_eq!(
            in_order(rings_of_dots(&svg(&name)), &name),
            published(&room, is_now),
            "{name}"
        );
        let name = format!("trend-{unit}.svg");
        assert_eq!(
            in_order(rings_of_trend(&svg(&name)), &name),
            published(&room, |row| row["unit"] == unit && row["source"] == "all"),
            "{name}"
        );
    }
    for dimension in ["D1", "D2", "D3", "D4"] {
        let name = format!("dimension-{dimension}.svg");
        assert_eq!(
            in_order(rings_of_dots(&svg(&name)), &name),
            published(&room, |row| row["round"] == "2026"
                && row["dimension"] == dimension),
            "{name}"
        );
    }
}

#[test]
#[should_panic(expected = "can be measured as 3.54")]
fn a_mark_at_the_exact_value_would_be_seen() {
    // 70.83 points lie 138.8 units from the centre of a disc of 196.
    let svg = "<circle cx=\"200\" cy=\"200\" r=\"196\" class=\"c-axis\"/>\n\
               <circle cx=\"338.82\" cy=\"200\" r=\"6.5\" class=\"c-whole\"/>\n";
    in_order(rings_of_radar(svg), "the radar");
}
