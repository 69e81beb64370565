//! The register of members: a workbook with names, which readers must drop.

use crate::Outcome;
use crate::dice::Dice;
use crate::places::{self, AGES, FIRST_NAMES, SURNAMES};
use crate::sheet::{Cell, Sheet};
use crate::story::{Plan, Round};
use crate::workbook;
use chrono::NaiveDate;
use std::path::Path;

/// A holder of a seat.
pub(crate) struct Member {
    /// The place of the table.
    pub(crate) table: usize,
    /// The seat.
    pub(crate) seat: String,
    /// Whether it is a deputy's.
    pub(crate) is_deputy: bool,
    /// The surname.
    pub(crate) surname: &'static str,
    /// The first name.
    pub(crate) first_name: &'static str,
    /// The day on which the seat fell vacant.
    pub(crate) until: Option<NaiveDate>,
    role: &'static str,
    age: &'static str,
    gender: &'static str,
    district: &'static str,
    background: &'static str,
    community: &'static str,
}

/// The members of every table, as they were drawn.
pub(crate) fn register(round: &Round) -> Vec<Member> {
    let mut dice = Dice::of(round.id, "members");
    let mut register = Vec::new();
    for table in 0..4 {
        let seats = round.plan.seats();
        let deputies = if round.plan == Plan::Of2023 { seats } else { 0 };
        for number in 0..seats + deputies {
            register.push(member(round, table, number, &mut dice));
        }
    }
    register
}

fn member(round: &Round, table: usize, number: usize, dice: &mut Dice) -> Member {
    let seats = round.plan.seats();
    let code = round.tables[table].code;
    let is_deputy = number >= seats;
    let place = number % seats + 1;
    // Tables are older than their residents, and less so after the open call of 2025.
    let pull = match round.plan {
        Plan::Of2023 => [0.25, 0.4, 0.9, 1.3, 1.5],
        Plan::Of2026 => [0.7, 0.7, 1.0, 1.2, 1.2],
    };
    let shares = places::age_shares(table);
    let weights: Vec<f64> = shares
        .iter()
        .zip(pull)
        .map(|(share, pull)| share * pull)
        .collect();
    let left_early = !is_deputy && round.id != "2023" && place == seats - table;
    Member {
        table,
        seat: format!("{code}-{place:02}{}", if is_deputy { "V" } else { "" }),
        is_deputy,
        surname: SURNAMES[dice.below(SURNAMES.len())],
        first_name: FIRST_NAMES[dice.below(FIRST_NAMES.len())],
        until: (left_early && table.is_multiple_of(2))
            .then(|| NaiveDate::from_ymd_opt(round.year, 5, 31).expect("a real day")),
        role: match (is_deputy, place) {
            (true, _) => "varajäsen",
            (false, 1) => "puheenjohtaja",
            (false, 2) => "varapuheenjohtaja",
            _ => "jäsen",
        },
        age: AGES[dice.weighted(&weights)],
        gender: if dice.happens(0.58) { "nainen" } else { "mies" },
        district: places::district_of_somebody(dice, &places::districts(round.plan, table)),
        background: if dice.happens(0.4) { "jatkaa" } else { "uusi" },
        community: ["asukas", "yhdistys", "yritys", "oppilaitos", "seurakunta"]
            [dice.weighted(&[0.55, 0.25, 0.08, 0.06, 0.06])],
    }
}

/// Writes the register of a round.
pub(crate) fn write(round: &Round, register: &[Member], folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "register of members");
    let mut sheet = Sheet::with_headings(
        "Jäsenet",
        &[
            "Paikka",
            "Pöytä",
            "Toimikausi",
            "Rooli",
            "Sukunimi",
            "Etunimi",
            "Sähköposti",
            "Puhelin",
            "Ikäluokka",
            "Sukupuoli",
            "Asuinalue",
            "Tausta",
            "Yhteisö",
            "Alkaen",
            "Päättyen",
        ],
    );
    let (term, start) = match round.plan {
        Plan::Of2023 => ("2023–2025", NaiveDate::from_ymd_opt(2023, 6, 1)),
        Plan::Of2026 => ("2025–2027", NaiveDate::from_ymd_opt(2025, 6, 16)),
    };
    for (number, member) in register.iter().enumerate() {
        let table = round.tables[member.table].name;
        sheet
            .rows
            .push(row(member, number, (table, term, start), &mut dice));
    }
    let path = folder.join(format!("jasenrekisteri_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}

fn row(
    member: &Member,
    number: usize,
    (table, term, start): (&str, &str, Option<NaiveDate>),
    dice: &mut Dice,
) -> Vec<Cell> {
    let letters = |name: &str| name.to_lowercase().replace('ä', "a").replace('ö', "o");
    // Both dashes are in use, as two people have kept the register.
    let age = if dice.happens(0.5) {
        member.age.replace('-', "–")
    } else {
        member.age.to_owned()
    };
    let age = if age == "65+" {
        "65–".to_owned()
    } else {
        age
    };
    let gender = match (member.gender, dice.below(6)) {
        ("nainen", 0) => "N",
        ("mies", 0) => "M",
        (gender, _) => gender,
    };
    vec![
        Cell::from(member.seat.as_str()),
        Cell::from(table),
        Cell::from(term),
        Cell::from(member.role),
        Cell::from(member.surname),
        Cell::from(member.first_name),
        Cell::from(format!(
            "{}.{}@esimerkki.invalid",
            letters(member.first_name),
            letters(member.surname)
        )),
        Cell::from(format!("040 000 {number:04}")),
        Cell::from(age),
        Cell::from(gender),
        Cell::from(member.district),
        Cell::from(member.background),
        Cell::from(member.community),
        Cell::day(start),
        Cell::day(member.until),
    ]
}
