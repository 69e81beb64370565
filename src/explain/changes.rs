//! The page about what changed in the method since the round before.
//!
//! Comes in: two rounds of a method. Goes out: text.

use crate::explain::page::Page;
use crate::methodology::{Methodology, Round, changes};
use crate::vocabulary::Language;
use crate::wording::Catalogue;

/// What changed between a round and the one before it.
#[must_use]
pub fn method_changes(
    methodology: &Methodology,
    round: &Round,
    catalogue: &Catalogue,
    language: Language,
) -> String {
    let mut page = Page::new(catalogue, language);
    let title = page.word("explain-changes");
    page.title(&title);
    let rounds = methodology.rounds();
    let place = rounds.iter().position(|one| one.id == round.id);
    let before = place
        .and_then(|place| place.checked_sub(1))
        .map(|place| &rounds[place]);
    let Some(before) = before else {
        let line = page.word("explain-changes-first");
        page.line(0, &line);
        return page.finish();
    };
    let names = [
        ("before", before.name.in_language(language)),
        ("now", round.name.in_language(language)),
    ];
    let line = page.say("change-caption", &names);
    page.line(0, &line);
    if let Some(reason) = &round.comparability.break_reason {
        let reason = reason.in_language(language);
        let line = page.say("explain-changes-declared", &[("reason", reason)]);
        page.line(0, &line);
    }
    let found = changes(methodology.programme(), before, round, language);
    let mut last = None;
    for one in &found {
        if last != Some(one.changed) {
            page.heading(&format!("change-of-{}", one.changed.key()));
            last = Some(one.changed);
        }
        let what = page.word(&format!("change-what-{}", one.what));
        let mut line = format!("{} {}: {what}", one.id, one.name).replace(" :", ":");
        if !one.before.is_empty() || !one.after.is_empty() {
            line.push_str(&format!(
                " {} → {}",
                or_dash(&one.before),
                or_dash(&one.after)
            ));
        }
        if one.breaks {
            line.push_str(&format!(" ({})", page.word("change-breaks")));
        }
        page.line(1, &line);
    }
    if found.is_empty() {
        let line = page.word("explain-changes-none");
        page.line(0, &line);
    }
    page.finish()
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}
