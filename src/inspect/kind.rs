//! What the cells of a column probably are.
//!
//! Comes in: a column with its cells. Goes out: the type that nine of ten cells have, what goes with
//! it, and the rows of the cells that speak against it. Types are those of `round.toml`; whether a
//! cell is of a type is asked of the checks, so that both agree.

use crate::ingest::{LookedColumn, RawValue, spelling};
use crate::inspect::{list, scale};
use crate::validate::alone;
use crate::vocabulary::Tool;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The longest text that is a word of a category, in letters; more is somebody's free text.
const LONGEST_WORD: usize = 80;

/// The most words in one word of a category; more make a sentence.
const MOST_PARTS: usize = 7;

/// The most different words of a category.
const MOST_WORDS: usize = 40;

/// The kinds of columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Personal data, by heading or content.
    Personal,
    /// One of the columns that the tool adds.
    Tool,
    /// No cell is filled.
    Empty,
    /// One option of a list whose options have a column each.
    Option,
    /// Attendance at one meeting.
    Meeting,
    /// Answers on a scale of whole numbers, perhaps with words.
    Scale,
    /// Whole numbers that are not negative.
    Count,
    /// Numbers.
    Number,
    /// Days.
    Date,
    /// Yes and no.
    YesNo,
    /// Several choices in one cell.
    List,
    /// One choice out of few.
    Category,
    /// An identifier that no two rows share.
    Key,
    /// Free text.
    OpenText,
}

impl ColumnKind {
    /// The word in `round.toml` and in the messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Tool => "tool",
            Self::Empty => "empty",
            Self::Option => "option",
            Self::Meeting => "meeting",
            Self::Scale => "scale",
            Self::Count => "count",
            Self::Number => "number",
            Self::Date => "date",
            Self::YesNo => "yes-no",
            Self::List => "list",
            Self::Category => "category",
            Self::Key => "key",
            Self::OpenText => "open-text",
        }
    }
}

/// What a column probably is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Guess {
    /// Its kind.
    pub kind: ColumnKind,
    /// How many different values it has; how many options a list has.
    pub distinct: usize,
    /// The lowest and the highest number of a scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<(i32, i32)>,
    /// The words of a scale's steps, as far as they are known.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub steps: BTreeMap<i32, String>,
    /// The answers that are no step, by the name under which they are counted.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub no_answer: BTreeMap<&'static str, Vec<String>>,
    /// The options of a list that were chosen often enough not to be anybody's own words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// What parts the choices of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<&'static str>,
    /// The order of the parts of written days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<&'static str>,
    /// Whether another order would read them as well.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub order_is_open: bool,
    /// Short words in the place of a value that probably mean that there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// What the words of a column of yes and no mean, where they are marks such as `x`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub marks: BTreeMap<String, &'static str>,
    /// The first and the last year of its days.
    #[serde(skip)]
    pub years: Option<(i32, i32)>,
}

impl Guess {
    /// A guess of a kind that needs nothing else.
    pub(in crate::inspect) fn of_kind(kind: ColumnKind, column: &LookedColumn) -> Self {
        Self {
            kind,
            distinct: words_of(column).len(),
            scale: None,
            steps: BTreeMap::new(),
            no_answer: BTreeMap::new(),
            options: Vec::new(),
            separator: None,
            date_order: None,
            order_is_open: false,
            missing: Vec::new(),
            marks: BTreeMap::new(),
            years: None,
        }
    }
}

/// The different values of a column, as they are compared.
fn words_of(column: &LookedColumn) -> BTreeSet<String> {
    let cells = column.cells.iter();
    cells
        .map(|(_, value)| spelling::normalised(&value.shown()))
        .collect()
}

/// What a column probably is, and the rows of the cells that speak against it.
pub(in crate::inspect) fn guess(column: &LookedColumn, tool: Option<Tool>) -> (Guess, Vec<u32>) {
    let simple = |kind| (Guess::of_kind(kind, column), Vec::new());
    if column.personal.is_some() {
        return simple(ColumnKind::Personal);
    }
    // The columns that Open311 writes are the data themselves.
    if column.is_of_tool && tool != Some(Tool::Open311) {
        return simple(ColumnKind::Tool);
    }
    if column.cells.is_empty() {
        return simple(ColumnKind::Empty);
    }
    let words = words_of(column);
    if let Some(guess) = scale::guess(column, &words) {
        return (guess, Vec::new());
    }
    if let Some(guess) = by_marks(column) {
        return (guess, Vec::new());
    }
    if let Some(found) = by_cells(column) {
        return found;
    }
    if let Some(guess) = list::guess(column, tool) {
        return (guess, Vec::new());
    }
    let is_long =
        |word: &String| word.chars().count() > LONGEST_WORD || word.split(' ').count() > MOST_PARTS;
    let is_category = words.len() <= MOST_WORDS
        && !words.iter().any(is_long)
        && (2 * words.len() <= column.cells.len() || words.len() <= 3);
    simple(if is_category {
        ColumnKind::Category
    } else if is_key(column, &words) {
        ColumnKind::Key
    } else {
        ColumnKind::OpenText
    })
}

/// Yes and no, where people mark the yes with a cross and perhaps the no with a hyphen.
fn by_marks(column: &LookedColumn) -> Option<Guess> {
    const YES: [&str; 4] = ["x", "✓", "✔", "☑"];
    const NO: [&str; 2] = ["-", "☐"];
    let meaning = |value: &RawValue| {
        let word = spelling::normalised(&value.shown());
        if YES.contains(&word.as_str()) {
            Some("yes")
        } else if NO.contains(&word.as_str()) {
            Some("no")
        } else {
            alone::as_yes_no(value).map(|is_yes| if is_yes { "yes" } else { "no" })
        }
    };
    let mut guess = Guess::of_kind(ColumnKind::YesNo, column);
    for (_, value) in &column.cells {
        guess.marks.insert(value.shown(), meaning(value)?);
    }
    let is_cross = |word: &String| YES.contains(&spelling::normalised(word).as_str());
    guess.marks.keys().any(is_cross).then_some(guess)
}

/// Whether a value is of a type.
type Fit<'f> = &'f dyn Fn(&RawValue) -> bool;

/// The first type that nine of ten cells have.
fn by_cells(column: &LookedColumn) -> Option<(Guess, Vec<u32>)> {
    let (order, is_open) = date_order(column);
    let is_whole = |number: f64| number >= 0.0 && number.fract() == 0.0;
    let fits: [(ColumnKind, Fit<'_>); 4] = [
        (ColumnKind::YesNo, &|value| {
            // Ones and zeros may as well be counts; a word makes them answers.
            alone::as_yes_no(value).is_some()
        }),
        (ColumnKind::Date, &|value| {
            alone::as_day(value, order).is_some()
        }),
        (ColumnKind::Count, &|value| {
            alone::as_number(value).is_some_and(is_whole)
        }),
        (ColumnKind::Number, &|value| {
            alone::as_number(value).is_some()
        }),
    ];
    for (kind, fit) in fits {
        let against: Vec<&(u32, RawValue)> = column
            .cells
            .iter()
            .filter(|(_, value)| !fit(value))
            .collect();
        if 10 * against.len() > column.cells.len() {
            continue;
        }
        let mut guess = Guess::of_kind(kind, column);
        if kind == ColumnKind::Count && against.is_empty() && is_row_number(column) {
            guess.kind = ColumnKind::Key;
        }
        if kind == ColumnKind::Date {
            let is_written = |(_, value): &(u32, RawValue)| matches!(value, RawValue::Text(_));
            let any_written = column.cells.iter().any(is_written);
            guess.date_order = any_written.then_some(order);
            guess.order_is_open = any_written && is_open;
            guess.years = years(column.cells.iter().map(|(_, value)| value), order);
        }
        guess.missing = missing_words(&against);
        return Some((guess, against.into_iter().map(|(row, _)| *row).collect()));
    }
    None
}

/// The words of the cells that speak against a type, where all of them are such as people write
/// when there is nothing to write.
fn missing_words(against: &[&(u32, RawValue)]) -> Vec<String> {
    const NOTHING: [&str; 16] = [
        "n/a",
        "na",
        "nan",
        "null",
        "none",
        "-",
        "--",
        "?",
        ".",
        "..",
        "...",
        "ei tietoa",
        "ei tiedossa",
        "ei",
        "okänt",
        "missing",
    ];
    let words: BTreeSet<String> = against.iter().map(|(_, value)| value.shown()).collect();
    let are_nothing = words
        .iter()
        .all(|word| NOTHING.contains(&spelling::normalised(word).as_str()));
    if are_nothing {
        words.into_iter().collect()
    } else {
        Vec::new()
    }
}

/// Whole numbers that differ and rise from row to row, as the numbers that tools give to rows.
fn is_row_number(column: &LookedColumn) -> bool {
    let numbers: Vec<f64> = column
        .cells
        .iter()
        .filter_map(|(_, value)| alone::as_number(value))
        .collect();
    numbers.len() > 2 && numbers.is_sorted_by(|one, other| one < other)
}

/// Short words without a space that differ in every row.
fn is_key(column: &LookedColumn, words: &BTreeSet<String>) -> bool {
    let is_short = |word: &String| word.chars().count() <= 40 && !word.contains(' ');
    let has_digit = |word: &String| word.bytes().any(|byte| byte.is_ascii_digit());
    words.len() == column.cells.len() && words.iter().all(is_short) && words.iter().all(has_digit)
}

/// The order that reads the most of the written days, and whether another one reads as many.
fn date_order(column: &LookedColumn) -> (&'static str, bool) {
    let readable = |order: &str| {
        let cells = column.cells.iter();
        cells
            .filter(|(_, value)| alone::as_day(value, order).is_some())
            .count()
    };
    let orders = ["dmy", "mdy", "ymd"].map(|order| (readable(order), order));
    // Of equals the first is kept: in Finland the day comes first.
    let best = orders
        .into_iter()
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .unwrap_or((0, "dmy"));
    let differs = |order: &str| {
        let mut cells = column.cells.iter();
        cells.any(|(_, value)| alone::as_day(value, order) != alone::as_day(value, best.1))
    };
    let is_open = orders
        .into_iter()
        .any(|(count, order)| order != best.1 && count == best.0 && differs(order));
    (best.1, is_open)
}

/// The first and the last year of days.
pub(in crate::inspect) fn years<'v>(
    days: impl Iterator<Item = &'v RawValue>,
    order: &str,
) -> Option<(i32, i32)> {
    let years = days.filter_map(|value| alone::as_day(value, order).map(|day| day.year()));
    years.fold(None, |range, year| match range {
        None => Some((year, year)),
        Some((first, last)) => Some((first.min(year), last.max(year))),
    })
}
