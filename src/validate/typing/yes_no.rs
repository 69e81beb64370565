//! Yes and no, in Finnish, Swedish and English, as ticks, and as numbers.

use crate::findings::Code;
use crate::ingest::{RawValue, spelling};
use crate::validate::typing::Departure;

const YES: &[&str] = &[
    "kyllä", "k", "joo", "on", "tosi", "ja", "j", "yes", "y", "true", "x", "1", "✓", "✔", "☑", "☒",
];
const NO: &[&str] = &["ei", "e", "epätosi", "nej", "n", "no", "false", "0", "☐"];

/// Yes (1) or no (0), unless the column declares words of its own.
pub(in crate::validate) fn yes_no(value: &RawValue) -> Result<i64, Departure> {
    let shown = spelling::normalised(&value.shown());
    if YES.contains(&shown.as_str()) {
        Ok(1)
    } else if NO.contains(&shown.as_str()) {
        Ok(0)
    } else {
        Err(Departure::new(Code::UnknownWord).with("known", "kyllä; ei; ja; nej; yes; no; x; 1; 0"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_known_in_three_languages_and_as_ticks() {
        let read = |text: &str| yes_no(&RawValue::Text(text.into())).ok();
        for yes in ["Kyllä", "JA", "yes", "x", "1", "TRUE"] {
            assert_eq!(read(yes), Some(1), "{yes}");
        }
        for no in ["Ei", "nej", "No", "0", "false"] {
            assert_eq!(read(no), Some(0), "{no}");
        }
        assert_eq!(yes_no(&RawValue::Truth(true)), Ok(1));
        assert_eq!(yes_no(&RawValue::Number(0.0)), Ok(0));
        assert_eq!(read("osittain"), None);
    }
}
