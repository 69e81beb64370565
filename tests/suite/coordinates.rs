//! What a reader can measure in a picture is the cleared value as it is displayed, and not the exact one.
//!
//! Every mark of every picture in every file is measured as a reader with a ruler would do it, from the axis that
//! stands beside it, and held against what the readers of that file may know. A mark that is moved by a little is
//! found, and so is a picture that nobody measures.

use crate::accounted::{Run, Written};
use crate::cleared_marks::Meant;
use crate::drawing::Drawing;
use crate::measured::Measured;
use crate::numbers::run;
use crate::pictures::{Picture, bitmaps, pictures, pictures_in};
use crate::pixels::{Bitmap, Radar};
use crate::said::rows;
use crate::support::Room;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use tutka::charts;
use tutka::vocabulary::{Language, Ring};
use tutka::wording::Catalogue;

/// One and a half of the 644 units of a picture's width, or of the 320 of a narrow one.
const MOVED: f64 = 1.5;

/// How many points of a bitmap stand for one of the drawing.
const POINTS: f32 = 2.0;

/// What a picture of the output is about, and what its readers may know.
fn meant<'a>(run: &'a Run, picture: &Picture<'a>) -> Meant<'a> {
    Meant {
        name: picture.name,
        language: picture.language,
        methodology: &run.methodology,
        release: match picture.table {
            Some(table) => &run.release.tables()[&table.into()],
            None => run.release.public(),
        },
    }
}

fn drawing(svg: &str) -> Drawing {
    Drawing::of(svg).expect("a picture of known elements")
}

#[test]
fn what_can_be_measured_in_a_picture_is_what_was_cleared() {
    let (run, written) = run();
    let all = pictures(written).expect("nothing is drawn in another way");
    for picture in &all {
        let found = meant(run, picture).measured_in(&drawing(picture.svg));
        assert!(
            found.as_ref().is_ok_and(|measured| !measured.is_empty()),
            "{} in {}: {found:?}",
            picture.name,
            picture.language
        );
    }
    // Every picture is drawn for both widths and in three languages.
    let of = |is_narrow: bool, language: &str| {
        let all = all
            .iter()
            .filter(|one| one.is_narrow == is_narrow && one.language == language);
        all.map(|one| (one.table, one.name)).collect::<Vec<_>>()
    };
    assert!(of(false, "fi").len() > 50);
    for (is_narrow, language) in [
        (true, "fi"),
        (false, "sv"),
        (true, "sv"),
        (false, "en"),
        (true, "en"),
    ] {
        assert_eq!(of(is_narrow, language), of(false, "fi"));
    }
}

/// Moves every measured mark of a picture, and sees that it is found.
fn is_found_where_moved(meant: &Meant<'_>, drawing: &mut Drawing) {
    let measured = meant.measured_in(drawing).expect("the picture is true");
    let is_wrong = |drawing: &Drawing| meant.measured_in(drawing).is_err();
    for at in measured {
        // On a disc a mark can be moved along its ring, which tells nothing.
        let is_found = if meant.name.starts_with("calendar") {
            drawing.without(at, is_wrong)
        } else {
            let ways = [(MOVED, 0.0), (0.0, MOVED)];
            ways.iter().any(|by| drawing.with_moved(at, *by, is_wrong))
        };
        assert!(is_found, "{}, element {at}", meant.name);
    }
}

#[test]
fn a_mark_that_is_not_where_the_cleared_value_lies_is_found() {
    let (run, written) = run();
    let all = pictures(written).expect("nothing is drawn in another way");
    let is_meant = |one: &&Picture<'_>| one.table.is_none() && one.language == "fi";
    for picture in all.iter().filter(is_meant) {
        is_found_where_moved(&meant(run, picture), &mut drawing(picture.svg));
    }
}

/// In the round of 2026 nothing is missing. In that of 2024 a table has too few answers, and there is an earlier round to
/// be held against.
#[test]
fn where_a_value_is_withheld_no_mark_stands_in_its_place() {
    let room = Room::with_lahti();
    fs::remove_dir_all(room.programme().join("2026")).expect("a round");
    let measured = Measured::new(&room.programme());
    let release = measured.protected().expect("the programme is safe");
    let methodology = &measured.methodology;
    let drawn = charts::draw(
        methodology,
        &Catalogue::built_in(),
        &[Language::Fi],
        &release,
    );
    let tables = release.tables().iter();
    let tables = tables.map(|(unit, own)| (own, drawn.table(unit, Language::Fi)));
    let mut seen = BTreeSet::new();
    for (release, charts) in
        std::iter::once((release.public(), drawn.public(Language::Fi))).chain(tables)
    {
        for chart in charts.expect("pictures").iter() {
            let meant = Meant {
                name: chart.id().trim_end_matches("-narrow"),
                language: "fi",
                methodology,
                release,
            };
            let mut drawing = drawing(chart.svg());
            let found = meant.measured_in(&drawing);
            assert!(found.is_ok(), "{}: {found:?}", chart.id());
            for class in ["c-hatch", "c-earlier"] {
                if drawing.paths(class).next().is_some()
                    && seen.insert((meant.name.to_owned(), class))
                {
                    is_found_where_moved(&meant, &mut drawing);
                }
            }
        }
    }
    let of = |class: &str| seen.iter().filter(|(_, one)| *one == class).count();
    assert!(of("c-hatch") >= 5 && of("c-earlier") >= 5, "{seen:?}");
}

/// A text in which something else stands.
fn with(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "there is a place for {new}");
    text.replacen(old, new, 1)
}

#[test]
fn what_nobody_measures_is_found() {
    let (run, written) = run();
    let text = |path: &str| String::from_utf8_lossy(&written.files[path]).into_owned();
    let path = "public/fi/charts/dots-itainen.svg";
    let drawn = text(path);
    let is_refused = |svg: &str| {
        let (found, _) = pictures_in(path, svg).expect("a picture of ours");
        let drawing = Drawing::of(svg);
        drawing
            .and_then(|drawing| meant(run, &found[0]).measured_in(&drawing))
            .is_err()
    };
    assert!(!is_refused(&drawn));
    let added = |element: &str| (String::from("</svg>"), format!("{element}\n</svg>"));
    let named = |name: &str| {
        (
            String::from("<title id=\"dots-itainen"),
            format!("<title id=\"{name}"),
        )
    };
    for (old, new) in [
        added("<circle cx=\"300\" cy=\"20\" r=\"6\" class=\"c-whole\"/>"),
        added("<path d=\"M300 20L310 20\" class=\"c-of-a-new-kind\"/>"),
        added("<ellipse cx=\"300\" cy=\"20\" class=\"c-grid\"/>"),
        added("<g transform=\"scale(2)\"></g>"),
        named("pie-itainen"),
        named("dots-nowhere"),
        named("dots-keskusta"),
        named("views-itainen"),
    ] {
        assert!(is_refused(&with(&drawn, &old, &new)), "{new}");
    }
    let page = text("public/fi/index.html");
    assert!(pictures_in("a page", &page).is_ok());
    for (old, new) in [
        (
            "</h1>",
            "</h1><svg viewBox=\"0 0 9 9\"><circle r=\"3.3\"/></svg>",
        ),
        ("</h1>", "</h1><img src=\"radar.webp\" alt=\"\">"),
        ("</h1>", "</h1><p style=\"width: 52.3%\"></p>"),
        ("</h1>", "</h1><hr width=\"52.3%\">"),
        ("</h1>", "</h1><p class=\"bar-52\"></p>"),
        (
            "</h1>",
            "</h1><style>p { content: url(\"radar.webp\"); }</style>",
        ),
        ("--halves: 6", "--halves: 5"),
        ("--halves: 6", "--halves: 6.2"),
    ] {
        let changed = with(&page, old, new);
        assert!(pictures_in("a page", &changed).is_err(), "{new}");
    }
}

/// A radar made of points, measured with the colours of its drawing.
fn radar(file: &[u8], svg: &str) -> Radar {
    let drawing = drawing(svg);
    let mut circles = drawing.all("circle").map(|(_, circle)| circle);
    let edge = circles
        .find(|circle| circle.is("c-axis"))
        .expect("an outermost ring");
    let mark = circles.find(|circle| circle.is_whole()).expect("a mark");
    let measured = Bitmap::of(file).radar(edge.stroke(), mark.fill());
    measured.expect("a disc")
}

/// The exact rings of a unit in the reported round, which only the evaluator is told.
fn exact(written: &Written, round: &str, unit: &str) -> Vec<f64> {
    let scores = String::from_utf8_lossy(&written.files["evaluator/scores.csv"]).into_owned();
    let rows = rows(&scores).into_iter().map(BTreeMap::from_iter);
    let own =
        rows.filter(|row: &BTreeMap<String, String>| row["round"] == round && row["unit"] == unit);
    own.filter_map(|row| row["points"].parse::<f64>().ok())
        .map(|points| points / 20.0)
        .collect()
}

/// Whether every mark is as near to a half ring as the points of a picture can be told apart.
fn stands_on_half_rings(measured: &Radar) -> bool {
    let beside = |ring: f64| (2.0 * ring - (2.0 * ring).round()).abs() / 2.0;
    measured
        .rings
        .iter()
        .all(|ring| beside(*ring) <= measured.point)
}

#[test]
fn the_points_of_a_bitmap_tell_no_more() {
    let (run, written) = run();
    let now = run.release.public().reported();
    let (mut all, mut apart) = (0, 0);
    for (path, file, svg) in bitmaps(written) {
        let (found, _) = pictures_in(path, svg).expect("a picture of ours");
        let unit = found[0]
            .name
            .strip_prefix("radar-")
            .expect("only radars are bitmaps");
        // It was painted from the measured drawing and from nothing else.
        assert!(file == charts::png(svg, POINTS), "{path}");
        let measured = radar(file, svg);
        assert!(
            stands_on_half_rings(&measured),
            "{path}: {:?}",
            measured.rings
        );
        let dimensions = &now.unit(&unit.into()).expect("a unit").dimensions;
        let cleared = dimensions.iter().filter_map(|one| one.ring.value());
        let mut cleared: Vec<f64> = cleared.map(Ring::value).collect();
        let mut rings = measured.rings.clone();
        cleared.sort_by(f64::total_cmp);
        rings.sort_by(f64::total_cmp);
        let is_near = |(ring, cleared): (&f64, &f64)| (ring - cleared).abs() <= measured.point;
        assert_eq!(rings.len(), cleared.len(), "{path}");
        assert!(rings.iter().zip(&cleared).all(is_near), "{path}: {rings:?}");
        for exact in exact(written, now.round.as_str(), unit) {
            let nearest = rings.iter().map(|ring| (ring - exact).abs());
            all += 1;
            apart += usize::from(nearest.fold(5.0, f64::min) > 2.0 * measured.point);
        }
    }
    // An exact score may lie beside a half ring by chance.
    assert!(
        all >= 60 && 4 * apart > 3 * all,
        "{apart} of {all} exact scores are not drawn"
    );
}

#[test]
fn a_point_that_is_not_where_the_cleared_value_lies_is_found() {
    let (_, written) = run();
    for (path, _, svg) in bitmaps(written)
        .into_iter()
        .filter(|one| one.0.contains("/fi/"))
    {
        let drawing = drawing(svg);
        let marks = drawing
            .all("circle")
            .filter(|(_, circle)| circle.is_whole());
        // The last one is the sample of the legend.
        let marks: Vec<String> = marks
            .map(|(_, mark)| format!("cx=\"{}\"", mark.anchor().0))
            .collect();
        assert!(marks.len() > 3, "{path}");
        for mark in &marks[..marks.len() - 1] {
            let x: f64 = mark
                .trim_matches(|sign: char| !sign.is_ascii_digit())
                .parse()
                .expect("a place");
            let moved = svg.replacen(mark, &format!("cx=\"{}\"", x + MOVED), 1);
            let measured = radar(&charts::png(&moved, POINTS), &moved);
            assert!(!stands_on_half_rings(&measured), "{path}: {mark}");
        }
    }
}
