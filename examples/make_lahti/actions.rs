//! Actions decided after the round before; before 2024 there was none.

use crate::Outcome;
use crate::dice::Dice;
use crate::sheet::{Cell, Sheet};
use crate::story::Round;
use crate::workbook;
use chrono::{Days, NaiveDate};
use std::path::Path;

const ACTIONS: [&str; 8] = [
    "Kerrotaan jokaisen tilaisuuden tulokset kolmessa kuukaudessa",
    "Sovitaan muistion julkaisusta kokouksen päätteeksi",
    "Kutsutaan palvelualueen edustaja joka toiseen kokoukseen",
    "Pidetään tilaisuus alueella, jossa ei ole käyty",
    "Tehdään yhteinen viestintäsuunnitelma",
    "Perehdytetään uudet jäsenet",
    "Kutsutaan nuorisovaltuusto mukaan",
    "Kootaan Kerro Pois! -toiveet lautakunnalle",
];

/// Writes the actions of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    if round.id == "2023" {
        return Ok(());
    }
    let mut dice = Dice::of(round.id, "actions");
    let mut sheet = Sheet::with_headings(
        "Toimenpiteet",
        &[
            "Pöytä",
            "Päätetty",
            "Toimenpide",
            "Päätavoite",
            "Vastuu",
            "Tilanne",
        ],
    );
    let year = if round.id == "2024" { 2024 } else { 2025 };
    let first = NaiveDate::from_ymd_opt(year, 1, 20).expect("a real day");
    for story in &round.tables {
        let states = ["tehty", "kesken", "ei aloitettu", "luovuttu"];
        let mut drawn: Vec<&str> = Vec::new();
        for (state, count) in states.iter().zip(story.actions) {
            drawn.extend(std::iter::repeat_n(*state, count));
        }
        dice.shuffle(&mut drawn);
        for (place, state) in drawn.into_iter().enumerate() {
            let day = first + Days::new(dice.below(45) as u64);
            sheet.rows.push(vec![
                Cell::from(story.name),
                Cell::Day(day),
                Cell::from(ACTIONS[place % ACTIONS.len()]),
                Cell::from(round.plan.goal(1 + dice.below(round.plan.goals()))),
                Cell::from(if dice.happens(0.6) {
                    "pöytä"
                } else {
                    "kaupunki"
                }),
                Cell::from(state),
            ]);
        }
    }
    let path = folder.join(format!("toimenpiteet_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}
