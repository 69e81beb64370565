//! A text that is too long for its place. Comes in: a text. Goes out: its beginning.

/// The text, or its beginning with an ellipsis where it is longer than `longest` letters.
#[must_use]
pub fn shortened(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let kept: String = text.chars().take(longest.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_length_or_ends_with_an_ellipsis() {
        assert_eq!(shortened("pöytä", 5), "pöytä");
        assert_eq!(shortened("pöydät", 5), "pöyd…");
        assert_eq!(shortened("neljä pöytää", 7), "neljä…");
        assert_eq!(shortened("", 0), "");
    }
}
