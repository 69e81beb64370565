//! Recommendations of earlier evaluations and how far they have come.

use crate::Outcome;
use crate::dice::Dice;
use crate::sheet::{Cell, Sheet};
use crate::story::Round;
use crate::workbook;
use chrono::NaiveDate;
use std::path::Path;

/// The recommendations with the years in which they were given.
const RECOMMENDATIONS: [(i32, &str); 16] = [
    (2023, "Selkeytetään osallisuustyön yleiset tavoitteet"),
    (2023, "Tehdään osallisuusmalli tunnetuksi henkilöstölle"),
    (2023, "Parannetaan jäsenistöjen edustavuutta"),
    (2023, "Suunnitellaan osallistumisen vuosikello"),
    (
        2023,
        "Kerrotaan osallistumisen vaikutuksista järjestelmällisesti",
    ),
    (2023, "Vahvistetaan johtamisen tukea"),
    (2023, "Kirjataan osallistujamäärät samalla tavalla"),
    (2023, "Laajennetaan dialogeja"),
    (2023, "Sovitaan lausuntopyyntöjen aikataulusta"),
    (2023, "Otetaan nuoret mukaan"),
    (2024, "Seurataan päätettyjä toimenpiteitä"),
    (2024, "Tuetaan uusien jäsenten perehdytystä"),
    (2024, "Julkaistaan muistiot kuukaudessa"),
    (2024, "Lisätään selkokielistä viestintää"),
    (2024, "Kohdennetaan toimintaraha tavoitteisiin"),
    (2024, "Yhtenäistetään kyselyjen kysymykset"),
];

/// Writes the list of a round: those given before it.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "recommendations");
    let mut sheet = Sheet::with_headings(
        "Suositukset",
        &["Nro", "Suositus", "Annettu", "Vastuu", "Tilanne"],
    );
    let given: Vec<&(i32, &str)> = RECOMMENDATIONS
        .iter()
        .filter(|(year, _)| *year == 2023 || (*year < round.year))
        .collect();
    let (done, underway) = round.recommendations;
    let has_begun = dice.share(given.len(), done + underway);
    let begun = has_begun.iter().filter(|&&begun| begun).count();
    let mut is_done = dice.share(begun, done / (done + underway)).into_iter();
    for (number, ((year, text), has_begun)) in (1..).zip(given.into_iter().zip(has_begun)) {
        let state = match (has_begun, has_begun && is_done.next().unwrap_or(false)) {
            (false, _) => "ei aloitettu",
            (true, true) => "tehty",
            (true, false) => "kesken",
        };
        let day = match year {
            2023 => NaiveDate::from_ymd_opt(2023, 3, 15),
            _ => NaiveDate::from_ymd_opt(2024, 12, 16),
        };
        let owners = [
            "osallisuuden asiantuntijapalvelut",
            "palvelualueet",
            "kumppanuuspöydät",
        ];
        sheet.rows.push(vec![
            Cell::count(number),
            Cell::from(*text),
            Cell::day(day),
            Cell::from(*dice.pick(&owners)),
            Cell::from(state),
        ]);
    }
    let path = folder.join(format!("suositukset_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}
