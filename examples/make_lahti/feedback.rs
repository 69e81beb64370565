//! e-Palaute: 4 000 messages as text with semicolons; what people wrote was left out of the export.

use crate::Outcome;
use crate::delimited::{self, Dialect, Encoding, Quoting};
use crate::dice::Dice;
use crate::places;
use crate::story::Round;
use chrono::{Days, NaiveDate, TimeDelta};
use std::path::Path;

const TOPICS: [(&str, f64); 7] = [
    ("Kadut ja liikenne", 0.34),
    ("Puistot ja luonto", 0.16),
    ("Joukkoliikenne", 0.18),
    ("Varhaiskasvatus ja koulut", 0.08),
    ("Liikunta ja kulttuuri", 0.08),
    ("Kaavoitus ja rakentaminen", 0.06),
    ("Muu aihe", 0.10),
];

const KINDS: [(&str, f64); 4] = [
    ("Kiitos", 0.08),
    ("Moite", 0.45),
    ("Idea", 0.20),
    ("Kysymys", 0.27),
];

/// Writes the messages of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "feedback");
    let mut days: Vec<u64> = (0..4_000).map(|_| dice.below(304) as u64).collect();
    days.sort_unstable();
    let mut rows = vec![
        [
            "Palautenumero",
            "Saapunut",
            "Vastattu",
            "Vastaus pyydetty",
            "Aihe",
            "Palautetyyppi",
            "Kaupunginosa",
            "Otsikko",
            "Käsittelijä",
            "Arvosana vastauksesta",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    for (number, day) in days.into_iter().enumerate() {
        let received = (round.from + Days::new(day)).min(round.until);
        rows.push(message(round, number, received, &mut dice));
    }
    let dialect = Dialect {
        separator: ';',
        encoding: Encoding::Utf8Marked,
        quoting: Quoting::WhenNeeded,
    };
    let path = folder.join(format!("epalaute_{}.csv", round.id));
    delimited::write(&path, &dialect, &rows)
}

fn message(round: &Round, number: usize, received: NaiveDate, dice: &mut Dice) -> Vec<String> {
    let table = dice.weighted(&[0.26, 0.19, 0.27, 0.28]);
    let wants_reply = dice.happens(0.57);
    let days = if dice.happens(round.tables[table].answered) {
        Some(dice.between(0, 10))
    } else if dice.happens(0.7) {
        Some(dice.between(11, 60))
    } else {
        None
    };
    let answered = days
        .filter(|_| wants_reply || dice.happens(0.3))
        .map(|days| received + Days::new(u64::try_from(days).expect("not negative")))
        .filter(|&day| day <= round.until);
    let is_content = dice.happens(round.reply_rating);
    let rating = if is_content {
        dice.between(4, 5)
    } else {
        dice.between(1, 3)
    };
    let is_rated = answered.is_some() && dice.happens(0.3);
    vec![
        format!("{}-{:05}", round.year, 10_000 + 3 * number),
        moment(received, dice),
        answered.map_or_else(String::new, |day| moment(day, dice)),
        if wants_reply { "Kyllä" } else { "Ei" }.to_owned(),
        TOPICS[dice.weighted(&TOPICS.map(|(_, weight)| weight))]
            .0
            .to_owned(),
        KINDS[dice.weighted(&KINDS.map(|(_, weight)| weight))]
            .0
            .to_owned(),
        place(round, table, number, dice),
        "(poistettu viennissä)".to_owned(),
        format!("ryhmä {}", dice.between(1, 9)),
        if is_rated {
            rating.to_string()
        } else {
            String::new()
        },
    ]
}

/// One message in sixteen has no place, and one in a round is about a neighbouring town.
fn place(round: &Round, table: usize, number: usize, dice: &mut Dice) -> String {
    let name = places::district_of_somebody(dice, &places::districts(round.plan, table));
    match (number, dice.below(16)) {
        (2_024, _) => "Salpakangas".to_owned(),
        (_, 0) => String::new(),
        _ => name.to_owned(),
    }
}

fn moment(day: NaiveDate, dice: &mut Dice) -> String {
    let morning = day.and_hms_opt(7, 0, 0).expect("a real time");
    let moment = morning + TimeDelta::minutes(dice.between(0, 840));
    moment.format("%-d.%-m.%Y %H:%M").to_string()
}
