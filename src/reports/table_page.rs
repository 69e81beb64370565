//! The own page of each table, which only its members are given.
//!
//! Comes in: what one table may see, with its pictures. Goes out: pages by path, which lead to no
//! other folder.

use crate::reports::frame::{self, Edition, PageFrame, Shared, language_link};
use crate::reports::pages::Pages;
use crate::reports::templates::{PageTemplates, TemplateError, context, serial};
use crate::vocabulary::{Language, RoundId};

/// Adds the page of one table in every language; the first language has the plain name.
pub(in crate::reports) fn add(
    pages: &mut Pages,
    templates: &PageTemplates,
    folder: &str,
    round: &RoundId,
    editions: &[Edition<'_>],
) -> Result<(), TemplateError> {
    let file = |index: usize, language: Language| {
        if index == 0 {
            "index.html".to_owned()
        } else {
            format!("index.{}.html", language.code())
        }
    };
    for (index, edition) in editions.iter().enumerate() {
        let report = edition.report;
        let Some(unit) = report.units.first() else {
            continue;
        };
        let links = editions
            .iter()
            .enumerate()
            .map(|(other, one)| language_link(one, edition, file(other, one.language)))
            .collect();
        let mut frame = PageFrame::new(report, &unit.name, &unit.headline, "");
        frame.languages = links;
        let shared = Shared::new(edition);
        let own = context! {
            unit => serial(unit),
            handout => format!("handout-{round}-{}.pdf", edition.language.code()),
        };
        let text = templates.fill("pages/table.html", shared.context(&frame, own))?;
        pages.add(
            format!("{folder}/{}", file(index, edition.language)),
            text.into_bytes(),
        );
    }
    frame::add_assets(pages, folder);
    Ok(())
}
