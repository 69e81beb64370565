//! Words in another language than their page, because the programme does not have them in its own.
//!
//! Comes in: a text that fell back to another language. Goes out: the same text between two marks
//! that stay with it through every sentence; pages make a `lang` of them, PDF templates likewise, and
//! where only letters can stand they are taken out. The marks are Unicode's characters for tagging
//! language, which no text of a programme contains and nothing shows.

use crate::vocabulary::Language;

/// Begins the name of a language.
const BEGIN: char = '\u{E0001}';
/// Ends the words in that language.
const END: char = '\u{E007F}';
/// So far above the letters of ASCII lie those that spell the language.
const ABOVE_ASCII: u32 = 0xE0000;

/// The elements of a page in which only letters can stand.
const LETTERS_ONLY: [&str; 3] = ["<title", "<style", "<script"];

/// The text, marked as words in this language.
pub(in crate::reports) fn marked(language: Language, text: &str) -> String {
    let code = language.code().chars();
    let code = code.filter_map(|letter| char::from_u32(ABOVE_ASCII + u32::from(letter)));
    let mut marked = String::from(BEGIN);
    marked.extend(code);
    marked.push_str(text);
    marked.push(END);
    marked
}

/// Whether a character belongs to a mark.
pub(in crate::reports) fn is_mark(letter: char) -> bool {
    (BEGIN..=END).contains(&letter)
}

/// The text without its marks.
pub(in crate::reports) fn plain(text: &str) -> String {
    text.chars().filter(|letter| !is_mark(*letter)).collect()
}

/// The page with a `lang` around words in another language; in attributes and wherever only letters
/// can stand, the marks are taken out.
pub(in crate::reports) fn in_page(page: &str) -> String {
    if !page.contains(BEGIN) {
        return page.to_owned();
    }
    let mut spoken = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        spoken.push_str(&in_text(&rest[..start]));
        rest = &rest[start..];
        let is_letters_only = LETTERS_ONLY.iter().any(|name| rest.starts_with(name));
        let end = if is_letters_only {
            rest.find("</").unwrap_or(rest.len())
        } else {
            rest.find('>').map_or(rest.len(), |end| end + 1)
        };
        spoken.push_str(&plain(&rest[..end]));
        rest = &rest[end..];
    }
    spoken.push_str(&in_text(rest));
    spoken
}

/// Text between two tags.
fn in_text(text: &str) -> String {
    let mut spoken = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            BEGIN => {
                spoken.push_str("<span lang=\"");
                while let Some(letter) = letters.next_if(|next| is_mark(*next) && *next != END) {
                    spoken.extend(char::from_u32(u32::from(letter) - ABOVE_ASCII));
                }
                spoken.push_str("\">");
            }
            END => spoken.push_str("</span>"),
            letter => spoken.push(letter),
        }
    }
    spoken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_another_language_are_marked_where_they_can_be_heard_and_nowhere_else() {
        let name = marked(Language::Fi, "Pöytä");
        let page = format!(
            "<title>{name} – x</title><p title=\"{name}\">Table {name}.</p><script>\"{name}\"</script>{name}"
        );
        assert_eq!(
            in_page(&page),
            "<title>Pöytä – x</title><p title=\"Pöytä\">Table <span lang=\"fi\">Pöytä</span>.</p>\
             <script>\"Pöytä\"</script><span lang=\"fi\">Pöytä</span>"
        );
    }

    #[test]
    fn a_text_without_marks_stays_as_it_is() {
        assert_eq!(in_page("<p>Pöytä</p>"), "<p>Pöytä</p>");
        assert_eq!(plain(&marked(Language::Sv, "Bord")), "Bord");
    }
}
