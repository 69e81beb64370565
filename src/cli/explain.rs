//! `tutka explain`: prints the page about a finding, a measure, or a word of a programme.
//!
//! Comes in: a word as typed. Goes out: the page on standard output, or the nearest word when there
//! is none of this name. The pages themselves are made in `findings` and `explain`.

use crate::cli::Exit;
use crate::cli::args::{ExplainArgs, Format};
use crate::cli::console::{self, Console, Told};
use crate::cli::plan;
use crate::explain;
use crate::findings::{Code, Findings, nearest, page};
use crate::pipeline::{self, Answer};
use crate::vocabulary::Language;
use crate::wording::Catalogue;

/// Prints the page.
pub(in crate::cli) fn explain(args: &ExplainArgs, console: &Console) -> Exit {
    let catalogue = Catalogue::built_in();
    let word = args.word.trim().trim_matches(['[', ']']).to_lowercase();
    let language = args.lang.map(Language::from);
    let known = known_everywhere(&catalogue, language.unwrap_or(Language::En), &word);
    match (known, plan::question(args)) {
        (Some(page), None) => {
            console::print_page(&page);
            Exit::Done
        }
        (None, None) => console::unknown_word(&args.word, nearest_known(&word).as_deref()),
        (known, Some(question)) => {
            let mut findings = Findings::new();
            let answer = pipeline::explain(&question, &catalogue, &mut findings, console);
            console.finish();
            let told = Told {
                catalogue: &catalogue,
                language: question.language,
                format: Format::Text,
            };
            match (answer, known) {
                (Ok(Answer::Page(page)), _) => {
                    console::print_page(&page);
                    Exit::Done
                }
                (Ok(Answer::Unknown(_)), Some(page)) => {
                    console::print_page(&page);
                    Exit::Done
                }
                (Ok(Answer::Unknown(meant)), None) => {
                    let meant = meant.or_else(|| nearest_known(&word));
                    console::unknown_word(&args.word, meant.as_deref())
                }
                (Ok(Answer::Refused), _) => {
                    console.tell(&told, &findings);
                    Exit::Refused
                }
                (Ok(Answer::NotSafe(why)), _) => {
                    console.refused(&why);
                    Exit::Refused
                }
                (Err(error), _) => console.could_not_run(&error),
            }
        }
    }
}

/// The page about a finding or a measure, which need no programme.
fn known_everywhere(catalogue: &Catalogue, language: Language, word: &str) -> Option<String> {
    let about_finding = Code::from_text(word).map(|code| page(catalogue, language, code));
    about_finding.or_else(|| explain::measure(catalogue, language, word))
}

/// The finding or the measure that was probably meant.
fn nearest_known(word: &str) -> Option<String> {
    let codes = Code::ALL.iter().map(|code| code.as_str().to_owned());
    let measures = explain::measures().into_iter().map(|(name, _)| name);
    let known: Vec<String> = codes.chain(measures).collect();
    nearest(word, known.iter().map(String::as_str)).map(ToOwned::to_owned)
}
