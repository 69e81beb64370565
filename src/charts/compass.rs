//! Directions on a radar: bearings in degrees clockwise from the top, and points at a bearing. The
//! sine is computed from sums and products only, so that every platform draws the same last digit.

use plotters::coord::CoordTranslate;
use plotters_backend::BackendCoord;

use crate::charts::sheet::units;

/// The number of rings of a radar.
pub(in crate::charts) const RING_COUNT: u8 = 5;

/// Sine and cosine of a bearing in degrees.
pub(in crate::charts) fn sine_cosine(bearing: f64) -> (f64, f64) {
    let turned = bearing.rem_euclid(360.0);
    let quarter = (turned / 90.0).floor();
    let rest = turned - 90.0 * quarter;
    let (sine, cosine) = if rest <= 45.0 {
        (sine_series(rest), cosine_series(rest))
    } else {
        (cosine_series(90.0 - rest), sine_series(90.0 - rest))
    };
    match quarter as u8 {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// Taylor series on 0-45 degrees; the first term left out is below 1e-16.
fn sine_series(degrees: f64) -> f64 {
    let x = degrees * std::f64::consts::PI / 180.0;
    let (mut term, mut sum) = (x, x);
    for step in 1..9 {
        let n = f64::from(2 * step);
        term *= -x * x / (n * (n + 1.0));
        sum += term;
    }
    sum
}

fn cosine_series(degrees: f64) -> f64 {
    let x = degrees * std::f64::consts::PI / 180.0;
    let (mut term, mut sum) = (1.0, 1.0);
    for step in 1..9 {
        let n = f64::from(2 * step);
        term *= -x * x / (n * (n - 1.0));
        sum += term;
    }
    sum
}

/// A place on a radar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Spot {
    /// Degrees clockwise from the top.
    pub(in crate::charts) bearing: f64,
    /// Distance from the middle in rings, 0-5.
    pub(in crate::charts) ring: f64,
}

/// The coordinate system of a radar, for plotters: rings outwards, bearings clockwise.
#[derive(Clone, Copy, Debug)]
pub(in crate::charts) struct Rings {
    /// The middle, in pixels.
    pub(in crate::charts) centre: (f64, f64),
    /// The radius of the outermost ring, in pixels.
    pub(in crate::charts) radius: f64,
}

impl Rings {
    /// A spot in pixels.
    pub(in crate::charts) fn point(&self, spot: Spot) -> (f64, f64) {
        let (sine, cosine) = sine_cosine(spot.bearing);
        let distance = self.radius * spot.ring / f64::from(RING_COUNT);
        (
            self.centre.0 + distance * sine,
            self.centre.1 - distance * cosine,
        )
    }
}

impl CoordTranslate for Rings {
    type From = Spot;

    fn translate(&self, from: &Spot) -> BackendCoord {
        let (x, y) = self.point(*from);
        (units(x), units(y))
    }
}

/// The coordinate system of a page, for plotters: pixels from the upper left corner.
#[derive(Clone, Copy, Debug)]
pub(in crate::charts) struct Pixels;

impl CoordTranslate for Pixels {
    type From = (f64, f64);

    fn translate(&self, from: &(f64, f64)) -> BackendCoord {
        (units(from.0), units(from.1))
    }
}

/// The bearing halfway from one bearing clockwise to the next; the same bearing twice is a full
/// turn.
pub(in crate::charts) fn halfway(from: f64, to: f64) -> f64 {
    let turn = (to - from).rem_euclid(360.0);
    let turn = if turn == 0.0 { 360.0 } else { turn };
    (from + turn / 2.0).rem_euclid(360.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_agrees_with_the_library_on_every_degree() {
        for degree in -360..=720 {
            let radians = f64::from(degree).to_radians();
            let (sine, cosine) = sine_cosine(f64::from(degree));
            assert!((sine - radians.sin()).abs() < 1e-13, "{degree}");
            assert!((cosine - radians.cos()).abs() < 1e-13, "{degree}");
        }
    }

    #[test]
    fn half_rings_lie_where_they_are_calculated_by_hand() {
        let rings = Rings {
            centre: (300.0, 200.0),
            radius: 100.0,
        };
        assert_eq!(
            rings.translate(&Spot {
                bearing: 0.0,
                ring: 2.5
            }),
            (30_000, 15_000)
        );
        assert_eq!(
            rings.translate(&Spot {
                bearing: 90.0,
                ring: 0.5
            }),
            (31_000, 20_000)
        );
        // 3.5 rings of 20 pixels are 70; 70 / sqrt(2) = 49.497.
        assert_eq!(
            rings.translate(&Spot {
                bearing: 315.0,
                ring: 3.5
            }),
            (25_050, 15_050)
        );
        assert_eq!(
            rings.translate(&Spot {
                bearing: 135.0,
                ring: 5.0
            }),
            (37_071, 27_071)
        );
    }

    #[test]
    fn halfway_goes_clockwise_over_north() {
        assert!((halfway(315.0, 45.0) - 0.0).abs() < 1e-9);
        assert!((halfway(0.0, 72.0) - 36.0).abs() < 1e-9);
        assert!((halfway(288.0, 0.0) - 324.0).abs() < 1e-9);
    }
}
