//! Any text as `programme.toml` and `round.toml`, parted by a line of four plus signs.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tutka::findings::{Colours, Findings, draw};
use tutka::methodology;
use tutka::vocabulary::Language;
use tutka::wording::Catalogue;

fuzz_target!(|text: &str| {
    let (programme, round) = text.split_once("++++\n").unwrap_or((text, ""));
    let mut findings = Findings::new();
    let loaded = methodology::load_texts(programme, &[("2026", round)], &mut findings);
    assert_eq!(loaded.is_none(), findings.has_errors());
    let catalogue = Catalogue::built_in();
    for group in findings.groups().iter().take(20) {
        let _ = draw(&catalogue, Language::Fi, group, Colours::Plain);
    }
});
