//! Communications: a workbook kept through the year.

use crate::Outcome;
use crate::dice::Dice;
use crate::sheet::{Cell, Sheet};
use crate::story::Round;
use crate::workbook;
use chrono::{Days, NaiveDate};
use std::path::Path;

/// Writes the list of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "communications");
    let mut sheet = Sheet::with_headings(
        "Viestintä",
        &[
            "Suunniteltu päivä",
            "Pöytä",
            "Kanava",
            "Sisältö",
            "Otsikko",
            "Julkaistu",
        ],
    );
    let mut rows: Vec<(NaiveDate, Vec<Cell>)> = Vec::new();
    for story in &round.tables {
        let count = story.events.0 * 2 + 4;
        for tells in dice.share(count, story.told) {
            let kind = match (tells, dice.below(3)) {
                (true, 0) => "vaikutukset",
                (true, _) => "tulokset",
                (false, 0) => "tiedote",
                (false, _) => "kutsu",
            };
            rows.push(row(round, story.name, kind, &mut dice));
        }
    }
    for kind in ["tiedote", "kutsu", "vaikutukset", "tiedote", "tulokset"] {
        rows.push(row(round, "kaikki pöydät", kind, &mut dice));
    }
    rows.sort_by_key(|(day, _)| *day);
    sheet.rows.extend(rows.into_iter().map(|(_, row)| row));
    let path = folder.join(format!("viestinta_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}

fn row(round: &Round, table: &str, kind: &str, dice: &mut Dice) -> (NaiveDate, Vec<Cell>) {
    let day = round.from + Days::new(dice.below(295) as u64);
    let published = day + Days::new(dice.below(6) as u64);
    // The channels changed: Teams was given up, Instagram and OmaLahti came.
    let channel = match (round.id, dice.below(6)) {
        ("2023", 0) => "Teams",
        ("2024", 0) if day >= autumn(round) => "OmaLahti",
        ("2026", 0) => *dice.pick(&["Instagram", "OmaLahti"]),
        (_, 1) => "paikallislehti",
        (_, 2) => "sähköposti",
        (_, 3) => "tilaisuus",
        (_, 4) => "verkkosivut",
        _ => "Facebook",
    };
    let cells = vec![
        Cell::Day(day),
        Cell::from(table),
        Cell::from(channel),
        Cell::from(kind),
        Cell::from(match kind {
            "kutsu" => "Tervetuloa mukaan",
            "tiedote" => "Pöydän kuulumisia",
            "tulokset" => "Mitä tilaisuudessa sanottiin",
            _ => "Mitä ehdotuksille tapahtui",
        }),
        Cell::day((dice.below(20) > 0).then_some(published)),
    ];
    (day, cells)
}

fn autumn(round: &Round) -> NaiveDate {
    NaiveDate::from_ymd_opt(round.year, 9, 1).expect("a real day")
}
