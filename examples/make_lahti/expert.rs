//! Experts' assessments of the four dimensions, only in a comprehensive round.

use crate::Outcome;
use crate::sheet::{Cell, Sheet};
use crate::story::{Plan, Round};
use crate::workbook;
use std::path::Path;

const DIMENSIONS: [(&str, [i64; 3], &str); 4] = [
    (
        "1 Ylätason tavoitteet & lupaukset",
        [45, 55, 50],
        "Lupaukset ovat selkeät, vaikutuksista kerrotaan vaihtelevasti.",
    ),
    (
        "2 Organisaation kulttuuri & oppiminen",
        [65, 60, 70],
        "Malli tunnetaan aiempaa paremmin ja koulutusta on lisätty.",
    ),
    (
        "3 Tyytyväisyys palveluihin",
        [50, 60, 55],
        "Vastausajat ovat lyhentyneet, alueiden erot ovat suuria.",
    ),
    (
        "4 Osallisuustapojen laatu & toimivuus",
        [70, 75, 60],
        "Tilaisuudet tavoittavat ihmisiä, jälkihoito on heikkoa.",
    ),
];

/// Writes the assessments of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    if round.plan == Plan::Of2023 {
        return Ok(());
    }
    let mut sheet = Sheet::with_headings(
        "Arviot",
        &["Arvioija", "Osa-alue", "Pisteet (0–100)", "Perustelu"],
    );
    for expert in 0..3 {
        for (dimension, scores, reason) in DIMENSIONS {
            sheet.rows.push(vec![
                Cell::from(["Asiantuntija A", "Asiantuntija B", "Asiantuntija C"][expert]),
                Cell::from(dimension),
                Cell::count(scores[expert]),
                Cell::from(reason),
            ]);
        }
    }
    let path = folder.join(format!("asiantuntija-arviot_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}
