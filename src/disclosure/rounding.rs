//! Rounding: from exact numbers to half rings, words, whole per cents and whole euros.
//!
//! Rounding happens here and nowhere else; templates and charts never see what was rounded away.

use crate::disclosure::{Shown, Words};
use crate::indicators::{Measured, Value};
use crate::methodology::Band;
use crate::scores::NoScore;
use crate::vocabulary::{BandId, Quantity, Ring, Score};

/// The ring of a score, or the reason that a reader is given.
pub(in crate::disclosure) fn ring(score: Result<Score, NoScore>) -> Shown<Ring> {
    match score {
        Ok(score) => Shown::Value(Ring::nearest(score)),
        Err(NoScore::NoTarget) => Shown::NotScored,
        Err(NoScore::NoData | NoScore::TooFewIndicators | NoScore::OutOfScope) => {
            Shown::NotAssessed
        }
    }
}

/// The words for a score: one band; two when the interval of the answers crosses one cut-off;
/// "not certain enough" when it crosses more. `half_width` is in points. Without a half-width, and with
/// one of nothing, the words follow from the ring alone.
pub(in crate::disclosure) fn words(bands: &[Band], score: Score, half_width: Option<f64>) -> Words {
    let Some(reach) = half_width.filter(|reach| *reach > 0.0) else {
        return words_of(bands, Ring::nearest(score));
    };
    let lowest = band_index(bands, score.points() - reach);
    let highest = band_index(bands, score.points() + reach);
    let id = |index: usize| -> BandId { bands[index].id.clone() };
    match highest - lowest {
        0 => Words::One(id(lowest)),
        1 => Words::Two(id(lowest), id(highest)),
        _ => Words::NotCertain,
    }
}

/// The words for a ring. Cut-offs lie between half rings, so that each has one word.
fn words_of(bands: &[Band], ring: Ring) -> Words {
    Words::One(bands[band_index(bands, ring.points())].id.clone())
}

/// The points between which the words stay as they are, with a half-width of this. Who is given the
/// half-width knows more than the words alone tell.
pub(in crate::disclosure) fn words_stay(bands: &[Band], points: f64, reach: f64) -> (f64, f64) {
    let ends = |index: usize| {
        let low = if index == 0 {
            f64::NEG_INFINITY
        } else {
            f64::from(bands[index].from)
        };
        let high = bands
            .get(index + 1)
            .map_or(f64::INFINITY, |next| f64::from(next.from));
        (low, high)
    };
    let lowest = ends(band_index(bands, points - reach));
    let highest = ends(band_index(bands, points + reach));
    (
        (lowest.0 + reach).max(highest.0 - reach),
        (lowest.1 + reach).min(highest.1 - reach),
    )
}

/// In how many of ten ways of calculating the words stay: the share of `points`, one number for
/// each way, that lies in the bands of the words, in whole tenths. Absent without ways, and where
/// the words do not name bands.
pub(in crate::disclosure) fn stays_in_ten(
    bands: &[Band],
    words: &Words,
    points: &[f64],
) -> Option<u8> {
    let named: Vec<&BandId> = match words {
        Words::One(band) => vec![band],
        Words::Two(lower, upper) => vec![lower, upper],
        Words::NotCertain | Words::None => return None,
    };
    let stays = |&&points: &&f64| named.contains(&&bands[band_index(bands, points)].id);
    let staying = points.iter().filter(stays).count();
    let tenths = (20 * staying + points.len()).checked_div(2 * points.len())?;
    u8::try_from(tenths).ok()
}

/// The band that so many points lie in: the last one that begins at or below them.
fn band_index(bands: &[Band], points: f64) -> usize {
    bands
        .iter()
        .rposition(|band| points >= f64::from(band.from))
        .unwrap_or(0)
}

/// The value of a register in its own unit, rounded. Points and whatever people answered have no
/// quantity: they are shown as rings only.
pub(in crate::disclosure) fn quantity(value: &Value) -> Option<Quantity> {
    if value.people {
        return None;
    }
    let amount = value.amount?;
    Some(match value.measured {
        Measured::Points => return None,
        Measured::Share => Quantity::Percent(whole(amount * 100.0)),
        Measured::Count => Quantity::Count(whole(amount)),
        Measured::Days => Quantity::Days(whole(amount)),
        Measured::Cents => Quantity::Euros(whole(amount / 100.0)),
        Measured::PerThousand => Quantity::TenthsPerThousand(whole(amount * 10.0)),
    })
}

/// The response rate in whole per cent.
pub(in crate::disclosure) fn response_percent(n: u64, population: Option<u64>) -> Option<u8> {
    let asked = population.filter(|&asked| asked > 0)?;
    u8::try_from((200 * n + asked) / (2 * asked)).ok()
}

/// The nearest whole number; halves go away from zero.
#[expect(
    clippy::cast_possible_truncation,
    reason = "counts, euros and per cents of a city are far inside 64 bits"
)]
fn whole(amount: f64) -> i64 {
    amount.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Text;

    fn bands() -> Vec<Band> {
        [("low", 0), ("fair", 25), ("good", 55), ("high", 75)]
            .map(|(id, from)| Band {
                id: id.into(),
                from,
                name: Text::default(),
            })
            .to_vec()
    }

    fn worded(points: f64, half_width: Option<f64>) -> Words {
        let score = Score::new(points).expect("points of the test are a score");
        words(&bands(), score, half_width)
    }

    #[test]
    fn a_score_without_interval_has_one_word() {
        assert_eq!(worded(74.9, None), Words::One("good".into()));
        assert_eq!(worded(75.0, None), Words::One("high".into()));
        assert_eq!(worded(0.0, None), Words::One("low".into()));
    }

    #[test]
    fn an_interval_over_one_cut_off_has_two_words() {
        // The first test vector: 70.8333 ± 9.4176 reaches from 61.4 to 80.3 and crosses 75.
        assert_eq!(
            worded(70.8333, Some(9.4176)),
            Words::Two("good".into(), "high".into())
        );
    }

    #[test]
    fn words_stay_exactly_between_the_points_that_are_said() {
        for half_width in [0.5, 4.0, 9.4176, 17.0, 30.0] {
            for points in (0..=1_000).map(|tenth| f64::from(tenth) / 10.0) {
                let (low, high) = words_stay(&bands(), points, half_width);
                assert!(low <= points && points < high);
                for other in (0..=200).map(|half| f64::from(half) / 2.0) {
                    let stays = low <= other && other < high;
                    let same = worded(other, Some(half_width)) == worded(points, Some(half_width));
                    assert!(same || !stays, "{points} ± {half_width}: {other}");
                }
            }
        }
    }

    #[test]
    fn an_interval_over_two_cut_offs_is_not_certain_enough() {
        assert_eq!(worded(65.0, Some(12.0)), Words::NotCertain);
    }

    #[test]
    fn the_words_stay_in_as_many_of_ten_ways_as_lie_in_their_bands() {
        let ways = [54.9, 55.0, 60.0, 74.9, 75.0, 80.0, 60.0];
        let stays = |words| stays_in_ten(&bands(), &words, &ways);
        // Four of seven are 5.7 tenths, six of seven 8.6.
        assert_eq!(stays(Words::One("good".into())), Some(6));
        assert_eq!(stays(Words::Two("good".into(), "high".into())), Some(9));
        assert_eq!(stays(Words::One("low".into())), Some(0));
        assert_eq!(stays(Words::NotCertain), None);
        assert_eq!(stays(Words::None), None);
        assert_eq!(stays_in_ten(&bands(), &Words::One("low".into()), &[]), None);
    }

    #[test]
    fn a_response_rate_is_rounded_to_whole_per_cent() {
        assert_eq!(response_percent(11, Some(15)), Some(73));
        assert_eq!(response_percent(1, Some(8)), Some(13));
        assert_eq!(response_percent(4, None), None);
        assert_eq!(response_percent(4, Some(0)), None);
    }
}
