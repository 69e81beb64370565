//! The known name that is most like a name that is not known.
//!
//! Comes in: what was written, and the names that would have been right. Goes out: the one that was
//! probably meant, or none: a wrong guess helps less than no guess.

/// How alike two names must be, from 0 to 1, for one to be offered in place of the other.
const LIKENESS: f64 = 0.6;

/// The known name most like `written`; `None` when none is like it. Case does not matter, and of
/// equally near names the first is taken.
#[must_use]
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.trim().to_lowercase();
    let mut best: Option<(&str, f64)> = None;
    for name in known {
        let likeness = strsim::normalized_damerau_levenshtein(&written, &name.to_lowercase());
        if likeness >= LIKENESS && best.is_none_or(|(_, so_far)| likeness > so_far) {
            best = Some((name, likeness));
        }
    }
    best.map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_its_like_and_a_strange_one_finds_none() {
        let known = ["weight", "target", "scope"];
        assert_eq!(nearest("wieght", known), Some("weight"));
        assert_eq!(nearest(" Target", known), Some("target"));
        assert_eq!(nearest("colour", known), None);
    }
}
