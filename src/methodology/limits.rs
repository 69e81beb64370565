//! Limits: how much of a delivered file is read before it is refused.

use schemars::JsonSchema;
use serde::Deserialize;

/// The most that one delivered file may hold. A file past a limit is a finding, and nothing of it
/// is read; the limits keep a damaged or hostile file from filling the memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// The bytes of the file as it lies on the disk; 256 MiB unless given.
    pub file_bytes: u64,
    /// The bytes that a packed file (xlsx, xlsb, ods) unpacks to; 1 GiB unless given.
    pub unpacked_bytes: u64,
    /// The rows with a filled cell, over all sheets; 2 000 000 unless given.
    pub rows: u64,
    /// The filled cells, over all sheets; 20 000 000 unless given.
    pub cells: u64,
    /// The seconds that reading may take, as the last guard; 120 unless given. A limit that only
    /// this guard notices depends on the machine, so the others come first.
    pub seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 256 * 1024 * 1024,
            unpacked_bytes: 1024 * 1024 * 1024,
            rows: 2_000_000,
            cells: 20_000_000,
            seconds: 120,
        }
    }
}
