//! Checks of `programme.toml`: languages, units and their spellings, districts, terms, colours,
//! and the disclosure policy with its floor.
//!
//! Comes in: the programme as read. Goes out: findings. Nothing about rounds stands here.

use crate::findings::{Code, Findings};
use crate::methodology::checks::{ProgrammeCheck, check_file_name, check_filled, check_unique};
use crate::methodology::spans::{KeyPath, Spans, at};
use crate::methodology::{District, Programme, Unit};
use crate::vocabulary::Day;
use std::collections::BTreeMap;

/// The fewest respondents that any policy may ask for.
const FLOOR: u32 = 3;
/// The recommended number; below it, a policy needs a reason.
const RECOMMENDED: u32 = 5;
/// The contrast that WCAG 2.2 asks of text (success criterion 1.4.3).
const TEXT_CONTRAST: f64 = 4.5;

/// The lowest contrast of a colour that is drawn and not written with (WCAG 2.2, 1.4.11).
const MARK_CONTRAST: f64 = 3.0;

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[ProgrammeCheck] = &[
    check_languages,
    check_unit_names,
    check_unit_spellings,
    check_districts,
    check_terms,
    check_colours,
    check_addresses,
    check_disclosure,
];

fn check_languages(programme: &Programme, spans: &Spans, findings: &mut Findings) {
    check_filled(
        spans,
        &at!["languages"],
        &programme.languages,
        "languages",
        findings,
    );
    let languages = programme.languages.iter().enumerate();
    let codes = languages.map(|(index, language)| (language.code(), at!["languages", index]));
    check_unique(spans, "language", codes, findings);
}

/// Identifiers of the units and of the city are names of pages and folders, and differ.
fn check_unit_names(programme: &Programme, spans: &Spans, findings: &mut Findings) {
    check_filled(spans, &at!["units"], &programme.units, "units", findings);
    let city = (programme.city.id.as_str(), at!["city", "id"]);
    let units = programme.units.iter().enumerate();
    let units = units.map(|(index, unit)| (unit.id.as_str(), at!["units", index, "id"]));
    let all: Vec<(&str, KeyPath)> = std::iter::once(city).chain(units).collect();
    for (id, path) in &all {
        check_file_name(spans, path, id, findings);
    }
    check_unique(spans, "unit", all, findings);
}

/// A spelling in the sources must mean one unit only.
fn check_unit_spellings(programme: &Programme, spans: &Spans, findings: &mut Findings) {
    let mut owners: BTreeMap<String, (&str, KeyPath)> = BTreeMap::new();
    for (unit, spelling, path) in spellings(programme) {
        let key = spelling.trim().to_lowercase();
        match owners.get(&key) {
            Some((owner, _)) if *owner == unit => {}
            Some((_, first)) => findings.push(
                spans
                    .finding(Code::DuplicateName, &path)
                    .quoting(spelling)
                    .with("declares", "unit-spelling")
                    .with("first", spans.line(first).to_string()),
            ),
            None => {
                owners.insert(key, (unit, path));
            }
        }
    }
}

/// Every spelling with the unit that it means: names, short names and aliases. Identifiers are
/// compared with one another elsewhere.
fn spellings(programme: &Programme) -> Vec<(&str, &str, KeyPath)> {
    let mut all = Vec::new();
    let city = &programme.city;
    for spelling in city.name.spellings() {
        all.push((city.id.as_str(), spelling, at!["city", "name"]));
    }
    for (index, alias) in city.aliases.iter().enumerate() {
        all.push((
            city.id.as_str(),
            alias.as_str(),
            at!["city", "aliases", index],
        ));
    }
    for (unit_index, unit) in programme.units.iter().enumerate() {
        let id = unit.id.as_str();
        for spelling in unit.name.spellings() {
            all.push((id, spelling, at!["units", unit_index, "name"]));
        }
        for spelling in unit.short.spellings() {
            all.push((id, spelling, at!["units", unit_index, "short"]));
        }
        for (index, alias) in unit.aliases.iter().enumerate() {
            all.push((
                id,
                alias.as_str(),
                at!["units", unit_index, "aliases", index],
            ));
        }
    }
    all
}

/// On any one day a district belongs to one unit, and it does not leave before it came.
fn check_districts(programme: &Programme, spans: &Spans, findings: &mut Findings) {
    let mut seen: BTreeMap<String, Vec<(&District, KeyPath)>> = BTreeMap::new();
    for (unit_index, unit) in programme.units.iter().enumerate() {
        for (index, district) in unit.districts.iter().enumerate() {
            let path = at!["units", unit_index, "districts", index];
            check_order((district.from, district.until), spans, &path, findings);
            let names = std::iter::once(&district.name).chain(&district.aliases);
            for name in names {
                let others = seen.entry(name.trim().to_lowercase()).or_default();
                let twin = others.iter().find(|(other, _)| overlap(other, district));
                if let Some((_, first)) = twin {
                    findings.push(
                        spans
                            .finding(Code::DuplicateName, &path.then("name"))
                            .quoting(name)
                            .with("declares", "district")
                            .with("first", spans.line(first).to_string()),
                    );
                }
                others.push((district, path.clone()));
            }
        }
    }
}

/// Whether there is a day on which both hold.
fn overlap(one: &District, other: &District) -> bool {
    let ends_before = |first: &District, second: &District| match (first.until, second.from) {
        (Some(until), Some(from)) => until < from,
        _ => false,
    };
    !ends_before(one, other) && !ends_before(other, one)
}

fn check_order(
    (from, until): (Option<Day>, Option<Day>),
    spans: &Spans,
    path: &KeyPath,
    findings: &mut Findings,
) {
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        findings.push(
            spans
                .finding(Code::ReversedPeriod, &path.then("until"))
                .quoting(until.to_string())
                .with("from", from.to_string()),
        );
    }
}

fn check_terms(programme: &Programme, spans: &Spans, findings: &mut Findings) {
    let terms = programme.terms.iter().enumerate();
    let ids = terms.map(|(index, term)| (term.id.as_str(), at!["terms", index, "id"]));
    check_unique(spans, "term", ids, findings);
    for (index, term) in programme.terms.iter().enumerate() {
        let path = at!["terms", index];
        check_order((Some(term.from), Some(term.until)), spans, &path, findings);
    }
}

fn check_colours(programme: &Programme, spans: &Spans, findings: &mut Findings) {
    let colour_of = |(index, unit): (usize, &'_ Unit)| {
        let colour = unit.colour.clone()?;
        Some((colour, at!["units", index, "colour"]))
    };
    let units = programme.units.iter().enumerate().filter_map(colour_of);
    for (colour, path) in units {
        let reason = match contrast_with_white(&colour) {
            None => "spelling",
            Some(contrast) if contrast < MARK_CONTRAST => "too-pale-mark",
            Some(_) => continue,
        };
        let finding = spans.finding(Code::NotAColour, &path).quoting(&colour);
        findings.push(finding.with("reason", reason));
    }
    if let Some(accent) = &programme.look.accent {
        let reason = match contrast_with_white(accent) {
            None => "spelling",
            Some(contrast) if contrast < TEXT_CONTRAST => "too-pale",
            Some(_) => return,
        };
        let finding = spans.finding(Code::NotAColour, &at!["look", "accent"]);
        findings.push(finding.quoting(accent).with("reason", reason));
    }
}

/// The contrast of a colour `#rrggbb` against white, from 1 to 21; `None` for another spelling.
/// Relative luminance and contrast ratio as WCAG 2.2 defines them.
fn contrast_with_white(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    let linear = |shift: u32| {
        let channel = f64::from((number >> shift) & 0xff) / 255.0;
        if channel <= 0.04045 {
            channel / 12.92
        } else {
            ((channel + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    Some(1.05 / (luminance + 0.05))
}

/// Addresses on the web are ones that a browser and a data portal can follow.
fn check_addresses(programme: &Programme, spans: &Spans, findings: &mut Findings) {
    let publisher = (&programme.publisher.address, at!["publisher", "address"]);
    let area = (&programme.city.area, at!["city", "area"]);
    for (address, path) in [publisher, area] {
        let Some(address) = address else { continue };
        let is_followed = ["https://", "http://"]
            .iter()
            .any(|beginning| address.starts_with(beginning));
        if !is_followed || address.contains(char::is_whitespace) {
            let key = path.key();
            let finding = spans.finding(Code::WrongKind, &path);
            let finding = finding.quoting(format!("`{address}`"));
            let example = format!("{key} = \"https://example.org/participation/\"");
            findings.push(finding.with("wanted", "address").with("example", example));
        }
    }
}

fn check_disclosure(programme: &Programme, spans: &Spans, findings: &mut Findings) {
    let policy = &programme.disclosure;
    let path = at!["disclosure", "minimum_respondents"];
    let found = policy.minimum_respondents;
    if found < FLOOR {
        let finding = spans.finding(Code::PolicyBelowFloor, &path);
        findings.push(finding.quoting(found.to_string()));
    }
    let has_reason = policy
        .reason
        .as_ref()
        .is_some_and(|reason| !reason.trim().is_empty());
    if found < RECOMMENDED && !has_reason {
        let finding = spans.finding(Code::PolicyWithoutReason, &path);
        findings.push(finding.quoting(found.to_string()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_against_white_is_that_of_wcag() {
        // White on itself is 1:1 and black 21:1; #767676 is the palest grey that passes 4.5:1.
        let contrast = |colour| contrast_with_white(colour).map(|ratio| (ratio * 100.0).round());
        assert_eq!(contrast("#ffffff"), Some(100.0));
        assert_eq!(contrast("#000000"), Some(2100.0));
        assert_eq!(contrast("#767676"), Some(454.0));
        assert_eq!(contrast("#77777"), None);
        assert_eq!(contrast("777777"), None);
    }
}
