//! Exceptions: findings that the evaluator accepts for a reason.
//!
//! Comes in: a round and everything that was found in its files. Goes out: the same findings, those
//! that are meant set apart with their reasons. An exception that matches nothing is a finding.

use crate::findings::{Code, Finding, Findings};
use crate::methodology::Round;

/// Accepts what the round accepts.
pub(in crate::validate) fn accept(round: &Round, findings: &mut Findings) {
    let mut unused = Vec::new();
    for exception in &round.exceptions {
        let is_meant = |finding: &Finding| exception.is_about(round.id.as_str(), finding);
        if findings.accept(&exception.reason, is_meant) == 0 {
            unused.push(exception);
        }
    }
    for exception in unused {
        // Two exceptions may be about the same finding, of which the first one took it.
        let is_doubled = findings
            .accepted()
            .keys()
            .any(|finding| exception.is_about(round.id.as_str(), finding));
        let place = exception.place.clone().filter(|_| !is_doubled);
        if let Some(place) = place {
            findings.push(Finding::new(Code::UnusedException, place).quoting(&exception.finding));
        }
    }
}
