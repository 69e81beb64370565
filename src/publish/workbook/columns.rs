//! How the columns of the evaluator's tables look: which hold numbers, in which format, how wide.
//!
//! Comes in: a heading and the cells below it. Goes out: a look. A column that is not known here is
//! one of numbers when every cell of it is one, and of words otherwise.

/// The look of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::publish::workbook) enum Look {
    /// Words and identifiers.
    Words,
    /// Long words, wrapped.
    Prose,
    /// Points from 0 to 100, with a bar.
    Points,
    /// A part of one, as per cent.
    Share,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Exact,
}

impl Look {
    /// The format of its numbers, as spreadsheet programs write it.
    pub(in crate::publish::workbook) fn number_format(self) -> &'static str {
        match self {
            Self::Words | Self::Prose => "@",
            Self::Points => "0.0",
            Self::Share => "0.0 %",
            Self::Whole => "#,##0",
            Self::Exact => "#,##0.00",
        }
    }

    /// Whether the cells are numbers.
    pub(in crate::publish::workbook) fn is_number(self) -> bool {
        !matches!(self, Self::Words | Self::Prose)
    }
}

/// Headings whose cells are identifiers even where they are spelled with digits only.
const IDENTIFIERS: [&str; 13] = [
    "round",
    "unit",
    "dimension",
    "indicator",
    "source",
    "item",
    "series",
    "category",
    "code",
    "id",
    "cell",
    "sheet",
    "audience",
];

/// The look of the column with this heading and these cells.
pub(in crate::publish::workbook) fn look<'a>(
    heading: &str,
    cells: impl Iterator<Item = &'a str> + Clone,
) -> Look {
    if IDENTIFIERS.contains(&heading) {
        return Look::Words;
    }
    let mut filled = cells.filter(|cell| !cell.is_empty()).peekable();
    let longest = filled.clone().map(|cell| cell.chars().count()).max();
    let is_number = |cell: &str| cell.parse::<f64>().is_ok_and(f64::is_finite);
    if filled.peek().is_none() || !filled.clone().all(is_number) {
        return if longest.is_some_and(|letters| letters > 40) {
            Look::Prose
        } else {
            Look::Words
        };
    }
    match heading {
        "points" | "half_width" | "lowest" | "highest" | "median" => Look::Points,
        "percentile_5" | "percentile_95" | "own_points" | "others_points" => Look::Points,
        "coverage" | "weight" | "share" | "share_of_residents" => Look::Share,
        effect if effect.ends_with("_first_order") || effect.ends_with("_total") => Look::Share,
        _ if filled.all(is_whole) => Look::Whole,
        _ => Look::Exact,
    }
}

/// Whether a number is spelled without decimals, or with decimals that are all nought.
fn is_whole(cell: &str) -> bool {
    cell.split_once('.')
        .is_none_or(|(_, decimals)| decimals.bytes().all(|digit| digit == b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(heading: &str, cells: &[&'static str]) -> Look {
        look(heading, cells.iter().copied())
    }

    #[test]
    fn a_round_named_after_its_year_stays_a_name() {
        assert_eq!(of("round", &["2023", "2024"]), Look::Words);
    }

    #[test]
    fn a_column_of_numbers_with_gaps_is_one_of_numbers() {
        assert_eq!(of("amount", &["1.500000", "", "-2"]), Look::Exact);
        assert_eq!(of("n", &["12", ""]), Look::Whole);
        assert_eq!(of("numerator", &["12.000000"]), Look::Whole);
        assert_eq!(of("points", &["56.599415"]), Look::Points);
        assert_eq!(of("coverage", &["1.000000"]), Look::Share);
    }

    #[test]
    fn one_word_among_numbers_makes_a_column_of_words() {
        assert_eq!(of("amount", &["1", "none"]), Look::Words);
        assert_eq!(of("points", &["", ""]), Look::Words);
    }
}
