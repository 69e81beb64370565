//! What the identifiers of a release are called in the main language, and where series break.
//!
//! Comes in: the method. Goes out: names, definitions and breaks by round. No number is known here.

use crate::disclosure::Words;
use crate::methodology::{Goal, Indicator, Line, Measure, Methodology, Round, Series};
use crate::publish::open_data::flags::Continuity;
use crate::vocabulary::{
    BandId, DimensionId, GoalId, IndicatorId, ItemId, Language, SeriesId, Text, UnitId,
};
use crate::wording::{Argument, Catalogue};
use std::collections::BTreeMap;

/// The method and the messages, asked by identifier.
#[derive(Clone, Copy)]
pub(in crate::publish) struct Names<'a> {
    /// The method.
    pub(in crate::publish) methodology: &'a Methodology,
    /// The messages.
    pub(in crate::publish) catalogue: &'a Catalogue,
}

impl<'a> Names<'a> {
    /// The main language of the programme.
    pub(in crate::publish) fn language(&self) -> Language {
        self.methodology.programme().languages[0]
    }

    /// A text in the main language.
    pub(in crate::publish) fn text(&self, text: &'a Text) -> &'a str {
        text.in_language(self.language())
    }

    /// A message in the main language.
    pub(in crate::publish) fn word(&self, key: &str) -> String {
        self.catalogue.word(self.language(), key)
    }

    /// The name of a unit, or of the city.
    pub(in crate::publish) fn unit(&self, id: &UnitId) -> &'a str {
        let programme = self.methodology.programme();
        let found = programme.units.iter().find(|unit| &unit.id == id);
        self.text(found.map_or(&programme.city.name, |unit| &unit.name))
    }

    /// Whether a unit is the city or one of its units.
    pub(in crate::publish) fn level(&self, id: &UnitId) -> &'static str {
        if &self.methodology.programme().city.id == id {
            "city"
        } else {
            "unit"
        }
    }

    /// The name of a dimension in its round.
    pub(in crate::publish) fn dimension(&self, round: &str, id: &DimensionId) -> &'a str {
        let dimensions = &self.round(round).dimensions;
        let found = dimensions.iter().find(|one| &one.id == id);
        self.text(&found.expect("a released dimension is declared").name)
    }

    /// An indicator as its round declares it.
    pub(in crate::publish) fn indicator(&self, round: &str, id: &IndicatorId) -> &'a Indicator {
        declared(self.round(round), id).expect("a released indicator is declared in its round")
    }

    /// The name of a main goal in its round.
    pub(in crate::publish) fn goal(&self, round: &str, id: &GoalId) -> &'a str {
        self.listed(&self.round(round).goals, id)
    }

    /// The name of a way of participation in its round.
    pub(in crate::publish) fn way(&self, round: &str, id: &GoalId) -> &'a str {
        self.listed(&self.round(round).ways, id)
    }

    fn listed(&self, goals: &'a [Goal], id: &GoalId) -> &'a str {
        let found = goals.iter().find(|goal| &goal.id == id);
        self.text(
            &found
                .expect("what is released is declared in its round")
                .name,
        )
    }

    /// The words of a survey item in its round.
    pub(in crate::publish) fn item(&self, round: &str, id: &ItemId) -> &'a str {
        let found = self.round(round).items.iter().find(|item| &item.id == id);
        self.text(&found.expect("a released item is declared").text)
    }

    /// A line and the series that it belongs to.
    pub(in crate::publish) fn line(
        &self,
        round: &str,
        series: &SeriesId,
        line: usize,
    ) -> (&'a Series, &'a Line) {
        let all = &self.round(round).series;
        let series = all
            .iter()
            .find(|one| &one.id == series)
            .expect("a released series is declared in its round");
        (series, &series.lines[line])
    }

    /// The words for a score, as a reader meets them.
    pub(in crate::publish) fn band_words(&self, round: &str, words: &Words) -> String {
        let name = |id: &BandId| {
            let bands = &self.round(round).bands;
            let found = bands.iter().find(|band| &band.id == id);
            self.text(&found.expect("a released band is declared").name)
        };
        match words {
            Words::One(band) => name(band).to_owned(),
            Words::Two(lower, upper) => {
                let arguments = [
                    ("lower", Argument::Text(name(lower))),
                    ("upper", Argument::Text(name(upper))),
                ];
                self.catalogue
                    .say(self.language(), "view-two-bands", &arguments)
            }
            Words::NotCertain => self.word("not-certain"),
            Words::None => String::new(),
        }
    }

    /// Whether an indicator means something else than in the round before, in which it was there.
    pub(in crate::publish) fn continuity_of_indicator(
        &self,
        round: &str,
        id: &IndicatorId,
    ) -> Continuity {
        let now = self.round(round);
        let before = self.before(round);
        let pair = declared(now, id).zip(before.and_then(|before| declared(before, id)));
        let (Some((new, old)), Some(before)) = (pair, before) else {
            return Continuity::Continues;
        };
        let means_the_same = new.version == old.version
            && new.target.map(f64::to_bits) == old.target.map(f64::to_bits)
            && new.direction == old.direction
            && item_versions(now, new) == item_versions(before, old);
        if means_the_same && now.comparability.break_reason.is_none() {
            Continuity::Continues
        } else {
            Continuity::Breaks
        }
    }

    /// Whether a series that was there in the round before breaks in this one.
    pub(in crate::publish) fn continuity_of_series(
        &self,
        round: &str,
        id: &SeriesId,
    ) -> Continuity {
        let was_there = self
            .before(round)
            .is_some_and(|before| before.series.iter().any(|series| &series.id == id));
        if was_there && self.round(round).comparability.break_reason.is_some() {
            Continuity::Breaks
        } else {
            Continuity::Continues
        }
    }

    fn round(&self, id: &str) -> &'a Round {
        self.methodology
            .round(&id.into())
            .expect("a release holds rounds of its own programme")
    }

    fn before(&self, id: &str) -> Option<&'a Round> {
        let rounds = self.methodology.rounds();
        let index = rounds.iter().position(|round| round.id.as_str() == id)?;
        rounds.get(index.checked_sub(1)?)
    }
}

fn declared<'a>(round: &'a Round, id: &IndicatorId) -> Option<&'a Indicator> {
    round.indicators.iter().find(|one| &one.id == id)
}

/// The versions of the items that an indicator asks; an item that is not declared has the first.
fn item_versions<'a>(round: &'a Round, indicator: &'a Indicator) -> BTreeMap<&'a ItemId, u32> {
    let mut asked = Vec::new();
    collect_items(&indicator.measure, &mut asked);
    let version = |id: &ItemId| round.items.iter().find(|one| &one.id == id);
    asked
        .into_iter()
        .map(|id| (id, version(id).map_or(1, |item| item.version)))
        .collect()
}

fn collect_items<'a>(measure: &'a Measure, items: &mut Vec<&'a ItemId>) {
    match measure {
        Measure::ItemMean { items: asked, .. } => items.extend(asked),
        Measure::MeanOf { parts } => {
            for part in parts {
                collect_items(&part.measure, items);
            }
        }
        _ => {}
    }
}
