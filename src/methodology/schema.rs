//! The JSON Schemas of `programme.toml` and `round.toml`, by which editors complete and check them.
//!
//! Comes in: the types that mirror the files. Goes out: a schema for each, with the description of
//! every key. Draft 7, which is the one that editors of TOML know. Nothing is read or written here.

use crate::methodology::keys::name_the_languages;
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
        schema_file::<Programme>("programme.toml", "programme.schema.json"),
        schema_file::<Round>("round.toml", "round.schema.json"),
    ]
}

fn schema_file<T: JsonSchema>(of: &'static str, name: &'static str) -> SchemaFile {
    let generator = SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    name_the_languages(&mut schema);
    schema["title"] = json!(of);
    SchemaFile { of, name, schema }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_both_files_has_a_description() {
        for file in schemas() {
            let properties = file.schema["properties"].as_object();
            for (key, about) in properties.expect("a file has keys") {
                assert!(about["description"].is_string(), "{key} of {}", file.of);
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
