//! The evaluator's and the tables' own words, with cleared values in the place of placeholders.
//!
//! Comes in: prose and the release. Goes out: the same prose for the templates, in which a value
//! that is not shown is the word for its absence. No sentence is changed here.

use crate::disclosure::{Shown, Words};
use crate::methodology::{Block, Inline, Placeholder, PlaceholderKind, Prose, Section, Subject};
use crate::reports::views::Scene;
use crate::vocabulary::{Quantity, Ring};
use schemars::JsonSchema;
use serde::Serialize;

/// A block of somebody's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum OwnBlock {
    /// A heading inside the text.
    Heading {
        /// Its words.
        content: Vec<OwnInline>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        content: Vec<OwnInline>,
    },
    /// A list.
    List {
        /// Whether the entries are numbered.
        is_numbered: bool,
        /// The entries.
        entries: Vec<Vec<OwnBlock>>,
    },
    /// Something that somebody else said.
    Quotation {
        /// The blocks of it.
        blocks: Vec<OwnBlock>,
    },
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum OwnInline {
    /// Words, or a value in the place of a placeholder.
    Text {
        /// The words.
        text: String,
    },
    /// Emphasised words.
    Emphasis {
        /// The words.
        content: Vec<OwnInline>,
    },
    /// Strongly emphasised words.
    Strong {
        /// The words.
        content: Vec<OwnInline>,
    },
    /// A link.
    Link {
        /// Where it leads.
        address: String,
        /// Its words.
        content: Vec<OwnInline>,
    },
    /// The end of a line.
    LineBreak,
}

/// What was written for a section in the language of the report; nothing where nothing was, and
/// nothing for an audience without the city, whose values the text may name.
pub(in crate::reports) fn of(scene: &Scene<'_>, section: &Section) -> Option<Vec<OwnBlock>> {
    scene.reported.unit(&scene.programme.city.id)?;
    let texts = scene.methodology.texts(&scene.round.id);
    let prose: &Prose = texts.prose(scene.voice.language(), section)?;
    Some(blocks(scene, &prose.blocks))
}

fn blocks(scene: &Scene<'_>, written: &[Block]) -> Vec<OwnBlock> {
    let block = |block: &Block| match block {
        Block::Heading(content) => OwnBlock::Heading {
            content: inlines(scene, content),
        },
        Block::Paragraph(content) => OwnBlock::Paragraph {
            content: inlines(scene, content),
        },
        Block::List {
            is_numbered,
            entries,
        } => OwnBlock::List {
            is_numbered: *is_numbered,
            entries: entries.iter().map(|entry| blocks(scene, entry)).collect(),
        },
        Block::Quotation(quoted) => OwnBlock::Quotation {
            blocks: blocks(scene, quoted),
        },
    };
    written.iter().map(block).collect()
}

fn inlines(scene: &Scene<'_>, written: &[Inline]) -> Vec<OwnInline> {
    let inline = |inline: &Inline| match inline {
        Inline::Text(text) => OwnInline::Text { text: text.clone() },
        Inline::Emphasis(content) => OwnInline::Emphasis {
            content: inlines(scene, content),
        },
        Inline::Strong(content) => OwnInline::Strong {
            content: inlines(scene, content),
        },
        Inline::Link { address, content } => OwnInline::Link {
            address: address.clone(),
            content: inlines(scene, content),
        },
        Inline::LineBreak => OwnInline::LineBreak,
        Inline::Placeholder(placeholder) => OwnInline::Text {
            text: value(scene, placeholder),
        },
    };
    written.iter().map(inline).collect()
}

/// What stands in the place of a placeholder.
fn value(scene: &Scene<'_>, placeholder: &Placeholder) -> String {
    let voice = scene.voice;
    let found = Found::of(scene, placeholder);
    match placeholder.kind {
        PlaceholderKind::Ring => voice.ring(found.ring).text,
        PlaceholderKind::Words => {
            let words = found
                .words
                .map(|words| voice.bands(words, &scene.round.bands))
                .unwrap_or_default();
            if words.is_empty() {
                voice.ring(found.ring).text
            } else {
                words
            }
        }
        PlaceholderKind::Value => voice.quantity(found.quantity).text,
        PlaceholderKind::Answers => found
            .answers
            .unwrap_or_else(|| voice.quantity(Shown::NotAssessed).text),
    }
}

/// What the release has to say about the subject of a placeholder.
struct Found<'a> {
    ring: Shown<Ring>,
    words: Option<&'a Words>,
    quantity: Shown<Quantity>,
    answers: Option<String>,
}

impl<'a> Found<'a> {
    fn of(scene: &Scene<'a>, placeholder: &Placeholder) -> Self {
        let nothing = Self {
            ring: Shown::NotAssessed,
            words: None,
            quantity: Shown::NotAssessed,
            answers: None,
        };
        let Some(unit) = scene.reported.unit(&placeholder.unit) else {
            return nothing;
        };
        match &placeholder.subject {
            Subject::Dimension(id) => unit.dimension(id).map_or(nothing, |dimension| Self {
                ring: dimension.ring,
                words: Some(&dimension.words),
                quantity: Shown::NotAssessed,
                answers: None,
            }),
            Subject::Indicator(id) => unit
                .dimensions
                .iter()
                .flat_map(|dimension| &dimension.indicators)
                .find(|indicator| &indicator.indicator == id)
                .map_or(nothing, |indicator| Self {
                    ring: indicator.ring,
                    words: Some(&indicator.words),
                    quantity: match (indicator.quantity, indicator.ring) {
                        (Some(quantity), _) => Shown::Value(quantity),
                        (None, Shown::Withheld) => Shown::Withheld,
                        (None, _) => Shown::NotAssessed,
                    },
                    answers: None,
                }),
            Subject::Source(id) => Self {
                answers: unit
                    .responses
                    .iter()
                    .find(|response| &response.source == id)
                    .and_then(|response| scene.voice.basis(response.basis)),
                ..nothing
            },
        }
    }
}
