//! What a dot chart shows: one unit over its dimensions, or one dimension over all units.
//! Views and names come in, rows in a fixed order go out; units are never ranked.

use crate::charts::view::{DimensionView, Speech, UnitView, Zone, dimension_of_unit, zones};
use crate::disclosure::AudienceRelease;
use crate::methodology::{Dimension, Methodology, Round};
use crate::vocabulary::SourceGroup;

/// The rows of a dot chart with the words around them.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct DotsView {
    /// The name of the picture in its wide format.
    pub(in crate::charts) id: String,
    /// The title for those who do not see the picture.
    pub(in crate::charts) title: String,
    /// How the description begins.
    pub(in crate::charts) intro: String,
    /// The heading in the picture.
    pub(in crate::charts) heading: String,
    /// The name of the round.
    pub(in crate::charts) round: String,
    /// The bands, lowest first.
    pub(in crate::charts) zones: Vec<Zone>,
    /// One row for each dimension, or for each unit.
    pub(in crate::charts) rows: Vec<DimensionView>,
    /// What stands under the picture.
    pub(in crate::charts) notes: Vec<String>,
    /// The group whose view stands in the place of all sources, and against which those of the others
    /// are held; nothing in a chart of all sources.
    pub(in crate::charts) own: Option<SourceGroup>,
}

impl DotsView {
    /// One unit over its dimensions, numbered as on its radar.
    pub(in crate::charts) fn of_unit(view: &UnitView, speech: Speech<'_>) -> Self {
        let numbered = |(place, dimension): (usize, &DimensionView)| DimensionView {
            name: format!("{}\u{a0}{}", place + 1, dimension.name),
            ..dimension.clone()
        };
        let about = [("unit", view.name.as_str()), ("round", view.round.as_str())];
        Self {
            id: format!("dots-{}", view.unit),
            title: speech.say("chart-dots-title", &about),
            intro: speech.word("chart-dots-intro"),
            heading: view.name.clone(),
            round: view.round.clone(),
            zones: view.zones.clone(),
            rows: view.dimensions.iter().enumerate().map(numbered).collect(),
            notes: view.notice.iter().cloned().collect(),
            own: None,
        }
    }

    /// One dimension over the units of the release, in their own order.
    pub(in crate::charts) fn of_dimension(
        methodology: &Methodology,
        release: &AudienceRelease,
        (round, dimension): (&Round, &Dimension),
        speech: Speech<'_>,
    ) -> Self {
        let programme = methodology.programme();
        let rows = release.reported().units.iter().filter_map(|unit| {
            let view = dimension_of_unit((programme, release), (round, dimension), unit, speech)?;
            let table = programme.units.iter().find(|table| table.id == unit.unit);
            let name = table.map_or(&programme.city.name, |table| &table.short);
            Some(DimensionView {
                name: speech.text(name),
                ..view
            })
        });
        let (name, round_name) = (speech.text(&dimension.name), speech.text(&round.name));
        let mut notes = vec![speech.word("chart-no-ranking")];
        notes.extend(programme.notice.as_ref().map(|notice| speech.text(notice)));
        Self {
            id: format!("dimension-{}", dimension.id),
            title: speech.say(
                "chart-dimension-title",
                &[("name", &name), ("round", &round_name)],
            ),
            intro: speech.word("chart-dimension-intro"),
            heading: name,
            round: round_name,
            zones: zones(round, speech),
            rows: rows.collect(),
            notes,
            own: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{Reader, quadrants};
    use crate::charts::view::zone_spans;
    use crate::vocabulary::Language;

    #[test]
    fn zones_end_where_the_next_begins_and_the_last_at_the_outermost_ring() {
        let reader = Reader::new();
        let view = DotsView::of_unit(&quadrants(), reader.speech(Language::Fi));
        let ends: Vec<f64> = zone_spans(&view.zones).map(|(_, end)| end).collect();
        assert_eq!(ends, [1.25, 2.75, 3.75, 5.0]);
    }

    #[test]
    fn rows_keep_the_order_and_the_numbers_of_the_radar() {
        let reader = Reader::new();
        let view = DotsView::of_unit(&quadrants(), reader.speech(Language::Fi));
        assert_eq!(view.rows[0].name, "1\u{a0}Yhteiset tavoitteet & lupaukset");
        assert_eq!(
            view.rows[3].name,
            "4\u{a0}Osallistumisen tapojen laatu & toimivuus"
        );
    }
}
