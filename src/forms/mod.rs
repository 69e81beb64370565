//! The forms of a round: workbooks to fill, and the questionnaires on paper.
//!
//! Comes in: the method of a round. Goes out: files by path, in every language of the programme. What
//! a form asks follows from the sources of the round; what comes back filled is known by its hidden
//! sheet (`methodology::forms::hidden_sheet`) and read without any mapping. Nothing is written here.

mod choices;
mod cover;
mod definition;
mod hidden;
mod paper;
mod sheet;
#[cfg(test)]
mod tests;
mod workbook;

use crate::forms::definition::Form;
use crate::forms::paper::Print;
use crate::forms::workbook::Purpose;
use crate::methodology::{Methodology, Round};
use crate::reports::pdf::{PdfError, PdfTemplates};
use crate::vocabulary::{Language, SourceKind};
use crate::wording::Catalogue;
use rust_xlsxwriter::XlsxError;
use std::collections::BTreeMap;
use thiserror::Error;

/// A form could not be made.
#[derive(Debug, Error)]
pub enum FormsError {
    /// A workbook cannot be written as the format demands.
    #[error("the form of {source_id} cannot be written as a workbook")]
    Workbook {
        /// The source.
        source_id: String,
        /// What the library said.
        #[source]
        cause: XlsxError,
    },
    /// A questionnaire cannot be printed.
    #[error("the form of {source_id} cannot be printed")]
    Paper {
        /// The source.
        source_id: String,
        /// What the typesetter said.
        #[source]
        cause: PdfError,
    },
}

/// What all forms of a round share.
#[derive(Clone, Copy)]
pub(in crate::forms) struct Office<'a> {
    /// The programme with its rounds.
    pub(in crate::forms) methodology: &'a Methodology,
    /// The round that is asked about.
    pub(in crate::forms) round: &'a Round,
    /// The words.
    pub(in crate::forms) catalogue: &'a Catalogue,
    /// The language that is written.
    pub(in crate::forms) language: Language,
}

impl Office<'_> {
    /// A word of the catalogue.
    pub(in crate::forms) fn word(&self, key: &str) -> String {
        self.catalogue.word(self.language, key)
    }
}

/// Every form of the newest round, by its path: a workbook for each source in each language of the
/// programme; for a survey also the paper, and the workbook in which paper answers are typed.
///
/// # Errors
/// When a text of the programme cannot stand in a workbook or on paper.
pub fn draw_up(
    methodology: &Methodology,
    catalogue: &Catalogue,
    templates: &PdfTemplates,
) -> Result<BTreeMap<String, Vec<u8>>, FormsError> {
    let mut files = BTreeMap::new();
    let round = methodology.newest();
    for &language in &methodology.programme().languages {
        let office = Office {
            methodology,
            round,
            catalogue,
            language,
        };
        for source in &round.sources {
            let form = Form::of(office, source);
            let failed = |cause| FormsError::Workbook {
                source_id: source.id.to_string(),
                cause,
            };
            let stem = format!("{}-{}-{}", source.id, round.id, language.code());
            let folder = language.code();
            let workbook = workbook::write(office, &form, Purpose::Answering).map_err(failed)?;
            files.insert(format!("{folder}/{stem}.xlsx"), workbook);
            if source.kind == SourceKind::Survey {
                let typing = workbook::write(office, &form, Purpose::Typing).map_err(failed)?;
                files.insert(format!("{folder}/paper/{stem}-paper.xlsx"), typing);
                for (size, name) in [(Print::Usual, ""), (Print::Large, "-large-print")] {
                    let printed = paper::print(office, &form, (size, templates));
                    let printed = printed.map_err(|cause| FormsError::Paper {
                        source_id: source.id.to_string(),
                        cause,
                    })?;
                    files.insert(format!("{folder}/paper/{stem}{name}.pdf"), printed);
                }
            }
        }
    }
    Ok(files)
}
