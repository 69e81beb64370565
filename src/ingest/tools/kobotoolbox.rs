//! KoboToolbox: questions below the groups of the form, and options in columns of their own.
//!
//! Comes in: `group/question` and `group/question/option`, as names or as labels; a multi-select has
//! one column with its codes parted by spaces, or one with 1 and 0 for each option, or both. Text
//! files begin with a byte order mark, which some programs write into the first heading. Goes out:
//! the question without its groups. Where an export has both forms of a multi-select, the columns
//! of the options are read and the other one is the same once more. Source: formpack.

use crate::ingest::tools::{Adapter, ToolNames, as_written, lowest, one_row};
use crate::vocabulary::Tool;

/// The most levels that a heading is parted into; a label with more strokes is somebody's sentence.
const MOST_LEVELS: usize = 8;

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::Kobotoolbox,
    marks: &[
        "_id",
        "_uuid",
        "_submission_time",
        "_validation_status",
        "_submitted_by",
        "__version__",
        "_index",
        "formhub/uuid",
        "meta/instanceid",
    ],
    other_marks: &[],
    own: &[
        "start",
        "end",
        "today",
        "audit",
        "_notes",
        "_status",
        "_tags",
        "_version_",
        "_parent_table_name",
        "_parent_index",
        "_attachments",
        "_xform_id_string",
        "_bamboo_dataset_id",
        "meta/rootuuid",
        "meta/instancename",
        "meta/deprecatedid",
        "instanceid",
    ],
    own_beginnings: &["_submission__"],
    personal: &[
        "username",
        "phonenumber",
        "phone_number",
        "deviceid",
        "simserial",
        "subscriberid",
        "email",
        "_submitted_by",
        "_geolocation",
    ],
    personal_endings: &["_latitude", "_longitude", "_altitude", "_precision"],
    separators: &[" "],
    heading_rows: one_row,
    names,
    tidy: as_written,
};

fn names(rows: &[String]) -> ToolNames {
    let heading = lowest(rows);
    let mut names = ToolNames::default();
    let strokes: Vec<usize> = heading.match_indices('/').map(|(at, _)| at).collect();
    if strokes.len() >= MOST_LEVELS {
        return names;
    }
    for &at in &strokes {
        names.add_name(&heading[at + 1..]);
    }
    for (levels, &at) in strokes.iter().enumerate() {
        let option = &heading[at + 1..];
        names.add_part(&heading[..at], option);
        for &above in &strokes[..levels] {
            names.add_part(&heading[above + 1..at], option);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_known_without_its_groups_and_an_option_with_its_question() {
        let named = names(&["tausta/kanava/verkko".to_owned()]);
        assert_eq!(named.names, ["kanava/verkko", "verkko"]);
        assert_eq!(named.option_of(&["kanava".to_owned()]), Some("verkko"));
        assert_eq!(
            named.option_of(&["tausta/kanava".to_owned()]),
            Some("verkko")
        );
        assert_eq!(names(&["kanava".to_owned()]), ToolNames::default());
    }

    #[test]
    fn an_option_may_contain_the_stroke() {
        let named = names(&["kanava/posti/lehti".to_owned()]);
        assert_eq!(named.option_of(&["kanava".to_owned()]), Some("posti/lehti"));
    }
}
