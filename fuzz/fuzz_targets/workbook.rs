//! Any bytes as a workbook of a source.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "delivery.rs"]
mod delivery;

fuzz_target!(|bytes: &[u8]| {
    delivery::read("2026/data/events.xlsx", bytes);
});
