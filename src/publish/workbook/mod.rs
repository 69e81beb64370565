//! The evaluator's workbook: the evaluator's tables as sheets that can be filtered and read.
//!
//! Comes in: the tables that the wall spelled for the evaluator. Goes out: `evaluator/tutka.xlsx`.
//! No number is made here; a cell that spells a number becomes one. The time of creation is the
//! date of the report, so that the same inputs give the same bytes.

mod columns;
mod lineage;
mod overview;
mod quality;
mod sheet;

use crate::disclosure::EvaluatorTable;
use crate::methodology::Methodology;
use crate::publish::{Bundle, SourceAccount};
use crate::vocabulary::{Language, UnitId};
use crate::wording::{Argument, Catalogue};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// The path of the workbook in the output folder.
const PATH: &str = "evaluator/tutka.xlsx";

/// The method and the messages, speaking the main language.
#[derive(Clone, Copy)]
struct Speaker<'a> {
    methodology: &'a Methodology,
    catalogue: &'a Catalogue,
}

impl Speaker<'_> {
    fn language(&self) -> Language {
        self.methodology.programme().languages[0]
    }

    fn word(&self, key: &str) -> String {
        self.catalogue.word(self.language(), key)
    }

    fn say(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.catalogue.say(self.language(), key, arguments)
    }

    /// The message, or the fallback where the catalogue has no such message.
    fn word_or(&self, key: &str, fallback: &str) -> String {
        if self.catalogue.has(self.language(), key) {
            self.word(key)
        } else {
            fallback.to_owned()
        }
    }

    /// The short name of a unit, or the name of the city.
    fn unit(&self, id: &str) -> String {
        let programme = self.methodology.programme();
        let id = UnitId::from(id);
        let unit = programme.units.iter().find(|unit| unit.id == id);
        let name = unit.map_or(&programme.city.name, |unit| &unit.short);
        name.in_language(self.language()).to_owned()
    }
}

/// Adds the workbook to the bundle.
///
/// # Panics
/// When a sheet cannot be written: names, sizes and formats are ours, so that would be our mistake.
pub(in crate::publish) fn add(
    bundle: &mut Bundle,
    methodology: &Methodology,
    catalogue: &Catalogue,
    tables: &[EvaluatorTable],
    accounts: &[SourceAccount],
) {
    let speaker = Speaker {
        methodology,
        catalogue,
    };
    let content = workbook(speaker, tables, accounts).expect("our own sheets fit the file format");
    bundle.add(PATH, content);
}

/// What a sheet shows: a name, headings and rows.
#[derive(Clone, Copy)]
struct Rows<'a> {
    name: &'a str,
    header: &'a [String],
    rows: &'a [Vec<String>],
}

impl<'a> From<&'a EvaluatorTable> for Rows<'a> {
    fn from(table: &'a EvaluatorTable) -> Self {
        Self {
            name: table.name(),
            header: table.header(),
            rows: table.rows(),
        }
    }
}

fn workbook(
    speaker: Speaker<'_>,
    tables: &[EvaluatorTable],
    accounts: &[SourceAccount],
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(speaker)?);
    let (header, rows) = quality::table(accounts);
    let mut sheets: Vec<Rows<'_>> = tables.iter().map(Rows::from).collect();
    let place = sheets.iter().position(|sheet| sheet.name == "findings");
    let quality = Rows {
        name: quality::NAME,
        header: &header,
        rows: &rows,
    };
    sheets.insert(place.unwrap_or(sheets.len()), quality);
    overview::add_notes(&mut workbook, speaker, &sheets)?;
    overview::add_overview(&mut workbook, speaker, tables)?;
    for rows in sheets {
        let sheet = sheet::add(&mut workbook, speaker, rows)?;
        if rows.name == lineage::TABLE {
            lineage::add_links(sheet, speaker, rows)?;
        }
    }
    workbook.save_to_buffer()
}

fn properties(speaker: Speaker<'_>) -> Result<DocProperties, XlsxError> {
    let programme = speaker.methodology.programme();
    let round = speaker.methodology.newest();
    let language = speaker.language();
    let created = ExcelDateTime::parse_from_str(&round.report_date.to_string())?;
    Ok(DocProperties::new()
        .set_title(format!(
            "{}, {}",
            programme.name.in_language(language),
            round.name.in_language(language)
        ))
        .set_subject(speaker.word("workbook-title"))
        .set_author("tutka")
        .set_creation_datetime(&created))
}

/// The name of a sheet: the word of the catalogue, or the name of the table, never longer than the
/// 31 letters that the format allows.
fn sheet_name(speaker: Speaker<'_>, table: &str) -> String {
    let name = speaker.word_or(&format!("workbook-sheet-{table}"), table);
    name.chars().take(31).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_sheet_has_a_name_of_its_own_that_the_file_format_allows() {
        let catalogue = Catalogue::built_in();
        for language in Language::ALL {
            let mut names = BTreeSet::new();
            let keys = catalogue
                .keys(language)
                .filter(|key| key.starts_with("workbook-sheet-") && !key.ends_with("-about"));
            for key in keys {
                let name = catalogue.word(language, key);
                assert!(name.chars().count() <= 31, "{name}");
                assert!(names.insert(name.to_lowercase()), "{name} stands twice");
            }
            assert!(names.len() > 2);
        }
    }
}
