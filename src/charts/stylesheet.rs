//! The colours of the pictures on a dark page, as a stylesheet for pages that carry the SVG inside
//! them. On paper, in a PDF and as a bitmap the colours written into the picture hold.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::charts::theme::{DARK_PAPER, OWN_CLASS, PAPER, VOICES, WHOLE, on_dark};

/// The dark text, quiet text, grid, axis, surfaces and so on: class, property, colour.
const DARK: [(&str, &str, &str); 21] = [
    ("text.c-text", "fill", "#eef2f5"),
    ("text.c-quiet", "fill", "#b4bec7"),
    ("text.c-band", "fill", "#8fc1ee"),
    ("text.c-paper", "fill", "#14191e"),
    (".c-ground", "fill", "#1c232a"),
    (".c-zone", "fill", "#252e37"),
    (".c-tint", "fill", "#8fc1ee"),
    (".c-grid", "stroke", "#46525d"),
    (".c-axis", "stroke", "#94a0ab"),
    (".c-hatch", "stroke", "#5f6c78"),
    (".c-earlier", "stroke", "#a3adb6"),
    (".c-break", "stroke", "#94a0ab"),
    (".c-badge", "fill", "#cbd4dc"),
    (".c-rim", "stroke", "#14191e"),
    (".c-city", "stroke", "#cbd4dc"),
    (".c-middle", "fill", "#46525d"),
    (".c-middle", "stroke", "#94a0ab"),
    (".c-span", "fill", "#2c3e50"),
    (".c-span", "stroke", "#94a0ab"),
    (".c-behind", "fill", "#2c3e50"),
    (".c-behind", "stroke", "#94a0ab"),
];

/// Rules for a dark page with pictures of units that have these own colours, to stand inside the page's own condition (a media query or a class). They
/// speak only of pictures, `svg.tutka-chart`.
#[must_use]
pub fn dark_rules<'a>(own_colours: impl IntoIterator<Item = &'a str>) -> String {
    let mut rules = String::new();
    for (selector, property, colour) in DARK {
        let _ = writeln!(rules, ".tutka-chart {selector} {{ {property}: {colour}; }}");
    }
    let _ = writeln!(
        rules,
        ".tutka-chart :not(text).c-paper {{ fill: {DARK_PAPER}; }}"
    );
    for voice in VOICES.iter().chain([&WHOLE]) {
        let (class, colour) = (voice.class, voice.dark_colour);
        let light = voice.colour;
        let _ = writeln!(
            rules,
            ".tutka-chart .{class}[stroke=\"{light}\"] {{ stroke: {colour}; }}"
        );
        let _ = writeln!(
            rules,
            ".tutka-chart .{class}[fill=\"{light}\"] {{ fill: {colour}; stroke: {DARK_PAPER}; }}"
        );
        let _ = writeln!(
            rules,
            ".tutka-chart .{class}[fill=\"#ffffff\"] {{ fill: {DARK_PAPER}; }}"
        );
    }
    let _ = writeln!(
        rules,
        ".tutka-chart .{OWN_CLASS}[stroke=\"{PAPER}\"] {{ stroke: {DARK_PAPER}; }}"
    );
    for light in own_colours.into_iter().collect::<BTreeSet<_>>() {
        let dark = on_dark(light);
        for property in ["stroke", "fill"] {
            let _ = writeln!(
                rules,
                ".tutka-chart .{OWN_CLASS}[{property}=\"{light}\"] {{ {property}: {dark}; }}"
            );
        }
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_voice_is_restyled() {
        let rules = dark_rules(["#8a5a00"]);
        assert!(rules.contains(".c-own[stroke=\"#8a5a00\"] { stroke: #bfa473; }"));
        for voice in VOICES.iter().chain([&WHOLE]) {
            assert!(rules.contains(&format!(".{}[stroke=\"{}\"]", voice.class, voice.colour)));
        }
    }
}
