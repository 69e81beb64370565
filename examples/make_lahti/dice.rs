//! The dice: reproducible draws, one stream for each file.
//!
//! A file keeps its bytes when another one is added, because no two share a stream. Only additions
//! and multiplications of floats are used, which give the same bits on every machine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// The seed of all invented data: the day on which the model was adopted.
const SEED: u64 = 20_201_109;

/// A stream of draws.
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of a file of a round.
    pub(crate) fn of(round: &str, file: &str) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(SEED);
        generator.set_stream(stream_number(round, file));
        Self(generator)
    }

    /// A whole number below `end`, which is at least 1.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).expect("a length fits in 64 bits");
        let drawn = u64::from(self.0.next_u32()) % end;
        usize::try_from(drawn).expect("the number is below a length")
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low + 1).expect("the range is not empty");
        low + i64::try_from(self.below(width)).expect("the range is short")
    }

    /// A number from 0 to 1.
    pub(crate) fn fraction(&mut self) -> f64 {
        f64::from(self.0.next_u32() >> 8) / f64::from(1u32 << 24)
    }

    /// Whether something with this probability happens.
    pub(crate) fn happens(&mut self, probability: f64) -> bool {
        self.fraction() < probability
    }

    /// One of several.
    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// The place of one of several weights.
    pub(crate) fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut left = self.fraction() * weights.iter().sum::<f64>();
        for (place, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0.0 {
                return place;
            }
        }
        weights.len() - 1
    }

    /// A draw near 0 with a standard deviation of 1: twelve fractions minus six.
    pub(crate) fn deviation(&mut self) -> f64 {
        (0..12).map(|_| self.fraction()).sum::<f64>() - 6.0
    }

    /// So many yeses and noes, in any order, that the share of yeses is as near as it can be.
    pub(crate) fn share(&mut self, count: usize, share: f64) -> Vec<bool> {
        let count_as_float = f64::from(u32::try_from(count).expect("the list is short"));
        let mut answers: Vec<bool> = (0..count)
            .map(|place| {
                let place = f64::from(u32::try_from(place).expect("the list is short"));
                place + 0.5 < count_as_float * share
            })
            .collect();
        self.shuffle(&mut answers);
        answers
    }

    /// Puts a list into any order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            let other = self.below(place + 1);
            list.swap(place, other);
        }
    }

    /// An answer from 1 to 5 around a mean.
    pub(crate) fn answer(&mut self, mean: f64, leaning: f64) -> i64 {
        let drawn = mean + leaning + 0.75 * self.deviation();
        (2..=5)
            .rev()
            .find(|&step| drawn >= f64::from(step) - 0.5)
            .map_or(1, i64::from)
    }
}

/// FNV-1a over the names.
fn stream_number(round: &str, file: &str) -> u64 {
    round
        .bytes()
        .chain(*b"/")
        .chain(file.bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}
