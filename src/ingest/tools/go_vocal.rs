//! Go Vocal (CitizenLab), such as OmaLahti: a workbook with a sheet for each phase of a project.
//!
//! Comes in: `ID`, a column for each question or statement, the author, what the platform counts,
//! and fields of registration; headings follow the language of the administrator. Choices of a
//! multi-select stand in one cell, parted by a semicolon. A value that begins with `=`, `+`, `-` or
//! `@` has an apostrophe before it, so that no program takes it for a formula. Goes out: values
//! without that apostrophe; the author and the coordinates are left out. Source: the exporter of the
//! platform (`export/xlsx`, `xlsx_export.column_headers`).

use crate::ingest::raw::{RawRow, RawValue};
use crate::ingest::tools::{Adapter, ToolNames, one_row};
use crate::vocabulary::Tool;
use std::collections::BTreeMap;

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::GoVocal,
    marks: &[
        "tekijän nimi",
        "tekijän sähköpostiosoite",
        "tekijän tunnus",
        "lähetetty klo",
        "julkaistu klo",
        "ilmoittautuminen päättynyt klo",
        "author name",
        "author email",
        "author id",
        "submitted at",
        "published at",
        "författarens namn",
        "författarens e-post",
        "författarens id",
        "författar-id",
        "inskickat kl.",
        "publicerad kl.",
    ],
    other_marks: &[],
    own: &[
        "id",
        "kommentit",
        "tykkää",
        "ei pidä",
        "epävarma",
        "äänet",
        "offline-äänet",
        "osallistujat",
        "poimintoja",
        "budjetti",
        "kustannus",
        "projekti",
        "tila",
        "tunnisteet",
        "url-osoite",
        "comments",
        "likes",
        "dislikes",
        "unsure",
        "votes",
        "offline votes",
        "participants",
        "picks",
        "budget",
        "cost",
        "project",
        "status",
        "tags",
        "url",
        "kommentarer",
        "gillar",
        "ogillar",
        "röster",
        "deltagare",
        "projekt",
        "taggar",
    ],
    own_beginnings: &[],
    personal: &[
        "tekijän nimi",
        "tekijän sähköpostiosoite",
        "tekijän tunnus",
        "valtuutettu",
        "leveysaste",
        "pituusaste",
        "sijainti",
        "etunimet)",
        "etunimet",
        "sukunimi",
        "sähköposti",
        "author name",
        "author email",
        "author id",
        "assignee",
        "assignee email",
        "latitude",
        "longitude",
        "location",
        "first name(s)",
        "last name",
        "email",
        "författarens namn",
        "författarens e-post",
        "författarens id",
        "författar-id",
        "latitud",
        "longitud",
        "plats",
        "förnamn",
        "efternamn",
        "e-post",
    ],
    personal_endings: &[],
    separators: &[";"],
    heading_rows: one_row,
    names: |_| ToolNames::default(),
    tidy,
};

fn tidy(_: &BTreeMap<u32, String>, row: &mut RawRow) {
    for cell in &mut row.cells {
        if let RawValue::Text(text) = &cell.value
            && let Some(plain) = text.strip_prefix('\'')
            && plain.starts_with(['=', '+', '-', '@'])
        {
            cell.value = RawValue::Text(plain.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::raw::RawCell;

    #[test]
    fn only_the_apostrophe_of_the_exporter_is_taken_away() {
        let cell = |column, text: &str| RawCell {
            column,
            value: RawValue::Text(text.into()),
        };
        let mut row = RawRow {
            row: 2,
            cells: vec![cell(1, "'-5"), cell(2, "'n ranta"), cell(3, "-5")],
        };
        tidy(&BTreeMap::new(), &mut row);
        assert_eq!(
            row.cells,
            [cell(1, "-5"), cell(2, "'n ranta"), cell(3, "-5")]
        );
    }
}
