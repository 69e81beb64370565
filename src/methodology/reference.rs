//! A page about every key of a TOML file, for people.
//!
//! Comes in: a type that mirrors the file. Goes out: Markdown, made of the same descriptions that
//! editors show, so that page, schema and program cannot disagree. Nothing is written here.

use crate::methodology::keys::name_the_languages;
use schemars::JsonSchema;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write;

/// What stands above the table of keys of every section.
const HEADINGS: &str = "| key | holds | when absent | meaning |\n| --- | --- | --- | --- |\n";

/// The page about the keys of the file `of`, which is read as a `T`.
pub(in crate::methodology) fn page<T: JsonSchema>(of: &str) -> String {
    let mut schema = schemars::schema_for!(T).to_value();
    name_the_languages(&mut schema);
    let mut page = Page {
        schema: &schema,
        headings: BTreeMap::new(),
        waiting: VecDeque::new(),
    };
    let mut text = format!(
        "# Keys of `{of}`\n\n<!-- Written by `tutka schema --out docs/schema`; edit the types, not this page. -->\n\n{}\n\n",
        one_line(&schema["description"])
    );
    page.write_keys(&mut text, &schema, "");
    while let Some((heading, name)) = page.waiting.pop_front() {
        let definition = &schema["$defs"][&name];
        let path = heading.trim_matches(['[', ']']).to_owned();
        let _ = write!(
            text,
            "\n## `{heading}`\n\n{}\n\n",
            one_line(&definition["description"])
        );
        let Some(variants) = definition["oneOf"].as_array() else {
            page.write_keys(&mut text, definition, &path);
            continue;
        };
        for variant in variants {
            let kind = &variant["properties"]["kind"]["const"];
            let about = one_line(&variant["description"]);
            let _ = write!(text, "### `kind = {kind}`\n\n{about}\n\n");
            page.write_keys(&mut text, variant, &path);
            text.push('\n');
        }
        text.truncate(text.trim_end().len() + 1);
    }
    text
}

/// A page in the making: tables of the file get a section each, in the order in which they are met.
struct Page<'a> {
    schema: &'a Value,
    /// The heading of each definition that has a section.
    headings: BTreeMap<String, String>,
    /// Headings and definitions whose sections are still to be written.
    waiting: VecDeque<(String, String)>,
}

impl Page<'_> {
    fn write_keys(&mut self, text: &mut String, table: &Value, path: &str) {
        let empty = Map::new();
        let keys = table["properties"].as_object().unwrap_or(&empty);
        let needed: Vec<&str> = table["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let kinds = |(_, about): &(&String, &Value)| about["const"].is_null();
        let (first, then): (Vec<_>, Vec<_>) = keys
            .iter()
            .filter(kinds)
            .partition(|(key, _)| needed.contains(&key.as_str()));
        if first.is_empty() && then.is_empty() {
            return;
        }
        text.push_str(HEADINGS);
        for (key, about) in first.into_iter().chain(then) {
            let here = match path {
                "" => key.clone(),
                path => format!("{path}.{key}"),
            };
            let holds = self.holds(about, &here);
            let absent = if needed.contains(&key.as_str()) {
                "needed".to_owned()
            } else {
                default_of(about)
            };
            let mut meaning = one_line(&about["description"]);
            meaning.push_str(&self.words(about));
            let cells = [format!("`{key}`"), holds, absent, meaning];
            let _ = writeln!(text, "| {} |", cells.map(|cell| in_cell(&cell)).join(" | "));
        }
    }

    /// What a value is; a table is a link to its section.
    fn holds(&mut self, schema: &Value, path: &str) -> String {
        if let Some(name) = definition_name(schema) {
            let definition = &self.schema["$defs"][name];
            return match name {
                "Text" => "text in languages".to_owned(),
                _ if is_table(definition) => self.link(name, &format!("[{path}]")),
                _ => self.holds(definition, path),
            };
        }
        if let Some(option) = real_option(schema) {
            return self.holds(option, path);
        }
        if schema["enum"].is_array() || schema["oneOf"].is_array() {
            return "a word".to_owned();
        }
        if schema["format"] == "date" {
            return "day".to_owned();
        }
        match type_of(schema) {
            "array" => self.list(&schema["items"], path),
            "object" => {
                let entries = self.holds(&schema["additionalProperties"], path);
                format!("table from names to: {entries}")
            }
            "integer" => "whole number".to_owned(),
            "number" => "number".to_owned(),
            "boolean" => "`true` or `false`".to_owned(),
            _ => "text".to_owned(),
        }
    }

    fn list(&mut self, entries: &Value, path: &str) -> String {
        match definition_name(entries) {
            Some(name) if is_table(&self.schema["$defs"][name]) && name != "Text" => {
                self.link(name, &format!("[[{path}]]"))
            }
            _ => format!("list of: {}", self.holds(entries, path)),
        }
    }

    /// A link to the section of a definition, which is written when it was not met before.
    fn link(&mut self, name: &str, heading: &str) -> String {
        let known = self.headings.get(name).cloned();
        let known = known.unwrap_or_else(|| {
            self.headings.insert(name.to_owned(), heading.to_owned());
            self.waiting
                .push_back((heading.to_owned(), name.to_owned()));
            heading.to_owned()
        });
        let what = if heading.starts_with("[[") {
            "tables, keys as in"
        } else {
            "table, keys as in"
        };
        format!("{what} [`{known}`](#{})", anchor(&known))
    }

    /// The words that may stand there, each with what it says.
    fn words(&self, schema: &Value) -> String {
        if let Some(name) = definition_name(schema) {
            return self.words(&self.schema["$defs"][name]);
        }
        if let Some(option) = real_option(schema) {
            return self.words(option);
        }
        if type_of(schema) == "array" {
            return self.words(&schema["items"]);
        }
        let variants = schema["oneOf"].as_array().into_iter().flatten();
        let described = variants
            .filter(|variant| variant["const"].is_string())
            .map(|variant| {
                let word = variant["const"].as_str().unwrap_or_default();
                format!("<br>`{word}`: {}", one_line(&variant["description"]))
            });
        let plain = schema["enum"].as_array().into_iter().flatten();
        let plain = plain.filter_map(Value::as_str);
        let plain = plain.map(|word| format!("<br>`{word}`"));
        described.chain(plain).collect()
    }
}

/// The name of the definition that a schema refers to.
fn definition_name(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.strip_prefix("#/$defs/")
}

/// The schema beside `null`.
fn real_option(schema: &Value) -> Option<&Value> {
    let options = schema["anyOf"].as_array()?;
    options.iter().find(|option| option["type"] != "null")
}

/// Whether a definition has keys of its own.
fn is_table(definition: &Value) -> bool {
    let variants = definition["oneOf"].as_array().into_iter().flatten();
    definition["properties"].is_object()
        || variants
            .into_iter()
            .any(|one| one["properties"].is_object())
}

fn type_of(schema: &Value) -> &str {
    let listed = schema["type"].as_array().into_iter().flatten();
    let real = listed
        .filter_map(Value::as_str)
        .find(|word| *word != "null");
    real.or(schema["type"].as_str()).unwrap_or_default()
}

/// What holds when the key is absent, as TOML writes it; nothing for what is told by the meaning.
fn default_of(schema: &Value) -> String {
    match &schema["default"] {
        Value::Array(entries) if entries.is_empty() => "none".to_owned(),
        // A list of tables that may be left out has none by itself.
        Value::Null if schema["type"] == "array" => "none".to_owned(),
        Value::Object(_) | Value::Null => String::new(),
        value => format!("`{value}`"),
    }
}

fn one_line(text: &Value) -> String {
    text.as_str().unwrap_or_default().replace('\n', " ")
}

/// A bar would end the cell.
fn in_cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// The anchor that Markdown readers give a heading.
fn anchor(heading: &str) -> String {
    heading
        .chars()
        .filter(|letter| letter.is_alphanumeric() || *letter == '_')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methodology::Round;

    #[test]
    fn every_table_has_a_section_and_every_link_leads_to_one() {
        let page = page::<Round>("round.toml");
        let sections: Vec<String> = page
            .lines()
            .filter_map(|line| line.strip_prefix("## "))
            .map(anchor)
            .collect();
        assert!(sections.contains(&"sourcescolumns".to_owned()));
        let links = page.split("](#").skip(1);
        let links: Vec<&str> = links.filter_map(|rest| rest.split(')').next()).collect();
        assert!(links.len() > sections.len(), "some tables stand twice");
        for link in links {
            assert!(sections.iter().any(|section| section == link), "{link}");
        }
    }

    #[test]
    fn a_row_tells_kind_default_and_words_of_a_key() {
        let page = page::<Round>("round.toml");
        let row = page
            .lines()
            .find(|line| line.starts_with("| `direction` |"))
            .expect("an indicator has a direction");
        assert_eq!(
            row,
            "| `direction` | a word | `\"up\"` | Whether more is better.\
             <br>`up`: More is better.<br>`down`: Less is better. |"
        );
        assert!(page.contains("### `kind = \"item-mean\"`"));
        assert!(page.contains("| `report_date` | day | needed |"));
    }
}
