//! Open data: the cleared numbers as tables, with everything that a stranger needs to use them.
//!
//! Comes in: what everybody may see, the method and the messages. Goes out: csv for machines with a
//! twin for spreadsheets, code lists and columns explained, `datapackage.json` and `dcat.jsonld`;
//! and the evaluator's tables in their own folder. No number is made here.

mod about;
mod activity;
mod code_list;
mod data_package;
mod dcat;
mod dictionary;
mod flags;
mod names;
mod results;
mod table;

use crate::disclosure::ClearedRelease;
use crate::methodology::Methodology;
use crate::publish::open_data::names::Names;
use crate::publish::open_data::table::{DataTable, harmless};
use crate::publish::{Bundle, json};
use crate::reports::pdf::AttachedFile;
use crate::wording::Catalogue;

/// Adds the data files of every audience to the bundle.
pub(in crate::publish) fn add(
    bundle: &mut Bundle,
    methodology: &Methodology,
    catalogue: &Catalogue,
    release: &ClearedRelease,
) {
    let names = Names {
        methodology,
        catalogue,
    };
    let tables = tables(&names, release);
    for table in &tables {
        bundle.add(format!("public/{}", table.path()), table.for_machines());
        let twin = format!("public/{}", table.spreadsheet_path());
        bundle.add(twin, table.for_spreadsheets());
    }
    let descriptor = data_package::descriptor(&names, &tables);
    bundle.add("public/datapackage.json", json(&descriptor));
    let listed = dcat::catalogue(&names, &tables);
    bundle.add("public/dcat.jsonld", json(&listed));
    add_evaluators(bundle, release);
}

/// The public tables as files that travel inside the annual report.
#[must_use]
pub fn attached_to_the_report(
    methodology: &Methodology,
    catalogue: &Catalogue,
    release: &ClearedRelease,
) -> Vec<AttachedFile> {
    let names = Names {
        methodology,
        catalogue,
    };
    let tables = tables(&names, release);
    let attached = tables.iter().map(|table| AttachedFile {
        name: format!("{}.csv", table.name),
        about: names.word(&format!("data-table-{}-about", table.name)),
        content: table.for_machines(),
    });
    attached.collect()
}

/// Every public table, in the order in which they are listed.
fn tables(names: &Names<'_>, release: &ClearedRelease) -> Vec<DataTable> {
    let public = release.public();
    let mut tables = vec![
        results::dimensions(names, public),
        results::indicators(names, public),
        results::series(names, public),
        results::responses(names, public),
        activity::goals(names, public),
        activity::gaps(names, public),
        activity::ways(names, public),
        activity::calendar(names, public),
        dictionary::rounds(names),
        dictionary::codes(names),
    ];
    let columns = dictionary::columns(names, &tables);
    tables.push(columns);
    tables
}

/// The evaluator's tables as csv.
fn add_evaluators(bundle: &mut Bundle, release: &ClearedRelease) {
    for table in release.evaluator() {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::Any(b'\n'))
            .from_writer(Vec::new());
        for row in std::iter::once(table.header()).chain(table.rows().iter().map(Vec::as_slice)) {
            writer
                .write_record(row.iter().map(|cell| harmless(cell)))
                .expect("a table is rectangular, and memory can be written");
        }
        let content = writer.into_inner().expect("memory can be written");
        bundle.add(format!("evaluator/{}.csv", table.name()), content);
    }
}
