//! What is wrong with the data or the method, and where. No printing, no sentences.
//!
//! Comes in: findings pushed by the loading of the method and by every stage before the wall.
//! Goes out: the same findings, alike ones merged, in an order that depends on nothing but them.
//! A finding names a code, a place and facts; its text is a message of the catalogue.

mod code;
mod drawing;
mod facts;
mod finding;
mod gallery;
mod nearest;
mod page;
mod place;
mod sink;
mod text;

pub use code::{Code, Severity};
pub use drawing::{Colours, draw};
pub use facts::facts_of;
pub use finding::Finding;
pub use gallery::{CLEAN_PROGRAMME, Case, CaseSheet, Step, gallery_of};
pub use nearest::nearest;
pub use page::{page, page_index};
pub use place::{CellAddress, Place};
pub use sink::{FindingGroup, Findings};
pub use text::{FindingText, spell, spell_accepted, spell_group};
