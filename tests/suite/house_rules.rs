//! The two promises of the house: imports point one way, and nothing past the wall can name an
//! unprotected number.
//!
//! The sources are read as Rust tokens, so that neither a grouped import nor a macro nor a path in
//! the middle of an expression gets around the rule.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Which modules of ours a module may name. Whoever is not in this table is refused.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("vocabulary", &[]),
    ("wording", &["vocabulary"]),
    ("findings", &["vocabulary", "wording"]),
    ("methodology", &["vocabulary", "wording", "findings"]),
    ("ingest", &["vocabulary", "findings", "methodology"]),
    (
        "validate",
        &["vocabulary", "findings", "methodology", "ingest"],
    ),
    // What is in a file that no round has declared; a stage of its own, beside the road.
    (
        "inspect",
        &[
            "vocabulary",
            "wording",
            "findings",
            "methodology",
            "ingest",
            "validate",
        ],
    ),
    // A new programme or round, as files that a person goes on writing; beside the road as well.
    (
        "starting",
        &["vocabulary", "wording", "findings", "methodology"],
    ),
    (
        "indicators",
        &["vocabulary", "findings", "methodology", "validate"],
    ),
    (
        "scores",
        &["vocabulary", "findings", "methodology", "indicators"],
    ),
    (
        "disclosure",
        &[
            "vocabulary",
            "findings",
            "methodology",
            "indicators",
            "scores",
        ],
    ),
    // The forms of a round; beside the road, they know the method and no data.
    (
        "forms",
        &["vocabulary", "wording", "methodology", "reports"],
    ),
    (
        "annotations",
        &["vocabulary", "wording", "findings", "methodology"],
    ),
    // The wall. What stands below takes its numbers from `disclosure` and from nowhere else.
    (
        "charts",
        &["vocabulary", "wording", "methodology", "disclosure"],
    ),
    (
        "reports",
        &[
            "vocabulary",
            "wording",
            "methodology",
            "disclosure",
            "charts",
        ],
    ),
    (
        "publish",
        &[
            "vocabulary",
            "wording",
            "methodology",
            "disclosure",
            "charts",
            "reports",
        ],
    ),
    // Explains to the evaluator alone. Nothing that publishes may name it.
    (
        "explain",
        &[
            "vocabulary",
            "wording",
            "methodology",
            "indicators",
            "scores",
            "disclosure",
        ],
    ),
    (
        "pipeline",
        &[
            "vocabulary",
            "wording",
            "annotations",
            "findings",
            "methodology",
            "ingest",
            "validate",
            "indicators",
            "scores",
            "disclosure",
            "charts",
            "reports",
            "publish",
            "explain",
            "starting",
            "forms",
        ],
    ),
    (
        "cli",
        &[
            "vocabulary",
            "wording",
            "findings",
            "methodology",
            "inspect",
            "starting",
            "publish",
            "explain",
            "pipeline",
        ],
    ),
];

/// Packages that only their owners may name.
const OWNED: &[(&str, &[&str])] = &[
    ("calamine", &["ingest"]),
    ("cfb", &["ingest"]),
    // The logo of a programme is held against what may stand in a page.
    ("quick_xml", &["ingest", "methodology"]),
    ("zip", &["ingest", "validate"]),
    (
        "polars",
        &["validate", "indicators", "scores", "disclosure"],
    ),
    ("sqlparser", &["methodology"]),
    ("toml_edit", &["starting"]),
    ("plotters", &["charts"]),
    ("png", &["charts"]),
    ("plotters_backend", &["charts"]),
    ("minijinja", &["reports"]),
    ("base64", &["reports"]),
    ("typst", &["reports"]),
    // The two stages that read workbooks write some in their tests.
    (
        "rust_xlsxwriter",
        &["ingest", "validate", "publish", "annotations", "forms"],
    ),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
];

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Breach {
    /// A module names another one that it may not know.
    Names(String),
    /// A path climbs with `super::` and so walks around the rule.
    Climbs,
    /// A file is brought in by other means than `mod`.
    Includes,
    /// The wall hands on something from behind it under its own name.
    HandsOn,
    /// A package is named by somebody who does not own it.
    Package(String),
}

/// Every breach of the rules in the text of a file of `module`, with its line.
fn breaches(module: &str, text: &str) -> BTreeSet<(usize, Breach)> {
    let tokens: TokenStream = text.parse().expect("sources are Rust");
    let mut found = BTreeSet::new();
    walk(module, tokens, &mut found);
    found
}

fn walk(module: &str, tokens: TokenStream, found: &mut BTreeSet<(usize, Breach)>) {
    let allowed = MAY_NAME
        .iter()
        .find(|(name, _)| *name == module)
        .map_or(&[][..], |(_, allowed)| allowed);
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut index = 0;
    while index < tokens.len() {
        if let Some(length) = test_module_length(&tokens[index..]) {
            index += length;
            continue;
        }
        match &tokens[index] {
            TokenTree::Group(group) => walk(module, group.stream(), found),
            TokenTree::Ident(word) => {
                let line = word.span().start().line;
                let rest = &tokens[index + 1..];
                match word.to_string().as_str() {
                    "crate" => {
                        for name in named_after_path_sign(rest) {
                            if name != module && !allowed.contains(&name.as_str()) {
                                found.insert((line, Breach::Names(name)));
                            }
                        }
                        if module == "disclosure" && is_handed_on(&tokens[..index]) {
                            found.insert((line, Breach::HandsOn));
                        }
                    }
                    "super" => {
                        found.insert((line, Breach::Climbs));
                    }
                    "include" if is_punctuation(rest.first(), '!') => {
                        found.insert((line, Breach::Includes));
                    }
                    package => {
                        let owners = OWNED.iter().find(|(name, _)| *name == package);
                        let is_path = is_path_sign(rest) && !is_path_end(&tokens[..index]);
                        if let Some((_, owners)) = owners
                            && is_path
                            && !owners.contains(&module)
                        {
                            found.insert((line, Breach::Package(package.to_owned())));
                        }
                    }
                }
            }
            TokenTree::Punct(mark) if names_a_file(&tokens[index..]) => {
                found.insert((mark.span().start().line, Breach::Includes));
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        index += 1;
    }
}

/// The number of tokens of `#[cfg(test)] mod … { … }` if they begin here: tests may climb.
fn test_module_length(tokens: &[TokenTree]) -> Option<usize> {
    let [
        TokenTree::Punct(hash),
        TokenTree::Group(attribute),
        TokenTree::Ident(word),
        ..,
    ] = tokens
    else {
        return None;
    };
    let is_test = hash.as_char() == '#' && attribute.stream().to_string() == "cfg (test)";
    (is_test && word == "mod").then_some(5)
}

/// Whether the attribute `#[path = …]` begins here.
fn names_a_file(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Punct(hash), TokenTree::Group(attribute), ..] = tokens else {
        return false;
    };
    let words: Vec<TokenTree> = attribute.stream().into_iter().take(2).collect();
    let is_path = matches!(words.first(), Some(TokenTree::Ident(word)) if word == "path");
    hash.as_char() == '#' && is_path && is_punctuation(words.get(1), '=')
}

/// What stands after `::`: one name, or the first names of a group.
fn named_after_path_sign(tokens: &[TokenTree]) -> Vec<String> {
    if !is_path_sign(tokens) {
        return Vec::new();
    }
    match tokens.get(2) {
        Some(TokenTree::Ident(name)) => vec![name.to_string()],
        Some(TokenTree::Group(group)) => first_names(group),
        _ => Vec::new(),
    }
}

/// The first name of each path in `{a::b, c}`; a glob counts as naming everything.
fn first_names(group: &Group) -> Vec<String> {
    assert_eq!(
        group.delimiter(),
        Delimiter::Brace,
        "a group of imports has braces"
    );
    let mut names = Vec::new();
    let mut is_first = true;
    for token in group.stream() {
        match token {
            TokenTree::Ident(name) if is_first => {
                names.push(name.to_string());
                is_first = false;
            }
            TokenTree::Punct(mark) if mark.as_char() == ',' => is_first = true,
            _ => {}
        }
    }
    names
}

fn is_path_sign(tokens: &[TokenTree]) -> bool {
    matches!(
        tokens,
        [TokenTree::Punct(first), TokenTree::Punct(second), ..]
            if first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':'
    )
}

fn is_path_end(tokens: &[TokenTree]) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(mark)) if mark.as_char() == ':')
}

fn is_punctuation(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == character)
}

/// Whether the tokens before a path end with a public `use`, or with the aim of a public alias.
fn is_handed_on(before: &[TokenTree]) -> bool {
    let begin = before
        .iter()
        .rposition(|token| is_punctuation(Some(token), ';'))
        .map_or(0, |semicolon| semicolon + 1);
    let words: Vec<String> = before[begin..].iter().map(ToString::to_string).collect();
    let is_public = words.first().is_some_and(|word| word == "pub");
    let is_seen_outside = is_public && !words.get(1).is_some_and(|word| word.starts_with('('));
    is_seen_outside
        && words
            .get(1)
            .is_some_and(|word| word == "use" || word == "type")
}

/// Every Rust file of `src`, with the module that it belongs to.
fn sources() -> Vec<(String, PathBuf)> {
    fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                collect(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let inside = file.strip_prefix(&root).expect("a file of src");
            let first = inside.components().next().expect("a file has a name");
            let module = Path::new(first.as_os_str()).with_extension("");
            (module.to_string_lossy().into_owned(), file)
        })
        .collect()
}

/// Whether a file is `tests.rs` and the module around it declares it for test builds only. Tests
/// may climb and make what comes before the wall, as they may inside a file.
fn is_test_module(file: &Path) -> bool {
    if file.file_name().is_none_or(|name| name != "tests.rs") {
        return false;
    }
    let folder = file.parent().expect("a file lies in a folder");
    let parents = [folder.join("mod.rs"), folder.with_extension("rs")];
    let declared = parents
        .iter()
        .filter_map(|parent| fs::read_to_string(parent).ok());
    declared
        .into_iter()
        .any(|text| text.contains("#[cfg(test)]\nmod tests;"))
}

#[test]
fn imports_point_one_way_and_nothing_past_the_wall_knows_what_lies_before_it() {
    let mut all = Vec::new();
    for (module, file) in sources() {
        if module == "lib" || module == "main" || is_test_module(&file) {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a readable source");
        for (line, breach) in breaches(&module, &text) {
            all.push(format!("{}:{line}: {breach:?}", file.display()));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn every_module_of_the_library_is_in_the_table() {
    let known: BTreeSet<_> = MAY_NAME
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let there: BTreeSet<_> = sources()
        .into_iter()
        .map(|(module, _)| module)
        .filter(|module| module != "lib" && module != "main")
        .collect();
    assert_eq!(there, known);
}

#[test]
fn every_file_says_what_it_holds() {
    for (_, file) in sources() {
        let text = fs::read_to_string(&file).expect("a readable source");
        assert!(text.starts_with("//! "), "{} has no header", file.display());
    }
}

/// Planted violations: the rules must refuse each of them, or they hold nothing.
mod planted {
    use super::*;

    fn found(module: &str, text: &str) -> Vec<Breach> {
        breaches(module, text)
            .into_iter()
            .map(|(_, breach)| breach)
            .collect()
    }

    fn names(name: &str) -> Vec<Breach> {
        vec![Breach::Names(name.to_owned())]
    }

    #[test]
    fn a_chart_that_imports_the_scoreboard_is_refused() {
        assert_eq!(
            found("charts", "use crate::scores::Scoreboard;"),
            names("scores")
        );
    }

    #[test]
    fn a_report_that_imports_it_in_a_group_is_refused() {
        let text = "use crate::{disclosure::Shown, indicators::Value};";
        assert_eq!(found("reports", text), names("indicators"));
    }

    #[test]
    fn a_path_inside_an_expression_or_a_macro_is_refused() {
        let expression = "fn f() { let x = crate::validate::check(); }";
        assert_eq!(found("publish", expression), names("validate"));
        let within_macro = "fn f() { println!(\"{}\", crate::ingest::secret()); }";
        assert_eq!(found("publish", within_macro), names("ingest"));
    }

    #[test]
    fn a_stage_that_imports_a_later_one_is_refused() {
        assert_eq!(
            found("ingest", "use crate::charts::Chart;"),
            names("charts")
        );
        assert_eq!(
            found("vocabulary", "use crate::findings::Code;"),
            names("findings")
        );
    }

    #[test]
    fn a_path_that_climbs_is_refused_outside_tests() {
        assert_eq!(
            found("charts", "use super::super::scores;"),
            [Breach::Climbs]
        );
        assert_eq!(
            found("charts", "#[cfg(test)] mod tests { use super::*; }"),
            []
        );
    }

    #[test]
    fn the_wall_that_hands_on_what_lies_behind_it_is_refused() {
        let alias = "pub use crate::scores::Scoreboard;";
        assert_eq!(found("disclosure", alias), [Breach::HandsOn]);
        let alias = "pub type Board = crate::scores::Scoreboard;";
        assert_eq!(found("disclosure", alias), [Breach::HandsOn]);
        assert_eq!(found("disclosure", "use crate::scores::Scoreboard;"), []);
    }

    #[test]
    fn a_file_brought_in_by_the_back_door_is_refused() {
        let included = "include!(\"../scores/scoreboard.rs\");";
        assert_eq!(found("charts", included), [Breach::Includes]);
        let moved = "#[path = \"../scores/scoreboard.rs\"] mod board;";
        assert_eq!(found("charts", moved), [Breach::Includes]);
    }

    #[test]
    fn a_package_in_the_wrong_hands_is_refused() {
        let text = "use polars::prelude::DataFrame;";
        assert_eq!(
            found("reports", text),
            [Breach::Package("polars".to_owned())]
        );
        assert_eq!(found("indicators", text), []);
    }
}
