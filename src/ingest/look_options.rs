//! Questions of a file that nobody has declared whose options have a column each.
//!
//! Comes in: the columns of a table and what the tool that wrote it calls them. Goes out: the
//! questions whose columns hold nothing but marks.

use crate::ingest::heading_rows::HeadingRows;
use crate::ingest::look::{LookedColumn, OptionGroup};
use crate::ingest::raw::RawValue;
use crate::ingest::spelling;
use crate::ingest::tools::as_mark;
use std::collections::{BTreeMap, BTreeSet};

/// A question with its spelling, and its options by column.
type Options = (String, BTreeMap<u32, String>);

/// The questions whose columns hold nothing but marks, the ones with the most columns first.
pub(in crate::ingest) fn option_groups(
    columns: &[LookedColumn],
    headings: &HeadingRows,
) -> Vec<OptionGroup> {
    let mut groups = questions_of(columns, headings);
    groups.retain(|(_, options)| options.len() > 1 && are_marks(columns, options));
    groups.sort_by_key(|(question, options)| (usize::MAX - options.len(), question.len()));
    let mut taken = BTreeSet::new();
    let mut kept = Vec::new();
    for (question, options) in groups {
        if options.keys().any(|number| taken.contains(number)) {
            continue;
        }
        taken.extend(options.keys().copied());
        let normalised = spelling::normalised(&question);
        let is_whole = |column: &&LookedColumn| {
            let names = headings.normalised_names(column.number);
            !options.contains_key(&column.number) && names.contains(&normalised)
        };
        let whole = columns.iter().filter(is_whole);
        kept.push(OptionGroup {
            repetitions: whole.map(|column| column.number).collect(),
            question,
            options: options.into_iter().collect(),
        });
    }
    kept.sort_by_key(|group| group.options[0].0);
    kept
}

/// Every question that columns may answer in part.
fn questions_of(columns: &[LookedColumn], headings: &HeadingRows) -> Vec<Options> {
    let mut questions: BTreeMap<String, Options> = BTreeMap::new();
    for column in columns.iter().filter(|column| column.personal.is_none()) {
        let names = headings.tool_names(column.number);
        for part in names.into_iter().flat_map(|names| &names.parts) {
            let question = spelling::normalised(&part.question);
            let (_, options) = questions
                .entry(question)
                .or_insert_with(|| (part.question.clone(), BTreeMap::new()));
            let option = || part.option.clone();
            options.entry(column.number).or_insert_with(option);
        }
    }
    questions.into_values().collect()
}

/// Whether the columns of these options have cells, and nothing but marks in them.
fn are_marks(columns: &[LookedColumn], options: &BTreeMap<u32, String>) -> bool {
    let mut marks = columns
        .iter()
        .filter_map(|column| Some((column, options.get(&column.number)?)))
        .flat_map(|(column, option)| column.cells.iter().map(move |(_, value)| (value, option)))
        .map(|(value, option)| as_mark(value.clone(), option))
        .peekable();
    marks.peek().is_some() && marks.all(|mark| mark != RawValue::Unkept)
}
