//! Likely multi-selects in one cell: what parts the options, and which options there are.
//!
//! Comes in: the cells of a column and the tool that wrote them. Goes out: a list with its options.
//! An option may contain what parts them: pieces that always stand together are one option. What
//! only few people wrote is somebody's own words and is not named.

use crate::ingest::{LookedColumn, list_separators};
use crate::inspect::{ColumnKind, Guess};
use crate::vocabulary::Tool;
use std::collections::{BTreeMap, BTreeSet};

/// An option that fewer people chose may be what somebody wrote beside "other".
const FEWEST_CHOICES: usize = 3;

/// The most options of a list.
const MOST_OPTIONS: usize = 60;

/// The longest option, in letters.
const LONGEST_OPTION: usize = 120;

/// A list, if a quarter of the cells have several options and most pieces are options of several
/// people.
pub(in crate::inspect) fn guess(column: &LookedColumn, tool: Option<Tool>) -> Option<Guess> {
    let separators = match tool {
        Some(_) => list_separators(tool),
        None => &[";", ",", "|"],
    };
    let cells: Vec<String> = column
        .cells
        .iter()
        .map(|(_, value)| value.shown())
        .collect();
    separators
        .iter()
        .filter_map(|separator| {
            let options = options(&cells, separator)?;
            let mut guess = Guess::of_kind(ColumnKind::List, column);
            guess.distinct = options.len();
            guess.options = options;
            guess.separator = Some(*separator);
            Some(guess)
        })
        .next()
}

fn options(cells: &[String], separator: &str) -> Option<Vec<String>> {
    let mut parted: Vec<Vec<String>> = cells.iter().map(|cell| pieces(cell, separator)).collect();
    join_what_stands_together(&mut parted, separator);
    // The same number of pieces in every cell is one thing described in parts.
    let lengths: BTreeSet<usize> = parted.iter().map(Vec::len).collect();
    let several = parted.iter().filter(|pieces| pieces.len() > 1).count();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for piece in parted.iter().flatten() {
        *counts.entry(piece).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    counts.retain(|_, count| *count >= FEWEST_CHOICES);
    let named: usize = counts.values().sum();
    let is_list = lengths.len() > 1
        && 4 * several >= cells.len()
        && 10 * named >= 8 * all
        && (2..=MOST_OPTIONS).contains(&counts.len())
        && counts
            .keys()
            .all(|option| option.chars().count() <= LONGEST_OPTION);
    is_list.then(|| counts.keys().map(|option| (*option).to_owned()).collect())
}

/// A comma without a space behind it parts thousands.
fn pieces(cell: &str, separator: &str) -> Vec<String> {
    let mark = if separator == "," { ", " } else { separator };
    let pieces = cell.split(mark).map(str::trim);
    pieces
        .filter(|piece| !piece.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Joins two pieces into one option wherever neither ever stands without the other beside it.
fn join_what_stands_together(parted: &mut [Vec<String>], separator: &str) {
    let joint = format!("{separator} ");
    loop {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut pairs: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for pieces in parted.iter() {
            for piece in pieces {
                *counts.entry(piece).or_default() += 1;
            }
            for pair in pieces.windows(2) {
                *pairs.entry((&pair[0], &pair[1])).or_default() += 1;
            }
        }
        let together = pairs.into_iter().find(|((first, second), count)| {
            first != second
                && *count >= FEWEST_CHOICES
                && counts[first] == *count
                && counts[second] == *count
        });
        let Some(((first, second), _)) = together else {
            return;
        };
        let (first, second) = (first.to_owned(), second.to_owned());
        for pieces in parted.iter_mut() {
            while let Some(at) = pieces
                .windows(2)
                .position(|pair| pair[0] == first && pair[1] == second)
            {
                pieces[at] = format!("{first}{joint}{second}");
                pieces.remove(at + 1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cells: &[&str], separator: &str) -> Option<Vec<String>> {
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        options(&cells, separator)
    }

    #[test]
    fn an_option_that_contains_the_separator_is_one_option() {
        let cells = [
            "Netti, Posti, ilmoitukset ja lehdet",
            "Posti, ilmoitukset ja lehdet",
            "Netti",
            "Netti, Kerro Pois!",
            "Kerro Pois!, Posti, ilmoitukset ja lehdet",
            "Kerro Pois!",
        ];
        assert_eq!(
            found(&cells, ","),
            Some(vec![
                "Kerro Pois!".to_owned(),
                "Netti".to_owned(),
                "Posti, ilmoitukset ja lehdet".to_owned()
            ])
        );
    }

    #[test]
    fn sums_of_money_are_no_list() {
        let cells = [
            "$0 - $24,999",
            "$25,000 - $49,999",
            "$0 - $24,999",
            "$25,000 - $49,999",
        ];
        assert_eq!(found(&cells.repeat(3), ","), None);
    }

    #[test]
    fn sentences_with_commas_are_no_list() {
        let cells = [
            "Hyvä, että kysytte",
            "En tiedä, mutta toivon",
            "Kiitos, jatkakaa",
            "Toimii, ei muuta",
        ];
        assert_eq!(found(&cells, ","), None);
    }

    #[test]
    fn one_thing_described_in_two_parts_is_no_list() {
        let cells = [
            "Kerro Pois!, Ahtiala",
            "Asukasilta, Ahtiala",
            "Kerro Pois!, Mukkula",
        ];
        assert_eq!(found(&cells.repeat(4), ","), None);
    }

    #[test]
    fn what_one_person_wrote_is_not_named() {
        let cells = ["a;b", "a;b;x y", "b;a", "a", "b;a", "a;b", "b", "a;b"];
        assert_eq!(
            found(&cells, ";"),
            Some(vec!["a".to_owned(), "b".to_owned()])
        );
    }
}
