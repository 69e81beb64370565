//! Quotes that somebody approved for publishing: invented, like everything else here.

use crate::Outcome;
use crate::sheet::{Cell, Sheet};
use crate::story::Round;
use crate::workbook;
use chrono::NaiveDate;
use std::path::Path;

/// Whose page it is, the text, where it was said, and whether a person looked at the names.
const QUOTES: [(&str, &str, &str, &str); 10] = [
    (
        "Pohjoinen",
        "Tilaisuuksien tulokset kerrotaan nykyään nopeasti, ja se näkyy siinä, että ihmiset tulevat uudestaan.",
        "itsearviointi",
        "",
    ),
    (
        "Pohjoinen",
        "Muistiot löytyvät verkosta, mutta harva naapurini tietää, mistä niitä pitäisi etsiä.",
        "itsearviointi",
        "",
    ),
    (
        "Itäinen",
        "Kylissä toivotaan, että joku tulee paikan päälle eikä vain lähetä linkkiä.",
        "tilaisuus",
        "",
    ),
    (
        "Itäinen",
        "Kyselyitä tulee niin paljon, ettei niihin jaksa vastata, ellei tiedä, mitä vastauksista seuraa.",
        "työpaja",
        "",
    ),
    (
        "Eteläinen",
        "Tapahtumissa on hyvä tunnelma ja paljon väkeä, mutta jälkeenpäin jää epäselväksi, mitä niistä seurasi.",
        "työpaja",
        "",
    ),
    (
        "Eteläinen",
        "Sovitut asiat pitäisi käydä läpi jokaisessa kokouksessa.",
        "itsearviointi",
        "",
    ),
    (
        "Keskusta",
        "Pöydässä keskustelu on avointa ja erilaiset mielipiteet mahtuvat mukaan.",
        "itsearviointi",
        "",
    ),
    (
        "Keskusta",
        "Meiltä kysytään vasta, kun suunnitelma on jo valmis.",
        "tilaisuus",
        "",
    ),
    (
        "koko kaupunki",
        "Osallistuminen kannattaa, kun näkee, että oma ehdotus päätyi suunnitelmaan.",
        "tilaisuus",
        "",
    ),
    // A word of hope that could be a first name: somebody has looked at it.
    (
        "koko kaupunki",
        "Toivon, että nuoria kuunnellaan jo ennen kuin vaihtoehdot on rajattu.",
        "tilaisuus",
        "kyllä",
    ),
];

/// Writes the quotes of a round; before 2026 none was collected.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    if round.id != "2026" {
        return Ok(());
    }
    let approved = NaiveDate::from_ymd_opt(round.year, 11, 9).expect("a real day");
    let mut sheet = Sheet::with_headings(
        "Julkaistavat sitaatit",
        &[
            "Pöytä",
            "Sitaatti",
            "Missä sanottu",
            "Hyväksyjä",
            "Hyväksytty",
            "Nimet tarkistettu",
        ],
    );
    for (table, quote, origin, checked) in QUOTES {
        sheet.rows.push(vec![
            Cell::from(table),
            Cell::from(quote),
            Cell::from(origin),
            Cell::from("osallisuuspäällikkö (keksitty)"),
            Cell::Day(approved),
            Cell::from(checked),
        ]);
    }
    let path = folder.join(format!("julkaistavat_sitaatit_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}
