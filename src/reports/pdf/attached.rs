//! Files that travel inside a PDF.
//!
//! Comes in: data files made from cleared values, with what they hold in a sentence. Goes out: the
//! same, under the names by which templates attach them. What is in them is no matter of the reports.

/// The folder under which templates find the files.
pub(in crate::reports::pdf) const FOLDER: &str = "attached";

/// A table of the open data, as it is published beside the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedFile {
    /// The name of the file: `dimensions.csv`.
    pub name: String,
    /// What it holds, in the main language of the programme.
    pub about: String,
    /// The csv, in UTF-8.
    pub content: Vec<u8>,
}

impl AttachedFile {
    /// Where templates find it: `attached/dimensions.csv`.
    pub(in crate::reports::pdf) fn path(&self) -> String {
        format!("{FOLDER}/{}", self.name)
    }
}
