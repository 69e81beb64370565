//! Every picture in the files of an output, so that none is left out when they are measured.
//!
//! Comes in: the files. Goes out: the pictures in them, or the first thing that is drawn in another way.
//! PDF files have none but these: what they place is cut from a chart by its type (see `sealed`).

use crate::accounted::Written;
use std::collections::BTreeSet;

/// How a picture of ours begins.
const ROOT: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tutka-chart\" lang=\"";

/// What else could draw something on a page.
const OTHER_WAYS: &[&str] = &[
    "<img",
    "<canvas",
    "<meter",
    "<progress",
    "<object",
    "<embed",
    "<picture",
    "<video",
    "<iframe",
    "<image",
    "data:image",
    "background-image",
    " width=\"",
    " height=\"",
    " value=\"",
];

/// A picture made of lines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Picture<'a> {
    /// The table that alone may see it; everybody may see the others.
    pub(crate) table: Option<&'a str>,
    /// Its name, without the width that it was drawn for.
    pub(crate) name: &'a str,
    pub(crate) is_narrow: bool,
    pub(crate) language: &'a str,
    pub(crate) svg: &'a str,
}

impl<'a> Picture<'a> {
    fn of(path: &'a str, svg: &'a str) -> Result<Self, String> {
        let language = svg.strip_prefix(ROOT).and_then(|rest| rest.get(..2));
        let id = svg
            .split_once("<title id=\"")
            .and_then(|(_, rest)| rest.split_once("-title\""));
        let (Some(language), Some((id, _))) = (language, id) else {
            return Err(format!("{path} has a picture that is none of ours"));
        };
        let in_tables = path.strip_prefix("tables/");
        Ok(Self {
            table: in_tables.and_then(|path| path.split('/').next()),
            name: id.trim_end_matches("-narrow"),
            is_narrow: id.ends_with("-narrow"),
            language,
            svg,
        })
    }
}

/// All pictures made of lines, each once for those who may see it.
pub(crate) fn pictures(written: &Written) -> Result<Vec<Picture<'_>>, String> {
    let mut all = BTreeSet::new();
    for (path, content) in published(written) {
        let ending = path.rsplit('.').next().unwrap_or_default();
        match ending {
            "html" | "svg" => all.extend(pictures_in(path, text(content))?.0),
            "png" => {
                svg_of(written, path)?;
            }
            "csv" | "json" | "jsonld" | "txt" | "xml" => {
                if text(content).contains("<svg") {
                    return Err(format!("{path} has a picture"));
                }
            }
            "pdf" | "woff2" => {}
            _ => return Err(format!("nobody knows what is drawn in {path}")),
        }
    }
    Ok(all.into_iter().collect())
}

/// The bitmaps, each with the drawing that stands beside it.
pub(crate) fn bitmaps(written: &Written) -> Vec<(&str, &[u8], &str)> {
    let all = published(written).filter(|(path, _)| path.ends_with(".png"));
    all.map(|(path, content)| (path, content, svg_of(written, path).expect("a drawing")))
        .collect()
}

/// The drawing that a bitmap was painted from.
fn svg_of<'a>(written: &'a Written, path: &str) -> Result<&'a str, String> {
    let drawing = written.files.get(&path.replace(".png", ".svg"));
    let drawing = drawing.ok_or(format!("nobody knows what {path} shows"));
    drawing.map(|content| text(content))
}

/// What stands in the public folder and in those of the tables.
fn published(written: &Written) -> impl Iterator<Item = (&str, &[u8])> {
    let files = written.files.iter();
    let files = files.map(|(path, content)| (path.as_str(), content.as_slice()));
    files.filter(|(path, _)| !path.starts_with("evaluator/"))
}

fn text(content: &[u8]) -> &str {
    std::str::from_utf8(content).expect("pages are UTF-8")
}

/// The pictures in a page or in a file of their own, and the rest of the page.
pub(crate) fn pictures_in<'a>(
    path: &'a str,
    page: &'a str,
) -> Result<(Vec<Picture<'a>>, String), String> {
    let (mut found, mut around, mut rest) = (Vec::new(), String::new(), page);
    while let Some((before, drawn)) = rest.find("<svg").map(|at| rest.split_at(at)) {
        let end = drawn.find("</svg>").ok_or(format!("{path} breaks off"))?;
        let (svg, after) = drawn.split_at(end + "</svg>".len());
        found.push(Picture::of(path, svg)?);
        around.push_str(before);
        rest = after;
    }
    around.push_str(rest);
    if let Some(way) = OTHER_WAYS.iter().find(|way| around.contains(**way)) {
        return Err(format!("{path} draws something with {way}"));
    }
    let is_font =
        |linked: &str| linked.contains("assets/Inter-") || linked.starts_with("data:font/");
    let linked = around.split("url(\"").skip(1);
    if let Some(other) = linked
        .map(|linked| linked.split('"').next().unwrap_or_default())
        .find(|one| !is_font(one))
    {
        return Err(format!("{path} draws something with {other}"));
    }
    let mut classes = around
        .split(" class=\"")
        .skip(1)
        .filter_map(|after| after.split('"').next());
    if let Some(class) = classes.find(|class| class.contains(|sign: char| sign.is_ascii_digit())) {
        return Err(format!("{path} draws something with the class {class}"));
    }
    for (halves, words) in styled(path, &around)? {
        let numbers = words
            .split_whitespace()
            .filter_map(|word| word.replace(',', ".").parse().ok());
        if numbers.collect::<Vec<f64>>() != [f64::from(halves) / 2.0, 5.0] {
            return Err(format!("{path} draws {halves} half rings beside “{words}”"));
        }
    }
    Ok((found, around))
}

/// The half rings of every bar that a page draws by its style sheet, with the words beside it ("2,5 / 5"). What else a
/// style of a single element says is the colour of a table.
fn styled(path: &str, page: &str) -> Result<Vec<(u8, String)>, String> {
    let mut bars = Vec::new();
    for after in page.split(" style=\"").skip(1) {
        let (style, rest) = after.split_once('"').unwrap_or_default();
        let halves = style.strip_prefix("--halves: ").map(str::parse);
        match halves {
            Some(Ok(halves)) => {
                let beside = rest.split_once("</p>").map_or(rest, |(beside, _)| beside);
                let words = beside
                    .split('<')
                    .map(|tag| tag.split_once('>').unwrap_or_default().1);
                let words: String = words.collect();
                bars.push((halves, words.replace("&#x2f;", "/")));
            }
            None if style.starts_with("--own: #") => {}
            _ => return Err(format!("{path} draws something with the style “{style}”")),
        }
    }
    Ok(bars)
}
