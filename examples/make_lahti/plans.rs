//! Participation plans of the city's units, before and after the reorganisation.

use crate::Outcome;
use crate::dice::Dice;
use crate::sheet::{Cell, Sheet};
use crate::story::{Plan, Round};
use crate::workbook;
use std::path::Path;

const BEFORE: [(&str, &[&str]); 3] = [
    (
        "Sivistyksen palvelualue",
        &[
            "Varhaiskasvatus",
            "Perusopetus",
            "Lukiokoulutus",
            "Nuorisopalvelut",
            "Liikuntapalvelut",
            "Kirjastopalvelut",
            "Museot",
            "Kulttuuripalvelut",
            "Lähidemokratia",
            "Wellamo-opisto",
            "Sinfoniaorkesteri",
            "Terveysliikunta",
        ],
    ),
    (
        "Kaupunkiympäristön palvelualue",
        &[
            "Kaavoitus",
            "Liikennejärjestelmä",
            "Kunnallistekniikka",
            "Puistot ja metsät",
            "Rakennusvalvonta",
            "Ympäristöpalvelut",
            "Maankäyttö",
            "Joukkoliikenne",
            "Tilapalvelut",
        ],
    ),
    (
        "Konsernipalvelut",
        &[
            "Viestintä",
            "Henkilöstö",
            "Talous",
            "Tietohallinto",
            "Työllisyys",
            "Hankinnat",
        ],
    ),
];

const AFTER: [(&str, &[&str]); 4] = [
    (
        "Elinvoiman palvelualue",
        &[
            "Työllisyyspalvelut",
            "Yrityspalvelut",
            "Osallisuuden ja hyvinvoinnin asiantuntijapalvelut",
            "Matkailu ja tapahtumat",
            "Liikuntapalvelut",
            "Kulttuuripalvelut",
            "Kirjastopalvelut",
            "Museot",
            "Maahanmuuttopalvelut",
        ],
    ),
    (
        "Sivistyksen palvelualue",
        &[
            "Varhaiskasvatus",
            "Perusopetus",
            "Lukiokoulutus",
            "Nuorisopalvelut",
            "Wellamo-opisto",
            "Oppilashuollon tuki",
        ],
    ),
    (
        "Kaupunkiympäristön palvelualue",
        &[
            "Kaavoitus",
            "Liikennejärjestelmä",
            "Kunnallistekniikka",
            "Puistot ja metsät",
            "Rakennusvalvonta",
            "Ympäristöpalvelut",
            "Maankäyttö",
            "Joukkoliikenne",
            "Tilapalvelut",
        ],
    ),
    (
        "Konsernipalvelut",
        &[
            "Viestintä",
            "Henkilöstö",
            "Talous",
            "Tietohallinto",
            "Hankinnat",
            "Asiakaspalvelu",
        ],
    ),
];

/// Writes the list of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "plans");
    let areas: &[(&str, &[&str])] = match round.plan {
        Plan::Of2023 => &BEFORE,
        Plan::Of2026 => &AFTER,
    };
    let mut sheet = Sheet::with_headings(
        "Suunnitelmat",
        &[
            "Palvelualue",
            "Yksikkö",
            "Yhteyshenkilön tehtävä",
            "Osallisuussuunnitelma",
        ],
    );
    let count: usize = areas.iter().map(|(_, units)| units.len()).sum();
    let has_any = dice.share(count, round.plans.0 + round.plans.1);
    let with_any = has_any.iter().filter(|&&has| has).count();
    let own_of_any = round.plans.0 / (round.plans.0 + round.plans.1);
    let mut is_own = dice.share(with_any, own_of_any).into_iter();
    let mut has_any = has_any.into_iter();
    for (area, units) in areas {
        for unit in *units {
            let plan = if has_any.next().unwrap_or(false) {
                if is_own.next().unwrap_or(false) {
                    "oma suunnitelma"
                } else {
                    "osa muuta suunnitelmaa"
                }
            } else {
                "ei"
            };
            sheet.rows.push(vec![
                Cell::from(*area),
                Cell::from(*unit),
                Cell::from("palvelupäällikkö"),
                Cell::from(plan),
            ]);
        }
    }
    let path = folder.join(format!("osallisuussuunnitelmat_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}
