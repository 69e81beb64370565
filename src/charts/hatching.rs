//! Hatching as plain lines cut at the edge of a polygon: no pattern, so every program that shows
//! SVG shows the same. A polygon comes in, ends of strokes go out.

use crate::disclosure::Shown;

/// Which way the strokes lean; the two ways tell two reasons for an empty place apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Lean {
    /// Upwards to the right, for what could not be assessed.
    Rising,
    /// Downwards to the right, for what is withheld.
    Falling,
}

/// How the place of an absent value is hatched; a shown value is not.
pub(in crate::charts) fn lean_of<T>(shown: Shown<T>) -> Option<Lean> {
    match shown {
        Shown::Value(_) => None,
        Shown::Withheld => Some(Lean::Falling),
        Shown::NotAssessed | Shown::NotScored => Some(Lean::Rising),
    }
}

/// Strokes at 45 degrees inside a simple polygon, `spacing` pixels apart: beginning, end,
/// beginning, end and so on. A polygon of fewer than three corners gives none.
pub(in crate::charts) fn hatch(
    polygon: &[(f64, f64)],
    spacing: f64,
    lean: Lean,
) -> Vec<(f64, f64)> {
    // Height of a point over the family of strokes, and its place along a stroke, both times the
    // root of two.
    let height = |(x, y): (f64, f64)| match lean {
        Lean::Rising => x + y,
        Lean::Falling => x - y,
    };
    let spacing = spacing * std::f64::consts::SQRT_2;
    let lowest = polygon
        .iter()
        .map(|point| height(*point))
        .fold(f64::INFINITY, f64::min);
    let highest = polygon
        .iter()
        .map(|point| height(*point))
        .fold(f64::NEG_INFINITY, f64::max);
    if polygon.len() < 3 {
        return Vec::new();
    }
    let mut ends = Vec::new();
    let mut level = (lowest / spacing).floor() * spacing + spacing / 2.0;
    while level < highest {
        let mut crossings: Vec<(f64, f64)> = (0..polygon.len())
            .filter_map(|corner| {
                crossing(
                    polygon[corner],
                    polygon[(corner + 1) % polygon.len()],
                    level,
                    height,
                )
            })
            .collect();
        crossings.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (pairs, _) = crossings.as_chunks::<2>();
        ends.extend(pairs.iter().flatten());
        level += spacing;
    }
    ends
}

fn crossing(
    from: (f64, f64),
    to: (f64, f64),
    level: f64,
    height: impl Fn((f64, f64)) -> f64,
) -> Option<(f64, f64)> {
    let (low, high) = (height(from) - level, height(to) - level);
    // The half-open test counts a corner that lies on the stroke once and not twice.
    ((low < 0.0) != (high < 0.0)).then(|| {
        let share = low / (low - high);
        (
            from.0 + share * (to.0 - from.0),
            from.1 + share * (to.1 - from.1),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [(f64, f64); 4] = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];

    #[test]
    fn strokes_stay_inside_and_lean_as_asked() {
        for (lean, direction) in [(Lean::Rising, -1.0), (Lean::Falling, 1.0)] {
            let ends = hatch(&SQUARE, 3.0, lean);
            assert!(ends.len() >= 6 && ends.len().is_multiple_of(2), "{ends:?}");
            assert!(ends.iter().all(
                |(x, y)| (-1e-9..=10.0 + 1e-9).contains(x) && (-1e-9..=10.0 + 1e-9).contains(y)
            ));
            for pair in ends.chunks(2) {
                let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
                assert!(dx > 0.0 && (dy - direction * dx).abs() < 1e-9, "{pair:?}");
            }
        }
    }

    #[test]
    fn a_polygon_with_a_dent_is_hatched_on_both_sides_of_it() {
        let dented = [
            (0.0, 0.0),
            (30.0, 0.0),
            (30.0, 30.0),
            (15.0, 2.0),
            (0.0, 30.0),
        ];
        let ends = hatch(&dented, 4.0, Lean::Falling);
        assert!(ends.len().is_multiple_of(2) && ends.len() > 10);
    }

    #[test]
    fn a_line_has_no_inside() {
        assert!(hatch(&SQUARE[..2], 3.0, Lean::Rising).is_empty());
    }
}
