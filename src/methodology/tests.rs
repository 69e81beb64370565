//! The gallery of the method's findings: a small programme without a fault, and for every code the
//! smallest change that provokes it, with the exact text that its owner reads.

use crate::findings::{Code, Colours, Findings, draw};
use crate::methodology::*;
use crate::vocabulary::Language;
use crate::wording::Catalogue;
use std::collections::BTreeSet;
use std::fs;

const PROGRAMME: &str = r##"name = { en = "Evaluation" }
languages = ["en"]
model = { en = "Co-creation Radar" }

[city]
id = "town"
name = { en = "The town" }

[[units]]
id = "north"
name = { en = "Northern table" }
short = { en = "North" }
colour = "#1f5fa8"
districts = [{ name = "Hill" }]

[[units]]
id = "south"
name = { en = "Southern table" }
short = { en = "South" }

[[terms]]
id = "first"
from = 2025-01-01
until = 2026-12-31
seats = 20

[publisher]
name = { en = "The town" }
licence = { name = "CC BY 4.0", url = "https://creativecommons.org/licenses/by/4.0/" }

[look]
accent = "#005a8c"

[disclosure]
minimum_respondents = 5
"##;

const ROUND: &str = r##"id = "2026"
name = { en = "Autumn 2026" }
kind = "monitoring"
status = { decision = "draft" }
report_date = 2026-11-20
period = { from = 2026-01-01, until = 2026-10-31 }
term = "first"

dimensions = [
  { id = "trust", name = { en = "Trust" }, about = { en = "…" } },
  { id = "effect", name = { en = "Effect" }, about = { en = "…" } },
  { id = "reach", name = { en = "Reach" }, about = { en = "…" } },
]
bands = [
  { id = "develop", from = 0, name = { en = "to develop" } },
  { id = "good", from = 55, name = { en = "good" } },
]

[[items]]
id = "heard"
text = { en = "We are heard" }

[[scales]]
id = "agree"
low = 1
high = 5
steps = [{ value = 5, words = ["agree"] }]
missing = [{ counts_as = "dont-know", words = ["cannot say"] }]

[[sources]]
id = "members"
name = { en = "Members' survey" }
kind = "survey"
group = "members"
files = ["data/members.xlsx"]
unit_from = { column = "Table" }
columns = [
  { item = "heard", scale = "agree" },
  { heading = "Role", field = "role", values = { "Chair" = "chair", "Member" = "member" } },
]

[[sources]]
id = "events"
name = { en = "Events" }
kind = "events"
group = "registers"
files = ["data/events.ods"]
columns = [
  { heading = "Day", field = "date" },
  { heading = "Held", field = "state" },
  { heading = "Visitors", field = "headcount" },
]

[[indicators]]
id = "heard"
dimension = "trust"
name = { en = "Being heard" }
about = { en = "…" }
measure = { kind = "item-mean", source = "members", items = ["heard"] }

[[indicators]]
id = "chairs"
dimension = "effect"
name = { en = "Chairs" }
about = { en = "…" }
measure = { kind = "share", source = "members", having = [{ field = "role", is = ["chair"] }] }

[[indicators]]
id = "held"
dimension = "reach"
name = { en = "Events held" }
about = { en = "…" }
target = 10
measure = { kind = "count", source = "events", where = [{ field = "headcount", at_least = 1 }] }
"##;

/// A change to one of the two files, and the text of the one finding that it provokes.
struct Fault {
    code: &'static str,
    file: &'static str,
    change: (&'static str, &'static str),
    text: &'static str,
}

/// What is found in a programme with these two files, drawn for people.
fn found(programme: &[u8], round: &str) -> (BTreeSet<Code>, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("programme.toml"), programme).expect("a writable folder");
    fs::create_dir(folder.path().join("2026")).expect("a writable folder");
    fs::write(folder.path().join("2026/round.toml"), round).expect("a writable folder");
    let mut findings = Findings::new();
    let loaded = load(folder.path(), &mut findings).expect("a readable folder");
    assert_eq!(loaded.is_none(), findings.has_errors());
    let catalogue = Catalogue::built_in();
    let drawn: Vec<String> = findings
        .groups()
        .iter()
        .map(|group| draw(&catalogue, Language::En, group, Colours::Plain))
        .collect();
    let codes = findings.iter().map(|finding| finding.code).collect();
    (codes, drawn.join("\n\n"))
}

fn changed(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "`{old}` stands once");
    text.replace(old, new)
}

fn found_after(fault: &Fault) -> (BTreeSet<Code>, String) {
    let (old, new) = fault.change;
    let file = changed(fault.file, old, new);
    if fault.file == PROGRAMME {
        found(file.as_bytes(), ROUND)
    } else {
        found(PROGRAMME.as_bytes(), &file)
    }
}

#[test]
fn a_programme_without_a_fault_has_no_findings() {
    assert_eq!(found(PROGRAMME.as_bytes(), ROUND).1, "");
}

#[test]
fn every_fault_is_told_once_with_its_place_and_the_way_out() {
    for fault in GALLERY {
        let (codes, text) = found_after(fault);
        let codes: Vec<&str> = codes.into_iter().map(Code::as_str).collect();
        assert_eq!(codes, [fault.code]);
        assert_eq!(text, fault.text);
    }
}

#[test]
fn every_code_about_the_method_is_in_the_gallery() {
    let shown: BTreeSet<&str> = GALLERY.iter().map(|fault| fault.code).collect();
    let codes = Code::ALL.iter().map(|code| code.as_str());
    let of_the_method: BTreeSet<&str> = codes.take_while(|code| *code != "missing-file").collect();
    assert_eq!(shown, of_the_method);
}

#[test]
fn all_that_is_wrong_is_found_at_once() {
    let programme = changed(PROGRAMME, "seats = 20", "seats = \"20\"");
    let round = changed(ROUND, "target = 10", "taget = 10");
    let round = changed(&round, "report_date = 2026-11-20\n", "");
    let round = changed(&round, "kind = \"item-mean\"", "kind = \"item-meen\"");
    let (codes, _) = found(programme.as_bytes(), &round);
    let codes: Vec<&str> = codes.into_iter().map(Code::as_str).collect();
    assert_eq!(
        codes,
        ["unknown-key", "missing-key", "wrong-kind", "unknown-choice"]
    );
}

#[test]
fn a_file_that_is_not_utf_8_is_told_as_such() {
    let programme = PROGRAMME.replace("The town", "Jyväskylä");
    let latin_1: Vec<u8> = programme
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
        .collect();
    let (_, text) = found(&latin_1, ROUND);
    let first = text.lines().next();
    assert_eq!(
        first,
        Some("error[unreadable-file]: the file cannot be read: it is not saved as UTF-8")
    );
}

#[test]
fn a_folder_without_a_programme_or_a_round_is_refused_as_such() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let refused = |path: &std::path::Path| load(path, &mut Findings::new()).err();
    let absent = folder.path().join("absent");
    assert!(matches!(
        refused(&absent),
        Some(MethodologyError::NoFolder(_))
    ));
    let refusal = refused(folder.path());
    assert!(matches!(refusal, Some(MethodologyError::NoProgramme(_))));
    fs::write(folder.path().join("programme.toml"), PROGRAMME).expect("a writable folder");
    let refusal = refused(folder.path());
    assert!(matches!(refusal, Some(MethodologyError::NoRound(_))));
}

#[test]
fn the_main_language_is_known_even_when_the_files_do_not_add_up() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = "languages = [\"sv\", \"fi\"]\nname = oops\n";
    fs::write(folder.path().join("programme.toml"), text).expect("a writable folder");
    assert_eq!(main_language(folder.path()), Some(Language::Sv));
    assert_eq!(main_language(&folder.path().join("absent")), None);
}

const GALLERY: &[Fault] = &[
    Fault {
        code: "toml-syntax",
        file: ROUND,
        change: (r##"kind = "monitoring""##, r##"kind = monitoring"##),
        text: r##"error[toml-syntax]: this is not TOML: a text needs quotation marks
 --> 2026/round.toml:3:8
  |
3 | kind = monitoring
  |        ^^^^^^^^^^
  |
  = expected: lines such as `key = "text"`, under headings such as `[status]` or `[[indicators]]`
  = fix: correct the marked spot and check again; the rest of the file is read only then"##,
    },
    Fault {
        code: "unknown-key",
        file: ROUND,
        change: (r##"target = 10"##, r##"taget = 10"##),
        text: r##"error[unknown-key]: unknown key `taget`
  --> 2026/round.toml:73:1
   |
73 | taget = 10
   | ^^^^^
   |
   = expected: one of about, city, dimension, direction, goals, ground, id, measure, name, scope, target, version, weight
   = fix: write `target`, or remove the key"##,
    },
    Fault {
        code: "missing-key",
        file: ROUND,
        change: (
            r##"report_date = 2026-11-20
"##,
            r##""##,
        ),
        text: r##"error[missing-key]: the key `report_date` is missing
--> 2026/round.toml
 = expected: `report_date` at the top of the file
 = fix: add the line `report_date = 2026-01-31`"##,
    },
    Fault {
        code: "wrong-kind",
        file: ROUND,
        change: (r##"target = 10"##, r##"target = "ten""##),
        text: r##"error[wrong-kind]: "ten" is not a number
  --> 2026/round.toml:73:10
   |
73 | target = "ten"
   |          ^^^^^
   |
   = expected: a number
   = fix: write it like this: `target = 0.5`"##,
    },
    Fault {
        code: "unknown-choice",
        file: ROUND,
        change: (r##"kind = "monitoring""##, r##"kind = "monitor""##),
        text: r##"error[unknown-choice]: the method does not know the word `monitor` here
 --> 2026/round.toml:3:8
  |
3 | kind = "monitor"
  |        ^^^^^^^^^
  |
  = expected: one of monitoring, comprehensive
  = fix: write `monitoring`"##,
    },
    Fault {
        code: "unknown-reference",
        file: ROUND,
        change: (r##"items = ["heard"]"##, r##"items = ["herd"]"##),
        text: r##"error[unknown-reference]: the source's field `herd` is not declared
  --> 2026/round.toml:59:62
   |
59 | measure = { kind = "item-mean", source = "members", items = ["herd"] }
   |                                                              ^^^^^^
   |
   = expected: one of heard, role, unit
   = fix: write `heard`, or declare `herd`"##,
    },
    Fault {
        code: "duplicate-name",
        file: PROGRAMME,
        change: (r##"id = "south""##, r##"id = "north""##),
        text: r##"error[duplicate-name]: the unit `north` stands twice
  --> programme.toml:17:6
   |
17 | id = "north"
   |      ^^^^^^^
   |
   = expected: a name that means one thing; the first is on line 10
   = fix: rename one of the two, or remove the one that is left over"##,
    },
    Fault {
        code: "unusable-name",
        file: PROGRAMME,
        change: (r##"id = "south""##, r##"id = "Etelä""##),
        text: r##"error[unusable-name]: the name `Etelä` cannot become a file name
  --> programme.toml:17:6
   |
17 | id = "Etelä"
   |      ^^^^^^^
   |
   = expected: letters a-z, digits and hyphens, such as `north-2`
   = fix: give it another identifier; what readers see is in `name`"##,
    },
    Fault {
        code: "unusable-name",
        file: ROUND,
        change: (r##"id = "2026""##, r##"id = "2025""##),
        text: r##"error[unusable-name]: the round is called `2025` but its folder is not
 --> 2026/round.toml:1:6
  |
1 | id = "2025"
  |      ^^^^^^
  |
  = expected: the same name in `id` and as the folder's name
  = fix: change `id` or rename the folder"##,
    },
    Fault {
        code: "one-way-only",
        file: ROUND,
        change: (r##"is = ["chair"]"##, r##"is = ["chair"], present = true"##),
        text: r##"error[one-way-only]: is, present stand together and exclude one another
  --> 2026/round.toml:66:59
   |
66 | measure = { kind = "share", source = "members", having = [{ field = "role", is = ["chair"], present = true }] }
   |                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = expected: exactly one of is, is_not, present, at_least
   = fix: keep one of them and remove the others"##,
    },
    Fault {
        code: "one-way-only",
        file: ROUND,
        change: (r##", is = ["chair"]"##, r##""##),
        text: r##"error[one-way-only]: none of the keys is given of which one is needed
  --> 2026/round.toml:66:59
   |
66 | measure = { kind = "share", source = "members", having = [{ field = "role" }] }
   |                                                           ^^^^^^^^^^^^^^^^^^
   |
   = expected: exactly one of is, is_not, present, at_least
   = fix: add one of them"##,
    },
    Fault {
        code: "empty-list",
        file: ROUND,
        change: (r##"files = ["data/events.ods"]"##, r##"files = []"##),
        text: r##"error[empty-list]: the list `files` is empty
  --> 2026/round.toml:47:9
   |
47 | files = []
   |         ^^
   |
   = expected: at least one entry in `files`
   = fix: add an entry, or remove the whole part if it is not needed"##,
    },
    Fault {
        code: "missing-text",
        file: ROUND,
        change: (
            r##"text = { en = "We are heard" }"##,
            r##"text = { fi = "Meitä kuullaan" }"##,
        ),
        text: r##"error[missing-text]: the text is not given in English (`en`)
  --> 2026/round.toml:21:8
   |
21 | text = { fi = "Meitä kuullaan" }
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = expected: a text in English (`en`), the first of the programme's languages; the others may be left out
   = fix: add the text in English (`en`) between the braces"##,
    },
    Fault {
        code: "not-a-colour",
        file: PROGRAMME,
        change: (r##"#1f5fa8"##, r##"blue"##),
        text: r##"error[not-a-colour]: `blue` is not a colour
  --> programme.toml:13:10
   |
13 | colour = "blue"
   |          ^^^^^^
   |
   = expected: six hexadecimal digits after a number sign, such as `#1f5fa8`
   = fix: write the colour as `#rrggbb`"##,
    },
    Fault {
        code: "not-a-colour",
        file: PROGRAMME,
        change: (r##"#005a8c"##, r##"#8ab4d8"##),
        text: r##"error[not-a-colour]: the colour #8ab4d8 is too pale for text on white
  --> programme.toml:32:10
   |
32 | accent = "#8ab4d8"
   |          ^^^^^^^^^
   |
   = expected: a contrast of at least 4.5:1 against white
   = fix: choose a darker shade of the colour"##,
    },
    Fault {
        code: "wrong-field",
        file: ROUND,
        change: (
            r##"{ field = "headcount", at_least = 1 }"##,
            r##"{ field = "date", at_least = 1 }"##,
        ),
        text: r##"error[wrong-field]: the field `date` does not suit this condition
  --> 2026/round.toml:74:67
   |
74 | measure = { kind = "count", source = "events", where = [{ field = "date", at_least = 1 }] }
   |                                                                   ^^^^^^
   |
   = expected: a number, which this source has in headcount
   = fix: choose another field, or change the `type` of the column in the source"##,
    },
    Fault {
        code: "wrong-source",
        file: ROUND,
        change: (
            r##"source = "members", items"##,
            r##"source = "events", items"##,
        ),
        text: r##"error[wrong-source]: the source `events` is of another kind than the measure needs
  --> 2026/round.toml:59:42
   |
59 | measure = { kind = "item-mean", source = "events", items = ["heard"] }
   |                                          ^^^^^^^^
   |
   = expected: a source of the kind `survey`: members
   = fix: name another source, or change the `kind` of this one"##,
    },
    Fault {
        code: "dimension-without-indicators",
        file: ROUND,
        change: (r##"dimension = "effect""##, r##"dimension = "trust""##),
        text: r##"error[dimension-without-indicators]: no indicator belongs to the dimension `effect`
  --> 2026/round.toml:11:10
   |
11 |   { id = "effect", name = { en = "Effect" }, about = { en = "…" } },
   |          ^^^^^^^^
   |
   = expected: at least one indicator with `dimension = "effect"`; a score needs two
   = fix: add indicators to the dimension, or remove it"##,
    },
    Fault {
        code: "reversed-period",
        file: ROUND,
        change: (r##"until = 2026-10-31"##, r##"until = 2025-10-31"##),
        text: r##"error[reversed-period]: the last day 2025-10-31 comes before the first day 2026-01-01
 --> 2026/round.toml:6:39
  |
6 | period = { from = 2026-01-01, until = 2025-10-31 }
  |                                       ^^^^^^^^^^
  |
  = expected: a last day on or after 2026-01-01
  = fix: change one of the two days"##,
    },
    Fault {
        code: "term-outside-period",
        file: PROGRAMME,
        change: (
            r##"from = 2025-01-01
until = 2026-12-31"##,
            r##"from = 2023-01-01
until = 2024-12-31"##,
        ),
        text: r##"error[term-outside-period]: the term `first` was not in office during the period of the round
 --> 2026/round.toml:7:8
  |
7 | term = "first"
  |        ^^^^^^^
  |
  = expected: a term that touches the round's period; this one runs from 2023-01-01 to 2024-12-31
  = fix: name the term whose members answered, or correct its days in programme.toml"##,
    },
    Fault {
        code: "cut-off-inside-ring",
        file: ROUND,
        change: (r##"from = 55"##, r##"from = 50"##),
        text: r##"error[cut-off-inside-ring]: the cut-off 50 lies within a half ring
  --> 2026/round.toml:16:25
   |
16 |   { id = "good", from = 50, name = { en = "good" } },
   |                         ^^
   |
   = expected: one of 5, 15, 25, 35, 45, 55, 65, 75, 85, 95, so that every half ring has one word
   = fix: move the cut-off to the nearest of these numbers"##,
    },
    Fault {
        code: "outside-range",
        file: ROUND,
        change: (
            r##"target = 10"##,
            r##"target = 10
weight = 0"##,
        ),
        text: r##"error[outside-range]: 0 lies outside the range
  --> 2026/round.toml:74:10
   |
74 | weight = 0
   |          ^
   |
   = expected: a number above 0
   = fix: change the number or what it counts"##,
    },
    Fault {
        code: "policy-below-floor",
        file: PROGRAMME,
        change: (
            r##"minimum_respondents = 5"##,
            r##"minimum_respondents = 2
reason = "small town""##,
        ),
        text: r##"error[policy-below-floor]: a mean of 2 respondents would show too much of each of them
  --> programme.toml:35:23
   |
35 | minimum_respondents = 2
   |                       ^
   |
   = expected: at least 3 respondents, which no policy can lower
   = fix: raise `minimum_respondents`; 5 is recommended"##,
    },
    Fault {
        code: "policy-without-reason",
        file: PROGRAMME,
        change: (
            r##"minimum_respondents = 5"##,
            r##"minimum_respondents = 4"##,
        ),
        text: r##"error[policy-without-reason]: the policy asks for 4 respondents and gives no reason
  --> programme.toml:35:23
   |
35 | minimum_respondents = 4
   |                       ^
   |
   = expected: 5 respondents, or fewer with a reason that is printed with the results
   = fix: raise `minimum_respondents` to 5, or add the line `reason = "…"` to `[disclosure]`"##,
    },
];
