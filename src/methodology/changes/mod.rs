//! What changed in the method between two rounds, and what of it breaks the series.
//!
//! Comes in: a programme and two of its rounds. Goes out: a list of changes, in the order of the
//! method, in identifiers and numbers and in the words of the method. Results are not looked at.

mod compare;
mod definition;
mod round;

pub use definition::{items_of, same_definition};

use crate::methodology::changes::compare::Changes;
use crate::methodology::{Programme, Round, Term, Unit};
use crate::vocabulary::{Day, Language, UnitId};
use std::collections::BTreeSet;

/// What of the method a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// The seats and deputies of the tables: the population of the members' survey.
    Term,
    /// The districts of a unit.
    Area,
    /// A dimension.
    Dimension,
    /// A word for a range of scores.
    Band,
    /// How indicators become a dimension.
    Aggregation,
    /// The rule of what succeeded and what to develop.
    Verdicts,
    /// A theme.
    Theme,
    /// A main goal.
    Goal,
    /// A survey item.
    Item,
    /// An answering scale.
    Scale,
    /// A source.
    Source,
    /// An indicator.
    Indicator,
}

impl Changed {
    /// The name used in data files and in the message catalogue.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Area => "area",
            Self::Dimension => "dimension",
            Self::Band => "band",
            Self::Aggregation => "aggregation",
            Self::Verdicts => "verdicts",
            Self::Theme => "theme",
            Self::Goal => "goal",
            Self::Item => "item",
            Self::Scale => "scale",
            Self::Source => "source",
            Self::Indicator => "indicator",
        }
    }
}

/// One change of the method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodChange {
    /// What it is about.
    pub changed: Changed,
    /// Which one, by its identifier.
    pub id: String,
    /// Its name in the asked language, where it has one.
    pub name: String,
    /// What of it: `added`, `removed`, or the name of a key such as `target`.
    pub what: &'static str,
    /// As it was; empty for something new.
    pub before: String,
    /// As it is; empty for something that is gone.
    pub after: String,
    /// Whether values on the two sides of it cannot be compared.
    pub breaks: bool,
}

/// What changed from `before` to `now`, with names and wordings in `language`.
#[must_use]
pub fn changes(
    programme: &Programme,
    before: &Round,
    now: &Round,
    language: Language,
) -> Vec<MethodChange> {
    let mut found = Changes::new(language);
    terms(programme, before, now, &mut found);
    areas(programme, before, now, &mut found);
    round::compare(before, now, &mut found);
    found.into_list()
}

/// Whether the tables had as many seats and deputies in both rounds, so that the same number of
/// members was asked.
#[must_use]
pub fn same_population(programme: &Programme, before: &Round, now: &Round) -> bool {
    match (term(programme, before), term(programme, now)) {
        (Some(then), Some(now)) => (then.seats, then.deputies) == (now.seats, now.deputies),
        _ => before.term == now.term,
    }
}

/// Whether a unit had the same districts at the end of both rounds. The whole city has those of all
/// its units together.
#[must_use]
pub fn same_area(programme: &Programme, before: &Round, now: &Round, unit: &UnitId) -> bool {
    let on = |day: Day| -> BTreeSet<&str> {
        let all = unit == &programme.city.id;
        let units = programme.units.iter();
        let units = units.filter(|one| all || &one.id == unit);
        units.flat_map(|one| districts(one, day)).collect()
    };
    on(before.period.until) == on(now.period.until)
}

fn term<'a>(programme: &'a Programme, round: &Round) -> Option<&'a Term> {
    programme.terms.iter().find(|term| term.id == round.term)
}

/// The years of a term, as readers know it: "2025–2027".
fn years(term: &Term) -> String {
    format!("{}–{}", term.from.year(), term.until.year())
}

/// The districts of a unit on a day.
fn districts(unit: &Unit, day: Day) -> BTreeSet<&str> {
    let belongs = |from: Option<Day>, until: Option<Day>| {
        from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
    };
    let districts = unit.districts.iter();
    districts
        .filter(|district| belongs(district.from, district.until))
        .map(|district| district.name.as_str())
        .collect()
}

fn terms(programme: &Programme, before: &Round, now: &Round, found: &mut Changes) {
    let (Some(then), Some(today)) = (term(programme, before), term(programme, now)) else {
        return;
    };
    let mut about = found.about(Changed::Term, today.id.as_str(), String::new());
    about.compare("seats", &then.seats.to_string(), &today.seats.to_string());
    about.compare(
        "deputies",
        &then.deputies.to_string(),
        &today.deputies.to_string(),
    );
    if then.id != today.id {
        about.compare_without_break("term", &years(then), &years(today));
    }
}

fn areas(programme: &Programme, before: &Round, now: &Round, found: &mut Changes) {
    for unit in &programme.units {
        let then = districts(unit, before.period.until);
        let today = districts(unit, now.period.until);
        let listed = |names: Vec<&&str>| {
            let names: Vec<&str> = names.into_iter().copied().collect();
            names.join(", ")
        };
        let gone = listed(then.difference(&today).collect());
        let come = listed(today.difference(&then).collect());
        let name = unit.short.in_language(found.language()).to_owned();
        let mut about = found.about(Changed::Area, unit.id.as_str(), name);
        about.compare("districts", &gone, &come);
    }
}

#[cfg(test)]
mod tests;
