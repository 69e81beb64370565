//! The yearly review of one table: its year in the chapters that a city's action plan has.
//!
//! Comes in: what everybody may see. Goes out: chapters with findings and tables, worded. What
//! stands in which chapter follows from the sources; nothing is calculated, and nothing is told
//! that the site does not tell.

use crate::disclosure::{AudienceRelease, ClearedIndicator, ClearedUnit, Subject};
use crate::methodology::{Line, Measure, Methodology};
use crate::reports::table::Table;
use crate::reports::views::chart_ids::UnitCharts;
use crate::reports::views::handout::decisions;
use crate::reports::views::{
    Scene, gaps, indicator_tables, measure, results, series, summary, tables,
};
use crate::vocabulary::{Language, SourceGroup, SourceId, SourceKind, UnitId};
use crate::wording::Catalogue;
use schemars::JsonSchema;
use serde::Serialize;

/// What a yearly review tells beside the section of its unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct YearlyReview {
    /// The identifier of the table, which names the file.
    pub unit: String,
    /// The name of the table.
    pub name: String,
    /// What was done, chapter by chapter.
    pub work: Vec<ReviewChapter>,
    /// How the table and others judge it.
    pub views: Vec<ReviewChapter>,
    /// What became of earlier decisions, and what is done for the work to become better.
    pub development: Vec<ReviewChapter>,
}

/// A chapter of the review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReviewChapter {
    /// Its title.
    pub name: String,
    /// The finding: its indicators by their words; absent without indicators that have any.
    pub finding: Option<String>,
    /// What the chapter is held against, such as the table's own focus areas.
    pub points: Vec<String>,
    /// The names of its pictures; one may be absent from the charts.
    pub charts: Vec<String>,
    /// The tables, none of them empty.
    pub tables: Vec<Table>,
}

/// What a chapter is about, in the order of the chapters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Topic {
    Goals,
    Membership,
    Events,
    Statements,
    Budget,
    Cooperation,
    Communication,
    Feedback,
    SelfEvaluation,
    OtherViews,
    Development,
}

const WORK: [Topic; 8] = [
    Topic::Goals,
    Topic::Membership,
    Topic::Events,
    Topic::Statements,
    Topic::Budget,
    Topic::Cooperation,
    Topic::Communication,
    Topic::Feedback,
];

const VIEWS: [Topic; 2] = [Topic::SelfEvaluation, Topic::OtherViews];

impl Topic {
    fn key(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Membership => "membership",
            Self::Events => "events",
            Self::Statements => "statements",
            Self::Budget => "budget",
            Self::Cooperation => "cooperation",
            Self::Communication => "communication",
            Self::Feedback => "feedback",
            Self::SelfEvaluation => "self-evaluation",
            Self::OtherViews => "other-views",
            Self::Development => "development",
        }
    }

    /// The chapter of what a measure counts. What is counted by goal tells of goals, and what looks
    /// at partners tells of co-operation, whatever it is counted in; the rest follows its source.
    fn of(scene: &Scene<'_>, measure: &Measure, by: Option<&str>) -> Self {
        let of_partners = matches!(measure, Measure::Variety { field, .. } if field == "partners");
        match by {
            Some("goal" | "focus_area") => return Self::Goals,
            Some("role") => return Self::Cooperation,
            _ if of_partners => return Self::Cooperation,
            _ => {}
        }
        let sources = measure::sources(measure);
        let first = sources.first().map(|id| scene.source(id));
        first.map_or(Self::OtherViews, |source| {
            Self::of_source(source.kind, source.group)
        })
    }

    fn of_source(kind: SourceKind, group: SourceGroup) -> Self {
        match (kind, group) {
            (SourceKind::Survey, SourceGroup::Members) => Self::SelfEvaluation,
            (SourceKind::Survey, SourceGroup::Partners) => Self::Cooperation,
            (SourceKind::Survey | SourceKind::Expert | SourceKind::Quotes, _) => Self::OtherViews,
            (SourceKind::Members | SourceKind::Attendance | SourceKind::Population, _) => {
                Self::Membership
            }
            (SourceKind::Meetings | SourceKind::Events, _) => Self::Events,
            (SourceKind::Statements, _) => Self::Statements,
            (SourceKind::Budget, _) => Self::Budget,
            (SourceKind::Communications, _) => Self::Communication,
            (SourceKind::Feedback, _) => Self::Feedback,
            (
                SourceKind::Themes
                | SourceKind::Actions
                | SourceKind::Plans
                | SourceKind::Recommendations
                | SourceKind::Training,
                _,
            ) => Self::Development,
        }
    }
}

impl YearlyReview {
    /// The review of a unit.
    ///
    /// # Panics
    /// When the release has no such unit, or speaks of things that the methodology does not know:
    /// our own mistake.
    #[must_use]
    pub fn new(
        methodology: &Methodology,
        catalogue: &Catalogue,
        language: Language,
        public: &AudienceRelease,
        unit: &UnitId,
    ) -> Self {
        let scene = Scene::new(methodology, catalogue, language, public);
        let cleared = scene
            .reported
            .unit(unit)
            .expect("the public release has every unit");
        let chapters = |topics: &[Topic]| {
            let all = topics.iter().map(|topic| chapter(&scene, cleared, *topic));
            all.filter(|chapter| !chapter.tables.is_empty() || !chapter.points.is_empty())
                .collect()
        };
        Self {
            unit: unit.as_str().to_owned(),
            name: scene.unit_name(unit),
            work: chapters(&WORK),
            views: chapters(&VIEWS),
            development: chapters(&[Topic::Development]),
        }
    }
}

/// Where the review of a unit lies, seen from the page of the unit; absent for the city, whose review
/// is the annual report, and for an audience that sees one table alone.
pub(in crate::reports) fn file(scene: &Scene<'_>, unit: &UnitId) -> Option<String> {
    let has_city = scene.reported.unit(&scene.programme.city.id).is_some();
    (has_city && !scene.is_city(unit)).then(|| {
        let language = scene.voice.language().code();
        let round = &scene.round.id;
        format!("yearly-review-{unit}-{round}-{language}.pdf")
    })
}

fn chapter(scene: &Scene<'_>, unit: &ClearedUnit, topic: Topic) -> ReviewChapter {
    let voice = scene.voice;
    let key = topic.key();
    let name = voice.word(&format!("review-{key}"));
    let caption = |of: &str| voice.say(of, &[("chapter", &name)]);
    let indicators: Vec<&ClearedIndicator> = unit
        .dimensions
        .iter()
        .flat_map(|dimension| &dimension.indicators)
        .filter(|one| {
            let measure = &scene.indicator(&one.indicator).measure;
            Topic::of(scene, measure, None) == topic
        })
        .collect();
    let named: Vec<_> = indicators
        .iter()
        .map(|one| {
            let name = voice.text(&scene.indicator(&one.indicator).name);
            (voice.quoted(&name), &one.words)
        })
        .collect();
    let (measured_id, counted_id) = (format!("measured-{key}"), format!("counted-{key}"));
    let measured = indicator_tables::chosen(
        scene,
        (&measured_id, caption("review-caption-indicators")),
        &indicators,
    );
    let is_meant = |line: &Line| Topic::of(scene, &line.measure, line.by.as_deref()) == topic;
    let counted = series::of_unit(
        scene,
        &unit.unit,
        (&counted_id, caption("review-caption-lines")),
        is_meant,
    );
    let (before, after) = own_tables(scene, unit, topic);
    ReviewChapter {
        finding: summary::finding(scene, &named),
        points: match topic {
            Topic::Goals => focus_areas(scene, &unit.unit),
            _ => Vec::new(),
        },
        charts: charts(&UnitCharts::of(&unit.unit), topic),
        tables: before
            .into_iter()
            .chain(measured)
            .chain(counted)
            .chain(after)
            .collect(),
        name,
    }
}

/// The pictures of a chapter, which show what its tables tell.
fn charts(own: &UnitCharts, topic: Topic) -> Vec<String> {
    match topic {
        Topic::Membership => vec![Subject::Attendance.key().to_owned()],
        Topic::Events => vec![own.calendar.clone(), Subject::Reach.key().to_owned()],
        Topic::Budget => vec![Subject::Money.key().to_owned()],
        Topic::SelfEvaluation => vec![own.views.clone()],
        _ => Vec::new(),
    }
}

/// The tables that only one chapter has: those that stand before its indicators, and those after.
fn own_tables(scene: &Scene<'_>, unit: &ClearedUnit, topic: Topic) -> (Vec<Table>, Vec<Table>) {
    let city = scene.reported.unit(&scene.programme.city.id);
    let both: Vec<&ClearedUnit> = std::iter::once(unit).chain(city).collect();
    let tables = |tables: [Option<Table>; 2]| tables.into_iter().flatten().collect();
    match topic {
        Topic::Goals => {
            let results = results::over(scene, &both);
            (tables([results.goals, None]), Vec::new())
        }
        Topic::Events => {
            let results = results::over(scene, &both);
            (Vec::new(), tables([results.ways, results.months]))
        }
        Topic::SelfEvaluation => {
            let of_members = |id: &SourceId| scene.source(id).group == SourceGroup::Members;
            (
                Vec::new(),
                tables([gaps::of_unit(scene, unit, of_members), None]),
            )
        }
        Topic::OtherViews => (Vec::new(), tables([tables::responses(scene, unit), None])),
        Topic::Development => (tables([decisions::table(scene, unit), None]), Vec::new()),
        Topic::Membership
        | Topic::Statements
        | Topic::Budget
        | Topic::Cooperation
        | Topic::Communication
        | Topic::Feedback => (Vec::new(), Vec::new()),
    }
}

/// The focus areas of the unit's own.
pub(in crate::reports) fn focus_areas(scene: &Scene<'_>, unit: &UnitId) -> Vec<String> {
    let areas = scene.round.focus_areas.iter();
    areas
        .filter(|area| area.units.contains(unit))
        .map(|area| scene.voice.text(&area.name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_survey_belongs_to_the_chapter_of_whoever_answered_it() {
        let of = |group| Topic::of_source(SourceKind::Survey, group);
        assert_eq!(of(SourceGroup::Members), Topic::SelfEvaluation);
        assert_eq!(of(SourceGroup::Partners), Topic::Cooperation);
        assert_eq!(of(SourceGroup::Residents), Topic::OtherViews);
        assert_eq!(of(SourceGroup::Staff), Topic::OtherViews);
    }

    #[test]
    fn a_register_belongs_to_the_chapter_of_what_it_registers() {
        let of = |kind| Topic::of_source(kind, SourceGroup::Registers);
        assert_eq!(of(SourceKind::Attendance), Topic::Membership);
        assert_eq!(of(SourceKind::Meetings), Topic::Events);
        assert_eq!(of(SourceKind::Statements), Topic::Statements);
        assert_eq!(of(SourceKind::Budget), Topic::Budget);
        assert_eq!(of(SourceKind::Communications), Topic::Communication);
        assert_eq!(of(SourceKind::Feedback), Topic::Feedback);
        assert_eq!(of(SourceKind::Actions), Topic::Development);
    }
}
