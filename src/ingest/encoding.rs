//! How the letters of a text file are coded.
//!
//! Comes in: bytes. Goes out: text and the name of the encoding, for the manifest.
//! Order of the tests: byte order mark, the zero bytes of UTF-16, valid UTF-8, then a guess among
//! the older encodings, which for Finnish text is Windows-1252.

use crate::ingest::fault::ReadFault;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at for the zero bytes of UTF-16.
const SAMPLE: usize = 4096;

/// The text of a file.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::ingest) struct Decoded {
    /// The text, without a byte order mark.
    pub(in crate::ingest) text: String,
    /// The name of the encoding.
    pub(in crate::ingest) encoding: String,
}

/// The text of the bytes. Bytes that their own encoding does not have are damage: a replacement
/// mark in their place would be a letter that nobody wrote.
pub(in crate::ingest) fn decode(bytes: &[u8]) -> Result<Decoded, ReadFault> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return match encoding.decode_without_bom_handling(&bytes[mark..]) {
            (_, true) => Err(ReadFault::Damaged),
            (text, false) => Ok(Decoded {
                text: without_marks(&text).to_owned(),
                encoding: format!("{} with BOM", encoding.name()),
            }),
        };
    }
    let encoding = encoding_by_zero_bytes(bytes)
        .or_else(|| std::str::from_utf8(bytes).is_ok().then_some(UTF_8))
        .unwrap_or_else(|| guess(bytes));
    match encoding.decode_without_bom_handling(bytes) {
        (text, _) if text.contains('\0') => Err(ReadFault::UnknownFormat),
        (_, true) => Err(ReadFault::Damaged),
        (text, false) => Ok(Decoded {
            text: without_marks(&text).to_owned(),
            encoding: encoding.name().to_owned(),
        }),
    }
}

/// The text without byte order marks that a program has taken for letters: a second one, or the
/// three letters that the mark of UTF-8 is in Windows-1252. In front of a quotation mark they would
/// become a part of the first heading.
fn without_marks(text: &str) -> &str {
    let plain = text.trim_start_matches('\u{feff}');
    plain.strip_prefix("\u{ef}\u{bb}\u{bf}").unwrap_or(plain)
}

/// UTF-16 without a mark: Western text has a zero in every second byte.
fn encoding_by_zero_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |offset| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let many = sample.len() / 4;
    if odd > many && even == 0 {
        Some(UTF_16LE)
    } else if even > many && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// A few odd letters are no evidence of an alphabet: two wrong bytes in an English file would make
/// it Cyrillic.
const FEWEST_LETTERS: usize = 8;

fn guess(bytes: &[u8]) -> &'static Encoding {
    if bytes.iter().filter(|byte| !byte.is_ascii()).count() < FEWEST_LETTERS {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"fi"), Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, String) {
        let decoded = decode(bytes).expect("it is text");
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn each_encoding_is_found_out_and_named() {
        let text = "Pöytä;Määrä\r\nItäinen;3\r\n";
        let two_bytes = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(order).collect()
        };
        let latin: Vec<u8> = text
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).expect("a Latin letter"))
            .collect();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let cases = [
            (text.as_bytes().to_vec(), "UTF-8"),
            (marked, "UTF-8 with BOM"),
            (two_bytes(u16::to_le_bytes), "UTF-16LE"),
            (two_bytes(u16::to_be_bytes), "UTF-16BE"),
            (latin, "windows-1252"),
        ];
        for (bytes, name) in cases {
            assert_eq!(decoded(&bytes), (text.to_owned(), name.to_owned()));
        }
    }

    #[test]
    fn a_mark_that_became_letters_is_no_part_of_the_first_heading() {
        for marks in [
            "\u{feff}\u{feff}",
            "\u{feff}\u{ef}\u{bb}\u{bf}",
            "\u{ef}\u{bb}\u{bf}",
        ] {
            let text = format!("{marks}\"start\";\"end\"\n");
            assert_eq!(decoded(text.as_bytes()).0, "\"start\";\"end\"\n");
        }
    }

    #[test]
    fn two_odd_bytes_do_not_make_a_file_cyrillic() {
        let (_, encoding) = decoded(b"Do you like the films?\x8c\xe6;Age\nYes;30\n");
        assert_eq!(encoding, "windows-1252");
    }

    #[test]
    fn bytes_with_zeros_here_and_there_are_no_text() {
        let found = decode(b"a\0\0b\0c\x01\x02");
        assert_eq!(found, Err(ReadFault::UnknownFormat));
    }

    #[test]
    fn bytes_that_the_encoding_does_not_have_are_damage() {
        assert_eq!(decode(b"\xef\xbb\xbfP\xf6yt\xe4"), Err(ReadFault::Damaged));
    }
}
