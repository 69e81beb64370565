//! How answers are spread, in the words of a reader.
//!
//! Comes in: a cleared spread. Goes out: a cell with the word, and under it the classes in their
//! steps of per cents where they are told. Nothing is counted here.

use crate::disclosure::{
    AnswerClass, ClassShare, ClearedNoOpinion, ClearedSpread, Shown, SpreadWord,
};
use crate::reports::table::{CellKind, TableCell};
use crate::reports::voice::Voice;

/// The word for a spread; where there is none, the words that stand in its place.
pub(in crate::reports) fn word(voice: Voice<'_>, spread: &Shown<ClearedSpread>) -> TableCell {
    let (key, kind) = match spread {
        Shown::Value(told) => (word_key(told.word), CellKind::Plain),
        Shown::Withheld => ("withheld", CellKind::Absent),
        Shown::NotAssessed | Shown::NotScored => ("not-assessed", CellKind::Absent),
    };
    TableCell {
        text: voice.word(key),
        kind,
        note: None,
    }
}

/// The same with the classes as a note.
pub(in crate::reports) fn cell(voice: Voice<'_>, spread: &Shown<ClearedSpread>) -> TableCell {
    let note = match spread {
        Shown::Value(told) if !told.classes.is_empty() => {
            let classes: Vec<String> = told.classes.iter().map(|one| class(voice, *one)).collect();
            Some(classes.join(" · "))
        }
        _ => None,
    };
    TableCell {
        note,
        ..word(voice, spread)
    }
}

/// How many said "don't know": a step of per cents, or the words that stand in its place.
pub(in crate::reports) fn no_opinion(
    voice: Voice<'_>,
    shown: &Shown<ClearedNoOpinion>,
) -> TableCell {
    let absent = |key: &str| TableCell {
        text: voice.word(key),
        kind: CellKind::Absent,
        note: None,
    };
    match shown {
        Shown::Value(told) => {
            let (from, to) = (
                voice.whole(told.from_percent.into()),
                voice.percent(told.to_percent.into()),
            );
            TableCell::plain(format!("{from}–{to}"))
        }
        Shown::Withheld => absent("withheld"),
        Shown::NotAssessed | Shown::NotScored => absent("not-assessed"),
    }
}

fn word_key(word: SpreadWord) -> &'static str {
    match word {
        SpreadWord::Agree => "spread-agree",
        SpreadWord::Mixed => "spread-mixed",
        SpreadWord::Divided => "spread-divided",
    }
}

fn class(voice: Voice<'_>, share: ClassShare) -> String {
    let name = match share.class {
        AnswerClass::Step(step) => {
            let number = i64::try_from(step + 1).expect("a scale has few steps");
            voice.say("spread-step", &[("step", &voice.whole(number))])
        }
        AnswerClass::Low => voice.word("spread-low"),
        AnswerClass::Middle => voice.word("spread-middle"),
        AnswerClass::High => voice.word("spread-high"),
    };
    let (from, to) = (
        voice.whole(share.from_percent.into()),
        voice.percent(share.to_percent.into()),
    );
    voice.say(
        "spread-class",
        &[("class", &name), ("from", &from), ("to", &to)],
    )
}
