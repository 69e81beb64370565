//! The kinds of charts, one file each. A view of a unit comes in, a finished chart goes out.
//! What all kinds share (ink, words, legends, coordinate systems) lives a folder up.

pub(in crate::charts) mod answers;
pub(in crate::charts) mod bars;
pub(in crate::charts) mod calendar;
mod caption;
pub(in crate::charts) mod dots;
mod dots_layout;
pub(in crate::charts) mod radar;
mod radar_layout;
mod radar_marks;
mod radar_outline;
mod radar_sources;
mod radar_surround;
pub(in crate::charts) mod sectors;
pub(in crate::charts) mod trend;

use plotters::coord::Shift;
use plotters::drawing::IntoDrawingArea;

use crate::charts::canvas::Canvas;
use crate::charts::compass::Pixels;
use crate::charts::elements::Area;
use crate::charts::sheet::Sheet;

/// For which width a picture is drawn; letters keep their size, so each width has a layout of its
/// own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Format {
    /// Pages, paper and screens: 644 pixels, of which 612 are as wide as the text of a page of A4 (162 mm), so
    /// that 12 pixels are 9 points there.
    Wide,
    /// Phones: 320 pixels.
    Narrow,
}

impl Format {
    /// Both formats.
    pub(in crate::charts) const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// Width of the picture in pixels.
    pub(in crate::charts) fn width(self) -> f64 {
        match self {
            Self::Wide => 644.0,
            Self::Narrow => 320.0,
        }
    }

    /// Space kept free at the left and right edge, in pixels.
    pub(in crate::charts) fn margin(self) -> f64 {
        match self {
            Self::Wide => 16.0,
            Self::Narrow => 8.0,
        }
    }

    /// The name of a picture of this format: wide ones carry the plain name.
    pub(in crate::charts) fn chart_id(self, name: &str) -> String {
        match self {
            Self::Wide => name.to_owned(),
            Self::Narrow => format!("{name}-narrow"),
        }
    }
    /// A sheet of this width and the given height in pixels, on which `draw` has drawn. It is given
    /// the whole area, for coordinate systems of its own, and the page in pixels.
    pub(in crate::charts) fn sheet(
        self,
        height: f64,
        draw: impl FnOnce(&Area<'_, Shift>, &Area<'_, Pixels>),
    ) -> Sheet {
        let mut sheet = Sheet::new(self.width(), height);
        let root: Area<'_, Shift> = Canvas::on(&mut sheet).into_drawing_area();
        draw(&root, &root.apply_coord_spec(Pixels));
        drop(root);
        sheet
    }
}
