//! The partners' survey: a Google-Forms-like text with commas and a byte order mark; few answers.

use crate::Outcome;
use crate::delimited::{self, Dialect, Encoding, Quoting};
use crate::dice::Dice;
use crate::member_survey::{COMMON, spelled_answer};
use crate::story::Round;
use chrono::{Days, NaiveDate, TimeDelta};
use std::path::Path;

const STATEMENTS: [(&str, f64); 3] = [
    ("Yhteistyö kaupungin kanssa sujuu.", 0.2),
    (
        "Kaupunki parantaa yhdistysten ja yritysten toimintaedellytyksiä.",
        -0.3,
    ),
    ("Tiedämme, keneen otamme yhteyttä.", 0.1),
];

/// Writes the survey of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "partner survey");
    let mut headings = vec![
        "Aikaleima".to_owned(),
        "Minkä alueen kanssa teette eniten yhteistyötä?".to_owned(),
        "Mitä tahoa edustatte?".to_owned(),
    ];
    headings.extend(
        STATEMENTS
            .iter()
            .chain(&COMMON)
            .map(|(text, _)| (*text).to_owned()),
    );
    headings.push("Yhteyshenkilön sähköposti (jos haluat yhteenvedon)".to_owned());
    let mut areas: Vec<usize> = Vec::new();
    for (table, story) in round.tables.iter().enumerate() {
        areas.extend(std::iter::repeat_n(table, story.partners.0));
    }
    dice.shuffle(&mut areas);
    let start = NaiveDate::from_ymd_opt(round.year, 9, 14).expect("a real day");
    let mut moment = start.and_hms_opt(8, 12, 0).expect("a real time");
    let mut rows = vec![headings];
    for table in areas {
        let story = &round.tables[table];
        moment =
            moment + Days::new(dice.below(2) as u64) + TimeDelta::seconds(dice.between(60, 9_000));
        let leaning = 0.4 * dice.deviation();
        let mut row = vec![
            moment.format("%-d.%-m.%Y %-H.%M.%S").to_string(),
            story.name.to_owned(),
            (*dice.pick(&["Yhdistys", "Yhdistys", "Yritys", "Seurakunta", "Oppilaitos"]))
                .to_owned(),
        ];
        for (_, shift) in STATEMENTS.iter().chain(&COMMON) {
            row.push(spelled_answer(story.partners.1 + shift, leaning, &mut dice));
        }
        row.push(if dice.happens(0.2) {
            format!("yhteys{}@yhdistys.invalid", dice.between(10, 99))
        } else {
            String::new()
        });
        rows.push(row);
    }
    let dialect = Dialect {
        separator: ',',
        encoding: Encoding::Utf8Marked,
        quoting: Quoting::WhenNeeded,
    };
    let path = folder.join(format!("kumppanikysely_{}.csv", round.id));
    delimited::write(&path, &dialect, &rows)
}
