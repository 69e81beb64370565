//! What one unit's pictures show: cleared values, in drawing order, with every word already in the
//! reader's language. The release, the method and the catalogue come in; plain values go out. No
//! geometry beyond bearings may live here.

use crate::charts::compass::RING_COUNT;
use crate::disclosure::{
    AudienceRelease, ClearedDimension, ClearedRound, ClearedUnit, Movement, Shown, Whose, Words,
};
use crate::methodology::{Axes, Band, Dimension, Methodology, Period, Programme, Quadrant, Round};
use crate::vocabulary::{BandId, DimensionId, Language, Ring, SourceGroup, Text, UnitId};
use crate::wording::{Argument, Catalogue, day as day_in_words, ring, text_for};

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

    /// A text of the programme, marked where it is in another language than its reader's.
    pub(in crate::charts) fn text(&self, text: &Text) -> String {
        text_for(self.language, text)
    }

    /// From the first day of a period to the last.
    pub(in crate::charts) fn period(&self, period: Period) -> String {
        let day = |day| day_in_words(self.catalogue, self.language, day);
        let days = [("from", day(period.from)), ("until", day(period.until))];
        let days = days.each_ref().map(|(key, day)| (*key, day.as_str()));
        self.say("view-period", &days)
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
    /// The name of the dimension, or of the unit where one dimension is shown over the units.
    pub(in crate::charts) name: String,
    /// The own colour of the unit whose dimension it is, if it has one.
    pub(in crate::charts) colour: Option<String>,
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
    /// Its own colour, `#rrggbb`, if it has one.
    pub(in crate::charts) colour: Option<String>,
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

    /// The dimensions in clockwise order.
    pub(in crate::charts) fn clockwise(&self) -> Vec<&DimensionView> {
        let mut spokes: Vec<&DimensionView> = self.dimensions.iter().collect();
        spokes.sort_by(|one, other| one.bearing.total_cmp(&other.bearing));
        spokes
    }

    /// Reads one unit from the reported round of a release. A dimension that the release does not
    /// have is skipped.
    pub(in crate::charts) fn new(
        methodology: &Methodology,
        release: &AudienceRelease,
        unit: &ClearedUnit,
        speech: Speech<'_>,
    ) -> Self {
        let round = methodology
            .round(&release.reported().round)
            .expect("a release has only rounds of its method");
        let programme = methodology.programme();
        let round_name = |cleared: &ClearedRound| {
            let round = methodology.round(&cleared.round);
            round.map_or_else(String::new, |round| speech.text(&round.name))
        };
        let dimensions = round.dimensions.iter();
        Self {
            unit: unit.unit.clone(),
            name: speech.text(unit_name(programme, &unit.unit)),
            colour: unit_colour(programme, &unit.unit),
            round: speech.text(&round.name),
            rounds: release.rounds().iter().map(round_name).collect(),
            poles: round.axes.as_ref().map(|axes| poles(axes, speech)),
            zones: zones(round, speech),
            dimensions: dimensions
                .filter_map(|dimension| {
                    dimension_of_unit((programme, release), (round, dimension), unit, speech)
                })
                .collect(),
            notice: programme.notice.as_ref().map(|notice| speech.text(notice)),
        }
    }
}

fn unit_colour(programme: &Programme, unit: &UnitId) -> Option<String> {
    let table = programme.units.iter().find(|table| &table.id == unit);
    table?.colour.clone()
}

fn unit_name<'a>(programme: &'a Programme, unit: &UnitId) -> &'a Text {
    let table = programme.units.iter().find(|table| &table.id == unit);
    table.map_or(&programme.city.name, |table| &table.name)
}

fn poles(axes: &Axes, speech: Speech<'_>) -> Poles {
    Poles {
        top: speech.text(&axes.vertical.to),
        right: speech.text(&axes.horizontal.to),
        bottom: speech.text(&axes.vertical.from),
        left: speech.text(&axes.horizontal.from),
    }
}

/// Bands with the ring at which each ends.
pub(in crate::charts) fn zone_spans(zones: &[Zone]) -> impl Iterator<Item = (&Zone, f64)> {
    let ends = zones.iter().skip(1).map(|zone| zone.from);
    zones.iter().zip(ends.chain([f64::from(RING_COUNT)]))
}

/// The bands of a round, lowest first.
pub(in crate::charts) fn zones(round: &Round, speech: Speech<'_>) -> Vec<Zone> {
    round.bands.iter().map(|band| zone(band, speech)).collect()
}

fn zone(band: &Band, speech: Speech<'_>) -> Zone {
    Zone {
        name: speech.text(&band.name),
        from: f64::from(band.from) / 20.0,
    }
}

/// One dimension of one unit of the reported round; absent where the release does not have it.
pub(in crate::charts) fn dimension_of_unit(
    (programme, release): (&Programme, &AudienceRelease),
    (round, dimension): (&Round, &Dimension),
    unit: &ClearedUnit,
    speech: Speech<'_>,
) -> Option<DimensionView> {
    let cleared = unit.dimension(&dimension.id)?;
    let moments = release
        .rounds()
        .iter()
        .map(|round| moment(round, &unit.unit, &dimension.id));
    let history: Vec<Moment> = moments.collect();
    let before = history.iter().rev().nth(1).copied();
    let marks = cleared
        .marks
        .iter()
        .filter_map(|mark| Some((mark.group, mark.ring.value()?)));
    Some(DimensionView {
        name: speech.text(&dimension.name),
        colour: unit_colour(programme, &unit.unit),
        bearing: bearing(round, dimension),
        ring: cleared.ring,
        words: words(cleared, &round.bands, speech),
        whose: cleared.whose,
        marks: marks.collect(),
        earlier: before
            .filter(|_| is_comparable(cleared.movement))
            .and_then(own_value),
        history,
    })
}

fn moment(round: &ClearedRound, unit: &UnitId, dimension: &DimensionId) -> Moment {
    match round.unit(unit).and_then(|unit| unit.dimension(dimension)) {
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
fn bearing(round: &Round, dimension: &Dimension) -> f64 {
    match dimension.quadrant {
        Some(Quadrant::UpperLeft) => 315.0,
        Some(Quadrant::UpperRight) => 45.0,
        Some(Quadrant::LowerRight) => 135.0,
        Some(Quadrant::LowerLeft) => 225.0,
        None => {
            let place = round
                .dimensions
                .iter()
                .position(|other| other.id == dimension.id);
            let place = place.expect("the dimension is one of the round's");
            360.0 * place as f64 / round.dimensions.len() as f64
        }
    }
}

fn words(cleared: &ClearedDimension, bands: &[Band], speech: Speech<'_>) -> String {
    match cleared.ring {
        Shown::Withheld => return speech.word("withheld"),
        Shown::NotAssessed | Shown::NotScored => return speech.word("not-assessed"),
        Shown::Value(_) => {}
    }
    let name = |id: &BandId| {
        let band = bands.iter().find(|band| &band.id == id);
        band.map_or_else(String::new, |band| speech.text(&band.name))
    };
    match &cleared.words {
        Words::One(band) => name(band),
        Words::Two(lower, upper) => format!("{}\u{a0}– {}", name(lower), name(upper)),
        Words::NotCertain => speech.word("not-certain"),
        Words::None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples::{Reader, halves};

    fn cleared(ring: Shown<Ring>, words: Words) -> ClearedDimension {
        ClearedDimension {
            dimension: "trust".into(),
            ring,
            words,
            stays_in_ten: None,
            whose: Whose::Own,
            break_reason: None,
            movement: Movement::NoEarlierRound,
            indicators_scored: 2,
            indicators_meant: 2,
            marks: Vec::new(),
            indicators: Vec::new(),
        }
    }

    fn band(id: &str, from: u32, name: &str) -> Band {
        Band {
            id: id.into(),
            from,
            name: [(Language::Fi, name.to_owned())].into_iter().collect(),
        }
    }

    #[test]
    fn a_dimension_has_the_words_of_its_bands_or_of_its_absence() {
        let reader = Reader::new();
        let speech = reader.speech(Language::Fi);
        let bands = [
            band("low", 0, "kehitettävää"),
            band("high", 55, "onnistunut"),
        ];
        let say = |ring, words_of| words(&cleared(ring, words_of), &bands, speech);
        let value = Shown::Value(halves(5));
        assert_eq!(say(value, Words::One("low".into())), "kehitettävää");
        assert_eq!(
            say(value, Words::Two("low".into(), "high".into())),
            "kehitettävää\u{a0}– onnistunut"
        );
        assert_eq!(say(value, Words::NotCertain), speech.word("not-certain"));
        // Words that were left standing beside a withheld value must not get through.
        assert_eq!(
            say(Shown::Withheld, Words::One("low".into())),
            speech.word("withheld")
        );
        assert_eq!(
            say(Shown::NotAssessed, Words::None),
            speech.word("not-assessed")
        );
    }

    #[test]
    fn a_zone_begins_at_a_twentieth_of_its_score() {
        let reader = Reader::new();
        let zone = zone(&band("high", 55, "onnistunut"), reader.speech(Language::Fi));
        assert_eq!(zone.from, 2.75);
    }

    #[test]
    fn the_value_of_the_city_is_not_the_units_own() {
        let own = Moment {
            ring: Some(Shown::Value(halves(6))),
            whose: Whose::Own,
            movement: Movement::Same,
        };
        assert_eq!(own_value(own), Some(halves(6)));
        assert_eq!(
            own_value(Moment {
                whose: Whose::City,
                ..own
            }),
            None
        );
        assert_eq!(
            own_value(Moment {
                ring: Some(Shown::Withheld),
                ..own
            }),
            None
        );
    }
}
