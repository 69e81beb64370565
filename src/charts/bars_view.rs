//! What charts of bars show: money, attendance and reach, unit by unit. Cleared quantities come in,
//! bars with their words go out.

use crate::charts::view::Speech;
use crate::disclosure::{AudienceRelease, Shown, Subject, SubjectNumbers};
use crate::methodology::{Methodology, Programme, Round};
use crate::vocabulary::Quantity;
use crate::wording::quantity;

/// How a bar is filled, so that two of them are told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Filling {
    /// In full colour.
    Solid,
    /// An outline on paper.
    Hollow,
    /// Hatched.
    Hatched,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Bar {
    /// Its length on the scale; absent where no number is shown.
    pub(in crate::charts) length: Option<f64>,
    /// The number as it is written, or the word for its absence.
    pub(in crate::charts) value: String,
    /// How it is filled.
    pub(in crate::charts) filling: Filling,
}

/// The bars of one unit.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct BarRow {
    /// The name of the unit.
    pub(in crate::charts) name: String,
    /// Its bars, one for each line.
    pub(in crate::charts) bars: Vec<Bar>,
}

/// A chart of bars.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct BarsView {
    /// The name of the picture in its wide format.
    pub(in crate::charts) id: &'static str,
    /// The title for those who do not see the picture, and the heading of the picture.
    pub(in crate::charts) title: String,
    /// What the length of a bar means.
    pub(in crate::charts) measure: String,
    /// The units in their order.
    pub(in crate::charts) rows: Vec<BarRow>,
    /// The names of the lines, where there is more than one.
    pub(in crate::charts) lines: Vec<(Filling, String)>,
    /// The value of the whole city with its words, drawn across all rows.
    pub(in crate::charts) city: Option<(f64, String)>,
    /// The end of the scale; above every bar.
    pub(in crate::charts) end: f64,
    /// What stands under the picture.
    pub(in crate::charts) notes: Vec<String>,
}

/// How the lines of one chart are filled, in their order.
const FILLINGS: [Filling; 3] = [Filling::Hollow, Filling::Solid, Filling::Hatched];

impl BarsView {
    /// The charts of bars that the reported round has numbers for.
    pub(in crate::charts) fn all(
        methodology: &Methodology,
        release: &AudienceRelease,
        speech: Speech<'_>,
    ) -> Vec<Self> {
        let reported = release.reported();
        let round = methodology
            .round(&reported.round)
            .expect("a release has only rounds of its method");
        let shared = (methodology.programme(), round, speech);
        let subjects = Subject::ALL.into_iter();
        subjects
            .filter_map(|subject| of_lines(subject, &reported.numbers(round, subject), shared))
            .collect()
    }
}

/// A chart of some lines; nothing where no unit has a number.
fn of_lines(
    subject: Subject,
    lines: &[SubjectNumbers],
    (programme, round, speech): (&Programme, &Round, Speech<'_>),
) -> Option<BarsView> {
    let (id, first) = (subject.key(), lines.first()?);
    let filling = |line: usize| {
        if lines.len() == 1 {
            Filling::Solid
        } else {
            FILLINGS[line]
        }
    };
    let rows: Vec<BarRow> = programme
        .units
        .iter()
        .map(|unit| BarRow {
            name: speech.text(&unit.short),
            bars: lines
                .iter()
                .enumerate()
                .map(|(index, line)| bar(line.of(&unit.id), filling(index), speech))
                .collect(),
        })
        .collect();
    let longest = rows
        .iter()
        .flat_map(|row| &row.bars)
        .filter_map(|bar| bar.length);
    let longest = longest.fold(0.0, f64::max);
    if longest <= 0.0 {
        return None;
    }
    let name = speech.text(&programme.city.name);
    let city = of_city(programme, lines, speech);
    // A sum of the city would dwarf its parts; a rate of it is what they are held against.
    let is_rate = lines.len() == 1;
    let mut notes = Vec::new();
    if !is_rate && !city.is_empty() {
        let amounts: Vec<String> = city
            .iter()
            .map(|one| format!("{} {}", one.0, one.2))
            .collect();
        notes.push(format!("{name}: {}.", amounts.join("; ")));
    }
    notes.push(speech.word("chart-no-ranking"));
    notes.extend(programme.notice.as_ref().map(|notice| speech.text(notice)));
    let city = city.into_iter().next().filter(|_| is_rate);
    let end = city.as_ref().map_or(longest, |one| longest.max(one.1));
    let names = lines.iter().enumerate().filter(|_| !is_rate);
    Some(BarsView {
        id,
        title: speech.say(
            &format!("chart-{id}-title"),
            &[("period", &speech.period(round.period))],
        ),
        measure: speech.say(
            &format!("chart-{id}-measure"),
            &[("name", &speech.text(&first.name))],
        ),
        rows,
        lines: names
            .map(|(index, line)| (filling(index), speech.text(&line.name)))
            .collect(),
        city: city.map(|(_, value, text)| (value, format!("{name}\u{a0}{text}"))),
        end: if subject == Subject::Attendance {
            end.max(100.0)
        } else {
            end
        },
        notes,
    })
}

/// The values of the whole city: the name of the line, the value and how it is written.
fn of_city(
    programme: &Programme,
    lines: &[SubjectNumbers],
    speech: Speech<'_>,
) -> Vec<(String, f64, String)> {
    let value = |line: &SubjectNumbers| {
        let value = line.of(&programme.city.id)?.value()?;
        let text = quantity(speech.catalogue, speech.language, value);
        Some((speech.text(&line.name), amount(value), text))
    };
    lines.iter().filter_map(value).collect()
}

fn bar(value: Option<Shown<Quantity>>, filling: Filling, speech: Speech<'_>) -> Bar {
    let absent = |key: &str| Bar {
        length: None,
        value: speech.word(key),
        filling,
    };
    match value {
        Some(Shown::Value(value)) => Bar {
            length: Some(amount(value)),
            value: quantity(speech.catalogue, speech.language, value),
            filling,
        },
        Some(Shown::Withheld) => absent("withheld"),
        Some(Shown::NotAssessed | Shown::NotScored) => absent("not-assessed"),
        None => absent("chart-absent"),
    }
}

/// A quantity as a length.
#[expect(
    clippy::cast_precision_loss,
    reason = "a drawing has fewer than a thousand steps"
)]
fn amount(value: Quantity) -> f64 {
    match value {
        Quantity::Count(amount)
        | Quantity::Percent(amount)
        | Quantity::Days(amount)
        | Quantity::Euros(amount) => amount as f64,
        Quantity::TenthsPerThousand(amount) => amount as f64 / 10.0,
    }
}
