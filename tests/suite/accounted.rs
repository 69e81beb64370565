//! What accounts for the numbers in an output.
//!
//! Everything that the files of an output say is held against the cleared release. What else may be a
//! number is declared: texts of the method and of the reports, word for word; codes; days, and years of
//! the rounds; numbers that the method sets; and, by where they stand, places in a list, ends of a scale,
//! sizes of files and numbers of pages. Tests stand in `numbers`; what can be measured in
//! pictures is the matter of `coordinates`.

use crate::cleared_numbers::Cleared;
use crate::declared::{Declared, sum};
use crate::measured::Measured;
use crate::number_words::{has_letters, number, words, year};
use crate::said::{Piece, said};
use crate::support::{Room, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use tutka::disclosure::ClearedRelease;
use tutka::methodology::Methodology;

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
