//! Own and others' views of the same items as rows of a dot chart: one dimension over the units, or one
//! unit over the dimensions. Cleared gaps come in, rows with the words for what is absent go out.

use crate::charts::dots_view::DotsView;
use crate::charts::view::{DimensionView, Speech, zones};
use crate::disclosure::{AudienceRelease, ClearedGap, ClearedUnit, Shown, Whose};
use crate::methodology::{Dimension, Methodology, Round};
use crate::vocabulary::{ItemId, Ring, SourceGroup, SourceId};

impl DotsView {
    /// The gaps of one dimension over the units; nothing where there is none.
    pub(in crate::charts) fn gaps_of_dimension(
        methodology: &Methodology,
        release: &AudienceRelease,
        (round, dimension): (&Round, &Dimension),
        speech: Speech<'_>,
    ) -> Option<Self> {
        let programme = methodology.programme();
        let declared = round
            .gaps
            .iter()
            .filter(|gap| gap.dimension == dimension.id);
        let items: Vec<&ItemId> = declared.map(|gap| &gap.item).collect();
        let mut rows = Vec::new();
        for unit in &release.reported().units {
            let table = programme.units.iter().find(|table| table.id == unit.unit);
            let name = speech.text(table.map_or(&programme.city.name, |table| &table.short));
            for item in &items {
                let name = if items.len() == 1 {
                    name.clone()
                } else {
                    format!("{name}: {}", item_text(round, item, speech))
                };
                rows.extend(row(round, unit, item, name, speech));
            }
        }
        let name = speech.text(&dimension.name);
        let mut notes = vec![speech.word("chart-gaps-note")];
        if let [only] = items.as_slice() {
            let text = item_text(round, only, speech);
            notes.insert(0, speech.say("chart-gaps-item", &[("item", &text)]));
        }
        notes.push(speech.word("chart-no-ranking"));
        let heading = speech.say("chart-gaps-heading", &[("name", &name)]);
        let id = format!("gaps-{}", dimension.id);
        Self::of_gaps((id, heading), rows, notes, (methodology, round), speech)
    }

    /// The gaps of one unit over the dimensions; nothing where there is none.
    pub(in crate::charts) fn gaps_of_unit(
        methodology: &Methodology,
        release: &AudienceRelease,
        unit: &ClearedUnit,
        speech: Speech<'_>,
    ) -> Option<Self> {
        let round = methodology.round(&release.reported().round)?;
        let programme = methodology.programme();
        let mut rows = Vec::new();
        for gap in &round.gaps {
            let text = item_text(round, &gap.item, speech);
            rows.extend(row(round, unit, &gap.item, text, speech));
        }
        let table = programme.units.iter().find(|table| table.id == unit.unit);
        let name = speech.text(table.map_or(&programme.city.name, |table| &table.name));
        let heading = speech.say("chart-gaps-heading", &[("name", &name)]);
        let id = format!("views-{}", unit.unit);
        let notes = vec![speech.word("chart-gaps-note")];
        Self::of_gaps((id, heading), rows, notes, (methodology, round), speech)
    }

    fn of_gaps(
        (id, heading): (String, String),
        rows: Vec<(SourceGroup, DimensionView)>,
        notes: Vec<String>,
        (methodology, round): (&Methodology, &Round),
        speech: Speech<'_>,
    ) -> Option<Self> {
        let own = rows.first()?.0;
        let mut notes = notes;
        let notice = methodology.programme().notice.iter();
        notes.extend(notice.map(|notice| speech.text(notice)));
        let round_name = speech.text(&round.name);
        let title = format!("{heading}, {round_name}");
        Some(Self {
            id,
            title,
            intro: speech.word("chart-gaps-intro"),
            heading,
            round: round_name,
            zones: zones(round, speech),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            notes,
            own: Some(own),
        })
    }
}

fn item_text(round: &Round, id: &ItemId, speech: Speech<'_>) -> String {
    let mut items = round.items.iter();
    let item = items.find(|item| &item.id == id);
    item.map_or_else(|| id.to_string(), |item| speech.text(&item.text))
}

fn group_of(round: &Round, id: &SourceId) -> Option<SourceGroup> {
    round.source(id).map(|source| source.group)
}

/// The views of one item for one unit: the own one and those of the others, with words for the absent.
fn row(
    round: &Round,
    unit: &ClearedUnit,
    item: &ItemId,
    name: String,
    speech: Speech<'_>,
) -> Option<(SourceGroup, DimensionView)> {
    let gaps: Vec<&ClearedGap> = unit.gaps.iter().filter(|gap| &gap.item == item).collect();
    let first = gaps.first()?;
    let own = group_of(round, &first.own)?;
    let mut marks: Vec<(SourceGroup, Ring)> = Vec::new();
    let mut absent = Vec::new();
    let mut tell = |group: SourceGroup, shown: Shown<Ring>| match shown {
        Shown::Value(ring) => Some(ring),
        Shown::Withheld | Shown::NotAssessed | Shown::NotScored => {
            let key = if shown == Shown::Withheld {
                "withheld"
            } else {
                "not-assessed"
            };
            absent.push(format!("{}: {}", speech.group(group), speech.word(key)));
            None
        }
    };
    tell(own, first.own_ring);
    for gap in &gaps {
        let group = group_of(round, &gap.other)?;
        if let Some(ring) = tell(group, gap.other_ring) {
            marks.push((group, ring));
        }
    }
    let view = DimensionView {
        name,
        colour: None,
        bearing: 0.0,
        ring: first.own_ring,
        words: absent.join(", "),
        whose: Whose::Own,
        marks,
        earlier: None,
        history: Vec::new(),
    };
    Some((own, view))
}
