//! The cover: what the report is, who publishes it and where it stands.

use crate::methodology::{Decision, RoundKind};
use crate::reports::views::Scene;
use schemars::JsonSchema;
use serde::Serialize;

/// What stands on the cover, and in the header and footer of every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cover {
    /// The name of the programme.
    pub programme: String,
    /// The name of the city.
    pub city: String,
    /// The name of the round.
    pub round: String,
    /// Yearly monitoring or a comprehensive evaluation.
    pub kind: String,
    /// The period looked at.
    pub period: String,
    /// Whether the report is still a draft.
    pub is_draft: bool,
    /// "Draft", or by whom, where and when it was approved.
    pub status: String,
    /// The date of the report, spelled.
    pub report_date: String,
    /// The date of the report for machines, `2026-11-20`.
    pub report_day: String,
    /// A notice that belongs on every page, such as that the data are invented.
    pub notice: Option<String>,
    /// The publishing body.
    pub publisher: String,
    /// Where questions are answered.
    pub contact: Option<String>,
    /// The web address of the site, ending in a slash.
    pub address: Option<String>,
    /// Who supervises the accessibility of the site.
    pub supervision: Option<String>,
    /// What the tables do, in easy language.
    pub tasks: Vec<String>,
    /// The licence by name.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: String,
    /// Where the evaluation model comes from.
    pub model: String,
    /// The logo of the publisher, where the programme has one.
    pub logo: Option<CoverLogo>,
    /// The colour of headings and links, `#rrggbb`, where the programme chose one.
    pub accent: Option<String>,
}

/// A logo. Pages show it as `page.logo`, PDF templates as the file of this name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CoverLogo {
    /// What it says to those who do not see it.
    pub alt: String,
    /// The name by which PDF templates find it: `logo.svg` or `logo.png`.
    pub file: String,
    /// The picture itself, which no template is told.
    #[serde(skip)]
    pub content: Vec<u8>,
}

fn logo(scene: &Scene<'_>) -> Option<CoverLogo> {
    let declared = scene.programme.look.logo.as_ref()?;
    let picture = scene.methodology.logo()?;
    Some(CoverLogo {
        alt: scene.voice.text(&declared.alt),
        file: if picture.is_svg {
            "logo.svg"
        } else {
            "logo.png"
        }
        .to_owned(),
        content: picture.content.clone(),
    })
}

pub(in crate::reports) fn cover(scene: &Scene<'_>) -> Cover {
    let voice = scene.voice;
    let programme = scene.programme;
    let round = scene.round;
    Cover {
        programme: voice.text(&programme.name),
        city: voice.text(&programme.city.name),
        round: voice.text(&round.name),
        kind: voice.word(match round.kind {
            RoundKind::Monitoring => "view-kind-monitoring",
            RoundKind::Comprehensive => "view-kind-comprehensive",
        }),
        period: voice.period(round.period),
        is_draft: round.status.decision == Decision::Draft,
        status: status(scene),
        report_date: voice.day(round.report_date),
        report_day: round.report_date.to_string(),
        notice: voice.optional_text(programme.notice.as_ref()),
        publisher: voice.text(&programme.publisher.name),
        contact: programme.publisher.contact.clone(),
        address: programme
            .publisher
            .address
            .as_ref()
            .map(|address| format!("{}/", address.trim_end_matches('/'))),
        supervision: voice.optional_text(programme.publisher.supervision.as_ref()),
        tasks: programme
            .tasks
            .iter()
            .map(|task| voice.text(task))
            .collect(),
        licence: programme.publisher.licence.name.clone(),
        licence_url: programme.publisher.licence.url.clone(),
        model: voice.text(&programme.model),
        logo: logo(scene),
        accent: programme.look.accent.clone(),
    }
}

fn status(scene: &Scene<'_>) -> String {
    let voice = scene.voice;
    let status = &scene.round.status;
    if status.decision == Decision::Draft {
        return voice.word("view-draft");
    }
    let details: Vec<String> = [
        voice.optional_text(status.by.as_ref()),
        status.date.map(|date| voice.day(date)),
        status.section.clone(),
    ]
    .into_iter()
    .flatten()
    .collect();
    if details.is_empty() {
        voice.word("view-approved")
    } else {
        voice.say("view-approved-by", &[("details", &details.join(", "))])
    }
}
