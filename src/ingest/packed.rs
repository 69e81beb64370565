//! Packed files, the shell of xlsx, xlsb and ods: how large they unpack, and which of their parts
//! mention something hidden or merged.
//!
//! Comes in: the bytes of the file. Goes out: names of parts, or the fault that it unpacks to too
//! much. Sizes are measured by unpacking, because what a file says about itself may be a lie.

use crate::ingest::fault::ReadFault;
use memchr::memmem::Finder;
use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// How much is unpacked at a time.
const CHUNK: usize = 64 * 1024;

/// The words by which xlsx and ods mark hidden rows and columns, and xlsx merged cells.
const MARKS: [(&str, Mark); 3] = [
    ("hidden=", Mark::Hidden),
    ("table:visibility=", Mark::Hidden),
    ("mergeCells", Mark::Merged),
];

/// The longest mark, which may lie across two chunks.
const OVERLAP: usize = 24;

/// What a part of a file may mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) enum Mark {
    /// Something hidden.
    Hidden,
    /// Merged cells.
    Merged,
}

/// A part of a packed file.
struct Part {
    name: String,
    marks: Vec<Mark>,
}

/// A packed file that was measured.
pub(in crate::ingest) struct Packed<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Its parts by their plain names.
    parts: BTreeMap<String, Part>,
}

impl<'a> Packed<'a> {
    /// Unpacks every part once, keeping nothing.
    pub(in crate::ingest) fn measure(bytes: &'a [u8], most: u64) -> Result<Self, ReadFault> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadFault::Damaged)?;
        let finders = MARKS.map(|(word, mark)| (Finder::new(word), mark));
        let mut room = most;
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            // A part that cannot be unpacked is left to the reader, which may not need it.
            let Ok(mut part) = archive.by_index(index) else {
                continue;
            };
            let name = part
                .name()
                .map(|name| name.into_owned())
                .unwrap_or_default();
            let marks = scan(&mut part, &mut room, &finders)?;
            parts.insert(plain_name(&name), Part { name, marks });
        }
        Ok(Self { archive, parts })
    }

    /// Whether a part mentions something; `None` when there is no such part.
    pub(in crate::ingest) fn mentions(&self, part: &str, mark: Mark) -> Option<bool> {
        let part = self.parts.get(&plain_name(part))?;
        Some(part.marks.contains(&mark))
    }

    /// A part to be read from its beginning; nothing when there is none or it is damaged.
    pub(in crate::ingest) fn part(&mut self, name: &str) -> Option<BufReader<impl Read + '_>> {
        let name = &self.parts.get(&plain_name(name))?.name;
        self.archive.by_name(name).ok().map(BufReader::new)
    }
}

/// A name of a part as it is compared: some programs write other slashes or letters.
fn plain_name(name: &str) -> String {
    name.replace('\\', "/").to_lowercase()
}

/// Unpacks a part; the marks that it holds.
fn scan(
    part: &mut impl Read,
    room: &mut u64,
    finders: &[(Finder<'_>, Mark)],
) -> Result<Vec<Mark>, ReadFault> {
    let mut buffer = vec![0; OVERLAP + CHUNK];
    let mut kept = 0;
    let mut marks: Vec<Mark> = Vec::new();
    loop {
        let Ok(read @ 1..) = part.read(&mut buffer[kept..]) else {
            return Ok(marks);
        };
        *room = room
            .checked_sub(read as u64)
            .ok_or(ReadFault::UnpacksTooLarge)?;
        let filled = kept + read;
        for (finder, mark) in finders {
            if !marks.contains(mark) && finder.find(&buffer[..filled]).is_some() {
                marks.push(*mark);
            }
        }
        let start = filled.saturating_sub(OVERLAP);
        buffer.copy_within(start..filled, 0);
        kept = filled - start;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut file = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            file.start_file(*name, SimpleFileOptions::default())
                .expect("a part");
            file.write_all(content).expect("content");
        }
        file.finish().expect("a file").into_inner()
    }

    #[test]
    fn a_bomb_is_known_by_what_it_unpacks_to() {
        let zeros = vec![0; 3_000_000];
        let bomb = packed(&[("a", &zeros), ("b", &zeros)]);
        assert!(bomb.len() < 10_000);
        assert!(Packed::measure(&bomb, 6_000_000).is_ok());
        let found = Packed::measure(&bomb, 5_999_999).err();
        assert_eq!(found, Some(ReadFault::UnpacksTooLarge));
    }

    #[test]
    fn a_bomb_that_lies_about_its_size_unpacks_to_no_more_than_it_says() {
        let zeros = vec![0; 3_000_000];
        let mut bomb = packed(&[("a", &zeros)]);
        // The unpacked size stands in the local head and in the directory at the end.
        let size = 3_000_000_u32.to_le_bytes();
        let places: Vec<usize> = (0..bomb.len() - 4)
            .filter(|&at| bomb[at..at + 4] == size)
            .collect();
        assert_eq!(places.len(), 2);
        for at in places {
            bomb[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
        let mut packed = Packed::measure(&bomb, 1_000_000).expect("a packed file");
        let mut unpacked = Vec::new();
        let part = packed.part("a").expect("the part is there");
        let read = part.take(1_000_000).read_to_end(&mut unpacked);
        assert!(read.is_err() && unpacked.len() <= 10);
    }

    #[test]
    fn a_mark_is_found_wherever_it_lies() {
        for before in [0, CHUNK - 3, CHUNK + OVERLAP - 3, 3 * CHUNK] {
            let mut content = vec![b' '; before];
            content.extend(b"hidden=\"1\"");
            content.extend(vec![b' '; CHUNK]);
            let file = packed(&[("plain", b"nothing"), ("marked", &content)]);
            let found = Packed::measure(&file, u64::MAX).expect("a packed file");
            assert!(
                found.mentions("marked", Mark::Hidden) == Some(true),
                "{before}"
            );
            assert_eq!(found.mentions("marked", Mark::Merged), Some(false));
            assert_eq!(found.mentions("Plain", Mark::Hidden), Some(false));
            assert_eq!(found.mentions("absent", Mark::Hidden), None);
        }
    }
}
