//! The words in the cells of a register's column, with a code for each.
//!
//! Comes in: a column and its field. Goes out: `values = { … }` for its line. What only one row says,
//! and what may be a person's name, is not printed: it becomes `other`, and a person looks at it.

use crate::ingest::{LookedColumn, spelling};
use crate::inspect::names::{identifier, quoted, unused};
use crate::inspect::{ColumnKind, Guess, marks};
use crate::methodology::{ColumnType, fields};
use crate::vocabulary::SourceKind;
use std::collections::{BTreeMap, BTreeSet};

/// A word that fewer rows say is somebody's own, unless the column has few words altogether.
const FEWEST_ROWS: usize = 2;

/// So many different words are the classes of a register, however seldom one of them is.
const FEW_WORDS: usize = 12;

/// The most different words of a category.
const MOST_WORDS: usize = 40;

/// The longest word of a category, in letters.
const LONGEST_WORD: usize = 80;

/// The rest of a column's line that says what its words mean; nothing when they are no words of such
/// a field, and no text when nothing needs to be said.
pub(in crate::inspect) fn values(
    source: SourceKind,
    field: &str,
    column: &LookedColumn,
    guess: &Guess,
) -> Option<String> {
    let column_type = fields::type_of(source, field)?;
    if column_type == ColumnType::YesNo {
        return yes_no(guess);
    }
    if (source, field) == (SourceKind::Population, "class") {
        // Classes are of several variables, and each is called as in the other sources.
        return Some(String::new());
    }
    let separator = match column_type {
        ColumnType::List => Some(guess.separator.unwrap_or(";")),
        _ => None,
    };
    let words = words_of(column, separator, guess)?;
    let fewest = if words.len() > FEW_WORDS {
        FEWEST_ROWS
    } else {
        1
    };
    let named: Vec<&String> = words
        .iter()
        .filter(|(word, rows)| **rows >= fewest && !may_be_a_name(word))
        .map(|(word, _)| word)
        .collect();
    let mut codes = BTreeSet::from(["other".to_owned()]);
    let mut pairs: Vec<(&str, String)> = named
        .iter()
        .map(|word| (word.as_str(), code_of(source, field, word, &mut codes)))
        .collect();
    let has_others = named.len() < words.len();
    if has_others && fields::codes_of(source, field).is_empty() {
        pairs.push(("*", "other".to_owned()));
    }
    let pairs: Vec<(&str, &String)> = pairs.iter().map(|(word, code)| (*word, code)).collect();
    let mut rest = String::new();
    if let Some(separator) = separator {
        rest = format!(", separator = {}", quoted(separator));
    }
    if !pairs.is_empty() {
        rest = format!("{rest}, values = {}", quoted_pairs(&pairs));
    }
    Some(rest)
}

/// An inline table of TOML.
pub(in crate::inspect) fn quoted_pairs<K: AsRef<str>, V: AsRef<str>>(pairs: &[(K, V)]) -> String {
    let pairs = pairs
        .iter()
        .map(|(key, value)| format!("{} = {}", quoted(key.as_ref()), quoted(value.as_ref())));
    format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
}

fn yes_no(guess: &Guess) -> Option<String> {
    match guess.kind {
        ColumnKind::YesNo if guess.marks.is_empty() => Some(String::new()),
        ColumnKind::YesNo => {
            let pairs: Vec<(&String, &&str)> = guess.marks.iter().collect();
            Some(format!(", values = {}", quoted_pairs(&pairs)))
        }
        _ => None,
    }
}

/// The words of a column with the rows that say them, each under the spelling that comes first;
/// nothing when there are too many or too long ones.
fn words_of(
    column: &LookedColumn,
    separator: Option<&str>,
    guess: &Guess,
) -> Option<BTreeMap<String, usize>> {
    let mut words: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let missing: Vec<String> = guess
        .missing
        .iter()
        .map(|word| spelling::normalised(word))
        .collect();
    for (_, value) in &column.cells {
        let shown = value.shown();
        let pieces: Vec<&str> = match separator {
            Some(separator) => shown.split(separator).map(str::trim).collect(),
            None => vec![shown.trim()],
        };
        for piece in pieces {
            let compared = spelling::normalised(piece);
            if !compared.is_empty() && !missing.contains(&compared) {
                let first = || (piece.to_owned(), 0);
                words.entry(compared).or_insert_with(first).1 += 1;
            }
        }
    }
    let is_short = |(word, _): &(String, usize)| word.chars().count() <= LONGEST_WORD;
    let are_words = words.len() <= MOST_WORDS && words.values().all(is_short);
    are_words.then(|| words.into_values().collect())
}

/// Two or three words that each begin with a capital and have no digit may be a person's name.
fn may_be_a_name(word: &str) -> bool {
    let parts: Vec<&str> = word.split_whitespace().collect();
    let is_capital = |part: &&str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|letter| letter.is_alphabetic() || letter == '-')
    };
    (2..=3).contains(&parts.len()) && parts.iter().all(is_capital)
}

/// The variables of a population, as they are compared.
const VARIABLES: [(&str, &[&str]); 4] = [
    (
        "age_class",
        &[
            "ikäluokka",
            "ikäryhmä",
            "ikä",
            "åldersklass",
            "åldersgrupp",
            "ålder",
            "age",
        ],
    ),
    ("gender", &["sukupuoli", "kön", "gender", "sex"]),
    (
        "district",
        &["asuinalue", "kaupunginosa", "stadsdel", "district"],
    ),
    ("total", &["yhteensä", "kaikki", "totalt", "total", "all"]),
];

const DEPUTIES: [&str; 5] = ["varajäsen", "vara", "ersättare", "suppleant", "deputy"];

fn code_of(source: SourceKind, field: &str, word: &str, taken: &mut BTreeSet<String>) -> String {
    let normalised = spelling::normalised(word);
    let is_word = |words: &[&str]| words.contains(&normalised.as_str());
    match (source, field) {
        (SourceKind::Members, "role") if is_word(&DEPUTIES) => "deputy".to_owned(),
        (SourceKind::Members, "role") => "member".to_owned(),
        (SourceKind::Attendance, "mark") => marks::meaning_of(word).unwrap_or("absent").to_owned(),
        _ => {
            let mut variables = VARIABLES.iter();
            let variable = variables.find(|(_, words)| field == "variable" && is_word(words));
            if let Some((variable, _)) = variable {
                return (*variable).to_owned();
            }
            let code = identifier(word, '-');
            // A code may begin with a digit, unlike a name.
            let code = code
                .strip_prefix("c-")
                .filter(|_| !is_word(&["c"]))
                .unwrap_or(&code);
            unused(taken, code, '-')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(source: SourceKind, field: &str, word: &str) -> String {
        code_of(source, field, word, &mut BTreeSet::new())
    }

    #[test]
    fn words_become_codes_and_those_that_the_program_knows_its_own() {
        assert_eq!(code(SourceKind::Members, "role", "Varajäsen"), "deputy");
        assert_eq!(code(SourceKind::Members, "role", "puheenjohtaja"), "member");
        assert_eq!(code(SourceKind::Members, "age_class", "18–29"), "18-29");
        assert_eq!(
            code(SourceKind::Population, "variable", "Ikäluokka"),
            "age_class"
        );
        assert_eq!(
            code(SourceKind::Events, "kind", "Kerro Pois!"),
            "kerro-pois"
        );
    }

    #[test]
    fn what_may_be_a_name_is_known() {
        assert!(may_be_a_name("Maija Mäkelä-Niemi"));
        assert!(!may_be_a_name("osallisuuden asiantuntijapalvelut"));
        assert!(!may_be_a_name("POH26-1"));
    }
}
