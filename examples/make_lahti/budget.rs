//! The ledger of the activity money, as it is printed from the accounts: title rows, merged cells,
//! sums as text with a decimal comma and a space between thousands, a total in the last row.

use crate::Outcome;
use crate::dice::Dice;
use crate::sheet::{Cell, Merged, Sheet, finnish_day};
use crate::story::{Plan, Round};
use crate::workbook;
use chrono::{Days, NaiveDate};
use std::path::Path;

const PURPOSES: [&str; 7] = [
    "Tilaisuuden tarjoilut",
    "Tilavuokra",
    "Esiintyjäpalkkio",
    "Painotuotteet",
    "Ilmoitus paikallislehdessä",
    "Talkoiden tarvikkeet",
    "Kerro Pois! -kahvit",
];

/// A line of the ledger.
struct Line {
    day: NaiveDate,
    table: &'static str,
    category: &'static str,
    kind: &'static str,
    purpose: &'static str,
    cents: i64,
    goal: String,
    focus_area: String,
}

/// Writes the ledger of a round.
pub(crate) fn write(round: &Round, folder: &Path) -> Outcome {
    let mut dice = Dice::of(round.id, "budget");
    let mut lines: Vec<Line> = Vec::new();
    for table in 0..4 {
        add_lines_of_table(round, table, &mut lines, &mut dice);
    }
    let mut sheet = titles(round);
    let mut receipt = 40_100;
    for line in &lines {
        receipt += dice.between(1, 9);
        sheet.rows.push(row(line, receipt, &mut dice));
    }
    let spent: i64 = lines
        .iter()
        .filter(|line| line.kind == "Meno")
        .map(|line| line.cents)
        .sum();
    let row = sheet.row_count();
    sheet.merged.push(Merged {
        rows: (row, row),
        columns: (0, 5),
    });
    let mut total = vec![Cell::from("Yhteensä, menot")];
    total.extend(std::iter::repeat_n(Cell::Empty, 5));
    total.push(Cell::from(format!("{} €", euros(spent, '\u{a0}'))));
    sheet.rows.push(total);
    sheet.add_texts(&[]);
    sheet.add_texts(&["Luvut ovat kirjanpidon ennakkotietoja."]);
    let path = folder.join(format!("toimintaraha_{}.xlsx", round.id));
    workbook::write(&path, &[sheet])
}

fn titles(round: &Round) -> Sheet {
    let mut sheet = Sheet {
        name: "Tositteet".to_owned(),
        ..Sheet::default()
    };
    sheet.add_texts(&["Lahden kaupunki (keksitty esimerkki)"]);
    sheet.add_texts(&[&format!(
        "Kumppanuuspöytien toimintaraha {}–{}",
        finnish_day(round.from),
        finnish_day(round.until)
    )]);
    for row in [0, 1] {
        sheet.merged.push(Merged {
            rows: (row, row),
            columns: (0, 8),
        });
    }
    sheet.add_texts(&["Tulostettu 2.11."]);
    sheet.add_texts(&[]);
    sheet.add_texts(&[
        "Tosite",
        "Pvm",
        "Pöytä",
        "Määrärahalaji",
        "Laji",
        "Selite",
        "Summa €",
        "Päätavoite",
        "Painopiste",
    ]);
    sheet
}

fn add_lines_of_table(round: &Round, table: usize, lines: &mut Vec<Line>, dice: &mut Dice) {
    let story = &round.tables[table];
    let granted = match round.plan {
        Plan::Of2023 => 1_250_000,
        Plan::Of2026 => 1_400_000,
    };
    let line = |day, category, kind, purpose, cents| Line {
        day,
        table: story.name,
        category,
        kind,
        purpose,
        cents,
        goal: String::new(),
        focus_area: String::new(),
    };
    let mut own = vec![line(
        round.from + Days::new(18),
        "Toimintaraha",
        "Määräraha",
        "Vuoden toimintaraha",
        granted,
    )];
    let expenses = story.events.0 + 8;
    let tagged = dice.share(expenses, story.tagged);
    for is_tagged in tagged {
        let day = round.from + Days::new(20 + dice.below(280) as u64);
        let cents = 1_000 + i64::try_from(dice.below(70_000)).expect("a small sum");
        let mut expense = line(day, "Toimintaraha", "Meno", *dice.pick(&PURPOSES), cents);
        if is_tagged {
            expense.goal = round.plan.goal(1 + dice.below(round.plan.goals()));
            expense.focus_area = round
                .plan
                .focus_area(story, 1 + dice.below(story.focus_areas));
        }
        own.push(expense);
    }
    for (category, purpose, cents) in [
        ("Kokouskorvaukset", "Kokouskorvaukset, kevät", 243_000),
        ("Kokouskorvaukset", "Kokouskorvaukset, syksy", 162_000),
        ("Ostopalvelut", "Tapahtumatekniikka", 118_550),
        ("Yhteistoiminta", "Pöytien yhteinen työpaja", 40_000),
    ] {
        let day = round.from + Days::new(100 + dice.below(190) as u64);
        own.push(line(day, category, "Meno", purpose, cents));
    }
    own.sort_by_key(|line| line.day);
    lines.extend(own);
}

fn row(line: &Line, receipt: i64, dice: &mut Dice) -> Vec<Cell> {
    // Corrected lines were typed in by hand, as days and numbers; the rest came as text.
    let is_typed = dice.below(9) == 0;
    let space = if dice.happens(0.5) { ' ' } else { '\u{a0}' };
    vec![
        Cell::count(receipt),
        if is_typed {
            Cell::Day(line.day)
        } else {
            Cell::from(finnish_day(line.day))
        },
        Cell::from(line.table),
        Cell::from(line.category),
        Cell::from(line.kind),
        Cell::from(line.purpose),
        if is_typed {
            let cents = i32::try_from(line.cents).expect("a small sum");
            Cell::Number(f64::from(cents) / 100.0)
        } else {
            Cell::from(euros(line.cents, space))
        },
        Cell::from(line.goal.as_str()),
        Cell::from(line.focus_area.as_str()),
    ]
}

/// `1 234,50`
fn euros(cents: i64, space: char) -> String {
    let (whole, rest) = (cents / 100, cents % 100);
    if whole >= 1000 {
        format!("{}{space}{:03},{rest:02}", whole / 1000, whole % 1000)
    } else {
        format!("{whole},{rest:02}")
    }
}
