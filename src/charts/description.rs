//! Pictures in words: the same cleared values, in the reader's language, for those who do not see
//! the picture. No number appears here that the picture does not show.

use crate::charts::dots_view::DotsView;
use crate::charts::view::{DimensionView, Moment, Speech, UnitView};
use crate::disclosure::{Movement, Shown, Whose};
use crate::vocabulary::SourceGroup;

/// The radar in words.
pub(in crate::charts) fn of_radar(view: &UnitView, speech: Speech<'_>) -> String {
    let mut sentences = vec![speech.word("chart-radar-intro")];
    if let Some(poles) = &view.poles {
        sentences.push(speech.say(
            "chart-axes",
            &[
                ("top", &poles.top),
                ("bottom", &poles.bottom),
                ("left", &poles.left),
                ("right", &poles.right),
            ],
        ));
    }
    sentences.extend(
        view.dimensions
            .iter()
            .map(|dimension| dimension_words(dimension, speech)),
    );
    sentences.extend(view.notice.clone());
    sentences.join(" ")
}

/// A dot chart in words.
pub(in crate::charts) fn of_dots(view: &DotsView, speech: Speech<'_>) -> String {
    let mut sentences = vec![view.intro.clone()];
    let row_words = |row: &DimensionView| match view.own {
        Some(own) => views_words(row, own, speech),
        None => dimension_words(row, speech),
    };
    sentences.extend(view.rows.iter().map(row_words));
    sentences.extend(view.notes.iter().cloned());
    sentences.join(" ")
}

/// Own and others' views of an item in words.
fn views_words(row: &DimensionView, own: SourceGroup, speech: Speech<'_>) -> String {
    let own = row.ring.value().map(|ring| (own, ring));
    let told = own.iter().chain(&row.marks);
    let told = told.map(|(group, ring)| format!("{} {}", speech.group(*group), speech.ring(*ring)));
    let absent = (!row.words.is_empty()).then(|| row.words.clone());
    let said: Vec<String> = told.chain(absent).collect();
    format!("{}: {}.", row.name, said.join("; "))
}

/// The trend in words.
pub(in crate::charts) fn of_trend(view: &UnitView, speech: Speech<'_>) -> String {
    let mut sentences = vec![speech.word("chart-trend-intro")];
    for dimension in &view.dimensions {
        let rounds: Vec<String> = dimension
            .history
            .iter()
            .zip(&view.rounds)
            .map(|(moment, round)| moment_words(*moment, round, speech))
            .collect();
        sentences.push(format!("{}: {}.", dimension.name, rounds.join("; ")));
    }
    sentences.extend(view.notice.clone());
    sentences.join(" ")
}

fn dimension_words(dimension: &DimensionView, speech: Speech<'_>) -> String {
    let mut text = match dimension.ring {
        Shown::Value(ring) => {
            let key = match dimension.whose {
                Whose::Own => "chart-dimension-value",
                Whose::City => "chart-dimension-city",
            };
            let ring = speech.ring(ring);
            speech.say(
                key,
                &[
                    ("name", &dimension.name),
                    ("words", &dimension.words),
                    ("ring", &ring),
                ],
            )
        }
        Shown::Withheld | Shown::NotAssessed | Shown::NotScored => speech.say(
            "chart-dimension-gap",
            &[("name", &dimension.name), ("words", &dimension.words)],
        ),
    };
    if !dimension.marks.is_empty() {
        let marks: Vec<String> = dimension
            .marks
            .iter()
            .map(|(group, ring)| format!("{} {}", speech.group(*group), speech.ring(*ring)))
            .collect();
        text.push(' ');
        text.push_str(&speech.say("chart-by-source", &[("list", &marks.join("; "))]));
    }
    if let Some(earlier) = dimension.earlier {
        text.push(' ');
        text.push_str(&speech.say("chart-before", &[("ring", &speech.ring(earlier))]));
    }
    text
}

fn moment_words(moment: Moment, round: &str, speech: Speech<'_>) -> String {
    let value = match moment.ring {
        Some(Shown::Value(ring)) => {
            let number = speech.ring(ring);
            match moment.whose {
                Whose::Own => number,
                Whose::City => format!("{number} ({})", speech.word("chart-city-value")),
            }
        }
        Some(Shown::Withheld) => speech.word("withheld"),
        Some(Shown::NotAssessed | Shown::NotScored) => speech.word("not-assessed"),
        None => speech.word("chart-absent"),
    };
    if moment.movement == Movement::Broken {
        format!("{} – {round} {value}", speech.word("chart-break"))
    } else {
        format!("{round} {value}")
    }
}
