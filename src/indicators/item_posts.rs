//! The goal posts of a survey item: its worst answer, and the answer that counts as the whole goal.
//!
//! Comes in: the scale on which a source asks the item, its direction and its target. Goes out: how
//! far an answer lies above the worst one, in whole steps, so that sums of answers stay exact.
//! Formula: `100·min(above, goal)/goal`, where `above` is the distance of the answer from the worst
//! end of the scale and `goal` that of the target; without a target the goal is the best end, and the
//! formula is that of summated ratings (Likert 1932). An answer beyond its target counts as the
//! target: nobody's enthusiasm makes up for somebody else's disappointment.

use crate::methodology::{Item, Scale};

/// The goal posts of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::indicators) struct ItemPosts {
    low: i64,
    high: i64,
    is_reversed: bool,
    /// From the worst answer to the goal; at least 1.
    goal: i64,
}

impl ItemPosts {
    /// The goal posts on a scale; nothing on a scale of a single step.
    pub(in crate::indicators) fn new(scale: &Scale, item: Option<&Item>) -> Option<Self> {
        let mut posts = Self {
            low: i64::from(scale.low),
            high: i64::from(scale.high),
            is_reversed: item.is_some_and(|item| item.reversed),
            goal: i64::from(scale.high) - i64::from(scale.low),
        };
        if let Some(target) = item.and_then(|item| item.target) {
            posts.goal = posts.above_worst(i64::from(target));
        }
        (posts.goal > 0).then_some(posts)
    }

    /// How many steps an answer lies above the worst one, whatever the target.
    pub(in crate::indicators) fn above_worst(&self, answer: i64) -> i64 {
        if self.is_reversed {
            self.high - answer
        } else {
            answer - self.low
        }
    }

    /// How much of the goal an answer reaches, in steps: from 0 to [`Self::goal`].
    pub(in crate::indicators) fn reached(&self, answer: i64) -> i64 {
        self.above_worst(answer).min(self.goal)
    }

    /// The steps from the worst answer to the goal.
    pub(in crate::indicators) fn goal(&self) -> i64 {
        self.goal
    }

    /// The points of one answer, 0-100.
    #[expect(
        clippy::cast_precision_loss,
        reason = "steps of a scale are small numbers"
    )]
    pub(in crate::indicators) fn points(&self, answer: i64) -> f64 {
        100.0 * self.reached(answer) as f64 / self.goal as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posts(keys: &str) -> Option<ItemPosts> {
        let scale = "id = 'agree'\nlow = 1\nhigh = 5";
        let scale: Scale = toml::from_str(scale).expect("the test writes a scale");
        let item = format!("id = 'heard'\ntext = {{ en = 'Heard' }}\n{keys}");
        let item: Item = toml::from_str(&item).expect("the test writes an item");
        ItemPosts::new(&scale, Some(&item))
    }

    fn points(posts: ItemPosts) -> [f64; 5] {
        [1, 2, 3, 4, 5].map(|answer| posts.points(answer))
    }

    #[test]
    fn without_a_target_the_best_answer_is_the_goal() {
        let upright = posts("").unwrap();
        assert_eq!(points(upright), [0.0, 25.0, 50.0, 75.0, 100.0]);
        let reversed = posts("reversed = true").unwrap();
        assert_eq!(points(reversed), [100.0, 75.0, 50.0, 25.0, 0.0]);
    }

    #[test]
    fn answers_beyond_the_target_count_as_the_target() {
        let upright = posts("target = 3").unwrap();
        assert_eq!(points(upright), [0.0, 50.0, 100.0, 100.0, 100.0]);
        let reversed = posts("target = 3\nreversed = true").unwrap();
        assert_eq!(points(reversed), [100.0, 100.0, 100.0, 50.0, 0.0]);
        assert_eq!((upright.above_worst(5), upright.reached(5)), (4, 2));
    }

    #[test]
    fn the_worst_answer_is_no_goal() {
        assert_eq!(posts("target = 1"), None);
        assert_eq!(posts("target = 5\nreversed = true"), None);
    }
}
