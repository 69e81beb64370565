//! The staff survey: a workbook with coded headings and the codebook on a second sheet.

use crate::Outcome;
use crate::dice::Dice;
use crate::member_survey::COMMON;
use crate::sheet::{Cell, Sheet};
use crate::story::{Plan, Round};
use crate::workbook;
use std::path::Path;

const MODEL: [(&str, f64); 5] = [
    ("Tunnen osallisuusmallin.", 0.1),
    ("Käytämme osallisuusmallia työmme suunnittelussa.", -0.2),
    ("Osallisuustyön tavoitteet ovat minulle selkeät.", 0.0),
    ("Esihenkilöni johtaa osallisuustyötä.", -0.1),
    ("Saan tukea osallisuustyöhön, kun tarvitsen sitä.", 0.3),
];

const RULES: [(&str, f64); 5] = [
    ("Arvioimme tuloksia ja kehitämme toimintaa.", -0.1),
    ("Luomme luottamusta.", 0.3),
    ("Teemme osallistumisesta arkipäivää.", -0.3),
    ("Yhdistämme voimavarat.", -0.2),
    ("Kuuntelemme aktiivisesti.", 0.4),
];

const COMMENTS: [&str; 5] = [
    "Aikaa osallisuustyöhön on liian vähän.",
    "Mallipohjista on ollut apua.",
    "Kuka kokoaa tulokset?",
    "Yhteinen tilaisuus pöydän kanssa kannatti.",
    "Toivon koulutusta uusille.",
];

/// Writes the survey of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "staff survey");
    let mut sheet = Sheet::with_headings(
        "Vastaukset",
        &[
            "Vastaajanro",
            "K1",
            "K2",
            "K3_1",
            "K3_2",
            "K3_3",
            "K3_4",
            "K3_5",
            "K4_1",
            "K4_2",
            "K4_3",
            "K4_4",
            "K4_5",
            "K5_1",
            "K5_2",
            "K5_3",
            "K5_4",
            "K6",
        ],
    );
    let respondents = match round.id {
        "2023" => 218,
        "2024" => 246,
        _ => 287,
    };
    for number in 1..=respondents {
        let is_supervisor = dice.happens(0.17);
        // Supervisors see things in a better light than those whom they lead.
        let leaning = 0.45 * dice.deviation() + if is_supervisor { 0.4 } else { 0.0 };
        let mut row = vec![
            Cell::count(1000 + number),
            Cell::count(dice.between(1, 4)),
            Cell::count(if is_supervisor { 1 } else { 2 }),
        ];
        let model = MODEL.iter().map(|(_, shift)| round.model_view + shift);
        let rules = RULES.iter().map(|(_, shift)| round.rules_view + shift);
        let common = COMMON.iter().map(|(_, shift)| round.rules_view + shift);
        let means: Vec<f64> = model.chain(rules).chain(common).collect();
        row.extend(
            means
                .into_iter()
                .map(|mean| coded_answer(mean, leaning, &mut dice)),
        );
        row.push(if dice.happens(0.08) {
            Cell::from(*dice.pick(&COMMENTS))
        } else {
            Cell::Empty
        });
        sheet.rows.push(row);
    }
    let path = folder.join(format!("henkilostokysely_{}.xlsx", round.id));
    workbook::write(&path, &[sheet, codebook(round)])
}

fn coded_answer(mean: f64, leaning: f64, dice: &mut Dice) -> Cell {
    let step = dice.answer(mean, leaning);
    match dice.below(100) {
        0..2 => Cell::Empty,
        2..8 => Cell::count(9),
        _ => Cell::count(step),
    }
}

fn codebook(round: &Round) -> Sheet {
    let mut sheet = Sheet::with_headings("Koodisto", &["Muuttuja", "Selite"]);
    let areas = match round.plan {
        Plan::Of2023 => {
            "1 sivistys, 2 kaupunkiympäristö, 3 hyvinvointi ja vapaa-aika, 4 konsernipalvelut"
        }
        Plan::Of2026 => "1 sivistys, 2 kaupunkiympäristö, 3 elinvoima, 4 konsernipalvelut",
    };
    sheet.add_texts(&["K1", areas]);
    sheet.add_texts(&["K2", "1 esihenkilö, 2 työntekijä"]);
    for (block, statements) in [("K3", &MODEL[..]), ("K4", &RULES[..]), ("K5", &COMMON[..])] {
        for (number, (text, _)) in (1..).zip(statements) {
            sheet.add_texts(&[&format!("{block}_{number}"), text]);
        }
    }
    sheet.add_texts(&["K6", "Avoin vastaus"]);
    sheet.add_texts(&[
        "Asteikko",
        "1 täysin eri mieltä – 5 täysin samaa mieltä, 9 en osaa sanoa",
    ]);
    sheet
}
