//! The rows of the results: dimensions, indicators, monitoring series, responses.
//!
//! Comes in: what everybody may see. Goes out: tables with one row for each round, unit and
//! dimension (or indicator, or line of a series) and source. A value that is not shown is an empty
//! cell with its state and flags beside it.

use crate::disclosure::{
    AudienceRelease, ClearedDimension, ClearedIndicator, ClearedUnit, Movement, Shown, Words,
};
use crate::publish::open_data::code_list::CodeList;
use crate::publish::open_data::flags::{Continuity, confidentiality, n_class, observation, state};
use crate::publish::open_data::names::Names;
use crate::publish::open_data::table::{Column, DataTable, code, decimal, text, whole};
use crate::vocabulary::{Quantity, Ring};

const DIMENSIONS: &[Column] = &[
    code("round", CodeList::Rounds),
    code("level", CodeList::Levels),
    code("unit", CodeList::Units),
    text("unit_name"),
    code("dimension", CodeList::Dimensions),
    text("dimension_name"),
    code("source", CodeList::Groups),
    decimal("ring"),
    code("state", CodeList::States),
    code("obs_status", CodeList::ObservationStatus),
    code("conf_status", CodeList::ConfidentialityStatus),
    code("band", CodeList::Bands),
    code("band_upper", CodeList::Bands),
    text("band_words"),
    code("whose", CodeList::Whose),
    code("movement", CodeList::Movements),
    whole("indicators_scored"),
    whole("indicators_meant"),
];

const INDICATORS: &[Column] = &[
    code("round", CodeList::Rounds),
    code("level", CodeList::Levels),
    code("unit", CodeList::Units),
    text("unit_name"),
    code("dimension", CodeList::Dimensions),
    code("indicator", CodeList::Indicators),
    text("indicator_name"),
    decimal("ring"),
    code("state", CodeList::States),
    code("obs_status", CodeList::ObservationStatus),
    code("conf_status", CodeList::ConfidentialityStatus),
    code("band", CodeList::Bands),
    code("band_upper", CodeList::Bands),
    text("band_words"),
    decimal("quantity"),
    code("quantity_unit", CodeList::QuantityUnits),
    whole("n"),
    code("n_class", CodeList::NClasses),
    whole("population"),
    whole("response_percent"),
    text("sources"),
    whole("version"),
    text("definition"),
];

const SERIES: &[Column] = &[
    code("round", CodeList::Rounds),
    code("series", CodeList::Series),
    text("series_name"),
    whole("line"),
    text("line_name"),
    text("category"),
    code("level", CodeList::Levels),
    code("unit", CodeList::Units),
    text("unit_name"),
    decimal("value"),
    code("value_unit", CodeList::QuantityUnits),
    code("state", CodeList::States),
    code("obs_status", CodeList::ObservationStatus),
    code("conf_status", CodeList::ConfidentialityStatus),
];

const RESPONSES: &[Column] = &[
    code("round", CodeList::Rounds),
    code("level", CodeList::Levels),
    code("unit", CodeList::Units),
    text("unit_name"),
    code("survey", CodeList::Sources),
    whole("n"),
    code("n_class", CodeList::NClasses),
    whole("population"),
    whole("response_percent"),
    code("conf_status", CodeList::ConfidentialityStatus),
];

/// One row per round, unit, dimension and group of sources; `all` is the dimension itself.
pub(in crate::publish) fn dimensions(names: &Names<'_>, release: &AudienceRelease) -> DataTable {
    let key = &["round", "unit", "dimension", "source"];
    let mut table = DataTable::new("dimensions", DIMENSIONS, key);
    for (round, unit) in units(release) {
        for dimension in &unit.dimensions {
            dimension_rows(&mut table, names, round, unit, dimension);
        }
    }
    table
}

fn dimension_rows(
    table: &mut DataTable,
    names: &Names<'_>,
    round: &str,
    unit: &ClearedUnit,
    dimension: &ClearedDimension,
) {
    let continuity = match dimension.movement {
        Movement::Broken => Continuity::Breaks,
        _ => Continuity::Continues,
    };
    let (band, band_upper) = bands(&dimension.words);
    let mut row = |source: &str, value: Shown<Ring>, words: &Words, rest: [&str; 7]| {
        table.row([
            round,
            names.level(&unit.unit),
            unit.unit.as_str(),
            names.unit(&unit.unit),
            dimension.dimension.as_str(),
            names.dimension(round, &dimension.dimension),
            source,
            ring(value).as_str(),
            state(&value),
            observation(&value, words, continuity),
            confidentiality(&value),
            rest[0],
            rest[1],
            rest[2],
            rest[3],
            rest[4],
            rest[5],
            rest[6],
        ]);
    };
    let whole_dimension = [
        band.as_str(),
        band_upper.as_str(),
        &names.band_words(round, &dimension.words),
        &key(&dimension.whose),
        &key(&dimension.movement),
        &dimension.indicators_scored.to_string(),
        &dimension.indicators_meant.to_string(),
    ];
    row("all", dimension.ring, &dimension.words, whole_dimension);
    for mark in &dimension.marks {
        let indicators = mark.indicators.to_string();
        let group = mark.group.key();
        let rest = ["", "", "", "own", "", indicators.as_str(), ""];
        row(group, mark.ring, &Words::None, rest);
    }
}

/// One row per round, unit and indicator.
pub(in crate::publish) fn indicators(names: &Names<'_>, release: &AudienceRelease) -> DataTable {
    let key = &["round", "unit", "dimension", "indicator"];
    let mut table = DataTable::new("indicators", INDICATORS, key);
    for (round, unit) in units(release) {
        for dimension in &unit.dimensions {
            for indicator in &dimension.indicators {
                let place = (round, unit, dimension);
                indicator_row(&mut table, names, place, indicator);
            }
        }
    }
    table
}

fn indicator_row(
    table: &mut DataTable,
    names: &Names<'_>,
    (round, unit, dimension): (&str, &ClearedUnit, &ClearedDimension),
    indicator: &ClearedIndicator,
) {
    let declared = names.indicator(round, &indicator.indicator);
    let continuity = names.continuity_of_indicator(round, &indicator.indicator);
    let (band, band_upper) = bands(&indicator.words);
    let (quantity, quantity_unit) = spelled(indicator.quantity);
    // A quantity without a target has no ring, but it is a value all the same.
    let flag = match (indicator.ring, indicator.quantity) {
        (Shown::NotScored, Some(_)) => observation(&Shown::Value(()), &indicator.words, continuity),
        (value, _) => observation(&value, &indicator.words, continuity),
    };
    let basis = indicator.basis;
    let sources: Vec<_> = indicator.sources.iter().map(|id| id.as_str()).collect();
    table.row([
        round,
        names.level(&unit.unit),
        unit.unit.as_str(),
        names.unit(&unit.unit),
        dimension.dimension.as_str(),
        indicator.indicator.as_str(),
        names.text(&declared.name),
        ring(indicator.ring).as_str(),
        state(&indicator.ring),
        flag,
        confidentiality(&indicator.ring),
        band.as_str(),
        band_upper.as_str(),
        names.band_words(round, &indicator.words).as_str(),
        quantity.as_str(),
        quantity_unit,
        optional(basis.n).as_str(),
        n_class(basis),
        optional(basis.population).as_str(),
        optional(basis.response_percent).as_str(),
        sources.join(" ").as_str(),
        declared.version.to_string().as_str(),
        names.text(&declared.about),
    ]);
}

/// One row per round, line of a series, category and unit.
pub(in crate::publish) fn series(names: &Names<'_>, release: &AudienceRelease) -> DataTable {
    let key = &["round", "series", "line", "category", "unit"];
    let mut table = DataTable::new("series", SERIES, key);
    for round in release.rounds() {
        let id = round.round.as_str();
        for line in &round.lines {
            let (of, declared) = names.line(id, &line.series, line.line);
            let continuity = names.continuity_of_series(id, &line.series);
            for (unit, value) in &line.values {
                let (quantity, quantity_unit) = spelled(value.value());
                table.row([
                    id,
                    line.series.as_str(),
                    names.text(&of.name),
                    (line.line + 1).to_string().as_str(),
                    names.text(&declared.name),
                    line.category.as_deref().unwrap_or_default(),
                    names.level(unit),
                    unit.as_str(),
                    names.unit(unit),
                    quantity.as_str(),
                    quantity_unit,
                    state(value),
                    observation(value, &Words::None, continuity),
                    confidentiality(value),
                ]);
            }
        }
    }
    table
}

/// One row per round, unit and survey.
pub(in crate::publish) fn responses(names: &Names<'_>, release: &AudienceRelease) -> DataTable {
    let key = &["round", "unit", "survey"];
    let mut table = DataTable::new("responses", RESPONSES, key);
    for (round, unit) in units(release) {
        for response in &unit.responses {
            let basis = response.basis;
            table.row([
                round,
                names.level(&unit.unit),
                unit.unit.as_str(),
                names.unit(&unit.unit),
                response.source.as_str(),
                optional(basis.n).as_str(),
                n_class(basis),
                optional(basis.population).as_str(),
                optional(basis.response_percent).as_str(),
                basis.n.map_or("C", |_| ""),
            ]);
        }
    }
    table
}

/// Every unit of every round, with the round's identifier.
pub(in crate::publish) fn units(
    release: &AudienceRelease,
) -> impl Iterator<Item = (&str, &ClearedUnit)> {
    release
        .rounds()
        .iter()
        .flat_map(|round| round.units.iter().map(|unit| (round.round.as_str(), unit)))
}

/// A ring with a decimal point; nothing for one that is not shown.
pub(in crate::publish) fn ring(value: Shown<Ring>) -> String {
    value
        .value()
        .map(|ring| ring.to_string())
        .unwrap_or_default()
}

/// The band, and the upper one where the words are two.
pub(in crate::publish) fn bands(words: &Words) -> (String, String) {
    match words {
        Words::One(band) => (band.to_string(), String::new()),
        Words::Two(lower, upper) => (lower.to_string(), upper.to_string()),
        Words::NotCertain | Words::None => (String::new(), String::new()),
    }
}

fn spelled(quantity: Option<Quantity>) -> (String, &'static str) {
    match quantity {
        None => (String::new(), ""),
        Some(Quantity::Count(count)) => (count.to_string(), "count"),
        Some(Quantity::Percent(number)) => (number.to_string(), "percent"),
        Some(Quantity::Days(days)) => (days.to_string(), "days"),
        Some(Quantity::Euros(euros)) => (euros.to_string(), "euros"),
        Some(Quantity::TenthsPerThousand(tenths)) => {
            let sign = if tenths < 0 { "-" } else { "" };
            let tenths = tenths.unsigned_abs();
            let number = format!("{sign}{}.{}", tenths / 10, tenths % 10);
            (number, "per-thousand")
        }
    }
}

fn optional(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The name of a fieldless variant as it is serialised.
fn key(variant: &impl serde::Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(name)) => name,
        _ => unreachable!("variants without fields are serialised as their names"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_spelled_with_a_point_and_an_absent_one_is_empty() {
        assert_eq!(ring(Shown::Withheld), "");
        let seven = Ring::from_halves(7).expect("seven halves are a ring");
        assert_eq!(ring(Shown::Value(seven)), "3.5");
    }

    #[test]
    fn tenths_keep_their_sign_below_one() {
        assert_eq!(spelled(Some(Quantity::TenthsPerThousand(-5))).0, "-0.5");
        assert_eq!(spelled(Some(Quantity::TenthsPerThousand(123))).0, "12.3");
    }

    #[test]
    fn two_words_are_a_lower_and_an_upper_band() {
        let words = Words::Two("low".into(), "fair".into());
        assert_eq!(bands(&words), ("low".to_owned(), "fair".to_owned()));
    }
}
