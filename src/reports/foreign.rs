//! Words in another language than their page, as pages say so.
//!
//! Comes in: a page in which such words are marked. Goes out: the same page with a `lang` around them, and without marks
//! where only letters can stand.

use crate::wording::{is_language_mark, with_language_elements, without_language_marks};

/// The elements of a page in which only letters can stand.
const LETTERS_ONLY: [&str; 3] = ["<title", "<style", "<script"];

/// The page with a `lang` around words in another language; in attributes and wherever only letters
/// can stand, the marks are taken out.
pub(in crate::reports) fn in_page(page: &str) -> String {
    if !page.contains(is_language_mark) {
        return page.to_owned();
    }
    let in_text = |text| with_language_elements(text, "span");
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
        spoken.push_str(&without_language_marks(&rest[..end]));
        rest = &rest[end..];
    }
    spoken.push_str(&in_text(rest));
    spoken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Language;
    use crate::wording::in_another_language;

    #[test]
    fn words_in_another_language_are_marked_where_they_can_be_heard_and_nowhere_else() {
        let name = in_another_language(Language::Fi, "Pöytä");
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
    }
}
