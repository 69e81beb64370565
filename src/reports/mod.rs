//! Arranges cleared numbers, charts and words into views, and pours them into templates.

pub mod pdf;
