//! Checks what the types of the method cannot say: references, ranges, names and texts.
//!
//! Comes in: a programme and a round as read, with the places of their keys. Goes out: findings,
//! all of them at once. Each check is a small function in the list of its file; nothing is
//! repaired here and no data are opened.

mod delivery;
mod gaps;
mod indicators;
mod measures;
mod needs;
mod programme;
mod quotes;
mod raking;
mod round;
mod sources;
mod sql;
mod survey;
mod themes;
mod verdicts;

use crate::findings::{Code, Finding, Findings};
use crate::methodology::keys::{FoundText, with_known};
use crate::methodology::load::Mirrored;
use crate::methodology::spans::{KeyPath, Spans};
use crate::methodology::{Programme, Round};
use crate::vocabulary::Language;
use std::collections::BTreeMap;

/// A round with what it is checked against.
struct RoundInProgramme<'a> {
    programme: &'a Programme,
    round: &'a Round,
    /// The name of the round's folder.
    folder: &'a str,
    spans: &'a Spans,
}

type ProgrammeCheck = fn(&Programme, &Spans, &mut Findings);
type RoundCheck = fn(&RoundInProgramme<'_>, &mut Findings);

/// Checks `programme.toml`.
pub(in crate::methodology) fn check_programme(
    programme: &Mirrored<Programme>,
    findings: &mut Findings,
) {
    for check in programme::CHECKS {
        check(&programme.value, &programme.spans, findings);
    }
    let main = programme.value.languages.first();
    check_texts(main, &programme.texts, &programme.spans, findings);
}

/// Checks a `round.toml` against its programme.
pub(in crate::methodology) fn check_round(
    programme: &Mirrored<Programme>,
    folder: &str,
    round: &Mirrored<Round>,
    findings: &mut Findings,
) {
    let here = RoundInProgramme {
        programme: &programme.value,
        round: &round.value,
        folder,
        spans: &round.spans,
    };
    let lists: [&[RoundCheck]; 10] = [
        round::CHECKS,
        survey::CHECKS,
        sources::CHECKS,
        quotes::CHECKS,
        themes::CHECKS,
        indicators::CHECKS,
        delivery::CHECKS,
        verdicts::CHECKS,
        gaps::CHECKS,
        raking::CHECKS,
    ];
    for check in lists.into_iter().flatten() {
        check(&here, findings);
    }
    let main = programme.value.languages.first();
    check_texts(main, &round.texts, &round.spans, findings);
}

/// Every text must be there in the main language, to which the others fall back.
fn check_texts(
    main: Option<&Language>,
    texts: &[FoundText],
    spans: &Spans,
    findings: &mut Findings,
) {
    let Some(main) = main else { return };
    for (path, languages) in texts {
        if !languages.contains(main) {
            let finding = spans.finding(Code::MissingText, path);
            findings.push(finding.with("language", main.code()));
        }
    }
}

/// A name that should be one of `known`; `declares` says what those are.
fn check_reference(
    spans: &Spans,
    path: &KeyPath,
    (declares, found): (&'static str, &str),
    known: &[&str],
    findings: &mut Findings,
) {
    if !known.contains(&found) {
        let finding = spans.finding(Code::UnknownReference, path);
        let finding = finding.with("declares", declares);
        findings.push(with_known(finding, found, known));
    }
}

/// A word that should be one of the few that `known` lists.
fn check_choice(
    spans: &Spans,
    path: &KeyPath,
    found: &str,
    known: &[&str],
    findings: &mut Findings,
) {
    if !known.contains(&found) {
        let finding = spans.finding(Code::UnknownChoice, path);
        findings.push(with_known(finding, found, known));
    }
}

/// Names that must differ from one another, each with the place where it stands. Case makes no
/// difference: on some systems it makes none between files either.
fn check_unique<'a>(
    spans: &Spans,
    declares: &'static str,
    names: impl IntoIterator<Item = (&'a str, KeyPath)>,
    findings: &mut Findings,
) {
    let mut seen: BTreeMap<String, KeyPath> = BTreeMap::new();
    for (name, path) in names {
        match seen.get(&name.to_lowercase()) {
            Some(first) => findings.push(
                spans
                    .finding(Code::DuplicateName, &path)
                    .quoting(name)
                    .with("declares", declares)
                    .with("first", spans.line(first).to_string()),
            ),
            None => {
                seen.insert(name.to_lowercase(), path);
            }
        }
    }
}

/// A number outside its range; `range` is the word for what was expected.
fn outside(
    spans: &Spans,
    path: &KeyPath,
    found: impl ToString,
    range: &'static str,
    findings: &mut Findings,
) {
    findings.push(
        spans
            .finding(Code::OutsideRange, path)
            .quoting(found.to_string())
            .with("range", range),
    );
}

/// A list that cannot be empty.
fn check_filled<T>(spans: &Spans, path: &KeyPath, list: &[T], key: &str, findings: &mut Findings) {
    if list.is_empty() {
        let finding = spans.finding(Code::EmptyList, path);
        findings.push(finding.with("key", key));
    }
}

/// Exactly one of some keys; `given` holds those that the file has.
fn check_one_way(spans: &Spans, path: &KeyPath, ways: &[(&str, bool)], findings: &mut Findings) {
    let given: Vec<&str> = ways.iter().filter(|way| way.1).map(|way| way.0).collect();
    if given.len() != 1 {
        let all: Vec<&str> = ways.iter().map(|way| way.0).collect();
        let finding = spans.finding(Code::OneWayOnly, path);
        let finding = finding.with("known", all.join(", "));
        findings.push(if given.is_empty() {
            finding
        } else {
            finding.quoting(given.join(", "))
        });
    }
}

/// An identifier that becomes the name of a page or folder.
fn check_file_name(spans: &Spans, path: &KeyPath, name: &str, findings: &mut Findings) {
    /// Names that the site itself uses, or that Windows keeps for devices.
    const TAKEN: [&str; 6] = ["index", "data", "con", "prn", "aux", "nul"];
    let written_well = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphabetic() || byte.is_ascii_digit() || byte == b'-');
    let reason = match (written_well, TAKEN.contains(&name.to_lowercase().as_str())) {
        (true, false) => return,
        (true, true) => "taken",
        (false, _) => "characters",
    };
    findings.push(unusable(spans, path, name, reason));
}

fn unusable(spans: &Spans, path: &KeyPath, name: &str, reason: &str) -> Finding {
    spans
        .finding(Code::UnusableName, path)
        .quoting(name)
        .with("reason", reason)
}
