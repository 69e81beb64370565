//! Prose as a tree of blocks, ready to be spelled as a page or as a PDF.
//!
//! Comes in: nothing; the reader of Markdown makes it. Goes out: blocks with marked words, links
//! and placeholders. What a placeholder stands for is not known here.

use crate::methodology::texts::Placeholder;

/// A text in blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The blocks, in the order of reading.
    pub blocks: Vec<Block>,
}

impl Prose {
    /// Whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading. The levels of Markdown are not kept: the place in the report decides.
    Heading(Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list, numbered or not.
    List {
        /// Whether the entries are numbered.
        is_numbered: bool,
        /// The entries.
        entries: Vec<Vec<Block>>,
    },
    /// Something that somebody else said.
    Quotation(Vec<Block>),
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Emphasised words.
    Emphasis(Vec<Inline>),
    /// Strongly emphasised words.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// The address: `https:` or `mailto:`.
        address: String,
        /// The words of the link.
        content: Vec<Inline>,
    },
    /// The end of a line that the writer asked for.
    LineBreak,
    /// A place where a report puts a number or a word.
    Placeholder(Placeholder),
}
