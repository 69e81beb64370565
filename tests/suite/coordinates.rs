//! What a reader can measure in a picture is the cleared value as it is displayed, and not the exact one.
//!
//! Every mark of every kind of picture is measured as a reader with a ruler would do it, from the axis that
//! stands beside it, and held against the release. A mark that is moved by a little is found.

use crate::accounted::Written;
use crate::measuring::{
    answers_of_bars, columns_of_calendar, lengths_of_bars, rings_of_dots, rings_of_radar,
    rings_of_trend,
};
use crate::numbers::run;
use std::collections::BTreeMap;
use tutka::disclosure::{
    ClassShare, ClearedItem, ClearedRelease, ClearedRound, ClearedUnit, Shown,
};
use tutka::vocabulary::Ring;

/// Rings and shares are measured in hundredths, so that they can be put in order.
fn hundredths(measured: impl IntoIterator<Item = f64>) -> Vec<i64> {
    let mut all: Vec<i64> = measured
        .into_iter()
        .map(|one| (100.0 * one).round() as i64)
        .collect();
    all.sort_unstable();
    all
}

fn rings(shown: impl IntoIterator<Item = Shown<Ring>>) -> Vec<i64> {
    let rings = shown.into_iter().filter_map(|ring| ring.value());
    hundredths(rings.map(Ring::value))
}

/// The measured numbers are the expected ones, to a hundredth.
fn same(measured: Vec<i64>, expected: Vec<i64>) -> Result<usize, String> {
    let is_near = |(one, other): (&i64, &i64)| one.abs_diff(*other) <= 1;
    let agree = measured.len() == expected.len() && measured.iter().zip(&expected).all(is_near);
    if agree {
        Ok(expected.len())
    } else {
        Err(format!("measured {measured:?}, cleared {expected:?}"))
    }
}

/// What is told of the items of a survey in per cents, row by row: the middles of the steps of their classes.
fn middles(items: &[ClearedItem]) -> Vec<Vec<f64>> {
    let told = items.iter().filter_map(|item| match &item.spread {
        Some(Shown::Value(spread)) if !spread.classes.is_empty() => Some(&spread.classes),
        _ => None,
    });
    let middle = |one: &ClassShare| f64::midpoint(one.from_percent.into(), one.to_percent.into());
    told.map(|classes| classes.iter().map(middle).collect())
        .collect()
}

/// How many said "don't know", from and to, row by row.
fn no_opinion(items: &[ClearedItem]) -> Vec<Vec<f64>> {
    let told = items
        .iter()
        .filter_map(|item| item.no_opinion.and_then(|told| told.value()));
    told.map(|told| vec![told.from_percent.into(), told.to_percent.into()])
        .collect()
}

/// Lengths that are all as long as their numbers say. Nobody is told how long a per cent is drawn.
fn same_rows(measured: Vec<Vec<f64>>, expected: Vec<Vec<f64>>) -> Result<usize, String> {
    let sum = |rows: &[Vec<f64>]| rows.iter().flatten().sum::<f64>();
    let per_cent = sum(&measured) / sum(&expected);
    let in_tenths = |rows: Vec<Vec<f64>>, one: f64| {
        let tenths = |row: Vec<f64>| -> Vec<i64> {
            row.into_iter()
                .map(|length| (10.0 * length / one).round() as i64)
                .collect()
        };
        let mut rows: Vec<Vec<i64>> = rows.into_iter().map(tenths).collect();
        rows.sort();
        rows
    };
    let (measured, expected) = (in_tenths(measured, per_cent), in_tenths(expected, 1.0));
    let is_near = |one: &[i64], other: &[i64]| {
        one.iter()
            .zip(other)
            .all(|(one, other)| one.abs_diff(*other) <= 1)
    };
    let mut left = expected.clone();
    for row in &measured {
        let found = left
            .iter()
            .position(|other| other.len() == row.len() && is_near(row, other));
        left.swap_remove(found.ok_or(format!("measured {row:?}, cleared {expected:?}"))?);
    }
    if left.is_empty() {
        Ok(expected.len())
    } else {
        Err(format!("not drawn: {left:?}"))
    }
}

/// Holds a picture against the release.
fn check(kind: &str, of: &str, svg: &str, release: &ClearedRelease) -> Result<usize, String> {
    let now = release.public().reported();
    let unit = |round: &'_ ClearedRound| round.unit(&of.into()).cloned();
    let own: Option<ClearedUnit> = unit(now);
    let own = || own.as_ref().expect("a unit of the release");
    let views = |units: &[ClearedUnit], is_meant: &dyn Fn(&str) -> bool| -> Vec<Shown<Ring>> {
        // The own view is drawn once for each statement, the views of others each.
        let mut own = BTreeMap::new();
        let mut all = Vec::new();
        for unit in units {
            let gaps = unit
                .gaps
                .iter()
                .filter(|gap| is_meant(gap.dimension.as_str()));
            for gap in gaps {
                own.insert(
                    (&unit.unit, &gap.dimension, &gap.item, &gap.own),
                    gap.own_ring,
                );
                all.push(gap.other_ring);
            }
        }
        all.extend(own.into_values());
        all
    };
    match kind {
        "radar" => same(
            hundredths(rings_of_radar(svg)?),
            rings(own().dimensions.iter().map(|one| one.ring)),
        ),
        "sectors" => {
            let indicators = own().dimensions.iter().flat_map(|one| &one.indicators);
            same(
                hundredths(rings_of_radar(svg)?),
                rings(indicators.map(|one| one.ring)),
            )
        }
        "dots" => {
            let all = own().dimensions.iter().flat_map(|one| {
                std::iter::once(one.ring).chain(one.marks.iter().map(|mark| mark.ring))
            });
            same(hundredths(rings_of_dots(svg)?), rings(all))
        }
        "dimension" => {
            let all = now
                .units
                .iter()
                .filter_map(|unit| unit.dimension(&of.into()))
                .flat_map(|one| {
                    std::iter::once(one.ring).chain(one.marks.iter().map(|mark| mark.ring))
                });
            same(hundredths(rings_of_dots(svg)?), rings(all))
        }
        "views" => same(
            hundredths(rings_of_dots(svg)?),
            rings(views(std::slice::from_ref(own()), &|_| true)),
        ),
        "gaps" => same(
            hundredths(rings_of_dots(svg)?),
            rings(views(&now.units, &|dimension| dimension == of)),
        ),
        "trend" => {
            let rounds = release.public().rounds().iter().filter_map(unit);
            let all = rounds.flat_map(|unit| unit.dimensions.into_iter().map(|one| one.ring));
            same(hundredths(rings_of_trend(svg)?), rings(all))
        }
        "calendar" => {
            let months = own()
                .calendar
                .months
                .iter()
                .filter(|(_, _, events)| events.listed > 0);
            let expected: Vec<(u64, u64)> = months
                .map(|(_, _, events)| (events.held, events.listed))
                .collect();
            let columns = columns_of_calendar(svg);
            if columns == expected {
                Ok(expected.len())
            } else {
                Err(format!("measured {columns:?}, cleared {expected:?}"))
            }
        }
        "items-resident_survey" => {
            let items = || {
                own()
                    .items
                    .iter()
                    .filter(|item| item.source.as_str() == "resident_survey")
            };
            let items: Vec<ClearedItem> = items().cloned().collect();
            let (classes, apart) = answers_of_bars(svg)?;
            same_rows(classes, middles(&items))?;
            same_rows(apart, no_opinion(&items))
        }
        _ => lengths_of_bars(svg),
    }
}

/// The pictures of the public folder, by kind and by what they are about.
fn pictures(written: &Written) -> Vec<(&str, &str, String)> {
    let folder = "public/fi/charts/";
    let svg = |name: &str| {
        String::from_utf8_lossy(&written.files[&format!("{folder}{name}.svg")]).into_owned()
    };
    let mut all = Vec::new();
    for unit in ["lahti", "pohjoinen", "itainen", "etelainen", "keskusta"] {
        for kind in [
            "radar",
            "sectors",
            "dots",
            "views",
            "trend",
            "calendar",
            "items-resident_survey",
        ] {
            all.push((kind, unit, svg(&format!("{kind}-{unit}"))));
        }
    }
    for dimension in ["D1", "D2", "D3", "D4"] {
        for kind in ["dimension", "gaps"] {
            all.push((kind, dimension, svg(&format!("{kind}-{dimension}"))));
        }
    }
    all.extend(["budget", "attendance", "reach"].map(|kind| (kind, "", svg(kind))));
    all
}

#[test]
fn what_can_be_measured_in_a_picture_is_what_was_cleared() {
    let (run, written) = run();
    let all = pictures(written);
    // Those for both widths and those that only the handouts have are drawn by the same hands.
    let drawn = written
        .files
        .keys()
        .filter(|path| path.starts_with("public/fi/charts/") && path.ends_with(".svg"));
    let measured = all.len() + 1;
    assert_eq!(
        drawn.count(),
        measured,
        "every picture but the calendar of all units is measured"
    );
    for (kind, of, svg) in all {
        let found = check(kind, of, &svg, &run.release);
        assert!(
            found.as_ref().is_ok_and(|measured| *measured > 0),
            "{kind} {of}: {found:?}"
        );
    }
}

/// The number that stands behind a name in an element becomes another one.
fn shifted(element: &str, name: &str, by: f64) -> Option<String> {
    let (before, rest) = element.split_once(name)?;
    let end = rest.find(['"', ' '])?;
    let number: f64 = rest[..end].parse().ok()?;
    Some(format!("{before}{name}{}{}", number + by, &rest[end..]))
}

/// One and a half of the 644 units of a picture's width.
const MOVED: f64 = 1.5;

/// The picture with a mark beside its place, or without one field of a
/// calendar; nothing where the line is no mark.
fn moved(kind: &str, svg: &str, line: usize, (right, down): (f64, f64)) -> Option<String> {
    let element = svg.lines().nth(line)?;
    let marks = [
        "class=\"c-whole\"",
        "class=\"c-own\"",
        "class=\"c-voice-",
        "class=\"c-city\"",
    ];
    let is_mark = marks.iter().any(|class| element.contains(class));
    let after = match element.split([' ', '>']).next().filter(|_| is_mark)? {
        "<rect" if kind == "calendar" => String::new(),
        "<rect" => shifted(element, " width=\"", right)?,
        "<circle" => shifted(&shifted(element, " cx=\"", right)?, " cy=\"", down)?,
        "<path" if element.contains("Z\"") || element.contains("c-city") => {
            let corners = element.split_once(" d=\"")?.1.split_once('"')?.0;
            let corners = corners.trim_end_matches('Z');
            let corner = |corner: &str| {
                let (x, y) = corner.split_once(' ')?;
                Some(format!("{} {y}", x.parse::<f64>().ok()? + right))
            };
            let moved: Option<Vec<String>> =
                corners.split(['M', 'L']).skip(1).map(corner).collect();
            element.replace(corners, &format!("M{}", moved?.join("L")))
        }
        _ => return None,
    };
    Some(svg.replacen(element, &after, 1))
}

#[test]
fn a_mark_that_is_not_where_the_cleared_value_lies_is_found() {
    let (run, written) = run();
    for (kind, of, svg) in pictures(written) {
        let measured = check(kind, of, &svg, &run.release).expect("the picture is true");
        let is_found = |line: &usize| {
            // On a disc a mark can be moved along its ring, which tells nothing.
            let ways = [(MOVED, 0.0), (0.0, MOVED)];
            let mut moved = ways.iter().filter_map(|way| moved(kind, &svg, *line, *way));
            moved.any(|svg| check(kind, of, &svg, &run.release).is_err())
        };
        let found = (0..svg.lines().count()).filter(is_found).count();
        assert!(
            found >= measured,
            "{kind} {of}: {found} of {measured} are found"
        );
    }
}
