//! Findings drawn for people: the code, the place, the marked line of a file of the method, and
//! the way out.
//!
//! Comes in: a group of alike findings. Goes out: a few lines of text, in colour or plain. Nothing
//! is printed here.

use crate::findings::{FindingGroup, Place, Severity, spell_group};
use crate::vocabulary::Language;
use crate::wording::{Argument, Catalogue};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// How many of the other cells are named before `…`.
const NAMED_CELLS: usize = 3;

/// Whether the reader's terminal shows colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// A terminal.
    Shown,
    /// A pipe or a file.
    Plain,
}

/// The text of a group for people, without a line feed at its end.
#[must_use]
pub fn draw(
    catalogue: &Catalogue,
    language: Language,
    group: &FindingGroup<'_>,
    colours: Colours,
) -> String {
    let text = spell_group(catalogue, language, group);
    let severity = group.first.code.severity();
    let word = catalogue.word(language, &format!("severity-{}", severity.as_str()));
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .with_name(word)
        .primary_title(text.message.clone())
        .id(text.code);
    let mut drawn = with_place(Group::with_title(title), &group.first.place, || {
        place_in_words(catalogue, language, group)
    });
    let mut add = |label: &str, said: &str| {
        let label = catalogue.word(language, &format!("finding-label-{label}"));
        let note = Level::HELP.with_name(label).message(said.to_owned());
        drawn = std::mem::replace(&mut drawn, Group::with_level(Level::NOTE)).element(note);
    };
    if let (Some(heading), Some(_)) = (&text.heading, group.first.place.cell()) {
        add("column", heading);
    }
    add("expected", &text.expected);
    add("fix", &text.fix);
    let renderer = match colours {
        Colours::Shown => Renderer::styled(),
        Colours::Plain => Renderer::plain(),
    };
    renderer.decor_style(DecorStyle::Ascii).render(&[drawn])
}

/// The group with its place: the marked line of a file of the method, or the address of a cell.
fn with_place<'a>(group: Group<'a>, place: &'a Place, words: impl Fn() -> String) -> Group<'a> {
    match place {
        Place::Method { file, text, span } => {
            // A mark needs at least one whole character under it.
            let start = text.floor_char_boundary(span.0);
            let end = text.ceil_char_boundary(span.1.max(start + 1));
            let mark = AnnotationKind::Primary.span(start..end.max(start));
            group.element(
                Snippet::source(&**text)
                    .path(file.as_str())
                    .annotation(mark),
            )
        }
        _ => group.element(Origin::path(words())),
    }
}

/// File, sheet and cell, and how many more cells there are.
fn place_in_words(catalogue: &Catalogue, language: Language, group: &FindingGroup<'_>) -> String {
    let text = spell_group(catalogue, language, group);
    let parts = [Some(text.file), text.sheet, text.cell];
    let place = parts.into_iter().flatten().collect::<Vec<_>>().join(" › ");
    let others = text.count - 1;
    if others == 0 {
        return place;
    }
    let mut cells = text.more.clone();
    cells.truncate(NAMED_CELLS);
    if others > u64::try_from(cells.len()).unwrap_or(u64::MAX) {
        cells.push("…".to_owned());
    }
    let cells = cells.join(", ");
    let count = i64::try_from(others).unwrap_or(i64::MAX);
    let arguments = [
        ("count", Argument::Count(count)),
        ("cells", Argument::Text(&cells)),
    ];
    let more = catalogue.say(language, "finding-more", &arguments);
    format!("{place} ({more})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{CellAddress, Code, Finding};

    #[test]
    fn cells_with_one_cause_are_drawn_once_with_the_first_of_them() {
        let at = |row| {
            let place = Place::Cell {
                file: "2026/data/kysely.xlsx".to_owned(),
                sheet: Some("Vastaukset".to_owned()),
                cell: CellAddress { row, column: 3 },
            };
            Finding::new(Code::NotANumber, place)
                .under("2. Saamme oikea-aikaista tietoa")
                .quoting("n/a")
        };
        let found: Vec<Finding> = [6, 9, 14, 20, 21].map(at).into();
        let group = FindingGroup {
            first: &found[0],
            all: found.iter().collect(),
        };
        let drawn = draw(&Catalogue::built_in(), Language::En, &group, Colours::Plain);
        let expected = "\
error[not-a-number]: expected a number, found `n/a`
--> 2026/data/kysely.xlsx › Vastaukset › C6 (and 4 more cells in this column: C9, C14, C20, …)
 = column: 2. Saamme oikea-aikaista tietoa
 = expected: a number such as 12 or 3.5; an empty cell where there is no value
 = fix: correct the cell, or add `missing = [\"n/a\"]` to the source in round.toml if it means that there is no value";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn a_place_of_no_length_marks_a_whole_letter_however_many_bytes_it_has() {
        let place = |span| Place::Method {
            file: "2026/round.toml".to_owned(),
            text: "id = äiti".into(),
            span,
        };
        for span in [(5, 5), (6, 6), (5, 6), (10, 10)] {
            let finding = Finding::new(Code::TomlSyntax, place(span));
            let group = FindingGroup {
                first: &finding,
                all: vec![&finding],
            };
            let drawn = draw(&Catalogue::built_in(), Language::En, &group, Colours::Plain);
            assert!(drawn.contains("id = äiti"), "{drawn}");
        }
    }

    #[test]
    fn a_key_of_the_method_is_shown_in_its_line() {
        let place = Place::Method {
            file: "2026/round.toml".to_owned(),
            text: "id = \"2026\"\nwieght = 2\n".into(),
            span: (12, 18),
        };
        let finding = Finding::new(Code::UnknownKey, place)
            .under("wieght")
            .quoting("wieght")
            .with("known", "id, weight")
            .with("nearest", "weight");
        let group = FindingGroup {
            first: &finding,
            all: vec![&finding],
        };
        let drawn = draw(&Catalogue::built_in(), Language::Fi, &group, Colours::Plain);
        let expected = "\
virhe[unknown-key]: tuntematon avain `wieght`
 --> 2026/round.toml:2:1
  |
2 | wieght = 2
  | ^^^^^^
  |
  = odotettiin: jokin näistä: id, weight
  = korjaus: kirjoita `weight` tai poista avain";
        assert_eq!(drawn, expected);
    }
}
