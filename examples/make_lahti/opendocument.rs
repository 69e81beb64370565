//! Spells a sheet as an OpenDocument spreadsheet, as LibreOffice would save it, with a fixed date.

use crate::Outcome;
use crate::sheet::{Cell, Sheet};
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
"#;

const OPENING: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet>"#;

const CLOSING: &str = "</office:spreadsheet></office:body></office:document-content>\n";

/// Writes a spreadsheet with one sheet.
pub(crate) fn write(path: &Path, sheet: &Sheet) -> Outcome {
    let date = DateTime::from_date_and_time(2026, 11, 2, 9, 0, 0)?;
    let plain = SimpleFileOptions::default().last_modified_time(date);
    let stored = plain.compression_method(CompressionMethod::Stored);
    let deflated = plain.compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(File::create(path)?);
    // The format wants its own name first and unpacked, so that the file can be recognised.
    archive.start_file("mimetype", stored)?;
    archive.write_all(MIME.as_bytes())?;
    archive.start_file("content.xml", deflated)?;
    archive.write_all(content(sheet)?.as_bytes())?;
    archive.start_file("META-INF/manifest.xml", deflated)?;
    archive.write_all(MANIFEST.as_bytes())?;
    archive.finish()?;
    Ok(())
}

fn content(sheet: &Sheet) -> Result<String, std::fmt::Error> {
    let mut xml = String::from(OPENING);
    write!(
        xml,
        r#"<table:table table:name="{}">"#,
        escaped(&sheet.name)
    )?;
    for row in &sheet.rows {
        xml.push_str("<table:table-row>");
        for cell in row {
            write_cell(&mut xml, cell)?;
        }
        xml.push_str("</table:table-row>\n");
    }
    xml.push_str("</table:table>");
    xml.push_str(CLOSING);
    Ok(xml)
}

fn write_cell(xml: &mut String, cell: &Cell) -> std::fmt::Result {
    match cell {
        Cell::Empty => xml.push_str("<table:table-cell/>"),
        Cell::Text(text) => write!(
            xml,
            r#"<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
            escaped(text)
        )?,
        Cell::Number(number) => write!(
            xml,
            r#"<table:table-cell office:value-type="float" office:value="{number}"><text:p>{number}</text:p></table:table-cell>"#
        )?,
        Cell::Day(day) => write!(
            xml,
            r#"<table:table-cell office:value-type="date" office:date-value="{day}"><text:p>{}</text:p></table:table-cell>"#,
            crate::sheet::finnish_day(*day)
        )?,
        Cell::Moment(moment) => write!(
            xml,
            r#"<table:table-cell office:value-type="date" office:date-value="{}"><text:p>{}</text:p></table:table-cell>"#,
            moment.format("%Y-%m-%dT%H:%M:%S"),
            moment.format("%-d.%-m.%Y %H:%M")
        )?,
    }
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
