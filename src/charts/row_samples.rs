//! Views of rows, months and sectors for the tests of this stage: made-up units with long names and
//! absent values.

use crate::charts::answers_view::{AnswerRow, AnswersView, Piece, Side, Spread};
use crate::charts::bars_view::{Bar, BarRow, BarsView, Filling};
use crate::charts::calendar_view::{CalendarView, Month, Strip};
use crate::charts::dots_view::DotsView;
use crate::charts::hatching::Lean;
use crate::charts::samples::{dimension, halves, long_swedish_words};
use crate::charts::sectors_view::{Sector, SectorsView, SpokeView};
use crate::disclosure::{ClearedEvents, Shown};
use crate::vocabulary::SourceGroup;

/// Four sectors with so many indicators each; the fourth is withheld and the seventh not scored.
pub(in crate::charts) fn sectors(count: usize) -> SectorsView {
    let names = [
        "Kuulluksi tuleminen",
        "Invånarnas möjligheter att påverka beslutsfattandet i sitt eget bostadsområde",
        "Alueellinen tasapuolisuus",
    ];
    let spoke = |sector: usize, index: usize| {
        let (ring, value) = match index {
            3 => (Shown::Withheld, "ei näytetä"),
            6 => (Shown::NotScored, "ei pisteytetä"),
            _ => (Shown::Value(halves((3 + index as u8) % 11)), "3,5"),
        };
        let from = 90.0 * sector as f64;
        SpokeView {
            label: format!("{}.{}", sector + 1, index + 1),
            name: names[index % names.len()].to_owned(),
            bearing: from + 90.0 * (index as f64 + 0.5) / count as f64,
            ring,
            value: value.to_owned(),
        }
    };
    let sector = |number: usize| Sector {
        number: number + 1,
        name: "Delaktighetsmetodernas kvalitet & funktionsduglighet".to_owned(),
        from: 90.0 * number as f64,
        turn: 90.0,
        spokes: (0..count).map(|index| spoke(number, index)).collect(),
    };
    SectorsView {
        unit: format!("rannikko-{count}").as_str().into(),
        name: "Samarbetsbordet för de östra stadsdelarna".to_owned(),
        colour: Some("#8a5a00".to_owned()),
        round: "Syksy 2030".to_owned(),
        sectors: (0..4).map(sector).collect(),
        notes: vec!["Keksitty esimerkkiaineisto.".to_owned()],
    }
}

fn row(name: &str, bars: &[(Option<f64>, &str, Filling)]) -> BarRow {
    BarRow {
        name: name.to_owned(),
        bars: bars
            .iter()
            .map(|(length, value, filling)| Bar {
                length: *length,
                value: (*value).to_owned(),
                filling: *filling,
            })
            .collect(),
    }
}

/// One line over three units, with the value of the city.
pub(in crate::charts) fn bars() -> BarsView {
    let solid = Filling::Solid;
    BarsView {
        id: "attendance",
        title: "Osallistuminen kokouksiin yksiköittäin".to_owned(),
        measure: "Läsnä olleiden osuus täytetyistä paikoista".to_owned(),
        rows: vec![
            row(
                "Pohjoiset kaupunginosat ja kylät",
                &[(Some(84.0), "84 %", solid)],
            ),
            row("Itäranta", &[(Some(42.0), "42 %", solid)]),
            row("Länsiranta", &[(None, "ei näytetä", solid)]),
        ],
        lines: Vec::new(),
        city: Some((3.0, "Hela Samarbetsstaden 3 %".to_owned())),
        end: 100.0,
        notes: vec!["Keksitty esimerkkiaineisto.".to_owned()],
    }
}

/// Two lines over two units.
pub(in crate::charts) fn money() -> BarsView {
    let (hollow, solid) = (Filling::Hollow, Filling::Solid);
    BarsView {
        id: "budget",
        title: "Verksamhetspengarna bord för bord".to_owned(),
        measure: "Euro under perioden".to_owned(),
        rows: vec![
            row(
                "Norra",
                &[
                    (Some(5000.0), "5 000 €", hollow),
                    (Some(4212.0), "4 212 €", solid),
                ],
            ),
            row(
                "Östra",
                &[(Some(5000.0), "5 000 €", hollow), (Some(0.0), "0 €", solid)],
            ),
        ],
        lines: vec![
            (hollow, "Beviljade verksamhetspengar".to_owned()),
            (solid, "Använda verksamhetspengar".to_owned()),
        ],
        city: None,
        end: 5000.0,
        notes: vec!["Hela staden: Beviljade verksamhetspengar 10 000 €.".to_owned()],
    }
}

/// So many months from March 2030 on, each with three held events, one open and one cancelled.
pub(in crate::charts) fn calendar(count: u32) -> CalendarView {
    let short = ["maalis", "touko", "kesä"];
    let month = |place: u32| {
        let (year, month) = (2030 + (place as i32 + 2) / 12, (place + 2) % 12 + 1);
        Month {
            year,
            month,
            short: short[place as usize % 3].to_owned(),
            name: "maaliskuu".to_owned(),
        }
    };
    let counts = ClearedEvents {
        listed: 5,
        held: 3,
        cancelled: 1,
    };
    CalendarView {
        id: format!("calendar-{count}"),
        title: "Vuosikello: Samarbetsbordet för de östra stadsdelarna".to_owned(),
        months: (0..count).map(month).collect(),
        strips: vec![Strip {
            name: "Samarbetsbordet för de östra stadsdelarna".to_owned(),
            total: "30 pidettyä, vuosikellossa 50".to_owned(),
            counts: vec![counts; count as usize],
        }],
        notes: vec!["Keksitty esimerkkiaineisto.".to_owned()],
    }
}

/// Own and others' views of two items: one with every view, one whose own view is withheld.
pub(in crate::charts) fn views() -> DotsView {
    use SourceGroup::{Members, Partners, Residents, Staff};
    let value = |number| Shown::Value(halves(number));
    let text = "Stadens anställda lyssnar aktivt på invånarna i alla stadsdelar.";
    let mut first = dimension(text, 0.0, value(7), "Henkilöstö: ei näytetä");
    first.marks = vec![
        (Residents, halves(0)),
        (Staff, halves(10)),
        (Partners, halves(7)),
    ];
    let mut second = dimension(text, 0.0, Shown::Withheld, "Pöydän jäsenet: ei näytetä");
    second.marks = vec![(Residents, halves(4))];
    DotsView {
        id: "views-rannikko".to_owned(),
        title: "Samarbetsbordet: egen och andras syn, Syksy 2030".to_owned(),
        intro: "Oma ja muiden näkemys samoista väittämistä, kukin omalla rivillään.".to_owned(),
        heading: "Samarbetsbordet: egen och andras syn".to_owned(),
        round: "Syksy 2030".to_owned(),
        zones: long_swedish_words().zones,
        rows: vec![first, second],
        notes: vec!["Keksitty esimerkkiaineisto.".to_owned()],
        own: Some(Members),
    }
}

/// A survey of three statements: told in classes, in a word only, and not at all.
pub(in crate::charts) fn answers() -> AnswersView {
    let text = "Invånarnas synpunkter påverkar stadens beslut också i det egna bostadsområdet.";
    let sides = [
        (Side::Lowest, "askel 1", 0.0),
        (Side::Low, "askel 2", 10.0),
        (Side::Middle, "askel 3", 20.0),
        (Side::High, "askel 4", 40.0),
        (Side::Highest, "askel 5", 15.0),
    ];
    let piece = |(side, name, from): (Side, &str, f64)| Piece {
        side,
        name: name.to_owned(),
        from,
        to: from + 5.0,
    };
    let row = |spread: Spread, word: &str, no_opinion: Option<(f64, f64)>| AnswerRow {
        text: text.to_owned(),
        spread,
        word: word.to_owned(),
        no_opinion,
        no_opinion_words: no_opinion.map_or("ei näytetä", |_| "5–10 %").to_owned(),
    };
    AnswersView {
        id: "items-residents-rannikko".to_owned(),
        title: "Samarbetsbordet för de östra stadsdelarna: Invånarenkät, Syksy 2030".to_owned(),
        heading: "Samarbetsbordet för de östra stadsdelarna: Invånarenkät".to_owned(),
        subtitle: "Syksy 2030".to_owned(),
        rows: vec![
            row(
                Spread::Classes(sides.map(piece).to_vec()),
                "näkemykset vaihtelevat",
                Some((5.0, 10.0)),
            ),
            row(Spread::Word, "yhteinen näkemys", Some((0.0, 25.0))),
            row(Spread::Absent(Lean::Falling), "ei näytetä", None),
        ],
        notes: vec!["Keksitty esimerkkiaineisto.".to_owned()],
    }
}
