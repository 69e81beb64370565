//! Words in another language than what they stand in, because the programme does not have them in its own.
//!
//! Comes in: a text that fell back to another language. Goes out: the same text between two marks
//! that stay with it through every sentence; pages and pictures make a `lang` of them, PDF templates likewise, and
//! where only letters can stand they are taken out. The marks are Unicode's characters for tagging
//! language, which no text of a programme contains and nothing shows.

use crate::vocabulary::{Language, Text};

/// Begins the name of a language.
const BEGIN: char = '\u{E0001}';
/// Ends the words in that language.
const END: char = '\u{E007F}';
/// So far above the letters of ASCII lie those that spell the language.
const ABOVE_ASCII: u32 = 0xE0000;

/// The text, marked as words in this language.
#[must_use]
pub fn in_another_language(language: Language, text: &str) -> String {
    let code = language.code().chars();
    let code = code.filter_map(|letter| char::from_u32(ABOVE_ASCII + u32::from(letter)));
    let mut marked = String::from(BEGIN);
    marked.extend(code);
    marked.push_str(text);
    marked.push(END);
    marked
}

/// Words in a language for readers of a language, marked where the two are not the same.
#[must_use]
pub fn words_for(reader: Language, spoken: Language, words: &str) -> String {
    if spoken == reader {
        words.to_owned()
    } else {
        in_another_language(spoken, words)
    }
}

/// A text of a programme for readers of a language, marked where the programme has it in another one only.
#[must_use]
pub fn text_for(language: Language, text: &Text) -> String {
    let words = text.in_language(language);
    match text.language_in(language) {
        Some(spoken) if !words.is_empty() => words_for(language, spoken, words),
        _ => words.to_owned(),
    }
}

/// Whether a character belongs to a mark.
#[must_use]
pub fn is_language_mark(letter: char) -> bool {
    (BEGIN..=END).contains(&letter)
}

/// The text without its marks.
#[must_use]
pub fn without_language_marks(text: &str) -> String {
    text.chars()
        .filter(|letter| !is_language_mark(*letter))
        .collect()
}

/// The text with an element, such as `span`, around words in another language. The text itself is taken for
/// markup.
#[must_use]
pub fn with_language_elements(text: &str, element: &str) -> String {
    let mut spoken = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            BEGIN => {
                spoken.push_str(&format!("<{element} lang=\""));
                let is_code = |next: &char| is_language_mark(*next) && *next != END;
                while let Some(letter) = letters.next_if(is_code) {
                    spoken.extend(char::from_u32(u32::from(letter) - ABOVE_ASCII));
                }
                spoken.push_str("\">");
            }
            END => spoken.push_str(&format!("</{element}>")),
            letter => spoken.push(letter),
        }
    }
    spoken
}

/// Lines of one text, each with marks of its own where words in another language go on over its end.
#[must_use]
pub fn language_marks_by_line(lines: Vec<String>) -> Vec<String> {
    let mut open = String::new();
    let mut whole = Vec::with_capacity(lines.len());
    for line in lines {
        let mut marked = open.clone();
        for letter in line.chars() {
            match letter {
                END => open.clear(),
                letter if letter == BEGIN => open = letter.to_string(),
                letter if is_language_mark(letter) => open.push(letter),
                _ => {}
            }
            marked.push(letter);
        }
        if !open.is_empty() {
            marked.push(END);
        }
        whole.push(marked);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_marks_stays_as_it_is() {
        assert_eq!(with_language_elements("Pöytä", "span"), "Pöytä");
        let marked = in_another_language(Language::Sv, "Bord");
        assert_eq!(without_language_marks(&marked), "Bord");
    }

    #[test]
    fn words_that_go_on_over_a_line_are_marked_on_both() {
        let text = format!(
            "A {} b",
            in_another_language(Language::Fi, "yksi kaksi kolme")
        );
        let lines: Vec<String> = text.split(' ').map(str::to_owned).collect();
        let spoken: Vec<String> = language_marks_by_line(lines)
            .iter()
            .map(|line| with_language_elements(line, "tspan"))
            .collect();
        assert_eq!(
            spoken,
            [
                "A",
                "<tspan lang=\"fi\">yksi</tspan>",
                "<tspan lang=\"fi\">kaksi</tspan>",
                "<tspan lang=\"fi\">kolme</tspan>",
                "b"
            ]
        );
    }
}
