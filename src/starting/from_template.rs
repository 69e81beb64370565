//! A new programme, made of the templates.
//!
//! Comes in: a folder and the languages of the programme. Goes out: `programme.toml`, the
//! `round.toml` of a first round, and the schemas by which editors complete and check both. A comment
//! of the templates stands there in every language, behind `#fi`, `#sv` or `#en`; the main language
//! stays. Which city it is nobody knows here: its names wait within ‹ ›.

use crate::methodology;
use crate::starting::{StartError, Started, failed, prove_empty, write};
use crate::vocabulary::Language;
use std::fs;
use std::path::Path;

/// The name of the first round, which the city may change.
pub const FIRST_ROUND: &str = "2026";

const PROGRAMME: &str = include_str!("template/programme.toml");
const ROUND: &str = include_str!("template/round.toml");

/// Starts a programme in a new or empty folder. The first language is the main one.
///
/// # Errors
/// When the folder has something in it, or cannot be written.
pub fn new_programme(folder: &Path, languages: &[Language]) -> Result<Started, StartError> {
    prove_empty(folder)?;
    let programme = in_languages(PROGRAMME, "schema/programme.schema.json", languages);
    let round = in_languages(ROUND, "../schema/round.schema.json", languages);
    let round_path = format!("{FIRST_ROUND}/round.toml");
    let mut files = vec![
        ("programme.toml".to_owned(), programme),
        (round_path, round),
    ];
    for file in methodology::schemas() {
        files.push((format!("schema/{}", file.name), file.text()));
        files.push((format!("schema/{}", file.page_name), file.page));
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let mut written = write(folder, &files)?;
    let data = folder.join(FIRST_ROUND).join("data");
    fs::create_dir_all(&data).map_err(failed(&data))?;
    written.truncate(2);
    Ok(Started {
        files: written,
        decisions: Vec::new(),
    })
}

/// The template with the comments of the main language and the schema that it is checked by. A text
/// that waits for the city's own is asked for in the languages of the programme only.
fn in_languages(template: &str, schema: &str, languages: &[Language]) -> String {
    let main = languages.first().copied().unwrap_or(Language::Fi);
    let mut text = format!("#:schema {schema}\n");
    for line in template.lines() {
        let comment = Language::ALL.into_iter().find_map(|language| {
            let rest = line.strip_prefix(&format!("#{}", language.code()))?;
            (rest.is_empty() || rest.starts_with(' ')).then_some((language, rest))
        });
        match comment {
            Some((language, rest)) if language == main => text.push_str(&format!("#{rest}\n")),
            Some(_) => {}
            None if line.starts_with("languages = ") => {
                let codes: Vec<String> = languages
                    .iter()
                    .map(|language| format!("\"{}\"", language.code()))
                    .collect();
                text.push_str(&format!("languages = [{}]\n", codes.join(", ")));
            }
            None => text.push_str(&format!("{}\n", waiting_in(line, languages))),
        }
    }
    text
}

/// A line whose text waits for the city's own, with the languages of the programme alone.
fn waiting_in(line: &str, languages: &[Language]) -> String {
    let parts = line
        .split_once("{ fi = \"‹")
        .and_then(|(before, _)| Some((before, line.rsplit_once(" }")?.1)));
    let Some((before, after)) = parts else {
        return line.to_owned();
    };
    let texts: Vec<String> = languages
        .iter()
        .filter_map(|language| {
            let (_, rest) = line.split_once(&format!("{} = \"", language.code()))?;
            let (text, _) = rest.split_once('"')?;
            Some(format!("{} = \"{text}\"", language.code()))
        })
        .collect();
    format!("{before}{{ {} }}{after}", texts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{Code, Findings};

    #[test]
    fn a_programme_in_any_languages_is_one_that_the_method_accepts() {
        use Language::{En, Fi, Sv};
        for languages in [vec![Fi], vec![En], vec![Sv, Fi, En]] {
            let programme = in_languages(PROGRAMME, "schema.json", &languages);
            let round = in_languages(ROUND, "schema.json", &languages);
            let mut findings = Findings::new();
            let rounds = [(FIRST_ROUND, round.as_str())];
            let loaded = methodology::load_texts(&programme, &rounds, &mut findings);
            let loaded = loaded.expect("the templates are a programme");
            assert_eq!(loaded.programme().languages, languages);
            assert_eq!(loaded.newest().dimensions.len(), 4);
            let waiting = findings.counts();
            assert_eq!(
                waiting.keys().collect::<Vec<_>>(),
                [&Code::StillToDecide],
                "{waiting:?}"
            );
            // City, publisher and the notes of term and round; name, short name and district of
            // two tables, the districts in one language.
            let texts = languages.len() as u64;
            assert_eq!(
                waiting[&Code::StillToDecide],
                4 * texts + 2 * (2 * texts + 1)
            );
        }
    }

    #[test]
    fn comments_are_in_the_main_language_and_name_the_schema_first() {
        let text = in_languages(PROGRAMME, "schema/programme.schema.json", &[Language::Sv]);
        assert!(text.starts_with("#:schema schema/programme.schema.json\n# Det som är lika"));
        assert!(!text.contains("#fi") && !text.contains("Mikä pysyy"));
        assert!(text.contains("name = { sv = \"‹Hela staden›\" }"));
    }
}
