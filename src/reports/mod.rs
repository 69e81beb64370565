//! Arranges cleared numbers, pictures and words into pages. Computes nothing.
//!
//! Comes in: the cleared release and the charts. Goes out: pages by path. The views hold what a
//! report says, once for every spelling; templates hold how it is laid out.

mod error;
mod foreign;
mod frame;
mod hand_over;
mod pages;
pub mod pdf;
mod printing;
mod site;
mod site_map;
pub mod table;
mod table_page;
mod template_set;
mod templates;
#[cfg(test)]
mod tests;
pub mod views;
mod voice;

pub use error::ReportError;
pub use pages::Pages;
pub use template_set::TemplateSet;
pub use templates::{PageTemplates, TemplateError};
pub use voice::SpokenValue;

use crate::charts::{Charts, ReleaseCharts};
use crate::disclosure::{AudienceRelease, ClearedRelease};
use crate::methodology::Methodology;
use crate::reports::frame::Edition;
use crate::reports::pdf::AttachedFile;
use crate::reports::printing::{Documents, Press};
use crate::reports::views::{IndicatorMethod, Report};
use crate::vocabulary::{IndicatorId, Language};
use crate::wording::Catalogue;
use rayon::prelude::*;

/// Makes every page: the public site in each of `languages`, the first of them being the main one,
/// and the own page of each table. `attached` are the tables of the open data that travel inside the
/// annual report.
///
/// # Errors
/// When a template cannot be filled in.
pub fn compose(
    methodology: &Methodology,
    catalogue: &Catalogue,
    release: &ClearedRelease,
    charts: &ReleaseCharts,
    languages: &[Language],
    templates: &TemplateSet,
    attached: &[AttachedFile],
) -> Result<Pages, ReportError> {
    let none = Charts::default();
    let mut pages = Pages::default();
    let worded = |release| {
        let word = |&language: &Language| {
            let report = Report::new(methodology, catalogue, language, release);
            (language, report)
        };
        languages.par_iter().map(word).collect::<Vec<_>>()
    };
    let public = worded(release.public());
    let public = editions(&public, |language| charts.public(language).unwrap_or(&none));
    let tables: Vec<_> = release.tables().iter().collect();
    let of_tables: Vec<_> = tables.par_iter().map(|(_, own)| worded(own)).collect();
    let of_tables: Vec<_> = tables
        .iter()
        .zip(&of_tables)
        .map(|((unit, _), worded)| {
            editions(worded, |language| {
                charts.table(unit, language).unwrap_or(&none)
            })
        })
        .collect();
    let mut documents = Documents::new(Press {
        methodology,
        catalogue,
        templates: &templates.pdf,
        attached,
    });
    site::add_public(&mut pages, &templates.pages, &public)?;
    documents.add_public(release.public(), &public);
    for ((unit, own), editions) in tables.iter().zip(&of_tables) {
        let folder = format!("tables/{unit}");
        let round = &own.reported().round;
        table_page::add(&mut pages, &templates.pages, &folder, round, editions)?;
        documents.add_table(own, editions);
    }
    documents.print(&mut pages)?;
    Ok(pages)
}

/// One report in its languages, each with its pictures.
fn editions<'a>(
    worded: &'a [(Language, Report)],
    pictures: impl Fn(Language) -> &'a Charts,
) -> Vec<Edition<'a>> {
    worded
        .iter()
        .map(|(language, report)| Edition {
            language: *language,
            report,
            charts: pictures(*language),
        })
        .collect()
}

/// How the method page words an indicator of the reported round.
///
/// # Panics
/// When the round has no such indicator.
#[must_use]
pub fn definition(
    methodology: &Methodology,
    catalogue: &Catalogue,
    language: Language,
    release: &AudienceRelease,
    id: &IndicatorId,
) -> IndicatorMethod {
    views::indicator_method(methodology, catalogue, language, release, id)
}
