//! Trainings of staff with how many were meant to come and how many came.

use crate::Outcome;
use crate::dice::Dice;
use crate::sheet::{Cell, Sheet};
use crate::story::Round;
use crate::workbook;
use chrono::{NaiveDate, Weekday};
use std::path::Path;

const TRAININGS: [(&str, u32, i64); 7] = [
    ("Osallisuusmalli tutuksi", 2, 60),
    ("Dialogin vetäjäksi", 3, 25),
    ("Selkeä viestintä", 4, 40),
    ("Osallisuussuunnitelman työpaja", 5, 30),
    ("OmaLahden käyttö", 8, 35),
    ("Saavutettavat tilaisuudet", 9, 40),
    ("Esihenkilöiden osallisuusaamu", 10, 50),
];

/// Writes the list of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "training");
    let mut sheet = Sheet::with_headings(
        "Koulutukset",
        &["Koulutus", "Päivä", "Tavoite", "Osallistui"],
    );
    for (name, month, target) in TRAININGS {
        if name.starts_with("OmaLahden") && round.year < 2024 {
            continue;
        }
        let weekday = *dice.pick(&[Weekday::Tue, Weekday::Wed, Weekday::Thu]);
        let week = *dice.pick(&[1, 2, 3]);
        let share = round.trained + 0.2 * (dice.fraction() - 0.5);
        let came = (1..=target)
            .filter(|&place| small(place) <= small(target) * share)
            .count();
        sheet.rows.push(vec![
            Cell::from(name),
            Cell::day(NaiveDate::from_weekday_of_month_opt(
                round.year, month, weekday, week,
            )),
            Cell::count(target),
            Cell::count(i64::try_from(came).expect("a small count")),
        ]);
    }
    let path = folder.join(format!("koulutukset_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}

fn small(number: i64) -> f64 {
    f64::from(i32::try_from(number).expect("a small count"))
}
