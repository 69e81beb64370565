//! The tree of a dimension: themes, as deep as the method has them, and indicators at their ends.
//!
//! Comes in: the indicators of a level and their scores. Goes out: the score of the whole, by a
//! weighted mean at each branch, with the share and the slope of each indicator in it. A goal is a
//! tree without themes. Nothing is measured here.

use crate::indicators::sum_in_order_of_size;
use crate::methodology::{Aggregation, Indicator, Mean, Round, Theme};
use crate::scores::NoScore;
use crate::scores::availability::is_enough;
use crate::scores::means::{Weighted, mean, slope, with_shares};
use crate::vocabulary::{DimensionId, GoalId, Score, ThemeId};
use std::borrow::Cow;

/// An indicator as it enters a tree: its declared weight, and its score or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::scores) struct Part {
    /// The declared weight; only the proportions among siblings matter. 0 for what is left out.
    pub(in crate::scores) weight: f64,
    /// The score.
    pub(in crate::scores) score: Result<Score, NoScore>,
}

impl Part {
    /// An indicator that is not there: it counts nowhere.
    pub(in crate::scores) const LEFT_OUT: Self = Self {
        weight: 0.0,
        score: Err(NoScore::OutOfScope),
    };

    /// Whether data could make it available. What is shown and not scored for want of a target has
    /// no weight: no data could.
    fn is_counted(&self) -> bool {
        self.weight > 0.0 && self.score != Err(NoScore::NoTarget)
    }
}

/// What a score is made for: indicators that belong together.
#[derive(Clone, Copy, Debug)]
pub(in crate::scores) enum Over<'a> {
    /// Those of a dimension, parted by its themes.
    Dimension(&'a DimensionId),
    /// Those of a theme, parted by the themes within it.
    Theme(&'a ThemeId),
    /// Those that stand for a main goal: they stand beside one another, whatever their dimension.
    Goal(&'a GoalId),
}

impl Over<'_> {
    /// Whether an indicator is one of them.
    pub(in crate::scores) fn holds(&self, round: &Round, indicator: &Indicator) -> bool {
        match self {
            Self::Dimension(dimension) => &indicator.dimension == *dimension,
            Self::Theme(theme) => round.lies_within(indicator.theme.as_ref(), theme),
            Self::Goal(goal) => indicator.goals.contains(goal),
        }
    }
}

/// Themes and indicators as they hang together, the indicators by their places among the parts.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::scores) struct Tree {
    root: Branch,
}

#[derive(Clone, Debug, PartialEq)]
struct Branch {
    /// The place of the theme in the method; absent for the root.
    theme: Option<usize>,
    weight: f64,
    /// Whether it is a theme, which has a mean of its own.
    is_theme: bool,
    leaves: Vec<usize>,
    branches: Vec<Branch>,
}

/// What the parts make of a tree.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::scores) struct Scored {
    /// The score of the whole.
    pub(in crate::scores) score: Result<Score, NoScore>,
    /// The share of the weight that was available, 0-1.
    pub(in crate::scores) coverage: f64,
    /// For each part its share of the whole: the product of its shares along the way; 0 for one
    /// that has no score, or whose theme has none.
    pub(in crate::scores) shares: Vec<f64>,
    /// For each part how many points the whole moves for one point of it.
    pub(in crate::scores) slopes: Vec<f64>,
}

impl Tree {
    /// The tree of indicators that belong together.
    pub(in crate::scores) fn new(round: &Round, over: Over<'_>, indicators: &[&Indicator]) -> Self {
        let mut root = Branch {
            theme: None,
            weight: 1.0,
            is_theme: matches!(over, Over::Theme(_)),
            leaves: Vec::new(),
            branches: Vec::new(),
        };
        for (leaf, indicator) in indicators.iter().enumerate() {
            let around = || round.themes_around(indicator.theme.as_ref());
            let mut way: Vec<&Theme> = match over {
                Over::Goal(_) => Vec::new(),
                Over::Dimension(_) => around(),
                Over::Theme(theme) => {
                    let within = around().into_iter().take_while(|one| one.id != *theme);
                    within.collect()
                }
            };
            way.reverse();
            root.hang(round, leaf, &way);
        }
        Self { root }
    }

    /// The same tree with the weights of its themes multiplied, by their places in the method.
    pub(in crate::scores) fn with_theme_weights_times(&self, factors: &[f64]) -> Cow<'_, Self> {
        if self.root.branches.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut tree = self.clone();
        tree.root.multiply(factors);
        Cow::Owned(tree)
    }

    /// The score of the whole alone.
    pub(in crate::scores) fn score(
        &self,
        rule: &Aggregation,
        parts: &[Part],
    ) -> Result<Score, NoScore> {
        self.whole(rule, parts).0
    }

    /// The score of the whole and the share of the weight that was available.
    fn whole(&self, rule: &Aggregation, parts: &[Part]) -> (Result<Score, NoScore>, f64) {
        if parts.is_empty() {
            return (Err(NoScore::OutOfScope), 0.0);
        }
        let made = self.root.made(rule, parts);
        let points = made
            .points
            .filter(|_| is_enough(rule, made.coverage, made.indicators));
        let score = points.and_then(Score::new).ok_or(NoScore::TooFewIndicators);
        (score, made.coverage)
    }

    /// The score of the whole, and what each part has to do with it.
    pub(in crate::scores) fn scored(&self, rule: &Aggregation, parts: &[Part]) -> Scored {
        let (score, coverage) = self.whole(rule, parts);
        let mut scored = Scored {
            score,
            coverage,
            shares: vec![0.0; parts.len()],
            slopes: vec![0.0; parts.len()],
        };
        self.root.share_out(rule, parts, (1.0, 1.0), &mut scored);
        scored
    }
}

/// What a branch comes to.
struct Made {
    /// The weighted mean, of what is there.
    points: Option<f64>,
    /// The share of its weight that is available; 0 where nothing could be.
    coverage: f64,
    /// Indicators with a score, in branches that have one.
    indicators: usize,
}

impl Branch {
    fn hang(&mut self, round: &Round, leaf: usize, way: &[&Theme]) {
        let Some((theme, rest)) = way.split_first() else {
            self.leaves.push(leaf);
            return;
        };
        let place = round.themes.iter().position(|one| one.id == theme.id);
        let known = self
            .branches
            .iter()
            .position(|branch| branch.theme == place);
        let branch = known.unwrap_or_else(|| {
            self.branches.push(Self {
                theme: place,
                weight: theme.weight,
                is_theme: true,
                leaves: Vec::new(),
                branches: Vec::new(),
            });
            self.branches.len() - 1
        });
        self.branches[branch].hang(round, leaf, rest);
    }

    fn multiply(&mut self, factors: &[f64]) {
        self.weight *= self.theme.map_or(1.0, |place| factors[place]);
        for branch in &mut self.branches {
            branch.multiply(factors);
        }
    }

    /// The mean by which the branch is made of what hangs on it.
    fn mean(&self, rule: &Aggregation) -> Mean {
        if self.is_theme {
            rule.theme_mean
        } else {
            rule.mean
        }
    }

    /// Whether data could make anything of the branch available.
    fn is_counted(&self, parts: &[Part]) -> bool {
        self.leaves.iter().any(|&leaf| parts[leaf].is_counted())
            || self.branches.iter().any(|branch| branch.is_counted(parts))
    }

    /// A theme needs its share of weight, and one indicator; how many a dimension needs, its own
    /// indicators and those of its themes make up together.
    fn made(&self, rule: &Aggregation, parts: &[Part]) -> Made {
        let mut scored: Vec<Weighted> = Vec::new();
        let mut weights: Vec<f64> = Vec::new();
        let mut available: Vec<f64> = Vec::new();
        let mut indicators = 0;
        for part in self.leaves.iter().map(|&leaf| &parts[leaf]) {
            if part.is_counted() {
                weights.push(part.weight);
            }
            if let Ok(score) = part.score {
                let (points, weight) = (score.points(), part.weight);
                scored.push(Weighted { points, weight });
                available.push(weight);
                indicators += 1;
            }
        }
        for branch in self.branches.iter().filter(|one| one.is_counted(parts)) {
            weights.push(branch.weight);
            if let Some((points, made)) = branch.theme_made(rule, parts) {
                let weight = branch.weight;
                scored.push(Weighted { points, weight });
                available.push(weight * made.coverage);
                indicators += made.indicators;
            }
        }
        let all = sum_in_order_of_size(weights);
        let available = sum_in_order_of_size(available);
        Made {
            points: mean(self.mean(rule), &with_shares(&scored)),
            coverage: if all > 0.0 { available / all } else { 0.0 },
            indicators,
        }
    }

    /// What a theme comes to, where there is enough of it.
    fn theme_made(&self, rule: &Aggregation, parts: &[Part]) -> Option<(f64, Made)> {
        let of_a_theme = Aggregation {
            minimum_indicators: 1,
            ..rule.clone()
        };
        let made = self.made(rule, parts);
        let points = made.points?;
        is_enough(&of_a_theme, made.coverage, made.indicators).then_some((points, made))
    }

    fn share_out(
        &self,
        rule: &Aggregation,
        parts: &[Part],
        (share, steepness): (f64, f64),
        scored: &mut Scored,
    ) {
        let leaves = self.leaves.iter().filter_map(|&leaf| {
            let points = parts[leaf].score.ok()?.points();
            let weight = parts[leaf].weight;
            Some((Below::Leaf(leaf), Weighted { points, weight }))
        });
        let branches = self.branches.iter().filter_map(|branch| {
            let (points, _) = branch.theme_made(rule, parts)?;
            let weight = branch.weight;
            Some((Below::Branch(branch), Weighted { points, weight }))
        });
        let (below, weighted): (Vec<Below<'_>>, Vec<Weighted>) = leaves.chain(branches).unzip();
        let shares = with_shares(&weighted);
        let Some(points) = mean(self.mean(rule), &shares) else {
            return;
        };
        for (below, one) in below.into_iter().zip(shares) {
            let own = share * one.weight;
            let slope = steepness * slope(self.mean(rule), points, one);
            match below {
                Below::Leaf(leaf) => {
                    scored.shares[leaf] = own;
                    scored.slopes[leaf] = slope;
                }
                Below::Branch(branch) => branch.share_out(rule, parts, (own, slope), scored),
            }
        }
    }
}

/// What hangs on a branch.
enum Below<'a> {
    Leaf(usize),
    Branch(&'a Branch),
}

#[cfg(test)]
mod tests {
    use crate::methodology::Mean;
    use crate::scores::example::Example;
    use crate::scores::{DimensionScore, NoScore};
    use crate::vocabulary::Score;

    /// Two indicators in a theme, one beside it.
    fn three_indicators(points: [f64; 3]) -> Example {
        Example::new()
            .theme("T1", "D1", "")
            .indicator("1", "D1", "theme = 'T1'")
            .indicator("2", "D1", "theme = 'T1'")
            .indicator("3", "D1", "")
            .points("1", "north", points[0])
            .points("2", "north", points[1])
            .points("3", "north", points[2])
    }

    fn shares(score: &DimensionScore) -> Vec<f64> {
        score.indicators.iter().map(|(_, one)| one.weight).collect()
    }

    #[test]
    fn a_theme_counts_as_one_however_many_indicators_it_has() {
        let example = three_indicators([40.0, 80.0, 20.0]);
        let scored = example.scored("north", "D1");
        // ((40 + 80)/2 + 20)/2; side by side it would be 46.67.
        assert_eq!(scored.score.map(Score::points), Ok(40.0));
        assert_eq!(shares(&scored), [0.25, 0.25, 0.5]);
        let theme = example.scored_by_theme("north", "T1");
        assert_eq!(theme.score.map(Score::points), Ok(60.0));
        assert_eq!(shares(&theme), [0.5, 0.5]);
    }

    #[test]
    fn the_weight_of_a_theme_is_its_own() {
        let heavy = Example::new()
            .theme("T1", "D1", "weight = 3.0")
            .indicator("1", "D1", "theme = 'T1'\nweight = 9.0")
            .indicator("2", "D1", "")
            .points("1", "north", 80.0)
            .points("2", "north", 40.0);
        assert_eq!(
            heavy.scored("north", "D1").score.map(Score::points),
            Ok(70.0)
        );
    }

    #[test]
    fn themes_lie_in_themes() {
        let deep = Example::new()
            .theme("T1", "D1", "")
            .theme("T2", "D1", "within = 'T1'")
            .indicator("1", "D1", "theme = 'T2'")
            .indicator("2", "D1", "theme = 'T2'")
            .indicator("3", "D1", "theme = 'T1'")
            .indicator("4", "D1", "")
            .points("1", "north", 100.0)
            .points("2", "north", 60.0)
            .points("3", "north", 40.0)
            .points("4", "north", 20.0);
        let scored = deep.scored("north", "D1");
        // T2 80, T1 (80 + 40)/2 = 60, and with 20 beside it 40.
        assert_eq!(scored.score.map(Score::points), Ok(40.0));
        assert_eq!(shares(&scored), [0.125, 0.125, 0.25, 0.5]);
        let outer = deep.scored_by_theme("north", "T1");
        assert_eq!(outer.score.map(Score::points), Ok(60.0));
        assert_eq!(outer.indicators.len(), 3);
    }

    #[test]
    fn each_level_has_a_mean_of_its_own() {
        // Geometric: 80 and 20 come to 40; harmonic: to 32.
        let example = three_indicators([80.0, 20.0, 60.0]);
        let geometric = example.clone().with_themes_averaged_by(Mean::Geometric);
        let points = |example: &Example| example.scored("north", "D1").score.unwrap().points();
        assert!((points(&geometric) - 50.0).abs() < 1e-9);
        let harmonic = example.clone().with_themes_averaged_by(Mean::Harmonic);
        assert!((points(&harmonic) - 46.0).abs() < 1e-9);
        // Arithmetic in the theme, 50, and geometric above it: the root of 50·60.
        let above = example.averaged_by(Mean::Geometric);
        assert!((points(&above) - 3_000.0_f64.sqrt()).abs() < 1e-9);
    }

    #[test]
    fn a_theme_with_too_little_is_not_assessed_and_its_weight_stays_below_the_line() {
        let half = Example::new()
            .theme("T1", "D1", "")
            .indicator("1", "D1", "theme = 'T1'")
            .indicator("2", "D1", "theme = 'T1'")
            .indicator("3", "D1", "")
            .indicator("4", "D1", "")
            .points("1", "north", 10.0)
            .points("3", "north", 60.0)
            .points("4", "north", 80.0);
        let theme = half.scored_by_theme("north", "T1");
        assert_eq!(theme.score, Err(NoScore::TooFewIndicators));
        let scored = half.scored("north", "D1");
        // Two of three weights; the lone answer of the theme has no part in it.
        assert!((scored.coverage - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!(scored.score.map(Score::points), Ok(70.0));
        assert_eq!(shares(&scored), [0.0, 0.0, 0.5, 0.5]);
    }

    #[test]
    fn a_theme_that_is_not_meant_for_a_level_is_not_missed_there() {
        let example = Example::new()
            .theme("T1", "D1", "weight = 9.0")
            .indicator("1", "D1", "theme = 'T1'\nscope = ['city']")
            .indicator("2", "D1", "")
            .indicator("3", "D1", "")
            .points("2", "north", 30.0)
            .points("3", "north", 50.0);
        let north = example.scored("north", "D1");
        assert_eq!(north.coverage, 1.0);
        assert_eq!(north.score.map(Score::points), Ok(40.0));
        let theme = example.scored_by_theme("north", "T1");
        assert_eq!(theme.score, Err(NoScore::OutOfScope));
    }

    #[test]
    fn an_interval_moves_the_whole_by_the_slopes_along_its_way() {
        let example = three_indicators([40.0, 80.0, 20.0])
            .value("1", "north", |value| value.interval = Some(8.0));
        // A quarter of 8.
        assert_eq!(example.scored("north", "D1").interval, Some(2.0));
        let change = example.change_since(&three_indicators([20.0, 80.0, 20.0]), "north", "D1");
        let crate::scores::Change::Compared {
            points,
            uncertainty,
            ..
        } = change
        else {
            panic!("{change:?}");
        };
        assert_eq!((points, uncertainty), (5.0, 2.0));
    }
}
