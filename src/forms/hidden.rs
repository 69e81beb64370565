//! The hidden sheet: what the reader needs to know about a form, and the words of its drop-downs.
//!
//! Comes in: a form. Goes out: rows of texts, and where in them the words of each list stand. How the
//! rows are laid out is said in `methodology::forms::hidden_sheet`.

use crate::forms::Office;
use crate::forms::definition::Form;
use crate::methodology::forms::hidden_sheet;
use std::collections::BTreeMap;

/// The rows of the hidden sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::forms) struct HiddenSheet {
    /// The rows, from the first.
    pub(in crate::forms) rows: Vec<Vec<String>>,
    lists: BTreeMap<String, (usize, usize)>,
}

impl HiddenSheet {
    /// The hidden sheet of a form whose sheets are called so.
    pub(in crate::forms) fn of(
        office: Office<'_>,
        form: &Form<'_>,
        (cover, tables): (&str, &[String]),
    ) -> Self {
        let mut sheet = Self::default();
        let layout = hidden_sheet::LAYOUT.to_string();
        sheet.push(&[hidden_sheet::MARK, &layout]);
        sheet.push(&[hidden_sheet::FORM, form.source.id.as_str()]);
        sheet.push(&[hidden_sheet::ROUND, office.round.id.as_str()]);
        sheet.push(&[hidden_sheet::LANGUAGE, office.language.code()]);
        sheet.push(&[hidden_sheet::SHEET, cover, hidden_sheet::COVER]);
        for table in tables {
            sheet.push(&[hidden_sheet::SHEET, table, hidden_sheet::TABLE]);
        }
        for column in &form.columns {
            let version = column.version.map(|version| version.to_string());
            sheet.push(&[
                hidden_sheet::COLUMN,
                &column.what,
                &version.unwrap_or_default(),
                &column.list,
                &column.heading,
            ]);
        }
        for (list, choices) in &form.lists {
            let first = sheet.rows.len() + 1;
            for choice in choices {
                let head = [hidden_sheet::WORD, list, &choice.reads].map(str::to_owned);
                let row = head.into_iter().chain(choice.words.iter().cloned());
                sheet.rows.push(row.collect());
            }
            sheet.lists.insert(list.clone(), (first, sheet.rows.len()));
        }
        sheet
    }

    fn push(&mut self, texts: &[&str]) {
        let texts = texts.iter().map(|&text| text.to_owned());
        self.rows.push(texts.collect());
    }

    /// Where the words of a list stand, in the language of the form, as a formula writes it.
    pub(in crate::forms) fn range(&self, list: &str) -> Option<String> {
        let (first, last) = self.lists.get(list).filter(|(first, last)| first <= last)?;
        Some(format!("='{}'!$D${first}:$D${last}", hidden_sheet::MARK))
    }
}
