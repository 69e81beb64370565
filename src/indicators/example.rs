//! A small made-up round for the tests of measures: two units, three districts, any sources.
//!
//! Comes in: frames as a test writes them. Goes out: what a measure makes of them. Tests only.

use crate::findings::Findings;
use crate::indicators::measuring::{Delivered, Level, Measuring};
use crate::indicators::{IndicatorTable, Value, compute_round, measures};
use crate::methodology::{Programme, Round};
use crate::validate::{Dataset, Invited};
use crate::vocabulary::SourceId;
use polars::prelude::{DataFrame, DataType, NamedFrom, PolarsResult, Series};
use std::collections::BTreeMap;
use std::fmt::Write as _;

const PROGRAMME: &str = r#"
    name = { en = "Example" }
    languages = ["en"]
    model = { en = "Example" }
    city = { id = "city", name = { en = "City" } }
    publisher = { name = { en = "City" }, licence = { name = "CC BY 4.0", url = "https://example.org" } }
    [[units]]
    id = "north"
    name = { en = "North" }
    short = { en = "North" }
    districts = [
        { name = "Shore" },
        { name = "Hill", from = 2020-01-01 },
        { name = "Harbour", until = 2025-12-31 },
    ]
    [[units]]
    id = "south"
    name = { en = "South" }
    short = { en = "South" }
    districts = [{ name = "Harbour", from = 2026-01-01 }]
"#;

const ROUND: &str = r#"
    id = "2026"
    name = { en = "2026" }
    kind = "monitoring"
    status = { decision = "draft" }
    report_date = 2026-12-01
    period = { from = 2026-01-01, until = 2026-10-31 }
    term = "2025"
    scales = [{ id = "agreement", low = 1, high = 5 }]
    bands = [{ id = "all", from = 0, name = { en = "All" } }]
    dimensions = [
        { id = "D1", name = { en = "One" }, about = { en = "One" } },
        { id = "D2", name = { en = "Two" }, about = { en = "Two" } },
        { id = "D3", name = { en = "Three" }, about = { en = "Three" } },
    ]
"#;

/// A made-up round with its data.
#[derive(Default)]
pub(crate) struct Example {
    lists: String,
    items: String,
    sources: String,
    indicators: String,
    series: String,
    frames: BTreeMap<SourceId, DataFrame>,
    invited: BTreeMap<SourceId, Invited>,
    has_wide_scale: bool,
}

/// A source as a test declares it.
pub(crate) struct ExampleSource {
    id: String,
    written: String,
}

/// A survey with these items on the scale 1-5.
pub(crate) fn survey(id: &str, group: &str, items: &[&str]) -> ExampleSource {
    let columns: Vec<String> = items
        .iter()
        .map(|item| format!("{{ item = '{item}', scale = 'agreement' }}"))
        .collect();
    source(id, "survey", group, &columns)
}

/// A register with these fields.
pub(crate) fn register(id: &str, kind: &str, fields: &[&str]) -> ExampleSource {
    let columns: Vec<String> = fields
        .iter()
        .map(|field| format!("{{ heading = '{field}', field = '{field}' }}"))
        .collect();
    source(id, kind, "registers", &columns)
}

impl ExampleSource {
    /// The same source with one more field.
    pub(crate) fn and(self, field: &str) -> Self {
        let column = format!(", {{ heading = '{field}', field = '{field}' }}]\n");
        let written = self.written.trim_end().trim_end_matches(']').to_owned();
        Self {
            written: written + &column,
            ..self
        }
    }
}

/// The same source, about the whole city instead of its units.
pub(crate) fn of_the_city(source: ExampleSource) -> ExampleSource {
    ExampleSource {
        written: source
            .written
            .replace("unit_from = { column = 'unit' }\n", ""),
        ..source
    }
}

fn source(id: &str, kind: &str, group: &str, columns: &[String]) -> ExampleSource {
    let columns = columns.join(", ");
    ExampleSource {
        id: id.to_owned(),
        written: format!(
            "[[sources]]\nid = '{id}'\nname = {{ en = '{id}' }}\nkind = '{kind}'\n\
             group = '{group}'\nfiles = ['{id}.csv']\nunit_from = {{ column = 'unit' }}\n\
             columns = [{columns}]\n"
        ),
    }
}

/// A column of days; an empty text is no day.
pub(crate) fn days(written: &[&str]) -> Series {
    let days: Vec<Option<i32>> = written
        .iter()
        .map(|day| {
            let day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
            let epoch = chrono::NaiveDate::default();
            i32::try_from((day - epoch).num_days()).ok()
        })
        .collect();
    Series::new("day".into(), days)
        .cast(&DataType::Date)
        .expect("whole numbers are days")
}

impl Example {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// With one more source and its rows.
    pub(crate) fn with(mut self, source: ExampleSource, frame: PolarsResult<DataFrame>) -> Self {
        let frame = frame.expect("the columns of a test have one length");
        self.sources.push_str(&source.written);
        self.frames.insert(source.id.as_str().into(), frame);
        self
    }

    /// With so many people of a unit asked by a survey.
    pub(crate) fn invited(mut self, source: &str, unit: &str, people: u32) -> Self {
        let invited = self.invited.entry(source.into()).or_default();
        invited.units.insert(unit.into(), people);
        self
    }

    /// With an item whose agreement is bad.
    pub(crate) fn reversed(mut self, item: &str) -> Self {
        let _ = writeln!(
            self.items,
            "[[items]]\nid = '{item}'\ntext = {{ en = '{item}' }}\nreversed = true"
        );
        self
    }

    /// With an item that has a target of its own.
    pub(crate) fn aiming_at(mut self, item: &str, target: i32) -> Self {
        let _ = writeln!(
            self.items,
            "[[items]]\nid = '{item}'\ntext = {{ en = '{item}' }}\ntarget = {target}"
        );
        self
    }

    /// With answers on 0-100 instead of 1-5.
    pub(crate) fn on_a_scale_of_hundred(mut self) -> Self {
        self.has_wide_scale = true;
        self
    }

    /// With these focus areas, in this order.
    pub(crate) fn focus_areas(mut self, codes: &[&str]) -> Self {
        for code in codes {
            let _ = writeln!(
                self.lists,
                "[[focus_areas]]\nid = '{code}'\nname = {{ en = '{code}' }}"
            );
        }
        self
    }

    /// With an indicator of the dimension D1, whose keys beside the measure are `keys`.
    pub(crate) fn indicator(mut self, id: &str, keys: &str, measure: &str) -> Self {
        let _ = writeln!(
            self.indicators,
            "[[indicators]]\nid = '{id}'\ndimension = 'D1'\nname = {{ en = '{id}' }}\n\
             about = {{ en = '{id}' }}\n{keys}\n[indicators.measure]\n{measure}"
        );
        self
    }

    /// With a gap of the dimension D1 between the views of the same item.
    pub(crate) fn gap(mut self, item: &str, own: &str, others: &[&str]) -> Self {
        let _ = writeln!(
            self.lists,
            "[[gaps]]\ndimension = 'D1'\nitem = '{item}'\nown = '{own}'\nothers = {others:?}"
        );
        self
    }

    /// With a series of one line.
    pub(crate) fn series(mut self, measure: &str, by: Option<&str>) -> Self {
        let by = by
            .map(|field| format!("by = '{field}'"))
            .unwrap_or_default();
        let _ = writeln!(
            self.series,
            "[[series]]\nid = 'activity'\nname = {{ en = 'Activity' }}\nabout = {{ en = '' }}\n\
             [[series.lines]]\nname = {{ en = 'Line' }}\n{by}\n[series.lines.measure]\n{measure}"
        );
        self
    }

    fn programme() -> Programme {
        toml::from_str(PROGRAMME).expect("the example is a programme")
    }

    fn round(&self) -> Round {
        let mut head = ROUND.to_owned();
        if self.has_wide_scale {
            head = head.replace("low = 1, high = 5", "low = 0, high = 100");
        }
        for (key, tables) in [("indicators", &self.indicators), ("sources", &self.sources)] {
            if tables.is_empty() {
                let _ = writeln!(head, "{key} = []");
            }
        }
        let tables = [
            &self.lists,
            &self.items,
            &self.sources,
            &self.indicators,
            &self.series,
        ];
        for written in tables {
            head.push_str(written);
        }
        toml::from_str(&head).unwrap_or_else(|wrong| panic!("{wrong}\n{head}"))
    }

    fn dataset(&self) -> Dataset {
        Dataset::for_tests(self.frames.clone(), self.invited.clone())
    }

    /// Programme, round and everything measured, for the tests of scores.
    pub(crate) fn measured(&self) -> (Programme, Round, IndicatorTable) {
        (Self::programme(), self.round(), self.compute())
    }

    /// Everything measured in the round.
    pub(crate) fn compute(&self) -> IndicatorTable {
        self.compute_with_findings().0
    }

    /// Everything measured, and what was found on the way.
    pub(crate) fn compute_with_findings(&self) -> (IndicatorTable, Findings) {
        let mut findings = Findings::new();
        let table = compute_round(
            &Self::programme(),
            &self.round(),
            &self.dataset(),
            &mut findings,
        );
        (table, findings)
    }

    /// What a measure gives for a unit, or for `city`, as part of dimension D1.
    pub(crate) fn measure(&self, measure: &str, unit: &str) -> Value {
        let (programme, round, dataset) = (Self::programme(), self.round(), self.dataset());
        let delivered = Delivered::new(&programme, &round, &dataset);
        let level = delivered
            .levels()
            .find(|level| level.key() == unit)
            .unwrap_or(Level::City);
        let measuring = Measuring::new(&delivered, level).for_dimension(&"D1".into());
        let measure = toml::from_str(measure).expect("the test writes a measure");
        measures::measure(&measuring, &measure)
    }

    /// The same round with the rows of every source turned around.
    pub(crate) fn with_rows_reversed(mut self) -> Self {
        for frame in self.frames.values_mut() {
            *frame = frame.reverse();
        }
        self
    }
}
