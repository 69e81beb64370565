//! Statements, positions and initiatives: a register with two title rows.

use crate::Outcome;
use crate::dice::Dice;
use crate::sheet::{Cell, Merged, Sheet};
use crate::story::{Plan, Round};
use crate::workbook;
use chrono::Days;
use std::path::Path;

const MATTERS: [&str; 8] = [
    "Yleiskaavan luonnos",
    "Kouluverkkoselvitys",
    "Talousarvion lähipalvelut",
    "Joukkoliikenteen linjat",
    "Puistosuunnitelma",
    "Katujen talvihoito",
    "Kirjaston aukiolo",
    "Rannan kehittäminen",
];

/// Writes the register of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "statements");
    let mut sheet = Sheet {
        name: "Lausunnot".to_owned(),
        ..Sheet::default()
    };
    sheet.add_texts(&[&format!(
        "Kumppanuuspöytien lausunnot, kannanotot ja esitykset {}",
        round.year
    )]);
    sheet.merged.push(Merged {
        rows: (0, 0),
        columns: (0, 9),
    });
    sheet.add_texts(&[&format!(
        "Tilanne {}",
        crate::sheet::finnish_day(round.until)
    )]);
    sheet.add_texts(&[
        "Pöytä",
        "Laji",
        "Asia",
        "Pyydetty",
        "Annettu",
        "Päätös tehty",
        "Lopputulos",
        "Perusteltu vastaus",
        "Vastaanottaja",
        "§",
    ]);
    for table in 0..4 {
        add_rows_of_table(round, table, &mut sheet, &mut dice);
    }
    let path = folder.join(format!("lausunnot_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}

fn add_rows_of_table(round: &Round, table: usize, sheet: &mut Sheet, dice: &mut Dice) {
    let story = &round.tables[table];
    let outcomes = ["huomioitu", "osittain", "ei huomioitu", "käsittelyssä"];
    let mut drawn: Vec<&str> = Vec::new();
    for (outcome, count) in outcomes.iter().zip(story.outcomes) {
        drawn.extend(std::iter::repeat_n(*outcome, count));
    }
    dice.shuffle(&mut drawn);
    // Two of three are answers to a request; the others are the table's own initiative.
    let requested = dice.share(drawn.len(), 0.67);
    let requests = requested.iter().filter(|&&is_so| is_so).count();
    let mut early = dice.share(requests, story.early).into_iter();
    for (place, outcome) in drawn.into_iter().enumerate() {
        let is_pending = outcome == "käsittelyssä";
        let decided = round.from + Days::new(50 + dice.below(240) as u64);
        let is_early = requested[place] && early.next().unwrap_or(false);
        let ahead = if is_early {
            dice.between(18, 45)
        } else {
            dice.between(3, 12)
        };
        let asked = decided - Days::new(u64::try_from(ahead).expect("not negative"));
        let days_to_answer = u64::try_from(dice.between(1, ahead - 1)).expect("not negative");
        let given = asked + Days::new(days_to_answer);
        let kind = match (requested[place], dice.below(2)) {
            (true, _) => "lausunto",
            (false, 0) => "kannanotto",
            (false, _) => "esitys",
        };
        let asked_cell = match (requested[place], table, place) {
            // Somebody did not remember the day any more.
            (true, 1, 0 | 1) => Cell::from("?"),
            (true, ..) => Cell::Day(asked),
            (false, ..) => Cell::Empty,
        };
        let is_reasoned =
            !is_pending && dice.happens(if outcome == "huomioitu" { 0.9 } else { 0.5 });
        sheet.rows.push(vec![
            Cell::from(story.name),
            Cell::from(kind),
            Cell::from(*dice.pick(&MATTERS)),
            asked_cell,
            Cell::Day(given),
            Cell::day((!is_pending).then_some(decided)),
            Cell::from(outcome),
            Cell::from(match (is_pending, is_reasoned) {
                (true, _) => "",
                (false, true) => "kyllä",
                (false, false) => "ei",
            }),
            Cell::from(recipient(round.plan, dice)),
            Cell::from(if is_pending {
                String::new()
            } else {
                format!("§ {}", dice.between(12, 240))
            }),
        ]);
    }
}

fn recipient(plan: Plan, dice: &mut Dice) -> &'static str {
    let board = match plan {
        Plan::Of2023 => "hyvinvoinnin ja vapaa-ajan lautakunta",
        Plan::Of2026 => "elinvoima- ja hyvinvointilautakunta",
    };
    let recipients = [
        "kaupunginhallitus",
        "kaupunkiympäristölautakunta",
        "sivistyslautakunta",
        board,
    ];
    recipients[dice.below(recipients.len())]
}
