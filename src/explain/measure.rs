//! The page about a measure: formula, source and degenerate cases.
//!
//! Comes in: the name of a measure, as a round writes it after `kind`. Goes out: text. The names are
//! those that the schema of `round.toml` knows, so that a new measure cannot be forgotten.

use crate::explain::page::Page;
use crate::methodology;
use crate::vocabulary::Language;
use crate::wording::Catalogue;

/// The names of all measures with their one-sentence descriptions, in the order of the schema.
#[must_use]
pub fn measures() -> Vec<(String, String)> {
    let schemas = methodology::schemas();
    let rounds = schemas.iter().filter(|file| file.of == "round.toml");
    rounds
        .flat_map(|file| {
            let variants = file.schema["definitions"]["Measure"]["oneOf"].as_array();
            let variants = variants.into_iter().flatten();
            variants.filter_map(|variant| {
                let name = variant["properties"]["kind"]["const"].as_str()?;
                let about = variant["description"].as_str().unwrap_or_default();
                Some((name.to_owned(), about.to_owned()))
            })
        })
        .collect()
}

/// The page about a measure; nothing when there is none of this name.
#[must_use]
pub fn measure(catalogue: &Catalogue, language: Language, name: &str) -> Option<String> {
    let (_, about) = measures().into_iter().find(|(known, _)| known == name)?;
    let mut page = Page::new(catalogue, language);
    page.title(name);
    let parts = [
        ("explain-formula", format!("explain-measure-{name}-formula")),
        (
            "explain-literature",
            format!("explain-measure-{name}-source"),
        ),
        (
            "explain-degenerate",
            format!("explain-measure-{name}-degenerate"),
        ),
    ];
    match page.known_word(&format!("explain-measure-{name}")) {
        Some(text) => page.line(0, &text),
        None => page.line(0, &about),
    }
    for (heading, key) in parts {
        if let Some(text) = page.known_word(&key) {
            page.heading(heading);
            page.line(1, &text);
        }
    }
    Some(page.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_that_a_round_can_name_has_a_page_in_every_language() {
        let catalogue = Catalogue::built_in();
        assert!(measures().len() >= 17);
        for (name, _) in measures() {
            for language in Language::ALL {
                let page = measure(&catalogue, language, &name).expect("the name is known");
                assert!(page.starts_with(&name), "{page}");
            }
        }
        assert_eq!(measure(&catalogue, Language::En, "nothing"), None);
    }

    #[test]
    fn the_pages_tell_formula_source_and_degenerate_cases() {
        let catalogue = Catalogue::built_in();
        for name in [
            "item-mean",
            "share",
            "attended",
            "representativeness",
            "mean-of",
        ] {
            for language in Language::ALL {
                let page = measure(&catalogue, language, name).expect("the name is known");
                let headings = page.lines().filter(|line| line.starts_with("--")).count();
                assert_eq!(headings, 3, "{page}");
            }
        }
    }
}
