//! Which sheets of a file are read: those that the round names, or the one with the headings.
//!
//! Comes in: the grids of a file. Goes out: raw sheets, added to their source; the cells of sheets
//! that are not read are counted, and a finding names a sheet that nobody declared.

use crate::findings::{Code, Finding, Findings, Place};
use crate::ingest::form::{self, FormFile};
use crate::ingest::grid::Grid;
use crate::ingest::heading::{self, Agreement};
use crate::ingest::raw::RawSource;
use crate::ingest::register_names::RegisterNames;
use crate::ingest::spelling;
use crate::ingest::table::Cut;
use crate::ingest::wanted::WantedHeadings;
use crate::methodology::Source;
use crate::vocabulary::{SourceKind, Tool};

/// A file of a source while its sheets are looked through.
pub(in crate::ingest) struct SheetsOfFile<'a> {
    /// The file, relative to the programme.
    pub(in crate::ingest) file: &'a str,
    /// The source that it was delivered for.
    pub(in crate::ingest) source: &'a Source,
    /// What is looked for.
    pub(in crate::ingest) wanted: &'a WantedHeadings,
}

/// Takes from a file what the round asks for.
pub(in crate::ingest) fn take(
    raw: &mut RawSource,
    grids: Vec<Grid>,
    (file, source, wanted): (&str, &Source, &WantedHeadings),
    findings: &mut Findings,
) {
    if let Some((hidden, form)) = form::find(&grids) {
        let here = FormFile {
            file,
            source,
            wanted,
        };
        form.take(raw, grids, (hidden, here), findings);
        return;
    }
    let sheets = SheetsOfFile {
        file,
        source,
        wanted,
    };
    if source.tool == Some(Tool::Tutka) {
        raw.reported_cells += grids.iter().map(Grid::cell_count).sum::<u64>();
        findings.push(Finding::new(Code::NotAForm, sheets.place(None)));
        return;
    }
    let declared = declared_sheets(source);
    let is_workbook = grids.iter().any(|grid| grid.sheet.is_some());
    if declared.is_empty() || !is_workbook {
        sheets.take_the_one_with_headings(raw, grids, findings);
    } else {
        sheets.take_declared(raw, grids, &declared, findings);
    }
}

/// The sheets that the round names, either for reading or as units.
fn declared_sheets(source: &Source) -> Vec<String> {
    let by_unit = source
        .unit_from
        .as_ref()
        .and_then(|unit_from| unit_from.sheets.as_ref());
    match by_unit {
        Some(units) if source.sheets.is_empty() => units.keys().cloned().collect(),
        _ => source.sheets.clone(),
    }
}

impl SheetsOfFile<'_> {
    fn take_declared(
        &self,
        raw: &mut RawSource,
        grids: Vec<Grid>,
        declared: &[String],
        findings: &mut Findings,
    ) {
        let names: Vec<String> = grids.iter().filter_map(|grid| grid.sheet.clone()).collect();
        let is_meant = |name: &str, declared: &str| {
            name == declared || spelling::normalised(name) == spelling::normalised(declared)
        };
        for sheet in declared {
            if !names.iter().any(|name| is_meant(name, sheet)) {
                let mut finding = Finding::new(Code::MissingSheet, self.place(None))
                    .quoting(sheet)
                    .with("known", names.join("; "));
                if let Some(nearest) = spelling::nearest(sheet, names.iter().map(String::as_str)) {
                    finding = finding.with("nearest", nearest);
                }
                findings.push(finding);
            }
        }
        for grid in grids {
            let name = grid.sheet.as_deref().unwrap_or_default();
            if declared.iter().any(|sheet| is_meant(name, sheet)) {
                let agreement = heading::locate(&grid, self.source, self.wanted);
                self.take_sheet(raw, grid, agreement, findings);
            } else {
                raw.ignored_cells += grid.cell_count();
            }
        }
    }

    fn take_the_one_with_headings(
        &self,
        raw: &mut RawSource,
        grids: Vec<Grid>,
        findings: &mut Findings,
    ) {
        let mut sheets: Vec<(Grid, Option<Agreement>)> = grids
            .into_iter()
            .filter(|grid| !grid.rows.is_empty())
            .map(|grid| {
                let agreement = heading::locate(&grid, self.source, self.wanted);
                (grid, agreement)
            })
            .collect();
        let matched = |agreement: &Option<Agreement>| {
            agreement
                .as_ref()
                .map_or((false, 0), |found| (found.is_enough, found.matched))
        };
        let best = (0..sheets.len())
            .rev()
            .max_by_key(|&index| matched(&sheets[index].1));
        let Some(best) = best else {
            findings.push(Finding::new(Code::EmptySource, self.place(None)));
            return;
        };
        let with_headings: Vec<String> = sheets
            .iter()
            .filter(|(_, agreement)| matched(agreement).0)
            .filter_map(|(grid, _)| grid.sheet.clone())
            .collect();
        if with_headings.len() > 1 {
            findings.push(
                Finding::new(Code::SeveralSheets, self.place(None))
                    .with("known", with_headings.join("; ")),
            );
        }
        let (grid, agreement) = sheets.remove(best);
        for (other, agreement) in &sheets {
            raw.reported_cells += other.cell_count();
            if matched(agreement).0 {
                // The finding about several sheets names it already.
                continue;
            }
            findings.push(
                Finding::new(Code::UnreadSheet, self.place(other.sheet.as_deref()))
                    .with("cells", other.cell_count().to_string()),
            );
        }
        self.take_sheet(raw, grid, agreement, findings);
    }

    /// Takes the table of a sheet whose headings were looked for.
    pub(in crate::ingest) fn take_sheet(
        &self,
        raw: &mut RawSource,
        grid: Grid,
        agreement: Option<Agreement>,
        findings: &mut Findings,
    ) {
        let place = self.place(grid.sheet.as_deref());
        let Some(agreement) = agreement else {
            findings.push(Finding::new(Code::EmptySource, place));
            return;
        };
        if !agreement.is_enough {
            raw.reported_cells += grid.cell_count();
            findings.push(self.headings_not_found(&agreement, place));
            return;
        }
        let rows = agreement.rows;
        if self.source.kind == SourceKind::Members {
            let names = RegisterNames::in_sheet(&grid, &rows, self.wanted);
            raw.names.join(&names);
        }
        let cut = Cut {
            source: self.source,
            wanted: self.wanted,
            file: self.file,
            rows,
        };
        let sheet = cut.out_of(grid, findings);
        if sheet.rows.is_empty() {
            findings.push(Finding::new(Code::EmptySource, place));
        }
        raw.sheets.push(sheet);
    }

    fn headings_not_found(&self, best: &Agreement, place: Place) -> Finding {
        let first_spellings: Vec<&str> = self
            .wanted
            .read
            .iter()
            .filter_map(|wanted| wanted.spellings.first())
            .map(String::as_str)
            .collect();
        Finding::new(Code::HeadingsNotFound, place)
            .with("row", best.rows.first.to_string())
            .with("matched", best.matched.to_string())
            .with("wanted", first_spellings.len().to_string())
            .with(
                "expected",
                first_spellings
                    .iter()
                    .take(3)
                    .copied()
                    .collect::<Vec<_>>()
                    .join("; "),
            )
    }

    fn place(&self, sheet: Option<&str>) -> Place {
        match sheet {
            None => Place::File {
                file: self.file.to_owned(),
            },
            Some(sheet) => Place::Sheet {
                file: self.file.to_owned(),
                sheet: Some(sheet.to_owned()),
            },
        }
    }
}
