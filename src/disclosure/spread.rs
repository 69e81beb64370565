//! How answers are spread, as far as it may be told: per cents in steps, or only a word.
//!
//! Comes in: how many people chose each step of a scale, lowest step first. Goes out: classes with
//! the step of per cents that each lies in, and a word. Every step of per cents leaves at least three
//! counts open, also to two people who know their own answers, and also when the classes are added up
//! to everybody. What is told is a function of the counts alone, and the attack turns it around.

use serde::Serialize;

/// How a table or an area agrees, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpreadWord {
    /// One side, or the middle, has nearly all answers.
    Agree,
    /// Neither one mind nor two camps.
    Mixed,
    /// Both ends of the scale have many answers.
    Divided,
}

/// A class of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "class", content = "step", rename_all = "kebab-case")]
pub enum AnswerClass {
    /// A step of the scale, counted from 0 for the lowest.
    Step(usize),
    /// The steps below the middle of the scale, taken together.
    Low,
    /// The middle step.
    Middle,
    /// The steps above the middle, taken together.
    High,
}

/// The share of answers in a class, as the step of per cents that it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ClassShare {
    /// The class.
    pub class: AnswerClass,
    /// At least so many per cent.
    pub from_percent: u8,
    /// And less than so many; 100 is included.
    pub to_percent: u8,
}

/// How the answers to an item are spread, cleared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ClearedSpread {
    /// The word.
    pub word: SpreadWord,
    /// The classes, lowest first; empty where only the word is told.
    pub classes: Vec<ClassShare>,
}

/// How finely the spread of the items of a question set is told. It follows from the number of
/// answers alone and is the same for the whole set, so that it says nothing about a single item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::disclosure) enum Scheme {
    /// A class for each step of the scale, at most five.
    Steps,
    /// Three classes: below the middle, the middle, above it.
    Three,
    /// The word only.
    Word,
}

impl Scheme {
    /// The scheme of a set of which the item with the fewest answers has so many.
    pub(in crate::disclosure) fn for_fewest(answers: u64) -> Self {
        match cut(answers) {
            Some(cut) if cut >= FINE => Self::Steps,
            Some(_) => Self::Three,
            None => Self::Word,
        }
    }
}

/// More steps of a scale than this are always merged.
const MOST_CLASSES: usize = 5;

/// The numbers of equal steps that 0-100 % is cut into, finest first. Each is made of whole
/// quarters, in which the words are told, so that words and classes say the same.
const CUTS: [u64; 3] = [100, 20, 4];

/// From so many steps of per cents on, each step of the scale is a class of its own.
const FINE: u64 = 20;

/// Every step of per cents leaves at least so many counts open.
const COUNTS_OPEN: u64 = 3;

/// In groups smaller than this, `Agree` and the uppermost step of per cents begin so near to each other
/// that together they would tell a count.
const LARGE: u64 = 81;

/// So many people may pool what they know of their own answers.
const POOLING: u64 = 2;

/// The finest cut of 0-100 % of which every step leaves three of the counts 0 to `n` open to two who
/// pool; nothing for fewer than 17 people.
pub(in crate::disclosure) fn cut(n: u64) -> Option<u64> {
    let leaves_enough = |cut: &u64| {
        (0..*cut).all(|step| {
            let (first, last) = counts_in(step, n, *cut);
            last + 1 >= first.max(POOLING) + COUNTS_OPEN
        })
    };
    CUTS.into_iter().find(leaves_enough)
}

/// The smallest and the largest count of a step of per cents.
fn counts_in(step: u64, n: u64, cut: u64) -> (u64, u64) {
    let first = (step * n).div_ceil(cut);
    let last = if step + 1 == cut {
        n
    } else {
        ((step + 1) * n).div_ceil(cut).saturating_sub(1)
    };
    (first, last)
}

/// The step that a count of `n` lies in, when 0-100 % is cut into so many.
fn step_of(count: u64, n: u64, cut: u64) -> u64 {
    (count * cut / n).min(cut - 1)
}

/// What is told of these counts; nothing for fewer than five people.
pub(in crate::disclosure) fn told(counts: &[u64], scheme: Scheme) -> Option<ClearedSpread> {
    let n: u64 = counts.iter().sum();
    if n < 5 {
        return None;
    }
    let merged = merged(counts);
    let word = word(merged, n);
    let word_only = ClearedSpread {
        word,
        classes: Vec::new(),
    };
    let Some(cut) = cut(n).filter(|_| scheme != Scheme::Word) else {
        return Some(word_only);
    };
    // Where nearly all are of one mind, the step of per cents is kept back: the word stands for
    // everything from that step on, so that it tells neither unanimity nor a single dissenter.
    let is_nearly_unanimous = merged
        .into_iter()
        .any(|count| step_of(count, n, cut) == cut - 1);
    let is_nearly_unanimous = is_nearly_unanimous || n < LARGE && word == SpreadWord::Agree;
    let classes = classes(counts, scheme);
    let steps: Vec<u64> = classes
        .iter()
        .map(|&(_, count)| step_of(count, n, cut))
        .collect();
    if is_nearly_unanimous || !are_told(&steps, n, cut) {
        return Some(word_only);
    }
    let shares = classes.iter().zip(steps);
    Some(ClearedSpread {
        word,
        classes: shares
            .map(|(&(class, _), step)| share(class, step, cut))
            .collect(),
    })
}

fn classes(counts: &[u64], scheme: Scheme) -> Vec<(AnswerClass, u64)> {
    if scheme == Scheme::Steps && counts.len() <= MOST_CLASSES {
        let steps = counts.iter().enumerate();
        return steps
            .map(|(step, &count)| (AnswerClass::Step(step), count))
            .collect();
    }
    let [low, middle, high] = merged(counts);
    let mut classes = vec![(AnswerClass::Low, low)];
    if counts.len() % 2 == 1 {
        classes.push((AnswerClass::Middle, middle));
    }
    classes.push((AnswerClass::High, high));
    classes
}

/// Whether per cents are told at all. In small groups they are also kept back where a class one step
/// further would be kept back: otherwise the word alone would stand for too few possible answers.
fn are_told(steps: &[u64], n: u64, cut: u64) -> bool {
    let is_open_around = || {
        (0..steps.len()).all(|class| {
            let moved = |step: Option<u64>| {
                let step = step.filter(|step| *step < cut)?;
                let mut around = steps.to_vec();
                around[class] = step;
                Some(leave_enough_open(&around, n, cut))
            };
            let (less, more) = (steps[class].checked_sub(1), Some(steps[class] + 1));
            moved(less) != Some(false) && moved(more) != Some(false)
        })
    };
    leave_enough_open(steps, n, cut) && (cut >= FINE || is_open_around())
}

/// Whether each class still has three possible counts when all classes are added up to everybody,
/// whichever classes two people who pool belong to. A rule about what would be told, not about the
/// counts behind it.
fn leave_enough_open(steps: &[u64], n: u64, cut: u64) -> bool {
    let ranges: Vec<(u64, u64)> = steps.iter().map(|&step| counts_in(step, n, cut)).collect();
    let pairs = (0..ranges.len()).flat_map(|one| (one..ranges.len()).map(move |two| (one, two)));
    pairs.into_iter().all(|(one, two)| {
        let known = |class: usize| u64::from(class == one) + u64::from(class == two);
        let ranges: Vec<(u64, u64)> = ranges
            .iter()
            .enumerate()
            .map(|(class, &(first, last))| (first.max(known(class)), last))
            .collect();
        let (least, most) = ranges
            .iter()
            .fold((0, 0), |sums, range| (sums.0 + range.0, sums.1 + range.1));
        // A class that the two cannot both belong to is no case at all.
        let is_possible = ranges.iter().all(|range| range.0 <= range.1) && least <= n && n <= most;
        !is_possible
            || ranges.iter().all(|&(first, last)| {
                let low = first.max((n + last).saturating_sub(most));
                let high = last.min(n + first - least);
                high + 1 >= low + COUNTS_OPEN
            })
    })
}

fn share(class: AnswerClass, step: u64, cut: u64) -> ClassShare {
    let percent = |steps: u64| {
        let nearest = (200 * steps + cut) / (2 * cut);
        u8::try_from(nearest).expect("a share is at most 100 per cent")
    };
    ClassShare {
        class,
        from_percent: percent(step),
        to_percent: percent(step + 1),
    }
}

/// The counts below, at and above the middle of the scale; a scale of an even number of steps has
/// no middle.
fn merged(counts: &[u64]) -> [u64; 3] {
    let half = counts.len() / 2;
    let low = counts[..half].iter().sum();
    let high = counts[counts.len() - half..].iter().sum();
    let middle = if counts.len() % 2 == 1 {
        counts[half]
    } else {
        0
    };
    [low, middle, high]
}

/// From 17 people on, `Agree` is three quarters in one class and `Divided` a quarter at both ends. Of
/// fewer, it is two thirds, and a third and at least five at both ends; below 14 people, two camps
/// could be counted, and are told as `Mixed`.
fn word([low, middle, high]: [u64; 3], n: u64) -> SpreadWord {
    let (agree_from, ends_from) = if n >= 17 {
        ((3 * n).div_ceil(4), n.div_ceil(4))
    } else if n >= 14 {
        ((4 * n + 3) / 6, n.div_ceil(3).max(5))
    } else {
        ((4 * n + 3) / 6, n)
    };
    if [low, middle, high].into_iter().max() >= Some(agree_from) {
        SpreadWord::Agree
    } else if low.min(high) >= ends_from {
        SpreadWord::Divided
    } else {
        SpreadWord::Mixed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn every_step_of_per_cents_leaves_at_least_three_counts_open() {
        for n in 17..=600 {
            let cut = cut(n).expect("seventeen people and more");
            for step in 0..cut {
                let counts = (0..=n).filter(|&count| step_of(count, n, cut) == step);
                assert!(counts.count() >= 3, "{n} people, step {step} of {cut}");
            }
        }
        assert_eq!(cut(16), None);
        // By hand: quarters of 17 (0-4, 5-8, 9-12, 13-17) and 20, twentieths of 81, hundredths of 401.
        let cuts = [17, 20, 81, 401].map(cut);
        assert_eq!(cuts.map(Option::unwrap), [4, 4, 20, 100]);
    }

    /// Every way in which `n` people can answer in three classes, by what is told of it.
    fn by_told(n: u64, scheme: Scheme) -> BTreeMap<ClearedSpread, Vec<[u64; 3]>> {
        let mut all: BTreeMap<ClearedSpread, Vec<[u64; 3]>> = BTreeMap::new();
        for low in 0..=n {
            for middle in 0..=n - low {
                let counts = [low, middle, n - low - middle];
                let told = told(&counts, scheme).expect("enough people");
                all.entry(told).or_default().push(counts);
            }
        }
        all
    }

    #[test]
    fn what_is_told_leaves_three_counts_of_every_class_open_to_two_who_pool() {
        for n in 17..=45 {
            for (told, possible) in by_told(n, Scheme::Three) {
                for known in [
                    [0, 0, 0],
                    [1, 0, 0],
                    [2, 0, 0],
                    [1, 1, 0],
                    [0, 2, 0],
                    [0, 1, 1],
                ] {
                    let fits = |counts: &&[u64; 3]| (0..3).all(|one| counts[one] >= known[one]);
                    let agreeing: Vec<_> = possible.iter().filter(fits).collect();
                    for class in 0..3 {
                        let values: BTreeSet<u64> =
                            agreeing.iter().map(|counts| counts[class]).collect();
                        assert!(
                            agreeing.is_empty() || values.len() >= 3,
                            "{n} people, {told:?}, {known:?}: {agreeing:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn the_word_tells_one_mind_two_camps_or_neither() {
        let word = |counts: [u64; 5]| told(&counts, Scheme::Word).map(|told| told.word);
        assert_eq!(word([0, 1, 1, 7, 5]), Some(SpreadWord::Agree));
        assert_eq!(word([3, 2, 3, 3, 3]), Some(SpreadWord::Divided));
        // Twelve people in two camps could be counted.
        assert_eq!(word([3, 2, 1, 2, 4]), Some(SpreadWord::Mixed));
        assert_eq!(word([0, 2, 5, 5, 2]), Some(SpreadWord::Mixed));
        assert_eq!(word([0, 0, 0, 4, 0]), None);
    }

    #[test]
    fn unanimity_and_all_but_one_are_told_in_the_same_word_as_all_but_two() {
        let told = |counts: [u64; 5]| told(&counts, Scheme::Three).expect("enough people");
        let unanimous = told([0, 0, 0, 0, 14]);
        assert!(unanimous.classes.is_empty());
        for others in [[0, 0, 1, 5, 8], [1, 1, 0, 5, 7], [2, 0, 1, 4, 7]] {
            assert_eq!(unanimous, told(others));
        }
    }

    #[test]
    fn three_classes_of_nineteen_people_are_told_in_quarters() {
        let told = told(&[1, 2, 6, 7, 3], Scheme::Three).expect("enough people");
        let shares: Vec<(u8, u8)> = told
            .classes
            .iter()
            .map(|share| (share.from_percent, share.to_percent))
            .collect();
        // 3, 6 and 10 of 19.
        assert_eq!(shares, [(0, 25), (25, 50), (50, 75)]);
    }
}
