//! Every colour, width, dash and letter size of the pictures, and nothing else. The values written
//! into a drawing are those of the light theme, so that it is right in a PDF, in print and as a
//! bitmap without any stylesheet; the class names let a page restyle it for a dark screen (see
//! `stylesheet.rs`). No geometry and no words may live here.

use crate::charts::marker::Marker;
use crate::vocabulary::SourceGroup;

/// The typeface of every letter; the file embedded beside the templates carries the same name.
pub(in crate::charts) const FONT_FAMILY: &str = "Inter, sans-serif";

/// Strongest text: headings and names of dimensions.
pub(in crate::charts) const TEXT: &str = "#1d252c";
/// Quieter text: ring numbers, axes, notes. 5.9:1 on white.
pub(in crate::charts) const QUIET_TEXT: &str = "#58636d";
/// The paper under a picture.
pub(in crate::charts) const PAPER: &str = "#ffffff";
/// A surface lightly set off from the paper.
pub(in crate::charts) const GROUND: &str = "#f4f6f8";
/// Rings and grid lines.
pub(in crate::charts) const GRID: &str = "#c3ccd4";
/// Axes and the outermost ring.
pub(in crate::charts) const AXIS: &str = "#75818c";
/// The comparable earlier round. 3.4:1 on white.
pub(in crate::charts) const EARLIER: &str = "#87919a";

/// How a shape is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Ink {
    /// Name for stylesheets, written without a leading dot.
    pub(in crate::charts) class: &'static str,
    /// Colour of the surface; `None` leaves it open.
    pub(in crate::charts) fill: Option<&'static str>,
    /// Opacity of the surface, 0-1; 1 is not written out.
    pub(in crate::charts) fill_opacity: f64,
    /// Colour of the line; `None` draws none.
    pub(in crate::charts) stroke: Option<&'static str>,
    /// Width of the line in pixels.
    pub(in crate::charts) stroke_width: f64,
    /// Lengths of dashes and gaps in pixels; empty is an unbroken line.
    pub(in crate::charts) dash: &'static [f64],
}

impl Ink {
    /// A line without a surface.
    pub(in crate::charts) const fn line(
        class: &'static str,
        stroke: &'static str,
        stroke_width: f64,
    ) -> Self {
        Self {
            class,
            fill: None,
            fill_opacity: 1.0,
            stroke: Some(stroke),
            stroke_width,
            dash: &[],
        }
    }

    /// A surface without a line.
    pub(in crate::charts) const fn surface(class: &'static str, fill: &'static str) -> Self {
        Self {
            class,
            fill: Some(fill),
            fill_opacity: 1.0,
            stroke: None,
            stroke_width: 0.0,
            dash: &[],
        }
    }

    /// The same ink with dashes.
    pub(in crate::charts) const fn dashed(self, dash: &'static [f64]) -> Self {
        Self { dash, ..self }
    }
}

/// The disc behind the rings, and panels.
pub(in crate::charts) const DISC: Ink = Ink::surface("c-ground", GROUND);
/// A light zone of a band.
pub(in crate::charts) const ZONE: Ink = Ink::surface("c-zone", "#e9edf1");
/// Rings and grid lines.
pub(in crate::charts) const RING: Ink = Ink::line("c-grid", GRID, 1.0);
/// The outermost ring and base lines.
pub(in crate::charts) const OUTER_RING: Ink = Ink::line("c-axis", AXIS, 1.25);
/// The cross of the two axes.
pub(in crate::charts) const POLE_AXIS: Ink = Ink::line("c-axis", AXIS, 1.0);
/// The line of one dimension.
pub(in crate::charts) const SPOKE: Ink = Ink::line("c-grid", GRID, 1.0).dashed(&[2.0, 3.0]);
/// Hatching of a dimension that could not be assessed.
pub(in crate::charts) const HATCH: Ink = Ink::line("c-hatch", "#a9b3bc", 1.25);
/// Edges of a hatched sector.
pub(in crate::charts) const HATCH_EDGE: Ink = Ink::line("c-hatch", "#a9b3bc", 1.0);
/// The paper behind words that stand on hatching.
pub(in crate::charts) const PATCH: Ink = Ink::surface("c-paper", PAPER);
/// The comparable earlier round.
pub(in crate::charts) const EARLIER_LINE: Ink =
    Ink::line("c-earlier", EARLIER, 1.75).dashed(&[3.0, 4.0]);
/// A break in a series.
pub(in crate::charts) const BREAK_LINE: Ink = Ink::line("c-break", AXIS, 1.5).dashed(&[1.0, 4.0]);
/// The badge that carries a number.
pub(in crate::charts) const BADGE: Ink = Ink::surface("c-badge", "#3b464f");
/// The tint inside the outline of all sources: a tenth of the colour, never the message.
pub(in crate::charts) const TINT: Ink = Ink {
    fill_opacity: 0.08,
    ..Ink::surface("c-tint", "#12436d")
};

/// The bar on a spoke from the lowest source to the highest; its edge is what is seen, 3.8:1 on white.
pub(in crate::charts) const SPAN: Ink = Ink {
    stroke: Some(AXIS),
    stroke_width: 1.25,
    ..Ink::surface("c-span", "#dbe6f0")
};
/// All sources together behind the outline of one of them.
pub(in crate::charts) const WHOLE_BEHIND: Ink = Ink {
    stroke: Some(EARLIER),
    stroke_width: 1.0,
    ..Ink::surface("c-behind", "#dbe6f0")
};

/// The value of the city across all units.
pub(in crate::charts) const CITY_LINE: Ink =
    Ink::line("c-city", "#58636d", 1.75).dashed(&[6.0, 4.0]);
/// The own view, against which those of others are held, and how far they are from it.
pub(in crate::charts) const OWN_LINE: Ink = Ink::line("c-axis", AXIS, 1.5);
/// A bar or a block in full colour.
pub(in crate::charts) const FULL: Ink = Ink::surface("c-whole", "#12436d");
/// A bar or a block as an outline.
pub(in crate::charts) const HOLLOW: Ink = Ink {
    fill: Some(PAPER),
    ..Ink::line("c-whole", "#12436d", 1.25)
};
/// The lower end of a scale of answers, in the colour of the last voice.
pub(in crate::charts) const LOWER_FULL: Ink = Ink::surface("c-voice-6", "#9a5b00");
/// What lies below the middle of the scale.
pub(in crate::charts) const LOWER_HOLLOW: Ink = Ink {
    fill: Some(PAPER),
    ..Ink::line("c-voice-6", "#9a5b00", 1.25)
};
/// Strokes inside it.
pub(in crate::charts) const LOWER_STROKES: Ink = Ink::line("c-voice-6", "#9a5b00", 1.25);
/// The middle step of a scale of answers.
pub(in crate::charts) const MIDDLE: Ink = Ink {
    stroke: Some(AXIS),
    stroke_width: 1.25,
    ..Ink::surface("c-middle", "#e9edf1")
};
/// Strokes inside a bar or a block.
pub(in crate::charts) const STROKES: Ink = Ink::line("c-whole", "#12436d", 1.25);

/// Weight of the letters. The typeface has these two and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Lettering {
    /// Name for stylesheets.
    pub(in crate::charts) class: &'static str,
    /// Size in pixels; never below [`SMALLEST_LETTERS`].
    pub(in crate::charts) size: f64,
    /// Weight.
    pub(in crate::charts) weight: Weight,
    /// Colour.
    pub(in crate::charts) fill: &'static str,
    /// Whether a rim of paper keeps lines away from the letters.
    pub(in crate::charts) rim: Rim,
}

/// The rim of paper around letters that cross lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::charts) enum Rim {
    /// Letters alone.
    None,
    /// A rim in the colour of the paper.
    Paper,
}

/// No letter of a picture is smaller than this, in pixels.
pub(in crate::charts) const SMALLEST_LETTERS: f64 = 12.0;

const fn lettering(
    class: &'static str,
    size: f64,
    weight: Weight,
    fill: &'static str,
) -> Lettering {
    assert!(
        size >= SMALLEST_LETTERS,
        "letters this small cannot be read"
    );
    Lettering {
        class,
        size,
        weight,
        fill,
        rim: Rim::None,
    }
}

/// The heading of a picture.
pub(in crate::charts) const HEADING: Lettering = lettering("c-text", 17.0, Weight::SemiBold, TEXT);
/// The line under the heading, and notes.
pub(in crate::charts) const NOTE: Lettering =
    lettering("c-quiet", 13.0, Weight::Regular, QUIET_TEXT);
/// The name of a dimension.
pub(in crate::charts) const NAME: Lettering = lettering("c-text", 15.0, Weight::SemiBold, TEXT);
/// The name of a dimension where room is short.
pub(in crate::charts) const SMALL_NAME: Lettering =
    lettering("c-text", 13.5, Weight::SemiBold, TEXT);
/// The word of a band beside a dimension.
pub(in crate::charts) const BAND_WORD: Lettering =
    lettering("c-band", 14.0, Weight::Regular, "#12436d");
/// The word for a dimension without a value.
pub(in crate::charts) const GAP_WORD: Lettering =
    lettering("c-quiet", 14.0, Weight::Regular, QUIET_TEXT);
/// Poles, ticks and zone words.
pub(in crate::charts) const POLE: Lettering =
    lettering("c-quiet", 12.5, Weight::Regular, QUIET_TEXT);
/// Numbers of the rings, with a rim because outlines may pass under them.
pub(in crate::charts) const RING_NUMBER: Lettering = Lettering {
    rim: Rim::Paper,
    ..lettering("c-quiet", 12.0, Weight::Regular, QUIET_TEXT)
};
/// Legends.
pub(in crate::charts) const LEGEND: Lettering = lettering("c-text", 13.0, Weight::Regular, TEXT);
/// A value beside a mark.
pub(in crate::charts) const VALUE: Lettering = Lettering {
    rim: Rim::Paper,
    ..lettering("c-text", 12.5, Weight::SemiBold, TEXT)
};
/// The number of an indicator.
pub(in crate::charts) const SPOKE_LABEL: Lettering =
    lettering("c-quiet", 12.0, Weight::SemiBold, QUIET_TEXT);
/// A row of a key.
pub(in crate::charts) const TABLE_WORD: Lettering =
    lettering("c-text", 12.5, Weight::Regular, TEXT);
/// The word that stands in the place of a value.
pub(in crate::charts) const GAP_VALUE: Lettering =
    lettering("c-quiet", 12.5, Weight::Regular, QUIET_TEXT);
/// The number in a badge.
pub(in crate::charts) const BADGE_NUMBER: Lettering =
    lettering("c-paper", 12.0, Weight::SemiBold, PAPER);

/// How one voice (all sources together, or one group of sources) is told from the others: never by
/// colour alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Voice {
    /// Name for stylesheets.
    pub(in crate::charts) class: &'static str,
    /// Colour on paper, at least 3:1 on white.
    pub(in crate::charts) colour: &'static str,
    /// Colour on a dark page, at least 3:1 on [`DARK_PAPER`].
    pub(in crate::charts) dark_colour: &'static str,
    /// Dashes of its outline.
    pub(in crate::charts) dash: &'static [f64],
    /// Shape of its marks.
    pub(in crate::charts) marker: Marker,
    /// Width of its outline in pixels.
    pub(in crate::charts) width: f64,
}

impl Voice {
    /// The ink of the outline.
    pub(in crate::charts) const fn outline(&self) -> Ink {
        Ink::line(self.class, self.colour, self.width).dashed(self.dash)
    }

    /// The ink of the marks: a hollow shape is filled with paper and drawn in the colour.
    pub(in crate::charts) const fn mark(&self) -> Ink {
        if self.marker.is_hollow() {
            Ink {
                fill: Some(PAPER),
                ..Ink::line(self.class, self.colour, 2.0)
            }
        } else {
            Ink {
                stroke: Some(PAPER),
                stroke_width: 1.5,
                ..Ink::surface(self.class, self.colour)
            }
        }
    }
}

/// The class of what is drawn in a unit's own colour instead of the colour of all sources.
pub(in crate::charts) const OWN_CLASS: &str = "c-own";

/// A unit's own colour for a dark page: its hue at 55 %, the rest white. Even black then stands out by 3:1 from
/// [`DARK_PAPER`], and no colour is darker than black.
pub(in crate::charts) fn on_dark(colour: &str) -> String {
    let channel = |at: usize| {
        let value = u16::from_str_radix(&colour[at..at + 2], 16);
        let value = value.expect("the method refuses a colour that is not #rrggbb");
        (value * 55 + 255 * 45 + 50) / 100
    };
    let [red, green, blue] = [1, 3, 5].map(channel);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// All sources together.
pub(in crate::charts) const WHOLE: Voice = Voice {
    class: "c-whole",
    colour: "#12436d",
    dark_colour: "#8fc1ee",
    dash: &[],
    marker: Marker::Disc,
    width: 3.0,
};

/// The groups of sources, in the fixed order in which they are given to a picture. Dark and light
/// colours alternate, so that neighbours differ in lightness too.
pub(in crate::charts) const VOICES: [Voice; 6] = [
    Voice {
        class: "c-voice-1",
        colour: "#801650",
        dark_colour: "#e58cbc",
        dash: &[2.0, 3.5],
        marker: Marker::Triangle,
        width: 1.75,
    },
    Voice {
        class: "c-voice-2",
        colour: "#f46a25",
        dark_colour: "#ff9a62",
        dash: &[9.0, 4.0],
        marker: Marker::Square,
        width: 1.75,
    },
    Voice {
        class: "c-voice-3",
        colour: "#1f7f76",
        dark_colour: "#5fd0c3",
        dash: &[9.0, 3.0, 2.0, 3.0],
        marker: Marker::Diamond,
        width: 1.75,
    },
    Voice {
        class: "c-voice-4",
        colour: "#3d3d3d",
        dark_colour: "#d5dadf",
        dash: &[5.0, 3.0],
        marker: Marker::Wedge,
        width: 1.75,
    },
    Voice {
        class: "c-voice-5",
        colour: "#8a63c9",
        dark_colour: "#c3a8f0",
        dash: &[2.0, 3.0, 2.0, 7.0],
        marker: Marker::Frame,
        width: 1.75,
    },
    Voice {
        class: "c-voice-6",
        colour: "#9a5b00",
        dark_colour: "#e2b155",
        dash: &[12.0, 3.0],
        marker: Marker::Delta,
        width: 1.75,
    },
];

/// The paper of a dark page, against which the dark colours are checked.
pub(in crate::charts) const DARK_PAPER: &str = "#14191e";

/// The voice of a group of sources, the same in every picture.
pub(in crate::charts) fn voice_of(group: SourceGroup) -> Voice {
    match group {
        SourceGroup::Members => VOICES[0],
        SourceGroup::Residents => VOICES[1],
        SourceGroup::Staff => VOICES[2],
        SourceGroup::Partners => VOICES[3],
        SourceGroup::Registers => VOICES[4],
        SourceGroup::Experts => VOICES[5],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of WCAG 2.2.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn the_contrast_formula_knows_black_and_white() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    }

    #[test]
    fn every_voice_stands_out_from_light_and_dark_paper() {
        for voice in VOICES.iter().chain([&WHOLE]) {
            assert!(contrast(voice.colour, PAPER) >= 3.0, "{}", voice.class);
            assert!(contrast(voice.colour, GROUND) >= 2.7, "{}", voice.class);
            assert!(
                contrast(voice.dark_colour, DARK_PAPER) >= 4.5,
                "{}",
                voice.class
            );
        }
        assert!(contrast(EARLIER, PAPER) >= 3.0);
    }

    #[test]
    fn a_unit_s_own_colour_stands_out_from_dark_paper_however_dark_it_is() {
        // 0.55 × 0 + 0.45 × 255 = 114.75, and 0.55 × 31 + 114.75 = 131.8.
        assert_eq!(on_dark("#000000"), "#737373");
        assert_eq!(on_dark("#1f0000"), "#847373");
        assert!(contrast(&on_dark("#000000"), DARK_PAPER) >= 3.0);
        assert!(contrast(&on_dark("#000000"), "#2c3e50") >= 2.0);
    }

    #[test]
    fn letters_are_readable_and_large_enough() {
        let all = [
            HEADING,
            NOTE,
            NAME,
            SMALL_NAME,
            BAND_WORD,
            GAP_WORD,
            POLE,
            RING_NUMBER,
            LEGEND,
            VALUE,
            SPOKE_LABEL,
            TABLE_WORD,
            GAP_VALUE,
        ];
        for lettering in all {
            assert!(lettering.size >= SMALLEST_LETTERS);
            assert!(contrast(lettering.fill, PAPER) >= 4.5, "{lettering:?}");
            assert!(contrast(lettering.fill, GROUND) >= 4.5, "{lettering:?}");
        }
        assert!(contrast(PAPER, "#3b464f") >= 4.5);
    }

    #[test]
    fn no_two_voices_share_a_marker_or_a_dash() {
        for (place, voice) in VOICES.iter().enumerate() {
            for other in VOICES[place + 1..].iter().chain([&WHOLE]) {
                assert_ne!(voice.marker, other.marker);
                assert_ne!(voice.dash, other.dash);
                assert_ne!(voice.class, other.class);
            }
        }
    }
}
