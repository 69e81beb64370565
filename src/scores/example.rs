//! A small made-up round for the tests of scores: indicators as a test writes them, and values
//! that nothing was measured for. Tests only.

use crate::indicators::{IndicatorTable, Measured, Value};
use crate::methodology::{Indicator, Programme, Round};
use crate::scores::{Change, DimensionScore, Scoreboard, combine_rounds};
use crate::vocabulary::{DimensionId, IndicatorId, UnitId};
use std::collections::BTreeMap;

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
    [[units]]
    id = "south"
    name = { en = "South" }
    short = { en = "South" }
"#;

const ROUND: &str = r#"
    id = "2026"
    name = { en = "2026" }
    kind = "monitoring"
    status = { decision = "draft" }
    report_date = 2026-12-01
    period = { from = 2026-01-01, until = 2026-10-31 }
    term = "2025"
    sources = []
    indicators = []
    bands = [{ id = "all", from = 0, name = { en = "All" } }]
    dimensions = [
        { id = "D1", name = { en = "One" }, about = { en = "One" } },
        { id = "D2", name = { en = "Two" }, about = { en = "Two" } },
        { id = "D3", name = { en = "Three" }, about = { en = "Three" } },
    ]
"#;

/// A made-up round with made-up values.
#[derive(Clone)]
pub(crate) struct Example {
    programme: Programme,
    round: Round,
    values: BTreeMap<(IndicatorId, UnitId), Value>,
}

/// An indicator with these keys beside those that every indicator has.
pub(crate) fn indicator(id: &str, dimension: &str, keys: &str) -> Indicator {
    let written = format!(
        "id = '{id}'\ndimension = '{dimension}'\nname = {{ en = '{id}' }}\n\
         about = {{ en = '{id}' }}\nmeasure = {{ kind = 'count', source = 'events' }}\n{keys}"
    );
    toml::from_str(&written).expect("the test writes an indicator")
}

impl Example {
    pub(crate) fn new() -> Self {
        Self {
            programme: toml::from_str(PROGRAMME).expect("the example is a programme"),
            round: toml::from_str(ROUND).expect("the example is a round"),
            values: BTreeMap::new(),
        }
    }

    pub(crate) fn indicator(mut self, id: &str, dimension: &str, keys: &str) -> Self {
        self.round.indicators.push(indicator(id, dimension, keys));
        self
    }

    /// With a mean of so many points.
    pub(crate) fn points(self, indicator: &str, unit: &str, points: f64) -> Self {
        self.value(indicator, unit, |value| value.amount = Some(points))
    }

    /// With a value changed, or made from nothing.
    pub(crate) fn value(
        mut self,
        indicator: &str,
        unit: &str,
        change: impl FnOnce(&mut Value),
    ) -> Self {
        let value = self
            .values
            .entry((indicator.into(), unit.into()))
            .or_insert_with(|| Value::nothing(Measured::Points, Vec::new()));
        change(value);
        self
    }

    /// With a declared break of the series.
    pub(crate) fn breaking(mut self) -> Self {
        self.round.comparability.break_reason = Some(crate::vocabulary::Text::default());
        self
    }

    /// With every indicator counting the rows of another source.
    pub(crate) fn counting(mut self, source: &str) -> Self {
        for indicator in &mut self.round.indicators {
            indicator.measure = crate::methodology::Measure::Count {
                source: source.into(),
                filter: Vec::new(),
            };
        }
        self
    }

    /// With so many goals declared, `G1` onwards.
    pub(crate) fn goals(mut self, ids: &[&str]) -> Self {
        for id in ids {
            let written = format!("id = '{id}'\nname = {{ en = '{id}' }}");
            let goal = toml::from_str(&written).expect("the test writes a goal");
            self.round.goals.push(goal);
        }
        self
    }

    /// With a theme of a dimension, and these keys.
    pub(crate) fn theme(mut self, id: &str, dimension: &str, keys: &str) -> Self {
        let written =
            format!("id = '{id}'\ndimension = '{dimension}'\nname = {{ en = '{id}' }}\n{keys}");
        let theme = toml::from_str(&written).expect("the test writes a theme");
        self.round.themes.push(theme);
        self
    }

    /// The score of a theme for a unit.
    pub(crate) fn scored_by_theme(&self, unit: &str, theme: &str) -> DimensionScore {
        let key = (UnitId::from(unit), crate::vocabulary::ThemeId::from(theme));
        self.board(None).themes()[&key].clone()
    }

    /// With this mean inside themes.
    pub(crate) fn with_themes_averaged_by(mut self, mean: crate::methodology::Mean) -> Self {
        self.round.aggregation.theme_mean = mean;
        self
    }

    /// The score of a goal for a unit.
    pub(crate) fn scored_by_goal(&self, unit: &str, goal: &str) -> DimensionScore {
        let key = (UnitId::from(unit), crate::vocabulary::GoalId::from(goal));
        self.board(None).goals()[&key].clone()
    }

    /// With this mean instead of the arithmetic one.
    pub(crate) fn averaged_by(mut self, mean: crate::methodology::Mean) -> Self {
        self.round.aggregation.mean = mean;
        self
    }

    /// With the indicators in the opposite order.
    pub(crate) fn turned_around(mut self) -> Self {
        self.round.indicators.reverse();
        self
    }

    /// With the units in the opposite order.
    pub(crate) fn with_units_turned_around(mut self) -> Self {
        self.programme.units.reverse();
        self
    }

    /// With every weight multiplied.
    pub(crate) fn with_weights_times(mut self, factor: f64) -> Self {
        for indicator in &mut self.round.indicators {
            indicator.weight *= factor;
        }
        self
    }

    fn table(&self) -> IndicatorTable {
        IndicatorTable::for_tests(self.values.clone())
    }

    fn board(&self, before: Option<&Self>) -> Scoreboard {
        let table_before = before.map(Self::table);
        let before = before.zip(table_before.as_ref());
        combine_rounds(
            &self.programme,
            &self.round,
            &self.table(),
            before.map(|(example, table)| (&example.round, table)),
        )
    }

    /// The score of a dimension for a unit.
    pub(crate) fn scored(&self, unit: &str, dimension: &str) -> DimensionScore {
        let key = (UnitId::from(unit), DimensionId::from(dimension));
        self.board(None).dimensions()[&key].clone()
    }

    /// The change of a dimension for a unit.
    pub(crate) fn change_since(&self, then: &Self, unit: &str, dimension: &str) -> Change {
        let key = (UnitId::from(unit), DimensionId::from(dimension));
        self.board(Some(then)).changes()[&key].clone()
    }

    /// The change of a dimension for a unit in the first round of a programme.
    pub(crate) fn first_change(&self, unit: &str, dimension: &str) -> Change {
        let key = (UnitId::from(unit), DimensionId::from(dimension));
        self.board(None).changes()[&key].clone()
    }
}
