//! `dcat.jsonld`: the data set for the open-data portals of Europe, after DCAT-AP 3.
//!
//! Comes in: the tables. Goes out: a catalogue with one data set and a distribution for each file.
//! Addresses are relative to the file itself, so that the folder can be put anywhere.
//! Source: SEMIC, DCAT-AP 3.0.1.

use crate::publish::open_data::about::About;
use crate::publish::open_data::names::Names;
use crate::publish::open_data::table::DataTable;
use crate::vocabulary::sha256;
use crate::vocabulary::{Language, Text};
use serde_json::{Map, Value, json};

const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";
const MEDIA_TYPE: &str = "https://www.iana.org/assignments/media-types/text/csv";

/// The catalogue.
pub(in crate::publish) fn catalogue(names: &Names<'_>, tables: &[DataTable]) -> Value {
    let programme = names.methodology.programme();
    let languages = &programme.languages;
    let about: Vec<(Language, About)> = languages
        .iter()
        .map(|&language| (language, About::new(names, language)))
        .collect();
    let worded = |pick: fn(&About) -> &str| -> Vec<Value> {
        about
            .iter()
            .map(|(language, about)| worded_in(*language, pick(about)))
            .collect()
    };
    let (titles, descriptions) = (worded(|one| &one.title), worded(|one| &one.description));
    let publisher = json!({
        "@id": "#publisher",
        "@type": "foaf:Agent",
        "foaf:name": texts(&programme.publisher.name),
    });
    json!({
        "@context": context(),
        "@id": "#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": titles,
        "dct:description": descriptions,
        "dct:publisher": publisher,
        "dct:license": licence(names),
        "dct:language": spoken(languages),
        "dcat:dataset": dataset(names, tables, &about, (&titles, &descriptions)),
    })
}

fn dataset(
    names: &Names<'_>,
    tables: &[DataTable],
    about: &[(Language, About)],
    (titles, descriptions): (&[Value], &[Value]),
) -> Value {
    let methodology = names.methodology;
    let programme = methodology.programme();
    let newest = methodology.newest();
    let oldest = methodology.rounds().first().unwrap_or(newest);
    let keywords: Vec<Value> = about
        .iter()
        .flat_map(|(language, one)| one.keywords.iter().map(|word| worded_in(*language, word)))
        .collect();
    let distributions: Vec<Value> = tables
        .iter()
        .flat_map(|table| {
            let twin = names.word("data-spreadsheet");
            let title = names.word(&format!("data-table-{}", table.name));
            let plain = distribution(names, &table.path(), &title, &table.for_machines());
            let title = format!("{title} ({twin})");
            let twin = table.for_spreadsheets();
            [
                plain,
                distribution(names, &table.spreadsheet_path(), &title, &twin),
            ]
        })
        .collect();
    let mut dataset = json!({
        "@id": "#dataset",
        "@type": "dcat:Dataset",
        "dct:identifier": about.first().map_or("", |(_, one)| one.identifier.as_str()),
        "dct:title": titles,
        "dct:description": descriptions,
        "dcat:keyword": keywords,
        "dct:publisher": { "@id": "#publisher" },
        "dcat:theme": {
            "@id": format!("{AUTHORITY}/data-theme/GOVE"),
            "@type": "skos:Concept",
            "skos:prefLabel": worded_in(Language::En, "Government and public sector"),
        },
        "dct:accessRights": {
            "@id": format!("{AUTHORITY}/access-right/PUBLIC"),
            "@type": "dct:RightsStatement",
        },
        "dct:issued": date(&newest.report_date.to_string()),
        "dcat:version": newest.id.as_str(),
        "dct:language": spoken(&programme.languages),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": date(&oldest.period.from.to_string()),
            "dcat:endDate": date(&newest.period.until.to_string()),
        },
        "dct:spatial": {
            "@type": "dct:Location",
            "skos:prefLabel": texts(&programme.city.name),
        },
        "dcat:distribution": distributions,
    });
    if let Some(area) = &programme.city.area {
        dataset["dct:spatial"]["@id"] = json!(area);
    }
    if let Some(contact) = &programme.publisher.contact {
        dataset["dcat:contactPoint"] = contact_point(&programme.publisher.name, contact);
    }
    dataset
}

fn distribution(names: &Names<'_>, path: &str, title: &str, content: &[u8]) -> Value {
    json!({
        "@id": format!("{path}#distribution"),
        "@type": "dcat:Distribution",
        "dct:title": worded_in(names.language(), title),
        "dcat:accessURL": { "@id": path },
        "dcat:downloadURL": { "@id": path },
        "dct:format": { "@id": format!("{AUTHORITY}/file-type/CSV"), "@type": "dct:MediaTypeOrExtent" },
        "dcat:mediaType": { "@id": MEDIA_TYPE, "@type": "dct:MediaType" },
        "dct:license": licence(names),
        "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": content.len().to_string() },
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm" },
            "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": sha256(content) },
        },
    })
}

fn licence(names: &Names<'_>) -> Value {
    let licence = &names.methodology.programme().publisher.licence;
    json!({
        "@id": licence.url,
        "@type": "dct:LicenseDocument",
        "dct:title": licence.name,
    })
}

/// Where questions are answered: an address of the post or of the web.
fn contact_point(name: &Text, contact: &str) -> Value {
    let (key, address) = if contact.contains('@') {
        ("vcard:hasEmail", format!("mailto:{contact}"))
    } else {
        ("vcard:hasURL", contact.to_owned())
    };
    let mut card = Map::new();
    card.insert("@type".to_owned(), json!("vcard:Kind"));
    card.insert("vcard:fn".to_owned(), Value::Array(texts(name)));
    card.insert(key.to_owned(), json!({ "@id": address }));
    Value::Object(card)
}

fn texts(text: &Text) -> Vec<Value> {
    Language::ALL
        .into_iter()
        .filter(|&language| text.has(language))
        .map(|language| worded_in(language, text.in_language(language)))
        .collect()
}

fn worded_in(language: Language, text: &str) -> Value {
    json!({ "@language": language.code(), "@value": text })
}

fn date(day: &str) -> Value {
    json!({ "@type": "xsd:date", "@value": day })
}

fn spoken(languages: &[Language]) -> Vec<Value> {
    let code = |language: &Language| match language {
        Language::Fi => "FIN",
        Language::Sv => "SWE",
        Language::En => "ENG",
    };
    languages
        .iter()
        .map(|language| {
            json!({
                "@id": format!("{AUTHORITY}/language/{}", code(language)),
                "@type": "dct:LinguisticSystem",
            })
        })
        .collect()
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "spdx": "http://spdx.org/rdf/terms#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}
