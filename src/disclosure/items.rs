//! Single survey items: their mean as a half ring, how the answers are spread, and how many said "don't
//! know".
//!
//! Comes in: the answers of one unit to the items of every survey. Goes out: cleared items, for the
//! groups of people that the policy shows to the audience. What is withheld beyond small counts was
//! decided before.

use crate::disclosure::small_count::too_few;
use crate::disclosure::spread::{ClearedSpread, Scheme, told};
use crate::disclosure::withheld::{Withheld, identity};
use crate::disclosure::{ClearedItem, Readers, Shown, What, no_opinion, rounding};
use crate::indicators::{IndicatorTable, ItemAnswers};
use crate::methodology::{Disclosure, Round, Source};
use crate::vocabulary::{Score, SourceGroup, UnitId};

/// Whether single items of a group are shown to the readers at all.
pub(in crate::disclosure) fn are_shown(
    policy: &Disclosure,
    readers: &Readers,
    group: SourceGroup,
) -> bool {
    match readers {
        Readers::Public => policy.public.distributions.contains(&group),
        Readers::Table(_) => true,
    }
}

fn spreads_are_shown(policy: &Disclosure, readers: &Readers, group: SourceGroup) -> bool {
    match readers {
        Readers::Public => policy.public.distributions.contains(&group),
        Readers::Table(_) => policy.table.distributions.contains(&group),
    }
}

/// The items of a unit that the readers may see.
pub(in crate::disclosure) fn cleared(
    (policy, readers): (&Disclosure, &Readers),
    round: &Round,
    table: &IndicatorTable,
    withheld: &Withheld,
    (city, unit): (&UnitId, &UnitId),
) -> Vec<ClearedItem> {
    let mut items = Vec::new();
    for source in &round.sources {
        if !are_shown(policy, readers, source.group) {
            continue;
        }
        let scheme = scheme(policy, round, table, source, unit);
        for item in &round.items {
            let key = (source.id.clone(), item.id.clone(), unit.clone());
            let Some(answers) = table.items().get(&key) else {
                continue;
            };
            let what = What::Item(source.id.clone(), item.id.clone());
            let is_withheld = too_few(answered(answers), policy.minimum_respondents)
                || withheld.has(&identity(round, unit, what));
            let ring = if is_withheld {
                Shown::Withheld
            } else {
                let score = answers.points.and_then(Score::new);
                score.map_or(Shown::NotAssessed, |score| rounding::ring(Ok(score)))
            };
            let spread = spreads_are_shown(policy, readers, source.group).then(|| {
                let what = What::Spread(source.id.clone(), item.id.clone());
                let is_withheld = withheld.has(&identity(round, unit, what));
                spread(
                    answers,
                    policy,
                    scheme,
                    is_withheld.then_some(Shown::Withheld),
                )
            });
            let what = What::NoOpinion(source.id.clone(), item.id.clone());
            let keeps_back = withheld.has(&identity(round, unit, what));
            let no_opinion = spread.as_ref().map(|spread| match spread {
                Shown::Value(_) if keeps_back => Shown::Withheld,
                Shown::Value(_) => no_opinion::told(table, (source, &item.id), (city, unit))
                    .map_or(Shown::Withheld, Shown::Value),
                Shown::Withheld => Shown::Withheld,
                Shown::NotAssessed | Shown::NotScored => Shown::NotAssessed,
            });
            items.push(ClearedItem {
                source: source.id.clone(),
                item: item.id.clone(),
                ring,
                spread,
                no_opinion,
            });
        }
    }
    items
}

/// The scheme of a survey's items for a unit: that of the item with the fewest answers among those
/// that have enough to be told.
pub(in crate::disclosure) fn scheme(
    policy: &Disclosure,
    round: &Round,
    table: &IndicatorTable,
    source: &Source,
    unit: &UnitId,
) -> Scheme {
    let fewest = round
        .items
        .iter()
        .filter_map(|item| {
            let key = (source.id.clone(), item.id.clone(), unit.clone());
            table.items().get(&key).map(answered)
        })
        .filter(|&n| n >= u64::from(policy.minimum_distribution))
        .min();
    fewest.map_or(Scheme::Word, Scheme::for_fewest)
}

/// How many answered an item.
pub(in crate::disclosure) fn answered(answers: &ItemAnswers) -> u64 {
    answers.counts.values().sum()
}

fn spread(
    answers: &ItemAnswers,
    policy: &Disclosure,
    scheme: Scheme,
    withheld: Option<Shown<ClearedSpread>>,
) -> Shown<ClearedSpread> {
    if let Some(withheld) = withheld {
        return withheld;
    }
    let n = answered(answers);
    if n == 0 {
        return Shown::NotAssessed;
    }
    if too_few(n, policy.minimum_distribution) {
        return Shown::Withheld;
    }
    let counts: Vec<u64> = answers.counts.values().copied().collect();
    told(&counts, scheme).map_or(Shown::Withheld, Shown::Value)
}
