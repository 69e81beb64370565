//! No number stands in any output that the wall did not clear for its readers.
//!
//! The words and numbers of everything that is published (pages with titles, attributes and text
//! alternatives, pictures, data files, PDF text) are held against the cleared release and against
//! declared classes: the method's own words, the words of the reports, days, years, places in a list, and
//! the paths, sizes and sums of files. Coordinates of pictures are measured in `coordinates`.

use crate::measured::Measured;
use crate::support::{Room, files, root};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use tutka::disclosure::AudienceRelease;

/// A number as it stands in a text, in ten thousandths, so that `2,5` and `2.50` are the same.
type Number = i64;

/// What may stand in the files of some readers.
struct Allowed {
    /// Every number that was cleared for them.
    cleared: BTreeSet<Number>,
    /// Every share in per cent among these.
    percent: BTreeSet<Number>,
    /// Numbers in the method and in the words of reports, and words with numbers in them.
    words: BTreeSet<String>,
    /// Numbers of those words.
    in_words: BTreeSet<Number>,
}

impl Allowed {
    fn of(releases: &[&AudienceRelease], words: &BTreeSet<String>) -> Self {
        let mut allowed = Self {
            cleared: BTreeSet::new(),
            percent: BTreeSet::new(),
            words: words.clone(),
            in_words: words.iter().flat_map(|word| numbers(word)).collect(),
        };
        for release in releases {
            let value = serde_json::to_value(release).expect("a release is data");
            allowed.take_in("", &value);
        }
        allowed
    }

    fn take_in(&mut self, key: &str, value: &serde_json::Value) {
        match value {
            serde_json::Value::Number(number) => {
                let number = in_ten_thousandths(number.as_f64().expect("a number"));
                self.cleared.insert(number.abs());
                if key.contains("percent") {
                    self.percent.insert(number);
                }
            }
            serde_json::Value::Object(fields) => {
                let unit = fields.get("unit").and_then(|unit| unit.as_str());
                let amount = fields.get("amount").and_then(serde_json::Value::as_f64);
                match (unit, amount) {
                    (Some("percent"), Some(amount)) => {
                        self.percent.insert(in_ten_thousandths(amount));
                    }
                    (Some("tenths-per-thousand"), Some(amount)) => {
                        self.cleared.insert(in_ten_thousandths(amount / 10.0));
                    }
                    _ => {}
                }
                for (key, value) in fields {
                    self.take_in(key, value);
                }
            }
            serde_json::Value::Array(values) => {
                for value in values {
                    self.take_in(key, value);
                }
            }
            serde_json::Value::String(text) => {
                self.words.extend(words_with_numbers(text));
            }
            _ => {}
        }
    }

    /// The words of a text with numbers that nobody cleared.
    fn unknown_in(&self, text: &str) -> BTreeSet<String> {
        let mut unknown = BTreeSet::new();
        let words: Vec<String> = words(text).collect();
        let word = |place: Option<usize>| {
            let word = place.and_then(|place| words.get(place));
            word.map_or("", String::as_str)
        };
        for (place, now) in words.iter().enumerate() {
            let (before, next) = (word(place.checked_sub(1)), word(Some(place + 1)));
            let is_part = self.allows_together(before, now) || self.allows_together(now, next);
            if !is_part && !self.allows(now, next) {
                unknown.insert(format!("{now} {next}").trim().to_owned());
            }
        }
        unknown
    }

    /// Whether two words are a cleared number of thousands: PDF text parts `12 345` like words.
    fn allows_together(&self, one: &str, next: &str) -> bool {
        let are_digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let is_grouped = (1..=3).contains(&one.len()) && are_digits(one);
        is_grouped
            && next.len() == 3
            && are_digits(next)
            && numbers(&format!("{one}{next}"))
                .iter()
                .all(|number| self.cleared.contains(number))
    }

    fn allows(&self, word: &str, next: &str) -> bool {
        let is_sum = word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        let has_digits = word.contains(|sign: char| sign.is_ascii_digit());
        if is_sum || !has_digits || self.words.contains(word) {
            return true;
        }
        let is_percent =
            word.ends_with('%') || next.starts_with('%') || next.starts_with("prosent");
        numbers(word).into_iter().all(|number| {
            let is_known = if is_percent {
                self.percent.contains(&number)
            } else {
                self.cleared.contains(&number)
            };
            is_known || self.in_words.contains(&number)
        })
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the numbers of a city are small"
)]
fn in_ten_thousandths(number: f64) -> Number {
    (number * 10_000.0).round() as Number
}

/// Words as readers part them; a space inside a number, as in `12 345`, is none between words.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let joined: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{202f}' | '\u{ad}'))
        .collect();
    let signs: Vec<char> = joined.chars().collect();
    let mut parted = String::new();
    for (place, &sign) in signs.iter().enumerate() {
        let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
        let before = place.checked_sub(1).and_then(|before| signs.get(before));
        let groups = sign == '\u{a0}'
            && digit(before)
            && (1..=3).all(|after| digit(signs.get(place + after)))
            && !digit(signs.get(place + 4));
        if !groups {
            parted.push(sign);
        }
    }
    let is_edge = |sign: char| !sign.is_alphanumeric() && sign != '%';
    let is_between = |sign: char| sign.is_whitespace() || "–—/()[]{}<>=;:|\"'·→".contains(sign);
    let all: Vec<String> = parted
        .split(is_between)
        .map(|word| word.trim_matches(is_edge).to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    all.into_iter()
}

fn words_with_numbers(text: &str) -> impl Iterator<Item = String> + '_ {
    words(text).filter(|word| word.contains(|sign: char| sign.is_ascii_digit()))
}

/// The numbers in a word. Days and years are a class of their own.
fn numbers(word: &str) -> Vec<Number> {
    let is_year = |number: &Number| (19_000_000..=21_000_000).contains(number);
    let bare = word.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let parts: Vec<&str> = bare.split(['.', '-']).collect();
    let is_day = parts.len() == 3 && parts.iter().all(|part| part.parse::<u32>().is_ok());
    if is_day {
        return Vec::new();
    }
    let signs = word.replace(',', ".");
    signs
        .split(|sign: char| !sign.is_ascii_digit() && sign != '.')
        .map(|number| number.trim_matches('.'))
        .filter_map(|number| number.parse().ok())
        .map(in_ten_thousandths)
        .filter(|number| !is_year(number))
        .collect()
}

/// What a page says: its text, and the attributes that are read aloud or shown. Style, script, addresses
/// and the geometry of pictures say nothing.
fn said_by_page(html: &str) -> String {
    const TOLD: [&str; 8] = [
        "alt",
        "title",
        "aria-label",
        "content",
        "value",
        "aria-description",
        "datetime",
        "summary",
    ];
    let mut said = String::new();
    let mut rest = html;
    while let Some(begin) = rest.find('<') {
        said.push_str(&rest[..begin]);
        said.push(' ');
        let Some(end) = rest[begin..].find('>') else {
            break;
        };
        let tag = &rest[begin + 1..begin + end];
        rest = &rest[begin + end + 1..];
        for silent in ["style", "script"] {
            if tag.starts_with(silent) {
                let close = format!("</{silent}>");
                rest = rest.find(&close).map_or("", |at| &rest[at..]);
            }
        }
        let pieces: Vec<&str> = tag.split('"').collect();
        for pair in pieces.chunks_exact(2) {
            let name = pair[0]
                .trim_end_matches('=')
                .rsplit(' ')
                .next()
                .unwrap_or("");
            let is_told = TOLD.contains(&name) || name.starts_with("data-");
            let is_layout = tag.starts_with("meta name=\"viewport\"");
            if is_told && !is_layout {
                said.push_str(pair[1]);
                said.push(' ');
            }
        }
    }
    said.push_str(rest);
    let said = said.replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
    said.replace("&#x27;", "'").replace("&quot;", "\"")
}

/// What a PDF says; nothing where no tool can read it.
fn said_by_pdf(content: &[u8]) -> Option<String> {
    let room = tempfile::tempdir().expect("a temporary folder");
    let path = room.path().join("report.pdf");
    fs::write(&path, content).expect("a writable file");
    let output = Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The words of the method and of the reports that have numbers in them.
fn own_words(room: &Room) -> BTreeSet<String> {
    let mut texts: Vec<String> = Vec::new();
    let is_text = |path: &str| path.ends_with(".toml") || path.ends_with(".md");
    let ours = |path: &str| {
        [".ftl", ".html", ".typ", ".rs"]
            .iter()
            .any(|end| path.ends_with(end))
    };
    for (path, content) in files(&room.programme()) {
        if is_text(&path) {
            texts.push(String::from_utf8_lossy(&content).into_owned());
        }
    }
    for folder in ["report_templates", "src/publish"] {
        for (path, content) in files(&root().join(folder)) {
            if ours(&path) && !path.contains("fonts") {
                texts.push(String::from_utf8_lossy(&content).into_owned());
            }
        }
    }
    texts
        .iter()
        .flat_map(|text| words_with_numbers(text))
        .collect()
}

/// The files of a folder with what nobody cleared in them.
fn unknown(room: &Room, folder: &str, allowed: &Allowed) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    let written = files(&room.out().join(folder));
    let sizes: BTreeSet<String> = written
        .values()
        .map(|file| file.len().to_string())
        .collect();
    for (path, content) in written {
        let text = || String::from_utf8_lossy(&content).into_owned();
        let ending = path.rsplit('.').next().unwrap_or_default();
        let said = match ending {
            // What stands in them about files: paths, sizes and sums.
            _ if path.ends_with("manifest.json") => continue,
            "html" | "svg" | "xml" => said_by_page(&text()),
            "csv" | "json" | "jsonld" => text().replace([',', ';'], "\" \""),
            "pdf" => match said_by_pdf(&content) {
                Some(said) => said,
                None => continue,
            },
            _ => continue,
        };
        let mut unknown = allowed.unknown_in(&said);
        // The catalogues of the data say how large its files are.
        if ["datapackage.json", "dcat.jsonld"].contains(&path.as_str()) {
            unknown.retain(|words| !sizes.contains(words.split(' ').next().unwrap_or_default()));
        }
        if !unknown.is_empty() {
            found.insert(path, unknown);
        }
    }
    found
}

#[test]
fn no_output_has_a_number_that_was_not_cleared_for_its_readers() {
    let room = Room::with_lahti();
    assert!(room.run().status.success());
    if said_by_pdf(b"").is_none() {
        eprintln!("skipped for PDF files: there is no pdftotext");
    }
    let release = Measured::new(&room.programme())
        .protected()
        .expect("Lahti is safe");
    let words = own_words(&room);
    let public = Allowed::of(&[release.public()], &words);
    let found = unknown(&room, "public", &public);
    assert!(found.is_empty(), "public: {found:#?}");
    for (unit, own) in release.tables() {
        let allowed = Allowed::of(&[release.public(), own], &words);
        let found = unknown(&room, &format!("tables/{unit}"), &allowed);
        assert!(found.is_empty(), "{unit}: {found:#?}");
    }
}

#[test]
fn an_exact_mean_and_an_exact_share_would_be_found() {
    let allowed = Allowed {
        cleared: [3.5, 12.0].map(in_ten_thousandths).into(),
        percent: [40.0].map(in_ten_thousandths).into(),
        words: BTreeSet::from(["D4.1".to_owned()]),
        in_words: BTreeSet::new(),
    };
    let page = "<p title=\"70,8 pistettä\">D4.1: 3,5 kehää, 12 vastausta 20.11.2026, 40\u{a0}%</p>\
                <img alt='' width=\"99\"><svg><desc>41 %</desc><path d=\"M1.234 5\"/></svg>";
    let found = allowed.unknown_in(&said_by_page(page));
    let expected = ["41 %", "70,8 pistettä"].map(str::to_owned);
    assert_eq!(found, BTreeSet::from(expected));
}
