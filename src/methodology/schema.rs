//! The JSON Schemas of `programme.toml` and `round.toml`, by which editors complete and check them.
//!
//! Comes in: the types that mirror the files. Goes out: a schema for each, with the description of
//! every key. Draft 7, which is the one that editors of TOML know. Nothing is read or written here.

use crate::methodology::keys::name_the_languages;
use crate::methodology::reference;
use crate::methodology::{Programme, Round};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// A schema as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaFile {
    /// The file that it describes.
    pub of: &'static str,
    /// The name of the schema's own file.
    pub name: &'static str,
    /// The schema.
    pub schema: Value,
    /// The name of the page that tells the same to people.
    pub page_name: &'static str,
    /// That page, as Markdown.
    pub page: String,
}

impl SchemaFile {
    /// The schema as text, with a line feed at its end.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{:#}\n", self.schema)
    }
}

/// The schemas of the files that a person writes.
#[must_use]
pub fn schemas() -> [SchemaFile; 2] {
    [
        SchemaFile {
            of: "programme.toml",
            name: "programme.schema.json",
            schema: editors_schema::<Programme>("programme.toml"),
            page_name: "programme.md",
            page: reference::page::<Programme>("programme.toml"),
        },
        SchemaFile {
            of: "round.toml",
            name: "round.schema.json",
            schema: editors_schema::<Round>("round.toml"),
            page_name: "round.md",
            page: reference::page::<Round>("round.toml"),
        },
    ]
}

fn editors_schema<T: JsonSchema>(of: &str) -> Value {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    name_the_languages(&mut schema);
    describe_the_kinds(&mut schema);
    schema["title"] = json!(of);
    schema
}

/// A table whose other keys depend on its `kind` has its description at the kind too, where an
/// editor shows it while the word is being chosen.
fn describe_the_kinds(schema: &mut Value) {
    let definitions = schema["definitions"].as_object_mut().into_iter().flatten();
    let variants = definitions.filter_map(|(_, one)| one.get_mut("oneOf")?.as_array_mut());
    for variant in variants.flatten() {
        let about = variant["description"].clone();
        if variant["properties"]["kind"].is_object() {
            variant["properties"]["kind"]["description"] = about;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every object of a schema that has keys, with the pointer by which it is found.
    fn tables(schema: &Value, at: &str, found: &mut Vec<(String, Value)>) {
        match schema {
            Value::Object(object) => {
                if let Some(keys) = object.get("properties").filter(|keys| keys.is_object()) {
                    found.push((at.to_owned(), keys.clone()));
                }
                for (name, inner) in object {
                    tables(inner, &format!("{at}/{name}"), found);
                }
            }
            Value::Array(entries) => {
                for (index, inner) in entries.iter().enumerate() {
                    tables(inner, &format!("{at}/{index}"), found);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn every_key_of_both_files_has_a_description_at_every_depth() {
        for file in schemas() {
            let mut found = Vec::new();
            tables(&file.schema, "", &mut found);
            assert!(found.len() > 10, "{} has tables in tables", file.of);
            for (at, keys) in found {
                for (key, about) in keys.as_object().expect("keys") {
                    let text = about["description"].as_str().unwrap_or_default();
                    assert!(text.len() > 5, "{key} at {at} of {}", file.of);
                }
            }
        }
    }

    #[test]
    fn a_text_has_languages_and_nothing_else() {
        for file in schemas() {
            let text = &file.schema["definitions"]["Text"];
            assert_eq!(text["additionalProperties"], json!(false));
            assert!(text["properties"]["fi"].is_object());
        }
    }
}
