//! Where every key and value of a TOML file stands in its text.
//!
//! Comes in: the parsed table of one file. Goes out: places for findings, by the path of a key.
//! What is right or wrong at a place is not decided here.

use crate::findings::{Code, Finding, Place};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One step on the way to a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::methodology) enum Step {
    /// Into a table.
    Key(String),
    /// Into an array; counted from 0.
    Index(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// The way from the top of a file to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::methodology) struct KeyPath(Vec<Step>);

impl KeyPath {
    /// The top of the file.
    pub(in crate::methodology) fn top() -> Self {
        Self::default()
    }

    /// One step further.
    pub(in crate::methodology) fn then(&self, step: impl Into<Step>) -> Self {
        let mut steps = self.0.clone();
        steps.push(step.into());
        Self(steps)
    }

    /// The key of the value; empty for the top and for an entry of an array.
    pub(in crate::methodology) fn key(&self) -> &str {
        match self.0.last() {
            Some(Step::Key(key)) => key,
            Some(Step::Index(_)) | None => "",
        }
    }

    /// One step back; the top stays the top.
    fn parent(&self) -> Self {
        let kept = self.0.len().saturating_sub(1);
        Self(self.0.iter().take(kept).cloned().collect())
    }
}

impl<const N: usize> From<[Step; N]> for KeyPath {
    fn from(steps: [Step; N]) -> Self {
        Self(steps.into())
    }
}

impl fmt::Display for KeyPath {
    /// For people: `indicators[2].measure.source`, the second indicator being 2.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{}]", index + 1)?,
            }
        }
        Ok(())
    }
}

/// The path with these steps: `at!["sources", 0, "columns"]`.
macro_rules! at {
    ($($step:expr),+ $(,)?) => {
        $crate::methodology::spans::KeyPath::from([
            $($crate::methodology::spans::Step::from($step)),+
        ])
    };
}
pub(in crate::methodology) use at;

/// The places of one file.
pub(in crate::methodology) struct Spans {
    file: String,
    text: Arc<str>,
    keys: BTreeMap<KeyPath, Range<usize>>,
    values: BTreeMap<KeyPath, Range<usize>>,
}

impl Spans {
    /// The places of a parsed file.
    pub(in crate::methodology) fn of(file: &str, text: &Arc<str>, table: &DeTable<'_>) -> Self {
        let mut spans = Self {
            file: file.to_owned(),
            text: Arc::clone(text),
            keys: BTreeMap::new(),
            values: BTreeMap::new(),
        };
        spans.note_table(&KeyPath::top(), table);
        spans
    }

    /// A finding about a value, or about the nearest table around it when there is no such value.
    pub(in crate::methodology) fn finding(&self, code: Code, path: &KeyPath) -> Finding {
        let mut around = path.clone();
        while !self.values.contains_key(&around) && around != KeyPath::top() {
            around = around.parent();
        }
        let place = self
            .values
            .get(&around)
            .map(|span| self.place(span.clone()));
        self.at_place(code, path, place)
    }

    /// A finding about a key.
    pub(in crate::methodology) fn finding_at_key(&self, code: Code, path: &KeyPath) -> Finding {
        let place = self.keys.get(path).map(|span| self.place(span.clone()));
        self.at_place(code, path, place)
    }

    /// A finding about some bytes of the text.
    pub(in crate::methodology) fn finding_at(&self, code: Code, span: Range<usize>) -> Finding {
        Finding::new(code, self.place(span))
    }

    /// The line on which a value stands, counted from 1.
    pub(in crate::methodology) fn line(&self, path: &KeyPath) -> usize {
        let start = self.values.get(path).map_or(0, |span| span.start);
        1 + self
            .text
            .bytes()
            .take(start)
            .filter(|byte| *byte == b'\n')
            .count()
    }

    fn at_place(&self, code: Code, path: &KeyPath, place: Option<Place>) -> Finding {
        let whole_file = || Place::File {
            file: self.file.clone(),
        };
        let finding = Finding::new(code, place.unwrap_or_else(whole_file));
        if *path == KeyPath::top() {
            finding
        } else {
            finding.under(path.to_string())
        }
    }

    /// The place of some bytes; of a value on several lines only the first line is meant.
    fn place(&self, span: Range<usize>) -> Place {
        let start = span.start.min(self.text.len());
        let end = span.end.clamp(start, self.text.len());
        let first_line = self
            .text
            .get(start..end)
            .and_then(|shown| shown.find('\n'))
            .map_or(end, |length| start + length);
        Place::Method {
            file: self.file.clone(),
            text: Arc::clone(&self.text),
            span: (start, first_line),
        }
    }

    fn note_table(&mut self, path: &KeyPath, table: &DeTable<'_>) {
        for (key, value) in table {
            let here = path.then(key.get_ref().as_ref());
            self.keys.insert(here.clone(), key.span());
            self.note_value(&here, value);
        }
    }

    fn note_value(&mut self, path: &KeyPath, value: &Spanned<DeValue<'_>>) {
        self.values.insert(path.clone(), value.span());
        match value.get_ref() {
            DeValue::Table(table) => self.note_table(path, table),
            DeValue::Array(array) => {
                for (index, entry) in array.iter().enumerate() {
                    self.note_value(&path.then(index), entry);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(finding: &Finding) -> &str {
        match &finding.place {
            Place::Method { text, span, .. } => &text[span.0..span.1],
            _ => "",
        }
    }

    #[test]
    fn a_place_is_the_value_or_the_table_around_it() {
        let text: Arc<str> = "[[units]]\nid = \"a\"\n[units.name]\nfi = \"A\"\n".into();
        let (table, errors) = DeTable::parse_recoverable(&text);
        assert!(errors.is_empty());
        let spans = Spans::of("programme.toml", &text, table.get_ref());
        let of = |path: &KeyPath| spans.finding(Code::WrongKind, path);
        assert_eq!(shown(&of(&at!["units", 0, "id"])), "\"a\"");
        assert_eq!(shown(&of(&at!["units", 0, "name", "fi"])), "\"A\"");
        assert_eq!(shown(&of(&at!["units", 0, "short"])), "[[units]]");
        assert_eq!(shown(&of(&at!["units", 0, "name", "sv"])), "[units.name]");
        assert_eq!(spans.line(&at!["units", 0, "name", "fi"]), 4);
        assert_eq!(at!["units", 0, "name"].to_string(), "units[1].name");
    }
}
