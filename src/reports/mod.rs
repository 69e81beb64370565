//! Arranges cleared numbers, pictures and words into pages. Computes nothing.
//!
//! Comes in: the cleared release and the charts. Goes out: pages by path. The views hold what a
//! report says, once for every spelling; templates hold how it is laid out.

mod error;
mod frame;
mod hand_over;
mod pages;
pub mod pdf;
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
use crate::reports::pdf::{
    AnnualReport, AttachedFile, PdfError, PdfTemplates, PrintedReview, TableHandout,
};
use crate::reports::views::{Handout, IndicatorMethod, Report, UnitSection, YearlyReview};
use crate::vocabulary::{IndicatorId, Language, UnitId};
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
    let reports: Vec<_> = languages
        .iter()
        .map(|&language| {
            let report = Report::new(methodology, catalogue, language, release.public());
            (language, report)
        })
        .collect();
    let editions: Vec<_> = reports
        .iter()
        .map(|(language, report)| Edition {
            language: *language,
            report,
            charts: charts.public(*language).unwrap_or(&none),
        })
        .collect();
    site::add_public(&mut pages, &templates.pages, &editions)?;
    add_annual_reports(
        &mut pages,
        methodology,
        catalogue,
        release,
        &editions,
        (&templates.pdf, attached),
    )?;
    add_yearly_reviews(
        &mut pages,
        methodology,
        catalogue,
        release.public(),
        &editions,
        &templates.pdf,
    )?;
    for (unit, own) in release.tables() {
        let reports: Vec<_> = languages
            .iter()
            .map(|&language| {
                let report = Report::new(methodology, catalogue, language, own);
                (language, report)
            })
            .collect();
        let editions: Vec<_> = reports
            .iter()
            .map(|(language, report)| Edition {
                language: *language,
                report,
                charts: charts.table(unit, *language).unwrap_or(&none),
            })
            .collect();
        let folder = format!("tables/{unit}");
        let round = &own.reported().round;
        table_page::add(&mut pages, &templates.pages, &folder, round, &editions)?;
        add_handouts(
            &mut pages,
            methodology,
            catalogue,
            own,
            &editions,
            &templates.pdf,
        )?;
    }
    Ok(pages)
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

/// Prints the handout of one table in every language.
fn add_handouts(
    pages: &mut Pages,
    methodology: &Methodology,
    catalogue: &Catalogue,
    own: &AudienceRelease,
    editions: &[Edition<'_>],
    templates: &PdfTemplates,
) -> Result<(), ReportError> {
    let round = methodology
        .round(&own.reported().round)
        .expect("a release holds rounds of its own programme");
    let print = |edition: &Edition<'_>| {
        let handout = Handout::new(methodology, catalogue, edition.language, own)?;
        let printed = TableHandout {
            handout: &handout,
            report: edition.report,
            charts: edition.charts,
            round: &round.id,
            date: round.report_date,
            catalogue,
            templates,
        };
        Some(printed.print().map(|content| (printed.path(), content)))
    };
    let printed: Result<Vec<_>, PdfError> = editions.par_iter().filter_map(print).collect();
    for (path, content) in printed? {
        pages.add(path, content);
    }
    Ok(())
}

/// Prints the yearly review of every table in every language.
fn add_yearly_reviews(
    pages: &mut Pages,
    methodology: &Methodology,
    catalogue: &Catalogue,
    public: &AudienceRelease,
    editions: &[Edition<'_>],
    templates: &PdfTemplates,
) -> Result<(), ReportError> {
    let round = methodology
        .round(&public.reported().round)
        .expect("a release holds rounds of its own programme");
    let print = |(edition, unit, file): (&Edition<'_>, &UnitSection, &String)| {
        let id = UnitId::from(unit.id.as_str());
        let review = YearlyReview::new(methodology, catalogue, edition.language, public, &id);
        let printed = PrintedReview {
            review: &review,
            unit,
            report: edition.report,
            charts: edition.charts,
            file,
            date: round.report_date,
            catalogue,
            templates,
        };
        printed.print().map(|content| (printed.path(), content))
    };
    let wanted: Vec<_> = editions
        .iter()
        .flat_map(|edition| {
            let units = edition.report.units.iter();
            units.filter_map(move |unit| Some((edition, unit, unit.review.as_ref()?)))
        })
        .collect();
    let printed: Result<Vec<_>, PdfError> = wanted.into_par_iter().map(print).collect();
    for (path, content) in printed? {
        pages.add(path, content);
    }
    Ok(())
}

/// Prints the city's annual report in every language.
fn add_annual_reports(
    pages: &mut Pages,
    methodology: &Methodology,
    catalogue: &Catalogue,
    release: &ClearedRelease,
    editions: &[Edition<'_>],
    (templates, attached): (&PdfTemplates, &[AttachedFile]),
) -> Result<(), ReportError> {
    let round = &release.public().reported().round;
    let print = |edition: &Edition<'_>| {
        let report = AnnualReport {
            report: edition.report,
            charts: edition.charts,
            round,
            date: methodology
                .round(round)
                .expect("a release holds rounds of its own programme")
                .report_date,
            catalogue,
            templates,
            attached,
        };
        Ok((report.path(), report.print()?))
    };
    let printed: Result<Vec<_>, PdfError> = editions.par_iter().map(print).collect();
    for (path, content) in printed? {
        pages.add(path, content);
    }
    Ok(())
}
