//! The PDF writer: Typst, inside this process.
//!
//! Comes in: a template, data and pictures. Goes out: bytes of a file that keeps PDF/UA-1 and PDF/A-2a, or
//! PDF/A-3a where other files travel inside.
//! The same document gives the same bytes. Nothing here reads a file, a clock or a number that is not in the data.

mod annual_report;
mod attached;
mod edition;
mod error;
mod pictures;
mod table_handout;
mod templates;
mod typeface;
mod words;
mod world;
mod yearly_review;

pub use attached::AttachedFile;
pub use error::{Complaint, PdfError};
pub use templates::PdfTemplates;

pub(in crate::reports) use annual_report::AnnualReport;
pub(in crate::reports) use edition::PrintedEdition;
pub(in crate::reports) use table_handout::TableHandout;
pub(in crate::reports) use yearly_review::PrintedReview;

use crate::charts::Piece;
use crate::reports::pdf::world::{PRESS, PdfWorld};
use crate::reports::views::CoverLogo;
use crate::vocabulary::Day;
use typst::diag::Warned;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// A document that is ready to be printed.
#[derive(Clone, Debug)]
pub struct PdfDocument<'a> {
    /// The templates.
    pub templates: &'a PdfTemplates,
    /// The name of the template to begin with.
    pub main: &'a str,
    /// What templates read as `data.json`. It is data only: nothing in it is ever read as markup.
    pub data: serde_json::Value,
    /// The pictures that templates can place, each as `charts/<name>.svg`. They are cut from charts, so that none tells
    /// more than the pictures of the pages do.
    pub pictures: Vec<Piece<'a>>,
    /// The logo of the publisher, where there is one; templates find it by its name.
    pub logo: Option<&'a CoverLogo>,
    /// The files that travel inside; with any, the file keeps PDF/A-3a instead of PDF/A-2a.
    pub attached: &'a [AttachedFile],
    /// What identifies the document for ever, whatever its contents: report, round and language.
    pub identifier: String,
    /// The date of the report.
    pub date: Day,
}

/// Writes a document as an accessible, archivable PDF.
///
/// # Errors
/// When a template has a mistake or makes the typesetter complain, when the result would not keep
/// both standards, and when a picture cannot be lettered with the built-in typeface.
///
/// # Panics
/// Never: the two standards are known to go together.
pub fn write(document: &PdfDocument<'_>) -> Result<Vec<u8>, PdfError> {
    for picture in &document.pictures {
        PRESS.typeface.accept(picture.name(), picture.svg())?;
    }
    let timestamp = timestamp(document.date).ok_or(PdfError::Date(document.date))?;
    let world = PdfWorld::new(document);
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let pages = match output {
        // A warning means an unknown font or a layout that does not settle: nothing to publish.
        Ok(pages) if warnings.is_empty() => pages,
        Ok(_) => return Err(error::refused(&world, warnings)),
        Err(errors) => {
            return Err(error::refused(&world, errors.into_iter().chain(warnings)));
        }
    };
    let archivable = if document.attached.is_empty() {
        PdfStandard::A_2a
    } else {
        PdfStandard::A_3a
    };
    let options = PdfOptions {
        ident: Smart::Custom(document.identifier.clone()),
        creator: Smart::Custom(Some(
            concat!("tutka ", env!("CARGO_PKG_VERSION")).to_owned(),
        )),
        timestamp: Some(timestamp),
        standards: PdfStandards::new(&[archivable, PdfStandard::Ua_1])
            .expect("PDF/A-2a and PDF/A-3a go together with PDF/UA-1"),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map_err(|errors| error::refused(&world, errors))
}

fn timestamp(date: Day) -> Option<Timestamp> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    let midnight = Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0)?;
    Some(Timestamp::new_utc(midnight))
}

#[cfg(test)]
mod tests;
