//! What one unit's pictures show: cleared values, in drawing order, with every word already in the reader's language.
//! The release, the method and the catalogue come in; plain values go out. No geometry beyond bearings may live here.

use crate::disclosure::{
    AudienceRelease, ClearedDimension, ClearedUnit, Movement, Shown, Whose, Words,
};
use crate::methodology::{Axes, Band, Dimension, Methodology, Quadrant, Round};
use crate::vocabulary::{Language, Ring, SourceGroup, UnitId};
use crate::wording::{Argument, Catalogue, ring};

/// The catalogue in one language.
#[derive(Clone, Copy)]
pub(in crate::charts) struct Speech<'a> {
    /// The messages.
    pub(in crate::charts) catalogue: &'a Catalogue,
    /// The reader's language.
    pub(in crate::charts) language: Language,
}

impl Speech<'_> {
    /// A message without arguments.
    pub(in crate::charts) fn word(&self, key: &str) -> String {
        self.catalogue.word(self.language, key)
    }

    /// A message with texts filled in.
    pub(in crate::charts) fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Vec<(&str, Argument<'_>)> = arguments
            .iter()
            .map(|(name, text)| (*name, Argument::Text(text)))
            .collect();
        self.catalogue.say(self.language, key, &arguments)
    }

    /// A ring value.
    pub(in crate::charts) fn ring(&self, value: Ring) -> String {
        ring(self.language, value)
    }

    /// The name of a source group.
    pub(in crate::charts) fn group(&self, group: SourceGroup) -> String {
        self.word(&format!("group-{}", group.key()))
    }
}

/// The words at the ends of the two axes.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Poles {
    /// Upper pole.
    pub(in crate::charts) top: String,
    /// Right pole.
    pub(in crate::charts) right: String,
    /// Lower pole.
    pub(in crate::charts) bottom: String,
    /// Left pole.
    pub(in crate::charts) left: String,
}

/// A word for a range of scores and where the range begins.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Zone {
    /// The word.
    pub(in crate::charts) name: String,
    /// Where it begins, in rings.
    pub(in crate::charts) from: f64,
}

/// One dimension in one round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Moment {
    /// The cleared value; absent where the round did not have the dimension or the unit.
    pub(in crate::charts) ring: Option<Shown<Ring>>,
    /// Whether the value is the unit's own.
    pub(in crate::charts) whose: Whose,
    /// How it relates to the round before.
    pub(in crate::charts) movement: Movement,
}

/// One dimension of a unit.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct DimensionView {
    /// The name.
    pub(in crate::charts) name: String,
    /// Direction of its spoke, in degrees clockwise from the top.
    pub(in crate::charts) bearing: f64,
    /// The cleared value.
    pub(in crate::charts) ring: Shown<Ring>,
    /// The words of its band, or the word for its absence.
    pub(in crate::charts) words: String,
    /// Whether the value is the unit's own.
    pub(in crate::charts) whose: Whose,
    /// The groups that have a value of their own here, in the fixed order of groups.
    pub(in crate::charts) marks: Vec<(SourceGroup, Ring)>,
    /// The value of the round before, where the two rounds can be compared.
    pub(in crate::charts) earlier: Option<Ring>,
    /// The dimension in every round, oldest first.
    pub(in crate::charts) history: Vec<Moment>,
}

impl DimensionView {
    /// The unit's own value; the city's value standing in for it does not count.
    pub(in crate::charts) fn own_ring(&self) -> Option<Ring> {
        (self.whose == Whose::Own)
            .then(|| self.ring.value())
            .flatten()
    }
}

/// Everything that the pictures of one unit show.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct UnitView {
    /// The unit.
    pub(in crate::charts) unit: UnitId,
    /// Its name.
    pub(in crate::charts) name: String,
    /// The name of the reported round.
    pub(in crate::charts) round: String,
    /// The names of all rounds, oldest first.
    pub(in crate::charts) rounds: Vec<String>,
    /// The words at the poles, if the round has axes.
    pub(in crate::charts) poles: Option<Poles>,
    /// The bands, lowest first.
    pub(in crate::charts) zones: Vec<Zone>,
    /// The dimensions, in the order of the method.
    pub(in crate::charts) dimensions: Vec<DimensionView>,
    /// What has to stand under every picture, such as that the data are invented.
    pub(in crate::charts) notice: Option<String>,
}

impl UnitView {
    /// The groups that have a mark anywhere, in the fixed order of groups.
    pub(in crate::charts) fn groups(&self) -> Vec<SourceGroup> {
        SourceGroup::ALL
            .into_iter()
            .filter(|group| {
                self.dimensions
                    .iter()
                    .any(|dimension| dimension.marks.iter().any(|mark| mark.0 == *group))
            })
            .collect()
    }

    /// Reads one unit from the reported round of a release. A dimension that the release does not have is skipped.
    pub(in crate::charts) fn new(
        methodology: &Methodology,
        release: &AudienceRelease,
        unit: &ClearedUnit,
        speech: Speech<'_>,
    ) -> Self {
        let reported = release.reported();
        let round = methodology
            .round(&reported.round)
            .expect("a release has only rounds of its method");
        let in_language =
            |text: &crate::vocabulary::Text| text.in_language(speech.language).to_owned();
        let dimensions = round
            .dimensions
            .iter()
            .enumerate()
            .filter_map(|(place, dimension)| {
                let cleared = unit.dimension(&dimension.id)?;
                Some(dimension_view(
                    release,
                    round,
                    unit,
                    (place, dimension),
                    cleared,
                    speech,
                ))
            })
            .collect();
        Self {
            unit: unit.unit.clone(),
            name: unit_name(methodology, &unit.unit, speech.language),
            round: in_language(&round.name),
            rounds: release
                .rounds()
                .iter()
                .map(|cleared| {
                    methodology
                        .round(&cleared.round)
                        .map_or_else(String::new, |round| in_language(&round.name))
                })
                .collect(),
            poles: round.axes.as_ref().map(|axes| poles(axes, speech.language)),
            zones: round
                .bands
                .iter()
                .map(|band| zone(band, speech.language))
                .collect(),
            dimensions,
            notice: methodology.programme().notice.as_ref().map(in_language),
        }
    }
}

fn unit_name(methodology: &Methodology, unit: &UnitId, language: Language) -> String {
    let programme = methodology.programme();
    let table = programme.units.iter().find(|table| &table.id == unit);
    table
        .map_or(&programme.city.name, |table| &table.name)
        .in_language(language)
        .to_owned()
}

fn poles(axes: &Axes, language: Language) -> Poles {
    let word = |text: &crate::vocabulary::Text| text.in_language(language).to_owned();
    Poles {
        top: word(&axes.vertical.to),
        right: word(&axes.horizontal.to),
        bottom: word(&axes.vertical.from),
        left: word(&axes.horizontal.from),
    }
}

fn zone(band: &Band, language: Language) -> Zone {
    Zone {
        name: band.name.in_language(language).to_owned(),
        from: f64::from(band.from) / 20.0,
    }
}

fn dimension_view(
    release: &AudienceRelease,
    round: &Round,
    unit: &ClearedUnit,
    (place, dimension): (usize, &Dimension),
    cleared: &ClearedDimension,
    speech: Speech<'_>,
) -> DimensionView {
    let marks = cleared
        .marks
        .iter()
        .filter_map(|mark| Some((mark.group, mark.ring.value()?)))
        .collect();
    let history: Vec<Moment> = release
        .rounds()
        .iter()
        .map(|round| {
            match round
                .unit(&unit.unit)
                .and_then(|unit| unit.dimension(&dimension.id))
            {
                Some(then) => Moment {
                    ring: Some(then.ring),
                    whose: then.whose,
                    movement: then.movement,
                },
                None => Moment {
                    ring: None,
                    whose: Whose::Own,
                    movement: Movement::Unknown,
                },
            }
        })
        .collect();
    let before = history.iter().rev().nth(1).copied();
    DimensionView {
        name: dimension.name.in_language(speech.language).to_owned(),
        bearing: bearing(round, place, dimension),
        ring: cleared.ring,
        words: words(cleared, &round.bands, speech),
        whose: cleared.whose,
        marks,
        earlier: before
            .filter(|_| is_comparable(cleared.movement))
            .and_then(own_value),
        history,
    }
}

/// The unit's own value at a moment.
pub(in crate::charts) fn own_value(moment: Moment) -> Option<Ring> {
    moment
        .ring
        .filter(|_| moment.whose == Whose::Own)
        .and_then(|shown| shown.value())
}

/// Whether a round can be compared with the one before it.
pub(in crate::charts) fn is_comparable(movement: Movement) -> bool {
    match movement {
        Movement::Better | Movement::Worse | Movement::Same => true,
        Movement::NoEarlierRound | Movement::Broken | Movement::Unknown => false,
    }
}

/// The quadrant's middle, or an even spread from the top where the round has no quadrants.
fn bearing(round: &Round, place: usize, dimension: &Dimension) -> f64 {
    match dimension.quadrant {
        Some(Quadrant::UpperLeft) => 315.0,
        Some(Quadrant::UpperRight) => 45.0,
        Some(Quadrant::LowerRight) => 135.0,
        Some(Quadrant::LowerLeft) => 225.0,
        None => 360.0 * place as f64 / round.dimensions.len() as f64,
    }
}

fn words(cleared: &ClearedDimension, bands: &[Band], speech: Speech<'_>) -> String {
    match cleared.ring {
        Shown::Withheld => return speech.word("withheld"),
        Shown::NotAssessed | Shown::NotScored => return speech.word("not-assessed"),
        Shown::Value(_) => {}
    }
    let name = |id: &crate::vocabulary::BandId| {
        let band = bands.iter().find(|band| &band.id == id);
        band.map_or("", |band| band.name.in_language(speech.language))
            .to_owned()
    };
    match &cleared.words {
        Words::One(band) => name(band),
        Words::Two(lower, upper) => format!("{} – {}", name(lower), name(upper)),
        Words::NotCertain => speech.word("not-certain"),
        Words::None => String::new(),
    }
}
