//! Words and numbers for readers, in Finnish, Swedish and English.
//!
//! Comes in: a message key with its arguments, or a cleared number. Goes out: text.
//! The messages themselves are data (`report_templates/messages`, and `src/findings/text` for
//! findings); no sentence for a reader stands in Rust code.

mod another_language;
mod catalogue;
mod numbers;
mod shortened;
mod xml;

pub use another_language::{
    in_another_language, is_language_mark, language_marks_by_line, text_for,
    with_language_elements, without_language_marks, words_for,
};
pub use catalogue::{Argument, Catalogue, CatalogueError};
pub use numbers::{day, decimal, percent, quantity, ring, whole};
pub use shortened::shortened;
pub use xml::escaped_for_xml;
