//! Identifiers and quoted texts for a drafted mapping.
//!
//! Comes in: headings in any language. Goes out: names that `round.toml` takes, each once, and texts
//! in the quotation marks of TOML.

use crate::ingest::spelling;
use std::collections::BTreeSet;

/// The longest name that is made, in letters.
const LONGEST: usize = 32;

/// Letters a-z and digits out of a text, the rest as marks between them.
pub(in crate::inspect) fn identifier(text: &str, mark: char) -> String {
    let mut name = String::new();
    for letter in spelling::normalised(text).chars() {
        let letter = match letter {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            'é' => 'e',
            'ü' => 'u',
            other => other,
        };
        if letter.is_ascii_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with(mark) {
            name.push(mark);
        }
        if name.len() >= LONGEST {
            break;
        }
    }
    let name = name.trim_end_matches(mark);
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name.to_owned()
    } else {
        format!("c{mark}{name}").trim_end_matches(mark).to_owned()
    }
}

/// A name that nobody has yet; it is taken from now on.
pub(in crate::inspect) fn unused(taken: &mut BTreeSet<String>, name: &str, mark: char) -> String {
    let numbered = (2..).map(|number| format!("{name}{mark}{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    let unused = names
        .find(|name| !taken.contains(name))
        .expect("numbers do not end");
    taken.insert(unused.clone());
    unused
}

/// A text in the quotation marks of TOML, on one line.
pub(in crate::inspect) fn quoted(text: &str) -> String {
    let json = serde_json::Value::String(text.to_owned()).to_string();
    // TOML takes every escape that JSON writes; only the letter DEL must be escaped as well.
    json.replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_becomes_a_name_that_is_taken_once() {
        assert_eq!(identifier("Mistä sait tiedon?", '_'), "mista_sait_tiedon");
        assert_eq!(identifier("1. Ikä", '_'), "c_1_ika");
        assert_eq!(identifier("???", '_'), "c");
        let mut taken = BTreeSet::new();
        assert_eq!(unused(&mut taken, "a", '_'), "a");
        assert_eq!(unused(&mut taken, "a", '_'), "a_2");
    }

    #[test]
    fn any_heading_is_read_back_as_it_is() {
        for text in ["a \"b\" \\ c", "two\nlines\t", "\u{7f}\u{1}ä – ’"] {
            let read: toml::Table = format!("x = {}", quoted(text)).parse().expect("TOML");
            assert_eq!(read["x"].as_str(), Some(text));
        }
    }
}
