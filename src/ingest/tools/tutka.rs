//! The forms of `tutka forms`: a workbook whose hidden sheet says what each column is.
//!
//! Comes in: the heading of a column. Goes out: for an option of a list the list and the option,
//! which stand before and after the last `: `. What the hidden sheet says is read in `form`.

use crate::ingest::tools::{Adapter, ToolNames, as_written, lowest, one_row};
use crate::vocabulary::Tool;

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::Tutka,
    marks: &[],
    other_marks: &[],
    own: &[],
    own_beginnings: &[],
    personal: &[],
    personal_endings: &[],
    separators: &[";"],
    heading_rows: one_row,
    names,
    tidy: as_written,
};

fn names(rows: &[String]) -> ToolNames {
    let mut names = ToolNames::default();
    if let Some((list, option)) = lowest(rows).rsplit_once(": ") {
        names.add_part(list, option);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_stands_behind_its_list() {
        let named = names(&["Kumppanit: yritykset".to_owned()]);
        assert!(named.names.is_empty());
        assert_eq!(
            named.option_of(&["kumppanit".to_owned()]),
            Some("yritykset")
        );
    }
}
