//! The shapes that tell the voices of a picture apart without colour, as outlines around a point.
//! Colours live in the theme, places in the kinds of charts.

/// Shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Marker {
    /// ●
    Disc,
    /// ▲
    Triangle,
    /// ■
    Square,
    /// ◆
    Diamond,
    /// ▼
    Wedge,
    /// □
    Frame,
    /// △
    Delta,
}

/// What has to be drawn for a marker.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) enum MarkerShape {
    /// A circle with this radius in pixels.
    Circle(f64),
    /// A closed line through these points, in pixels from the middle of the mark.
    Outline(Vec<(f64, f64)>),
}

impl Marker {
    /// Whether only the edge is drawn in the colour of the voice.
    pub(in crate::charts) const fn is_hollow(self) -> bool {
        matches!(self, Self::Frame | Self::Delta)
    }

    /// The shape, sized so that all markers look equally large: `size` is the radius of the disc in
    /// pixels.
    pub(in crate::charts) fn shape(self, size: f64) -> MarkerShape {
        match self {
            Self::Disc => MarkerShape::Circle(size),
            Self::Wedge => MarkerShape::Outline(vec![
                (0.0, 1.2 * size),
                (-1.15 * size, -0.85 * size),
                (1.15 * size, -0.85 * size),
            ]),
            Self::Triangle | Self::Delta => MarkerShape::Outline(vec![
                (0.0, -1.2 * size),
                (1.15 * size, 0.85 * size),
                (-1.15 * size, 0.85 * size),
            ]),
            Self::Square | Self::Frame => {
                let half = 0.88 * size;
                MarkerShape::Outline(vec![
                    (-half, -half),
                    (half, -half),
                    (half, half),
                    (-half, half),
                ])
            }
            Self::Diamond => {
                let half = 1.25 * size;
                MarkerShape::Outline(vec![(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_marker_stays_within_one_and_a_quarter_of_its_size() {
        for marker in [
            Marker::Triangle,
            Marker::Wedge,
            Marker::Square,
            Marker::Diamond,
            Marker::Frame,
            Marker::Delta,
        ] {
            let MarkerShape::Outline(points) = marker.shape(6.0) else {
                panic!("{marker:?} has corners")
            };
            assert!(
                points.iter().all(|(x, y)| x.abs() <= 7.5 && y.abs() <= 7.5),
                "{marker:?}"
            );
        }
        assert_eq!(Marker::Disc.shape(6.0), MarkerShape::Circle(6.0));
    }
}
