//! Checks of what a round says about its deliveries as a whole: exceptions and limits.
//!
//! Comes in: a round. Goes out: findings. Whether an exception matches anything is known only when
//! the data are read.

use crate::findings::{Code, Findings};
use crate::methodology::checks::{RoundCheck, RoundInProgramme, check_choice, outside};
use crate::methodology::spans::at;

/// The checks, in the order of the file.
pub(in crate::methodology::checks) const CHECKS: &[RoundCheck] = &[check_limits, check_exceptions];

fn check_limits(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let limits = here.round.limits;
    for (key, limit) in [
        ("file_bytes", limits.file_bytes),
        ("unpacked_bytes", limits.unpacked_bytes),
        ("rows", limits.rows),
        ("cells", limits.cells),
        ("seconds", limits.seconds),
    ] {
        if limit == 0 {
            outside(here.spans, &at!["limits", key], limit, "positive", findings);
        }
    }
}

/// Only what is found in delivered files can be accepted: the method has to add up.
fn check_exceptions(here: &RoundInProgramme<'_>, findings: &mut Findings) {
    let acceptable = Code::ALL.iter().filter(|code| code.can_be_accepted());
    let known: Vec<&str> = acceptable.map(|code| code.as_str()).collect();
    for (index, exception) in here.round.exceptions.iter().enumerate() {
        let path = at!["exceptions", index];
        check_choice(
            here.spans,
            &path.then("finding"),
            &exception.finding,
            &known,
            findings,
        );
        if exception.reason.trim().is_empty() {
            findings.push(
                here.spans
                    .finding(Code::MissingKey, &path.then("reason"))
                    .with("key", "reason")
                    .with("example", "reason = \"…\""),
            );
        }
    }
}
