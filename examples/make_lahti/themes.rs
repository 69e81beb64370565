//! Coded open answers and workshop notes: a workbook with a sheet for each origin.

use crate::Outcome;
use crate::dice::Dice;
use crate::sheet::{Cell, Sheet};
use crate::story::Round;
use crate::workbook;
use std::path::Path;

const SUCCESSES: [(&str, f64); 4] = [
    ("yhteistyö", 0.35),
    ("tapahtumat", 0.35),
    ("kokouskäytännöt", 0.2),
    ("toimintaraha", 0.1),
];

const TO_DEVELOP: [(&str, f64); 6] = [
    ("tiedonkulku", 0.25),
    ("vaikuttaminen", 0.3),
    ("viestintä", 0.2),
    ("kokouskäytännöt", 0.1),
    ("toimintaraha", 0.05),
    ("yhteistyö", 0.1),
];

/// Writes the notes of a round; the first third of each table's come from the workshop.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "themes");
    let headings = ["Nro", "Pöytä", "Teema", "Suunta", "Alkuperä"];
    let mut answers = Sheet::with_headings("Avovastaukset", &headings);
    let mut workshop = Sheet::with_headings("Työpaja", &headings);
    for story in &round.tables {
        let (successes, to_develop) = story.notes;
        let mut notes: Vec<(&str, &str)> = Vec::new();
        for _ in 0..successes {
            let theme = SUCCESSES[dice.weighted(&SUCCESSES.map(|(_, weight)| weight))].0;
            notes.push((theme, "onnistuminen"));
        }
        for _ in 0..to_develop {
            let theme = TO_DEVELOP[dice.weighted(&TO_DEVELOP.map(|(_, weight)| weight))].0;
            notes.push((theme, "kehitettävä"));
        }
        dice.shuffle(&mut notes);
        for (place, (theme, direction)) in notes.iter().enumerate() {
            let (sheet, origin) = if 3 * place < notes.len() {
                (&mut workshop, "työpaja")
            } else {
                (&mut answers, "avovastaus")
            };
            let number = i64::from(sheet.row_count());
            sheet.rows.push(vec![
                Cell::count(number),
                Cell::from(story.name),
                Cell::from(*theme),
                Cell::from(*direction),
                Cell::from(origin),
            ]);
        }
    }
    let path = folder.join(format!("teemat_{}.xlsx", round.id));
    workbook::write(&path, &[answers, workshop])
}
