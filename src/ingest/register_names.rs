//! The names of the members' register, sealed: the only place where they reach memory.
//!
//! Comes in: cells of name columns, as they are read. Goes out: whether a word is one of the names,
//! in any inflected form. There is no way to list, print or store them, and none may be added.

use crate::ingest::grid::Grid;
use crate::ingest::heading_rows::HeadingRows;
use crate::ingest::inflection::{self, Stems};
use crate::ingest::raw::RawValue;
use crate::ingest::wanted::WantedHeadings;
use crate::ingest::{personal, spelling};
use std::fmt;

/// The fewest letters of a name; an initial is nobody's name.
const FEWEST_LETTERS: usize = 2;

/// The names of everybody in the registers of members. It only answers questions.
#[derive(Clone, Default)]
pub struct RegisterNames {
    stems: Stems,
}

impl fmt::Debug for RegisterNames {
    /// Says that there are names, or none, and nothing else about them.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.is_empty() {
            "no names"
        } else {
            "names, sealed"
        })
    }
}

impl RegisterNames {
    /// Whether no name is known, so that nothing can be compared.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stems.is_empty()
    }

    /// Whether a word is one of the names in any inflected form. Each part of a word with hyphens
    /// counts, and capital letters do not matter. Too many words are caught rather than too few.
    #[must_use]
    pub fn holds(&self, word: &str) -> bool {
        words_of(word).any(|word| self.stems.begin(&word))
    }

    /// The names in a sheet of a register: those of the personal columns whose headings ask for a
    /// name, or of all personal columns where none does.
    pub(in crate::ingest) fn in_sheet(
        grid: &Grid,
        rows: &HeadingRows,
        wanted: &WantedHeadings,
    ) -> Self {
        let is_personal = |heading: &str| {
            wanted.personal.contains(&spelling::normalised(heading))
                || personal::is_personal_heading(heading)
        };
        let personal: Vec<(u32, &str)> = rows
            .headings
            .iter()
            .map(|(&column, heading)| (column, heading.as_str()))
            .filter(|(_, heading)| is_personal(heading))
            .collect();
        let asks_for_names = personal.iter().any(|(_, heading)| is_name_heading(heading));
        let mut names = Self::default();
        for row in grid.rows.iter().filter(|row| row.row > rows.last) {
            for &(column, heading) in &personal {
                if asks_for_names && !is_name_heading(heading) {
                    continue;
                }
                if let Some(RawValue::Text(cell)) = row.value(column) {
                    names.add(cell);
                }
            }
        }
        names
    }

    /// Adds the names in a cell; anything with a digit or an at sign is no name.
    pub(in crate::ingest) fn add(&mut self, cell: &str) {
        if cell.contains(|letter: char| letter.is_ascii_digit() || letter == '@') {
            return;
        }
        for name in words_of(cell) {
            if name.chars().count() >= FEWEST_LETTERS {
                self.stems.add(&name);
            }
        }
    }

    /// Adds the names of another register.
    pub(in crate::ingest) fn join(&mut self, other: &Self) {
        self.stems.join(&other.stems);
    }
}

/// Whether the heading of a personal column asks for a name.
fn is_name_heading(heading: &str) -> bool {
    let heading = spelling::normalised(heading);
    ["nimi", "name", "namn"]
        .iter()
        .any(|word| heading.contains(word))
}

/// The words of a text in the form in which names are compared, parted wherever a letter ends.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let folded = inflection::folded(&spelling::normalised(text));
    let words: Vec<String> = folded
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(cells: &[&str]) -> RegisterNames {
        let mut names = RegisterNames::default();
        cells.iter().for_each(|cell| names.add(cell));
        names
    }

    #[test]
    fn names_are_known_in_the_forms_in_which_people_write_them() {
        for (name, forms) in [
            (
                "Mäkinen",
                "Mäkinen Mäkisen Mäkistä Mäkisessä Mäkiselle Mäkisenkin Mäkiset Mäkisten Mäkisiä Mäkisille",
            ),
            (
                "Virta",
                "Virta Virran Virtaa Virtaan Virralle Virrat Virtojen Virroille",
            ),
            ("Lahti", "Lahti Lahden Lahtea Lahteen Lahdessa Lahdelta"),
            (
                "Pekka",
                "Pekan Pekkaa Pekkaan Pekalla Pekallekin Pekkamme Pekkani Pekasta",
            ),
            ("Heikki", "Heikin Heikkiä Heikille Heikkikö Heikkien"),
            ("Matti", "Matin Mattia Matilta Matteja Mattimme"),
            ("Mäki", "Mäen Mäkeä Mäellä Mäkeen Mäkien Mäet"),
            ("Järvi", "Järven Järveä Järveltä Järvien Järvet"),
            ("Saari", "Saaren Saarta Saareen Saarelle"),
            ("Markus", "Markuksen Markusta Markukselle Markuksesta"),
            ("Joonas", "Joonaksen Joonasta Joonakselta"),
            ("Suokas", "Suokkaan Suokasta Suokkaalle"),
            ("Tuire", "Tuiren Tuireen Tuirea Tuirelle Tuirella"),
            ("Rinne", "Rinteen Rinnettä Rinteelle"),
            ("Ahde", "Ahteen Ahdetta Ahteella"),
            ("Lampi", "Lammen Lampea Lammelle"),
            ("Koski", "Kosken Koskea Koskelta"),
            ("Lehto", "Lehdon Lehtoa Lehdolta Lehtojen"),
            ("Leppä", "Lepän Leppää Lepälle"),
            ("Haapa", "Haavan Haapaa Haavalle"),
            ("Helenius", "Heleniuksen Heleniusta"),
            ("Ilves", "Ilveksen Ilvestä"),
            ("Lindqvist", "Lindqvistin Lindqvistiä Lindqvistille"),
            ("Andersson", "Anderssonin Anderssonille Anderssons"),
            (
                "Anna",
                "Annan Annaa Annansa Annallaan Annojen Annaltakin Annaan",
            ),
            ("Marjatta", "Marjatan Marjattaa Marjatalle"),
            (
                "Kankaanpää",
                "Kankaanpään Kankaanpäätä Kankaanpäässä Kankaanpäähän",
            ),
            ("Manner", "Mantereen Mannerta"),
            ("Vesi", "Veden Vettä Vedelle"),
            ("Uusi", "Uuden Uutta"),
            ("Kokko", "Kokon Kokkoa Kokolla Kokkojen"),
            ("Kangas", "Kankaan Kangasta Kankaalle"),
            ("André", "Andre Andrén Andrélle"),
            ("Anna-Liisa", "Anna-Liisan Liisan Annaliisa-Anna"),
        ] {
            let register = names(&[name]);
            for form in forms.split(' ') {
                assert!(register.holds(form), "{form} is {name}");
                assert!(register.holds(&form.to_uppercase()), "{form} is {name}");
            }
        }
    }

    #[test]
    fn everyday_words_are_no_names() {
        let register = names(&[
            "Mäkinen", "Virtanen", "Korhonen", "Anna", "Pekka", "Heikki", "Markus", "Tuire",
            "Kaarina",
        ]);
        let text = "Pöytä sai tietoa ajoissa ja asukkaat tulivat mukaan kokouksiin. Annoimme \
            palautetta, ja siitä tehtiin päätös. Kaupunki vastasi meille keväällä, mäkisessä \
            maastossa on hyvä kävellä. Virtaa riitti, ja penkki saatiin markkinoille.";
        let caught: Vec<&str> = text
            .split([' ', ',', '.'])
            .filter(|word| register.holds(word))
            .collect();
        // Hilly ground is a surname too; whoever approves the quote can say so.
        assert_eq!(caught, ["mäkisessä"]);
    }

    #[test]
    fn a_register_tells_nothing_but_that_it_has_names() {
        let register = names(&["Maija Mäkelä"]);
        assert_eq!(format!("{register:?}"), "names, sealed");
        assert_eq!(format!("{:?}", RegisterNames::default()), "no names");
    }

    #[test]
    fn addresses_numbers_and_initials_are_no_names() {
        assert!(names(&["a.b@lahti.example", "040 123", "B."]).is_empty());
    }
}
