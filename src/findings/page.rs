//! The page about a code: what it finds, why it matters, an example with its exact text, and the
//! way out. The same page is printed by `tutka explain` and kept in `docs/findings/`.
//!
//! Comes in: a code and a language. Goes out: Markdown. Sentences are messages, examples are the
//! gallery; nothing is printed or written here.

use crate::findings::gallery::{Case, Step, gallery_of};
use crate::findings::{Code, Severity};
use crate::vocabulary::Language;
use crate::wording::{Argument, Catalogue};
use std::fmt::Write;

/// The page about a code, as Markdown.
#[must_use]
pub fn page(catalogue: &Catalogue, language: Language, code: Code) -> String {
    let word = |key: &str| catalogue.word(language, key);
    let about = |part: &str| word(&format!("page-{}-{part}", code.as_str()));
    let severity = code.severity().as_str();
    let mut text = format!(
        "# `{}`\n\n{}\n\n## {}\n\n{}\n",
        code.as_str(),
        about("finds"),
        word("page-why"),
        about("why"),
    );
    let _ = write!(text, "\n{}\n", word(&format!("page-severity-{severity}")));
    let cases = gallery_of(code);
    for (index, case) in cases.iter().enumerate() {
        let heading = if cases.len() == 1 {
            word("page-example")
        } else {
            let number = (index + 1).to_string();
            let arguments = [("number", Argument::Text(number.as_str()))];
            catalogue.say(language, "page-example-number", &arguments)
        };
        let _ = write!(text, "\n## {heading}\n\n");
        add_example(&mut text, catalogue, language, case);
    }
    let _ = write!(text, "\n## {}\n\n", word("page-remedy"));
    for remedy in remedies(catalogue, language, code, &cases) {
        let _ = writeln!(text, "- {remedy}");
    }
    text
}

/// The index of all pages: a table for each severity, with the code and what it finds.
#[must_use]
pub fn page_index(catalogue: &Catalogue, language: Language) -> String {
    let word = |key: &str| catalogue.word(language, key);
    let mut text = format!(
        "# {}\n\n{}\n",
        word("page-index"),
        word("page-index-introduction")
    );
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let mut codes = Code::ALL
            .iter()
            .filter(|code| code.severity() == severity)
            .peekable();
        if codes.peek().is_none() {
            continue;
        }
        let heading = word(&format!("page-index-{}", severity.as_str()));
        let _ = write!(text, "\n## {heading}\n\n");
        for code in codes {
            let name = code.as_str();
            let finds = word(&format!("page-{name}-finds"));
            let _ = writeln!(text, "- [`{name}`]({name}.md): {finds}");
        }
    }
    text
}

fn add_example(text: &mut String, catalogue: &Catalogue, language: Language, case: &Case) {
    for step in &case.steps {
        let (file, key, fence, content) = match step {
            Step::Lines { file, old, new } => (file, "page-changed", "diff", difference(old, new)),
            Step::Text { file, text } => (file, "page-file", "text", text.clone()),
            Step::Workbook { file, sheets } => {
                let mut content = String::new();
                for sheet in sheets {
                    let _ = writeln!(content, "[{}]", sheet.name);
                    for row in &sheet.rows {
                        let _ = writeln!(content, "{}", row.join(" | "));
                    }
                    for mark in &sheet.marks {
                        let _ = writeln!(content, "{mark}");
                    }
                }
                (file, "page-workbook", "text", content)
            }
            Step::Bytes { file, digits } => (file, "page-bytes", "text", digits.clone()),
        };
        let introduction = catalogue.say(language, key, &[("file", Argument::Text(file))]);
        let _ = write!(text, "{introduction}\n\n```{fence}\n{content}```\n\n");
    }
    let said = case.says.get(&language).map_or("", String::as_str);
    let introduction = catalogue.word(language, "page-says");
    let _ = write!(text, "{introduction}\n\n```text\n{said}\n```\n");
}

/// Lines that go and lines that come, between those that stay at both ends.
fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let alike = |(one, other): &(&&str, &&str)| one == other;
    let before = old.iter().zip(&new).take_while(alike).count();
    let (old_rest, new_rest) = (&old[before..], &new[before..]);
    let pairs_from_end = old_rest.iter().rev().zip(new_rest.iter().rev());
    let after = pairs_from_end.take_while(alike).count();
    let (gone, stays) = old_rest.split_at(old_rest.len() - after);
    let come = &new_rest[..new_rest.len() - after];
    let signed = [
        (" ", &old[..before]),
        ("-", gone),
        ("+", come),
        (" ", stays),
    ];
    let mut text = String::new();
    for (sign, lines) in signed {
        for line in lines {
            let _ = writeln!(text, "{}", format!("{sign}{line}").trim_end());
        }
    }
    text
}

/// The ways out that the examples name, each once, as sentences.
fn remedies(catalogue: &Catalogue, language: Language, code: Code, cases: &[Case]) -> Vec<String> {
    let label = format!("= {}: ", catalogue.word(language, "finding-label-fix"));
    let begin = format!("[{}]: ", code.as_str());
    let mut remedies: Vec<String> = Vec::new();
    for case in cases {
        let said = case.says.get(&language).map_or("", String::as_str);
        let about_the_code = said.split("\n\n").find(|one| one.contains(&begin));
        let fix = about_the_code
            .and_then(|one| one.split_once(label.as_str()))
            .map(|(_, fix)| sentence(fix.lines().next().unwrap_or_default()));
        remedies.extend(fix.filter(|fix| !remedies.contains(fix)));
    }
    remedies
}

fn sentence(fix: &str) -> String {
    let mut letters = fix.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    format!("{first}{}.", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_its_parts_and_a_way_out_in_every_language() {
        let catalogue = Catalogue::built_in();
        for language in Language::ALL {
            for &code in Code::ALL {
                let page = page(&catalogue, language, code);
                let headings = page.lines().filter(|line| line.starts_with("## ")).count();
                assert!(headings >= 3, "{page}");
                assert!(
                    page.contains("```text\n") && page.contains("\n- "),
                    "{page}"
                );
            }
        }
    }

    #[test]
    fn a_change_shows_what_goes_what_comes_and_what_stays() {
        assert_eq!(
            difference("a = 1\nb = 2\nc = 4\n", "a = 1\nb = 3\n\nc = 4\n"),
            " a = 1\n-b = 2\n+b = 3\n+\n c = 4\n"
        );
    }
}
