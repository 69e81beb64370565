//! Lengths and blocks as a reader measures them in a picture: bars from a base line, pieces of bars, columns.
//!
//! Comes in: a drawing. Goes out: lengths and counts, with the elements that they were measured at, whatever
//! they were drawn from. What they should be stands in `cleared_marks`; rings are measured in `measuring`.

use crate::drawing::{Drawing, Element, Point, Used};
use std::collections::BTreeMap;

/// Half the width of the edge of a hollow field, which lies within it.
const EDGE: f64 = 0.625;

/// Samples in legends are no higher than this.
const LEGEND_HEIGHT: f64 = 14.0;

/// A field between its outer edges.
struct Bar {
    at: usize,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    is_filled: bool,
}

impl Bar {
    fn of((at, rect): (usize, &Element)) -> Self {
        let edge = if rect.has_edge() { EDGE } else { 0.0 };
        let ((left, top), (right, bottom)) = rect.frame();
        Self {
            at,
            left: left - edge,
            right: right + edge,
            top: top - edge,
            bottom: bottom + edge,
            is_filled: rect.fill() != "#ffffff",
        }
    }

    fn is_no_sample(&self) -> bool {
        self.bottom - self.top > LEGEND_HEIGHT
    }
}

fn bars(drawing: &Drawing) -> impl Iterator<Item = Bar> {
    let rects = drawing.marks().filter(|(_, mark)| mark.is_a("rect"));
    rects.map(Bar::of)
}

/// Of a column of a calendar: how many were held, how many were cancelled, and how many there are.
pub(crate) type Column = (u64, u64, u64);

/// The columns of each strip of a calendar, from the top, and from left to right.
pub(crate) fn columns(drawing: &Drawing) -> (Vec<Vec<Column>>, Used) {
    let bases = drawing.paths("c-axis").map(|(_, line)| line.frame().0.1);
    let mut strips: Vec<(f64, BTreeMap<i64, Column>)> =
        bases.map(|base| (base, BTreeMap::new())).collect();
    strips.sort_by(|one, other| one.0.total_cmp(&other.0));
    let crosses: Vec<Point> = drawing
        .marks()
        .filter(|(_, mark)| mark.is_line())
        .map(|(_, cross)| cross.anchor())
        .collect();
    let mut used = Used::new();
    for field in bars(drawing) {
        let Some((_, columns)) = strips.iter_mut().find(|(base, _)| field.bottom <= *base) else {
            continue;
        };
        used.insert(field.at);
        let (held, cancelled, listed) = columns.entry(field.left.round() as i64).or_default();
        let is_crossed = crosses.iter().any(|(x, y)| {
            (field.left..field.right).contains(x) && (field.top..field.bottom).contains(y)
        });
        *held += u64::from(field.is_filled);
        *cancelled += u64::from(is_crossed);
        *listed += 1;
    }
    let columns = strips.into_iter().map(|(_, columns)| columns.into_values());
    (columns.map(Iterator::collect).collect(), used)
}

/// The number at the end of a text.
fn number(text: &str, language: &str) -> Option<f64> {
    let is_part = |sign: &char| sign.is_ascii_digit() || ",.\u{a0}\u{202f}".contains(*sign);
    let bare = text.trim_end_matches([' ', '\u{a0}', '\u{202f}', '€', '%']);
    let digits: String = bare.chars().rev().take_while(is_part).collect();
    let point = if language == "en" { '.' } else { ',' };
    let digits: String = digits
        .chars()
        .rev()
        .filter(|sign| *sign == point || sign.is_ascii_digit())
        .collect();
    digits.replace(',', ".").parse().ok()
}

/// The numbers that are told beside bars and over the line of the city, when all are as long as these say.
pub(crate) fn from_a_base(drawing: &Drawing, language: &str) -> Result<(Vec<f64>, Used), String> {
    let base = drawing.paths("c-axis").next();
    let left = base.ok_or("there is no axis")?.1.frame().0.0;
    let told = |is_meant: &dyn Fn(Point) -> bool| {
        let texts = drawing.all("text").map(|(_, text)| text);
        let mut texts = texts.filter(|text| is_meant((text.number("x"), text.number("y"))));
        texts.find_map(|text| number(&text.text, language))
    };
    let (mut lengths, mut used): (Vec<Point>, Used) = (Vec::new(), Used::new());
    for bar in bars(drawing).filter(Bar::is_no_sample) {
        let beside = told(&|(x, y)| x > bar.right && (bar.top..=bar.bottom).contains(&y));
        lengths.push((bar.right - left, beside.ok_or("a bar has no number")?));
        used.insert(bar.at);
    }
    for (at, line) in drawing.paths("c-city") {
        let x = line.anchor().0;
        let over = told(&|at| at.0 == x);
        lengths.push((x - left, over.ok_or("the line of the city has no number")?));
        used.insert(at);
    }
    let longest = lengths.iter().copied();
    let longest = longest.fold(
        (0.0, 1.0),
        |one, other| if other.0 > one.0 { other } else { one },
    );
    for (length, told) in &lengths {
        if (length - told * longest.0 / longest.1).abs() > 0.03 {
            return Err(format!(
                "{told} is {length} long, {} is {}",
                longest.1, longest.0
            ));
        }
    }
    let told = lengths.into_iter().map(|(_, told)| told);
    Ok((told.collect(), used))
}

/// Lengths, row by row.
pub(crate) type Rows = Vec<Vec<f64>>;

/// The answers of a survey as they are drawn.
#[derive(Default)]
pub(crate) struct Answers {
    /// The lengths of the pieces of each row.
    pub(crate) classes: Rows,
    /// Those of "don't know": as far as it surely reaches, and as far as it may.
    pub(crate) apart: Rows,
    pub(crate) used: Used,
}

/// The pieces of bars that part at the middle of a scale, row by row, each beginning where the one before it ends.
pub(crate) fn parted(drawing: &Drawing) -> Result<Answers, String> {
    let axes = drawing.paths("c-axis").map(|(_, line)| line.frame().0.0);
    let apart = axes.fold(f64::NEG_INFINITY, f64::max);
    let mut rows: BTreeMap<i64, (Vec<Bar>, [f64; 2])> = BTreeMap::new();
    let mut found = Answers::default();
    for bar in bars(drawing).filter(Bar::is_no_sample) {
        found.used.insert(bar.at);
        let middle = f64::midpoint(bar.top, bar.bottom);
        let row = rows.entry((10.0 * middle).round() as i64).or_default();
        if bar.left > apart - 1.0 {
            row.1[usize::from(!bar.is_filled)] = bar.right - apart;
        } else {
            row.0.push(bar);
        }
    }
    for (mut bars, known) in rows.into_values() {
        bars.sort_by(|one, other| one.left.total_cmp(&other.left));
        // Filled pieces stand as far from their neighbours as the edges of hollow ones do.
        let inset = |bar: &Bar| {
            if (bar.bottom - bar.top - 16.75).abs() < 0.01 {
                EDGE
            } else {
                0.0
            }
        };
        let length = |bar: &Bar| bar.right - bar.left + 2.0 * inset(bar);
        let gap = |pair: &[Bar]| pair[1].left - inset(&pair[1]) - pair[0].right - inset(&pair[0]);
        if let Some(gap) = bars.windows(2).map(gap).find(|gap| gap.abs() > 0.03) {
            return Err(format!("between two pieces {gap} is left"));
        }
        if !bars.is_empty() {
            found.classes.push(bars.iter().map(length).collect());
        }
        if known[1] > 0.0 {
            found.apart.push(known.to_vec());
        }
    }
    Ok(found)
}
