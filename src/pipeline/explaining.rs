//! From a question of the evaluator to its page: a word of a round, with its numbers.
//!
//! Comes in: a question. Goes out: a page, or what was probably meant. Nothing is written, and
//! nothing is decided here: the rounds are measured and protected as for a run.

use crate::disclosure;
use crate::explain::{self, Definition, Named, Told};
use crate::findings::{Findings, nearest};
use crate::pipeline::measuring::{measure, unprotect};
use crate::pipeline::{PipelineError, Progress, Step};
use crate::reports;
use crate::reports::views::NamedPart;
use crate::vocabulary::{Language, RoundId};
use crate::wording::Catalogue;
use std::path::PathBuf;

/// What the evaluator asks to be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// An indicator, a dimension, or `changes`.
    pub word: String,
    /// The folder of the programme.
    pub programme: PathBuf,
    /// The round; absent: the newest.
    pub round: Option<RoundId>,
    /// The language of the answer.
    pub language: Language,
}

/// What comes of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The page.
    Page(String),
    /// The round knows no such word; the one that was probably meant.
    Unknown(Option<String>),
    /// The data were refused: the findings say why.
    Refused,
    /// Nothing of the round can be shown safely; this is why.
    NotSafe(String),
}

/// Explains a word of a round, with its numbers, to the evaluator. Nothing is written.
///
/// # Errors
/// When the machine or the invocation is wrong.
pub fn explain(
    question: &Question,
    catalogue: &Catalogue,
    findings: &mut Findings,
    progress: &dyn Progress,
) -> Result<Answer, PipelineError> {
    let asked = question.round.as_ref();
    let Some(measured) = measure(&question.programme, asked, findings, progress)? else {
        return Ok(Answer::Refused);
    };
    let methodology = &measured.methodology;
    let round = methodology.newest();
    let language = question.language;
    let Some(named) = explain::named(round, question.word.trim()) else {
        let words = explain::words(round);
        let nearest = nearest(&question.word, words).map(ToOwned::to_owned);
        return Ok(Answer::Unknown(nearest));
    };
    progress.step(Step::Protect, "");
    let unprotected: Vec<_> = methodology
        .rounds()
        .iter()
        .zip(&measured.rounds)
        .map(unprotect)
        .collect();
    let release = match disclosure::protect(methodology, &unprotected, &[], &measured.ledger) {
        Ok(release) => release,
        Err(recovered) => return Ok(Answer::NotSafe(recovered.to_string())),
    };
    let last = unprotected.last().expect("a methodology has a round");
    let told = Told {
        methodology,
        round,
        table: last.table,
        scores: last.scores,
        traces: last.traces,
        public: release.public().reported(),
        catalogue,
        language,
    };
    Ok(Answer::Page(match named {
        Named::Changes => explain::method_changes(methodology, round, catalogue, language),
        Named::Dimension(id) => explain::dimension(&told, &id),
        Named::Indicator(id) => {
            let words =
                reports::definition(methodology, catalogue, language, release.public(), &id);
            let pairs = |parts: Vec<NamedPart>| {
                let parts = parts.into_iter();
                parts.map(|part| (part.name, part.text)).collect()
            };
            let definition = Definition {
                formula: words.formula,
                parts: pairs(words.parts),
                facts: pairs(words.facts),
            };
            explain::indicator(&told, &id, &definition)
        }
    }))
}
