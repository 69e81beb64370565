//! The report model, which designers of templates rely on: its schema and its page are those of the
//! program. `TUTKA_MODEL=write` writes both anew.

use crate::support::root;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use tutka::reports::views::{Handout, Report, YearlyReview};

/// What stands above the sections of the page.
const INTRODUCTION: &str = "# The report model

<!-- Written by `TUTKA_MODEL=write cargo test --release report_model`; edit the types, not this page. -->

What templates can say. The program words everything before a template sees it: numbers are spelled, withheld values are
already words, and nothing is left to be calculated. The same model in JSON Schema is
[`schema/report.schema.json`](schema/report.schema.json); how to put a template in the place of a built-in one is told
in [Making it yours](making-it-yours.md).

| where | name | what it is |
| --- | --- | --- |
| every page | `report` | a [`Report`](#report): of the public, or of one table alone |
| every page | `labels` | the fixed words, `report.labels`: the messages that begin with `label-`, with `_` for `-` |
| every page | `charts` | SVG by the name of the picture, such as `radar-north`; names are in `UnitCharts` |
| every page | `described` | what each picture shows, in words, by the same name |
| every page | `page` | title, description, `root` and `home` (the ways to the files and to the pages), languages, navigation |
| `pages/unit.html`, `pages/table.html` | `unit` | a [`UnitSection`](#unitsection) |
| `pages/dimension.html` | `dimension` | a [`DimensionSection`](#dimensionsection) |
| `pages/kit.html`, `pages/kit-report.html`, `pages/kit-texts.txt` | `kit` | a [`HandOver`](#handover) |
| `pdf/annual-report.typ` | `data.report` | the [`Report`](#report) of the public |
| `pdf/yearly-review.typ` | `data.review`, `data.unit` | a [`YearlyReview`](#yearlyreview) with the [`UnitSection`](#unitsection) of its table |
| `pdf/handout.typ` | `data.handout` | a [`Handout`](#handout) |
| every PDF | `data.words`, `data.charts` | the messages that begin with `pdf-`; title, description and size of each picture |
";

fn schema() -> Value {
    let mut generator: SchemaGenerator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let roots = json!({
        "report": generator.subschema_for::<Report>(),
        "handout": generator.subschema_for::<Handout>(),
        "review": generator.subschema_for::<YearlyReview>(),
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The report model of tutka",
        "type": "object",
        "properties": roots,
        "$defs": generator.take_definitions(true),
    })
}

fn page(schema: &Value) -> String {
    let mut page = INTRODUCTION.to_owned();
    let definitions = schema["$defs"].as_object().expect("the model has parts");
    for (name, definition) in definitions {
        let about = one_line(&definition["description"]);
        let _ = write!(page, "\n## `{name}`\n\n{about}\n\n");
        let variants = definition["oneOf"].as_array().into_iter().flatten();
        let words: Vec<(String, String)> = variants
            .clone()
            .filter_map(|one| {
                Some((
                    one["const"].as_str()?.to_owned(),
                    one_line(&one["description"]),
                ))
            })
            .collect();
        if !words.is_empty() {
            page.push_str("| word | meaning |\n| --- | --- |\n");
            for (word, meaning) in words {
                let _ = writeln!(page, "| `{word}` | {meaning} |");
            }
        }
        write_fields(&mut page, definition);
        for one in variants.filter(|one| one["properties"].is_object()) {
            let kind = one["properties"]["kind"]["const"]
                .as_str()
                .unwrap_or_default();
            let _ = write!(
                page,
                "\n`kind` is `{kind}`: {}\n\n",
                one_line(&one["description"])
            );
            write_fields(&mut page, one);
        }
    }
    page
}

fn write_fields(page: &mut String, definition: &Value) {
    let fields = definition["properties"].as_object().into_iter().flatten();
    let fields: Vec<_> = fields.filter(|(_, one)| one["const"].is_null()).collect();
    if fields.is_empty() {
        return;
    }
    page.push_str("| field | holds | meaning |\n| --- | --- | --- |\n");
    for (name, field) in fields {
        let meaning = one_line(&field["description"]);
        let _ = writeln!(page, "| `{name}` | {} | {meaning} |", holds(field));
    }
}

/// What a field holds, in words and links.
fn holds(schema: &Value) -> String {
    if let Some(name) = schema["$ref"]
        .as_str()
        .and_then(|path| path.rsplit('/').next())
    {
        return format!("[`{name}`](#{})", name.to_lowercase());
    }
    if let Some(options) = schema["anyOf"].as_array() {
        let real = options.iter().find(|option| option["type"] != "null");
        return format!("{}, or none", real.map(holds).unwrap_or_default());
    }
    let may_be_none = schema["type"].as_array().is_some();
    let kinds = schema["type"].as_array().and_then(|kinds| kinds.first());
    let kind = kinds
        .unwrap_or(&schema["type"])
        .as_str()
        .unwrap_or_default();
    let words = match kind {
        "string" => "text".to_owned(),
        "boolean" => "true or false".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "array" if schema["prefixItems"].is_array() => {
            let parts = schema["prefixItems"].as_array().into_iter().flatten();
            format!(
                "list of {}",
                parts.map(holds).collect::<Vec<_>>().join(" and ")
            )
        }
        "array" => format!("list: {}", holds(&schema["items"])),
        "object" => format!("by name: {}", holds(&schema["additionalProperties"])),
        _ => "anything".to_owned(),
    };
    if may_be_none {
        format!("{words}, or none")
    } else {
        words
    }
}

fn one_line(text: &Value) -> String {
    let text = text.as_str().unwrap_or_default().replace('\n', " ");
    text.replace('|', "\\|")
}

#[test]
fn the_committed_report_model_is_that_of_the_program() {
    let schema = schema();
    let files = [
        ("docs/schema/report.schema.json", format!("{schema:#}\n")),
        ("docs/report-model.md", page(&schema)),
    ];
    for (name, fresh) in files {
        let path = root().join(name);
        if std::env::var_os("TUTKA_MODEL").is_some_and(|word| word == "write") {
            fs::write(&path, &fresh).expect("the page can be written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == fresh, "write {name} anew with TUTKA_MODEL=write");
    }
}

#[test]
fn every_field_of_the_report_model_is_explained_and_every_link_leads_to_a_section() {
    let page = page(&schema());
    for row in page.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_end_matches('|').split(" | ").collect();
        let meaning = cells.last().map_or("", |cell| cell.trim());
        assert!(meaning.len() > 3, "{row}");
    }
    let sections: Vec<String> = page
        .lines()
        .filter_map(|line| line.strip_prefix("## `"))
        .map(|name| name.trim_end_matches('`').to_lowercase())
        .collect();
    assert!(sections.len() > 30, "the model has its parts");
    for link in page
        .split("](#")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
    {
        assert!(sections.iter().any(|section| section == link), "{link}");
    }
}
