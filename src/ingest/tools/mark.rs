//! Marks: whether an option that has a column of its own was chosen.
//!
//! Comes in: a cell and the option above it. Goes out: true or false, nothing, or a text that is
//! neither and is not kept, because it may be what somebody wrote beside "other".

use crate::ingest::raw::RawValue;
use crate::ingest::spelling;

const CHOSEN: &[&str] = &[
    "1", "x", "y", "yes", "true", "kyllä", "k", "ja", "j", "tosi", "selected", "checked",
    "valittu", "vald", "✓", "✔", "☑",
];

const NOT_CHOSEN: &[&str] = &[
    "0",
    "n",
    "no",
    "false",
    "ei",
    "e",
    "nej",
    "epätosi",
    "not selected",
    "unchecked",
    "ei valittu",
    "inte vald",
    "ej vald",
    "-",
    "☐",
];

/// The question was not put to the respondent.
const NOT_ASKED: &[&str] = &["n/a", "na", "ei vastattu", "ei kysytty"];

/// How an option begins beside which people write what they mean.
const OTHER: &[&str] = &["other", "muu", "annan", "annat"];

/// The cell as a mark. A text beside "other" means that it was chosen; the text itself ends here.
pub(in crate::ingest) fn as_mark(value: RawValue, option: &str) -> RawValue {
    let shown = spelling::normalised(&value.shown());
    let option = spelling::normalised(option);
    if matches!(value, RawValue::Fault(_)) {
        value
    } else if CHOSEN.contains(&shown.as_str()) || shown == option {
        RawValue::Truth(true)
    } else if NOT_CHOSEN.contains(&shown.as_str()) {
        RawValue::Truth(false)
    } else if NOT_ASKED.contains(&shown.as_str()) {
        RawValue::NoValue
    } else if OTHER.iter().any(|other| option.starts_with(other)) {
        RawValue::Truth(true)
    } else {
        RawValue::Unkept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str, option: &str) -> RawValue {
        as_mark(RawValue::Text(text.into()), option)
    }

    #[test]
    fn each_tool_marks_an_option_in_its_own_way() {
        for chosen in ["1", "Y", "Kyllä", "x", "TRUE", "Kerro Pois!"] {
            assert_eq!(
                mark(chosen, "Kerro Pois!"),
                RawValue::Truth(true),
                "{chosen}"
            );
        }
        for left in ["0", "N", "Ei", "false", "Not selected"] {
            assert_eq!(mark(left, "Kerro Pois!"), RawValue::Truth(false), "{left}");
        }
        assert_eq!(mark("N/A", "Kerro Pois!"), RawValue::NoValue);
        assert_eq!(
            as_mark(RawValue::Number(1.0), "Kerro Pois!"),
            RawValue::Truth(true)
        );
    }

    #[test]
    fn what_people_write_beside_other_is_a_mark_and_its_text_ends_here() {
        for option in ["Muu, mikä?", "Other (please specify)", "Annat"] {
            assert_eq!(
                mark("kirjaston ilmoitustaulu", option),
                RawValue::Truth(true)
            );
        }
        assert_eq!(mark("kirjaston ilmoitustaulu", "Netistä"), RawValue::Unkept);
    }
}
