//! The published rings and movements of a round as linear forms of people's answers.
//!
//! Comes in: the releases, and the forms of indicators. Goes out: for each published number the form
//! that it rounds and the interval that its rounding leaves open. A number whose form does not come to
//! what was measured has none: it is undecided.

use crate::disclosure::combined::Combined;
use crate::disclosure::linked::{Read, units_of};
use crate::disclosure::withheld::identity;
use crate::disclosure::{
    ClearedDimension, ClearedUnit, Identity, Ledger, Published, Shown, What, Whose,
};
use crate::indicators::{Asked, PeopleCell, PeopleForm};
use crate::methodology::Methodology;
use crate::scores::{DimensionScore, IndicatorScore};
use crate::vocabulary::{DimensionId, IndicatorId, Ring, Score, SourceGroup, SourceId, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// A published number.
#[derive(Clone, Debug)]
pub(in crate::disclosure) struct Form {
    /// Which one.
    pub(in crate::disclosure) identity: Identity,
    /// How it follows from people's answers; absent when that is not known to be linear.
    pub(in crate::disclosure) form: Option<PeopleForm>,
    /// The surveys that it rests on.
    pub(in crate::disclosure) sources: BTreeSet<SourceId>,
    /// The means of the cells of the form.
    pub(in crate::disclosure) means: BTreeMap<PeopleCell, f64>,
    /// The least that it can be, as published.
    pub(in crate::disclosure) low: f64,
    /// The most that it can be.
    pub(in crate::disclosure) high: f64,
    /// How far its ends move at most for each point that an answer moves, because an uncertainty that
    /// readers are not told is in them.
    pub(in crate::disclosure) wobble: f64,
    /// Whether an earlier release told it, so that nothing can be withheld any more.
    pub(in crate::disclosure) is_out: bool,
}

/// Every published ring and movement of a round that people's answers are in.
pub(in crate::disclosure) fn forms(
    methodology: &Methodology,
    combined: &[Combined<'_>],
    place: usize,
    (releases, ledger): (&[Read<'_>], &Ledger),
) -> Vec<Form> {
    let facts = Facts {
        methodology,
        combined,
        place,
    };
    let round = &combined[place].exact.round.id;
    let mut all: BTreeMap<Identity, Form> = BTreeMap::new();
    for (_, release) in releases {
        for unit in units_of(release, round) {
            for form in facts.of_unit(unit) {
                all.entry(form.identity.clone()).or_insert(form);
            }
        }
    }
    // What the next round says of its change since this one depends on this one's answers as well.
    if let Some(next) = combined.get(place + 1) {
        for (_, release) in releases {
            for unit in units_of(release, &next.exact.round.id) {
                for dimension in &unit.dimensions {
                    if let Some(form) = facts.moved_since(unit, dimension) {
                        all.entry(form.identity.clone()).or_insert(form);
                    }
                }
            }
        }
    }
    for (_, identity, published) in ledger.entries() {
        if let Published::Shown(spelled) = published
            && &identity.round == round
            && let Some(form) = facts.told_before(identity, spelled)
        {
            all.insert(identity.clone(), form);
        }
    }
    all.into_values().collect()
}

/// One round whose published numbers become forms.
pub(in crate::disclosure) struct Facts<'a> {
    pub(in crate::disclosure) methodology: &'a Methodology,
    /// All rounds.
    pub(in crate::disclosure) combined: &'a [Combined<'a>],
    /// Which of them.
    pub(in crate::disclosure) place: usize,
}

impl Facts<'_> {
    /// The round itself.
    pub(in crate::disclosure) fn round(&self) -> &Combined<'_> {
        &self.combined[self.place]
    }

    fn of_unit(&self, unit: &ClearedUnit) -> Vec<Form> {
        let mut all = Vec::new();
        for dimension in &unit.dimensions {
            all.extend(self.of_dimension(unit, dimension));
            all.extend(self.movement(unit, dimension));
            for indicator in &dimension.indicators {
                let what = What::Indicator(indicator.indicator.clone());
                let form = self.score(&indicator.indicator, &unit.unit);
                all.extend(self.ring(unit, what, indicator.ring, form, || {
                    self.exact(&unit.unit, &dimension.dimension)
                        .and_then(|score| find(score, &indicator.indicator))
                        .and_then(|one| one.score.ok())
                        .map(|score| score.points())
                }));
            }
        }
        all.extend(self.words_of_unit(unit));
        for goal in &unit.goals {
            let key = (unit.unit.clone(), goal.goal.clone());
            let score = self.round().scores.goals().get(&key);
            let what = What::Goal(goal.goal.clone());
            all.extend(score.and_then(|score| self.together(unit, what, goal.ring, score)));
        }
        for theme in &unit.themes {
            let key = (unit.unit.clone(), theme.theme.clone());
            let score = self.round().scores.themes().get(&key);
            let what = What::Theme(theme.theme.clone());
            all.extend(score.and_then(|score| self.together(unit, what, theme.ring, score)));
        }
        let items = unit.items.iter();
        let items = items.map(|item| (&item.source, &item.item, item.ring));
        let gaps = unit.gaps.iter();
        let gaps = gaps.flat_map(|gap| gap.views().map(|(source, ring)| (source, &gap.item, ring)));
        for (source, item, ring) in items.chain(gaps) {
            let what = What::Item(source.clone(), item.clone());
            let form = self.item(source, &Asked::Item(item.clone()), &unit.unit);
            let key = (source.clone(), item.clone(), unit.unit.clone());
            let points = || self.round().exact.table.items().get(&key)?.points;
            all.extend(self.ring(unit, what, ring, Some(Some(form)), points));
        }
        all
    }

    /// The ring of indicators taken together.
    fn together(
        &self,
        unit: &ClearedUnit,
        what: What,
        ring: Shown<Ring>,
        score: &DimensionScore,
    ) -> Option<Form> {
        let form = self.weighted(&unit.unit, score);
        let points = || score.score.ok().map(|score| score.points());
        self.ring(unit, what, ring, Some(form), points)
    }

    fn of_dimension(&self, unit: &ClearedUnit, dimension: &ClearedDimension) -> Vec<Form> {
        let Some(score) = self.safe(&unit.unit, &dimension.dimension) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        if dimension.whose == Whose::Own {
            let what = What::Dimension(dimension.dimension.clone());
            let form = self.weighted(&unit.unit, score);
            let points = || score.score.ok().map(|score| score.points());
            all.extend(self.ring(unit, what, dimension.ring, Some(form), points));
        }
        for mark in &dimension.marks {
            let what = What::Mark(dimension.dimension.clone(), mark.group);
            let form = self.marked(&unit.unit, score, mark.group);
            let points = || score.groups.get(&mark.group).map(|one| one.0.points());
            all.extend(self.ring(unit, what, mark.ring, Some(form), points));
        }
        all
    }

    /// A ring that an earlier release told, as far as it still speaks of these answers: a ring that
    /// does not fit them any more was made of other ones.
    fn told_before(&self, identity: &Identity, spelled: &str) -> Option<Form> {
        let halves = (spelled.parse::<f64>().ok()? * 2.0).round();
        let ring = (0..=10_u8).find(|&ring| f64::from(ring) == halves)?;
        let ring = Ring::from_halves(ring)?;
        let unit = &identity.unit;
        let (form, points) = match &identity.what {
            What::Indicator(indicator) => {
                let form = self.score(indicator, unit)??;
                let points = form.value(|cell| self.mean(cell));
                (form, points)
            }
            What::Item(source, item) => {
                let form = self.item(source, &Asked::Item(item.clone()), unit);
                let points = form.value(|cell| self.mean(cell));
                (form, points)
            }
            What::Dimension(dimension) => {
                let score = self.exact(unit, dimension)?;
                (self.weighted(unit, score)?, score.score.ok()?.points())
            }
            _ => return None,
        };
        let still_fits = Score::new(points).is_some_and(|score| Ring::nearest(score) == ring);
        let form = self.form(identity.clone(), Some(form), interval(ring), Some(points));
        form.filter(|_| still_fits).map(|form| Form {
            is_out: true,
            ..form
        })
    }

    fn mean(&self, cell: &PeopleCell) -> f64 {
        let cells = self.round().exact.table.people().cells();
        cells.get(cell).map_or(0.0, |answers| answers.mean())
    }

    /// The score of a dimension without what is withheld.
    pub(in crate::disclosure) fn safe(
        &self,
        unit: &UnitId,
        dimension: &DimensionId,
    ) -> Option<&DimensionScore> {
        let key = (unit.clone(), dimension.clone());
        self.round().scores.dimensions().get(&key)
    }

    fn exact(&self, unit: &UnitId, dimension: &DimensionId) -> Option<&DimensionScore> {
        let key = (unit.clone(), dimension.clone());
        self.round().exact.scores.dimensions().get(&key)
    }

    /// A published half ring; nothing for one that is not shown, and for one that rests on nobody.
    fn ring(
        &self,
        unit: &ClearedUnit,
        what: What,
        ring: Shown<Ring>,
        form: Option<Option<PeopleForm>>,
        points: impl Fn() -> Option<f64>,
    ) -> Option<Form> {
        let ring = ring.value()?;
        let form = form?;
        let identity = identity(self.round().exact.round, &unit.unit, what);
        self.form(identity, form, interval(ring), points())
    }

    /// A published number, where its form comes to what was measured; nothing for one that rests on nobody.
    pub(in crate::disclosure) fn form(
        &self,
        identity: Identity,
        form: Option<PeopleForm>,
        (low, high): (f64, f64),
        points: Option<f64>,
    ) -> Option<Form> {
        let cells = self.round().exact.table.people().cells();
        let mean = |cell: &PeopleCell| self.mean(cell);
        if form.as_ref().is_some_and(|form| form.terms.is_empty()) {
            return None;
        }
        let comes_to = |form: &PeopleForm| {
            let is_cut = form.cut_above || form.cut_below;
            let value = form.value(mean);
            is_cut || points.is_some_and(|points| (points - value).abs() < 1e-6)
        };
        let form = form.filter(comes_to);
        let known = form.iter().flat_map(|form| form.terms.keys());
        let sources: BTreeSet<SourceId> = match &form {
            Some(_) => known.clone().map(|cell| cell.source.clone()).collect(),
            None => cells.keys().map(|cell| cell.source.clone()).collect(),
        };
        let means = known.map(|cell| (cell.clone(), mean(cell))).collect();
        Some(Form {
            identity,
            sources,
            means,
            form,
            low,
            high,
            wobble: 0.0,
            is_out: false,
        })
    }

    /// The score of an indicator: nothing when it rests on nobody, `Some(None)` when it does so in a
    /// way that is not linear.
    pub(in crate::disclosure) fn score(
        &self,
        indicator: &IndicatorId,
        unit: &UnitId,
    ) -> Option<Option<PeopleForm>> {
        let people = self.round().exact.table.people();
        people.score(indicator, unit).map(|form| form.cloned())
    }

    /// A dimension as the weighted mean of its indicators.
    pub(in crate::disclosure) fn weighted(
        &self,
        unit: &UnitId,
        score: &DimensionScore,
    ) -> Option<PeopleForm> {
        let indicators = score.indicators.iter();
        self.summed(unit, indicators.map(|(id, one)| (id, one, one.weight)))
    }

    /// Indicators with their shares of a score, those without a score left out.
    pub(in crate::disclosure) fn summed<'a>(
        &self,
        unit: &UnitId,
        indicators: impl IntoIterator<Item = (&'a IndicatorId, &'a IndicatorScore, f64)>,
    ) -> Option<PeopleForm> {
        let mut sum = PeopleForm::default();
        for (id, one, share) in indicators {
            let Ok(points) = one.score else { continue };
            match self.score(id, unit) {
                None => sum.constant += share * points.points(),
                Some(form) => sum.add(&form?, share),
            }
        }
        self.if_linear(sum)
    }

    /// A form, where it is one: only the arithmetic mean is linear.
    pub(in crate::disclosure) fn if_linear(&self, form: PeopleForm) -> Option<PeopleForm> {
        let is_linear = self.round().exact.round.is_combined_linearly();
        (is_linear || form.terms.is_empty()).then_some(form)
    }

    /// A mark as the weighted mean of what a source group contributed.
    fn marked(
        &self,
        unit: &UnitId,
        score: &DimensionScore,
        group: SourceGroup,
    ) -> Option<PeopleForm> {
        let contributing: Vec<(&IndicatorId, &IndicatorScore, f64)> = score
            .indicators
            .iter()
            .filter(|(_, one)| one.weight > 0.0)
            .filter_map(|(id, one)| Some((id, one, *one.value.groups.get(&group)?)))
            .collect();
        let all: f64 = contributing.iter().map(|(_, one, _)| one.weight).sum();
        let mut sum = PeopleForm::default();
        for (id, one, points) in contributing {
            let people = self.round().exact.table.people();
            let form = match people.contributions(id, unit) {
                None => PeopleForm::constant(points),
                Some(groups) => groups.get(&group)?.clone(),
            };
            sum.add(&form, one.weight / all);
        }
        self.if_linear(sum)
    }

    /// The mean of an item over everybody who answered it at a level.
    #[expect(
        clippy::cast_precision_loss,
        reason = "answers are far fewer than 2^53"
    )]
    fn item(&self, source: &SourceId, asked: &Asked, unit: &UnitId) -> PeopleForm {
        let city = &self.methodology.programme().city.id;
        // Cells stand in the order of survey, question and unit, those of nobody first.
        let first = PeopleCell {
            source: source.clone(),
            asked: asked.clone(),
            unit: (unit != city).then(|| unit.clone()),
            subgroups: 0,
        };
        let cells = self.round().exact.table.people().cells().range(first..);
        let own: Vec<_> = cells
            .take_while(|(cell, _)| &cell.source == source && &cell.asked == asked)
            .take_while(|(cell, _)| unit == city || cell.unit.as_ref() == Some(unit))
            .collect();
        let all: u64 = own.iter().map(|(_, answers)| answers.n()).sum();
        PeopleForm {
            terms: own
                .into_iter()
                .map(|(cell, answers)| (cell.clone(), answers.n() as f64 / all as f64))
                .collect(),
            ..PeopleForm::default()
        }
    }
}

/// The scores that a half ring stands for; beyond its ends a scale has nothing.
fn interval(ring: Ring) -> (f64, f64) {
    let low = if ring.halves() == 0 {
        f64::NEG_INFINITY
    } else {
        ring.points() - 5.0
    };
    let high = if ring == Ring::OUTERMOST {
        f64::INFINITY
    } else {
        ring.points() + 5.0
    };
    (low, high)
}

/// An indicator among those of a dimension.
pub(in crate::disclosure) fn find<'a>(
    score: &'a DimensionScore,
    id: &IndicatorId,
) -> Option<&'a IndicatorScore> {
    let found = score.indicators.iter().find(|(one, _)| one == id);
    found.map(|(_, one)| one)
}
