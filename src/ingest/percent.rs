//! Which cells of an xlsx workbook show per cents: 0.45 that is seen as 45 %.
//!
//! Comes in: the parts of a packed file. Goes out: the numbers of the styles whose format has a
//! per cent sign. The sheets themselves are not looked at.

use crate::ingest::hidden::{Go, attribute, each_tag};
use crate::ingest::packed::Packed;
use std::collections::BTreeSet;

/// `0%` and `0.00%`, which every workbook has without declaring them.
const BUILT_IN: [&str; 2] = ["9", "10"];

/// The styles with a per cent sign, by their place in the workbook.
pub(in crate::ingest) fn styles_of(packed: &mut Packed<'_>) -> BTreeSet<usize> {
    let mut formats: BTreeSet<String> = BUILT_IN.map(str::to_owned).into();
    let mut styles = BTreeSet::new();
    let mut index = None;
    let Some(content) = packed.part("xl/styles.xml") else {
        return styles;
    };
    each_tag(content, |tag| {
        match tag.local_name().into_inner() {
            "numFmt" => {
                let code = attribute(tag, "formatCode").unwrap_or_default();
                let id = attribute(tag, "numFmtId");
                formats.extend(id.filter(|_| shows_percent(&code)));
            }
            "cellXfs" => index = Some(0),
            "xf" => {
                if let Some(number) = &mut index {
                    let is_percent =
                        attribute(tag, "numFmtId").is_some_and(|id| formats.contains(&id));
                    if is_percent {
                        styles.insert(*number);
                    }
                    *number += 1;
                }
            }
            "cellStyles" => return Go::Away,
            _ => {}
        }
        Go::On
    });
    styles
}

/// Whether a format multiplies by a hundred: a per cent sign that is neither quoted nor escaped.
fn shows_percent(code: &str) -> bool {
    let mut is_quoted = false;
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\\' | '_' | '*' if !is_quoted => drop(letters.next()),
            '%' if !is_quoted => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_per_cent_sign_counts_where_it_is_neither_quoted_nor_escaped() {
        assert!(shows_percent("0.0%"));
        assert!(shows_percent("0\\ %;-0\\ %"));
        assert!(!shows_percent("0\" %\""));
        assert!(!shows_percent("0\\%"));
        assert!(!shows_percent("#,##0.00"));
    }
}
