//! Links from a workbook of findings to the place in the delivered file.
//!
//! Comes in: two folders and a place. Goes out: an address relative to the workbook, so that both
//! may move together. A text file has no cells to open, and neither has a file that is not there.

use crate::findings::Place;
use std::path::{Component, Path};

/// The address of a place as spreadsheet programs open it: `../data/a.xlsx#'Sheet 1'!C6`. Nothing
/// where the file is not there or lies on another drive.
pub(in crate::annotations) fn to_place(
    programme: &Path,
    from: &Path,
    place: &Place,
) -> Option<String> {
    let file = place
        .file()
        .split('/')
        .fold(programme.to_owned(), |path, part| path.join(part));
    if !file.is_file() {
        return None;
    }
    let mut address = relative(from, &file)?;
    if let Some(sheet) = place.sheet() {
        let cell = place
            .cell()
            .map_or_else(|| "A1".to_owned(), |cell| cell.to_string());
        let sheet = sheet.replace('\'', "''");
        address.push_str(&format!("#'{sheet}'!{cell}"));
    }
    Some(address)
}

/// The way from a folder to a file, with forward slashes; both are absolute.
fn relative(from: &Path, to: &Path) -> Option<String> {
    let from: Vec<Component<'_>> = from.components().collect();
    let to: Vec<Component<'_>> = to.components().collect();
    let pairs = from.iter().zip(&to);
    let common = pairs.take_while(|(one, other)| one == other).count();
    if common == 0 {
        return None;
    }
    let up = from[common..].iter().map(|_| "..".to_owned());
    let down = to[common..]
        .iter()
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    Some(up.chain(down).collect::<Vec<_>>().join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::CellAddress;

    #[test]
    fn a_link_is_the_way_from_the_workbook_to_the_cell() {
        let room = tempfile::tempdir().expect("a folder");
        let data = room.path().join("programme/2026/data");
        std::fs::create_dir_all(&data).expect("a folder");
        std::fs::write(data.join("a b.xlsx"), "").expect("a file");
        let place = |file: &str| Place::Cell {
            file: format!("2026/data/{file}"),
            sheet: Some("It's".to_owned()),
            cell: CellAddress { row: 6, column: 3 },
        };
        let programme = room.path().join("programme");
        let link = |file| to_place(&programme, &room.path().join("fixes/2026"), &place(file));
        assert_eq!(
            link("a b.xlsx").as_deref(),
            Some("../../programme/2026/data/a b.xlsx#'It''s'!C6")
        );
        assert_eq!(link("gone.xlsx"), None);
    }
}
