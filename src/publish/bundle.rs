//! The bundle: everything that a run writes, by path, before any of it is written.

use std::collections::BTreeMap;

/// Files by their path in the output folder, with forward slashes, in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    files: BTreeMap<String, Vec<u8>>,
}

impl Bundle {
    /// An empty bundle.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    ///
    /// # Panics
    /// When the path leaves the three audiences' folders or is already taken: two stages would
    /// have written the same file, and one of the two would be lost.
    pub fn add(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        let path = path.into();
        let is_inside = ["public/", "tables/", "evaluator/"]
            .iter()
            .any(|folder| path.starts_with(folder))
            && path
                .split('/')
                .all(|part| !part.is_empty() && part != "." && part != "..");
        assert!(is_inside, "`{path}` is in none of the three folders");
        let before = self.files.insert(path.clone(), content.into());
        assert!(before.is_none(), "`{path}` is written twice");
    }

    /// The files, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(path, content)| (path.as_str(), content.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_in_the_order_of_their_paths() {
        let mut bundle = Bundle::new();
        bundle.add("tables/pohjoinen/index.html", "b");
        bundle.add("public/index.html", "a");
        let paths: Vec<_> = bundle.files().map(|(path, _)| path).collect();
        assert_eq!(paths, ["public/index.html", "tables/pohjoinen/index.html"]);
    }

    #[test]
    #[should_panic(expected = "written twice")]
    fn a_path_cannot_be_taken_twice() {
        let mut bundle = Bundle::new();
        bundle.add("public/index.html", "a");
        bundle.add("public/index.html", "b");
    }

    #[test]
    #[should_panic(expected = "none of the three folders")]
    fn a_path_cannot_leave_the_output_folder() {
        Bundle::new().add("public/../../etc", "a");
    }
}
