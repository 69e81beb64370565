//! The files of the hand-over kit: the whole report in one file, and every text without formatting.
//!
//! Comes in: the public site in its languages. Goes out: files beside the page of the kit, which ask
//! for nothing outside themselves.

use crate::reports::frame::{Edition, PageFrame, Shared};
use crate::reports::pages::Pages;
use crate::reports::templates::{PageTemplates, TemplateError, context, serial};

/// The page that explains the kit and shows its texts and pictures.
pub(in crate::reports) const PAGE: &str = "kit/index.html";

/// Adds the two files in every language that has a kit.
pub(in crate::reports) fn add(
    pages: &mut Pages,
    templates: &PageTemplates,
    editions: &[Edition<'_>],
) -> Result<(), TemplateError> {
    for edition in editions {
        let report = edition.report;
        let Some(kit) = &report.hand_over else {
            continue;
        };
        let folder = format!("public/{}/kit", edition.language.code());
        let shared = Shared::new(edition);
        let frame = PageFrame::new(report, &report.cover.round, &report.labels["kit_about"], "");
        let own = context! { kit => serial(kit) };
        let files = [
            ("pages/kit-report.html", &kit.report_file),
            ("pages/kit-texts.txt", &kit.texts_file),
        ];
        let frame = frame.self_contained();
        for (template, file) in files {
            let text = templates.fill(template, shared.context(&frame, own.clone()))?;
            pages.add(format!("{folder}/{file}"), text.into_bytes());
        }
    }
    Ok(())
}
