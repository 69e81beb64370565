//! Conditions: whether a row meets what a measure asks of its fields.
//!
//! A test of an empty field is neither met nor missed, so that a missing value never counts as
//! the wrong one. Two tests can tell about an empty field: `present`, and `is_not`.

use crate::indicators::rows::{Cell, Rows, codes};
use crate::methodology::Condition;
use crate::vocabulary::Day;

/// What a row says to a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::indicators) enum Truth {
    /// The row meets it.
    Met,
    /// The row does not meet it.
    Missed,
    /// The field is empty, and nobody knows.
    Unknown,
}

impl Truth {
    fn of(is_met: bool) -> Self {
        if is_met { Self::Met } else { Self::Missed }
    }

    /// Both: missed when either is missed, else unknown when either is unknown.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Missed, _) | (_, Self::Missed) => Self::Missed,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Met, Self::Met) => Self::Met,
        }
    }
}

/// What each row says to all conditions together; without conditions every row meets them.
pub(in crate::indicators) fn all_of(rows: &Rows<'_>, conditions: &[Condition]) -> Vec<Truth> {
    let mut truths = vec![Truth::Met; rows.len()];
    for condition in conditions {
        // What people write as euros is kept in cents.
        let unit = if rows.is_money(&condition.field) {
            100.0
        } else {
            1.0
        };
        let cells = rows.cells(&condition.field);
        for (truth, cell) in truths.iter_mut().zip(cells) {
            *truth = truth.and(test(condition, cell, unit));
        }
    }
    truths
}

/// What one cell says to one condition. `unit` is how many stored units make one written unit.
fn test(condition: &Condition, cell: Cell<'_>, unit: f64) -> Truth {
    let mut truth = Truth::Met;
    let is_empty = cell == Cell::Empty;
    if let Some(present) = condition.present {
        truth = truth.and(Truth::of(present != is_empty));
    }
    if let Some(wanted) = &condition.is {
        truth = truth.and(if is_empty {
            Truth::Unknown
        } else {
            Truth::of(is_one_of(cell, wanted))
        });
    }
    if let Some(unwanted) = &condition.is_not {
        truth = truth.and(Truth::of(!is_one_of(cell, unwanted)));
    }
    if let Some(least) = condition.at_least {
        truth = truth.and(match number(cell) {
            Some(number) => Truth::of(number >= least * unit),
            None => Truth::Unknown,
        });
    }
    truth
}

/// Whether a cell is one of these codes; for a list, whether any of its codes is.
fn is_one_of(cell: Cell<'_>, wanted: &[String]) -> bool {
    let is_wanted = |code: &str| wanted.iter().any(|one| one == code);
    match cell {
        Cell::Empty => false,
        Cell::Text(text) => codes(text).any(is_wanted),
        Cell::Whole(number) => {
            is_wanted(&number.to_string())
                || (number == 1 && is_wanted("yes"))
                || (number == 0 && is_wanted("no"))
        }
        Cell::Number(number) => is_wanted(&number.to_string()),
        Cell::Day(days) => {
            Day::from_epoch_days(days).is_some_and(|day| is_wanted(&day.to_string()))
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts and cents of a city are far below 2^53"
)]
fn number(cell: Cell<'_>) -> Option<f64> {
    match cell {
        Cell::Whole(number) => Some(number as f64),
        Cell::Number(number) => Some(number),
        Cell::Empty | Cell::Text(_) | Cell::Day(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn condition(written: &str) -> Condition {
        toml::from_str(&format!("field = 'any'\n{written}")).expect("the test writes a condition")
    }

    fn says(written: &str, cell: Cell<'_>) -> Truth {
        test(&condition(written), cell, 1.0)
    }

    #[test]
    fn an_empty_cell_is_unknown_unless_the_test_is_about_presence_or_exclusion() {
        assert_eq!(says("is = ['held']", Cell::Empty), Truth::Unknown);
        assert_eq!(says("at_least = 3", Cell::Empty), Truth::Unknown);
        assert_eq!(says("is_not = ['held']", Cell::Empty), Truth::Met);
        assert_eq!(says("present = true", Cell::Empty), Truth::Missed);
        assert_eq!(says("present = false", Cell::Empty), Truth::Met);
    }

    #[test]
    fn codes_lists_yes_and_days_are_compared_as_written() {
        assert_eq!(says("is = ['held']", Cell::Text("held")), Truth::Met);
        assert_eq!(says("is = ['b']", Cell::Text("a|b")), Truth::Met);
        assert_eq!(says("is = ['b']", Cell::Text("ab|c")), Truth::Missed);
        assert_eq!(says("is_not = ['b']", Cell::Text("a|b")), Truth::Missed);
        assert_eq!(says("is = ['yes']", Cell::Whole(1)), Truth::Met);
        assert_eq!(says("is = ['yes']", Cell::Whole(0)), Truth::Missed);
        assert_eq!(says("is = ['1970-01-02']", Cell::Day(1)), Truth::Met);
        assert_eq!(says("at_least = 4", Cell::Whole(4)), Truth::Met);
        assert_eq!(says("at_least = 4", Cell::Whole(3)), Truth::Missed);
    }

    #[test]
    fn money_is_compared_in_euros() {
        let euros = condition("at_least = 2.5");
        assert_eq!(test(&euros, Cell::Whole(250), 100.0), Truth::Met);
        assert_eq!(test(&euros, Cell::Whole(249), 100.0), Truth::Missed);
    }
}
