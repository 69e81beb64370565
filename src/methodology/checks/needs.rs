//! What every measure asks of its sources, written down once.
//!
//! Comes in: a measure at its place. Goes out: sources, fields, conditions and lists that it needs.
//! Nothing is checked here; adding a measure means adding its arm.

use crate::methodology::spans::KeyPath;
use crate::methodology::{ColumnType, Condition, Measure};
use crate::vocabulary::{SourceId, SourceKind};

/// No demand on the type of a field.
pub(in crate::methodology::checks) const ANY: &[ColumnType] = &[];

/// What a measure asks for.
#[derive(Default)]
pub(in crate::methodology::checks) struct Needs<'a> {
    /// Sources by key, with the kinds that will do; no kinds: any.
    pub(in crate::methodology::checks) sources:
        Vec<(&'static str, &'a SourceId, &'static [SourceKind])>,
    /// Fields, with the path to their name and the word for the types that will do.
    pub(in crate::methodology::checks) fields: Vec<FieldNeed<'a>>,
    /// Lists of conditions by key.
    pub(in crate::methodology::checks) conditions: Vec<(&'static str, &'a [Condition])>,
    /// Lists by key that must not be empty, with their lengths.
    pub(in crate::methodology::checks) filled: Vec<(&'static str, usize)>,
}

/// A field that a measure or a condition reads.
pub(in crate::methodology::checks) struct FieldNeed<'a> {
    pub(in crate::methodology::checks) source: &'a SourceId,
    pub(in crate::methodology::checks) path: KeyPath,
    pub(in crate::methodology::checks) field: &'a str,
    pub(in crate::methodology::checks) wanted: &'static str,
    pub(in crate::methodology::checks) types: &'static [ColumnType],
}

/// The needs of every measure; those that read fields by name have their arms further down.
pub(in crate::methodology::checks) fn needs_of<'a>(
    measure: &'a Measure,
    path: &KeyPath,
) -> Needs<'a> {
    let mut needs = Needs::default();
    match measure {
        Measure::ItemMean { source, items, .. } => {
            needs.source(source, &[SourceKind::Survey]);
            let items = items.iter().map(|item| item.as_str());
            needs.listed(source, path, "items", items);
            needs.of_type("item", &[ColumnType::Scale]);
        }
        Measure::Share { source, having, .. } => {
            needs.source(source, &[]);
            needs.having(having);
        }
        Measure::Attended { source, members } => {
            needs.source(source, &[SourceKind::Attendance]);
            let registers: &[SourceKind] = &[SourceKind::Members];
            needs.sources.push(("members", members, registers));
            needs.fixed(source, path.then("source"), &["seat", "date", "mark"]);
            needs.fixed(members, path.then("members"), &["seat"]);
        }
        Measure::Representativeness {
            source,
            population,
            variables,
            ..
        } => {
            needs.source(source, &[SourceKind::Members]);
            let variables = variables.iter().map(String::as_str);
            needs.listed(source, path, "variables", variables);
            needs.of_type("category", &[ColumnType::Category, ColumnType::District]);
            needs.population(population, path);
        }
        Measure::Checklist { source, fields, .. } => {
            needs.source(source, &[]);
            let fields = fields.iter().map(String::as_str);
            needs.listed(source, path, "fields", fields);
            needs.of_type("yes-no", &[ColumnType::YesNo]);
        }
        Measure::DistrictCoverage { source, .. } => {
            needs.source(source, &[]);
            needs.fixed(source, path.then("source"), &["district"]);
        }
        Measure::Count { source, .. } => needs.source(source, &[]),
        Measure::MeanOf { parts } => needs.filled.push(("parts", parts.len())),
        // What a query reads is checked by `sql`.
        Measure::Sql { .. } => {}
        Measure::ExpertScore { source } => {
            needs.source(source, &[SourceKind::Expert]);
            needs.fixed(source, path.then("source"), &["dimension", "score"]);
        }
        by_name => needs.named_fields(by_name, path),
    }
    needs.conditions.push(("where", measure.filter()));
    needs
}

impl<'a> Needs<'a> {
    /// Measures that read fields which the round names.
    fn named_fields(&mut self, measure: &'a Measure, path: &KeyPath) {
        use ColumnType::{Category, Date, List};
        let field = |key: &'static str| path.then(key);
        if let Some(source) = measure.source() {
            self.source(source, &[]);
        }
        match measure {
            Measure::ShareWithinDays {
                source, from, to, ..
            }
            | Measure::MedianDays {
                source, from, to, ..
            } => {
                self.field(source, field("from"), from);
                self.field(source, field("to"), to);
                self.of_type("date", &[Date]);
            }
            Measure::Outcomes {
                source,
                field: outcome,
                weights,
                ..
            } => {
                self.field(source, field("field"), outcome);
                self.of_type("category", &[Category]);
                self.filled.push(("weights", weights.len()));
            }
            Measure::Variety {
                source,
                field: list,
                ..
            } => {
                self.field(source, field("field"), list);
                self.of_type("list", &[List]);
            }
            amounts => self.amounts(amounts, path),
        }
    }

    /// Measures of money and of people, by the fields that hold them.
    fn amounts(&mut self, measure: &'a Measure, path: &KeyPath) {
        use ColumnType::{Count, Money};
        let field = |key: &'static str| path.then(key);
        match measure {
            Measure::MoneyShare {
                source,
                amount,
                having,
                ..
            } => {
                self.field(source, field("amount"), amount);
                self.of_type("money", &[Money]);
                self.having(having);
            }
            Measure::PerThousand {
                source,
                amount,
                population,
                ..
            } => {
                self.field(source, field("amount"), amount);
                self.of_type("count", &[Count]);
                self.population(population, path);
            }
            Measure::Ratio {
                source,
                numerator,
                denominator,
                ..
            } => {
                self.field(source, field("numerator"), numerator);
                self.field(source, field("denominator"), denominator);
                self.of_type("count", &[Count]);
            }
            Measure::Sum {
                source,
                field: summed,
                ..
            } => {
                self.field(source, field("field"), summed);
                self.of_type("count-or-money", &[Count, Money]);
            }
            other => unreachable!("{} has an arm of its own", other.kind()),
        }
    }

    fn source(&mut self, id: &'a SourceId, kinds: &'static [SourceKind]) {
        self.sources.push(("source", id, kinds));
    }

    fn having(&mut self, having: &'a [Condition]) {
        self.conditions.push(("having", having));
        self.filled.push(("having", having.len()));
    }

    fn field(&mut self, source: &'a SourceId, path: KeyPath, field: &'a str) {
        self.fields.push(FieldNeed {
            source,
            path,
            field,
            wanted: "any",
            types: ANY,
        });
    }

    fn listed(
        &mut self,
        source: &'a SourceId,
        path: &KeyPath,
        key: &'static str,
        fields: impl ExactSizeIterator<Item = &'a str>,
    ) {
        self.filled.push((key, fields.len()));
        for (index, field) in fields.enumerate() {
            self.field(source, path.then(key).then(index), field);
        }
    }

    /// Fields that the measure reads under a fixed name.
    fn fixed(&mut self, source: &'a SourceId, path: KeyPath, fields: &[&'static str]) {
        for field in fields {
            self.field(source, path.clone(), field);
        }
    }

    fn population(&mut self, population: &'a SourceId, path: &KeyPath) {
        let kinds: &[SourceKind] = &[SourceKind::Population];
        self.sources.push(("population", population, kinds));
        let names = ["variable", "class", "count"];
        self.fixed(population, path.then("population"), &names);
    }

    /// The type of the fields asked for so far, where none was said yet.
    fn of_type(&mut self, wanted: &'static str, types: &'static [ColumnType]) {
        for need in self.fields.iter_mut().filter(|need| need.types.is_empty()) {
            need.wanted = wanted;
            need.types = types;
        }
    }
}
