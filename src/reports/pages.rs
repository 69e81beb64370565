//! Finished pages by their path in the output folder. Nothing is made here.

use std::collections::{BTreeMap, btree_map};

/// Files by path, with forward slashes, in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    files: BTreeMap<String, Vec<u8>>,
}

impl Pages {
    /// The file at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Paths and contents.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    /// Adds a file.
    ///
    /// # Panics
    /// When there is a file at this path already: one of the two would be lost.
    pub(in crate::reports) fn add(&mut self, path: String, content: Vec<u8>) {
        let before = self.files.insert(path, content);
        assert!(before.is_none(), "two pages have the same path");
    }
}

impl IntoIterator for Pages {
    type Item = (String, Vec<u8>);
    type IntoIter = btree_map::IntoIter<String, Vec<u8>>;

    fn into_iter(self) -> Self::IntoIter {
        self.files.into_iter()
    }
}
