//! Spellings: when two headings or words are the same although they are written differently.
//!
//! Comes in: text from a cell or from the method. Goes out: a form to compare, or the nearest of
//! several words for a finding. A near miss is only ever named, never taken.

/// How alike two words must be before a finding offers one for the other, 0-1.
const NEAR: f64 = 0.6;

/// Whether a cell with this text looks empty: spaces of any kind, byte order marks, nothing else.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|letter| letter.is_whitespace() || is_invisible(letter))
}

/// The form in which headings and words are compared: lower case, single spaces, plain hyphens
/// and quotes, composed letters, Latin letters for their Cyrillic and Greek look-alikes, nothing invisible.
#[must_use]
pub fn normalised(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().filter(|&letter| !is_invisible(letter)) {
        if letter.is_whitespace() {
            if !plain.is_empty() && !plain.ends_with(' ') {
                plain.push(' ');
            }
        } else if let Some(composed) = plain.chars().last().and_then(|base| compose(base, letter)) {
            plain.pop();
            plain.push(composed);
        } else {
            plain.extend(plain_letter(letter).to_lowercase().map(plain_letter));
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The offered word that is most like the wanted one, if any is alike at all; of equally alike
/// ones the first.
#[must_use]
pub fn nearest<'a>(wanted: &str, offered: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = without_dots(&normalised(wanted));
    let mut best: Option<(f64, &str)> = None;
    for word in offered {
        let likeness = likeness(&wanted, &without_dots(&normalised(word)));
        if likeness >= NEAR && best.is_none_or(|(record, _)| likeness > record) {
            best = Some((likeness, word));
        }
    }
    best.map(|(_, word)| word)
}

/// 1 for the same word, 0 for nothing in common; a word that holds the whole other one is near,
/// because exports often put a group or a number before the question.
fn likeness(wanted: &str, offered: &str) -> f64 {
    let shorter = wanted.chars().count().min(offered.chars().count());
    if shorter >= 5 && (wanted.contains(offered) || offered.contains(wanted)) {
        return 0.9;
    }
    strsim::normalized_damerau_levenshtein(wanted, offered)
}

/// People without a Finnish keyboard leave the dots out.
fn without_dots(normalised: &str) -> String {
    normalised
        .chars()
        .map(|letter| match letter {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            'ü' => 'u',
            'é' => 'e',
            other => other,
        })
        .collect()
}

fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{feff}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{ad}'
    )
}

/// Letters that a Mac writes as a base and a mark of its own.
fn compose(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        ('a', '\u{30a}') => 'å',
        ('e', '\u{301}') => 'é',
        _ => return None,
    })
}

fn plain_letter(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => '"',
        'А' | 'а' => 'a',
        'В' => 'b',
        'Е' | 'е' => 'e',
        'І' | 'і' => 'i',
        'К' | 'к' => 'k',
        'М' => 'm',
        'Н' => 'h',
        'О' | 'о' => 'o',
        'Р' | 'р' => 'p',
        'С' | 'с' => 'c',
        'Т' => 't',
        'У' | 'у' => 'y',
        'Х' | 'х' => 'x',
        'Ј' | 'ј' => 'j',
        'Ѕ' | 'ѕ' => 's',
        'Ӓ' | 'ӓ' => 'ä',
        'Ӧ' | 'ӧ' => 'ö',
        'Α' | 'α' => 'a',
        'Β' => 'b',
        'Ε' => 'e',
        'Η' => 'h',
        'Ι' | 'ι' => 'i',
        'Κ' | 'κ' => 'k',
        'Μ' => 'm',
        'Ν' => 'n',
        'Ο' | 'ο' => 'o',
        'Ρ' | 'ρ' => 'p',
        'Τ' => 't',
        'Υ' => 'y',
        'Χ' => 'x',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_hyphens_case_marks_and_look_alikes_do_not_part_headings() {
        let plain = "yhteistyö - pöytä";
        assert_eq!(
            normalised("\u{feff}Yhteistyö\u{a0}\u{2013} \n Pöytä "),
            plain
        );
        assert_eq!(normalised("yhteistyo\u{308} - po\u{308}yta\u{308}"), plain);
        // The second letter is the Cyrillic er.
        assert_eq!(normalised("\u{420}öytä"), "pöytä");
        // Cyrillic letters with dots, and Greek capitals.
        assert_eq!(normalised("P\u{4e7}yt\u{4d3}"), "pöytä");
        assert_eq!(normalised("\u{39f}SA\u{391}LUE"), "osaalue");
        assert!(is_blank(" \u{a0}\u{feff}\n"));
        assert!(!is_blank("-"));
    }

    #[test]
    fn the_nearest_word_is_named_and_a_stranger_is_not() {
        let offered = ["Pöydän nimi", "Päivämäärä"];
        assert_eq!(nearest("Paivamaara", offered), Some("Päivämäärä"));
        assert_eq!(nearest("Osallistujia", offered), None);
    }
}
