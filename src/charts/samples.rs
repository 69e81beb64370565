//! Views for the tests of this stage: made-up units with short and long names, gaps, breaks and
//! borrowed values.

use crate::charts::view::{DimensionView, Moment, Poles, Speech, UnitView, Zone};
use crate::disclosure::{Movement, Shown, Whose};
use crate::vocabulary::{Language, Ring, SourceGroup, UnitId};
use crate::wording::Catalogue;

pub(in crate::charts) fn halves(halves: u8) -> Ring {
    Ring::from_halves(halves).expect("a test uses 0-10 halves")
}

pub(in crate::charts) fn moment(ring: Shown<Ring>, movement: Movement) -> Moment {
    Moment {
        ring: Some(ring),
        whose: Whose::Own,
        movement,
    }
}

/// A dimension with its own value and the same value in one earlier, comparable round.
pub(in crate::charts) fn dimension(
    name: &str,
    bearing: f64,
    ring: Shown<Ring>,
    words: &str,
) -> DimensionView {
    let movement = if ring.value().is_some() {
        Movement::Same
    } else {
        Movement::Unknown
    };
    DimensionView {
        name: name.to_owned(),
        colour: None,
        bearing,
        ring,
        words: words.to_owned(),
        whose: Whose::Own,
        marks: Vec::new(),
        earlier: None,
        history: vec![
            moment(Shown::Value(halves(4)), Movement::NoEarlierRound),
            moment(ring, movement),
        ],
    }
}

pub(in crate::charts) fn zones(names: [&str; 4]) -> Vec<Zone> {
    let from = [0.0, 1.25, 2.75, 3.75];
    names
        .iter()
        .zip(from)
        .map(|(name, from)| Zone {
            name: (*name).to_owned(),
            from,
        })
        .collect()
}

/// Four dimensions in quadrants, in Finnish, all assessed.
pub(in crate::charts) fn quadrants() -> UnitView {
    use SourceGroup::{Members, Registers, Residents, Staff};
    let marked = |mut view: DimensionView, marks: &[(SourceGroup, u8)]| {
        view.marks = marks
            .iter()
            .map(|(group, value)| (*group, halves(*value)))
            .collect();
        view
    };
    let value = |number| Shown::Value(halves(number));
    UnitView {
        unit: UnitId::from("itaranta"),
        name: "Itärannan kumppanuuspöytä".to_owned(),
        colour: None,
        round: "Syksy 2030".to_owned(),
        rounds: vec!["Syksy 2029".to_owned(), "Syksy 2030".to_owned()],
        poles: Some(Poles {
            top: "Pitkän aikavälin vaikutukset".to_owned(),
            right: "Yksilö".to_owned(),
            bottom: "Lyhyen aikavälin vaikutukset".to_owned(),
            left: "Yhteisö".to_owned(),
        }),
        zones: zones([
            "erityisesti kehitettävää",
            "kehitettävää",
            "hyvällä tiellä",
            "onnistunut",
        ]),
        dimensions: vec![
            marked(
                dimension(
                    "Yhteiset tavoitteet & lupaukset",
                    315.0,
                    value(5),
                    "kehitettävää",
                ),
                &[(Members, 5), (Residents, 4), (Registers, 7)],
            ),
            marked(
                dimension(
                    "Toimintakulttuuri & oppiminen",
                    45.0,
                    value(6),
                    "hyvällä tiellä",
                ),
                &[(Members, 7), (Residents, 5), (Staff, 6)],
            ),
            marked(
                dimension(
                    "Tyytyväisyys palveluihin",
                    135.0,
                    value(6),
                    "kehitettävää – hyvällä tiellä",
                ),
                &[(Members, 6), (Residents, 6), (Registers, 6)],
            ),
            marked(
                dimension(
                    "Osallistumisen tapojen laatu & toimivuus",
                    225.0,
                    value(8),
                    "onnistunut",
                ),
                &[(Members, 9), (Residents, 7)],
            ),
        ],
        notice: Some("Keksitty esimerkkiaineisto.".to_owned()),
    }
}

/// The same with Swedish names as long as they come.
pub(in crate::charts) fn long_swedish_words() -> UnitView {
    let mut view = quadrants();
    let names = [
        (
            "Övergripande målsättningar & löften",
            "särskilt utvecklingsbehov – utvecklingsbehov",
        ),
        (
            "Organisationskulturen & lärandet inom stadsorganisationen",
            "inte tillräckligt säkert",
        ),
        ("Tillfredsställelse med servicen", "på god väg"),
        (
            "Delaktighetsmetodernas kvalitet & funktionsduglighet",
            "har lyckats",
        ),
    ];
    for (dimension, (name, words)) in view.dimensions.iter_mut().zip(names) {
        dimension.name = name.to_owned();
        dimension.words = words.to_owned();
    }
    view.name = "Samarbetsbordet för de östra stadsdelarna".to_owned();
    view.poles = Some(Poles {
        top: "Fokus på konsekvenser på medellång och lång sikt".to_owned(),
        right: "Individen".to_owned(),
        bottom: "Fokus på konsekvenser på kort och medellång sikt".to_owned(),
        left: "Gemenskapen".to_owned(),
    });
    view.zones = zones([
        "särskilt utvecklingsbehov",
        "utvecklingsbehov",
        "på god väg",
        "har lyckats",
    ]);
    view
}

/// Five dimensions without axes, one of them not assessed.
pub(in crate::charts) fn five_without_axes() -> UnitView {
    let mut view = quadrants();
    let value = |number| Shown::Value(halves(number));
    view.poles = None;
    view.dimensions = vec![
        dimension("Access to information", 0.0, value(7), "on the right track"),
        dimension("Influence", 72.0, value(3), "to be developed"),
        dimension("Trust", 144.0, Shown::NotAssessed, "not assessed"),
        dimension("Learning by doing together", 216.0, value(10), "successful"),
        dimension(
            "Everyday neighbourhood",
            288.0,
            value(0),
            "especially to be developed",
        ),
    ];
    view
}

/// Four dimensions in quadrants: one withheld, one with the city's value, one not assessed a round
/// ago, and a break in one series.
pub(in crate::charts) fn with_gaps() -> UnitView {
    let mut view = quadrants();
    view.unit = UnitId::from("lansiranta");
    view.rounds = ["Syksy 2028", "Syksy 2029", "Syksy 2030"]
        .map(str::to_owned)
        .to_vec();
    let value = |number| Shown::Value(halves(number));
    let first = |ring| moment(ring, Movement::NoEarlierRound);
    let histories = [
        [
            first(value(4)),
            moment(value(5), Movement::Better),
            moment(value(5), Movement::Broken),
        ],
        [
            first(value(6)),
            moment(value(6), Movement::Same),
            moment(Shown::Withheld, Movement::Unknown),
        ],
        [
            first(Shown::NotAssessed),
            moment(value(7), Movement::Unknown),
            Moment {
                whose: Whose::City,
                ..moment(value(6), Movement::Unknown)
            },
        ],
        [
            first(value(8)),
            moment(value(10), Movement::Better),
            moment(value(8), Movement::Worse),
        ],
    ];
    for (dimension, history) in view.dimensions.iter_mut().zip(histories) {
        dimension.history = history.to_vec();
    }
    view.dimensions[1].ring = Shown::Withheld;
    view.dimensions[1].words = "ei näytetä".to_owned();
    view.dimensions[1].marks = vec![(SourceGroup::Residents, halves(5))];
    view.dimensions[2].whose = Whose::City;
    view.dimensions[2].marks.clear();
    view.dimensions[3].earlier = Some(halves(10));
    view
}

/// Three dimensions without axes, one of them not assessed.
pub(in crate::charts) fn three_with_a_gap() -> UnitView {
    let mut view = five_without_axes();
    view.unit = UnitId::from("three");
    view.dimensions.truncate(3);
    for (place, dimension) in view.dimensions.iter_mut().enumerate() {
        dimension.bearing = 120.0 * place as f64;
    }
    view
}

/// Any number of dimensions around the circle, all with long names.
pub(in crate::charts) fn many_long_names(count: usize) -> UnitView {
    let mut view = long_swedish_words();
    view.unit = UnitId::from(format!("many-{count}").as_str());
    view.poles = None;
    let names: Vec<DimensionView> = view
        .dimensions
        .iter()
        .cycle()
        .take(count)
        .cloned()
        .collect();
    view.dimensions = names;
    for (place, dimension) in view.dimensions.iter_mut().enumerate() {
        dimension.bearing = 360.0 * place as f64 / count as f64;
    }
    view
}

/// The catalogue, made once for each test.
pub(in crate::charts) struct Reader(Catalogue);

impl Reader {
    pub(in crate::charts) fn new() -> Self {
        Self(Catalogue::built_in())
    }

    pub(in crate::charts) fn speech(&self, language: Language) -> Speech<'_> {
        Speech {
            catalogue: &self.0,
            language,
        }
    }
}
