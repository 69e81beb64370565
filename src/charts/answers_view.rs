//! What charts of answers show: for each statement of a survey how the answers are spread, as far as it
//! is told, and "don't know" apart from them. Cleared items come in, rows in words and per cents go out.

use crate::charts::hatching::{Lean, lean_of};
use crate::charts::view::Speech;
use crate::disclosure::{
    AnswerClass, AudienceRelease, ClassShare, ClearedItem, ClearedNoOpinion, ClearedUnit, Shown,
    SpreadWord,
};
use crate::methodology::{Methodology, Round};
use crate::vocabulary::SourceId;
use crate::wording::{percent, whole};

/// On which side of the middle of its scale a class lies, and how far from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::charts) enum Side {
    /// The lower end of the scale.
    Lowest,
    /// Below the middle.
    Low,
    /// The middle.
    Middle,
    /// Above the middle.
    High,
    /// The upper end of the scale.
    Highest,
}

/// A class of answers.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Piece {
    /// Where it lies.
    pub(in crate::charts) side: Side,
    /// Its name.
    pub(in crate::charts) name: String,
    /// The step of per cents that its share lies in.
    pub(in crate::charts) from: f64,
    /// The end of the step.
    pub(in crate::charts) to: f64,
}

impl Piece {
    /// The middle of the step, which is as long as the piece is drawn.
    pub(in crate::charts) fn middle(&self) -> f64 {
        (self.from + self.to) / 2.0
    }
}

/// How the answers to a statement are spread.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) enum Spread {
    /// In classes, lowest first.
    Classes(Vec<Piece>),
    /// Told in a word only.
    Word,
    /// Not told.
    Absent(Lean),
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct AnswerRow {
    /// The statement.
    pub(in crate::charts) text: String,
    /// How its answers are spread.
    pub(in crate::charts) spread: Spread,
    /// The word for it, or for its absence.
    pub(in crate::charts) word: String,
    /// The step of per cents of "don't know"; absent where it is not told.
    pub(in crate::charts) no_opinion: Option<(f64, f64)>,
    /// The same in words.
    pub(in crate::charts) no_opinion_words: String,
}

/// The statements of one survey in one unit.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct AnswersView {
    /// The name of the picture in its wide format.
    pub(in crate::charts) id: String,
    /// The title for those who do not see the picture.
    pub(in crate::charts) title: String,
    /// The heading in the picture.
    pub(in crate::charts) heading: String,
    /// The line under the heading.
    pub(in crate::charts) subtitle: String,
    /// The statements in their order.
    pub(in crate::charts) rows: Vec<AnswerRow>,
    /// What stands under the picture.
    pub(in crate::charts) notes: Vec<String>,
}

impl AnswersView {
    /// The surveys of a unit whose answers are told in classes at least once.
    pub(in crate::charts) fn of_unit(
        methodology: &Methodology,
        release: &AudienceRelease,
        unit: &ClearedUnit,
        speech: Speech<'_>,
    ) -> Vec<Self> {
        let round = methodology
            .round(&release.reported().round)
            .expect("a release has only rounds of its method");
        let programme = methodology.programme();
        let table = programme.units.iter().find(|table| table.id == unit.unit);
        let name = speech.text(table.map_or(&programme.city.name, |table| &table.name));
        let mut surveys: Vec<&SourceId> = unit.items.iter().map(|item| &item.source).collect();
        surveys.dedup();
        let mut views = Vec::new();
        for source in surveys {
            let items = unit.items.iter().filter(|item| &item.source == source);
            let rows: Vec<AnswerRow> = items.filter_map(|item| row(round, item, speech)).collect();
            let is_told = |row: &AnswerRow| matches!(row.spread, Spread::Classes(_));
            if !rows.iter().any(is_told) {
                continue;
            }
            let mut notes = vec![speech.word("chart-answers-note")];
            notes.extend(programme.notice.iter().map(|notice| speech.text(notice)));
            let survey = round.source(source);
            let survey = survey.map_or_else(String::new, |one| speech.text(&one.name));
            let round_name = speech.text(&round.name);
            views.push(Self {
                id: format!("items-{source}-{}", unit.unit),
                title: format!("{name}: {survey}, {round_name}"),
                heading: format!("{name}: {survey}"),
                subtitle: round_name,
                rows,
                notes,
            });
        }
        views
    }
}

fn row(round: &Round, item: &ClearedItem, speech: Speech<'_>) -> Option<AnswerRow> {
    let told = item.spread.as_ref()?;
    let mut items = round.items.iter();
    let text = items.find(|one| one.id == item.item);
    let (spread, word) = match told {
        Shown::Value(told) => {
            let word = speech.word(match told.word {
                SpreadWord::Agree => "spread-agree",
                SpreadWord::Mixed => "spread-mixed",
                SpreadWord::Divided => "spread-divided",
            });
            if told.classes.is_empty() {
                (Spread::Word, word)
            } else {
                (Spread::Classes(pieces(&told.classes, speech)), word)
            }
        }
        Shown::Withheld => (Spread::Absent(Lean::Falling), speech.word("withheld")),
        Shown::NotAssessed | Shown::NotScored => {
            (Spread::Absent(Lean::Rising), speech.word("not-assessed"))
        }
    };
    let no_opinion = item.no_opinion.and_then(|shown| shown.value());
    Some(AnswerRow {
        text: text.map_or_else(|| item.item.to_string(), |one| speech.text(&one.text)),
        spread,
        word,
        no_opinion: no_opinion
            .map(|told| (f64::from(told.from_percent), f64::from(told.to_percent))),
        no_opinion_words: match item.no_opinion {
            Some(Shown::Value(told)) => per_cents(told, speech),
            Some(shown) => absence(lean_of(shown), speech),
            None => speech.word("withheld"),
        },
    })
}

fn absence(lean: Option<Lean>, speech: Speech<'_>) -> String {
    let key = if lean == Some(Lean::Rising) {
        "not-assessed"
    } else {
        "withheld"
    };
    speech.word(key)
}

fn per_cents(told: ClearedNoOpinion, speech: Speech<'_>) -> String {
    format!(
        "{}–{}",
        whole(speech.language, told.from_percent.into()),
        percent(speech.language, told.to_percent.into())
    )
}

fn pieces(classes: &[ClassShare], speech: Speech<'_>) -> Vec<Piece> {
    let steps = classes.len();
    classes
        .iter()
        .map(|share| Piece {
            side: side(share.class, steps),
            name: name(share.class, speech),
            from: share.from_percent.into(),
            to: share.to_percent.into(),
        })
        .collect()
}

/// Where a class lies on a scale of so many steps.
fn side(class: AnswerClass, steps: usize) -> Side {
    match class {
        AnswerClass::Low => Side::Low,
        AnswerClass::Middle => Side::Middle,
        AnswerClass::High => Side::High,
        AnswerClass::Step(step) => {
            let (twice, middle) = (2 * step, steps - 1);
            if step == 0 && steps > 3 {
                Side::Lowest
            } else if step + 1 == steps && steps > 3 {
                Side::Highest
            } else if twice < middle {
                Side::Low
            } else if twice > middle {
                Side::High
            } else {
                Side::Middle
            }
        }
    }
}

fn name(class: AnswerClass, speech: Speech<'_>) -> String {
    match class {
        AnswerClass::Low => speech.word("spread-low"),
        AnswerClass::Middle => speech.word("spread-middle"),
        AnswerClass::High => speech.word("spread-high"),
        AnswerClass::Step(step) => {
            let number = i64::try_from(step + 1).expect("a scale has few steps");
            speech.say("spread-step", &[("step", &whole(speech.language, number))])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_of_a_scale_lie_on_both_sides_of_its_middle() {
        let of = |steps: usize| -> Vec<Side> {
            (0..steps)
                .map(|step| side(AnswerClass::Step(step), steps))
                .collect()
        };
        use Side::{High, Highest, Low, Lowest, Middle};
        assert_eq!(of(5), [Lowest, Low, Middle, High, Highest]);
        assert_eq!(of(4), [Lowest, Low, High, Highest]);
        assert_eq!(of(3), [Low, Middle, High]);
        assert_eq!(of(2), [Low, High]);
    }
}
