//! The forms of `tutka forms`, as far as reading them goes: the usual columns of each kind of source,
//! and how the hidden sheet of a form is laid out.
//!
//! Comes in: a kind of source. Goes out: fields with their codes. How a form looks is decided in the
//! stage `forms`; the words live in `src/forms/text`.

mod complete;
pub mod hidden_sheet;
mod usual;

pub(in crate::methodology) use complete::complete;
pub use usual::{
    CodeList, UnitQuestion, code_list, heading_key, is_required, own_columns, personal_columns,
    unit_question, usual_fields, word_key,
};
