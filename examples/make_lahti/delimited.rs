//! Spells rows as delimited text, the way each tool does it.

use crate::Outcome;
use encoding_rs::WINDOWS_1252;
use std::path::Path;

/// How a text file is encoded.
pub(crate) enum Encoding {
    /// UTF-8 with a byte order mark.
    Utf8Marked,
    /// Windows-1252.
    Windows1252,
    /// UTF-16, little end first, with a byte order mark.
    Utf16,
}

/// A dialect of delimited text.
pub(crate) struct Dialect {
    /// What stands between two cells.
    pub(crate) separator: char,
    /// How it is encoded.
    pub(crate) encoding: Encoding,
    /// Whether each cell is quoted; otherwise only those that must be.
    pub(crate) quoting: Quoting,
}

/// Which cells are quoted.
#[derive(PartialEq, Eq)]
pub(crate) enum Quoting {
    /// All.
    Always,
    /// Those that hold a separator, a quote or a line end.
    WhenNeeded,
}

/// Writes rows of cells.
pub(crate) fn write(path: &Path, dialect: &Dialect, rows: &[Vec<String>]) -> Outcome {
    let mut text = String::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(dialect.separator);
            }
            text.push_str(&spelled(cell, dialect));
        }
        text.push_str("\r\n");
    }
    let bytes = match dialect.encoding {
        Encoding::Utf8Marked => format!("\u{feff}{text}").into_bytes(),
        Encoding::Windows1252 => WINDOWS_1252.encode(&text).0.into_owned(),
        Encoding::Utf16 => format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
    };
    std::fs::write(path, bytes)?;
    Ok(())
}

fn spelled(cell: &str, dialect: &Dialect) -> String {
    let is_special = cell.contains([dialect.separator, '"', '\n', '\r']);
    if is_special || dialect.quoting == Quoting::Always {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
