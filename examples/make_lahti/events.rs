//! Events planned and held: an OpenDocument spreadsheet, one row for each form.
//!
//! The form of 2023 has six steps, the one of 2026 has seven.

use crate::Outcome;
use crate::dice::Dice;
use crate::opendocument;
use crate::places;
use crate::sheet::{Cell, Sheet, finnish_day};
use crate::story::{Plan, Round, Table};
use chrono::{Days, NaiveDate};
use std::path::Path;

const KINDS: [(&str, f64); 7] = [
    ("Kerro Pois!", 0.30),
    ("Kerro pois -kahvihetki", 0.08),
    ("asukasilta", 0.16),
    ("työpaja", 0.12),
    ("tapahtuma tai tempaus", 0.22),
    ("kuulemistilaisuus", 0.06),
    ("dialogi", 0.06),
];

const PARTNERS: [&str; 9] = [
    "järjestöt",
    "palvelualueet",
    "seurakunnat",
    "yritykset",
    "oppilaitokset",
    "hyvinvointialue",
    "nuorisovaltuusto",
    "verkostot",
    "päättäjät",
];

const TARGETS: [&str; 8] = [
    "lapset",
    "nuoret",
    "perheet",
    "ikäihmiset",
    "maahanmuuttajat",
    "erityisryhmät",
    "kylät",
    "yrittäjät",
];

const STEPS: [&str; 7] = [
    "Kirkasta tavoite",
    "Valitse sopiva menetelmä",
    "Kutsu mukaan kehittämään",
    "Toteuta osallistumismahdollisuus",
    "Viesti tuloksista",
    "Konkretisoi kerätty ymmärrys",
    "Viesti osallistumisen vaikutuksista",
];

/// Writes the events of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "events");
    let mut headings: Vec<String> = [
        "Tapahtuma",
        "Päivä",
        "Pöytä",
        "Asuinalue",
        "Tyyppi",
        "Tila",
        "Osallistumistapa",
        "Pöydän rooli",
        "Painopiste",
        "Päätavoite",
        "Osallistujia",
        "Kumppanit",
        "Kohderyhmät",
    ]
    .map(str::to_owned)
    .to_vec();
    let skipped = first_step(round.plan);
    headings.extend(
        (1..)
            .zip(&STEPS[skipped..])
            .map(|(number, step)| format!("{number} {step}")),
    );
    headings.extend(
        [
            "Saavutettavuuslista täyttyi",
            "Mukaan pääsi ilman verkkoa",
            "Tulokset ja vaikutukset julkaistu",
            "Huomautuksia",
        ]
        .map(str::to_owned),
    );
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let mut sheet = Sheet::with_headings("Tapahtumat", &headings);
    for table in 0..4 {
        add_events_of_table(round, table, &mut sheet, &mut dice);
    }
    add_event_of_city(round, &mut sheet);
    let path = folder.join(format!("tapahtumat_{}.ods", round.id));
    opendocument::write(&path, &sheet)
}

/// The form of 2023 begins with the second of the seven steps.
fn first_step(plan: Plan) -> usize {
    match plan {
        Plan::Of2023 => 1,
        Plan::Of2026 => 0,
    }
}

/// What was drawn for the held events of a table, in any order.
struct Draws {
    districts: Vec<&'static str>,
    two_partners: Vec<bool>,
    accessible: Vec<bool>,
    non_digital: Vec<bool>,
    published: Vec<bool>,
}

fn draws(round: &Round, table: usize, story: &Table, dice: &mut Dice) -> Draws {
    let held = story.events.0;
    let all = places::districts(round.plan, table);
    let wanted = all
        .iter()
        .zip(1..)
        .filter(|(_, number)| {
            f64::from(*number)
                <= f64::from(u8::try_from(all.len()).expect("few districts")) * story.spread + 0.5
        })
        .map(|((name, _), _)| *name);
    let visited: Vec<&'static str> = wanted.collect();
    let mut districts: Vec<&'static str> = visited.iter().cycle().take(held).copied().collect();
    dice.shuffle(&mut districts);
    Draws {
        districts,
        two_partners: dice.share(held, story.two_partners),
        accessible: dice.share(held, story.accessible),
        non_digital: dice.share(held, (story.accessible + 0.1).min(1.0)),
        published: dice.share(held, story.published),
    }
}

fn add_events_of_table(round: &Round, table: usize, sheet: &mut Sheet, dice: &mut Dice) {
    let story = &round.tables[table];
    let draws = draws(round, table, story, dice);
    let mut rows: Vec<(NaiveDate, Vec<Cell>)> = Vec::new();
    for event in 0..story.events.0 {
        let day = round.from + Days::new(dice.below(295) as u64);
        let kind = KINDS[dice.weighted(&KINDS.map(|(_, weight)| weight))].0;
        let mut row = beginning(
            round,
            story,
            day,
            draws.districts[event],
            kind,
            "pidetty",
            dice,
        );
        row.push(visits(story, kind, dice));
        row.push(Cell::from(partners(draws.two_partners[event], dice)));
        row.push(Cell::from(targets(dice)));
        row.extend(steps(round, story, dice));
        row.push(yes_or_no(draws.accessible[event]));
        row.push(yes_or_no(draws.non_digital[event]));
        row.push(Cell::day(publishing_day(
            round,
            day,
            draws.published[event],
            dice,
        )));
        row.push(Cell::from(if dice.happens(0.06) {
            "kuvat kansiossa"
        } else {
            ""
        }));
        rows.push((day, row));
    }
    for number in 0..story.events.1 + 1 {
        let state = if number == story.events.1 {
            "suunniteltu"
        } else {
            "peruttu"
        };
        let day = if state == "peruttu" {
            round.from + Days::new(60 + dice.below(200) as u64)
        } else {
            round.until - Days::new(dice.below(3) as u64)
        };
        let districts = places::districts(round.plan, table);
        let district = dice.pick(&districts).0;
        let row = beginning(round, story, day, district, "asukasilta", state, dice);
        rows.push((day, row));
    }
    rows.sort_by_key(|(day, _)| *day);
    sheet.rows.extend(rows.into_iter().map(|(_, row)| row));
}

fn beginning(
    round: &Round,
    story: &Table,
    day: NaiveDate,
    district: &str,
    kind: &str,
    state: &str,
    dice: &mut Dice,
) -> Vec<Cell> {
    let way = match kind {
        "tapahtuma tai tempaus" => "W4",
        "työpaja" | "dialogi" => "W2",
        "kuulemistilaisuus" => "W3",
        _ => "W1",
    };
    // Coordinators shorten the names of the tables, each in their own way.
    let table = match (story.name, dice.below(12)) {
        ("Pohjoinen", 0) => "pohj.",
        ("Keskusta", 0) => "Keskusta-alue",
        ("Itäinen", 0) => "ITÄ",
        (name, _) => name,
    };
    let roles = ["järjestää", "mahdollistaa", "kumppani", "tukee"];
    let focus_area = 1 + dice.below(story.focus_areas);
    let goal = 1 + dice.below(round.plan.goals());
    vec![
        Cell::from(format!("{}, {district}", name_of(kind))),
        day_cell(day, dice),
        Cell::from(table),
        Cell::from(district),
        Cell::from(kind),
        Cell::from(state),
        Cell::from(way),
        Cell::from(roles[dice.weighted(&[0.45, 0.2, 0.25, 0.1])]),
        Cell::from(round.plan.focus_area(story, focus_area)),
        Cell::from(round.plan.goal(goal)),
    ]
}

/// Some write the day with its time, and the program then keeps it as text.
fn day_cell(day: NaiveDate, dice: &mut Dice) -> Cell {
    if dice.below(15) == 0 {
        Cell::from(format!("{} klo 17.00", finnish_day(day)))
    } else {
        Cell::Day(day)
    }
}

fn name_of(kind: &str) -> &'static str {
    match kind {
        "Kerro Pois!" => "Kerro Pois! -tilaisuus",
        "Kerro pois -kahvihetki" => "Kerro Pois! -kahvihetki",
        "asukasilta" => "Asukasilta",
        "työpaja" => "Työpaja",
        "kuulemistilaisuus" => "Kuulemistilaisuus",
        "dialogi" => "Erätauko-dialogi",
        _ => "Kylätapahtuma",
    }
}

/// One number in twelve is a text in the file.
fn visits(story: &Table, kind: &str, dice: &mut Dice) -> Cell {
    let usual = if kind == "tapahtuma tai tempaus" {
        2 * story.visits
    } else {
        story.visits * 7 / 10
    };
    let visits = dice.between(usual * 6 / 10, usual * 14 / 10);
    if dice.below(12) == 0 {
        Cell::from(visits.to_string())
    } else {
        Cell::count(visits)
    }
}

fn partners(has_two: bool, dice: &mut Dice) -> String {
    let mut all = PARTNERS;
    dice.shuffle(&mut all);
    let count = if has_two { 2 + dice.below(3) } else { 1 };
    all[..count].join("; ")
}

fn targets(dice: &mut Dice) -> String {
    if dice.happens(0.35) {
        return "kaikki".to_owned();
    }
    let mut all = TARGETS;
    dice.shuffle(&mut all);
    all[..1 + dice.below(3)].join("; ")
}

/// The last three steps come after the event.
fn steps(round: &Round, story: &Table, dice: &mut Dice) -> Vec<Cell> {
    (first_step(round.plan)..7)
        .map(|step| {
            let share = if step < 4 {
                story.steps.0
            } else {
                story.steps.1
            };
            Cell::from(if dice.happens(share) { "x" } else { "-" })
        })
        .collect()
}

fn yes_or_no(is_so: bool) -> Cell {
    Cell::from(if is_so { "kyllä" } else { "ei" })
}

fn publishing_day(
    round: &Round,
    held: NaiveDate,
    is_in_time: bool,
    dice: &mut Dice,
) -> Option<NaiveDate> {
    let days = match (is_in_time, dice.below(3)) {
        (true, _) => dice.between(10, 80),
        (false, 0) => dice.between(100, 170),
        (false, _) => return None,
    };
    let day = held + Days::new(u64::try_from(days).expect("not negative"));
    (day <= round.until).then_some(day)
}

/// Participatory budgeting is the whole city's and belongs to no district.
fn add_event_of_city(round: &Round, sheet: &mut Sheet) {
    let mut row = vec![
        Cell::from("Osallistuvan budjetoinnin äänestys"),
        Cell::day(NaiveDate::from_ymd_opt(round.year, 4, 14)),
        Cell::from("Koko Lahti"),
        Cell::Empty,
        Cell::from("osallistuva budjetointi"),
        Cell::from("pidetty"),
        Cell::from("W3"),
        Cell::from("tukee"),
        Cell::Empty,
        Cell::from(round.plan.goal(2)),
        Cell::count(2_140),
        Cell::from("palvelualueet; oppilaitokset; nuorisovaltuusto"),
        Cell::from("kaikki"),
    ];
    let steps = 7 - first_step(round.plan);
    row.extend(std::iter::repeat_n(Cell::from("x"), steps));
    row.extend([
        yes_or_no(true),
        yes_or_no(true),
        Cell::day(NaiveDate::from_ymd_opt(round.year, 5, 20)),
        Cell::Empty,
    ]);
    sheet.rows.push(row);
}
