//! Every PDF of a release, printed side by side.
//!
//! Comes in: editions of the public report and of each table's own. Goes out: pages by path. What
//! a document says is decided in `views`; the order in which they are printed leaves no trace.

use crate::disclosure::AudienceRelease;
use crate::methodology::Methodology;
use crate::reports::frame::Edition;
use crate::reports::pages::Pages;
use crate::reports::pdf::{
    AnnualReport, AttachedFile, PdfError, PdfTemplates, PrintedEdition, PrintedReview, TableHandout,
};
use crate::reports::views::{Handout, YearlyReview};
use crate::vocabulary::UnitId;
use crate::wording::Catalogue;
use rayon::prelude::*;

/// What all documents are printed with.
#[derive(Clone, Copy)]
pub(in crate::reports) struct Press<'a> {
    /// The method.
    pub(in crate::reports) methodology: &'a Methodology,
    /// The messages.
    pub(in crate::reports) catalogue: &'a Catalogue,
    /// The templates.
    pub(in crate::reports) templates: &'a PdfTemplates,
    /// The tables of the open data, which travel inside the annual report.
    pub(in crate::reports) attached: &'a [AttachedFile],
}

/// A document that is still to be printed: its path and its bytes are its result.
type Waiting<'a> = Box<dyn Fn() -> Result<(String, Vec<u8>), PdfError> + Send + Sync + 'a>;

/// The documents of a release.
pub(in crate::reports) struct Documents<'a> {
    press: Press<'a>,
    waiting: Vec<Waiting<'a>>,
}

impl<'a> Documents<'a> {
    /// No document yet.
    pub(in crate::reports) fn new(press: Press<'a>) -> Self {
        Self {
            press,
            waiting: Vec::new(),
        }
    }

    /// The city's annual report and the yearly review of every table. The annual reports, which take
    /// longest, stand first.
    pub(in crate::reports) fn add_public(
        &mut self,
        public: &'a AudienceRelease,
        editions: &'a [Edition<'a>],
    ) {
        let press = self.press;
        for edition in editions {
            self.waiting.push(Box::new(move || {
                let report = AnnualReport {
                    edition: press.printed(public, edition),
                    attached: press.attached,
                };
                Ok((report.path(), report.print()?))
            }));
        }
        for edition in editions {
            for unit in &edition.report.units {
                let Some(file) = &unit.review else { continue };
                self.waiting.push(Box::new(move || {
                    let (methodology, catalogue) = (press.methodology, press.catalogue);
                    let id = UnitId::from(unit.id.as_str());
                    let language = edition.language;
                    let review = YearlyReview::new(methodology, catalogue, language, public, &id);
                    let printed = PrintedReview {
                        review: &review,
                        unit,
                        edition: press.printed(public, edition),
                        file,
                    };
                    Ok((printed.path(), printed.print()?))
                }));
            }
        }
    }

    /// The handout of one table.
    pub(in crate::reports) fn add_table(
        &mut self,
        own: &'a AudienceRelease,
        editions: &'a [Edition<'a>],
    ) {
        let press = self.press;
        for edition in editions {
            let (methodology, catalogue) = (press.methodology, press.catalogue);
            let handout = Handout::new(methodology, catalogue, edition.language, own);
            let Some(handout) = handout else { continue };
            self.waiting.push(Box::new(move || {
                let printed = TableHandout {
                    handout: &handout,
                    edition: press.printed(own, edition),
                };
                Ok((printed.path(), printed.print()?))
            }));
        }
    }

    /// Prints everything. Whoever has printed one document takes the next, so that the long ones, which
    /// stand first, keep no processor waiting at the end; of several mistakes the first one counts.
    pub(in crate::reports) fn print(self, pages: &mut Pages) -> Result<(), PdfError> {
        let waiting = self.waiting.iter().enumerate().par_bridge();
        let mut printed: Vec<_> = waiting.map(|(at, document)| (at, document())).collect();
        printed.sort_by_key(|(at, _)| *at);
        for (_, document) in printed {
            let (path, content) = document?;
            pages.add(path, content);
        }
        Ok(())
    }
}

impl<'a> Press<'a> {
    fn printed(self, release: &AudienceRelease, edition: &Edition<'a>) -> PrintedEdition<'a> {
        let round = self
            .methodology
            .round(&release.reported().round)
            .expect("a release holds rounds of its own programme");
        PrintedEdition {
            report: edition.report,
            charts: edition.charts,
            round: &round.id,
            date: round.report_date,
            catalogue: self.catalogue,
            templates: self.templates,
        }
    }
}
