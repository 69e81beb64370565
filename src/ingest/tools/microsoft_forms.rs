//! Microsoft Forms: a workbook with one sheet and one row of headings.
//!
//! Comes in: `ID`, `Start time`, `Completion time`, `Email`, `Name`, `Last modified time`, then a
//! column for each question; each statement of a Likert question has a column headed by the
//! statement. Choices of a multi-select stand in one cell, each followed by a semicolon, the last
//! one too. Headings often end in a no-break space. In a quiz each question has two more columns,
//! `Points - …` and `Feedback - …`. Goes out: the questions; what the tool adds is left out.

use crate::ingest::tools::{Adapter, ToolNames, as_written, one_row};
use crate::vocabulary::Tool;

pub(in crate::ingest::tools) const ADAPTER: Adapter = Adapter {
    tool: Tool::MicrosoftForms,
    marks: &[
        "start time",
        "completion time",
        "last modified time",
        "aloitusaika",
        "alkamisaika",
        "valmistumisaika",
        "viimeksi muokattu",
        "starttid",
        "slutförandetid",
        "senast ändrad",
    ],
    other_marks: &[],
    own: &[
        "id",
        "tunnus",
        "language",
        "total points",
        "quiz feedback",
        "grade posted time",
        "kieli",
        "språk",
    ],
    own_beginnings: &["points - ", "feedback - ", "pisteet - ", "palaute - "],
    personal: &[
        "email",
        "name",
        "sähköposti",
        "nimi",
        "e-post",
        "e-postadress",
        "namn",
    ],
    personal_endings: &[],
    separators: &[";"],
    heading_rows: one_row,
    names: |_| ToolNames::default(),
    tidy: as_written,
};
