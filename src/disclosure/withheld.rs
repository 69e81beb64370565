//! What is withheld, and by which rule.
//!
//! Comes in: small counts, earlier releases, and what the attack makes necessary. Goes out: the set
//! of identities that no audience is shown. A number that is withheld from somebody is withheld from
//! everybody, because its readers talk to each other.

use crate::disclosure::record::Rule;
use crate::disclosure::small_count::{self, rests_on_too_few, too_few};
use crate::disclosure::{Identity, Ledger, Published, Unprotected, What, dominance, linked_counts};
use crate::methodology::{CityFrom, Measure, Methodology, Round, Source};
use crate::vocabulary::{IndicatorId, RoundId, SourceId, SourceKind, UnitId};
use std::collections::{BTreeMap, BTreeSet};

/// The withheld numbers with the rule that withholds each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::disclosure) struct Withheld {
    rules: BTreeMap<Identity, Rule>,
}

impl Withheld {
    /// What rests on too few people, and what earlier releases withheld.
    pub(in crate::disclosure) fn at_first(
        methodology: &Methodology,
        rounds: &[Unprotected<'_>],
        ledger: &Ledger,
    ) -> Self {
        let mut all = Self::default();
        for one in rounds {
            all.small_counts(methodology, one);
            all.dominated_sums(methodology, one);
            all.means_of_withheld_units(methodology, one);
        }
        let reported: BTreeSet<&RoundId> = rounds.iter().map(|one| &one.round.id).collect();
        for (_, identity, published) in ledger.entries() {
            if *published == Published::Withheld && reported.contains(&identity.round) {
                all.add(identity.clone(), Rule::EarlierRelease);
            }
        }
        all
    }

    fn small_counts(&mut self, methodology: &Methodology, one: &Unprotected<'_>) {
        let policy = &methodology.programme().disclosure;
        for ((source, unit), response) in one.table.responses() {
            let is_small = too_few(response.n, policy.minimum_respondents);
            if is_small && is_sample(one.round, source) {
                let what = What::Response(source.clone());
                self.add(identity(one.round, unit, what), Rule::SmallCount);
            }
        }
        for (indicator, unit) in small_count::withheld(one.table, policy.minimum_respondents) {
            let what = What::Indicator(indicator);
            self.add(identity(one.round, &unit, what), Rule::SmallCount);
        }
        for ((indicator, unit), value) in one.table.values() {
            let counts_members = one
                .round
                .indicators
                .iter()
                .find(|declared| &declared.id == indicator)
                .is_some_and(|declared| counts_members(one.round, &declared.measure));
            let is_small = value.fraction.is_some_and(|(above, below)| {
                small_category(above, policy.smallest_category)
                    || small_category(below - above, policy.smallest_category)
            });
            if counts_members && is_small {
                let what = What::Indicator(indicator.clone());
                self.add(identity(one.round, unit, what), Rule::SmallCategory);
            }
        }
        for line in one.table.lines() {
            let what = What::Line(line.series.clone(), line.line, line.category.clone());
            let declared = one
                .round
                .series
                .iter()
                .find(|series| series.id == line.series)
                .and_then(|series| series.lines.get(line.line));
            let is_of_members =
                declared.is_some_and(|declared| counts_members(one.round, &declared.measure));
            let amount = line.value.amount.unwrap_or(0.0);
            if rests_on_too_few(&line.value, policy.minimum_respondents) {
                self.add(identity(one.round, &line.unit, what), Rule::SmallCount);
            } else if is_of_members && small_category(amount, policy.smallest_category) {
                self.add(identity(one.round, &line.unit, what), Rule::SmallCategory);
            }
        }
    }

    /// Sums of money that one payee dominates. What else is made of the money of the same source and
    /// unit, such as a share of it, is not a sum that the attack could take apart.
    fn dominated_sums(&mut self, methodology: &Methodology, one: &Unprotected<'_>) {
        let programme = methodology.programme();
        let percent = programme.disclosure.dominance_percent;
        let sums = linked_counts::counted(one, &programme.city.id);
        let mut dominated: BTreeSet<(&SourceId, UnitId)> = BTreeSet::new();
        for sum in &sums {
            let parts = dominance::payees(one.table.counted(), &sum.cells);
            if dominance::is_dominated(&parts, percent) {
                self.add(sum.identity.clone(), Rule::Dominance);
                dominated.insert((sum.source, sum.identity.unit.clone()));
            }
        }
        let is_a_sum: BTreeSet<&Identity> = sums.iter().map(|sum| &sum.identity).collect();
        let indicators = one.table.values().iter();
        let indicators = indicators.map(|((indicator, unit), value)| {
            let what = What::Indicator(indicator.clone());
            (identity(one.round, unit, what), value)
        });
        let lines = one.table.lines().iter();
        let lines = lines.map(|line| {
            let what = What::Line(line.series.clone(), line.line, line.category.clone());
            (identity(one.round, &line.unit, what), &line.value)
        });
        for (identity, value) in indicators.chain(lines) {
            let rests = |source: &SourceId| dominated.contains(&(source, identity.unit.clone()));
            if value.sources.iter().any(rests) && !is_a_sum.contains(&identity) {
                self.add(identity, Rule::Undecided);
            }
        }
    }

    /// A number of members or a sum of money of the city that is a mean over its units is no sum over
    /// rows: with a unit that is withheld, nobody has taken it apart.
    fn means_of_withheld_units(&mut self, methodology: &Methodology, one: &Unprotected<'_>) {
        let city = &methodology.programme().city.id;
        let means = one.round.indicators.iter();
        let means = means.filter(|indicator| indicator.city == CityFrom::Units);
        for indicator in means {
            let is_counted = counts_members(one.round, &indicator.measure)
                || matches!(indicator.measure, Measure::Sum { .. });
            let what = || What::Indicator(indicator.id.clone());
            let units = methodology.programme().units.iter();
            let mut units = units.map(|unit| identity(one.round, &unit.id, what()));
            if is_counted && units.any(|identity| self.has(&identity)) {
                self.add(identity(one.round, city, what()), Rule::Undecided);
            }
        }
    }

    /// Withholds a number; the first rule that asked for it stays.
    pub(in crate::disclosure) fn add(&mut self, identity: Identity, rule: Rule) {
        self.rules.entry(identity).or_insert(rule);
    }

    /// Whether a number is withheld.
    pub(in crate::disclosure) fn has(&self, identity: &Identity) -> bool {
        self.rules.contains_key(identity)
    }

    /// The rule that withholds a number.
    pub(in crate::disclosure) fn rule(&self, identity: &Identity) -> Option<Rule> {
        self.rules.get(identity).copied()
    }

    /// What has words that are withheld in a round, by unit.
    pub(in crate::disclosure) fn words(&self, round: &RoundId) -> BTreeSet<(UnitId, What)> {
        let of_round = self
            .rules
            .keys()
            .filter(|identity| &identity.round == round);
        of_round
            .filter_map(|identity| match &identity.what {
                What::Words(of) => Some((identity.unit.clone(), (**of).clone())),
                _ => None,
            })
            .collect()
    }

    /// The withheld indicators of a round.
    pub(in crate::disclosure) fn indicators(
        &self,
        round: &RoundId,
    ) -> BTreeSet<(IndicatorId, UnitId)> {
        self.rules
            .keys()
            .filter(|identity| &identity.round == round)
            .filter_map(|identity| match &identity.what {
                What::Indicator(indicator) => Some((indicator.clone(), identity.unit.clone())),
                _ => None,
            })
            .collect()
    }
}

/// An identity in a round.
pub(in crate::disclosure) fn identity(round: &Round, unit: &UnitId, what: What) -> Identity {
    Identity {
        round: round.id.clone(),
        unit: unit.clone(),
        what,
    }
}

/// Whether a number of members is some, but too few to be shown.
fn small_category(members: f64, smallest: u32) -> bool {
    members > 0.0 && members < f64::from(smallest)
}

/// Whether a source of a round is a survey of which it may be a secret how many answered.
pub(in crate::disclosure) fn is_sample(round: &Round, source: &SourceId) -> bool {
    let declared = round.source(source);
    declared.is_some_and(Source::may_hide_how_many_answered)
}

/// Whether a measure counts members by what they are.
pub(in crate::disclosure) fn counts_members(round: &Round, measure: &Measure) -> bool {
    let (Measure::Count { source, .. } | Measure::Share { source, .. }) = measure else {
        return false;
    };
    let declared = round.source(source);
    declared.is_some_and(|source| source.kind == SourceKind::Members)
}
