//! The templates of a run: the built-in ones, with those of a city in their place, file by file.
//!
//! Comes in: texts by name, as in `report_templates`. Goes out: templates for pages and for PDF.
//! A name that replaces nothing is told before any work is done, so that no misspelt file is lost.

use crate::methodology::OwnTemplates;
use crate::reports::ReportError;
use crate::reports::pdf::PdfTemplates;
use crate::reports::templates::PageTemplates;
use std::collections::BTreeMap;

/// Every template of a run.
pub struct TemplateSet {
    pub(in crate::reports) pages: PageTemplates,
    pub(in crate::reports) pdf: PdfTemplates,
}

impl TemplateSet {
    /// The built-in templates, with a city's own in their place.
    ///
    /// A city may add parts of its own below `parts/` and `pdf/parts/`, which its other templates
    /// bring in; every other name has to be that of a built-in template.
    ///
    /// # Errors
    /// When a name replaces nothing or a page template is not well formed. PDF templates are read
    /// when they are printed.
    pub fn new(own: &OwnTemplates) -> Result<Self, ReportError> {
        let mut pages = BTreeMap::new();
        let mut pdf = PdfTemplates::built_in();
        for (name, text) in own.texts() {
            let is_part = name.starts_with("parts/") || name.starts_with("pdf/parts/");
            if !is_part && !Self::names().any(|known| &known == name) {
                return Err(ReportError::UnusedTemplate {
                    name: name.clone(),
                    known: Self::names().collect(),
                });
            }
            match name.strip_prefix("pdf/") {
                Some(name) => pdf = pdf.with(name, text),
                None => {
                    pages.insert(name.clone(), text.clone());
                }
            }
        }
        Ok(Self {
            pages: PageTemplates::with(&pages)?,
            pdf,
        })
    }

    /// The templates of PDF files.
    #[must_use]
    pub fn pdf(&self) -> &PdfTemplates {
        &self.pdf
    }

    /// The names of the built-in templates.
    fn names() -> impl Iterator<Item = String> {
        let pdf = PdfTemplates::names().map(|name| format!("pdf/{name}"));
        PageTemplates::names().map(str::to_owned).chain(pdf)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(name: &str, text: &str) -> Result<TemplateSet, ReportError> {
        let texts = BTreeMap::from([(name.to_owned(), text.to_owned())]);
        TemplateSet::new(&OwnTemplates::of(texts))
    }

    #[test]
    fn a_template_that_replaces_nothing_is_told() {
        let error = set("pages/overveiw.html", "")
            .err()
            .expect("no such template");
        assert_eq!(
            error.to_string(),
            "the template pages/overveiw.html replaces no built-in one"
        );
        let error = set("fonts/Own.otf", "").err().expect("no such template");
        assert!(error.to_string().contains("replaces no built-in one"));
    }

    #[test]
    fn parts_of_its_own_are_a_citys_right() {
        assert!(set("parts/own.html", "<p>own</p>").is_ok());
        assert!(set("pdf/parts/own.typ", "own").is_ok());
        assert!(set("pdf/handout.typ", "= own").is_ok());
    }

    #[test]
    fn a_template_with_a_mistake_is_told_before_any_page_is_made() {
        let error = set("pages/overview.html", "<p>\n{% if %}")
            .err()
            .expect("it is not well formed");
        assert!(
            error
                .to_string()
                .starts_with("the template pages/overview.html, line 2")
        );
    }
}
