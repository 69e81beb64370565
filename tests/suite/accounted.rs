//! What accounts for the numbers in an output.
//!
//! Everything that the files of an output say is held against the cleared release. What else may be a
//! number is declared: texts of the method and of the reports, word for word; codes; days, and years of
//! the rounds; numbers that the method sets; and, by where they stand, places in a list, ends of a scale,
//! sizes of files and numbers of pages. Tests stand in `numbers`; what can be measured in
//! pictures is the matter of `coordinates`.

use crate::measured::Measured;
use crate::phrases::Phrases;
use crate::said::{Piece, said};
use crate::support::{Room, files, root};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use tutka::disclosure::{AudienceRelease, ClearedRelease};
use tutka::methodology::Methodology;

/// A number in ten thousandths, so that `2,5` and `2.50` are the same.
pub(crate) type Number = i64;

#[expect(
    clippy::cast_possible_truncation,
    reason = "the numbers of a city are small"
)]
fn in_ten_thousandths(number: f64) -> Number {
    (number * 10_000.0).round() as Number
}

pub(crate) fn as_data(part: &impl serde::Serialize) -> Value {
    serde_json::to_value(part).expect("a release is data")
}

/// Cleared numbers, shares in per cent apart from others: `40` may be told where `40 %` may not.
#[derive(Default)]
pub(crate) struct Cleared {
    pub(crate) percent: BTreeSet<Number>,
    pub(crate) other: BTreeSet<Number>,
}

impl Cleared {
    /// Everything in a part of a release.
    pub(crate) fn take_in(&mut self, key: &str, value: &Value) {
        match value {
            Value::Number(number) => {
                let number = in_ten_thousandths(number.as_f64().expect("a number")).abs();
                if key.contains("percent") {
                    self.percent.insert(number);
                } else if key == "difference" {
                    // Half rings are told as rings.
                    self.other.insert(number / 2);
                } else {
                    self.other.insert(number);
                }
            }
            Value::Object(fields) => {
                let unit = fields.get("unit").and_then(Value::as_str);
                match (unit, fields.get("amount").and_then(Value::as_f64)) {
                    (Some("percent"), Some(amount)) => {
                        self.percent.insert(in_ten_thousandths(amount));
                    }
                    (Some("tenths-per-thousand"), Some(amount)) => {
                        self.other.insert(in_ten_thousandths(amount / 10.0));
                    }
                    // What is shown of a number goes by the name of the number.
                    _ => fields.iter().for_each(|(field, value)| {
                        self.take_in(if field == "value" { key } else { field }, value);
                    }),
                }
            }
            Value::Array(values) => values.iter().for_each(|value| self.take_in(key, value)),
            _ => {}
        }
    }

    /// What a release tells of some units, in all rounds, and the public matters of all of them.
    fn take_in_release(&mut self, release: &AudienceRelease, is_meant: &dyn Fn(&str) -> bool) {
        for round in release.rounds() {
            for unit in &round.units {
                if is_meant(unit.unit.as_str()) {
                    self.take_in("", &as_data(unit));
                }
                let indicators = unit.dimensions.iter().flat_map(|one| &one.indicators);
                indicators.for_each(|one| self.take_in("", &as_data(&one.quantity)));
                let months = unit.calendar.months.iter();
                self.take_in(
                    "",
                    &as_data(&months.map(|month| month.2.listed).sum::<u64>()),
                );
                let months = unit.calendar.months.iter();
                self.take_in("", &as_data(&months.map(|month| month.2.held).sum::<u64>()));
            }
            let values = round.lines.iter().flat_map(|line| &line.values);
            values.for_each(|(_, shown)| self.take_in("", &as_data(shown)));
        }
    }
}

/// What may be told whatever anybody answered.
#[derive(Default)]
struct Declared {
    phrases: Phrases,
    /// Whole texts, also those without letters.
    whole: BTreeSet<String>,
    /// Words of letters and digits: `D4.1`, `UTF-8`.
    codes: BTreeSet<String>,
    /// The sums of the files of the method.
    sums: BTreeSet<String>,
    /// Numbers that the method sets, such as targets, seats and the ends of bands.
    set: BTreeSet<Number>,
    years: BTreeSet<Number>,
}

/// The keys of the method whose numbers readers are told.
const SET_BY_THE_METHOD: &[&str] = &["from", "high", "low", "seats", "target", "version", "days"];

impl Declared {
    /// The method of a programme, and the words of the reports about it.
    fn of(room: &Room) -> Self {
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

fn has_letters(word: &str) -> bool {
    word.contains(char::is_alphabetic)
}

/// A word with digits, as readers part them.
struct Word<'a> {
    text: &'a str,
    is_percent: bool,
}

/// The words with digits of a text. A space between digits parts thousands or numbers.
fn words(text: &str) -> Vec<Word<'_>> {
    let is_between =
        |sign: char| sign.is_whitespace() || "–—()[]{}<>=;:|\"'”’·→×&€…".contains(sign);
    let is_edge = |sign: char| !sign.is_alphanumeric() && sign != '%';
    let mut found = Vec::new();
    let mut end = 0;
    for part in text.split_inclusive(is_between) {
        end += part.len();
        let is_range = part.ends_with('–');
        let part = part.trim_end_matches(is_between);
        let pieces: Vec<&str> = if has_letters(part) {
            vec![part]
        } else {
            part.split('/').collect()
        };
        for word in pieces.into_iter().map(|piece| piece.trim_matches(is_edge)) {
            if word.contains(|sign: char| sign.is_ascii_digit()) {
                let is_percent = word.ends_with('%') || percent_follows(&text[end..], is_range);
                found.push(Word {
                    text: word,
                    is_percent,
                });
            }
        }
    }
    found
}

/// Whether a number is one of per cents: `40 %`, and `40` of the range `40–45 %`.
fn percent_follows(after: &str, is_range: bool) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let after = if is_range {
        after.trim_start_matches(is_digit)
    } else {
        after
    };
    let after = after.trim_start();
    ["%", "prosent", "procent", "per cent"]
        .iter()
        .any(|sign| after.starts_with(sign))
}

/// The year that a day, a month or a year on its own lies in.
fn year(word: &str) -> Option<Number> {
    let parts: Vec<&str> = word.split(['.', '-', 'T']).collect();
    let year = match parts.as_slice() {
        [year] | [year, _, _] | [year, _, _, ..] if year.len() == 4 => year,
        [_, _, year] if year.len() == 4 => year,
        _ => return None,
    };
    let year: Number = year.parse().ok()?;
    (1900..2100).contains(&year).then_some(10_000 * year)
}

/// The number that a word is in a language; `1,5` and `1,500` are read as their readers do.
pub(crate) fn number(word: &str, is_english: bool) -> Option<Number> {
    let bare = word
        .trim_end_matches(['%', '.', ','])
        .trim_start_matches(['−', '-', '+']);
    let bare = if is_english {
        bare.replace(',', "")
    } else {
        bare.replace(',', ".")
    };
    bare.parse().ok().map(in_ten_thousandths)
}

/// What may stand in the files of some readers.
struct Allowed<'a> {
    cleared: &'a Cleared,
    declared: &'a Declared,
    /// Whether it is a table of data, whose rows are held against their own numbers.
    is_table: bool,
    written: &'a Written,
}

/// The files of an output, and their sizes and sums, which its lists of files tell.
pub(crate) struct Written {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    sizes: BTreeSet<String>,
    sums: BTreeSet<String>,
}

impl Written {
    pub(crate) fn new(files: BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            sizes: files.values().map(|file| file.len().to_string()).collect(),
            sums: files.values().map(|file| sum(file)).collect(),
            files,
        }
    }
}

fn sum(content: &[u8]) -> String {
    let bytes = Sha256::digest(content);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Columns and keys that hold the place of something in a list or in the calendar.
const PLACES: &[&str] = &["order", "line", "month", "version", "position"];
/// Keys that hold the size or the sum of a file.
const OF_FILES: &[&str] = &["bytes", "hash", "sha256", "programme_sha256", "@value"];

impl Allowed<'_> {
    /// The words with numbers in a piece that nothing accounts for.
    fn unknown_in(&self, piece: &Piece, is_english: bool) -> Vec<String> {
        let (place, text) = (piece.place.as_str(), piece.text.trim());
        let is_place = PLACES.contains(&place) && text.len() <= 3;
        let is_address =
            place == "@id" || text.starts_with("http") && !text.contains(char::is_whitespace);
        if is_place
            || is_address
            || self.declared.whole.contains(text)
            || self.is_of_file(place, text)
        {
            return Vec::new();
        }
        let left = self
            .declared
            .phrases
            .taken_out_of(text.trim_end_matches("T00:00:00Z"));
        let words = words(&left);
        let joined = |at: usize| {
            let (Some(one), Some(other)) = (words.get(at), words.get(at + 1)) else {
                return false;
            };
            let is_group = other.text.len() == 3 && !has_letters(other.text);
            is_group
                && self.is_told(
                    &format!("{}{}", one.text, other.text),
                    other.is_percent,
                    is_english,
                )
        };
        let is_picture = place.starts_with("text c-quiet");
        let mut unknown = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let is_part = joined(at) || at.checked_sub(1).is_some_and(joined);
            let is_mark = is_picture && left.trim() == word.text && is_mark(word.text)
                || (is_picture || place == "pdf") && self.declared.whole.contains(word.text);
            let either = self.is_table && self.is_told(word.text, true, is_english);
            if !is_part
                && !is_mark
                && !either
                && !self.is_told(word.text, word.is_percent, is_english)
            {
                unknown.push(format!("{} in <{place}>", word.text));
            }
        }
        unknown
    }

    fn is_of_file(&self, place: &str, text: &str) -> bool {
        let text = text.trim_start_matches("sha256:");
        let is_told = self.written.sizes.contains(text) || self.written.sums.contains(text);
        OF_FILES.contains(&place) && (is_told || self.declared.sums.contains(text))
    }

    fn is_told(&self, word: &str, is_percent: bool, is_english: bool) -> bool {
        if year(word).is_some_and(|year| self.declared.years.contains(&year)) {
            return true;
        }
        if has_letters(word) {
            let is_file = || self.written.files.keys().any(|path| path.ends_with(word));
            return self.declared.codes.contains(&word.to_ascii_lowercase()) || is_file();
        }
        let Some(number) = number(word, is_english) else {
            return false;
        };
        let cleared = if is_percent {
            &self.cleared.percent
        } else {
            &self.cleared.other
        };
        cleared.contains(&number) || self.declared.set.contains(&number)
    }
}

/// The marks of an axis of rings.
fn is_mark(word: &str) -> bool {
    word.parse().is_ok_and(|ring: u32| ring <= 5)
}

/// The units that a file of the public folder is about; all of them where it is about no single one.
fn is_about(path: &str, unit: &str, city: &str, units: &[String]) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let own = units.iter().find(|unit| name.contains(unit.as_str()));
    unit == city || own.is_none_or(|own| own == unit)
}

/// A run of a programme, and everything that its files may tell.
pub(crate) struct Run {
    pub(crate) room: Room,
    pub(crate) release: ClearedRelease,
    pub(crate) methodology: Methodology,
    city: String,
    units: Vec<String>,
    declared: Declared,
}

impl Run {
    pub(crate) fn of(room: Room) -> Self {
        let output = room.run_command().args(["--lang", "fi,sv,en"]).output();
        assert!(output.expect("the binary starts").status.success());
        let measured = Measured::new(&room.programme());
        let programme = measured.methodology.programme();
        let mut declared = Declared::of(&room);
        let policy = serde_json::to_string_pretty(&programme.disclosure).expect("JSON");
        declared.sums.insert(sum(format!("{policy}\n").as_bytes()));
        for round in measured.methodology.rounds() {
            // Spokes go by the number of their indicator alone.
            declared
                .codes
                .insert(format!("{}-{}", programme.city.id, round.id));
            let ids = round
                .indicators
                .iter()
                .map(|one| one.id.as_str().trim_start_matches(char::is_alphabetic));
            declared.whole.extend(ids.map(str::to_owned));
        }
        Self {
            city: programme.city.id.to_string(),
            units: programme
                .units
                .iter()
                .map(|unit| unit.id.to_string())
                .collect(),
            release: measured.protected().expect("the programme is safe"),
            declared,
            methodology: measured.methodology,
            room,
        }
    }

    /// What stands in files and nothing accounts for, by file.
    pub(crate) fn unaccounted(&self, written: &Written) -> BTreeMap<String, BTreeSet<String>> {
        let published = written
            .files
            .iter()
            .filter(|(path, _)| !path.starts_with("evaluator/"));
        let found = published
            .map(|(path, content)| (path.clone(), self.unaccounted_in(path, content, written)));
        found.filter(|(_, unknown)| !unknown.is_empty()).collect()
    }

    pub(crate) fn unaccounted_in(
        &self,
        path: &str,
        content: &[u8],
        written: &Written,
    ) -> BTreeSet<String> {
        if path.ends_with("assets/OFL.txt") {
            assert_eq!(
                content,
                fs::read(root().join("report_templates/fonts/OFL.txt")).expect("the licence")
            );
            return BTreeSet::new();
        }
        let pieces = said(path, content);
        self.unaccounted_among(&pieces, path, written)
    }

    pub(crate) fn unaccounted_among(
        &self,
        pieces: &[Piece],
        path: &str,
        written: &Written,
    ) -> BTreeSet<String> {
        let cleared = self.cleared_for(path);
        let allowed = Allowed {
            cleared: &cleared,
            declared: &self.declared,
            is_table: path.ends_with(".csv"),
            written,
        };
        let is_english =
            path.contains("/en/") || path.contains("-en.") || path.ends_with(".en.html");
        let unknown = pieces
            .iter()
            .flat_map(|piece| allowed.unknown_in(piece, is_english));
        unknown.collect()
    }

    /// The numbers that the readers of a file may be told in it.
    pub(crate) fn cleared_for(&self, path: &str) -> Cleared {
        let mut cleared = Cleared::default();
        let table = path
            .strip_prefix("tables/")
            .and_then(|path| path.split('/').next());
        let about = |unit: &str| match table {
            Some(table) => unit == table || unit == self.city,
            None => is_about(path, unit, &self.city, &self.units),
        };
        cleared.take_in_release(self.release.public(), &about);
        if let Some(table) = table {
            cleared.take_in_release(&self.release.tables()[&table.into()], &|_| true);
        }
        cleared
    }
}
