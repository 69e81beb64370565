//! What succeeded and what to develop: the rule of the round, applied to cleared values alone.
//!
//! Comes in: a cleared unit and the counts of coded notes. Goes out: two lists in one, each line
//! with its reason. Nothing that was withheld can decide a line, because nothing here sees it.
//!
//! The order of reasons: words first; where they leave a thing between the lists, its change since
//! the round before. Statements that two surveys asked are judged by the gap between own and others'
//! view, and themes by their notes.

use crate::disclosure::{
    Because, ClearedUnit, ClearedVerdict, Judged, Movement, Shown, Verdict, Whose, Words,
};
use crate::indicators::IndicatorTable;
use crate::methodology::{Band, ChangeRule, Round, VerdictRule};
use crate::vocabulary::BandId;

/// The lines of a unit: its own dimensions first, then its indicators, in the order of the method,
/// then the themes. A value that is the city's says nothing about the unit and is left out.
pub(in crate::disclosure) fn cleared(
    round: &Round,
    table: &IndicatorTable,
    unit: &ClearedUnit,
) -> Vec<ClearedVerdict> {
    let judge = Judge {
        rule: &round.verdicts,
        bands: &round.bands,
    };
    let mut lines = Vec::new();
    let own = unit.dimensions.iter();
    for dimension in own.filter(|dimension| dimension.whose == Whose::Own) {
        let about = Judged::Dimension(dimension.dimension.clone());
        let decided = judge.words(&dimension.words);
        let decided = decided.or_else(|| judge.change(dimension.movement));
        lines.extend(decided.map(|decided| line(decided, about)));
    }
    for dimension in &unit.dimensions {
        for one in &dimension.indicators {
            let about = Judged::Indicator(dimension.dimension.clone(), one.indicator.clone());
            lines.extend(judge.words(&one.words).map(|decided| line(decided, about)));
        }
    }
    for gap in &unit.gaps {
        let about = Judged::Views {
            dimension: gap.dimension.clone(),
            item: gap.item.clone(),
            own: gap.own.clone(),
            other: gap.other.clone(),
        };
        let decided = judge.gap(gap.difference);
        lines.extend(decided.map(|decided| line(decided, about)));
    }
    for ((of, source, theme), count) in table.themes() {
        if of == &unit.unit {
            let about = Judged::Theme(source.clone(), theme.clone());
            let decided = judge.mentions(count.success, count.develop);
            lines.extend(decided.map(|decided| line(decided, about)));
        }
    }
    lines
}

/// A list and the reason for it.
type Decided = (Verdict, Because);

fn line((verdict, because): Decided, about: Judged) -> ClearedVerdict {
    ClearedVerdict {
        verdict,
        about,
        because,
    }
}

/// The rule of a round with the bands that it speaks of.
struct Judge<'a> {
    rule: &'a VerdictRule,
    bands: &'a [Band],
}

impl Judge<'_> {
    fn band(&self, id: &BandId) -> Option<Verdict> {
        let is_among = |list: Vec<&Band>| list.iter().any(|band| &band.id == id);
        if is_among(self.rule.succeeded_bands(self.bands)) {
            Some(Verdict::Succeeded)
        } else if is_among(self.rule.develop_bands(self.bands)) {
            Some(Verdict::Develop)
        } else {
            None
        }
    }

    /// Two words count only when they are of the same list.
    fn words(&self, words: &Words) -> Option<Decided> {
        let verdict = match words {
            Words::One(band) => self.band(band),
            Words::Two(lower, upper) => {
                let lower = self.band(lower);
                lower.filter(|_| lower == self.band(upper))
            }
            Words::NotCertain | Words::None => None,
        };
        Some((verdict?, Because::Words(words.clone())))
    }

    fn change(&self, movement: Movement) -> Option<Decided> {
        match (self.rule.change, movement) {
            (ChangeRule::Decides, Movement::Better) => Some((Verdict::Succeeded, Because::Better)),
            (ChangeRule::Decides, Movement::Worse) => Some((Verdict::Develop, Because::Worse)),
            _ => None,
        }
    }

    /// An own view that is better than that of others is to be developed; one that is worse is no
    /// success either. The gap is that of the rings, whose halves are ten points.
    fn gap(&self, difference: Shown<i8>) -> Option<Decided> {
        let halves = i64::from(difference.value()?);
        let is_wide = 10 * halves >= i64::from(self.rule.gap);
        is_wide.then_some((Verdict::Develop, Because::OwnViewAbove))
    }

    /// Enough notes, and enough of them on one side.
    fn mentions(&self, success: u64, develop: u64) -> Option<Decided> {
        let all = success + develop;
        let fewest = u64::from(self.rule.mentions);
        if fewest == 0 || all < fewest {
            return None;
        }
        let (verdict, of_these) = if success > develop {
            (Verdict::Succeeded, success)
        } else {
            (Verdict::Develop, develop)
        };
        let agrees = share(of_these, all) >= self.rule.agreement - 1e-9;
        agrees.then_some((verdict, Because::Mentions { of_these, all }))
    }
}

#[expect(clippy::cast_precision_loss, reason = "notes are counted in hundreds")]
fn share(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Text;

    fn bands(ids: &[&str]) -> Vec<Band> {
        ids.iter()
            .map(|&id| Band {
                id: BandId::from(id),
                from: 0,
                name: Text::default(),
            })
            .collect()
    }

    fn list_of(rule: &VerdictRule, words: &Words) -> Option<Verdict> {
        let bands = bands(&["a", "b", "c", "d"]);
        let judge = Judge {
            rule,
            bands: &bands,
        };
        judge.words(words).map(|(verdict, _)| verdict)
    }

    #[test]
    fn by_default_the_highest_band_is_a_success_and_the_lower_half_is_to_be_developed() {
        let one = |id: &str| list_of(&VerdictRule::default(), &Words::One(id.into()));
        assert_eq!(one("a"), Some(Verdict::Develop));
        assert_eq!(one("b"), Some(Verdict::Develop));
        assert_eq!(one("c"), None);
        assert_eq!(one("d"), Some(Verdict::Succeeded));
    }

    #[test]
    fn a_round_can_name_its_own_bands() {
        let rule = VerdictRule {
            succeeded: Some(vec!["c".into(), "d".into()]),
            develop: Some(vec!["a".into()]),
            ..VerdictRule::default()
        };
        let one = |id: &str| list_of(&rule, &Words::One(id.into()));
        assert_eq!(one("a"), Some(Verdict::Develop));
        assert_eq!(one("b"), None);
        assert_eq!(one("c"), Some(Verdict::Succeeded));
        let both = Words::Two("c".into(), "d".into());
        assert_eq!(list_of(&rule, &both), Some(Verdict::Succeeded));
    }

    #[test]
    fn two_words_count_only_when_they_are_of_one_list_and_uncertainty_decides_nothing() {
        let two = |lower: &str, upper: &str| {
            list_of(
                &VerdictRule::default(),
                &Words::Two(lower.into(), upper.into()),
            )
        };
        assert_eq!(two("a", "b"), Some(Verdict::Develop));
        assert_eq!(two("b", "c"), None);
        assert_eq!(two("c", "d"), None);
        assert_eq!(list_of(&VerdictRule::default(), &Words::NotCertain), None);
        assert_eq!(list_of(&VerdictRule::default(), &Words::None), None);
    }

    #[test]
    fn a_change_decides_only_where_the_rule_lets_it_and_is_greater_than_the_uncertainty() {
        let lets = VerdictRule::default();
        let ignores = VerdictRule {
            change: ChangeRule::Ignored,
            ..VerdictRule::default()
        };
        let by_change = |rule, movement| {
            let decided = Judge { rule, bands: &[] }.change(movement);
            decided.map(|(verdict, _)| verdict)
        };
        assert_eq!(by_change(&lets, Movement::Better), Some(Verdict::Succeeded));
        assert_eq!(by_change(&lets, Movement::Worse), Some(Verdict::Develop));
        assert_eq!(by_change(&lets, Movement::Same), None);
        assert_eq!(by_change(&lets, Movement::Unknown), None);
        assert_eq!(by_change(&ignores, Movement::Worse), None);
    }

    #[test]
    fn an_own_view_far_above_that_of_others_is_to_be_developed_and_one_below_is_nothing() {
        let rule = VerdictRule::default();
        let judge = Judge {
            rule: &rule,
            bands: &[],
        };
        let list = |shown| judge.gap(shown).map(|(verdict, _)| verdict);
        // A half ring is ten points, so that 20 points are two of them.
        assert_eq!(list(Shown::Value(2)), Some(Verdict::Develop));
        assert_eq!(list(Shown::Value(1)), None);
        assert_eq!(list(Shown::Value(-4)), None);
        assert_eq!(list(Shown::Withheld), None);
    }

    #[test]
    fn a_theme_needs_enough_notes_and_enough_of_them_on_one_side() {
        let rule = VerdictRule::default();
        let judge = Judge {
            rule: &rule,
            bands: &[],
        };
        let side = |success, develop| judge.mentions(success, develop).map(|(side, _)| side);
        assert_eq!(side(2, 2), None);
        assert_eq!(side(6, 2), Some(Verdict::Succeeded));
        assert_eq!(side(2, 6), Some(Verdict::Develop));
        assert_eq!(side(4, 2), None);
        assert_eq!(side(4, 0), None);
        let silent = VerdictRule {
            mentions: 0,
            ..VerdictRule::default()
        };
        let judge = Judge {
            rule: &silent,
            bands: &[],
        };
        assert_eq!(judge.mentions(0, 0), None);
        assert_eq!(judge.mentions(90, 0), None);
    }
}
