//! Reads bytes as a file of a small source, and checks what has to hold whatever they are.

use std::panic;
use std::sync::{LazyLock, Once};
use tutka::findings::Findings;
use tutka::ingest;
use tutka::methodology::Round;

static ROUND: LazyLock<Round> = LazyLock::new(|| {
    let text = r#"
        id = "2026"
        name = { en = "Round" }
        kind = "monitoring"
        status = { decision = "draft" }
        report_date = 2026-12-01
        period = { from = 2026-01-01, until = 2026-12-31 }
        term = "2026"
        dimensions = []
        bands = []
        indicators = []
        limits = { unpacked_bytes = 50000000, rows = 100000, cells = 1000000 }

        [[sources]]
        id = "events"
        name = { en = "Events" }
        kind = "events"
        group = "registers"
        files = ["data/events.*"]
        heading_rows = 2
        skip_rows = ["Subtotal"]
        ends_before = "Total"
        columns = [
            { heading = "Day", field = "date" },
            { heading = "Visitors all", field = "headcount" },
        ]
    "#;
    toml::from_str(text).expect("the round is written right")
});

/// Panics of the spreadsheet library are caught by the reader; the fuzzer must not stop at them.
fn let_caught_panics_pass() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            if !ingest::panic_is_caught() {
                before(panicked);
            }
        }));
    });
}

/// Reads the bytes and checks what came of them.
pub fn read(name: &str, bytes: &[u8]) {
    let_caught_panics_pass();
    let round = &*ROUND;
    let source = &round.sources[0].id;
    let mut findings = Findings::new();
    let raw = ingest::read_bytes(round, source, (name, bytes.to_vec()), &mut findings);
    let is_told = !raw.sheets().is_empty() || findings.has_errors();
    assert!(is_told, "a file gives a table or a finding");
    for sheet in raw.sheets() {
        assert!(sheet.rows.is_sorted_by(|one, other| one.row < other.row));
        for row in &sheet.rows {
            assert!(row.row > sheet.heading_row);
            let cells = &row.cells;
            assert!(cells.is_sorted_by(|one, other| one.column < other.column));
            assert!(cells.iter().all(|cell| cell.column > 0));
        }
    }
}
