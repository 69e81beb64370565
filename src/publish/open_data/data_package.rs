//! `datapackage.json`: what the tables are, for programs that read Data Package 2.0.
//!
//! Comes in: the tables. Goes out: the descriptor, with a schema, checksum and size of each.
//! Source: datapackage.org, version 2.0 of June 2024.

use crate::methodology::{Methodology, Publisher};
use crate::publish::open_data::about::About;
use crate::publish::open_data::dictionary::{description, type_of};
use crate::publish::open_data::names::Names;
use crate::publish::open_data::table::{Column, ColumnKind, DataTable};
use crate::vocabulary::sha256;
use serde_json::{Map, Value, json};

const PROFILE: &str = "https://datapackage.org/profiles/2.0";

/// The descriptor of all tables.
pub(in crate::publish) fn descriptor(names: &Names<'_>, tables: &[DataTable]) -> Value {
    let methodology = names.methodology;
    let programme = methodology.programme();
    let round = methodology.newest();
    let about = About::new(names, names.language());
    let resources: Vec<_> = tables.iter().map(|table| resource(names, table)).collect();
    json!({
        "$schema": format!("{PROFILE}/datapackage.json"),
        "name": about.identifier,
        "title": about.title,
        "description": about.description,
        "version": round.id.as_str(),
        "created": format!("{}T00:00:00Z", round.report_date),
        "licenses": [{
            "title": programme.publisher.licence.name,
            "path": programme.publisher.licence.url,
        }],
        "contributors": [contributor(names, &programme.publisher)],
        "sources": sources(names, methodology),
        "resources": resources,
    })
}

fn contributor(names: &Names<'_>, publisher: &Publisher) -> Value {
    let mut one = Map::new();
    one.insert("title".to_owned(), json!(names.text(&publisher.name)));
    one.insert("roles".to_owned(), json!(["publisher", "contact"]));
    if let Some(contact) = &publisher.contact {
        let key = if contact.contains('@') {
            "email"
        } else {
            "path"
        };
        one.insert(key.to_owned(), json!(contact));
    }
    Value::Object(one)
}

/// The sources of every round, with the round as their version.
fn sources(names: &Names<'_>, methodology: &Methodology) -> Vec<Value> {
    methodology
        .rounds()
        .iter()
        .flat_map(|round| {
            round.sources.iter().map(move |source| {
                json!({ "title": names.text(&source.name), "version": round.id.as_str() })
            })
        })
        .collect()
}

fn resource(names: &Names<'_>, table: &DataTable) -> Value {
    let content = table.for_machines();
    let fields: Vec<_> = table
        .columns
        .iter()
        .map(|column| field(names, column))
        .collect();
    json!({
        "$schema": format!("{PROFILE}/dataresource.json"),
        "name": table.name,
        "path": table.path(),
        "type": "table",
        "title": names.word(&format!("data-table-{}", table.name)),
        "description": names.word(&format!("data-table-{}-about", table.name)),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": content.len(),
        "hash": format!("sha256:{}", sha256(&content)),
        "schema": {
            "$schema": format!("{PROFILE}/tableschema.json"),
            "fields": fields,
            "primaryKey": table.key,
            "missingValues": [{ "value": "", "label": names.word("data-missing") }],
        },
    })
}

fn field(names: &Names<'_>, column: &Column) -> Value {
    let mut field = Map::new();
    field.insert("name".to_owned(), json!(column.name));
    field.insert("type".to_owned(), json!(type_of(column.kind)));
    let about = description(names, names.language(), column);
    field.insert("description".to_owned(), json!(about));
    if let ColumnKind::Code(list) = column.kind {
        // A code of several rounds stands once, where it first comes, under its newest name.
        let mut categories: Vec<(String, String)> = Vec::new();
        for code in list.codes(names) {
            let name = code.names.get(&names.language());
            let name = name.or_else(|| code.names.values().next()).cloned();
            let name = name.unwrap_or_else(|| code.code.clone());
            match categories.iter_mut().find(|(known, _)| *known == code.code) {
                Some((_, label)) => *label = name,
                None => categories.push((code.code, name)),
            }
        }
        let categories: Vec<_> = categories
            .into_iter()
            .map(|(value, label)| json!({ "value": value, "label": label }))
            .collect();
        field.insert("categories".to_owned(), json!(categories));
        field.insert("categoriesOrdered".to_owned(), json!(list.is_ordered()));
    }
    Value::Object(field)
}
