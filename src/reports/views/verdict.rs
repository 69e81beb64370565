//! What succeeded and what to develop: one rule, applied to dimensions and indicators alike.

use crate::disclosure::{ClearedUnit, Whose, Words};
use crate::methodology::Band;
use crate::reports::views::Scene;
use serde::Serialize;

/// The two lists that every report ends in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verdicts {
    /// What succeeded.
    pub succeeded: Vec<Named>,
    /// What to develop.
    pub develop: Vec<Named>,
    /// The rule by which the lists were made.
    pub rule: String,
}

/// A dimension or an indicator with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its words.
    pub words: String,
    /// For an indicator, the dimension that it belongs to; absent for a dimension.
    pub dimension: Option<String>,
    /// The identifier of the dimension, the name of its page.
    pub dimension_id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Succeeded,
    Develop,
}

/// The rule: the highest band is a success, the lower half of the bands is to be developed, and
/// what lies between, or between two verdicts, is in neither list.
fn verdict(words: &Words, bands: &[Band]) -> Option<Verdict> {
    let of = |id| {
        let place = bands.iter().position(|band| &band.id == id)?;
        if place + 1 == bands.len() {
            Some(Verdict::Succeeded)
        } else if place < bands.len() / 2 {
            Some(Verdict::Develop)
        } else {
            None
        }
    };
    match words {
        Words::One(band) => of(band),
        Words::Two(lower, upper) => of(lower).filter(|_| of(lower) == of(upper)),
        Words::NotCertain | Words::None => None,
    }
}

/// The two lists of a unit: its own dimensions first, then its indicators, in the order of the
/// method. A value that is the city's says nothing about the unit and is left out.
pub(in crate::reports) fn verdicts(scene: &Scene<'_>, unit: &ClearedUnit) -> Verdicts {
    let mut lists = Verdicts {
        rule: rule(scene),
        ..Verdicts::default()
    };
    let mut place = |verdict: Option<Verdict>, named: Named| match verdict {
        Some(Verdict::Succeeded) => lists.succeeded.push(named),
        Some(Verdict::Develop) => lists.develop.push(named),
        None => {}
    };
    let bands = &scene.round.bands;
    let own = |whose| whose == Whose::Own;
    for cleared in unit
        .dimensions
        .iter()
        .filter(|dimension| own(dimension.whose))
    {
        let named = Named {
            name: scene.dimension_name(&cleared.dimension),
            words: scene.voice.bands(&cleared.words, bands),
            dimension: None,
            dimension_id: cleared.dimension.as_str().to_owned(),
        };
        place(verdict(&cleared.words, bands), named);
    }
    for dimension in &unit.dimensions {
        for cleared in &dimension.indicators {
            let named = Named {
                name: scene.voice.text(&scene.indicator(&cleared.indicator).name),
                words: scene.voice.bands(&cleared.words, bands),
                dimension: Some(scene.dimension_name(&dimension.dimension)),
                dimension_id: dimension.dimension.as_str().to_owned(),
            };
            place(verdict(&cleared.words, bands), named);
        }
    }
    lists
}

fn rule(scene: &Scene<'_>) -> String {
    let bands = &scene.round.bands;
    let quoted = |band: &Band| scene.voice.quoted(scene.voice.text(&band.name).as_str());
    let low: Vec<String> = bands.iter().take(bands.len() / 2).map(quoted).collect();
    let top = bands.last().map(quoted).unwrap_or_default();
    scene.voice.say(
        "view-verdict-rule",
        &[("top", &top), ("low", &scene.voice.list(&low))],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{BandId, Text};

    fn bands(ids: &[&str]) -> Vec<Band> {
        ids.iter()
            .map(|&id| Band {
                id: BandId::from(id),
                from: 0,
                name: Text::default(),
            })
            .collect()
    }

    #[test]
    fn the_highest_band_is_a_success_and_the_lower_half_is_to_be_developed() {
        let four = bands(&["a", "b", "c", "d"]);
        let one = |id: &str| verdict(&Words::One(BandId::from(id)), &four);
        assert_eq!(one("a"), Some(Verdict::Develop));
        assert_eq!(one("b"), Some(Verdict::Develop));
        assert_eq!(one("c"), None);
        assert_eq!(one("d"), Some(Verdict::Succeeded));
    }

    #[test]
    fn two_words_count_only_when_they_agree() {
        let four = bands(&["a", "b", "c", "d"]);
        let two = |lower: &str, upper: &str| {
            verdict(&Words::Two(BandId::from(lower), BandId::from(upper)), &four)
        };
        assert_eq!(two("a", "b"), Some(Verdict::Develop));
        assert_eq!(two("b", "c"), None);
        assert_eq!(two("c", "d"), None);
    }
}
