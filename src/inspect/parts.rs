//! The parts of a drafted mapping: what the tables of a file share, and the lines of one source.
//!
//! Comes in: columns, as the draft decides them one by one. Goes out: TOML. Nothing is decided here.

use crate::inspect::names::{identifier, quoted, unused};
use crate::inspect::register_values::quoted_pairs;
use crate::inspect::{ColumnKind, Guess};
use crate::vocabulary::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// What the tables of a file share: their scales, their items, and names that are taken.
#[derive(Default)]
pub(in crate::inspect) struct Shared {
    scales: Vec<SharedScale>,
    /// The items, as TOML.
    pub(in crate::inspect) items: String,
    /// Names of items and fields that are taken.
    pub(in crate::inspect) names: BTreeSet<String>,
    /// Names of sources that are taken.
    pub(in crate::inspect) sources: BTreeSet<String>,
}

/// A scale that several items may have.
#[derive(Default)]
struct SharedScale {
    ends: (i32, i32),
    steps: BTreeMap<i32, String>,
    no_answer: BTreeMap<&'static str, Vec<String>>,
}

impl SharedScale {
    fn as_toml(&self) -> String {
        let (low, high) = self.ends;
        let mut body = format!("low = {low}\nhigh = {high}\n");
        if !self.steps.is_empty() {
            let steps = self.steps.iter().map(|(value, word)| {
                format!("  {{ value = {value}, words = [{}] }},\n", quoted(word))
            });
            let _ = write!(body, "steps = [\n{}]\n", steps.collect::<String>());
        }
        if !self.no_answer.is_empty() {
            let missing = self.no_answer.iter().map(|(name, words)| {
                let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
                format!(
                    "  {{ counts_as = \"{name}\", words = [{}] }},\n",
                    words.join(", ")
                )
            });
            let _ = write!(body, "missing = [\n{}]\n", missing.collect::<String>());
        }
        body
    }
}

impl Shared {
    /// The scale with these ends and words; a new one if there is none yet. Answers that are no step
    /// are added to it, because not every question gets all of them.
    pub(in crate::inspect) fn scale(&mut self, ends: (i32, i32), guess: &Guess) -> String {
        let agrees = |scale: &SharedScale| {
            let mut steps = guess.steps.iter();
            scale.ends == ends
                && scale.steps.is_empty() == guess.steps.is_empty()
                && steps.all(|(value, word)| scale.steps.get(value).is_none_or(|own| own == word))
        };
        let found = self.scales.iter().position(agrees);
        let index = found.unwrap_or_else(|| {
            self.scales.push(SharedScale {
                ends,
                ..SharedScale::default()
            });
            self.scales.len() - 1
        });
        let scale = &mut self.scales[index];
        scale.steps.extend(guess.steps.clone());
        for (name, words) in &guess.no_answer {
            let known = scale.no_answer.entry(name).or_default();
            words.iter().for_each(|word| push_once(known, word));
        }
        format!("scale_{}", index + 1)
    }

    /// The scales, as TOML.
    pub(in crate::inspect) fn scales_as_toml(&self) -> String {
        let scales = (1..).zip(&self.scales);
        scales
            .map(|(number, scale)| {
                format!("[[scales]]\nid = \"scale_{number}\"\n{}\n", scale.as_toml())
            })
            .collect()
    }

    /// Adds an item that asks this statement.
    pub(in crate::inspect) fn add_item(&mut self, item: &str, language: Language, statement: &str) {
        let code = language.code();
        let statement = quoted(statement);
        let _ = write!(
            self.items,
            "[[items]]\nid = \"{item}\"\ntext = {{ {code} = {statement} }}\n\n"
        );
    }
}

/// The parts of one source.
pub(in crate::inspect) struct Parts {
    /// What a row is.
    pub(in crate::inspect) kind: &'static str,
    /// Whose view it gives.
    pub(in crate::inspect) group: &'static str,
    /// Headings of personal columns.
    pub(in crate::inspect) personal: Vec<String>,
    /// Headings of columns that are left unread.
    pub(in crate::inspect) ignored: Vec<String>,
    /// Words for "no value".
    pub(in crate::inspect) missing: Vec<String>,
    /// The years of its days.
    pub(in crate::inspect) years: Option<(i32, i32)>,
    /// Further lines.
    pub(in crate::inspect) rest: String,
    /// The columns, a line each.
    pub(in crate::inspect) columns: String,
}

impl Parts {
    /// A source of a kind, without columns.
    pub(in crate::inspect) fn of_kind(kind: &'static str, group: &'static str) -> Self {
        Self {
            kind,
            group,
            personal: Vec::new(),
            ignored: Vec::new(),
            missing: Vec::new(),
            years: None,
            rest: String::new(),
            columns: String::new(),
        }
    }

    /// The lines of the source that depend on its columns.
    pub(in crate::inspect) fn as_toml(&self) -> String {
        let mut text = String::new();
        if let Some((first, last)) = self.years {
            let _ = writeln!(
                text,
                "period = {{ from = {first:04}-01-01, until = {last:04}-12-31 }}"
            );
        }
        for (key, words) in [
            ("personal", &self.personal),
            ("ignored", &self.ignored),
            ("missing", &self.missing),
        ] {
            if !words.is_empty() {
                let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
                let _ = writeln!(text, "{key} = [{}]", words.join(", "));
            }
        }
        text.push_str(&self.rest);
        if !self.columns.is_empty() {
            let _ = writeln!(text, "columns = [\n{}]", self.columns);
        }
        text
    }

    /// Adds a column with this heading.
    pub(in crate::inspect) fn add(&mut self, heading: &str, rest: &str) {
        let _ = writeln!(
            self.columns,
            "  {{ heading = {}, {rest} }},",
            quoted(heading)
        );
    }

    /// Adds the line of a column that is not read for now.
    pub(in crate::inspect) fn add_later(&mut self, heading: &str, rest: &str) {
        let _ = writeln!(
            self.columns,
            "  # {{ heading = {}, {rest} }},",
            quoted(heading)
        );
    }

    /// Adds a column that becomes a field, read as this kind.
    pub(in crate::inspect) fn add_field(
        &mut self,
        heading: &str,
        (guess, kind): (&Guess, ColumnKind),
        name: &str,
    ) {
        let mut rest = format!("field = \"{name}\", type = \"{}\"", kind.as_str());
        if kind == ColumnKind::List {
            let separator = guess.separator.unwrap_or(";");
            let options: Vec<&str> = guess.options.iter().map(String::as_str).collect();
            let values = values(&options);
            let _ = write!(rest, ", separator = {}, {values}", quoted(separator));
        }
        if kind == ColumnKind::YesNo && !guess.marks.is_empty() {
            let pairs: Vec<(&String, &&str)> = guess.marks.iter().collect();
            let _ = write!(rest, ", values = {}", quoted_pairs(&pairs));
        }
        if kind == ColumnKind::Date {
            if let Some(order) = guess.date_order {
                let _ = write!(rest, ", date_order = \"{order}\"");
            }
            self.widen(guess.years);
        }
        if kind == guess.kind {
            for word in &guess.missing {
                push_once(&mut self.missing, word);
            }
        }
        self.add(heading, &rest);
    }

    /// Widens the period by these years.
    pub(in crate::inspect) fn widen(&mut self, years: Option<(i32, i32)>) {
        if let Some((first, last)) = years {
            let (from, until) = self.years.unwrap_or((first, last));
            self.years = Some((from.min(first), until.max(last)));
        }
    }
}

/// The options of a list with a code for each; what else people wrote is one more.
pub(in crate::inspect) fn values(options: &[&str]) -> String {
    let mut codes: BTreeSet<String> = BTreeSet::from(["other".to_owned()]);
    let mut pairs: Vec<String> = options
        .iter()
        .map(|option| {
            let code = unused(&mut codes, &identifier(option, '-'), '-');
            format!("{} = \"{code}\"", quoted(option))
        })
        .collect();
    pairs.push("\"*\" = \"other\"".to_owned());
    format!("values = {{ {} }}", pairs.join(", "))
}

/// Adds a word to a list unless it stands there.
pub(in crate::inspect) fn push_once(list: &mut Vec<String>, word: &str) {
    if !list.iter().any(|known| known == word) {
        list.push(word.to_owned());
    }
}
