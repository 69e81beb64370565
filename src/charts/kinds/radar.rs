//! The radar: rings 0-5, one spoke for each dimension, a straight closed outline, and beside it what
//! the groups of sources say, each in a small radar of its own. A dimension without a value is a gap with hatching and words, never a zero;
//! the area means nothing and is hardly tinted (see the method's chapter on the figure). Which
//! values may be seen was decided long before.

use crate::charts::canvas::{AtFirst, Layer};
use crate::charts::chart::Chart;
use crate::charts::compass::{Pixels, RING_COUNT, Rings, Spot, halfway};
use crate::charts::description;
use crate::charts::elements::{Area, Strokes, circle, dyed, layered, line, outline, put};
use crate::charts::hatching::{Lean, hatch, lean_of};
use crate::charts::kinds::Format;
use crate::charts::kinds::radar_layout::RadarLayout;
use crate::charts::kinds::radar_marks::{
    draw_badge, draw_gap_words, draw_marks, draw_ring_numbers,
};
use crate::charts::kinds::radar_outline::{draw_outline, spot};
use crate::charts::kinds::radar_sources::{SourceStrip, draw_group, draw_spans, span_of};
use crate::charts::legend::{Alignment, Legend, Sample};
use crate::charts::theme::{
    DISC, EARLIER_LINE, HATCH, HATCH_EDGE, OUTER_RING, POLE_AXIS, RING, SPOKE, TINT, WHOLE,
};
use crate::charts::view::{DimensionView, Speech, UnitView};
use crate::disclosure::Whose;

/// The size of the marks of a single group, a little smaller than those of all sources.
const GROUP_MARK: f64 = 5.5;

/// Draws the radar of a unit.
pub(in crate::charts) fn draw(view: &UnitView, format: Format, speech: Speech<'_>) -> Chart {
    let alignment = match format {
        Format::Wide => Alignment::Centred,
        Format::Narrow => Alignment::Left,
    };
    let inner = format.width() - 2.0 * format.margin();
    let legend = Legend::new(legend_entries(view, speech), inner, alignment);
    let subtitle = format!("{} · {}", view.round, speech.word("chart-radar-scale"));
    let strip = SourceStrip::new(view, format, speech);
    let layout = RadarLayout::new(view, format, &subtitle, (&legend, &strip));

    let sheet = format.sheet(layout.height, |root, page| {
        dyed(page, view.colour.as_deref(), || {
            let rings = root.apply_coord_spec(layout.rings);
            draw_disc(page, view, layout.rings);
            draw_ground(&rings, view, layout.rings.radius);
            draw_lines(page, &rings, (view, layout.rings), speech);
            draw_ring_numbers(page, view, layout.rings, speech);
            layered(page, all_sources(speech), || {
                draw_marks(page, view, layout.rings);
            });
            draw_gap_words(page, view, layout.rings);
            for block in layout.labels.iter().chain(&layout.texts) {
                block.draw(page);
            }
            for (at, number) in &layout.badges {
                draw_badge(page, *at, *number);
            }
            legend.draw(
                page,
                format.margin(),
                format.width() - format.margin(),
                layout.legend_top,
            );
            strip.draw(root, page, view, layout.sources_top);
        });
    });

    let over_sources = (strip.height > 0.0).then_some(layout.sources_top - 8.0);
    // A narrow radar can be printed without its key beside what names the dimensions at more length.
    let over_key = layout.key_top.filter(|_| format == Format::Narrow);
    let over_legend = over_key.map(|_| layout.legend_top - 9.0);
    let over_key = over_key.map(|top| top - 4.0);
    let breaks = [over_key, over_legend, over_sources];
    let title = speech.say(
        "chart-radar-title",
        &[("unit", &view.name), ("round", &view.round)],
    );
    sheet
        .finish(
            speech.language,
            &format.chart_id(&format!("radar-{}", view.unit)),
            &title,
            &description::of_radar(view, speech),
        )
        .with_breaks(breaks.into_iter().flatten().collect())
}

/// The lines, each in a layer of its own. Those of single groups are there to be asked for: all at once they
/// could not be told apart.
fn draw_lines(
    page: &Area<'_, Pixels>,
    rings: &Area<'_, Rings>,
    (view, place): (&UnitView, Rings),
    speech: Speech<'_>,
) {
    let layer = |id, words, at_first| Layer {
        id,
        words,
        at_first,
    };
    layered(page, all_sources(speech), || draw_tint(rings, view));
    if view.dimensions.iter().any(|one| span_of(one).is_some()) {
        let words = speech.word("chart-source-span");
        layered(page, layer("span", words, AtFirst::Shown), || {
            draw_spans(page, view, place);
        });
    }
    if view.dimensions.iter().any(|one| one.earlier.is_some()) {
        layered(
            page,
            layer("earlier", earlier_words(view, speech), AtFirst::Shown),
            || draw_earlier(rings, view),
        );
    }
    layered(page, all_sources(speech), || {
        draw_outline(rings, &whole_values(view), WHOLE.outline());
    });
    for group in view.groups() {
        let layer = layer(group.key(), speech.group(group), AtFirst::Hidden);
        layered(page, layer, || draw_group(rings, view, group, GROUP_MARK));
    }
}

fn all_sources(speech: Speech<'_>) -> Layer {
    Layer {
        id: "all-sources",
        words: speech.word("chart-all-sources"),
        at_first: AtFirst::Shown,
    }
}

fn earlier_words(view: &UnitView, speech: Speech<'_>) -> String {
    let earlier = view.rounds.iter().rev().nth(1).map_or("", String::as_str);
    speech.say("chart-earlier-round", &[("round", earlier)])
}

fn legend_entries(view: &UnitView, speech: Speech<'_>) -> Vec<(Sample, String)> {
    let mut entries = Vec::new();
    if view
        .dimensions
        .iter()
        .any(|dimension| dimension.own_ring().is_some())
    {
        entries.push((Sample::Outline(WHOLE), speech.word("chart-all-sources")));
    }
    if view.dimensions.iter().any(|one| span_of(one).is_some()) {
        entries.push((Sample::Span, speech.word("chart-source-span")));
    }
    let has_city = |dimension: &DimensionView| {
        dimension.whose == Whose::City && dimension.ring.value().is_some()
    };
    if view.dimensions.iter().any(has_city) {
        entries.push((Sample::Borrowed, speech.word("chart-city-value")));
    }
    if view
        .dimensions
        .iter()
        .any(|dimension| dimension.earlier.is_some())
    {
        entries.push((Sample::Earlier, earlier_words(view, speech)));
    }
    for (lean, key) in [
        (Lean::Rising, "chart-not-assessed"),
        (Lean::Falling, "chart-withheld"),
    ] {
        if view
            .dimensions
            .iter()
            .any(|dimension| lean_of(dimension.ring) == Some(lean))
        {
            entries.push((Sample::Hatched(lean), speech.word(key)));
        }
    }
    entries
}

fn draw_ground(rings: &Area<'_, Rings>, view: &UnitView, radius: f64) {
    let centre = Spot {
        bearing: 0.0,
        ring: 0.0,
    };
    for ring in 1..=RING_COUNT {
        let ink = if ring == RING_COUNT { OUTER_RING } else { RING };
        let radius = radius * f64::from(ring) / f64::from(RING_COUNT);
        put(rings, &circle(centre, radius, ink));
    }
    let outermost = |bearing: f64| Spot {
        bearing,
        ring: f64::from(RING_COUNT),
    };
    if view.poles.is_some() {
        put(
            rings,
            &line(vec![outermost(0.0), outermost(180.0)], POLE_AXIS),
        );
        put(
            rings,
            &line(vec![outermost(270.0), outermost(90.0)], POLE_AXIS),
        );
    }
    for dimension in &view.dimensions {
        put(
            rings,
            &line(vec![centre, outermost(dimension.bearing)], SPOKE),
        );
    }
}

/// The disc, and on it a hatched sector for every dimension without a value.
fn draw_disc(page: &Area<'_, Pixels>, view: &UnitView, rings: Rings) {
    put(page, &circle(rings.centre, rings.radius, DISC));
    let spokes = view.clockwise();
    for (place, dimension) in spokes.iter().enumerate() {
        let Some(lean) = lean_of(dimension.ring) else {
            continue;
        };
        let before = spokes[(place + spokes.len() - 1) % spokes.len()].bearing;
        let after = spokes[(place + 1) % spokes.len()].bearing;
        let from = halfway(before, dimension.bearing);
        let sector = sector(rings, from, halfway(dimension.bearing, after));
        put(
            page,
            &Strokes {
                ends: hatch(&sector, 8.0, lean),
                ink: HATCH,
            },
        );
        put(page, &outline(sector, HATCH_EDGE));
    }
}

/// A sector of the circle as a polygon, from one bearing clockwise to another.
fn sector(rings: Rings, from: f64, to: f64) -> Vec<(f64, f64)> {
    let turn = (to - from).rem_euclid(360.0);
    let steps = (turn / 3.0).ceil().max(1.0);
    let arc = (0..=steps as u32).map(|step| {
        let bearing = from + turn * f64::from(step) / steps;
        rings.point(Spot {
            bearing,
            ring: f64::from(RING_COUNT),
        })
    });
    std::iter::once(rings.centre).chain(arc).collect()
}

/// The values of all sources, clockwise.
fn whole_values(view: &UnitView) -> Vec<Option<Spot>> {
    view.clockwise()
        .iter()
        .map(|spoke| spot(spoke, spoke.own_ring().map(|ring| ring.value())))
        .collect()
}

fn draw_tint(rings: &Area<'_, Rings>, view: &UnitView) {
    let whole = whole_values(view);
    if whole.iter().all(Option::is_some) {
        put(
            rings,
            &outline(whole.iter().flatten().copied().collect(), TINT),
        );
    }
}

fn draw_earlier(rings: &Area<'_, Rings>, view: &UnitView) {
    let earlier: Vec<Option<Spot>> = view
        .clockwise()
        .iter()
        .map(|spoke| spot(spoke, spoke.earlier.map(|ring| ring.value())))
        .collect();
    draw_outline(rings, &earlier, EARLIER_LINE);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{Reader, five_without_axes, quadrants, with_gaps};
    use crate::charts::theme::voice_of;
    use crate::vocabulary::{Language, SourceGroup};

    /// Lines of a picture that carry all of these pieces.
    fn lines<'a>(svg: &'a str, pieces: &[&str]) -> Vec<&'a str> {
        svg.lines()
            .filter(|line| pieces.iter().all(|piece| line.contains(piece)))
            .collect()
    }

    fn attribute(line: &str, name: &str) -> f64 {
        let start = line.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
        line[start..].split('"').next().unwrap().parse().unwrap()
    }

    fn drawn(view: &UnitView, language: Language) -> Chart {
        draw(view, Format::Wide, Reader::new().speech(language))
    }

    #[test]
    fn marks_stand_on_their_half_rings_in_the_middle_of_their_quadrants() {
        let chart = drawn(&quadrants(), Language::Fi);
        let outer = lines(chart.svg(), &["<circle", "c-axis"])[0];
        let (x, y, radius) = (
            attribute(outer, "cx"),
            attribute(outer, "cy"),
            attribute(outer, "r"),
        );
        let marks = lines(chart.svg(), &["<circle", "c-whole", "r=\"6.5\""]);
        // Rings 2.5, 3, 3 and 4 of 5, at 45 degrees in each quadrant.
        let root = 0.5_f64.sqrt();
        let expected = [
            (-0.5 * root, -0.5 * root),
            (0.6 * root, -0.6 * root),
            (0.6 * root, 0.6 * root),
            (-0.8 * root, 0.8 * root),
        ];
        assert_eq!(marks.len(), 4);
        for (mark, (right, down)) in marks.iter().zip(expected) {
            assert!(
                (attribute(mark, "cx") - (x + radius * right)).abs() < 0.02,
                "{mark}"
            );
            assert!(
                (attribute(mark, "cy") - (y + radius * down)).abs() < 0.02,
                "{mark}"
            );
        }
    }

    #[test]
    fn a_full_radar_is_closed_and_one_with_gaps_is_not() {
        let closed = drawn(&quadrants(), Language::Fi);
        let outline = lines(closed.svg(), &["<path", "c-whole", "stroke-width=\"3\""]);
        assert!(
            outline[0].contains("Z\"") && outline[0].matches('L').count() == 3,
            "{outline:?}"
        );
        assert_eq!(lines(closed.svg(), &["c-tint"]).len(), 1);
        assert!(lines(closed.svg(), &["c-hatch"]).is_empty());

        // The second spoke is withheld and the third shows the city: only the fourth and the first
        // are neighbours.
        let open = drawn(&with_gaps(), Language::Fi);
        let outline = lines(
            open.svg(),
            &["<path", "c-whole", "stroke-width=\"3\"", "fill=\"none\""],
        );
        assert!(
            !outline[0].contains('Z') && outline[0].matches('L').count() == 1,
            "{outline:?}"
        );
        assert!(lines(open.svg(), &["c-tint"]).is_empty());
        assert!(lines(open.svg(), &["c-hatch"]).len() >= 2);
        assert!(open.svg().contains(">ei näytetä</text>"));
    }

    #[test]
    fn every_group_has_its_own_small_radar_and_none_crosses_the_large_one() {
        let chart = drawn(&quadrants(), Language::Fi);
        let staff = voice_of(SourceGroup::Staff).class;
        // Staff has a mark on one spoke only: no outline, one mark on the spoke and one in the sample.
        let drawn = &without_hidden_layers(chart.svg());
        assert_eq!(lines(drawn, &["stroke-dasharray", staff]).len(), 1);
        assert_eq!(lines(drawn, &["fill=\"#1f7f76\"", staff]).len(), 2);
        // Members have an outline, and a line in the sample.
        let members = voice_of(SourceGroup::Members).class;
        assert_eq!(lines(drawn, &["stroke-dasharray", members]).len(), 2);
        assert_eq!(
            lines(chart.svg(), &["c-span"]).len(),
            5,
            "four spokes and the legend"
        );
    }

    /// A picture as it is printed: without what is only there to be asked for.
    fn without_hidden_layers(svg: &str) -> String {
        let mut is_hidden = false;
        let kept = svg.lines().filter(|line| {
            is_hidden |= line.starts_with("<g") && line.contains("display=\"none\"");
            let keep = !is_hidden;
            is_hidden &= *line != "</g>";
            keep
        });
        kept.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn each_group_can_be_asked_for_on_the_large_radar_and_is_hidden_until_then() {
        let chart = drawn(&quadrants(), Language::Fi);
        let hidden = lines(chart.svg(), &["<g data-layer", "display=\"none\""]);
        let named: Vec<&str> = hidden
            .iter()
            .map(|line| line.split('"').nth(3).unwrap())
            .collect();
        assert_eq!(
            named,
            ["Pöydän jäsenet", "Asukkaat", "Henkilöstö", "Rekisterit"]
        );
        // Its mark stands where the ring says: staff has one, on the last spoke.
        let staff = voice_of(SourceGroup::Staff).class;
        let all = lines(chart.svg(), &["fill=\"#1f7f76\"", staff]).len();
        let printed = without_hidden_layers(chart.svg());
        assert_eq!(all - lines(&printed, &["fill=\"#1f7f76\"", staff]).len(), 1);
        assert_eq!(
            chart.svg().matches("<g ").count(),
            chart.svg().matches("</g>").count()
        );
    }

    #[test]
    fn a_unit_is_drawn_in_its_own_colour_and_what_is_not_its_own_is_not() {
        let view = UnitView {
            colour: Some("#8a5a00".to_owned()),
            ..with_gaps()
        };
        let chart = drawn(&view, Language::Fi);
        let own = lines(chart.svg(), &["class=\"c-own\"", "#8a5a00"]);
        // The outline and two marks; in the legend a line and a mark.
        assert_eq!(own.len(), 5, "{own:?}");
        let city = lines(chart.svg(), &["c-borrowed", "#12436d"]);
        assert_eq!(city.len(), 2, "the city's value and its sample: {city:?}");
        assert!(lines(chart.svg(), &["class=\"c-whole\""]).is_empty());
        let without = drawn(&with_gaps(), Language::Fi);
        assert!(!without.svg().contains("c-own"));
    }

    #[test]
    fn a_dimension_of_value_zero_is_drawn_and_one_not_assessed_is_not() {
        let view = five_without_axes();
        let chart = drawn(&view, Language::En);
        let marks = lines(chart.svg(), &["<circle", "c-whole", "r=\"6.5\""]);
        assert_eq!(marks.len(), 4);
        let outline = lines(chart.svg(), &["<path", "c-whole", "stroke-width=\"3\""]);
        assert_eq!(
            outline[0].matches('L').count(),
            3,
            "four neighbours around the gap: {outline:?}"
        );
    }

    #[test]
    fn poles_are_drawn_only_where_the_round_has_axes() {
        assert!(
            drawn(&quadrants(), Language::Fi)
                .svg()
                .contains(">Yhteisö</text>")
        );
        let without = drawn(&five_without_axes(), Language::En);
        assert_eq!(lines(without.svg(), &["<path", "c-axis"]).len(), 0);
    }

    #[test]
    fn the_earlier_round_is_drawn_only_where_it_can_be_compared() {
        let mut view = quadrants();
        assert!(lines(drawn(&view, Language::Fi).svg(), &["c-earlier"]).is_empty());
        view.dimensions[0].earlier = view.dimensions[0].own_ring();
        view.dimensions[3].earlier = view.dimensions[3].own_ring();
        // One line between the two neighbours, and one in the legend.
        assert_eq!(
            lines(drawn(&view, Language::Fi).svg(), &["c-earlier"]).len(),
            2
        );
    }

    #[test]
    fn the_description_tells_values_and_absences() {
        let text = drawn(&with_gaps(), Language::Fi).description().to_owned();
        assert!(
            text.contains("Yhteiset tavoitteet & lupaukset: kehitettävää, kehä 2,5."),
            "{text}"
        );
        assert!(
            text.contains("oppiminen: ei näytetä. Lähteittäin: Asukkaat 2,5."),
            "{text}"
        );
        assert!(text.contains("koko kaupungin arvo"), "{text}");
    }
}
