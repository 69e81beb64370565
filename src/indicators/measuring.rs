//! What a measure may know: the delivered rows, for whom it measures, and what narrows it.
//!
//! Comes in: programme, round and dataset. Goes out: the rows of a source that belong to one unit.
//! Rows are found once per source, so that measuring one unit costs no more than its own rows.

use crate::indicators::item_posts::ItemPosts;
use crate::indicators::queries::{self, QueryAnswer};
use crate::indicators::raking;
use crate::indicators::rows::Rows;
use crate::indicators::{Measured, Rakings, Value};
use crate::methodology::{Condition, District, Programme, Round, Scale, Source, Unit};
use crate::validate::Dataset;
use crate::vocabulary::{Day, DimensionId, ItemId, SourceId, SourceKind, UnitId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// For whom something is measured.
#[derive(Clone, Copy, Debug)]
pub(in crate::indicators) enum Level<'a> {
    /// One table: its own rows.
    Unit(&'a Unit),
    /// The whole city: all rows, those without a unit included.
    City,
}

impl<'a> Level<'a> {
    /// The identifier of the unit that the level stands for.
    pub(in crate::indicators) fn id(self, delivered: &Delivered<'a>) -> &'a UnitId {
        match self {
            Self::Unit(unit) => &unit.id,
            Self::City => &delivered.programme.city.id,
        }
    }

    /// The name of the level in findings: the unit's identifier, or `city`.
    pub(in crate::indicators) fn key(self) -> &'a str {
        match self {
            Self::Unit(unit) => unit.id.as_str(),
            Self::City => "city",
        }
    }
}

/// The rows of one source: all of them, and those of each unit.
#[derive(Debug, Default)]
struct RowNumbers {
    all: Arc<[usize]>,
    by_unit: BTreeMap<String, Arc<[usize]>>,
}

/// Everything delivered for a round, with the rows of each unit found.
#[derive(Debug)]
pub(in crate::indicators) struct Delivered<'a> {
    pub(in crate::indicators) programme: &'a Programme,
    pub(in crate::indicators) round: &'a Round,
    pub(in crate::indicators) dataset: &'a Dataset,
    row_numbers: BTreeMap<&'a SourceId, RowNumbers>,
    query_answers: BTreeMap<String, QueryAnswer>,
    rakings: Rakings,
}

impl<'a> Delivered<'a> {
    pub(in crate::indicators) fn new(
        programme: &'a Programme,
        round: &'a Round,
        dataset: &'a Dataset,
    ) -> Self {
        let row_numbers = round
            .sources
            .iter()
            .map(|source| (&source.id, find_rows(source, dataset)))
            .collect();
        let mut delivered = Self {
            programme,
            round,
            dataset,
            row_numbers,
            query_answers: BTreeMap::new(),
            rakings: Rakings::new(),
        };
        delivered.rakings = raking::all(&delivered);
        delivered.query_answers = queries::run_all(&delivered);
        delivered
    }

    /// The weights of the surveys that the method wants raked.
    pub(in crate::indicators) fn rakings(&self) -> &Rakings {
        &self.rakings
    }

    /// What the queries of the round say, by their text.
    pub(in crate::indicators) fn query_answers(&self) -> &BTreeMap<String, QueryAnswer> {
        &self.query_answers
    }

    /// The tables, in the order of the programme.
    pub(in crate::indicators) fn unit_levels(&self) -> impl Iterator<Item = Level<'a>> + use<'a> {
        self.programme.units.iter().map(Level::Unit)
    }

    /// The tables in the order of the programme, then the city.
    pub(in crate::indicators) fn levels(&self) -> impl Iterator<Item = Level<'a>> + use<'a> {
        self.unit_levels().chain([Level::City])
    }

    /// The source with this identifier.
    pub(in crate::indicators) fn source(&self, id: &SourceId) -> &'a Source {
        self.round
            .source(id)
            .expect("the method was checked to name only declared sources")
    }

    /// The scale on which a source asks an item.
    pub(in crate::indicators) fn scale(&self, source: &Source, item: &ItemId) -> Option<&'a Scale> {
        let column = source
            .columns
            .iter()
            .find(|column| column.item.as_ref() == Some(item))?;
        let id = column.scale.as_ref()?;
        self.round.scales.iter().find(|scale| &scale.id == id)
    }

    /// The goal posts of an item as a source asks it; nothing where it does not ask it on a scale of
    /// two steps or more.
    pub(in crate::indicators) fn posts(&self, source: &Source, item: &ItemId) -> Option<ItemPosts> {
        let mut items = self.round.items.iter();
        let declared = items.find(|declared| &declared.id == item);
        ItemPosts::new(self.scale(source, item)?, declared)
    }

    /// The rows of a source at a level, without any condition.
    pub(in crate::indicators) fn rows(&self, source: &SourceId, level: Level<'_>) -> Rows<'a> {
        let numbers = self
            .row_numbers
            .get(source)
            .expect("the method was checked to name only declared sources");
        let selected = match level {
            Level::City => Arc::clone(&numbers.all),
            Level::Unit(unit) => numbers
                .by_unit
                .get(unit.id.as_str())
                .cloned()
                .unwrap_or_default(),
        };
        Rows::new(
            self.source(source),
            self.dataset.table(source).frame(),
            selected,
        )
    }

    /// How many people a survey asked at a level, where that is known.
    pub(in crate::indicators) fn invited(
        &self,
        source: &SourceId,
        level: Level<'_>,
    ) -> Option<u64> {
        let invited = self.dataset.invited(source)?;
        match level {
            Level::City => invited.city.map(u64::from),
            Level::Unit(unit) => invited.units.get(&unit.id).copied().map(u64::from),
        }
    }
}

fn find_rows(source: &Source, dataset: &Dataset) -> RowNumbers {
    let frame = dataset.table(&source.id).frame();
    let all: Arc<[usize]> = (0..frame.height()).collect();
    let mut by_unit: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let everything = Rows::new(source, frame, Arc::clone(&all));
    for part in everything.in_parts() {
        for (&row, unit) in part.numbers_in_frame().iter().zip(part.texts("unit")) {
            let Some(unit) = unit else { continue };
            // Rows of one unit often follow each other, and a name is copied only for a new unit.
            match by_unit.get_mut(unit) {
                Some(rows) => rows.push(row),
                None => {
                    by_unit.insert(unit.to_owned(), vec![row]);
                }
            }
        }
    }
    let by_unit = by_unit
        .into_iter()
        .map(|(unit, rows)| (unit, rows.into()))
        .collect();
    RowNumbers { all, by_unit }
}

/// One measuring: of which data, for whom, and what narrows it.
#[derive(Clone, Debug)]
pub(in crate::indicators) struct Measuring<'a> {
    delivered: &'a Delivered<'a>,
    level: Level<'a>,
    narrowing: Option<Condition>,
    dimension: Option<DimensionId>,
}

impl<'a> Measuring<'a> {
    pub(in crate::indicators) fn new(delivered: &'a Delivered<'a>, level: Level<'a>) -> Self {
        Self {
            delivered,
            level,
            narrowing: None,
            dimension: None,
        }
    }

    /// The same measuring for an indicator of this dimension; experts score dimensions.
    pub(in crate::indicators) fn for_dimension(mut self, dimension: &DimensionId) -> Self {
        self.dimension = Some(dimension.clone());
        self
    }

    /// The same measuring, of the rows that meet one more condition.
    pub(in crate::indicators) fn narrowed_to(mut self, condition: Condition) -> Self {
        self.narrowing = Some(condition);
        self
    }

    pub(in crate::indicators) fn delivered(&self) -> &'a Delivered<'a> {
        self.delivered
    }

    pub(in crate::indicators) fn level(&self) -> Level<'a> {
        self.level
    }

    pub(in crate::indicators) fn dimension(&self) -> Option<&DimensionId> {
        self.dimension.as_ref()
    }

    /// The rows that are measured: those of the level that meet every condition.
    pub(in crate::indicators) fn rows(
        &self,
        source: &SourceId,
        conditions: &[Condition],
    ) -> Rows<'a> {
        let mut rows = self.all_rows(source).meeting(conditions);
        if let Some(narrowing) = &self.narrowing {
            rows = rows.meeting(std::slice::from_ref(narrowing));
        }
        rows
    }

    /// All rows of the level: for sources that the measured rows are compared with.
    pub(in crate::indicators) fn all_rows(&self, source: &SourceId) -> Rows<'a> {
        self.delivered.rows(source, self.level)
    }

    /// Whether the source can say anything about this level: a source whose rows belong to no
    /// unit says nothing about one, so that "no rows" there is not a count of none.
    pub(in crate::indicators) fn speaks_of_level(&self, source: &SourceId) -> bool {
        match self.level {
            Level::City => true,
            Level::Unit(_) => self.delivered.source(source).unit_from.is_some(),
        }
    }

    /// The last day of the round's period, on which registers are looked at.
    pub(in crate::indicators) fn last_day(&self) -> Day {
        self.delivered.round.period.until
    }

    /// The districts of the level on the last day of the round's period.
    pub(in crate::indicators) fn districts(&self) -> Vec<&'a str> {
        let day = self.last_day();
        let belongs = |district: &&District| {
            district.from.is_none_or(|from| from <= day)
                && district.until.is_none_or(|until| day <= until)
        };
        let names = |unit: &'a Unit| {
            unit.districts
                .iter()
                .filter(belongs)
                .map(|district| district.name.as_str())
        };
        match self.level {
            Level::Unit(unit) => names(unit).collect(),
            Level::City => self
                .delivered
                .programme
                .units
                .iter()
                .flat_map(names)
                .collect(),
        }
    }

    /// The weights of rows of a survey, where it is raked at this level.
    pub(in crate::indicators) fn weights(
        &self,
        source: &Source,
        rows: &Rows<'_>,
    ) -> Option<Vec<f64>> {
        let asked = source.raking.as_ref()?;
        let key = (source.id.clone(), self.level.id(self.delivered).clone());
        let raked = self.delivered.rakings.get(&key)?.as_ref().ok()?;
        Some(raked.weights(rows, &asked.variables))
    }

    /// How many were asked, where the measured rows are everybody who answered a survey.
    pub(in crate::indicators) fn population(
        &self,
        source: &SourceId,
        conditions: &[Condition],
    ) -> Option<u64> {
        let is_everybody = conditions.is_empty() && self.narrowing.is_none();
        is_everybody
            .then(|| self.delivered.invited(source, self.level))
            .flatten()
    }

    /// A value that rests on `n` rows of a source.
    pub(in crate::indicators) fn value(
        &self,
        source: &SourceId,
        measured: Measured,
        n: usize,
        amount: Option<f64>,
    ) -> Value {
        Value {
            amount,
            n: u64::try_from(n).expect("rows are counted in 64 bits"),
            people: self.delivered.source(source).kind == SourceKind::Survey,
            ..Value::nothing(measured, vec![source.clone()])
        }
    }
}
