//! What the data set as a whole is: title, description, keywords, name.
//!
//! Comes in: the method. Goes out: words in one language, for every catalogue that lists the data.

use crate::publish::open_data::names::Names;
use crate::vocabulary::Language;
use crate::wording::Argument;

/// The data set in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::publish) struct About {
    /// A name for programs: lower case letters, digits and hyphens.
    pub(in crate::publish) identifier: String,
    /// The title.
    pub(in crate::publish) title: String,
    /// What is in it, in a few sentences; the programme's own notice included.
    pub(in crate::publish) description: String,
    /// Words to find it by.
    pub(in crate::publish) keywords: Vec<String>,
}

impl About {
    /// The data set in this language.
    pub(in crate::publish) fn new(names: &Names<'_>, language: Language) -> Self {
        let methodology = names.methodology;
        let programme = methodology.programme();
        let rounds: Vec<&str> = methodology
            .rounds()
            .iter()
            .map(|round| round.name.in_language(language))
            .collect();
        let (rounds, name) = (rounds.join(", "), programme.name.in_language(language));
        let arguments = [
            ("programme", Argument::Text(name)),
            ("rounds", Argument::Text(&rounds)),
        ];
        let say = |key| names.catalogue.say(language, key, &arguments);
        let mut description = say("data-set-about");
        for text in [Some(&programme.model), programme.notice.as_ref()] {
            let text = text.map_or("", |text| text.in_language(language));
            if !text.is_empty() {
                description.push(' ');
                description.push_str(text);
            }
        }
        let keywords = names.catalogue.word(language, "data-set-keywords");
        Self {
            identifier: identifier(programme.city.id.as_str(), methodology.newest().id.as_str()),
            title: say("data-set-title"),
            description,
            keywords: keywords.split(", ").map(str::to_owned).collect(),
        }
    }
}

/// City and round as one name; what is neither letter nor digit becomes a hyphen.
fn identifier(city: &str, round: &str) -> String {
    format!("{city}-{round}")
        .to_lowercase()
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_has_only_what_every_catalogue_takes() {
        assert_eq!(identifier("Lahti", "2026 syksy"), "lahti-2026-syksy");
    }
}
