//! Texts inside XML: pictures and the site map. Comes in: a text. Goes out: the same without signs that XML
//! keeps for itself.

/// A text as XML content or attribute value. Characters that XML cannot carry are dropped.
#[must_use]
pub fn escaped_for_xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push('\n'),
            control if control.is_control() || matches!(control, '\u{fffe}' | '\u{ffff}') => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_is_escaped_and_control_characters_are_dropped() {
        assert_eq!(
            escaped_for_xml("a<b> & \"c\"\u{0}"),
            "a&lt;b&gt; &amp; &quot;c&quot;"
        );
    }
}
