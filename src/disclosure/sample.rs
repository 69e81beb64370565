//! An invented release for the tests of the stages past the wall.
//!
//! Comes in: a methodology. Goes out: a release in which every kind of value, of words and of
//! absence occurs somewhere. The numbers follow from places in lists and mean nothing.

use crate::disclosure::{
    AnswerClass, AudienceRelease, Basis, Because, ClassShare, ClearedAction, ClearedCalendar,
    ClearedDimension, ClearedEvents, ClearedGap, ClearedGoal, ClearedIndicator, ClearedItem,
    ClearedLine, ClearedNoOpinion, ClearedRelease, ClearedResponse, ClearedRound, ClearedSpread,
    ClearedUnit, ClearedVerdict, Judged, Mark, Movement, SeriesBreak, Shown, SpreadWord, Verdict,
    Whose, Words,
};
use crate::methodology::{Band, Indicator, Methodology, Round};
use crate::vocabulary::{Quantity, Ring, SourceGroup, SourceKind, UnitId};

/// An invented release of all rounds of a methodology.
pub(crate) fn invented(methodology: &Methodology) -> ClearedRelease {
    let programme = methodology.programme();
    let mut all = vec![programme.city.id.clone()];
    all.extend(programme.units.iter().map(|unit| unit.id.clone()));
    let release = |units: &[UnitId], with_items: bool| {
        let rounds = methodology.rounds().iter().enumerate();
        AudienceRelease::new(
            rounds
                .map(|(index, round)| invented_round(round, index, units, with_items))
                .collect(),
        )
    };
    let public = release(&all, false);
    let tables = all[1..]
        .iter()
        .map(|unit| (unit.clone(), release(std::slice::from_ref(unit), true)))
        .collect();
    ClearedRelease::new(public, tables, Vec::new())
}

fn invented_round(round: &Round, index: usize, units: &[UnitId], with_items: bool) -> ClearedRound {
    let lines = round.series.iter().flat_map(|series| {
        series.lines.iter().enumerate().map(|(line, declared)| {
            let category = declared.by.as_ref().map(|_| "one".to_owned());
            let values = units.iter().enumerate().map(|(place, unit)| {
                let shown = match place {
                    2 => Shown::Withheld,
                    3 => Shown::Value(Quantity::Percent(45)),
                    _ => Shown::Value(Quantity::Count(1_234 * place as i64 + line as i64)),
                };
                (unit.clone(), shown)
            });
            ClearedLine {
                series: series.id.clone(),
                line,
                category,
                values: values.collect(),
            }
        })
    });
    ClearedRound {
        round: round.id.clone(),
        units: units
            .iter()
            .enumerate()
            .map(|(place, unit)| invented_unit(round, index + place, unit, with_items))
            .collect(),
        lines: lines.collect(),
    }
}

fn invented_unit(round: &Round, seed: usize, unit: &UnitId, with_items: bool) -> ClearedUnit {
    let surveys = || {
        round
            .sources
            .iter()
            .filter(|source| source.kind == SourceKind::Survey)
    };
    let responses = surveys().map(|source| ClearedResponse {
        source: source.id.clone(),
        basis: Basis {
            n: (seed != 2).then_some(14),
            population: Some(20),
            response_percent: (seed != 2).then_some(70),
        },
    });
    let items = surveys().take(usize::from(with_items)).flat_map(|source| {
        round
            .items
            .iter()
            .enumerate()
            .map(|(place, item)| ClearedItem {
                source: source.id.clone(),
                item: item.id.clone(),
                ring: ring(seed + place),
                spread: spread(seed + place),
                no_opinion: spread(seed + place).map(|shown| match shown {
                    Shown::Value(_) => Shown::Value(ClearedNoOpinion {
                        from_percent: 5,
                        to_percent: 10,
                    }),
                    _ => Shown::Withheld,
                }),
            })
    });
    let lists = || {
        let sources = round.sources.iter();
        sources.filter(|source| source.kind == SourceKind::Actions && with_items)
    };
    let actions = lists().flat_map(|source| {
        let states = ["done", "underway", "not-started"].into_iter().enumerate();
        states.map(move |(place, state)| ClearedAction {
            source: source.id.clone(),
            goal: round.goals.get(place).map(|goal| goal.id.to_string()),
            owner: (place == 0).then(|| "table".to_owned()),
            state: Some(state.to_owned()),
            count: (seed + place) as u64 + 1,
        })
    });
    ClearedUnit {
        unit: unit.clone(),
        actions: actions.collect(),
        quotes: Vec::new(),
        dimensions: (0..round.dimensions.len())
            .map(|place| invented_dimension(round, seed, place))
            .collect(),
        responses: responses.collect(),
        items: items.collect(),
        gaps: invented_gaps(round, seed),
        goals: invented_goals(round, seed),
        themes: Vec::new(),
        calendar: invented_calendar(round, seed),
        verdicts: invented_verdicts(round, seed),
    }
}

fn invented_goals(round: &Round, seed: usize) -> Vec<ClearedGoal> {
    let goals = round.goals.iter().enumerate();
    goals
        .map(|(place, goal)| {
            let ring = ring(seed + 3 * place);
            ClearedGoal {
                goal: goal.id.clone(),
                ring,
                words: words(&round.bands, ring, seed + place),
                indicators_scored: 3,
                indicators_meant: 4,
            }
        })
        .collect()
}

fn invented_gaps(round: &Round, seed: usize) -> Vec<ClearedGap> {
    let pairs = round.gaps.iter().flat_map(|gap| {
        let others = gap.others.iter();
        others.map(move |other| (gap, other))
    });
    let own = seed as u8 % 8;
    pairs
        .map(|(gap, other)| ClearedGap {
            dimension: gap.dimension.clone(),
            item: gap.item.clone(),
            own: gap.own.clone(),
            other: other.clone(),
            own_ring: Shown::Value(halves(own as usize + 2)),
            other_ring: Shown::Value(halves(3)),
            difference: Shown::Value(own as i8 - 1),
        })
        .collect()
}

fn invented_calendar(round: &Round, seed: usize) -> ClearedCalendar {
    let events = |listed: usize| ClearedEvents {
        listed: listed as u64,
        held: (listed / 2) as u64,
        cancelled: (listed / 4) as u64,
    };
    let ways = round.ways.iter().enumerate();
    ClearedCalendar {
        ways: ways
            .map(|(place, way)| (Some(way.id.clone()), events(seed + place)))
            .chain([(None, events(1))])
            .collect(),
        months: vec![(2026, 3, events(seed + 2)), (2026, 9, events(4))],
    }
}

fn invented_verdicts(round: &Round, seed: usize) -> Vec<ClearedVerdict> {
    let dimension = |place: usize| Judged::Dimension(round.dimensions[place].id.clone());
    let line = |verdict, about, because| ClearedVerdict {
        verdict,
        about,
        because,
    };
    let top = Words::One(round.bands[round.bands.len() - 1].id.clone());
    let low = Words::One(round.bands[0].id.clone());
    let mut lines = vec![
        line(Verdict::Succeeded, dimension(0), Because::Words(top)),
        line(Verdict::Develop, dimension(1), Because::Worse),
        line(Verdict::Succeeded, dimension(2), Because::Better),
    ];
    let first = round.indicators.first();
    lines.extend(first.map(|one| {
        let about = Judged::Indicator(one.dimension.clone(), one.id.clone());
        line(Verdict::Develop, about, Because::Words(low))
    }));
    let themes = round.sources.iter();
    let themes = themes.filter(|source| source.kind == SourceKind::Themes);
    lines.extend(themes.map(|source| {
        let about = Judged::Theme(source.id.clone(), "information".to_owned());
        let (of_these, all) = (seed as u64 + 5, seed as u64 + 6);
        line(Verdict::Develop, about, Because::Mentions { of_these, all })
    }));
    lines
}

fn invented_dimension(round: &Round, seed: usize, place: usize) -> ClearedDimension {
    let dimension = &round.dimensions[place];
    let ring = ring(seed * 2 + place);
    let indicators: Vec<_> = round
        .indicators
        .iter()
        .filter(|indicator| indicator.dimension == dimension.id)
        .enumerate()
        .map(|(row, indicator)| invented_indicator(round, seed + row, indicator))
        .collect();
    let movements = [
        Movement::Better,
        Movement::Same,
        Movement::Broken,
        Movement::Worse,
    ];
    ClearedDimension {
        dimension: dimension.id.clone(),
        ring,
        stays_in_ten: ring.value().map(|_| 10 - ((seed + place) % 4) as u8),
        words: words(&round.bands, ring, seed + place),
        whose: if seed == 3 && place == 1 {
            Whose::City
        } else {
            Whose::Own
        },
        movement: movements[(seed + place) % 4],
        break_reason: (movements[(seed + place) % 4] == Movement::Broken)
            .then_some(SeriesBreak::Definitions),
        indicators_scored: indicators.len() as u32,
        indicators_meant: indicators.len() as u32,
        marks: SourceGroup::ALL[..5 - place % 3]
            .iter()
            .enumerate()
            .map(|(which, &group)| Mark {
                group,
                ring: Shown::Value(halves(3 + (seed + which * 2) % 6)),
                indicators: 2,
            })
            .collect(),
        indicators,
    }
}

fn invented_indicator(round: &Round, seed: usize, indicator: &Indicator) -> ClearedIndicator {
    let ring = if seed % 7 == 6 {
        Shown::NotScored
    } else {
        ring(seed)
    };
    ClearedIndicator {
        indicator: indicator.id.clone(),
        ring,
        words: words(&round.bands, ring, seed),
        quantity: seed.is_multiple_of(2).then_some(Quantity::Percent(62)),
        basis: Basis {
            n: (ring != Shown::Withheld).then_some(12 + seed as u64),
            population: (seed % 2 == 1).then_some(20),
            response_percent: None,
        },
        sources: round
            .sources
            .iter()
            .take(1 + seed % 2)
            .map(|one| one.id.clone())
            .collect(),
        below_cut_off: Vec::new(),
    }
}

/// A ring from a place in a list; two places have none.
fn ring(seed: usize) -> Shown<Ring> {
    match seed % 11 {
        8 => Shown::Withheld,
        10 => Shown::NotAssessed,
        place => Shown::Value(halves(1 + place)),
    }
}

fn halves(halves: usize) -> Ring {
    Ring::from_halves(halves as u8).expect("at most ten halves")
}

/// The band of a ring, now and then two of them, and once not certain enough.
fn words(bands: &[Band], ring: Shown<Ring>, seed: usize) -> Words {
    let Some(ring) = ring.value() else {
        return Words::None;
    };
    let place = bands
        .iter()
        .rposition(|band| f64::from(band.from) <= ring.points())
        .unwrap_or(0);
    match (seed % 5, bands.get(place + 1)) {
        (3, Some(upper)) => Words::Two(bands[place].id.clone(), upper.id.clone()),
        (4, _) if seed == 4 => Words::NotCertain,
        _ => Words::One(bands[place].id.clone()),
    }
}

fn spread(seed: usize) -> Option<Shown<ClearedSpread>> {
    let share = |class, from_percent, to_percent| ClassShare {
        class,
        from_percent,
        to_percent,
    };
    Some(match seed % 4 {
        0 => Shown::Withheld,
        1 => Shown::Value(ClearedSpread {
            word: SpreadWord::Agree,
            classes: Vec::new(),
        }),
        2 => Shown::Value(ClearedSpread {
            word: SpreadWord::Divided,
            classes: vec![
                share(AnswerClass::Low, 25, 50),
                share(AnswerClass::Middle, 0, 25),
                share(AnswerClass::High, 25, 50),
            ],
        }),
        _ => Shown::NotAssessed,
    })
}
