//! A picture made of points, read with nothing but the colours of its points.
//!
//! Comes in: a PNG file. Goes out: the rings at which the marks of a radar stand, and how fine a point of the
//! picture is. What they should be stands in `cleared_marks`.

use std::io::Cursor;

/// The colour of a point: red, green and blue.
type Colour = [u8; 3];

/// A picture, row by row.
pub(crate) struct Bitmap {
    width: usize,
    points: Vec<Colour>,
}

/// Points of one colour that touch each other.
struct Patch {
    left: usize,
    top: usize,
    /// Beyond the last point.
    right: usize,
    bottom: usize,
    area: usize,
}

impl Patch {
    fn width(&self) -> f64 {
        (self.right - self.left) as f64
    }

    fn height(&self) -> f64 {
        (self.bottom - self.top) as f64
    }

    fn middle(&self) -> (f64, f64) {
        let middle = |from: usize, until: usize| (from + until) as f64 / 2.0;
        (middle(self.left, self.right), middle(self.top, self.bottom))
    }

    fn is_as_high_as_wide(&self) -> bool {
        (self.width() - self.height()).abs() <= 2.0
    }

    /// Whether it is a full disc: π of four parts of the square around it.
    fn is_disc(&self) -> bool {
        let share = self.area as f64 / (self.width() * self.height());
        self.is_as_high_as_wide() && (0.7..0.87).contains(&share)
    }
}

/// What is measured in a radar.
pub(crate) struct Radar {
    pub(crate) rings: Vec<f64>,
    /// A point of the picture, in rings.
    pub(crate) point: f64,
}

impl Bitmap {
    pub(crate) fn of(file: &[u8]) -> Self {
        let mut reader = png::Decoder::new(Cursor::new(file))
            .read_info()
            .expect("a PNG file");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a picture that fits")];
        let frame = reader.next_frame(&mut bytes).expect("a picture");
        assert_eq!(
            frame.color_type,
            png::ColorType::Rgb,
            "nothing shines through"
        );
        let (points, _) = bytes.as_chunks::<3>();
        Self {
            width: frame.width as usize,
            points: points.to_vec(),
        }
    }

    /// The patches of a colour.
    fn patches(&self, colour: Colour) -> Vec<Patch> {
        let mut left: Vec<bool> = self.points.iter().map(|point| *point == colour).collect();
        let mut patches = Vec::new();
        for start in 0..left.len() {
            if !left[start] {
                continue;
            }
            let (x, y) = (start % self.width, start / self.width);
            let mut patch = Patch {
                left: x,
                top: y,
                right: x,
                bottom: y,
                area: 0,
            };
            let mut waiting = vec![(x, y)];
            while let Some((x, y)) = waiting.pop() {
                let at = y * self.width + x;
                if x >= self.width || at >= left.len() || !std::mem::take(&mut left[at]) {
                    continue;
                }
                patch.area += 1;
                (patch.left, patch.right) = (patch.left.min(x), patch.right.max(x + 1));
                patch.bottom = patch.bottom.max(y + 1);
                for beside in x.saturating_sub(1)..=x + 1 {
                    waiting.extend((y.saturating_sub(1)..=y + 1).map(|y| (beside, y)));
                }
            }
            patches.push(patch);
        }
        patches
    }

    /// Measures a radar whose outermost ring and whose marks have these colours, written as in SVG. Marks are full discs
    /// inside the ring; the rim of paper around each keeps them apart from the lines between them.
    pub(crate) fn radar(&self, edge: &str, marks: &str) -> Result<Radar, String> {
        let round = self
            .patches(colour(edge))
            .into_iter()
            .filter(Patch::is_as_high_as_wide);
        let disc = round.max_by_key(|patch| patch.right - patch.left);
        let disc = disc.ok_or("there is no outermost ring")?;
        // The line lies half within the ring and half around it, and is about as wide as two points.
        let point = 5.0 / (disc.width() / 2.0 - 1.0);
        let centre = disc.middle();
        let is_large = |patch: &Patch| patch.width() > disc.width() / 50.0;
        let discs = self.patches(colour(marks)).into_iter();
        let discs = discs.filter(|patch| patch.is_disc() && is_large(patch));
        let rings = discs.map(|mark| {
            let (x, y) = mark.middle();
            (x - centre.0).hypot(y - centre.1) * point
        });
        Ok(Radar {
            rings: rings.filter(|ring| *ring <= 5.0 + point).collect(),
            point,
        })
    }
}

/// A colour as it is written in SVG.
fn colour(written: &str) -> Colour {
    let part = |at: usize| u8::from_str_radix(&written[at..at + 2], 16).expect("a colour");
    [part(1), part(3), part(5)]
}
