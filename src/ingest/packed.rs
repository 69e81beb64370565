//! Packed files, the shell of xlsx, xlsb and ods: how large they unpack, and which of their parts
//! mention something hidden.
//!
//! Comes in: the bytes of the file. Goes out: names of parts, or the fault that it unpacks to too
//! much. Sizes are measured by unpacking, because what a file says about itself may be a lie.

use crate::ingest::fault::ReadFault;
use memchr::memmem::Finder;
use std::collections::BTreeSet;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// How much is unpacked at a time.
const CHUNK: usize = 64 * 1024;

/// The words by which xlsx and ods mark hidden rows and columns.
const MARKS: [&str; 2] = ["hidden=", "table:visibility="];

/// The longest mark, which may lie across two chunks.
const OVERLAP: usize = 24;

/// A packed file that was measured.
pub(in crate::ingest) struct Packed<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    with_marks: BTreeSet<String>,
}

impl<'a> Packed<'a> {
    /// Unpacks every part once, keeping nothing.
    pub(in crate::ingest) fn measure(bytes: &'a [u8], most: u64) -> Result<Self, ReadFault> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadFault::Damaged)?;
        let finders = MARKS.map(Finder::new);
        let mut room = most;
        let mut with_marks = BTreeSet::new();
        for index in 0..archive.len() {
            // A part that cannot be unpacked is left to the reader, which may not need it.
            let Ok(mut part) = archive.by_index(index) else {
                continue;
            };
            let name = part
                .name()
                .map(|name| name.into_owned())
                .unwrap_or_default();
            if scan(&mut part, &mut room, &finders)? {
                with_marks.insert(name);
            }
        }
        Ok(Self {
            archive,
            with_marks,
        })
    }

    /// Whether a part mentions something hidden.
    pub(in crate::ingest) fn mentions_hidden(&self, part: &str) -> bool {
        self.with_marks.contains(part)
    }

    /// A part to be read from its beginning; nothing when there is none or it is damaged.
    pub(in crate::ingest) fn part(&mut self, name: &str) -> Option<BufReader<impl Read + '_>> {
        self.archive.by_name(name).ok().map(BufReader::new)
    }
}

/// Unpacks a part; whether it holds a mark.
fn scan(part: &mut impl Read, room: &mut u64, finders: &[Finder<'_>]) -> Result<bool, ReadFault> {
    let mut buffer = vec![0; OVERLAP + CHUNK];
    let mut kept = 0;
    let mut is_marked = false;
    loop {
        let Ok(read @ 1..) = part.read(&mut buffer[kept..]) else {
            return Ok(is_marked);
        };
        *room = room
            .checked_sub(read as u64)
            .ok_or(ReadFault::UnpacksTooLarge)?;
        let filled = kept + read;
        is_marked = is_marked
            || finders
                .iter()
                .any(|mark| mark.find(&buffer[..filled]).is_some());
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
            assert!(found.mentions_hidden("marked"), "{before}");
            assert!(!found.mentions_hidden("plain"));
        }
    }
}
