//! The code lists: what each code of the data means, in every language that it has a name in.
//!
//! Comes in: the method and the messages. Goes out: codes in the order in which they are shown.
//! Codes of a round stand with their round, because a method may change its mind.

use crate::methodology::{Goal, Round};
use crate::publish::open_data::flags::N_CLASSES;
use crate::publish::open_data::names::Names;
use crate::vocabulary::{Language, SourceGroup, Text};
use std::collections::BTreeMap;

/// A list of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::publish) enum CodeList {
    /// The rounds.
    Rounds,
    /// How thorough a round is.
    RoundKinds,
    /// Where a report stands.
    RoundStatuses,
    /// City or unit.
    Levels,
    /// The city and its units.
    Units,
    /// The dimensions of each round.
    Dimensions,
    /// Whose view a value gives.
    Groups,
    /// The indicators of each round.
    Indicators,
    /// The sources of each round.
    Sources,
    /// The monitoring series of each round.
    Series,
    /// The main goals of each round.
    Goals,
    /// The ways of participation of each round.
    Ways,
    /// The survey items of each round.
    Items,
    /// The words for ranges of scores, lowest first.
    Bands,
    /// Whether a number is shown.
    States,
    /// Observation status.
    ObservationStatus,
    /// Confidentiality status.
    ConfidentialityStatus,
    /// Whose value stands in a place.
    Whose,
    /// How a dimension moved.
    Movements,
    /// The units of quantities.
    QuantityUnits,
    /// The classes of n, smallest first.
    NClasses,
}

/// A code with what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::publish) struct Code {
    /// The round that it belongs to; empty for a code of every round.
    pub(in crate::publish) round: String,
    /// The code.
    pub(in crate::publish) code: String,
    /// Its name by language.
    pub(in crate::publish) names: BTreeMap<Language, String>,
    /// What it means by language, where that takes more than a name.
    pub(in crate::publish) definitions: BTreeMap<Language, String>,
}

impl CodeList {
    /// Every list, in the order in which they are written.
    pub(in crate::publish) const ALL: [Self; 21] = [
        Self::Rounds,
        Self::RoundKinds,
        Self::RoundStatuses,
        Self::Levels,
        Self::Units,
        Self::Dimensions,
        Self::Groups,
        Self::Indicators,
        Self::Sources,
        Self::Series,
        Self::Goals,
        Self::Ways,
        Self::Items,
        Self::Bands,
        Self::States,
        Self::ObservationStatus,
        Self::ConfidentialityStatus,
        Self::Whose,
        Self::Movements,
        Self::QuantityUnits,
        Self::NClasses,
    ];

    /// The name of the list in data files.
    pub(in crate::publish) fn key(self) -> &'static str {
        match self {
            Self::Rounds => "rounds",
            Self::RoundKinds => "round-kinds",
            Self::RoundStatuses => "round-statuses",
            Self::Levels => "levels",
            Self::Units => "units",
            Self::Dimensions => "dimensions",
            Self::Groups => "groups",
            Self::Indicators => "indicators",
            Self::Sources => "sources",
            Self::Series => "series",
            Self::Goals => "goals",
            Self::Ways => "ways",
            Self::Items => "items",
            Self::Bands => "bands",
            Self::States => "states",
            Self::ObservationStatus => "observation-status",
            Self::ConfidentialityStatus => "confidentiality-status",
            Self::Whose => "whose",
            Self::Movements => "movements",
            Self::QuantityUnits => "quantity-units",
            Self::NClasses => "n-classes",
        }
    }

    /// Whether the codes go from less to more.
    pub(in crate::publish) fn is_ordered(self) -> bool {
        matches!(self, Self::Rounds | Self::Bands | Self::NClasses)
    }

    /// The codes, in the order in which they are shown; those of a round, oldest round first.
    pub(in crate::publish) fn codes(self, names: &Names<'_>) -> Vec<Code> {
        let by_round = |codes: fn(&Round) -> Vec<Code>| {
            let rounds = names.methodology.rounds();
            rounds.iter().flat_map(codes).collect()
        };
        match self {
            Self::Rounds => rounds(names),
            Self::Units => units(names),
            Self::Dimensions => by_round(dimensions),
            Self::Indicators => by_round(indicators),
            Self::Sources => by_round(sources),
            Self::Series => by_round(series),
            Self::Goals => by_round(|round| goals(round, &round.goals)),
            Self::Ways => by_round(|round| goals(round, &round.ways)),
            Self::Items => by_round(items),
            Self::Bands => by_round(bands),
            fixed => {
                let codes = fixed.fixed_codes().into_iter();
                codes.map(|code| fixed.worded(names, code)).collect()
            }
        }
    }

    /// The codes that are the same for every programme; none where a programme decides.
    fn fixed_codes(self) -> Vec<&'static str> {
        match self {
            Self::RoundKinds => vec!["monitoring", "comprehensive"],
            Self::RoundStatuses => vec!["draft", "approved"],
            Self::Levels => vec!["city", "unit"],
            Self::Groups => std::iter::once("all")
                .chain(SourceGroup::ALL.into_iter().map(SourceGroup::key))
                .collect(),
            Self::States => vec!["shown", "withheld", "not-assessed", "not-scored"],
            Self::ObservationStatus => vec!["b", "u", "bu", "m"],
            Self::ConfidentialityStatus => vec!["C"],
            Self::Whose => vec!["own", "city"],
            Self::Movements => vec![
                "no-earlier-round",
                "broken",
                "unknown",
                "better",
                "worse",
                "same",
            ],
            Self::QuantityUnits => vec!["count", "percent", "days", "euros", "per-thousand"],
            Self::NClasses => N_CLASSES.iter().map(|(class, _)| *class).collect(),
            Self::Rounds
            | Self::Units
            | Self::Dimensions
            | Self::Indicators
            | Self::Sources
            | Self::Series
            | Self::Goals
            | Self::Ways
            | Self::Items
            | Self::Bands => Vec::new(),
        }
    }

    /// A code of ours with its name from the catalogue, and its definition where there is one.
    fn worded(self, names: &Names<'_>, code: &str) -> Code {
        let key = format!("data-code-{}-{code}", self.key());
        let about = format!("{key}-about");
        let said = |key: &str| {
            Language::ALL
                .into_iter()
                .filter(|&language| names.catalogue.has(language, key))
                .map(|language| (language, names.catalogue.word(language, key)))
                .collect()
        };
        Code {
            round: String::new(),
            code: code.to_owned(),
            names: said(&key),
            definitions: said(&about),
        }
    }
}

fn rounds(names: &Names<'_>) -> Vec<Code> {
    let rounds = names.methodology.rounds().iter();
    rounds
        .map(|round| of_text("", round.id.as_str(), &round.name, round.note.as_ref()))
        .collect()
}

fn units(names: &Names<'_>) -> Vec<Code> {
    let programme = names.methodology.programme();
    let city = of_text("", programme.city.id.as_str(), &programme.city.name, None);
    let units = programme
        .units
        .iter()
        .map(|unit| of_text("", unit.id.as_str(), &unit.name, unit.about.as_ref()));
    std::iter::once(city).chain(units).collect()
}

fn dimensions(round: &Round) -> Vec<Code> {
    let all = round.dimensions.iter();
    all.map(|one| {
        of_text(
            round.id.as_str(),
            one.id.as_str(),
            &one.name,
            Some(&one.about),
        )
    })
    .collect()
}

fn indicators(round: &Round) -> Vec<Code> {
    let all = round.indicators.iter();
    all.map(|one| {
        of_text(
            round.id.as_str(),
            one.id.as_str(),
            &one.name,
            Some(&one.about),
        )
    })
    .collect()
}

fn sources(round: &Round) -> Vec<Code> {
    let all = round.sources.iter();
    all.map(|one| {
        of_text(
            round.id.as_str(),
            one.id.as_str(),
            &one.name,
            one.note.as_ref(),
        )
    })
    .collect()
}

fn series(round: &Round) -> Vec<Code> {
    let all = round.series.iter();
    all.map(|one| {
        of_text(
            round.id.as_str(),
            one.id.as_str(),
            &one.name,
            Some(&one.about),
        )
    })
    .collect()
}

fn goals(round: &Round, listed: &[Goal]) -> Vec<Code> {
    let all = listed.iter();
    all.map(|one| of_text(round.id.as_str(), one.id.as_str(), &one.name, None))
        .collect()
}

fn items(round: &Round) -> Vec<Code> {
    let all = round.items.iter();
    all.map(|one| of_text(round.id.as_str(), one.id.as_str(), &one.text, None))
        .collect()
}

fn bands(round: &Round) -> Vec<Code> {
    let all = round.bands.iter();
    all.map(|one| of_text(round.id.as_str(), one.id.as_str(), &one.name, None))
        .collect()
}

/// A code of the programme, in the languages in which it has a name.
fn of_text(round: &str, code: &str, name: &Text, definition: Option<&Text>) -> Code {
    let given = |text: &Text| {
        Language::ALL
            .into_iter()
            .filter(|&language| text.has(language))
            .map(|language| (language, text.in_language(language).to_owned()))
            .collect()
    };
    Code {
        round: round.to_owned(),
        code: code.to_owned(),
        names: given(name),
        definitions: definition.map(given).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Catalogue;

    #[test]
    fn every_code_of_ours_has_a_name_in_every_language() {
        let catalogue = Catalogue::built_in();
        for list in CodeList::ALL {
            for code in list.fixed_codes() {
                let key = format!("data-code-{}-{code}", list.key());
                for language in Language::ALL {
                    assert!(
                        catalogue.has(language, &key),
                        "{key} in {}",
                        language.code()
                    );
                }
            }
        }
    }
}
