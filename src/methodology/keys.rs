//! Holds a TOML file against the types that mirror it, and reports every departure at once.
//!
//! Comes in: the parsed table, and the JSON Schema that is derived from the same types that serde
//! reads. Goes out: findings about unknown and missing keys, values of a wrong kind and unknown
//! words, each at its place; and where the texts for readers stand. Nothing city-specific, and no
//! rule that a type cannot say, is checked here.

use crate::findings::{Code, Finding, Findings, nearest};
use crate::methodology::spans::{KeyPath, Spans};
use crate::vocabulary::{Day, Language};
use crate::wording::shortened;
use schemars::JsonSchema;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A text for readers, and the languages that it is given in.
pub(in crate::methodology) type FoundText = (KeyPath, BTreeSet<Language>);

/// The walk through one file.
pub(in crate::methodology) struct Walk<'a> {
    schema: Value,
    spans: &'a Spans,
    findings: &'a mut Findings,
    texts: Vec<FoundText>,
}

/// Reports every departure of `table` from the type `T`; returns the texts that it holds.
pub(in crate::methodology) fn check_keys<T: JsonSchema>(
    table: &DeTable<'_>,
    spans: &Spans,
    findings: &mut Findings,
) -> Vec<FoundText> {
    let mut schema = schemars::schema_for!(T).to_value();
    name_the_languages(&mut schema);
    let mut walk = Walk {
        schema,
        spans,
        findings,
        texts: Vec::new(),
    };
    let top = walk.schema.clone();
    walk.check_object(&top, table, &KeyPath::top());
    walk.texts
}

/// The derived schema lets a text have any key; only languages are meant.
pub(in crate::methodology) fn name_the_languages(schema: &mut Value) {
    let languages: Map<String, Value> = Language::ALL
        .into_iter()
        .map(|language| {
            let about = format!("The text in the language `{}`.", language.code());
            let text = json!({ "type": "string", "description": about });
            (language.code().to_owned(), text)
        })
        .collect();
    for place in ["/$defs/Text", "/definitions/Text"] {
        if let Some(text) = schema.pointer_mut(place) {
            text["properties"] = Value::Object(languages.clone());
            text["additionalProperties"] = Value::Bool(false);
        }
    }
}

impl Walk<'_> {
    fn check_value(&mut self, schema: &Value, value: &Spanned<DeValue<'_>>, path: &KeyPath) {
        let schema = self.resolve(schema);
        if let Some(words) = choices(&schema) {
            self.check_choice(&schema, &words, value, path);
            return;
        }
        match (kind_of(&schema), value.get_ref()) {
            ("tagged", DeValue::Table(table)) => self.check_tagged(&schema, table, path),
            ("table" | "text-in-languages", DeValue::Table(table)) => {
                if kind_of(&schema) == "text-in-languages" {
                    self.texts.push((path.clone(), languages_of(table)));
                }
                self.check_object(&schema, table, path);
            }
            ("list", DeValue::Array(array)) => {
                for (index, entry) in array.iter().enumerate() {
                    self.check_value(&schema["items"], entry, &path.then(index));
                }
            }
            ("text", DeValue::String(text)) => self.check_written(text, path),
            (kind, found) if is_of_kind(kind, &schema, found) => {}
            (kind, found) => self.refuse(kind, &schema, found, path),
        }
    }

    /// What `tutka init` left for the city to write stands within marks of its own.
    fn check_written(&mut self, text: &str, path: &KeyPath) {
        if text.starts_with('‹') && text.ends_with('›') {
            let finding = self.spans.finding(Code::StillToDecide, path);
            self.findings.push(finding.quoting(shortened(text, 40)));
        }
    }

    fn check_object(&mut self, schema: &Value, table: &DeTable<'_>, path: &KeyPath) {
        let properties = schema["properties"].as_object();
        // A misspelt key is one fault, not an unknown key and a missing one.
        let mut misspelt = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let here = path.then(name);
            if let Some(known) = properties.and_then(|properties| properties.get(name)) {
                self.check_value(known, value, &here);
            } else if schema["additionalProperties"].is_object() {
                self.check_value(&schema["additionalProperties"], value, &here);
            } else {
                let known = properties.into_iter().flat_map(Map::keys);
                let known: Vec<&str> = known.map(String::as_str).collect();
                misspelt.extend(nearest(name, known.iter().copied()).map(ToOwned::to_owned));
                let finding = self.spans.finding_at_key(Code::UnknownKey, &here);
                self.findings.push(with_known(finding, name, &known));
            }
        }
        let required = schema["required"].as_array();
        for key in required.into_iter().flatten().filter_map(Value::as_str) {
            let is_there = table.keys().any(|known| known.get_ref() == key);
            if !is_there && !misspelt.iter().any(|meant| meant == key) {
                self.miss(&schema["properties"][key], key, path);
            }
        }
    }

    /// A table whose other keys depend on the word under `kind`.
    fn check_tagged(&mut self, schema: &Value, table: &DeTable<'_>, path: &KeyPath) {
        let variants = schema["oneOf"].as_array();
        let variants: Vec<(&str, &Value)> = variants
            .into_iter()
            .flatten()
            .filter_map(|variant| Some((tag_of(variant)?, variant)))
            .collect();
        let words: Vec<String> = variants.iter().map(|(tag, _)| (*tag).to_owned()).collect();
        let tag = table.iter().find(|(key, _)| key.get_ref() == "kind");
        let Some((_, tag)) = tag else {
            self.miss(&json!({ "enum": words }), "kind", path);
            return;
        };
        let variant = tag.get_ref().as_str().and_then(|word| {
            let found = variants.iter().find(|(known, _)| *known == word)?;
            Some(found.1)
        });
        match variant {
            Some(variant) => self.check_object(variant, table, path),
            None => {
                let choice = json!({ "enum": words });
                self.check_choice(&choice, &words, tag, &path.then("kind"));
            }
        }
    }

    fn check_choice(
        &mut self,
        schema: &Value,
        words: &[String],
        value: &Spanned<DeValue<'_>>,
        path: &KeyPath,
    ) {
        let Some(word) = value.get_ref().as_str() else {
            self.refuse("text", schema, value.get_ref(), path);
            return;
        };
        if !words.iter().any(|known| known == word) {
            let known: Vec<&str> = words.iter().map(String::as_str).collect();
            let finding = self.spans.finding(Code::UnknownChoice, path).quoting(word);
            self.findings.push(with_known(finding, word, &known));
        }
    }

    fn refuse(&mut self, kind: &str, schema: &Value, found: &DeValue<'_>, path: &KeyPath) {
        let finding = self
            .spans
            .finding(Code::WrongKind, path)
            .quoting(shown(found))
            .with("wanted", kind)
            .with("example", self.example(schema, path.key()));
        self.findings.push(finding);
    }

    fn miss(&mut self, schema: &Value, key: &str, path: &KeyPath) {
        let resolved = self.resolve(schema);
        let finding = self
            .spans
            .finding(Code::MissingKey, path)
            .with("key", key)
            .with("example", self.example(&resolved, key));
        self.findings.push(finding);
    }

    /// The schema behind references and beside `null`.
    fn resolve(&self, schema: &Value) -> Value {
        if let Some(name) = schema["$ref"].as_str() {
            let pointer = name.trim_start_matches('#');
            let found = self.schema.pointer(pointer).expect("a schema is closed");
            return self.resolve(found);
        }
        let options = schema["anyOf"].as_array();
        let real = options
            .into_iter()
            .flatten()
            .find(|option| option["type"] != "null");
        real.map_or_else(|| schema.clone(), |real| self.resolve(real))
    }

    /// A line that shows how the value is written, with its key when there is one.
    fn example(&self, schema: &Value, key: &str) -> String {
        let value = match (choices(schema), kind_of(schema)) {
            (Some(words), _) => format!("\"{}\"", words.first().map_or("", String::as_str)),
            (None, "text-in-languages") => "{ fi = \"…\" }".to_owned(),
            (None, "list") => {
                let entry = self.resolve(&schema["items"]);
                let is_table = matches!(kind_of(&entry), "table" | "tagged");
                if is_table && !key.is_empty() {
                    return format!("[[{key}]]");
                }
                format!("[{}]", self.example(&entry, ""))
            }
            (None, "table" | "tagged") if !key.is_empty() => return format!("{key} = {{ … }}"),
            (None, "table" | "tagged") => "{ … }".to_owned(),
            (None, "day") => "2026-01-31".to_owned(),
            (None, "count" | "whole-number") => "1".to_owned(),
            (None, "number") => "0.5".to_owned(),
            (None, "yes-no") => "true".to_owned(),
            (None, _) => "\"…\"".to_owned(),
        };
        if key.is_empty() {
            value
        } else {
            format!("{key} = {value}")
        }
    }
}

/// The finding with the names that would have been known, and the nearest of them.
pub(in crate::methodology) fn with_known(finding: Finding, found: &str, known: &[&str]) -> Finding {
    let finding = finding.quoting(found).with("known", known.join(", "));
    match nearest(found, known.iter().copied()) {
        Some(name) => finding.with("nearest", name),
        None => finding,
    }
}

/// The words of a closed list of words; `None` for any other schema.
fn choices(schema: &Value) -> Option<Vec<String>> {
    let listed = match (schema["enum"].as_array(), schema["oneOf"].as_array()) {
        (Some(words), _) => words.iter().collect::<Vec<_>>(),
        (None, Some(variants)) => variants
            .iter()
            .map(|variant| &variant["const"])
            .collect::<Vec<_>>(),
        (None, None) => return None,
    };
    let words = listed.into_iter().map(|word| word.as_str());
    words.map(|word| word.map(ToOwned::to_owned)).collect()
}

/// The word for what a schema wants, as it is named in the texts of findings.
fn kind_of(schema: &Value) -> &'static str {
    if schema["oneOf"].is_array() {
        return "tagged";
    }
    if schema["format"] == "date" {
        return "day";
    }
    let wanted = match &schema["type"] {
        Value::Array(options) => options
            .iter()
            .find(|option| *option != "null")
            .and_then(Value::as_str),
        option => option.as_str(),
    };
    match wanted {
        Some("object") if schema["properties"]["fi"].is_object() => "text-in-languages",
        Some("object") => "table",
        Some("array") => "list",
        Some("integer") if schema["minimum"] == 0 => "count",
        Some("integer") => "whole-number",
        Some("number") => "number",
        Some("boolean") => "yes-no",
        _ => "text",
    }
}

/// The word under which the variant of a tagged table is known.
fn tag_of(variant: &Value) -> Option<&str> {
    variant["properties"]["kind"]["const"].as_str()
}

fn is_of_kind(kind: &str, schema: &Value, found: &DeValue<'_>) -> bool {
    match (kind, found) {
        ("text", DeValue::String(_)) | ("yes-no", DeValue::Boolean(_)) => true,
        ("count" | "whole-number", DeValue::Integer(_)) => {
            let number = whole_number(found);
            number.is_some_and(|number| number_fits(&schema["format"], number))
        }
        ("number", DeValue::Integer(_)) => whole_number(found).is_some(),
        ("number", DeValue::Float(float)) => float
            .as_str()
            .parse()
            .is_ok_and(|number: f64| number.is_finite()),
        ("day", DeValue::Datetime(written)) => written
            .date
            .filter(|_| written.time.is_none() && written.offset.is_none())
            .and_then(|date| Day::new(date.year.into(), date.month.into(), date.day.into()))
            .is_some(),
        _ => false,
    }
}

fn whole_number(found: &DeValue<'_>) -> Option<i64> {
    let integer = found.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn number_fits(format: &Value, number: i64) -> bool {
    match format.as_str() {
        Some("uint32") => u32::try_from(number).is_ok(),
        Some("int32") => i32::try_from(number).is_ok(),
        Some("uint64" | "uint") => number >= 0,
        _ => true,
    }
}

/// A value as a finding quotes it: short, and tables and lists only by their kind of bracket.
fn shown(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) if text.chars().count() > 40 => {
            format!("\"{}…\"", text.chars().take(39).collect::<String>())
        }
        DeValue::String(text) => format!("\"{text}\""),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(word) => word.to_string(),
        DeValue::Datetime(written) => written.to_string(),
        DeValue::Array(_) => "[…]".to_owned(),
        DeValue::Table(_) => "{…}".to_owned(),
    }
}

fn languages_of(table: &DeTable<'_>) -> BTreeSet<Language> {
    let codes = table.keys().map(|key| key.get_ref().as_ref());
    codes.filter_map(Language::from_code).collect()
}
