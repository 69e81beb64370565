//! What a table is given for its own evening: its decisions, its answers, and what to talk about.
//!
//! Comes in: what one table may see of itself. Goes out: tables and questions, worded. Rings are
//! put in order and set side by side; no new number is made of them.

pub(in crate::reports) mod decisions;
#[cfg(test)]
mod tests;

use crate::disclosure::{AudienceRelease, ClearedItem, ClearedUnit, Shown, Words};
use crate::methodology::Methodology;
use crate::reports::table::{RowGroup, Table, TableCell, TableColumn, TableRow};
use crate::reports::views::Scene;
use crate::reports::views::card::{self, DimensionCard};
use crate::reports::views::gaps::NOTICEABLE_GAP;
use crate::reports::views::{spread, summary};
use crate::vocabulary::{ItemId, Language, Ring, SourceGroup, SourceId, UnitId};
use crate::wording::Catalogue;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// More items than this do not fit on the page: the middle of the list is then left to the table's
/// own page.
const ITEMS_AT_MOST: usize = 8;

/// The widest gaps to the residents that the page has room for.
const GAPS_AT_MOST: usize = 4;

/// The questions that one evening has room for.
const QUESTIONS_AT_MOST: usize = 5;

/// The names that one question mentions at most.
const NAMES_AT_MOST: usize = 2;

/// The two pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Handout {
    /// The identifier of the table, the name of its folder.
    pub unit: String,
    /// The name of the table.
    pub name: String,
    /// The finding, in a line.
    pub headline: String,
    /// How many decisions there were; absent where none were delivered.
    pub decided: Option<String>,
    /// What became of them, by goal.
    pub decisions: Option<Table>,
    /// The dimensions in words.
    pub cards: Vec<DimensionCard>,
    /// The items that the members answered, the one that they agree with most first.
    pub agreement: Option<Table>,
    /// The items that residents were asked in the same words, the widest gap first.
    pub gaps: Option<Table>,
    /// What to talk about.
    pub questions: Vec<String>,
    /// The picture of the radar.
    pub radar: String,
}

impl Handout {
    /// The handout of the table that the release is for; absent when it is for nobody's.
    ///
    /// # Panics
    /// When the release speaks of things that the methodology does not know: our own mistake.
    #[must_use]
    pub fn new(
        methodology: &Methodology,
        catalogue: &Catalogue,
        language: Language,
        own: &AudienceRelease,
    ) -> Option<Self> {
        let scene = Scene::new(methodology, catalogue, language, own);
        let unit = scene.reported.units.first()?;
        let items = Items::of(&scene, unit);
        Some(Self {
            unit: unit.unit.as_str().to_owned(),
            name: scene.unit_name(&unit.unit),
            headline: summary::headline(&scene, unit),
            decided: decisions::decided(&scene, unit),
            decisions: decisions::table(&scene, unit),
            cards: card::cards(&scene, &unit.dimensions),
            agreement: items.agreement(&scene, &unit.unit),
            gaps: items.gaps(&scene, &unit.unit),
            questions: questions(&scene, unit, &items),
            radar: format!("radar-{}-narrow", unit.unit),
        })
    }
}

/// The items of a table as its members and its residents answered them, in the order of the round.
struct Items<'a> {
    own: Vec<&'a ClearedItem>,
    residents: BTreeMap<&'a ItemId, Ring>,
}

/// An item that both answered.
#[derive(Clone, Copy)]
struct Gap<'a> {
    item: &'a ItemId,
    own: Ring,
    residents: Ring,
}

impl Gap<'_> {
    fn half_rings(self) -> u8 {
        self.own.halves().abs_diff(self.residents.halves())
    }
}

impl<'a> Items<'a> {
    fn of(scene: &Scene<'_>, unit: &'a ClearedUnit) -> Self {
        let mut own: Vec<&ClearedItem> = Vec::new();
        let mut residents = BTreeMap::new();
        for cleared in &unit.items {
            match scene.source(&cleared.source).group {
                SourceGroup::Members if own.iter().all(|one| one.item != cleared.item) => {
                    own.push(cleared);
                }
                SourceGroup::Residents => {
                    if let Some(ring) = cleared.ring.value() {
                        residents.entry(&cleared.item).or_insert(ring);
                    }
                }
                _ => {}
            }
        }
        Self { own, residents }
    }

    /// The items with a ring, the greatest agreement first; equals keep the order of the round.
    fn by_agreement(&self) -> Vec<(&'a ClearedItem, Ring)> {
        let mut shown: Vec<(&ClearedItem, Ring)> = self
            .own
            .iter()
            .filter_map(|&item| Some((item, item.ring.value()?)))
            .collect();
        shown.sort_by_key(|(_, ring)| Reverse(ring.halves()));
        shown
    }

    /// The items that both answered, the widest gap first.
    fn by_gap(&self) -> Vec<Gap<'a>> {
        let mut both: Vec<Gap<'a>> = self
            .own
            .iter()
            .filter_map(|item| {
                Some(Gap {
                    item: &item.item,
                    own: item.ring.value()?,
                    residents: *self.residents.get(&item.item)?,
                })
            })
            .collect();
        both.sort_by_key(|gap| Reverse(gap.half_rings()));
        both
    }

    fn agreement(&self, scene: &Scene<'_>, unit: &UnitId) -> Option<Table> {
        let voice = scene.voice;
        let shown = self.by_agreement();
        let hidden = self.own.iter().filter(|item| item.ring.value().is_none());
        let mut rows: Vec<TableRow> = shown
            .iter()
            .map(|(item, _)| *item)
            .chain(hidden.copied())
            .map(|item| TableRow {
                head: item_text(scene, &item.item),
                link: None,
                cells: std::iter::once(voice.ring(item.ring).cell())
                    .chain(item.spread.iter().map(|told| spread::word(voice, told)))
                    .collect(),
            })
            .collect();
        let left_out = rows.len().saturating_sub(ITEMS_AT_MOST);
        let tells_spread = self.own.iter().any(|item| item.spread.is_some());
        let mut notes = vec![voice.word("handout-agreement-note")];
        notes.extend(tells_spread.then(|| voice.word("spread-note")));
        if left_out > 0 {
            let from = ITEMS_AT_MOST / 2;
            rows.drain(from..from + left_out);
            let count = i64::try_from(left_out).expect("a survey has few items");
            notes.push(voice.count("handout-items-left-out", count, &[]));
        }
        (!rows.is_empty()).then(|| Table {
            finding: None,
            id: format!("agreement-{unit}"),
            caption: voice.word("handout-agreement-caption"),
            corner: voice.word("view-column-item"),
            columns: std::iter::once(TableColumn::number(voice.word("view-column-ring")))
                .chain(tells_spread.then(|| TableColumn::words(voice.word("spread-column"))))
                .collect(),
            groups: vec![RowGroup::plain(rows)],
            notes,
        })
    }

    fn gaps(&self, scene: &Scene<'_>, unit: &UnitId) -> Option<Table> {
        let voice = scene.voice;
        let rows: Vec<TableRow> = self
            .by_gap()
            .into_iter()
            .take(GAPS_AT_MOST)
            .map(|gap| TableRow {
                head: item_text(scene, gap.item),
                link: None,
                cells: vec![
                    TableCell::plain(voice.bare_ring(gap.own)),
                    TableCell::plain(voice.bare_ring(gap.residents)),
                    TableCell::plain(voice.word(gap_key(gap))),
                ],
            })
            .collect();
        (!rows.is_empty()).then(|| Table {
            finding: None,
            id: format!("gaps-{unit}"),
            caption: voice.word("handout-gaps-caption"),
            corner: voice.word("view-column-item"),
            columns: vec![
                TableColumn::number(voice.word("handout-column-own")),
                TableColumn::number(voice.word("group-residents")),
                TableColumn::words(voice.word("handout-column-gap")),
            ],
            groups: vec![RowGroup::plain(rows)],
            notes: vec![],
        })
    }
}

fn gap_key(gap: Gap<'_>) -> &'static str {
    if gap.half_rings() < NOTICEABLE_GAP {
        "handout-gap-none"
    } else if gap.own > gap.residents {
        "handout-gap-own"
    } else {
        "handout-gap-residents"
    }
}

fn item_text(scene: &Scene<'_>, id: &ItemId) -> String {
    let item = scene.round.items.iter().find(|item| &item.id == id);
    scene
        .voice
        .text(&item.expect("the release has the items of its round").text)
}

/// What to talk about, at most one question by each rule, in this order: decisions that are not
/// done, the item with the least agreement, the widest gap to the residents, the member survey's
/// least certain indicator, what was withheld, and the item with the greatest agreement.
fn questions(scene: &Scene<'_>, unit: &ClearedUnit, items: &Items<'_>) -> Vec<String> {
    let voice = scene.voice;
    let quoted = |text: String| voice.quoted(text.trim_end_matches('.'));
    let about = |key: &str, text: String| voice.say(key, &[("what", &quoted(text))]);
    let open = unit
        .actions
        .iter()
        .filter(|action| action.state.as_deref().is_some_and(is_open));
    let open = decisions::number(open);
    let shown = items.by_agreement();
    let gap = items.by_gap().into_iter().next();
    let gap = gap.filter(|gap| gap.half_rings() >= NOTICEABLE_GAP);
    // With a single item the greatest agreement is also the least.
    let least = shown.last().filter(|_| shown.len() > 1);
    let withheld = withheld(scene, unit, items);
    [
        (open > 0).then(|| voice.count("handout-ask-open", open, &[])),
        least.map(|(item, _)| about("handout-ask-least", item_text(scene, &item.item))),
        gap.map(|gap| {
            let key = if gap.own > gap.residents {
                "handout-ask-gap-own"
            } else {
                "handout-ask-gap-residents"
            };
            about(key, item_text(scene, gap.item))
        }),
        divided(scene, unit).map(|name| about("handout-ask-divided", name)),
        (!withheld.is_empty()).then(|| {
            let names: Vec<String> = withheld.into_iter().map(quoted).collect();
            voice.say("handout-ask-withheld", &[("what", &voice.list(&names))])
        }),
        shown
            .first()
            .map(|(item, _)| about("handout-ask-most", item_text(scene, &item.item))),
    ]
    .into_iter()
    .flatten()
    .take(QUESTIONS_AT_MOST)
    .collect()
}

fn is_open(state: &str) -> bool {
    matches!(state, "underway" | "not-started")
}

/// The indicator of the members' own survey about which the answers leave the most open: one that
/// is not certain enough, or else one between two words.
fn divided(scene: &Scene<'_>, unit: &ClearedUnit) -> Option<String> {
    let of_members = |source: &SourceId| scene.source(source).group == SourceGroup::Members;
    let asked: Vec<_> = unit
        .dimensions
        .iter()
        .flat_map(|dimension| &dimension.indicators)
        .filter(|indicator| indicator.sources.iter().any(of_members))
        .collect();
    let not_certain = asked
        .iter()
        .find(|indicator| indicator.words == Words::NotCertain);
    let between = || {
        asked
            .iter()
            .find(|indicator| matches!(indicator.words, Words::Two(..)))
    };
    let found = not_certain.or_else(between)?;
    Some(scene.voice.text(&scene.indicator(&found.indicator).name))
}

/// What is withheld from the table: dimensions, then items, as far as one question can name them.
fn withheld(scene: &Scene<'_>, unit: &ClearedUnit, items: &Items<'_>) -> Vec<String> {
    let dimensions = unit
        .dimensions
        .iter()
        .filter(|dimension| dimension.ring == Shown::Withheld)
        .map(|dimension| scene.dimension_name(&dimension.dimension));
    let items = items
        .own
        .iter()
        .filter(|item| item.ring == Shown::Withheld)
        .map(|item| item_text(scene, &item.item));
    dimensions.chain(items).take(NAMES_AT_MOST).collect()
}
