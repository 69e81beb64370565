//! Reads Markdown into prose, and refuses what a report cannot vouch for.
//!
//! Comes in: the text of one file. Goes out: its blocks, and findings with their line: numbers that
//! are no placeholder, placeholders that name nothing, pictures and HTML. Nothing is left out in
//! silence.

use crate::findings::{Code, Finding, Findings, Place};
use crate::methodology::keys::with_known;
use crate::methodology::texts::placeholder::Known;
use crate::methodology::texts::{Block, Inline, Prose};
use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd, TextMergeWithOffset};
use std::ops::Range;
use std::sync::Arc;

/// Signs between which a placeholder stands.
const BRACES: (&str, &str) = ("{{", "}}");

/// Reads one file.
pub(in crate::methodology::texts) fn read(
    path: &str,
    text: &str,
    known: &Known<'_>,
    findings: &mut Findings,
) -> Prose {
    let parser = Parser::new_ext(text, Options::empty()).into_offset_iter();
    let mut reader = Reader {
        events: TextMergeWithOffset::new(parser),
        path,
        text: text.into(),
        known,
        findings,
    };
    Prose {
        blocks: reader.blocks(),
    }
}

struct Reader<'a, 'k> {
    events: TextMergeWithOffset<'a, OffsetIter<'a>>,
    path: &'a str,
    text: Arc<str>,
    known: &'a Known<'k>,
    findings: &'a mut Findings,
}

impl Reader<'_, '_> {
    /// Blocks up to the end of what is open, or of the file.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        // The words of an entry stand in no paragraph of their own when its list is a dense one.
        let mut loose = Vec::new();
        while let Some((event, span)) = self.events.next() {
            let block = match event {
                Event::End(_) => break,
                Event::Start(Tag::Paragraph) => Some(Block::Paragraph(self.inlines())),
                Event::Start(Tag::Heading { .. }) => Some(Block::Heading(self.inlines())),
                Event::Start(Tag::BlockQuote(_)) => Some(Block::Quotation(self.blocks())),
                Event::Start(Tag::List(first)) => Some(Block::List {
                    is_numbered: first.is_some(),
                    entries: self.entries(),
                }),
                Event::Start(tag) if is_block_of_no_use(&tag) => {
                    self.refuse(span);
                    self.skip(&tag.to_end());
                    None
                }
                Event::Rule => None,
                other => {
                    self.inline(other, span, &mut loose);
                    continue;
                }
            };
            if !loose.is_empty() {
                blocks.push(Block::Paragraph(std::mem::take(&mut loose)));
            }
            blocks.extend(block);
        }
        if !loose.is_empty() {
            blocks.push(Block::Paragraph(loose));
        }
        blocks
    }

    fn entries(&mut self) -> Vec<Vec<Block>> {
        let mut entries = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) = self.events.next() {
            entries.push(self.blocks());
        }
        entries
    }

    /// Parts of a line up to the end of what is open.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, span)) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, span, &mut inlines);
        }
        inlines
    }

    fn inline(&mut self, event: Event<'_>, span: Range<usize>, inlines: &mut Vec<Inline>) {
        match event {
            Event::Text(words) => self.words(&words, &span, inlines),
            Event::SoftBreak => inlines.push(Inline::Text(" ".to_owned())),
            Event::HardBreak => inlines.push(Inline::LineBreak),
            Event::Start(Tag::Emphasis) => {
                let content = self.inlines();
                inlines.push(Inline::Emphasis(content));
            }
            Event::Start(Tag::Strong) => {
                let content = self.inlines();
                inlines.push(Inline::Strong(content));
            }
            Event::Start(Tag::Link { dest_url, .. }) if is_address(&dest_url) => {
                let content = self.inlines();
                inlines.push(Inline::Link {
                    address: dest_url.to_string(),
                    content,
                });
            }
            Event::Start(tag) => {
                self.refuse(span);
                self.skip(&tag.to_end());
            }
            _ => self.refuse(span),
        }
    }

    /// Takes the placeholders out of some words and looks at the words between them.
    fn words(&mut self, words: &str, span: &Range<usize>, inlines: &mut Vec<Inline>) {
        let mut rest = words;
        while let Some((before, inner, after)) = first_placeholder(rest) {
            self.plain(before, span, inlines);
            match self.known.understand(inner) {
                Ok(placeholder) => inlines.push(Inline::Placeholder(placeholder)),
                Err(not_known) => {
                    let place = self.place(span, inner);
                    let known: Vec<&str> = not_known.known.iter().map(String::as_str).collect();
                    let finding = Finding::new(Code::UnknownPlaceholder, place);
                    self.findings
                        .push(with_known(finding, &not_known.part, &known));
                }
            }
            rest = after;
        }
        self.plain(rest, span, inlines);
    }

    fn plain(&mut self, words: &str, span: &Range<usize>, inlines: &mut Vec<Inline>) {
        for number in numbers(words) {
            let place = self.place(span, number);
            self.findings
                .push(Finding::new(Code::NumberInText, place).quoting(number));
        }
        if !words.is_empty() {
            inlines.push(Inline::Text(words.to_owned()));
        }
    }

    fn refuse(&mut self, span: Range<usize>) {
        let first_line = self.text[span.clone()].lines().next().map_or(0, str::len);
        let place = Place::Method {
            file: self.path.to_owned(),
            text: Arc::clone(&self.text),
            span: (span.start, span.start + first_line),
        };
        self.findings
            .push(Finding::new(Code::MarkupNotAllowed, place));
    }

    /// Leaves out everything up to the end of a part.
    fn skip(&mut self, end: &TagEnd) {
        let mut depth = 0_u32;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(tag) if &tag.to_end() == end => depth += 1,
                Event::End(found) if &found == end && depth == 0 => break,
                Event::End(found) if &found == end => depth -= 1,
                _ => {}
            }
        }
    }

    /// The place of some words of a part; all of the part where Markdown spells them otherwise.
    fn place(&self, span: &Range<usize>, words: &str) -> Place {
        let start = self.text[span.clone()].find(words);
        let span = start.map_or((span.start, span.end), |start| {
            (span.start + start, span.start + start + words.len())
        });
        Place::Method {
            file: self.path.to_owned(),
            text: Arc::clone(&self.text),
            span,
        }
    }
}

/// What stands before the first placeholder, in it, and after it.
fn first_placeholder(words: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = words.split_once(BRACES.0)?;
    let (inner, after) = rest.split_once(BRACES.1)?;
    Some((before, inner, after))
}

fn is_block_of_no_use(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock)
}

/// An address that a reader can follow from anywhere.
fn is_address(address: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|beginning| address.starts_with(beginning))
}

/// The numbers of a text that would need a placeholder: all but years, days and paragraphs of a
/// decision (`§ 102`), which say nothing about how people answered.
fn numbers(words: &str) -> Vec<&str> {
    let is_part = |letter: char| letter.is_ascii_digit() || ".,:/-–".contains(letter);
    let mut found = Vec::new();
    let mut before = 0;
    while let Some(start) = words[before..].find(|letter: char| letter.is_ascii_digit()) {
        let start = before + start;
        let length = words[start..].find(|letter| !is_part(letter));
        let end = length.map_or(words.len(), |length| start + length);
        let number = words[start..end].trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let follows = |sign| words[..start].trim_end().ends_with(sign);
        let leads = |sign| words[start + number.len()..].trim_start().starts_with(sign);
        if !(is_of_the_calendar(number) || follows('§') || leads('§')) {
            found.push(number);
        }
        before = end;
    }
    found
}

/// A year, years in a row, or a day such as 7.10.2024 or 7.10.
fn is_of_the_calendar(number: &str) -> bool {
    let is_number = |part: &str, low: u16, high: u16| {
        part.parse::<u16>()
            .is_ok_and(|value| (low..=high).contains(&value))
    };
    let is_year = |part: &str| part.len() == 4 && is_number(part, 1800, 2199);
    let is_day = |whole: &str| {
        let parts: Vec<&str> = whole.split('.').collect();
        match parts.as_slice() {
            [day, month, year] => is_number(day, 1, 31) && is_number(month, 1, 12) && is_year(year),
            _ => is_year(whole),
        }
    };
    number.split(['-', '–', '/']).all(is_day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_days_and_paragraphs_are_no_results() {
        let words = "Vuonna 2025 (7.10.2024, § 102) kausi 2023–2025 jatkui, 12 § muuttui.";
        assert_eq!(numbers(words), Vec::<&str>::new());
    }

    #[test]
    fn every_other_number_is_found_where_it_stands() {
        assert_eq!(
            numbers("Vastaajia oli 14/20, keskiarvo 3,5 ja osuus 70 %. Ensi vuonna 31."),
            ["14/20", "3,5", "70", "31"]
        );
        assert_eq!(numbers("40.13.2024 ja 3025"), ["40.13.2024", "3025"]);
    }
}
