//! The guard around a file: other people's code may panic on it, and no file may take for ever.
//!
//! Comes in: work on one file. Goes out: its result, or the fault of the file. A panic of our own
//! code is not caught: it is a mistake of ours and ends the program.

use crate::ingest::fault::ReadFault;
use std::cell::Cell;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

thread_local! {
    static IS_CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic on this thread would be caught and told as a finding; whoever prints panics
/// leaves such a one out.
#[must_use]
pub fn panic_is_caught() -> bool {
    IS_CAUGHT.get()
}

/// Runs a library that panics on some damaged files; the damage then ends with the file.
pub(in crate::ingest) fn catching<T>(
    work: impl FnOnce() -> Result<T, ReadFault>,
) -> Result<T, ReadFault> {
    IS_CAUGHT.set(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    IS_CAUGHT.set(false);
    done.unwrap_or(Err(ReadFault::Damaged))
}

/// Does work on a thread of its own and waits for it no longer than it may take. Work that takes
/// longer is left behind and ends with the process.
pub(in crate::ingest) fn in_time<T: Send + 'static>(
    seconds: u64,
    work: impl FnOnce() -> T + Send + 'static,
) -> io::Result<Result<T, ReadFault>> {
    let (tell, told) = channel();
    let reader = thread::Builder::new().spawn(move || {
        // Nobody listens any more when the work took too long.
        drop(tell.send(work()));
    })?;
    match told.recv_timeout(Duration::from_secs(seconds)) {
        Ok(done) => Ok(Ok(done)),
        Err(RecvTimeoutError::Timeout) => Ok(Err(ReadFault::TooSlow)),
        Err(RecvTimeoutError::Disconnected) => match reader.join() {
            Err(panic) => resume_unwind(panic),
            Ok(()) => unreachable!("work that ends without a panic is told"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_takes_too_long_is_a_fault_of_the_file() {
        let slow = in_time(1, || thread::sleep(Duration::from_secs(20)));
        assert_eq!(slow.expect("a thread"), Err(ReadFault::TooSlow));
        let quick = in_time(20, || 7);
        assert_eq!(quick.expect("a thread"), Ok(7));
    }

    #[test]
    fn a_panic_in_a_library_is_damage_and_known_to_be_caught() {
        let mut was_known = false;
        let found = catching(|| {
            was_known = panic_is_caught();
            let nothing: [u8; 0] = [];
            Ok(nothing[std::hint::black_box(0)])
        });
        assert_eq!(found, Err(ReadFault::Damaged));
        assert!(was_known && !panic_is_caught());
    }

    #[test]
    #[should_panic(expected = "ours")]
    fn a_panic_of_our_own_is_not_taken_for_damage() {
        let _ = in_time(20, || panic!("a mistake of ours"));
    }
}
