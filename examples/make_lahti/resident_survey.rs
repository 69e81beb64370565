//! The residents' survey: a Webropol-like text with semicolons in Windows-1252.

use crate::Outcome;
use crate::delimited::{self, Dialect, Encoding, Quoting};
use crate::dice::Dice;
use crate::member_survey::COMMON;
use crate::places;
use crate::story::{Round, Table};
use chrono::{Days, NaiveDate, TimeDelta};
use std::path::Path;

/// What a statement asks about.
#[derive(Clone, Copy)]
enum About {
    Hearing,
    Services,
}

/// The statements on being heard, with how each differs from the view of the whole.
const HEARING: [(&str, f64); 8] = [
    ("4.1 Minua ja ajatuksiani kuullaan aidosti.", 0.0),
    ("4.2 Mielipiteelläni on merkitystä.", 0.1),
    (
        "4.3 Tiedän, mitä kaupungissani ja asuinalueellani tapahtuu.",
        0.4,
    ),
    (
        "4.4 Pääsen vaikuttamaan siihen, mitä kaupungissani ja asuinalueellani tapahtuu.",
        -0.8,
    ),
    ("4.5 Koen olevani osa yhteisöä.", 0.4),
    ("4.6 Oma asuinalueeni on minulle tärkeä.", 1.0),
    ("4.7 Alueellani rakennetaan parempaa arkea yhdessä.", 0.1),
    (
        "4.8 Minulle kerrotaan, kuinka osallistumiseni on vaikuttanut.",
        -0.8,
    ),
];

const SERVICES: [(&str, f64); 4] = [
    ("6.1 Palvelut toimivat hyvin.", 0.1),
    ("6.2 Palvelut ovat hyvin saatavilla.", 0.0),
    ("6.3 Palvelut ovat laadukkaita.", 0.2),
    (
        "6.4 Olen tyytyväinen kaupungin suunnitelmiin ja päätöksiin, jotka koskevat asuinaluettani.",
        -0.5,
    ),
];

const SATISFACTION: [&str; 5] = [
    "1 Erittäin tyytymätön",
    "2 Melko tyytymätön",
    "3 Ei tyytyväinen eikä tyytymätön",
    "4 Melko tyytyväinen",
    "5 Erittäin tyytyväinen",
];

const COMMENTS: [&str; 8] = [
    "Lisää penkkejä rantaan.",
    "Kyselyjä on paljon, vastauksia vähän.",
    "Kiitos kahvihetkestä – oli mukava jutella!",
    "Bussi kulkee liian harvoin; iltaisin ei ollenkaan.",
    "En tiennyt, että kumppanuuspöytiä on.",
    "Hyvä näin.",
    "Kertokaa, mitä ehdotuksille tapahtui.\nSilloin jaksaa vastata.",
    "Koulun piha \"odottaa\" yhä remonttia.",
];

/// Writes the survey of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "resident survey");
    let mut rows = vec![headings()];
    let respondents: usize = match round.id {
        "2023" => 862,
        "2024" => 917,
        _ => 904,
    };
    for number in 1..=respondents {
        rows.push(respondent(round, number, &mut dice));
    }
    let dialect = Dialect {
        separator: ';',
        encoding: Encoding::Windows1252,
        quoting: Quoting::WhenNeeded,
    };
    let path = folder.join(format!("asukaskysely_{}.csv", round.id));
    delimited::write(&path, &dialect, &rows)
}

fn headings() -> Vec<String> {
    let mut headings: Vec<String> = [
        "Vastaaja",
        "Vastausaika",
        "1. Missä kaupunginosassa asut?",
        "2. Ikäryhmä",
        "3. Sukupuoli",
    ]
    .map(str::to_owned)
    .to_vec();
    headings.extend(HEARING.iter().map(|(text, _)| (*text).to_owned()));
    headings.push("5. Kuinka tyytyväinen olet palveluihin asuinalueellasi?".to_owned());
    headings.extend(SERVICES.iter().map(|(text, _)| (*text).to_owned()));
    headings.extend(
        COMMON
            .iter()
            .zip(1..)
            .map(|((text, _), number)| format!("7.{number} {text}")),
    );
    headings.push("8. Mitä muuta haluat sanoa?".to_owned());
    headings
}

fn respondent(round: &Round, number: usize, dice: &mut Dice) -> Vec<String> {
    let table = dice.weighted(&[0.27, 0.20, 0.26, 0.27]);
    let story = &round.tables[table];
    let start = NaiveDate::from_ymd_opt(round.year, 9, 1).expect("a real day");
    let day = start + Days::new(u64::try_from(dice.between(0, 27)).expect("not negative"));
    let moment = day.and_hms_opt(6, 0, 0).expect("a real time")
        + TimeDelta::seconds(dice.between(0, 60_000));
    let mut row = vec![
        number.to_string(),
        moment.format("%-d.%-m.%Y %H:%M:%S").to_string(),
        district(round, table, dice),
        (*dice.pick(&["alle 18", "18–29", "30–49", "50–64", "65 tai yli"])).to_owned(),
        (*dice.pick(&["Nainen", "Mies", "Muu", "En halua sanoa"])).to_owned(),
    ];
    let leaning = 0.55 * dice.deviation();
    for (_, shift) in HEARING {
        row.push(number_answer(story, About::Hearing, shift, leaning, dice));
    }
    row.push(satisfaction(story.service_view, leaning, dice));
    for (_, shift) in SERVICES {
        row.push(number_answer(story, About::Services, shift, leaning, dice));
    }
    for (place, (_, shift)) in COMMON.iter().enumerate() {
        // Residents see their own influence as weaker than anybody else does.
        let (about, shift) = match place {
            0 => (About::Hearing, shift - 0.4),
            2 => (About::Services, *shift),
            _ => (About::Hearing, *shift),
        };
        row.push(number_answer(story, about, shift, leaning, dice));
    }
    row.push(if dice.happens(0.12) {
        (*dice.pick(&COMMENTS)).to_owned()
    } else {
        String::new()
    });
    row
}

/// A district in one of the spellings that people use; few keep it to themselves.
fn district(round: &Round, table: usize, dice: &mut Dice) -> String {
    let name = places::district_of_somebody(dice, &places::districts(round.plan, table));
    let spelled = match (name, dice.below(50)) {
        (_, 0) => "En halua sanoa",
        (_, 1) => "Asun muualla",
        ("Kirkonkylä", 2..30) => "Nastolan kirkonkylä",
        ("Keski-Lahti", 2..20) => "Keskusta (ruutukaava)",
        ("Ankkuri", 2..20) => "Ankkurinranta",
        (name, 48..50) => return format!("{} ", name.to_lowercase()),
        (name, _) => name,
    };
    spelled.to_owned()
}

fn number_answer(table: &Table, about: About, shift: f64, leaning: f64, dice: &mut Dice) -> String {
    let view = match about {
        About::Hearing => table.resident_view,
        About::Services => table.service_view,
    };
    let step = dice.answer(view + shift, leaning);
    match dice.below(100) {
        0..3 => String::new(),
        3..9 => "6".to_owned(),
        _ => step.to_string(),
    }
}

fn satisfaction(view: f64, leaning: f64, dice: &mut Dice) -> String {
    let step = dice.answer(view + 0.1, leaning);
    match dice.below(100) {
        0..3 => String::new(),
        3..6 => "En osaa sanoa".to_owned(),
        6..8 => "En käytä palveluja".to_owned(),
        _ => SATISFACTION[usize::try_from(step - 1).expect("a step is at least 1")].to_owned(),
    }
}
