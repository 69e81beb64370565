//! Open data: the cleared numbers as csv for machines (UTF-8, comma, point), and the evaluator's
//! tables in their own folder.
//!
//! One row per round, unit and dimension (or indicator, or line of a series). A value that is not
//! shown is an empty cell with its state beside it.

use crate::disclosure::{AudienceRelease, ClearedRelease, ClearedUnit, Shown, Words};
use crate::methodology::{Line, Methodology, Series};
use crate::publish::Bundle;
use crate::vocabulary::{Quantity, Ring, UnitId};

/// Adds the data files of every audience to the bundle.
pub(in crate::publish) fn add(
    bundle: &mut Bundle,
    methodology: &Methodology,
    release: &ClearedRelease,
) {
    let public = release.public();
    bundle.add(
        "public/data/dimensions.csv",
        dimensions(methodology, public),
    );
    bundle.add(
        "public/data/indicators.csv",
        indicators(methodology, public),
    );
    bundle.add("public/data/series.csv", series(methodology, public));
    bundle.add("public/data/responses.csv", responses(methodology, public));
    for table in release.evaluator() {
        let mut sheet = Sheet::new(table.header().iter().map(String::as_str));
        for row in table.rows() {
            sheet.row(row.iter().map(String::as_str));
        }
        bundle.add(
            format!("evaluator/{}.csv", table.name()),
            sheet.into_bytes(),
        );
    }
}

fn dimensions(methodology: &Methodology, release: &AudienceRelease) -> Vec<u8> {
    let mut sheet = Sheet::new([
        "round",
        "unit",
        "unit_name",
        "dimension",
        "dimension_name",
        "source",
        "ring",
        "state",
        "band",
        "whose",
        "movement",
        "indicators_scored",
        "indicators_meant",
    ]);
    let names = Names { methodology };
    for (round, unit) in units(release) {
        for dimension in &unit.dimensions {
            let name = names.dimension(round, &dimension.dimension);
            let head = [
                round,
                unit.unit.as_str(),
                names.unit(&unit.unit),
                dimension.dimension.as_str(),
                name,
            ];
            let (ring, state) = shown(dimension.ring);
            sheet.row(head.into_iter().chain([
                "all",
                ring.as_str(),
                state,
                band(&dimension.words).as_str(),
                key(&dimension.whose).as_str(),
                key(&dimension.movement).as_str(),
                dimension.indicators_scored.to_string().as_str(),
                dimension.indicators_meant.to_string().as_str(),
            ]));
            for mark in &dimension.marks {
                let (ring, state) = shown(mark.ring);
                let indicators = mark.indicators.to_string();
                sheet.row(head.into_iter().chain([
                    mark.group.key(),
                    ring.as_str(),
                    state,
                    "",
                    "own",
                    "",
                    indicators.as_str(),
                    "",
                ]));
            }
        }
    }
    sheet.into_bytes()
}

fn indicators(methodology: &Methodology, release: &AudienceRelease) -> Vec<u8> {
    let mut sheet = Sheet::new([
        "round",
        "unit",
        "unit_name",
        "dimension",
        "indicator",
        "indicator_name",
        "ring",
        "state",
        "band",
        "quantity",
        "quantity_unit",
        "n",
        "population",
        "response_percent",
        "sources",
        "version",
    ]);
    let names = Names { methodology };
    for (round, unit) in units(release) {
        for dimension in &unit.dimensions {
            for indicator in &dimension.indicators {
                let declared = methodology
                    .round(&round.into())
                    .and_then(|round| {
                        round
                            .indicators
                            .iter()
                            .find(|one| one.id == indicator.indicator)
                    })
                    .expect("a released indicator is declared in its round");
                let (ring, state) = shown(indicator.ring);
                let (quantity, unit_of_quantity) = spelled(indicator.quantity);
                let basis = indicator.basis;
                let sources: Vec<_> = indicator.sources.iter().map(|id| id.as_str()).collect();
                sheet.row([
                    round,
                    unit.unit.as_str(),
                    names.unit(&unit.unit),
                    dimension.dimension.as_str(),
                    indicator.indicator.as_str(),
                    names.text(&declared.name),
                    ring.as_str(),
                    state,
                    band(&indicator.words).as_str(),
                    quantity.as_str(),
                    unit_of_quantity,
                    optional(basis.n).as_str(),
                    optional(basis.population).as_str(),
                    optional(basis.response_percent).as_str(),
                    sources.join(" ").as_str(),
                    declared.version.to_string().as_str(),
                ]);
            }
        }
    }
    sheet.into_bytes()
}

fn series(methodology: &Methodology, release: &AudienceRelease) -> Vec<u8> {
    let mut sheet = Sheet::new([
        "round",
        "series",
        "series_name",
        "line",
        "line_name",
        "category",
        "unit",
        "unit_name",
        "value",
        "value_unit",
        "state",
    ]);
    let names = Names { methodology };
    for round in release.rounds() {
        for line in &round.lines {
            let (of, declared) = names.line(round.round.as_str(), line.series.as_str(), line.line);
            for (unit, value) in &line.values {
                let (quantity, unit_of_quantity) = spelled(value.value());
                sheet.row([
                    round.round.as_str(),
                    line.series.as_str(),
                    names.text(&of.name),
                    (line.line + 1).to_string().as_str(),
                    names.text(&declared.name),
                    line.category.as_deref().unwrap_or_default(),
                    unit.as_str(),
                    names.unit(unit),
                    quantity.as_str(),
                    unit_of_quantity,
                    state(value),
                ]);
            }
        }
    }
    sheet.into_bytes()
}

fn responses(methodology: &Methodology, release: &AudienceRelease) -> Vec<u8> {
    let mut sheet = Sheet::new([
        "round",
        "unit",
        "unit_name",
        "source",
        "n",
        "population",
        "response_percent",
    ]);
    let names = Names { methodology };
    for (round, unit) in units(release) {
        for response in &unit.responses {
            sheet.row([
                round,
                unit.unit.as_str(),
                names.unit(&unit.unit),
                response.source.as_str(),
                optional(response.basis.n).as_str(),
                optional(response.basis.population).as_str(),
                optional(response.basis.response_percent).as_str(),
            ]);
        }
    }
    sheet.into_bytes()
}

/// Every unit of every round, with the round's identifier.
fn units(release: &AudienceRelease) -> impl Iterator<Item = (&str, &ClearedUnit)> {
    release
        .rounds()
        .iter()
        .flat_map(|round| round.units.iter().map(|unit| (round.round.as_str(), unit)))
}

/// Names in the main language of the programme.
struct Names<'a> {
    methodology: &'a Methodology,
}

impl<'a> Names<'a> {
    fn text(&self, text: &'a crate::vocabulary::Text) -> &'a str {
        text.in_language(self.methodology.programme().languages[0])
    }

    fn unit(&self, id: &UnitId) -> &'a str {
        let programme = self.methodology.programme();
        let name = programme
            .units
            .iter()
            .find(|unit| &unit.id == id)
            .map_or(&programme.city.name, |unit| &unit.name);
        self.text(name)
    }

    fn dimension(&self, round: &str, id: &crate::vocabulary::DimensionId) -> &'a str {
        self.methodology
            .round(&round.into())
            .and_then(|round| round.dimensions.iter().find(|one| &one.id == id))
            .map_or("", |dimension| self.text(&dimension.name))
    }

    fn line(&self, round: &str, series: &str, line: usize) -> (&'a Series, &'a Line) {
        let series = self
            .methodology
            .round(&round.into())
            .and_then(|round| round.series.iter().find(|one| one.id.as_str() == series))
            .expect("a released series is declared in its round");
        (series, &series.lines[line])
    }
}

/// A csv table in the making.
struct Sheet {
    writer: csv::Writer<Vec<u8>>,
}

impl Sheet {
    fn new<'a>(header: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sheet = Self {
            writer: csv::WriterBuilder::new()
                .terminator(csv::Terminator::Any(b'\n'))
                .from_writer(Vec::new()),
        };
        sheet.row(header);
        sheet
    }

    fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        self.writer
            .write_record(cells.into_iter().map(harmless))
            .expect("a table is rectangular, and memory can be written");
    }

    fn into_bytes(self) -> Vec<u8> {
        self.writer.into_inner().expect("memory can be written")
    }
}

/// A cell that no spreadsheet program runs as a formula: what begins like one gets an apostrophe.
/// Numbers keep their sign.
fn harmless(cell: &str) -> String {
    let begins_like_a_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if begins_like_a_formula && cell.parse::<f64>().is_err() {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn shown(ring: Shown<Ring>) -> (String, &'static str) {
    (
        ring.value()
            .map(|ring| ring.to_string())
            .unwrap_or_default(),
        state(&ring),
    )
}

fn state<T>(value: &Shown<T>) -> &'static str {
    match value {
        Shown::Value(_) => "shown",
        Shown::Withheld => "withheld",
        Shown::NotAssessed => "not-assessed",
        Shown::NotScored => "not-scored",
    }
}

fn band(words: &Words) -> String {
    match words {
        Words::One(band) => band.to_string(),
        Words::Two(lower, upper) => format!("{lower}/{upper}"),
        Words::NotCertain => "not-certain".to_owned(),
        Words::None => String::new(),
    }
}

fn spelled(quantity: Option<Quantity>) -> (String, &'static str) {
    match quantity {
        None => (String::new(), ""),
        Some(Quantity::Count(count)) => (count.to_string(), "count"),
        Some(Quantity::Percent(number)) => (number.to_string(), "percent"),
        Some(Quantity::Days(days)) => (days.to_string(), "days"),
        Some(Quantity::Euros(euros)) => (euros.to_string(), "euros"),
        Some(Quantity::TenthsPerThousand(tenths)) => (
            format!("{}.{}", tenths / 10, tenths.unsigned_abs() % 10),
            "per-thousand",
        ),
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
    fn a_cell_that_begins_like_a_formula_is_made_harmless() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("-3.5"), "-3.5");
        assert_eq!(harmless("Pohjoinen"), "Pohjoinen");
    }

    #[test]
    fn a_withheld_ring_is_an_empty_cell_with_its_state() {
        assert_eq!(shown(Shown::Withheld), (String::new(), "withheld"));
        let ring = Ring::from_halves(7).expect("seven halves are a ring");
        assert_eq!(shown(Shown::Value(ring)), ("3.5".to_owned(), "shown"));
    }
}
