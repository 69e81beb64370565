//! What a new round has to decide anew, as comments at the places where it belongs.
//!
//! Comes in: a table of the round and a sentence. Goes out: the same table with the sentence as a
//! comment above the key; and from the whole text, every such comment with its line.

use toml_edit::{Decor, Item, KeyMut, Table};

/// The words before a decision, in the language of the programme: `DECIDE`.
#[derive(Clone, Debug)]
pub(in crate::starting) struct Marker(String);

impl Marker {
    /// The marker with this word.
    pub(in crate::starting) fn new(word: &str) -> Self {
        Self(format!("# {word}: "))
    }

    /// Writes a decision above a key of the table; above the table itself where it has no such key.
    pub(in crate::starting) fn above_key(&self, table: &mut Table, key: &str, sentence: &str) {
        let is_table = table.get(key).is_some_and(Item::is_table);
        match table.key_mut(key) {
            Some(mut found) if !is_table => {
                self.write(KeyMut::leaf_decor_mut(&mut found), sentence)
            }
            _ => self.write(table.decor_mut(), sentence),
        }
    }

    /// Writes a decision above the first table of a list of tables; nothing where there is none.
    pub(in crate::starting) fn above_list(&self, table: &mut Table, key: &str, sentence: &str) {
        let tables = table.get_mut(key).and_then(Item::as_array_of_tables_mut);
        if let Some(first) = tables.and_then(|tables| tables.get_mut(0)) {
            self.write(first.decor_mut(), sentence);
        }
    }

    fn write(&self, decor: &mut Decor, sentence: &str) {
        let before = decor.prefix().and_then(|prefix| prefix.as_str());
        let before = before.unwrap_or_default();
        // The prefix of a key ends where the key begins, that of a table with a line feed.
        let prefix = format!("{before}{}{sentence}\n", self.0);
        decor.set_prefix(prefix);
    }

    /// Every decision in the text, with its line, counted from 1.
    pub(in crate::starting) fn find(&self, text: &str) -> Vec<(usize, String)> {
        let lines = (1..).zip(text.lines());
        let found = lines.filter_map(|(line, content)| {
            let sentence = content.strip_prefix(&self.0)?;
            Some((line, sentence.to_owned()))
        });
        found.collect()
    }
}
