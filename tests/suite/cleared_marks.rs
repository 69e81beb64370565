//! What the marks of a picture have to tell: the cleared values that it is about, and all of them.
//!
//! Comes in: the name of a picture, its drawing and the release of its readers. Goes out: the elements that were
//! measured, or what is wrong. How it is measured stands in `measuring` and `measuring_lengths`.

use crate::drawing::{Drawing, Used};
use crate::measuring::{OnDiscs, along_rows, on_discs, over_time};
use crate::measuring_lengths::{Column, Rows, columns, from_a_base, parted};
use std::collections::BTreeMap;
use tutka::disclosure::{
    AudienceRelease, ClassShare, ClearedItem, ClearedRound, ClearedUnit, Shown, Subject,
};
use tutka::methodology::Methodology;
use tutka::vocabulary::{Quantity, Ring};

/// A picture whose marks are to be held against what its readers may know.
#[derive(Clone, Copy)]
pub(crate) struct Meant<'a> {
    /// Its name, without the width that it was drawn for.
    pub(crate) name: &'a str,
    pub(crate) language: &'a str,
    pub(crate) methodology: &'a Methodology,
    pub(crate) release: &'a AudienceRelease,
}

impl Meant<'_> {
    /// Measures a drawing: every mark in it is that of a cleared value, and none is missing.
    pub(crate) fn measured_in(&self, drawing: &Drawing) -> Result<Used, String> {
        let (kind, about) = self.name.split_once('-').unwrap_or((self.name, ""));
        let used = match kind {
            "radar" => self.radar(self.unit(about)?, &on_discs(drawing)?),
            "sectors" => sectors(self.unit(about)?, &on_discs(drawing)?),
            "dots" => {
                let all = self.unit(about)?.dimensions.iter();
                let all = all.flat_map(|one| {
                    std::iter::once(one.ring).chain(one.marks.iter().map(|mark| mark.ring))
                });
                same_rings(along_rows(drawing)?, all)
            }
            "dimension" => {
                let units = self.now().units.iter();
                let own = units.filter_map(|unit| unit.dimension(&about.into()));
                let all = own.flat_map(|one| {
                    std::iter::once(one.ring).chain(one.marks.iter().map(|mark| mark.ring))
                });
                same_rings(along_rows(drawing)?, all)
            }
            "views" => {
                let all = views(std::slice::from_ref(self.unit(about)?), |_| true);
                same_rings(along_rows(drawing)?, all)
            }
            "gaps" => {
                let all = views(&self.now().units, |dimension| dimension == about);
                same_rings(along_rows(drawing)?, all)
            }
            "trend" => {
                let rounds = self.release.rounds().iter();
                let own = rounds.filter_map(|round| round.unit(&about.into()));
                let all = own.flat_map(|unit| unit.dimensions.iter().map(|one| one.ring));
                same_rings(over_time(drawing)?, all)
            }
            "calendar" if about.is_empty() => calendar(&self.now().units, drawing),
            "calendar" => calendar(std::slice::from_ref(self.unit(about)?), drawing),
            "items" => self.answers(about, drawing),
            _ => self.subject(drawing),
        }?;
        match drawing.unmeasured(&used) {
            Some(stray) => Err(stray),
            None => Ok(used),
        }
    }

    fn now(&self) -> &ClearedRound {
        self.release.reported()
    }

    fn unit(&self, id: &str) -> Result<&ClearedUnit, String> {
        let unit = self.now().unit(&id.into());
        unit.ok_or(format!("nobody knows what {} is about", self.name))
    }

    fn radar(&self, unit: &ClearedUnit, found: &OnDiscs) -> Result<Used, String> {
        same(
            &found.whole,
            &rings(unit.dimensions.iter().map(|one| one.ring)),
        )?;
        let mut sources: BTreeMap<_, Vec<f64>> = BTreeMap::new();
        let mut spans = Vec::new();
        for dimension in &unit.dimensions {
            let shown = dimension.marks.iter();
            let shown = shown.filter_map(|mark| Some((mark.group, mark.ring.value()?.value())));
            let shown: Vec<_> = shown.collect();
            for (group, ring) in &shown {
                sources.entry(*group).or_default().push(*ring);
            }
            let rings = || shown.iter().map(|(_, ring)| *ring);
            // One source alone has no range.
            let low = rings().min_by(f64::total_cmp);
            if let Some(low) = low.filter(|_| shown.len() > 1) {
                spans.push(vec![low, rings().fold(low, f64::max)]);
            }
        }
        let sources: Rows = sources.into_values().collect();
        same_sets(&found.large, &sources)?;
        same_sets(&found.small, &sources)?;
        let measured: Rows = found
            .spans
            .iter()
            .map(|(low, high)| vec![*low, *high])
            .collect();
        same_sets(&measured, &spans)?;
        let before = self
            .release
            .before()
            .and_then(|round| round.unit(&unit.unit));
        let before = before.into_iter().flat_map(|unit| &unit.dimensions);
        let mut before = hundredths(&rings(before.map(|one| one.ring)));
        for corner in hundredths(&found.earlier) {
            let known = before.iter().position(|ring| ring.abs_diff(corner) <= 1);
            before.swap_remove(known.ok_or(format!("no earlier ring is {corner} hundredths"))?);
        }
        Ok(found.used.clone())
    }

    fn answers(&self, about: &str, drawing: &Drawing) -> Result<Used, String> {
        let mut units = self.now().units.iter();
        let own = units.find_map(|unit| {
            let survey = about.strip_suffix(unit.unit.as_str())?.strip_suffix('-')?;
            Some((unit, survey))
        });
        let (unit, survey) = own.ok_or(format!("nobody knows what {} is about", self.name))?;
        let items = unit.items.iter();
        let items: Vec<&ClearedItem> = items
            .filter(|item| item.source.as_str() == survey)
            .collect();
        let found = parted(drawing)?;
        same_lengths(found.classes, middles(&items))?;
        same_lengths(found.apart, no_opinion(&items))?;
        Ok(found.used)
    }

    /// Numbers of the series, unit by unit, and the rate of the city.
    fn subject(&self, drawing: &Drawing) -> Result<Used, String> {
        let subject = Subject::ALL.into_iter().find(|one| one.key() == self.name);
        let subject = subject.ok_or(format!("nobody measures a picture called {}", self.name))?;
        let round = self.methodology.round(&self.now().round).expect("a round");
        let lines = self.now().numbers(round, subject);
        let city = &self.methodology.programme().city.id;
        let is_drawn = |unit| unit != city || lines.len() == 1;
        let values = lines.iter().flat_map(|line| &line.values);
        let values = values.filter(|(unit, _)| is_drawn(unit));
        let amounts: Vec<f64> = values
            .filter_map(|(_, shown)| shown.value())
            .map(amount)
            .collect();
        let (told, used) = from_a_base(drawing, self.language)?;
        same(&told, &amounts)?;
        Ok(used)
    }
}

fn amount(quantity: Quantity) -> f64 {
    match quantity {
        Quantity::Count(amount)
        | Quantity::Percent(amount)
        | Quantity::Days(amount)
        | Quantity::Euros(amount) => amount as f64,
        Quantity::TenthsPerThousand(amount) => amount as f64 / 10.0,
    }
}

fn sectors(unit: &ClearedUnit, found: &OnDiscs) -> Result<Used, String> {
    let indicators = unit.dimensions.iter().flat_map(|one| &one.indicators);
    same(&found.whole, &rings(indicators.map(|one| one.ring)))?;
    if found.large.is_empty() && found.small.is_empty() && found.spans.is_empty() {
        Ok(found.used.clone())
    } else {
        Err("sources stand among the indicators".to_owned())
    }
}

fn calendar(units: &[ClearedUnit], drawing: &Drawing) -> Result<Used, String> {
    let strip = |unit: &ClearedUnit| -> Vec<Column> {
        let months = unit.calendar.months.iter().map(|(_, _, events)| events);
        let listed = months.filter(|events| events.listed > 0);
        listed
            .map(|one| (one.held, one.cancelled, one.listed))
            .collect()
    };
    let expected: Vec<Vec<Column>> = units.iter().map(strip).collect();
    let (measured, used) = columns(drawing);
    if measured == expected {
        Ok(used)
    } else {
        Err(format!("measured {measured:?}, cleared {expected:?}"))
    }
}

/// Own and others' views of the items of some dimensions.
fn views(units: &[ClearedUnit], is_meant: impl Fn(&str) -> bool) -> Vec<Shown<Ring>> {
    // The own view is drawn once for each statement, the views of others each.
    let mut own = BTreeMap::new();
    let mut all = Vec::new();
    for unit in units {
        let gaps = unit.gaps.iter();
        for gap in gaps.filter(|gap| is_meant(gap.dimension.as_str())) {
            own.insert(
                (&unit.unit, &gap.dimension, &gap.item, &gap.own),
                gap.own_ring,
            );
            all.push(gap.other_ring);
        }
    }
    all.extend(own.into_values());
    all
}

fn rings(shown: impl IntoIterator<Item = Shown<Ring>>) -> Vec<f64> {
    let rings = shown.into_iter().filter_map(|ring| ring.value());
    rings.map(Ring::value).collect()
}

/// Rings and shares are compared in hundredths, so that they can be put in order.
fn hundredths(measured: &[f64]) -> Vec<i64> {
    let mut all: Vec<i64> = measured
        .iter()
        .map(|one| (100.0 * one).round() as i64)
        .collect();
    all.sort_unstable();
    all
}

/// The measured numbers are the expected ones, to a hundredth.
fn same(measured: &[f64], expected: &[f64]) -> Result<(), String> {
    same_sets(&[measured.to_vec()], &[expected.to_vec()])
}

fn same_rings(
    (measured, used): (Vec<f64>, Used),
    expected: impl IntoIterator<Item = Shown<Ring>>,
) -> Result<Used, String> {
    same(&measured, &rings(expected))?;
    Ok(used)
}

/// The same sets of numbers, in whatever order.
fn same_sets(measured: &[Vec<f64>], expected: &[Vec<f64>]) -> Result<(), String> {
    let in_order = |sets: &[Vec<f64>]| {
        let mut sets: Vec<Vec<i64>> = sets.iter().map(|one| hundredths(one)).collect();
        sets.sort();
        sets
    };
    same_rows(&in_order(measured), &in_order(expected))
}

/// Each row has its own among the others, in which no number differs by more than one.
fn same_rows(measured: &[Vec<i64>], expected: &[Vec<i64>]) -> Result<(), String> {
    let is_near = |one: &[i64], other: &[i64]| {
        let mut pairs = one.iter().zip(other);
        one.len() == other.len() && pairs.all(|(one, other)| one.abs_diff(*other) <= 1)
    };
    let mut left = expected.to_vec();
    for row in measured {
        let found = left.iter().position(|other| is_near(row, other));
        left.swap_remove(found.ok_or(format!("measured {row:?}, cleared {expected:?}"))?);
    }
    if left.is_empty() {
        Ok(())
    } else {
        Err(format!("not drawn: {left:?}"))
    }
}

/// What is told of the items of a survey in per cents, row by row: the middles of the steps of their classes.
fn middles(items: &[&ClearedItem]) -> Rows {
    let told = items.iter().filter_map(|item| match &item.spread {
        Some(Shown::Value(spread)) if !spread.classes.is_empty() => Some(&spread.classes),
        _ => None,
    });
    let middle = |one: &ClassShare| f64::midpoint(one.from_percent.into(), one.to_percent.into());
    told.map(|classes| classes.iter().map(middle).collect())
        .collect()
}

/// How many said "don't know", from and to, row by row.
fn no_opinion(items: &[&ClearedItem]) -> Rows {
    let told = items
        .iter()
        .filter_map(|item| item.no_opinion.and_then(|told| told.value()));
    told.map(|told| vec![told.from_percent.into(), told.to_percent.into()])
        .collect()
}

/// Lengths that are all as long as their numbers say. Nobody is told how long a per cent is drawn.
fn same_lengths(measured: Rows, expected: Rows) -> Result<(), String> {
    let sum = |rows: &Rows| rows.iter().flatten().sum::<f64>();
    let per_cent = sum(&measured) / sum(&expected);
    let tenths = |rows: Rows, one: f64| -> Vec<Vec<i64>> {
        let tenths = |length: f64| (10.0 * length / one).round() as i64;
        rows.into_iter()
            .map(|row| row.into_iter().map(tenths).collect())
            .collect()
    };
    same_rows(&tenths(measured, per_cent), &tenths(expected, 1.0))
}
