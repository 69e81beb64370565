//! Moves a round on in time: its days, and the files that carry its name.
//!
//! Comes in: a part of a `round.toml`. Goes out: the same part some years later, with every comment
//! and space where it was.

use toml_edit::{Date, Item, Table, Value};

/// Moves every day in an item by so many years; 29 February becomes the 28th where it has to.
pub(in crate::starting) fn move_days(item: &mut Item, years: i32) {
    each_value(item, &mut |value| {
        let Some(day) = value.as_datetime().and_then(|written| written.date) else {
            return;
        };
        replace(
            value,
            Value::from(toml_edit::Datetime {
                date: Some(moved(day, years)),
                time: None,
                offset: None,
            }),
        );
    });
}

/// The day so many years later.
fn moved(day: Date, years: i32) -> Date {
    let year = i32::from(day.year) + years;
    let year = u16::try_from(year).unwrap_or(day.year);
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let day_of_month = match (day.month, day.day) {
        (2, 29) if !is_leap => 28,
        (_, same) => same,
    };
    Date {
        year,
        day: day_of_month,
        ..day
    }
}

/// Replaces a piece in every text of an item.
pub(in crate::starting) fn rename(item: &mut Item, renamed: &dyn Fn(&str) -> String) {
    each_value(item, &mut |value| {
        if let Some(text) = value.as_str().map(renamed) {
            replace(value, Value::from(text));
        }
    });
}

/// Replaces a piece in the keys of a table in braces.
pub(in crate::starting) fn rename_keys(item: &mut Item, renamed: &dyn Fn(&str) -> String) {
    let Some(table) = item.as_inline_table_mut() else {
        return;
    };
    let entries: Vec<(String, Value)> = table
        .iter()
        .map(|(key, value)| (renamed(key), value.clone()))
        .collect();
    table.clear();
    table.extend(entries);
}

/// A name with every year in it moved by so many: `population_2025.tsv` becomes
/// `population_2026.tsv`.
pub(in crate::starting) fn with_years_moved(name: &str, years: i32) -> String {
    let mut moved = String::new();
    for piece in name.split_inclusive(|letter: char| !letter.is_ascii_digit()) {
        let digits = piece.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        match digits.parse::<i32>() {
            Ok(year) if is_year(digits) => {
                moved.push_str(&(year + years).to_string());
                moved.push_str(&piece[digits.len()..]);
            }
            _ => moved.push_str(piece),
        }
    }
    moved
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && ["19", "20"].contains(&&digits[..2])
}

/// The first year that a text of the item names, if one does.
pub(in crate::starting) fn year_named(item: &Item) -> Option<String> {
    let mut found = None;
    let mut item = item.clone();
    each_value(&mut item, &mut |value| {
        let words = value.as_str().unwrap_or_default();
        let mut numbers = words.split(|letter: char| !letter.is_ascii_digit());
        let year = numbers.find(|digits| is_year(digits));
        if let Some(year) = year.filter(|_| found.is_none()) {
            found = Some(year.to_owned());
        }
    });
    found
}

/// Puts a value in the place of another, with the spaces and comments around it.
pub(in crate::starting) fn replace(value: &mut Value, new: Value) {
    let decor = value.decor().clone();
    *value = new;
    *value.decor_mut() = decor;
}

fn each_value(item: &mut Item, act: &mut dyn FnMut(&mut Value)) {
    match item {
        Item::None => {}
        Item::Value(value) => each_inner(value, act),
        Item::Table(table) => each_in_table(table, act),
        Item::ArrayOfTables(tables) => {
            for table in tables.iter_mut() {
                each_in_table(table, act);
            }
        }
    }
}

fn each_in_table(table: &mut Table, act: &mut dyn FnMut(&mut Value)) {
    for (_, item) in table.iter_mut() {
        each_value(item, act);
    }
}

fn each_inner(value: &mut Value, act: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| each_inner(value, act)),
        Value::InlineTable(table) => {
            for (_, value) in table.iter_mut() {
                each_inner(value, act);
            }
        }
        value => act(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml_edit::DocumentMut;

    #[test]
    fn days_move_at_any_depth_and_spaces_and_comments_stay() {
        let text = "a = 2024-02-29 # leap\nb = { c = [ 2023-12-31 ], d = \"2023-12-31\" }\n";
        let mut document: DocumentMut = text.parse().expect("TOML");
        move_days(document.as_item_mut(), 1);
        assert_eq!(
            document.to_string(),
            "a = 2025-02-28 # leap\nb = { c = [ 2024-12-31 ], d = \"2023-12-31\" }\n"
        );
    }

    #[test]
    fn years_in_names_move_and_other_numbers_stay() {
        let moved = |name| with_years_moved(name, 2);
        assert_eq!(moved("vaesto_2025.tsv"), "vaesto_2027.tsv");
        assert_eq!(
            moved("2026-2027 part 3 of 20260"),
            "2028-2029 part 3 of 20260"
        );
        assert_eq!(moved("no year"), "no year");
    }

    #[test]
    fn a_year_is_four_digits_of_their_own() {
        let named = |text: &str| {
            let document: DocumentMut = format!("a = \"{text}\"").parse().expect("TOML");
            year_named(document.as_item())
        };
        assert_eq!(named("Väestö 31.12.2025").as_deref(), Some("2025"));
        assert_eq!(named("PT2026-1").as_deref(), Some("2026"));
        assert_eq!(named("1 240 answers, 20261 in all"), None);
    }
}
