//! What files may tell whatever anybody answered.
//!
//! Comes in: the method of a programme and the messages of the reports. Goes out: their texts word for word, codes,
//! numbers that the method sets, and the years that it speaks of.

use crate::cleared_numbers::{Number, in_ten_thousandths};
use crate::number_words::{Word, has_letters, number, words, year};
use crate::phrases::Phrases;
use crate::support::{Room, files, root};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// What may be told whatever anybody answered.
#[derive(Default)]
pub(crate) struct Declared {
    pub(crate) phrases: Phrases,
    /// Whole texts, also those without letters.
    pub(crate) whole: BTreeSet<String>,
    /// Words of letters and digits: `D4.1`, `UTF-8`.
    pub(crate) codes: BTreeSet<String>,
    /// The sums of the files of the method.
    pub(crate) sums: BTreeSet<String>,
    /// Numbers that the method sets, such as targets, seats and the ends of bands.
    pub(crate) set: BTreeSet<Number>,
    pub(crate) years: BTreeSet<Number>,
}

/// The keys of the method whose numbers readers are told.
const SET_BY_THE_METHOD: &[&str] = &["from", "high", "low", "seats", "target", "version", "days"];

impl Declared {
    /// The method of a programme, and the words of the reports about it.
    pub(crate) fn of(room: &Room) -> Self {
        let mut declared = Self::default();
        declared.set.extend([0, in_ten_thousandths(100.0)]);
        declared.whole.insert(env!("CARGO_PKG_VERSION").to_owned());
        for (path, content) in files(&room.programme()) {
            let text = String::from_utf8_lossy(&content);
            if path.ends_with(".toml") {
                declared.sums.insert(sum(&content));
                let value: toml::Value = toml::from_str(&text).expect("a method");
                declared.take_in("", &value);
            } else if path.ends_with(".md") {
                text.split(['\n', '*', '_', '[', ']', '#'])
                    .for_each(|text| declared.text(text));
            }
        }
        for folder in ["report_templates/messages", "src/publish/text"] {
            for content in files(&root().join(folder)).values() {
                let text = String::from_utf8_lossy(content).into_owned();
                let lines = text.lines().filter(|line| !line.starts_with('#'));
                lines.for_each(|line| declared.message(line));
            }
        }
        declared
    }

    fn take_in(&mut self, key: &str, value: &toml::Value) {
        match value {
            toml::Value::Table(fields) => fields
                .iter()
                .for_each(|(key, value)| self.take_in(key, value)),
            toml::Value::Array(values) => values.iter().for_each(|value| self.take_in(key, value)),
            toml::Value::String(text) => self.text(text),
            toml::Value::Datetime(day) => self.text(&day.to_string()),
            toml::Value::Integer(number) if SET_BY_THE_METHOD.contains(&key) => {
                self.set.insert(10_000 * number);
            }
            toml::Value::Float(number) if SET_BY_THE_METHOD.contains(&key) => {
                self.set.insert(in_ten_thousandths(*number));
            }
            _ => {}
        }
    }

    /// A line of the messages, without its key and without the places that are filled in.
    fn message(&mut self, line: &str) {
        let is_key = |before: &str| !before.trim().is_empty() && !before.contains(' ');
        let said = match line.split_once(" = ") {
            Some((before, after)) if is_key(before) => {
                let class = before.strip_prefix("data-code-n-classes-");
                self.codes.extend(class.map(str::to_owned));
                after
            }
            _ => line.split_once(']').map_or(line, |(_, after)| after),
        };
        let mut depth = 0_usize;
        let mut part = String::new();
        for sign in said.chars() {
            match sign {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ if depth == 0 => part.push(sign),
                _ => {}
            }
            if sign == '{' {
                self.text(&std::mem::take(&mut part));
            }
        }
        self.text(&part);
    }

    fn text(&mut self, text: &str) {
        if number(text, false).is_none() {
            self.whole.insert(text.to_owned());
        }
        for Word { text: word, .. } in words(text) {
            if has_letters(word) {
                self.codes.insert(word.to_ascii_lowercase());
            } else if let Some(year) = year(word) {
                self.years.insert(year);
            }
        }
        text.split(['{', '}'])
            .for_each(|text| self.phrases.add(text));
    }
}

/// The checksum of a file, as lists of files tell it.
pub(crate) fn sum(content: &[u8]) -> String {
    let bytes = Sha256::digest(content);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
