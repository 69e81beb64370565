//! Personal columns that nobody declared: known by their heading or by what stands in them.
//!
//! Comes in: a heading and the values below it. Goes out: why the column is personal, as a word
//! that a finding may name. The values themselves go nowhere.

use crate::ingest::raw::RawValue;
use crate::ingest::spelling;

/// Why a column is taken for personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ingest) enum PersonalBecause {
    /// It holds Finnish personal identity codes with a right check mark.
    IdentityCode,
    /// It holds e-mail addresses.
    EmailAddress,
    /// It holds Finnish telephone numbers.
    PhoneNumber,
    /// It says when a member answered, which tells who it was.
    Timestamp,
    /// Its heading asks for personal data.
    Heading,
}

impl PersonalBecause {
    /// The word under which findings know the reason.
    pub(in crate::ingest) fn reason(self) -> &'static str {
        match self {
            Self::IdentityCode => "identity-code",
            Self::EmailAddress => "e-mail",
            Self::PhoneNumber => "phone",
            Self::Timestamp => "timestamp",
            Self::Heading => "heading",
        }
    }
}

/// What the values of a column look like, counted cell by cell.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::ingest) struct PersonalTally {
    cells: u64,
    identity_codes: u64,
    email_addresses: u64,
    phone_numbers: u64,
    moments: u64,
}

impl PersonalTally {
    /// Looks at one more value.
    pub(in crate::ingest) fn add(&mut self, value: &RawValue) {
        self.cells += 1;
        match value {
            RawValue::Text(text) => {
                let text = text.trim();
                self.identity_codes += u64::from(is_identity_code(text));
                self.email_addresses += u64::from(is_email_address(text));
                self.phone_numbers += u64::from(is_phone_number(text));
                self.moments += u64::from(is_written_moment(text));
            }
            RawValue::Moment { second, .. } => self.moments += u64::from(*second > 0),
            _ => {}
        }
    }

    /// Why the column is personal by what stands in it: one identity code is enough, of anything
    /// else half of the cells. Time stamps count only where `moments_are_personal`.
    pub(in crate::ingest) fn because(self, stamps: Stamps) -> Option<PersonalBecause> {
        let is_half = |hits: u64| hits > 0 && 2 * hits >= self.cells;
        if self.identity_codes > 0 {
            Some(PersonalBecause::IdentityCode)
        } else if is_half(self.email_addresses) {
            Some(PersonalBecause::EmailAddress)
        } else if is_half(self.phone_numbers) {
            Some(PersonalBecause::PhoneNumber)
        } else if stamps == Stamps::ArePersonal && is_half(self.moments) {
            Some(PersonalBecause::Timestamp)
        } else {
            None
        }
    }
}

/// Whether the time of an answer tells who gave it, as it does among twenty members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) enum Stamps {
    /// It does.
    ArePersonal,
    /// It does not.
    AreHarmless,
}

/// Headings that ask for personal data, in the languages of the exports.
const PERSONAL_HEADINGS: &[&str] = &[
    "e-mail",
    "e-mail address",
    "email",
    "email address",
    "sähköposti",
    "sähköpostiosoite",
    "e-post",
    "e-postadress",
    "tekijän sähköposti",
    "nimi",
    "koko nimi",
    "etunimi",
    "sukunimi",
    "etu- ja sukunimi",
    "tekijän nimi",
    "tekijän tunnus",
    "vastaajan nimi",
    "name",
    "full name",
    "first name",
    "last name",
    "namn",
    "förnamn",
    "efternamn",
    "puhelin",
    "puhelinnumero",
    "phone",
    "phone number",
    "telefon",
    "telefonnummer",
    "henkilötunnus",
    "hetu",
    "personbeteckning",
    "syntymäaika",
    "date of birth",
    "födelsedatum",
    "osoite",
    "katuosoite",
    "kotiosoite",
    "address",
    "adress",
    "ip-osoite",
    "ip address",
    "ip-adress",
    "leveysaste",
    "pituusaste",
    "latitude",
    "longitude",
    "koordinaatit",
    "coordinates",
];

/// Whether a heading by itself asks for personal data.
pub(in crate::ingest) fn is_personal_heading(heading: &str) -> bool {
    let heading = spelling::normalised(heading);
    PERSONAL_HEADINGS.contains(&heading.as_str())
}

/// `ddmmyy`, a sign of the century, three digits and a check mark: the remainder of the nine
/// digits by 31 picks it. Source: the Finnish Digital and Population Data Services Agency.
pub(in crate::ingest) fn is_identity_code(text: &str) -> bool {
    const CHECK_MARKS: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    // Asked of every cell, and nearly none has this length.
    if text.len() != 11 {
        return false;
    }
    let letters = text.to_ascii_uppercase().into_bytes();
    let [birth @ .., sign, one, two, three, mark] = letters.as_slice() else {
        return false;
    };
    if birth.len() != 6 || !b"+-ABCDEFYXWVU".contains(sign) {
        return false;
    }
    let digits: Vec<u8> = birth.iter().chain([one, two, three]).copied().collect();
    let Some(number) = std::str::from_utf8(&digits)
        .ok()
        .and_then(|digits| digits.parse::<usize>().ok())
    else {
        return false;
    };
    CHECK_MARKS[number % CHECK_MARKS.len()] == *mark
}

fn is_email_address(text: &str) -> bool {
    // Asked of every cell, and few have the sign.
    let Some(at) = memchr::memchr(b'@', text.as_bytes()) else {
        return false;
    };
    let (name, domain) = (&text[..at], &text[at + 1..]);
    let is_plain = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
    is_plain(name)
        && is_plain(domain)
        && !domain.contains('@')
        && domain
            .rsplit_once('.')
            .is_some_and(|(host, land)| !host.is_empty() && land.len() >= 2)
}

/// `+358…` or a number with a leading zero, 7-13 digits in all, parted by spaces, hyphens or
/// brackets only.
pub(in crate::ingest) fn is_phone_number(text: &str) -> bool {
    if !text.starts_with(['0', '+', '(']) {
        return false;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_plain = text.chars().all(|letter| {
        letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '+' | '(' | ')' | '\u{a0}')
    });
    let starts_right = text.starts_with("+358") || digits.starts_with('0');
    is_plain && starts_right && (7..=13).contains(&digits.len()) && !digits.starts_with("000")
}

/// A day with a time behind it: `12/13/2019 9:50:38`, `2026-03-01T10:15`.
fn is_written_moment(text: &str) -> bool {
    if !text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return false;
    }
    let Some((day, time)) = text.split_once([' ', 'T']) else {
        return false;
    };
    let mut parts = time.trim().split([':', '.']);
    let is_number = |part: Option<&str>| {
        part.is_some_and(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    day.bytes().filter(u8::is_ascii_digit).count() >= 4
        && day
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"./-,".contains(&byte))
        && is_number(parts.next())
        && parts
            .next()
            .is_some_and(|part| part.starts_with(|letter: char| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn because(texts: &[&str], stamps: Stamps) -> Option<PersonalBecause> {
        let mut tally = PersonalTally::default();
        for text in texts {
            tally.add(&RawValue::Text((*text).into()));
        }
        tally.because(stamps)
    }

    #[test]
    fn identity_codes_are_known_by_their_check_mark() {
        // 131052308 = 31 · 4227493 + 25, and the mark at place 25 is T.
        assert!(is_identity_code("131052-308T"));
        assert!(is_identity_code("131052A308t"));
        assert!(!is_identity_code("131052-308U"));
        assert!(!is_identity_code("2026-10-308T"));
        let column = ["eos", "131052-308T", "-"];
        assert_eq!(
            because(&column, Stamps::AreHarmless),
            Some(PersonalBecause::IdentityCode)
        );
    }

    #[test]
    fn a_column_is_personal_when_half_of_it_is() {
        let stamps = Stamps::AreHarmless;
        assert_eq!(
            because(&["a.b@lahti.example", "ei ole"], stamps),
            Some(PersonalBecause::EmailAddress)
        );
        assert_eq!(because(&["a@b.fi", "ei", "ei"], stamps), None);
        assert_eq!(
            because(&["040 123 4567", "+358 50 1234567"], stamps),
            Some(PersonalBecause::PhoneNumber)
        );
        assert_eq!(because(&["15140", "0", "000000000"], stamps), None);
    }

    #[test]
    fn time_stamps_are_personal_among_members_only() {
        let column = [
            "12/13/2019 9:50:38",
            "13.12.2019 9.50",
            "2026-03-01T10:15:00",
        ];
        assert_eq!(because(&column, Stamps::AreHarmless), None);
        assert_eq!(
            because(&column, Stamps::ArePersonal),
            Some(PersonalBecause::Timestamp)
        );
        assert_eq!(because(&["1.3.2026"], Stamps::ArePersonal), None);
    }

    #[test]
    fn headings_that_ask_for_personal_data_are_known_in_any_spelling() {
        assert!(is_personal_heading("Sähköposti"));
        assert!(is_personal_heading(" E\u{2011}mail "));
        assert!(!is_personal_heading("Tapahtuman nimi"));
    }
}
