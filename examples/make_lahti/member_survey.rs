//! Members' self-assessment: Microsoft Forms workbooks, and LimeSurvey text in 2024.
//!
//! Forms writes a no-break space at the end of some headings and answers, and "anonymous" for
//! the address; LimeSurvey writes 1980-01-01 for the day of an anonymous answer.

use crate::Outcome;
use crate::delimited::{self, Dialect, Encoding, Quoting};
use crate::dice::Dice;
use crate::sheet::{Cell, Sheet};
use crate::story::{Round, Table};
use crate::workbook;
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use std::path::Path;

/// The ten statements on the table's own work, and how each differs from the view of the whole.
const OWN_WORK: [(&str, f64); 10] = [
    ("Tehtävämme on minulle selkeä.", 0.3),
    ("Saamme oikea-aikaista tietoa.", -0.2),
    ("Saamme riittävästi tietoa.", -0.2),
    ("Kaikki pöydän jäsenet tulevat kuulluiksi.", 0.3),
    ("Luotamme toisiimme ja kaupungin edustajiin.", 0.3),
    ("Kannanottomme otetaan huomioon päätöksissä.", -0.5),
    ("Meille kerrotaan, miten työmme on vaikuttanut.", -0.5),
    ("Teemme yhteistyötä alueen toimijoiden kanssa.", 0.2),
    ("Toimimme lähellä asukkaita.", 0.1),
    (
        "Toimintarahaa käytetään yhteisten tavoitteiden mukaisesti.",
        0.2,
    ),
];

/// The four statements that every survey asks, and how each differs from the view of the city.
pub(crate) const COMMON: [(&str, f64); 4] = [
    (
        "Asukkaiden näkemykset vaikuttavat kaupungin päätöksiin.",
        -0.3,
    ),
    (
        "Kaupungin työntekijät kuuntelevat asukkaita aktiivisesti.",
        0.1,
    ),
    ("Kaupungin palvelut vastaavat asukkaiden tarpeita.", 0.2),
    (
        "Osallistumisen tavat ovat selkeitä ja helposti tavoitettavia.",
        0.0,
    ),
];

/// The words of the scale, lowest first.
pub(crate) const WORDS: [&str; 5] = [
    "Täysin eri mieltä",
    "Jokseenkin eri mieltä",
    "Ei samaa eikä eri mieltä",
    "Jokseenkin samaa mieltä",
    "Täysin samaa mieltä",
];

const SUCCEEDED: [&str; 6] = [
    "Tilaisuudet onnistuivat ja väkeä kävi.",
    "Yhteishenki on hyvä.",
    "Saimme asian lautakunnan listalle.",
    "Kahvihetket toivat uusia ihmisiä mukaan.",
    "Yhteistyö yhdistysten kanssa toimii;\nsitä kannattaa jatkaa.",
    "",
];

const DEVELOP: [&str; 6] = [
    "Tieto päätöksistä tulee myöhässä.",
    "Emme kuule, mitä ehdotuksille tapahtui.",
    "Kokousten esityslista saisi tulla aiemmin.",
    "Lisää nuoria mukaan.",
    "Viestintä \"sopisi\" tehdä yhdessä.",
    "",
];

/// One filled form: words of 14 answers and two open answers.
struct Form {
    answers: Vec<String>,
    open: [&'static str; 2],
}

/// Writes the survey of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    match round.id {
        "2023" => {
            let tables: Vec<usize> = (0..4).collect();
            let path = folder.join("itsearviointi_2023.xlsx");
            workbook::write(&path, &[forms_sheet(round, &tables, Asking::ForTheTable)])
        }
        "2024" => write_lime_survey(round, folder),
        _ => {
            let names = ["pohjoinen", "itainen", "etelainen", "keskusta"];
            for (table, name) in names.iter().enumerate() {
                let path = folder.join(format!("itsearviointi_{}_{name}.xlsx", round.id));
                workbook::write(&path, &[forms_sheet(round, &[table], Asking::ForNoTable)])?;
            }
            Ok(())
        }
    }
}

/// Whether the form asks whose member answers.
#[derive(PartialEq, Eq)]
enum Asking {
    ForTheTable,
    ForNoTable,
}

fn filled_forms(round: &Round, table: &Table, dice: &mut Dice) -> Vec<Form> {
    (0..table.answers)
        .map(|_| {
            let leaning = 0.35 * dice.deviation();
            let own = OWN_WORK.iter().map(|(_, shift)| table.self_view + shift);
            let city = COMMON.iter().map(|(_, shift)| table.city_view + shift);
            let means: Vec<f64> = own.chain(city).collect();
            Form {
                answers: means
                    .into_iter()
                    .map(|mean| spelled_answer(mean, leaning, dice))
                    .collect(),
                open: [
                    if dice.happens(0.6) {
                        *dice.pick(&SUCCEEDED)
                    } else {
                        ""
                    },
                    if round.year > 2023 && dice.happens(0.6) {
                        *dice.pick(&DEVELOP)
                    } else {
                        ""
                    },
                ],
            }
        })
        .collect()
}

/// An answer in words; one in thirty has no opinion and one in fifty left the cell empty.
pub(crate) fn spelled_answer(mean: f64, leaning: f64, dice: &mut Dice) -> String {
    let step = dice.answer(mean, leaning);
    match dice.below(150) {
        0..3 => String::new(),
        3..8 => "En osaa sanoa".to_owned(),
        _ => WORDS[usize::try_from(step - 1).expect("a step is at least 1")].to_owned(),
    }
}

fn forms_sheet(round: &Round, tables: &[usize], asking: Asking) -> Sheet {
    let mut dice = Dice::of(round.id, &format!("member survey {tables:?}"));
    let mut headings = vec!["ID", "Alkamisaika", "Valmistumisaika", "Sähköposti", "Nimi"];
    if asking == Asking::ForTheTable {
        headings.push("Minkä kumppanuuspöydän jäsen olet?");
    }
    let statements: Vec<String> = OWN_WORK
        .iter()
        .chain(&COMMON)
        .map(|(text, _)| format!("{text}\u{a0}"))
        .collect();
    headings.extend(statements.iter().map(String::as_str));
    headings.extend(["Missä onnistuimme?", "Mitä kehitämme?"]);
    let mut sheet = Sheet::with_headings("Sheet1", &headings);
    for &table in tables {
        let story = &round.tables[table];
        for form in filled_forms(round, story, &mut dice) {
            let started = moment(round.year, &mut dice);
            let finished = started + TimeDelta::seconds(dice.between(140, 900));
            let id = i64::from(sheet.row_count());
            let mut row = vec![
                Cell::count(id),
                Cell::Moment(started),
                Cell::Moment(finished),
                Cell::from("anonymous"),
                Cell::Empty,
            ];
            if asking == Asking::ForTheTable {
                row.push(Cell::from(story.name));
            }
            row.extend(form.answers.into_iter().map(|answer| {
                // Some browsers leave a no-break space behind the answer.
                if !answer.is_empty() && dice.happens(0.05) {
                    Cell::from(format!("{answer}\u{a0}"))
                } else {
                    Cell::from(answer)
                }
            }));
            row.extend(form.open.map(Cell::from));
            sheet.rows.push(row);
        }
    }
    sheet
}

fn write_lime_survey(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "member survey");
    let mut headings: Vec<String> = ["id", "submitdate", "lastpage", "startlanguage", "seed"]
        .map(str::to_owned)
        .to_vec();
    headings.push("Minkä kumppanuuspöydän jäsen olet?".to_owned());
    headings.extend(
        OWN_WORK
            .iter()
            .map(|(text, _)| format!("Arvioi seuraavia väittämiä pöytänne työstä. [{text}]")),
    );
    headings.extend(
        COMMON
            .iter()
            .map(|(text, _)| format!("Arvioi seuraavia väittämiä kaupungista. [{text}]")),
    );
    headings.extend(["Missä onnistuimme?", "Mitä kehitämme?"].map(str::to_owned));
    let mut forms: Vec<(&Table, Form)> = Vec::new();
    for table in &round.tables {
        let filled = filled_forms(round, table, &mut dice);
        forms.extend(filled.into_iter().map(|form| (table, form)));
    }
    dice.shuffle(&mut forms);
    let mut rows = vec![headings];
    let mut id = 3;
    for (table, form) in forms {
        id += dice.between(1, 3);
        let mut row = vec![
            id.to_string(),
            "1980-01-01 00:00:00".to_owned(),
            "3".to_owned(),
            "fi".to_owned(),
            dice.between(100_000_000, 2_000_000_000).to_string(),
            table.name.to_owned(),
        ];
        row.extend(form.answers);
        row.extend(form.open.map(str::to_owned));
        rows.push(row);
    }
    let dialect = Dialect {
        separator: ',',
        encoding: Encoding::Utf8Marked,
        quoting: Quoting::Always,
    };
    delimited::write(&folder.join("results-survey482915.csv"), &dialect, &rows)
}

fn moment(year: i32, dice: &mut Dice) -> NaiveDateTime {
    let first = NaiveDate::from_ymd_opt(year, 10, 5).expect("a real day");
    let day = first + Days::new(u64::try_from(dice.between(0, 20)).expect("not negative"));
    day.and_hms_opt(8, 0, 0).expect("a real time") + TimeDelta::seconds(dice.between(0, 50_000))
}
