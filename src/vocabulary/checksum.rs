//! The checksum by which a delivered, written or published file is known again.
//!
//! Comes in: bytes. Goes out: their SHA-256 as text. No file is opened here.

use sha2::{Digest, Sha256};

/// The SHA-256 of a content (FIPS 180-4) in 64 lower-case hexadecimal digits.
#[must_use]
pub fn sha256(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_the_published_one() {
        // The test vector "abc" of FIPS 180-4.
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
