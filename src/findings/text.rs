//! The text of findings: from a code and its facts to sentences in the language of the reader.
//!
//! Comes in: alike findings as one group. Goes out: the fields of the machine-readable line, in the
//! order of the contract. The sentences themselves are data (`text/*.ftl`); nothing is printed here.

use crate::findings::{Finding, FindingGroup, Findings, Place, facts_of};
use crate::vocabulary::Language;
use crate::wording::{Argument, Catalogue};
use serde::Serialize;

/// How many of the other places of a group are named.
const NAMED_PLACES: usize = 10;

/// What is said about a group of alike findings. Fields that are not known are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingText {
    /// The code.
    pub code: String,
    /// `error`, `warning` or `note`, in every language.
    pub severity: String,
    /// The file, relative to the programme.
    pub file: String,
    /// The sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The first cell, as a spreadsheet names it: `C6`. In a file of the method, line and column of
    /// the text: `48:1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The heading of the column, or the path of the key in a file of the method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What was found.
    pub message: String,
    /// What would have been right.
    pub expected: String,
    /// The way out.
    pub fix: String,
    /// How many places have the same cause.
    pub count: u64,
    /// The first of the other places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<String>,
    /// Why the evaluator accepts it, where it is accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<String>,
}

/// Puts all findings into words: one text for each cause, errors first.
#[must_use]
pub fn spell(catalogue: &Catalogue, language: Language, findings: &Findings) -> Vec<FindingText> {
    let groups = findings.groups();
    groups
        .iter()
        .map(|group| spell_group(catalogue, language, group))
        .collect()
}

/// Puts what was accepted into words, one text for each finding, with its reason.
#[must_use]
pub fn spell_accepted(
    catalogue: &Catalogue,
    language: Language,
    findings: &Findings,
) -> Vec<FindingText> {
    let accepted = findings.accepted().iter();
    accepted
        .map(|(finding, reason)| {
            let group = FindingGroup {
                first: finding,
                all: vec![finding],
            };
            FindingText {
                accepted: Some(reason.clone()),
                ..spell_group(catalogue, language, &group)
            }
        })
        .collect()
}

/// Puts a group of alike findings into words.
#[must_use]
pub fn spell_group(
    catalogue: &Catalogue,
    language: Language,
    group: &FindingGroup<'_>,
) -> FindingText {
    let finding = group.first;
    let facts = facts_for(catalogue, language, finding);
    let arguments: Vec<(&str, Argument<'_>)> = facts
        .iter()
        .map(|(name, fact)| (name.as_str(), Argument::Text(fact)))
        .collect();
    let key = format!("finding-{}", finding.code.as_str());
    let say = |suffix: &str| catalogue.say(language, &format!("{key}{suffix}"), &arguments);
    let others = group.all.iter().skip(1).take(NAMED_PLACES);
    FindingText {
        code: finding.code.as_str().to_owned(),
        severity: finding.code.severity().as_str().to_owned(),
        file: finding.place.file().to_owned(),
        sheet: finding.place.sheet().map(ToOwned::to_owned),
        cell: spot(&finding.place),
        heading: finding.heading.clone(),
        message: say(""),
        expected: say("-expected"),
        fix: say("-fix"),
        count: u64::try_from(group.all.len()).expect("places are fewer than 2^64"),
        more: others.filter_map(|other| spot(&other.place)).collect(),
        accepted: None,
    }
}

/// The arguments of the texts of a finding: the quoted value, the heading and every fact that the
/// code can tell, each with a `has-…` that is `yes` or `no`. `shown` is the value in quotation marks
/// or a phrase that it is not shown, and `quote` what stands for it in a line to copy.
fn facts_for(
    catalogue: &Catalogue,
    language: Language,
    finding: &Finding,
) -> Vec<(String, String)> {
    let mut known: Vec<(&str, Option<String>)> = vec![
        ("found", finding.found.clone()),
        ("heading", finding.heading.clone()),
    ];
    for name in facts_of(finding.code) {
        let fact = finding.facts.get(name).filter(|fact| !fact.is_empty());
        known.push((
            *name,
            fact.map(|fact| fact_in_words(catalogue, language, name, fact)),
        ));
    }
    let shown = finding.found.as_ref().map_or_else(
        || catalogue.word(language, "finding-not-quoted"),
        |found| format!("`{found}`"),
    );
    let quote = finding.found.clone().unwrap_or_else(|| "…".to_owned());
    let mut arguments = vec![("shown".to_owned(), shown), ("quote".to_owned(), quote)];
    for (name, fact) in known {
        let has = if fact.is_some() { "yes" } else { "no" };
        arguments.push((format!("has-{name}"), has.to_owned()));
        arguments.push((name.to_owned(), fact.unwrap_or_default()));
    }
    arguments
}

/// A fact that is a word of ours is said in the reader's language, and any other as it stands.
fn fact_in_words(catalogue: &Catalogue, language: Language, name: &str, fact: &str) -> String {
    let key = format!("fact-{name}-{fact}");
    if catalogue.has(language, &key) {
        catalogue.word(language, &key)
    } else {
        fact.to_owned()
    }
}

/// The cell, or the line and column of a text, both counted from 1.
fn spot(place: &Place) -> Option<String> {
    let Place::Method { text, span, .. } = place else {
        return place.cell().map(|cell| cell.to_string());
    };
    let before = text.get(..span.0).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let start_of_line = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before
        .get(start_of_line..)
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    Some(format!("{line}:{column}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{CellAddress, Code};
    use std::sync::Arc;

    fn at(row: u32) -> Finding {
        let place = Place::Cell {
            file: "2026/data/kysely.xlsx".to_owned(),
            sheet: Some("Vastaukset".to_owned()),
            cell: CellAddress { row, column: 3 },
        };
        let heading = "2. Saamme oikea-aikaista tietoa";
        Finding::new(Code::NotANumber, place)
            .under(heading)
            .quoting("n/a")
    }

    fn one(finding: &Finding) -> FindingGroup<'_> {
        FindingGroup {
            first: finding,
            all: vec![finding],
        }
    }

    #[test]
    fn a_group_becomes_the_line_of_the_contract() {
        let found: Vec<Finding> = [6, 9, 14].map(at).into();
        let group = FindingGroup {
            first: &found[0],
            all: found.iter().collect(),
        };
        let text = spell_group(&Catalogue::built_in(), Language::En, &group);
        let line = serde_json::to_value(&text).expect("text is serialisable");
        let fix = "correct the cell, or add `missing = [\"n/a\"]` to the source in round.toml if it \
                   means that there is no value";
        let expected = serde_json::json!({
            "code": "not-a-number",
            "severity": "error",
            "file": "2026/data/kysely.xlsx",
            "sheet": "Vastaukset",
            "cell": "C6",
            "heading": "2. Saamme oikea-aikaista tietoa",
            "message": "expected a number, found `n/a`",
            "expected": "a number such as 12 or 3.5; an empty cell where there is no value",
            "fix": fix,
            "count": 3,
            "more": ["C9", "C14"],
        });
        assert_eq!(line, expected);
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let place = Place::File {
            file: "2026/data/kysely.xlsx".to_owned(),
        };
        let finding = Finding::new(Code::MissingFile, place);
        let text = spell_group(&Catalogue::built_in(), Language::En, &one(&finding));
        let line = serde_json::to_value(&text).expect("text is serialisable");
        let keys: Vec<&String> = line.as_object().expect("an object").keys().collect();
        assert_eq!(
            keys,
            [
                "code", "count", "expected", "file", "fix", "message", "severity"
            ]
        );
    }

    #[test]
    fn a_place_in_the_method_is_a_line_and_a_column() {
        let place = Place::Method {
            file: "programme.toml".to_owned(),
            text: Arc::from("a = 1\nää = 2\n"),
            span: (13, 14),
        };
        assert_eq!(spot(&place).as_deref(), Some("2:6"));
    }

    #[test]
    fn every_code_has_its_three_texts_in_every_language_with_and_without_facts() {
        let catalogue = Catalogue::built_in();
        for &code in Code::ALL {
            let place = Place::File {
                file: "kysely.xlsx".to_owned(),
            };
            let bare = Finding::new(code, place);
            let mut full = bare.clone().under("Kysymys 1").quoting("n/a");
            for name in facts_of(code) {
                full = full.with(name, "xyz");
            }
            for language in Language::ALL {
                for finding in [&bare, &full] {
                    let text = spell_group(&catalogue, language, &one(finding));
                    for said in [&text.message, &text.expected, &text.fix] {
                        check_style(code, said);
                    }
                }
                let text = spell_group(&catalogue, language, &one(&full));
                let said = format!("{} {} {}", text.message, text.expected, text.fix);
                let is_told = facts_of(code).is_empty() || said.contains("xyz");
                let chosen_by_a_fact = [
                    Code::UnusableName,
                    Code::NotAColour,
                    Code::UnusableLogo,
                    Code::RefusedQuery,
                    Code::NotANumber,
                    Code::NotADate,
                    Code::HiddenCells,
                    Code::OutOfScale,
                ]
                .contains(&code);
                assert!(
                    is_told || chosen_by_a_fact,
                    "{} tells no fact",
                    code.as_str()
                );
            }
        }
    }

    fn check_style(code: Code, said: &str) {
        let code = code.as_str();
        assert!(!said.ends_with('.'), "{code} ends with a full stop: {said}");
        assert!(!said.contains("invalid"), "{code} blames: {said}");
        assert!(!said.contains('{') || said.contains('`'), "{code}: {said}");
        let first = said.trim_start_matches('`').chars().next();
        let starts_small = first.is_none_or(|letter| !letter.is_uppercase());
        assert!(starts_small, "{code} begins with a capital: {said}");
    }

    #[test]
    fn facts_that_are_words_of_ours_are_said_in_the_language_of_the_reader() {
        let place = Place::File {
            file: "round.toml".to_owned(),
        };
        let finding = Finding::new(Code::UnknownReference, place)
            .quoting("luottamuss")
            .with("declares", "dimension")
            .with("known", "luottamus, vaikuttavuus")
            .with("nearest", "luottamus");
        let catalogue = Catalogue::built_in();
        let text = spell_group(&catalogue, Language::Fi, &one(&finding));
        assert_eq!(text.message, "osa-alue `luottamuss` puuttuu määrittelyistä");
        assert_eq!(text.fix, "kirjoita `luottamus` tai määrittele `luottamuss`");
    }
}
