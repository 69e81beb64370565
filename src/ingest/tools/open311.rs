//! Open311 (GeoReport v2) as a text file: one message of feedback in each row.
//!
//! Comes in: `service_request_id`, `status`, `service_name`, `requested_datetime`,
//! `updated_datetime` and so on; days with time and zone. The standard has no column for the day of
//! the answer: `updated_datetime` is the day on which a closed message was closed, and of an open
//! one only that of its last change. Goes out: `updated_datetime` of closed messages, which a source
//! may read as `answered`; of others no value. Address, coordinates, picture and text are left out.
//! A day is the one that is written, in the zone in which it is written.

use crate::ingest::raw::{RawRow, RawValue};
use crate::ingest::spelling;
use crate::ingest::tools::{Adapter, ToolNames, as_written, one_row};
use crate::vocabulary::Tool;
use std::collections::BTreeMap;

/// The words for a message that was dealt with.
const CLOSED: &[&str] = &["closed", "suljettu", "valmis", "stängd", "avslutad"];

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::Open311,
    marks: &[
        "service_request_id",
        "service_code",
        "service_name",
        "requested_datetime",
        "updated_datetime",
        "expected_datetime",
        "agency_responsible",
        "service_notice",
        "status_notes",
    ],
    other_marks: &[],
    own: &[
        "token",
        "status",
        "description",
        "title",
        "zipcode",
        "jurisdiction_id",
        "service_object_id",
        "service_object_type",
    ],
    own_beginnings: &["extended_attributes"],
    personal: &[
        "address",
        "address_string",
        "address_id",
        "lat",
        "long",
        "lon",
        "media_url",
        "media_urls",
        "email",
        "device_id",
        "account_id",
        "first_name",
        "last_name",
        "phone",
    ],
    personal_endings: &[],
    separators: &[";", ","],
    heading_rows: one_row,
    names: |_| ToolNames::default(),
    tidy,
};

fn tidy(headings: &BTreeMap<u32, String>, row: &mut RawRow) {
    let column_of = |wanted: &str| {
        let found = headings
            .iter()
            .find(|(_, heading)| spelling::normalised(heading) == wanted);
        found.map(|(&column, _)| column)
    };
    let Some(updated) = column_of("updated_datetime") else {
        return as_written(headings, row);
    };
    let status = column_of("status").and_then(|column| row.value(column));
    let is_closed = status
        .is_none_or(|status| CLOSED.contains(&spelling::normalised(&status.shown()).as_str()));
    if !is_closed {
        for cell in row.cells.iter_mut().filter(|cell| cell.column == updated) {
            cell.value = RawValue::NoValue;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::raw::RawCell;

    #[test]
    fn only_a_closed_message_was_answered_when_it_was_last_changed() {
        let headings: BTreeMap<u32, String> = [(1, "status"), (2, "updated_datetime")]
            .map(|(column, heading)| (column, heading.to_owned()))
            .into();
        let answered = |status: &str| {
            let text = |column, text: &str| RawCell {
                column,
                value: RawValue::Text(text.into()),
            };
            let mut row = RawRow {
                row: 2,
                cells: vec![text(1, status), text(2, "2026-03-04T10:00:00+02:00")],
            };
            tidy(&headings, &mut row);
            row.value(2) != Some(&RawValue::NoValue)
        };
        assert!(answered("closed"));
        assert!(!answered("open"));
    }
}
