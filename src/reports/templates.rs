//! The templates of the pages, and the only place that knows the template engine.
//!
//! Comes in: a template's name and its context. Goes out: text. Undefined names are mistakes, and
//! everything that is filled into HTML is escaped unless a template says otherwise.

use crate::reports::foreign;
use crate::wording::without_language_marks;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use std::collections::BTreeMap;
use thiserror::Error;

pub(in crate::reports) use minijinja::{Value, context};

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        [$((
            $name,
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/report_templates/", $name)),
        )),*]
    };
}

/// A view as a value that templates can read.
pub(in crate::reports) fn serial<T: serde::Serialize>(view: T) -> Value {
    Value::from(minijinja::value::Serde(view))
}

/// Every page template that is built in.
const BUILT_IN: &[(&str, &str)] = &embedded![
    "assets/site.css",
    "assets/site.js",
    "pages/accessibility.html",
    "pages/data.html",
    "pages/dimension.html",
    "pages/goals.html",
    "pages/kit-report.html",
    "pages/kit-texts.txt",
    "pages/kit.html",
    "pages/method.html",
    "pages/overview.html",
    "pages/selko.html",
    "pages/table.html",
    "pages/unit.html",
    "parts/charts.html",
    "parts/layout.html",
    "parts/method.html",
    "parts/prose.html",
    "parts/summary.html",
    "parts/tables.html",
    "parts/unit.html",
];

/// A template that could not be read or filled in.
#[derive(Debug, Error)]
#[error("the template {name}, line {line}: {reason}")]
pub struct TemplateError {
    name: String,
    line: usize,
    reason: String,
}

/// The templates of one run.
pub struct PageTemplates {
    environment: Environment<'static>,
}

impl PageTemplates {
    /// The built-in templates.
    ///
    /// # Errors
    /// When a template is not well formed, which a test would have shown.
    pub fn built_in() -> Result<Self, TemplateError> {
        Self::with(&BTreeMap::new())
    }

    /// The names of the built-in templates.
    pub(in crate::reports) fn names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// The built-in templates, with some of a programme's own in their place or beside them, by name.
    ///
    /// # Errors
    /// When a template is not well formed.
    pub fn with(own: &BTreeMap<String, String>) -> Result<Self, TemplateError> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|name| {
            if [".css", ".js", ".txt"]
                .iter()
                .any(|kind| name.ends_with(kind))
            {
                AutoEscape::None
            } else {
                AutoEscape::Html
            }
        });
        let built_in = BUILT_IN
            .iter()
            .filter(|(name, _)| !own.contains_key(*name))
            .map(|&(name, text)| (name.to_owned(), text.to_owned()));
        let replaced = own.iter().map(|(name, text)| (name.clone(), text.clone()));
        for (name, text) in built_in.chain(replaced) {
            environment
                .add_template_owned(name.clone(), text)
                .map_err(|error| spell(&name, &error))?;
        }
        Ok(Self { environment })
    }

    /// Fills in a template.
    pub(in crate::reports) fn fill(
        &self,
        name: &str,
        context: Value,
    ) -> Result<String, TemplateError> {
        self.environment
            .get_template(name)
            .and_then(|template| template.render(context))
            .map(|filled| {
                if name.ends_with(".html") {
                    foreign::in_page(&filled)
                } else {
                    without_language_marks(&filled)
                }
            })
            .map_err(|error| spell(name, &error))
    }
}

fn spell(name: &str, error: &minijinja::Error) -> TemplateError {
    TemplateError {
        name: error.name().unwrap_or(name).to_owned(),
        line: error.line().unwrap_or(0),
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn every_template_on_disk_is_built_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("report_templates");
        let mut found = Vec::new();
        for folder in ["assets", "pages", "parts"] {
            for entry in fs::read_dir(root.join(folder)).expect("the folder exists") {
                let entry = entry.expect("the folder can be read");
                let file = entry.file_name();
                let file = file.to_str().expect("template names are plain");
                found.push(format!("{folder}/{file}"));
            }
        }
        found.sort();
        let built_in: Vec<_> = BUILT_IN
            .iter()
            .map(|(name, _)| (*name).to_owned())
            .collect();
        assert_eq!(found, built_in);
    }

    #[test]
    fn every_built_in_template_is_well_formed() {
        assert!(PageTemplates::built_in().is_ok());
    }

    #[test]
    fn an_undefined_name_is_told_with_its_template() {
        let own = BTreeMap::from([("own.html".to_owned(), "\n{{ nothing.here }}".to_owned())]);
        let templates = PageTemplates::with(&own).expect("the template is well formed");
        let error = templates
            .fill("own.html", context! {})
            .expect_err("the name is not defined");
        assert!(
            error
                .to_string()
                .starts_with("the template own.html, line 2")
        );
    }

    #[test]
    fn what_is_filled_in_is_escaped() {
        let own = BTreeMap::from([("own.html".to_owned(), "{{ text }}".to_owned())]);
        let templates = PageTemplates::with(&own).expect("the template is well formed");
        let filled = templates.fill("own.html", context! { text => "<b>&" });
        assert_eq!(filled.ok().as_deref(), Some("&lt;b&gt;&amp;"));
    }
}
