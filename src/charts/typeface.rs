//! The typeface embedded in the program: how wide words are, and where a text breaks to fit a
//! width. Text and sizes come in, widths and lines go out. Nothing is drawn here and no place is
//! decided here.

use std::sync::LazyLock;

use ttf_parser::Face;

use crate::charts::theme::{Lettering, Weight};
use crate::wording::{is_language_mark, language_marks_by_line};

/// The font file of the regular weight, for those who set text themselves (bitmaps, PDF).
pub const REGULAR_FONT: &[u8] = include_bytes!("../../report_templates/fonts/Inter-Regular.otf");
/// The font file of the semi-bold weight.
pub const SEMI_BOLD_FONT: &[u8] = include_bytes!("../../report_templates/fonts/Inter-SemiBold.otf");

static REGULAR: LazyLock<Typeface> = LazyLock::new(|| Typeface::new(REGULAR_FONT));
static SEMI_BOLD: LazyLock<Typeface> = LazyLock::new(|| Typeface::new(SEMI_BOLD_FONT));

/// Letters below this one are measured once for all texts: every European script, arrows and marks.
const OFTEN_USED: u32 = 0x2800;

/// A font file with the widths of its letters, in units of the file.
struct Typeface {
    face: Face<'static>,
    often_used: Vec<u16>,
}

impl Typeface {
    fn new(file: &'static [u8]) -> Self {
        let face = Face::parse(file, 0)
            .expect("the font is part of the program and was read by its tests");
        let often_used = (0..OFTEN_USED)
            .map(|code| char::from_u32(code).map_or(0, |letter| measured(&face, letter)))
            .collect();
        Self { face, often_used }
    }

    fn of(lettering: Lettering) -> &'static Self {
        match lettering.weight {
            Weight::Regular => &REGULAR,
            Weight::SemiBold => &SEMI_BOLD,
        }
    }

    /// How wide a text is, in units of the file.
    fn units(&self, text: &str) -> u32 {
        let is_seen = |letter: &char| *letter != SOFT_HYPHEN && !is_language_mark(*letter);
        let letters = text.chars().filter(is_seen);
        letters.map(|letter| u32::from(self.letter(letter))).sum()
    }

    fn letter(&self, letter: char) -> u16 {
        let place = usize::try_from(u32::from(letter)).expect("a letter has at most 21 bits");
        let known = self.often_used.get(place).copied();
        known.unwrap_or_else(|| measured(&self.face, letter))
    }

    /// Units of the file as pixels.
    fn pixels(&self, units: u32, lettering: Lettering) -> f64 {
        f64::from(units) * lettering.size / f64::from(self.face.units_per_em())
    }
}

/// How far a letter reaches; one that the typeface does not have is as wide as the box in its place.
fn measured(face: &Face<'_>, letter: char) -> u16 {
    let glyph = face.glyph_index(letter).unwrap_or_default();
    face.glyph_hor_advance(glyph).unwrap_or_default()
}

/// Height of the capital letters as a share of the letter size.
pub(in crate::charts) const CAPITAL_HEIGHT: f64 = 0.727;
/// Distance between base lines as a share of the letter size.
pub(in crate::charts) const LINE_SPACING: f64 = 1.25;

/// Width of a text in pixels, without kerning: a hair wider than it is drawn, never narrower by
/// more than that. A letter the typeface does not have counts as wide as the box that stands for
/// it.
pub(in crate::charts) fn width(text: &str, lettering: Lettering) -> f64 {
    let typeface = Typeface::of(lettering);
    typeface.pixels(typeface.units(text), lettering)
}

/// Marks a place where a word may break; shown only when it does.
const SOFT_HYPHEN: char = '\u{ad}';

/// Breaks a text into lines that fit `limit` pixels and are about equally long. An ampersand stays
/// with the word after it. A word wider than the limit breaks at a soft hyphen or a hyphen if it
/// has one, otherwise where it must. An empty text gives no line.
pub(in crate::charts) fn wrap(text: &str, lettering: Lettering, limit: f64) -> Vec<String> {
    language_marks_by_line(wrapped(text, lettering, limit))
}

fn wrapped(text: &str, lettering: Lettering, limit: f64) -> Vec<String> {
    let words = words_that_fit(text, lettering, limit);
    let lines = fill_lines(&words, lettering, limit);
    if lines.len() < 2 {
        return lines;
    }
    // The narrowest limit that keeps the number of lines evens them out.
    let longest_word = words
        .iter()
        .map(|word| width(word, lettering))
        .fold(0.0, f64::max);
    let mut balanced = lines;
    let mut narrower = limit;
    while narrower > longest_word + 2.0 {
        narrower -= 2.0;
        let candidate = fill_lines(&words, lettering, narrower);
        if candidate.len() != balanced.len() {
            break;
        }
        balanced = candidate;
    }
    balanced
}

/// Width of the widest word of a text once broken only where the writer allowed it, in pixels.
pub(in crate::charts) fn widest_word(text: &str, lettering: Lettering) -> f64 {
    glued_words(text)
        .iter()
        .flat_map(|word| allowed_pieces(word))
        .map(|piece| width(&piece, lettering))
        .fold(0.0, f64::max)
}

fn glued_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
    {
        match words.last_mut() {
            Some(last) if last == "&" => {
                last.push('\u{a0}');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// The pieces of a word between its own break marks; a piece that ends at a soft hyphen shows a
/// hyphen.
fn allowed_pieces(word: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let piece = pieces.last_mut().expect("the list starts with one piece");
        match letter {
            SOFT_HYPHEN => {
                piece.push('-');
                pieces.push(String::new());
            }
            '-' | '/' | '–' if !piece.is_empty() => {
                piece.push(letter);
                pieces.push(String::new());
            }
            other => piece.push(other),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Words with the too wide ones already broken; soft hyphens inside the others disappear.
fn words_that_fit(text: &str, lettering: Lettering, limit: f64) -> Vec<String> {
    let mut fitting = Vec::new();
    for word in glued_words(text) {
        if width(&word, lettering) <= limit {
            fitting.push(word.replace(SOFT_HYPHEN, ""));
            continue;
        }
        let mut line = String::new();
        for piece in allowed_pieces(&word) {
            let joined = format!("{}{piece}", line.trim_end_matches('-'));
            if !line.is_empty() && width(&joined, lettering) > limit {
                fitting.push(std::mem::take(&mut line));
                line = piece;
            } else {
                line = if line.is_empty() { piece } else { joined };
            }
        }
        while width(&line, lettering) > limit && line.chars().count() > 2 {
            let rest = break_anywhere(&mut line, lettering, limit);
            fitting.push(std::mem::replace(&mut line, rest));
        }
        fitting.push(line);
    }
    fitting
}

/// Cuts a word so that it fits with a hyphen, and returns the rest.
fn break_anywhere(word: &mut String, lettering: Lettering, limit: f64) -> String {
    let mut cut = word.char_indices().nth(1).map_or(word.len(), |(at, _)| at);
    for (at, _) in word.char_indices().skip(1) {
        if width(&format!("{}-", &word[..at]), lettering) > limit {
            break;
        }
        cut = at;
    }
    let rest = word.split_off(cut);
    word.push('-');
    rest
}

/// Words one after the other on lines no wider than the limit. Widths add up, so that no line is
/// measured letter by letter again.
fn fill_lines(words: &[String], lettering: Lettering, limit: f64) -> Vec<String> {
    let typeface = Typeface::of(lettering);
    let space = u32::from(typeface.letter(' '));
    let mut lines: Vec<String> = Vec::new();
    let mut filled = 0;
    for word in words {
        let units = typeface.units(word);
        let joined = filled + space + units;
        match lines.last_mut() {
            Some(line) if typeface.pixels(joined, lettering) <= limit => {
                line.push(' ');
                line.push_str(word);
                filled = joined;
            }
            _ => {
                lines.push(word.clone());
                filled = units;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::theme::{LEGEND, NAME};

    #[test]
    fn both_weights_have_the_letters_of_the_reports() {
        let letters = "AZaz09ÅÄÖåäöŠšŽžŋčđẞéüß–—−…§€·×≥≤→←▲●■◆○□△✓„”’«»½ \u{a0}\u{202f}";
        for face in [&REGULAR.face, &SEMI_BOLD.face] {
            for letter in letters.chars() {
                assert!(face.glyph_index(letter).is_some(), "{letter:?}");
            }
            assert_eq!(
                f64::from(face.capital_height().unwrap()) / f64::from(face.units_per_em()),
                2048.0 / 2816.0
            );
        }
        assert!((CAPITAL_HEIGHT - 2048.0 / 2816.0).abs() < 0.001);
    }

    #[test]
    fn a_text_twice_as_long_is_twice_as_wide() {
        let once = width("Pöytä", LEGEND);
        assert!((width("PöytäPöytä", LEGEND) - 2.0 * once).abs() < 1e-9);
        assert!(
            once > 25.0 && once < 45.0,
            "five letters of 13 pixels: {once}"
        );
    }

    #[test]
    fn lines_fit_and_are_evened_out() {
        let lines = wrap("Organisaation kulttuuri & oppiminen", NAME, 190.0);
        assert_eq!(lines, ["Organisaation", "kulttuuri &\u{a0}oppiminen"]);
        assert!(lines.iter().all(|line| width(line, NAME) <= 190.0));
    }

    #[test]
    fn an_ampersand_never_ends_a_line() {
        for limit in [90.0, 120.0, 150.0, 180.0, 210.0] {
            let lines = wrap("Ylätason tavoitteet & lupaukset", NAME, limit);
            assert!(lines.iter().all(|line| !line.ends_with('&')), "{lines:?}");
        }
    }

    #[test]
    fn a_word_too_long_breaks_at_its_soft_hyphen() {
        let lines = wrap("Organisations\u{ad}kulturen", NAME, 120.0);
        assert_eq!(lines, ["Organisations-", "kulturen"]);
        assert_eq!(
            wrap("Organisations\u{ad}kulturen", NAME, 400.0),
            ["Organisationskulturen"]
        );
    }

    #[test]
    fn a_word_without_a_break_mark_still_fits() {
        let lines = wrap("Organisationskulturen", NAME, 100.0);
        assert!(lines.len() == 2 && lines[0].ends_with('-'), "{lines:?}");
        assert!(
            lines.iter().all(|line| width(line, NAME) <= 100.0),
            "{lines:?}"
        );
    }

    #[test]
    fn an_empty_text_has_no_lines() {
        assert!(wrap("  ", NAME, 100.0).is_empty());
    }
}
